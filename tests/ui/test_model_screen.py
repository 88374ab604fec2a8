"""The model by keyboard: built, described, tried out, moved, warned about, read from a workbook and frozen."""

import io
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from evaluator.domain.evaluation_model import EvaluationModel, Method, TieBreakBy
from evaluator.domain.price_schedule import paid_in_words
from evaluator.domain.procurement import AnnouncedWeight, Invitation
from evaluator.services import evaluation_model
from tests.ui.at_set_up import LeadAtTheWindow, begun
from ui.screens.evaluation_model import ModelScreen

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def lead(qtbot: QtBot, tmp_path: Path) -> Iterator[LeadAtTheWindow]:
    person = LeadAtTheWindow(qtbot, begun(tmp_path))
    yield person
    person.leave()


def held(lead: LeadAtTheWindow) -> EvaluationModel:
    """What the file holds."""
    found: list[EvaluationModel] = []
    lead.seat.desk.ask(evaluation_model.model_so_far, then=lambda answer: found.append(answer[0]))
    lead.settle()
    return found[0]


def ids(model: EvaluationModel) -> list[str]:
    return [node.id for node in model.nodes()]


def test_a_question_is_added_named_weighed_and_moved_with_keys_alone(lead: LeadAtTheWindow) -> None:
    screen = lead.go("evaluation_model", ModelScreen)
    criteria = screen.criteria
    lead.tab_to(criteria.add_question)
    lead.key(Qt.Key.Key_Space)
    assert ids(held(lead)) == ["quality", "Q1", "Q2", "price"]
    lead.tab_to(criteria.criterion_title)
    lead.type("Net zero and social value")
    lead.tab_to(criteria.weight.line)
    lead.type("15")
    assert screen.total.format() == "115 of 100 marks given out, 15 too many"
    assert "add up to 75, not 60" in screen.missing.text()
    lead.tab_to(criteria.tree)
    lead.key(Qt.Key.Key_Up, ALT)
    assert ids(held(lead)) == ["quality", "Q2", "Q1", "price"]
    assert criteria.chosen_id() == "Q2", "the moved one stays chosen"
    lead.key(Qt.Key.Key_Down)
    lead.tab_to(criteria.weight.line)
    lead.type("45")
    assert screen.total.format() == "100 of 100 marks given out"
    assert screen.freeze.isEnabled()


def test_what_is_typed_wrong_stays_with_its_error_and_nothing_is_saved(lead: LeadAtTheWindow) -> None:
    criteria = lead.go("evaluation_model", ModelScreen).criteria
    criteria.choose("Q1")
    before = held(lead)
    for typed in ("many", "1e3", "NaN", "٣"):
        lead.tab_to(criteria.weight.line)
        lead.type(typed)
        assert criteria.weight.line.text() == typed
        assert criteria.weight.error.isVisible()
    assert held(lead) == before
    lead.type("1,000.5")
    assert not criteria.weight.error.isVisible()
    assert str(held(lead).criteria[0].children[0].weight) == "1000.5"


def test_guidance_is_kept_when_another_screen_is_shown_at_once(lead: LeadAtTheWindow) -> None:
    criteria = lead.go("evaluation_model", ModelScreen).criteria
    criteria.choose("Q1")
    lead.tab_to(criteria.guidance)
    QTest.keyClicks(criteria.guidance, "What the answer should cover")
    lead.tab_to(criteria.sub_criteria)
    QTest.keyClicks(criteria.sub_criteria, "A plan")
    QTest.keyClick(criteria.sub_criteria, Qt.Key.Key_Return)
    QTest.keyClicks(criteria.sub_criteria, "Risks")
    lead.window.go("tenders")
    lead.settle()
    [question] = held(lead).criteria[0].children
    assert (question.guidance, question.sub_criteria) == ("What the answer should cover", ("A plan", "Risks"))


def test_a_price_formula_is_tried_out_on_invented_prices(lead: LeadAtTheWindow) -> None:
    criteria = lead.go("evaluation_model", ModelScreen).criteria
    criteria.choose("price")
    card = criteria.price

    def marks() -> list[str]:
        return [item.text() for row in range(card.marks.rowCount()) if (item := card.marks.item(row, 2))]

    assert marks() == ["32", "40", "26.6667"]
    lead.tab_to(card.tried)
    lead.type("£80,000; 40000; free")
    assert marks() == ["20", "40"]
    assert "in digits" in card.refused.text()
    lead.tab_to(card.formula)
    QTest.keyClicks(card.formula, "Bench")
    lead.key(Qt.Key.Key_Return)
    card.formula.activated.emit(card.formula.currentIndex())
    lead.settle()
    lead.tab_to(card.figures["benchmark"].line)
    lead.type("60,000")
    assert marks() == ["30", "40"]
    price = held(lead).criteria[1].price
    assert price is not None
    assert str(price.benchmark) == "60000"


def test_scales_are_taken_from_the_library_and_their_words_changed_in_place(lead: LeadAtTheWindow) -> None:
    screen = lead.go("evaluation_model", ModelScreen)
    screen.tabs.setCurrentIndex(1)
    scales = screen.scales
    scales.library.setCurrentIndex(scales.library.findData("0-4"))
    lead.tab_to(scales.take)
    lead.key(Qt.Key.Key_Space)
    assert [scale.id for scale in held(lead).scales] == ["0-5", "0-4"]
    assert scales.scale.currentData() == "0-4"
    cell = scales.points.item(4, 1)
    assert cell is not None
    cell.setText("Outstanding")
    lead.settle()
    assert held(lead).scales[1].descriptors[4].title == "Outstanding"
    lead.press(scales.add_points)
    assert [str(points) for points in held(lead).scales[1].points] == ["0", "1", "2", "3", "4", "5"]
    bad = scales.points.item(5, 0)
    assert bad is not None
    bad.setText("many")
    lead.settle()
    assert "digits" in scales.refused.text()
    assert len(held(lead).scales[1].points) == 6


def test_the_tie_break_is_built_step_by_step(lead: LeadAtTheWindow) -> None:
    screen = lead.go("evaluation_model", ModelScreen)
    screen.tabs.setCurrentIndex(2)
    rules = screen.rules
    lead.press(rules.add_step)
    rules.criterion.setCurrentIndex(rules.criterion.findData("Q1"))
    lead.press(rules.add_step)
    lead.press(rules.add_step)
    rules.steps.setCurrentRow(1)
    lead.press(rules.earlier)
    assert [step.by for step in held(lead).tie_break] == [TieBreakBy.CRITERION, TieBreakBy.LOWEST_PRICE]
    lead.press(rules.remove_step)
    assert [step.by for step in held(lead).tie_break] == [TieBreakBy.LOWEST_PRICE]


def test_another_method_takes_the_formula_from_the_price_and_gives_it_back(lead: LeadAtTheWindow) -> None:
    screen = lead.go("evaluation_model", ModelScreen)
    rules = screen.rules
    for method, has_formula in ((Method.QUALITY_ONLY, False), (Method.WEIGHTED_SUM, True)):
        rules.method.setCurrentIndex(rules.method.findData(method))
        rules.method.activated.emit(rules.method.currentIndex())
        lead.settle()
        model = held(lead)
        assert model.method is method
        assert (model.price_leaves()[0].price is not None) is has_formula


def test_a_warning_that_needs_a_reason_holds_the_freezing_back_until_it_is_given(lead: LeadAtTheWindow) -> None:
    screen = lead.go("evaluation_model", ModelScreen)
    assert screen.tabs.tabText(3) == "Warnings (4)"
    assert not screen.freeze.isEnabled()
    assert "at least 10 per cent" in screen.missing.text()
    screen.tabs.setCurrentIndex(3)
    lead.tab_to(screen.warnings.reason)
    QTest.keyClicks(screen.warnings.reason, "The framework fixes the weights")
    screen.leave()
    lead.settle()
    lead.press(screen.freeze)
    lead.confirm("Freeze")
    assert [passed.reason for passed in held(lead).passed_warnings] == ["The framework fixes the weights"]
    assert not screen.criteria.add_question.isEnabled()
    assert not screen.template.isVisible()
    screen.tabs.setCurrentIndex(0)
    question = screen.criteria.tree.topLevelItem(0)
    assert question is not None
    screen.criteria.tree.setCurrentItem(question)  # what was frozen can be read
    assert screen.criteria.criterion_title.text()
    assert screen.criteria.criterion_title.isEnabled()
    assert screen.criteria.guidance.isReadOnly()


def test_a_model_comes_from_a_template_and_from_a_workbook_and_goes_into_one(
    lead: LeadAtTheWindow, tmp_path: Path
) -> None:
    screen = lead.go("evaluation_model", ModelScreen)
    at = screen.template.findText("Quality 60, price 40")
    screen.template.setCurrentIndex(at)
    lead.press(screen.begin)
    lead.confirm("Begin")
    model = held(lead)
    assert screen.freeze.isEnabled(), screen.missing.text()
    lead.press(screen.save)
    lead.save_as(tmp_path / "model")
    saved = tmp_path / "model.xlsx"  # a name typed without its ending is found again all the same
    book, spoilt = openpyxl.load_workbook(saved), io.BytesIO()
    book["Criteria"]["D3"] = "20"
    book.save(spoilt)
    (tmp_path / "spoilt.xlsx").write_bytes(spoilt.getvalue())
    screen.open_file(tmp_path / "spoilt.xlsx")
    lead.settle()
    assert screen.problems.messages == [
        "Nothing was taken from spoilt.xlsx. Put this right in it, then open it again:",
        "Criteria, cell D3: “20” is a number stored as text. Format the cell as a number, type it again.",
    ]
    assert held(lead) == model
    assert not screen.taken.isVisible()
    screen.open_file(saved)
    lead.settle()
    assert held(lead) == model
    assert screen.taken.text().startswith("This is the model of model.xlsx.")


def test_every_button_of_the_screen_says_what_it_is_for(lead: LeadAtTheWindow) -> None:
    screen = lead.go("evaluation_model", ModelScreen)
    named = [one.accessibleName() or one.text() for one in screen.findChildren(QPushButton)]
    assert all(named)
    assert not [one for one in screen.findChildren(QAction) if one.isVisible() and not one.text()]


def test_a_price_schedule_is_typed_item_by_item_with_its_whole_life_cost_in_view(lead: LeadAtTheWindow) -> None:
    screen = lead.go("evaluation_model", ModelScreen)
    screen.criteria.choose("price")
    card = screen.criteria.schedule
    lead.press(card.ask_items)
    lead.write(card.item_title, "Setting up")
    lead.write(card.years.line, "3")
    lead.press(card.add)
    lead.write(card.item_title, "Licences")
    lead.write(card.unit, "practice")
    lead.write(card.quantity.line, "42")
    card.paid.setCurrentIndex(1)
    card.paid.activated.emit(1)
    lead.settle()
    lead.write(card.invented.line, "10.50")
    assert card.total.text() == "At the unit prices tried, the whole life over 3 years costs £1,324."
    schedule = held(lead).price_leaf("price").schedule
    assert schedule is not None
    assert [(item.title, item.unit, str(item.quantity), paid_in_words(item)) for item in schedule.items] == [
        ("Setting up", "", "1", "Once, in year 1"),
        ("Licences", "practice", "42", "Each year, years 1 to 3"),
    ]
    lead.write(card.last.line, "4")
    assert "item 2 is not paid within the 3 years" in card.total.text()
    assert "not paid within the 3 years" in screen.missing.text()
    lead.write(card.last.line, "2")
    lead.write(card.rate.line, "3.5")
    assert card.total.text().endswith("after discounting.")
    lead.press(card.up)
    turned = held(lead).price_leaf("price").schedule
    assert turned is not None
    assert [item.id for item in turned.items] == ["2", "1"]
    lead.press(card.remove)
    lead.press(card.one_figure)
    assert held(lead).price_leaf("price").schedule is None


def test_words_that_a_call_off_announced_are_begun_with_and_warned_of_once_left_out(
    qtbot: QtBot, tmp_path: Path
) -> None:
    wording = "Ten given cases, two of them by telephone."
    announced = Invitation(
        dps_id="d",
        reference="C-3",
        list_sha256="0" * 64,
        invited=(),
        weights=(
            AnnouncedWeight(id="quality", title="Quality", weight=Decimal(55), wording=wording),
            AnnouncedWeight(id="price", title="Price", weight=Decimal(45)),
        ),
    )
    lead = LeadAtTheWindow(qtbot, begun(tmp_path, invitation=announced))
    screen = lead.go("evaluation_model", ModelScreen)
    says = "Call-off C-3 announced “Quality” more precisely"
    question = held(lead).scored_leaves()[0]
    assert (question.guidance, question.weight) == (wording, Decimal(55))

    def on_cards() -> list[str]:
        return [one.text() for one in screen.warnings.findChildren(QLabel) if one.text().startswith(says)]

    assert on_cards() == []
    screen.criteria.choose(question.id)
    screen.criteria.guidance.setPlainText("Other words.")
    screen.leave()
    lead.settle()
    assert len(on_cards()) == 1
    screen.warnings.reason.setPlainText("No social value in this example.")
    screen.leave()
    lead.settle()
    lead.press(screen.freeze)
    assert screen.confirm.text().startswith(says)
    lead.confirm("Freeze")
    assert "The model is frozen" in screen.missing.text()
    assert len(on_cards()) == 1
    lead.leave()
