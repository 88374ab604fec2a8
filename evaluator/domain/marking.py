"""From agreed points to marks and thresholds, exactly: whole numbers over one denominator for the whole lot.

Only agreed (consensus) points come in here; individual points have no way into a mark (Bromcom v United Learning [2022]
EWHC 3262). Thresholds are the published minimum points and minimum marks (Procurement Act 2023, s. 23).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel, Method, RoundingTarget, ScoringScale
from evaluator.domain.figures import plain
from evaluator.domain.points import Ledger, PointsRow, Row, Shares, ledger_of
from evaluator.errors import RuleBroken

_look_up = dict[Decimal | None, int].__getitem__
Given = tuple[Decimal | None, ...]  # points for each scored leaf, in published order; None where missing


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


class Amounts(NamedTuple):
    """What one tender's points are worth leaf by leaf in a ledger's units, and all together where none is missing."""

    row: Row
    total: int | None


class Sheet(NamedTuple):
    """One tender's agreed points turned into marks, before any price is looked at.

    `exact` are the leaves' marks; `counted` the marks as they are added (the same unless each leaf is rounded); `money`
    the quality in money where the method asks for it. `missing` names leaves without points, `below` the criteria whose
    threshold is not met and not waived. A plain tuple, because ten thousand are made for one award.
    """

    tender: str
    excluded: bool
    waived: frozenset[str]
    points: Given
    exact: Amounts
    counted: Amounts
    money: Amounts | None
    missing: tuple[str, ...]
    below: tuple[str, ...]

    @property
    def in_play(self) -> bool:
        """Neither excluded nor below a threshold."""
        return not (self.excluded or self.below)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """The published model made ready for arithmetic.

    `early` thresholds can be tested before prices are scored, `late` ones hold a price; the leaves at or below an early
    one `decide_who_is_in_play`.
    """

    ids: tuple[str, ...]
    scales: tuple[ScoringScale, ...]
    exact: Ledger
    counted: Ledger
    money: Ledger | None
    spans: Mapping[str, Span]
    early: tuple[Threshold, ...]
    late: tuple[Threshold, ...]
    decide_who_is_in_play: frozenset[str]

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
        if type(points) is PointsRow and points.order.names == self.ids:
            return self._sheet(tender, excluded, waived, points.row)
        return self._sheet(tender, excluded, waived, tuple(map(points.get, self.ids)))

    def changed(self, sheet: Sheet, position: int, points: Decimal) -> Sheet:
        """The same tender with other points on the leaf at `position`, which has some already."""
        given = _with(sheet.points, position, points)
        exact = _changed(self.exact, sheet.exact, position, points)
        counted = exact if self.counted is self.exact else _changed(self.counted, sheet.counted, position, points)
        money = sheet.money
        if self.money is not None and money is not None:
            money = _changed(self.money, money, position, points)
        below = self._below(given, counted.row, sheet.waived) if self.early else ()
        return sheet._replace(points=given, exact=exact, counted=counted, money=money, below=below)

    def with_points(self, sheet: Sheet, leaf: str, points: Decimal) -> Sheet:
        """The same tender with these points on one leaf, had it some before or not. Raises: RuleBroken."""
        given = _with(sheet.points, self.ids.index(leaf), points)
        return self._sheet(sheet.tender, sheet.excluded, sheet.waived, given)

    def _sheet(self, tender: str, excluded: bool, waived: frozenset[str], given: Given) -> Sheet:
        try:
            exact = _amounts(self.exact, given)
        except KeyError:
            raise self._off_scale(tender, given) from None
        counted = exact if self.counted is self.exact else _amounts(self.counted, given)
        money = None if self.money is None else _amounts(self.money, given)
        missing: tuple[str, ...] = ()
        if exact.total is None:
            missing = tuple(leaf for leaf, points in zip(self.ids, given, strict=True) if points is None)
        below = self._below(given, counted.row, waived) if self.early else ()
        return Sheet(tender, excluded, waived, given, exact, counted, money, missing, below)

    def _below(self, given: Given, counted: Row, waived: frozenset[str]) -> tuple[str, ...]:
        return tuple(
            threshold.criterion
            for threshold in self.early
            if threshold.criterion not in waived
            and _falls_short(threshold, given[threshold.span.scored], counted[threshold.span.scored])
        )

    def _off_scale(self, tender: str, given: Given) -> RuleBroken:
        leaf, scale, points = next(
            (leaf, scale, points)
            for leaf, scale, points in zip(self.ids, self.scales, given, strict=True)
            if points is not None and not scale.allows(points)
        )
        return RuleBroken(
            "tenders › {tender} › points › {leaf}: {points} is not on the scale “{id}”.",
            hint="Give {in_words}.",
            tender=tender,
            leaf=leaf,
            points=plain(points),
            id=scale.id,
            in_words=scale.in_words(),
        )


def marking_of(model: EvaluationModel) -> Marking:
    """Make a sound model ready for arithmetic. Units: see `Ledger`."""
    leaves = model.scored_leaves()
    by_scale = {scale.id: Shares(scale, model.marks_from) for scale in _used(model.scales, leaves)}
    shares = [by_scale[leaf.scale] for leaf in leaves if leaf.scale is not None]
    weights = [(share, leaf.weight) for share, leaf in zip(shares, leaves, strict=True)]
    exact = counted = ledger_of(weights)
    if model.rounding.apply_to is RoundingTarget.CRITERION:
        counted = ledger_of(weights, rounding=model.rounding)
    money = None
    if model.method is Method.PRICE_LESS_QUALITY_VALUE:
        money = ledger_of([(share, leaf.value or Decimal(0)) for share, leaf in zip(shares, leaves, strict=True)])
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
    ids = tuple(leaf.id for leaf in leaves)
    early = tuple(threshold for threshold in thresholds if not threshold.span.holds_a_price)
    return Marking(
        ids=ids,
        scales=tuple(share.scale for share in shares),
        exact=exact,
        counted=counted,
        money=money,
        spans=spans,
        early=early,
        late=tuple(threshold for threshold in thresholds if threshold.span.holds_a_price),
        decide_who_is_in_play=frozenset(leaf for threshold in early for leaf in ids[threshold.span.scored]),
    )


def _used(scales: Iterable[ScoringScale], leaves: Iterable[AwardCriterion]) -> list[ScoringScale]:
    """The scales that criteria are scored on; only for those is it certain that nothing is divided by 0."""
    names = {leaf.scale for leaf in leaves}
    return [scale for scale in scales if scale.id in names]


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


def _falls_short(threshold: Threshold, given: Given, counted: Row) -> bool:
    """Equality passes; a criterion with a missing point below it is not tested."""
    if None in counted:
        return False
    if threshold.points is not None and given[0] is not None and given[0] < threshold.points:
        return True
    return threshold.marks is not None and sum(filter(None, counted)) < threshold.units


def _amounts(ledger: Ledger, given: Given) -> Amounts:
    """Raises: KeyError for points that are off their scale."""
    try:
        row = tuple(map(_look_up, ledger.tables, given))
        return Amounts(row, sum(row))
    except KeyError:
        each = zip(ledger.tables, given, strict=True)
        return Amounts(tuple(None if points is None else table[points] for table, points in each), None)


def _changed(ledger: Ledger, amounts: Amounts, position: int, points: Decimal) -> Amounts:
    row, units = amounts.row, ledger.tables[position][points]
    total = None if amounts.total is None else amounts.total - (row[position] or 0) + units
    return Amounts((*row[:position], units, *row[position + 1 :]), total)


def _with(given: Given, position: int, points: Decimal) -> Given:
    return (*given[:position], points, *given[position + 1 :])
