"""A response document beside the form: its pages, its words, and what a person selects as evidence.

A document that cannot be shown says so in its place. What is made of words (DOCX, XLSX, text) is shown as words, and
nothing that it refers to is ever fetched.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from evaluator.domain.scoring import Box as StoredBox
from evaluator.errors import EvaluatorError
from ui.widgets.fields import Row, button, line
from ui.widgets.page import PageLabel
from ui.widgets.page_reader import PageReader
from ui.widgets.shown_words import READABLE, Words, select_words
from ui.widgets.text import paragraph, say
from ui.words import tr

if TYPE_CHECKING:
    from evaluator.services.pages import Box, Pages, Picture

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)  # times the width of the pane
AROUND_PAGE = 12  # pixels of frame left and right of a page
LEAST_HEIGHT = 170  # pixels in which a page can be read
SLOW_AFTER = 400  # ms after which a document that is not there yet takes the one before it away
FIT_AFTER = 150  # ms after the pane was last made wider or narrower
A4_WIDTH = 595.0  # points: what a page is taken for until it has been seen


class Panes(QStackedWidget):
    """One of several views that each scroll: it takes the room there is and asks for no more than can be read in."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(LEAST_HEIGHT)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the widest of them, and just high enough."""
        return QSize(super().sizeHint().width(), LEAST_HEIGHT)


class DocumentView(QWidget):
    """A document with its page number, zoom, search and text view.

    `hint` says what to do with the words; `quoted` carries a page, the words selected on it, and where their lines
    stand in hundredths of a point.
    """

    quoted = Signal(int, str, object)

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self._hint = self._advice = hint
        self._reader = PageReader()
        self._zoom = ZOOMS.index(1.0)
        self._page_width = A4_WIDTH
        self._of_words = False
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(FIT_AFTER)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_AFTER)
        self.page = QSpinBox()
        self.page.setAccessibleName(tr("Page number"))
        self.page.setMinimumHeight(30)
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.count = QLabel(tr("of 0"))
        self.smaller, self.larger = button("−"), button("+")
        for sign in (self.smaller, self.larger):
            sign.setProperty("sign", True)
        self.smaller.setAccessibleName(tr("Smaller page"))
        self.larger.setAccessibleName(tr("Larger page"))
        self.words = line()
        self.words.setAccessibleName(tr("Search in this document"))
        self.words.setPlaceholderText(tr("Find"))
        self.as_text = button("Text view")
        self.as_text.setCheckable(True)
        self.said = paragraph(quiet=True)
        self.picture, self.text, self.read = PageLabel(), QPlainTextEdit(), Words()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(READABLE)
        self.text.setAccessibleName(tr("Words of this page"))
        self.scrolled = QScrollArea()
        self.scrolled.setWidget(self.picture)
        self.scrolled.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.scrolled.setAccessibleName(tr("Page of the response"))
        self.pane = Panes()
        self._size()
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self._fitting.timeout.connect(self._fit)
        self._slow.timeout.connect(lambda: self._clear(tr("Opening the document…"), tone=""))
        self.page.valueChanged.connect(lambda _: self._show_page())
        self.smaller.clicked.connect(lambda: self._change_zoom(-1))
        self.larger.clicked.connect(lambda: self._change_zoom(1))
        self.words.returnPressed.connect(self._search)
        self.as_text.toggled.connect(lambda _: self._choose_pane())
        self.picture.selected.connect(self._selected)

    def show_document(
        self,
        body: bytes,
        media_type: str,
        *,
        page: int = 1,
        quote: str = "",
        boxes: tuple[StoredBox, ...] = (),
        question: tuple[str, Sequence[str]] | None = None,
    ) -> None:
        """Show another document, at a page; a quote is marked there, by its boxes where it has some.

        With a `question` (its title and those of all) it opens where that is answered, if that can be told.
        """

        def opened(pages: "Pages") -> None:
            self._slow.stop()
            self._of_words = pages.is_of_words
            self.page.blockSignals(True)
            self.page.setRange(1, pages.count)
            self.page.setValue(page)
            self.page.blockSignals(False)
            self.count.setText(tr("of {count}").format(count=pages.count))
            for control in (self.smaller, self.larger, self.as_text):
                control.setVisible(not self._of_words)
            self._choose_pane()
            self._tell(self._hint)
            if question is None:
                self._show_page(quote, boxes)
            else:
                self._go_to_question(*question, otherwise=page)

        self.expect()
        self._reader.open(body, media_type, then=opened, otherwise=self._failed)

    def expect(self) -> None:
        """Another document is on its way: where that takes long nobody reads on in the one before it."""
        self._slow.start()

    def show_none(self, why: str) -> None:
        """Show no document, and say why there is none."""
        self._reader.forget()
        self.page.setRange(0, 0)
        self.count.setText(tr("of {count}").format(count=0))
        self._clear(why, tone="")

    def squeeze(self, narrow: bool) -> None:
        """Leave out the advice where there is little room for the page."""
        self._hint = "" if narrow else self._advice
        if self.said.text() in (self._advice, ""):
            self._tell(self._hint)

    def show_page(self, page: int, *, quote: str = "", boxes: tuple[StoredBox, ...] = ()) -> None:
        """Show a page of the document that is open, with a quote marked on it."""
        self.page.blockSignals(True)
        self.page.setValue(page)
        self.page.blockSignals(False)
        self._show_page(quote, boxes)

    def show_question(self, title: str, titles: Sequence[str]) -> None:
        """Show where the document that is open answers a question; where that cannot be told, stay."""
        self._go_to_question(title, titles, otherwise=None)

    def selected_words(self) -> str:
        """What is selected in the words of the page, by keyboard or mouse; empty where nothing is."""
        shown = self.pane.currentWidget()
        if shown is self.scrolled or not isinstance(shown, QPlainTextEdit | QTextBrowser):
            return ""
        return " ".join(shown.textCursor().selectedText().split())

    def close_document(self) -> None:
        """End the child process."""
        self._reader.close()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Other widths for another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A page is as wide as its place."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fitting.start()

    def _size(self) -> None:
        width = self.fontMetrics().horizontalAdvance
        self.count.setMinimumWidth(width(tr("of {count}").format(count="2,000")))
        self.words.setFixedWidth(width("interface") + 24)

    def _tell(self, text: str, *, tone: str = "") -> None:
        say(self.said, text, tone=tone)
        self.said.setVisible(bool(text))

    def _lay_out(self) -> None:
        for shown in (self.scrolled, self.text, self.read):
            self.pane.addWidget(shown)
        numbered = QWidget()
        pair = QHBoxLayout(numbered)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.addWidget(self.page)
        pair.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Row(numbered, self.smaller, self.larger, self.words, self.as_text, spacing=6))
        column.addWidget(self.said)
        column.addWidget(self.pane, 1)

    def _go_to_question(self, title: str, titles: Sequence[str], *, otherwise: int | None) -> None:
        def found(page: int) -> None:
            self.show_page(page)
            if self._of_words:
                self._reader.ask(
                    lambda pages: pages.count, then=lambda _: self.read.go_to_heading(title), otherwise=self._failed
                )

        self._reader.ask(lambda pages: pages.begins(title, titles) or otherwise, then=found, otherwise=self._failed)

    def _choose_pane(self) -> None:
        as_words = self.read if self._of_words else self.text
        self.pane.setCurrentWidget(as_words if self._of_words or self.as_text.isChecked() else self.scrolled)

    def _show_page(self, quote: str = "", boxes: tuple[StoredBox, ...] = ()) -> None:
        page = self.page.value()
        if self._of_words:
            self._reader.ask(
                lambda pages: pages.html(page),
                then=lambda html: self._show_words(html, quote),
                otherwise=self._failed,
            )
            return
        self._ask_for_picture(page)
        self._reader.ask(
            lambda pages: pages.text(page), then=lambda text: self._show_text(text, quote), otherwise=self._failed
        )
        if boxes:
            marked = tuple((left / 100, bottom / 100, right / 100, top / 100) for left, bottom, right, top in boxes)
            self._reader.ask(lambda _: marked, then=self._mark, otherwise=self._failed)
        elif quote:
            self._reader.ask(
                lambda pages: pages.boxes(page, quote, every=True), then=self._mark, otherwise=self._failed
            )

    def _ask_for_picture(self, page: int) -> None:
        beside = self.scrolled.verticalScrollBar().sizeHint().width() + AROUND_PAGE
        fitting = max(self.scrolled.width() - beside, 200) / self._page_width
        scale = ZOOMS[self._zoom] * fitting
        self._reader.ask(
            lambda pages: pages.picture(page, scale=scale), then=self._show_picture, otherwise=self._failed
        )

    def _fit(self) -> None:
        """The same page in another width, with what is marked on it."""
        if not self._of_words and not self.picture.pixmap().isNull():
            marked = self.picture.marked
            self._ask_for_picture(self.page.value())
            self._reader.ask(lambda _: marked, then=self.picture.mark, otherwise=self._failed)

    def _mark(self, boxes: "tuple[Box, ...]") -> None:
        self.picture.mark(boxes)
        if boxes:
            at = self.picture.place_of(boxes[0])
            self.scrolled.ensureVisible(round(at.x()), round(at.y()), 60, 120)

    def _show_picture(self, picture: "Picture") -> None:
        self._page_width = picture.width / picture.scale
        self.picture.show_picture(picture)

    def _show_text(self, text: str, quote: str) -> None:
        self.text.setPlainText(text or tr("This page has no text to read or to search: it is a picture."))
        select_words(self.text, quote)

    def _show_words(self, html: str, quote: str) -> None:
        self.read.setHtml(html)
        select_words(self.read, quote)

    def _change_zoom(self, by: int) -> None:
        self._zoom = min(max(self._zoom + by, 0), len(ZOOMS) - 1)
        self._show_page()

    def _search(self) -> None:
        words = self.words.text()

        def found(pages: tuple[int, ...]) -> None:
            if not pages:
                self._tell(tr("“{words}” is not in this document.").format(words=words), tone="error")
                return
            self._tell(
                tr("On page {listed}." if len(pages) == 1 else "On pages {listed}.").format(
                    listed=", ".join(map(str, pages))
                ),
            )
            shown = self.pane.currentWidget()
            if isinstance(shown, QPlainTextEdit | QTextBrowser) and select_words(shown, words, further=True):
                return
            self.show_page(next((page for page in pages if page > self.page.value()), pages[0]), quote=words)

        self._reader.ask(lambda pages: pages.find(words), then=found, otherwise=self._failed)

    def _selected(self, box: "Box") -> None:
        page = self.page.value()

        def quoted(found: "tuple[str, tuple[Box, ...]]") -> None:
            words, lines = found
            if words.strip():
                self.picture.mark(lines)
                stored = tuple(tuple(int(side * 100) for side in one) for one in lines)
                self.quoted.emit(page, " ".join(words.split()), stored)

        self._reader.ask(lambda pages: pages.selected(page, box), then=quoted, otherwise=self._failed)

    def _failed(self, problem: EvaluatorError) -> None:
        self._clear(problem.told, tone="error")

    def _clear(self, why: str, *, tone: str) -> None:
        self._slow.stop()
        self._tell(why, tone=tone)
        self.picture.clear()
        self.text.clear()
        self.read.clear()
