"""The gate itself: each planted defect is found, and a window without any is let through."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import faults_of
from ui import theme
from ui.widgets.chart import Chart
from ui.widgets.fields import button, fill, table

Plant = Callable[["Form"], object]


class Form(QWidget):
    """A small window as they should be: two fields, a box, a button, a table."""

    def __init__(self) -> None:
        super().__init__()
        self.said = QLabel("Say who you are")
        self.first, self.second = QLineEdit(), QLineEdit()
        self.box, self.press = QCheckBox("Remember"), button("Save it")
        self.rows = table(["Supplier", "State"], name="Suppliers")
        fill(self.rows, [("Alder", "open"), ("Birch", "closed")])
        self.column = QVBoxLayout(self)
        for part in (self.said, self.first, self.second, self.box, self.press, self.rows):
            self.column.addWidget(part)
        self.first.setAccessibleName("Name")
        self.second.setAccessibleName("Organisation")


@pytest.fixture
def form(qtbot: QtBot, qapp: QApplication) -> Form:
    theme.apply(qapp)
    form = Form()
    qtbot.addWidget(form)
    form.resize(500, 500)
    form.show()
    qtbot.waitExposed(form)
    return form


def unnamed_button(form: Form) -> None:
    form.press.setText("")
    form.press.setAccessibleName("")
    icon = QPixmap(16, 16)
    icon.fill(Qt.GlobalColor.black)
    form.press.setIcon(QIcon(icon))


def grey_on_grey(form: Form) -> None:
    form.said.setStyleSheet("color: #b0b0b0; background: #ffffff")


def text_in_the_colour_of_its_ground(form: Form) -> None:
    form.said.setStyleSheet("color: #ffffff; background: #ffffff")


def faint_icon(form: Form) -> None:
    icon = QPixmap(16, 16)
    icon.fill(Qt.GlobalColor.lightGray)
    form.press.setText("")
    form.press.setIcon(QIcon(icon))


def faint_cell(form: Form) -> None:
    cell = QTableWidgetItem("closed")
    cell.setForeground(Qt.GlobalColor.lightGray)
    form.rows.setItem(1, 1, cell)


def cut_label(form: Form) -> None:
    form.said.setMaximumWidth(40)


def cut_button(form: Form) -> None:
    form.press.setFixedWidth(40)


def cut_cell(form: Form) -> None:
    form.rows.setItem(0, 0, QTableWidgetItem("A supplier with a name that is much longer than its column is wide"))
    form.rows.setWordWrap(False)


def cut_by_its_place(form: Form) -> None:
    part = QPushButton("Reaches out", form)
    part.setGeometry(450, 10, 200, 40)
    part.show()


def tab_trap(form: Form) -> None:
    text = QPlainTextEdit()
    text.setAccessibleName("Notes")
    form.column.addWidget(text)


def reversed_order(form: Form) -> None:
    QWidget.setTabOrder(form.second, form.first)
    QWidget.setTabOrder(form.first, form.box)


def not_reached(form: Form) -> None:
    form.press.setFocusPolicy(Qt.FocusPolicy.ClickFocus)


def no_focus_seen(form: Form) -> None:
    form.press.setStyleSheet("QPushButton, QPushButton:focus { border: 1px solid #212b32; color: #212b32; }")


def small_target(form: Form) -> None:
    form.press.setStyleSheet("padding: 0; min-height: 0; border: none; font-weight: normal")
    form.press.setFixedHeight(18)


def sideways_scroll(form: Form) -> None:
    place, wide = QScrollArea(), QWidget()
    wide.setMinimumSize(QSize(900, 40))
    place.setWidget(wide)
    place.setAccessibleName("Wide")
    form.column.addWidget(place)


def chart_without_a_table(form: Form) -> None:
    form.column.addWidget(painted("Spread", "Amina gave 3."))


def chart_with_an_empty_table(form: Form) -> None:
    form.column.addWidget(Chart(painted("Spread", "Amina gave 3."), ["Who", "Points"], name="Spread"))


def chart_without_a_description(form: Form) -> None:
    chart = Chart(painted("Spread", ""), ["Who", "Points"], name="Spread")
    chart.show_figures([("Amina", "3")])
    form.column.addWidget(chart)


class Painted(QLabel):
    """A picture that the program draws."""


def painted(name: str, description: str) -> QLabel:
    chart, picture = Painted(), QPixmap(60, 30)
    picture.fill(Qt.GlobalColor.blue)
    chart.setPixmap(picture)
    chart.setAccessibleName(name)
    chart.setAccessibleDescription(description)
    return chart


DEFECTS: list[tuple[Plant, str]] = [
    (unnamed_button, "no name"),
    (grey_on_grey, "contrast"),
    (text_in_the_colour_of_its_ground, "contrast"),
    (faint_icon, "contrast"),
    (faint_cell, "contrast"),
    (cut_label, "cut"),
    (cut_button, "cut"),
    (cut_cell, "cut"),
    (cut_by_its_place, "cut"),
    (tab_trap, "trap"),
    (reversed_order, "order"),
    (not_reached, "unreachable"),
    (no_focus_seen, "focus not seen"),
    (small_target, "small target"),
    (sideways_scroll, "sideways"),
    (chart_without_a_table, "chart"),
    (chart_with_an_empty_table, "chart"),
    (chart_without_a_description, "chart"),
]


def test_a_window_without_a_defect_is_let_through(form: Form) -> None:
    assert [str(fault) for fault in faults_of(form)] == []


def test_a_chart_with_its_figures_is_let_through(form: Form) -> None:
    chart = Chart(painted("Spread", "Amina gave 3."), ["Who", "Points"], name="Spread")
    chart.show_figures([("Amina", "3")])
    form.column.addWidget(chart)
    QApplication.processEvents()
    assert [str(fault) for fault in faults_of(form)] == []


@pytest.mark.parametrize(("plant", "kind"), DEFECTS, ids=[plant.__name__ for plant, _ in DEFECTS])
def test_a_planted_defect_is_found(form: Form, plant: Plant, kind: str) -> None:
    plant(form)
    QApplication.processEvents()
    assert kind in {fault.kind for fault in faults_of(form)}
