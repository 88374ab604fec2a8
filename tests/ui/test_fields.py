"""The pieces of every screen: what they promise to a keyboard, to assistive tools and to a person who erred."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from evaluator.domain.evaluation_model import ScoringScale
from evaluator.errors import RuleBroken
from ui.widgets.fields import Field, Row, area, button, choice, fill, line, table
from ui.widgets.problems import Problems
from ui.widgets.score_group import ScalePoints, ScoreGroup

SCALE = [(Decimal(points), title) for points, title in enumerate(("None", "Poor", "Limited", "Fair", "Good", "Best"))]


class Form(QWidget):
    """A field, the points, a field: what Tab goes through."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.points, self.after = QLineEdit(), ScoreGroup("Score"), QLineEdit()
        self.points.offer(SCALE)
        column = QVBoxLayout(self)
        for part in (self.before, self.points, self.after):
            column.addWidget(part)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    form = Form()
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    form.activateWindow()
    form.before.setFocus()
    qtbot.waitUntil(form.before.hasFocus)
    return form


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_no_points_are_chosen_before_a_person_chooses(form: Form) -> None:
    assert form.points.points is None


def test_tab_lands_on_the_chosen_points_and_leaves_the_group_with_the_next(form: Form) -> None:
    form.points.show_points(Decimal(4))
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    landed = focused()
    assert isinstance(landed, QRadioButton)
    assert landed.text() == "4  Good"
    QTest.keyClick(landed, Qt.Key.Key_Tab)
    assert form.after.hasFocus()


def test_a_digit_chooses_points_while_the_group_has_focus_and_nowhere_else(qtbot: QtBot, form: Form) -> None:
    QTest.keyClick(form.before, Qt.Key.Key_5)
    assert (form.before.text(), form.points.points) == ("5", None)
    QTest.keyClick(form.before, Qt.Key.Key_Tab)
    with qtbot.waitSignal(form.points.chosen) as chosen:
        QTest.keyClick(focused(), Qt.Key.Key_2)
    assert chosen.args == [Decimal(2)]
    assert form.points.points == 2


def test_showing_earlier_points_is_no_choice_of_a_person(qtbot: QtBot, form: Form) -> None:
    with qtbot.assertNotEmitted(form.points.chosen):
        form.points.show_points(Decimal(3))
        form.points.show_points(None)
    assert form.points.points is None


def test_other_points_can_be_offered_for_the_next_question(form: Form) -> None:
    form.points.show_points(Decimal(4))
    form.points.offer([(Decimal("0.5"), ""), (Decimal(10), "Full")])
    assert form.points.points is None
    form.points.show_points(Decimal("0.5"))
    assert form.points.points == Decimal("0.5")


def test_points_of_a_scale_too_long_to_list_are_typed_and_checked(qtbot: QtBot, form: Form) -> None:
    form.points.offer_scale(ScoringScale(id="0-100", minimum=Decimal(0), maximum=Decimal(100), step=Decimal("0.5")))
    assert form.points.points is None
    QTest.keyClick(form.before, Qt.Key.Key_Tab)
    typed = focused()
    assert typed.accessibleDescription() == "Type 0 to 100 in steps of 0.5."
    QTest.keyClicks(typed, "62.")
    with qtbot.waitSignal(form.points.chosen) as chosen:
        QTest.keyClicks(typed, "5")
    assert chosen.args == [Decimal("62.5")]
    QTest.keyClicks(typed, "5")
    QTest.keyClick(typed, Qt.Key.Key_Tab)
    assert form.after.hasFocus()
    assert form.points.typed.error.text() == ("Error: “62.55” is not on the scale. Give 0 to 100 in steps of 0.5.")
    form.points.show_points(Decimal(7))
    assert form.points.points == Decimal(7)
    assert not form.points.typed.error.isVisible()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    step=st.decimals("0.01", 5, places=2),
    steps=st.integers(21, 400),
    text=st.one_of(st.text(max_size=9), st.decimals(-5, 500, places=2).map(str), st.integers(-5, 500).map(str)),
)
def test_only_points_of_the_published_scale_ever_come_out_of_what_is_typed(
    qtbot: QtBot, step: Decimal, steps: int, text: str
) -> None:
    scale = ScoringScale(id="long", minimum=Decimal(0), maximum=step * steps, step=step)
    field = ScalePoints("Points")
    qtbot.addWidget(field)
    field.use(scale)
    field.line.setText(text)
    assert field.points is None or scale.allows(field.points)


def test_a_field_names_its_control_and_says_its_error_in_words(qtbot: QtBot) -> None:
    control = line()
    field = Field("&Passphrase", control, hint="At least 12 characters.")
    qtbot.addWidget(field)
    assert (control.accessibleName(), control.accessibleDescription()) == ("Passphrase", "At least 12 characters.")
    control.setText("kept")
    field.wrong("Enter your passphrase.")
    assert field.error.text() == "Error: Enter your passphrase."
    assert control.text() == "kept"
    field.right()
    assert field.error.isHidden()


def test_tab_leaves_a_text_area_and_a_table(qtbot: QtBot) -> None:
    text = area()
    field = Field("Rationale", text)
    qtbot.addWidget(field)
    rows = table(["Supplier"], name="Suppliers")
    qtbot.addWidget(rows)
    assert text.tabChangesFocus()
    assert not rows.tabKeyNavigation()


def test_the_wheel_changes_no_choice_that_was_only_passed_over(qtbot: QtBot) -> None:
    options = choice([("First", 1), ("Second", 2)])
    field = Field("Lot", options)
    qtbot.addWidget(field)
    field.show()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(options, wheel)
    assert options.currentData() == 1


def test_a_row_of_buttons_goes_on_in_the_next_line_where_the_window_is_narrow(qtbot: QtBot) -> None:
    row = Row(*(button(f"Button number {number}") for number in range(6)))
    qtbot.addWidget(row)
    wide, narrow = row.heightForWidth(2000), row.heightForWidth(300)
    assert narrow > 2 * wide
    row.resize(300, narrow)
    row.show()
    assert all(part.geometry().right() < 300 for part in row.findChildren(QPushButton))


def test_a_filled_table_keeps_the_chosen_row(qtbot: QtBot) -> None:
    rows = table(["Supplier", "State"], name="Suppliers")
    qtbot.addWidget(rows)
    fill(rows, [("A", "open"), ("B", "open")])
    rows.selectRow(1)
    fill(rows, [("A", "open"), ("B", "closed")])
    assert rows.currentRow() == 1
    assert rows.model().index(1, 1).data() == "closed"


def test_a_problem_is_said_with_its_hint_and_leads_to_its_field(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    column, problems, control = QVBoxLayout(whole), Problems(), line()
    field = Field("Title", control)
    column.addWidget(problems)
    column.addWidget(field)
    whole.show()
    whole.activateWindow()
    problems.show_problem(RuleBroken("The title is empty.", hint="Give one."), field=field)
    assert problems.messages == ["The title is empty. Give one."]
    assert not field.error.isHidden()
    link = problems.findChild(QPushButton)
    assert link is not None
    qtbot.waitUntil(lambda: whole.isActiveWindow() and link.isVisible() and link.width() > 100)
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert control.hasFocus()
    problems.clear()
    assert problems.messages == []
    assert field.error.isHidden()
