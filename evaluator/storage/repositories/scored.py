"""A member's own scores: every saved version, and the lock."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec
from sqlalchemy import func, insert
from sqlmodel import Session, col, select

from evaluator.domain.scoring import Evidence, IndividualScore, Scorecard
from evaluator.storage.rows import ScorecardRow, ScoreRow


@dataclass(frozen=True)
class Scorecards:
    """Each member's scorecard at its latest revision."""

    session: Session

    def of(self, member_id: str) -> Scorecard:
        """The latest revision without its scores; a new one where there is none."""
        row = self._row(member_id)
        if row is None:
            return Scorecard(member_id=member_id)
        return Scorecard(member_id=member_id, revision=row.revision, locked_at=row.locked_at)

    def with_scores(self, member_id: str) -> Scorecard:
        """The latest revision with every score as last saved."""
        return replace(self.of(member_id), scores=Scores(self.session).of(member_id))

    def locked(self, scorecard: Scorecard, *, scores_sha256: str) -> None:
        """Keep the lock; from here the database itself refuses another score."""
        self.session.add(
            ScorecardRow(
                member_id=scorecard.member_id,
                revision=scorecard.revision,
                locked_at=scorecard.locked_at,
                scores_sha256=scores_sha256,
            )
        )
        self.session.flush()

    def digest(self, member_id: str) -> str | None:
        """The digest of the scores taken at the lock; None while the scorecard is open."""
        row = self._row(member_id)
        return None if row is None else row.scores_sha256

    def holders(self) -> tuple[str, ...]:
        """Everyone who has a scorecard in this file."""
        return tuple(self.session.exec(select(ScorecardRow.member_id).distinct()))

    def _row(self, member_id: str) -> ScorecardRow | None:
        own = select(ScorecardRow).where(ScorecardRow.member_id == member_id)
        return self.session.exec(own.order_by(col(ScorecardRow.revision).desc())).first()


@dataclass(frozen=True)
class Scores:
    """Every saved version of every score."""

    session: Session

    def save(self, member_id: str, score: IndividualScore, *, at: datetime) -> None:
        """Add one version; the earlier ones stay as history."""
        earlier = (
            select(func.coalesce(func.max(ScoreRow.version), 0))
            .where(ScoreRow.member_id == member_id)
            .where(ScoreRow.tender_id == score.tender_id)
            .where(ScoreRow.criterion_id == score.criterion_id)
        )
        self.session.execute(
            insert(ScoreRow).values(
                member_id=member_id,
                tender_id=score.tender_id,
                criterion_id=score.criterion_id,
                version=earlier.scalar_subquery() + 1,
                points=score.points,
                rationale=score.rationale,
                evidence=evidence_text(score.evidence),
                saved_at=at,
            )
        )

    def of(self, member_id: str) -> tuple[IndividualScore, ...]:
        """The latest version of each of this member's scores."""
        own = select(ScoreRow).where(ScoreRow.member_id == member_id).order_by(col(ScoreRow.version))
        latest = {(row.criterion_id, row.tender_id): row for row in self.session.exec(own)}
        return tuple(_score(row) for _, row in sorted(latest.items()))

    def members(self) -> tuple[str, ...]:
        """Everyone who has scores in this file."""
        return tuple(self.session.exec(select(ScoreRow.member_id).distinct()))

    def history(self, member_id: str, *, tender_id: str, criterion_id: str) -> tuple[IndividualScore, ...]:
        """Every version of one score, the first first."""
        rows: Iterable[ScoreRow] = self.session.exec(
            select(ScoreRow)
            .where(ScoreRow.member_id == member_id)
            .where(ScoreRow.tender_id == tender_id)
            .where(ScoreRow.criterion_id == criterion_id)
            .order_by(col(ScoreRow.version))
        )
        return tuple(_score(row) for row in rows)


def _score(row: ScoreRow) -> IndividualScore:
    return IndividualScore(
        tender_id=row.tender_id,
        criterion_id=row.criterion_id,
        points=row.points,
        rationale=row.rationale,
        evidence=evidence_of(row.evidence),
    )


def evidence_text(evidence: tuple[Evidence, ...]) -> str:
    """Evidence as the text of one column."""
    return msgspec.json.encode(evidence).decode()


def evidence_of(text: str) -> tuple[Evidence, ...]:
    """The evidence of one column."""
    return msgspec.json.decode(text, type=tuple[Evidence, ...])
