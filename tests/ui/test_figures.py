"""Figures in a table stand below each other, so that a larger one is seen to be larger."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from evaluator.domain.panel import Role
from tests.journeys.seated import SeatedPerson
from tests.journeys.stages import Played
from ui.screens.ranking import RankingScreen
from ui.widgets.tables import Table

RIGHT = Qt.AlignmentFlag.AlignRight


def test_marks_totals_and_prices_stand_at_the_right_of_their_columns(
    qtbot: QtBot, small: Played, tmp_path: Path
) -> None:
    chair = SeatedPerson(qtbot, small.seats["reporting", Role.CHAIR], tmp_path / "chair")
    screen = chair.go("ranking", RankingScreen)
    qtbot.waitUntil(lambda: screen.ranks.rowCount() > 0)
    columns = screen.ranks.columnCount()
    assert at_the_right(screen.ranks) == set(range(2, columns))
    assert at_the_right(screen.working) == {2}
    chair.leave()


def at_the_right(shown: Table) -> set[int]:
    """The columns whose head and cells all stand at the right."""
    columns = set()
    for column in range(shown.columnCount()):
        items = [shown.horizontalHeaderItem(column), *(shown.item(row, column) for row in range(shown.rowCount()))]
        if all(item is not None and item.textAlignment() & RIGHT for item in items):
            columns.add(column)
    return columns
