"""What one panel member gives each response before moderation, until their scorecard is locked.

A missing field never stops saving, only locking: lost text is the loudest complaint about comparable tools. Evidence is
an anchor into a document as received, so that a mark can be explained years later.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from evaluator.domain.procurement import Response
from evaluator.domain.rationale_words import gives_reason
from evaluator.errors import RuleBroken
from evaluator.said import said

LONGEST_TEXT = 20_000
LONGEST_NAME = 300
MOST_BOXES = 200  # lines of one quote
Box = tuple[int, int, int, int]  # left, bottom, right, top from the page's lower left corner, in hundredths of a point


def _require_short_enough(what: str, text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise RuleBroken(
            "The {what} has {number:,} characters; {longest_text:,} is the limit.",
            hint="Shorten it, or quote the document as evidence instead.",
            what=what,
            number=len(text),
            longest_text=LONGEST_TEXT,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words quoted from a page of a response document, and where they stand on it; pages count from 1.

    There are no boxes where a document has no fixed lines (a spreadsheet, a text), or the words were typed.
    """

    document_sha256: str
    page: int
    quote: str
    boxes: tuple[Box, ...] = ()

    def __post_init__(self) -> None:
        if len(self.quote) > LONGEST_TEXT or len(self.boxes) > MOST_BOXES:
            raise RuleBroken("The quote is too long.", hint="Quote the words that matter.")


class Objection(StrEnum):
    """What a reviewer would object to in a reason (see `rationale`); the value stands in signed files."""

    SHORT = "short"
    DESCRIPTOR = "descriptor"
    COMPARES = "compares"
    RIVAL = "rival"
    PRICE = "price"
    OUTSIDE = "outside"
    UNSUPPORTED = "unsupported"
    PASTED = "pasted"
    UNMENTIONED = "unmentioned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Why a reason is kept as it is in spite of an objection."""

    objection: Objection
    because: str

    def __post_init__(self) -> None:
        if not gives_reason(self.because):
            raise RuleBroken(
                "An objection is passed with a reason of three words or more.",
                hint="Say in a sentence why your reason stands as it is.",
            )
        _require_short_enough(said("reason for keeping it"), self.because)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """What a member adds to a score. All of it is part of the record (Lancashire Care [2018]: private notes were).

    `note` is to themselves; `clarification` is what the supplier is to be asked; `kept` answers objections.
    """

    note: str = ""
    clarification: str = ""
    kept: tuple[Kept, ...] = ()

    def __post_init__(self) -> None:
        _require_short_enough("note", self.note)
        _require_short_enough(said("request for clarification"), self.clarification)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndividualScore:
    """One member's points and reason for one response; a draft until the scorecard is locked."""

    tender_id: str
    criterion_id: str
    points: Decimal | None = None
    rationale: str = ""
    evidence: tuple[Evidence, ...] = ()
    remarks: Remarks = Remarks()

    def __post_init__(self) -> None:
        _require_short_enough("rationale", self.rationale)

    @property
    def response(self) -> Response:
        """Which response this score is for."""
        return Response(tender_id=self.tender_id, criterion_id=self.criterion_id)

    def missing(self) -> tuple[str, ...]:
        """What still stands between this draft and the lock, in the member's words."""
        gaps = ("points",) if self.points is None else ()
        return gaps if self.rationale.strip() else (*gaps, "rationale")

    def unanswered(self, objections: Iterable[Objection]) -> tuple[Objection, ...]:
        """Those objections that the member has not said why they pass."""
        answered = {kept.objection for kept in self.remarks.kept}
        return tuple(objection for objection in objections if objection not in answered)


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedScore:
    """One saved version of a score; versions count from 1."""

    version: int
    saved_at: datetime
    score: IndividualScore


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

    def unanswered(self, found: Mapping[Response, Iterable[Objection]]) -> dict[Response, tuple[Objection, ...]]:
        """The objections to each reason that the member has not said why they pass; none for most responses."""
        left = {score.response: score.unanswered(found.get(score.response, ())) for score in self.scores}
        return {response: objections for response, objections in left.items() if objections}

    def lock(self, *, expected: Iterable[Response], now: datetime) -> "Scorecard":
        """Close the scorecard for good. Raises: RuleBroken when anything is missing or it is locked already."""
        self.require_open()
        if incomplete := self.missing(expected):
            raise RuleBroken(
                "{number} responses are not finished.",
                hint="Open the list and give each points and a rationale.",
                number=len(incomplete),
            )
        return replace(self, locked_at=now)

    def revise(self, reason: str) -> "Scorecard":
        """The next revision, open, the scores as they are. Raises: RuleBroken before the lock or without a reason."""
        if self.locked_at is None:
            raise RuleBroken("This scorecard is not locked.", hint="Go on scoring; a revision follows a lock.")
        if not reason.strip():
            raise RuleBroken("A revision needs a reason.", hint="Say what was wrong with the locked scorecard.")
        if len(reason) > LONGEST_TEXT:
            raise RuleBroken(
                "The reason has {number:,} characters; {longest_text:,} is the limit.",
                number=len(reason),
                longest_text=LONGEST_TEXT,
            )
        return replace(self, revision=self.revision + 1, reason=reason.strip(), locked_at=None)
