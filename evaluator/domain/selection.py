"""The selection questionnaire and the grounds for exclusion: what applies, what was done about it, what follows.

A mandatory ground must exclude and a discretionary one may, unless the supplier has cleaned itself up; evidence of that
is always weighed and, where it does not suffice, the reasons are given. Grounds lapse after five and three years; a
mandatory one may be set aside for overriding reasons in the public interest.
Source: PCR 2015, reg. 57(1) to (17); the standard selection questionnaire, parts 1 to 3; DOMAIN 1.1. To be checked by
someone competent.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evaluator.domain.dps import LONGEST_TEXT
from evaluator.domain.specification import Requirement
from evaluator.errors import RuleBroken
from evaluator.said import said


class QuestionKind(StrEnum):
    """What a question of the questionnaire is about."""

    INFORMATION = "information"
    MANDATORY_GROUND = "mandatory ground"
    DISCRETIONARY_GROUND = "discretionary ground"
    SELF_CLEANING = "self-cleaning"
    FINANCIAL = "financial"
    TECHNICAL = "technical"


ANSWERED_AS = "SQ-"  # before a question's number, so that it is never taken for a requirement's
TO_ASSESS = (QuestionKind.FINANCIAL, QuestionKind.TECHNICAL)
DECLARED = (QuestionKind.MANDATORY_GROUND, QuestionKind.DISCRETIONARY_GROUND, QuestionKind.SELF_CLEANING)
GROUNDS = (QuestionKind.MANDATORY_GROUND, QuestionKind.DISCRETIONARY_GROUND)
YEARS = {QuestionKind.MANDATORY_GROUND: 5, QuestionKind.DISCRETIONARY_GROUND: 3}  # reg. 57(11) and (12)


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectionQuestion:
    """One question, its part (1 to 3) and where it comes from."""

    id: str
    part: int
    kind: QuestionKind
    text: str
    source: str = ""

    @property
    def key(self) -> str:
        """What it is called among the answers of an application, and as a requirement."""
        return f"{ANSWERED_AS}{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectionQuestionnaire:
    """The questions every applicant answers; a template in resources, with its source and date."""

    title: str
    source: str
    as_of: date
    questions: tuple[SelectionQuestion, ...]

    def of(self, question_id: str) -> SelectionQuestion:
        """The question with this number. Raises: RuleBroken when there is none."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise RuleBroken("The selection questionnaire has no question {question_id}.", question_id=question_id)

    def require_grounds(self, findings: Iterable["ExclusionFinding"]) -> None:
        """Raises: RuleBroken when a finding is on something that is not a ground of its kind in this questionnaire."""
        for finding in findings:
            if self.of(finding.question_id).kind is not finding.kind:
                raise RuleBroken(
                    "{question_id} is not a {kind}.",
                    hint="Choose the ground again.",
                    question_id=finding.question_id,
                    kind=finding.kind,
                )

    def to_assess(self) -> tuple[Requirement, ...]:
        """Part 3's financial and technical questions as requirements, to be passed or failed like any other."""
        return tuple(
            Requirement(id=one.key, text=one.text, evidence="") for one in self.questions if one.kind in TO_ASSESS
        )

    def declared(self, answers: Mapping[str, str]) -> tuple[tuple[SelectionQuestion, str], ...]:
        """What an application says to the grounds and of self-cleaning; `answers` are its texts by `key`."""
        return tuple((one, answers[one.key]) for one in self.questions if one.kind in DECLARED and one.key in answers)

    def grounds(self) -> tuple[SelectionQuestion, ...]:
        """The grounds for exclusion, in order."""
        return tuple(question for question in self.questions if question.kind in GROUNDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCleaning:
    """What the supplier showed, and how it was weighed. Source: PCR 2015, reg. 57(13) to (17)."""

    evidence: str
    sufficient: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExclusionFinding:
    """What an assessor finds of one ground that a supplier declared or the authority learnt of.

    `happened_on` is the date of the conviction or event; `public_interest` the overriding reason, empty if none.
    """

    question_id: str
    kind: QuestionKind
    happened_on: date
    facts: str
    self_cleaning: SelfCleaning | None = None
    public_interest: str = ""
    excludes: bool
    reason: str

    def require_sound(self, *, on: date) -> None:
        """Raises: RuleBroken when what follows from it is not what the regulation lets follow."""
        if self.kind not in GROUNDS:
            raise RuleBroken("{question_id} is not a ground for exclusion.", question_id=self.question_id)
        for text in (self.facts, self.reason, self.public_interest):
            if len(text) > LONGEST_TEXT:
                raise RuleBroken(
                    "A text about {question_id} is longer than {longest_text:,} characters.",
                    question_id=self.question_id,
                    longest_text=LONGEST_TEXT,
                )
        if not self.facts.strip() or not self.reason.strip():
            raise RuleBroken(
                "The finding on {question_id} lacks its facts or its reason.",
                hint="Write both.",
                question_id=self.question_id,
            )
        self._require_weighed()
        if self.excludes and (lifted := self.lifted(on)):
            raise RuleBroken("{question_id} does not exclude: {lifted}", question_id=self.question_id, lifted=lifted)
        if not self.excludes and self.kind is QuestionKind.MANDATORY_GROUND and not self.lifted(on):
            raise RuleBroken(
                "{question_id} is a mandatory ground: the supplier must be excluded.",
                hint="Only sufficient self-cleaning, five years, or the public interest lifts it.",
                question_id=self.question_id,
            )

    def lifted(self, on: date) -> str:
        """Why the ground cannot or need not exclude, as a sentence; empty when nothing lifts it."""
        if on >= _years_after(self.happened_on, YEARS[self.kind]):
            return said("{years} years have passed.", years=YEARS[self.kind])
        if self.self_cleaning and self.self_cleaning.sufficient:
            return said("the evidence of self-cleaning is sufficient.")
        if self.kind is QuestionKind.MANDATORY_GROUND and self.public_interest.strip():
            return said("overriding reasons in the public interest set it aside.")
        return ""

    def _require_weighed(self) -> None:
        if self.self_cleaning and not self.self_cleaning.reason.strip():
            raise RuleBroken(
                "The self-cleaning for {question_id} is weighed without a reason.",
                hint="Say what the evidence shows, or why it does not suffice.",
                question_id=self.question_id,
            )


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February in a year that has none
        return day.replace(year=day.year + years, month=3, day=1)
