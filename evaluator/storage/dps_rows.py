"""The tables of dps.db, and nothing but tables: a dynamic purchasing system, insert-only throughout.

What is nested (a specification, an application's answers, an assessment) lies as the JSON of its domain value beside
the columns that are asked for. Log, packages, outputs and people are kept as in evaluation.db, in tables of the same
shape.
"""

from datetime import date, datetime

from sqlalchemy import MetaData, Text
from sqlmodel import Field, SQLModel

from evaluator.storage.rows import EvaluationTable, UtcTime

SHARED = ("panel_member", "package", "output", "audit_entry")


class DpsTable(SQLModel):
    """Base of the tables in dps.db."""

    metadata = MetaData()


for name in SHARED:
    EvaluationTable.metadata.tables[name].to_metadata(DpsTable.metadata)


class DpsRow(DpsTable, table=True):
    """The one system this file is about, whose file it is, and the certificate authority as pinned by the holder."""

    __tablename__ = "dps"
    id: str = Field(primary_key=True)
    holder_id: str
    content: str = Field(sa_type=Text)
    authority_certificate: bytes
    lead_compared: str


class ChangeRow(DpsTable, table=True):
    """One planned change; `sha256` is of its canonical bytes."""

    __tablename__ = "change"
    number: int = Field(primary_key=True)
    content: str = Field(sa_type=Text)
    sha256: str
    drafted_at: datetime = Field(sa_type=UtcTime)


class ChangeApprovalRow(DpsTable, table=True):
    """An approver's yes to one change, to exactly these bytes."""

    __tablename__ = "change_approval"
    change: int = Field(primary_key=True, foreign_key="change.number")
    approver_id: str
    sha256: str
    approved_at: datetime = Field(sa_type=UtcTime)


class AuthorityRow(DpsTable, table=True):
    """One version of what is known of a body entitled to use the system."""

    __tablename__ = "contracting_authority"
    scheme: str = Field(primary_key=True)
    code: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    name: str
    postcode: str
    added_at: datetime = Field(sa_type=UtcTime)


class OperatorRow(DpsTable, table=True):
    """One version of what is known of a supplier."""

    __tablename__ = "economic_operator"
    id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    name: str
    companies_house: str
    ods: str
    duns: str
    sme: bool
    email: str
    saved_at: datetime = Field(sa_type=UtcTime)


class ApplicationRow(DpsTable, table=True):
    """One application as received, its JSON packed."""

    __tablename__ = "application"
    id: str = Field(primary_key=True)
    supplier_id: str
    received_at: datetime = Field(sa_type=UtcTime)
    content: bytes


class ExtensionRow(DpsTable, table=True):
    """More time for one application."""

    __tablename__ = "extension"
    application_id: str = Field(primary_key=True, foreign_key="application.id")
    reason: str = Field(sa_type=Text)
    made_at: datetime = Field(sa_type=UtcTime)


class LongerPeriodRow(DpsTable, table=True):
    """A longer admission period before the first call-off; the last version stands."""

    __tablename__ = "longer_period"
    version: int = Field(primary_key=True)
    until: date
    reason: str = Field(sa_type=Text)
    made_at: datetime = Field(sa_type=UtcTime)


class AssessmentRow(DpsTable, table=True):
    """One saved version of one person's assessment; the highest stands, and none follows the locked one."""

    __tablename__ = "assessment"
    application_id: str = Field(primary_key=True, foreign_key="application.id")
    assessor_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    content: str = Field(sa_type=Text)
    locked_at: datetime | None = Field(sa_type=UtcTime)
    saved_at: datetime = Field(sa_type=UtcTime)


class SettlementRow(DpsTable, table=True):
    """How a difference between two assessors was settled."""

    __tablename__ = "settlement"
    application_id: str = Field(primary_key=True, foreign_key="application.id")
    about: str = Field(primary_key=True)
    outcome: str
    reason: str = Field(sa_type=Text)
    settled_at: datetime = Field(sa_type=UtcTime)


class AdmissionDecisionRow(DpsTable, table=True):
    """What was decided of one application for one lot."""

    __tablename__ = "admission_decision"
    application_id: str = Field(primary_key=True, foreign_key="application.id")
    lot_id: str = Field(primary_key=True)
    outcome: str
    content: str = Field(sa_type=Text)
    decided_at: datetime = Field(sa_type=UtcTime)


class RegisterEntryRow(DpsTable, table=True):
    """One entry of the register, in the order recorded."""

    __tablename__ = "register_entry"
    seq: int = Field(primary_key=True)
    supplier_id: str
    lot_id: str
    status: str
    specification: int
    effective_on: date
    reason: str = Field(sa_type=Text)
    cause: str
    recorded_at: datetime = Field(sa_type=UtcTime)


class RenewedEvidenceRow(DpsTable, table=True):
    """Evidence that a supplier renewed, in the order recorded."""

    __tablename__ = "renewed_evidence"
    seq: int = Field(primary_key=True)
    supplier_id: str
    kind: str
    expires_on: date
    cause: str
    recorded_at: datetime = Field(sa_type=UtcTime)


class NoticeSentRow(DpsTable, table=True):
    """That one document went to one supplier: which bytes, when, and how it is known to have gone."""

    __tablename__ = "notice_sent"
    seq: int = Field(primary_key=True)
    supplier_id: str
    kind: str
    about: str
    sha256: str
    sent_at: datetime = Field(sa_type=UtcTime)
    proof: str


class CallOffRow(DpsTable, table=True):
    """One step of one call-off; the highest version stands."""

    __tablename__ = "call_off"
    id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    stage: str
    content: str = Field(sa_type=Text)
    saved_at: datetime = Field(sa_type=UtcTime)


class MappingRow(DpsTable, table=True):
    """Which column of a kind of workbook is what, as it was last mapped."""

    __tablename__ = "mapping"
    name: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    content: str = Field(sa_type=Text)
    saved_at: datetime = Field(sa_type=UtcTime)
