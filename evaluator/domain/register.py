"""The register of admitted suppliers: dated entries that are only ever added, and what they say of any day.

An entry takes effect on the day it is recorded or later, so the register as of a past day never changes, whatever is
recorded afterwards. A supplier who is suspended, withdrawn or removed may be admitted again; the earlier entries stay.
Source: PCR 2015, reg. 34; Procurement Act 2023, s. 36; DOMAIN 1.1 ("never delete a past decision").
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from evaluator.domain.dps import require_text
from evaluator.errors import RuleBroken
from evaluator.said import said


class Status(StrEnum):
    """How a supplier stands on one lot."""

    ADMITTED = "admitted"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"


ENDED = (Status.WITHDRAWN, Status.REMOVED)
MOVES = {
    None: (Status.ADMITTED,),
    Status.ADMITTED: (Status.ADMITTED, Status.SUSPENDED, Status.WITHDRAWN, Status.REMOVED),
    Status.SUSPENDED: (Status.ADMITTED, Status.WITHDRAWN, Status.REMOVED),
    Status.WITHDRAWN: (Status.ADMITTED,),
    Status.REMOVED: (Status.ADMITTED,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry: how a supplier stands on one lot from `effective_on`, under which version of the specification, and
    why. `cause` names what it rests on: an application or a letter received.
    """

    supplier_id: str
    lot_id: str
    status: Status
    specification: int
    effective_on: date
    reason: str
    cause: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a supplier stands on one lot on a day. `since` is the first day of this membership, `until` its last one so
    far as is known that day.
    """

    supplier_id: str
    lot_id: str
    status: Status
    specification: int
    since: date
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Every entry in the order recorded, and the last day of the system."""

    entries: tuple[Entry, ...]
    closes_on: date

    def last(self, supplier_id: str, lot_id: str) -> Entry | None:
        """The latest entry for a supplier on a lot, in effect or not yet."""
        own = (one for one in reversed(self.entries) if one.supplier_id == supplier_id and one.lot_id == lot_id)
        return next(own, None)

    def on(self, day: date, *, lot: str | None = None) -> tuple[Standing, ...]:
        """Everybody who stands or has stood on the register by the end of a day, by supplier, then lot."""
        moves = (
            (one.supplier_id, one.lot_id, one.status, one.specification, one.effective_on)
            for one in self.entries
            if one.effective_on <= day and lot in (None, one.lot_id)
        )
        return standings(moves, closes_on=self.closes_on)

    def admitted(self, lot: str, *, on: date) -> tuple[str, ...]:
        """The suppliers who must be invited to a call-off on this lot on this day, in the order of their ids."""
        return tuple(one.supplier_id for one in self.on(on, lot=lot) if one.status is Status.ADMITTED)


Move = tuple[str, str, Status, int, date]  # supplier, lot, status, specification, from which day


def standings(moves: Iterable[Move], *, closes_on: date) -> tuple[Standing, ...]:
    """What the moves in effect on a day, in the order recorded, say of it."""
    begun: dict[tuple[str, str], date] = {}
    last: dict[tuple[str, str], Move] = {}
    for move in moves:
        key = move[:2]
        if key not in last or last[key][2] in ENDED:
            begun[key] = move[4]
        last[key] = move
    return tuple(
        Standing(
            supplier_id=supplier,
            lot_id=lot,
            status=status,
            specification=specification,
            since=begun[supplier, lot],
            until=effective_on if status in ENDED else closes_on,
        )
        for supplier, lot, status, specification, effective_on in (last[key] for key in sorted(last))
    )


def require_next(entry: Entry, last: Entry | None, *, closes_on: date) -> None:
    """Raises: RuleBroken when an entry does not follow from the last one for the supplier and lot."""
    require_text(entry.reason, "The reason for this entry in the register")
    if entry.effective_on < entry.recorded_at.date():
        raise RuleBroken("An entry takes effect on the day it is recorded or later.")
    if entry.effective_on > closes_on:
        raise RuleBroken("The system has ended by that day.", hint="Choose a day within its period.")
    before = last.status if last else None
    if entry.status not in MOVES[before]:
        raise RuleBroken(
            "{supplier_id} is {what} on lot {lot_id}: it cannot become {status}.",
            supplier_id=entry.supplier_id,
            what=before or said("not admitted"),
            lot_id=entry.lot_id,
            status=entry.status,
        )
    if last and entry.effective_on < last.effective_on:
        raise RuleBroken("An entry cannot take effect before the one it follows.")
    if last and entry.specification < last.specification:
        raise RuleBroken("An entry cannot rest on an older version of the specification than the one before.")


def grouped(found: Iterable[Standing]) -> Iterator[tuple[Standing, tuple[str, ...]]]:
    """One line for each supplier and each way it stands, with the lots it stands on in that way."""
    lines: dict[tuple[object, ...], tuple[Standing, list[str]]] = {}
    for one in found:
        key = one.supplier_id, one.status, one.specification, one.since, one.until
        lines.setdefault(key, (one, []))[1].append(one.lot_id)
    for standing, lots in lines.values():
        yield standing, tuple(lots)
