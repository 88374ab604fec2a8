"""Commit, then reveal: which phrases were registered, and whether before or after the first scorecard was opened.

The order is that of the chair's log, never of a clock. A phrase registered after a scorecard was opened is no
commitment, so it needs a reason, which the record states from then on. Source: DOMAIN 3.1; SECURITY T3.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import dropwhile

from evaluator.domain.audit import AuditEntry
from evaluator.domain.panel import Roster
from evaluator.domain.submission import Submission
from evaluator.domain.wording import spoken_time
from evaluator.errors import RuleBroken

REGISTERED = "phrase registered"  # what the log calls it; the subject is `Registration.subject`
OPENED = "submission received"  # the subject is the submission's digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """The phrase of one locked scorecard as its member read it out.

    A scorecard that does not give a registered phrase is not the one that was locked. `reason` says why the phrase was
    registered only after a scorecard had been opened; it is empty for one that was registered in time.
    """

    member_id: str
    words: tuple[str, ...]
    registered_at: datetime
    reason: str = ""

    @property
    def subject(self) -> str:
        """The registration as the log has it: the member's id, the words, and the reason after a colon."""
        said = " ".join((self.member_id, *self.words))
        return f"{said}: {self.reason}" if self.reason else said


def registered_in(log: Iterable[AuditEntry]) -> tuple[Registration, ...]:
    """Every registration in a log, the first first."""
    return tuple(_registration(entry) for entry in log if entry.action == REGISTERED)


def registered_late(log: Iterable[AuditEntry]) -> tuple[Registration, ...]:
    """Those that came after the first scorecard was opened."""
    return registered_in(dropwhile(lambda entry: entry.action != OPENED, log))


def explanation(registered: Iterable[Registration], phrase: tuple[str, ...]) -> str:
    """Why a member's scorecard gives another phrase than the one registered first; empty when it gives that one."""
    first, *_ = own = tuple(registered)
    given = next(one for one in own if one.words == phrase)
    if given is first or given.reason:
        return given.reason
    return "Another phrase was registered first; it was replaced before any scorecard was opened."


def require_committed(
    log: Iterable[AuditEntry],
    *,
    held_on: Mapping[str, Submission],
    phrases: Mapping[str, tuple[str, ...]],
    roster: Roster,
) -> tuple[Registration, ...]:
    """Hold the chair's log against the scorecards of a moderation; gives the late registrations, each with its reason.

    `held_on` are the standing submissions and `phrases` the words their scorecards give, both by member id.
    Raises: RuleBroken when a phrase was not registered before its scorecard was opened, or late without a reason.
    """
    entries = tuple(log)
    for member_id, phrase in phrases.items():
        name, digest = roster.of(member_id).name, held_on[member_id].digest
        before = [one for one in entries if (one.action, one.subject) == (OPENED, digest)]
        if not before:
            raise RuleBroken("The chair's log does not say when the scorecard of {name} was opened.", name=name)
        known = registered_in(entries[: entries.index(before[0])])
        if not any((one.member_id, one.words) == (member_id, phrase) for one in known):
            raise RuleBroken(
                "The phrase of {name}'s scorecard was not registered before the scorecard was opened.", name=name
            )
    late = registered_late(entries)
    for one in late:
        if not one.reason:
            raise RuleBroken(
                "The phrase of {name} was registered after scorecards were opened, and no reason is recorded.",
                name=roster.of(one.member_id).name,
            )
    return late


def late_in_words(one: Registration, roster: Roster) -> str:
    """A late registration as a sentence."""
    name = roster.of(one.member_id).name
    return (
        f"A phrase of {name} was registered on {spoken_time(one.registered_at)}, after scorecards had been opened. "
        f"Reason: {one.reason}"
    )


def _registration(entry: AuditEntry) -> Registration:
    said, _, reason = entry.subject.partition(": ")
    member_id, *words = said.split()
    return Registration(member_id=member_id, words=tuple(words), registered_at=entry.at, reason=reason)
