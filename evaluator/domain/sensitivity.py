"""How firmly an award stands: the smallest change that turns it, the weights that keep it, the tender it hangs on.

For assurance only: nothing here changes an award. Every answer is exact and is what working the whole award through
again would give; `smallest_changes.py` finds the first without doing so for each of thousands of possible changes.
Relative price scoring can make an award hang on a third bid (Bid evaluation guidance note, May 2021, s. 7.2), which
`removals` shows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from evaluator.domain.evaluation_model import AwardCriterion, Method
from evaluator.domain.placing import exact_marks, sum_of
from evaluator.domain.smallest_changes import SmallestChange, smallest_changes
from evaluator.domain.standing import Standing

__all__ = ["Removal", "Sensitivity", "SmallestChange", "WeightInterval", "sensitivity"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightInterval:
    """The weights of one root, in marks, with which the same tender stays first."""

    start: Fraction
    end: Fraction
    start_included: bool
    end_included: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """A tender without which `first`, and not today's next, would rank first."""

    removed: str
    first: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sensitivity:
    """`weight_intervals` names every root of the criteria; None where no interval can be given."""

    smallest_changes: tuple[SmallestChange, ...]
    weight_intervals: Mapping[str, WeightInterval | None]
    without: tuple[Removal, ...]


def sensitivity(standing: Standing) -> Sensitivity:
    """Put all three questions to one award.

    Raises: RuleBroken when more changes are equally small than can be listed.
    """
    return Sensitivity(
        smallest_changes=smallest_changes(standing),
        weight_intervals={root.id: weight_interval(standing, root) for root in standing.lot.model.criteria},
        without=tuple(removals(standing)),
    )


def weight_interval(standing: Standing, root: AwardCriterion) -> WeightInterval | None:
    """The exact interval around a root's weight in which the first-ranked tender stays alone in front.

    The other roots share what is left in today's proportions. Thresholds stay tested on today's weights, totals are not
    rounded and no tie-break applies, so an end where another tender draws level is not included. None but for a
    weighted sum, a root of some but not the whole weight, and one tender that is first before rounding too.
    """
    model = standing.lot.model
    weight, whole = Fraction(root.weight), Fraction(model.total_weight)
    if model.method is not Method.WEIGHTED_SUM or not 0 < weight < whole or len(standing.first) != 1:
        return None
    lines = {tender: _line(standing, tender, root) for level in standing.ranked for tender in level}
    ahead = lines.pop(standing.first[0])
    lower, upper = [(Fraction(0), True)], [(whole, True)]
    for inside, outside in lines.values():
        lead_inside, lead_outside = ahead[0] - inside, ahead[1] - outside
        lead = lead_inside + lead_outside
        if lead <= 0:
            return None
        slope = lead_inside / weight - lead_outside / (whole - weight)
        if slope > 0:
            lower.append((weight - lead / slope, False))
        elif slope < 0:
            upper.append((weight - lead / slope, False))
    # Of equal ends the one that is not included holds.
    start, start_included = max(lower, key=lambda end: (end[0], not end[1]))
    end, end_included = min(upper)
    return WeightInterval(start=start, end=end, start_included=start_included, end_included=end_included)


def _line(standing: Standing, tender: str, root: AwardCriterion) -> tuple[Fraction, Fraction]:
    """One tender's exact marks on the root and on all others: its total is a straight line in the root's weight."""
    placed, marking = standing.placed[tender], standing.lot.marking
    span = marking.spans[root.id]
    units = sum_of(placed.sheet.exact.row[span.scored])
    inside = exact_marks(units, marking.exact.unit, placed.price_marks[span.priced])
    if inside is None or placed.unrounded is None:
        raise ValueError("Only a tender with a total is ranked.")
    return Fraction(*inside), Fraction(*placed.unrounded) - Fraction(*inside)


def removals(standing: Standing) -> Iterator[Removal]:
    """Every tender whose absence would put another first than today's best of the rest.

    Only a tender whose price others are measured against can do that: any other leaves every total as it is.
    """
    for tender in standing.sheets:
        if tender in standing.reference_setters:
            first = standing.without(tender).first
            if first and first != standing.first_but(tender):
                yield Removal(removed=tender, first=first)
