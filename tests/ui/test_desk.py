"""The desk on a real encrypted file: nothing saved is lost or reordered, and nothing that went wrong goes unheard."""

import threading
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QProgressBar
from pytestqt.qtbot import QtBot

from evaluator.domain.scoring import IndividualScore
from evaluator.errors import EvaluatorError, FileProblem, RuleBroken
from evaluator.progress import Progress
from evaluator.services import scoring
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.unit_of_work import UnitOfWork
from tests.conftest import Profile
from tests.strategies import NOON
from tests.ui.evaluation import begin, open_copy
from ui.desk import Cancelled, Desk
from ui.last_line import LastLine
from ui.seat import Seat

MEMBER = "amina"


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
    desk = Desk(file.work)
    yield desk
    desk.close()


def score(points: int) -> IndividualScore:
    return IndividualScore(tender_id="A", criterion_id="Q1", points=Decimal(points), rationale=f"Worth {points}.")


def save(desk: Desk, points: int) -> None:
    desk.do(scoring.record_score, member_id=MEMBER, score=score(points), now=NOON)


def saved(file: EvaluationFile) -> list[IndividualScore]:
    """Every version in the file, the first first."""
    with file.work() as uow:
        return [one.score for one in uow.scores.history(MEMBER, tender_id="A", criterion_id="Q1")]


def save_and_then(uow: UnitOfWork, *, problem: Exception) -> None:
    scoring.record_score(uow, member_id=MEMBER, score=score(1), now=NOON)
    raise problem


def test_saves_are_kept_in_the_order_they_were_asked_for(desk: Desk, file: EvaluationFile) -> None:
    for points in range(30):
        save(desk, points)
    desk.close()
    assert saved(file) == [score(points) for points in range(30)]


def test_a_question_sees_every_change_asked_for_before_it(qtbot: QtBot, desk: Desk) -> None:
    answers: list[tuple[IndividualScore, ...]] = []
    save(desk, 3)
    desk.ask(scoring.scores_by, member_id=MEMBER, then=answers.append)
    save(desk, 4)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(score(3),)]


def test_asking_does_not_wait_for_the_file(qtbot: QtBot, desk: Desk) -> None:
    disk_is_back, answers = threading.Event(), list[bool]()

    def slow(uow: UnitOfWork) -> bool:
        return disk_is_back.wait(timeout=10)

    desk.ask(slow, then=answers.append)
    assert answers == []  # this line is reached while the service still waits for the next one
    disk_is_back.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [True]


def test_a_change_is_announced_once_it_is_in_the_file(qtbot: QtBot, desk: Desk, file: EvaluationFile) -> None:
    found: list[list[IndividualScore]] = []
    desk.changed.connect(lambda: found.append(saved(file)))
    with qtbot.waitSignal(desk.changed):
        save(desk, 5)
    assert found == [[score(5)]]


def test_reading_announces_no_change(desk: Desk) -> None:
    told: list[object] = []
    desk.changed.connect(lambda: told.append("changed"))
    desk.ask(scoring.scores_by, member_id=MEMBER, then=told.append)
    desk.close()
    assert told == [()]


@pytest.mark.parametrize("problem", [RuleBroken("It is locked."), FileProblem("The disk is full.", hint="Free some.")])
def test_a_refused_change_saves_nothing_and_failed_carries_the_error(
    qtbot: QtBot, desk: Desk, file: EvaluationFile, problem: EvaluatorError
) -> None:
    with qtbot.assertNotEmitted(desk.changed), qtbot.waitSignal(desk.failed) as refused:
        desk.do(save_and_then, problem=problem)
    assert refused.args == [problem]
    assert saved(file) == []


def test_a_question_that_cannot_be_answered_fails_and_hands_over_nothing(qtbot: QtBot, desk: Desk) -> None:
    answers: list[object] = []
    with qtbot.waitSignal(desk.failed) as refused:
        desk.ask(scoring.missing_items, then=answers.append)
    assert refused.args is not None
    assert isinstance(refused.args[0], EvaluatorError)
    assert answers == []


def test_everything_is_told_on_the_gui_thread_and_worked_on_another(qtbot: QtBot, desk: Desk) -> None:
    here, worked, told = threading.get_ident(), set[int](), list[tuple[str, int]]()

    def tell(what: str) -> None:
        told.append((what, threading.get_ident()))

    def work(uow: UnitOfWork) -> None:
        worked.add(threading.get_ident())

    desk.changed.connect(lambda: tell("changed"))
    desk.failed.connect(lambda _: tell("failed"))
    desk.do(work)
    desk.do(save_and_then, problem=RuleBroken("No."))
    desk.ask(work, then=lambda _: tell("answer"))
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == [("changed", here), ("failed", here), ("answer", here)]
    assert len(worked) == 1
    assert here not in worked


def test_closing_waits_for_every_queued_save_and_tells_of_each(desk: Desk, file: EvaluationFile) -> None:
    told: list[str] = []
    desk.changed.connect(lambda: told.append("changed"))
    for points in range(20):
        save(desk, points)
    desk.close()
    assert told == ["changed"] * 20
    assert len(saved(file)) == 20


def test_a_save_that_fails_while_closing_is_heard_before_close_returns(desk: Desk) -> None:
    heard: list[EvaluatorError] = []
    desk.failed.connect(heard.append)
    problem = FileProblem("The disk is full.")
    desk.do(save_and_then, problem=problem)
    desk.close()
    assert heard == [problem]


def test_a_view_that_asks_again_while_the_desk_closes_is_answered(desk: Desk) -> None:
    answers: list[tuple[IndividualScore, ...]] = []
    desk.changed.connect(lambda: desk.ask(scoring.scores_by, member_id=MEMBER, then=answers.append))
    save(desk, 2)
    desk.close()
    assert answers == [(score(2),)]


def test_a_closed_desk_closes_again_but_takes_no_more_work(desk: Desk) -> None:
    desk.close()
    desk.close()
    with pytest.raises(RuntimeError, match="after shutdown"):
        save(desk, 1)


def test_a_bug_is_raised_on_the_gui_thread_and_is_no_failure_of_the_person(
    qtbot: QtBot, desk: Desk, file: EvaluationFile
) -> None:
    bug = ZeroDivisionError("nobody thought of this")
    with (
        qtbot.assertNotEmitted(desk.failed),
        qtbot.assertNotEmitted(desk.changed),
        qtbot.captureExceptions() as seen,
    ):
        desk.do(save_and_then, problem=bug)
        qtbot.waitUntil(lambda: bool(seen))
    assert [raised for _, raised, _ in seen] == [bug]
    assert saved(file) == []


def test_the_desk_works_on_after_a_bug_and_closing_raises_it_too(
    qtbot: QtBot, desk: Desk, file: EvaluationFile
) -> None:
    with qtbot.captureExceptions() as seen:
        desk.do(save_and_then, problem=ZeroDivisionError("nobody thought of this"))
        save(desk, 4)
        desk.close()
    assert [kind for kind, _, _ in seen] == [ZeroDivisionError]
    assert saved(file) == [score(4)]


def test_a_bug_in_what_is_done_with_an_answer_is_seen(qtbot: QtBot, desk: Desk) -> None:
    def then(scores: tuple[IndividualScore, ...]) -> None:
        raise RuleBroken("A view that breaks a rule while showing is a bug.")

    with qtbot.assertNotEmitted(desk.failed), qtbot.captureExceptions() as seen:
        desk.ask(scoring.scores_by, member_id=MEMBER, then=then)
        qtbot.waitUntil(lambda: bool(seen))
    assert [kind for kind, _, _ in seen] == [RuleBroken]


def test_who_asked_hears_of_the_failure_and_nobody_else(qtbot: QtBot, desk: Desk) -> None:
    heard: list[EvaluatorError] = []
    problem = RuleBroken("It is locked.")
    with qtbot.assertNotEmitted(desk.failed):
        desk.do(save_and_then, problem=problem, otherwise=heard.append)
        desk.close()
    assert heard == [problem]


def test_what_came_of_a_change_is_handed_over_after_it_was_announced(desk: Desk) -> None:
    told: list[str] = []
    desk.changed.connect(lambda: told.append("changed"))
    desk.do(lambda uow: "done", then=told.append)
    desk.close()
    assert told == ["changed", "done"]


def test_slow_work_without_a_file_is_done_by_the_worker_in_its_turn(qtbot: QtBot, desk: Desk) -> None:
    here, worked, said = threading.get_ident(), list[int](), list[str]()
    desk.working.connect(said.append)
    desk.run(threading.get_ident, then=worked.append, said="Checking the passphrase")
    assert desk.busy
    qtbot.waitUntil(lambda: bool(worked))
    assert worked != [here]
    assert said == ["Checking the passphrase", ""]
    assert not desk.busy


def test_long_work_says_its_steps_and_stops_between_two_of_them(qtbot: QtBot, desk: Desk) -> None:
    at_the_first, go_on = threading.Event(), threading.Event()
    said, can_cancel, heard, did = list[str](), list[bool](), list[EvaluatorError](), list[str]()
    desk.working.connect(said.append)
    desk.can_cancel.connect(can_cancel.append)

    def long_work(progress: Progress) -> None:
        progress.step("First step")
        did.append("first")
        at_the_first.set()
        assert go_on.wait(10)
        progress.step("Second step")
        did.append("second")

    desk.run_in_steps(long_work, then=lambda _: None, otherwise=heard.append, said="Long work")
    assert at_the_first.wait(10)
    desk.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: bool(heard))
    assert isinstance(heard[0], Cancelled)
    assert did == ["first"]
    assert "First step" in said
    assert "Second step" not in said
    assert can_cancel == [True, False]


def test_long_work_that_is_not_stopped_ends_with_its_answer(qtbot: QtBot, desk: Desk) -> None:
    answers: list[str] = []

    def long_work(progress: Progress) -> str:
        progress.step("Only step")
        return "done"

    desk.cancel()  # what was cancelled before does not stop what is asked for now
    desk.run_in_steps(long_work, then=answers.append, said="Long work")
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["done"]


def test_a_change_that_is_cancelled_is_taken_back_and_no_view_is_told_of_one(
    qtbot: QtBot, desk: Desk, file: EvaluationFile
) -> None:
    changes, heard = list[bool](), list[EvaluatorError]()
    desk.changed.connect(lambda: changes.append(True))
    save(desk, 1)
    desk.finish()

    def save_more(uow: UnitOfWork, *, progress: Progress) -> None:
        for points in progress.each(range(2, 5), "Saving"):
            scoring.record_score(uow, member_id=MEMBER, score=score(points), now=NOON)
            desk.cancel()

    desk.do(save_more, otherwise=heard.append, said="Saving", in_steps=True)
    desk.finish()
    assert [type(one) for one in heard] == [Cancelled]
    assert len(changes) == 1
    assert saved(file) == [score(1)]


def test_the_last_line_shows_nothing_of_work_that_something_waited_for_and_is_over(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window, seat = QMainWindow(), Seat(tmp_path)
    qtbot.addWidget(window)
    line, desk = LastLine(window, seat), seat.desk
    window.setStatusBar(line)
    window.show()

    def count(progress: Progress) -> None:
        progress.so_far("Reading the list", 5, 6)

    desk.run_in_steps(count, then=lambda _: None, said="Opening the list")
    desk.finish()
    QApplication.processEvents()
    assert line.said.text() == "All changes are saved on this computer."
    assert not [bar for bar in line.findChildren(QProgressBar) if bar.isVisible()]
    seat.close()


def test_what_is_counted_is_told_no_more_often_than_a_person_sees(desk: Desk) -> None:
    said, come = list[str](), list[tuple[int, int]]()
    desk.working.connect(said.append)
    desk.come.connect(lambda done, of: come.append((done, of)))
    desk.run_in_steps(
        lambda progress: sum(progress.each(range(10_000), "Adding up")), then=lambda _: None, said="Adding"
    )
    desk.finish()
    assert said[:2] == ["Adding", "Adding up"]
    assert come[0] == (0, 10_000)
    assert len(come) < 100
