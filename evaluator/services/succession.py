"""Another chair: the approver signs it, and everybody hands over what they have (`services.taking_over` takes it in).

The first chair's packages were sealed to keys that the new chair does not have, and nobody can ask somebody who is ill
for theirs. What is needed lies with those who signed it, and with those to whom the first chair sent it: they carry it
on as it was signed (`formats.succession`). What the first chair had typed and not signed yet is agreed again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from evaluator.domain.panel import Role
from evaluator.domain.succession import Succession
from evaluator.errors import RuleBroken
from evaluator.exchange import (
    Issued,
    chair_approved,
    chairs_changed,
    holder,
    issue,
    keep_received,
    receive,
    setups_of,
)
from evaluator.formats.container import read_container
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.formats.succession import hand_over_objects, is_hand_over, read_hand_over
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.repositories import RECEIVED, SENT
from evaluator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How far a change of the chair has come, as the holder's file knows it.

    `changes` are all of them; `awaited` the ids of those whose hand-over the new chair has not taken in yet. `owes`
    says whether the holder, who scored before the last of them, has signed anything that only a hand-over brings on.
    `gone`: moderation stands closed and the chair before, who scored and is still on the panel, alone is awaited.
    """

    changes: tuple[Succession, ...]
    approved: bool
    handed_over: bool
    awaited: tuple[str, ...]
    sessions: int
    owes: bool = False
    gone: bool = False


def state(uow: UnitOfWork) -> State:
    """How far it has come; no changes where the chair is the first one, or nothing is issued yet."""
    if uow.evaluations.held().setup_digest is None:
        return State(changes=(), approved=True, handed_over=False, awaited=(), sessions=0)
    changes = chairs_changed(uow)
    awaited = _awaited(uow, changes)
    return State(
        changes=changes,
        approved=chair_approved(uow),
        handed_over=bool(changes) and any(True for _ in _hand_overs_since(uow, changes[-1], direction=SENT)),
        awaited=awaited,
        sessions=len(uow.consensus.sessions()),
        owes=bool(changes) and holder(uow).id in _scored_before(uow, changes[-1]) and bool(_own(uow)),
        gone=uow.consensus.closed_at() is not None and awaited == tuple(one.before for one in changes[-1:]),
    )


def another_chair(uow: UnitOfWork) -> bool:
    """Whether the chair changed since the first set-up, as this file knows it."""
    return uow.evaluations.held().setup_digest is not None and bool(chairs_changed(uow))


def waits_for_approver(uow: UnitOfWork) -> bool:
    """Whether a change of the chair is issued that the approver has not signed, as far as this file knows."""
    return not chair_approved(uow)


def approve(
    uow: UnitOfWork, *, signer: Signer, now: datetime, package_id: UUID, progress: Progress = UNHEARD
) -> Issued:
    """Sign the change of the chair and hand over what moderation sent the approver, sealed to the lead and the chair.

    Raises: RuleBroken for anyone but the approver, where the chair did not change, or when it is signed already.
    """
    if not holder(uow).is_a(Role.APPROVER):
        raise RuleBroken("The approver signs that another person takes the chair.")
    if chair_approved(uow):
        raise RuleBroken("Nothing waits for your signature.", hint="If you signed, send the file that was saved then.")
    return _hand_over(uow, role=Role.APPROVER, signer=signer, now=now, package_id=package_id, progress=progress)


def hand_over(
    uow: UnitOfWork, *, signer: Signer, now: datetime, package_id: UUID, progress: Progress = UNHEARD
) -> Issued:
    """Hand what the holder signed for the chair before, and was sent by them, to the chair, as it was signed.

    Raises: RuleBroken where the chair did not change, or the holder has nothing to hand over.
    """
    if not chairs_changed(uow):
        raise RuleBroken("The chair did not change.", hint="There is nothing to hand over.")
    return _hand_over(uow, role=Role.MEMBER, signer=signer, now=now, package_id=package_id, progress=progress)


def receive_approval(
    uow: UnitOfWork, *, data: bytes, age_identity: bytes, now: datetime, progress: Progress = UNHEARD
) -> None:
    """Keep the approver's signature in the lead's file: from here everybody's packs may be issued.

    Raises: FileProblem when it does not hold; RuleBroken when it does not sign the change of the chair.
    """
    received = receive(uow, data, kind=Kind.CONFIRMATION, age_identity=age_identity, progress=progress)
    if not is_hand_over(received.container):
        raise RuleBroken("This is not the approver's signature on another chair.", hint="Ask the approver which it is.")
    read_hand_over(received.container, sender=received.sender, chain=setups_of(uow))
    keep_received(uow, received, now=now)


def _hand_overs_since(uow: UnitOfWork, change: Succession, *, direction: str) -> Iterator[str]:
    """Who handed over under a set-up that names the new chair, by the packages of this file."""
    since = set(setups_of(uow).digests[change.revision - 1 :])
    wanted = uow.packages.digests(Kind.CONFIRMATION, direction=direction)
    for one in uow.packages.of_kind(Kind.CONFIRMATION):
        if one.digest in wanted and one.setup_digest in since and is_hand_over(read_container(one.container)):
            yield one.member_id


def _awaited(uow: UnitOfWork, changes: tuple[Succession, ...]) -> tuple[str, ...]:
    """Who scored before the chair changed last, and has not handed over; nobody in another person's file."""
    if not changes or not holder(uow).is_a(Role.CHAIR):
        return ()
    came, chair = {*_hand_overs_since(uow, changes[-1], direction=RECEIVED)}, holder(uow)
    done = came if _own(uow) else {*came, chair.id}
    before = _scored_before(uow, changes[-1])
    return tuple(one for one in uow.setup().expected_to_score() if one in before and one not in done)


def _scored_before(uow: UnitOfWork, change: Succession) -> tuple[str, ...]:
    """Who was expected to score when the chair before led."""
    return setups_of(uow).revisions[change.revision - 2].setup.expected_to_score()


def _hand_over(
    uow: UnitOfWork, *, role: Role, signer: Signer, now: datetime, package_id: UUID, progress: Progress
) -> Issued:
    setup, held = uow.setup(), uow.evaluations.held()
    approved = chairs_changed(uow) if role is Role.APPROVER else ()
    containers = _own(uow)
    if not containers and not approved:
        raise RuleBroken("You have signed nothing for the chair before.", hint="There is nothing to hand over.")
    chair = setup.roster.the(Role.CHAIR)
    return issue(
        uow,
        kind=Kind.CONFIRMATION,
        role=role,
        objects=hand_over_objects(
            setup_digest=held.require_setup_digest(),
            approved=approved,
            log=uow.audit.entries(),
            containers=containers,
        ),
        to=[setup.roster.the(Role.LEAD), chair] if role is Role.APPROVER else [chair],
        signer=signer,
        now=now,
        package_id=package_id,
        progress=progress,
    )


def _own(uow: UnitOfWork) -> list[bytes]:
    """What the holder signed for the chair before, or as one, and what they were sent of moderation, as signed."""
    found = []
    moderation = ((Kind.MODERATION, RECEIVED), (Kind.MODERATION, SENT))
    for kind, direction in (*moderation, (Kind.CONFIRMATION, SENT), (Kind.SUBMISSION, SENT)):
        wanted = uow.packages.digests(kind, direction=direction)
        found += [one.container for one in uow.packages.of_kind(kind) if one.digest in wanted]
    return found
