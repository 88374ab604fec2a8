"""Suppliers, their applications, the clocks of these, and what two people found.

Suppliers and applications come by the thousand, so their rows go straight to the driver (`straight`).
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter

import sqlalchemy as sa
from sqlalchemy import func
from sqlmodel import Session, col, select

from evaluator.domain.admission_clock import Extension, LongerPeriod
from evaluator.domain.application import Application, EconomicOperator
from evaluator.domain.assessment import Assessment, Outcome, Settlement
from evaluator.errors import RuleBroken
from evaluator.storage.dps_rows import (
    ApplicationRow,
    AssessmentRow,
    DpsTable,
    ExtensionRow,
    LongerPeriodRow,
    MappingRow,
    OperatorRow,
    SettlementRow,
)
from evaluator.storage.repositories.dps_published import as_text, from_text
from evaluator.storage.repositories.histories import next_number
from evaluator.storage.repositories.packed import packed, unpacked
from evaluator.storage.repositories.straight import add_rows
from evaluator.storage.rows import UtcTime, stored_as

_OPERATOR = ("id", "name", "companies_house", "ods", "duns", "sme", "email")
_time_stored = stored_as(UtcTime())


@dataclass(frozen=True)
class Operators:
    """The suppliers as last known, every version kept."""

    session: Session

    def keep(self, operators: Iterable[EconomicOperator], *, at: datetime) -> None:
        """Keep those that are new or changed."""
        held = {one.id: one for one in self.all()}
        versions = dict(
            self.session.exec(select(OperatorRow.id, func.max(OperatorRow.version)).group_by(OperatorRow.id)).all()
        )
        told, saved_at = attrgetter(*_OPERATOR), _time_stored(at)
        rows = [
            (*told(one), versions.get(one.id, 0) + 1, saved_at)
            for one in {one.id: one for one in operators}.values()
            if held.get(one.id) != one
        ]
        add_rows(self.session, "economic_operator", (*_OPERATOR, "version", "saved_at"), rows)

    def all(self) -> tuple[EconomicOperator, ...]:
        """Each as last known, by id."""
        table = DpsTable.metadata.tables["economic_operator"].c
        columns = [table[name] for name in _OPERATOR]
        rows = self.session.connection().execute(sa.select(*columns).order_by(table.id, table.version))
        latest = {row[0]: row for row in rows}
        return tuple(EconomicOperator(**dict(zip(_OPERATOR, row, strict=True))) for row in latest.values())

    def names(self) -> dict[str, str]:
        """Each supplier's name as last known, by id."""
        table = DpsTable.metadata.tables["economic_operator"].c
        rows = self.session.connection().execute(sa.select(table.id, table.name).order_by(table.id, table.version))
        return {row.id: row.name for row in rows}


@dataclass(frozen=True)
class Applications:
    """What was received, and the time each may take."""

    session: Session

    def keep(self, applications: Iterable[Application]) -> str:
        """Keep what was received, and give the SHA-256 of what was new; the same application again changes nothing.

        Raises: RuleBroken when another application has the reference.
        """
        held = frozenset(self.session.exec(select(ApplicationRow.id)))
        rows = []
        for one in applications:
            if one.id not in held:
                rows.append((one.id, one.supplier_id, _time_stored(one.received_at), packed(as_text(one))))
            elif self.of(one.id) != one:
                raise RuleBroken(
                    "There is an application {id} already.", hint="Give each its own reference.", id=one.id
                )
        add_rows(self.session, "application", ("id", "supplier_id", "received_at", "content"), rows)
        return hashlib.sha256(b"".join(content for *_, content in rows)).hexdigest()

    def all(self) -> tuple[Application, ...]:
        """Every application, the first received first."""
        rows = self.session.exec(
            select(ApplicationRow.content).order_by(col(ApplicationRow.received_at), col(ApplicationRow.id))
        )
        return tuple(from_text(unpacked(content), Application) for content in rows)

    def of(self, application_id: str) -> Application:
        """One application. Raises: RuleBroken when there is none of this reference."""
        row = self.session.get(ApplicationRow, application_id)
        if row is None:
            raise RuleBroken(
                "There is no application {application_id}.", hint="Check its reference.", application_id=application_id
            )
        return from_text(unpacked(row.content), Application)

    def extend(self, extension: Extension) -> None:
        """Keep more time for one application."""
        self.session.add(
            ExtensionRow(application_id=extension.application_id, reason=extension.reason, made_at=extension.made_at)
        )
        self.session.flush()

    def extensions(self) -> tuple[Extension, ...]:
        """Every extension."""
        rows = self.session.exec(select(ExtensionRow).order_by(ExtensionRow.application_id))
        return tuple(
            Extension(application_id=row.application_id, reason=row.reason, made_at=row.made_at) for row in rows
        )

    def lengthen(self, longer: LongerPeriod) -> None:
        """Keep one more version of the longer period."""
        version = next_number(self.session, LongerPeriodRow.version)
        self.session.add(
            LongerPeriodRow(version=version, until=longer.until, reason=longer.reason, made_at=longer.made_at)
        )
        self.session.flush()

    def longer(self) -> LongerPeriod | None:
        """The longer period in force; None where there was none."""
        row = self.session.exec(select(LongerPeriodRow).order_by(col(LongerPeriodRow.version).desc())).first()
        return None if row is None else LongerPeriod(until=row.until, reason=row.reason, made_at=row.made_at)


@dataclass(frozen=True)
class Assessments:
    """What each assessor found, every saved version kept, and how differences were settled."""

    session: Session

    def save(self, assessment: Assessment, *, at: datetime) -> None:
        """Keep one more version. Raises: RuleBroken once this person's assessment is locked."""
        held = self.of(assessment.application_id, assessment.assessor_id)
        if held is not None and held.locked_at is not None:
            raise RuleBroken("This assessment is locked.", hint="It stands as it was signed.")
        row = AssessmentRow
        own = row.application_id == assessment.application_id, row.assessor_id == assessment.assessor_id
        self.session.add(
            AssessmentRow(
                application_id=assessment.application_id,
                assessor_id=assessment.assessor_id,
                version=next_number(self.session, AssessmentRow.version, *own),
                content=as_text(assessment),
                locked_at=assessment.locked_at,
                saved_at=at,
            )
        )
        self.session.flush()

    def of(self, application_id: str, assessor_id: str) -> Assessment | None:
        """One person's assessment as last saved; None before the first."""
        row = self.session.exec(
            select(AssessmentRow.content)
            .where(AssessmentRow.application_id == application_id)
            .where(AssessmentRow.assessor_id == assessor_id)
            .order_by(col(AssessmentRow.version).desc())
        ).first()
        return None if row is None else from_text(row, Assessment)

    def locked(self, application_id: str) -> tuple[Assessment, ...]:
        """The locked assessments of one application, by assessor."""
        rows = self.session.exec(
            select(AssessmentRow.content)
            .where(AssessmentRow.application_id == application_id)
            .where(col(AssessmentRow.locked_at).is_not(None))
            .order_by(AssessmentRow.assessor_id)
        )
        return tuple(from_text(content, Assessment) for content in rows)

    def all_locked(self) -> tuple[Assessment, ...]:
        """Every locked assessment, by application, then assessor."""
        rows = self.session.exec(
            select(AssessmentRow.content)
            .where(col(AssessmentRow.locked_at).is_not(None))
            .order_by(AssessmentRow.application_id, AssessmentRow.assessor_id)
        )
        return tuple(from_text(content, Assessment) for content in rows)

    def settle(self, application_id: str, settlement: Settlement, *, at: datetime) -> None:
        """Keep how a difference was settled. Raises: RuleBroken when it was settled before."""
        if self.session.get(SettlementRow, (application_id, settlement.about)) is not None:
            raise RuleBroken("The difference on {about} is settled already.", about=settlement.about)
        self.session.add(
            SettlementRow(
                application_id=application_id,
                about=settlement.about,
                outcome=settlement.outcome,
                reason=settlement.reason,
                settled_at=at,
            )
        )
        self.session.flush()

    def settlements(self, application_id: str) -> tuple[Settlement, ...]:
        """Every settlement about one application."""
        rows = self.session.exec(
            select(SettlementRow).where(SettlementRow.application_id == application_id).order_by(SettlementRow.about)
        )
        return tuple(Settlement(about=row.about, outcome=Outcome(row.outcome), reason=row.reason) for row in rows)


@dataclass(frozen=True)
class Mappings:
    """Which column is what, as last mapped for each kind of workbook."""

    session: Session

    def remember(self, name: str, columns: dict[str, str], *, at: datetime) -> None:
        """Keep a mapping from what is wanted to the column's head."""
        if self.of(name) == columns:
            return
        version = next_number(self.session, MappingRow.version, MappingRow.name == name)
        self.session.add(MappingRow(name=name, version=version, content=as_text(columns), saved_at=at))
        self.session.flush()

    def of(self, name: str) -> dict[str, str]:
        """The mapping last used; empty before the first."""
        row = self.session.exec(
            select(MappingRow.content).where(MappingRow.name == name).order_by(col(MappingRow.version).desc())
        ).first()
        return {} if row is None else from_text(row, dict[str, str])
