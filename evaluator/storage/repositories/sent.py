"""Packages as sent and received, byte for byte, and the submissions merged from them."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import func
from sqlmodel import Session, col, select

from evaluator.domain.scoring import IndividualScore
from evaluator.domain.submission import Submission, TenderPrice
from evaluator.storage.repositories.scored import evidence_of, evidence_text
from evaluator.storage.rows import EvaluationTable, PackageRow, SubmissionRow, SubmittedPriceRow, SubmittedScoreRow

SENT, RECEIVED = "sent", "received"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPackage:
    """One signed container: the digest of its statement, what the statement says it is, and its bytes."""

    digest: str
    kind: str
    member_id: str
    role: str
    seq: int
    setup_digest: str | None
    container: bytes


@dataclass(frozen=True)
class Packages:
    """The signed containers this file holds; a container is never changed or removed."""

    session: Session

    def keep(self, package: HeldPackage, *, direction: str, at: datetime) -> bool:
        """Store a container once for each direction; False when it was there already."""
        if self.session.get(PackageRow, (package.digest, direction)):
            return False
        self.session.add(
            PackageRow(
                digest=package.digest,
                direction=direction,
                kind=package.kind,
                member_id=package.member_id,
                role=package.role,
                seq=package.seq,
                setup_digest=package.setup_digest,
                container=package.container,
                at=at,
            )
        )
        self.session.flush()
        return True

    def last_sent(self, kind: str, *, member_id: str) -> tuple[int, str | None]:
        """The number and digest of this person's last package of a kind; 0 and None before the first."""
        row = self.session.exec(
            select(PackageRow.seq, PackageRow.digest)
            .where(PackageRow.kind == kind)
            .where(PackageRow.member_id == member_id)
            .where(PackageRow.direction == SENT)
            .order_by(col(PackageRow.seq).desc())
        ).first()
        return (0, None) if row is None else (row[0], row[1])

    def of_kind(self, *kinds: str) -> tuple[HeldPackage, ...]:
        """Every container of these kinds, each once, ordered by kind, sender, number and digest."""
        rows = self.session.exec(select(PackageRow).where(col(PackageRow.kind).in_(kinds)))
        found = {row.digest: _package(row) for row in rows}
        return tuple(sorted(found.values(), key=lambda one: (one.kind, one.member_id, one.seq, one.digest)))

    def count(self) -> int:
        """How many containers this file holds."""
        return self.session.exec(select(func.count()).select_from(PackageRow)).one()


def _package(row: PackageRow) -> HeldPackage:
    return HeldPackage(
        digest=row.digest,
        kind=row.kind,
        member_id=row.member_id,
        role=row.role,
        seq=row.seq,
        setup_digest=row.setup_digest,
        container=row.container,
    )


@dataclass(frozen=True)
class Submissions:
    """The merged submissions, readable in bulk."""

    session: Session

    def add(self, submission: Submission) -> None:
        """Store one submission with its scores or prices; a submission already held is left as it is."""
        if self.session.get(SubmissionRow, submission.digest):
            return
        self.session.add(
            SubmissionRow(
                digest=submission.digest,
                member_id=submission.member_id,
                seq=submission.seq,
                replaces=" ".join(submission.replaces),
            )
        )
        self.session.flush()
        if submission.scores:
            self.session.connection().execute(
                sa.insert(SubmittedScoreRow), [_score_columns(submission.digest, score) for score in submission.scores]
            )
        if submission.prices:
            self.session.connection().execute(
                sa.insert(SubmittedPriceRow), [_price_columns(submission.digest, price) for price in submission.prices]
            )

    def held(self) -> frozenset[Submission]:
        """Every merged submission, whole."""
        return frozenset(
            Submission(
                digest=row.digest,
                member_id=row.member_id,
                seq=row.seq,
                replaces=tuple(row.replaces.split()),
                scores=self._scores(row.digest),
                prices=self._prices(row.digest),
            )
            for row in self.session.exec(select(SubmissionRow))
        )

    def _scores(self, digest: str) -> tuple[IndividualScore, ...]:
        table = EvaluationTable.metadata.tables["submitted_score"]
        wanted = (table.c.tender_id, table.c.criterion_id, table.c.points, table.c.rationale, table.c.evidence)
        rows = self.session.connection().execute(
            sa.select(*wanted).where(table.c.digest == digest).order_by(table.c.criterion_id, table.c.tender_id)
        )
        return tuple(
            IndividualScore(
                tender_id=tender_id,
                criterion_id=criterion_id,
                points=points,
                rationale=rationale,
                evidence=evidence_of(evidence),
            )
            for tender_id, criterion_id, points, rationale, evidence in rows
        )

    def _prices(self, digest: str) -> tuple[TenderPrice, ...]:
        rows = self.session.exec(
            select(SubmittedPriceRow)
            .where(SubmittedPriceRow.digest == digest)
            .order_by(SubmittedPriceRow.criterion_id, SubmittedPriceRow.tender_id)
        )
        return tuple(
            TenderPrice(tender_id=row.tender_id, criterion_id=row.criterion_id, amount=row.amount, source=row.source)
            for row in rows
        )


def _score_columns(digest: str, score: IndividualScore) -> dict[str, object]:
    return {
        "digest": digest,
        "tender_id": score.tender_id,
        "criterion_id": score.criterion_id,
        "points": score.points,
        "rationale": score.rationale,
        "evidence": evidence_text(score.evidence),
    }


def _price_columns(digest: str, price: TenderPrice) -> dict[str, object]:
    return {
        "digest": digest,
        "tender_id": price.tender_id,
        "criterion_id": price.criterion_id,
        "amount": price.amount,
        "source": price.source,
    }
