"""The evidence for a score: words quoted from the pages, each of which leads back to its place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from evaluator.domain.scoring import Box, Evidence
from ui.widgets.fields import Field, Row, button, line
from ui.widgets.scrolling import wrapping
from ui.words import tr


class EvidenceList(QWidget):
    """`changed` follows a person's change; `wanted` carries the evidence to go to; `asked` is a press of “add”."""

    changed = Signal()
    wanted = Signal(object)
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._evidence: tuple[Evidence, ...] = ()
        self._boxes: tuple[str, tuple[Box, ...]] = ("", ())
        self.listed, self.quote = QListWidget(), line()
        self.listed.setAccessibleName(tr("Evidence"))
        self.listed.setMaximumHeight(90)
        wrapping(self.listed)
        self.quote_field = Field(
            "Words to &quote", self.quote, hint="Select words in the response, or type them as they stand there."
        )
        self.add = button("Add evidence from page")
        self.show_it, self.remove = button("Show on page"), button("Remove evidence")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.quote_field, Row(self.add), self.listed, Row(self.show_it, self.remove)):
            column.addWidget(part)
        self.add.clicked.connect(self.asked)
        self.remove.clicked.connect(self._remove)
        self.show_it.clicked.connect(self._go)
        self.listed.itemActivated.connect(lambda _: self._go())
        self._list()

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What stands in the list."""
        return self._evidence

    def show_evidence(self, evidence: tuple[Evidence, ...]) -> None:
        """Show another score's evidence."""
        self._evidence = evidence
        self.quote.clear()
        self._list()

    def offer(self, words: str, boxes: tuple[Box, ...]) -> None:
        """Put selected words into the field, with where they stand."""
        self._boxes = (words, boxes)
        self.quote.setText(words)

    def quoted(self, document_sha256: str, page: int) -> None:
        """Add what stands in the field as evidence from this page."""
        words = self.quote.text().strip()
        selected, boxes = self._boxes
        where = boxes if words == selected else ()
        added = Evidence(document_sha256=document_sha256, page=page, quote=words, boxes=where)
        self._evidence = (*self._evidence, added)
        self.quote.clear()
        self._list()
        self.changed.emit()

    def _remove(self) -> None:
        row = self.listed.currentRow()
        if row >= 0:
            self._evidence = (*self._evidence[:row], *self._evidence[row + 1 :])
            self._list()
            self.changed.emit()

    def _go(self) -> None:
        row = max(self.listed.currentRow(), 0)
        if row < len(self._evidence):
            self.wanted.emit(self._evidence[row])

    def _list(self) -> None:
        self.listed.clear()
        for one in self._evidence:
            self.listed.addItem(tr("p {page}: “{quote}”").format(page=one.page, quote=one.quote))
        for part in (self.listed, self.show_it, self.remove):
            part.setVisible(bool(self._evidence))
