"""The approver's part in what was decided about late tenders: read it, sign it; lead and chair take the signature in.

The panel's packs wait for it, so that nobody of the panel sees a late tender before it is admitted.
Source: InHealth v NHS England [2023] EWHC 352; DOMAIN 1.2, step 3.
"""

from datetime import datetime
from uuid import UUID

from evaluator.domain.panel import Role
from evaluator.errors import RuleBroken
from evaluator.exchange import Issued, holder, issue, keep_received, late_decisions_approved, receive, setup_of
from evaluator.formats import canonical
from evaluator.formats.confirmation import ConfirmationContent, late_approved, late_digest, read_confirmation
from evaluator.formats.container import JSON
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.unit_of_work import UnitOfWork


def are_approved(uow: UnitOfWork) -> bool:
    """Whether the approver has signed all of them."""
    return late_decisions_approved(uow)


def approve(uow: UnitOfWork, *, signer: Signer, now: datetime, package_id: UUID) -> Issued:
    """Sign every decision on a late tender, sealed to the lead and the chair.

    Raises: RuleBroken for anyone but the approver, where there is none, or when they are signed already.
    """
    setup = uow.setup()
    if not holder(uow).is_a(Role.APPROVER):
        raise RuleBroken("The approver signs what was decided about late tenders.")
    if not setup.late:
        raise RuleBroken("No tender came late.", hint="There is nothing to sign here.")
    if late_decisions_approved(uow):
        raise RuleBroken("You have signed these decisions already.", hint="Send the file that was saved then.")
    contents = ConfirmationContent(
        moderation=uow.evaluations.held().require_setup_digest(), items=tuple(late_digest(one) for one in setup.late)
    )
    return issue(
        uow,
        kind=Kind.CONFIRMATION,
        role=Role.APPROVER,
        objects=[(canonical.encode(contents), JSON)],
        to=[setup.roster.the(Role.LEAD), setup.roster.the(Role.CHAIR)],
        signer=signer,
        now=now,
        package_id=package_id,
    )


def receive_approval(
    uow: UnitOfWork, *, data: bytes, age_identity: bytes, now: datetime, progress: Progress = UNHEARD
) -> None:
    """Keep the approver's signature in the lead's file.

    Raises: FileProblem when it does not hold; RuleBroken when it is on something else.
    """
    received = receive(uow, data, kind=Kind.CONFIRMATION, age_identity=age_identity, progress=progress)
    setup = setup_of(uow, received.container)
    given = read_confirmation(received.container, sender=received.sender, setup=setup)
    if received.container.statement.role is not Role.APPROVER or not late_approved(given.items, [setup]):
        raise RuleBroken(
            "This is not the approver's signature on the late tenders.", hint="Ask the approver which file it is."
        )
    keep_received(uow, received, now=now)
