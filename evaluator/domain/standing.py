"""Who stands where in one lot: thresholds, prices, ranking figures and ranks, worked through in AWARD-INPUT.md's order.

A `Standing` is the whole working of one award. `ranking` turns it into the published result, `sensitivity` asks it what
would have happened otherwise. While something that bears on the totals is missing, nobody is ranked.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from evaluator.domain.award import AwardInput, AwardTender, DecisionKind
from evaluator.domain.evaluation_model import Method, PriceReference
from evaluator.domain.marking import Marking, Sheet
from evaluator.domain.placing import Lot, Placed, lot_of
from evaluator.domain.price import PricedLeaf, score_leaf, setters


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A value that is missing or that the formula cannot use, and whether it bears on everyone's total."""

    kind: DecisionKind
    tender: str
    criterion: str | None
    bears_on_all: bool


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
    lot = lot_of(award_input.model, {tender.id: tender.prices for tender in award_input.tenders})
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
    decisive = lot.marking.decide_who_is_in_play if lot.ranks_by_marks else frozenset()
    for tender, sheet in in_play.items():
        for leaf in sheet.missing:
            kind = DecisionKind.MISSING_POINTS
            yield Gap(kind=kind, tender=tender, criterion=leaf, bears_on_all=leaf in decisive)


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
