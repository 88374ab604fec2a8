"""The published evaluation model: criteria, scales, price formula, rounding, tie-break.

It is frozen before tenders are opened and nothing outside it can be scored (Letting International v Newham [2008] EWHC
1583; Procurement Act 2023, s. 23; PCR 2015, reg. 67). The open file AWARD-INPUT.md carries the same values;
`model_rules.py` says when a model is sound.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from evaluator.domain.price_schedule import PriceSchedule
from evaluator.errors import RuleBroken
from evaluator.said import said

MOST_OFFERED = 20  # points to choose from; above that they are typed
DECIMAL_PLACES = 10  # no published number and no price has more; AWARD-INPUT.md


class Method(StrEnum):
    """How quality and price become one ranking figure."""

    WEIGHTED_SUM = "weighted_sum"
    QUALITY_PER_PRICE = "quality_per_price"
    PRICE_PER_QUALITY_POINT = "price_per_quality_point"
    PRICE_LESS_QUALITY_VALUE = "price_less_quality_value"
    LOWEST_PRICE = "lowest_price"
    QUALITY_ONLY = "quality_only"


class MarksFrom(StrEnum):
    """How points on a scale become a share of the weight."""

    POINTS_OVER_MAXIMUM = "points_over_maximum"
    POINTS_OVER_RANGE = "points_over_range"


class PriceReference(StrEnum):
    """Whose prices set lowest, highest and mean."""

    IN_PLAY = "in_play"
    ALL_TENDERS = "all_tenders"


@dataclass(frozen=True, slots=True, kw_only=True)
class Descriptor:
    """What the published scale says one number of points means."""

    points: Decimal
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoringScale:
    """The points that may be given: the listed `points`, or every `step` from minimum to maximum.

    With neither, any number between minimum and maximum may be given.
    """

    id: str
    minimum: Decimal
    maximum: Decimal
    points: tuple[Decimal, ...] = ()
    step: Decimal | None = None
    descriptors: tuple[Descriptor, ...] = ()

    def allows(self, points: Decimal) -> bool:
        """Whether these points lie on the scale. Compared as exact numbers: 4 and 4.0 are the same points."""
        if self.points:
            return points in self.points
        if not (points.is_finite() and self.minimum <= points <= self.maximum):
            return False
        steps = (Fraction(points) - Fraction(self.minimum)) / self.smallest_difference
        return steps.denominator == 1

    def offered(self) -> tuple[Decimal, ...]:
        """The points to choose from, where there are few enough to list; none for a scale that must be typed."""
        if self.points or self.step is None:
            return self.points
        count = (Fraction(self.maximum) - Fraction(self.minimum)) / Fraction(self.step)
        if count > MOST_OFFERED:
            return ()
        return tuple(self.minimum + self.step * number for number in range(int(count) + 1))

    @property
    def smallest_difference(self) -> Fraction:
        """The step between two points; on a scale without one, the smallest difference that can be written down."""
        return Fraction(1, 10**DECIMAL_PLACES) if self.step is None else Fraction(self.step)

    def require_allowed(self, points: Decimal) -> None:
        """Raises: RuleBroken for points that are not on the scale."""
        if not self.allows(points):
            raise RuleBroken(
                "{points} is not on the scale “{id}”.",
                hint="Give {in_words}.",
                points=points,
                id=self.id,
                in_words=self.in_words(),
            )

    def in_words(self) -> str:
        """What may be given, for people: `0, 1, 2, 3, 4 or 5`, or `0 to 100 in steps of 0.01`."""
        if self.points:
            *others, last = (str(points) for points in self.points)
            return said("{others} or {last}", others=tuple(others), last=last) if others else last
        steps = "" if self.step is None else said(" in steps of {step}", step=self.step)
        return said("{minimum} to {maximum}{steps}", minimum=self.minimum, maximum=self.maximum, steps=steps)


class PriceFormulaName(StrEnum):
    """How a price becomes a fraction of its weight; AWARD-INPUT.md gives each formula."""

    LOWEST_OVER_PRICE = "lowest_over_price"
    ABOVE_LOWEST = "above_lowest"
    RANGE = "range"
    BENCHMARK = "benchmark"
    MEAN_DEVIATION = "mean_deviation"
    LOGARITHMIC = "logarithmic"
    BANDS = "bands"


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceBand:
    """A fraction of the weight for prices up to `up_to` per cent above the lowest; the last band has no end."""

    up_to: Decimal | None
    fraction: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceFormula:
    """One price formula with its published parameters.

    `above_lowest` and `logarithmic`: floor None lets the fraction go negative; the open file's own default is 0.
    """

    formula: PriceFormulaName
    floor: Decimal | None = None
    ceiling: Decimal | None = None
    best: Decimal | None = None
    worst: Decimal | None = None
    benchmark: Decimal | None = None
    base: Decimal | None = None
    bands: tuple[PriceBand, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardCriterion:
    """One node of the criteria tree. `weight` is in marks of the lot total; a leaf has a scale or is priced.

    `sub_criteria` are the published points that a response to a scored leaf must cover, in the words published.
    `schedule` is what suppliers price for a price criterion; None where they give one figure.
    """

    id: str
    title: str
    weight: Decimal
    guidance: str = ""
    sub_criteria: tuple[str, ...] = ()
    scale: str | None = None
    priced: bool = False
    price: PriceFormula | None = None
    minimum_points: Decimal | None = None
    minimum_marks: Decimal | None = None
    value: Decimal | None = None
    schedule: PriceSchedule | None = None
    children: tuple["AwardCriterion", ...] = ()

    def nodes(self) -> Iterator["AwardCriterion"]:
        """This node and every node below it, parents first, in published order."""
        yield self
        for child in self.children:
            if child.children:
                yield from child.nodes()
            else:  # most are leaves, and are asked for often
                yield child

    def to_discuss(self) -> tuple[str, ...]:
        """What a panel discusses one by one: the published sub-criteria, or else the question itself."""
        return self.sub_criteria or (self.title,)


class RoundingTarget(StrEnum):
    """Which figure the published rounding rule rounds."""

    CRITERION = "criterion"
    TOTAL = "total"
    NONE = "none"


class RoundingMode(StrEnum):
    """Half up goes away from zero, down goes towards zero."""

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounding:
    """The one published rounding rule."""

    apply_to: RoundingTarget = RoundingTarget.NONE
    places: int = 0
    mode: RoundingMode = RoundingMode.HALF_UP


class TieBreakBy(StrEnum):
    """What a published tie-break step compares."""

    CRITERION = "criterion"
    LOWEST_PRICE = "lowest_price"


@dataclass(frozen=True, slots=True, kw_only=True)
class TieBreakStep:
    """One step: more marks on a named criterion, or the lower price."""

    by: TieBreakBy
    criterion: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedWarning:
    """Why the lead froze the model in spite of a warning; `warning` is its name in `model_warnings`."""

    warning: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationModel:
    """The whole published model of one lot, as frozen before tenders were opened."""

    title: str
    currency: str
    method: Method
    total_weight: Decimal
    scales: tuple[ScoringScale, ...]
    criteria: tuple[AwardCriterion, ...]
    rounding: Rounding = Rounding()
    marks_from: MarksFrom = MarksFrom.POINTS_OVER_MAXIMUM
    price_reference: PriceReference = PriceReference.IN_PLAY
    tie_break: tuple[TieBreakStep, ...] = ()
    margin: Decimal | None = None
    abnormally_low_below_mean_by: Decimal | None = None
    passed_warnings: tuple[PassedWarning, ...] = ()

    def nodes(self) -> Iterator[AwardCriterion]:
        """Every criterion of the tree, parents first, in published order."""
        for root in self.criteria:
            yield from root.nodes()

    def scored_leaves(self) -> tuple[AwardCriterion, ...]:
        """The criteria that panel members score, in published order."""
        return tuple(node for node in self.nodes() if node.scale is not None)

    def price_leaves(self) -> tuple[AwardCriterion, ...]:
        """The criteria that prices are entered for, in published order."""
        return tuple(node for node in self.nodes() if node.priced)

    def price_leaf(self, criterion_id: str) -> AwardCriterion:
        """One price criterion. Raises: RuleBroken when the model has no such price criterion."""
        for leaf in self.price_leaves():
            if leaf.id == criterion_id:
                return leaf
        raise RuleBroken("{criterion_id} is not a price criterion of this model.", criterion_id=criterion_id)

    def question(self, criterion_id: str) -> AwardCriterion:
        """One scored criterion. Raises: RuleBroken when the model has no such one."""
        for leaf in self.scored_leaves():
            if leaf.id == criterion_id:
                return leaf
        raise RuleBroken("The evaluation model has no scored criterion {criterion_id}.", criterion_id=criterion_id)

    def scale_of(self, criterion_id: str) -> ScoringScale:
        """The scale a criterion is scored on. Raises: RuleBroken when the model has no such scored criterion."""
        names = {leaf.id: leaf.scale for leaf in self.scored_leaves()}
        for scale in self.scales:
            if criterion_id in names and scale.id == names[criterion_id]:
                return scale
        raise RuleBroken("The evaluation model has no scored criterion {criterion_id}.", criterion_id=criterion_id)
