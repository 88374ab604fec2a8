"""The award: worked examples, who is in play, what is a decision, and the promises made to every supplier."""

import random
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.domain.award import AwardInput, IndividualPoints
from evaluator.domain.evaluation_model import (
    EvaluationModel,
    MarksFrom,
    Method,
    PriceReference,
    Rounding,
    RoundingMode,
    RoundingTarget,
    TieBreakBy,
    TieBreakStep,
)
from evaluator.domain.figures import exact_text, fixed_text, rounded, significant_text
from evaluator.domain.ranking import AwardTender, award
from evaluator.domain.standing import stand
from evaluator.errors import RuleBroken
from tests.domain.lots import (
    formula,
    group,
    lot,
    model,
    open_decisions,
    priced,
    ranks,
    scored,
    stepped,
    tender,
    totals,
)

QUALITY = group("Q", "60", scored("Q1", "40"), scored("Q2", "20"))
PRICE = priced("P", "40")
UNROUNDED = Rounding()
TIE_ON_Q1 = TieBreakStep(by=TieBreakBy.CRITERION, criterion="Q1")
TIE_ON_PRICE = TieBreakStep(by=TieBreakBy.LOWEST_PRICE)


def two_by_price(published: EvaluationModel, *each: tuple[str, str, str]) -> AwardInput:
    """Tenders of (id, per cent for quality, price)."""
    return lot(published, *(tender(name, {"Q": points}, {"P": price}) for name, points, price in each))


def half_and_half(weight: str = "50") -> EvaluationModel:
    return model(scored("Q", weight, "per cent"), priced("P", f"{100 - Decimal(weight):f}"))


# Worked examples ------------------------------------------------------------------------------------------------------


def test_the_award_of_the_open_file_by_hand() -> None:
    found = award(
        lot(
            model(QUALITY, PRICE, tie_break=(TIE_ON_Q1, TIE_ON_PRICE)),
            tender("A", {"Q1": "4", "Q2": "3"}, {"P": "100000.00"}),
            tender("B", {"Q1": "3", "Q2": "5"}, {"P": "80000.00"}),
        )
    )
    assert totals(found) == {"A": "76", "B": "84"}
    assert ranks(found) == {"A": 2, "B": 1}
    assert found.tender("A").marks == {"Q1": 32, "Q2": 12, "P": 32}
    assert found.first == ("B",)
    assert found.decisions == ()


@pytest.mark.parametrize(
    ("mode", "value", "printed"),
    [
        (RoundingMode.HALF_UP, "10.385", "10.39"),
        (RoundingMode.HALF_EVEN, "10.385", "10.38"),
        (RoundingMode.HALF_EVEN, "10.375", "10.38"),
        (RoundingMode.HALF_EVEN, "10.3750000001", "10.38"),
        (RoundingMode.DOWN, "10.389", "10.38"),
        (RoundingMode.HALF_UP, "-10.385", "-10.39"),
        (RoundingMode.DOWN, "-10.389", "-10.38"),
        (RoundingMode.HALF_UP, "-0.004", "0.00"),
        (RoundingMode.DOWN, "-0.009", "0.00"),
    ],
)
def test_a_figure_is_rounded_once_as_published(mode: RoundingMode, value: str, printed: str) -> None:
    assert fixed_text(rounded(Fraction(value), places=2, mode=mode), places=2) == printed


def test_a_total_of_10_385_is_10_39_half_up() -> None:
    published = model(scored("Q", "100", "s"), scales=(stepped("s", "0", "100", None),))
    assert totals(award(lot(published, tender("A", {"Q": "10.385"})))) == {"A": "10.39"}


def test_quality_and_price_in_balance_share_first_rank_and_a_person_decides() -> None:
    found = award(two_by_price(half_and_half(), ("A", "50", "50"), ("B", "75", "75"), ("C", "100", "100")))
    assert ranks(found) == {"A": 1, "B": 3, "C": 1}
    assert found.ties == (("A", "C"),)
    assert open_decisions(found) == [("tie", "A", None), ("tie", "C", None)]
    assert "Supplier A (A) shares rank 1 with Supplier C (C)" in found.decisions[0].message


def test_the_total_of_a_relative_price_depends_on_a_third_bid() -> None:
    two = [("A", "88", "100000"), ("B", "75", "80000")]
    assert totals(award(two_by_price(half_and_half("60"), *two))) == {"A": "84.8", "B": "85"}
    with_third = award(two_by_price(half_and_half("60"), *two, ("C", "20", "40000")))
    assert totals(with_third) == {"A": "68.8", "B": "65", "C": "52"}


def test_numbers_without_a_finite_decimal_are_fractions() -> None:
    assert exact_text(100, 3) == "100/3"
    assert exact_text(-2, 6) == "-1/3"
    assert exact_text(75, 10) == "7.5"
    assert exact_text(0, 7) == "0"
    assert exact_text(1, 1024) == "0.0009765625"


@given(st.fractions(max_denominator=10**6))
def test_exact_text_reads_back_to_the_same_number(value: Fraction) -> None:
    assert Fraction(exact_text(value.numerator, value.denominator)) == value


@given(st.fractions(), st.integers(0, 10), st.sampled_from(RoundingMode))
def test_rounding_never_moves_further_than_its_mode_allows(value: Fraction, places: int, mode: RoundingMode) -> None:
    moved = abs(Fraction(rounded(value, places=places, mode=mode), 10**places) - value) * 10**places
    assert moved < 1 if mode is RoundingMode.DOWN else moved <= Fraction(1, 2)


def test_fifty_significant_digits_are_rounded_half_to_even() -> None:
    assert significant_text(Fraction(25, 10**60), digits=1) == "0." + "0" * 58 + "2"
    assert significant_text(Fraction(20) - Fraction(4, 10**49), digits=50) == "20"


# In play --------------------------------------------------------------------------------------------------------------


def thresholds(**more: object) -> EvaluationModel:
    return model(
        group(
            "Q",
            "60",
            scored("Q1", "40", minimum_points="2"),
            scored("Q2", "20"),
            minimum_marks="30",
        ),
        PRICE,
        **more,
    )


LOW = tender("L", {"Q1": "1", "Q2": "5"}, {"P": "50"})
FAIR = tender("F", {"Q1": "4", "Q2": "4"}, {"P": "100"})


def test_a_tender_below_a_threshold_is_out_of_play_and_sets_no_price() -> None:
    found = award(lot(thresholds(), LOW, FAIR))
    assert found.tender("L").below_threshold == ("Q", "Q1")
    assert (found.tender("L").rank, found.tender("L").total, found.tender("L").unrounded) == (None, None, None)
    assert found.tender("L").marks == {"Q1": 8, "Q2": 20, "P": None}
    assert totals(found)["F"] == "88"
    assert found.decisions == ()


def test_with_all_tenders_as_reference_a_tender_below_a_threshold_still_sets_the_lowest_price() -> None:
    found = award(lot(thresholds(price_reference=PriceReference.ALL_TENDERS), LOW, FAIR))
    assert totals(found) == {"L": None, "F": "68"}


def test_an_excluded_tender_is_tested_and_listed_but_sets_nothing() -> None:
    excluded = tender("L", {"Q1": "1", "Q2": "5"}, {"P": "50"}, excluded="Late")
    found = award(lot(thresholds(price_reference=PriceReference.ALL_TENDERS), excluded, FAIR))
    assert found.tender("L").below_threshold == ("Q", "Q1")
    assert found.tender("L").excluded == "Late"
    assert totals(found) == {"L": None, "F": "88"}


def test_equality_passes_a_threshold() -> None:
    exactly = tender("E", {"Q1": "2", "Q2": "4"}, {"P": "100"})
    found = award(lot(model(group("Q", "60", scored("Q1", "40", minimum_points="2"), scored("Q2", "20"),
                                  minimum_marks="32"), PRICE), exactly))  # fmt: skip
    assert found.tender("E").below_threshold == ()
    assert found.tender("E").rank == 1


def test_a_waiver_lifts_its_threshold_and_no_other() -> None:
    one = tender("L", {"Q1": "1", "Q2": "5"}, {"P": "50"}, waived=["Q1"])
    assert award(lot(thresholds(), one)).tender("L").below_threshold == ("Q",)
    both = tender("L", {"Q1": "1", "Q2": "5"}, {"P": "50"}, waived=["Q1", "Q"])
    found = award(lot(thresholds(), both))
    assert (found.tender("L").below_threshold, found.tender("L").rank) == ((), 1)


def test_a_threshold_that_holds_a_price_is_tested_last_and_leaves_the_total() -> None:
    published = model(group("All", "100", scored("Q", "60"), priced("P", "40"), minimum_marks="70"))
    found = award(lot(published, tender("A", {"Q": "5"}, {"P": "100"}), tender("B", {"Q": "2"}, {"P": "50"})))
    assert totals(found) == {"A": "80", "B": "64"}
    assert ranks(found) == {"A": 1, "B": None}
    assert found.tender("B").below_threshold == ("All",)


def test_equality_passes_a_threshold_that_holds_a_price_and_a_waiver_lifts_it() -> None:
    published = model(group("All", "100", scored("Q", "60"), priced("P", "40"), minimum_marks="64"))
    prices = [tender("A", {"Q": "5"}, {"P": "100"}), tender("B", {"Q": "2"}, {"P": "50"})]
    assert award(lot(published, *prices)).tender("B").rank == 2
    low = tender("B", {"Q": "1"}, {"P": "50"}, waived=["All"])
    found = award(lot(published, prices[0], low)).tender("B")
    assert (found.rank, found.below_threshold) == (2, ())


def test_a_criterion_with_a_missing_point_below_it_is_not_tested() -> None:
    found = award(lot(thresholds(), tender("A", {"Q1": "2"}, {"P": "100"})))
    assert found.tender("A").below_threshold == ()
    other = award(lot(thresholds(), tender("A", {"Q2": "0"}, {"P": "100"})))
    assert other.tender("A").below_threshold == ()


def test_marks_are_compared_as_they_are_added() -> None:
    third = stepped("thirds", "0", "3", "1")
    rule = Rounding(apply_to=RoundingTarget.CRITERION, places=0, mode=RoundingMode.HALF_UP)
    quality = group("Q", "100", scored("Q1", "50", "thirds"), scored("Q2", "50", "thirds"), minimum_marks="34")
    one = tender("A", {"Q1": "1", "Q2": "1"})
    exact = award(lot(model(quality, scales=(third,), rounding=UNROUNDED), one))
    assert exact.tender("A").below_threshold == ("Q",)
    each = award(lot(model(quality, scales=(third,), rounding=rule), one))
    assert each.tender("A").below_threshold == ()
    assert (each.tender("A").total, each.tender("A").unrounded) == (Fraction(34), Fraction(100, 3))


def test_points_over_range_start_at_the_minimum() -> None:
    published = model(
        scored("Q", "100", "1-4"), scales=(stepped("1-4", "1", "4", "1"),), marks_from=MarksFrom.POINTS_OVER_RANGE
    )
    found = award(lot(published, tender("A", {"Q": "1"}), tender("B", {"Q": "2"}), tender("C", {"Q": "4"})))
    assert totals(found) == {"A": "0", "B": "33.33", "C": "100"}


# Methods --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "expected", "first"),
    [
        (Method.QUALITY_PER_PRICE, {"A": "0.8", "B": "1.2"}, "B"),
        (Method.PRICE_PER_QUALITY_POINT, {"A": "1.25", "B": "0.83"}, "B"),
        (Method.LOWEST_PRICE, {"A": "100", "B": "50"}, "B"),
        (Method.QUALITY_ONLY, {"A": "80", "B": "60"}, "A"),
        (Method.PRICE_LESS_QUALITY_VALUE, {"A": "-100", "B": "-100"}, "A"),
    ],
)
def test_each_method_ranks_by_its_figure(method: Method, expected: dict[str, str], first: str) -> None:
    value = {"value": "250"} if method is Method.PRICE_LESS_QUALITY_VALUE else {}
    published = model(scored("Q", "100", **value), priced("P", "0"), method=method)
    found = award(lot(published, tender("A", {"Q": "4"}, {"P": "100"}), tender("B", {"Q": "3"}, {"P": "50"})))
    assert totals(found) == expected
    assert found.first[0] == first
    assert [each.unrounded for each in found.tenders] == [80, 60]


def test_nothing_for_quality_is_not_ranked_by_price_per_point_and_the_others_stand() -> None:
    published = model(scored("Q", "100"), priced("P", "0"), method=Method.PRICE_PER_QUALITY_POINT)
    found = award(lot(published, tender("A", {"Q": "0"}, {"P": "1"}), tender("B", {"Q": "3"}, {"P": "50"})))
    assert (ranks(found), open_decisions(found)) == ({"A": None, "B": 1}, [])


def test_quality_per_price_cannot_divide_by_nothing() -> None:
    published = model(scored("Q", "100"), priced("P", "0"), method=Method.QUALITY_PER_PRICE)
    found = award(lot(published, tender("A", {"Q": "4"}, {"P": "0"}), tender("B", {"Q": "3"}, {"P": "50"})))
    assert open_decisions(found) == [("price_not_usable", "A", None)]
    assert (totals(found), ranks(found)) == ({"A": None, "B": "1.2"}, {"A": None, "B": None})


# Decisions ------------------------------------------------------------------------------------------------------------


def test_a_missing_point_touches_its_tender_and_nobody_is_ranked() -> None:
    found = award(lot(model(QUALITY, PRICE), tender("A", {"Q1": "4"}, {"P": "100"}), FAIR))
    assert open_decisions(found) == [("missing_points", "A", "Q2")]
    assert (totals(found), ranks(found)) == ({"A": None, "F": "88"}, {"A": None, "F": None})
    assert found.decisions[0].message.startswith("Supplier A (A) has no agreed points for “Question Q2” (Q2)")


def test_a_missing_point_that_could_put_a_tender_out_of_play_touches_everyone() -> None:
    found = award(lot(thresholds(), tender("A", {"Q1": "4"}, {"P": "100"}), FAIR))
    assert open_decisions(found) == [("missing_points", "A", "Q2")]
    assert totals(found) == {"A": None, "F": None}


def test_a_missing_point_with_a_threshold_touches_its_own_tender_only_where_no_price_is_scored() -> None:
    published = model(scored("Q", "100", minimum_points="2"), method=Method.QUALITY_ONLY)
    found = award(lot(published, tender("A"), tender("B", {"Q": "4"})))
    assert (totals(found), ranks(found)) == ({"A": None, "B": "80"}, {"A": None, "B": None})


def test_a_missing_point_of_a_tender_out_of_play_is_no_decision() -> None:
    out = tender("A", {"Q1": "1"}, {"P": "100"})
    excluded = tender("X", {}, {}, excluded="Withdrawn")
    found = award(lot(thresholds(), out, excluded, FAIR))
    assert open_decisions(found) == []
    assert ranks(found) == {"A": None, "X": None, "F": 1}


def test_a_missing_price_that_others_are_measured_against_touches_everyone() -> None:
    found = award(lot(model(QUALITY, PRICE), tender("A", {"Q1": "4", "Q2": "4"}), FAIR))
    assert open_decisions(found) == [("missing_price", "A", "P")]
    assert totals(found) == {"A": None, "F": None}
    assert found.tender("F").marks == {"Q1": 32, "Q2": 16, "P": None}


def test_a_missing_price_against_a_benchmark_touches_its_own_tender_only() -> None:
    published = model(QUALITY, priced("P", "40", formula("benchmark", benchmark="100")))
    found = award(lot(published, tender("A", {"Q1": "4", "Q2": "4"}), FAIR))
    assert totals(found) == {"A": None, "F": "88"}


@pytest.mark.parametrize(
    ("reference", "decided"),
    [(PriceReference.IN_PLAY, []), (PriceReference.ALL_TENDERS, [("missing_price", "L", "P")])],
)
def test_a_missing_price_out_of_play_matters_only_where_it_sets_a_reference(
    reference: PriceReference, decided: list[tuple[str, str, str]]
) -> None:
    out = tender("L", {"Q1": "1", "Q2": "5"})
    gone = tender("X", {"Q1": "5", "Q2": "5"}, excluded="Withdrawn")
    found = award(lot(thresholds(price_reference=reference), out, gone, FAIR))
    assert open_decisions(found) == decided
    assert totals(found)["F"] == (None if decided else "88")


def test_an_own_gap_of_a_tender_out_of_play_is_said_but_holds_nobody_up() -> None:
    published = model(
        scored("Q", "60", minimum_points="3"),
        priced("P", "40", formula("benchmark", benchmark="100")),
        price_reference=PriceReference.ALL_TENDERS,
    )
    found = award(lot(published, tender("L", {"Q": "1"}), tender("F", {"Q": "5"}, {"P": "100"})))
    assert open_decisions(found) == [("missing_price", "L", "P")]
    assert ranks(found) == {"L": None, "F": 1}


def test_an_unusable_lowest_price_is_named_and_touches_everyone() -> None:
    published = model(QUALITY, priced("P", "40", formula("above_lowest")))
    points = {"Q1": "4", "Q2": "4"}
    found = award(lot(published, tender("A", points, {"P": "0"}), tender("B", points, {"P": "0.00"}), FAIR))
    assert open_decisions(found) == [("price_not_usable", "A", "P"), ("price_not_usable", "B", "P")]
    assert set(totals(found).values()) == {None}


def test_published_steps_break_ties_in_their_order_and_what_is_left_is_decided() -> None:
    published = model(scored("Q1", "50"), scored("Q2", "50"), priced("P", "0", formula("lowest_over_price")),
                      tie_break=(TIE_ON_Q1, TIE_ON_PRICE))  # fmt: skip
    found = award(
        lot(
            published,
            tender("A", {"Q1": "2", "Q2": "4"}, {"P": "10"}),
            tender("B", {"Q1": "3", "Q2": "3"}, {"P": "20"}),
            tender("C", {"Q1": "3", "Q2": "3"}, {"P": "30"}),
            tender("D", {"Q1": "3", "Q2": "3"}, {"P": "20"}),
        )
    )
    assert ranks(found) == {"A": 4, "B": 1, "C": 3, "D": 1}
    assert open_decisions(found) == [("tie", "B", None), ("tie", "D", None)]
    assert "does not part them" in found.decisions[0].message


def test_ties_are_settled_on_the_rounded_figure() -> None:
    each = two_by_price(half_and_half(), ("A", "50.00", "100"), ("B", "50.01", "100"))
    rough = replace(each.model, rounding=Rounding(apply_to=RoundingTarget.TOTAL, places=1, mode=RoundingMode.DOWN))
    assert ranks(award(each)) == {"A": 2, "B": 1}
    assert ranks(award(replace(each, model=rough))) == {"A": 1, "B": 1}


def test_a_rank_lower_down_that_is_shared_is_a_decision_too() -> None:
    found = award(two_by_price(half_and_half(), ("A", "100", "100"), ("B", "50", "100"), ("C", "50", "100")))
    assert ranks(found) == {"A": 1, "B": 2, "C": 2}
    assert open_decisions(found) == [("tie", "B", None), ("tie", "C", None)]


def test_tenders_strictly_within_the_margin_of_the_first_are_pairs_to_look_at() -> None:
    published = replace(half_and_half(), margin=Decimal(5))
    found = award(two_by_price(published, ("A", "100", "100"), ("B", "90.02", "100"), ("C", "90", "100")))
    assert [(pair.first, pair.other, pair.difference) for pair in found.within_margin] == [("A", "B", Fraction("4.99"))]
    assert open_decisions(found) == [("within_margin", "B", None)]
    assert ranks(found) == {"A": 1, "B": 2, "C": 3}
    assert "4.99 away from Supplier A (A)" in found.decisions[0].message


def test_a_price_strictly_below_the_mean_by_the_published_share_is_asked_about() -> None:
    published = replace(half_and_half(), abnormally_low_below_mean_by=Decimal(20))
    at_limit = award(two_by_price(published, ("A", "50", "80"), ("B", "60", "120")))
    assert open_decisions(at_limit) == []
    below = award(two_by_price(published, ("A", "50", "79.99"), ("B", "60", "120")))
    assert open_decisions(below) == [("abnormally_low", "A", None)]
    assert ranks(below) == {"A": 1, "B": 2}


def test_no_price_is_called_abnormally_low_while_one_is_missing() -> None:
    published = replace(half_and_half(), abnormally_low_below_mean_by=Decimal(20))
    three = [tender("A", {"Q": "50"}, {"P": "1"}), tender("B", {"Q": "60"}, {"P": "120"}), tender("C", {"Q": "60"})]
    assert open_decisions(award(lot(published, *three))) == [("missing_price", "C", "P")]


def test_points_off_the_scale_are_refused_by_name_even_for_an_excluded_tender() -> None:
    wrong = tender("X", {"Q1": "4.5", "Q2": "4"}, {"P": "1"}, excluded="Late")
    with pytest.raises(RuleBroken, match=r"tenders › X › points › Q1: 4\.5 is not on the scale"):
        award(lot(model(QUALITY, PRICE), FAIR, wrong))


@pytest.mark.parametrize(
    ("tenders", "named"),
    [
        ([FAIR, FAIR], "F"),
        ([tender("A", {"Q": "1"})], "“Q”"),
        ([tender("A", {"P": "1"})], "“P”"),
        ([tender("A", {}, {"Q1": "1"})], "“Q1”"),
        ([tender("A", waived=["Z"])], "“Z”"),
        ([tender("A", waived=["Q", "Q"])], "“Q”"),
    ],
)
def test_tenders_that_do_not_fit_the_model_are_refused_by_name(tenders: Sequence[AwardTender], named: str) -> None:
    with pytest.raises(RuleBroken, match=named):
        lot(model(QUALITY, PRICE), *tenders)


# Promises -------------------------------------------------------------------------------------------------------------

POINTS = st.sampled_from("012345")
PRICES = st.sampled_from(["80", "90.50", "100", "120"])
MINIMA = st.sampled_from([None, "1", "3"])


@st.composite
def lots(draw: st.DrawFn) -> AwardInput:
    """Two to six tenders on two questions and a price, with thresholds, rounding and tie-breaks that matter."""
    minimum = draw(MINIMA)
    more = {} if minimum is None else {"minimum_points": minimum}
    marks = draw(st.sampled_from([{}, {"minimum_marks": "20"}]))
    price = draw(st.sampled_from([formula("lowest_over_price"), formula("range"), formula("mean_deviation")]))
    published = model(
        group("Q", "60", scored("Q1", "40", **more), scored("Q2", "20"), **marks),
        priced("P", "40", price),
        rounding=draw(
            st.builds(
                Rounding,
                apply_to=st.sampled_from(RoundingTarget),
                places=st.integers(0, 2),
                mode=st.sampled_from(RoundingMode),
            )
        ),
        tie_break=draw(st.sampled_from([(), (TIE_ON_Q1,), (TIE_ON_PRICE, TIE_ON_Q1)])),
    )
    names = "ABCDEF"[: draw(st.integers(2, 6))]
    return lot(
        published,
        *(tender(name, {"Q1": draw(POINTS), "Q2": draw(POINTS)}, {"P": draw(PRICES)}) for name in names),
    )


@given(points=st.lists(st.decimals(0, 5, places=2), min_size=2), weight=st.integers(1, 9900))
def test_more_points_never_earn_fewer_marks(points: list[Decimal], weight: int) -> None:
    whole = exact_text(weight, 100)
    published = model(scored("Q", whole, "s"), scales=(stepped("s", "0", "5", "0.01"),), total_weight=Decimal(whole))
    tenders = [tender(f"T{number}", {"Q": str(each)}) for number, each in enumerate(sorted(points))]
    marks = [each.marks["Q"] for each in award(lot(published, *tenders)).tenders]
    known = [mark for mark in marks if mark is not None]
    assert known == sorted(known)
    assert known[-1] <= Fraction(whole)


@given(lots(), st.data())
def test_better_agreed_points_never_worsen_a_rank(each: AwardInput, data: st.DataObject) -> None:
    chosen = data.draw(st.sampled_from(each.tenders))
    better = chosen._replace(points={**chosen.points, "Q1": Decimal(5)})
    others = tuple(better if other is chosen else other for other in each.tenders)
    before, after = award(each).tender(chosen.id), award(replace(each, tenders=others)).tender(chosen.id)
    assert before.rank is None or (after.rank is not None and after.rank <= before.rank)


@given(lots(), st.randoms(use_true_random=False))
def test_the_order_of_tenders_never_matters(each: AwardInput, chance: random.Random) -> None:
    shuffled = list(each.tenders)
    chance.shuffle(shuffled)
    one, other = award(each), award(replace(each, tenders=tuple(shuffled)))
    assert (totals(one), ranks(one)) == (totals(other), ranks(other))
    assert sorted(open_decisions(one)) == sorted(open_decisions(other))


@given(lots())
def test_equal_tenders_always_tie(each: AwardInput) -> None:
    twin = each.tenders[0]._replace(id="Twin")
    found = award(replace(each, tenders=(*each.tenders, twin)))
    assert found.tender("Twin").rank == found.tender(twin_of := each.tenders[0].id).rank
    if found.tender("Twin").rank is not None:
        assert any({"Twin", twin_of} <= set(tied) for tied in found.ties)


@given(lots(), st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["Q1", "Q2"]), POINTS), max_size=6))
def test_individual_points_never_change_the_award(each: AwardInput, given_points: list[tuple[str, str, str]]) -> None:
    individual = {
        (member, criterion): IndividualPoints(
            member=member, tender=each.tenders[0].id, criterion=criterion, points=Decimal(points)
        )
        for member, criterion, points in given_points
    }
    assert award(replace(each, individual_points=tuple(individual.values()))) == award(each)


@given(lots(), st.data())
@settings(max_examples=200)
def test_a_standing_after_one_consensus_change_is_the_standing_worked_out_again(
    each: AwardInput, data: st.DataObject
) -> None:
    chosen = data.draw(st.sampled_from(each.tenders))
    leaf, points = data.draw(st.sampled_from(["Q1", "Q2"])), Decimal(data.draw(POINTS))
    gaps = data.draw(st.booleans())
    before = {key: value for key, value in chosen.points.items() if not gaps or key != leaf}
    start = tuple(chosen._replace(points=before) if other is chosen else other for other in each.tenders)
    after = tuple(
        chosen._replace(points={**before, leaf: points}) if other is chosen else other for other in each.tenders
    )
    changed = stand(replace(each, tenders=start)).with_points(chosen.id, leaf, points)
    again = stand(replace(each, tenders=after))
    assert changed.ranked == again.ranked
    assert changed.sheets == again.sheets
    assert [placed.figure for placed in changed.placed.values()] == [placed.figure for placed in again.placed.values()]


def test_a_change_off_the_scale_is_refused() -> None:
    with pytest.raises(RuleBroken, match="not on the scale"):
        stand(lot(model(QUALITY, PRICE), FAIR)).with_points("F", "Q1", Decimal("2.5"))
