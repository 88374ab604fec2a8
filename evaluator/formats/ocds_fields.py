"""Reading someone else's JSON field by field: what is not of the right kind becomes a sentence and reads as missing.

Real notices often break the official schema, and a notice with one odd field is still a notice. Nothing is converted
or guessed: a number in quotes is not a number.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal

from evaluator.formats.foreign_json import Unreadable
from evaluator.said import said

LONGEST_TEXT = 20_000
LONGEST_NAME = 300
MOST_ENTRIES = 10_000
MOST_GAPS = 200
_WHOLE_DIGITS, _DECIMALS = 18, 10
_ISO_8601 = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?", re.ASCII)


class Gaps:
    """The sentences about what a notice lacks, each once, in the order they came up; at most 200 are kept."""

    def __init__(self) -> None:
        self._sentences: dict[str, str] = {}
        self._more: int = 0

    def say(self, sentence: str) -> None:
        """Add a sentence."""
        if len(self._sentences) < MOST_GAPS:
            self._sentences[sentence] = said(sentence)
        else:
            self._more += sentence not in self._sentences

    def sentences(self) -> tuple[str, ...]:
        """All of them, with a last one that counts what was not kept."""
        rest = (said("There are {more:,} more gaps of this sort.", more=self._more),) if self._more else ()
        return (*self._sentences.values(), *rest)


class Fields:
    """One object of the notice; `where` is its place, as in tender.lots[2], for the sentences."""

    def __init__(self, values: Mapping[str, object], *, where: str, gaps: Gaps) -> None:
        self._values, self._where, self._gaps = values, where, gaps

    def __bool__(self) -> bool:
        return bool(self._values)

    def says(self, name: str) -> bool:
        """Whether the field is there at all and not null."""
        return self._values.get(name) is not None

    def text(self, name: str, *, most: int = LONGEST_TEXT) -> str | None:
        """A text, None where it is missing or blank; what is longer than `most` characters is cut, and said."""
        value = self._values.get(name)
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        if not isinstance(value, str):
            self._wrong(name, "a text")
            return None
        if len(value) > most:
            self._gaps.say(
                said(
                    "“{path}” has {value:,} characters: the first {most:,} were kept.",
                    path=self._path(name),
                    value=len(value),
                    most=most,
                )
            )
            value = value[:most]
        return value

    def name(self, name: str) -> str | None:
        """A text of at most 300 characters."""
        return self.text(name, most=LONGEST_NAME)

    def code(self, name: str) -> str | None:
        """An identifier: a short text, or a whole number, which the standard allows."""
        value = self._values.get(name)
        if isinstance(value, Decimal) and abs(value) < 10**_WHOLE_DIGITS and value == value.to_integral_value():
            return f"{value:f}"
        return self.name(name)

    def amount(self, name: str) -> Decimal | None:
        """A number, exact as written."""
        value = self._values.get(name)
        if value is None:
            return None
        if not isinstance(value, Decimal):
            self._wrong(name, said("a number of sensible length") if isinstance(value, Unreadable) else "a number")
            return None
        if value.adjusted() >= _WHOLE_DIGITS or _decimals(value) > _DECIMALS:
            self._wrong(
                name,
                said(
                    "a number of at most {whole_digits} digits and {decimals} decimals",
                    whole_digits=_WHOLE_DIGITS,
                    decimals=_DECIMALS,
                ),
            )
            return None
        return value.copy_abs() if value == 0 else value

    def flag(self, name: str) -> bool | None:
        """True or false."""
        value = self._values.get(name)
        if value is None or isinstance(value, bool):
            return value
        self._wrong(name, said("true or false"))
        return None

    def date(self, name: str) -> str | None:
        """A date, or a date and time, in ISO 8601, exactly as written."""
        value = self.name(name)
        if value is not None and moment(value) is None:
            self._gaps.say(said("“{path}” is not a date in ISO 8601: it was left out.", path=self._path(name)))
            return None
        return value

    def inner(self, name: str) -> "Fields":
        """An object; an empty one where it is missing."""
        value = self._values.get(name)
        if value is not None and not isinstance(value, dict):
            self._wrong(name, "an object")
        return Fields(value if isinstance(value, dict) else {}, where=self._path(name), gaps=self._gaps)

    def each(self, name: str) -> "list[Fields]":
        """The objects of an array, the first 10,000."""
        found = []
        for place, entry in enumerate(self._array(name), start=1):
            if isinstance(entry, dict):
                found.append(Fields(entry, where=f"{self._path(name)}[{place}]", gaps=self._gaps))
            else:
                self._wrong(f"{name}[{place}]", "an object")
        return found

    def texts(self, name: str) -> list[str]:
        """The texts of an array, among its first 10,000 entries."""
        entries = self._array(name)
        if not all(isinstance(entry, str) for entry in entries):
            self._wrong(name, said("an array of texts"))
        return [entry for entry in entries if isinstance(entry, str)]

    def is_array(self, name: str) -> bool:
        """Whether the field holds an array."""
        return isinstance(self._values.get(name), list)

    def is_text(self, name: str) -> bool:
        """Whether the field holds a text rather than something with parts."""
        return isinstance(self._values.get(name), str)

    def names_of_true(self) -> list[str]:
        """The names of the fields that are true."""
        return [name for name in self._values if self.flag(name)]

    def _array(self, name: str) -> list[object]:
        value = self._values.get(name)
        if not isinstance(value, list):
            if value is not None:
                self._wrong(name, "an array")
            return []
        if len(value) > MOST_ENTRIES:
            self._gaps.say(
                said(
                    "“{path}” has {value:,} entries: the first {most_entries:,} were read.",
                    path=self._path(name),
                    value=len(value),
                    most_entries=MOST_ENTRIES,
                )
            )
        return value[:MOST_ENTRIES]

    def _path(self, name: str) -> str:
        return f"{self._where}.{name}" if self._where else name

    def _wrong(self, name: str, wanted: str) -> None:
        self._gaps.say(said("“{path}” is not {wanted}: it was left out.", path=self._path(name), wanted=said(wanted)))


def moment(written: str) -> datetime | None:
    """The point in time a date of ISO 8601 names, for comparing; without an offset or a time it counts as UTC."""
    if not _ISO_8601.fullmatch(written):
        return None
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def place_in_time(written: object) -> datetime:
    """Where a release stands among others; one without a readable date comes first, so that it overrides nothing."""
    found = moment(written) if isinstance(written, str) else None
    return found or datetime.min.replace(tzinfo=UTC)


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
