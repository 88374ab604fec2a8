"""Who stands where in one lot: thresholds, prices, ranking figures and ranks, worked through in AWARD-INPUT.md's order.

A `Standing` is the whole working of one award. `ranking` turns it into the published result, `sensitivity` asks it what
would have happened otherwise. Arithmetic is exact and each ranking figure is rounded once, where the model says
(Procurement Act 2023, s. 23; PCR 2015, reg. 67). While something that bears on the totals is missing, nobody is ranked.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import groupby

from evaluator.domain.award import AwardInput, AwardTender, DecisionKind
from evaluator.domain.evaluation_model import (
    AwardCriterion,
    EvaluationModel,
    Method,
    PriceReference,
    RoundingTarget,
    TieBreakBy,
    TieBreakStep,
)
from evaluator.domain.figures import rounded
from evaluator.domain.marking import Marking, Sheet, marking_of
from evaluator.domain.price import PricedLeaf, score_leaf, setters

LEAST_IS_FIRST = frozenset({Method.PRICE_PER_QUALITY_POINT, Method.PRICE_LESS_QUALITY_VALUE, Method.LOWEST_PRICE})
SORTING_BITS = 64  # figures are sorted by this many binary places first, because whole numbers compare fastest

PriceMarks = tuple[Fraction | None, ...]  # exact marks by price leaf, in published order; None where not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A value that is missing or that the formula cannot use, and whether it bears on everyone's total."""

    kind: DecisionKind
    tender: str
    criterion: str | None
    bears_on_all: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One tender in play with its prices scored.

    `figure` is what it is ranked by, after rounding; `unrounded` the sum of its exact marks, whatever the method ranks
    by; both None where the figure cannot be known. `order` sorts the best first; `below` names thresholds that only
    prices could test.
    """

    sheet: Sheet
    price_marks: PriceMarks
    counted_price_marks: PriceMarks
    unrounded: Fraction | None
    figure: Fraction | None
    order: tuple[int, Fraction] | None
    below: tuple[str, ...]

    @property
    def can_be_ranked(self) -> bool:
        """It has a ranking figure and meets every threshold."""
        return self.order is not None and not self.below


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """What stays the same whatever the agreed points are: the model made ready, and the prices by tender."""

    model: EvaluationModel
    marking: Marking
    price_leaves: tuple[AwardCriterion, ...]
    prices: Mapping[str, Mapping[str, Decimal]]

    def price(self, tender: str) -> Fraction | None:
        """The tender's price: the sum of its price leaves, None where one is missing."""
        given = self.prices[tender]
        if len(given) < len(self.price_leaves):
            return None
        return sum(map(Fraction, given.values()), Fraction(0))

    def place(self, sheet: Sheet, price_marks: PriceMarks, *, touched: bool) -> Placed:
        """Work out one tender's ranking figure; a touched tender has none until a person has decided."""
        counted = price_marks
        if self.model.rounding.apply_to is RoundingTarget.CRITERION:
            counted = tuple(None if marks is None else self._round(marks) for marks in price_marks)
        unrounded = figure = order = None
        if not touched and (exact := self._exact_figure(sheet, counted)) is not None:
            unrounded = exact_marks(sheet.exact, self.marking.exact.unit, price_marks)
            figure = self._rounded(exact)
            ascending = figure if self.model.method in LEAST_IS_FIRST else -figure
            order = ((ascending.numerator << SORTING_BITS) // ascending.denominator, ascending)
        return Placed(
            sheet=sheet,
            price_marks=price_marks,
            counted_price_marks=counted,
            unrounded=unrounded,
            figure=figure,
            order=order,
            below=tuple(self._below(sheet, counted)) if self.marking.late else (),
        )

    def in_order(self, placed: Iterable[Placed]) -> Iterator[list[str]]:
        """The tenders that can be ranked, best first, those that stay tied together in the order given."""
        ranked = sorted((each for each in placed if each.can_be_ranked), key=_order)
        for _, level in groupby(ranked, key=_order):
            tied = list(level)
            if len(tied) == 1 or not self.model.tie_break:
                yield [each.sheet.tender for each in tied]
                continue
            keyed = sorted(((self.tie_break(each), each.sheet.tender) for each in tied), key=_first)
            for _, still_tied in groupby(keyed, key=_first):
                yield [tender for _, tender in still_tied]

    def tie_break(self, placed: Placed) -> tuple[Fraction, ...]:
        """What the published steps compare, the smaller first."""
        return tuple(self._tie_break_step(step, placed) for step in self.model.tie_break)

    def _tie_break_step(self, step: TieBreakStep, placed: Placed) -> Fraction:
        if step.by is TieBreakBy.LOWEST_PRICE or step.criterion is None:
            return self.price(placed.sheet.tender) or Fraction(0)
        return -(self._added_marks(step.criterion, placed.sheet, placed.counted_price_marks) or Fraction(0))

    def _added_marks(self, criterion: str, sheet: Sheet, counted: PriceMarks) -> Fraction | None:
        """Marks of one node as added under the rounding rule; None where a mark below it is not known."""
        span = self.marking.spans[criterion]
        return exact_marks(sheet.counted[span.scored], self.marking.counted.unit, counted[span.priced])

    def _below(self, sheet: Sheet, counted: PriceMarks) -> Iterator[str]:
        for threshold in self.marking.late:
            marks = self._added_marks(threshold.criterion, sheet, counted)
            if marks is None or threshold.marks is None or threshold.criterion in sheet.waived:
                continue
            if marks < Fraction(threshold.marks):
                yield threshold.criterion

    def _exact_figure(self, sheet: Sheet, counted: PriceMarks) -> Fraction | None:
        method = self.model.method
        if method is Method.WEIGHTED_SUM:
            return exact_marks(sheet.counted, self.marking.counted.unit, counted)
        quality, price = exact_marks(sheet.exact, self.marking.exact.unit, ()), self.price(sheet.tender)
        if method is Method.QUALITY_ONLY or quality is None or price is None:
            return quality
        if method is Method.QUALITY_PER_PRICE:
            return quality / price
        if method is Method.PRICE_PER_QUALITY_POINT:
            return price / quality if quality else None
        if method is Method.PRICE_LESS_QUALITY_VALUE and self.marking.money is not None:
            return price - (exact_marks(sheet.money, self.marking.money.unit, ()) or 0)
        return price

    def _rounded(self, figure: Fraction) -> Fraction:
        return self._round(figure) if self.model.rounding.apply_to is RoundingTarget.TOTAL else figure

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
        new = self.lot.marking.sheet(
            tender, {**old.points, criterion: points}, excluded=old.excluded, waived=old.waived
        )
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
    return marking.sheet(
        tender.id,
        tender.points,
        excluded=tender.excluded is not None,
        waived=frozenset(waiver.criterion for waiver in tender.waived),
    )


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


def exact_marks(row: tuple[int | None, ...], unit: int, priced: PriceMarks) -> Fraction | None:
    """Whole units and price marks added up exactly; None where one is not known."""
    if None in row or None in priced:
        return None
    total = Fraction(sum(units for units in row if units is not None), unit)
    for marks in priced:
        total += marks or 0
    return total


def _order(placed: Placed) -> tuple[int, Fraction]:
    if placed.order is None:
        raise ValueError("Only a tender with a ranking figure has an order.")
    return placed.order


def _first(keyed: tuple[tuple[Fraction, ...], str]) -> tuple[Fraction, ...]:
    return keyed[0]
