"""What one panel member gives each response before moderation, until their scorecard is locked.

A missing field never stops saving, only locking: lost text is the loudest complaint about comparable tools. Evidence is
an anchor into a document as received, so that a mark can be explained years later.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from evaluator.domain.procurement import Response
from evaluator.errors import RuleBroken

LONGEST_TEXT = 20_000
LONGEST_NAME = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words quoted from a page of a response document; pages count from 1."""

    document_sha256: str
    page: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndividualScore:
    """One member's points and reason for one response; a draft until the scorecard is locked."""

    tender_id: str
    criterion_id: str
    points: Decimal | None = None
    rationale: str = ""
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if len(self.rationale) > LONGEST_TEXT:
            raise RuleBroken(
                f"The rationale has {len(self.rationale):,} characters; {LONGEST_TEXT:,} is the limit.",
                hint="Shorten it, or quote the document as evidence instead.",
            )

    @property
    def response(self) -> Response:
        """Which response this score is for."""
        return Response(tender_id=self.tender_id, criterion_id=self.criterion_id)

    def missing(self) -> tuple[str, ...]:
        """What still stands between this draft and the lock, in the member's words."""
        gaps = ("points",) if self.points is None else ()
        return gaps if self.rationale.strip() else (*gaps, "rationale")


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingItem:
    """One response that is not finished, and what it lacks."""

    response: Response
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """All of one member's scores. `revision` counts locks from 1; a locked scorecard never changes.

    A revision after the first carries the `reason` for it.
    """

    member_id: str
    revision: int = 1
    reason: str = ""
    scores: tuple[IndividualScore, ...] = ()
    locked_at: datetime | None = None

    def require_open(self) -> None:
        """Raises: RuleBroken once locked."""
        if self.locked_at is not None:
            raise RuleBroken("This scorecard is locked.", hint="Start a revision and give the reason for it.")

    def missing(self, expected: Iterable[Response]) -> tuple[MissingItem, ...]:
        """Every expected response that still lacks points or a rationale, in the order given."""
        held = {score.response: score.missing() for score in self.scores}
        found = ((response, held.get(response, ("points", "rationale"))) for response in expected)
        return tuple(MissingItem(response=response, lacks=lacks) for response, lacks in found if lacks)

    def lock(self, *, expected: Iterable[Response], now: datetime) -> "Scorecard":
        """Close the scorecard for good. Raises: RuleBroken when anything is missing or it is locked already."""
        self.require_open()
        if incomplete := self.missing(expected):
            raise RuleBroken(
                f"{len(incomplete)} responses are not finished.",
                hint="Open the list and give each points and a rationale.",
            )
        return replace(self, locked_at=now)

    def revise(self, reason: str) -> "Scorecard":
        """The next revision, open, the scores as they are. Raises: RuleBroken before the lock or without a reason."""
        if self.locked_at is None:
            raise RuleBroken("This scorecard is not locked.", hint="Go on scoring; a revision follows a lock.")
        if not reason.strip():
            raise RuleBroken("A revision needs a reason.", hint="Say what was wrong with the locked scorecard.")
        if len(reason) > LONGEST_TEXT:
            raise RuleBroken(f"The reason has {len(reason):,} characters; {LONGEST_TEXT:,} is the limit.")
        return replace(self, revision=self.revision + 1, reason=reason.strip(), locked_at=None)
