"""Dates, times, sums and lists as the NHS content style has them."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.wording import counted, spoken_date, spoken_list, spoken_sum, spoken_time


def test_a_date_has_its_month_in_full_and_no_leading_zero() -> None:
    assert spoken_date(date(2026, 11, 2)) == "2 November 2026"


@pytest.mark.parametrize(
    ("hour", "minute", "clock"),
    [
        (0, 0, "midnight"),
        (12, 0, "midday"),
        (17, 30, "5.30pm"),
        (9, 5, "9.05am"),
        (0, 1, "12.01am"),
        (12, 59, "12.59pm"),
        (11, 0, "11am"),
        (23, 0, "11pm"),
    ],
)
def test_a_time_is_said_on_the_twelve_hour_clock(hour: int, minute: int, clock: str) -> None:
    assert spoken_time(datetime(2026, 11, 22, hour, minute, tzinfo=UTC)) == f"22 November 2026, {clock} UTC"


def test_a_time_of_another_zone_is_said_in_universal_time() -> None:
    summer = timezone(timedelta(hours=1))
    assert spoken_time(datetime(2026, 7, 1, 0, 30, tzinfo=summer)) == "30 June 2026, 11.30pm UTC"


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        ("1000", "GBP", "£1,000"),
        ("1000.00", "GBP", "£1,000"),
        ("80000.50", "GBP", "£80,000.50"),
        ("-12.5", "EUR", "-€12.5"),
        ("5", "SEK", "SEK 5"),
        ("1E+6", "GBP", "£1,000,000"),
    ],
)
def test_a_sum_has_its_sign_and_commas(amount: str, currency: str, said: str) -> None:
    assert spoken_sum(Decimal(amount), currency) == said


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4))
def test_a_sum_says_the_whole_amount(amount: Decimal) -> None:
    said = spoken_sum(amount, "GBP").replace("£", "").replace(",", "")
    assert Decimal(said) == amount


def test_a_list_is_joined_with_commas_and_one_and() -> None:
    assert spoken_list([]) == ""
    assert spoken_list(["A"]) == "A"
    assert spoken_list(["A", "B"]) == "A and B"
    assert spoken_list(["A", "B", "C"]) == "A, B and C"


def test_things_are_counted_in_the_singular_only_when_there_is_one() -> None:
    assert [counted(number, "tender") for number in (0, 1, 2000)] == ["0 tenders", "1 tender", "2,000 tenders"]
    assert counted(2, "entry", "entries") == "2 entries"
