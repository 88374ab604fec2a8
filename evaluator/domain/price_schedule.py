"""The published price schedule: what suppliers put a price to, how often it is paid, and what the whole life costs.

A schedule belongs to a price criterion of the frozen model, so that every tender is added up in the same way
(Procurement Act 2023, s. 23; PCR 2015, reg. 68 on life-cycle costing). Quantities and years are the authority's, unit
prices the supplier's. Sums are exact and rounded once. Discounting follows HM Treasury's Green Book: year 1 counts in
full, each later year is divided once more by 1 + rate.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from evaluator.errors import RuleBroken
from evaluator.said import said

MOST_ITEMS = 2_000
MOST_YEARS = 100
MOST_MONEY_PLACES = 10  # AWARD-INPUT.md: no price has more decimals
LONGEST_ITEM_TEXT = 500


class Recurrence(StrEnum):
    """How often an item is paid for."""

    ONCE = "once"
    YEARLY = "yearly"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleItem:
    """One line to be priced. Once: in `first_year`; yearly: in each year from `first_year` to `last_year`."""

    id: str
    title: str
    unit: str
    quantity: Decimal
    recurrence: Recurrence = Recurrence.ONCE
    first_year: int = 1
    last_year: int = 1

    def years(self) -> range:
        """The years in which it is paid, counted from 1."""
        last = self.first_year if self.recurrence is Recurrence.ONCE else self.last_year
        return range(self.first_year, last + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleLine:
    """One item worked out: the amount of one payment, and what all of them cost over the whole life."""

    item: ScheduleItem
    unit_price: Decimal
    payment: Fraction
    whole_life: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceSchedule:
    """The items, over how many years, and the discount rate in per cent a year (None: later years count in full).

    `places`: to how many decimals the one total is rounded, half up.
    """

    items: tuple[ScheduleItem, ...]
    years: int = 1
    discount_rate: Decimal | None = None
    places: int = 2

    def known(self) -> Mapping[str, ScheduleItem]:
        """Every item by its id."""
        return {item.id: item for item in self.items}

    def lines(self, unit_prices: Mapping[str, Decimal]) -> Iterator[ScheduleLine]:
        """Each item worked out, in published order. Raises: RuleBroken naming an item without a price, or a price
        without an item."""
        known = self.known()
        if unknown := [item_id for item_id in unit_prices if item_id not in known]:
            raise RuleBroken("The price schedule has no item “{unknown}”.", unknown=unknown[0])
        for item in self.items:
            if item.id not in unit_prices:
                raise RuleBroken(
                    "“{item}” ({id}) has no unit price.", hint="Enter 0 where it is free.", item=item.title, id=item.id
                )
            payment = Fraction(item.quantity) * Fraction(unit_prices[item.id])
            yield ScheduleLine(
                item=item,
                unit_price=unit_prices[item.id],
                payment=payment,
                whole_life=sum((payment * self._present(year) for year in item.years()), Fraction(0)),
            )

    def total(self, unit_prices: Mapping[str, Decimal]) -> Decimal:
        """The whole-life cost, added up exactly and rounded once. Raises: RuleBroken as `lines`."""
        exact = sum((line.whole_life for line in self.lines(unit_prices)), Fraction(0))
        return money(exact, places=self.places)

    def _present(self, year: int) -> Fraction:
        """What 1 paid in this year counts for today."""
        if self.discount_rate is None:
            return Fraction(1)
        return (1 / (1 + Fraction(self.discount_rate) / 100)) ** (year - 1)

    def faults(self) -> Iterator[str]:
        """What stands in the way of publishing it, each as a sentence that names the item."""
        if not 0 < len(self.items) <= MOST_ITEMS:
            yield said(
                "a price schedule has 1 to {most_items:,} items, not {number:,}.",
                most_items=MOST_ITEMS,
                number=len(self.items),
            )
        if not 1 <= self.years <= MOST_YEARS:
            yield said("{years} years are not between 1 and {most_years}.", years=self.years, most_years=MOST_YEARS)
        if not 0 <= self.places <= MOST_MONEY_PLACES:
            yield said(
                "{places} decimals are not between 0 and {most_money_places}.",
                places=self.places,
                most_money_places=MOST_MONEY_PLACES,
            )
        if self.discount_rate is not None and not 0 <= self.discount_rate <= 100:
            yield said(
                "the discount rate {discount_rate} is not between 0 and 100 per cent.", discount_rate=self.discount_rate
            )
        if len(self.known()) < len(self.items):
            yield said("an item of the price schedule stands twice.")
        for item in self.items:
            yield from self._faults_of(item)

    def _faults_of(self, item: ScheduleItem) -> Iterator[str]:
        if not item.id or not item.title.strip():
            yield said("item “{id}” needs an id and a title.", id=item.id)
        if max(len(item.id), len(item.title), len(item.unit)) > LONGEST_ITEM_TEXT:
            yield said(
                "item {id} has a text longer than {longest_item_text} characters.",
                id=item.id[:20],
                longest_item_text=LONGEST_ITEM_TEXT,
            )
        if not item.quantity.is_finite() or item.quantity < 0:
            yield said("item {id}: the quantity {quantity} is not 0 or more.", id=item.id, quantity=item.quantity)
        if not item.years() or not 1 <= item.first_year <= item.years()[-1] <= self.years:
            yield said("item {id} is not paid within the {years} years of the schedule.", id=item.id, years=self.years)


def paid_in_words(item: ScheduleItem) -> str:
    """`Once, in year 1` or `Each year, years 1 to 3`."""
    if item.recurrence is Recurrence.ONCE:
        return said("Once, in year {first_year}", first_year=item.first_year)
    if item.first_year == item.last_year:
        return said("Each year, year {first_year}", first_year=item.first_year)
    return said("Each year, years {first_year} to {last_year}", first_year=item.first_year, last_year=item.last_year)


def money(amount: Fraction, *, places: int) -> Decimal:
    """An exact sum rounded once, half up (away from zero), to so many decimals."""
    scaled = abs(amount) * 10**places
    units, rest = divmod(scaled.numerator, scaled.denominator)
    if 2 * rest >= scaled.denominator:
        units += 1
    return Decimal((int(amount < 0), tuple(map(int, str(units))), -places))  # exact, whatever the decimal context
