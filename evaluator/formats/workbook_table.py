"""A table in a workbook: rows below their heads, asked cell by cell for a text, a number or one of some words.

What cannot be used is noted as a fault at its cell and reading goes on, so that a person hears of everything at once;
nothing that stands in the sheet is left out unsaid.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from enum import StrEnum
from typing import TypeVar

from evaluator.domain.evaluation_model import DECIMAL_PLACES
from evaluator.domain.figures import plain
from evaluator.domain.wording import spoken_choice
from evaluator.formats.workbook import Sheet, Value
from evaluator.said import said

LONGEST_NAME, LONGEST_TEXT = 300, 20_000  # characters, SECURITY §5
LARGEST = Decimal(10) ** 15  # beyond it a spreadsheet no longer keeps every digit
SMALLEST, EXACT = Decimal(1).scaleb(-DECIMAL_PLACES), Context(prec=40)
SIGNS = "£€$%"

Word = TypeVar("Word", bound=StrEnum)


@dataclass
class Row:
    """One row of a table: its cells by the column's head."""

    sheet: Sheet
    at: int
    columns: Mapping[str, int]
    faults: list[str]

    def cell(self, head: str) -> str:
        """`Criteria, cell D7`."""
        return self.sheet.place(self.at, self.columns.get(head, 0))

    def say(self, head: str, what: str) -> None:
        """Note a fault of this cell."""
        self.faults.append(f"{self.cell(head)}: {what}")

    def text(self, head: str, *, longest: int = LONGEST_TEXT, needed: bool = False) -> str:
        """The text of a cell; a whole number counts as text, since ids are often typed as numbers."""
        if self._is_refused(head):
            return ""
        value = self._value(head)
        if isinstance(value, Decimal) and value == value.to_integral_value():
            value = plain(value.quantize(Decimal(1)))
        if not isinstance(value, str | None):
            self.say(head, _no_text(value))
            return ""
        text = (value or "").strip()
        if len(text) > longest:
            self.say(
                head,
                said(
                    "the text has {number:,} characters; {longest:,} is the limit.", number=len(text), longest=longest
                ),
            )
        if needed and not text:
            self.say_missing(head)
        return text

    def line(self, head: str, *, needed: bool = False) -> str:
        """A text that stands on one line: a name, an id."""
        return " ".join(part.strip() for part in self.text(head, longest=LONGEST_NAME, needed=needed).splitlines())

    def number(self, head: str, *, needed: bool = False) -> Decimal | None:
        """The number of a cell."""
        if self._is_refused(head):
            return None
        value = self._value(head)
        if isinstance(value, Decimal):
            if fault := _not_kept(value):
                self.say(head, fault)
                return None
            return value
        if isinstance(value, str) and value.strip():
            self.say(head, _no_number(value.strip()[:40]))
        elif value is not None and not isinstance(value, str):
            self.say(head, said("a number is wanted here, not a date or a yes or no."))
        elif needed:
            self.say_missing(head)
        return None

    def says(self, head: str, word: str) -> bool:
        """Whether exactly this word stands in a cell, whatever its capitals."""
        value = self.sheet.value(self.at, self.columns.get(head, 0))
        return isinstance(value, str) and value.strip().casefold() == word

    def word(self, head: str, kind: type[Word], *, needed: bool = False) -> Word | None:
        """One of the words a cell may hold."""
        text = self.text(head, longest=LONGEST_NAME, needed=needed).casefold().replace("-", " ")
        if not text:
            return None
        for one in kind:
            if _spoken(one) == text.replace("_", " "):
                return one
        known = spoken_choice([_spoken(one) for one in kind])
        self.say(head, said("“{text}” is not known. Write {kind}.", text=text[:40], kind=known))
        return None

    def say_missing(self, head: str) -> None:
        """Note that nothing stands in this cell; a whole column that is missing is said once, at the heads."""
        if head not in self.columns:
            return
        name = head.lower()
        plural = name.endswith("s")
        self.say(head, said("the {head} are missing.", head=name) if plural else _is_missing(name))

    def is_blank(self, head: str) -> bool:
        """Whether nothing stands in this cell: neither a value nor something that cannot be read."""
        at = self.columns.get(head, 0)
        place = self.sheet.merged.get((self.at, at), (self.at, at))
        return not _stands(self.sheet.value(self.at, at)) and place not in self.sheet.troubles

    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(
            _stands(self.sheet.value(self.at, at)) or (self.at, at) in self.sheet.troubles
            for at in self.columns.values()
        )

    def _value(self, head: str) -> Value:
        at = self.columns.get(head)
        return None if at is None else self.sheet.value(self.at, at)

    def _is_refused(self, head: str) -> bool:
        """Whether nothing can be read from the cell as it is; why is noted where the reason stands."""
        at = self.columns.get(head)
        return at is not None and _refused(self.sheet, self.at, at, self.faults)


def rows_below(sheet: Sheet, heads: Sequence[str], *, needed: Sequence[str], faults: list[str]) -> Iterator[Row]:
    """The rows below the heads in row 1 that hold anything; a head that is missing or unknown is a fault."""
    columns = _columns(sheet, heads, faults)
    for head in needed:
        if head not in columns:
            faults.append(
                said(
                    "{sheet}, row 1: the column “{head}” is missing. The heads stand in row 1, as in the template.",
                    sheet=sheet.name,
                    head=head,
                )
            )
    if columns:
        _say_what_has_no_head(sheet, faults)
    for at in range(1, len(sheet.rows)):
        row = Row(sheet, at, columns, faults)
        if not row.is_empty():
            yield row


def _columns(sheet: Sheet, heads: Sequence[str], faults: list[str]) -> dict[str, int]:
    """Which column each head stands over."""
    columns: dict[str, int] = {}
    for at, found in enumerate(sheet.rows[0] if sheet.rows else ()):
        if _refused(sheet, 0, at, faults) or not _stands(found):
            continue
        text = found.strip() if isinstance(found, str) else str(found)
        known = next((one for one in heads if one.casefold() == text.casefold()), None)
        if known is None:
            what = said(
                "“{found}” is no column of this sheet. Write {heads}; notes belong on a sheet of their own.",
                found=text[:40],
                heads=spoken_choice(heads),
            )
        elif known in columns:
            what = said("the column “{head}” stands twice. Leave one of them out.", head=known)
        else:
            columns[known] = at
            continue
        faults.append(f"{sheet.place(0, at)}: {what}")
    return columns


def _say_what_has_no_head(sheet: Sheet, faults: list[str]) -> None:
    """What stands in a column without a head would be left out, so it is said at the first such cell."""
    for column in range(max(map(len, sheet.rows))):
        if _stands(sheet.value(0, column)) or (0, column) in sheet.merged:
            continue
        for row in range(1, len(sheet.rows)):
            if _stands(sheet.value(row, column)):
                what = said(
                    "nothing in row 1 says what this column is. Write its head there, or move notes to another sheet."
                )
                faults.append(f"{sheet.place(row, column)}: {what}")
                break


def _refused(sheet: Sheet, row: int, column: int, faults: list[str]) -> bool:
    place = sheet.merged.get((row, column), (row, column))
    trouble = sheet.troubles.get(place)
    if trouble:
        faults.append(f"{sheet.place(*place)}: {trouble}.")
    return bool(trouble)


def _stands(value: Value) -> bool:
    """Whether anything stands in a cell that a person would see."""
    return value is not None and not (isinstance(value, str) and not value.strip())


def _is_missing(name: str) -> str:
    return said("the {head} is missing.", head=name)


def _no_text(value: Value) -> str:
    if isinstance(value, Decimal):
        return said(
            "{value} is a number here, which cannot tell 1.10 from 1.1. Format the cell as text, type it again.",
            value=plain(value)[:40],
        )
    return said("a spreadsheet made this a date or another value. Format the cell as text, type it again.")


def _no_number(shown: str) -> str:
    """Why a text is no number, and what to type instead."""
    if any(sign in shown for sign in SIGNS) and _looks_like_number(shown):
        return said("“{shown}” has a sign with its number. Type the number alone.", shown=shown)
    kind = said("a number stored as text") if _looks_like_number(shown) else said("no number")
    return said("“{shown}” is {kind}. Format the cell as a number, type it again.", shown=shown, kind=kind)


def _not_kept(value: Decimal) -> str:
    """Why a number cannot be published as it stands; empty where it can."""
    if abs(value) >= LARGEST:
        return said("the number is too large: 15 digits before the point are the limit.")
    if value != value.quantize(SMALLEST, context=EXACT):
        return said(
            "{value} has more than {places} decimals. Round it to a figure that can be published.",
            value=plain(value)[:18],
            places=DECIMAL_PLACES,
        )
    return ""


def _spoken(word: StrEnum) -> str:
    return word.value.replace("_", " ")


def _looks_like_number(text: str) -> bool:
    digits = "".join(each for each in text if each not in f"{SIGNS}, ").replace(".", "", 1).removeprefix("-")
    return digits.isdigit()
