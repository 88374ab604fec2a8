"""One page of a document as a picture, on which words are selected with the mouse and marked as with a highlighter."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel

from ui.words import tr

if TYPE_CHECKING:
    from evaluator.services.pages import Box, Picture


class PageLabel(QLabel):
    """One page as a picture; drag over words to select them. `selected` carries the box in points."""

    selected = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(tr("Page"))
        self._scale, self._high = 1.0, 0.0
        self._from: tuple[float, float] | None = None
        self._box: QRectF | None = None
        self._marked: tuple[Box, ...] = ()

    def show_picture(self, picture: "Picture") -> None:
        """Show a page."""
        image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32).copy()
        self._scale, self._high, self._box, self._marked = picture.scale, picture.points_high, None, ()
        self.setPixmap(QPixmap.fromImage(image))
        self.setFixedSize(picture.width, picture.height)

    @property
    def marked(self) -> "tuple[Box, ...]":
        """The places that are marked."""
        return self._marked

    def mark(self, boxes: "tuple[Box, ...]") -> None:
        """Mark these places on the page."""
        self._marked = boxes
        self.update()

    def place_of(self, box: "Box") -> QPointF:
        """Where the upper left corner of a box is on this widget."""
        left, _, _, top = box
        return QPointF(left * self._scale, (self._high - top) * self._scale)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a selection."""
        self._from = (event.position().x(), event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show what is being selected."""
        if self._from is not None:
            left, top = self._from
            self._box = QRectF(left, top, event.position().x() - left, event.position().y() - top).normalized()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say what was selected, as a box in points."""
        self._from = None
        box, self._box = self._box, None
        self.update()
        if box is not None and box.width() > 3:
            self.selected.emit(
                (
                    box.left() / self._scale,
                    self._high - box.bottom() / self._scale,
                    box.right() / self._scale,
                    self._high - box.top() / self._scale,
                )
            )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The page, and what is marked on it, as with a highlighter."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for left, bottom, right, top in self._marked:
            painter.fillRect(
                QRectF(
                    left * self._scale,
                    (self._high - top) * self._scale,
                    (right - left) * self._scale,
                    (top - bottom) * self._scale,
                ),
                QColor("#ffeb3b"),
            )
        if self._box is not None:
            painter.fillRect(self._box, QColor("#a7c9e8"))
        painter.end()
