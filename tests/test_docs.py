"""docs/EXAMPLES.md is run, so that the style we point at is code that works and does what its text says."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from evaluator import errors
from evaluator.errors import RuleBroken
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.repositories import Scores
from tests.conftest import Profile
from tests.examples import EXAMPLES, MEMBER, draft, examples, finished, lock_scorecard, pieces, run, scores_by
from tests.strategies import NOON
from tests.ui.evaluation import begin, open_copy
from ui.desk import Desk


@pytest.fixture(scope="module", autouse=True)
def ran() -> None:
    run()


@pytest.fixture(scope="module")
def begun(profile: Profile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    evaluations = tmp_path_factory.mktemp("begun") / "evaluations"
    begin(evaluations, profile.unlocked)
    return evaluations


@pytest.fixture
def file(begun: Path, profile: Profile, tmp_path: Path) -> Iterator[EvaluationFile]:
    with open_copy(begun, tmp_path, profile.unlocked) as opened:
        yield opened


@pytest.fixture
def desk(qtbot: QtBot, file: EvaluationFile) -> Iterator[Desk]:
    desk = Desk(lambda: examples.unit_of_work(file.database))
    yield desk
    desk.close()


def save(file: EvaluationFile, *scores: Any) -> None:
    with examples.unit_of_work(file.database) as uow:
        for score in scores:
            examples.record_score(uow, score=score, now=NOON)


def held(file: EvaluationFile) -> tuple[Any, ...]:
    with examples.unit_of_work(file.database) as uow:
        return scores_by(uow, MEMBER)


def test_the_document_holds_nine_pieces_and_each_is_run() -> None:
    found = pieces()
    assert [piece.numbers for piece in found] == [(1,), (2,), (3,), (4,), (5,), (6,), (7,), (8, 9)]
    assert EXAMPLES.read_text(encoding="utf-8").count("```") == 2 * len(found)


def test_1_an_error_carries_a_sentence_and_a_hint_as_the_products_own_do() -> None:
    shown = examples.piece_1
    problem = shown.FileProblem("The disk is full.", hint="Free some space.")
    assert (problem.message, problem.hint, str(problem)) == ("The disk is full.", "Free some space.", problem.message)
    assert shown.RuleBroken("It is locked.").hint == ""
    for name in ("EvaluatorError", "RuleBroken", "FileProblem"):
        piece, product = vars(shown)[name], vars(errors)[name]
        assert piece is not product
        assert [*inspect.signature(piece).parameters, "values"] == [*inspect.signature(product).parameters]
        assert [base.__name__ for base in piece.__mro__] == [base.__name__ for base in product.__mro__]


def test_2_a_draft_says_what_is_missing_and_cannot_be_changed() -> None:
    assert draft("A/Q1").missing() == ("points", "rationale")
    assert draft("A/Q1", Decimal(0), " ").missing() == ("rationale",)
    assert finished("A/Q1").missing() == ()
    with pytest.raises(FrozenInstanceError):
        draft("A/Q1").points = Decimal(5)


def test_2_a_scorecard_with_unfinished_scores_refuses_to_lock_and_a_finished_one_locks() -> None:
    unfinished = examples.Scorecard(scores=(finished("A/Q1"), draft("A/Q2"), draft("B/Q1")))
    with pytest.raises(RuleBroken) as refused:
        unfinished.lock(now=NOON)
    assert refused.value.message == "2 responses are not finished."
    assert refused.value.hint == "Open the list and give each points and a rationale."
    whole = examples.Scorecard(scores=(finished("A/Q1"),))
    assert whole.lock(now=NOON) == replace(whole, locked_at=NOON)
    assert whole.locked_at is None


def test_3_four_points_of_five_at_weight_40_are_exactly_32_marks() -> None:
    assert examples.weighted_marks(Decimal(4), maximum=Decimal(5), weight=Decimal(40)) == 32
    assert examples.weighted_marks(Decimal(1), maximum=Decimal(3), weight=Decimal(10)) == Fraction(10, 3)


@pytest.mark.parametrize("points", ["5.01", "-1"])
def test_3_points_off_the_scale_are_refused(points: str) -> None:
    with pytest.raises(RuleBroken, match=rf"^{re.escape(points)} is off the scale of 0 to 5\.$"):
        examples.weighted_marks(Decimal(points), maximum=Decimal(5), weight=Decimal(40))


def test_4_a_unit_of_work_commits_on_a_clean_exit_and_rolls_back_on_any_error(file: EvaluationFile) -> None:
    save(file, finished("A/Q1"))

    def save_another_and_fail() -> None:
        with examples.unit_of_work(file.database) as uow:
            examples.record_score(uow, score=finished("B/Q1"), now=NOON)
            assert len(scores_by(uow, MEMBER)) == 2
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        save_another_and_fail()
    assert held(file) == (finished("A/Q1"),)


def test_5_a_score_is_saved_with_its_history_until_the_scorecard_is_locked(file: EvaluationFile) -> None:
    save(file, draft("A/Q1"), finished("A/Q1"))
    assert held(file) == (finished("A/Q1"),)
    with examples.unit_of_work(file.database) as uow:
        history = Scores(uow.scores.session).history(MEMBER, tender_id="A", criterion_id="Q1")
        assert [version.score.points for version in history] == [None, Decimal(4)]
        lock_scorecard(uow, member_id=MEMBER, now=NOON)
    with pytest.raises(RuleBroken, match=r"^This scorecard is locked\.$"):
        save(file, draft("A/Q1"))
    save(file, draft("A/Q1", member_id="ben"))


def test_6_the_table_is_a_sound_model_and_shows_the_scores(qtbot: QtBot) -> None:
    table = examples.ScoreTable()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Warning)
    table.show((finished("A/Q1"), draft("B/Q1", Decimal("2.5"))))
    shown = [[table.index(row, column).data() for column in range(table.columnCount())] for row in range(2)]
    assert shown == [["A/Q1", "4", finished("A/Q1").rationale], ["B/Q1", "2.5", ""]]
    assert table.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None
    table.show(())
    assert (table.rowCount(), tester.model()) == (0, table)


def test_7_the_screen_saves_through_the_desk_and_shows_what_the_file_holds(
    qtbot: QtBot, desk: Desk, file: EvaluationFile
) -> None:
    screen = examples.ScoringScreen(desk, MEMBER)
    qtbot.addWidget(screen)
    screen.response.setText("A/Q1")
    screen.points.setText("4")
    screen.rationale.setPlainText(finished("A/Q1").rationale)
    screen.save_button.click()
    qtbot.waitUntil(lambda: screen.table.rowCount() == 1)
    assert screen.table.scores == held(file) == (finished("A/Q1"),)


def test_7_what_the_rules_refuse_reaches_the_person_and_not_the_file(
    qtbot: QtBot, desk: Desk, file: EvaluationFile
) -> None:
    desk.do(lock_scorecard, member_id=MEMBER, now=NOON)
    screen = examples.ScoringScreen(desk, MEMBER)
    qtbot.addWidget(screen)
    screen.response.setText("A/Q1")
    with qtbot.waitSignal(desk.failed) as refused:
        screen.save_button.click()
    assert refused.args is not None
    assert refused.args[0].message == "This scorecard is locked."
    assert held(file) == ()


def test_8_an_unfinished_scorecard_is_not_locked_as_the_document_tests_it(
    qtbot: QtBot, desk: Desk, file: EvaluationFile
) -> None:
    save(file, draft("A/Q1"), draft("A/Q2"), draft("B/Q1"), finished("B/Q2"))
    examples.test_an_unfinished_scorecard_is_not_locked_and_says_how_many_are_missing(qtbot, desk)
    save(file, finished("A/Q1"))
    with pytest.raises(AssertionError):  # two are missing now: the document's test can fail
        examples.test_an_unfinished_scorecard_is_not_locked_and_says_how_many_are_missing(qtbot, desk)


def test_9_more_points_never_earn_fewer_marks_as_the_document_tests_it() -> None:
    on_any_machine = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    on_any_machine(examples.test_more_points_never_earn_fewer_marks)()


def test_9_the_documents_property_fails_for_marks_that_fall(monkeypatch: pytest.MonkeyPatch) -> None:
    promised = examples.test_more_points_never_earn_fewer_marks.hypothesis.inner_test
    promised(points=[Decimal(2), Decimal(1)], weight=Decimal(40))

    def falling(points: Decimal, *, maximum: Decimal, weight: Decimal) -> Fraction:
        return Fraction(maximum - points) / Fraction(maximum) * Fraction(weight)

    monkeypatch.setattr(examples, "weighted_marks", falling)
    with pytest.raises(AssertionError):
        promised(points=[Decimal(2), Decimal(1)], weight=Decimal(40))
