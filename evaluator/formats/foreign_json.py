"""JSON that somebody else wrote: UTF-8 only, one document or one a line, numbers exact, refused in one sentence.

RFC 8259 read strictly (no NaN, no half characters), with the limits of SECURITY §5: 256 MiB and 32 levels. Of a field
given twice the last is read, as is the custom, and the reader is told.
"""

import codecs
import json
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NoReturn

import msgspec
from msgspec import DecodeError, Raw

from evaluator.errors import FileProblem
from evaluator.formats.json_size import MOST_BYTES, MOST_LEVELS, require_countable, require_few_entries
from evaluator.said import said

_MOST_DIGITS = 600
_CHUNK = 2**20
_FETCH_IT_AGAIN = "Get the file again from where it was published."
_SAVE_AS_UTF_8 = "Save it again as UTF-8 and open that."
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_OTHER_FILES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP file or a workbook"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"<", "XML or a web page"),
)
_FIRST_LINE = re.compile(rb"\s*([^\r\n]+)")
_STRING = re.compile(rb'"[^"]*"')
_NO_STRUCTURE = bytes(byte for byte in range(256) if byte not in b'"{}[]')
_AS_BRACES = bytes.maketrans(b"[]", b"{}")
_ANYTHING = msgspec.json.Decoder(Raw)


class Unreadable:
    """A number whose spelling is too long or whose exponent is too large for any amount; readers treat it as wrong."""


def documents(data: bytes) -> Iterator[Raw]:
    """The JSON document of a file, or that of each line, proved to be JSON and not yet turned into values.

    Raises: FileProblem where the file is too large, empty, of another kind or encoding, or not JSON.
    """
    if len(data) > MOST_BYTES:
        raise FileProblem(
            "This file is larger than {most_bytes} MiB, the most that is read of JSON.",
            hint="Save only the part you need and open that.",
            most_bytes=MOST_BYTES // 2**20,
        )
    text = _utf8(data)
    require_countable(text)
    try:
        yield _proved(text)
    except DecodeError:
        first = _FIRST_LINE.match(text)
        if first is None or not _is_json(first[1]):
            _refuse(text)
        require_few_entries(text.count(b"\n"))
        lines = [(place, line) for place, line in enumerate(text.splitlines(), start=1) if line.strip()]
        yield from _lines(lines)


def value_of(raw: Raw, *, on_twice: Callable[[str], None]) -> object:
    """A document or a part of one as Python values, numbers as Decimal exactly as written.

    `on_twice` is told the name of a field that stands twice in one object.
    """

    def object_of(pairs: list[tuple[str, object]]) -> dict[str, object]:
        together = dict(pairs)
        if len(together) != len(pairs):
            seen: set[str] = set()
            for name, _ in pairs:
                if name in seen:
                    on_twice(name)
                seen.add(name)
        return together

    text = str(memoryview(raw), encoding="utf-8")
    return json.loads(text, object_pairs_hook=object_of, parse_float=_number, parse_int=_number)


def _proved(text: bytes) -> Raw:
    """A document that is JSON and not too deep. Raises: DecodeError where it is not JSON."""
    try:
        document = _ANYTHING.decode(text)
    except RecursionError:
        raise _too_deep() from None
    if _levels_left(text):
        raise _too_deep()
    return document


def _levels_left(text: bytes) -> bool:
    """Whether JSON has more levels than allowed, told without a loop over its characters, which takes too long.

    Without escapes, names, numbers and strings what is left of it is nested braces, and taking every {} away once takes
    the innermost level away.
    """
    unescaped = text.replace(rb"\\", b"").replace(rb"\"", b"")
    structure = unescaped.translate(_AS_BRACES, delete=_NO_STRUCTURE).replace(b'""', b"")
    levels = _STRING.sub(b"", structure)
    for _ in range(MOST_LEVELS):
        levels = levels.replace(b"{}", b"")
    return bool(levels)


def _too_deep() -> FileProblem:
    return FileProblem(
        "This file nests deeper than {most_levels} levels.", hint=_FETCH_IT_AGAIN, most_levels=MOST_LEVELS
    )


def _number(spelling: str) -> Decimal | Unreadable:
    mantissa, _, exponent = spelling.lower().partition("e")
    if len(mantissa) > _MOST_DIGITS or len(exponent) > 4:
        return Unreadable()
    return Decimal(spelling)


def _utf8(data: bytes) -> bytes:
    """The text without its byte order mark; another kind of file or encoding is refused by name."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            _refuse_encoding(encoding)
    text = data.removeprefix(codecs.BOM_UTF8)
    start = text[:64].lstrip()
    if not start and not text.strip():
        raise FileProblem("This file is empty.", hint=_FETCH_IT_AGAIN)
    for beginning, kind in _OTHER_FILES:
        if start.lower().startswith(beginning.lower()):
            raise FileProblem("This file is {kind}, not JSON.", hint="Open the JSON file of the notice.", kind=kind)
    if b"\0" in start[:4]:
        _refuse_encoding("UTF-32" if b"\0\0" in start[:4] else "UTF-16")
    _require_utf8(text)
    return text


def _require_utf8(text: bytes) -> None:
    """Decode piece by piece: a whole copy of a national package as text would double what it takes in memory."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    ascii_only = True
    for place in range(0, len(text), _CHUNK):
        last = place + _CHUNK >= len(text)
        try:
            ascii_only &= decoder.decode(text[place : place + _CHUNK], final=last).isascii()
        except UnicodeDecodeError as error:
            if error.reason == "unexpected end of data":
                raise FileProblem("This file is cut off in the middle of a character.", hint=_FETCH_IT_AGAIN) from None
            if not ascii_only or not error.object[: error.start].isascii():
                raise FileProblem("This file is UTF-8 with broken characters.", hint=_FETCH_IT_AGAIN) from None
            # Bytes 80 to 9F are letters and quotation marks in Windows-1252 and nothing in Latin-1.
            windows = any(0x80 <= byte <= 0x9F for byte in error.object)
            _refuse_encoding("Windows-1252" if windows else "Latin-1 (ISO-8859-1) or Windows-1252")


def _refuse_encoding(encoding: str) -> NoReturn:
    raise FileProblem("This file is {encoding} text; only UTF-8 is read.", hint=_SAVE_AS_UTF_8, encoding=encoding)


def _lines(lines: list[tuple[int, bytes]]) -> Iterator[Raw]:
    for place, line in lines:
        try:
            yield _proved(line)
        except DecodeError:
            last = place == lines[-1][0]
            said = "is cut off or not JSON" if last else "is not JSON"
            raise FileProblem(
                "Line {place} of this file {said}.", hint=_FETCH_IT_AGAIN, place=place, said=said
            ) from None


def _is_json(line: bytes) -> bool:
    try:
        _proved(line)
    except DecodeError:
        return False
    return True


def _refuse(text: bytes) -> NoReturn:
    """Say where the JSON breaks. The standard library's reader is slower and knows the line."""

    def no_number(spelling: str) -> NoReturn:
        raise FileProblem("This file has {spelling} where a number belongs.", hint=_FETCH_IT_AGAIN, spelling=spelling)

    written = text.decode()
    try:
        json.loads(written, parse_float=str, parse_int=str, parse_constant=no_number)
    except RecursionError:
        raise _too_deep() from None
    except json.JSONDecodeError as error:
        place = said("line {lineno}, character {colno}", lineno=error.lineno, colno=error.colno)
        if error.pos >= len(written.rstrip()) or error.msg.startswith("Unterminated"):
            raise FileProblem(
                "This file is cut off: the JSON stops at {place}.", hint=_FETCH_IT_AGAIN, place=place
            ) from None
        raise FileProblem("This file is not JSON: it breaks at {place}.", hint=_FETCH_IT_AGAIN, place=place) from None
    raise FileProblem("This file holds half a character, an unpaired \\ud800 to \\udfff.", hint=_FETCH_IT_AGAIN)
