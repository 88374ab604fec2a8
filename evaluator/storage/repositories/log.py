"""The log: each entry's canonical bytes and the chain's head after it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, col, select

from evaluator.domain.audit import GENESIS, AuditEntry, extend
from evaluator.storage.rows import AuditRow


@dataclass(frozen=True)
class AuditLog:
    """The log of this file; `encode` turns an entry into the bytes that are chained."""

    session: Session
    encode: Callable[[object], bytes]
    _added: list[tuple[int, str]] = field(default_factory=list)

    def record(self, action: str, *, member_id: str, now: datetime, subject: str = "") -> str:
        """Add one entry and give the new head."""
        seq, head = self.last()
        entry = self.encode(AuditEntry(seq=seq + 1, at=now, member_id=member_id, action=action, subject=subject))
        row = AuditRow(seq=seq + 1, entry=entry, head=extend(head, entry))
        self.session.add(row)
        self.session.flush()
        self._added.append((row.seq, row.head))
        return row.head

    @property
    def extended(self) -> bool:
        """Whether this unit of work has added an entry."""
        return bool(self._added)

    def head(self) -> str:
        """The head of the chain."""
        return self.last()[1]

    def head_at(self, seq: int) -> str | None:
        """The head after the entry with this number; None when the log does not reach so far."""
        if seq == 0:
            return GENESIS
        return self.session.exec(select(AuditRow.head).where(AuditRow.seq == seq)).one_or_none()

    def entries(self) -> tuple[bytes, ...]:
        """Every entry's canonical bytes, in order."""
        return tuple(self.session.exec(select(AuditRow.entry).order_by(col(AuditRow.seq))))

    def chain(self) -> Iterable[tuple[int, bytes, str]]:
        """Each entry's number, canonical bytes and the head after it, in order, as stored."""
        return self.session.exec(select(AuditRow.seq, AuditRow.entry, AuditRow.head).order_by(col(AuditRow.seq)))

    def heads(self) -> tuple[str, ...]:
        """The head after each entry, in order, as stored."""
        return tuple(self.session.exec(select(AuditRow.head).order_by(col(AuditRow.seq))))

    def last(self) -> tuple[int, str]:
        """How many entries there are, and the head after the last."""
        if self._added:
            return self._added[-1]
        row = self.session.exec(select(AuditRow.seq, AuditRow.head).order_by(col(AuditRow.seq).desc())).first()
        return (0, GENESIS) if row is None else (row[0], row[1])
