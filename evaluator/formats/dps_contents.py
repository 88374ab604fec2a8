"""What lies inside the packages of a dynamic purchasing system, as values, and who of its roster signed them.

A pack carries the roster with its certificates, so that assessors and approvers open one file; each package's first
object is its contents in canonical JSON, as in an evaluation (SECURITY §4).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from evaluator.domain.admission import AdmissionDecision, ProposedRefusal
from evaluator.domain.application import Application, EconomicOperator
from evaluator.domain.assessment import Assessment
from evaluator.domain.change import Change, ChangeApproval
from evaluator.domain.dps import DynamicPurchasingSystem
from evaluator.domain.panel import PanelMember, Role, Roster
from evaluator.errors import FileProblem
from evaluator.formats import canonical
from evaluator.formats.container import JSON, Container
from evaluator.formats.contents import CERTIFICATE, content, require_kind, signed_by
from evaluator.formats.handed_call_off import read_call_off
from evaluator.formats.statement import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class DpsPack:
    """What the lead sends one person: the system as it stands and the applications they assess."""

    addressee: str
    dps: DynamicPurchasingSystem
    roster: Roster
    changes: tuple[Change, ...]
    approvals: tuple[ChangeApproval, ...]
    operators: tuple[EconomicOperator, ...]
    applications: tuple[Application, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedAssessments:
    """What one assessor found, each assessment locked."""

    assessments: tuple[Assessment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the lead asks the approver to approve or confirm."""

    changes: tuple[Change, ...] = ()
    refusals: tuple[ProposedRefusal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """What the approver approves and confirms of one proposal, known by the digest of its contents."""

    proposal: str
    changes: tuple[ChangeApproval, ...] = ()
    refusals: tuple[ProposedRefusal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedDecisions:
    """Decisions as the lead signed them."""

    decisions: tuple[AdmissionDecision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvedPack:
    """A pack whose certificates and signature agree; certificates (DER) by the person's id, documents by SHA-256."""

    pack: DpsPack
    lead: PanelMember
    authority: bytes
    certificates: Mapping[str, bytes]
    documents: Mapping[str, bytes]
    digest: str


def pack_objects(
    pack: DpsPack, *, authority: bytes, certificates: Mapping[str, bytes], documents: list[tuple[bytes, str]]
) -> list[tuple[bytes, str]]:
    """A pack's objects: contents, the authority's certificate, one for each person in roster order, documents."""
    people = [(certificates[person.id], CERTIFICATE) for person in pack.roster.people]
    return [(canonical.encode(pack), JSON), (authority, CERTIFICATE), *people, *documents]


def read_dps_pack(container: Container) -> ProvedPack:
    """The pack in a container. Raises: FileProblem when a certificate is not the roster's, or another signed it."""
    require_kind(container, Kind.DPS_PACK)
    pack = content(container, DpsPack)
    entries, people = container.statement.objects[1:], pack.roster.people
    if len(entries) < len(people) + 1:
        raise FileProblem("The pack does not hold one certificate for each person.")
    found = [container.objects[entry.sha256] for entry in entries[: len(people) + 1]]
    lead = sender_on(container, dps_id=pack.dps.id, roster=pack.roster, authority=found[0])
    if container.statement.role is not Role.LEAD:
        raise FileProblem("The pack was not signed by the procurement lead.")
    return ProvedPack(
        pack=pack,
        lead=lead,
        authority=found[0],
        certificates={person.id: certificate for person, certificate in zip(people, found[1:], strict=True)},
        documents={entry.sha256: container.objects[entry.sha256] for entry in entries[len(people) + 1 :]},
        digest=container.digest,
    )


def sender_on(container: Container, *, dps_id: str, roster: Roster, authority: bytes) -> PanelMember:
    """The person of the roster who signed, in a role they hold. Raises: FileProblem when it is not theirs to say."""
    if container.statement.evaluation_id != dps_id:
        raise FileProblem("This package belongs to another system.", hint="Open that one first.")
    return signed_by(container, evaluation_id=dps_id, roster=roster, authority=authority)


def require_contents(container: Container) -> None:
    """Raises: FileProblem when a package does not hold what one of its kind holds."""
    kinds: dict[Kind, type] = {
        Kind.ASSESSMENT: SignedAssessments,
        Kind.PROPOSAL: Proposal,
        Kind.APPROVAL: Approved,
        Kind.DECISION: SignedDecisions,
    }
    if container.statement.kind is Kind.DPS_PACK:
        read_dps_pack(container)
    elif container.statement.kind is Kind.CALL_OFF:
        read_call_off(container)
    elif kind := kinds.get(container.statement.kind):
        content(container, kind)
    else:
        raise FileProblem("This kind of package has no place in a dynamic purchasing system.")
