"""The child process that opens a supplier's document: pixels, words and boxes go out, nothing else comes of it.

It is started as a script of its own and imports nothing of this program, so that a document that takes it over finds
neither keys nor files open. PDFium, as built here, runs no script, follows no link and starts nothing; of a DOCX only
headings, words and tables are taken, of an XLSX the values as last calculated, and no picture in either. Source:
SECURITY T12. Each message is its length in four bytes, then JSON; an answer with `body` is followed by that many bytes.
"""

import html
import io
import json
import math
import re
import struct
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator
from typing import Any, BinaryIO
from xml.etree import ElementTree

import pypdfium2

MOST_PAGES = 2_000
MOST_PIXELS = 40_000_000
LONGEST_TEXT = 1_000_000  # characters of one page
LONGEST_PAGE = 50_000  # characters of plain text: more at once would hold up the window
MOST_FOUND, MOST_LINES = 1_000, 200
MOST_UNPACKED = 256 * 1024 * 1024  # bytes in a DOCX or XLSX
MOST_ROWS, MOST_COLUMNS = 2_000, 200  # of one sheet
MEMORY, PROCESSOR = 2 * 1024**3, 600  # bytes; seconds in all
NOT_ALL = "<p><b>This is too long to be shown whole: the end of it is missing here.</b></p>"
PICTURES = ("PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP")
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
NUMBER = re.compile(r"^((question|section|part|[a-z]{1,3})?\s*\d+(\.\d+)*[\s.:)–-]+)?")  # before the title of an answer
LONGEST_REST = 12  # characters after a title in its own line, such as the weight in brackets
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

Answer = tuple[dict[str, Any], bytes]
Words = list[tuple[str, str]]  # page by page, as HTML without links or pictures and as plain text
DAMAGED = (ValueError, KeyError, IndexError, OSError, EOFError, MemoryError, ElementTree.ParseError, zipfile.BadZipFile)


class Refused(Exception):
    """A document that is not opened, and the sentence that says why."""


def serve(asked: BinaryIO, answers: BinaryIO) -> None:
    """Open the document that comes first, after its kind, then answer questions about it until no more come."""
    limit()
    kind = json.loads(asked.read(struct.unpack(">I", asked.read(4))[0]))["kind"]
    body = asked.read(struct.unpack(">I", asked.read(4))[0])
    try:
        document, pages = OPENERS[kind](body)
    except Refused as problem:
        send(answers, {"problem": str(problem)})
        return
    except DAMAGED:
        send(answers, {"problem": "It is damaged."})
        return
    if pages > MOST_PAGES:
        send(answers, {"problem": f"It has {pages:,} pages; {MOST_PAGES:,} is the limit."})
        return
    send(answers, {"pages": pages})
    while head := asked.read(4):
        question = json.loads(asked.read(struct.unpack(">I", head)[0]))
        try:
            reply, body = ANSWERS[kind][question.pop("do")](document, **question)
        except (pypdfium2.PdfiumError, KeyError, ValueError, MemoryError):
            reply, body = {"problem": "This page cannot be shown."}, b""
        send(answers, reply, body)


def send(answers: BinaryIO, reply: dict[str, Any], body: bytes = b"") -> None:
    """One answer, with its raw bytes if it has any."""
    said = json.dumps({**reply, "body": len(body)}).encode()
    answers.write(struct.pack(">I", len(said)) + said + body)
    answers.flush()


def pixels(document: pypdfium2.PdfDocument, *, page: int, scale: float) -> Answer:
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


def text(document: pypdfium2.PdfDocument, *, page: int) -> Answer:
    """The words of a page, as they follow each other."""
    return {"text": document[page].get_textpage().get_text_range()[:LONGEST_TEXT]}, b""


def selected(
    document: pypdfium2.PdfDocument, *, page: int, left: float, bottom: float, right: float, top: float
) -> Answer:
    """The words inside a rectangle, in points from the page's lower left corner, and the lines they stand on."""
    on_page = document[page].get_textpage()
    words = on_page.get_text_bounded(left=left, bottom=bottom, right=right, top=top)
    lines = []
    for number in range(min(on_page.count_rects(), MOST_FOUND)):
        one = on_page.get_rect(number)
        within = (max(one[0], left), max(one[1], bottom), min(one[2], right), min(one[3], top))
        if within[0] < within[2] and within[1] < within[3]:
            lines.append(within)
    return {"text": words[:LONGEST_TEXT], "boxes": lines[:MOST_LINES]}, b""


def boxes(document: pypdfium2.PdfDocument, *, page: int, quote: str, every: bool) -> Answer:
    """Where a quote first stands on a page, or every time: rectangles in points, left, bottom, right, top."""
    on_page = document[page].get_textpage()
    search = on_page.search(quote) if quote.strip() else None
    found: list[Any] = []
    while search is not None and (every or not found) and len(found) < MOST_FOUND:
        at = search.get_next()
        if at is None:
            break
        count = min(on_page.count_rects(*at), MOST_FOUND)
        found.extend(on_page.get_rect(number) for number in range(count))
    return {"boxes": found[:MOST_FOUND]}, b""


def find(document: pypdfium2.PdfDocument, *, words: str) -> Answer:
    """The pages on which words stand, from 0."""
    pages = [number for number in range(len(document)) if document[number].get_textpage().search(words).get_next()]
    return {"pages": pages}, b""


def begins(document: pypdfium2.PdfDocument, *, title: str, titles: list[str]) -> Answer:
    """The page on which the answer to a question begins, from 0."""
    pages = (document[number].get_textpage().get_text_range() for number in range(len(document)))
    return {"page": first_headed(pages, title, titles)}, b""


def first_headed(pages: Iterable[str], title: str, titles: list[str]) -> int | None:
    """The page where a title has a line to itself; of several the one with the fewest titles: the others list them."""
    found = [
        (sum(is_headed(page, one) for one in titles), number)
        for number, page in enumerate(pages)
        if is_headed(page, title)
    ]
    return min(found)[1] if found else None


def is_headed(page: str, title: str) -> bool:
    """Whether a line of a page is this title, with its number or without; a line of a list of contents is not."""
    wanted = _unnumbered(title)
    rests = (line.removeprefix(wanted) for line in map(_unnumbered, page.splitlines()) if line.startswith(wanted))
    return bool(wanted) and any(
        not rest or (len(rest) <= LONGEST_REST and not rest[0].isalnum() and not rest[-1].isdigit()) for rest in rests
    )


def _unnumbered(line: str) -> str:
    return NUMBER.sub("", " ".join(line.split()).casefold(), count=1)


def open_pdf(body: bytes) -> tuple[pypdfium2.PdfDocument, int]:
    """A PDF and its number of pages."""
    try:
        document = pypdfium2.PdfDocument(body)
        return document, len(document)
    except pypdfium2.PdfiumError as problem:
        locked = "password" in str(problem).lower()
        raise Refused("It is locked with a password." if locked else "It is damaged.") from problem


def open_picture(body: bytes) -> tuple[Any, int]:
    """A picture, which is one page; its pixels are counted before they are unpacked."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        picture = Image.open(io.BytesIO(body), formats=PICTURES)
        if picture.width * picture.height > MOST_PIXELS:
            raise Refused(f"It has more than {MOST_PIXELS:,} pixels.")
        return picture.convert("RGB"), 1
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as problem:
        raise Refused(f"It has more than {MOST_PIXELS:,} pixels.") from problem


def picture_pixels(picture: Any, *, page: int, scale: float) -> Answer:
    """The picture as a page whose points are its pixels."""
    fitting = min(scale, math.sqrt(MOST_PIXELS / (picture.width * picture.height)))
    width, height = max(int(picture.width * fitting), 1), max(int(picture.height * fitting), 1)
    drawn = picture.resize((width, height)).tobytes("raw", "BGRX")
    size = {"width": width, "height": height, "stride": width * 4, "scale": fitting, "points_high": picture.height}
    return size, drawn


def open_text(body: bytes) -> tuple[Words, int]:
    """Plain text, a long one in several pages; what is not UTF-8 is shown as such."""
    text = body.decode("utf-8-sig", errors="replace")
    if len(text) > MOST_PAGES * LONGEST_PAGE // 2:
        raise Refused("It is longer than can be read here.")
    pages = [(f"<pre>{html.escape(page)}</pre>", page) for page in parted(text)]
    return pages, len(pages)


def parted(text: str) -> Iterator[str]:
    """Pieces of a text, each ending with a line where it has one in its second half."""
    at = 0
    while at < len(text) or not at:
        end = at + LONGEST_PAGE
        if end < len(text):
            line = text.rfind("\n", at + LONGEST_PAGE // 2, end)
            end = end if line < 0 else line + 1
        yield text[at:end]
        at = max(end, 1)


def open_docx(body: bytes) -> tuple[Words, int]:
    """The headings, words, lists and tables of a DOCX as one page: it has no pages before it is printed."""
    require_small(body)
    import mammoth

    shown = mammoth.convert_to_html(
        io.BytesIO(body), convert_image=mammoth.images.img_element(lambda _: {"alt": "[picture]"})
    )
    words = mammoth.extract_raw_text(io.BytesIO(body)).value
    rest = NOT_ALL if len(shown.value) > LONGEST_TEXT else ""
    return [(f"{rest}{shown.value[:LONGEST_TEXT]}", words[:LONGEST_TEXT])], 1


def open_xlsx(body: bytes) -> tuple[Words, int]:
    """The sheets of an XLSX, one a page: the values as last calculated by whoever saved it."""
    require_small(body)
    import python_calamine

    try:
        book = python_calamine.load_workbook(io.BytesIO(body))
    except python_calamine.PasswordError as problem:
        raise Refused("It is locked with a password.") from problem
    except python_calamine.CalamineError as problem:
        raise Refused("It is damaged.") from problem
    never = not_calculated(body)
    pages = []
    for name in book.sheet_names:
        values = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        rows = shown_cells(values, never.get(name, set()))
        table = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
        text = "\n".join("\t".join(row) for row in rows)
        cut = len(values) > MOST_ROWS or any(len(cells) > MOST_COLUMNS for cells in values)
        above = f"<h3>{html.escape(name)}</h3>{NOT_ALL if cut else ''}"
        pages.append((f"{above}<table border='1'>{table}</table>", f"{name}\n{text}"))
    return pages, len(pages)


def shown_cells(values: list[list[Any]], never: set[tuple[int, int]]) -> list[list[str]]:
    """The cells of a sheet as text, up to what is shown of a large one."""
    inside = {(row, column) for row, column in never if row < MOST_ROWS and column < MOST_COLUMNS}
    rows = [[str(value) for value in cells[:MOST_COLUMNS]] for cells in values[:MOST_ROWS]]
    for row, column in sorted(inside):
        rows.extend([] for _ in range(len(rows), row + 1))
        rows[row].extend("" for _ in range(len(rows[row]), column + 1))
        rows[row][column] = rows[row][column] or "not calculated"
    return rows


def not_calculated(body: bytes) -> dict[str, set[tuple[int, int]]]:
    """The cells, row and column from 0, that hold a formula and no value, by the name of their sheet."""
    with zipfile.ZipFile(io.BytesIO(body)) as parts:
        links = ElementTree.fromstring(parts.read("xl/_rels/workbook.xml.rels"))
        paths = {link.get("Id"): f"xl/{(link.get('Target') or '').removeprefix('/xl/')}" for link in links}
        sheets = ElementTree.fromstring(parts.read("xl/workbook.xml")).iter(f"{SHEET}sheet")
        return {sheet.get("name") or "": set(_formulas(parts.read(paths[sheet.get(LINK)]))) for sheet in sheets}


def _formulas(sheet: bytes) -> Iterator[tuple[int, int]]:
    for _, cell in ElementTree.iterparse(io.BytesIO(sheet)):
        if cell.tag == f"{SHEET}c" and cell.find(f"{SHEET}f") is not None and not cell.findtext(f"{SHEET}v"):
            letters = "".join(one for one in cell.get("r", "") if one.isalpha())
            column = 0
            for one in letters:
                column = column * 26 + ord(one) - ord("A") + 1
            yield int(cell.get("r", "")[len(letters) :]) - 1, column - 1


def require_small(body: bytes) -> None:
    """Refuse an archive that unpacks to far more than a document needs."""
    with zipfile.ZipFile(io.BytesIO(body)) as parts:
        if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED:
            raise Refused("It unpacks to far more than a document needs.")


def as_html(pages: Words, *, page: int) -> Answer:
    """A page of words with its headings and tables."""
    return {"html": pages[page][0]}, b""


def words_of(pages: Words, *, page: int) -> Answer:
    """A page of words as plain text."""
    return {"text": pages[page][1]}, b""


def find_in_words(pages: Words, *, words: str) -> Answer:
    """The pages on which words stand, from 0."""
    wanted = words.casefold()
    return {"pages": [number for number, (_, text) in enumerate(pages) if wanted in text.casefold()]}, b""


def begins_in_words(pages: Words, *, title: str, titles: list[str]) -> Answer:
    """The page on which the answer to a question begins, from 0."""
    return {"page": first_headed((text for _, text in pages), title, titles)}, b""


def no_words(picture: Any, **_: object) -> Answer:
    """A picture has no words to show, to find or to select."""
    return {"text": "", "pages": [], "boxes": [], "page": None}, b""


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


OPENERS: dict[str, Callable[[bytes], tuple[Any, int]]] = {
    "pdf": open_pdf,
    "docx": open_docx,
    "xlsx": open_xlsx,
    "picture": open_picture,
    "text": open_text,
}
OF_WORDS: dict[str, Callable[..., Answer]] = {
    "html": as_html,
    "text": words_of,
    "find": find_in_words,
    "begins": begins_in_words,
}
ANSWERS: dict[str, dict[str, Callable[..., Answer]]] = {
    "pdf": {"pixels": pixels, "text": text, "selected": selected, "boxes": boxes, "find": find, "begins": begins},
    "picture": {"pixels": picture_pixels, **dict.fromkeys(("text", "selected", "boxes", "find", "begins"), no_words)},
    "docx": OF_WORDS,
    "xlsx": OF_WORDS,
    "text": OF_WORDS,
}

if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
