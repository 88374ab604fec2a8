"""How long an evaluation is kept: the day of each rulebook, holds, and every guard before it is destroyed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.procurement import Regime
from evaluator.domain.regime import KeptFrom
from evaluator.domain.retention import (
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
TITLE = "Online consultation systems, lot 1"


def counted(regime: Regime = Regime.PCR2015) -> Retention:
    rules = rules_of(regime).retention
    return retention(rules, [counted_from(rules, DAY, now=NOON)])


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
    assert retention(act, [counted_from(PCR, DAY, now=NOON)]).keep_until is None


def test_a_day_to_come_is_not_put_on_record() -> None:
    with pytest.raises(RuleBroken, match="still to come"):
        counted_from(PCR, NOON.date() + timedelta(days=1), now=NOON)


@pytest.mark.parametrize("placed", [True, False])
def test_a_hold_is_placed_and_lifted_with_a_reason(placed: bool) -> None:
    with pytest.raises(RuleBroken, match="with a reason"):
        hold(placed=placed, because="  ", now=NOON)


def test_an_evaluation_is_destroyed_only_after_its_day_without_a_hold_and_by_its_title() -> None:
    found, after = counted(), date(2025, 3, 15)
    require_may_be_destroyed(found, title=TITLE, repeated=f" {TITLE} ", today=after)
    with pytest.raises(RuleBroken, match="kept until 14 March 2025"):
        require_may_be_destroyed(found, title=TITLE, repeated=TITLE, today=date(2025, 3, 14))
    with pytest.raises(RuleBroken, match="not the one of this evaluation"):
        require_may_be_destroyed(found, title=TITLE, repeated="yes", today=after)
    with pytest.raises(RuleBroken, match="day of the award is not on record"):
        require_may_be_destroyed(retention(PCR, []), title=TITLE, repeated=TITLE, today=after)


def test_a_hold_stands_until_it_is_lifted() -> None:
    day = counted_from(PCR, DAY, now=NOON)
    placed = hold(placed=True, because="A claim was issued.", now=NOON)
    lifted = hold(placed=False, because="It was settled.", now=NOON)
    held = retention(PCR, [day, placed])
    assert held.standing_in_the_way(today=date(2030, 1, 1)) == "A hold stands: A claim was issued."
    with pytest.raises(RuleBroken, match="A claim was issued"):
        require_may_be_destroyed(held, title=TITLE, repeated=TITLE, today=date(2030, 1, 1))
    assert retention(PCR, [day, lifted]).standing_in_the_way(today=date(2030, 1, 1)) == ""
