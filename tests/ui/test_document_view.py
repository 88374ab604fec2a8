"""The words of a DOCX beside the form: searching goes on from one place to the next, and a quote is found again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.formats.test_pages import DOCX, docx
from ui.widgets.document_view import DocumentView
from ui.widgets.shown_words import select_words

PATIENCE = 20_000  # ms


def paragraphs(*texts: str) -> str:
    """The body of a DOCX."""
    return "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[DocumentView]:
    """A view on a DOCX in which an owner is named three times."""
    made = DocumentView()
    qtbot.addWidget(made)
    made.show()
    body = paragraphs("The owner is A.", "\U0001f642 Then the owner", "is B.", *["More."] * 60, "No owner after that.")
    made.show_document(docx(body), DOCX)
    qtbot.waitUntil(lambda: "No owner" in made.read.toPlainText(), timeout=PATIENCE)
    yield made
    made.close_document()


def test_find_goes_from_one_place_to_the_next_in_a_document_of_one_page_and_then_begins_anew(
    qtbot: QtBot, view: DocumentView
) -> None:
    view.words.setText("OWNER")
    at = [0]
    for _ in range(4):
        QTest.keyClick(view.words, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: view.read.textCursor().selectionStart() != at[-1], timeout=PATIENCE)
        assert view.read.textCursor().selectedText() == "owner"
        at.append(view.read.textCursor().selectionStart())
    assert at[1] < at[2] < at[3]
    assert at[4] == at[1]
    assert view.said.text() == "On page 1."


def test_a_quote_from_two_paragraphs_is_found_again(qtbot: QtBot, view: DocumentView) -> None:
    assert select_words(view.read, "then the owner is B.")
    quote = view.selected_words()
    assert quote == "Then the owner is B."
    view.read.moveCursor(QTextCursor.MoveOperation.End)
    view.show_page(1, quote=quote)
    qtbot.waitUntil(lambda: view.selected_words() == quote, timeout=PATIENCE)


def test_words_that_are_not_there_leave_the_selection_as_it_is(qtbot: QtBot) -> None:
    shown = QPlainTextEdit("One owner.")
    qtbot.addWidget(shown)
    assert select_words(shown, "owner")
    assert not select_words(shown, "owner", further=True)
    assert not select_words(shown, " ")
    assert shown.textCursor().selectedText() == "owner"


def test_nobody_reads_on_in_one_document_while_the_next_is_long_in_coming(qtbot: QtBot, view: DocumentView) -> None:
    view.expect()
    qtbot.waitUntil(lambda: view.said.text() == "Opening the document…", timeout=PATIENCE)
    assert not view.read.toPlainText()
    view.show_document(docx(paragraphs("It came.")), DOCX)
    qtbot.waitUntil(lambda: view.read.toPlainText() == "It came.", timeout=PATIENCE)
    qtbot.waitUntil(lambda: not view._slow.isActive(), timeout=PATIENCE)
    assert not view.said.text()
