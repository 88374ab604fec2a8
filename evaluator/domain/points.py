"""Points on a scale, what they are worth, and one tender's points as a row.

Worth is counted in whole units of one common denominator, so that adding up is exact and quick; the share of full marks
that points earn is the lot's published assessment methodology (Procurement Act 2023, s. 23(3)).
"""

from collections.abc import Iterator, KeysView, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from evaluator.domain.evaluation_model import MarksFrom, Rounding, ScoringScale
from evaluator.domain.figures import rounded

Row = tuple[int | None, ...]  # a number for each scored leaf, in published order; None where points are missing


class LeafOrder(NamedTuple):
    """The scored leaves in published order, and where each of them stands."""

    names: tuple[str, ...]
    positions: Mapping[str, int]


class PointsRow(Mapping[str, Decimal]):
    """Agreed points by scored leaf with none missing: a mapping to everyone, a row to whoever works in rows."""

    __slots__ = ("order", "row")

    def __init__(self, order: LeafOrder, row: tuple[Decimal, ...]) -> None:
        self.order, self.row = order, row

    def __getitem__(self, leaf: str) -> Decimal:
        return self.row[self.order.positions[leaf]]

    def __iter__(self) -> Iterator[str]:
        return iter(self.order.names)

    def keys(self) -> KeysView[str]:
        """The leaves, as a set that is compared quickly."""
        return self.order.positions.keys()

    def __len__(self) -> int:
        return len(self.row)


class Shares:
    """Which share of full marks the points of one scale earn, 1 for its maximum."""

    def __init__(self, scale: ScoringScale, marks_from: MarksFrom) -> None:
        self.scale = scale
        self._origin = Fraction(scale.minimum) if marks_from is MarksFrom.POINTS_OVER_RANGE else Fraction(0)
        self._divisor = Fraction(scale.maximum) - self._origin
        if scale.points:
            self.denominator = lcm(*(self.of(points).denominator for points in scale.points))
        else:
            step = scale.smallest_difference / self._divisor
            self.denominator = lcm(self.of(scale.minimum).denominator, step.denominator)

    def of(self, points: Decimal) -> Fraction:
        """The exact share; in units of `1/denominator` it is a whole number for every value of the scale."""
        return (Fraction(points) - self._origin) / self._divisor


class PointsTable(dict[Decimal | None, int]):
    """What points on one leaf are worth, in whole units of `1/unit`; an entry is made when points are first met.

    Looking up points that are missing or not on the scale is a KeyError, as for any dictionary without such a key.
    """

    def __init__(self, shares: Shares, *, worth: Decimal, unit: int, rounding: Rounding | None) -> None:
        super().__init__()
        self._shares, self._worth, self._unit, self._rounding = shares, Fraction(worth), unit, rounding

    def __missing__(self, points: Decimal | None) -> int:
        if points is None or not self._shares.scale.allows(points):
            raise KeyError(points)
        worth = self._shares.of(points) * self._worth
        if self._rounding is None:
            self[points] = worth.numerator * (self._unit // worth.denominator)
        else:
            self[points] = rounded(worth, places=self._rounding.places, mode=self._rounding.mode)
        return self[points]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """A table for each scored leaf, all in the same units of `1/unit` mark (or pound)."""

    unit: int
    tables: tuple[PointsTable, ...]


def ledger_of(leaves: Sequence[tuple[Shares, Decimal]], *, rounding: Rounding | None = None) -> Ledger:
    """The tables of leaves with their worth at full marks; with a rounding rule each leaf's worth is rounded by it."""
    if rounding is None:
        unit = lcm(*(shares.denominator * Fraction(worth).denominator for shares, worth in leaves))
    else:
        unit = 10**rounding.places
    return Ledger(
        unit=unit,
        tables=tuple(PointsTable(shares, worth=worth, unit=unit, rounding=rounding) for shares, worth in leaves),
    )
