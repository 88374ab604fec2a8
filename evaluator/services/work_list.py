"""What waits on a system by the day it is due, the calendar file of it, and more time where the rulebook allows it."""

from dataclasses import dataclass
from datetime import date, datetime

from evaluator.domain.admission import Decided
from evaluator.domain.admission_clock import (
    AdmissionClocks,
    Extension,
    LongerPeriod,
    admission_clocks,
    due_on,
    require_may_extend,
    require_may_lengthen,
)
from evaluator.domain.application import Application, evidence_held
from evaluator.domain.work_list import WorkItem, work_list
from evaluator.errors import RuleBroken
from evaluator.formats.bank_holidays import bank_holidays
from evaluator.formats.calendar import calendar_of
from evaluator.formats.regime import rules_of
from evaluator.storage.dps_unit_of_work import DpsUnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationLine:
    """One application as it stands. `due_on` is None once it is decided; `assessed` counts the assessments held."""

    application: Application
    supplier: str
    due_on: date | None
    extended: bool
    assessed: int
    decided: tuple[tuple[str, Decided], ...]


def listed(uow: DpsUnitOfWork, *, on: date) -> tuple[ApplicationLine, ...]:
    """Every application with when it is due and what was decided, the latest first."""
    due, names = dict(waiting(uow, on=on)), uow.operators.names()
    extended = {one.application_id for one in uow.applications.extensions()}
    assessed = [one.application_id for one in uow.assessments.all_locked()]
    decided: dict[str, list[tuple[str, Decided]]] = {}
    for one in uow.decisions.all():
        decided.setdefault(one.application_id, []).append((one.lot_id, one.outcome))
    return tuple(
        ApplicationLine(
            application=one,
            supplier=names[one.supplier_id],
            due_on=due.get(one),
            extended=one.id in extended,
            assessed=assessed.count(one.id),
            decided=tuple(decided.get(one.id, ())),
        )
        for one in reversed(uow.applications.all())
    )


def work_calendar(uow: DpsUnitOfWork, *, on: date, now: datetime) -> bytes:
    """What waits to be done, as a calendar file (.ics)."""
    dps = uow.systems.held().dps
    return calendar_of(work(uow, on=on), dps_id=dps.id, title=dps.title, names=uow.operators.names(), now=now)


def extend(uow: DpsUnitOfWork, extension: Extension) -> None:
    """Give one application as much more time as the rulebook allows. Raises: RuleBroken when it may not be."""
    due = dict(waiting(uow, on=extension.made_at.date()))
    application = uow.applications.of(extension.application_id)
    if application not in due:
        raise RuleBroken("This application is decided already.")
    require_may_extend(extension, clocks=_clocks(uow), held=uow.applications.extensions(), due=due[application])
    uow.applications.extend(extension)
    uow.audit.record(
        "admission extended", member_id=uow.holder().id, now=extension.made_at, subject=extension.application_id
    )


def lengthen(uow: DpsUnitOfWork, longer: LongerPeriod) -> None:
    """Let all applications before the first call-off take longer. Raises: RuleBroken once a call-off is out."""
    invited = [one.invited_at for one in uow.call_offs.all() if one.invited_at]
    require_may_lengthen(longer, first_invited_at=min(invited, default=None))
    uow.applications.lengthen(longer)
    uow.audit.record(
        "admission period lengthened",
        member_id=uow.holder().id,
        now=longer.made_at,
        subject=longer.until.isoformat(),
    )


def waiting(uow: DpsUnitOfWork, *, on: date) -> tuple[tuple[Application, date], ...]:
    """Every application that had come by the end of a day with a lot not decided by then, and when it is due."""
    decided = _decided(uow, on=on)
    published = uow.changes.published(on=on)
    by = {one.specification.number: one.reassess_by for one in published.changes if one.specification}
    extensions, longer = uow.applications.extensions(), uow.applications.longer()
    open_ones = [
        one
        for one in uow.applications.all()
        if one.received_at.date() <= on and any((one.id, lot) not in decided for lot in one.lots)
    ]
    years = {year for one in open_ones for year in (one.received_at.year, one.received_at.year + 1)}
    clocks = _clocks(uow)
    holidays = bank_holidays(clocks.usual.bank_holidays_of, years=years)
    return tuple(
        (
            one,
            due_on(
                one,
                clocks=clocks,
                extensions=extensions,
                longer=longer,
                reassess_by=by.get(one.specification),
                bank_holidays=holidays,
            ),
        )
        for one in open_ones
    )


def _decided(uow: DpsUnitOfWork, *, on: date) -> set[tuple[str, str]]:
    """What was decided by the end of a day; the system's last day stands for every day after it."""
    has_ended = on >= uow.systems.held().dps.closes_on
    return {(one.application_id, one.lot_id) for one in uow.decisions.all() if has_ended or one.decided_at.date() <= on}


def _clocks(uow: DpsUnitOfWork) -> AdmissionClocks:
    return admission_clocks(rules_of(uow.systems.held().dps.regime))


def work(uow: DpsUnitOfWork, *, on: date) -> tuple[WorkItem, ...]:
    """What waits to be done on a day, the most urgent first."""
    dps = uow.systems.held().dps
    return work_list(
        waiting=waiting(uow, on=on),
        standings=uow.register.on(on, closes_on=dps.closes_on),
        published=uow.changes.published(on=on),
        evidence=evidence_held(uow.applications.all(), uow.renewals.all(), on=on),
        on=on,
    )
