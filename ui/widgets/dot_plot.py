"""The individual points of one response on its scale: equal points are stacked, so that none is hidden.

It is a picture with a name, a description and a table of the same figures. Picture: docs/UX, 04.
"""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from evaluator.domain.figures import plain
from evaluator.domain.wording import spoken_list
from ui import theme
from ui.widgets.chart import Chart
from ui.words import tr

ROW, DOT = 1.9, 0.85  # in heights of a letter: of a line, and half of a dot


class DotPlot(Chart):
    """Drawn anew for each response; nothing in it is an average."""

    def __init__(self) -> None:
        name = tr("Spread of the individual points")
        self.dots = Dots(name)
        super().__init__(self.dots, [tr("Who"), tr("Points")], name=name)

    def show_points(
        self, scale: Sequence[Decimal], given: Sequence[tuple[str, Decimal]], *, agreed: Decimal | None
    ) -> None:
        """Points by short name, on the published scale; the agreed points as a diamond."""
        self.dots.show_points(scale, given, agreed=agreed)
        rows = [(name, plain(points)) for name, points in given]
        self.show_figures([*rows, (tr("Agreed"), plain(agreed))] if agreed is not None else rows)


class Dots(QLabel):
    """The picture of it, as wide as its place; `texts` says what text was drawn where."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._scale: tuple[Decimal, ...] = ()
        self._given: tuple[tuple[str, Decimal], ...] = ()
        self._agreed: Decimal | None = None
        self.texts: list[tuple[str, QRect]] = []

    def show_points(
        self, scale: Sequence[Decimal], given: Sequence[tuple[str, Decimal]], *, agreed: Decimal | None
    ) -> None:
        """Show other points."""
        self._scale, self._given, self._agreed = tuple(scale), tuple(given), agreed
        said = spoken_list(
            [tr("{name} gave {points}").format(name=name, points=plain(points)) for name, points in given]
        )
        self.setAccessibleDescription(
            tr("{said}. Agreed: {agreed}.").format(
                said=said, agreed=plain(agreed) if agreed is not None else tr("nothing yet")
            )
        )
        self.setToolTip(self.accessibleDescription())
        highest = max(Counter(points for _, points in given).values(), default=1)
        self.setFixedHeight(round(self._letter * ROW * (highest + 3)))
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Draw for the new width."""
        super().resizeEvent(event)
        self._draw()

    @property
    def _letter(self) -> float:
        return max(self.fontInfo().pixelSize() * 0.9, 12.0)

    def _draw(self) -> None:
        ratio, row = self.devicePixelRatioF(), self._letter * ROW
        picture = QPixmap(max(round(self.width() * ratio), 1), max(round(self.height() * ratio), 1))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(theme.colours().card))
        self.texts = []
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(round(self._letter))
        painter.setFont(font)
        base, places = self.height() - row, self._places()
        for points, left in places.items():
            painter.setPen(QPen(QColor(theme.colours().border), 2))
            painter.drawLine(QPointF(left, row), QPointF(left, base))
            self._text(painter, plain(points), QPointF(left, row / 2), theme.colours().quiet)
        stacked: Counter[Decimal] = Counter()
        for name, points in self._given:
            if points in places:
                self._dot(painter, name, QPointF(places[points], base - row / 2 - stacked[points] * row))
                stacked[points] += 1
        if self._agreed in places:
            self._diamond(painter, QPointF(places[self._agreed], base + row / 2))
        painter.end()
        self.setPixmap(picture)

    def _places(self) -> dict[Decimal, float]:
        """How far from the left each of the scale's points stands."""
        side = 2 * self._letter
        step = (self.width() - 2 * side) / max(len(self._scale) - 1, 1)
        return {points: side + number * step for number, points in enumerate(self._scale)}

    def _text(self, painter: QPainter, text: str, centre: QPointF, colour: str) -> None:
        area = QFontMetricsF(painter.font()).boundingRect(text)
        area.moveCenter(centre)
        self.texts.append((text, area.toAlignedRect()))
        painter.setPen(QColor(colour))
        painter.drawText(area.adjusted(-2, -2, 2, 2), Qt.AlignmentFlag.AlignCenter, text)

    def _dot(self, painter: QPainter, name: str, centre: QPointF) -> None:
        half = self._letter * DOT
        painter.setPen(QPen(QColor(theme.colours().link), 2))
        painter.setBrush(QColor(theme.colours().card))
        wide = max(half, QFontMetricsF(painter.font()).horizontalAdvance(name) / 2 + 4)
        painter.drawRoundedRect(QRectF(centre.x() - wide, centre.y() - half, 2 * wide, 2 * half), half, half)
        self._text(painter, name, centre, theme.colours().text)

    def _diamond(self, painter: QPainter, centre: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours().done))
        x, y, half = centre.x(), centre.y(), self._letter * 0.6
        painter.drawPolygon([QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)])
