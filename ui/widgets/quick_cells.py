"""Cells of a large grid that are drawn in time to scroll: a few letters in the middle, and nothing else to ask for.

Qt's own drawing asks a model seven things of each cell and lays its text out anew; with Python behind the model that is
longer than a frame of 16 ms for 150 cells (docs/BENCHMARKS). A chosen cell is drawn as Qt draws it.
"""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF
from PySide6.QtGui import QPainter, QPalette, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

CHOSEN = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus


class QuickCells(QStyledItemDelegate):
    """Draws in the middle of each cell what `shown` says of its row and column."""

    def __init__(self, shown: Callable[[int, int], str]) -> None:
        super().__init__()
        self._shown = shown
        self._laid_out: dict[str, QStaticText] = {}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One cell."""
        if option.state & CHOSEN:
            super().paint(painter, option, index)
            return
        text = self._shown(index.row(), index.column())
        laid_out = self._laid_out.get(text)
        if laid_out is None:
            laid_out = self._laid_out[text] = QStaticText(text)
            laid_out.prepare(font=painter.font())
        size, room = laid_out.size(), option.rect
        left = room.x() + (room.width() - size.width()) / 2
        top = room.y() + (room.height() - size.height()) / 2
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawStaticText(QPointF(left, top), laid_out)
