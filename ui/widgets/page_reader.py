"""The child process of one document (SECURITY T12): a hostile document may take it along, and nothing else."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from evaluator.errors import EvaluatorError
from ui.widgets.aside import Aside

if TYPE_CHECKING:
    from evaluator.services.pages import Pages

Answer = TypeVar("Answer")


class PageReader(Aside):
    """Owns the child of one document."""

    def __init__(self) -> None:
        super().__init__("pages")
        self._pages: Pages | None = None

    def open(
        self,
        body: bytes,
        media_type: str,
        *,
        then: "Callable[[Pages], object]",
        otherwise: Callable[[EvaluatorError], object],
    ) -> None:
        """Open another document; `then` gets it for its number and kind of pages, to be asked through `ask` alone."""

        def opened() -> "Pages":
            from evaluator.services.pages import open_document

            self._end()
            self._pages = open_document(body, media_type)
            return self._pages

        self.run(opened, then=then, otherwise=otherwise)

    def ask(
        self,
        question: "Callable[[Pages], Answer | None]",
        *,
        then: Callable[[Answer], object],
        otherwise: Callable[[EvaluatorError], object],
    ) -> None:
        """Ask the open document something; nothing happens where none is open or it has no answer."""

        def asked() -> Answer | None:
            return None if self._pages is None else question(self._pages)

        self.run(asked, then=lambda answer: None if answer is None else then(answer), otherwise=otherwise)

    def forget(self) -> None:
        """End the child of the document that is open; another may be opened."""
        self.run(self._end, then=lambda _: None, otherwise=lambda _: None)

    def close(self) -> None:
        """End the child, take no more questions and tell no more answers."""
        self.end(self._end)

    def _end(self) -> None:
        if self._pages is not None:
            self._pages.close()
            self._pages = None
