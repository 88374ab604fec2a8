"""The one byte-exact JSON that is digested and signed: equal values give equal bytes, and only one spelling is read.

Source: RFC 8785, limited to strings, integers below 2^53, booleans, null, arrays and objects with ASCII keys. There are
no floats: a decimal is a string in plain notation. Reading is strict because what was read is written again and must
give the same bytes; that one comparison refuses unknown and repeated keys, spaces, other orders and other spellings.
"""

import hashlib
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar
from uuid import UUID

import msgspec

from evaluator.errors import FileProblem, RuleBroken

T = TypeVar("T")

JSON_LIMIT = 256 * 1024 * 1024  # bytes
DEPTH_LIMIT = 32
INTEGER_LIMIT = 2**53  # beyond it programs that keep numbers as doubles disagree
DIGITS_LIMIT = 40  # before and after the decimal point
_PLAIN_ALREADY = frozenset({str, bool, type(None)})
_NAMES: dict[type[Any], tuple[str, ...] | None] = {}


def encode(value: object) -> bytes:
    """The canonical bytes of a value: mappings, sequences and frozen dataclasses of plain values.

    Decimals, dates, UUIDs and enumerations become strings; a time must know its zone and is written in UTC.
    Raises: TypeError or ValueError for what has no place in signed data (floats, bytes, sets, great integers).
    """
    return msgspec.json.encode(_plain(value, depth=0), order="sorted")


def decode(data: bytes, kind: type[T], *, limit: int = JSON_LIMIT) -> T:
    """The value of this kind whose canonical bytes are exactly these. Raises: FileProblem."""
    if len(data) > limit:
        raise FileProblem("The data is larger than the {limit:,} bytes allowed for it.", limit=limit)
    try:
        value = msgspec.json.decode(data, type=kind)
        same = encode(value) == data
    except RecursionError as error:
        raise FileProblem("The data is nested deeper than {depth_limit} levels.", depth_limit=DEPTH_LIMIT) from error
    except RuleBroken as error:
        raise FileProblem(error.message, hint=error.hint) from error
    except (msgspec.MsgspecError, ValueError, TypeError) as error:
        raise FileProblem("The data is not what it should be: {error}.", error=str(error).rstrip(".")) from error
    if not same:
        raise FileProblem("The data is not in its one exact spelling, or holds a key that has no place in it.")
    return value


def digest(data: bytes | memoryview) -> str:
    """SHA-256 in lower-case hex."""
    return hashlib.sha256(data).hexdigest()


def is_uuid(text: str) -> bool:
    """Whether a text is a UUID in its one spelling: lower case, with hyphens."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _plain(value: object, depth: int) -> object:
    """The same value made of dict, list, str, int, bool and None only."""
    if depth > DEPTH_LIMIT:
        raise ValueError(f"nested deeper than {DEPTH_LIMIT} levels")
    kind: type[Any] = type(value)
    if kind in _PLAIN_ALREADY:  # most of what is signed is text: asked first, for speed
        return value
    names = _names_of(kind)
    if names is not None:
        return {name: _plain(getattr(value, name), depth + 1) for name in names}
    match value:
        case Enum():
            return _plain(value.value, depth)
        case str():
            return str(value)  # also of a sentence that knows how it was made
        case int():
            return _integer(value)
        case Decimal():
            return _decimal(value)
        case datetime():
            return _instant(value)
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
        case list() | tuple():
            return [_plain(item, depth + 1) for item in value]
        case dict():
            return {_key(key): _plain(item, depth + 1) for key, item in value.items()}
    raise TypeError(f"a {kind.__name__} has no place in signed data")


def _names_of(kind: type[Any]) -> tuple[str, ...] | None:
    """What the fields of a dataclass are called; None for any other kind of value. Asked once for each kind."""
    if kind not in _NAMES:
        _NAMES[kind] = tuple(_key(field.name) for field in fields(kind)) if is_dataclass(kind) else None
    return _NAMES[kind]


def _key(key: object) -> str:
    if not isinstance(key, str) or isinstance(key, Enum) or not key.isascii():
        raise TypeError(f"{key!r} is not a key of ASCII characters")
    return key


def _integer(value: int) -> int:
    if abs(value) >= INTEGER_LIMIT:
        raise ValueError("an integer is 2^53 or more")
    return value


def _decimal(value: Decimal) -> str:
    """Plain notation, every given place kept: 1.50 stays 1.50 and 1E+2 becomes 100."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        raise ValueError(f"{value} is not a number")
    if value.adjusted() >= DIGITS_LIMIT or exponent < -DIGITS_LIMIT:
        raise ValueError(f"a number has more than {DIGITS_LIMIT} digits before or after its point")
    return format(value, "f")


def _instant(value: datetime) -> str:
    """RFC 3339 in UTC, with Z; fractions of a second only where there are some."""
    if value.utcoffset() is None:
        raise ValueError("a time does not say its zone")
    return value.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"
