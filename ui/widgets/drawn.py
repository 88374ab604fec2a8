"""A picture of `domain.drawing` on screen, as wide as its place, with its figures as a table one press away."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from evaluator.domain.drawing import SHADES, Anchor, Box, Ink, Picture, Text
from ui import theme
from ui.widgets.chart import Chart

LETTER = 22  # units of the drawing that are one line of text high
AROUND = {Anchor.START: Qt.AlignmentFlag.AlignLeft, Anchor.MIDDLE: Qt.AlignmentFlag.AlignHCenter}


class Drawn(Chart):
    """One picture with “Show as table”."""

    def __init__(self, picture: Picture) -> None:
        self.canvas = Canvas(picture)
        super().__init__(self.canvas, picture.heads, name=picture.name)
        self.show_figures(picture.figures)


class Canvas(QLabel):
    """The picture itself; `texts` says what text was drawn where."""

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self._picture = picture
        self.texts: list[tuple[str, QRect]] = []
        self.setAccessibleName(picture.name)
        self.setAccessibleDescription(picture.description)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(picture.high)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it anew in the new width."""
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        wide = max(self.width(), 1)
        across = wide / self._picture.wide
        down = max(self.fontMetrics().height() / LETTER, across)
        high = round(self._picture.high * down)
        self.setFixedHeight(high)
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(round(wide * ratio), round(high * ratio))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(QColor(theme.colours().card))
        self.texts = []
        painter = QPainter(drawn)
        for shape in self._picture.shapes:
            if isinstance(shape, Box):
                area = QRectF(shape.x * across, shape.y * down, shape.wide * across, shape.high * down)
                painter.fillRect(area, QColor(f"#{SHADES[shape.shade]}"))
            else:
                self._write(painter, shape, across, down)
        painter.end()
        self.setPixmap(drawn)

    def _write(self, painter: QPainter, shape: Text, across: float, down: float) -> None:
        font = self.font()
        font.setBold(shape.bold)
        painter.setFont(font)
        its = theme.colours()
        inks = {Ink.ON_STRONG: "#ffffff", Ink.QUIET: its.quiet}
        dark_text = "#212b32" if shape.bold and shape.anchor is Anchor.MIDDLE else its.text  # on a pale cell
        painter.setPen(QColor(inks.get(shape.ink, dark_text)))
        metrics = QFontMetricsF(font)
        long, high = metrics.horizontalAdvance(shape.text), metrics.height()
        left = shape.x * across - (long / 2 if shape.anchor is Anchor.MIDDLE else 0)
        place = QRectF(left, shape.y * down - high / 2, long + 1, high)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shape.text)
        self.texts.append((shape.text, place.toRect()))
