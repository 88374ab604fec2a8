"""Texts of the windows can be translated: gathered for a translator, and shown in the person's language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTableWidget,
    QToolButton,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.at_set_up import LeadAtTheWindow, begun
from tests.ui.translations import gathered, texts
from tests.ui.untranslated import untranslated
from ui.help import AboutSheet, ShortcutsSheet
from ui.main_window import MainWindow
from ui.steps import STEPS
from ui.widgets.fields import Field, button, table
from ui.widgets.text import heading

ROOT = Path(__file__).parents[2]
WITHOUT_WORDS = {"theme.py", "colours.py", "words.py"}  # a style sheet, and translation itself
WELSH = {"Close": "Cau", "&Passphrase": "&Cyfrinair", "Supplier": "Cyflenwr", "Help": "Cymorth"}


class Welsh(QTranslator):
    """A translator of a few words."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return WELSH.get(text, text)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def in_welsh(qapp: QApplication) -> Iterator[None]:
    translator = Welsh()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_what_the_windows_say_is_said_in_welsh_where_it_is_translated(in_welsh: None) -> None:
    control = QLineEdit()
    field = Field("&Passphrase", control)
    suppliers = table(["Supplier"], name="Suppliers")
    head = suppliers.horizontalHeaderItem(0)
    assert (button("Close").text(), heading("Help").text()) == ("Cau", "Cymorth")
    assert (field.label.text(), control.accessibleName()) == ("&Cyfrinair", "Cyfrinair")
    assert head is not None
    assert head.text() == "Cyflenwr"
    assert button("Not translated").text() == "Not translated"


def test_the_texts_of_the_windows_are_gathered_for_a_translator() -> None:
    found = texts(ROOT / "ui")
    assert len(found) > 200
    assert {"Unlock", "&Passphrase", "&Help for this screen", "Start"} <= set(found)


def test_what_is_translated_already_is_kept_when_texts_are_gathered_again() -> None:
    first = gathered(["Close", "Open"])
    done = first.replace(
        b'<source>Close</source>\n      <translation type="unfinished" />',
        b"<source>Close</source>\n      <translation>Cau</translation>",
    )
    assert done != first
    again = gathered(["Close", "New"], done).decode()
    assert "<translation>Cau</translation>" in again
    assert "Open" not in again


def test_every_text_of_the_windows_goes_through_the_translation() -> None:
    files = [file for file in sorted((ROOT / "ui").rglob("*.py")) if file.name not in WITHOUT_WORDS]
    assert len(files) > 60
    found = [(str(file.relative_to(ROOT)), *one) for file in files for one in untranslated(file.read_text("utf-8"))]
    assert found == []


@pytest.mark.parametrize(
    "planted",
    [
        'label.setText("Saved")',
        'dialog.setWindowTitle("Sign the letters")',
        'say(self.done, f"Saved as {path.name}.")',
        'self.do(take, said="Opening the receipt")',
        'menu.addAction("&Open a file…", window.open)',
        'box = QCheckBox("Show passphrase")',
        'self.total.setText("All scored" if not left else tr("Some left"))',
        'label = paragraph(f"Page {page}: {words}")',
        'RULE = "At least 12 characters."',
    ],
)
def test_a_text_that_goes_through_no_translation_is_seen(planted: str) -> None:
    assert untranslated(planted)
    assert untranslated(f"def made():\n    {planted}")


@pytest.mark.parametrize(
    "sound",
    [
        'label.setText(tr("Saved as {name}.").format(name=path.name))',
        'self.save = button("Save the model…", main=True)',
        'self.setObjectName("Progress line")',
        'keys = QKeySequence("Ctrl+Enter")',
        'label.setText(tr("All scored") if not left else tr("Some left"))',
        'if text == "Some text":\n    pass',
    ],
)
def test_what_is_translated_or_no_text_for_a_person_is_left_alone(sound: str) -> None:
    assert untranslated(sound) == []


def test_each_screen_of_an_evaluation_is_shown_in_another_language(
    qtbot: QtBot, in_brackets: None, tmp_path: Path
) -> None:
    lead = LeadAtTheWindow(qtbot, begun(tmp_path / "people"))
    evaluation, profile = lead.seat.evaluation, lead.seat.own_profile
    assert evaluation is not None
    said = {"window": english(lead.window), "menus": in_menus(lead.window)}
    for step in (step for step in STEPS if not step.needs_system):
        screen = step.make(lead.seat)
        qtbot.addWidget(screen)
        said[step.name] = english(screen)
    for sheet in (AboutSheet(lead.window), ShortcutsSheet(lead.window)):
        qtbot.addWidget(sheet)
        said[type(sheet).__name__] = [text for text in english(sheet) if not text.isascii() or " " in text]
    data = {evaluation.title, f"{lead.name}, {profile.card.organisation}"}
    lead.leave()
    assert [f"{name}: {text}" for name, found in said.items() for text in found if text not in data] == []


def english(screen: QWidget) -> list[str]:
    """What a screen says, to the eye or to assistive tools, that is not in brackets."""
    parts = [part for part in screen.findChildren(QWidget) if not _is_qts_own(part)]
    return sorted({text for part in parts for text in _texts(part) if len(text) > 2 and "[" not in text})


def in_menus(window: MainWindow) -> list[str]:
    shown = [action.text() for menu in window.menuBar().actions() for action in (menu, *_below(menu.menu()))]
    return [text for text in shown if any(map(str.isalpha, text)) and "[" not in text]


def _texts(part: QWidget) -> Iterator[str]:
    """Every text of one control that a person reads or hears, one word of letters at least."""
    told = [part.accessibleName(), part.windowTitle()]
    if isinstance(part, QAbstractButton | QLabel):
        told.append(part.text())
    if isinstance(part, QGroupBox):
        told.append(part.title())
    if isinstance(part, QLineEdit):
        told.append(part.placeholderText())
    if isinstance(part, QTabBar):
        told += [part.tabText(number) for number in range(part.count())]
    if isinstance(part, QTableWidget):
        heads = [part.horizontalHeaderItem(column) for column in range(part.columnCount())]
        told += [head.text() for head in heads if head is not None]
    if isinstance(part, QTreeWidget):
        told += [part.headerItem().text(column) for column in range(part.columnCount())]
    return (text for text in told if any(map(str.isalpha, text)))


def _is_qts_own(part: QWidget) -> bool:
    """Days and months of a calendar, and the arrows of tabs, are Qt's own."""
    above: QWidget | None = part
    while above is not None:
        if isinstance(above, QCalendarWidget):
            return True
        above = above.parentWidget()
    return isinstance(part, QToolButton) and isinstance(part.parentWidget(), QTabBar)


def _below(menu: QObject | None) -> list[QAction]:
    if not isinstance(menu, QMenu):
        return []
    return [one for action in menu.actions() for one in (action, *_below(action.menu()))]
