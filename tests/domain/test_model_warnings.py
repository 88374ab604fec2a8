"""What a sound model is warned about, each warning fired and silenced; its worked example computed."""

import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from evaluator.demo.example import example
from evaluator.domain.evaluation_model import (
    EvaluationModel,
    Method,
    PassedWarning,
    PriceFormula,
    PriceFormulaName,
    ScoringScale,
    TieBreakBy,
    TieBreakStep,
)
from evaluator.domain.model_draft import changed, new_model
from evaluator.domain.model_warnings import (
    DESCRIPTORS,
    EXAMPLE,
    RELATIVE_PRICE,
    SOCIAL_VALUE,
    THRESHOLDS,
    TIE_BREAK,
    require_reasons,
    warnings,
)
from evaluator.domain.price import measured_against
from evaluator.errors import RuleBroken
from evaluator.formats.recomputation import recompute

NEW = new_model("Lot 1")
BENCHMARK = PriceFormula(formula=PriceFormulaName.BENCHMARK, benchmark=Decimal(100))


def names(model: EvaluationModel) -> set[str]:
    return {one.name for one in warnings(model)}


def with_social_value(weight: str, title: str = "Net Zero and wider benefits") -> EvaluationModel:
    quality = NEW.criteria[0]
    question = replace(quality.children[0], weight=60 - Decimal(weight))
    social = replace(question, id="S", title=title, weight=Decimal(weight))
    return changed(replace(NEW, criteria=(replace(quality, children=(question, social)), NEW.criteria[1])), quality)


def test_a_new_model_is_warned_about_all_but_its_words() -> None:
    assert names(NEW) == {SOCIAL_VALUE, TIE_BREAK, RELATIVE_PRICE, THRESHOLDS}
    assert all(one.says.endswith(".") and one.source for one in warnings(NEW))


def test_social_value_is_asked_for_below_ten_per_cent_of_all_marks() -> None:
    quality, price = NEW.criteria
    for weight, warned in (("0", True), ("9.99", True), ("10", False), ("12", False)):
        model = replace(NEW, criteria=(with_social_value(weight).criteria[0], price))
        assert (SOCIAL_VALUE in names(model)) is warned
    assert SOCIAL_VALUE in names(replace(NEW, criteria=(replace(quality, title="Quality"), price)))
    assert SOCIAL_VALUE not in names(replace(NEW, criteria=(replace(quality, title="Social value"), price)))
    assert SOCIAL_VALUE not in names(example().model)


def test_social_value_below_another_total_is_measured_against_that_total() -> None:
    model = replace(with_social_value("10"), total_weight=Decimal(200))
    assert SOCIAL_VALUE in names(model)


def test_the_reason_to_pass_the_social_value_warning_is_needed_and_kept_with_the_model() -> None:
    with pytest.raises(RuleBroken, match="have no marks"):
        require_reasons(NEW)
    for reason in ("", "  "):
        with pytest.raises(RuleBroken):
            require_reasons(replace(NEW, passed_warnings=(PassedWarning(warning=SOCIAL_VALUE, reason=reason),)))
    require_reasons(replace(NEW, passed_warnings=(PassedWarning(warning=SOCIAL_VALUE, reason="Set by the framework"),)))
    require_reasons(example().model)


def test_each_other_warning_is_silenced_by_what_it_asks_for() -> None:
    step = TieBreakStep(by=TieBreakBy.LOWEST_PRICE)
    assert TIE_BREAK not in names(replace(NEW, tie_break=(step,)))
    assert RELATIVE_PRICE not in names(changed(NEW, replace(NEW.criteria[1], price=BENCHMARK)))
    quality = NEW.criteria[0]
    assert THRESHOLDS not in names(changed(NEW, replace(quality, minimum_marks=Decimal(30))))
    assert THRESHOLDS not in names(changed(NEW, replace(quality.children[0], minimum_points=Decimal(2))))


def test_a_formula_is_warned_about_exactly_where_it_looks_at_other_prices() -> None:
    for name in PriceFormulaName:
        formula = PriceFormula(formula=name)
        model = changed(NEW, replace(NEW.criteria[1], price=formula))
        assert (RELATIVE_PRICE in names(model)) is bool(measured_against(formula))


def test_a_scale_without_words_is_warned_about_where_it_is_used() -> None:
    bare = replace(NEW.scales[0], descriptors=())
    assert DESCRIPTORS in names(replace(NEW, scales=(bare,)))
    assert DESCRIPTORS not in names(replace(NEW, scales=(NEW.scales[0], replace(bare, id="unused"))))
    ends = tuple(one for one in NEW.scales[0].descriptors if one.points in (0, 5))
    assert DESCRIPTORS not in names(replace(NEW, scales=(replace(bare, descriptors=ends),)))
    assert DESCRIPTORS in names(replace(NEW, scales=(replace(bare, descriptors=ends[:1]),)))
    stepped = ScoringScale(id="0-5", minimum=Decimal(0), maximum=Decimal(5), step=Decimal(1))
    assert DESCRIPTORS in names(replace(NEW, scales=(stepped,)))


def test_without_scored_questions_there_is_no_threshold_to_miss() -> None:
    price = replace(NEW.criteria[1], price=None, weight=Decimal(0))
    assert names(replace(NEW, method=Method.LOWEST_PRICE, criteria=(price,))) == {SOCIAL_VALUE, TIE_BREAK}


def test_the_worked_example_is_what_the_award_computes() -> None:
    """A 84.8, B 85.0; with a third tender A 68.8, B 65.0 (DOMAIN 1.4)."""

    def totals(tenders: str) -> list[str]:
        award = f"""{{"format": "bid-evaluator/award-input", "version": 1, "title": "x", "currency": "GBP",
          "method": "weighted_sum", "scales": {{"%": {{"minimum": "0", "maximum": "100", "step": "1"}}}},
          "criteria": [{{"id": "Q", "title": "Quality", "weight": "60", "scale": "%"}},
            {{"id": "P", "title": "Price", "weight": "40", "price": {{"formula": "lowest_over_price"}}}}],
          "rounding": {{"apply_to": "total", "places": 1, "mode": "half_up"}},
          "tenders": [{tenders}]}}"""
        return [one["total"] for one in json.loads(recompute(award.encode()).to_bytes())["tenders"]]

    two = (
        '{"id": "A", "supplier": "A", "points": {"Q": "88"}, "prices": {"P": "100000"}},'
        '{"id": "B", "supplier": "B", "points": {"Q": "75"}, "prices": {"P": "80000"}}'
    )
    third = ',{"id": "C", "supplier": "C", "points": {"Q": "20"}, "prices": {"P": "40000"}}'
    for figure in ("84.8", "85.0", "68.8", "65.0"):
        assert figure in EXAMPLE
    assert totals(two) == ["84.8", "85.0"]
    assert totals(two + third)[:2] == ["68.8", "65.0"]
    assert Fraction(totals(two + third)[2]) < 65
