"""The published model in sentences: each formula, rounding and tie-break says what it does, with its own figures."""

from dataclasses import replace
from decimal import Decimal

import pytest

from evaluator.domain.evaluation_model import (
    AwardCriterion,
    MarksFrom,
    Method,
    PriceBand,
    PriceFormula,
    PriceFormulaName,
    PriceReference,
    Rounding,
    RoundingMode,
    RoundingTarget,
)
from evaluator.domain.model_wording import (
    checks_in_words,
    marks_in_words,
    method_in_words,
    price_in_words,
    price_reference_in_words,
    rounding_in_words,
    thresholds_in_words,
    tie_break_in_words,
)
from tests.formats.pdf.sample_report import sample_report

MODEL = sample_report(tenders=1, questions=2, members=1).model
Name = PriceFormulaName


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        (
            PriceFormula(formula=Name.LOWEST_OVER_PRICE),
            "The lowest price divided by the tender's price, times the weight.",
        ),
        (
            PriceFormula(formula=Name.ABOVE_LOWEST, floor=Decimal(0)),
            "One, less the share by which the tender's price lies above the lowest, at least 0, times the weight.",
        ),
        (
            PriceFormula(formula=Name.ABOVE_LOWEST),
            "One, less the share by which the tender's price lies above the lowest, "
            "without a lower limit, times the weight.",
        ),
        (
            PriceFormula(formula=Name.RANGE, best=Decimal(50000)),
            "How far the tender's price lies from the highest price towards £50,000, "
            "as a share of that distance, times the weight.",
        ),
        (
            PriceFormula(formula=Name.BENCHMARK, benchmark=Decimal(120000)),
            "The benchmark of £120,000 divided by the tender's price, at most one, times the weight.",
        ),
        (
            PriceFormula(formula=Name.MEAN_DEVIATION, floor=Decimal(0), ceiling=Decimal(1)),
            "One half, plus the share by which the tender's price lies below the mean, "
            "at least 0 and at most 1, times the weight.",
        ),
        (
            PriceFormula(formula=Name.LOGARITHMIC, base=Decimal(10), floor=Decimal("0.1")),
            "One, less the logarithm to base 10 of the tender's price divided by the lowest price, "
            "at least 0.1, times the weight.",
        ),
        (
            PriceFormula(
                formula=Name.BANDS,
                bands=(
                    PriceBand(up_to=Decimal(0), fraction=Decimal(1)),
                    PriceBand(up_to=Decimal(25), fraction=Decimal("0.8")),
                    PriceBand(up_to=None, fraction=Decimal(0)),
                ),
            ),
            "By how far the price lies above the lowest: 1 up to 0 per cent, 0.8 up to 25 per cent and 0 beyond that, "
            "times the weight.",
        ),
    ],
)
def test_each_price_formula_is_said_with_its_parameters(formula: PriceFormula, said: str) -> None:
    assert price_in_words(formula, currency="GBP") == said


def test_every_price_formula_and_every_method_has_words_of_its_own() -> None:
    formulas = {price_in_words(PriceFormula(formula=name), currency="GBP") for name in PriceFormulaName}
    assert len(formulas) == len(PriceFormulaName)
    assert len({method_in_words(replace(MODEL, method=method)) for method in Method}) == len(Method)


def test_rounding_says_where_how_far_and_which_way() -> None:
    rounding = Rounding(apply_to=RoundingTarget.TOTAL, places=2, mode=RoundingMode.HALF_EVEN)
    assert rounding_in_words(rounding).startswith("The total is rounded once, to 2 decimal places, halves to the even")
    whole = Rounding(apply_to=RoundingTarget.CRITERION, places=0, mode=RoundingMode.DOWN)
    assert rounding_in_words(whole).startswith(
        "Each question's marks are rounded once, to a whole number, towards zero"
    )
    assert rounding_in_words(Rounding()) == "Nothing is rounded: marks and totals are exact."


def test_tie_break_names_the_question_and_leaves_the_rest_to_a_person() -> None:
    assert tie_break_in_words(MODEL) == (
        "Between tenders with the same figure: more marks for Clinical safety and governance, then the lower price. "
        "What is still equal is for a person to decide."
    )
    assert "share a rank and a person decides" in tie_break_in_words(replace(MODEL, tie_break=()))


def test_marks_prices_and_checks_say_what_the_model_says() -> None:
    assert "divided by the most points" in marks_in_words(MODEL)
    assert "divided by the range" in marks_in_words(replace(MODEL, marks_from=MarksFrom.POINTS_OVER_RANGE))
    assert price_reference_in_words(MODEL).startswith("Only tenders")
    all_tenders = replace(MODEL, price_reference=PriceReference.ALL_TENDERS)
    assert "still set the lowest" in price_reference_in_words(all_tenders)
    assert checks_in_words(MODEL) == ()
    checked = replace(MODEL, margin=Decimal("0.5"), abnormally_low_below_mean_by=Decimal(20))
    assert [("0.5" in said, "20 per cent" in said) for said in checks_in_words(checked)] == [
        (True, False),
        (False, True),
    ]


def test_thresholds_are_said_in_points_and_in_marks() -> None:
    both = AwardCriterion(
        id="Q", title="Q", weight=Decimal(10), minimum_points=Decimal(2), minimum_marks=Decimal("4.5")
    )
    assert thresholds_in_words(both) == "at least 2 points and at least 4.5 marks"
    assert thresholds_in_words(replace(both, minimum_points=None, minimum_marks=None)) == ""
