"""Sensitivity: every answer is what working the whole award through again would give."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evaluator.domain.award import AwardInput, AwardTender
from evaluator.domain.evaluation_model import (
    AwardCriterion,
    EvaluationModel,
    Method,
    PriceReference,
    Rounding,
    RoundingMode,
    RoundingTarget,
    ScoringScale,
    TieBreakBy,
    TieBreakStep,
)
from evaluator.domain.sensitivity import Removal, SmallestChange, WeightInterval, removals, sensitivity, weight_interval
from evaluator.domain.smallest_changes import runs, smallest_changes
from evaluator.domain.standing import Standing, stand
from evaluator.errors import RuleBroken
from tests.domain.lots import TO_TWO_PLACES, formula, group, listed, lot, model, priced, scored, stepped, tender

SLOW = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def changed_points(each: AwardInput, name: str, leaf: str, points: Decimal) -> AwardInput:
    return replace(
        each,
        tenders=tuple(
            other._replace(points={**other.points, leaf: points}) if other.id == name else other
            for other in each.tenders
        ),
    )


def values(scale: ScoringScale) -> Iterator[Decimal]:
    if scale.points:
        yield from scale.points
    elif scale.step is not None:
        value = scale.minimum
        while value <= scale.maximum:
            yield value
            value += scale.step


def all_single_changes(each: AwardInput) -> Iterator[tuple[str, str, Decimal, Decimal, Fraction]]:
    """Tender, criterion, points, other points, marks moved: every one there is, in input order."""
    for one in each.tenders:
        for leaf in each.model.scored_leaves():
            for value in values(each.model.scale_of(leaf.id)):
                if leaf.id in one.points and value != one.points[leaf.id]:
                    maximum = Fraction(each.model.scale_of(leaf.id).maximum)
                    moved = abs(Fraction(value) - Fraction(one.points[leaf.id])) / maximum * Fraction(leaf.weight)
                    yield one.id, leaf.id, one.points[leaf.id], value, moved


def by_brute_force(each: AwardInput) -> list[SmallestChange]:
    today = set(stand(each).first)
    found = []
    for name, leaf, points, value, moved in all_single_changes(each):
        first = stand(changed_points(each, name, leaf, value)).first
        if first and set(first) != today:
            change = SmallestChange(tender=name, criterion=leaf, points=points, changed_to=value, first=first)
            found.append((moved, change))
    fewest = min((moved for moved, _ in found), default=None)
    return [change for moved, change in found if moved == fewest]


SCALES = (
    listed("list", "0", "1", "2", "5"),
    listed("falling", "4", "3", "2", "1", "0"),
    stepped("tenths", "0", "2", "0.1"),
    listed("penalty", "-2", "0", "1", "2"),
    stepped("open", "0", "10", None),
)
GIVEN = {
    "list": ["0", "1", "2", "5"],
    "falling": ["0", "1", "2", "3", "4"],
    "tenths": ["0", "0.7", "1.1", "1.9", "2"],
    "penalty": ["-2", "0", "1", "2"],
    "open": ["0", "3.3", "10"],
}
ROUNDINGS = st.builds(
    Rounding,
    apply_to=st.sampled_from([RoundingTarget.TOTAL, RoundingTarget.NONE]),
    places=st.integers(0, 1),
    mode=st.sampled_from(RoundingMode),
)


@st.composite
def lots(draw: st.DrawFn) -> AwardInput:
    """Two to four tenders under any method, with thresholds, gaps, odd prices and leaves without weight."""
    method = draw(st.sampled_from([Method.WEIGHTED_SUM, Method.WEIGHTED_SUM, Method.WEIGHTED_SUM, *Method]))
    chosen = draw(st.lists(st.sampled_from(sorted(GIVEN)), min_size=3, max_size=3))
    weighted = method is Method.WEIGHTED_SUM
    leaves = [
        leaf(draw, f"Q{number}", weight, scale, method)
        for number, (weight, scale) in enumerate(zip(["30", "25", "0"], chosen, strict=True))
    ]
    some = draw(st.sampled_from([{}, {"minimum_marks": "20"}]))
    cost = draw(st.sampled_from([formula("lowest_over_price"), formula("mean_deviation"), formula("range")]))
    late = draw(st.sampled_from([{}, {"minimum_marks": "15"}])) if weighted else {}
    price = priced("P", "45", cost, **late) if weighted else priced("P", "0")
    published = model(
        group("Q", "55", *leaves, **some),
        price,
        scales=SCALES,
        method=method,
        total_weight=Decimal(100 if weighted else 55),
        rounding=draw(ROUNDINGS),
        price_reference=draw(st.sampled_from(PriceReference)),
        tie_break=draw(
            st.sampled_from(
                [
                    (),
                    (TieBreakStep(by=TieBreakBy.CRITERION, criterion="Q1"),),
                    (TieBreakStep(by=TieBreakBy.LOWEST_PRICE),),
                ]
            )
        ),
    )
    return lot(published, *(one_tender(draw, name, chosen) for name in "ABCD"[: draw(st.integers(2, 4))]))


def leaf(draw: st.DrawFn, name: str, weight: str, scale: str, method: Method) -> AwardCriterion:
    more = {"value": draw(st.sampled_from(["0", "40"]))} if method is Method.PRICE_LESS_QUALITY_VALUE else {}
    if draw(st.integers(0, 3)) == 0:
        more["minimum_points"] = draw(st.sampled_from(GIVEN[scale]))
    return scored(name, weight, scale, **more)


def one_tender(draw: st.DrawFn, name: str, scales: Sequence[str]) -> AwardTender:
    gap = draw(st.sampled_from([None] * 8 + [0, 1]))
    points = {f"Q{number}": draw(st.sampled_from(GIVEN[scale])) for number, scale in enumerate(scales) if number != gap}
    price = draw(st.sampled_from(["80", "100", "100", "150", "40", "-5"]))
    excluded = "Withdrawn" if draw(st.integers(0, 9)) == 0 else None
    return tender(name, points, {"P": price}, excluded=excluded)


@SLOW
@given(lots())
def test_the_smallest_changes_are_those_that_trying_every_change_finds(each: AwardInput) -> None:
    assert list(smallest_changes(stand(each))) == by_brute_force(each)


@SLOW
@given(lots())
def test_the_tenders_listed_as_decisive_are_those_that_taking_each_away_finds(each: AwardInput) -> None:
    today = stand(each)
    ranked = [set(level) for level in today.ranked]
    found = []
    for one in each.tenders:
        rest = replace(each, tenders=tuple(other for other in each.tenders if other.id != one.id))
        first = set(stand(rest).first)
        next_today = next((level - {one.id} for level in ranked if level - {one.id}), set())
        listed_at_all = one.id in today.reference_setters or any(one.id in level for level in ranked)
        if listed_at_all and first and first != next_today:
            found.append((one.id, first))
    assert [(each.removed, set(each.first)) for each in removals(today)] == found


def reweighted(each: AwardInput, root: str, weight: Fraction) -> dict[str, Fraction]:
    """Unrounded totals of the ranked tenders with one root's weight changed and the others scaled."""
    standing = stand(each)
    today = {node.id: Fraction(node.weight) for node in each.model.criteria}
    factors = {
        other: weight / today[root]
        if other == root
        else (100 - weight) / (100 - today[root])
        for other in today
    }  # fmt: skip
    found = {}
    for name in (name for level in standing.ranked for name in level):
        placed, marking = standing.placed[name], standing.lot.marking
        total = Fraction(0)
        for other, factor in factors.items():
            span = marking.spans[other]
            exact = [Fraction(units or 0, marking.exact.unit) for units in placed.sheet.exact.row[span.scored]]
            prices = [marks or Fraction(0) for marks in placed.price_marks[span.priced]]
            total += factor * sum([*exact, *prices], Fraction(0))
        found[name] = total
    return found


def alone_in_front(totals: dict[str, Fraction]) -> str | None:
    best = max(totals.values())
    ahead = [name for name, total in totals.items() if total == best]
    return ahead[0] if len(ahead) == 1 else None


@st.composite
def weighted_lots(draw: st.DrawFn) -> AwardInput:
    weights = draw(st.sampled_from([("60", "10", "30"), ("33.3", "33.3", "33.4"), ("50", "0", "50")]))
    published = model(
        scored("Q1", weights[0]), scored("Q2", weights[1]), priced("P", weights[2]), rounding=draw(ROUNDINGS)
    )
    points, price = st.sampled_from("012345"), st.sampled_from(["80", "100", "150", "400"])
    return lot(
        published,
        *(
            tender(name, {"Q1": draw(points), "Q2": draw(points)}, {"P": draw(price)})
            for name in "ABC"[: draw(st.integers(1, 3))]
        ),
    )


@SLOW
@given(weighted_lots(), st.sampled_from([0, 1, 2]))
def test_just_inside_a_weight_interval_the_first_stays_first_and_just_outside_it_does_not(
    each: AwardInput, position: int
) -> None:
    standing, root = stand(each), each.model.criteria[position]
    interval = weight_interval(standing, root)
    weight = Fraction(root.weight)
    if interval is None:
        rough = len(standing.first) != 1 or root.weight == 0
        assert rough or alone_in_front(reweighted(each, root.id, weight)) != standing.first[0]
        return
    [first] = standing.first
    assert 0 <= interval.start <= weight <= interval.end <= 100
    little = Fraction(1, 10**9)
    for end, included, outwards in (
        (interval.start, interval.start_included, -little),
        (interval.end, interval.end_included, little),
    ):
        assert (alone_in_front(reweighted(each, root.id, end)) == first) is included
        inside = end - outwards
        if interval.start < inside < interval.end:
            assert alone_in_front(reweighted(each, root.id, inside)) == first
        if 0 <= end + outwards <= 100:
            assert alone_in_front(reweighted(each, root.id, end + outwards)) != first
        else:
            assert included or alone_in_front(reweighted(each, root.id, end)) is None


# Worked examples ------------------------------------------------------------------------------------------------------


def third_bid() -> AwardInput:
    published = model(scored("Q", "60", "s"), priced("P", "40"), scales=(stepped("s", "0", "100", None),))
    return lot(
        published,
        tender("A", {"Q": "88"}, {"P": "100000"}),
        tender("B", {"Q": "75"}, {"P": "80000"}),
        tender("C", {"Q": "20"}, {"P": "40000"}),
    )


def test_without_the_third_bid_the_second_comes_first() -> None:
    found = sensitivity(stand(third_bid()))
    assert found.without == (Removal(removed="C", first=("B",)),)
    assert found.smallest_changes == ()


def test_the_weight_interval_of_two_tenders_by_hand() -> None:
    # A has 60 + 20 marks, B 24 + 40. Of full marks A leads by 3/5 on quality and trails by 1/2 on price, so with price
    # at x marks of 100 its lead is (100 − x) × 3/5 − x × 1/2: level at 60 / 1.1.
    published = model(scored("Q", "60"), priced("P", "40"))
    found = stand(lot(published, tender("A", {"Q": "5"}, {"P": "200"}), tender("B", {"Q": "2"}, {"P": "100"})))
    level = Fraction(600, 11)
    assert weight_interval(found, published.criteria[1]) == WeightInterval(
        start=Fraction(0), end=level, start_included=True, end_included=False
    )
    assert weight_interval(found, published.criteria[0]) == WeightInterval(
        start=100 - level, end=Fraction(100), start_included=False, end_included=True
    )


@pytest.mark.parametrize(
    "each",
    [
        lot(model(scored("Q", "100")), tender("A", {"Q": "5"}), tender("B", {"Q": "4"})),
        lot(model(scored("Q", "60"), priced("P", "40")), tender("A", {"Q": "5"}, {"P": "1"}),
            tender("B", {"Q": "5"}, {"P": "1"})),
        lot(model(scored("Q", "100"), priced("P", "0"), method=Method.QUALITY_PER_PRICE),
            tender("A", {"Q": "5"}, {"P": "1"})),
        lot(model(scored("Q", "60"), priced("P", "40")), tender("A", {}, {"P": "1"}),
            tender("B", {"Q": "5"}, {"P": "1"})),
        lot(model(scored("Q", "60", "s"), priced("P", "40"), scales=(stepped("s", "0", "100", None),),
                  tie_break=(TieBreakStep(by=TieBreakBy.LOWEST_PRICE),),
                  rounding=Rounding(apply_to=RoundingTarget.TOTAL, places=0)),
            tender("A", {"Q": "100"}, {"P": "100"}), tender("B", {"Q": "99.9"}, {"P": "99.9"})),
        lot(model(scored("Q", "60"), priced("P", "40", formula("benchmark", benchmark="200")),
                  tie_break=(TieBreakStep(by=TieBreakBy.LOWEST_PRICE),)),
            tender("A", {"Q": "5"}, {"P": "100"}), tender("B", {"Q": "5"}, {"P": "90"})),
    ],
    ids=["the whole weight", "two first", "another method", "undecided", "first only after rounding", "first by price"],
)  # fmt: skip
def test_where_no_weight_interval_can_be_given_there_is_none(each: AwardInput) -> None:
    found = sensitivity(stand(each)).weight_intervals
    assert set(found) == {root.id for root in each.model.criteria}
    assert set(found.values()) == {None}


def test_a_root_without_weight_has_no_interval() -> None:
    published = model(scored("Q", "100"), scored("Z", "0"))
    found = sensitivity(stand(lot(published, tender("A", {"Q": "5", "Z": "0"}))))
    assert found.weight_intervals == {"Q": None, "Z": None}


def two(published: EvaluationModel, first: str, second: str) -> Standing:
    return stand(lot(published, tender("A", {"Q": first}), tender("B", {"Q": second})))


def test_a_scale_of_any_fineness_is_searched_at_once() -> None:
    fine = stepped("fine", "0", "999999999999999999", "0.0000000001")
    published = model(scored("Q", "100", "fine"), scales=(fine,), rounding=Rounding())
    found = smallest_changes(two(published, "0.0000000007", "0.0000000001"))
    assert {(each.tender, each.changed_to) for each in found} == {
        ("A", Decimal("0.0000000001")),
        ("B", Decimal("0.0000000007")),
    }
    assert {each.first for each in found} == {("A", "B")}


def test_more_equal_changes_than_can_be_listed_are_refused() -> None:
    fine = stepped("fine", "0", "1000", "0.001")
    published = model(scored("Q", "0", "fine", minimum_points="1000"), scored("R", "100", "fine"), scales=(fine,))
    found = stand(lot(published, tender("A", {"Q": "1000", "R": "9"}), tender("B", {"Q": "1000", "R": "1"})))
    with pytest.raises(RuleBroken, match="100,000"):
        smallest_changes(found)


def test_an_award_that_no_one_score_can_turn_lists_nothing() -> None:
    published = model(scored("Q", "10"), scored("R", "90"), rounding=TO_TWO_PLACES)
    found = stand(lot(published, tender("A", {"Q": "5", "R": "5"})))
    assert smallest_changes(found) == ()


@given(st.lists(st.integers(0, 3), min_size=1, max_size=30), st.booleans())
def test_runs_of_a_rising_or_falling_function_are_all_found(steps: list[int], falls: bool) -> None:
    heights = sorted(steps, reverse=falls)
    asked: list[int] = []

    def at(number: int) -> int:
        asked.append(number)
        return heights[number]

    found = list(runs(0, len(heights) - 1, at))
    assert [number for low, high in found for number in range(low, high + 1)] == list(range(len(heights)))
    assert all(len(set(heights[low : high + 1])) == 1 for low, high in found)
    assert len(found) == len(set(heights))
