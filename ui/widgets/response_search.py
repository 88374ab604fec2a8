"""Searching in all responses: the words of every page are read once, beside the desk; hits lead to their page."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from evaluator.domain.procurement import Document
from evaluator.errors import EvaluatorError
from ui.widgets.aside import Aside
from ui.widgets.fields import Field, button, line, rename
from ui.widgets.scrolling import wrapping
from ui.widgets.text import paragraph
from ui.words import counted, tr

if TYPE_CHECKING:
    from evaluator.services.search import Hit, SearchIndex

AFTER_A_PAUSE = 150  # ms between a key and the search
HITS_HIGH = 120  # pixels: two or three of them, and the page that they lead to stays in sight below
SOON = 400  # ms after which reading is long enough to be told and stopped
Fetch = Callable[[Document, Callable[[bytes], object], Callable[[EvaluatorError], object]], None]


class ResponseSearch(QWidget):
    """The hits, and beside them the `field` to type in, which stands elsewhere.

    `wanted` carries the document, the page and the words of the hit that a person goes to.
    """

    wanted = Signal(object, int, str)
    searched = Signal()

    def __init__(self, fetch: Fetch) -> None:
        """`fetch` reads a document's bytes through the desk."""
        super().__init__()
        self._fetch, self._aside = fetch, Aside("search")
        self._index: SearchIndex | None = None
        self._documents: dict[str, Document] = {}
        self._named: dict[str, str] = {}
        self._to_read: list[Document] = []
        self._left_out: list[Document] = []  # where the person stopped the reading
        self._unread = 0
        self._hits: tuple[Hit, ...] = ()
        self.words, self.said, self.hits = line(), paragraph(quiet=True), QListWidget()
        self.hits.setAccessibleName(tr("Pages found"))
        wrapping(self.hits)
        self.hits.setMaximumHeight(HITS_HIGH)
        self.field = Field("Search in &all responses", self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.stop = button("Stop reading")
        self.stop.setToolTip(tr("Esc"))
        self.stop.clicked.connect(self._stop_or_go_on)
        for part in (self.said, self.hits):
            column.addWidget(part)
            part.hide()
        column.addWidget(self.stop, alignment=Qt.AlignmentFlag.AlignLeft)
        self.stop.hide()
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.words, context=Qt.ShortcutContext.WidgetShortcut)
        self._escape.activated.connect(self.stop_reading)
        self._escape.setEnabled(False)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.words, context=Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._to_hits)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(AFTER_A_PAUSE)
        self._pause.timeout.connect(self.search)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._say)
        self.words.textChanged.connect(lambda _: self._pause.start())
        self.words.returnPressed.connect(self.search)
        self.hits.itemSelectionChanged.connect(self._go)

    def read(self, documents: Sequence[Document], named: dict[str, str]) -> None:
        """Read these documents for searching, one after the other; `named` says by digest what each is called."""
        self._documents, self._named = {one.sha256: one for one in documents}, named
        self._to_read, self._left_out = list(documents), []
        self._soon.start()
        self._read_next()

    def stop_reading(self) -> None:
        """Read no more documents; what was read can be searched, and the rest be read when it is wanted."""
        self._left_out, self._to_read = [*self._to_read, *self._left_out], []
        self._say()

    def search(self) -> None:
        """Look for what is typed."""
        self._pause.stop()
        wanted = self.words.text()
        if not wanted.strip():
            self._show(())
            return
        self._aside.run(lambda: self._made().find(wanted), then=self._show, otherwise=self._failed)

    def close_index(self) -> None:
        """Forget the words."""
        self._aside.end(self._forget)

    def _forget(self) -> None:
        self._index = None  # in memory only, gone with the last reference

    def _made(self) -> "SearchIndex":
        from evaluator.services.search import SearchIndex

        if self._index is None:
            self._index = SearchIndex()
        return self._index

    def _stop_or_go_on(self) -> None:
        if self._to_read:
            self.stop_reading()
        else:
            self._to_read, self._left_out = self._left_out, []
            self._read_next()

    def _read_next(self) -> None:
        document = self._to_read.pop(0) if self._to_read else None
        self._say()
        if document is not None:
            self._fetch(document, lambda body: self._take(document, body), self._not_read)

    def _take(self, document: Document, body: bytes) -> None:
        def put() -> None:
            from evaluator.services.search import put_into

            put_into(self._made(), document, body)

        self._aside.run(put, then=lambda _: self._read_next(), otherwise=self._not_read)

    def _not_read(self, _: EvaluatorError) -> None:
        """A document that cannot be opened says so where it is shown; here it is counted."""
        self._unread += 1
        self._read_next()

    def _show(self, hits: "tuple[Hit, ...]") -> None:
        self._hits = hits
        self.hits.blockSignals(True)
        self.hits.clear()
        for hit in hits:
            self.hits.addItem(
                tr("{document}, page {page}: {around}").format(
                    document=self._named[hit.document_sha256], page=hit.page, around=hit.around
                )
            )
        self.hits.blockSignals(False)
        self.hits.setVisible(bool(hits))
        self._say()
        self.searched.emit()

    def _say(self) -> None:
        wanted = bool(self.words.text().strip())
        said = [tr("Found on {pages}.").format(pages=counted(len(self._hits), "page"))] if wanted and self._hits else []
        if wanted and not self._hits:
            said.append(tr("Found nowhere."))
        if self._to_read:
            said.append(
                tr("Reading for the search: {documents} to go.").format(
                    documents=counted(len(self._to_read), "document")
                )
            )
        if self._left_out:
            said.append(tr("{documents} left out.").format(documents=counted(len(self._left_out), "document")))
        if self._unread:
            said.append(tr("{documents} could not be read.").format(documents=counted(self._unread, "document")))
        self.said.setText(" ".join(said))
        long_work = bool((self._to_read and not self._soon.isActive()) or self._left_out)
        self.said.setVisible(bool(said) and (wanted or long_work))
        rename(self.stop, tr("Stop reading") if self._to_read else tr("Read the rest"))
        self.stop.setVisible(long_work)
        self._escape.setEnabled(bool(self._to_read))

    def _to_hits(self) -> None:
        """From the words straight to the first page they stand on."""
        if self._hits:
            self.hits.setFocus(Qt.FocusReason.TabFocusReason)
            self.hits.setCurrentRow(max(self.hits.currentRow(), 0))

    def _failed(self, problem: EvaluatorError) -> None:
        self.said.setText(tr(problem.message))
        self.said.show()

    def _go(self) -> None:
        row = self.hits.currentRow()
        if 0 <= row < len(self._hits) and self.hits.selectedItems():
            hit = self._hits[row]
            self.wanted.emit(self._documents[hit.document_sha256], hit.page, self.words.text().strip())
