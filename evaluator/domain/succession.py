"""Another chair in the middle of the work: from which revision of the set-up, why, and what of the first one stands.

A chair who falls ill cannot hand anything over. So nothing depends on their computer: each member hands the new chair
what they signed themselves and what the first chair had signed and sent them, and all of it must stand in the record,
each session under the name of whoever led it. What was typed and never signed is not taken over.
Source: DOMAIN 1.3 (chair, who was present); PCR 2015, reg. 84(7) to (9).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from evaluator.domain.audit import AuditEntry
from evaluator.domain.moderation import ModerationRecord, ModerationSession
from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role, Roster
from evaluator.domain.price_order import TOLD
from evaluator.domain.wording import spoken_list
from evaluator.errors import RuleBroken
from evaluator.said import said

TAKEN_OVER = "moderation taken over"  # what the new chair's log calls it; the subject is the package's digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """That `chair` leads in the place of `before` (ids) from a revision of the set-up on, and why.

    The approver signs the digest of this value.
    """

    revision: int
    before: str
    chair: str
    reason: str

    def in_words(self, roster: Roster) -> str:
        """The same as a sentence and its reason."""
        return said(
            "{chair} took the chair from {before} with revision {revision} of the set-up. Reason: {reason}",
            chair=roster.of(self.chair).name,
            before=roster.of(self.before).name,
            revision=self.revision,
            reason=self.reason,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TookOver:
    """What another chair took over: the digest of the last package that the one before signed, and the head of their
    log in it; both empty where they had signed none."""

    change: Succession
    package: str = ""
    log_head: str = ""


def successions(setups: Iterable[Setup]) -> tuple[Succession, ...]:
    """Every change of the chair in the revisions of a set-up, the first first."""
    return tuple(
        Succession(
            revision=after.revision,
            before=before.roster.the(Role.CHAIR).id,
            chair=after.roster.the(Role.CHAIR).id,
            reason=after.reason,
        )
        for before, after in pairwise(setups)
        if before.roster.the(Role.CHAIR).id != after.roster.the(Role.CHAIR).id
    )


def who_led(record: ModerationRecord, roster: Roster) -> str:
    """Who led which sessions, as a sentence; empty where one person led them all."""
    led: dict[str, list[str]] = {}
    for one in record.sessions:
        led.setdefault(one.chair, []).append(str(one.number))
    if len(led) < 2:
        return ""
    parts = [
        said("{name} led session {numbers}", name=roster.of(chair).name, numbers=spoken_list(numbers))
        for chair, numbers in led.items()
    ]
    return said("{parts}.", parts=spoken_list(parts))


def require_stands(signed: Iterable[tuple[str, ModerationRecord]], record: ModerationRecord, roster: Roster) -> None:
    """Hold the record against all that chairs signed of it (id of the chair, what they signed).

    Raises: RuleBroken where it leaves out what a chair signed, or holds a session that whoever led it never signed.
    """
    sessions: set[tuple[str, ModerationSession]] = set()
    agreed = set()
    for chair, before in signed:
        if not record.keeps(before):
            raise RuleBroken("What {name} signed of moderation does not stand in it.", name=roster.of(chair).name)
        sessions |= {(chair, one) for one in before.sessions}
        agreed |= {(chair, one.session, one.response) for one in (*before.scores, *before.earlier)}
    led = {one.number: one.chair for one in record.sessions}
    missing = [one for one in record.sessions if (one.chair, one) not in sessions]
    missing += [
        record.sessions[one.session - 1]
        for one in (*record.scores, *record.earlier)
        if (led[one.session], one.session, one.response) not in agreed
    ]
    if missing:
        raise RuleBroken(
            "Session {number} of moderation does not stand as {name}, who led it, signed it.",
            number=missing[0].number,
            name=roster.of(missing[0].chair).name,
        )


def require_known(log: Iterable[AuditEntry], known: Iterable[str], *, name: str) -> None:
    """Raises: RuleBroken where somebody's log tells of a moderation that is not among those known, by digest."""
    if {entry.subject for entry in log if entry.action == TOLD} - set(known):
        raise RuleBroken(
            "{name} was sent something of moderation that is not here.",
            hint="Open what everybody hands over, together.",
            name=name,
        )
