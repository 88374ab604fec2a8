"""A table in a workbook: rows below their heads, asked cell by cell for a text, a number or one of some words.

What cannot be used is noted as a fault at its cell and reading goes on, so that a person hears of everything at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from evaluator.domain.figures import plain
from evaluator.domain.wording import spoken_list
from evaluator.formats.workbook import Sheet
from evaluator.said import said

LONGEST_NAME, LONGEST_TEXT = 300, 20_000  # characters, SECURITY §5

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
        value = self._value(head)
        if isinstance(value, Decimal) and value == value.to_integral_value():
            value = plain(value.quantize(Decimal(1)))
        if not isinstance(value, str | None):
            self.say(
                head, said("a spreadsheet made this a date or another value. Format the cell as text, type it again.")
            )
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
            self.say(head, said("the {head} is missing.", head=head.lower()))
        return text

    def number(self, head: str, *, needed: bool = False) -> Decimal | None:
        """The number of a cell."""
        value = self._value(head)
        if isinstance(value, Decimal):
            return value
        if isinstance(value, str) and value.strip():
            shown = value.strip()[:40]
            kind = said("a number stored as text") if _looks_like_number(shown) else "no number"
            self.say(
                head, said("“{shown}” is {kind}. Format the cell as a number, type it again.", shown=shown, kind=kind)
            )
        elif value is not None and not isinstance(value, str):
            self.say(head, said("a number is wanted here, not a date or a yes or no."))
        elif needed:
            self.say(
                head,
                said("the {head} are missing.", head=head.lower())
                if head == "Marks"
                else said("{head}: missing.", head=head.lower()),
            )
        return None

    def says(self, head: str, word: str) -> bool:
        """Whether exactly this word stands in a cell, whatever its capitals."""
        value = self.sheet.value(self.at, self.columns.get(head, 0))
        return isinstance(value, str) and value.strip().casefold() == word

    def word(self, head: str, kind: type[Word], *, default: Word | None = None) -> Word | None:
        """One of the words a cell may hold; empty gives the default."""
        text = self.text(head, longest=LONGEST_NAME).casefold().replace("-", " ")
        if not text:
            return default
        for one in kind:
            if _spoken(one) == text.replace("_", " "):
                return one
        self.say(
            head,
            said(
                "“{text}” is not known. Write {kind}.", text=text[:40], kind=spoken_list([_spoken(one) for one in kind])
            ),
        )
        return default

    def _value(self, head: str) -> object:
        at = self.columns.get(head)
        if at is None:
            return None
        if trouble := self.sheet.troubles.get((self.at, at)):
            self.say(head, f"{trouble}.")
            return None
        return self.sheet.value(self.at, at)

    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return all(self.sheet.value(self.at, at) is None for at in self.columns.values()) and not any(
            (self.at, at) in self.sheet.troubles for at in self.columns.values()
        )


def rows_below(sheet: Sheet, heads: Sequence[str], *, needed: Sequence[str], faults: list[str]) -> Iterator[Row]:
    """The rows below the heads in row 1 that hold anything; a head that is missing or unknown is a fault."""
    columns: dict[str, int] = {}
    for at, found in enumerate(sheet.rows[0] if sheet.rows else ()):
        head = found.strip() if isinstance(found, str) else ""
        known = next((one for one in heads if one.casefold() == head.casefold()), None)
        if known is not None:
            columns[known] = at
        elif found is not None:
            faults.append(
                said(
                    "{place}: “{found}” is no column of this sheet. Write {heads}.",
                    place=sheet.place(0, at),
                    found=str(found)[:40],
                    heads=spoken_list(heads),
                )
            )
    for head in needed:
        if head not in columns:
            faults.append(said("{sheet}, row 1: the column “{head}” is missing.", sheet=sheet.name, head=head))
    for at in range(1, len(sheet.rows)):
        row = Row(sheet, at, columns, faults)
        if not row.is_empty():
            yield row


def _spoken(word: StrEnum) -> str:
    return word.value.replace("_", " ")


def _looks_like_number(text: str) -> bool:
    return text.replace(",", "").replace(".", "", 1).removeprefix("-").removesuffix("%").strip().isdigit()
