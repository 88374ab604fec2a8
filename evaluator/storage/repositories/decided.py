"""What was decided between moderation and award, and the files made from what was signed."""

from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlmodel import Session, col, select

from evaluator.domain.decisions import Matter, Outcome, RecordedDecision
from evaluator.domain.regime import Ground
from evaluator.errors import FileProblem
from evaluator.storage.repositories.documents import body_of, keep_body
from evaluator.storage.repositories.histories import next_number
from evaluator.storage.repositories.published import known_word
from evaluator.storage.rows import DecisionRow, OutputRow


@dataclass(frozen=True)
class Decisions:
    """What was decided between moderation and award, in the order it was."""

    session: Session

    def record(self, decision: RecordedDecision) -> None:
        """Add one decision under its number."""
        self.session.add(
            DecisionRow(
                number=decision.number,
                matter=decision.matter,
                outcome=decision.outcome,
                tender_id=decision.tender,
                criterion_id=decision.criterion,
                ground=decision.ground,
                tenders=msgspec.json.encode(decision.tenders).decode(),
                reason=decision.reason,
                due=decision.due,
                decided_by=decision.decided_by,
                decided_at=decision.decided_at,
            )
        )
        self.session.flush()

    def all(self) -> tuple[RecordedDecision, ...]:
        """Every decision, the first first. Raises: FileProblem when one is of a kind that does not exist."""
        rows = self.session.exec(select(DecisionRow).order_by(col(DecisionRow.number)))
        return tuple(
            RecordedDecision(
                number=row.number,
                matter=known_word(Matter, row.matter),
                outcome=known_word(Outcome, row.outcome),
                tender=row.tender_id,
                criterion=row.criterion_id,
                ground=known_word(Ground, row.ground) if row.ground else None,
                tenders=_ids(row.tenders),
                reason=row.reason,
                due=row.due,
                decided_by=row.decided_by,
                decided_at=row.decided_at,
            )
            for row in rows
        )


def _ids(text: str) -> tuple[str, ...]:
    try:
        return msgspec.json.decode(text, type=tuple[str, ...])
    except (msgspec.DecodeError, msgspec.ValidationError) as problem:
        raise FileProblem("The tenders that a decision was made between cannot be read.") from problem


@dataclass(frozen=True)
class Outputs:
    """The files the evaluation produced, by name; the bytes lie with the documents."""

    session: Session
    bodies: Session

    def keep(self, name: str, *, sha256: str, body: bytes, at: datetime) -> None:
        """Store one more version of an output under the digest of its bytes."""
        keep_body(self.bodies, sha256, body)
        version = next_number(self.session, OutputRow.version, OutputRow.name == name)
        self.session.add(OutputRow(name=name, version=version, sha256=sha256, made_at=at))
        self.session.flush()

    def latest(self, name: str) -> bytes | None:
        """The latest version of an output; None before the first."""
        named = select(OutputRow.sha256).where(OutputRow.name == name).order_by(col(OutputRow.version).desc())
        sha256 = self.session.exec(named).first()
        return None if sha256 is None else body_of(self.bodies, sha256)

    def digests(self) -> dict[str, str]:
        """The digest of the latest version of every output, by name."""
        rows = self.session.exec(select(OutputRow).order_by(col(OutputRow.version)))
        return {row.name: row.sha256 for row in rows}
