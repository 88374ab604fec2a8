"""The individual points of one response on its scale: equal points are stacked, so that none is hidden.

It is a picture with a name and a description; the cards beside it say the same in words. Picture: docs/UX, 04.
"""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel

from evaluator.domain.figures import plain
from evaluator.domain.wording import spoken_list
from ui import theme

ROW, SIDE = 26, 34


class DotPlot(QLabel):
    """Drawn anew for each response; nothing in it is an average."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Spread of the individual points")

    def show_points(
        self, scale: Sequence[Decimal], given: Sequence[tuple[str, Decimal]], *, agreed: Decimal | None
    ) -> None:
        """Points by short name, on the published scale; the agreed points as a diamond."""
        highest = max(Counter(points for _, points in given).values(), default=1)
        ratio = self.devicePixelRatioF()
        wide, high = max(self.width(), 320), ROW * (highest + 3)
        picture = QPixmap(round(wide * ratio), round(high * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(theme.CARD))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(12)
        painter.setFont(font)
        places = {points: self._place(number, len(scale), wide) for number, points in enumerate(scale)}
        base = high - ROW
        for points, left in places.items():
            painter.setPen(QPen(QColor(theme.BORDER), 2))
            painter.drawLine(QPointF(left, ROW), QPointF(left, base))
            painter.setPen(QColor(theme.QUIET))
            painter.drawText(QRectF(left - SIDE, 0, 2 * SIDE, ROW), Qt.AlignmentFlag.AlignCenter, plain(points))
        stacked: Counter[Decimal] = Counter()
        for name, points in given:
            if points in places:
                self._dot(painter, QPointF(places[points], base - 12 - stacked[points] * ROW), name)
                stacked[points] += 1
        if agreed in places:
            self._diamond(painter, QPointF(places[agreed], base + 10))
        painter.end()
        self.setPixmap(picture)
        self.setMinimumHeight(high)
        said = spoken_list([f"{name} gave {plain(points)}" for name, points in given])
        self.setAccessibleDescription(f"{said}. Agreed: {plain(agreed) if agreed is not None else 'nothing yet'}.")
        self.setToolTip(self.accessibleDescription())

    @staticmethod
    def _place(number: int, count: int, wide: int) -> float:
        return SIDE + (wide - 2 * SIDE) * (number / max(count - 1, 1))

    @staticmethod
    def _dot(painter: QPainter, centre: QPointF, name: str) -> None:
        painter.setPen(QPen(QColor(theme.BLUE), 2))
        painter.setBrush(QColor(theme.CARD))
        painter.drawEllipse(centre, 12, 12)
        painter.setPen(QColor(theme.TEXT))
        painter.drawText(QRectF(centre.x() - 12, centre.y() - 12, 24, 24), Qt.AlignmentFlag.AlignCenter, name)

    @staticmethod
    def _diamond(painter: QPainter, centre: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.GREEN))
        x, y = centre.x(), centre.y()
        painter.drawPolygon([QPointF(x, y - 7), QPointF(x + 7, y), QPointF(x, y + 7), QPointF(x - 7, y)])
