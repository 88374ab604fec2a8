"""The agreed score of each response and the reason for it.

A consensus score starts empty, takes values of the published scale only and is never worked out from individual scores:
an average is not the authority's reason (Bromcom v United Learning [2022] EWHC 3262). Every response needs one, with a
reason against criterion and descriptor (Lancashire Care v Lancashire CC [2018] EWHC 1589).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from evaluator.domain.evaluation_model import EvaluationModel
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response
from evaluator.domain.scoring import LONGEST_TEXT, Evidence, IndividualScore
from evaluator.errors import RuleBroken


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsensusScore:
    """What the panel agreed for one response, in the authority's own words, in which session of the meeting."""

    tender_id: str
    criterion_id: str
    points: Decimal
    reason: str
    evidence: tuple[Evidence, ...] = ()
    why_not_higher: str = ""
    why_not_lower: str = ""
    dissent: str = ""
    session: int = 1

    @property
    def response(self) -> Response:
        """Which response was agreed on."""
        return Response(tender_id=self.tender_id, criterion_id=self.criterion_id)

    def require_sound(self, model: EvaluationModel) -> None:
        """Raises: RuleBroken without a reason, with points off the published scale, or for no scored question."""
        if not self.reason.strip():
            raise RuleBroken(
                f"The agreed score for {self.criterion_id}, tender {self.tender_id}, has no reason.",
                hint="Write why the response earns these points against the criterion and its descriptor.",
            )
        for text in (self.reason, self.why_not_higher, self.why_not_lower, self.dissent):
            if len(text) > LONGEST_TEXT:
                raise RuleBroken(f"A text has {len(text):,} characters; {LONGEST_TEXT:,} is the limit.")
        model.scale_of(self.criterion_id).require_allowed(self.points)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModerationSession:
    """One session of the meeting, counted from 1, and the ids of everyone present, the chair among them or not."""

    number: int
    present: tuple[str, ...]
    opened_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ModerationItem:
    """What each person present confirms with their signature: the agreed score as it stands, and who was present."""

    score: ConsensusScore
    present: tuple[str, ...]


class ItemStatus(StrEnum):
    """How far one item of the agenda has come."""

    TO_AGREE = "to agree"
    TO_CONFIRM = "to confirm"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One response on the agenda: the individual scores by member id, what was agreed, whose confirmation is awaited.

    `spread` is the difference between the highest and the lowest points given; it orders the agenda and nothing else.
    """

    response: Response
    spread: Decimal
    individual: tuple[tuple[str, IndividualScore], ...]
    agreed: ConsensusScore | None
    status: ItemStatus
    awaited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ModerationRecord:
    """All agreed scores of the evaluation and the sessions; once closed it is signed and prices may be opened."""

    scores: tuple[ConsensusScore, ...] = ()
    sessions: tuple[ModerationSession, ...] = ()
    closed_at: datetime | None = None

    def items(self) -> tuple[ModerationItem, ...]:
        """Every agreed score with who was present in its session."""
        present = {session.number: session.present for session in self.sessions}
        return tuple(ModerationItem(score=score, present=present[score.session]) for score in self.scores)

    def missing(self, expected: Iterable[Response]) -> tuple[Response, ...]:
        """The responses that have no agreed score yet, in the order given."""
        agreed = {score.response for score in self.scores}
        return tuple(response for response in expected if response not in agreed)

    def close(self, setup: Setup, *, now: datetime) -> "ModerationRecord":
        """End moderation. Raises: RuleBroken when closed already, or a response has no sound agreed score."""
        if self.closed_at is not None:
            raise RuleBroken("Moderation is closed already.", hint="Reopening needs a reason and an approver.")
        if missing := self.missing(setup.responses()):
            raise RuleBroken(
                f"{len(missing)} responses have no agreed score yet.", hint="Agree points and a reason for each."
            )
        self.require_sound(setup)
        return replace(self, closed_at=now)

    def require_sound(self, setup: Setup) -> None:
        """Raises: RuleBroken when an agreed score is not sound, is for an unknown response or is there twice."""
        for number, session in enumerate(self.sessions, start=1):
            if session.number != number:
                raise RuleBroken("The sessions of the meeting are not numbered from 1.")
            for member_id in session.present:
                setup.roster.of(member_id)
        for score in self.scores:
            setup.require_response(score.response)
            score.require_sound(setup.model)
            if not 1 <= score.session <= len(self.sessions):
                raise RuleBroken(f"The agreed score for {score.criterion_id} belongs to no session of the meeting.")
        if len({score.response for score in self.scores}) != len(self.scores):
            raise RuleBroken("A response has two agreed scores.")
