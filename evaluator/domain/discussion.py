"""What was said of one response in the meeting: each published sub-criterion, who raised what, what was conflicting.

An award was set aside because the notes did not show that each sub-criterion was discussed, who made which comment,
which points were influential and how conflicting ones were settled (Lancashire Care v Lancashire CC [2018] EWHC 1589).
So these are fields, not free notes; a record of each stage is needed, though not a transcript.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from evaluator.domain.evaluation_model import AwardCriterion, ScoringScale
from evaluator.domain.panel import Roster
from evaluator.domain.rationale_words import gives_reason
from evaluator.domain.scoring import LONGEST_TEXT
from evaluator.errors import RuleBroken
from evaluator.said import said

MOST_ENTRIES = 300  # of one kind, for one response


class Side(StrEnum):
    """Which way a point speaks."""

    FOR = "for"
    AGAINST = "against"


class Cause(StrEnum):
    """Why somebody came to another view than their locked score: a fixed list, so that the record can be counted."""

    EVIDENCE = "evidence in the response that the panel pointed out"
    RESPONSE_MISREAD = "had read the response otherwise than it is written"
    CRITERION_MISREAD = "had read the criterion or its descriptor otherwise than it is published"
    OVERLOOKED = "had not taken a sub-criterion into account"
    CLARIFICATION = "a clarification by the supplier"
    OTHER = "another reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class PointRaised:
    """One point and who raised it (an id); `decisive` when the agreed score rests on it.

    `withdrawn` says why it is held so no longer: the point stays in the record and decides nothing.
    """

    author: str
    side: Side
    text: str
    decisive: bool = False
    withdrawn: str = ""

    @property
    def decides(self) -> bool:
        """Whether the agreed score rests on it as it stands."""
        return self.decisive and not self.withdrawn.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Points or readings that conflicted, and how that was settled; empty while it is not."""

    text: str
    settled: str = ""

    @property
    def is_settled(self) -> bool:
        """Whether words say how; a sign or a single word does not."""
        return gives_reason(self.settled)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeOfView:
    """What one member now gives the response instead of their locked points, and why. `words` may say more."""

    member_id: str
    points: Decimal
    cause: Cause
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedWarning:
    """A warning about the agreed reason that the panel saw and let stand, and why."""

    check: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussion:
    """All that was said of one response. `discussed` are the published sub-criteria that were, in their own words."""

    discussed: tuple[str, ...] = ()
    raised: tuple[PointRaised, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    changes: tuple[ChangeOfView, ...] = ()
    clarifications: tuple[str, ...] = ()
    passed: tuple[PassedWarning, ...] = ()

    def gaps(self, question: AwardCriterion) -> tuple[str, ...]:
        """What still stands between the discussion and the closing of the item, in the chair's words."""
        found = [
            said("not discussed yet: {text}", text=text) for text in question.to_discuss() if text not in self.discussed
        ]
        if not any(point.decides for point in self.raised):
            found.append(said("no point is marked as decisive"))
        found += [
            said("not said in three words or more why this is withdrawn: {text}", text=point.text)
            for point in self.raised
            if point.withdrawn.strip() and not gives_reason(point.withdrawn)
        ]
        found += [said("not settled yet: {text}", text=one.text) for one in self.contradictions if not one.is_settled]
        if self.leaves_conflict:
            found.append(
                said(
                    "decisive points speak for and against, and it is not said under “What conflicted” how that was "
                    "settled"
                )
            )
        return tuple(found)

    @property
    def leaves_conflict(self) -> bool:
        """Whether points on both sides decide and nothing says that they were weighed against each other."""
        return {point.side for point in self.raised if point.decides} == set(Side) and not self.contradictions

    def require_sound(self, question: AwardCriterion, scale: ScoringScale) -> None:
        """Raises: RuleBroken for a sub-criterion nobody published, an empty entry, or more than can be kept."""
        if extra := set(self.discussed) - set(question.to_discuss()):
            raise RuleBroken(
                "“{extra}” is not a published sub-criterion of {question}.", extra=min(extra), question=question.title
            )
        for entries in (self.raised, self.contradictions, self.changes, self.clarifications, self.passed):
            if len(entries) > MOST_ENTRIES:
                raise RuleBroken(
                    "There are {number} entries; {most_entries} is the limit for one response.",
                    number=len(entries),
                    most_entries=MOST_ENTRIES,
                )
        for text in self._needed_texts():
            if not text.strip():
                raise RuleBroken("An entry of the discussion is empty.", hint="Fill it in or remove it.")
        if any(not gives_reason(one.reason) for one in self.passed):
            raise RuleBroken(
                "An objection is passed with a reason of three words or more.",
                hint="Say in a sentence why the panel's reason stands as it is.",
            )
        require_short(*self._needed_texts(), *(one.settled for one in self.contradictions))
        require_short(*(one.words for one in self.changes), *(one.withdrawn for one in self.raised))
        for change in self.changes:
            scale.require_allowed(change.points)
            if change.cause is Cause.OTHER and not gives_reason(change.words):
                raise RuleBroken("A change of view for another reason needs that reason in words.")
        if len({change.member_id for change in self.changes}) != len(self.changes):
            raise RuleBroken("A member's change of view stands twice.", hint="Keep the last one.")

    def require_known(self, roster: Roster) -> None:
        """Raises: RuleBroken when a point or a change of view is somebody's who is not on the panel."""
        for member_id in self.spoke():
            roster.of(member_id)

    def spoke(self) -> tuple[str, ...]:
        """The ids of those whose points or changed views stand here, each once."""
        said_by = (*(point.author for point in self.raised), *(change.member_id for change in self.changes))
        return tuple(dict.fromkeys(said_by))

    def _needed_texts(self) -> tuple[str, ...]:
        return (
            *(point.text for point in self.raised),
            *(one.text for one in self.contradictions),
            *self.clarifications,
            *(one.check for one in self.passed),
            *(one.reason for one in self.passed),
        )


NOTHING_SAID = Discussion()


def require_short(*texts: str) -> None:
    """Raises: RuleBroken for a text that is longer than can be kept."""
    for text in texts:
        if len(text) > LONGEST_TEXT:
            raise RuleBroken(
                "A text has {number:,} characters; {longest_text:,} is the limit.",
                number=len(text),
                longest_text=LONGEST_TEXT,
            )
