"""What was priced and produced: prices, and the files made from what was signed."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from evaluator.domain.submission import TenderPrice
from evaluator.storage.repositories.documents import body_of, keep_body
from evaluator.storage.rows import OutputRow, PriceRow


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
