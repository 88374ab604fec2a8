"""A picture of `domain.drawing` on screen, as wide as its place, with its figures as a table one press away."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from evaluator.domain.drawing import SHADES, TEXT_LINE, Anchor, Box, Ink, Picture, Text, in_lines
from ui import theme
from ui.widgets.chart import Chart
from ui.words import shown, tr


class Drawn(Chart):
    """One picture with “Show as table”; another can take its place."""

    def __init__(self, picture: Picture) -> None:
        self.canvas = Canvas(picture)
        super().__init__(self.canvas, picture.heads, name=picture.name)
        self.show_figures(picture.figures)

    def show_picture(self, picture: Picture) -> None:
        """Show another picture in its place, with its figures."""
        self.canvas.show_picture(picture)
        self.show_heads(picture.heads, name=picture.name)
        self.show_figures(picture.figures)


class Canvas(QLabel):
    """The picture itself; `texts` says what text was drawn where.

    It is drawn once it is seen: a question that many tendered for has a score of pictures, most of them out of sight.
    """

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self._picture, self._is_drawn = picture, False
        self.texts: list[tuple[str, QRect]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_picture(picture)

    def show_picture(self, picture: Picture) -> None:
        """Draw another picture."""
        self._picture = picture
        self.setAccessibleName(tr(picture.name))
        self.setAccessibleDescription(tr(picture.description))
        self._draw_anew()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """So that its place is as high as the picture from the first, not only once it was drawn."""
        return round(self._picture.high * self._down(max(width, 1)))

    def sizeHint(self) -> QSize:  # noqa: N802
        """As large as the picture in the width there is, drawn or not."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The same: nothing of it is cut."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it anew in the new width."""
        super().resizeEvent(event)
        self._draw_anew()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it anew in another size of text or other colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._draw_anew()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it where that is still to be done."""
        if not self._is_drawn:
            self._draw()
            self._is_drawn = True
        super().paintEvent(event)

    def _draw_anew(self) -> None:
        self._is_drawn = False
        self.updateGeometry()
        self.update()

    def _down(self, wide: int) -> float:
        """Pixels for one unit of the picture downwards: no line of text is lower than its letters."""
        return max(self.fontMetrics().height() / TEXT_LINE, wide / self._picture.wide)

    def _draw(self) -> None:
        wide = max(self.width(), 1)
        across, down = wide / self._picture.wide, self._down(wide)
        high = self.heightForWidth(wide)
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(round(wide * ratio), round(high * ratio))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(QColor(theme.colours().card))
        self.texts = []
        painter = QPainter(drawn)
        for shape in self._picture.shapes:
            if isinstance(shape, Box):
                area = QRectF(shape.x * across, shape.y * down, shape.wide * across, shape.high * down)
                rule = shape.ink is Ink.RULE
                painter.fillRect(area, QColor(theme.colours().border if rule else f"#{SHADES[shape.shade]}"))
            else:
                self._write(painter, replace(shape, text=shown(shape.text)), across, down)
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
        room = self.width() if shape.room is None else shape.room * across
        lines = in_lines(shape, room, metrics.horizontalAdvance)
        first, high = shape.y - TEXT_LINE * (len(lines) - 1) / 2, metrics.height()
        for number, line in enumerate(lines):
            long = metrics.horizontalAdvance(line)
            left = shape.x * across - (long / 2 if shape.anchor is Anchor.MIDDLE else 0)
            place = QRectF(left, (first + TEXT_LINE * number) * down - high / 2, long + 1, high)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)
            self.texts.append((line, place.toRect()))
