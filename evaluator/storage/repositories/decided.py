"""What was agreed, priced and produced: consensus scores, prices, the files made from them."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import func
from sqlmodel import Session, col, select

from evaluator.domain.moderation import ConsensusScore, ModerationRecord, ModerationSession
from evaluator.domain.submission import TenderPrice
from evaluator.storage.repositories.documents import body_of, keep_body
from evaluator.storage.repositories.scored import evidence_of, evidence_text, sorted_by_key
from evaluator.storage.rows import (
    ConsensusRow,
    EvaluationTable,
    ModerationRow,
    ModerationSessionRow,
    OutputRow,
    PriceRow,
)

_CONSENSUS = EvaluationTable.metadata.tables["consensus"].c
_TEXTS = ("reason", "why_not_higher", "why_not_lower", "dissent")
_AGREED = sa.select(
    _CONSENSUS.tender_id,
    _CONSENSUS.criterion_id,
    _CONSENSUS.session,
    _CONSENSUS.points,
    _CONSENSUS.evidence,
    *(_CONSENSUS[text] for text in _TEXTS),
).order_by(_CONSENSUS.version)


@dataclass(frozen=True)
class Consensus:
    """The agreed scores, every version kept, and whether moderation is closed."""

    session: Session

    def agree(self, score: ConsensusScore, *, at: datetime) -> None:
        """Add one version of an agreed score."""
        earlier = self.session.exec(
            select(func.max(ConsensusRow.version))
            .where(ConsensusRow.tender_id == score.tender_id)
            .where(ConsensusRow.criterion_id == score.criterion_id)
        ).one()
        self.session.add(
            ConsensusRow(
                tender_id=score.tender_id,
                criterion_id=score.criterion_id,
                version=(earlier or 0) + 1,
                session=score.session,
                points=score.points,
                reason=score.reason,
                why_not_higher=score.why_not_higher,
                why_not_lower=score.why_not_lower,
                dissent=score.dissent,
                evidence=evidence_text(score.evidence),
                saved_at=at,
            )
        )
        self.session.flush()

    def begin_session(self, session: ModerationSession) -> None:
        """Note a session and who is present."""
        self.session.add(
            ModerationSessionRow(number=session.number, present=" ".join(session.present), opened_at=session.opened_at)
        )
        self.session.flush()

    def sessions(self) -> tuple[ModerationSession, ...]:
        """Every session, the first first."""
        rows = self.session.exec(select(ModerationSessionRow).order_by(col(ModerationSessionRow.number)))
        return tuple(
            ModerationSession(number=row.number, present=tuple(row.present.split()), opened_at=row.opened_at)
            for row in rows
        )

    def record(self) -> ModerationRecord:
        """The latest version of every agreed score, by criterion, then tender, and the closing."""
        rows = self.session.connection().execute(_AGREED)
        latest = {(criterion, tender): agreed for tender, criterion, *agreed in rows}
        return ModerationRecord(
            scores=tuple(
                ConsensusScore(
                    tender_id=tender,
                    criterion_id=criterion,
                    session=session,
                    points=points,
                    evidence=evidence_of(evidence),
                    **dict(zip(_TEXTS, texts, strict=True)),
                )
                for (criterion, tender), (session, points, evidence, *texts) in sorted_by_key(latest)
            ),
            sessions=self.sessions(),
            closed_at=self.closed_at(),
        )

    def closed_at(self) -> datetime | None:
        """When moderation was closed; None while it is open."""
        return self.session.exec(select(func.max(ModerationRow.closed_at))).one()

    def close(self, *, at: datetime) -> None:
        """Note that moderation is closed."""
        last = self.session.exec(select(func.max(ModerationRow.revision))).one()
        self.session.add(ModerationRow(revision=(last or 0) + 1, closed_at=at))
        self.session.flush()


@dataclass(frozen=True)
class Prices:
    """The prices as the price evaluator entered them, every version kept."""

    session: Session

    def enter(self, price: TenderPrice, *, at: datetime) -> None:
        """Add one version of a price."""
        earlier = self.session.exec(
            select(func.max(PriceRow.version))
            .where(PriceRow.tender_id == price.tender_id)
            .where(PriceRow.criterion_id == price.criterion_id)
        ).one()
        self.session.add(
            PriceRow(
                tender_id=price.tender_id,
                criterion_id=price.criterion_id,
                version=(earlier or 0) + 1,
                amount=price.amount,
                source=price.source,
                saved_at=at,
            )
        )
        self.session.flush()

    def all(self) -> tuple[TenderPrice, ...]:
        """The latest version of every price, by criterion, then tender."""
        rows = self.session.exec(select(PriceRow).order_by(col(PriceRow.version)))
        latest = {(row.criterion_id, row.tender_id): row for row in rows}
        return tuple(
            TenderPrice(tender_id=row.tender_id, criterion_id=row.criterion_id, amount=row.amount, source=row.source)
            for _, row in sorted(latest.items())
        )


@dataclass(frozen=True)
class Outputs:
    """The files the evaluation produced, by name; the bytes lie with the documents."""

    session: Session
    bodies: Session

    def keep(self, name: str, *, sha256: str, body: bytes, at: datetime) -> None:
        """Store one more version of an output under the digest of its bytes."""
        keep_body(self.bodies, sha256, body)
        last = self.session.exec(select(func.max(OutputRow.version)).where(OutputRow.name == name)).one()
        self.session.add(OutputRow(name=name, version=(last or 0) + 1, sha256=sha256, made_at=at))
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
