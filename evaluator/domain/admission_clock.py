"""The clocks of admission: when each application must be decided, and when that may be later.

How many days there are, and how many in an individual case with a reason, the regime's rules say. Before the invitation
to the first call-off the period may be longer, as long as no call-off is issued meanwhile.
Source: PCR 2015, reg. 34(16) to (18); Procurement Act 2023, s. 36; DOMAIN 1.1. To be checked by someone competent.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from evaluator.domain.application import Application
from evaluator.domain.dps import require_text
from evaluator.domain.regime import ClockName, RegimeRules
from evaluator.domain.wording import spoken_date
from evaluator.domain.working_days import Clock, last_day
from evaluator.errors import RuleBroken


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmissionClocks:
    """How long an application may take by the rulebook: usually, and extended, None where it knows no extension."""

    usual: Clock
    extended: Clock | None


def admission_clocks(rules: RegimeRules) -> AdmissionClocks:
    """The clocks of a rulebook. Raises: RuleBroken when it has none for admission."""
    usual, extended = rules.clock(ClockName.ADMISSION), rules.clock(ClockName.ADMISSION_EXTENDED)
    if usual is None:
        raise RuleBroken("{rules} has no clock for admission.", rules=rules.title)
    return AdmissionClocks(usual=usual.clock, extended=extended.clock if extended else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """More time for one application, as much as the rulebook allows, with the reason for it."""

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
    clocks: AdmissionClocks,
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
    clock = clocks.extended if extended and clocks.extended else clocks.usual
    last = last_day(clock, event_on=received, bank_holidays=bank_holidays)
    return max(last, longer.until) if longer and received <= longer.until else last


def require_may_extend(extension: Extension, *, clocks: AdmissionClocks, held: Iterable[Extension], due: date) -> None:
    """Raises: RuleBroken without a reason, a second time, once the time is over, or where there is no extension."""
    if clocks.extended is None:
        raise RuleBroken("This rulebook knows no extension.", hint="Decide within a reasonable period.")
    require_text(extension.reason, "The reason for more time")
    if any(one.application_id == extension.application_id for one in held):
        raise RuleBroken("This application has had its extension.", hint="There is no further one.")
    if extension.made_at.date() > due:
        raise RuleBroken(
            "The application was due on {due}: it is late, and more time cannot be taken now.", due=spoken_date(due)
        )


def require_may_lengthen(longer: LongerPeriod, *, first_invited_at: datetime | None) -> None:
    """Raises: RuleBroken without a reason, for the past, or once a call-off was issued."""
    require_text(longer.reason, "The reason for a longer period")
    if longer.until <= longer.made_at.date():
        raise RuleBroken("The longer period would be over already.")
    if first_invited_at is not None:
        raise RuleBroken(
            "The first call-off has been issued, so the usual admission period holds.",
            hint="A single application may be given more time, with a reason.",
        )


def require_may_invite(longer: LongerPeriod | None, *, on: date) -> None:
    """Raises: RuleBroken while the longer period runs: no call-off may be issued meanwhile."""
    if longer and on <= longer.until:
        raise RuleBroken(
            "The admission period runs until {until}: no call-off is issued before its end.",
            hint="Invite on the next day, or later.",
            until=spoken_date(longer.until),
        )
