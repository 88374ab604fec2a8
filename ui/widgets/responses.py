"""The responses beside the form: a tender's documents for the question in hand, and the search in all of them."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout

from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Document, Response
from evaluator.domain.scoring import Evidence
from evaluator.errors import EvaluatorError
from ui.desk import Desk
from ui.widgets.document_view import DocumentView
from ui.widgets.fields import Field, button, choice
from ui.widgets.response_search import ResponseSearch
from ui.widgets.scrolling import bring_to_top
from ui.widgets.text import Card, paragraph, say
from ui.words import marked, tr

WHAT_TO_SELECT = marked("Select the words that matter, then add them as evidence.")
READ_AFTER = 1_500  # ms after the screen is there: showing the first response comes first


class ResponsePane(Card):
    """`shown` is the document that is open."""

    def __init__(self, desk: Desk, fail: Callable[[EvaluatorError], object]) -> None:
        """`fail` shows why a document did not come."""
        super().__init__()
        self._desk, self._fail = desk, fail
        self._setup: Setup | None = None
        self._tender_id = ""
        self._offered: list[Document] = []
        self.shown: Document | None = None
        self._comes, self._where = False, dict[str, Any]()  # whether it is on its way, and where it is wanted
        self._left_at: dict[tuple[str, str], int] = {}  # the page where a document (digest) was left for a question
        self._question = ""
        self.documents, self.document = choice([]), DocumentView(tr(WHAT_TO_SELECT))
        self.documents.setPlaceholderText(tr("Another document"))
        self.search = ResponseSearch(self._fetch)
        self._narrow = False
        self.elsewhere, self.back = paragraph(), button("Back to this response")
        above = QHBoxLayout()
        self._above = (Field("&Document", self.documents), self.search.field)
        above.addWidget(self.back, 1, Qt.AlignmentFlag.AlignBottom)
        for field in self._above:
            above.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(above)
        self.add(self.search, self.elsewhere, self.document)
        self.body.setStretchFactor(self.document, 1)
        self._say_where()
        self.documents.activated.connect(lambda _: self._open(self.documents.currentData()))
        self.document.page.valueChanged.connect(self._turned)
        self.search.searched.connect(self._leave_room)
        self.back.clicked.connect(self._go_back)
        self.search.wanted.connect(self._go_to_hit)

    @property
    def is_elsewhere(self) -> bool:
        """Whether the open document is not of the tender that is being scored: a search may lead to any."""
        return self.shown is not None and self.shown.tender_id != self._tender_id

    def show_setup(self, setup: Setup) -> None:
        """Take the documents of this set-up, and read them for searching once the first one is shown."""
        self._setup = setup
        read = [one for one in setup.documents if not one.priced]
        named = {one.sha256: f"{setup.supplier_of(one.tender_id).name}, {one.name}" for one in read}
        QTimer.singleShot(READ_AFTER, self, lambda: self.search.read(read, named))

    def squeeze(self, narrow: bool) -> None:
        """Leave the room to the page where there is little: the controls say themselves what they are."""
        for field in self._above:
            field.label.setVisible(not narrow)
        self.search.words.setPlaceholderText(tr("Search in all responses") if narrow else "")
        self._narrow = narrow
        self._leave_room()

    def show_response(self, response: Response) -> None:
        """Offer the tender's documents for this question and show the first, unless they are shown already."""
        if self._setup is None:
            return
        of_tender = [one for one in self._setup.documents if one.tender_id == response.tender_id and not one.priced]
        documents = [one for one in of_tender if one.answers(response.criterion_id)]
        if documents != self._offered:
            self._tender_id, self._offered = response.tender_id, documents
            self.documents.clear()
            for one in documents:
                self.documents.addItem(one.name, one)
        another, self._question = self._question != response.criterion_id, response.criterion_id
        if documents and self.shown not in documents:
            self._open(documents[0])
        elif self.shown is not None and another:
            self._turn_to_question(self.shown)
        if not documents:
            self.shown = None
            self.document.show_none(tr("This tender has no document that answers this question."))
        self._say_where()

    def show_evidence(self, evidence: Evidence) -> None:
        """Go to the page of a quote and mark it there."""
        if self._setup is None:
            return
        for document in self._setup.documents:
            if document.sha256 == evidence.document_sha256:
                self._open(document, page=evidence.page, quote=evidence.quote, boxes=evidence.boxes)
                return

    def close_documents(self) -> None:
        """End the document's process and forget the words read for searching."""
        self.document.close_document()
        self.search.close_index()

    def _open(self, document: Document, **where: Any) -> None:
        if document == self.shown and where and not self._comes:
            self.document.show_page(where.pop("page"), **where)
            return
        self._where = where or self._where_left(document)
        if document == self.shown and self._comes:
            return
        self.shown, self._comes = document, True
        self._say_where()
        self.document.expect()
        self._fetch(document, lambda body: self._came(document, body), self._did_not_come)

    def _did_not_come(self, problem: EvaluatorError) -> None:
        self._comes = False
        self.document.show_none("")
        self._fail(problem)

    def _came(self, document: Document, body: bytes) -> None:
        """Show it where it was last wanted, unless another is wanted by now."""
        if document == self.shown:
            self._comes = False
            self.document.show_document(body, document.media_type, **self._where)

    def _go_to_hit(self, document: Document, page: int, words: str) -> None:
        self._open(document, page=page, quote=words)
        bring_to_top(self.search.hits)  # where text is large the page is below them

    def _go_back(self) -> None:
        """From another tender's response to the one in hand."""
        self._open(self._offered[0])
        self.documents.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_where(self) -> None:
        """Nobody is to take another tender's response for the one that is being scored."""
        self.documents.setCurrentIndex(self._offered.index(self.shown) if self.shown in self._offered else -1)
        away = self.is_elsewhere
        if self._setup is not None and self.shown is not None and away:
            name = self._setup.supplier_of(self.shown.tender_id).name
            say(self.elsewhere, tr("You are scoring another tender. This is {name}.").format(name=name), tone="error")
        self.elsewhere.setVisible(away)
        self.back.setVisible(away and bool(self._offered))
        self._above[0].setHidden(self.back.isVisibleTo(self))

    def _leave_room(self) -> None:
        """The advice gives way where there is little room, or pages that were found are listed."""
        self.document.squeeze(self._narrow or self.search.hits.isVisibleTo(self.search))

    def _turned(self, page: int) -> None:
        """Whoever scores by question comes back to each document: at the page where they left it."""
        if self.shown is not None:
            self._left_at[self.shown.sha256, self._question] = page

    def _where_left(self, document: Document) -> dict[str, Any]:
        """Where the document was left for this question, or else where it answers it."""
        left = self._left_at.get((document.sha256, self._question))
        return {"question": self._titles()} if left is None else {"page": left}

    def _turn_to_question(self, document: Document) -> None:
        """The same document for the next question."""
        where = self._where_left(document)
        if self._comes:
            self._where = where
        elif "page" in where:
            self.document.show_page(where["page"])
        else:
            self.document.show_question(*self._titles())

    def _titles(self) -> tuple[str, list[str]]:
        """The question's title, and those of all."""
        assert self._setup is not None
        titles = {leaf.id: leaf.title for leaf in self._setup.model.scored_leaves()}
        return titles[self._question], list(titles.values())

    def _fetch(
        self,
        document: Document,
        then: Callable[[bytes], object],
        otherwise: Callable[[EvaluatorError], object],
    ) -> None:
        from evaluator.services import scoring

        self._desk.ask(scoring.read_document, document=document, then=then, otherwise=otherwise)
