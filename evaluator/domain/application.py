"""A supplier's application to be admitted: who they are, for which lots, what they answered, and what is due when.

Applications come at any time while the system runs. One after a changed specification, from a supplier who is admitted
already, is a re-assessment: it names the version they were last assessed under.
Source: PCR 2015, reg. 34; DOMAIN 1.1.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from evaluator.domain.dps import LONGEST_NAME, LONGEST_TEXT, require_reference, require_text
from evaluator.domain.wording import spoken_date
from evaluator.errors import RuleBroken
from evaluator.said import said

MOST_ANSWERS = 1_000
MOST_DOCUMENTS = 500

_COMPANIES_HOUSE = re.compile(r"[A-Z0-9]{2}[0-9]{6}", re.ASCII)
_ODS = re.compile(r"[A-Z0-9]{3,8}", re.ASCII)
_DUNS = re.compile(r"[0-9]{9}", re.ASCII)


class EvidenceKind(StrEnum):
    """Evidence that a supplier holds for a time and renews."""

    INSURANCE = "insurance"
    DSPT = "DSPT"
    DTAC = "DTAC"
    ISO_27001 = "ISO 27001"


@dataclass(frozen=True, slots=True, kw_only=True)
class EconomicOperator:
    """A supplier with the numbers it is known by; an empty one was not given. `sme`: a small or medium enterprise."""

    id: str
    name: str
    companies_house: str = ""
    ods: str = ""
    duns: str = ""
    sme: bool
    email: str = ""

    def __post_init__(self) -> None:
        require_reference(self.id, "The supplier's reference")
        if not self.name.strip() or len(self.name) > LONGEST_NAME:
            raise RuleBroken("A supplier's name has 1 to {longest_name} characters.", longest_name=LONGEST_NAME)
        for number, form, what in (
            (self.companies_house, _COMPANIES_HOUSE, said("Companies House number, such as 01234567 or SC123456")),
            (self.ods, _ODS, said("Organisation Data Service code, such as RJ1")),
            (self.duns, _DUNS, said("DUNS number, which has nine digits")),
        ):
            if number and not form.fullmatch(number):
                raise RuleBroken(
                    "“{number}” is not a {what}.", hint="Check it, or leave it empty.", number=number[:40], what=what
                )

    @property
    def identifier(self) -> str:
        """The first number it is known by, with its scheme; empty when it gave none."""
        known = (("GB-COH", self.companies_house), ("GB-NHS", self.ods), ("XI-DUNS", self.duns))
        return next((f"{scheme}-{number}" for scheme, number in known if number), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the supplier said to one question or requirement, and the evidence it points at."""

    question_id: str
    text: str
    evidence: str = ""

    def __post_init__(self) -> None:
        if len(self.text) > LONGEST_TEXT or len(self.evidence) > LONGEST_TEXT:
            raise RuleBroken(
                "The answer to {question_id} is longer than {longest_text:,} characters.",
                question_id=self.question_id,
                longest_text=LONGEST_TEXT,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliedDocument:
    """A document that came with the application, known by the SHA-256 of its bytes; size in bytes."""

    sha256: str
    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldEvidence:
    """Evidence with the last day on which it is good."""

    kind: EvidenceKind
    expires_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """What was received. `specification` is the version it is assessed under; `assessed_before` the version the
    supplier was last assessed under, None for a first application.
    """

    id: str
    supplier_id: str
    received_at: datetime
    lots: tuple[str, ...]
    specification: int
    assessed_before: int | None = None
    answers: tuple[Answer, ...] = ()
    documents: tuple[AppliedDocument, ...] = ()
    evidence: tuple[HeldEvidence, ...] = ()

    def __post_init__(self) -> None:
        require_reference(self.id, "The application's reference")
        if not self.lots or len(set(self.lots)) != len(self.lots):
            raise RuleBroken("Application {id} names no lot, or one twice.", hint="Name each lot once.", id=self.id)
        if len(self.answers) > MOST_ANSWERS or len(self.documents) > MOST_DOCUMENTS:
            raise RuleBroken("Application {id} has too many answers or documents.", id=self.id)
        if self.assessed_before is not None and self.assessed_before >= self.specification:
            raise RuleBroken("Application {id} is assessed again under a version that is not newer.", id=self.id)

    @property
    def is_reassessment(self) -> bool:
        """Whether the supplier is assessed again after a change."""
        return self.assessed_before is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewedEvidence:
    """Evidence that a supplier renewed after it applied; `cause` names the letter or document that shows it."""

    supplier_id: str
    kind: EvidenceKind
    expires_on: date
    cause: str
    recorded_at: datetime

    def require_sound(self) -> None:
        """Raises: RuleBroken when it has run out already, or nothing shows it."""
        require_text(self.cause, "The document that shows the renewed evidence", limit=LONGEST_NAME)
        if self.expires_on < self.recorded_at.date():
            raise RuleBroken("This evidence has run out already.", hint="Check the day until which it is good.")


def evidence_held(
    applications: Iterable[Application], renewed: Iterable[RenewedEvidence], *, on: date
) -> dict[str, tuple[HeldEvidence, ...]]:
    """What each supplier last gave of each kind by the end of a day, by supplier, what runs out first in front."""
    given = [
        *((one.received_at, one.supplier_id, each) for one in applications for each in one.evidence),
        *(
            (one.recorded_at, one.supplier_id, HeldEvidence(kind=one.kind, expires_on=one.expires_on))
            for one in renewed
        ),
    ]
    found: dict[str, dict[EvidenceKind, HeldEvidence]] = {}
    for came_at, supplier, one in sorted(given, key=lambda each: each[0]):
        if came_at.date() <= on:
            found.setdefault(supplier, {})[one.kind] = one
    return {
        supplier: tuple(sorted(held.values(), key=lambda one: (one.expires_on, one.kind)))
        for supplier, held in found.items()
    }


def expiry(held: HeldEvidence, *, on: date) -> str:
    """Until when one piece of evidence is good; what has run out by a day says so."""
    if held.expires_on < on:
        return said("{kind}: {day}, has run out", kind=held.kind, day=spoken_date(held.expires_on))
    return said("{kind}: {day}", kind=held.kind, day=spoken_date(held.expires_on))
