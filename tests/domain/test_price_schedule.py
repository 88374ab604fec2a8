"""A published schedule adds up exactly, over the whole life, and is refused where it could not."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.model_rules import faults
from evaluator.domain.price_schedule import PriceSchedule, Recurrence, ScheduleItem, money
from evaluator.errors import RuleBroken
from tests.strategies import small_setup

LICENCE = ScheduleItem(id="1", title="Licence", unit="patient and year", quantity=Decimal(620_000))
SUPPORT = ScheduleItem(
    id="2", title="Support", unit="year", quantity=Decimal(1), recurrence=Recurrence.YEARLY, last_year=3
)
EXIT = ScheduleItem(id="3", title="Exit", unit="lot", quantity=Decimal("0.5"), first_year=3)
WHOLE_LIFE = PriceSchedule(items=(LICENCE, SUPPORT, EXIT), years=3)
PRICES = {"1": Decimal("0.36"), "2": Decimal(5800), "3": Decimal("100.01")}
amounts = st.decimals(min_value=0, max_value=10**9, places=4)


def test_one_off_and_yearly_items_are_added_up_over_the_whole_life() -> None:
    lines = list(WHOLE_LIFE.lines(PRICES))
    assert [line.payment for line in lines] == [Fraction(223_200), Fraction(5_800), Fraction("50.005")]
    assert [line.whole_life for line in lines] == [Fraction(223_200), Fraction(17_400), Fraction("50.005")]
    assert WHOLE_LIFE.total(PRICES) == Decimal("240650.01")  # 223,200 + 17,400 + 50.005


def test_later_years_are_discounted_at_the_published_rate_and_year_one_is_not() -> None:
    discounted = replace(WHOLE_LIFE, discount_rate=Decimal("3.5"))
    factor = 1 / Fraction("1.035")
    expected = 223_200 + 5_800 * (1 + factor + factor**2) + Fraction("50.005") * factor**2
    assert discounted.total(PRICES) == Decimal("240064.91")
    assert sum(line.whole_life for line in discounted.lines(PRICES)) == expected


@given(prices=st.lists(amounts, min_size=3, max_size=3), rate=st.decimals(0, 20, places=1))
def test_the_total_is_the_exact_sum_rounded_once(prices: list[Decimal], rate: Decimal) -> None:
    schedule = replace(WHOLE_LIFE, discount_rate=rate)
    unit_prices = dict(zip("123", prices, strict=True))
    exact = sum((line.whole_life for line in schedule.lines(unit_prices)), Fraction(0))
    assert abs(Fraction(schedule.total(unit_prices)) - exact) <= Fraction(1, 200)
    free = replace(schedule, discount_rate=None)
    assert Fraction(free.total(unit_prices)) >= Fraction(schedule.total(unit_prices))


@given(units=st.integers(-(10**24), 10**24))
def test_money_is_rounded_half_away_from_zero_whatever_its_size(units: int) -> None:
    exact = Fraction(units, 1000)
    context = Context(prec=60, rounding=ROUND_HALF_UP)
    assert money(exact, places=2) == context.quantize(context.divide(Decimal(units), Decimal(1000)), Decimal("0.01"))


def test_an_item_without_a_price_and_a_price_without_an_item_are_named() -> None:
    with pytest.raises(RuleBroken, match="“Exit”"):
        WHOLE_LIFE.total({"1": Decimal(1), "2": Decimal(1)})
    with pytest.raises(RuleBroken, match="no item “9”"):
        WHOLE_LIFE.total({**PRICES, "9": Decimal(1)})


@pytest.mark.parametrize(
    ("schedule", "named"),
    [
        (PriceSchedule(items=()), "1 to 2,000 items"),
        (replace(WHOLE_LIFE, years=0), "0 years"),
        (replace(WHOLE_LIFE, years=2), "item 2 is not paid within the 2 years"),
        (replace(WHOLE_LIFE, discount_rate=Decimal(-1)), "discount rate -1"),
        (replace(WHOLE_LIFE, places=11), "11 decimals"),
        (replace(WHOLE_LIFE, items=(LICENCE, LICENCE)), "stands twice"),
        (replace(WHOLE_LIFE, items=(replace(LICENCE, quantity=Decimal(-1)),)), "item 1: the quantity -1"),
        (replace(WHOLE_LIFE, items=(replace(LICENCE, title=" "),)), "id and a title"),
        (replace(WHOLE_LIFE, items=(replace(SUPPORT, first_year=3, last_year=2),)), "not paid within"),
        (replace(WHOLE_LIFE, items=(replace(LICENCE, unit="x" * 501),)), "500 characters"),
    ],
)
def test_what_stands_in_the_way_of_publishing_a_schedule_is_named(schedule: PriceSchedule, named: str) -> None:
    assert any(named in fault for fault in schedule.faults())
    assert not list(WHOLE_LIFE.faults())


def test_a_schedule_belongs_to_a_price_criterion_and_its_faults_are_the_models() -> None:
    setup = small_setup()
    quality, price = setup.model.criteria
    broken = replace(price, schedule=replace(WHOLE_LIFE, years=2))
    assert [(one.id, one.field) for one in faults(replace(setup.model, criteria=(quality, broken)))] == [
        ("P", "schedule"),
        ("P", "schedule"),
    ]
    first, second = quality.children
    scored = replace(quality, children=(replace(first, schedule=WHOLE_LIFE), second))
    assert [one.what for one in faults(replace(setup.model, criteria=(scored, price)))] == [
        "a price schedule is for price criteria only."
    ]
