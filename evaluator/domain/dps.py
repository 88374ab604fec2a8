"""A dynamic purchasing system or, under the 2023 Act, a dynamic market: what it is for, its period, who may use it.

It is open to suppliers throughout its life and may be divided into lots; bodies entitled to use it hold their own
competitions among the suppliers admitted to a lot.
Source: PCR 2015, reg. 34; Procurement Act 2023, ss. 34 to 40; DOMAIN 1.0 and 1.1. To be checked by someone competent.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from evaluator.domain.procurement import Regime
from evaluator.domain.wording import spoken_date
from evaluator.errors import RuleBroken
from evaluator.said import said

LONGEST_TEXT = 20_000  # characters of a reason or a requirement
LONGEST_WORDING = 1_000  # characters of a criterion made more precise
LONGEST_NAME = 300
MOST_AUTHORITIES = 50_000
MOST_LOTS = 100

_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class DpsLot:
    """One lot, opened by a published change."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractingAuthority:
    """A body entitled to use the system; `code` is its own in `scheme`, such as the NHS Organisation Data Service."""

    code: str
    name: str
    scheme: str
    postcode: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionBounds:
    """A published award criterion and the marks of a hundred between which a call-off may set its weight."""

    id: str
    title: str
    lowest: Decimal
    highest: Decimal

    def __post_init__(self) -> None:
        if not 0 <= self.lowest <= self.highest <= 100:
            raise RuleBroken("The bounds of {id} are not two weights from 0 to 100, the lower one first.", id=self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class DynamicPurchasingSystem:
    """What its notice established. `ceiling` is the most that may be spent through it, None where the notice is silent.

    The last day on which a supplier can be admitted is `closes_on`. `lots` are those of the notice, to be opened by the
    first change.
    """

    id: str
    title: str
    ocid: str
    authority: str
    regime: Regime
    opens_on: date
    closes_on: date
    currency: str
    ceiling: Decimal | None
    bounds: tuple[CriterionBounds, ...] = ()
    lots: tuple[DpsLot, ...] = ()

    def __post_init__(self) -> None:
        if self.closes_on < self.opens_on:
            raise RuleBroken("The system would close before it opens.", hint="Check its two dates.")

    def require_running(self, on: date, *, called: str) -> None:
        """Raises: RuleBroken once the period has ended. Before it begins, applications are taken already.

        `called` is what its rulebook calls it.
        """
        if on > self.closes_on:
            raise RuleBroken(
                "This {called} ended on {closes_on}.",
                hint="Nothing new is recorded after its end.",
                called=called,
                closes_on=spoken_date(self.closes_on),
            )


def require_reference(text: str, what: str) -> None:
    """Raises: RuleBroken unless the text can stand as a reference in letters and file names."""
    if not _REFERENCE.fullmatch(text):
        raise RuleBroken(
            "{what} “{text}” is not a reference.",
            hint="Use up to 60 letters, digits, full stops, hyphens and underscores.",
            what=what,
            text=text[:60],
        )


def lot_reference(published: str, at: int) -> str:
    """A lot's number as the notice has it where it can stand as a reference, else its place in the notice."""
    return published if _REFERENCE.fullmatch(published) else str(at)


def require_wording(wording: str, title: str) -> None:
    """Raises: RuleBroken when a criterion made more precise has more characters than its limit; it may be empty."""
    if wording:
        require_text(wording, said("The more precise wording of {title}", title=title), limit=LONGEST_WORDING)


def require_text(text: str, what: str, *, limit: int = LONGEST_TEXT) -> None:
    """Raises: RuleBroken when the text is empty or longer than its limit in characters."""
    if not text.strip():
        raise RuleBroken("{what} is missing.", hint="Write it in a sentence or two.", what=what)
    if len(text) > limit:
        raise RuleBroken(
            "{what} has {number:,} characters; {limit:,} is the limit.", what=what, number=len(text), limit=limit
        )
