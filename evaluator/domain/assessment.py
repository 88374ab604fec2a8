"""How two people assess one application: each requirement passed, failed, to be clarified or not applicable.

Each works alone and signs; what they find differently is settled with a reason before anything is decided. Nothing is
averaged and nothing is guessed.
Source: PCR 2015, reg. 34 and 57; DOMAIN 1.1 ("second reviewer (four eyes) for rejects").
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from evaluator.domain.dps import LONGEST_TEXT
from evaluator.domain.selection import ExclusionFinding
from evaluator.errors import RuleBroken
from evaluator.said import said


class Outcome(StrEnum):
    """What an assessor finds of one requirement."""

    PASS = "pass"
    FAIL = "fail"
    CLARIFY = "clarify"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One requirement: the outcome, where the evidence stands, and the reason."""

    requirement_id: str
    outcome: Outcome
    evidence: str = ""
    reason: str = ""

    def __post_init__(self) -> None:
        if len(self.evidence) > LONGEST_TEXT or len(self.reason) > LONGEST_TEXT:
            raise RuleBroken(
                "A text about {requirement_id} is longer than {longest_text:,} characters.",
                requirement_id=self.requirement_id,
                longest_text=LONGEST_TEXT,
            )

    def missing(self) -> tuple[str, ...]:
        """What it still lacks: a pass needs its evidence, everything else a reason."""
        if self.outcome is Outcome.PASS:
            return () if self.evidence.strip() else (said("evidence"),)
        return () if self.reason.strip() else (said("reason"),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One person's assessment of one application; a draft until it is locked, and never changed after."""

    application_id: str
    assessor_id: str
    judgements: tuple[Judgement, ...] = ()
    findings: tuple[ExclusionFinding, ...] = ()
    debarment_checked_on: date | None = None
    locked_at: datetime | None = None

    def missing(self, expected: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Each expected requirement that is not finished, with what it lacks; then the debarment check."""
        held = {judgement.requirement_id: judgement.missing() for judgement in self.judgements}
        found = ((wanted, held.get(wanted, (said("outcome"),))) for wanted in expected)
        gaps = tuple((wanted, lacks) for wanted, lacks in found if lacks)
        return gaps if self.debarment_checked_on else (*gaps, (said("debarment list"), (said("date of the check"),)))

    def lock(self, *, expected: Iterable[str], now: datetime) -> "Assessment":
        """Close the assessment for good. Raises: RuleBroken when anything is missing, foreign or locked already."""
        wanted = tuple(expected)
        if self.locked_at is not None:
            raise RuleBroken("This assessment is locked.", hint="It stands as it was signed.")
        if gaps := self.missing(wanted):
            raise RuleBroken(
                "{number} points of application {application_id} are not finished; the first is {gaps}.",
                hint="Give each an outcome; a pass needs its evidence, anything else a reason.",
                number=len(gaps),
                application_id=self.application_id,
                gaps=gaps[0][0],
            )
        for judgement in self.judgements:
            if judgement.requirement_id not in wanted:
                raise RuleBroken(
                    "{requirement_id} is not asked of application {application_id}.",
                    requirement_id=judgement.requirement_id,
                    application_id=self.application_id,
                )
        for finding in self.findings:
            finding.require_sound(on=now.date())
        return replace(self, locked_at=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """How a difference between the two assessors, or a clarification, was settled: the requirement or ground, the
    outcome, and why.

    For a ground, FAIL says that it excludes and PASS that it does not. A settlement is the end of a question, so its
    outcome is never CLARIFY.
    """

    about: str
    outcome: Outcome
    reason: str

    def require_sound(self, compared: "Compared") -> None:
        """Raises: RuleBroken without a reason, with nothing decided, or about what is not open between the two."""
        if not self.reason.strip():
            raise RuleBroken("The settlement of {about} has no reason.", hint="Say why.", about=self.about)
        if self.outcome is Outcome.CLARIFY:
            raise RuleBroken(
                "A clarification of {about} is waited for, not settled.",
                hint="Ask the supplier; settle it with what they answered.",
                about=self.about,
            )
        if self.about not in compared.open:
            raise RuleBroken(
                "The assessors do not differ on {about}.", hint="Nothing is to be settled there.", about=self.about
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two assessments side by side: what both found, and what they found differently."""

    agreed: Mapping[str, Judgement]
    differing: tuple[str, ...]
    agreed_findings: tuple[ExclusionFinding, ...]
    differing_grounds: tuple[str, ...]

    @property
    def to_clarify(self) -> tuple[str, ...]:
        """What both want the supplier to clarify."""
        return tuple(key for key, one in self.agreed.items() if one.outcome is Outcome.CLARIFY)

    @property
    def open(self) -> tuple[str, ...]:
        """Everything that needs a settlement: what they found differently, and what the supplier is to clarify."""
        return (*self.differing, *self.differing_grounds, *self.to_clarify)


def compare(first: Assessment, second: Assessment) -> Compared:
    """Lay two locked assessments of one application side by side; of an agreed point the first's words are kept.

    Raises: RuleBroken when one is open, both are the same person's, or they are of two applications.
    """
    if first.locked_at is None or second.locked_at is None:
        raise RuleBroken("Both assessments must be locked before they are compared.")
    if first.assessor_id == second.assessor_id or first.application_id != second.application_id:
        raise RuleBroken("Two people assess each application.", hint="Ask another person for the second assessment.")
    mine = {one.requirement_id: one for one in first.judgements}
    theirs = {one.requirement_id: one for one in second.judgements}
    same = {key: one for key, one in mine.items() if key in theirs and theirs[key].outcome is one.outcome}
    grounds, other_grounds = ({one.question_id: one for one in side.findings} for side in (first, second))
    agreed_grounds = {
        key: one for key, one in grounds.items() if key in other_grounds and other_grounds[key].excludes == one.excludes
    }
    return Compared(
        agreed=same,
        differing=tuple(key for key in dict.fromkeys((*mine, *theirs)) if key not in same),
        agreed_findings=tuple(agreed_grounds.values()),
        differing_grounds=tuple(key for key in dict.fromkeys((*grounds, *other_grounds)) if key not in agreed_grounds),
    )
