"""A member's own scores: every saved version, and the lock.

Saving one score is what people wait for most often. So its two statements go straight to the driver, as SQLite has
them: on a quick disk building and reading SQLAlchemy's own takes as long as the save.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

import msgspec
import sqlalchemy as sa
from sqlmodel import Session, col, select

from evaluator.domain.panel import ConflictDeclaration
from evaluator.domain.scoring import Evidence, IndividualScore, Remarks, SavedScore, Scorecard
from evaluator.errors import FileProblem, RuleBroken
from evaluator.storage.repositories.histories import next_number
from evaluator.storage.repositories.straight import connection_of
from evaluator.storage.rows import (
    RESTORE,
    DeclarationRow,
    EvaluationTable,
    ExactDecimal,
    ScorecardRow,
    ScoreRow,
    UtcTime,
    stored_as,
)

T = TypeVar("T")

_CARD, _SCORE = (EvaluationTable.metadata.tables[name].c for name in ("scorecard", "score"))
_ANY_CARD = "SELECT 1 FROM scorecard WHERE member_id = ?"
_LATEST_CARD = (
    sa.select(_CARD.revision, _CARD.reason, _CARD.locked_at, _CARD.scores_sha256)
    .where(_CARD.member_id == sa.bindparam("member_id"))
    .order_by(_CARD.revision.desc())
    .limit(1)
)
_ONE_MORE_VERSION = (
    "INSERT INTO score (member_id, tender_id, criterion_id, points, rationale, evidence, remarks, saved_at, version) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, (SELECT coalesce(max(version), 0) + 1 FROM score "
    "WHERE member_id = ?1 AND tender_id = ?2 AND criterion_id = ?3))"
)
_points_stored, _time_stored = stored_as(ExactDecimal()), stored_as(UtcTime())
_GIVEN = (_SCORE.points, _SCORE.rationale, _SCORE.evidence, _SCORE.remarks)
_VERSIONS = sa.select(_SCORE.tender_id, _SCORE.criterion_id, *_GIVEN).order_by(_SCORE.version)


@dataclass(frozen=True)
class Scorecards:
    """Each member's scorecard at its latest revision."""

    session: Session

    def of(self, member_id: str) -> Scorecard:
        """The latest revision without its scores; a new one where there is none."""
        row = self._row(member_id)
        if row is None:
            return Scorecard(member_id=member_id)
        return Scorecard(member_id=member_id, revision=row.revision, reason=row.reason, locked_at=row.locked_at)

    def with_scores(self, member_id: str) -> Scorecard:
        """The latest revision with every score as last saved."""
        return replace(self.of(member_id), scores=Scores(self.session).of(member_id))

    def locked(self, scorecard: Scorecard, *, scores_sha256: str) -> None:
        """Keep the lock; from here the database itself refuses another score."""
        row = self.session.get(ScorecardRow, (scorecard.member_id, scorecard.revision)) or _card(scorecard)
        row.locked_at, row.scores_sha256 = scorecard.locked_at, scores_sha256
        self.session.add(row)
        self.session.flush()

    def revise(self, scorecard: Scorecard) -> None:
        """Begin the next revision: open, and scored on from the scores as they are."""
        self.session.add(_card(scorecard))
        self.session.flush()

    def digest(self, member_id: str) -> str | None:
        """The digest of the scores taken at the lock; None while the scorecard is open."""
        row = self._row(member_id)
        return None if row is None else row.scores_sha256

    def digests(self) -> tuple[str, ...]:
        """The digest of every locked revision of every scorecard."""
        locked = select(ScorecardRow.scores_sha256).where(col(ScorecardRow.scores_sha256).is_not(None))
        return tuple(digest for digest in self.session.exec(locked) if digest is not None)

    def holders(self) -> tuple[str, ...]:
        """Everyone who has a scorecard in this file."""
        return tuple(self.session.exec(select(ScorecardRow.member_id).distinct()))

    def _row(self, member_id: str) -> Any:
        connection = connection_of(self.session)
        if connection.exec_driver_sql(_ANY_CARD, (member_id,)).first() is None:
            return None  # until the lock, and so before every save: the quickest answer
        return connection.execute(_LATEST_CARD, {"member_id": member_id}).one()


@dataclass(frozen=True)
class Declarations:
    """What people declare of their interests, every version kept."""

    session: Session

    def declare(self, declaration: ConflictDeclaration) -> None:
        """Add one version; the earlier ones stay as history."""
        own = DeclarationRow.member_id == declaration.member_id
        self.session.add(
            DeclarationRow(
                member_id=declaration.member_id,
                version=next_number(self.session, DeclarationRow.version, own),
                interests=declaration.interests,
                declared_at=declaration.declared_at,
            )
        )
        self.session.flush()

    def of(self, member_id: str) -> ConflictDeclaration | None:
        """What this person declared last; None before they declared anything."""
        row = self.session.exec(
            select(DeclarationRow)
            .where(DeclarationRow.member_id == member_id)
            .order_by(col(DeclarationRow.version).desc())
        ).first()
        if row is None:
            return None
        return ConflictDeclaration(member_id=member_id, interests=row.interests, declared_at=row.declared_at)


@dataclass(frozen=True)
class Scores:
    """Every saved version of every score."""

    session: Session

    def save(self, member_id: str, *scores: IndividualScore, at: datetime) -> None:
        """Add one version of each; the earlier ones stay as history."""
        rows = [
            (
                member_id,
                score.tender_id,
                score.criterion_id,
                _points_stored(score.points),
                score.rationale,
                evidence_text(score.evidence),
                remarks_text(score.remarks),
                _time_stored(at),
            )
            for score in scores
        ]
        if rows:
            connection_of(self.session).exec_driver_sql(_ONE_MORE_VERSION, rows)

    def of(self, member_id: str) -> tuple[IndividualScore, ...]:
        """The latest version of each of this member's scores, by criterion, then tender."""
        own = _VERSIONS.where(_SCORE.member_id == member_id)
        rows = self.session.connection().execute(own).all()  # at once: one by one takes twice as long
        latest = {(criterion, tender): given for tender, criterion, *given in rows}
        return tuple(score_of(tender, criterion, given) for (criterion, tender), given in sorted_by_key(latest))

    def members(self) -> tuple[str, ...]:
        """Everyone who has scores in this file."""
        return tuple(self.session.exec(select(ScoreRow.member_id).distinct()))

    def history(self, member_id: str, *, tender_id: str, criterion_id: str) -> tuple[SavedScore, ...]:
        """Every version of one score, the first first."""
        rows = self.session.connection().execute(
            sa.select(_SCORE.version, _SCORE.saved_at, *_GIVEN)
            .where(_SCORE.member_id == member_id)
            .where(_SCORE.tender_id == tender_id)
            .where(_SCORE.criterion_id == criterion_id)
            .order_by(_SCORE.version)
        )
        return tuple(
            SavedScore(version=version, saved_at=saved_at, score=score_of(tender_id, criterion_id, given))
            for version, saved_at, *given in rows
        )


def _card(scorecard: Scorecard) -> ScorecardRow:
    return ScorecardRow(member_id=scorecard.member_id, revision=scorecard.revision, reason=scorecard.reason)


def sorted_by_key(latest: dict[tuple[str, str], Any]) -> Iterable[tuple[tuple[str, str], Any]]:
    """Rows in the order of their keys alone."""
    return ((key, latest[key]) for key in sorted(latest))


def score_of(tender_id: str, criterion_id: str, given: Sequence[Any]) -> IndividualScore:
    """A score from its columns: points, rationale, evidence, remarks."""
    points, rationale, evidence, remarks = given
    return IndividualScore(
        tender_id=tender_id,
        criterion_id=criterion_id,
        points=points,
        rationale=rationale,
        evidence=() if evidence == _NO_EVIDENCE_TEXT else evidence_of(evidence),
        remarks=_NO_REMARKS if remarks == _NO_REMARKS_TEXT else remarks_of(remarks),
    )


def evidence_text(evidence: tuple[Evidence, ...]) -> str:
    """Evidence as the text of one column."""
    return msgspec.json.encode(evidence).decode()


def remarks_text(remarks: Remarks) -> str:
    """Remarks as the text of one column."""
    return _NO_REMARKS_TEXT if remarks == _NO_REMARKS else msgspec.json.encode(remarks).decode()


def evidence_of(text: str) -> tuple[Evidence, ...]:
    """The evidence of one column. Raises: FileProblem when it is not what was written there."""
    return _column(text, tuple[Evidence, ...], "evidence")


def remarks_of(text: str) -> Remarks:
    """The remarks of one column. Raises: FileProblem when they are not what was written there."""
    return _column(text, Remarks, "remarks")


def _column(text: str, kind: type[T], what: str) -> T:
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.MsgspecError, RuleBroken) as error:
        raise FileProblem(
            "This evaluation's file holds {what} that cannot be read.", hint=RESTORE, what=what
        ) from error


_NO_EVIDENCE_TEXT = evidence_text(())
_NO_REMARKS = Remarks()
_NO_REMARKS_TEXT = msgspec.json.encode(_NO_REMARKS).decode()
