"""What waits to be done on a dynamic purchasing system, by the day it is due; what is overdue says so.

Nothing here decides: a supplier who was not assessed again in time, or whose evidence ran out, stays admitted until a
person suspends them with a reason.
Source: DOMAIN 1.1 ("clock due-date", "re-assessment queue", "evidence-expiry").
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from evaluator.domain.application import Application, HeldEvidence
from evaluator.domain.change import Published
from evaluator.domain.register import Standing, Status
from evaluator.domain.specification import difference

LOOK_AHEAD = timedelta(days=30)


class WorkKind(StrEnum):
    """What is to be done."""

    DECIDE = "decide the application"
    ASSESS_AGAIN = "assess again under the new version"
    RENEW_EVIDENCE = "ask for renewed evidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkItem:
    """One thing to do for a supplier; `about` is the application, the lots, or the evidence."""

    kind: WorkKind
    supplier_id: str
    about: str
    due_on: date
    overdue: bool


def work_list(
    *,
    waiting: Iterable[tuple[Application, date]],
    standings: Iterable[Standing],
    published: Published,
    evidence: Mapping[str, tuple[HeldEvidence, ...]],
    on: date,
) -> tuple[WorkItem, ...]:
    """Everything that waits on a day, the most urgent first.

    `waiting` are the undecided applications with the day each is due, `evidence` what each supplier last gave.
    """
    held = tuple(one for one in standings if one.status in (Status.ADMITTED, Status.SUSPENDED))
    undecided = tuple(waiting)
    being_assessed = {(application.supplier_id, application.specification) for application, _ in undecided}
    items = [
        *(_item(WorkKind.DECIDE, one.supplier_id, one.id, due, on) for one, due in undecided),
        *(
            _item(WorkKind.ASSESS_AGAIN, supplier, about, due, on)
            for supplier, about, due, version in reassessments(held, published)
            if (supplier, version) not in being_assessed
        ),
        *_expiring(held, evidence, on),
    ]
    return tuple(sorted(items, key=lambda one: (one.due_on, one.supplier_id, one.kind, one.about)))


def reassessments(standings: Iterable[Standing], published: Published) -> Iterator[tuple[str, str, date, int]]:
    """Who must be assessed again: supplier, the lots, by when, under which version.

    Only those whose lots a newer version concerns are named.
    """
    now, by = published.specification, _reassess_by(published)
    if now is None or by is None:
        return
    lots: dict[str, list[str]] = {}
    for one in standings:
        if one.specification < now.number:
            found = difference(published.version(one.specification), now)
            if found.to_assess((one.lot_id,)):
                lots.setdefault(one.supplier_id, []).append(one.lot_id)
    for supplier, concerned in sorted(lots.items()):
        yield supplier, f"lot{'' if len(concerned) == 1 else 's'} {', '.join(concerned)}", by, now.number


def _reassess_by(published: Published) -> date | None:
    return next((one.reassess_by for one in reversed(published.changes) if one.specification), None)


def _expiring(
    standings: Iterable[Standing], evidence: Mapping[str, tuple[HeldEvidence, ...]], on: date
) -> Iterator[WorkItem]:
    for supplier in sorted({one.supplier_id for one in standings}):
        for one in evidence.get(supplier, ()):
            if one.expires_on <= on + LOOK_AHEAD:
                yield _item(WorkKind.RENEW_EVIDENCE, supplier, one.kind, one.expires_on, on)


def _item(kind: WorkKind, supplier: str, about: str, due: date, on: date) -> WorkItem:
    return WorkItem(kind=kind, supplier_id=supplier, about=about, due_on=due, overdue=due < on)
