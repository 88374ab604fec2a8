"""What the price evaluator entered: offers in every version, adjustments, and a second person's checks."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

import msgspec
from sqlmodel import Session, col, select

from evaluator.domain.price_evaluation import (
    Adjustment,
    CheckedPrices,
    OfferedPrice,
    PriceCheck,
    Stands,
    TenderAmount,
    UnitPrice,
)
from evaluator.errors import FileProblem
from evaluator.storage.repositories.histories import next_number
from evaluator.storage.repositories.published import known_word
from evaluator.storage.rows import RESTORE, PriceAdjustmentRow, PriceCheckRow, PriceRow

T = TypeVar("T")


@dataclass(frozen=True)
class Prices:
    """The prices as the price evaluator entered them, every version kept."""

    session: Session

    def enter(self, price: OfferedPrice, *, at: datetime) -> None:
        """Add one version of an offer."""
        own = PriceRow.tender_id == price.tender_id, PriceRow.criterion_id == price.criterion_id
        self.session.add(
            PriceRow(
                tender_id=price.tender_id,
                criterion_id=price.criterion_id,
                version=next_number(self.session, PriceRow.version, *own),
                stated_total=price.stated_total,
                unit_prices=msgspec.json.encode(price.unit_prices).decode(),
                source=price.source,
                stands=price.stands,
                reason=price.reason,
                saved_at=at,
            )
        )
        self.session.flush()

    def adjust(self, adjustment: Adjustment) -> None:
        """Add one adjustment under its number."""
        self.session.add(
            PriceAdjustmentRow(
                number=adjustment.number,
                criterion_id=adjustment.criterion_id,
                title=adjustment.title,
                reason=adjustment.reason,
                amounts=msgspec.json.encode(adjustment.amounts).decode(),
                made_at=adjustment.made_at,
            )
        )
        self.session.flush()

    def checked(self, check: PriceCheck) -> None:
        """Add one check by a second person."""
        self.session.add(
            PriceCheckRow(
                number=next_number(self.session, PriceCheckRow.number),
                member_id=check.member_id,
                note=check.note,
                prices_sha256=check.prices_sha256,
                checked_at=check.checked_at,
                signature=check.signature,
            )
        )
        self.session.flush()

    def all(self) -> CheckedPrices:
        """The latest version of every offer, by criterion, then tender, and every adjustment."""
        rows = self.session.exec(select(PriceRow).order_by(col(PriceRow.version)))
        latest = {(row.criterion_id, row.tender_id): row for row in rows}
        return CheckedPrices(
            offers=tuple(_offer(row) for _, row in sorted(latest.items())), adjustments=self._adjusted()
        )

    def checks(self) -> tuple[PriceCheck, ...]:
        """Every check, the first first."""
        rows = self.session.exec(select(PriceCheckRow).order_by(col(PriceCheckRow.number)))
        return tuple(
            PriceCheck(
                member_id=row.member_id,
                note=row.note,
                prices_sha256=row.prices_sha256,
                checked_at=row.checked_at,
                signature=row.signature,
            )
            for row in rows
        )

    def _adjusted(self) -> tuple[Adjustment, ...]:
        rows = self.session.exec(select(PriceAdjustmentRow).order_by(col(PriceAdjustmentRow.number)))
        return tuple(
            Adjustment(
                number=row.number,
                criterion_id=row.criterion_id,
                title=row.title,
                reason=row.reason,
                amounts=_read(row.amounts, tuple[TenderAmount, ...]),
                made_at=row.made_at,
            )
            for row in rows
        )


def _offer(row: PriceRow) -> OfferedPrice:
    return OfferedPrice(
        tender_id=row.tender_id,
        criterion_id=row.criterion_id,
        stated_total=row.stated_total,
        unit_prices=_read(row.unit_prices, tuple[UnitPrice, ...]),
        source=row.source,
        stands=None if row.stands is None else known_word(Stands, row.stands),
        reason=row.reason,
    )


def _read(text: str, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.MsgspecError as error:
        raise FileProblem("This evaluation's file holds prices that are not readable.", hint=RESTORE) from error
