"""A price schedule is built by hand, and its whole-life cost can be tried out before anything is frozen."""

from dataclasses import replace
from decimal import Decimal

from evaluator.domain.price_schedule import Recurrence
from evaluator.domain.schedule_draft import changed, invented_total, moved, new_schedule, with_item, without


def test_items_are_added_changed_moved_and_taken_out() -> None:
    two = with_item(new_schedule())
    assert [item.id for item in two.items] == ["1", "2"]
    licences = replace(two.items[1], title="Licences", unit="practice", quantity=Decimal(42))
    named = changed(two, licences)
    assert [item.title for item in named.items] == ["New item", "Licences"]
    assert [item.id for item in moved(named, "2", -1).items] == ["2", "1"]
    assert moved(named, "2", 1) == named
    assert moved(named, "9", 1) == named
    left = without(named, "1")
    assert left is not None
    assert left.items == (licences,)
    assert [item.id for item in with_item(left).items] == ["2", "1"]
    assert without(left, "2") is None


def test_the_whole_life_cost_is_tried_out_at_invented_prices() -> None:
    """42 licences at £10 a year for 3 years, and setting up once at £1."""
    schedule = replace(with_item(new_schedule()), years=3)
    yearly = replace(
        schedule.items[1], title="Licences", quantity=Decimal(42), recurrence=Recurrence.YEARLY, last_year=3
    )
    schedule = changed(schedule, yearly)
    assert invented_total(schedule, {"2": Decimal(10)}) == Decimal("1261.00")
    assert invented_total(replace(schedule, years=2), {}) is None
