"""The meeting as the chair sees it: the agenda, the sessions, whether it is closed, and how far the members agreed.

What members gave is read once: it was merged and never changes. After that only what is new is read, for at the large
size (docs/BENCHMARKS) the whole would keep the chair waiting after each agreed item.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from evaluator.domain.agreement_figures import AgreementFigures, agreement_figures
from evaluator.domain.award import IndividualPoints
from evaluator.domain.meeting import Agenda, agenda_of
from evaluator.domain.merging import standing
from evaluator.domain.moderation import ModerationRecord, ModerationSession
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response, Stage
from evaluator.domain.record import award_input
from evaluator.exchange import received_containers
from evaluator.formats.confirmation import awaited, confirmed_in
from evaluator.formats.statement import Kind
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.repositories import RECEIVED
from evaluator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The meeting as it was read.

    The last five say how far: which submissions are merged (by digest), which confirmations came and what they confirm
    by member id, and the rows up to which what was agreed and typed is in the agenda.
    """

    setup: Setup
    agenda: Agenda
    sessions: tuple[ModerationSession, ...] = ()
    closed: bool = False
    reported: bool = False
    merged: frozenset[str]
    confirmations: frozenset[str] = frozenset()
    confirmed: Mapping[str, frozenset[str]]
    agreed_to: int = 0
    typed_to: int = 0


def read(uow: UnitOfWork, *, before: Meeting | None = None, progress: Progress = UNHEARD) -> Meeting:
    """The meeting as it stands; of one read `before` only what is new is read, unless what it is held on changed."""
    setup, merged = uow.setup(), uow.submissions.digests()
    if before is None or (before.setup, before.merged) != (setup, merged):
        before = Meeting(setup=setup, agenda=_given(uow, setup, progress), merged=merged, confirmed={})
    return _brought_up_to_date(uow, before, progress)


def agreement(meeting: Meeting, *, progress: Progress = UNHEARD) -> AgreementFigures:
    """How far the members agreed before they met; for assurance only."""
    progress.step("Working out how far the members agreed")
    points: dict[str, list[IndividualPoints]] = {one: [] for one in meeting.setup.expected_to_score()}
    for item in meeting.agenda.items:
        for member, score in item.individual:
            if score.points is not None:
                given = IndividualPoints(
                    member=member, tender=score.tender_id, criterion=score.criterion_id, points=score.points
                )
                points[member].append(given)
    nothing_agreed = award_input(meeting.setup, moderation=ModerationRecord(), submissions={})
    return agreement_figures(replace(nothing_agreed, individual_points=tuple(chain.from_iterable(points.values()))))


def _given(uow: UnitOfWork, setup: Setup, progress: Progress) -> Agenda:
    """The agenda with what members gave alone."""
    held = uow.submissions.held(progress=progress)
    given = {
        member_id: {score.response: score for score in one.scores}
        for member_id in progress.each(setup.expected_to_score(), "Putting the agenda together")
        for one in standing(held, member_id)[:1]
    }
    return agenda_of(setup, given)


def _brought_up_to_date(uow: UnitOfWork, before: Meeting, progress: Progress) -> Meeting:
    progress.step("Reading what was agreed")
    agreed, agreed_to = uow.consensus.agreed_after(before.agreed_to)
    typed, typed_to = uow.consensus.typed_after(before.typed_to)
    meeting = replace(
        before,
        agenda=before.agenda.with_agreed(agreed).with_typed(typed),
        sessions=uow.consensus.sessions(),
        closed=uow.consensus.closed_at() is not None,
        reported=uow.evaluations.held().stage is Stage.REPORTED,
        agreed_to=agreed_to,
        typed_to=typed_to,
    )
    came = uow.packages.digests(Kind.CONFIRMATION, direction=RECEIVED)
    if came == before.confirmations:
        return _awaiting(meeting, {one.score.response for one in agreed})
    progress.step("Reading the confirmations")
    confirmed = confirmed_in(received_containers(uow, Kind.CONFIRMATION))
    return _awaiting(replace(meeting, confirmations=came, confirmed=confirmed), meeting.agenda.places)


def _awaiting(meeting: Meeting, concerned: Iterable[Response]) -> Meeting:
    """Of whom a confirmation is missing, worked out again for these responses."""
    items = (meeting.agenda.item(one) for one in concerned)
    scores = tuple(item.agreed for item in items if item is not None and item.agreed is not None)
    record = ModerationRecord(scores=scores, sessions=meeting.sessions)
    missing = awaited(record.items(), confirmed=meeting.confirmed, setup=meeting.setup)
    people = {item.score.response: waiting for item, waiting in missing}
    return replace(meeting, agenda=meeting.agenda.with_awaited(people))
