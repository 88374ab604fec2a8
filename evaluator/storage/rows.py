"""The tables, and nothing but tables: no row leaves this room.

Types are portable to PostgreSQL: text ids, exact decimals as text, UTC times through one decorator. What is signed,
scored or agreed is insert-only: a change is a new version, and triggers in the migrations refuse anything else.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from sqlalchemy import DateTime, Dialect, LargeBinary, MetaData, String, Text
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

from evaluator.errors import FileProblem

T = TypeVar("T")

RESTORE = "Restore the latest backup of this evaluation."


class UtcTime(TypeDecorator[datetime]):
    """A moment in UTC; a time without a zone is a bug and refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC; SQLite keeps no zone."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError("a time without a zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """SQLite gives the time back without its zone, PostgreSQL in a zone of its own."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.utcoffset() is None else value.astimezone(UTC)


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal as the text it was entered as: SQLite's own numbers are binary fractions."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """Plain digits."""
        if value is None:
            return None
        if not value.is_finite():
            raise ValueError("a number that is not finite")
        return f"{value:f}"

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        """The same decimal, trailing zeros kept. Raises: FileProblem when the file holds something else there."""
        try:
            return None if value is None else Decimal(value)
        except InvalidOperation as error:
            raise FileProblem("This evaluation's file holds a number that is none.", hint=RESTORE) from error


class IsoDate(TypeDecorator[date]):
    """A day as the text 2026-11-22."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """Year, month, day."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        """The same day. Raises: FileProblem when the file holds something else there."""
        try:
            return None if value is None else date.fromisoformat(value)
        except ValueError as error:
            raise FileProblem("This evaluation's file holds a day that is none.", hint=RESTORE) from error


def stored_as(kind: TypeDecorator[T]) -> Callable[[T | None], object]:
    """How SQLite keeps a value of this kind, for a statement that goes straight to the driver."""
    return kind.bind_processor(sqlite.dialect()) or (lambda value: value)


class EvaluationTable(SQLModel):
    """Base of the tables in evaluation.db."""

    metadata = MetaData()


class DocumentTable(SQLModel):
    """Base of the tables in documents.db."""

    metadata = MetaData()


def _time(**options: Any) -> Any:
    return Field(sa_type=UtcTime, **options)


def _decimal(**options: Any) -> Any:
    return Field(sa_type=ExactDecimal, **options)


def _text(**options: Any) -> Any:
    return Field(sa_type=Text, **options)


def _bytes(**options: Any) -> Any:
    return Field(sa_type=LargeBinary, **options)


class EvaluationRow(EvaluationTable, table=True):
    """The one evaluation this file is about, and whose file it is.

    `authority_certificate` is the evaluation's certificate authority as pinned by the holder, and `lead_compared` how
    the holder compared the lead's words; empty means not yet. `invitation` is the call-off it was begun from, as JSON.
    """

    __tablename__ = "evaluation"
    id: str = Field(primary_key=True)
    holder_id: str
    title: str
    ocid: str
    procurement_title: str
    authority: str
    regime: str
    dynamic_purchasing_system: bool
    award_route: str
    lot_id: str
    lot_title: str
    lot_value: Decimal | None = _decimal()
    begun_at: datetime = _time()
    tenders_due: datetime | None = _time()
    invitation: str | None = _text()
    authority_email: str
    lot_rules: str | None = _text()
    stage: str
    model: str | None = _text()
    model_frozen_at: datetime | None = _time()
    setup_revision: int = 0
    setup_reason: str = ""
    setup_digest: str | None = None
    mask_commitment: str | None = None
    mask_salt: str = ""
    names_hidden: bool = False
    fewest_scorers: int = 1
    authority_certificate: bytes = _bytes()
    lead_compared: str


class ModelDraftRow(EvaluationTable, table=True):
    """One saved version of the model as the lead builds it; the highest stands until the model is frozen."""

    __tablename__ = "model_draft"
    version: int = Field(primary_key=True)
    model: str = _text()
    saved_at: datetime = _time()


class PanelMemberRow(EvaluationTable, table=True):
    """One person of the roster; `certificate` is what the evaluation's authority issued for their key.

    Who left, or has another key now, stays with the last revision they stood in, and why they went. `questions` lists
    the ids of those a member scores as JSON; null says all.
    """

    __tablename__ = "panel_member"
    id: str = Field(primary_key=True)
    position: int
    name: str
    organisation: str
    job_title: str
    roles: str
    fingerprint: str = Field(primary_key=True, unique=True)
    age_recipient: str
    compared: str
    certificate: bytes = _bytes()
    until: int | None = None
    because: str | None = _text()
    questions: str | None = _text()


class SupplierRow(EvaluationTable, table=True):
    """A supplier as named on its tender."""

    __tablename__ = "supplier"
    id: str = Field(primary_key=True)
    position: int
    name: str
    identifier: str
    address: str = _text()
    email: str
    prefers: str = _text()


class TenderRow(EvaluationTable, table=True):
    """One supplier's tender."""

    __tablename__ = "tender"
    id: str = Field(primary_key=True)
    position: int
    supplier_id: str = Field(foreign_key="supplier.id")
    received_at: datetime = _time()
    excluded: str | None = _text()


class LateTenderRow(EvaluationTable, table=True):
    """One version of what was decided about a late tender; whole in itself, because a refused one is no tender."""

    __tablename__ = "late_tender"
    tender_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    name: str
    identifier: str
    address: str = _text()
    email: str
    received_at: datetime = _time()
    accepted: bool
    reason: str = _text()
    decided_by: str
    decided_at: datetime = _time()


class DocumentRow(EvaluationTable, table=True):
    """What is known of a response document; its bytes lie in documents.db under `sealed_sha256` or `sha256`.

    `questions` holds ids, one a line.
    `sha256` of a price file is a commitment; the lead's file holds its salt and the file's own digest.
    """

    __tablename__ = "document"
    sha256: str = Field(primary_key=True)
    tender_id: str = Field(primary_key=True, foreign_key="tender.id")
    position: int
    name: str
    media_type: str
    priced: bool
    sealed_sha256: str | None = None
    questions: str = _text()
    salt: str | None = None
    opened_sha256: str | None = None


class ScorecardRow(EvaluationTable, table=True):
    """One revision of one member's scorecard; locked once `locked_at` is set."""

    __tablename__ = "scorecard"
    member_id: str = Field(primary_key=True)
    revision: int = Field(primary_key=True)
    reason: str = _text(default="")
    locked_at: datetime | None = _time()
    scores_sha256: str | None = None


class ScoreRow(EvaluationTable, table=True):
    """One saved version of one score; the highest version stands, the others are its history."""

    __tablename__ = "score"
    member_id: str = Field(primary_key=True)
    tender_id: str = Field(primary_key=True)
    criterion_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    points: Decimal | None = _decimal()
    rationale: str = _text()
    evidence: str = _text()
    remarks: str = _text()
    saved_at: datetime = _time()


class DeclarationRow(EvaluationTable, table=True):
    """One version of what one person declares of their interests; empty says there is nothing."""

    __tablename__ = "declaration"
    member_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    interests: str = _text()
    declared_at: datetime = _time()


class RegistrationRow(EvaluationTable, table=True):
    """The phrase of a locked scorecard as registered by the chair; `words` are separated by spaces.

    `reason` says why it came after a scorecard was opened, or in the place of an earlier one; else it is empty.
    """

    __tablename__ = "registration"
    member_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    words: str
    registered_at: datetime = _time()
    reason: str = _text()


class ConsensusRow(EvaluationTable, table=True):
    """One version of one agreed score."""

    __tablename__ = "consensus"
    tender_id: str = Field(primary_key=True)
    criterion_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    session: int = Field(foreign_key="moderation_session.number")
    points: Decimal = _decimal()
    reason: str = _text()
    why_not_higher: str = _text()
    why_not_lower: str = _text()
    dissent: str = _text()
    correction: str = _text()
    discussion: str = _text()
    evidence: str = _text()
    saved_at: datetime = _time()


class ItemDraftRow(EvaluationTable, table=True):
    """One saved version of the form of one item on the agenda; the highest is the newest."""

    __tablename__ = "item_draft"
    tender_id: str = Field(primary_key=True)
    criterion_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    draft: str = _text()
    saved_at: datetime = _time()


class ModerationSessionRow(EvaluationTable, table=True):
    """One session of the meeting, its chair's id and who was present: ids separated by spaces."""

    __tablename__ = "moderation_session"
    number: int = Field(primary_key=True)
    chair: str
    present: str = _text()
    opened_at: datetime = _time()


class SessionEndRow(EvaluationTable, table=True):
    """When a session of the meeting ended."""

    __tablename__ = "moderation_session_end"
    number: int = Field(primary_key=True, foreign_key="moderation_session.number")
    ended_at: datetime = _time()


class ModerationRow(EvaluationTable, table=True):
    """The closing of moderation."""

    __tablename__ = "moderation"
    revision: int = Field(primary_key=True)
    closed_at: datetime = _time()


class ReopeningRow(EvaluationTable, table=True):
    """One reopening that the approver has consented to: the digests of what was closed, and of the report if signed."""

    __tablename__ = "reopening"
    number: int = Field(primary_key=True)
    reason: str = _text()
    approver: str
    moderation: str
    prices_known: bool
    asked_at: datetime = _time()
    report: str


class PriceRow(EvaluationTable, table=True):
    """One version of one tender's price as offered; `unit_prices` is JSON."""

    __tablename__ = "price"
    tender_id: str = Field(primary_key=True)
    criterion_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    stated_total: Decimal | None = _decimal()
    unit_prices: str = _text()
    source: str = _text()
    stands: str | None = None
    reason: str = _text()
    saved_at: datetime = _time()


class PriceAdjustmentRow(EvaluationTable, table=True):
    """One adjustment of a price criterion, made to every tender; `amounts` is JSON."""

    __tablename__ = "price_adjustment"
    number: int = Field(primary_key=True)
    criterion_id: str
    title: str = _text()
    reason: str = _text()
    amounts: str = _text()
    made_at: datetime = _time()


class PriceCheckRow(EvaluationTable, table=True):
    """A second person's signed check of everything entered, known by its digest."""

    __tablename__ = "price_check"
    number: int = Field(primary_key=True)
    member_id: str
    note: str = _text()
    prices_sha256: str
    checked_at: datetime = _time()
    signature: str = _text()


class DecisionRow(EvaluationTable, table=True):
    """One decision between moderation and award, in the order made."""

    __tablename__ = "decision"
    number: int = Field(primary_key=True)
    matter: str
    outcome: str
    tender_id: str | None = None
    criterion_id: str | None = None
    ground: str | None = None
    tenders: str = _text()
    reason: str = _text()
    due: date | None = Field(default=None, sa_type=IsoDate)
    decided_by: str
    decided_at: datetime = _time()


class PackageRow(EvaluationTable, table=True):
    """One signed container as sent or received, byte for byte."""

    __tablename__ = "package"
    digest: str = Field(primary_key=True)
    direction: str = Field(primary_key=True)
    kind: str
    member_id: str
    role: str
    seq: int
    setup_digest: str | None = None
    container: bytes = _bytes()
    at: datetime = _time()


class SubmissionRow(EvaluationTable, table=True):
    """One merged submission; `replaces` lists digests separated by spaces."""

    __tablename__ = "submission"
    digest: str = Field(primary_key=True)
    member_id: str
    seq: int
    replaces: str = _text()


class SubmittedScoreRow(EvaluationTable, table=True):
    """One score of a merged submission, for reading in bulk; the signed container stays the evidence."""

    __tablename__ = "submitted_score"
    digest: str = Field(primary_key=True, foreign_key="submission.digest")
    tender_id: str = Field(primary_key=True)
    criterion_id: str = Field(primary_key=True)
    points: Decimal = _decimal()
    rationale: str = _text()
    evidence: str = _text()
    remarks: str = _text()


class SubmittedPriceRow(EvaluationTable, table=True):
    """One price of the merged price submission."""

    __tablename__ = "submitted_price"
    digest: str = Field(primary_key=True, foreign_key="submission.digest")
    tender_id: str = Field(primary_key=True)
    criterion_id: str = Field(primary_key=True)
    amount: Decimal = _decimal()
    source: str


class OnRecordRow(EvaluationTable, table=True):
    """One version of what was put on record about something."""

    __tablename__ = "on_record"
    topic: str = Field(primary_key=True)
    about: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    text: str = _text()
    because: str = _text()
    stands_for: str
    said_at: datetime = _time()


class OutputRow(EvaluationTable, table=True):
    """One file the evaluation produced (a report, the award input); its bytes lie in documents.db."""

    __tablename__ = "output"
    name: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    sha256: str
    made_at: datetime = _time()


class AuditRow(EvaluationTable, table=True):
    """One entry of the log: its canonical bytes and the head of the chain after it."""

    __tablename__ = "audit_entry"
    seq: int = Field(primary_key=True)
    entry: bytes = _bytes()
    head: str


class BodyRow(DocumentTable, table=True):
    """The bytes of one document, written once, under their own SHA-256."""

    __tablename__ = "body"
    sha256: str = Field(primary_key=True)
    body: bytes = _bytes()
