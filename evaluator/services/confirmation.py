"""A member's part after the meeting: to read what was agreed, and to confirm all of it with one signature."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from evaluator.domain.moderation import ModerationItem
from evaluator.domain.panel import Role
from evaluator.errors import RuleBroken
from evaluator.exchange import (
    Issued,
    holder,
    issue,
    keep_received,
    known_setups,
    receive,
    received_containers,
    require_declared_again,
    setup_of,
)
from evaluator.formats import canonical
from evaluator.formats.confirmation import ConfirmationContent, item_digest, read_confirmation
from evaluator.formats.container import JSON, Container, read_container
from evaluator.formats.contents import content
from evaluator.formats.moderation import ModerationContent, read_signed_so_far
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.formats.succession import is_hand_over
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.repositories import SENT
from evaluator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemToConfirm:
    """What waits for the holder's signature, and the SHA-256 by which the signature names it."""

    item: ModerationItem
    digest: str


def receive_session(
    uow: UnitOfWork, *, data: bytes, age_identity: bytes, now: datetime, progress: Progress = UNHEARD
) -> None:
    """Keep what the chair signed for those present to confirm. Raises: FileProblem."""
    received = receive(uow, data, kind=Kind.MODERATION, age_identity=age_identity, progress=progress)
    read_signed_so_far(received.container, sender=received.sender, setup=setup_of(uow, received.container))
    keep_received(uow, received, now=now)


def items_to_confirm(uow: UnitOfWork, *, progress: Progress = UNHEARD) -> tuple[ItemToConfirm, ...]:
    """The items of the chair's last package in whose session the holder was present; empty once confirmed."""
    progress.step("Reading what was signed")
    last = _last_received(uow)
    if last is None:
        return ()
    confirmed = {
        item
        for package in uow.packages.of_kind(Kind.CONFIRMATION)
        if package.digest in uow.packages.digests(Kind.CONFIRMATION, direction=SENT)
        for item in content(read_container(package.container), ConfirmationContent).items
    }
    record, own = content(last, ModerationContent).record, holder(uow).id
    items = progress.each(record.items(), "Reading what was agreed")
    present = [ItemToConfirm(item=item, digest=item_digest(item)) for item in items if own in item.present]
    return tuple(one for one in present if one.digest not in confirmed)


def confirm(
    uow: UnitOfWork, *, signer: Signer, now: datetime, package_id: UUID, progress: Progress = UNHEARD
) -> Issued:
    """Confirm every item that waits with one signature, sealed to the chair. Raises: RuleBroken when none does."""
    require_declared_again(uow)
    items, last = items_to_confirm(uow, progress=progress), _last_received(uow)
    if last is None or not items:
        raise RuleBroken("There is nothing to confirm.", hint="Open the chair's file first.")
    contents = ConfirmationContent(moderation=last.digest, items=tuple(one.digest for one in items))
    return issue(
        uow,
        kind=Kind.CONFIRMATION,
        role=Role.MEMBER,
        objects=[(canonical.encode(contents), JSON)],
        to=[uow.panel.roster().the(Role.CHAIR)],
        signer=signer,
        now=now,
        package_id=package_id,
        progress=progress,
    )


def receive_confirmation(
    uow: UnitOfWork, *, data: bytes, age_identity: bytes, now: datetime, progress: Progress = UNHEARD
) -> None:
    """Keep a member's confirmation in the chair's file, their declaration, or the approver's signature on late tenders.

    Raises: FileProblem when it is no confirmation; RuleBroken for anyone but the chair, or of a package not sent.
    """
    if not holder(uow).is_a(Role.CHAIR):
        raise RuleBroken("Confirmations are collected by the moderation chair.")
    received = receive(uow, data, kind=Kind.CONFIRMATION, age_identity=age_identity, progress=progress)
    if is_hand_over(received.container):
        raise RuleBroken("This hands something over to you.", hint="Open it on the screen “Another chair”.")
    signed_under = setup_of(uow, received.container)
    confirmation = read_confirmation(received.container, sender=received.sender, setup=signed_under)
    of_the_setup = received.container.statement.role is Role.APPROVER or confirmation.declaration is not None
    named = known_setups(uow) if of_the_setup else uow.packages.digests(Kind.MODERATION)
    if confirmation.moderation not in named:
        raise RuleBroken("This confirms something you did not send.", hint="Send the session again to be confirmed.")
    keep_received(uow, received, now=now)


def _last_received(uow: UnitOfWork) -> Container | None:
    received = received_containers(uow, Kind.MODERATION)
    return received[-1] if received else None
