"""What stands in the way is said whole, however much it is: nothing is cut, and the page below keeps its room."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.problems import PART_OF_WINDOW, Problems

LONG = "Criteria, cell H1: “Pass mark” is no column of this sheet. Write Id, In group, Title, Marks or Scale there."


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("number", [1, 4, 60])
def test_each_problem_has_room_for_all_its_lines_and_many_scroll_by_keys(
    qtbot: QtBot, qapp: QApplication, scale: float, number: int
) -> None:
    theme.apply(qapp, scale=scale)
    window, problems = QWidget(), Problems()
    column = QVBoxLayout(window)
    column.addWidget(problems)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    for at in range(number):
        problems.add(f"{at} {LONG}")
    qtbot.wait(20)
    said = [one for one in problems.findChildren(QLabel) if LONG in one.text()]
    assert len(said) == number
    assert all(one.height() >= one.heightForWidth(one.width()) for one in said)
    assert problems.place.height() <= window.height() // PART_OF_WINDOW
    bar = problems.place.verticalScrollBar()
    assert (problems.place.focusPolicy() is Qt.FocusPolicy.StrongFocus) == (bar.maximum() > 0)
    for _ in range(bar.maximum() // max(bar.singleStep(), 1) + 1):
        QTest.keyClick(problems.place, Qt.Key.Key_Down)
    last = said[-1]
    assert last.mapTo(problems.place, QPoint(0, last.height())).y() <= problems.place.height()
    theme.apply(qapp)


def test_what_is_cleared_leaves_no_room_behind(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp)
    problems = Problems()
    qtbot.addWidget(problems)
    problems.resize(900, 400)
    problems.show()
    for _ in range(9):
        problems.add(LONG)
    qtbot.wait(20)
    high = problems.place.sizeHint().height()
    problems.clear()
    problems.add("One.")
    qtbot.wait(20)
    assert problems.place.sizeHint().height() < high
    assert problems.place.focusPolicy() is Qt.FocusPolicy.NoFocus
