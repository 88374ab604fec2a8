"""Texts of the windows can be translated: gathered for a translator, and shown in the person's language."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLineEdit

from evaluator.domain.procurement import Regime
from evaluator.formats.regime import rules_of
from evaluator.said import said
from tests.ui.translations import gathered, texts
from tests.ui.untranslated import untranslated
from ui.widgets.fields import Field, button, table
from ui.widgets.text import heading, paragraph
from ui.words import counted, shown, speak_as, tr

ROOT = Path(__file__).parents[2]
WITHOUT_WORDS = {"theme.py", "style_sheet.py", "colours.py", "words.py"}  # how it looks, and translation itself
TRANSLATING = {"tr", "named", "joined", "shown", "counted"}
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


@pytest.fixture
def under_psr(qapp: QApplication) -> Iterator[None]:
    speak_as(rules_of(Regime.PSR2023).terms)
    yield
    speak_as(None)


def test_a_window_speaks_the_words_of_the_rulebook_of_its_evaluation(under_psr: None) -> None:
    control = QLineEdit()
    field = Field("&Tender", control)
    suppliers = table(["Supplier"], name="Suppliers")
    head = suppliers.horizontalHeaderItem(0)
    assert (field.label.text(), control.accessibleName()) == ("&Offer", "Offer")
    assert head is not None
    assert head.text() == "Provider"
    assert (tr("1 Tenders"), tr("Late tenders")) == ("1 Offers", "Late offers")
    assert counted(3, "tender") == "3 offers"
    late = said("A tender of {supplier} came late.", supplier="Tender Supplier Ltd")
    assert shown(late) == "An offer of Tender Supplier Ltd came late."
    assert tr("Saved {name}.").format(name="tender.pdf") == "Saved tender.pdf."


def test_what_somebody_wrote_is_shown_as_they_wrote_it(under_psr: None) -> None:
    written = "Tender 2: each hazard that the supplier sees has an owner."
    assert (paragraph(written).text(), tr(written)) == (written, written)


def test_a_text_in_another_language_is_left_as_it_is_translated(in_welsh: None, under_psr: None) -> None:
    assert (tr("Supplier"), tr("Tender")) == ("Cyflenwr", "Offer")


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


def test_no_text_is_said_while_the_program_is_read() -> None:
    """It would stay in the language of that moment, which is English: nothing has been chosen yet."""
    files = sorted((ROOT / "ui").rglob("*.py"))
    early = [f"{file.name}:{call.lineno}" for file in files for call in said_when_read(file)]
    assert early == []


def said_when_read(file: Path) -> Iterator[ast.Call]:
    """Each call of a translation outside every function."""
    waiting: list[ast.AST] = [ast.parse(file.read_text("utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TRANSLATING:
            yield node
        if not isinstance(node, ast.FunctionDef | ast.Lambda):
            waiting.extend(ast.iter_child_nodes(node))
