"""JSON read strictly, for files that decide something: UTF-8, no key twice, no floats, each refusal with its place.

RFC 8259 lets a reader pick one of two equal keys and round a number; here either is refused by name. Numbers that carry
a value are text, so that 10.385 stays 10.385. Limits: SECURITY §5.
"""

import codecs
import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal

from evaluator.errors import FileProblem, RuleBroken

MOST_BYTES = 256 * 2**20
MOST_LEVELS = 32
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

    def __init__(self, written: str) -> None:
        self.written = written


class RepeatedKey(dict[str, object]):
    """An object in which a key stands twice."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        self.key = next(key for key, count in counts.items() if count > 1)


def read_json(data: bytes) -> object:
    """The value of a JSON text: dict, list, str, int, bool, None, and `JsonNumber` for any other number.

    Raises: FileProblem for what is not JSON in UTF-8 or too large; RuleBroken naming a key that stands twice.
    """
    if len(data) > MOST_BYTES:
        raise FileProblem(f"The file is larger than {MOST_BYTES // 2**20} MiB, the limit for JSON.")
    too_deep = FileProblem(f"The file is nested deeper than {MOST_LEVELS} levels, the limit for JSON.")
    repeated: list[RepeatedKey] = []

    def checked(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            repeated.append(RepeatedKey(pairs))
            return repeated[-1]
        return found

    try:
        value: object = json.loads(
            _text_of(data),
            object_pairs_hook=checked,
            parse_float=JsonNumber,
            parse_int=_integer,
            parse_constant=JsonNumber,
        )
    except RecursionError:
        raise too_deep from None
    except json.JSONDecodeError as error:
        raise FileProblem(
            f"The file is not JSON: line {error.lineno:,}, column {error.colno:,} cannot be read.",
            hint="Look there for a missing quotation mark, comma or bracket.",
        ) from None
    if _too_deep(value):
        raise too_deep
    if repeated:
        place, first = next(_repetitions(value, ()), ((), repeated[0]))
        raise RuleBroken(f"{spoken(place)}: the key {quoted(first.key)} stands twice.", hint="Keep one of the two.")
    return value


def _text_of(data: bytes) -> str:
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            raise FileProblem(f"The file is written in {name}; UTF-8 is needed.", hint="Save it again as UTF-8.")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        raise FileProblem(
            f"The file is not UTF-8: byte {error.start + 1:,} cannot be read.", hint="Save it again as UTF-8."
        ) from None


def _too_deep(value: object) -> bool:
    """Whether more than so many objects and lists lie inside each other; found level by level, from the outside."""
    level = [value]
    for _ in range(MOST_LEVELS):
        inside: list[object] = []
        for item in level:
            if isinstance(item, dict):
                inside += [each for each in item.values() if isinstance(each, (dict, list))]
            elif isinstance(item, list):
                inside += [each for each in item if isinstance(each, (dict, list))]
        if not inside:
            return False
        level = inside
    return True


def _integer(written: str) -> object:
    """Python reads -0 as 0 and refuses very long integers in its own words; neither is a number here."""
    return JsonNumber(written) if written == "-0" or len(written) > 18 else int(written)


def _repetitions(value: object, place: Place) -> Iterator[tuple[Place, RepeatedKey]]:
    """The objects with a key twice, outermost first, and where they stand."""
    if isinstance(value, RepeatedKey):
        yield place, value
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _repetitions(item, (*place, key))
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _repetitions(item, (*place, entry_name(item, position)))


def entry_name(item: object, position: int) -> str:
    """What an entry of a list is called in a refusal: its id where it has one, else its number."""
    if isinstance(item, dict) and isinstance(item.get("id"), str) and item["id"]:
        return shortened(item["id"])
    return f"entry {position + 1:,}"


def spoken(place: Place) -> str:
    """A place for people: `tenders › A › points › Q1`."""
    return " › ".join(shortened(part) for part in place) if place else "the file"


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


def object_at(
    value: object, place: Place, *, needed: Collection[str] = (), optional: Collection[str] = ()
) -> Mapping[str, object]:
    """The object there, with all needed keys and no unknown one. Raises: RuleBroken naming the key."""
    found = any_object_at(value, place)
    for key in found:
        if key not in needed and key not in optional:
            raise RuleBroken(f"{spoken(place)}: the key {quoted(key)} is not known.", hint="Take it out.")
    for key in needed:
        if key not in found:
            raise RuleBroken(f"{spoken(place)}: {quoted(key)} is missing.")
    return found


def any_object_at(value: object, place: Place) -> Mapping[str, object]:
    """The object there, whatever its keys. Raises: RuleBroken."""
    if not isinstance(value, dict):
        raise RuleBroken(f"{spoken(place)}: {shown(value)} is not an object.")
    return value


def list_at(value: object, place: Place) -> list[object]:
    """The list there. Raises: RuleBroken."""
    if not isinstance(value, list):
        raise RuleBroken(f"{spoken(place)}: {shown(value)} is not a list.")
    return value


def text_at(value: object, place: Place, *, empty: bool = True) -> str:
    """The text there; without `empty` it must say something. Raises: RuleBroken."""
    if not isinstance(value, str):
        raise RuleBroken(f"{spoken(place)}: {shown(value)} is not text.")
    if len(value) > LONGEST_TEXT:
        raise RuleBroken(f"{spoken(place)}: the text has {len(value):,} characters; {LONGEST_TEXT:,} is the limit.")
    if _NOT_TEXT.search(value):
        raise RuleBroken(f"{spoken(place)}: the text holds half a character or a control character.")
    if not empty and not value.strip():
        raise RuleBroken(f"{spoken(place)}: the text is empty.")
    return value


def name_at(value: object, place: Place) -> str:
    """The id there: one line of text that is not empty. Raises: RuleBroken."""
    name = text_at(value, place, empty=False)
    if _NOT_IN_A_NAME.search(name):
        raise RuleBroken(f"{spoken(place)}: an id is one line without tabs.")
    return name


def integer_at(value: object, place: Place) -> int:
    """The JSON integer there. Raises: RuleBroken."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise RuleBroken(f"{spoken(place)}: {shown(value)} is not a whole number.")
    return value


def number_at(value: object, place: Place) -> Decimal:
    """The decimal number written as text there, up to 18 digits and 10 decimals. Raises: RuleBroken."""
    if not isinstance(value, str):
        raise RuleBroken(
            f"{spoken(place)}: {shown(value)} is not a number in quotation marks.", hint='Write "12.50", for example.'
        )
    number = number_of(value)
    if number is None:
        raise RuleBroken(
            f"{spoken(place)}: {quoted(value)} is not a plain decimal number.",
            hint="Up to 18 digits, then a point and up to 10 more; no exponent, no plus sign, no minus before 0.",
        )
    return number


def number_of(text: str) -> Decimal | None:
    """The number a text spells, None when it spells none in the one way that is allowed."""
    if _NUMBER.fullmatch(text) is None or _MINUS_NOTHING.fullmatch(text):
        return None
    return Decimal(text)
