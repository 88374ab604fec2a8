"""One tender's place: its ranking figure from marks and prices, rounded as published, and how ties are broken.

Arithmetic is exact and each ranking figure is rounded once, where the model says (Procurement Act 2023, s. 23; PCR
2015, reg. 67). Figures are kept as whole numbers above and below the line until someone looks at them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import reduce
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel, Method, RoundingTarget, TieBreakStep
from evaluator.domain.figures import Ratio, rounded, rounded_ratio
from evaluator.domain.marking import Marking, Sheet, marking_of
from evaluator.domain.points import Row

LEAST_IS_FIRST = frozenset({Method.PRICE_PER_QUALITY_POINT, Method.PRICE_LESS_QUALITY_VALUE, Method.LOWEST_PRICE})
_ORDER, _TIE_BREAK = attrgetter("order"), itemgetter(0)
EXACT, NOTHING = Context(prec=400), Decimal(0)  # a thousand prices of 28 digits add up without rounding
SORTING_BITS = 64  # figures are sorted by this many binary places first, because whole numbers compare fastest

Order = tuple[int, Fraction | int]  # the first orders most, the second the rest; the smaller stands in front
TieBreak = tuple[Decimal | Fraction, ...]  # at each step all tenders have a price, or all have marks
PriceMarks = tuple[Fraction | None, ...]  # exact marks by price leaf, in published order; None where not known


class Placed(NamedTuple):
    """One tender in play with its prices scored.

    `figure` is what it is ranked by, after rounding; `unrounded` the sum of its exact marks, whatever the method ranks
    by; both None where the figure cannot be known. `order` sorts the best first; `below` names thresholds that only
    prices could test. A plain tuple of whole numbers, because ten thousand are made for one award.
    """

    sheet: Sheet
    price_marks: PriceMarks
    counted_price_marks: PriceMarks
    unrounded: Ratio | None
    figure: Ratio | None
    order: Order | None
    below: tuple[str, ...]

    @property
    def can_be_ranked(self) -> bool:
        """It has a ranking figure and meets every threshold."""
        return self.order is not None and not self.below


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """What stays the same whatever the agreed points are: the model made ready, and the prices by tender.

    `ranks_by_marks` is the weighted sum; `rounds_each` and `rounds_total` say where the published rounding rule
    applies, `least_is_first` what is best.
    """

    model: EvaluationModel
    marking: Marking
    price_leaves: tuple[AwardCriterion, ...]
    prices: Mapping[str, Mapping[str, Decimal]]
    ranks_by_marks: bool
    rounds_each: bool
    rounds_total: bool
    least_is_first: bool

    def price(self, tender: str) -> Decimal | None:
        """The tender's price: the exact sum of its price leaves, None where one is missing."""
        given = self.prices[tender]
        if len(given) < len(self.price_leaves):
            return None
        return reduce(EXACT.add, given.values()) if given else NOTHING

    def place(self, sheet: Sheet, price_marks: PriceMarks, *, touched: bool) -> Placed:
        """Work out one tender's ranking figure; a touched tender has none until a person has decided."""
        counted = price_marks
        if self.rounds_each:
            counted = tuple(None if marks is None else self._round(marks) for marks in price_marks)
        unrounded = figure = order = None
        if not touched and (exact := self._exact_figure(sheet, counted)) is not None:
            unrounded = exact
            if self.rounds_each or not self.ranks_by_marks:
                unrounded = exact_marks(sheet.exact.total, self.marking.exact.unit, price_marks)
            figure, order = self._figure_and_order(exact)
        below = tuple(self._below(sheet, counted)) if self.marking.late else ()
        return Placed(sheet, price_marks, counted, unrounded, figure, order, below)

    def _figure_and_order(self, exact: Ratio) -> tuple[Ratio, Order]:
        """The figure after rounding, and what sorts it: rounded figures as whole units, others cut short at first."""
        if self.rounds_total:
            rule = self.model.rounding
            units = rounded_ratio(*exact, places=rule.places, mode=rule.mode)
            return (units, 10**rule.places), (units if self.least_is_first else -units, 0)
        ascending = Fraction(*exact) if self.least_is_first else -Fraction(*exact)
        return exact, ((ascending.numerator << SORTING_BITS) // ascending.denominator, ascending)

    def in_order(self, placed: Iterable[Placed]) -> Iterator[list[str]]:
        """The tenders that can be ranked, best first, those that stay tied together in the order given."""
        ranked = sorted((each for each in placed if each.order is not None and not each.below), key=_ORDER)
        for _, level in groupby(ranked, key=_ORDER):
            tied = list(level)
            if len(tied) == 1 or not self.model.tie_break:
                yield [each.sheet.tender for each in tied]
                continue
            keyed = sorted([(self.tie_break(each), each.sheet.tender) for each in tied], key=_TIE_BREAK)
            for _, still_tied in groupby(keyed, key=_TIE_BREAK):
                yield [tender for _, tender in still_tied]

    def tie_break(self, placed: Placed) -> TieBreak:
        """What the published steps compare, the smaller first."""
        return tuple([self._tie_break_step(step, placed) for step in self.model.tie_break])

    def _tie_break_step(self, step: TieBreakStep, placed: Placed) -> Decimal | Fraction:
        if step.criterion is None:
            return self.price(placed.sheet.tender) or NOTHING
        marks = self._added_marks(step.criterion, placed.sheet, placed.counted_price_marks)
        return Fraction(0) if marks is None else -Fraction(*marks)

    def _added_marks(self, criterion: str, sheet: Sheet, counted: PriceMarks) -> Ratio | None:
        """Marks of one node as added under the rounding rule; None where a mark below it is not known."""
        span = self.marking.spans[criterion]
        units = sum_of(sheet.counted.row[span.scored])
        return exact_marks(units, self.marking.counted.unit, counted[span.priced])

    def _below(self, sheet: Sheet, counted: PriceMarks) -> Iterator[str]:
        for threshold in self.marking.late:
            marks = self._added_marks(threshold.criterion, sheet, counted)
            if marks is None or threshold.marks is None or threshold.criterion in sheet.waived:
                continue
            if Fraction(*marks) < Fraction(threshold.marks):
                yield threshold.criterion

    def _exact_figure(self, sheet: Sheet, counted: PriceMarks) -> Ratio | None:
        if self.ranks_by_marks:
            return exact_marks(sheet.counted.total, self.marking.counted.unit, counted)
        price = self.price(sheet.tender)
        if sheet.exact.total is None or price is None:
            return None
        figure = self._figure_of_method(sheet, Fraction(sheet.exact.total, self.marking.exact.unit), Fraction(price))
        return None if figure is None else figure.as_integer_ratio()

    def _figure_of_method(self, sheet: Sheet, quality: Fraction, price: Fraction) -> Fraction | None:
        match self.model.method:
            case Method.QUALITY_ONLY:
                return quality
            case Method.QUALITY_PER_PRICE:
                return quality / price
            case Method.PRICE_PER_QUALITY_POINT:
                return price / quality if quality else None
            case Method.PRICE_LESS_QUALITY_VALUE if sheet.money is not None and self.marking.money is not None:
                return price - Fraction(sheet.money.total or 0, self.marking.money.unit)
            case _:
                return price

    def _round(self, value: Fraction) -> Fraction:
        rule = self.model.rounding
        return Fraction(rounded(value, places=rule.places, mode=rule.mode), 10**rule.places)


def lot_of(model: EvaluationModel, prices: Mapping[str, Mapping[str, Decimal]]) -> Lot:
    """Make a sound model and the prices by tender ready for placing."""
    return Lot(
        model=model,
        marking=marking_of(model),
        price_leaves=model.price_leaves(),
        prices=prices,
        ranks_by_marks=model.method is Method.WEIGHTED_SUM,
        rounds_each=model.rounding.apply_to is RoundingTarget.CRITERION,
        rounds_total=model.rounding.apply_to is RoundingTarget.TOTAL,
        least_is_first=model.method in LEAST_IS_FIRST,
    )


def exact_marks(units: int | None, unit: int, priced: PriceMarks) -> Ratio | None:
    """So many units and price marks added up exactly; None where something is not known."""
    if units is None:
        return None
    numerator, denominator = units, unit
    for marks in priced:
        if marks is None:
            return None
        above, below = marks.as_integer_ratio()
        numerator, denominator = numerator * below + above * denominator, denominator * below
    return numerator, denominator


def sum_of(row: Row) -> int | None:
    """The units of some leaves added up; None where one is missing."""
    return None if None in row else sum(filter(None, row))
