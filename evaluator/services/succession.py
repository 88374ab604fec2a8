"""Another chair takes over: the approver signs it, everybody hands over what they have, the new chair takes it in.

The first chair's packages were sealed to keys that the new chair does not have, and nobody can ask somebody who is ill
for theirs. What is needed lies with those who signed it, and with those to whom the first chair sent it: they carry it
on as it was signed (`formats.succession`). What the first chair had typed and not signed yet is agreed again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from evaluator.domain.merging import current
from evaluator.domain.moderation import ModerationRecord
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Stage
from evaluator.domain.registration import PHRASE_TAKEN_OVER, registered_in
from evaluator.domain.succession import TAKEN_OVER, Succession, require_known, successions
from evaluator.errors import FileProblem, RuleBroken
from evaluator.exchange import (
    Issued,
    Received,
    chair_approved,
    held_package,
    holder,
    issue,
    keep_received,
    open_sealed,
    receive,
    received_containers,
    require_sound,
    setups_of,
)
from evaluator.formats.container import Container, read_container
from evaluator.formats.contents import content
from evaluator.formats.moderation import ModerationContent, is_closed
from evaluator.formats.sheets import require_sheet
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.formats.submission import log_of, read_with_phrase
from evaluator.formats.succession import hand_over_objects, is_hand_over, logs_of_chairs, read_hand_over
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.repositories import RECEIVED, SENT
from evaluator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How far a change of the chair has come, as the holder's file knows it.

    `changes` are all of them; `awaited` the ids of those whose hand-over the new chair has not taken in yet. `owes`
    says whether the holder, who scored before the last of them, has signed anything that only a hand-over brings on.
    """

    changes: tuple[Succession, ...]
    approved: bool
    handed_over: bool
    awaited: tuple[str, ...]
    sessions: int
    owes: bool = False


def state(uow: UnitOfWork) -> State:
    """How far it has come; no changes where the chair is the first one, or nothing is issued yet."""
    if uow.evaluations.held().setup_digest is None:
        return State(changes=(), approved=True, handed_over=False, awaited=(), sessions=0)
    changes = _changes(uow)
    return State(
        changes=changes,
        approved=chair_approved(uow),
        handed_over=bool(changes) and any(True for _ in _hand_overs_since(uow, changes[-1], direction=SENT)),
        awaited=_awaited(uow, changes),
        sessions=len(uow.consensus.sessions()),
        owes=bool(changes) and holder(uow).id in _scored_before(uow, changes[-1]) and bool(_own(uow)),
    )


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
    if not _changes(uow):
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


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """One file in which somebody hands over to the chair: its name and bytes, by whom, and how many packages it has."""

    name: str
    data: bytes
    by: str
    packages: int


def handed_among(
    uow: UnitOfWork, *, files: Iterable[tuple[str, bytes]], age_identity: bytes
) -> tuple[tuple[HandedOver, ...], tuple[tuple[str, bytes], ...]]:
    """Which of these files (name, bytes) hand something over, and the others; nothing is kept.

    Raises: FileProblem for a hand-over that does not hold. A file that cannot be opened is among the others.
    """
    handed: list[HandedOver] = []
    others: list[tuple[str, bytes]] = []
    for name, data in files:
        if not _changes(uow) or not _hands_over(data, age_identity=age_identity):
            others.append((name, data))
            continue
        received = _received(uow, data, age_identity=age_identity)
        carried = read_hand_over(received.container, sender=received.sender, chain=setups_of(uow))
        handed.append(HandedOver(name=name, data=data, by=received.sender.name, packages=len(carried)))
    return tuple(handed), tuple(others)


def _hands_over(data: bytes, *, age_identity: bytes) -> bool:
    try:
        return is_hand_over(open_sealed(data, age_identity=age_identity)[1])
    except FileProblem:
        return False


def take_over(
    uow: UnitOfWork,
    *,
    files: Iterable[tuple[str, bytes]],
    age_identity: bytes,
    now: datetime,
    progress: Progress = UNHEARD,
) -> ModerationRecord:
    """Take in what everybody handed over (name, bytes): sessions, agreed scores, phrases and scorecards as signed.

    All of it or nothing. Gives moderation as it stands then. Raises: RuleBroken for anyone but a chair who took
    another's place, before the chair's own lock, where a phrase is registered by nobody, or where somebody was sent
    more than is here; FileProblem when a file is no hand-over.
    """
    chair = holder(uow)
    if not chair.is_a(Role.CHAIR) or not _changes(uow):
        raise RuleBroken("Only a chair who takes the place of another takes anything over.")
    if chair.is_a(Role.MEMBER) and uow.scorecards.of(chair.id).locked_at is None:
        raise RuleBroken("Your own scorecard is not locked yet.", hint="Lock it before you open anybody else's.")
    require_sound(uow, progress=progress)
    handed = [_received(uow, data, age_identity=age_identity) for _, data in progress.each(files, "Opening the files")]
    for came in handed:
        keep_received(uow, came, now=now)
    carried = _carried(uow, handed)
    scorecards = [one for one in carried if one.container.statement.kind is Kind.SUBMISSION]
    for one in carried:
        if one not in scorecards:
            _keep(uow, one, now=now)
    progress.step("Taking over what was agreed")
    _adopt(uow, now=now)
    for one in progress.each(scorecards, "Keeping the scores"):
        _merge(uow, one, now=now)
    known = {one.digest for one in received_containers(uow, Kind.MODERATION)}
    for came in handed:
        require_known(log_of(came.container), known, name=came.sender.name)
    current(uow.submissions.held())  # refuses a fork before anything is kept
    if uow.submissions.digests() and uow.evaluations.held().stage is Stage.SCORING:
        uow.evaluations.move(Stage.MODERATION)
    return uow.consensus.record()


def _changes(uow: UnitOfWork) -> tuple[Succession, ...]:
    return successions(one.setup for one in setups_of(uow).revisions)


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
    approved = _changes(uow) if role is Role.APPROVER else ()
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


def _received(uow: UnitOfWork, data: bytes, *, age_identity: bytes) -> Received:
    received = receive(uow, data, kind=Kind.CONFIRMATION, age_identity=age_identity)
    if not is_hand_over(received.container):
        raise FileProblem("This is a confirmation, and hands nothing over.", hint="Open it on the screen “Moderate”.")
    return received


@dataclass(frozen=True, slots=True, kw_only=True)
class _Carried:
    """A signed package as somebody handed it over: proved, and its bytes."""

    container: Container
    data: bytes


def _carried(uow: UnitOfWork, handed: Iterable[Received]) -> list[_Carried]:
    """Every package that these hand-overs carry, each once, the first of each sender first."""
    chain = setups_of(uow)
    found = {
        one.digest: _Carried(container=one, data=each.container.objects[sha256])
        for each in handed
        for sha256, one in read_hand_over(each.container, sender=each.sender, chain=chain).items()
    }
    return sorted(found.values(), key=lambda one: one.container.statement.seq)


def _keep(uow: UnitOfWork, carried: _Carried, *, now: datetime) -> None:
    """Keep one package as if it had been sent here."""
    container = carried.container
    if uow.packages.keep(held_package(container, carried.data), direction=RECEIVED, at=now):
        said = f"{container.statement.kind.value} received"
        uow.audit.record(said, member_id=holder(uow).id, now=now, subject=container.digest)


def _adopt(uow: UnitOfWork, *, now: datetime) -> None:
    """Put what the chairs before signed into this file's rows: sessions, agreed scores, closings, phrases."""
    moderations = received_containers(uow, Kind.MODERATION)
    if not moderations:
        return
    last, own = content(moderations[-1], ModerationContent).record, uow.consensus.record()
    if not all(last.keeps(content(one, ModerationContent).record) for one in moderations):
        raise FileProblem(
            "What was handed over of moderation does not fit together.", hint="Ask everybody for another hand-over."
        )
    if not last.keeps(own):
        if own.keeps(last):
            return  # all of it was taken over, and the holder has led sessions since
        raise RuleBroken(
            "You have begun a session of your own, and what comes now belongs before it.",
            hint="Take over what everybody hands over before you begin a session.",
        )
    _adopt_phrases(uow, moderations, now=now)
    if last == own:
        return
    for session in last.sessions[len(own.sessions) :]:
        uow.consensus.begin_session(session)
        uow.consensus.end_session(session.number, at=session.ended_at or now)
    known = {*own.scores, *own.earlier}
    for score in sorted((*last.earlier, *last.scores), key=lambda one: one.session):
        if score not in known:
            uow.consensus.agree(score, at=now)
    _adopt_closings(uow, moderations, last, own)
    uow.audit.record(TAKEN_OVER, member_id=holder(uow).id, now=now, subject=moderations[-1].digest)


def _adopt_closings(
    uow: UnitOfWork, moderations: Iterable[Container], last: ModerationRecord, own: ModerationRecord
) -> None:
    closings = {
        len(record.reopenings): record.closed_at
        for one in moderations
        if is_closed(one) and (record := content(one, ModerationContent).record).closed_at
    }
    if len(closings) < len(last.reopenings):
        raise RuleBroken(
            "Moderation was closed and opened again, and the closing is not here.",
            hint="Open what the approver hands over together with the other files.",
        )
    for place in range(len(own.reopenings) + (own.closed_at is not None), len(closings)):
        uow.consensus.close(at=closings[place])
    for reopening in last.reopenings[len(own.reopenings) :]:
        uow.consensus.reopen(reopening)


def _adopt_phrases(uow: UnitOfWork, moderations: Iterable[Container], *, now: datetime) -> None:
    """Every phrase that a chair before had registered by what they signed last, with its reason where it has one."""
    here = {(one.member_id, one.words) for one in uow.registrations.all()}
    logs = logs_of_chairs(moderations, setups_of(uow))
    for one in registered_in(entry for log in logs.values() for entry in log):
        if (one.member_id, one.words) not in here:
            taken = replace(one, registered_at=now)
            uow.registrations.register(taken)
            uow.audit.record(PHRASE_TAKEN_OVER, member_id=holder(uow).id, now=now, subject=taken.subject)


def _merge(uow: UnitOfWork, carried: _Carried, *, now: datetime) -> None:
    """Keep one scorecard as it was sent to the chair before, if its phrase is registered."""
    container, chain = carried.container, setups_of(uow)
    author = chain.sender_of(container)
    submission, phrase = read_with_phrase(container, sender=author, setup=chain.of(container))
    require_sheet(container, sender=author)
    known = [one.words for one in uow.registrations.all() if one.member_id == author.id]
    if phrase is None or phrase not in known:
        raise RuleBroken(
            "The phrase of {name} is not registered yet.",
            hint="Open what everybody hands over together: the chair before may have signed that it is. If nobody has "
            "it, register it first, with the reason.",
            name=author.name,
        )
    _keep(uow, carried, now=now)
    uow.submissions.add(submission)
