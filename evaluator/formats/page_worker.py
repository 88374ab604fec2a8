"""The child process that opens a supplier's document: pixels, text and boxes go out, nothing else comes of it.

It is started as a script of its own and imports nothing of this program, so that a document that takes it over finds
neither keys nor files open. PDFium, as built here, runs no script, follows no link and starts nothing. Source: SECURITY
T12. Each message is its length in four bytes, then JSON; an answer with `body` is followed by that many raw bytes.
"""

import json
import math
import struct
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

import pypdfium2

MOST_PAGES = 2_000
MOST_PIXELS = 40_000_000
LONGEST_TEXT = 1_000_000  # characters of one page
MOST_FOUND = 1_000
MEMORY, PROCESSOR = 2 * 1024**3, 600  # bytes; seconds in all


def serve(asked: BinaryIO, answers: BinaryIO) -> None:
    """Open the document that comes first, then answer questions about it until no more come."""
    limit()
    (size,) = struct.unpack(">I", asked.read(4))
    try:
        document = pypdfium2.PdfDocument(asked.read(size))
        pages = len(document)
    except pypdfium2.PdfiumError as problem:
        locked = "password" in str(problem).lower()
        send(answers, {"problem": "It is locked with a password." if locked else "It is damaged."})
        return
    if pages > MOST_PAGES:
        send(answers, {"problem": f"It has {pages:,} pages; {MOST_PAGES:,} is the limit."})
        return
    send(answers, {"pages": pages})
    while head := asked.read(4):
        question = json.loads(asked.read(struct.unpack(">I", head)[0]))
        try:
            reply, body = ANSWERS[question.pop("do")](document, **question)
        except (pypdfium2.PdfiumError, ValueError, MemoryError):
            reply, body = {"problem": "This page cannot be shown."}, b""
        send(answers, reply, body)


def send(answers: BinaryIO, reply: dict[str, Any], body: bytes = b"") -> None:
    """One answer, with its raw bytes if it has any."""
    said = json.dumps({**reply, "body": len(body)}).encode()
    answers.write(struct.pack(">I", len(said)) + said + body)
    answers.flush()


def pixels(document: pypdfium2.PdfDocument, *, page: int, scale: float) -> tuple[dict[str, Any], bytes]:
    """A page on white, four bytes a pixel (blue, green, red, unused), at so many pixels a point; less if too many."""
    shown = document[page]
    width, height = shown.get_size()
    fitting = min(scale, math.sqrt(MOST_PIXELS / max(width * height, 1)))
    if min(width, height) * fitting < 1:
        return {"problem": "This page is too narrow to be shown."}, b""
    bitmap = shown.render(scale=fitting, prefer_bgrx=True, fill_color=(255, 255, 255, 255), may_draw_forms=False)
    return {
        "width": bitmap.width,
        "height": bitmap.height,
        "stride": bitmap.stride,
        "scale": fitting,
        "points_high": height,
    }, bytes(bitmap.buffer)


def text(document: pypdfium2.PdfDocument, *, page: int) -> tuple[dict[str, Any], bytes]:
    """The words of a page, as they follow each other."""
    return {"text": document[page].get_textpage().get_text_range()[:LONGEST_TEXT]}, b""


def selected(
    document: pypdfium2.PdfDocument, *, page: int, left: float, bottom: float, right: float, top: float
) -> tuple[dict[str, Any], bytes]:
    """The words inside a rectangle, in points from the page's lower left corner."""
    words = document[page].get_textpage().get_text_bounded(left=left, bottom=bottom, right=right, top=top)
    return {"text": words[:LONGEST_TEXT]}, b""


def boxes(document: pypdfium2.PdfDocument, *, page: int, quote: str) -> tuple[dict[str, Any], bytes]:
    """Where a quote stands on a page: rectangles in points, left, bottom, right, top."""
    on_page = document[page].get_textpage()
    found = on_page.search(quote).get_next() if quote.strip() else None
    if found is None:
        return {"boxes": []}, b""
    return {"boxes": [on_page.get_rect(number) for number in range(min(on_page.count_rects(*found), MOST_FOUND))]}, b""


def find(document: pypdfium2.PdfDocument, *, words: str) -> tuple[dict[str, Any], bytes]:
    """The pages on which words stand, from 0."""
    pages = [number for number in range(len(document)) if document[number].get_textpage().search(words).get_next()]
    return {"pages": pages}, b""


def limit() -> None:
    """Take from this process what it does not need. On Windows a job object would do the same; there is none yet."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR, PROCESSOR))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


ANSWERS: dict[str, Callable[..., tuple[dict[str, Any], bytes]]] = {
    "pixels": pixels,
    "text": text,
    "selected": selected,
    "boxes": boxes,
    "find": find,
}

if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
