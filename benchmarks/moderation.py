"""One item agreed in a large meeting, and the agenda brought up to date, against reading every merged score once.

Whatever reads the whole agenda again after each item pays at least the yardstick; half of the items are agreed already.
"""

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from benchmarks.measure import Row, alternate
from benchmarks.merge import Sent
from evaluator.demo.cast import Player
from evaluator.demo.generated import SIZES, Dimensions
from evaluator.domain.moderation import ItemDraft, draft_of
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Stage
from evaluator.domain.scoring import IndividualScore
from evaluator.domain.submission import Submission
from evaluator.services import conflict, meeting, moderation
from evaluator.services import profile as profiles
from evaluator.services.profile import Profile
from evaluator.storage.database import connect
from evaluator.storage.evaluation_file import EVALUATION_DB, EvaluationFile
from evaluator.storage.unit_of_work import UnitOfWork
from tests.quick_walk import quick_walk

LARGE, GOAL = SIZES["large"], 0.1
EVERY_SCORE = "SELECT tender_id, criterion_id, points, rationale FROM submitted_score"
DRAFTED = 20  # items whose form is filled in and not agreed yet


def rows() -> Iterator[Row]:
    """The row of BENCHMARKS.md about the meeting."""
    with tempfile.TemporaryDirectory() as name:
        ready = chair_file(Path(name), LARGE)
        with profiles.open_evaluation(ready.profile, ready.id, keep_backup=False) as file:
            yield _against_reading_all(ready, file)


def _against_reading_all(ready: "ReadyChair", file: EvaluationFile) -> Row:
    with file.work() as uow:
        shown = meeting.read(uow)
    raw: Any = connect(file.folder / EVALUATION_DB, file.data_key.for_evaluation_db())

    def product() -> None:
        with suppress(_Undone), file.work() as uow:
            moderation.agree_draft(uow, draft=ready.filled[0], now=datetime.now(UTC))
            assert meeting.read(uow, before=shown).agenda.left() == shown.agenda.left()
            raise _Undone

    try:
        return alternate(
            f"one of {len(shown.agenda.items):,} items agreed and the agenda brought up to date",
            product=product,
            yardstick=lambda: raw.execute(EVERY_SCORE).fetchall(),
            goal=GOAL,
        )
    finally:
        raw.close()


class _Undone(Exception):
    """Rolls a unit of work back, so that each time is the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyChair:
    """The chair's profile and evaluation, everything merged, and the forms that only have to be agreed."""

    profile: Profile
    id: UUID
    filled: tuple[ItemDraft, ...]


class Met(Sent):
    """A walk up to the meeting, in which submissions are put into the chair's file without having been sent."""

    def until_half_is_agreed(self) -> ReadyChair:
        """Everything merged, a session open, half of it agreed."""
        self.make_profiles()
        self.set_up()
        self.issue_setup()
        chair = self.the(Role.CHAIR)
        self.issue_packs_to(chair)
        with self.desk(chair) as file, file.work() as uow:
            conflict.declare(uow, interests="", now=self.clock())
            for number, member in enumerate(self.all_with(Role.MEMBER)):
                self._merge(uow, member, number)
            uow.evaluations.move(Stage.MODERATION)
            present = [str(one.member_id) for one in self.all_with(Role.MEMBER)]
            moderation.begin_session(uow, present=present, now=self.clock())
            given = [self.agreed(one) for one in self.content.agreed]
            for score in given[::2]:
                uow.consensus.agree(score, at=self.clock())
            filled = tuple(map(draft_of, given[1 : 2 * DRAFTED : 2]))
            for draft in filled:
                uow.consensus.save_draft(draft, at=self.clock())
        return ReadyChair(profile=chair.signing.profile, id=self.evaluation_id, filled=filled)

    def _merge(self, uow: UnitOfWork, member: Player, number: int) -> None:
        scores = tuple(
            IndividualScore(
                tender_id=one.tender, criterion_id=one.criterion, points=one.points, rationale=one.rationale
            )
            for one in self.content.scores_by(member.person.key)
        )
        digest = f"{number:064x}"
        uow.submissions.add(Submission(digest=digest, member_id=str(member.member_id), seq=1, scores=scores))

    def evidence(self, tender: str, quotes: object) -> tuple[()]:
        """No page is shown of what nobody quotes."""
        return ()


def chair_file(folder: Path, size: Dimensions) -> ReadyChair:
    """A chair before the second half of the meeting of a panel of this size."""
    walk = quick_walk(folder, members=size.members, tenders=size.tenders, questions=size.questions)
    return Met(**{field.name: getattr(walk, field.name) for field in fields(walk) if field.init}).until_half_is_agreed()
