"""Bank holidays by part of the United Kingdom, as gov.uk lists them."""

from datetime import date

from evaluator.domain.working_days import Begins, Clock, Counting, Division, Event, last_day
from evaluator.formats.bank_holidays import bank_holidays, bank_holidays_for


def test_englands_bank_holidays_of_2025_are_those_of_the_government() -> None:
    assert sorted(bank_holidays([Division.ENGLAND], years=[2025])) == [
        *(date(2025, 1, 1), date(2025, 4, 18), date(2025, 4, 21), date(2025, 5, 5)),
        *(date(2025, 5, 26), date(2025, 8, 25), date(2025, 12, 25), date(2025, 12, 26)),
    ]


def test_the_second_of_january_counts_where_scotlands_bank_holidays_do() -> None:
    assert date(2025, 1, 2) in bank_holidays([Division.SCOTLAND], years=[2025])
    assert date(2025, 1, 2) not in bank_holidays([Division.ENGLAND, Division.WALES], years=[2025])


def test_a_substitute_day_is_a_bank_holiday() -> None:
    assert date(2026, 12, 28) in bank_holidays([Division.ENGLAND], years=[2026])


def test_a_clock_that_reaches_into_the_new_year_meets_its_bank_holidays() -> None:
    clock = Clock(
        event=Event.NOTICE_PUBLISHED,
        days=8,
        counting=Counting.WORKING_DAYS,
        begins=Begins.ON_THE_DAY,
        ends_on_working_day=False,
        bank_holidays_of=(Division.ENGLAND,),
    )
    published = date(2024, 12, 24)
    holidays = bank_holidays_for(clock, event_on=published)
    assert last_day(clock, event_on=published, bank_holidays=holidays) == date(2025, 1, 7)
