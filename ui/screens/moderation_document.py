"""What the tender that is talked about sent on the question: one of its documents, at the page of some evidence."""

from collections.abc import Callable

from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Document, Response
from evaluator.domain.scoring import Evidence
from ui.screens.screen import Screen
from ui.widgets.document_view import DocumentView
from ui.widgets.fields import Field, choice
from ui.widgets.text import Card


class ModerationDocument(Card):
    """What is shown is the document that is named: never a page of the tender before."""

    def __init__(self, screen: Screen, *, is_seen: Callable[[], bool]) -> None:
        """`is_seen` says whether the pane is in front: nothing is opened behind another."""
        super().__init__()
        self._screen, self._is_seen = screen, is_seen
        self._opened: Document | None = None
        self.named, self.view = choice([]), DocumentView()
        self.add(Field("&Document", self.named), self.view)
        self.named.activated.connect(lambda _: self._open(self.named.currentData()))

    def offer(self, setup: Setup, response: Response) -> None:
        """Offer what this tender sent on this question."""
        of_tender = [one for one in setup.documents if one.tender_id == response.tender_id]
        offered = [one for one in of_tender if not one.priced and one.answers(response.criterion_id)]
        self.named.clear()
        for one in offered:
            self.named.addItem(one.name, one)
        if self._opened in offered:
            self.named.setCurrentIndex(offered.index(self._opened))
        self.open_named()

    def open_named(self) -> None:
        """Open the document that is named, where it is not open already and the pane is seen."""
        named = self.named.currentData()
        if named is not None and named != self._opened and self._is_seen():
            self._open(named)

    def open_evidence(self, setup: Setup, evidence: Evidence) -> None:
        """Open the page on which a piece of evidence stands."""
        found = next(one for one in setup.documents if one.sha256 == evidence.document_sha256)
        self.named.setCurrentIndex(self.named.findText(found.name))
        self._open(found, page=evidence.page, quote=evidence.quote)

    def _open(self, document: Document, *, page: int = 1, quote: str = "") -> None:
        from evaluator.services import scoring

        self._opened = document
        self._screen.ask(
            scoring.read_document,
            document=document,
            then=lambda body: self.view.show_document(body, document.media_type, page=page, quote=quote),
        )
