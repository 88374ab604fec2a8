"""What takes long is cancelled with Esc or the Cancel button, by keyboard, and leaves nothing half done."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from evaluator.domain.procurement import Document
from tests.ui.at_set_up import LeadAtTheWindow, begun
from ui.desk import Cancelled
from ui.screens.screen import NOT_SAVED
from ui.screens.tenders import TendersScreen
from ui.widgets.response_search import ResponseSearch

Cancel = Callable[[LeadAtTheWindow], None]


@pytest.fixture
def lead(qtbot: QtBot, tmp_path: Path) -> Iterator[LeadAtTheWindow]:
    person = LeadAtTheWindow(qtbot, begun(tmp_path / "people"))
    yield person
    person.leave()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "handed over"
    made.mkdir()
    for number in range(3):
        (made / f"Answer {number}.txt").write_bytes(b"answer %d" % number)
    return made


def with_a_tender(lead: LeadAtTheWindow) -> TendersScreen:
    screen = lead.go("tenders", TendersScreen)
    screen.supplier.setText("Alder Health Ltd")
    lead.press(screen.add)
    return screen


def by_escape(lead: LeadAtTheWindow) -> None:
    lead.window.activateWindow()
    lead.qtbot.waitUntil(lead.window.isActiveWindow)  # a shortcut is one of the active window
    QTest.keyClick(lead.window.focusWidget() or lead.window, Qt.Key.Key_Escape)


def by_the_button(lead: LeadAtTheWindow) -> None:
    lead.tab_to(lead.window.last_line.cancel)
    QTest.keyClick(lead.window.last_line.cancel, Qt.Key.Key_Space)


@pytest.mark.parametrize("cancel", [by_escape, by_the_button])
def test_long_work_is_cancelled_by_keyboard_alone(
    qtbot: QtBot, lead: LeadAtTheWindow, folder: Path, cancel: Cancel
) -> None:
    screen, go_on = with_a_tender(lead), threading.Event()
    lead.seat.desk.run(lambda: go_on.wait(10), then=lambda _: None)  # the worker is busy: what is asked for now waits
    screen.files.register([folder])
    qtbot.waitUntil(lead.window.last_line.cancel.isVisible)
    cancel(lead)
    go_on.set()
    lead.settle()
    assert lead.window.last_line.said.text() == "You cancelled it. Nothing was changed."
    assert not lead.window.last_line.cancel.isVisible()
    assert screen.documents.rowCount() == 0
    lead.no_problem()


def test_documents_that_were_added_before_the_cancelling_are_taken_back(lead: LeadAtTheWindow, folder: Path) -> None:
    screen, desk = with_a_tender(lead), lead.seat.desk
    came: list[tuple[int, int]] = []

    def stop_after_the_first(done: int, of: int) -> None:
        came.append((done, of))
        desk.cancel()

    desk.come.connect(stop_after_the_first, Qt.ConnectionType.DirectConnection)
    screen.files.register([folder])
    lead.settle()
    assert came == [(0, 3)]
    assert screen.documents.rowCount() == 0
    desk.come.disconnect(stop_after_the_first)
    screen.files.register([folder])
    lead.settle()
    assert screen.documents.rowCount() == 3


def cancelled_while_it_waits(lead: LeadAtTheWindow, ask: Callable[[], object]) -> None:
    go_on = threading.Event()
    lead.seat.desk.run(lambda: go_on.wait(10), then=lambda _: None)  # the worker is busy: what is asked for now waits
    ask()
    lead.seat.desk.cancel()
    go_on.set()
    lead.settle()


def test_an_opening_that_is_cancelled_opens_nothing_and_the_next_one_does(lead: LeadAtTheWindow) -> None:
    seat, told = lead.seat, list[object]()
    assert seat.evaluation is not None
    evaluation_id = seat.evaluation.file.id
    seat.put_away()
    cancelled_while_it_waits(lead, lambda: seat.open(evaluation_id, otherwise=told.append))
    assert [type(one) for one in told] == [Cancelled]
    assert lead.seat.on_the_desk is None
    seat.open(evaluation_id)
    lead.settle()
    assert lead.seat.on_the_desk is not None


def test_the_last_line_says_of_a_file_that_can_only_be_read_that_nothing_is_saved(
    lead: LeadAtTheWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = lead.window.last_line.said
    assert said.text() == "All changes are saved on this computer."
    with monkeypatch.context() as account:
        account.setattr(os, "access", lambda path, mode: False)
        lead.seat.open(lead.walk.evaluation_id)
        lead.settle()
    assert said.text() == "Open for reading only: this folder cannot be written in, and no change is saved."
    lead.seat.desk.ask(lambda uow: uow.evaluations.held(), then=lambda held: None, said="Reading")
    assert said.text() == "Reading…"
    lead.settle()
    assert said.text().startswith("Open for reading only"), "it is said again once the work is done"
    lead.seat.put_away()
    assert said.text() == "All changes are saved on this computer."


def test_of_files_whose_saving_is_cancelled_none_is_there_and_it_is_said(lead: LeadAtTheWindow, folder: Path) -> None:
    screen, place = with_a_tender(lead), folder / "letters"
    cancelled_while_it_waits(lead, lambda: screen.write_all(place, {"a.pdf": b"a", "b.pdf": b"b"}, QLabel()))
    assert not place.exists()
    assert lead.window.last_line.said.text() == NOT_SAVED
    lead.no_problem()


def test_reading_for_the_search_says_how_far_it_is_and_stops_with_escape(qtbot: QtBot) -> None:
    asked: list[Callable[[bytes], object]] = []
    search = ResponseSearch(lambda document, then, otherwise: asked.append(then))
    for part in (search, search.field):
        qtbot.addWidget(part)
        part.show()
    documents = [a_document(number) for number in range(3)]
    search.read(documents, {one.sha256: one.name for one in documents})
    qtbot.waitUntil(search.stop.isVisible)
    assert search.said.text() == "Reading for the search: 2 documents to go."
    search.field.activateWindow()
    search.words.setFocus()
    qtbot.waitUntil(search.words.hasFocus)
    QTest.keyClick(search.words, Qt.Key.Key_Escape)
    assert search.said.text() == "2 documents left out."
    asked[0](b"words")
    qtbot.waitUntil(lambda: search.stop.text() == "Read the rest")
    QTest.keyClick(search.stop, Qt.Key.Key_Space)
    assert search.said.text() == "Reading for the search: 1 document to go."
    assert len(asked) == 2
    search.close_index()


def a_document(number: int) -> Document:
    return Document(sha256=f"{number:064x}", name=f"{number}.txt", tender_id="T1", media_type="text/plain")
