"""The rules of the evaluation model from the sheet Model of a filled-in workbook: one a row, named in column A."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from evaluator.domain.evaluation_model import Rounding, RoundingMode, RoundingTarget
from evaluator.domain.figures import plain
from evaluator.domain.wording import spoken_choice
from evaluator.formats.model_workbook import MODEL, RULES
from evaluator.formats.workbook import Sheet
from evaluator.formats.workbook_table import Row
from evaluator.said import said

NEEDED = ("Title", "Currency", "Award method")
ONE, A_HUNDRED = Decimal(1), Decimal(100)
MOST_PLACES_READ = Decimal(99)  # what lies above is refused by the rules of a model

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledRules:
    """The rules by name, as they stand in the sheet; what cannot be read is noted at its cell."""

    rows: Mapping[str, Row]

    def text(self, rule: str) -> str:
        """The text of a rule that has to be there."""
        row = self.rows.get(rule)
        text = row.line("Value") if row else ""
        if row and row.is_blank("Value"):
            row.say("Value", said("the {rule} is missing.", rule=rule.lower()))
        return text

    def currency(self) -> str:
        """The currency by its three letters (ISO 4217)."""
        text = self.text("Currency")
        if text and not (len(text) == 3 and text.isascii() and text.isalpha() and text.isupper()):
            what = said("“{text}” is not the three letters of a currency. Write GBP, EUR, …", text=text[:40])
            self.rows["Currency"].say("Value", what)
        return text

    def number(self, rule: str) -> Decimal | None:
        """The number of a rule; None where it is empty."""
        return self.rows[rule].number("Value") if rule in self.rows else None

    def total(self) -> Decimal:
        """The marks in all: a hundred, unless another total is given."""
        total = self.number("Marks in all")
        return A_HUNDRED if total is None else total

    def per_cent(self, rule: str) -> Decimal | None:
        """A rule in per cent. A cell in a format of per cent holds 0.2 where it shows 20 %."""
        per_cent = self.number(rule)
        if per_cent is not None and 0 < per_cent < ONE:
            what = said("{per_cent} is less than one per cent. Type 20 for 20 per cent.", per_cent=plain(per_cent))
            self.rows[rule].say("Value", what)
        return per_cent

    def word(self, rule: str, kind: type[Word], default: Word) -> Word:
        """One of the words a rule may have."""
        return (self.rows[rule].word("Value", kind) if rule in self.rows else None) or default

    def rounding(self) -> Rounding:
        """What is rounded, once, and how."""
        places = self.number("Decimal places")
        if places is not None and places != places.to_integral_value():
            self.rows["Decimal places"].say("Value", said("{places} is not a whole number.", places=plain(places)))
        return Rounding(
            apply_to=self.word("Rounding", RoundingTarget, RoundingTarget.NONE),
            places=int(min(places or Decimal(0), MOST_PLACES_READ)),
            mode=self.word("Halves", RoundingMode, RoundingMode.HALF_UP),
        )


def filled_rules(sheet: Sheet, faults: list[str]) -> FilledRules:
    """The rules of the sheet; one that is unknown, stands twice or is missing is a fault."""
    rows: dict[str, Row] = {}
    for at in range(len(sheet.rows)):
        row = Row(sheet, at, {"Rule": 0, "Value": 1}, faults)
        if row.is_empty():
            continue
        text = row.line("Rule")
        name = next((one for one in RULES if one.casefold() == text.casefold()), "")
        if not name:
            what = said(
                "“{text}” is no rule of this sheet. Write {rules}.", text=text[:40], rules=spoken_choice([*RULES])
            )
            row.say("Rule", what)
        elif name in rows:
            row.say("Rule", said("the rule “{name}” stands twice. Leave one of them out.", name=name))
        else:
            rows[name] = row
    for name in NEEDED:
        if name not in rows:
            faults.append(said("{model}: the row “{name}” is missing.", model=MODEL, name=name))
    return FilledRules(rows=rows)
