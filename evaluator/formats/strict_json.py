"""JSON read strictly, for files that decide something: UTF-8, no key twice, no floats, each refusal with its place.

RFC 8259 lets a reader pick one of two equal keys and round a number; here either is refused by name. Numbers that carry
a value are text, so that 10.385 stays 10.385. Limits: SECURITY §5.
"""

import codecs
import gc
import json
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal

from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.json_size import MOST_BYTES, MOST_LEVELS, require_countable
from evaluator.said import said

LONGEST_TEXT = 20_000
_LONGEST_SHOWN = 60
_NUMBER = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,10})?")
_MINUS_NOTHING = re.compile(r"-[0.]+")
# Half characters have no UTF-8; control characters have no place in a report. Tab and line ends may stand in a text.
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_NOT_IN_A_NAME = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)

Place = tuple[str, ...]  # the way to a value: ("tenders", "A", "points", "Q1")


class JsonNumber:
    """A JSON number that is not a plain integer, kept as it was written so that a refusal can show it."""

    __slots__ = ("written",)

    def __init__(self, written: str) -> None:
        self.written = written


def read_json(data: bytes) -> object:
    """The value of a JSON text: dict, list, str, int, bool, None, and `JsonNumber` for any other number.

    Raises: FileProblem for what is not JSON in UTF-8 or too large; RuleBroken naming a key that stands twice.
    """
    if len(data) > MOST_BYTES:
        raise FileProblem(
            "The file is larger than {most_bytes} MiB, the limit for JSON.", most_bytes=MOST_BYTES // 2**20
        )
    require_countable(data)
    repeated: list[tuple[dict[str, object], str]] = []

    def checked(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs) and not repeated:
            repeated.append((found, _repeated(pairs)))
        return found

    try:
        with _without_collecting():
            value: object = json.loads(
                _text_of(data),
                object_pairs_hook=checked,
                parse_float=JsonNumber,
                parse_int=_integer,
                parse_constant=JsonNumber,
            )
    except RecursionError:
        raise _too_deep() from None
    except json.JSONDecodeError as error:
        raise FileProblem(
            "The file is not JSON: line {lineno:,}, column {colno:,} cannot be read.",
            hint="Look there for a missing quotation mark, comma or bracket.",
            lineno=error.lineno,
            colno=error.colno,
        ) from None
    if repeated:
        raise _stands_twice(*repeated[0], value)
    return value


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Values of JSON never refer to each other in a circle; looking for circles among millions of them takes longer
    than reading them, again and again."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _repeated(pairs: list[tuple[str, object]]) -> str:
    """The first key of an object that comes again in it."""
    seen: set[str] = set()
    again: set[str] = set()
    for key, _ in pairs:
        (again if key in seen else seen).add(key)
    return next(key for key, _ in pairs if key in again)


def _stands_twice(repeated: dict[str, object], key: str, value: object) -> RuleBroken:
    return RuleBroken(
        "{spoken}: the key {quoted} stands twice.",
        hint="Keep one of the two.",
        spoken=spoken(_place_of(repeated, value)),
        quoted=quoted(key),
    )


def _text_of(data: bytes) -> str:
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            raise FileProblem(
                "The file is written in {name}; UTF-8 is needed.", hint="Save it again as UTF-8.", name=name
            )
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        raise FileProblem(
            "The file is not UTF-8: byte {start:,} cannot be read.",
            hint="Save it again as UTF-8.",
            start=error.start + 1,
        ) from None


def require_shallow(value: object, *, levels: int) -> None:
    """Refuse more objects and lists inside each other than there may be; `levels` are those around this value.

    Whoever reads values of a fixed shape refuses depth anyway; this is for the ones that nest. Raises: FileProblem.
    """
    level = [value]
    while level:
        if levels > MOST_LEVELS:
            raise _too_deep()
        inside: list[object] = []
        for each in level:
            inside += each.values() if isinstance(each, dict) else each if isinstance(each, list) else ()
        level, levels = [each for each in inside if isinstance(each, (dict, list))], levels + 1


def _too_deep() -> FileProblem:
    return FileProblem(
        "The file is nested deeper than {most_levels} levels, the limit for JSON.", most_levels=MOST_LEVELS
    )


def _integer(written: str) -> object:
    """Python reads -0 as 0 and refuses very long integers in its own words; neither is a number here."""
    return JsonNumber(written) if written == "-0" or len(written) > 18 else int(written)


def _place_of(repeated: dict[str, object], document: object) -> Place:
    """Where an object stands in the document."""
    waiting: list[tuple[Place, object]] = [((), document)]
    while waiting:
        place, value = waiting.pop()
        if value is repeated:
            return place
        if isinstance(value, dict):
            waiting += [((*place, key), item) for key, item in value.items()]
        elif isinstance(value, list):
            waiting += [((*place, entry_name(item, position)), item) for position, item in enumerate(value)]
    return ()


def entry_name(item: object, position: int) -> str:
    """What an entry of a list is called in a refusal: its id where it has one, else its number."""
    name = item.get("id") if isinstance(item, dict) else None
    return name if isinstance(name, str) and name else f"entry {position + 1:,}"


def spoken(place: Place) -> str:
    """A place for people: `tenders › A › points › Q1`."""
    return " › ".join(shortened(part) for part in place) if place else said("the file")


def quoted(text: str) -> str:
    """A text from the file in quotation marks, on one line and not too long."""
    return f"“{shortened(text)}”"


def shortened(text: str) -> str:
    """A text on one line and not too long, whatever it holds."""
    short = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
    return short if short.isprintable() else ascii(short)[1:-1]


def shown(value: object) -> str:
    """A wrong value as a refusal shows it."""
    match value:
        case str():
            return quoted(value)
        case JsonNumber():
            return shortened(value.written)
        case bool() | None:
            return {True: "true", False: "false", None: "null"}[value]
        case int():
            return str(value)
        case list():
            return "a list"
        case _:
            return "an object"


class Keys:
    """Which keys an object of the format must and may have."""

    def __init__(self, *needed: str, optional: Collection[str] = ()) -> None:
        self.needed = needed
        self._needed, self._known = frozenset(needed), frozenset((*needed, *optional))

    def of(self, value: object, place: Place) -> Mapping[str, object]:
        """The object there, with all needed keys and no unknown one. Raises: RuleBroken naming the key."""
        found = any_object_at(value, place)
        if self._needed <= found.keys() <= self._known:
            return found
        for key in found:
            if key not in self._known:
                raise RuleBroken(
                    "{spoken}: the key {quoted} is not known.",
                    hint="Take it out.",
                    spoken=spoken(place),
                    quoted=quoted(key),
                )
        missing = next(key for key in self.needed if key not in found)
        raise RuleBroken("{spoken}: {quoted} is missing.", hint="Add it.", spoken=spoken(place), quoted=quoted(missing))


def any_object_at(value: object, place: Place) -> Mapping[str, object]:
    """The object there, whatever its keys. Raises: RuleBroken."""
    if not isinstance(value, dict):
        raise RuleBroken(
            "{spoken}: {value} is not an object.", hint="Write it in {{ }}.", spoken=spoken(place), value=shown(value)
        )
    return value


def list_at(value: object, place: Place) -> list[object]:
    """The list there. Raises: RuleBroken."""
    if not isinstance(value, list):
        raise RuleBroken(
            "{spoken}: {value} is not a list.", hint="Write it in [ ].", spoken=spoken(place), value=shown(value)
        )
    return value


def text_at(value: object, place: Place, *, empty: bool = True) -> str:
    """The text there; without `empty` it must say something. Raises: RuleBroken."""
    if not isinstance(value, str):
        raise RuleBroken(
            "{spoken}: {value} is not text.",
            hint="Write it in quotation marks.",
            spoken=spoken(place),
            value=shown(value),
        )
    if len(value) > LONGEST_TEXT:
        raise RuleBroken(
            "{spoken}: the text has {number:,} characters; {longest_text:,} is the limit.",
            hint="Shorten it.",
            spoken=spoken(place),
            number=len(value),
            longest_text=LONGEST_TEXT,
        )
    if not value.isprintable() and _NOT_TEXT.search(value):
        raise RuleBroken("{spoken}: the text holds half a character or a control character.", spoken=spoken(place))
    if not empty and not value.strip():
        raise RuleBroken("{spoken}: the text is empty.", hint="Fill it in.", spoken=spoken(place))
    return value


def name_at(value: object, place: Place) -> str:
    """The id there: one line of text that is not empty. Raises: RuleBroken."""
    name = text_at(value, place, empty=False)
    if not name.isprintable() and _NOT_IN_A_NAME.search(name):
        raise RuleBroken(
            "{spoken}: an id is one line without tabs.", hint="Write it on one line.", spoken=spoken(place)
        )
    return name


def integer_at(value: object, place: Place) -> int:
    """The JSON integer there. Raises: RuleBroken."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise RuleBroken(
            "{spoken}: {value} is not a whole number.",
            hint="Write it as digits, without quotation marks.",
            spoken=spoken(place),
            value=shown(value),
        )
    return value


def number_at(value: object, place: Place) -> Decimal:
    """The decimal number written as text there, up to 18 digits and 10 decimals. Raises: RuleBroken."""
    if not isinstance(value, str):
        raise RuleBroken(
            "{spoken}: {value} is not a number in quotation marks.",
            hint='Write "12.50", for example.',
            spoken=spoken(place),
            value=shown(value),
        )
    number = number_of(value)
    if number is None:
        raise RuleBroken(
            "{spoken}: {quoted} is not a plain decimal number.",
            hint="Up to 18 digits, then a point and up to 10 more; no exponent, no plus sign, no minus before 0.",
            spoken=spoken(place),
            quoted=quoted(value),
        )
    return number


def number_of(text: str) -> Decimal | None:
    """The number a text spells, None when it spells none in the one way that is allowed."""
    if _NUMBER.fullmatch(text) is None or (text[0] == "-" and _MINUS_NOTHING.fullmatch(text)):
        return None
    return Decimal(text)
