"""Figures in a table stand below each other, so that a larger one is seen to be larger."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evaluator.domain.panel import Role
from tests.journeys.seated import SeatedPerson
from tests.journeys.stages import Played
from ui import theme
from ui.screens.ranking import RankingScreen
from ui.widgets.tables import Table, fill, table

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


def test_a_list_is_as_high_as_its_rows_after_another_size_of_text_was_chosen(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp)
    listed = table(["Rank", "Supplier"], name="Ranking", most=8)
    qtbot.addWidget(listed)
    listed.resize(900, 400)
    listed.show()
    fill(listed, [(str(rank), f"EXAMPLE Supplier {rank} Ltd") for rank in range(1, 6)])
    heights = [listed.maximumHeight()]
    for scale in (2.0, 1.0):
        theme.apply(qapp, scale=scale)
        qapp.processEvents()
        assert listed.maximumHeight() >= sum(listed.rowHeight(row) for row in range(5))
        heights.append(listed.maximumHeight())
    assert heights[2] < heights[1]
    assert heights[2] == heights[0]


def at_the_right(shown: Table) -> set[int]:
    """The columns whose head and cells all stand at the right."""
    columns = set()
    for column in range(shown.columnCount()):
        items = [shown.horizontalHeaderItem(column), *(shown.item(row, column) for row in range(shown.rowCount()))]
        if all(item is not None and item.textAlignment() & RIGHT for item in items):
            columns.add(column)
    return columns
