"""The tenders as registered, who made them, and what was decided about those that came too late."""

from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import func
from sqlmodel import Session, col, select

from evaluator.domain.procurement import Supplier, Tender
from evaluator.domain.tenders import LateTender
from evaluator.errors import RuleBroken
from evaluator.storage.repositories.histories import next_number
from evaluator.storage.rows import EvaluationTable, LateTenderRow, SupplierRow, TenderRow

# Read as columns: the set-up is asked for before each score and each agreement, and rows of objects take three times
# as long.
_SUPPLIER, _TENDER = (EvaluationTable.metadata.tables[name].c for name in ("supplier", "tender"))
_SUPPLIERS = sa.select(
    *(_SUPPLIER[name] for name in ("id", "name", "identifier", "address", "email", "prefers"))
).order_by(_SUPPLIER.position)
_TENDERS = sa.select(*(_TENDER[name] for name in ("id", "supplier_id", "received_at", "excluded"))).order_by(
    _TENDER.position
)


@dataclass(frozen=True)
class Tenders:
    """The suppliers and their tenders; a late one that was refused is registered, and takes no part."""

    session: Session

    def register(self, supplier: Supplier, tender: Tender) -> None:
        """Add one tender and the supplier who made it. Raises: RuleBroken when the tender's id is taken."""
        if self.session.get(TenderRow, tender.id):
            raise RuleBroken(
                "There is a tender {id} already.", hint="Give each tender its own reference.", id=tender.id
            )
        position = self.session.exec(select(func.count()).select_from(TenderRow)).one() + 1
        if self.session.get(SupplierRow, supplier.id) is None:
            self.session.add(
                SupplierRow(
                    id=supplier.id,
                    position=position,
                    name=supplier.name,
                    identifier=supplier.identifier,
                    address=supplier.address,
                    email=supplier.email,
                    prefers="\n".join(supplier.prefers),
                )
            )
            self.session.flush()
        self.session.add(
            TenderRow(
                id=tender.id,
                position=position,
                supplier_id=supplier.id,
                received_at=tender.received_at,
                excluded=tender.excluded,
            )
        )
        self.session.flush()

    def correct(self, supplier: Supplier) -> None:
        """Put what is known of a supplier right. Raises: RuleBroken when there is none of that id."""
        row = self.session.get(SupplierRow, supplier.id)
        if row is None:
            raise RuleBroken("There is no such supplier in this evaluation.")
        row.name, row.identifier, row.address = supplier.name, supplier.identifier, supplier.address
        row.email, row.prefers = supplier.email, "\n".join(supplier.prefers)
        self.session.flush()

    def decide_late(self, decision: LateTender) -> None:
        """Keep one more version of what was decided about a late tender."""
        of_tender, supplier = LateTenderRow.tender_id == decision.tender_id, decision.supplier
        self.session.add(
            LateTenderRow(
                tender_id=decision.tender_id,
                version=next_number(self.session, LateTenderRow.version, of_tender),
                name=supplier.name,
                identifier=supplier.identifier,
                address=supplier.address,
                email=supplier.email,
                received_at=decision.received_at,
                accepted=decision.accepted,
                reason=decision.reason,
                decided_by=decision.decided_by,
                decided_at=decision.decided_at,
            )
        )
        self.session.flush()

    def late(self) -> tuple[LateTender, ...]:
        """What stands of each late tender, in the order received."""
        rows = self.session.exec(select(LateTenderRow).order_by(col(LateTenderRow.version)))
        latest = {row.tender_id: _late(row) for row in rows}
        return tuple(sorted(latest.values(), key=lambda one: (one.received_at, one.tender_id)))

    def suppliers(self) -> tuple[Supplier, ...]:
        """Every supplier with a tender that takes part, in the order registered."""
        return self.suppliers_of(self.tenders())

    def suppliers_of(self, tenders: Iterable[Tender]) -> tuple[Supplier, ...]:
        """Who made these tenders, in the order registered."""
        taking_part = {tender.supplier_id for tender in tenders}
        return tuple(supplier for supplier in self.all_suppliers() if supplier.id in taking_part)

    def tenders(self) -> tuple[Tender, ...]:
        """Every tender that takes part, in the order registered."""
        refused = {one.tender_id for one in self.late() if not one.accepted}
        return tuple(tender for tender in self.all_tenders() if tender.id not in refused)

    def all_suppliers(self) -> tuple[Supplier, ...]:
        """Every supplier, in the order registered."""
        rows = self.session.connection().execute(_SUPPLIERS)
        return tuple(
            Supplier(
                id=id_,
                name=name,
                identifier=identifier,
                address=address,
                email=email,
                prefers=tuple(prefers.splitlines()),
            )
            for id_, name, identifier, address, email, prefers in rows
        )

    def all_tenders(self) -> tuple[Tender, ...]:
        """Every tender, the refused ones too, in the order registered."""
        rows = self.session.connection().execute(_TENDERS)
        return tuple(
            Tender(id=id_, supplier_id=supplier_id, received_at=received_at, excluded=excluded)
            for id_, supplier_id, received_at, excluded in rows
        )


def _late(row: LateTenderRow) -> LateTender:
    return LateTender(
        tender_id=row.tender_id,
        supplier=Supplier(
            id=row.tender_id, name=row.name, identifier=row.identifier, address=row.address, email=row.email
        ),
        received_at=row.received_at,
        accepted=row.accepted,
        reason=row.reason,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
    )
