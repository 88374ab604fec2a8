"""The pictures of a portfolio: spend against the ceiling, and the shares of suppliers and authorities, as bars.

Lengths are exact fractions of the room; each bar carries its figure as text, and the same figures stand in a table.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from evaluator.domain.call_off import CallOffStage
from evaluator.domain.drawing import BESIDE, GAP, LABEL, LINE, WIDTH, Anchor, Box, Ink, Picture, Text
from evaluator.domain.evaluation_model import RoundingMode
from evaluator.domain.figures import fixed_text, rounded
from evaluator.domain.portfolio import Portfolio, Share
from evaluator.domain.wording import counted, spoken_sum
from evaluator.said import said, sentences

STAGES = {
    CallOffStage.PLANNED: "Planned",
    CallOffStage.LISTED: "List drawn",
    CallOffStage.INVITED: "Invited",
    CallOffStage.AWARDED: "Awarded",
    CallOffStage.NOT_AWARDED: "Closed without an award",
}
MOST_BARS = 15
FIGURE = 260  # units kept free at the right for the figure
DARK_SHADE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: what it is of, its figure in words, and how much of the room it takes."""

    label: str
    figure: str
    part: Fraction


def portfolio_pictures(
    found: Portfolio, *, suppliers: Mapping[str, str], authorities: Mapping[str, str], currency: str
) -> tuple[Picture, ...]:
    """Everything there is to show of a portfolio; nothing of what was not awarded yet."""
    made = [_stages(found)]
    if found.ceiling is not None and found.ceiling_used is not None:
        made.append(_ceiling(found, currency))
    if found.by_supplier:
        made.append(_shares(said("Share of each supplier"), "Supplier", found.by_supplier, suppliers, currency))
        made.append(_shares(said("Share of each authority"), "Authority", found.by_authority, authorities, currency))
    return tuple(made)


def per_cent(part: Fraction) -> str:
    """A fraction as per cent with one decimal, half up."""
    return said("{figure} %", figure=fixed_text(rounded(part * 100, places=1, mode=RoundingMode.HALF_UP), places=1))


def _stages(found: Portfolio) -> Picture:
    most = max(max(found.counts.values(), default=0), 1)
    bars = [
        Bar(label=said(STAGES[stage]), figure=counted(count, "call-off"), part=Fraction(count, most))
        for stage, count in found.counts.items()
    ]
    return _picture(said("Call-offs by where they stand"), (said("Where it stands"), "Call-offs"), bars)


def _ceiling(found: Portfolio, currency: str) -> Picture:
    assert found.ceiling is not None
    used, left = Fraction(found.spent) / Fraction(found.ceiling), found.ceiling - found.spent
    bars = [
        Bar(
            label=said("Awarded"),
            figure=said("{sum}, {share}", sum=spoken_sum(found.spent, currency), share=per_cent(used)),
            part=min(used, Fraction(1)),
        ),
        Bar(
            label=said("Left below the ceiling") if left >= 0 else said("Over the ceiling"),
            figure=spoken_sum(abs(left), currency),
            part=min(abs(1 - used), Fraction(1)),
        ),
    ]
    return _picture(
        said("Spend against the ceiling of {ceiling}", ceiling=spoken_sum(found.ceiling, currency)),
        ("What", said("Sum and share")),
        bars,
    )


def _shares(name: str, who: str, shares: Iterable[Share], names: Mapping[str, str], currency: str) -> Picture:
    every = tuple(shares)
    bars = [
        Bar(
            label=names.get(one.id, one.id),
            figure=said("{sum}, {share}", sum=spoken_sum(one.value, currency), share=per_cent(one.share)),
            part=one.share / every[0].share if every[0].share else Fraction(0),
        )
        for one in every[:MOST_BARS]
    ]
    if len(every) > MOST_BARS:
        name = said("{name}, the first {most} of {all:,}", name=said(name), most=MOST_BARS, all=len(every))
    return _picture(name, (who, said("Sum and share")), bars)


def _picture(name: str, heads: tuple[str, str], bars: list[Bar]) -> Picture:
    room = WIDTH - LABEL - FIGURE
    shapes: list[Box | Text] = []
    for row, one in enumerate(bars):
        top, long = row * LINE, int(room * one.part)
        shapes.append(Text(x=0, y=top + LINE // 2, text=one.label, room=BESIDE))
        if long:
            shapes.append(Box(x=LABEL, y=top + GAP, wide=long, high=LINE - 2 * GAP, ink=Ink.FILL, shade=DARK_SHADE))
        shapes.append(Text(x=LABEL + long + 2 * GAP, y=top + LINE // 2, text=one.figure, anchor=Anchor.START))
    return Picture(
        name=name,
        description=sentences(
            [
                said("A longer bar means more."),
                *(said("{label}: {figure}.", label=one.label, figure=one.figure) for one in bars),
            ]
        ),
        wide=WIDTH,
        high=len(bars) * LINE,
        shapes=tuple(shapes),
        heads=heads,
        figures=tuple((one.label, one.figure) for one in bars),
    )
