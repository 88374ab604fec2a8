"""Lines of a list at every size of text: a tick is large enough to hit, a long line wraps within its padding."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.scrolling import WrappedLines, wrapping
from ui.widgets.tables import LEAST_ROW, LONG, fill, table

LEAST = 24  # px of a target


@pytest.fixture(params=theme.TEXT_SIZES, autouse=True)
def sized(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, scale=request.param)
    yield
    theme.apply(qapp)


def test_a_tick_is_hit_anywhere_in_24_pixels(qtbot: QtBot) -> None:
    shown = QListWidget()
    qtbot.addWidget(shown)
    item = QListWidgetItem("Clinical safety")
    item.setCheckState(Qt.CheckState.Unchecked)
    shown.addItem(item)
    shown.show()
    line = shown.visualItemRect(item)
    hit = [x for x in range(line.width()) if ticks_at(shown, item, QPoint(line.left() + x, line.center().y()))]
    assert len(hit) >= LEAST
    assert line.height() >= LEAST + 2  # so that ticks above each other do not touch


def ticks_at(shown: QListWidget, item: QListWidgetItem, place: QPoint) -> bool:
    before = item.checkState()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    return item.checkState() is not before


def test_a_step_that_fits_only_without_its_padding_stands_in_two_lines(qtbot: QtBot) -> None:
    steps = QListWidget()
    qtbot.addWidget(steps)
    steps.setObjectName("steps")
    wrapping(steps)
    steps.setItemDelegate(WrappedLines(steps, padding=theme.BASE))
    steps.addItems(["Start", "Keep or destroy"])
    steps.setFixedWidth(steps.fontMetrics().horizontalAdvance("Keep or destroy") + theme.BASE)
    steps.show()
    short, long = (steps.visualItemRect(steps.item(row)).height() for row in range(2))
    assert long > short


def test_a_table_whose_words_fit_is_never_scrolled_sideways_and_is_as_high_as_its_first_rows(qtbot: QtBot) -> None:
    listed = table(["Due", "", "Requirement", "Lots"], name="Work", most=3)
    qtbot.addWidget(listed)
    listed.resize(900, 600)
    fill(listed, [("30 November 2018", "", "Patients can describe a problem online at any hour. " * 3, "All")] * 20)
    listed.show()
    assert listed.horizontalScrollBar().maximum() == 0
    assert listed.columnWidth(3) < listed.columnWidth(2)
    assert listed.minimumHeight() >= 3 * listed.rowHeight(0)


def test_in_a_long_list_every_row_is_as_high_as_the_longest_text_needs(qtbot: QtBot) -> None:
    listed = table(["Question", "Tender"], name="Agenda")
    qtbot.addWidget(listed)
    listed.resize(320, 400)
    listed.show()
    rows = [["Mobilisation", f"Tender {number}"] for number in range(LONG + 200)]
    rows[LONG + 100][0] = (
        "How the practices are brought on, in which order, by whom, and what happens where one is late"
    )
    fill(listed, rows)
    needed = listed.sizeHintForRow(LONG + 100)
    assert needed > listed.sizeHintForRow(0)
    assert {listed.rowHeight(row) for row in range(listed.rowCount())} == {needed}
    listed.resize(1_200, 400)  # in a wider place fewer lines do
    assert listed.rowHeight(0) == max(listed.sizeHintForRow(LONG + 100), LEAST_ROW) < needed
    short, fresh = [rows[0], rows[LONG + 100]], table(["Question", "Tender"], name="Agenda")
    qtbot.addWidget(fresh)
    fresh.resize(1_200, 400)
    fresh.show()
    for one in (listed, fresh):
        fill(one, short)
    assert [listed.rowHeight(row) for row in (0, 1)] == [fresh.rowHeight(row) for row in (0, 1)]


class Measuring(QStyledItemDelegate):
    """Counts how often a cell is measured."""

    times = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        self.times += 1
        return super().sizeHint(option, index)


def test_a_list_that_is_shown_again_is_not_measured_whole_for_each_of_its_cells(qtbot: QtBot) -> None:
    listed, measuring = table(["Question", "Tender"], name="Agenda"), Measuring()
    qtbot.addWidget(listed)
    listed.setItemDelegate(measuring)
    listed.resize(900, 600)
    listed.show()
    rows = [("Mobilisation", f"Tender {number}") for number in range(100)]
    fill(listed, rows)
    measuring.times = 0
    fill(listed, rows)
    qtbot.wait(1)
    assert 0 < measuring.times <= 10 * 2 * len(rows)
