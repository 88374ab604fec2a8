"""Packages as sent and received, byte for byte, and the submissions merged from them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import func
from sqlmodel import Session, col, select

from evaluator.domain.registration import Registration
from evaluator.domain.scoring import IndividualScore
from evaluator.domain.submission import Submission, TenderPrice
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.repositories.histories import next_number
from evaluator.storage.repositories.scored import evidence_text, remarks_text, score_of
from evaluator.storage.repositories.straight import add_rows
from evaluator.storage.rows import (
    EvaluationTable,
    ExactDecimal,
    PackageRow,
    RegistrationRow,
    SubmissionRow,
    SubmittedPriceRow,
    stored_as,
)

SENT, RECEIVED = "sent", "received"
_SCORE_COLUMNS = ("digest", "tender_id", "criterion_id", "points", "rationale", "evidence", "remarks")
_points_stored = stored_as(ExactDecimal())


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

    def digests(self, kind: str, *, direction: str | None = None) -> frozenset[str]:
        """The digests of every container of a kind, without reading the containers."""
        wanted = select(PackageRow.digest).where(PackageRow.kind == kind)
        return frozenset(
            self.session.exec(wanted if direction is None else wanted.where(PackageRow.direction == direction))
        )

    def all(self) -> Iterator[tuple[HeldPackage, str]]:
        """Every container with its direction, by kind, sender and number; one at a time is in memory."""
        order = (PackageRow.kind, PackageRow.member_id, PackageRow.seq, PackageRow.digest, PackageRow.direction)
        keys = select(PackageRow.digest, PackageRow.direction).order_by(*(col(column) for column in order))
        for digest, direction in self.session.exec(keys).all():
            own = select(PackageRow).where(PackageRow.digest == digest).where(PackageRow.direction == direction)
            yield _package(self.session.exec(own).one()), direction

    def listed(self) -> tuple[tuple[str, str, datetime], ...]:
        """Digest, direction and time of every container."""
        rows = self.session.exec(select(PackageRow.digest, PackageRow.direction, PackageRow.at))
        return tuple((digest, direction, at) for digest, direction, at in rows)

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
class Registrations:
    """The phrases the chair registered, every one kept in the order in which it came."""

    session: Session

    def register(self, registration: Registration) -> None:
        """Add one phrase of this person."""
        own = RegistrationRow.member_id == registration.member_id
        self.session.add(
            RegistrationRow(
                member_id=registration.member_id,
                version=next_number(self.session, RegistrationRow.version, own),
                words=" ".join(registration.words),
                registered_at=registration.registered_at,
                reason=registration.reason,
            )
        )
        self.session.flush()

    def all(self) -> tuple[Registration, ...]:
        """Every phrase, by person, the first first."""
        rows = self.session.exec(
            select(RegistrationRow).order_by(RegistrationRow.member_id, col(RegistrationRow.version))
        )
        return tuple(
            Registration(
                member_id=row.member_id,
                words=tuple(row.words.split()),
                registered_at=row.registered_at,
                reason=row.reason,
            )
            for row in rows
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
        scores = [_score_columns(submission.digest, score) for score in submission.scores]
        add_rows(self.session, "submitted_score", _SCORE_COLUMNS, scores)
        if submission.prices:
            self.session.connection().execute(
                sa.insert(SubmittedPriceRow), [_price_columns(submission.digest, price) for price in submission.prices]
            )

    def digests(self) -> frozenset[str]:
        """The digests of every merged submission, without reading what they hold."""
        return frozenset(self.session.exec(select(SubmissionRow.digest)))

    def held(self, *, progress: Progress = UNHEARD) -> frozenset[Submission]:
        """Every merged submission, whole."""
        rows = progress.each(self.session.exec(select(SubmissionRow)), "Reading the submissions")
        return frozenset(self._whole(row) for row in rows)

    def listed(self) -> tuple[Submission, ...]:
        """Every merged submission without its scores: whose it is, what it replaces, and the prices it holds."""
        return tuple(self._without_scores(row) for row in self.session.exec(select(SubmissionRow)))

    def of(self, digest: str) -> Submission | None:
        """The merged submission with this digest, whole."""
        row = self.session.get(SubmissionRow, digest)
        return None if row is None else self._whole(row)

    def _whole(self, row: SubmissionRow) -> Submission:
        return replace(self._without_scores(row), scores=self._scores(row.digest))

    def _without_scores(self, row: SubmissionRow) -> Submission:
        return Submission(
            digest=row.digest,
            member_id=row.member_id,
            seq=row.seq,
            replaces=tuple(row.replaces.split()),
            prices=self._prices(row.digest),
        )

    def _scores(self, digest: str) -> tuple[IndividualScore, ...]:
        table = EvaluationTable.metadata.tables["submitted_score"]
        wanted = (table.c.tender_id, table.c.criterion_id, table.c.points, table.c.rationale)
        rows = self.session.connection().execute(
            sa.select(*wanted, table.c.evidence, table.c.remarks).where(table.c.digest == digest)
        )
        # put in order here: for each row SQLCipher would lock memory, and of that a system gives only so many pieces
        in_order = sorted(rows, key=lambda row: (row.criterion_id, row.tender_id))
        return tuple(score_of(tender_id, criterion_id, given) for tender_id, criterion_id, *given in in_order)

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


def _score_columns(digest: str, score: IndividualScore) -> tuple[object, ...]:
    return (
        digest,
        score.tender_id,
        score.criterion_id,
        _points_stored(score.points),
        score.rationale,
        evidence_text(score.evidence),
        remarks_text(score.remarks),
    )


def _price_columns(digest: str, price: TenderPrice) -> dict[str, object]:
    return {
        "digest": digest,
        "tender_id": price.tender_id,
        "criterion_id": price.criterion_id,
        "amount": price.amount,
        "source": price.source,
    }
