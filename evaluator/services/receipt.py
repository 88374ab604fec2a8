"""Receipts: the chair says, signed, which submissions of each person have come; the person keeps it."""

from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID

from evaluator.domain.merging import standing
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.submission import Submission
from evaluator.errors import FileProblem, RuleBroken
from evaluator.exchange import Issued, holder, issue, keep_received, receive, received_containers, setup_of
from evaluator.formats import canonical
from evaluator.formats.container import JSON
from evaluator.formats.contents import content
from evaluator.formats.receipt import ReceiptContent, read_receipt
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.unit_of_work import UnitOfWork


def issue_receipts(
    uow: UnitOfWork, *, signer: Signer, now: datetime, new_id: Callable[[], UUID], progress: Progress = UNHEARD
) -> tuple[tuple[PanelMember, Issued], ...]:
    """One receipt for each person whose submissions are held. Raises: RuleBroken for anyone but the chair."""
    progress.step("Reading the submissions")
    chair, held = holder(uow), uow.submissions.listed()
    if not held:
        raise RuleBroken("Nothing has been merged yet.", hint="Merge the submissions first.")
    submitted = {one.member_id for one in held}
    people = [one for one in uow.panel.roster().people if one.id in submitted and one.id != chair.id]
    return tuple(
        (
            person,
            issue(
                uow,
                kind=Kind.RECEIPT,
                role=Role.CHAIR,
                objects=[(canonical.encode(_receipt(held, person)), JSON)],
                to=[person],
                signer=signer,
                now=now,
                package_id=new_id(),
            ),
        )
        for person in progress.each(people, "Signing the receipts")
    )


def receive_receipt(
    uow: UnitOfWork, *, data: bytes, age_identity: bytes, now: datetime, progress: Progress = UNHEARD
) -> None:
    """Keep the chair's receipt for what the holder sent. Raises: FileProblem when it is not theirs."""
    received = receive(uow, data, kind=Kind.RECEIPT, age_identity=age_identity, progress=progress)
    found = read_receipt(received.container, sender=received.sender, setup=setup_of(uow, received.container))
    if found.member_id != holder(uow).id:
        raise FileProblem("This receipt is for somebody else.", hint="Ask the chair for your own.")
    keep_received(uow, received, now=now)


def held_receipts(uow: UnitOfWork) -> tuple[ReceiptContent, ...]:
    """Every receipt the holder has, the first first."""
    return tuple(content(container, ReceiptContent) for container in received_containers(uow, Kind.RECEIPT))


def _receipt(held: Iterable[Submission], person: PanelMember) -> ReceiptContent:
    return ReceiptContent(member_id=person.id, submissions=tuple(one.digest for one in standing(held, person.id)))
