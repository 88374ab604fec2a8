"""Clocks: the worked cases of the rulebooks, and what holds for every day and every list of bank holidays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.working_days import (
    Begins,
    Clock,
    Counting,
    Division,
    Event,
    first_day,
    is_working_day,
    last_day,
)
from evaluator.errors import RuleBroken

days = st.dates(date(2015, 1, 1), date(2035, 12, 31))
bank_holiday_lists = st.frozensets(days, max_size=40)
clocks = st.builds(
    Clock,
    event=st.sampled_from(Event),
    days=st.integers(1, 40),
    counting=st.sampled_from(Counting),
    begins=st.sampled_from(Begins),
    ends_on_working_day=st.booleans(),
    bank_holidays_of=st.just((Division.ENGLAND,)),
)
FESTIVE = frozenset({date(2024, 12, 25), date(2024, 12, 26), date(2025, 1, 1)})


def counted(number: int, counting: Counting, begins: Begins, *, ends_on_working_day: bool = False) -> Clock:
    return Clock(
        event=Event.LETTER_SENT,
        days=number,
        counting=counting,
        begins=begins,
        ends_on_working_day=ends_on_working_day,
        bank_holidays_of=(Division.ENGLAND,),
    )


def test_ten_calendar_days_after_a_letter_end_on_a_working_day() -> None:
    standstill = counted(10, Counting.CALENDAR_DAYS, Begins.DAY_AFTER, ends_on_working_day=True)
    for sent, ends in (
        (date(2026, 11, 23), date(2026, 12, 3)),  # a Monday: the tenth day after it is a Thursday
        (date(2026, 11, 25), date(2026, 12, 7)),  # the tenth day is a Saturday: Monday
        (date(2026, 11, 26), date(2026, 12, 7)),  # the tenth day is a Sunday: Monday
    ):
        assert last_day(standstill, event_on=sent, bank_holidays=()) == ends
    assert last_day(standstill, event_on=date(2024, 12, 16), bank_holidays=FESTIVE) == date(2024, 12, 27)


def test_eight_working_days_beginning_with_the_day_of_publication_are_stretched_by_the_festive_days() -> None:
    standstill = counted(8, Counting.WORKING_DAYS, Begins.ON_THE_DAY)
    assert last_day(standstill, event_on=date(2024, 12, 24), bank_holidays=FESTIVE) == date(2025, 1, 7)
    festive_2025 = {date(2025, 12, 25), date(2025, 12, 26), date(2026, 1, 1)}
    assert last_day(standstill, event_on=date(2025, 12, 18), bank_holidays=festive_2025) == date(2025, 12, 31)
    assert last_day(standstill, event_on=date(2024, 12, 24), bank_holidays=()) == date(2025, 1, 2)


def test_counting_from_the_day_after_gives_one_working_day_more() -> None:
    published = date(2026, 11, 23)
    on_the_day = counted(8, Counting.WORKING_DAYS, Begins.ON_THE_DAY)
    day_after = counted(8, Counting.WORKING_DAYS, Begins.DAY_AFTER)
    assert last_day(on_the_day, event_on=published, bank_holidays=()) == date(2026, 12, 2)
    assert last_day(day_after, event_on=published, bank_holidays=()) == date(2026, 12, 3)


def test_eight_working_days_after_the_first_are_counted_from_the_day_after_the_period_begins() -> None:
    standstill = counted(8, Counting.WORKING_DAYS_AFTER_FIRST, Begins.DAY_AFTER)
    for published, begins, ends in (
        (date(2026, 11, 23), date(2026, 11, 24), date(2026, 12, 4)),  # a Monday: it begins on Tuesday
        (date(2026, 12, 4), date(2026, 12, 5), date(2026, 12, 16)),  # a Friday: it begins on Saturday
        (date(2026, 12, 6), date(2026, 12, 7), date(2026, 12, 17)),  # a Sunday: it begins on Monday
    ):
        assert first_day(standstill, event_on=published) == begins
        assert last_day(standstill, event_on=published, bank_holidays=()) == ends


@given(clock=clocks, event_on=days, bank_holidays=bank_holiday_lists)
def test_a_period_counted_in_working_days_holds_exactly_that_many_and_ends_on_one(
    clock: Clock, event_on: date, bank_holidays: frozenset[date]
) -> None:
    first = event_on if clock.begins is Begins.ON_THE_DAY else event_on + timedelta(days=1)
    assert first_day(clock, event_on=event_on) == first
    last = last_day(clock, event_on=event_on, bank_holidays=bank_holidays)
    counted_from = first + timedelta(days=1) if clock.counting is Counting.WORKING_DAYS_AFTER_FIRST else first
    all_days = [counted_from + timedelta(days=at) for at in range((last - counted_from).days + 1)]
    inside = sum(is_working_day(day, bank_holidays=bank_holidays) for day in all_days)
    if clock.counting is not Counting.CALENDAR_DAYS:
        assert inside == clock.days
        assert is_working_day(last, bank_holidays=bank_holidays)
    elif not clock.ends_on_working_day:
        assert (last - first).days + 1 == clock.days
    else:
        assert (last - first).days + 1 >= clock.days
        assert is_working_day(last, bank_holidays=bank_holidays)


@given(clock=clocks, event_on=days, bank_holidays=bank_holiday_lists, another=days)
def test_another_bank_holiday_never_brings_an_end_nearer(
    clock: Clock, event_on: date, bank_holidays: frozenset[date], another: date
) -> None:
    before = last_day(clock, event_on=event_on, bank_holidays=bank_holidays)
    after = last_day(clock, event_on=event_on, bank_holidays=bank_holidays | {another})
    assert before <= after


@given(clock=clocks, event_on=days, bank_holidays=bank_holiday_lists)
def test_a_later_event_never_ends_earlier(clock: Clock, event_on: date, bank_holidays: frozenset[date]) -> None:
    ends = [last_day(clock, event_on=event_on + timedelta(days=at), bank_holidays=bank_holidays) for at in range(10)]
    assert ends == sorted(ends)


@pytest.mark.parametrize("number", [0, -3, 4_000])
def test_a_period_that_cannot_be_counted_is_refused(number: int) -> None:
    with pytest.raises(RuleBroken, match="cannot be counted"):
        counted(number, Counting.WORKING_DAYS, Begins.DAY_AFTER)
