"""What was decided and done: admission decisions, the register, what was sent to whom, call-offs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from evaluator.domain.admission import AdmissionDecision
from evaluator.domain.application import EvidenceKind, RenewedEvidence
from evaluator.domain.call_off import CallOff
from evaluator.domain.notice_sent import NoticeSent
from evaluator.domain.register import Entry, Register, Standing, Status, require_next, standings
from evaluator.errors import RuleBroken
from evaluator.storage.dps_rows import (
    AdmissionDecisionRow,
    CallOffRow,
    DpsTable,
    NoticeSentRow,
    RegisterEntryRow,
    RenewedEvidenceRow,
)
from evaluator.storage.repositories.dps_published import as_text, from_text
from evaluator.storage.repositories.histories import next_number

_ENTRY = DpsTable.metadata.tables["register_entry"].c
_COLUMNS = ("supplier_id", "lot_id", "status", "specification", "effective_on", "reason", "cause", "recorded_at")
_ENTRIES = sa.select(*(_ENTRY[name] for name in _COLUMNS)).order_by(_ENTRY.seq)

_MOVES = sa.select(
    _ENTRY.supplier_id, _ENTRY.lot_id, _ENTRY.status, _ENTRY.specification, _ENTRY.effective_on
).order_by(_ENTRY.seq)


@dataclass(frozen=True)
class Decisions:
    """What was decided of each application for each lot; never altered."""

    session: Session

    def keep(self, decision: AdmissionDecision) -> None:
        """Keep one decision. Raises: RuleBroken when the application was decided for this lot before."""
        if self.session.get(AdmissionDecisionRow, (decision.application_id, decision.lot_id)) is not None:
            raise RuleBroken(
                "Application {application_id} is decided for lot {lot_id} already.",
                hint="A past decision is never altered; the supplier may apply again.",
                application_id=decision.application_id,
                lot_id=decision.lot_id,
            )
        self.session.add(
            AdmissionDecisionRow(
                application_id=decision.application_id,
                lot_id=decision.lot_id,
                outcome=decision.outcome,
                content=as_text(decision),
                decided_at=decision.decided_at,
            )
        )
        self.session.flush()

    def all(self) -> tuple[AdmissionDecision, ...]:
        """Every decision, the first first."""
        rows = self.session.exec(
            select(AdmissionDecisionRow.content).order_by(
                col(AdmissionDecisionRow.decided_at),
                AdmissionDecisionRow.application_id,
                AdmissionDecisionRow.lot_id,
            )
        )
        return tuple(from_text(content, AdmissionDecision) for content in rows)

    def decided(self) -> frozenset[tuple[str, str]]:
        """Application and lot of every decision."""
        rows = self.session.exec(select(AdmissionDecisionRow.application_id, AdmissionDecisionRow.lot_id))
        return frozenset((application, lot) for application, lot in rows)


@dataclass(frozen=True)
class RegisterEntries:
    """The register's entries in the order recorded."""

    session: Session

    def add(self, entry: Entry, *, closes_on: date) -> None:
        """Add one entry. Raises: RuleBroken when it does not follow from the last for its supplier and lot."""
        require_next(entry, self.last(entry.supplier_id, entry.lot_id), closes_on=closes_on)
        values = {name: getattr(entry, name) for name in _COLUMNS}
        self.session.add(RegisterEntryRow(seq=next_number(self.session, RegisterEntryRow.seq), **values))
        self.session.flush()

    def last(self, supplier_id: str, lot_id: str) -> Entry | None:
        """The latest entry for a supplier on a lot."""
        own = (_ENTRY.supplier_id == supplier_id) & (_ENTRY.lot_id == lot_id)
        found = self._entries(_ENTRIES.where(own))
        return found[-1] if found else None

    def register(self, *, closes_on: date) -> Register:
        """The whole register."""
        return Register(entries=self._entries(_ENTRIES), closes_on=closes_on)

    def on(self, day: date, *, closes_on: date, lot: str | None = None) -> tuple[Standing, ...]:
        """Who stands, or has stood, on the register by the end of a day."""
        wanted = _MOVES.where(_ENTRY.effective_on <= day)
        rows = self.session.connection().execute(wanted if lot is None else wanted.where(_ENTRY.lot_id == lot))
        return standings(
            ((supplier, on, Status(status), version, day) for supplier, on, status, version, day in rows),
            closes_on=closes_on,
        )

    def _entries(self, wanted: "sa.Select[Any]") -> tuple[Entry, ...]:
        rows = self.session.connection().execute(wanted)
        return tuple(
            Entry(
                supplier_id=supplier,
                lot_id=lot,
                status=Status(status),
                specification=specification,
                effective_on=effective_on,
                reason=reason,
                cause=cause,
                recorded_at=recorded_at,
            )
            for supplier, lot, status, specification, effective_on, reason, cause, recorded_at in rows
        )


@dataclass(frozen=True)
class Renewals:
    """Evidence renewed after an application, in the order recorded."""

    session: Session

    def keep(self, renewed: RenewedEvidence) -> None:
        """Note one."""
        self.session.add(
            RenewedEvidenceRow(
                seq=next_number(self.session, RenewedEvidenceRow.seq),
                supplier_id=renewed.supplier_id,
                kind=renewed.kind,
                expires_on=renewed.expires_on,
                cause=renewed.cause,
                recorded_at=renewed.recorded_at,
            )
        )
        self.session.flush()

    def all(self) -> tuple[RenewedEvidence, ...]:
        """Every one."""
        rows = self.session.exec(select(RenewedEvidenceRow).order_by(col(RenewedEvidenceRow.seq)))
        return tuple(
            RenewedEvidence(
                supplier_id=row.supplier_id,
                kind=EvidenceKind(row.kind),
                expires_on=row.expires_on,
                cause=row.cause,
                recorded_at=row.recorded_at,
            )
            for row in rows
        )


@dataclass(frozen=True)
class NoticesSent:
    """Which document went to which supplier."""

    session: Session

    def keep(self, sent: Iterable[NoticeSent]) -> None:
        """Note what was sent."""
        rows = [
            {
                "seq": seq,
                "supplier_id": one.supplier_id,
                "kind": one.kind,
                "about": one.about,
                "sha256": one.sha256,
                "sent_at": one.sent_at,
                "proof": one.proof,
            }
            for seq, one in enumerate(sent, start=next_number(self.session, NoticeSentRow.seq))
        ]
        if rows:
            self.session.connection().execute(sa.insert(NoticeSentRow), rows)

    def all(self) -> tuple[NoticeSent, ...]:
        """Everything that was sent, the first first."""
        rows = self.session.exec(select(NoticeSentRow).order_by(col(NoticeSentRow.seq)))
        return tuple(
            NoticeSent(
                supplier_id=row.supplier_id,
                kind=row.kind,
                about=row.about,
                sha256=row.sha256,
                sent_at=row.sent_at,
                proof=row.proof,
            )
            for row in rows
        )


@dataclass(frozen=True)
class CallOffs:
    """The call-offs, every step kept."""

    session: Session

    def save(self, call_off: CallOff, *, at: datetime) -> None:
        """Keep one more step."""
        self.session.add(
            CallOffRow(
                id=call_off.id,
                version=next_number(self.session, CallOffRow.version, CallOffRow.id == call_off.id),
                stage=call_off.stage,
                content=as_text(call_off),
                saved_at=at,
            )
        )
        self.session.flush()

    def all(self) -> tuple[CallOff, ...]:
        """Each call-off as it stands, by reference."""
        rows = self.session.exec(
            select(CallOffRow.id, CallOffRow.content).order_by(CallOffRow.id, col(CallOffRow.version))
        )
        latest = dict(rows.all())
        return tuple(from_text(content, CallOff) for content in latest.values())

    def of(self, call_off_id: str) -> CallOff:
        """One call-off as it stands. Raises: RuleBroken when there is none of this reference."""
        row = self.session.exec(
            select(CallOffRow.content).where(CallOffRow.id == call_off_id).order_by(col(CallOffRow.version).desc())
        ).first()
        if row is None:
            raise RuleBroken("There is no call-off {call_off_id}.", hint="Plan it first.", call_off_id=call_off_id)
        return from_text(row, CallOff)
