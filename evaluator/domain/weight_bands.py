"""How far the weight of each criterion could move while the first-ranked tender stays first, as a picture.

For assurance only: it stands beside an award and never enters it. The figures are those of `domain.sensitivity`.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from evaluator.domain.drawing import (
    BESIDE,
    GAP,
    HEAD,
    LABEL,
    LINE,
    SHADES,
    TEXT_LINE,
    WIDTH,
    Anchor,
    Box,
    Ink,
    Picture,
    Text,
)
from evaluator.domain.figures import significant_text
from evaluator.domain.report import AwardReport, WeightBand
from evaluator.said import said, sentences

NAME = "How far each weight could move (assurance only)"
ACROSS = WIDTH - LABEL - 40
ROW = LINE + TEXT_LINE + 12
TICKS = 4


def weight_bands(report: AwardReport) -> Picture | None:
    """A band for each top-level criterion with an interval, and its published weight in it; None without any."""
    bands, whole = report.weight_bands, report.model.total_weight
    if not bands:
        return None
    high = HEAD + len(bands) * ROW
    shapes = list(_scale(whole, down_to=high))
    for number, one in enumerate(bands):
        shapes += _band(one, whole, top=HEAD + number * ROW)
    told = [
        said(
            "{criterion} weighs {weight} marks; the first-ranked tender stays first from {start} to {end}.",
            criterion=one.criterion,
            weight=one.weight,
            start=one.start,
            end=one.end,
        )
        for one in bands
    ]
    return Picture(
        name=NAME,
        description=sentences(told),
        wide=WIDTH,
        high=high,
        shapes=tuple(shapes),
        heads=("Criterion", "Published weight", "First stays first from", "to"),
        figures=tuple((one.criterion, one.weight, one.start, one.end) for one in bands),
    )


def _scale(whole: Decimal, *, down_to: int) -> Iterator[Box | Text]:
    """The marks of the lot total across the head, each with a line down."""
    for tick in range(TICKS + 1):
        x = LABEL + ACROSS * tick // TICKS
        yield Box(x=x - 1, y=HEAD, wide=2, high=down_to - HEAD, ink=Ink.RULE)
        text = significant_text(Fraction(whole) * tick / TICKS, digits=6)
        yield Text(x=x, y=HEAD // 2, text=text, ink=Ink.QUIET, anchor=Anchor.MIDDLE)


def _band(one: WeightBand, whole: Decimal, *, top: int) -> Iterator[Box | Text]:
    """One criterion's interval as a bar, its published weight as a mark in it, and both in figures below."""
    start, end, now = (_x(text, whole) for text in (one.start, one.end, one.weight))
    yield Text(x=0, y=top + LINE // 2, text=one.criterion, room=BESIDE)
    yield Box(x=start, y=top + GAP, wide=max(end - start, 2), high=LINE - 2 * GAP, ink=Ink.FILL, shade=1)
    yield Box(x=now - 4, y=top, wide=8, high=LINE, ink=Ink.FILL, shade=len(SHADES) - 1)
    yield Text(
        x=LABEL + 8,
        y=top + LINE + 4 + TEXT_LINE // 2,
        text=said("{start} to {end}, published {weight}", start=one.start, end=one.end, weight=one.weight),
        ink=Ink.QUIET,
        room=ACROSS,
    )


def _x(marks: str, whole: Decimal) -> int:
    return LABEL + int(ACROSS * Fraction(marks) / Fraction(whole))
