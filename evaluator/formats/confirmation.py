"""A person's signed confirmation of what the meeting agreed: the digests of all items they were shown.

One signature covers a whole session. An item is closed once everybody who was present has confirmed it as it stands;
the chair's own confirmation is the signature on the closing (Lancashire Care v Lancashire CC [2018] EWHC 1589: the
panel never agreed the final record).
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from evaluator.domain.moderation import ModerationItem, Reopening
from evaluator.domain.pack import Setup
from evaluator.domain.panel import ConflictDeclaration, PanelMember, Role
from evaluator.domain.tenders import LateTender
from evaluator.errors import FileProblem
from evaluator.formats import canonical
from evaluator.formats.container import Container
from evaluator.formats.contents import content, require_kind
from evaluator.formats.statement import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationContent:
    """The digest of the chair's package that was read, and of each item in it.

    `letters`: for a consent to a reopening, the SHA-256 of every letter to a supplier that was signed by then.
    `declaration`: what the sender declares of their interests again, once suppliers' names that were hidden are back.
    """

    moderation: str
    items: tuple[str, ...]
    letters: tuple[str, ...] = ()
    declaration: ConflictDeclaration | None = None


def item_digest(item: ModerationItem) -> str:
    """The SHA-256 by which an item is confirmed."""
    return canonical.digest(canonical.encode(item))


def reopening_digest(reopening: Reopening) -> str:
    """The SHA-256 by which the approver consents to a reopening."""
    return canonical.digest(canonical.encode(reopening))


def declaration_digest(declaration: ConflictDeclaration) -> str:
    """The SHA-256 by which a declaration of interests is signed alone."""
    return canonical.digest(canonical.encode(declaration))


def late_digest(decision: LateTender) -> str:
    """The SHA-256 by which the approver approves what was decided about a late tender."""
    return canonical.digest(canonical.encode(decision))


def late_approved(signed: Iterable[str], setups: Iterable[Setup]) -> bool:
    """Whether the approver signed (by digest) every decision on a late tender as one revision of the set-up has it.

    Nothing of a decision changes from one revision to the next but a name that was hidden.
    """
    known = set(signed)
    return any(all(late_digest(one) in known for one in setup.late) for setup in setups)


def read_confirmation(container: Container, *, sender: PanelMember, setup: Setup) -> ConfirmationContent:
    """The confirmation in a container signed by `sender`. Raises: FileProblem when it is none, or of nothing."""
    require_kind(container, Kind.CONFIRMATION)
    by_member = container.statement.role is Role.MEMBER and sender.id in setup.expected_to_score()
    if not by_member and container.statement.role is not Role.APPROVER:
        raise FileProblem("A confirmation is signed by a panel member, or by the approver for what needs approval.")
    found = content(container, ConfirmationContent)
    if not found.items:
        raise FileProblem("The confirmation names no item.")
    if found.declaration is not None and (
        found.declaration.member_id != sender.id or found.items != (declaration_digest(found.declaration),)
    ):
        raise FileProblem("The declaration of interests is another person's than the one who signed it.")
    return found


def awaited(
    items: Iterable[ModerationItem], *, confirmed: Mapping[str, frozenset[str]], setup: Setup
) -> tuple[tuple[ModerationItem, tuple[str, ...]], ...]:
    """Each item with the ids of those present whose confirmation of it is missing.

    `confirmed`: by member id, the digests they confirmed. The chair, who signs the closing, is not waited for, nor is
    whoever led the session and signed what was agreed in it.
    """
    chair = setup.roster.the(Role.CHAIR).id
    return tuple((item, _missing(item, confirmed, {chair, item.chair})) for item in items)


def _missing(item: ModerationItem, confirmed: Mapping[str, frozenset[str]], signed: Set[str]) -> tuple[str, ...]:
    digest = item_digest(item)
    return tuple(one for one in item.present if one not in signed and digest not in confirmed.get(one, frozenset()))


def confirmed_by(confirmations: Iterable[tuple[str, ConfirmationContent]]) -> Mapping[str, frozenset[str]]:
    """What each person has confirmed, from all their confirmations (member id, contents)."""
    found: dict[str, frozenset[str]] = {}
    for member_id, confirmation in confirmations:
        found[member_id] = found.get(member_id, frozenset()) | set(confirmation.items)
    return found


def confirmed_in(containers: Iterable[Container]) -> Mapping[str, frozenset[str]]:
    """What each person has confirmed, from their signed containers, which are proved and judged already."""
    return confirmed_by((one.statement.member_id or "", content(one, ConfirmationContent)) for one in containers)
