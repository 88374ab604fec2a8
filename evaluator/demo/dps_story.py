"""What happens in the example of a dynamic purchasing system: invented suppliers, read from resources/dps-example.

Those files are for people to read and change. What an application says is made from a seed: the same seed gives the
same words on every machine.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import TypeVar

import msgspec

from evaluator.demo.content import Person
from evaluator.domain.admission import asked
from evaluator.domain.application import (
    Answer,
    Application,
    AppliedDocument,
    EconomicOperator,
    EvidenceKind,
    HeldEvidence,
)
from evaluator.domain.change import Change, Published
from evaluator.domain.dps import CriterionBounds
from evaluator.domain.register import Status
from evaluator.domain.selection import GROUNDS, ExclusionFinding, QuestionKind
from evaluator.errors import FileProblem
from evaluator.formats.selection import questionnaire

T = TypeVar("T")

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "dps-example"
ANSWERED = (
    "Yes. The annex shows it for two practices.",
    "Yes, since the release of last spring; the annex has the report.",
    "Yes. It was tested before this application and the report is annexed.",
    "Yes, and the person responsible is named in the annex.",
)


class StoryApplication(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One application and what is found of it: failures by requirement, a ground, a difference and its settlement."""

    id: str
    supplier: str
    lots: tuple[str, ...]
    received_at: datetime
    specification: int
    assessed_before: int | None
    decided_on: date
    fails: dict[str, str] = {}
    differs: dict[str, str] = {}
    settled: dict[str, str] = {}
    ground: ExclusionFinding | None = None
    extended: str = ""


class StoryEvent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry that a person makes in the register."""

    supplier: str
    lot: str
    status: Status
    at: datetime
    reason: str
    cause: str


class StoryRenewal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Evidence that comes otherwise than on time and for a year."""

    supplier: str
    kind: EvidenceKind
    at: datetime
    expires_on: date
    cause: str


class Silence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A supplier that does not answer, from a day to another."""

    supplier: str
    since: date
    until: date


class StoryRenewals(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How suppliers renew what runs out: on time and for a year, but for these."""

    silences: tuple[Silence, ...]
    renewals: tuple[StoryRenewal, ...]

    def is_silent(self, supplier_id: str, day: date) -> bool:
        """Whether a supplier does not answer on a day."""
        return any(one.supplier == supplier_id and one.since <= day <= one.until for one in self.silences)


class StoryCallOff(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One call-off and its days; `quality` is the weight of quality, `quality_wording` its more precise words where it
    has any, price has the rest.
    """

    id: str
    title: str
    authority: str
    lot: str
    listed_at: datetime
    invited_at: datetime
    due_at: datetime
    awarded_at: datetime | None
    quality: Decimal
    listed_again_at: datetime | None = None
    quality_wording: str = ""
    heeded: str = ""
    no_tender: str = ""
    worked_example: bool = False


class StorySystem(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is set once: criteria and their bounds, the longer first period, the days the register is extracted for."""

    bounds: tuple[CriterionBounds, ...]
    longer_until: date
    longer_reason: str
    register_days: tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Everything that happens, in files' order; `seed` makes the words of the applications."""

    seed: int
    system: StorySystem
    people: tuple[Person, ...]
    changes: tuple[Change, ...]
    suppliers: tuple[EconomicOperator, ...]
    applications: tuple[StoryApplication, ...]
    events: tuple[StoryEvent, ...]
    evidence: StoryRenewals
    call_offs: tuple[StoryCallOff, ...]
    authorities: bytes

    def supplier(self, supplier_id: str) -> EconomicOperator:
        """The supplier with this id."""
        return next(one for one in self.suppliers if one.id == supplier_id)

    def batches(self) -> Iterator[tuple[date, tuple[StoryApplication, ...]]]:
        """The applications by the day on which they are decided."""
        days = sorted({one.decided_on for one in self.applications})
        for day in days:
            yield day, tuple(one for one in self.applications if one.decided_on == day)


@cache
def story(seed: int = 1) -> Story:
    """The whole example. Raises: FileProblem where one of its files is missing or spoilt."""
    return Story(
        seed=seed,
        system=_read("system.json", StorySystem),
        people=_read("people.json", tuple[Person, ...]),
        changes=_read("changes.json", tuple[Change, ...]),
        suppliers=_read("suppliers.json", tuple[EconomicOperator, ...]),
        applications=_read("applications.json", tuple[StoryApplication, ...]),
        events=_read("register-events.json", tuple[StoryEvent, ...]),
        evidence=_read("renewals.json", StoryRenewals),
        call_offs=_read("call-offs.json", tuple[StoryCallOff, ...]),
        authorities=_bytes("authorities.csv"),
    )


def application_of(told: StoryApplication, published: Published, *, seed: int) -> tuple[Application, bytes]:
    """The application as it was received, with its answers, and its one document's bytes."""
    chance = Random(f"{seed} {told.id}")
    bare = Application(
        id=told.id,
        supplier_id=told.supplier,
        received_at=told.received_at,
        lots=told.lots,
        specification=told.specification,
        assessed_before=told.assessed_before,
        evidence=_evidence(told, chance),
    )
    answers = tuple(
        Answer(question_id=one.id, text=chance.choice(ANSWERED), evidence=place(told.id, one.id, seed=seed))
        for one in asked(bare, published)
    )
    answers = (*answers, *_declared(told))
    lines = (f"EXAMPLE. Application {told.id}, invented.", *(f"{one.question_id}: {one.text}" for one in answers))
    body = "\n".join(lines).encode()
    document = AppliedDocument(
        sha256=hashlib.sha256(body).hexdigest(), name=f"{told.id}.txt", media_type="text/plain", size=len(body)
    )
    return replace(bare, answers=answers, documents=(document,)), body


def _declared(told: StoryApplication) -> Iterator[Answer]:
    """What a first application says to the grounds for exclusion: no to each but the one that the story tells of."""
    if told.assessed_before is not None:
        return
    ground, cleaned = told.ground, told.ground.self_cleaning if told.ground else None
    for one in questionnaire().questions:
        if one.kind in GROUNDS:
            yes = ground is not None and ground.question_id == one.id
            yield Answer(question_id=one.key, text=f"Yes. {ground.facts}" if ground and yes else "No.")
        elif one.kind is QuestionKind.SELF_CLEANING and ground and cleaned and one.id[0] == ground.question_id[0]:
            yield Answer(question_id=one.key, text=cleaned.evidence)


def place(application_id: str, requirement_id: str, *, seed: int) -> str:
    """Where the evidence for a requirement stands in an application."""
    chance = Random(f"{seed} {application_id} {requirement_id}")
    return f"Annex {chance.randint(1, 9)}, page {chance.randint(1, 40)}"


def _evidence(told: StoryApplication, chance: Random) -> tuple[HeldEvidence, ...]:
    """Insurance to the end of a month within a year; the other two for a year from the last 31 March."""
    received = told.received_at.date()
    if told.id == "A-02":
        insured = date(2018, 8, 31)
    else:
        insured = received + timedelta(days=chance.randint(200, 360))
    return (
        HeldEvidence(kind=EvidenceKind.INSURANCE, expires_on=insured),
        HeldEvidence(kind=EvidenceKind.DSPT, expires_on=date(received.year + 1, 3, 31)),
        HeldEvidence(kind=EvidenceKind.ISO_27001, expires_on=date(received.year + 2, 6, 30)),
    )


def _bytes(name: str) -> bytes:
    try:
        return (FOLDER / name).read_bytes()
    except OSError as error:
        raise FileProblem(
            "The example's file {name} cannot be read.", hint="Install the program again.", name=name
        ) from error


def _read(name: str, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(_bytes(name), type=kind)
    except msgspec.MsgspecError as error:
        raise FileProblem(
            "The example's file {name} is spoilt: {error}.", hint="Undo the last change to it.", name=name, error=error
        ) from error
