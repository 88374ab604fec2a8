"""The new chair takes in what everybody handed over, all of it or nothing (`services.succession` hands it over).

What the chairs before had signed stands in the new chair's rows with their names, as if it had been sent here:
sessions, agreed scores, phrases and scorecards. What was typed and never signed is agreed again.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from evaluator.domain.merging import current
from evaluator.domain.moderation import ModerationRecord
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Stage
from evaluator.domain.registration import PHRASE_TAKEN_OVER, registered_in
from evaluator.domain.succession import TAKEN_OVER, require_known
from evaluator.errors import FileProblem, RuleBroken
from evaluator.exchange import (
    Received,
    chairs_changed,
    held_package,
    holder,
    keep_received,
    open_sealed,
    receive,
    received_containers,
    require_sound,
    setups_of,
)
from evaluator.formats.container import Container
from evaluator.formats.contents import content
from evaluator.formats.moderation import ModerationContent, is_closed
from evaluator.formats.sheets import require_sheet
from evaluator.formats.statement import Kind
from evaluator.formats.submission import log_of, read_with_phrase
from evaluator.formats.succession import is_hand_over, logs_of_chairs, read_hand_over
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.repositories import RECEIVED
from evaluator.storage.unit_of_work import UnitOfWork


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
        if not chairs_changed(uow) or not _hands_over(data, age_identity=age_identity):
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
    if not chair.is_a(Role.CHAIR) or not chairs_changed(uow):
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
    current(uow.submissions.listed())  # refuses a fork before anything is kept
    if uow.submissions.digests() and uow.evaluations.held().stage is Stage.SCORING:
        uow.evaluations.move(Stage.MODERATION)
    return uow.consensus.record()


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
