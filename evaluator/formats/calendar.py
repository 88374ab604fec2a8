"""What is due, as a calendar file (.ics) that any calendar program opens: an entry for each day something is due.

Source: RFC 5545, iCalendar; the `icalendar` library writes it.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from uuid import NAMESPACE_OID, uuid5

from icalendar import Calendar, Event

from evaluator.domain.work_list import WorkItem


def calendar_of(
    items: Iterable[WorkItem], *, dps_id: str, title: str, names: Mapping[str, str], now: datetime
) -> bytes:
    """A whole-day entry for each item. The same items give the same entries, so importing again adds nothing."""
    calendar = Calendar()
    calendar.add("prodid", "-//Bid evaluator//dynamic purchasing system//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    for item in items:
        event = Event()
        event.add("uid", str(uuid5(NAMESPACE_OID, f"{dps_id} {item.kind} {item.supplier_id} {item.about}")))
        event.add("dtstamp", now)
        event.add("dtstart", item.due_on)
        event.add("dtend", item.due_on + timedelta(days=1))
        event.add("summary", f"{item.kind.value.capitalize()}: {names.get(item.supplier_id, item.supplier_id)}")
        event.add("description", f"{item.about}{' (overdue)' if item.overdue else ''}")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
