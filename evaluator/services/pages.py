"""Showing a document's pages on screen."""

from evaluator.errors import RuleBroken
from evaluator.formats.pages import Box as Box
from evaluator.formats.pages import Pages as Pages
from evaluator.formats.pages import Picture as Picture
from evaluator.formats.pages import can_be_shown


def open_document(body: bytes, media_type: str) -> Pages:
    """The pages of a document, to be closed after use.

    Raises: RuleBroken for a kind that is not shown here; FileProblem when it cannot be opened.
    """
    if not can_be_shown(media_type):
        raise RuleBroken(
            "This kind of document is not shown here.",
            hint="Ask the procurement lead for a PDF of it; the original stays as it was received.",
        )
    return Pages(body, media_type)
