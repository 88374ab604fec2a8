"""The meeting brought up to date is the meeting read anew, whatever was typed, agreed, confirmed or merged since."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evaluator.as_signed import held_package
from evaluator.domain.meeting import AgendaItem, ItemStatus, Typed
from evaluator.domain.moderation import ConsensusScore, ItemDraft, ModerationSession
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Response
from evaluator.domain.submission import Submission
from evaluator.exchange import received_containers
from evaluator.formats import canonical
from evaluator.formats.confirmation import ConfirmationContent, awaited, confirmed_in, item_digest
from evaluator.formats.container import JSON, read_container
from evaluator.formats.statement import Kind
from evaluator.services import meeting
from evaluator.services import profile as profiles
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.repositories import RECEIVED
from evaluator.storage.unit_of_work import UnitOfWork
from tests.journeys.stages import Played
from tests.services.forging import bare, signed_again, signer_of
from tests.strategies import NOON

LITTLE = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
ITEMS, MEMBERS = st.integers(0, 2), st.integers(0, 1)  # few, so that one is typed, agreed and corrected again
LATER = st.integers(-1, 2).map(lambda hours: timedelta(hours=hours))  # a computer's clock may be put back
ACTS = st.one_of(
    st.tuples(st.just("type"), ITEMS, LATER),
    st.tuples(st.just("agree"), ITEMS, LATER),
    st.tuples(st.just("begin"), MEMBERS, LATER),
    st.tuples(st.just("end"), MEMBERS, LATER),
    st.tuples(st.just("confirm"), MEMBERS, LATER),
    st.tuples(st.just("merge"), MEMBERS, LATER),
    st.tuples(st.just("look"), ITEMS, LATER),
)


class Undone(Exception):
    """Rolls what was done back."""


@dataclass
class AtTheMeeting:
    """Does one thing after another in the chair's file, and holds what a plain reading of it has to say."""

    small: Played
    uow: UnitOfWork
    at: datetime = NOON
    number: int = 0
    agreed_at: dict[Response, datetime] = field(default_factory=dict)

    def act(self, what: str, which: int, later: timedelta) -> None:
        self.at, self.number = self.at + later, self.number + 1
        getattr(self, what)(which)

    def look(self, which: int) -> None:
        """Nothing is done."""

    def type(self, which: int) -> None:
        response = self.uow.setup().responses()[which]
        draft = ItemDraft(
            tender_id=response.tender_id, criterion_id=response.criterion_id, reason=f"Typed {self.number}."
        )
        self.uow.consensus.save_draft(draft, at=self.at)

    def agree(self, which: int) -> None:
        sessions = self.uow.consensus.sessions()
        response = self.uow.setup().responses()[which]
        if not sessions:
            return
        score = ConsensusScore(
            tender_id=response.tender_id,
            criterion_id=response.criterion_id,
            points=Decimal(self.number % 6),
            reason=f"Agreed {self.number}.",
            session=sessions[-1].number,
        )
        self.uow.consensus.agree(score, at=self.at)
        self.agreed_at[response] = self.at

    def begin(self, which: int) -> None:
        self.end(which)
        setup = self.uow.setup()
        members = setup.expected_to_score()
        begun = ModerationSession(
            number=len(self.uow.consensus.sessions()) + 1,
            chair=setup.roster.the(Role.CHAIR).id,
            present=members[: which + 1] if self.number % 2 else members,
            opened_at=self.at,
        )
        self.uow.consensus.begin_session(begun)

    def end(self, which: int) -> None:
        sessions = self.uow.consensus.sessions()
        if sessions and sessions[-1].ended_at is None:
            self.uow.consensus.end_session(sessions[-1].number, at=self.at)

    def confirm(self, which: int) -> None:
        """A member confirms everything as it stands now."""
        items = tuple(item_digest(item) for item in self.uow.consensus.record().items())
        member = next(one for one in self.small.walk.all_with(Role.MEMBER) if not one.person.roles.count(Role.CHAIR))
        confirmed = canonical.encode(ConfirmationContent(moderation=f"{self.number:064x}", items=items))
        data = signed_again(
            bare(self.small.walk, f"confirmation-{member.part}", self.small.walk.the(Role.CHAIR)),
            signer_of(self.small.walk, member),
            objects=[(confirmed, JSON)],
        )
        self.uow.packages.keep(held_package(read_container(data), data), direction=RECEIVED, at=self.at)

    def merge(self, which: int) -> None:
        """A member's revised submission comes, in which they gave everything one point."""
        member = self.uow.setup().expected_to_score()[which]
        own = [one for one in self.uow.submissions.held() if one.member_id == member]
        last = max(own, key=lambda one: one.seq)
        self.uow.submissions.add(
            Submission(
                digest=f"{self.number:064x}",
                member_id=member,
                seq=last.seq + 1,
                replaces=tuple(one.digest for one in own),
                scores=tuple(one for one in last.scores if one.points != self.number % 3),
            )
        )


@contextmanager
def in_the_chairs_file(small: Played, file: EvaluationFile) -> Iterator[AtTheMeeting]:
    """What is done is undone again."""
    with suppress(Undone), file.work() as uow:
        yield AtTheMeeting(small=small, uow=uow)
        raise Undone


@pytest.fixture(scope="module")
def chairs(small: Played, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EvaluationFile]:
    """The chair's file: everything is merged, nothing agreed."""
    seated = small.seats["moderating", Role.CHAIR].copied_to(Path(tmp_path_factory.mktemp("meeting")) / "chair")
    with profiles.open_evaluation(seated.profile, seated.evaluation_id, keep_backup=False) as file:
        yield file


@LITTLE
@given(acts=st.lists(ACTS, min_size=1, max_size=12))
def test_the_agenda_brought_up_to_date_is_the_agenda_read_anew(
    small: Played, chairs: EvaluationFile, acts: list[tuple[str, int, timedelta]]
) -> None:
    with in_the_chairs_file(small, chairs) as at:
        shown = meeting.read(at.uow)
        for act in acts:
            at.act(*act)
            shown = meeting.read(at.uow, before=shown)
        assert shown == meeting.read(at.uow)
        assert_as_the_record_has_it(at, shown)


def assert_as_the_record_has_it(at: AtTheMeeting, shown: meeting.Meeting) -> None:
    """The same from the record and the forms, each read whole in its own way."""
    setup, record, drafts = at.uow.setup(), at.uow.consensus.record(), at.uow.consensus.drafts()
    confirmed = confirmed_in(received_containers(at.uow, Kind.CONFIRMATION))
    missing = {item.score.response: who for item, who in awaited(record.items(), confirmed=confirmed, setup=setup)}
    assert {item.response for item in shown.agenda.items} == set(setup.responses())
    for item in shown.agenda.items:
        draft, saved = drafts.get(item.response, (None, NOON))
        newer = item.response not in at.agreed_at or saved > at.agreed_at[item.response]
        assert item.agreed == next((one for one in record.scores if one.response == item.response), None)
        assert item.earlier == tuple(one for one in record.earlier if one.response == item.response)
        assert item.awaited == missing.get(item.response, ())
        assert item.draft == (draft if newer else None)
        assert item.status is _status(item)


def _status(item: AgendaItem) -> ItemStatus:
    if item.agreed is None:
        return ItemStatus.TO_AGREE
    return ItemStatus.TO_CONFIRM if item.awaited else ItemStatus.CLOSED


def test_what_members_gave_is_not_read_again_after_an_item_is_agreed(small: Played, chairs: EvaluationFile) -> None:
    with in_the_chairs_file(small, chairs) as at:
        before = meeting.read(at.uow)
        at.act("begin", 1, timedelta())
        at.act("agree", 0, timedelta())
        after = meeting.read(at.uow, before=before)
        agreed = at.uow.setup().responses()[0]
        assert after.agenda.places is before.agenda.places
        changed = [one for one, old in zip(after.agenda.items, before.agenda.items, strict=True) if one is not old]
        assert [item.response for item in changed] == [agreed]
        assert changed[0].individual is before.agenda.items[after.agenda.places[agreed]].individual


def test_next_is_the_next_open_item_and_after_the_last_the_first(small: Played, chairs: EvaluationFile) -> None:
    with in_the_chairs_file(small, chairs) as at:
        at.act("begin", 1, timedelta())
        at.act("agree", 0, timedelta())
        agenda = meeting.read(at.uow).agenda
        order = [item.response for item in agenda.items]
        open_ones = [item.response for item in agenda.items if item.agreed is None]
        for place, response in enumerate(order):
            following = [one for one in (*order[place + 1 :], *order[:place]) if one in open_ones]
            assert agenda.next_open(response) == following[0]
        assert agenda.next_open(None) == open_ones[0]
        assert agenda.left() == len(order)


def test_a_form_that_is_typed_while_the_file_is_read_lies_over_what_was_read(
    small: Played, chairs: EvaluationFile
) -> None:
    with in_the_chairs_file(small, chairs) as at:
        at.act("type", 0, timedelta())
        agenda = meeting.read(at.uow).agenda
        response = at.uow.setup().responses()[0]
        later = ItemDraft(tender_id=response.tender_id, criterion_id=response.criterion_id, reason="Later.")
        item = agenda.with_typed([Typed(draft=later, at=at.at)]).item(response)
        assert item is not None
        assert item.draft == later
