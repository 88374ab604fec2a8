"""Who stands where in one lot: thresholds, prices, ranking figures and ranks, worked through in AWARD-INPUT.md's order.

A `Standing` is the whole working of one award. `ranking` turns it into the published result, `sensitivity` asks it what
would have happened otherwise. Arithmetic is exact and each ranking figure is rounded once, where the model says
(Procurement Act 2023, s. 23; PCR 2015, reg. 67). While something that bears on the totals is missing, nobody is ranked.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from fractions import Fraction
from functools import cached_property, reduce
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from evaluator.domain.award import AwardInput, AwardTender, DecisionKind
from evaluator.domain.evaluation_model import (
    AwardCriterion,
    EvaluationModel,
    Method,
    PriceReference,
    RoundingTarget,
    TieBreakStep,
)
from evaluator.domain.figures import Ratio, rounded, rounded_ratio
from evaluator.domain.marking import Marking, Sheet, marking_of
from evaluator.domain.points import Row
from evaluator.domain.price import PricedLeaf, score_leaf, setters

LEAST_IS_FIRST = frozenset({Method.PRICE_PER_QUALITY_POINT, Method.PRICE_LESS_QUALITY_VALUE, Method.LOWEST_PRICE})
_ORDER, _TIE_BREAK = attrgetter("order"), itemgetter(0)
EXACT, NOTHING = Context(prec=400), Decimal(0)  # a thousand prices of 28 digits add up without rounding
SORTING_BITS = 64  # figures are sorted by this many binary places first, because whole numbers compare fastest

Order = tuple[int, Fraction | int]  # the first orders most, the second the rest; the smaller stands in front
TieBreak = tuple[Decimal | Fraction, ...]  # at each step all tenders have a price, or all have marks
PriceMarks = tuple[Fraction | None, ...]  # exact marks by price leaf, in published order; None where not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A value that is missing or that the formula cannot use, and whether it bears on everyone's total."""

    kind: DecisionKind
    tender: str
    criterion: str | None
    bears_on_all: bool


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


@dataclass(frozen=True, kw_only=True)
class Standing:
    """One award worked through: every tender's sheet, what is missing, who is placed where.

    `sheets` holds every tender in the order of the input, `placed` those in play. `ranked` lists the ranks, best first;
    tenders of one rank stand together; it is empty while nobody can be ranked.
    """

    lot: Lot
    sheets: Mapping[str, Sheet]
    gaps: tuple[Gap, ...]
    placed: Mapping[str, Placed]
    ranked: tuple[tuple[str, ...], ...]
    undecided: bool

    @property
    def first(self) -> tuple[str, ...]:
        """The tenders that rank first, in the order of the input."""
        return self.ranked[0] if self.ranked else ()

    def first_but(self, tender: str) -> tuple[str, ...]:
        """The best ranked of the others, as things stand."""
        for level in self.ranked[:2]:
            if others := tuple(each for each in level if each != tender):
                return others
        return ()

    @cached_property
    def reference_setters(self) -> frozenset[str]:
        """The tenders whose own price is one that others are measured against."""
        found: frozenset[str] = frozenset()
        for leaf in self.lot.price_leaves:
            if leaf.price is not None:
                prices = {tender: self.lot.prices[tender].get(leaf.id) for tender in _reference(self.lot, self.sheets)}
                found |= setters(leaf.price, {tender: price for tender, price in prices.items() if price is not None})
        return found

    def with_points(self, tender: str, criterion: str, points: Decimal) -> "Standing":
        """The standing after one agreed score is given or changed. Raises: RuleBroken for points off the scale."""
        old = self.sheets[tender]
        new = self.lot.marking.with_points(old, criterion, points)
        sheets = {**self.sheets, tender: new}
        if new.in_play != old.in_play or new.missing != old.missing:
            return standing_of(self.lot, sheets)
        if not new.in_play:
            return replace(self, sheets=sheets)
        was = self.placed[tender]
        touched = any(gap.bears_on_all or gap.tender == tender for gap in self.gaps)
        placed = {**self.placed, tender: self.lot.place(new, was.price_marks, touched=touched)}
        ranked = () if self.undecided else tuple(map(tuple, self.lot.in_order(placed.values())))
        return replace(self, sheets=sheets, placed=placed, ranked=ranked)

    def without(self, tender: str) -> "Standing":
        """The standing had this tender never come in."""
        return standing_of(self.lot, {other: sheet for other, sheet in self.sheets.items() if other != tender})


def stand(award_input: AwardInput) -> Standing:
    """Work the whole award through. Raises: RuleBroken for agreed points that are not on their scale."""
    model = award_input.model
    lot = Lot(
        model=model,
        marking=marking_of(model),
        price_leaves=model.price_leaves(),
        prices={tender.id: tender.prices for tender in award_input.tenders},
        ranks_by_marks=model.method is Method.WEIGHTED_SUM,
        rounds_each=model.rounding.apply_to is RoundingTarget.CRITERION,
        rounds_total=model.rounding.apply_to is RoundingTarget.TOTAL,
        least_is_first=model.method in LEAST_IS_FIRST,
    )
    return standing_of(lot, {tender.id: _sheet(lot.marking, tender) for tender in award_input.tenders})


def standing_of(lot: Lot, sheets: Mapping[str, Sheet]) -> Standing:
    """Who stands where with these sheets: score prices among those in play, then rank, if nothing is missing."""
    in_play = {tender: sheet for tender, sheet in sheets.items() if sheet.in_play}
    reference = _reference(lot, sheets)
    priced = [
        score_leaf(leaf, {tender: lot.prices[tender].get(leaf.id) for tender in reference}, in_play)
        for leaf in lot.price_leaves
    ]
    gaps = (*_missing_points(lot, in_play), *_price_gaps(lot, priced), *_unusable_sums(lot, reference))
    everyone = any(gap.bears_on_all for gap in gaps)
    touched = in_play.keys() if everyone else {gap.tender for gap in gaps}
    placed = {
        tender: lot.place(sheet, tuple(leaf.marks.get(tender) for leaf in priced), touched=tender in touched)
        for tender, sheet in in_play.items()
    }
    undecided = not touched.isdisjoint(in_play)
    ranked = () if undecided else tuple(map(tuple, lot.in_order(placed.values())))
    return Standing(lot=lot, sheets=sheets, gaps=gaps, placed=placed, ranked=ranked, undecided=undecided)


def _reference(lot: Lot, sheets: Mapping[str, Sheet]) -> list[str]:
    """The tenders whose prices set lowest, highest and mean."""
    everyone = lot.model.price_reference is PriceReference.ALL_TENDERS
    return [tender for tender, sheet in sheets.items() if sheet.in_play or (everyone and not sheet.excluded)]


def _sheet(marking: Marking, tender: AwardTender) -> Sheet:
    waived = frozenset(waiver.criterion for waiver in tender.waived) if tender.waived else frozenset()
    return marking.sheet(tender.id, tender.points, excluded=tender.excluded is not None, waived=waived)


def _missing_points(lot: Lot, in_play: Mapping[str, Sheet]) -> Iterator[Gap]:
    """A missing point that could put its tender out of play bears on everyone, because prices are scored among those
    in play."""
    for tender, sheet in in_play.items():
        for leaf in sheet.missing:
            yield Gap(
                kind=DecisionKind.MISSING_POINTS,
                tender=tender,
                criterion=leaf,
                bears_on_all=lot.model.method is Method.WEIGHTED_SUM and lot.marking.could_change_who_is_in_play(leaf),
            )


def _price_gaps(lot: Lot, priced: Iterable[PricedLeaf]) -> Iterator[Gap]:
    """A missing or unusable price that others are measured against bears on everyone."""
    for leaf, scored in zip(lot.price_leaves, priced, strict=True):
        for kind, tenders in (
            (DecisionKind.MISSING_PRICE, scored.missing),
            (DecisionKind.PRICE_NOT_USABLE, scored.unusable),
        ):
            for tender in tenders:
                yield Gap(kind=kind, tender=tender, criterion=leaf.id, bears_on_all=scored.bears_on_all)


def _unusable_sums(lot: Lot, reference: Iterable[str]) -> Iterator[Gap]:
    """Quality per price cannot divide by a price that is not above 0; a sum of leaves is no one criterion's fault."""
    if lot.model.method is not Method.QUALITY_PER_PRICE:
        return
    for tender in reference:
        price = lot.price(tender)
        if price is not None and price <= 0:
            yield Gap(kind=DecisionKind.PRICE_NOT_USABLE, tender=tender, criterion=None, bears_on_all=False)


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
