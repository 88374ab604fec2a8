"""Which questions a document answers: all of them, or those ticked; a member's pack holds what their questions need."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from evaluator.domain.procurement import Document
from evaluator.domain.wording import spoken_list
from ui.widgets.fields import Field, Row, button, choice
from ui.widgets.text import Card, paragraph
from ui.words import tr


class DocumentQuestionsCard(Card):
    """`attach` asks for a document to be attached to the ticked questions."""

    attach = Signal(object, list)

    def __init__(self) -> None:
        super().__init__(tr("What each document answers"))
        self.document, self.questions = choice([]), QListWidget()
        self.questions.setMinimumHeight(120)
        self.save = button("Save what it answers")
        self.add(
            paragraph(
                "A document goes to every panel member unless you take ticks out: then only to those who score one of "
                "its questions, and to the chair.",
                quiet=True,
            ),
            Field("D&ocument to attach", self.document),
            Field("&Questions it answers", self.questions),
            Row(self.save),
        )
        self._questions: Sequence[tuple[str, str]] = ()
        self.document.currentIndexChanged.connect(lambda _: self._tick())
        self.save.clicked.connect(self._save)

    def show_documents(self, named: Sequence[tuple[str, Document]], questions: Sequence[tuple[str, str]]) -> None:
        """Offer these quality documents, each with whose it is, and the questions (id and title)."""
        self.setVisible(bool(named) and len(questions) > 1)
        self._questions = questions
        chosen = self.document.currentText()
        self.document.blockSignals(True)
        self.document.clear()
        for supplier, document in named:
            self.document.addItem(f"{supplier}, {document.name}", document)
        self.document.setCurrentIndex(max(self.document.findText(chosen), 0))
        self.document.blockSignals(False)
        self._tick()

    def _tick(self) -> None:
        document: Document | None = self.document.currentData()
        self.questions.clear()
        for criterion_id, title in self._questions if document is not None else ():
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, criterion_id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = document is not None and document.answers(criterion_id)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.questions.addItem(item)

    def _save(self) -> None:
        items = [self.questions.item(row) for row in range(self.questions.count())]
        ticked = [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]
        self.attach.emit(self.document.currentData(), ticked)


def answers_in_words(document: Document, questions: Sequence[tuple[str, str]]) -> str:
    """`All questions`, or the titles of those it answers."""
    if not document.questions:
        return tr("All questions")
    return spoken_list([title for criterion_id, title in questions if document.answers(criterion_id)])
