"""A response document beside the form: its pages, its words, and what a person selects as evidence.

Pages come from a child process (SECURITY T12) and are asked for on a thread of their own: saving never waits for a
page, nor a page for a save. A document that cannot be shown says so in its place.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from evaluator.errors import EvaluatorError
from ui.widgets.fields import Row, button, line
from ui.widgets.text import paragraph, say

if TYPE_CHECKING:
    from evaluator.services.pages import Box, Pages, Picture

Answer = TypeVar("Answer")
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)  # times the width of the pane
A4_WIDTH = 595.0  # points: what a page is taken for until it has been seen


class PageReader(QObject):
    """Owns the child process of one document, on one thread of its own; what came of it is told on the GUI thread."""

    _finished = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pages")
        self._pages: Pages | None = None
        self._closed = False
        self._finished.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def open(
        self,
        body: bytes,
        media_type: str,
        *,
        then: Callable[[int], object],
        otherwise: Callable[[EvaluatorError], object],
    ) -> None:
        """Open another document; `then` gets its number of pages."""

        def opened() -> int:
            from evaluator.services.pages import open_document

            self._end()
            self._pages = open_document(body, media_type)
            return self._pages.count

        self._queue(opened, then, otherwise)

    def ask(
        self,
        question: "Callable[[Pages], Answer]",
        *,
        then: Callable[[Answer], object],
        otherwise: Callable[[EvaluatorError], object],
    ) -> None:
        """Ask the open document something; nothing happens where none is open."""

        def asked() -> Answer | None:
            return None if self._pages is None else question(self._pages)

        self._queue(asked, lambda answer: None if answer is None else then(answer), otherwise)

    def close(self) -> None:
        """End the child, take no more questions and tell no more answers."""
        self._closed = True
        self._worker.submit(self._end)
        self._worker.shutdown()

    def _end(self) -> None:
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def _queue(
        self,
        work: Callable[[], Answer],
        then: Callable[[Answer], object],
        otherwise: Callable[[EvaluatorError], object],
    ) -> None:
        self._worker.submit(work).add_done_callback(partial(self._finished.emit, then, otherwise))

    @Slot(object, object, object)
    def _tell(
        self,
        then: Callable[[Answer], object],
        otherwise: Callable[[EvaluatorError], object],
        finished: Future[Answer],
    ) -> None:
        if self._closed:
            return
        problem = finished.exception()
        if isinstance(problem, EvaluatorError):
            otherwise(problem)
        else:
            then(finished.result())


class PageLabel(QLabel):
    """One page as a picture; drag over words to select them. `selected` carries the box in points."""

    selected = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName("Page")
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

    def mark(self, boxes: "tuple[Box, ...]") -> None:
        """Mark these places on the page."""
        self._marked = boxes
        self.update()

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
        if self._box is not None and self._box.width() > 3:
            box = self._box
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


class DocumentView(QWidget):
    """A document with its page number, zoom, search and text view; `quoted` carries a page and selected words."""

    quoted = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._reader = PageReader()
        self._zoom = ZOOMS.index(1.0)
        self._page_width = A4_WIDTH
        self.page = QSpinBox()
        self.page.setAccessibleName("Page number")
        self.page.setMinimumHeight(30)
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.count = QLabel("of 0")
        self.smaller, self.larger = button("−"), button("+")
        self.smaller.setAccessibleName("Smaller page")
        self.larger.setAccessibleName("Larger page")
        self.words = line()
        self.words.setAccessibleName("Search in this document")
        self.words.setPlaceholderText("Search")
        self.words.setMaximumWidth(170)
        self.as_text = button("Text view")
        self.as_text.setCheckable(True)
        self.said = paragraph(quiet=True)
        self.picture, self.text = PageLabel(), QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("Words of this page")
        self.scrolled = scrolled = QScrollArea()
        scrolled.setWidget(self.picture)
        scrolled.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        scrolled.setAccessibleName("Page of the response")
        self.pane = QStackedWidget()
        for shown in (scrolled, self.text):
            self.pane.addWidget(shown)
        numbered = QWidget()
        pair = QHBoxLayout(numbered)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.addWidget(self.page)
        pair.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Row(numbered, self.smaller, self.larger, self.words, self.as_text))
        column.addWidget(self.said)
        column.addWidget(self.pane, 1)
        self.page.valueChanged.connect(lambda _: self._show_page())
        self.smaller.clicked.connect(lambda: self._change_zoom(-1))
        self.larger.clicked.connect(lambda: self._change_zoom(1))
        self.words.returnPressed.connect(self._search)
        self.as_text.toggled.connect(lambda wanted: self.pane.setCurrentIndex(int(wanted)))
        self.picture.selected.connect(self._selected)

    def show_document(self, body: bytes, media_type: str, *, page: int = 1, quote: str = "") -> None:
        """Show another document, at a page; a quote is marked there."""

        def opened(count: int) -> None:
            self.page.blockSignals(True)
            self.page.setRange(1, count)
            self.page.setValue(page)
            self.page.blockSignals(False)
            self.count.setText(f"of {count}")
            say(self.said, "Drag over words on the page to quote them as evidence.")
            self._show_page(quote)

        self._reader.open(body, media_type, then=opened, otherwise=self._failed)

    def close_document(self) -> None:
        """End the child process."""
        self._reader.close()

    def _show_page(self, quote: str = "") -> None:
        page, fitting = self.page.value(), max(self.scrolled.viewport().width() - 4, 200) / self._page_width
        scale = ZOOMS[self._zoom] * fitting
        self._reader.ask(
            lambda pages: pages.picture(page, scale=scale), then=self._show_picture, otherwise=self._failed
        )
        self._reader.ask(lambda pages: pages.text(page), then=self._show_text, otherwise=self._failed)
        if quote:
            self._reader.ask(lambda pages: pages.boxes(page, quote), then=self.picture.mark, otherwise=self._failed)

    def _show_picture(self, picture: "Picture") -> None:
        self._page_width = picture.width / picture.scale
        self.picture.show_picture(picture)

    def _show_text(self, text: str) -> None:
        self.text.setPlainText(text or "This page has no text to read or to search: it is a picture.")

    def _change_zoom(self, by: int) -> None:
        self._zoom = min(max(self._zoom + by, 0), len(ZOOMS) - 1)
        self._show_page()

    def _search(self) -> None:
        words = self.words.text()

        def found(pages: tuple[int, ...]) -> None:
            if not pages:
                say(self.said, f"“{words}” is not in this document.", tone="error")
                return
            later = next((page for page in pages if page > self.page.value()), pages[0])
            say(self.said, f"On {'page' if len(pages) == 1 else 'pages'} {', '.join(map(str, pages))}.")
            self.page.blockSignals(True)
            self.page.setValue(later)
            self.page.blockSignals(False)
            self._show_page(words)

        self._reader.ask(lambda pages: pages.find(words), then=found, otherwise=self._failed)

    def _selected(self, box: "Box") -> None:
        page = self.page.value()

        def quoted(words: str) -> None:
            if words.strip():
                self.quoted.emit(page, " ".join(words.split()))

        self._reader.ask(lambda pages: pages.selected(page, box), then=quoted, otherwise=self._failed)

    def _failed(self, problem: EvaluatorError) -> None:
        say(self.said, f"{problem.message} {problem.hint}", tone="error")
        self.picture.clear()
        self.text.clear()
