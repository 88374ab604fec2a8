"""Statutory clocks: when a period ends that a rulebook counts in calendar or in working days.

Which days are bank holidays comes in as data, and which part of the United Kingdom they are taken from is the rule's to
say (`resources/regimes`). A period ends at midnight at the end of the day given here.
Source: PCR 2015 regs 2(1), 34 and 87; Procurement Act 2023, ss. 51 and 123(1); Provider Selection Regime Regulations
2023, reg. 12(2), (3), (9) and (12).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from evaluator.errors import RuleBroken

LONGEST_PERIOD = 3_660  # days: no period of these rulebooks is longer than ten years
_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


class Counting(StrEnum):
    """What a period is counted in."""

    CALENDAR_DAYS = "calendar days"
    WORKING_DAYS = "working days"
    WORKING_DAYS_AFTER_FIRST = "working days after the first day"  # which is itself not counted


class Begins(StrEnum):
    """Which day is the first of a period."""

    ON_THE_DAY = "on the day"
    DAY_AFTER = "the day after"


class Division(StrEnum):
    """A part of the United Kingdom with bank holidays of its own."""

    ENGLAND = "England"
    WALES = "Wales"
    SCOTLAND = "Scotland"
    NORTHERN_IRELAND = "Northern Ireland"


class Event(StrEnum):
    """What sets a clock going."""

    LETTER_SENT = "letter sent"
    NOTICE_PUBLISHED = "notice published"
    REQUEST_RECEIVED = "request received"
    LIST_DRAWN = "list drawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """One period: how long, counted in what, from when, and whose bank holidays are not working days.

    `ends_on_working_day` moves an end that would fall on another day to the next working day.
    """

    event: Event
    days: int
    counting: Counting
    begins: Begins
    ends_on_working_day: bool
    bank_holidays_of: tuple[Division, ...]

    def __post_init__(self) -> None:
        if not 1 <= self.days <= LONGEST_PERIOD:
            raise RuleBroken("A period of {days} days cannot be counted.", days=self.days)


def is_working_day(day: date, *, bank_holidays: Collection[date]) -> bool:
    """Whether a day is neither a Saturday, a Sunday nor a bank holiday."""
    return day.weekday() < _SATURDAY and day not in bank_holidays


def first_day(clock: Clock, *, event_on: date) -> date:
    """The day on which a period begins that was set going on `event_on`."""
    return event_on if clock.begins is Begins.ON_THE_DAY else event_on + _ONE_DAY


def last_day(clock: Clock, *, event_on: date, bank_holidays: Collection[date]) -> date:
    """The last day of a period that was set going on `event_on`; it ends at midnight at the end of that day.

    `bank_holidays` are those of every division the clock names, over all the years it may reach into.
    """
    first = first_day(clock, event_on=event_on)
    match clock.counting:
        case Counting.CALENDAR_DAYS:
            last = first + timedelta(days=clock.days - 1)
        case Counting.WORKING_DAYS:
            last = _nth_working_day(clock.days, first, bank_holidays)
        case Counting.WORKING_DAYS_AFTER_FIRST:
            last = _nth_working_day(clock.days, first + _ONE_DAY, bank_holidays)
    return next(_working_days(last, bank_holidays)) if clock.ends_on_working_day else last


def _nth_working_day(number: int, first: date, bank_holidays: Collection[date]) -> date:
    days = _working_days(first, bank_holidays)
    return [next(days) for _ in range(number)][-1]


def _working_days(first: date, bank_holidays: Collection[date]) -> Iterator[date]:
    """Every working day from `first` on."""
    day = first
    while True:
        if is_working_day(day, bank_holidays=bank_holidays):
            yield day
        day += _ONE_DAY
