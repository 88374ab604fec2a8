"""What the evaluator says reaches the screen in the person's language, its values, days and figures too."""

import ast
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evaluator.domain.wording import counted, spoken_date, spoken_list, spoken_sum, spoken_time
from evaluator.errors import EvaluatorError, FileProblem, RuleBroken
from evaluator.formats.award_input import read_award_input
from evaluator.formats.identity import flaw_in_name
from evaluator.said import Said, said, sentences
from tests.ui import translations
from ui.failures import tell
from ui.widgets.problems import Problems
from ui.words import shown, tr

REFUSE = {"RuleBroken", "FileProblem", "NotWhole"}
FILES = sorted((translations.ROOT / "evaluator").rglob("*.py"))
WELSH = QLocale("cy_GB")
MOMENT = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)


@pytest.fixture
def in_welsh_figures() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(WELSH)
    yield
    QLocale.setDefault(before)


def refusals(source: str) -> list[ast.Call]:
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [one for one in calls if isinstance(one.func, ast.Name) and one.func.id in REFUSE]


def texts_of(call: ast.Call) -> list[ast.expr]:
    return [*call.args[:1], *(word.value for word in call.keywords if word.arg == "hint")]


def written(node: ast.expr) -> Iterator[str]:
    """What a refusal may say: written out, in either case of a choice."""
    if isinstance(node, ast.IfExp):
        yield from (*written(node.body), *written(node.orelse))
    elif isinstance(node, ast.Constant):
        yield str(node.value)


def put_together(source: str) -> list[int]:
    """The lines of refusals whose words are put together where no translator finds them, or whose values are amiss."""
    return [call.lineno for call in refusals(source) if not all(map(_whole, texts_of(call))) or _amiss(call)]


def _whole(node: ast.expr) -> bool:
    if isinstance(node, ast.IfExp):
        return _whole(node.body) and _whole(node.orelse)
    return isinstance(node, ast.Constant | ast.Name | ast.Attribute | ast.Subscript)


def _amiss(call: ast.Call) -> bool:
    given = {word.arg for word in call.keywords} - {"hint"}
    if None in given:
        return False  # values are handed on
    asked = {name for node in texts_of(call) for text in written(node) for _, name, _, _ in Formatter().parse(text)}
    return (given != asked - {None}) if given else False


def test_no_refusal_can_be_written_that_a_translator_does_not_find() -> None:
    found = [(file.name, line) for file in FILES for line in put_together(file.read_text("utf-8"))]
    assert found == []
    assert sum(len(refusals(file.read_text("utf-8"))) for file in FILES) > 500


@pytest.mark.parametrize(
    "planted",
    [
        'raise RuleBroken(f"{name} has no role yet.")',
        'raise RuleBroken("There is no role.", hint=f"Ask {name}.")',
        'raise FileProblem("The file " + name + " is damaged.")',
        'raise FileProblem("The file {} is damaged.".format(name))',
        'raise RuleBroken("{name} has no role yet.", nam=name)',
    ],
)
def test_a_refusal_that_could_not_be_translated_is_seen(planted: str) -> None:
    assert put_together(planted) == [1]


def test_every_refusal_of_the_evaluator_is_translated(qtbot: QtBot, in_brackets: None) -> None:
    texts = {
        text
        for file in FILES
        for one in refusals(file.read_text("utf-8"))
        for at in texts_of(one)
        for text in written(at)
    }
    english = []
    for text in texts - {""}:
        values = {name: 7 for _, name, _, _ in Formatter().parse(text) if name}
        shown_text = str(tr(said(text, **values) if values else said(text)))
        if any(map(str.isalpha, text)) and not (shown_text.startswith("[") and shown_text.endswith("]")):
            english.append(text)
    assert english == []
    assert len(texts) > 900


def failures() -> list[EvaluatorError]:
    """Refusals as they come: of a file, of a rule with days and counted things, and one inside another."""
    with pytest.raises(EvaluatorError) as refused:
        read_award_input(b"{")
    listed = spoken_list(["Q1", said("not admitted"), counted(3, "item")])
    rule = RuleBroken("There is no lot {lot}.", hint="Invited are {invited}.", lot=3, invited=listed)
    late = RuleBroken("The supplier may explain its price until {due}.", due=spoken_date(MOMENT.date()))
    inside = FileProblem("Row {at}: {the_message}", hint=refused.value.hint, at=2, the_message=late.message)
    flaw = RuleBroken("The job title does not do. {flaw}", flaw=flaw_in_name("x" * 1_000))
    return [refused.value, rule, late, inside, flaw]


def test_failures_are_told_in_another_language_in_a_dialog_and_on_a_screen(qtbot: QtBot, in_brackets: None) -> None:
    summary = Problems()
    qtbot.addWidget(summary)
    for problem in failures():
        box = tell(summary, problem)
        summary.show_problem(problem)
        for text in (box.text(), box.informativeText(), *summary.messages):
            assert not outside_brackets(text), text
        box.close()


def outside_brackets(text: str) -> str:
    """The words of a text that stand in no brackets."""
    deep, left = 0, ""
    for letter in text:
        deep += (letter == "[") - (letter == "]")
        left += letter if deep == 0 and letter.isalpha() else ""
    return left


def test_days_times_and_figures_are_written_as_the_language_has_them(in_welsh_figures: None) -> None:
    assert shown(spoken_date(date(2026, 11, 22))) == "22 Tachwedd 2026"
    assert shown(spoken_time(MOMENT)).startswith("22 Tachwedd 2026, 5.30")
    assert (
        tr("{late:,} since {day}").format(late=12_345, day=spoken_date(date(2026, 1, 2)))
        == "12,345 since 2 Ionawr 2026"
    )
    assert shown(spoken_sum(Decimal("1234567.50"), "GBP")) == "£1,234,567.50"
    QLocale.setDefault(QLocale("de_DE"))
    assert shown(spoken_sum(Decimal("1234567.50"), "GBP")) == "£1.234.567,50"
    assert tr("{late:,}").format(late=12_345) == "12.345"


def test_paper_and_records_stay_british_english_in_whatever_language_the_windows_speak(in_welsh_figures: None) -> None:
    assert f"{spoken_date(MOMENT.date())}; {spoken_time(MOMENT)}" == "22 November 2026; 22 November 2026, 5.30pm UTC"
    assert spoken_list([counted(1, "body", "bodies"), counted(2_000, "tender")]) == "1 body and 2,000 tenders"


def test_in_english_the_windows_say_what_is_printed(qtbot: QtBot) -> None:
    for moment in (
        MOMENT,
        MOMENT.replace(hour=0, minute=0),
        MOMENT.replace(hour=12, minute=0),
        MOMENT.replace(minute=0),
    ):
        assert shown(spoken_time(moment)) == str(spoken_time(moment))
    for number in (0, 1, 2, 12_345):
        assert shown(counted(number, "entry", "entries")) == str(counted(number, "entry", "entries"))


def test_what_somebody_wrote_is_never_translated(in_brackets: None) -> None:
    assert shown("Close") == "Close"
    assert tr("{name} is late.").format(name="Close") == tr("{name} is late.").replace("{name}", "Close")
    assert str(tr(said("{sender} is missing.", sender="Close"))).count("[") <= 1


def test_welsh_counts_in_as_many_forms_as_it_has(qapp: QApplication, in_welsh_figures: None, tmp_path: Path) -> None:
    forms = ["dim tendr", "%Ln tendr", "%Ln dendr", "%Ln thendr", "%Ln o dendrau"]  # 0, 1, 2 to 5, 6, more
    made = translations.compiled(tmp_path / "windows_cy.ts", lambda _: forms, ["%Ln tender(s)"])
    translator = QTranslator()
    assert translator.load(str(made))
    qapp.installTranslator(translator)
    said_in_welsh = [shown(counted(number, "tender")) for number in (0, 1, 2, 6, 1_000)]
    qapp.removeTranslator(translator)
    assert said_in_welsh == ["dim tendr", "1 tendr", "2 dendr", "6 thendr", "1,000 o dendrau"]


def test_a_sentence_stays_text_that_is_stored_and_compared() -> None:
    sentence = said("{name} is late.", name="Ann")
    assert isinstance(sentence, Said)
    assert (sentence, sentence.template, sentence.values) == ("Ann is late.", "{name} is late.", {"name": "Ann"})
    assert said(sentence) is sentence
    assert deepcopy(sentence) == sentence
    assert sentences((sentence, "Why?")) == "Ann is late. Why?"
    assert isinstance(RuleBroken("{name} is late.", name="Ann").message, Said)
