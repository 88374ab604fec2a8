"""The spread of what members gave, question by question, as pictures: points as locked, their range, what was agreed.

Equal points are stacked, so that none is hidden. No average is drawn or worked out (Bromcom v United Learning [2022]
EWHC 3262). One tender alone needs no label: so the meeting is shown one at a time (Lancashire Care [2018] EWHC 1589).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from evaluator.domain.drawing import BESIDE, GAP, HEAD, LABEL, SHADES, WIDTH, Anchor, Box, Ink, Picture, Text
from evaluator.domain.evaluation_model import AwardCriterion, ScoringScale
from evaluator.domain.figures import plain
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response
from evaluator.domain.wording import spoken_list
from evaluator.said import said, sentences

LANE, MARK, EDGE = 28, 60, 36  # the height of a row of marks, the width of one, and what is left free at either end
MOST_TICKS = 11
MOST_HIGH = 1_300  # of one picture: what a page can hold
STRONG = len(SHADES) - 1
NOTHING_AGREED = "nothing agreed yet"
WHAT_IS_DRAWN = "The line is the range of what was given; the dark mark is what is agreed."
NOTHING_SHOWN = Picture(
    name="Spread of points",
    description="No item is shown.",
    wide=WIDTH,
    high=HEAD,
    shapes=(),
    heads=("Tender", "Spread", "Agreed"),
    figures=(),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What one response was given: points by the short name of who gave them; `agreed` is None until it is."""

    tender: str
    points: tuple[tuple[str, Decimal], ...]
    agreed: Decimal | None = None

    @property
    def spread(self) -> Decimal:
        """The largest difference of two members, in points."""
        points = [points for _, points in self.points]
        return max(points) - min(points) if points else Decimal(0)

    def values(self) -> tuple[Decimal, ...]:
        """Everything given and agreed."""
        return tuple(points for _, points in self.points) + (() if self.agreed is None else (self.agreed,))


def given_on(
    question: AwardCriterion,
    setup: Setup,
    points: Mapping[tuple[str, Response], Decimal],
    agreed: Mapping[Response, Decimal],
) -> tuple[Given, ...]:
    """What every tender was given on one question; members are P1, P2 … in the order of the roster."""
    members = setup.expected_to_score()
    responses = [one for one in setup.responses() if one.criterion_id == question.id]
    return tuple(
        Given(
            tender=setup.supplier_of(response.tender_id).name,
            points=tuple(
                (f"P{number}", points[member, response])
                for number, member in enumerate(members, start=1)
                if (member, response) in points
            ),
            agreed=agreed.get(response),
        )
        for response in responses
    )


def spread(question: str, scale: ScoringScale, given: Sequence[Given]) -> tuple[Picture, ...]:
    """One picture of a question, or several where its tenders would not fit on a page together."""
    shown = [one for one in given if one.points]
    labelled = len(shown) > 1
    axis = _Axis(scale, left=(LABEL if labelled else 0) + EDGE)
    rows = [_Row(one, axis, labelled=labelled) for one in shown]
    found = []
    while rows:
        taken, high = 0, HEAD
        while taken < len(rows) and (not taken or high + rows[taken].high <= MOST_HIGH):
            high += rows[taken].high
            taken += 1
        found.append(_picture(question, axis, rows[:taken], high))
        rows = rows[taken:]
    return tuple(found)


def spread_of_one(question: str, scale: ScoringScale, given: Given) -> Picture:
    """The picture of one response alone, without a label; its scale is drawn even where nobody gave it points."""
    axis = _Axis(scale, left=EDGE)
    row = _Row(given, axis, labelled=False)
    return _picture(question, axis, [row], HEAD + row.high)


def _picture(question: str, axis: "_Axis", rows: Sequence["_Row"], high: int) -> Picture:
    shapes: list[Box | Text] = []
    for points, x in axis.ticks(row.given for row in rows):
        shapes.append(Box(x=x - 1, y=HEAD, wide=2, high=high - HEAD, ink=Ink.RULE))
        shapes.append(Text(x=x, y=HEAD // 2, text=plain(points), ink=Ink.QUIET, anchor=Anchor.MIDDLE))
    top = HEAD
    for row in rows:
        shapes += row.shapes(top)
        top += row.high
    who = tuple(dict.fromkeys(name for row in rows for name, _ in row.given.points))
    return Picture(
        name=said("Spread of points: {question}", question=question),
        description=sentences([row.in_words() for row in rows]),
        wide=WIDTH,
        high=high,
        shapes=tuple(shapes),
        heads=("Tender", *who, "Spread", "Agreed"),
        figures=tuple(row.figures(who) for row in rows),
    )


class _Axis:
    """Where points stand between the left and the right end of the scale."""

    def __init__(self, scale: ScoringScale, *, left: int) -> None:
        self._scale, self._left, self._wide = scale, left, WIDTH - EDGE - left

    def x(self, points: Decimal) -> int:
        low, high = Fraction(self._scale.minimum), Fraction(self._scale.maximum)
        if high == low:
            return self._left + self._wide // 2
        return self._left + int(self._wide * (Fraction(points) - low) / (high - low))

    def ticks(self, given: Iterable[Given]) -> Iterator[tuple[Decimal, int]]:
        """The points of a short scale; of a long one its two ends, and what was given where there is room for it."""
        offered, ends = self._scale.offered(), (self._scale.minimum, self._scale.maximum)
        if 0 < len(offered) <= MOST_TICKS:
            yield from ((points, self.x(points)) for points in offered)
            return
        shown: list[int] = []
        for points in (*ends, *(found for one in given for found in one.values())):
            x = self.x(points)
            if all(abs(x - other) > MARK for other in shown):
                shown.append(x)
                yield points, x


class _Row:
    """One tender: marks in as many lanes as it takes, the range behind the first, what was agreed below them all."""

    def __init__(self, given: Given, axis: _Axis, *, labelled: bool) -> None:
        self.given, self._axis, self._labelled = given, axis, labelled
        self._lanes = _stacked([(name, axis.x(points)) for name, points in given.points])
        self.high = max(len(self._lanes) + (given.agreed is not None), 2 if labelled else 1) * LANE + 3 * GAP

    def shapes(self, top: int) -> Iterator[Box | Text]:
        """Everything of this row, its upper edge at `top`."""
        xs = [self._axis.x(points) for _, points in self.given.points]
        top += GAP
        if self._labelled:
            yield Box(x=0, y=top - GAP, wide=WIDTH, high=2, ink=Ink.RULE)
            label = said("{tender}, spread {spread}", tender=self.given.tender, spread=plain(self.given.spread))
            yield Text(x=0, y=top - GAP + self.high // 2, text=label, room=BESIDE, lines=3)
        if xs:
            y, wide = top + LANE // 2 - 2, max(xs) - min(xs)
            yield Box(x=min(xs), y=y, wide=wide, high=4, ink=Ink.FILL, shade=STRONG - 1)
        for number, lane in enumerate(self._lanes):
            for name, x in lane:
                yield from _mark(x, top + number * LANE, name, shade=1)
        if self.given.agreed is not None:
            x = self._axis.x(self.given.agreed)
            yield from _mark(x, top + len(self._lanes) * LANE, plain(self.given.agreed), shade=STRONG)

    def figures(self, who: Sequence[str]) -> tuple[str, ...]:
        """The same as a row of the table."""
        points = dict(self.given.points)
        shown = [plain(points[name]) if name in points else "–" for name in who]
        agreed = "–" if self.given.agreed is None else plain(self.given.agreed)
        return self.given.tender, *shown, plain(self.given.spread), agreed

    def in_words(self) -> str:
        """The same as a sentence."""
        gave = [said("{name} gave {points}", name=name, points=plain(points)) for name, points in self.given.points]
        points = spoken_list(gave) if gave else said("nobody gave points")
        agreed = (
            said(NOTHING_AGREED)
            if self.given.agreed is None
            else said("{agreed} agreed", agreed=plain(self.given.agreed))
        )
        return said(
            "{tender}: {points}; spread {spread}, {agreed}.",
            tender=self.given.tender,
            points=points,
            spread=plain(self.given.spread),
            agreed=agreed,
        )


def _stacked(marks: Sequence[tuple[str, int]]) -> list[list[tuple[str, int]]]:
    """Marks in lanes, each in the first where it covers no other."""
    lanes: list[list[tuple[str, int]]] = []
    for name, x in marks:
        free = (lane for lane in lanes if all(abs(x - other) > MARK for _, other in lane))
        lane = next(free, None)
        if lane is None:
            lanes.append(lane := [])
        lane.append((name, x))
    return lanes


def _mark(x: int, top: int, text: str, *, shade: int) -> tuple[Box, Text]:
    ink = Ink.ON_STRONG if shade == STRONG else Ink.TEXT
    return (
        Box(x=x - MARK // 2, y=top + 2, wide=MARK, high=LANE - GAP, ink=Ink.FILL, shade=shade),
        Text(x=x, y=top + LANE // 2, text=text, ink=ink, anchor=Anchor.MIDDLE, bold=True),
    )
