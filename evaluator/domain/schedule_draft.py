"""Building a price schedule by hand, item by item, before the model is frozen: each step gives a new schedule.

What still stands in the way of freezing is said by `PriceSchedule.faults`; nothing half finished is refused here.
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from evaluator.domain.price_schedule import PriceSchedule, ScheduleItem

INVENTED = Decimal(1)  # what an item costs in the try-out until another price is typed


def new_schedule() -> PriceSchedule:
    """What a lead begins with: one item, paid once."""
    return PriceSchedule(items=(ScheduleItem(id="1", title="New item", unit="", quantity=Decimal(1)),))


def with_item(schedule: PriceSchedule) -> PriceSchedule:
    """One more item at the end, under a number that is free."""
    taken = schedule.known()
    number = next(str(one) for one in range(1, len(taken) + 2) if str(one) not in taken)
    item = ScheduleItem(id=number, title="New item", unit="", quantity=Decimal(1))
    return replace(schedule, items=(*schedule.items, item))


def changed(schedule: PriceSchedule, item: ScheduleItem) -> PriceSchedule:
    """The item of this id as it is now."""
    return replace(schedule, items=tuple(item if one.id == item.id else one for one in schedule.items))


def without(schedule: PriceSchedule, item_id: str) -> PriceSchedule | None:
    """The item taken out; None where it was the only one, because a schedule has items."""
    left = tuple(one for one in schedule.items if one.id != item_id)
    return replace(schedule, items=left) if left else None


def moved(schedule: PriceSchedule, item_id: str, by: int) -> PriceSchedule:
    """The item one place up (-1) or down (1); at the end nothing changes."""
    order = list(schedule.items)
    at = next((at for at, one in enumerate(order) if one.id == item_id), -1)
    if at >= 0 and 0 <= at + by < len(order):
        order[at], order[at + by] = order[at + by], order[at]
    return replace(schedule, items=tuple(order))


def invented_total(schedule: PriceSchedule, invented: Mapping[str, Decimal]) -> Decimal | None:
    """What the whole life would cost at these unit prices, 1 where none is given; None while the schedule is faulty."""
    if any(schedule.faults()):
        return None
    return schedule.total({item.id: invented.get(item.id, INVENTED) for item in schedule.items})
