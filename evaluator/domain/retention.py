"""How long an evaluation is kept, what holds it longer, and when it may be destroyed for good.

The day is counted as the rulebook says, from the award or from the day the contract was entered into; a hold for
litigation stops the clock's end until it is lifted. No day before the set-up or before the award report was signed is
counted from; where no report is signed in this copy (a member's never holds one), the day needs words on how the
evaluation ended, with an award or without. So nothing is destroyed while it runs. Destroying is guarded: before the
day, while a hold stands or without the evaluation's own title repeated it is refused.
Source: PCR 2015 reg. 84(9); Procurement Act 2023, s. 98(4); DOMAIN 1.7.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from evaluator.domain.audit import AuditEntry
from evaluator.domain.on_record import OnRecord, Topic
from evaluator.domain.price_order import REOPENED
from evaluator.domain.rationale_words import FEWEST_WORDS, explains, gives_reason
from evaluator.domain.regime import KeptFrom, RetentionRules
from evaluator.domain.wording import counted, spoken_date
from evaluator.errors import RuleBroken
from evaluator.said import said

PLACED, LIFTED = "placed", "lifted"
SIGNED = ("award report signed", "award approved")  # in the chair's log, and in the approver's
TAKEN_BACK = (REOPENED, "confirmation issued")  # in the chair's log; the approver's consent to it, in the approver's


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How far an evaluation has come as this copy knows it: the days it was set up and its award report was signed.

    `signed` is None where no report that is in force was signed in this copy.
    """

    set_up: date
    signed: date | None = None

    def has_ended_by(self, day: date, how: str) -> bool:
        """Whether the evaluation had come to its end by a day, `how` being what is said of that end."""
        return day >= self.set_up and (explains(how) if self.signed is None else day >= self.signed)


def report_signed(log: Iterable[AuditEntry]) -> date | None:
    """The day on which the award report in force was signed in a copy, by its log; reopening moderation takes it back.

    None where no report was, or the holder is neither the chair nor the approver.
    """
    signed = None
    for entry in log:
        if entry.action in SIGNED:
            signed = entry.at.date()
        elif entry.action in TAKEN_BACK:
            signed = None
    return signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How an evaluation stands: `counted_from` and `keep_until` are None until that day is on record.

    `held_because` is the reason of the hold that stands, `ended_how` what is said of the evaluation's end; each empty
    where there is none. `is_signed`: the award report is signed in this copy.
    """

    rule: str
    kept_from: KeptFrom
    counted_from: date | None
    keep_until: date | None
    held_because: str
    ended_how: str
    is_signed: bool

    def standing_in_the_way(self, *, today: date) -> str:
        """Why the evaluation may not be destroyed today, as a sentence; empty when it may."""
        if self.held_because:
            return said("A hold stands: {held_because}", held_because=self.held_because)
        if self.keep_until is None:
            return self._not_counted()
        if today <= self.keep_until:
            return said("It is kept until {keep_until}.", keep_until=spoken_date(self.keep_until))
        return ""

    def _not_counted(self) -> str:
        if self.is_signed:
            return said("The day of {kept_from} is not on record.", kept_from=self.kept_from.value)
        return said(
            "No award report is signed in this copy, and the day of {kept_from} is not on record with how the "
            "evaluation ended.",
            kept_from=self.kept_from.value,
        )


def retention(rules: RetentionRules, stated: Iterable[OnRecord], *, course: Course) -> Retention:
    """How an evaluation stands by its rulebook and what is on record; a later entry stands for an earlier one.

    A day by which the evaluation had not ended does not count, nor one before a report that was signed since.
    """
    counted_from, ended_how, held = None, "", ""
    for one in stated:
        if one.topic is Topic.CONTRACT and one.about == rules.kept_from.value:
            day = date.fromisoformat(one.text)
            ended = course.has_ended_by(day, one.because)
            counted_from, ended_how = (day, one.because) if ended else (None, "")
        elif one.topic is Topic.HOLD:
            held = one.because if one.text == PLACED else ""
    return Retention(
        rule=said(
            "{years} from {kept_from} ({place})",
            years=counted(rules.years, "year"),
            kept_from=rules.kept_from.value,
            place=rules.source.place,
        ),
        kept_from=rules.kept_from,
        counted_from=counted_from,
        keep_until=None if counted_from is None else years_after(counted_from, rules.years),
        held_because=held,
        ended_how=ended_how,
        is_signed=course.signed is not None,
    )


def years_after(day: date, years: int) -> date:
    """The same day some years on; 1 March where the 29 February is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def counted_from(rules: RetentionRules, day: date, *, course: Course, how: str = "", now: datetime) -> OnRecord:
    """The day that retention is counted from, to be put on record; `how` says how the evaluation ended.

    Raises: RuleBroken for a day to come, one before the set-up or the signed award report, and, where no report is
    signed in this copy, without words on how the evaluation ended.
    """
    if day > now.date():
        raise RuleBroken("{day} is still to come.", hint="Put the day on record once it is past.", day=spoken_date(day))
    _require_after(day, course.set_up, said("the evaluation was set up"), rules)
    if course.signed is not None:
        _require_after(day, course.signed, said("the award report was signed"), rules)
    elif not explains(how):
        raise RuleBroken(
            "No award report is signed in this copy: the evaluation may still be running.",
            hint="Say in {fewest} words or more how it ended and how you know: the notice of the award, or why there "
            "is no award.",
            fewest=FEWEST_WORDS,
        )
    return OnRecord(
        topic=Topic.CONTRACT, about=rules.kept_from.value, text=day.isoformat(), because=how.strip(), said_at=now
    )


def _require_after(day: date, earliest: date, what: str, rules: RetentionRules) -> None:
    if day < earliest:
        raise RuleBroken(
            "{day} is before {what}, on {earliest}.",
            hint="Choose the day of {kept_from}, which came after.",
            day=spoken_date(day),
            what=what,
            earliest=spoken_date(earliest),
            kept_from=rules.kept_from.value,
        )


def hold(*, placed: bool, because: str, now: datetime) -> OnRecord:
    """A hold placed or lifted, to be put on record. Raises: RuleBroken without a reason."""
    if not gives_reason(because):
        raise RuleBroken("A hold is placed and lifted with a reason in words.", hint="Name the claim or the request.")
    return OnRecord(topic=Topic.HOLD, about="", text=PLACED if placed else LIFTED, because=because.strip(), said_at=now)


def require_may_be_destroyed(found: Retention, *, title: str, repeated: str, today: date) -> None:
    """Raises: RuleBroken unless the day is past, no hold stands, and the person has repeated the title."""
    if why := found.standing_in_the_way(today=today):
        raise RuleBroken(
            "The evaluation may not be destroyed. {why}",
            hint="Nothing was destroyed. The day it is counted from and a hold are put on record above.",
            why=why,
        )
    if repeated.strip() != title:
        raise RuleBroken(
            "The title is not the one of this evaluation.", hint="Write its title exactly, to show that you mean it."
        )
