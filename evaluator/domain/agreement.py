"""How far panel members agreed before moderation: Krippendorff's alpha, Kendall's W, the widest spread. Exact.

These figures order the moderation agenda and inform readers; they come from individual points and never touch a mark.
Sources: K. Krippendorff, Computing Krippendorff's alpha-reliability (2011), for two or more members with missing
values; M. G. Kendall and B. Babington Smith, The problem of m rankings (1939), with the correction for ties.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from math import lcm

from evaluator.domain.award import AwardInput, IndividualPoints
from evaluator.domain.evaluation_model import EvaluationModel
from evaluator.errors import RuleBroken

MOST_VALUES = 20_000
Unit = Counter[int]  # one response: how often each value was given, in parts that all values are whole numbers of


@dataclass(frozen=True, slots=True, kw_only=True)
class KrippendorffAlpha:
    """1 is full agreement, 0 what chance would give; None where no two values differ or can be compared."""

    nominal: Fraction | None
    ordinal: Fraction | None
    interval: Fraction | None
    ratio: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionAgreement:
    """Agreement on one criterion; `range` is the largest difference of two members over one tender, in points."""

    krippendorff_alpha: KrippendorffAlpha
    kendall_w: Fraction | None
    range: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Agreement by scored criterion in published order, and over all of them as points over each maximum."""

    criteria: Mapping[str, CriterionAgreement]
    overall: KrippendorffAlpha


def agreement(award_input: AwardInput) -> Agreement:
    """Agreement of the individual points. What is absent is missing, never zero."""
    given: dict[str, list[IndividualPoints]] = defaultdict(list)
    for points in award_input.individual_points:
        given[points.criterion].append(points)
    leaves = award_input.model.scored_leaves()
    return Agreement(
        criteria={leaf.id: _of_criterion(given[leaf.id]) for leaf in leaves},
        overall=_pooled(award_input.model, given, _shares(award_input)),
    )


def leniency(award_input: AwardInput) -> Mapping[str, Fraction]:
    """How much more each member gave than the others, by member id: above 0 more, below 0 less.

    The mean, over every response that another member scored too, of the member's points less the mean of the others',
    as a part of the scale's maximum. Whoever shared no response with anybody is left out. For assurance only.
    """
    shares = _shares(award_input)
    whole = lcm(*(share.denominator for share in shares.values()))  # each share is so many of its parts: an integer
    parts = {points: int(share * whole) for points, share in shares.items()}
    given: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for points in award_input.individual_points:
        if (part := parts.get((points.criterion, points.points))) is not None:
            given[points.criterion, points.tender][points.member] = part
    times: Counter[str] = Counter()
    more: dict[str, Counter[int]] = defaultdict(Counter)  # by member, then by how many others: what was above their sum
    for members in given.values():
        together, others = sum(members.values()), len(members) - 1
        if others:
            times.update(members.keys())
            for member, own in members.items():
                more[member][others] += own * others - (together - own)
    return {
        member: sum((Fraction(above, whole * others) for others, above in found.items()), Fraction(0)) / times[member]
        for member, found in more.items()
    }


def _shares(award_input: AwardInput) -> dict[tuple[str, Decimal], Fraction]:
    """Each of the points that were given as a part of its scale's maximum; nothing is one over a maximum of 0."""
    maxima = {leaf.id: award_input.model.scale_of(leaf.id).maximum for leaf in award_input.model.scored_leaves()}
    different = {(one.criterion, one.points) for one in award_input.individual_points if maxima[one.criterion]}
    return {(question, points): Fraction(points) / Fraction(maxima[question]) for question, points in different}


def _of_criterion(given: Sequence[IndividualPoints]) -> CriterionAgreement:
    by_tender: dict[str, dict[str, Fraction]] = defaultdict(dict)
    values = {points: Fraction(points) for points in {one.points for one in given}}
    for points in given:
        by_tender[points.tender][points.member] = values[points.points]
    units = [list(members.values()) for members in by_tender.values()]
    return CriterionAgreement(
        krippendorff_alpha=krippendorff_alpha(units),
        kendall_w=kendall_w(_complete_rows(by_tender)),
        range=max((max(unit) - min(unit) for unit in units), default=None),
    )


def _complete_rows(by_tender: Mapping[str, Mapping[str, Fraction]]) -> list[list[Fraction]]:
    """A row for each member with a value for each tender; none at all where any member left a tender out."""
    members = dict.fromkeys(member for scores in by_tender.values() for member in scores)
    if any(len(scores) < len(members) for scores in by_tender.values()):
        return []
    return [[scores[member] for scores in by_tender.values()] for member in members]


def _pooled(
    model: EvaluationModel,
    given: Mapping[str, Sequence[IndividualPoints]],
    shares: Mapping[tuple[str, Decimal], Fraction],
) -> KrippendorffAlpha:
    """Each response is a unit, each value a part of its scale's maximum; nothing is defined over a maximum of 0."""
    units: dict[tuple[str, str], list[Fraction]] = defaultdict(list)
    for leaf in model.scored_leaves():
        if given.get(leaf.id) and model.scale_of(leaf.id).maximum == 0:
            return KrippendorffAlpha(nominal=None, ordinal=None, interval=None, ratio=None)
        for points in given.get(leaf.id, ()):
            units[leaf.id, points.tender].append(shares[leaf.id, points.points])
    return krippendorff_alpha(units.values())


def krippendorff_alpha(units: Iterable[Sequence[Fraction]]) -> KrippendorffAlpha:
    """Alpha at all four levels of measurement. Each unit holds the values given to one response, at least two to count.

    Units: any, the same for all values. Source: Krippendorff (2011); values may be missing.
    """
    counted = [unit for unit in units if len(unit) >= 2]
    different = {id(value): value for unit in counted for value in unit}  # hashing each value anew would take longest
    scale = lcm(*(value.denominator for value in different.values()))
    figures = {key: int(value * scale) for key, value in different.items()}
    pairable = [Counter(figures[id(value)] for value in unit) for unit in counted]
    totals: Unit = Counter()
    for unit in pairable:
        totals.update(unit)
    values = sorted(totals)
    mid_ranks, before = {}, 0
    for value in values:
        mid_ranks[value] = 2 * before + totals[value]
        before += totals[value]
    return KrippendorffAlpha(
        nominal=_alpha(pairable, totals, _unlike_pairs),
        ordinal=_alpha(pairable, totals, lambda counts: _squared_differences(counts, mid_ranks)),
        interval=_alpha(pairable, totals, lambda counts: _squared_differences(counts, {one: one for one in counts})),
        ratio=_ratio_alpha(pairable, totals),
    )


def _alpha(units: Sequence[Unit], totals: Unit, disagreement: Callable[[Unit], int]) -> Fraction | None:
    """1 − observed over expected disagreement, where a unit of m values weighs its pairs by 1 / (m − 1)."""
    expected = disagreement(totals)
    if not expected:
        return None
    by_size: Counter[int] = Counter()
    for unit in units:
        by_size[unit.total()] += disagreement(unit)
    observed = sum((Fraction(sum_of_pairs, size - 1) for size, sum_of_pairs in by_size.items()), Fraction(0))
    return 1 - (totals.total() - 1) * observed / expected


def _unlike_pairs(counts: Unit) -> int:
    """How many pairs of values differ, twice over (each pair counted both ways, in units and totals alike)."""
    return counts.total() ** 2 - sum(count * count for count in counts.values())


def _squared_differences(counts: Unit, figures: Mapping[int, int]) -> int:
    """The squared differences of all pairs, added up without visiting each pair."""
    linear = sum(count * figures[value] for value, count in counts.items())
    squared = sum(count * figures[value] ** 2 for value, count in counts.items())
    return counts.total() * squared - linear * linear


def _ratio_alpha(units: Sequence[Unit], totals: Unit) -> Fraction | None:
    """The ratio level compares (c − k) / (c + k), so a pair of opposite values leaves it undefined."""
    if len(totals) > MOST_VALUES:
        raise RuleBroken(
            "individual_points: there are {number:,} different points; {most_values:,} is the limit, "
            "because each is compared with each.",
            number=len(totals),
            most_values=MOST_VALUES,
        )
    expected_pairs = _by_sum(totals)
    if 0 in expected_pairs or not expected_pairs:
        return None
    observed_pairs: dict[int, Counter[int]] = defaultdict(Counter)
    for unit in units:
        observed_pairs[unit.total()].update(_by_sum(unit))
    common = lcm(*expected_pairs)
    expected = _over_squares(expected_pairs, common)
    observed = sum(
        (Fraction(_over_squares(pairs, common), size - 1) for size, pairs in observed_pairs.items()), Fraction(0)
    )
    return 1 - (totals.total() - 1) * observed / expected


def _by_sum(counts: Unit) -> Counter[int]:
    """The squared differences of all pairs of unlike values, gathered by the sum c + k they are divided by."""
    gathered: Counter[int] = Counter()
    for (one, times), (other, other_times) in combinations(counts.items(), 2):
        gathered[one + other] += times * other_times * (one - other) ** 2
    return gathered


def _over_squares(pairs: Mapping[int, int], common: int) -> int:
    """Each entry divided by the square of its key, in units of 1 / common²."""
    return sum(squared * (common // divisor) ** 2 for divisor, squared in pairs.items())


def kendall_w(rows: Sequence[Sequence[Fraction]]) -> Fraction | None:
    """Kendall's coefficient of concordance, corrected for ties: a row for each member, a value for each tender.

    1 is one common order, 0 none; None without rows, with fewer than two tenders, or where every member ties them all.
    """
    members, tenders = len(rows), len(rows[0]) if rows else 0
    sums, ties = [0] * tenders, 0
    for row in rows:
        counts = Counter(row)
        doubled, before = {}, 0
        for value in sorted(counts):
            doubled[value] = 2 * before + counts[value] + 1
            before += counts[value]
        sums = [total + doubled[value] for total, value in zip(sums, row, strict=True)]
        ties += sum(count**3 - count for count in counts.values())
    divisor = members**2 * (tenders**3 - tenders) - members * ties
    if divisor == 0:
        return None
    mean = members * (tenders + 1)  # ranks are doubled, so that tied ranks are whole numbers
    return Fraction(3 * sum((total - mean) ** 2 for total in sums), divisor)
