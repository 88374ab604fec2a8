"""Searching all the responses that the holder may open."""

from evaluator.domain.procurement import Document
from evaluator.formats.pages import Pages, can_be_shown
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.search_index import Hit as Hit
from evaluator.storage.search_index import SearchIndex as SearchIndex


def put_into(index: SearchIndex, document: Document, body: bytes, *, progress: Progress = UNHEARD) -> None:
    """Put each page's words into the index; a document that is not shown has none.

    Raises: FileProblem when it cannot be opened.
    """
    if not can_be_shown(document.media_type):
        return
    with Pages(body, document.media_type) as pages:
        for page in progress.each(range(1, pages.count + 1), "Reading the pages"):
            index.add(document.sha256, page, pages.text(page))
