"""The published model: which points a scale allows, and what a model may not be when it is frozen."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.evaluation_model import (
    AwardCriterion,
    EvaluationModel,
    MarksFrom,
    Method,
    Rounding,
    RoundingTarget,
    TieBreakBy,
    TieBreakStep,
)
from evaluator.domain.model_rules import MOST_CRITERIA, require_sound
from evaluator.errors import RuleBroken
from tests.domain.lots import FIVE, formula, group, listed, model, priced, scored, stepped

QUALITY = group("Q", "60", scored("Q1", "40"), scored("Q2", "20"))
PRICE = priced("P", "40")


def refusal(published: EvaluationModel) -> str:
    with pytest.raises(RuleBroken) as refused:
        require_sound(published)
    return refused.value.message


@pytest.mark.parametrize("points", ["0", "1", "5", "4.0", "0.0000000000"])
def test_a_listed_scale_allows_its_points_however_they_are_written(points: str) -> None:
    assert FIVE.allows(Decimal(points))


@pytest.mark.parametrize("points", ["0.5", "6", "-1", "4.0000000001", "NaN", "Infinity"])
def test_a_listed_scale_allows_nothing_else(points: str) -> None:
    assert not FIVE.allows(Decimal(points))


@given(
    minimum=st.decimals(-1000, 1000, places=2),
    step=st.decimals("0.01", 10, places=2),
    count=st.integers(0, 10_000),
    off=st.decimals("0.0001", "0.0099", places=4),
)
def test_a_stepped_scale_allows_each_step_and_nothing_between(
    minimum: Decimal, step: Decimal, count: int, off: Decimal
) -> None:
    scale = stepped("s", str(minimum), str(minimum + step * 10_000), str(step))
    value = minimum + step * count
    assert scale.allows(value)
    assert not scale.allows(value + off)
    assert not scale.allows(minimum - step)
    assert not scale.allows(scale.maximum + step)


def test_the_finest_and_widest_scale_is_exact() -> None:
    scale = stepped("s", "-999999999999999999", "999999999999999999", "0.0000000003")
    assert scale.allows(Decimal("-999999999999999998.9999999997"))
    assert not scale.allows(Decimal("-999999999999999998.9999999998"))


def test_a_scale_without_steps_allows_everything_between_its_ends() -> None:
    scale = stepped("s", "0", "10", None)
    assert scale.allows(Decimal("3.1415926535"))
    assert not scale.allows(Decimal("10.0000000001"))


def test_points_off_the_scale_are_refused_with_what_may_be_given() -> None:
    with pytest.raises(RuleBroken) as refused:
        FIVE.require_allowed(Decimal("3.5"))
    assert refused.value.message == "3.5 is not on the scale “0-5”."
    assert refused.value.hint == "Give 0, 1, 2, 3, 4 or 5."


def test_the_scale_of_a_criterion_is_found_and_a_missing_one_named() -> None:
    published = model(QUALITY, PRICE)
    assert published.scale_of("Q2") is FIVE
    with pytest.raises(RuleBroken, match="P"):
        published.scale_of("P")


def test_a_sound_model_passes() -> None:
    require_sound(model(QUALITY, PRICE))


FAULTS: list[tuple[str, Callable[[], EvaluationModel], str]] = [
    ("no criteria", lambda: model(), "criteria"),
    ("an id twice", lambda: model(QUALITY, priced("Q1", "40")), "Q1"),
    ("children that do not add up", lambda: model(group("Q", "60", scored("Q1", "59.9999999999")), PRICE), "Q:"),
    ("roots that do not add up", lambda: model(QUALITY, priced("P", "40.0000000001")), "100.0000000001"),
    ("a weight below nothing", lambda: model(scored("Q", "110"), priced("P", "-10")), "P"),
    ("a leaf without scale or price", lambda: model(group("Q", "60"), PRICE), "Q"),
    ("a scale that is not there", lambda: model(scored("Q", "60", "0-6"), PRICE), "0-6"),
    ("a pooled name", lambda: model(scored("overall", "60"), PRICE), "overall"),
    ("no formula in a weighted sum", lambda: model(QUALITY, AwardCriterion(
        id="P", title="", weight=Decimal(40), priced=True)), "P"),
    ("minimum points on a group", lambda: model(group("Q", "60", scored("Q1", "60"), minimum_points="1"), PRICE), "Q:"),
    ("a zero maximum", lambda: model(scored("Q", "60", "none"), PRICE, scales=(listed("none", "-1", "0"),)), "Q"),
    ("a zero range", lambda: model(scored("Q", "60", "one"), PRICE, scales=(listed("one", "1"),),
                                   marks_from=MarksFrom.POINTS_OVER_RANGE), "Q"),
    ("a sub-criterion twice", lambda: model(
        replace(scored("Q", "60"), sub_criteria=("A", "A")), PRICE), "Q › sub-criteria"),
    ("an empty sub-criterion", lambda: model(
        replace(scored("Q", "60"), sub_criteria=("",)), PRICE), "Q › sub-criteria"),
    ("an endless sub-criterion", lambda: model(
        replace(scored("Q", "60"), sub_criteria=("x" * 1001,)), PRICE), "Q › sub-crit"),
    ("sub-criteria of a group", lambda: model(
        replace(group("Q", "60", scored("Q1", "60")), sub_criteria=("A",)), PRICE), "Q › sub-criteria"),
    ("points twice", lambda: model(QUALITY, PRICE, scales=(FIVE, listed("twice", "1", "1.0"))), "twice"),
    ("a step of nothing", lambda: model(QUALITY, PRICE, scales=(FIVE, stepped("still", "0", "1", "0"))), "still"),
    ("a scale upside down", lambda: model(QUALITY, PRICE, scales=(FIVE, stepped("down", "1", "0", "1"))), "down"),
    ("a base of one", lambda: model(QUALITY, priced("P", "40", formula("logarithmic", base="1"))), "P"),
    ("no base", lambda: model(QUALITY, priced("P", "40", formula("logarithmic"))), "base"),
    ("a parameter of another formula", lambda: model(QUALITY, priced("P", "40", formula("range", base="2"))), "base"),
    ("a floor above the ceiling", lambda: model(QUALITY, priced("P", "40", formula("mean_deviation", floor="2"))), "P"),
    ("bands that stand still", lambda: model(QUALITY, priced("P", "40", formula(
        "bands", bands=[("5", "1"), ("5", "0.5"), (None, "0")]))), "P"),
    ("a last band with an end", lambda: model(QUALITY, priced("P", "40", formula("bands", bands=[("5", "1")]))), "P"),
    ("rounding each under another method", lambda: model(
        scored("Q", "100"), method=Method.QUALITY_ONLY, rounding=Rounding(apply_to=RoundingTarget.CRITERION)),
     "quality_only"),
    ("a price with weight under another method", lambda: model(
        QUALITY, AwardCriterion(id="P", title="", weight=Decimal(40), priced=True), method=Method.LOWEST_PRICE), "P"),
    ("no money value", lambda: model(
        scored("Q", "100"), priced("P", "0"), method=Method.PRICE_LESS_QUALITY_VALUE), "Q"),
    ("eleven places", lambda: model(QUALITY, PRICE, rounding=Rounding(places=11)), "11"),
    ("a tie broken on nothing", lambda: model(
        QUALITY, PRICE, tie_break=(TieBreakStep(by=TieBreakBy.CRITERION, criterion="Q9"),)), "Q9"),
    ("a margin below nothing", lambda: model(QUALITY, PRICE, margin=Decimal(-1)), "margin"),
    ("more than all below the mean", lambda: model(
        QUALITY, PRICE, abnormally_low_below_mean_by=Decimal(101)), "abnormally_low"),
    ("too many criteria", lambda: model(
        scored("Q", "100"), *(scored(f"Q{number}", "0") for number in range(MOST_CRITERIA))), "1,000"),
]  # fmt: skip


@pytest.mark.parametrize(("build", "named"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS])
def test_what_is_not_sound_is_refused_and_named(build: Callable[[], EvaluationModel], named: str) -> None:
    assert named in refusal(build())


def test_without_a_scored_leaf_weights_need_not_add_up() -> None:
    require_sound(model(priced("P", "0"), method=Method.LOWEST_PRICE))


@given(weights=st.lists(st.decimals(0, 50, places=4), min_size=2, max_size=6))
def test_weights_add_up_exactly_or_the_model_is_refused(weights: list[Decimal]) -> None:
    leaves = [scored(f"Q{number}", f"{weight:f}") for number, weight in enumerate(weights)]
    total = sum(map(Fraction, weights), Fraction(0))
    exact = Decimal(total.numerator) / Decimal(total.denominator)
    require_sound(model(*leaves, total_weight=exact))
    assert "add up" in refusal(model(*leaves, total_weight=exact + Decimal("0.0000000001")))
