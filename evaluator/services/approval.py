"""What needs a second signature: the lead proposes, the approver reads and signs, the lead takes the signed yes in.

A change is approved before it is published; a refusal is confirmed before it is decided (four eyes). The approver's
package is the evidence: what it says is read from it again whenever it is needed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from evaluator.domain.admission import ProposedRefusal
from evaluator.domain.change import Change, ChangeApproval, last_version
from evaluator.domain.change_paper import change_approval
from evaluator.domain.panel import Role
from evaluator.domain.specification import Difference, difference
from evaluator.dps_exchange import issue, receive, sign_paper
from evaluator.errors import FileProblem, RuleBroken
from evaluator.exchange import Issued
from evaluator.formats import canonical
from evaluator.formats.container import JSON
from evaluator.formats.dps_contents import Approved, Proposal
from evaluator.formats.regime import rules_of
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork


def propose(
    uow: DpsUnitOfWork,
    *,
    changes: Iterable[int] = (),
    refusals: Iterable[ProposedRefusal] = (),
    signer: Signer,
    now: datetime,
    package_id: UUID,
) -> Issued:
    """Send the approver changes to approve and refusals to confirm. Raises: RuleBroken when there is nothing."""
    every = uow.changes.all()
    proposal = Proposal(changes=tuple(every[number - 1] for number in changes), refusals=tuple(refusals))
    if not (proposal.changes or proposal.refusals):
        raise RuleBroken("Nothing is proposed.", hint="Choose a change or a refusal.")
    return issue(
        uow,
        kind=Kind.PROPOSAL,
        role=Role.LEAD,
        objects=[(canonical.encode(proposal), JSON)],
        to=uow.panel.roster().with_role(Role.APPROVER),
        signer=signer,
        now=now,
        package_id=package_id,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ToApprove:
    """A proposal as it is read before it is signed: each change with what it alters."""

    proposal: Proposal
    changes: tuple[tuple[Change, Difference], ...]


def to_approve(uow: DpsUnitOfWork, *, data: bytes, age_identity: bytes, now: datetime) -> ToApprove:
    """Open a proposal as `read_proposal` does, and say what each of its changes alters."""
    proposal = read_proposal(uow, data=data, age_identity=age_identity, now=now)
    known = uow.changes.all()
    return ToApprove(
        proposal=proposal,
        changes=tuple((one, _difference(one, known[: one.number - 1])) for one in proposal.changes),
    )


def read_proposal(uow: DpsUnitOfWork, *, data: bytes, age_identity: bytes, now: datetime) -> Proposal:
    """Open what the lead proposes, at the approver's desk; its changes are kept there to be read."""
    received = receive(uow, data, kind=Kind.PROPOSAL, role=Role.LEAD, age_identity=age_identity, now=now)
    proposal = received.content(Proposal)
    for change in proposal.changes:
        uow.changes.draft(change, sha256=canonical.digest(canonical.encode(change)))
    return proposal


def approve(
    uow: DpsUnitOfWork,
    *,
    proposal: Proposal,
    signer: Signer,
    now: datetime,
    package_id: UUID,
    banner: str = "",
    progress: Progress = UNHEARD,
) -> tuple[Issued, tuple[tuple[str, bytes], ...]]:
    """Sign a yes to all of a proposal: a package for the lead, and one signed page for each change, name and bytes.

    Raises: RuleBroken for anyone but an approver.
    """
    dps, holder, known = uow.systems.held().dps, uow.holder(), uow.changes.all()
    papers, approvals = [], []
    for change in progress.each(proposal.changes, "Signing the pages"):
        sha256 = canonical.digest(canonical.encode(change))
        found = _difference(change, known[: change.number - 1])
        page = change_approval(dps, change, found, rules=rules_of(dps.regime), sha256=sha256, now=now)
        papers.append((page.name, sign_paper(uow, page, signer=signer, now=now, banner=banner)))
        approvals.append(
            ChangeApproval(change=change.number, approver_id=holder.id, change_sha256=sha256, approved_at=now)
        )
    approved = Approved(
        proposal=canonical.digest(canonical.encode(proposal)), changes=tuple(approvals), refusals=proposal.refusals
    )
    issued = issue(
        uow,
        kind=Kind.APPROVAL,
        role=Role.APPROVER,
        objects=[(canonical.encode(approved), JSON)],
        to=uow.panel.roster().with_role(Role.LEAD),
        signer=signer,
        now=now,
        package_id=package_id,
    )
    for one in approvals:
        uow.changes.approve(one)
    return issued, tuple(papers)


def receive_approval(uow: DpsUnitOfWork, *, data: bytes, age_identity: bytes, now: datetime) -> Approved:
    """Take the approver's yes in. Raises: FileProblem when it is to another change than the one drafted here."""
    received = receive(uow, data, kind=Kind.APPROVAL, role=Role.APPROVER, age_identity=age_identity, now=now)
    approved = received.content(Approved)
    for approval in approved.changes:
        if uow.changes.sha256(approval.change) != approval.change_sha256:
            raise FileProblem(
                "What was approved is not change {change} as it was drafted here.",
                hint="Propose the change again.",
                change=approval.change,
            )
        if approval.approver_id != received.sender.id:
            raise FileProblem("The approval names another person than the one who signed it.")
        uow.changes.approve(approval)
    return approved


def _difference(change: Change, before: tuple[Change, ...]) -> Difference:
    if change.specification is None:
        return Difference(added=(), removed=(), changed=())
    return difference(last_version(before), change.specification)
