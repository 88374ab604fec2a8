"""Texts of the windows can be translated: gathered for a translator, and shown in the person's language."""

from collections.abc import Iterator
from pathlib import Path
from runpy import run_path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.widgets.fields import Field, button, table
from ui.widgets.text import heading

ROOT = Path(__file__).parents[2]
gathering = run_path(str(ROOT / "packaging" / "texts.py"))  # “packaging” is also the name of a library
texts, gathered = gathering["texts"], gathering["gathered"]
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
