"""From agreed points to marks and thresholds, exactly: whole numbers over one denominator for the whole lot.

Only agreed (consensus) points come in here; individual points have no way into a mark (Bromcom v United Learning [2022]
EWHC 3262). Thresholds are the published minimum points and minimum marks (Procurement Act 2023, s. 23).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, lcm

from evaluator.domain.evaluation_model import (
    AwardCriterion,
    EvaluationModel,
    MarksFrom,
    Method,
    Rounding,
    RoundingTarget,
    ScoringScale,
)
from evaluator.domain.figures import plain, rounded
from evaluator.errors import RuleBroken

Row = tuple[int | None, ...]  # a number for each scored leaf, in published order; None where points are missing


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredLeaf:
    """A criterion that is scored, with its scale."""

    criterion: AwardCriterion
    scale: ScoringScale
    marks_from: MarksFrom

    @property
    def divisor(self) -> Fraction:
        """The points that earn full marks, counted from where marks begin."""
        return Fraction(self.scale.maximum) - self._origin

    @property
    def _origin(self) -> Fraction:
        return Fraction(self.scale.minimum) if self.marks_from is MarksFrom.POINTS_OVER_RANGE else Fraction(0)

    def share(self, points: Decimal) -> Fraction:
        """Turn points on the scale into a share of full marks (1 for the maximum), exactly.

        Source: Procurement Act 2023, s. 23(3); the formula is the lot's published assessment methodology.
        """
        return (Fraction(points) - self._origin) / self.divisor

    def denominator(self, worth: Decimal) -> int:
        """What `share × worth` must be multiplied by to be a whole number for every value of the scale."""
        if self.scale.points:
            return lcm(*((self.share(points) * Fraction(worth)).denominator for points in self.scale.points))
        lowest = self.share(self.scale.minimum) * Fraction(worth)
        step = self.scale.smallest_difference / self.divisor * Fraction(worth)
        return lcm(lowest.denominator, step.denominator)


class PointsTable(dict[Decimal, int]):
    """What points on one leaf are worth, in whole units; an entry is made when points are first met.

    Looking up points that are not on the scale is a KeyError, as for any dictionary that has no such key.
    """

    def __init__(self, leaf: ScoredLeaf, *, worth: Decimal, unit: int, rounding: Rounding | None) -> None:
        super().__init__()
        self._leaf, self._worth, self._unit, self._rounding = leaf, Fraction(worth), unit, rounding

    def __missing__(self, points: Decimal) -> int:
        if not self._leaf.scale.allows(points):
            raise KeyError(points)
        worth = self._leaf.share(points) * self._worth
        if self._rounding is None:
            units = int(worth * self._unit)
        else:
            units = rounded(worth, places=self._rounding.places, mode=self._rounding.mode)
        self[points] = units
        return units


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """A table for each scored leaf, all in the same units of `1/unit` mark (or pound)."""

    unit: int
    tables: tuple[PointsTable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Which scored leaves and which price leaves lie at or below a criterion: leaves of one node stand together."""

    scored: slice
    priced: slice

    @property
    def holds_a_price(self) -> bool:
        """Whether a price leaf lies below."""
        return bool(self.priced.start != self.priced.stop)


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """The published minimum of one criterion; marks in whole units of the counted ledger, rounded up."""

    criterion: str
    span: Span
    points: Decimal | None
    marks: Decimal | None
    units: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One tender's agreed points turned into marks, before any price is looked at.

    `exact` are the leaves' marks; `counted` the marks as they are added (the same unless each leaf is rounded); `money`
    the quality in money where the method asks for it. `missing` names leaves without points, `below` the criteria whose
    threshold is not met and not waived.
    """

    tender: str
    excluded: bool
    waived: frozenset[str]
    points: Mapping[str, Decimal]
    exact: Row
    counted: Row
    money: Row
    missing: tuple[str, ...]
    below: tuple[str, ...]

    @property
    def in_play(self) -> bool:
        """Neither excluded nor below a threshold."""
        return not (self.excluded or self.below)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """The published model made ready for arithmetic."""

    leaves: tuple[ScoredLeaf, ...]
    ids: tuple[str, ...]
    exact: Ledger
    counted: Ledger
    money: Ledger | None
    spans: Mapping[str, Span]
    early: tuple[Threshold, ...]
    late: tuple[Threshold, ...]

    def sheet(
        self,
        tender: str,
        points: Mapping[str, Decimal],
        *,
        excluded: bool = False,
        waived: frozenset[str] = frozenset(),
    ) -> Sheet:
        """Turn one tender's agreed points into marks and test what can be tested without prices.

        Raises: RuleBroken naming the criterion when points are off its scale.
        """
        try:
            given: list[Decimal | None] = list(map(points.__getitem__, self.ids))
            missing: tuple[str, ...] = ()
        except KeyError:
            given = [points.get(leaf) for leaf in self.ids]
            missing = tuple(leaf for leaf in self.ids if leaf not in points)
        try:
            exact = self._row(self.exact, given)
        except KeyError:
            raise self._off_scale(tender, points) from None
        counted = exact if self.counted is self.exact else self._row(self.counted, given)
        return Sheet(
            tender=tender,
            excluded=excluded,
            waived=waived,
            points=points,
            exact=exact,
            counted=counted,
            money=() if self.money is None else self._row(self.money, given),
            missing=missing,
            below=self._below(points, counted, waived) if self.early else (),
        )

    def changed(self, sheet: Sheet, position: int, points: Decimal) -> Sheet:
        """The same tender with other points on the leaf at `position`."""
        leaf = self.ids[position]
        given = {**sheet.points, leaf: points}
        counted = _with(sheet.counted, position, self.counted.tables[position][points])
        return Sheet(
            tender=sheet.tender,
            excluded=sheet.excluded,
            waived=sheet.waived,
            points=given,
            exact=_with(sheet.exact, position, self.exact.tables[position][points]),
            counted=counted,
            money=() if self.money is None else _with(sheet.money, position, self.money.tables[position][points]),
            missing=tuple(other for other in sheet.missing if other != leaf),
            below=self._below(given, counted, sheet.waived) if self.early else (),
        )

    def could_change_who_is_in_play(self, leaf: str) -> bool:
        """Whether a threshold is tested on this leaf's points or marks before prices are scored."""
        position = self.ids.index(leaf)
        return any(position in range(*threshold.span.scored.indices(len(self.ids))) for threshold in self.early)

    def _row(self, ledger: Ledger, given: Iterable[Decimal | None]) -> Row:
        return tuple(
            None if points is None else table[points] for table, points in zip(ledger.tables, given, strict=True)
        )

    def _below(self, points: Mapping[str, Decimal], counted: Row, waived: frozenset[str]) -> tuple[str, ...]:
        return tuple(
            threshold.criterion
            for threshold in self.early
            if threshold.criterion not in waived and _falls_short(threshold, points, counted[threshold.span.scored])
        )

    def _off_scale(self, tender: str, points: Mapping[str, Decimal]) -> RuleBroken:
        leaf = next(leaf for leaf in self.leaves if leaf.criterion.id in points and not _fits(leaf, points))
        return RuleBroken(
            f"tenders › {tender} › points › {leaf.criterion.id}: "
            f"{plain(points[leaf.criterion.id])} is not on the scale “{leaf.scale.id}”.",
            hint=f"Give {leaf.scale.in_words()}.",
        )


def marking_of(model: EvaluationModel) -> Marking:
    """Make a sound model ready for arithmetic. Units: see `Ledger`."""
    scales = {scale.id: scale for scale in model.scales}
    leaves = tuple(
        ScoredLeaf(criterion=leaf, scale=scales[leaf.scale], marks_from=model.marks_from)
        for leaf in model.scored_leaves()
        if leaf.scale is not None
    )
    exact = _ledger(leaves, [leaf.criterion.weight for leaf in leaves])
    counted = exact
    if model.rounding.apply_to is RoundingTarget.CRITERION:
        counted = _ledger(leaves, [leaf.criterion.weight for leaf in leaves], rounding=model.rounding)
    money = None
    if model.method is Method.PRICE_LESS_QUALITY_VALUE:
        money = _ledger(leaves, [leaf.criterion.value or Decimal(0) for leaf in leaves])
    spans = _spans(model)
    thresholds = [
        Threshold(
            criterion=node.id,
            span=spans[node.id],
            points=node.minimum_points,
            marks=node.minimum_marks,
            units=ceil(Fraction(node.minimum_marks or 0) * counted.unit),
        )
        for node in model.nodes()
        if node.minimum_points is not None or node.minimum_marks is not None
    ]
    return Marking(
        leaves=leaves,
        ids=tuple(leaf.criterion.id for leaf in leaves),
        exact=exact,
        counted=counted,
        money=money,
        spans=spans,
        early=tuple(threshold for threshold in thresholds if not threshold.span.holds_a_price),
        late=tuple(threshold for threshold in thresholds if threshold.span.holds_a_price),
    )


def _ledger(leaves: tuple[ScoredLeaf, ...], worths: list[Decimal], *, rounding: Rounding | None = None) -> Ledger:
    pairs = list(zip(leaves, worths, strict=True))
    unit = lcm(*(leaf.denominator(worth) for leaf, worth in pairs)) if rounding is None else 10**rounding.places
    return Ledger(
        unit=unit,
        tables=tuple(PointsTable(leaf, worth=worth, unit=unit, rounding=rounding) for leaf, worth in pairs),
    )


def _spans(model: EvaluationModel) -> dict[str, Span]:
    """In published order the leaves below one node follow each other, so two slices say which they are."""
    spans: dict[str, Span] = {}
    scored = priced = 0

    def walk(node: AwardCriterion) -> None:
        nonlocal scored, priced
        scored_before, priced_before = scored, priced
        scored += node.scale is not None
        priced += node.priced
        for child in node.children:
            walk(child)
        spans[node.id] = Span(scored=slice(scored_before, scored), priced=slice(priced_before, priced))

    for root in model.criteria:
        walk(root)
    return spans


def _falls_short(threshold: Threshold, points: Mapping[str, Decimal], counted: Row) -> bool:
    """Equality passes; a criterion with a missing point below it is not tested."""
    if None in counted:
        return False
    if threshold.points is not None and points[threshold.criterion] < threshold.points:
        return True
    return threshold.marks is not None and sum(units for units in counted if units is not None) < threshold.units


def _fits(leaf: ScoredLeaf, points: Mapping[str, Decimal]) -> bool:
    return leaf.scale.allows(points[leaf.criterion.id])


def _with(row: Row, position: int, units: int) -> Row:
    return (*row[:position], units, *row[position + 1 :])
