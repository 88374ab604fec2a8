"""An evaluation that is put away takes its screens with it: opening one after the other all day makes nothing grow."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evaluator.domain.panel import Role
from tests.journeys.seated import SeatedPerson
from tests.journeys.stages import Played, Seated
from ui.screens.screen import Screen
from ui.steps import STEPS

OF_A_FILE = {step.name for step in STEPS if step.is_of_a_file}


@pytest.fixture
def seated(small: Played) -> Seated:
    return small.seats["moderating", Role.CHAIR]


@pytest.fixture
def chair(qtbot: QtBot, seated: Seated, tmp_path: Path) -> Iterator[SeatedPerson]:
    person = SeatedPerson(qtbot, seated, tmp_path / "chair", opened=False)
    yield person
    person.leave()


def opened_looked_at_and_put_away(chair: SeatedPerson, seated: Seated) -> set[str]:
    """Every screen of the evaluation, seen once; the names of these."""
    chair.seat.open(seated.evaluation_id)
    chair.settle()
    seen = {name for name in chair.window.step_names if name in OF_A_FILE}
    for name in seen:
        chair.window.go(name)
        chair.settle()
    chair.seat.put_away()
    chair.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    return seen


def test_opening_an_evaluation_again_and_again_keeps_nothing_of_the_last_time(
    chair: SeatedPerson, seated: Seated
) -> None:
    assert len(opened_looked_at_and_put_away(chair, seated)) > 3
    kept = len(QApplication.allWidgets())
    opened_looked_at_and_put_away(chair, seated)
    assert [one.name for one in gc.get_objects() if issubclass(type(one), Screen) and one.name in OF_A_FILE] == []
    assert len(QApplication.allWidgets()) == kept
