"""The log: each entry's canonical bytes and the chain's head after it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from evaluator.domain.audit import GENESIS, AuditEntry, extend
from evaluator.storage.rows import AuditRow


@dataclass(frozen=True)
class AuditLog:
    """The log of this file; `encode` turns an entry into the bytes that are chained."""

    session: Session
    encode: Callable[[object], bytes]

    def record(self, action: str, *, member_id: str, now: datetime, subject: str = "") -> str:
        """Add one entry and give the new head."""
        seq, head = self._last()
        entry = self.encode(AuditEntry(seq=seq + 1, at=now, member_id=member_id, action=action, subject=subject))
        row = AuditRow(seq=seq + 1, entry=entry, head=extend(head, entry))
        self.session.add(row)
        self.session.flush()
        return row.head

    def head(self) -> str:
        """The head of the chain."""
        return self._last()[1]

    def length(self) -> int:
        """How many entries there are."""
        return self._last()[0]

    def entries(self) -> tuple[bytes, ...]:
        """Every entry's canonical bytes, in order."""
        return tuple(self.session.exec(select(AuditRow.entry).order_by(col(AuditRow.seq))))

    def heads(self) -> tuple[str, ...]:
        """The head after each entry, in order, as stored."""
        return tuple(self.session.exec(select(AuditRow.head).order_by(col(AuditRow.seq))))

    def _last(self) -> tuple[int, str]:
        row = self.session.exec(select(AuditRow.seq, AuditRow.head).order_by(col(AuditRow.seq).desc())).first()
        return (0, GENESIS) if row is None else (row[0], row[1])
