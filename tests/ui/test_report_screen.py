"""What the report must hold is asked for before it is signed, where it is put right, and nowhere too late."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from evaluator.domain.panel import Role
from evaluator.domain.regime import Fact
from evaluator.services import on_record
from tests.journeys.seated import SeatedPerson
from tests.journeys.stages import Played
from ui.screens.on_record import OnRecordScreen
from ui.screens.report import ReportScreen


@pytest.fixture
def chair(qtbot: QtBot, small: Played, tmp_path: Path) -> Iterator[SeatedPerson]:
    """Everything has come, nothing about the procedure is on record."""
    person = SeatedPerson(qtbot, small.seats["reporting", Role.CHAIR], tmp_path / "chair")
    evaluation = person.seat.evaluation
    assert evaluation is not None
    with evaluation.file.work() as uow:
        for fact in Fact:
            on_record.state(uow, fact=fact, text="" if fact is Fact.PROCEDURE else "Stated.", now=small.walk.clock())
    yield person
    person.leave()


def test_the_report_is_not_signed_before_what_it_must_hold_is_stated_where_the_screen_says(
    chair: SeatedPerson,
) -> None:
    chair.window.go("report")
    chair.settle()
    report = chair.window.shown
    assert isinstance(report, ReportScreen)
    [asked] = report.stated.text().removeprefix("✗ Not there, and nothing says why: ").split("; ")
    assert not report.sign.isEnabled()
    report.state.click()
    chair.settle()
    screen = chair.window.shown
    assert isinstance(screen, OnRecordScreen)
    [box] = [one for one in screen.findChildren(QPlainTextEdit) if one.accessibleName() == asked]
    box.setPlainText("A mini-competition among everybody admitted.")
    screen.save.click()
    chair.settle()
    chair.window.go("report")
    chair.settle()
    assert "is there, or its absence is explained" in report.stated.text()
    assert report.sign.isEnabled() or "decision" in report.why.text()
