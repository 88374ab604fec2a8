"""How long an evaluation is kept: the day of each rulebook, holds, and every guard before it is destroyed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.procurement import Regime
from evaluator.domain.regime import KeptFrom
from evaluator.domain.retention import (
    Course,
    Retention,
    counted_from,
    hold,
    require_may_be_destroyed,
    retention,
    years_after,
)
from evaluator.errors import RuleBroken
from evaluator.formats.regime import rules_of
from tests.strategies import NOON

PCR = rules_of(Regime.PCR2015).retention
DAY = date(2022, 3, 14)
COURSE = Course(set_up=date(2015, 1, 1), signed=date(2015, 1, 1))
RUNNING = Course(set_up=date(2022, 3, 1))
HOW = "The award notice was published on the 14th of March."
TITLE = "Online consultation systems, lot 1"


def counted(regime: Regime = Regime.PCR2015) -> Retention:
    rules = rules_of(regime).retention
    return retention(rules, [counted_from(rules, DAY, course=COURSE, now=NOON)], course=COURSE)


@pytest.mark.parametrize(
    ("regime", "kept_from", "until"),
    [
        (Regime.PCR2015, KeptFrom.AWARD, date(2025, 3, 14)),
        (Regime.PA2023, KeptFrom.CONTRACT, date(2025, 3, 14)),
        (Regime.PSR2023, KeptFrom.CONTRACT, date(2028, 3, 14)),
    ],
)
def test_each_rulebook_counts_its_years_from_its_own_day(regime: Regime, kept_from: KeptFrom, until: date) -> None:
    found = counted(regime)
    assert (found.kept_from, found.counted_from, found.keep_until) == (kept_from, DAY, until)


@given(day=st.dates(date(2015, 1, 1), date(2080, 1, 1)), years=st.integers(1, 10))
def test_whole_years_are_kept_and_never_a_day_less(day: date, years: int) -> None:
    until = years_after(day, years)
    assert until.year == day.year + years
    assert (until.month, until.day) in {(day.month, day.day), (3, 1)}
    assert (until - day) >= timedelta(days=365 * years)


def test_the_29th_of_february_is_kept_until_the_1st_of_march() -> None:
    assert years_after(date(2024, 2, 29), 3) == date(2027, 3, 1)
    assert years_after(date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_what_was_put_on_record_for_another_rulebooks_day_does_not_count() -> None:
    act = rules_of(Regime.PA2023).retention
    assert retention(act, [counted_from(PCR, DAY, course=COURSE, now=NOON)], course=COURSE).keep_until is None


def test_a_day_to_come_is_not_put_on_record() -> None:
    with pytest.raises(RuleBroken, match="still to come"):
        counted_from(PCR, NOON.date() + timedelta(days=1), course=COURSE, now=NOON)


@given(day=st.dates(date(2020, 1, 1), NOON.date()), set_up=st.dates(), signed=st.dates())
def test_no_day_before_the_set_up_or_the_signed_report_is_counted_from(day: date, set_up: date, signed: date) -> None:
    course = Course(set_up=set_up, signed=signed)
    if day >= max(set_up, signed):
        said = counted_from(PCR, day, course=course, now=NOON)
        assert retention(PCR, [said], course=course).counted_from == day
    else:
        with pytest.raises(RuleBroken, match=r"is before the (evaluation was set up|award report was signed), on"):
            counted_from(PCR, day, course=course, now=NOON)


@pytest.mark.parametrize("how", ["", "  ", "It ended.", "x " * 7])
def test_where_no_report_is_signed_the_day_needs_words_on_how_the_evaluation_ended(how: str) -> None:
    with pytest.raises(RuleBroken, match="may still be running") as refused:
        counted_from(PCR, DAY, course=RUNNING, how=how, now=NOON)
    assert "why there is no award" in refused.value.hint
    found = retention(PCR, [counted_from(PCR, DAY, course=RUNNING, how=HOW, now=NOON)], course=RUNNING)
    assert (found.counted_from, found.ended_how) == (DAY, HOW)


def test_a_running_evaluation_is_never_destroyed() -> None:
    bare = counted_from(PCR, DAY, course=COURSE, now=NOON)  # its report was taken back by a reopening
    for stated in ([], [bare]):
        found = retention(PCR, stated, course=RUNNING)
        with pytest.raises(RuleBroken, match="No award report is signed in this copy"):
            require_may_be_destroyed(found, title=TITLE, repeated=TITLE, today=date(2050, 1, 1))


def test_a_day_before_a_report_that_was_signed_since_does_not_count() -> None:
    day = counted_from(PCR, DAY, course=RUNNING, how=HOW, now=NOON)
    signed = Course(set_up=RUNNING.set_up, signed=DAY + timedelta(days=1))
    assert retention(PCR, [day], course=signed).keep_until is None


@pytest.mark.parametrize("placed", [True, False])
def test_a_hold_is_placed_and_lifted_with_a_reason(placed: bool) -> None:
    with pytest.raises(RuleBroken, match="with a reason"):
        hold(placed=placed, because="x", now=NOON)


def test_an_evaluation_is_destroyed_only_after_its_day_without_a_hold_and_by_its_title() -> None:
    found, after = counted(), date(2025, 3, 15)
    require_may_be_destroyed(found, title=TITLE, repeated=f" {TITLE} ", today=after)
    with pytest.raises(RuleBroken, match="kept until 14 March 2025"):
        require_may_be_destroyed(found, title=TITLE, repeated=TITLE, today=date(2025, 3, 14))
    with pytest.raises(RuleBroken, match="not the one of this evaluation"):
        require_may_be_destroyed(found, title=TITLE, repeated="yes", today=after)
    with pytest.raises(RuleBroken, match="day of the award is not on record"):
        require_may_be_destroyed(retention(PCR, [], course=COURSE), title=TITLE, repeated=TITLE, today=after)


def test_a_hold_stands_until_it_is_lifted() -> None:
    day = counted_from(PCR, DAY, course=COURSE, now=NOON)
    placed = hold(placed=True, because="A claim was issued.", now=NOON)
    lifted = hold(placed=False, because="It was settled.", now=NOON)
    held = retention(PCR, [day, placed], course=COURSE)
    assert held.standing_in_the_way(today=date(2030, 1, 1)) == "A hold stands: A claim was issued."
    with pytest.raises(RuleBroken, match="A claim was issued"):
        require_may_be_destroyed(held, title=TITLE, repeated=TITLE, today=date(2030, 1, 1))
    assert retention(PCR, [day, lifted], course=COURSE).standing_in_the_way(today=date(2030, 1, 1)) == ""
