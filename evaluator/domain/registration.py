"""Commit, then reveal: which phrases were registered, and whether before or after the first scorecard was opened.

The order is that of the chair's log, never of a clock. A phrase registered after a scorecard was opened is no
commitment, and whoever has two registered could send either; so a late one, and one in the place of an earlier one,
needs a reason, which the record states from then on, and the phrase registered last is the one that counts.
Source: DOMAIN 3.1; SECURITY T3.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from evaluator.domain.audit import AuditEntry
from evaluator.domain.panel import Roster
from evaluator.domain.rationale_words import explains
from evaluator.domain.submission import Submission
from evaluator.domain.wording import spoken_time
from evaluator.errors import RuleBroken
from evaluator.said import said

REGISTERED = "phrase registered"  # what the log calls it; the subject is `Registration.subject`
PHRASE_TAKEN_OVER = "phrase taken over"  # by another chair, from the log of the one before; the same subject
OPENED = "submission received"  # the subject is the submission's digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """The phrase of one locked scorecard as its member read it out.

    A scorecard that does not give a registered phrase is not the one that was locked. `reason` says why the phrase was
    registered only after a scorecard had been opened, or in the place of an earlier one; else it is empty.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A registration that needs its reason: it came `late`, after a scorecard was opened, or `again`, after another."""

    registration: Registration
    late: bool
    again: bool

    def in_words(self, roster: Roster) -> str:
        """The same as a sentence and its reason."""
        one = self.registration
        how = (said("in the place of an earlier one"),) * self.again
        how += (said("after scorecards had been opened"),) * self.late
        return said(
            "A phrase of {name} was registered on {registered_at}, {how}. Reason: {reason}",
            name=roster.of(one.member_id).name,
            registered_at=spoken_time(one.registered_at),
            how=how,
            reason=one.reason,
        )


def explained_in(log: Iterable[AuditEntry]) -> tuple[Explained, ...]:
    """Every registration of a log that needs a reason, the first first."""
    return tuple(_explained(log))


def _explained(log: Iterable[AuditEntry]) -> Iterator[Explained]:
    opened, known = False, set[str]()
    for entry in log:
        opened |= entry.action == OPENED
        if entry.action == REGISTERED:
            one = _registration(entry)
            if opened or one.member_id in known:
                yield Explained(registration=one, late=opened, again=one.member_id in known)
            known.add(one.member_id)


def require_committed(
    log: Iterable[AuditEntry],
    *,
    held_on: Mapping[str, Submission],
    phrases: Mapping[str, tuple[str, ...]],
    roster: Roster,
) -> tuple[Explained, ...]:
    """Hold the chair's log against the scorecards of a moderation; gives the registrations that need their reason.

    `held_on` are the standing submissions and `phrases` the words their scorecards give, both by member id.
    Raises: RuleBroken when a scorecard's phrase was not the last registered for its member before it was opened, or one
    came late, or in the place of another, without a reason.
    """
    entries = tuple(log)
    for member_id, phrase in phrases.items():
        name, digest = roster.of(member_id).name, held_on[member_id].digest
        before = [one for one in entries if (one.action, one.subject) == (OPENED, digest)]
        if not before:
            raise RuleBroken("The chair's log does not say when the scorecard of {name} was opened.", name=name)
        known = registered_in(entries[: entries.index(before[0])])
        own = [one.words for one in known if one.member_id == member_id]
        if phrase not in own:
            raise RuleBroken(
                "The phrase of {name}'s scorecard was not registered before the scorecard was opened.", name=name
            )
        if phrase != own[-1]:
            raise RuleBroken(
                "Another phrase of {name} was registered after the one that their scorecard gives.", name=name
            )
    explained = explained_in(entries)
    for one in explained:
        if not explains(one.registration.reason):
            raise RuleBroken(
                "A phrase of {name} was registered late, or in the place of an earlier one, and no reason is recorded "
                "that explains it.",
                name=roster.of(one.registration.member_id).name,
            )
    return explained


def _registration(entry: AuditEntry) -> Registration:
    said, _, reason = entry.subject.partition(": ")
    member_id, *words = said.split()
    return Registration(member_id=member_id, words=tuple(words), registered_at=entry.at, reason=reason)
