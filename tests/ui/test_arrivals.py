"""What comes by mail: what it is, who signed it and for which evaluation is shown before anything is taken in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evaluator.demo.example import FOLDER
from evaluator.domain.panel import Role
from tests.journeys.seated import SeatedPerson
from tests.journeys.stages import Played
from ui.screens.merging import MergingScreen
from ui.screens.notice import NoticeScreen
from ui.screens.screen import Screen
from ui.screens.start import StartScreen


@pytest.fixture
def chair(qtbot: QtBot, small: Played, tmp_path: Path) -> Iterator[SeatedPerson]:
    person = SeatedPerson(qtbot, small.seats["moderating", Role.CHAIR], tmp_path / "chair")
    yield person
    person.leave()


@pytest.fixture
def lead(qtbot: QtBot, small: Played, tmp_path: Path) -> Iterator[SeatedPerson]:
    person = SeatedPerson(qtbot, small.seats["setting up", Role.LEAD], tmp_path / "lead", opened=False)
    yield person
    person.leave()


def drop(screen: Screen, path: Path) -> None:
    """Let a file fall on a screen, as from a folder's window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent(QPoint(40, 40), *how), QDropEvent(QPointF(40, 40), *how)):
        QApplication.sendEvent(screen, event)


def test_a_submission_says_what_it_is_and_is_handed_to_the_screen_that_merges(
    chair: SeatedPerson, small: Played
) -> None:
    member = small.walk.all_with(Role.MEMBER)[0]
    chair.window.open_file(small.packages / f"submission-{member.part}.bidpack")
    chair.settle()
    start = chair.window.shown
    assert isinstance(start, StartScreen)
    said = start.arrived.about.text()
    assert "A locked scorecard, or prices, for the chair to merge" in said
    assert f"Signed by: {member.person.name}, panel member" in said
    assert f"Evaluation: {small.walk.content.call_off.title}" in said
    assert chair.seat.evaluation is None
    chair.press(start.arrived.take)
    merging = chair.window.shown
    assert isinstance(merging, MergingScreen)
    assert merging.plan.rowCount() == 1


def test_a_package_of_an_evaluation_that_is_not_here_can_only_be_read_about(
    qtbot: QtBot, small: Played, tmp_path: Path
) -> None:
    seated = small.seats["merging", Role.CHAIR]
    person = SeatedPerson(qtbot, seated, tmp_path / "chair", opened=False)
    (tmp_path / "chair" / "evaluations" / str(seated.evaluation_id)).rename(tmp_path / "away")
    member = small.walk.all_with(Role.MEMBER)[0]
    person.window.open_file(small.packages / f"submission-{member.part}.bidpack")
    person.settle()
    start = person.window.shown
    assert isinstance(start, StartScreen)
    assert "None that is on this computer" in start.arrived.about.text()
    assert not start.arrived.take.isVisible()
    person.leave()


def test_a_notice_that_is_dropped_is_read_and_shown_with_what_it_does_not_say(lead: SeatedPerson) -> None:
    screen = lead.go("notice", NoticeScreen)
    drop(screen, FOLDER / "notice.json")
    lead.settle()
    cells = (screen.found.item(row, column) for row in range(screen.found.rowCount()) for column in (0, 1))
    said = [item.text() for item in cells if item is not None]
    assert "NHS England - Dynamic Purchasing System for Online Consultation Systems in England" in said
    assert "£45,000,000" in said
    assert "15 January 2018 to 31 March 2020" in said
    assert "4 releases" in said
    assert "No award criteria are published" in screen.gaps.text()
    assert not screen.ocid_field.isVisible()
    assert screen.begin.isVisible()


def test_a_file_that_is_no_notice_is_refused_in_a_sentence_and_offers_nothing(
    lead: SeatedPerson, tmp_path: Path
) -> None:
    screen = lead.go("notice", NoticeScreen)
    junk = tmp_path / "notice.json"
    junk.write_text("[1, 2")
    lead.window.open_file(junk)
    lead.settle()
    assert screen.problems.messages
    assert not screen.begin.isVisible()
    several = tmp_path / "several.json"
    several.write_text(
        '{"releases": [{"ocid": "ocds-example-a", "tender": {"title": "A"}},'
        ' {"ocid": "ocds-example-b", "tender": {"title": "B"}}]}'
    )
    drop(screen, several)
    lead.settle()
    assert "2 contracting processes" in screen.problems.messages[0]
    assert screen.ocid_field.isVisible()
