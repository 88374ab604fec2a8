"""Tab goes the way the layouts read, whatever order the controls were made in."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.reading_order import step_in_reading_order


class Window(QWidget):
    """A window that goes the way a person reads, as the program's does."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        return step_in_reading_order(self, forward=forward)


def window() -> tuple[QWidget, list[QPushButton]]:
    """Five buttons made in another order than they stand in: two rows, and one button below."""
    made = Window()
    last, fourth, third, second, first = (QPushButton(word, made) for word in ("5", "4", "3", "2", "1"))
    column = QVBoxLayout(made)
    for row in ((first, second), (third, fourth)):
        line = QHBoxLayout()
        line.addStretch(1)
        for one in row:
            line.addWidget(one)
        column.addLayout(line)
    column.addWidget(last)
    return made, [first, second, third, fourth, last]


def shown(qtbot: QtBot) -> tuple[QWidget, list[QPushButton]]:
    made, buttons = window()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made, buttons


def walked(qtbot: QtBot) -> list[str]:
    made, buttons = shown(qtbot)
    seen = []
    for _ in buttons:
        step_in_reading_order(made, forward=True)
        focus = made.focusWidget()
        assert isinstance(focus, QPushButton)
        seen.append(focus.text())
    return seen


def test_tab_reads_row_by_row_whatever_the_controls_were_made_in(qtbot: QtBot) -> None:
    once_round = "".join(walked(qtbot))
    assert len(once_round) == 5
    assert once_round in "1234512345"


@pytest.mark.parametrize(("at", "then"), [(0, "2"), (2, "4"), (4, "1")])
def test_what_goes_hands_the_focus_to_what_stands_next_to_it(qtbot: QtBot, at: int, then: str) -> None:
    made, buttons = shown(qtbot)
    buttons[at].setFocus()
    buttons[at].hide()
    focus = made.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == then


def test_shift_and_tab_read_backwards(qtbot: QtBot) -> None:
    made, buttons = shown(qtbot)
    buttons[1].setFocus()
    for then in ("1", "5", "4"):
        assert step_in_reading_order(made, forward=False)
        focus = made.focusWidget()
        assert isinstance(focus, QPushButton)
        assert focus.text() == then


def test_no_window_asks_a_layout_for_its_items_in_whose_place_the_binding_may_give_a_stale_spacer() -> None:
    files = sorted((Path(__file__).parents[2] / "ui").rglob("*.py"))
    assert "indexOf" in (Path(__file__).parents[2] / "ui" / "widgets" / "reading_order.py").read_text("utf-8")
    assert [file.name for file in files if re.search(r"\w\.itemAt\(", file.read_text("utf-8"))] == []
