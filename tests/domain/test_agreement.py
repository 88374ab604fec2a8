"""Agreement statistics against published figures, and against the definitions worked through pair by pair."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.agreement import KrippendorffAlpha, agreement, kendall_w, krippendorff_alpha, leniency
from evaluator.domain.award import AwardInput, IndividualPoints
from evaluator.domain.evaluation_model import MarksFrom
from evaluator.domain.ranking import award
from tests.domain.lots import group, listed, lot, model, priced, scored, tender

Units = list[list[Fraction]]


def units_of(*observers: str) -> Units:
    """One unit for each column; a star is a missing value."""
    columns = zip(*(observer.split() for observer in observers), strict=True)
    return [[Fraction(value) for value in column if value != "*"] for column in columns]


def to_three_places(alpha: KrippendorffAlpha) -> dict[str, str]:
    levels = {"nominal": alpha.nominal, "ordinal": alpha.ordinal, "interval": alpha.interval, "ratio": alpha.ratio}
    return {level: f"{float(value):.3f}" for level, value in levels.items() if value is not None}


# K. Krippendorff, Computing Krippendorff's alpha-reliability (2011), sections C and following.
FOUR_OBSERVERS = units_of(
    "1 2 3 3 2 1 4 1 2 * * *",
    "1 2 3 3 2 2 4 1 2 5 * 3",
    "* 3 3 3 2 3 4 2 2 5 1 *",
    "1 2 3 3 2 4 4 1 2 5 1 *",
)


def test_the_published_example_of_four_observers_and_twelve_units() -> None:
    assert to_three_places(krippendorff_alpha(FOUR_OBSERVERS)) == {
        "nominal": "0.743",
        "ordinal": "0.815",
        "interval": "0.849",
        "ratio": "0.797",
    }


def test_the_published_examples_of_two_observers() -> None:
    binary = units_of("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
    assert to_three_places(krippendorff_alpha(binary))["nominal"] == "0.095"
    categories = units_of("1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4")
    assert to_three_places(krippendorff_alpha(categories))["nominal"] == "0.692"


def test_full_agreement_is_one_and_no_difference_is_undefined() -> None:
    assert krippendorff_alpha(units_of("1 2 3", "1 2 3")).interval == 1
    nothing = KrippendorffAlpha(nominal=None, ordinal=None, interval=None, ratio=None)
    assert krippendorff_alpha(units_of("4 4 4", "4 4 4")) == nothing
    assert krippendorff_alpha(units_of("1 2 *", "* * 3")) == nothing
    assert krippendorff_alpha([]) == nothing


def test_opposite_values_leave_the_ratio_undefined_and_two_noughts_do_not() -> None:
    assert krippendorff_alpha(units_of("-1 1", "1 1")).ratio is None
    assert krippendorff_alpha(units_of("0 0 1", "0 1 1")).ratio is not None


values = st.sampled_from([Fraction(number, 2) for number in range(7)])
many_units = st.lists(st.lists(values, min_size=0, max_size=4), min_size=0, max_size=6)


@given(many_units)
def test_alpha_is_its_definition_pair_by_pair(units: Units) -> None:
    found = krippendorff_alpha(units)
    pairable = [unit for unit in units if len(unit) > 1]
    everything = [value for unit in pairable for value in unit]

    def ordinal(one: Fraction, other: Fraction) -> Fraction:
        low, high = sorted((one, other))
        between = sum(1 for value in everything if low <= value <= high)
        return (between - Fraction(everything.count(one) + everything.count(other), 2)) ** 2

    def by_definition(difference: Callable[[Fraction, Fraction], Fraction]) -> Fraction | None:
        expected = sum((difference(*pair) for pair in permutations(everything, 2)), Fraction(0))
        observed = sum(
            (difference(*pair) / (len(unit) - 1) for unit in pairable for pair in permutations(unit, 2)), Fraction(0)
        )
        return 1 - (len(everything) - 1) * observed / expected if expected else None

    assert found.nominal == by_definition(lambda one, other: Fraction(one != other))
    assert found.ordinal == by_definition(ordinal)
    assert found.interval == by_definition(lambda one, other: (one - other) ** 2)
    assert found.ratio == by_definition(
        lambda one, other: Fraction(0) if one == other else ((one - other) / (one + other)) ** 2
    )


def rows(*members: str) -> list[list[Fraction]]:
    return [[Fraction(value) for value in member.split()] for member in members]


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        # S. Siegel, Nonparametric Statistics (1956), ch. 9: three executives and six applicants, W = 0.16.
        (rows("1 6 3 2 5 4", "1 5 6 4 2 3", "6 3 2 5 4 1"), Fraction(162, 1000)),
        # The same with ties, from M. G. Kendall, Rank Correlation Methods: three rankings of ten objects, W = 0.828.
        (
            rows(
                "1 4.5 2 4.5 3 7.5 6 9 7.5 10",
                "2.5 1 2.5 4.5 4.5 8 9 6.5 10 6.5",
                "2 1 4.5 4.5 4.5 4.5 8 8 8 10",
            ),
            Fraction(828, 1000),
        ),
        (rows("1 2 3", "1 2 3", "1 2 3"), Fraction(1)),
        (rows("1 2", "2 1"), Fraction(0)),
        (rows("3 1 2"), Fraction(1)),
    ],
)
def test_kendalls_w_of_published_rankings(members: list[list[Fraction]], expected: Fraction) -> None:
    found = kendall_w(members)
    assert found is not None
    assert round(found, 3) == expected


@pytest.mark.parametrize("members", [rows(), rows("4", "3"), rows("2 2", "3 3")])
def test_kendalls_w_is_undefined_where_nothing_can_be_ranked(members: list[list[Fraction]]) -> None:
    assert kendall_w(members) is None


@given(st.lists(st.lists(values, min_size=4, max_size=4), min_size=1, max_size=5))
def test_kendalls_w_lies_between_none_and_full_concordance(members: list[list[Fraction]]) -> None:
    found = kendall_w(members)
    assert found is None or 0 <= found <= 1


# In an award ----------------------------------------------------------------------------------------------------------

MODEL = model(
    group("Q", "60", scored("Q1", "40"), scored("Q2", "20", "0-10")),
    priced("P", "40"),
    scales=(listed("0-5", "0", "1", "2", "3", "4", "5"), listed("0-10", "0", "2", "4", "6", "8", "10")),
)


def individual(*entries: tuple[str, str, str, str]) -> list[IndividualPoints]:
    return [
        IndividualPoints(member=member, tender=name, criterion=criterion, points=Decimal(points))
        for member, name, criterion, points in entries
    ]


TENDERS = [tender(name, {"Q1": "3", "Q2": "4"}, {"P": "1"}) for name in "ABC"]


def test_absent_points_are_missing_and_never_nought() -> None:
    found = agreement(
        lot(
            MODEL,
            *TENDERS,
            individual=individual(("m1", "A", "Q1", "4"), ("m2", "A", "Q1", "3"), ("m1", "B", "Q1", "1")),
        )
    )
    assert found.criteria["Q1"].range == 1
    assert found.criteria["Q1"].kendall_w is None
    assert found.criteria["Q1"].krippendorff_alpha.nominal == 0
    assert found.criteria["Q2"].range is None
    assert found.criteria["Q2"].krippendorff_alpha.interval is None


def test_kendalls_w_counts_the_tenders_that_anyone_scored() -> None:
    both = individual(("m1", "A", "Q1", "4"), ("m2", "A", "Q1", "5"), ("m1", "B", "Q1", "1"), ("m2", "B", "Q1", "2"))
    assert agreement(lot(MODEL, *TENDERS, individual=both)).criteria["Q1"].kendall_w == 1
    one_left_out = [*both, *individual(("m1", "C", "Q1", "3"))]
    assert agreement(lot(MODEL, *TENDERS, individual=one_left_out)).criteria["Q1"].kendall_w is None


def test_overall_pools_points_over_each_maximum() -> None:
    found = agreement(
        lot(
            MODEL,
            *TENDERS,
            individual=individual(
                ("m1", "A", "Q1", "4"), ("m2", "A", "Q1", "2"), ("m1", "A", "Q2", "8"), ("m2", "A", "Q2", "4")
            ),
        )
    )
    expected = krippendorff_alpha([[Fraction(4, 5), Fraction(2, 5)], [Fraction(4, 5), Fraction(2, 5)]])
    assert found.overall == expected


def test_overall_is_undefined_over_a_maximum_of_nought() -> None:
    debts = listed("debts", "-2", "-1", "0")
    published = model(scored("Q", "100", "debts"), scales=(debts,), marks_from=MarksFrom.POINTS_OVER_RANGE)
    given_points = individual(("m1", "A", "Q", "-1"), ("m2", "A", "Q", "-2"))
    found = agreement(lot(published, tender("A", {"Q": "-1"}), individual=given_points))
    assert found.overall.nominal is None
    assert found.criteria["Q"].krippendorff_alpha.nominal == 0


@given(st.permutations(range(8)))
def test_the_order_of_individual_points_never_matters(order: Sequence[int]) -> None:
    entries = individual(
        *((member, name, "Q1", str((ord(member) + ord(name)) % 6)) for member in "mn" for name in "ABC"),
        ("o", "A", "Q1", "5"),
        ("o", "B", "Q1", "0"),
    )
    shuffled = [entries[position] for position in order]
    assert agreement(lot(MODEL, *TENDERS, individual=shuffled)) == agreement(lot(MODEL, *TENDERS, individual=entries))


def test_leniency_is_how_much_more_a_member_gave_than_the_others_on_the_responses_they_share() -> None:
    found = leniency(
        lot(
            MODEL,
            *TENDERS,
            individual=individual(
                ("m", "A", "Q1", "4"), ("n", "A", "Q1", "2"), ("o", "A", "Q1", "3"),
                ("m", "A", "Q2", "8"), ("n", "A", "Q2", "8"),
                ("o", "B", "Q1", "5"),
                ("p", "C", "Q1", "1"),
            ),
        )
    )  # fmt: skip
    assert found == {
        "m": (Fraction(3, 2) / 5 + 0) / 2,  # 4 against the mean of 2 and 3, then 8 against 8, over the maxima
        "n": (Fraction(-3, 2) / 5 + 0) / 2,
        "o": Fraction(0),
    }


Given = tuple[str, str, str, int]
scores_given: st.SearchStrategy[list[Given]] = st.lists(
    st.tuples(st.sampled_from("mno"), st.sampled_from("ABC"), st.sampled_from(["Q1", "Q2"]), st.integers(0, 5)),
    unique_by=lambda given: given[:3],
    max_size=18,
)


def lot_with(given: Sequence[Given]) -> AwardInput:
    """Three tenders with the same agreed points, and these given before; question 2 counts in twos."""
    entries = ((m, t, q, str(2 * points if q == "Q2" else points)) for m, t, q, points in given)
    return lot(MODEL, *TENDERS, individual=individual(*entries))


@given(scores_given)
def test_leniency_over_one_shared_set_of_responses_adds_up_to_nothing(entries: list[Given]) -> None:
    shared = {(m, t, q): (m, t, q, (points + ord(m)) % 6) for _, t, q, points in entries for m in "mno"}
    assert sum(leniency(lot_with(list(shared.values()))).values(), Fraction(0)) == 0


@given(scores_given, scores_given)
def test_whatever_members_gave_before_moderation_the_award_is_the_same(one: list[Given], other: list[Given]) -> None:
    assert award(lot_with(one)) == award(lot_with(other))
