"""Every screen, filled with the worked example, at 100 % and 200 % text on a laptop's 1366 × 768, passes the gate."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evaluator.domain.panel import Role
from tests.journeys.stages import VISITS, Seated, Seats, looked_at
from tests.ui.accessibility import faults_of
from ui import theme
from ui.application import window_on
from ui.main_window import MainWindow
from ui.seat import Seat
from ui.steps import STEPS

SCALES = (1.0, 2.0)


@pytest.fixture(params=SCALES, ids=lambda scale: f"{scale:.0%}")
def scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    theme.apply(qapp, scale=request.param)
    yield request.param
    theme.apply(qapp)


@contextmanager
def opened(folder: Path, seated: Seated | None = None) -> Iterator[MainWindow]:
    seat = Seat(folder)
    if seated is not None:
        seat.unlocked(seated.profile)
    window = window_on(seat)
    window.show()
    if seated is not None and (seated.profile.evaluations / str(seated.evaluation_id)).is_dir():
        seat.open(seated.evaluation_id)
    settle(seat)
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()  # a window that is kept would be dressed again with every text size
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def settle(seat: Seat) -> None:
    """Let the desk finish and the windows draw."""
    seat.desk.finish()
    loop = QEventLoop()
    QTimer.singleShot(10, loop.quit)
    loop.exec()
    seat.desk.finish()
    QApplication.processEvents()


def faults_on(window: MainWindow, names: list[str]) -> list[str]:
    found = []
    for name in names:
        window.go(name)
        settle(window.seat)
        found += [f"{name}: {fault}" for fault in faults_of(window, window.steps)]
    return found


@pytest.mark.slow
@pytest.mark.parametrize(("stage", "role"), VISITS, ids=[f"{stage}-{role.value}" for stage, role in VISITS])
def test_a_screen_can_be_read_and_worked_by_everyone(
    qtbot: QtBot, stages: Seats, scale: float, stage: str, role: Role
) -> None:
    with opened(stages[stage, role].profile.folder, stages[stage, role]) as window:
        found = faults_on(window, looked_at(stage, role, window.step_names))
    assert found == [], "\n".join(found)


def test_before_there_is_a_profile_the_start_can_be_read_and_worked_by_everyone(
    qtbot: QtBot, tmp_path: Path, scale: float
) -> None:
    with opened(tmp_path) as window:
        found = faults_on(window, ["start", "verification"])
    assert found == [], "\n".join(found)


def test_a_locked_profile_and_a_new_notice_can_be_read_and_worked_by_everyone(
    qtbot: QtBot, stages: Seats, scale: float
) -> None:
    profile = stages["setting up", Role.LEAD].profile
    with opened(profile.folder) as window:
        found = faults_on(window, ["start"])
        window.seat.unlocked(profile)
        found += faults_on(window, ["notice"])
    assert found == [], "\n".join(found)


def test_every_screen_is_looked_at() -> None:
    everybody = {role for _, role in VISITS}
    unseen = [step.name for step in STEPS if step.roles and not everybody & set(step.roles)]
    assert unseen == []
