"""The agreed score of each response and the reason for it.

A consensus score starts empty, takes values of the published scale only and is never worked out from individual scores:
an average is not the authority's reason (Bromcom v United Learning [2022] EWHC 3262). Every response needs one, with a
reason against criterion and descriptor (Lancashire Care v Lancashire CC [2018] EWHC 1589).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from evaluator.domain.evaluation_model import EvaluationModel
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response
from evaluator.domain.scoring import LONGEST_TEXT, Evidence
from evaluator.errors import RuleBroken


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsensusScore:
    """What the panel agreed for one response, in the authority's own words."""

    tender_id: str
    criterion_id: str
    points: Decimal
    reason: str
    evidence: tuple[Evidence, ...] = ()

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
        if len(self.reason) > LONGEST_TEXT:
            raise RuleBroken(f"The reason has {len(self.reason):,} characters; {LONGEST_TEXT:,} is the limit.")
        model.scale_of(self.criterion_id).require_allowed(self.points)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModerationRecord:
    """All agreed scores of the evaluation; once closed it is signed and prices may be opened."""

    scores: tuple[ConsensusScore, ...] = ()
    closed_at: datetime | None = None

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
        for score in self.scores:
            setup.require_response(score.response)
            score.require_sound(setup.model)
        if len({score.response for score in self.scores}) != len(self.scores):
            raise RuleBroken("A response has two agreed scores.")
