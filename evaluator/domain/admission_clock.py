"""The clocks of admission: when each application must be decided, and when that may be later.

Ten working days after receipt, in individual cases fifteen with a reason. Before the invitation to the first call-off
the period may be longer, as long as no call-off is issued meanwhile.
Source: PCR 2015, reg. 34 (admission to the system); DOMAIN 1.1. Under the 2023 Act an application is considered within
a reasonable period; the same ten days are kept. To be checked by someone competent.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from evaluator.domain.application import Application
from evaluator.domain.dps import require_text
from evaluator.domain.wording import spoken_date
from evaluator.domain.working_days import Begins, Clock, Counting, Division, Event, last_day
from evaluator.errors import RuleBroken

USUAL = Clock(
    event=Event.REQUEST_RECEIVED,
    days=10,
    counting=Counting.WORKING_DAYS,
    begins=Begins.DAY_AFTER,
    ends_on_working_day=True,
    bank_holidays_of=(Division.ENGLAND,),
)
EXTENDED = replace(USUAL, days=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """More time for one application, to the fifteenth working day, with the reason for it."""

    application_id: str
    reason: str
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LongerPeriod:
    """Every application waiting before the first call-off may be decided by `until`."""

    until: date
    reason: str
    made_at: datetime


def due_on(
    application: Application,
    *,
    extensions: Iterable[Extension] = (),
    longer: LongerPeriod | None = None,
    reassess_by: date | None = None,
    bank_holidays: Collection[date],
) -> date:
    """The last day on which an application is decided in time; a re-assessment is due by the day of its change."""
    if application.is_reassessment and reassess_by is not None:
        return reassess_by
    extended = any(one.application_id == application.id for one in extensions)
    received = application.received_at.date()
    last = last_day(EXTENDED if extended else USUAL, event_on=received, bank_holidays=bank_holidays)
    return max(last, longer.until) if longer and received <= longer.until else last


def require_may_extend(extension: Extension, *, held: Iterable[Extension], due: date) -> None:
    """Raises: RuleBroken without a reason, a second time, or once the time is over."""
    require_text(extension.reason, "The reason for more time")
    if any(one.application_id == extension.application_id for one in held):
        raise RuleBroken("This application has had its extension.", hint="Fifteen working days are the most.")
    if extension.made_at.date() > due:
        raise RuleBroken(
            f"The application was due on {spoken_date(due)}: it is late, and more time cannot be taken now."
        )


def require_may_lengthen(longer: LongerPeriod, *, first_invited_at: datetime | None) -> None:
    """Raises: RuleBroken without a reason, for the past, or once a call-off was issued."""
    require_text(longer.reason, "The reason for a longer period")
    if longer.until <= longer.made_at.date():
        raise RuleBroken("The longer period would be over already.")
    if first_invited_at is not None:
        raise RuleBroken(
            "The first call-off has been issued, so the admission period is ten working days.",
            hint="A single application may be extended to fifteen, with a reason.",
        )


def require_may_invite(longer: LongerPeriod | None, *, on: date) -> None:
    """Raises: RuleBroken while the longer period runs: no call-off may be issued meanwhile."""
    if longer and on <= longer.until:
        raise RuleBroken(
            f"The admission period runs until {spoken_date(longer.until)}: no call-off is issued before its end.",
            hint="Invite on the next day, or later.",
        )
