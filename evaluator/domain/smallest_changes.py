"""The single changes of one consensus score, smallest in marks, that would put another tender first.

One tender's points reach the others only through whether it is in play at all. So for each tender the others are placed
twice at most, with it in play and without it. Along a scale its own place then changes at few points, and as every step
of the way there rises or falls throughout, those points are found by halving, however fine the scale. Exact throughout.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import cached_property

from evaluator.domain.evaluation_model import DECIMAL_PLACES, Method, ScoringScale
from evaluator.domain.figures import fraction_text
from evaluator.domain.marking import Sheet
from evaluator.domain.placing import Placed
from evaluator.domain.standing import Standing, standing_of
from evaluator.errors import RuleBroken

MOST_CHANGES = 100_000
_EXACT = Context(prec=60)  # no value of a scale has more than 28 digits
NOT_MET = ("",)  # stands for some threshold that is not met


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallestChange:
    """One consensus score that, changed to other points, makes `first` rank first instead."""

    tender: str
    criterion: str
    points: Decimal
    changed_to: Decimal
    first: tuple[str, ...]


def smallest_changes(standing: Standing) -> tuple[SmallestChange, ...]:
    """All changes of one score that turn the award and move equally few marks, by tender, criterion and value.

    A change that leaves nobody first does not count, nor does a scale without steps. Raises: RuleBroken when there are
    too many to list, which takes a criterion without weight.
    """
    ladders = [Ladder(scale) for scale in standing.lot.marking.scales]
    fewest: int | None = None
    found: list[SmallestChange] = []
    for tender, sheet in standing.sheets.items():
        others = Others(standing, tender)
        for position, points in enumerate(sheet.points):
            if sheet.excluded or points is None or not ladders[position].count:
                continue
            walk = Walk(others, position, points, ladders[position])
            for moved, change in walk.turns(within=fewest):
                if fewest is None or moved < fewest:
                    fewest, found = moved, []
                found.append(change)
                if len(found) > MOST_CHANGES:
                    raise _too_many()
    return tuple(found)


class Ladder:
    """The values of a scale numbered from the lowest up, never all written down; none for a scale without steps."""

    def __init__(self, scale: ScoringScale) -> None:
        self.listed = sorted(scale.points)
        self._lowest, self._step = _ten_places(scale.minimum), _ten_places(scale.step or Decimal(0))
        self.published = {points: order for order, points in enumerate(scale.points)}
        if self.listed:
            self.count = len(self.listed)
        else:
            self.count = self.number(scale.maximum) + 1 if self._step else 0

    def value(self, number: int) -> Decimal:
        """The points with this number."""
        if self.listed:
            return self.listed[number]
        return _EXACT.scaleb(Decimal(self._lowest + number * self._step), -DECIMAL_PLACES)

    def number(self, points: Decimal) -> int:
        """Where the points stand, counted from 0."""
        if self.listed:
            return bisect_left(self.listed, points)
        return (_ten_places(points) - self._lowest) // self._step


def _ten_places(value: Decimal) -> int:
    return int(Fraction(value) * 10**DECIMAL_PLACES)


class Others:
    """All tenders but one, as they stand when that one is in play and when it is not."""

    def __init__(self, today: Standing, tender: str) -> None:
        self.today, self.tender = today, tender

    @cached_property
    def beside(self) -> Standing:
        """The whole lot with this tender in play."""
        sheet = self.today.sheets[self.tender]
        return self.today if sheet.in_play else self._with(sheet._replace(below=()))

    @cached_property
    def first_without(self) -> tuple[str, ...]:
        """Who ranks first while this tender is below a threshold."""
        sheet = self.today.sheets[self.tender]
        if not sheet.in_play:
            return self.today.first
        if not self.today.undecided and self.tender not in self.today.reference_setters:
            return self.today.first_but(self.tender)
        return self._with(sheet._replace(below=NOT_MET)).first

    @cached_property
    def first_beside(self) -> tuple[str, ...]:
        """Who ranks first among the others while this tender is in play."""
        return self.beside.first_but(self.tender)

    @cached_property
    def best(self) -> Placed | None:
        """The place to beat: that of any of them, for they share it."""
        return self.beside.placed[self.first_beside[0]] if self.first_beside else None

    def _with(self, sheet: Sheet) -> Standing:
        return standing_of(self.today.lot, {**self.today.sheets, self.tender: sheet})


class Walk:
    """One tender's points on one criterion, moved along the scale with everything else as it is."""

    def __init__(self, others: Others, position: int, points: Decimal, ladder: Ladder) -> None:
        self._others, self._position, self._points, self._ladder = others, position, points, ladder
        self._lot, self._sheet = others.today.lot, others.today.sheets[others.tender]
        self._leaf = self._lot.marking.ids[position]
        self._here = ladder.number(points)
        self._sheets: dict[int, Sheet] = {}
        self._places: dict[int, Placed] = {}

    def turns(self, *, within: int | None) -> Iterator[tuple[int, SmallestChange]]:
        """The nearest changes that turn the award, with the marks they move, in published order of the values.

        `within` leaves out what moves more marks; marks are in whole units of the exact ledger.
        """
        low, high = self._reach(within)
        today, here = set(self._others.today.first), self._marks(self._here)
        found = []
        for start, end, first in self._outcomes(low, high):
            if not first or set(first) == today or start <= self._here <= end:
                continue
            nearest = start if start > self._here else end
            moved = abs(self._marks(nearest) - here)
            for number in range(start, end + 1) if self._marks(start) == self._marks(end) else (nearest,):
                found.append((moved, number, first))
                if len(found) > MOST_CHANGES:
                    raise _too_many()
        fewest = min((moved for moved, _, _ in found), default=0)
        changes = [(moved, self._change(number, first)) for moved, number, first in found if moved == fewest]
        published = self._ladder.published
        return iter(sorted(changes, key=lambda each: published.get(each[1].changed_to, 0)))

    def _change(self, number: int, first: tuple[str, ...]) -> SmallestChange:
        return SmallestChange(
            tender=self._others.tender,
            criterion=self._leaf,
            points=self._points,
            changed_to=Decimal(fraction_text(Fraction(self._ladder.value(number)))),
            first=first,
        )

    def _reach(self, within: int | None) -> tuple[int, int]:
        """The numbers from which to which the scale moves no more than so many marks."""
        last = self._ladder.count - 1
        if within is None:
            return 0, last
        if self._ladder.listed:
            fits = [
                number for number in range(last + 1) if abs(self._marks(number) - self._marks(self._here)) <= within
            ]
            return fits[0], fits[-1]
        each_step = self._marks(min(1, last)) - self._marks(0)
        steps = within // each_step if each_step else last
        return max(0, self._here - steps), min(last, self._here + steps)

    def _outcomes(self, low: int, high: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Ranges of values with the tenders that rank first there."""
        for start, end in runs(low, high, self._in_play):
            if not self._in_play(start):
                yield start, end, self._others.first_without
            elif not self._others.beside.undecided:
                for part in self._parts(start, end):
                    yield *part, self._first(part[0])

    def _parts(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        """Ranges over which the tender's place beside the best of the others stays the same.

        Its figure rises or falls all along, but for price per quality point where quality changes its sign; among equal
        figures its place rises with the tie-break.
        """
        by_sign = self._lot.model.method is Method.PRICE_PER_QUALITY_POINT
        for start, end in runs(low, high, self._sign_of_quality) if by_sign else ((low, high),):
            for even_start, even_end in runs(start, end, self._against_best):
                yield from runs(even_start, even_end, self._place)

    def _sheet_at(self, number: int) -> Sheet:
        if number not in self._sheets:
            points = self._ladder.value(number)
            self._sheets[number] = self._lot.marking.changed(self._sheet, self._position, points)
        return self._sheets[number]

    def _placed_at(self, number: int) -> Placed:
        if number not in self._places:
            price_marks = self._others.beside.placed[self._others.tender].price_marks
            self._places[number] = self._lot.place(self._sheet_at(number), price_marks, touched=False)
        return self._places[number]

    def _marks(self, number: int) -> int:
        return self._lot.marking.exact.tables[self._position][self._ladder.value(number)]

    def _in_play(self, number: int) -> int:
        return self._sheet_at(number).in_play

    def _sign_of_quality(self, number: int) -> int:
        quality = self._sheet_at(number).exact.total or 0
        return (quality > 0) - (quality < 0)

    def _against_best(self, number: int) -> int:
        """-1 with a better figure than the best of the others, 0 with the same, 1 with a worse one or none."""
        best, here = self._others.best, self._placed_at(number)
        if here.order is None:
            return 1
        if best is None or best.order is None:
            return -1
        return (here.order > best.order) - (here.order < best.order)

    def _place(self, number: int) -> int:
        """-1 in front of the best of the others, 0 beside it, 1 behind it or not ranked."""
        best, here = self._others.best, self._placed_at(number)
        against = self._against_best(number) if here.can_be_ranked else 1
        if against or best is None:
            return against
        mine, theirs = self._lot.tie_break(here), self._lot.tie_break(best)
        return (mine > theirs) - (mine < theirs)

    def _first(self, number: int) -> tuple[str, ...]:
        place = self._place(number)
        if place < 0:
            return (self._others.tender,)
        if place > 0:
            return self._others.first_beside
        level = {self._others.tender, *self._others.first_beside}
        return tuple(tender for tender in self._others.today.sheets if tender in level)


def runs(low: int, high: int, at: Callable[[int], int]) -> Iterator[tuple[int, int]]:
    """The ranges of numbers over which a function that only rises, or only falls, keeps one value."""
    while low <= high:
        beyond = _end_of_run(low, high, at)
        yield low, beyond - 1
        low = beyond


def _end_of_run(low: int, high: int, at: Callable[[int], int]) -> int:
    value = at(low)
    return high + 1 if at(high) == value else first_where(lambda number: at(number) != value, low, high)


def first_where(holds: Callable[[int], bool], low: int, high: int) -> int:
    """The first number at or after `low` from which on something holds, found by halving; `high` if not before."""
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return high


def _too_many() -> RuleBroken:
    return RuleBroken(
        "More than {most_changes:,} equally small changes of one score would turn this award.",
        hint="Recompute it without sensitivity.",
        most_changes=MOST_CHANGES,
    )
