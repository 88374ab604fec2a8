"""The lead registers the tenders and their documents; a price document is sealed as it comes in."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit

from evaluator.domain.procurement import Document, Supplier, Tender
from evaluator.domain.wording import counted, spoken_time
from evaluator.errors import RuleBroken
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, choice, fill, line, table
from ui.widgets.files import choose_files
from ui.widgets.text import Card, paragraph

KINDS = "Documents (*.pdf *.docx *.xlsx *.png *.jpg *.txt)"


class TendersScreen(Screen):
    """Who tendered, when, and with which documents."""

    name = "tenders"
    title = "Set up: tenders and documents"

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.supplier, self.identifier = line(), line()
        self.received = QDateTimeEdit(QDateTime.currentDateTime())
        self.received.setDisplayFormat("d MMMM yyyy HH:mm")
        self.add = button("Add tender", main=True)
        self.tenders = table(["Supplier", "Register number", "Received", "Documents"], name="Tenders")
        self.tender, self.priced = choice([]), QCheckBox("These are price documents")
        self.add_documents = button("Add documents…")
        self.documents = table(["Tender", "Document", "Kind", "SHA-256 begins"], name="Documents")
        one, files = Card("Add a tender"), Card("Documents of a tender")
        one.add(
            Field("&Supplier", self.supplier),
            Field("&Register number", self.identifier, hint="Companies House or another register, if given."),
            Field("Re&ceived", self.received),
            Row(self.add),
        )
        files.add(
            Field("&Tender", self.tender),
            self.priced,
            paragraph(
                "A price document is sealed to the price evaluator's key at once. Enrol the price evaluator first.",
                quiet=True,
            ),
            Row(self.add_documents),
        )
        for part in (one, self.tenders, files, self.documents):
            self.page.addWidget(part)
        self.tenders.setMinimumHeight(150)
        self.documents.setMinimumHeight(200)
        self.add.clicked.connect(self._add)
        self.add_documents.clicked.connect(
            lambda: choose_files(self, "Add documents", KINDS, self.register_documents, several=True)
        )

    def refresh(self) -> None:
        """List what is registered."""
        from evaluator.services import tenders

        self.ask(tenders.registered, then=self._show)

    def register_documents(self, paths: list[Path]) -> None:
        """Keep these files as documents of the chosen tender."""
        tender_id, priced, now = self.tender.currentData(), self.priced.isChecked(), self.seat.now()
        if tender_id is None:
            self.fail(RuleBroken("There is no tender yet.", hint="Add the tender first."))
            return

        def register(uow: Work) -> None:
            from evaluator.services import tenders
            from evaluator.services.files import read_chosen

            for path in paths:
                tenders.add_document(
                    uow, tender_id=tender_id, name=path.name, body=read_chosen(path), priced=priced, now=now
                )

        self.do(register, said=f"Adding {counted(len(paths), 'document')}")

    def _add(self) -> None:
        from evaluator.services import tenders

        name = self.supplier.text().strip()
        if not name:
            self.fail(RuleBroken("The supplier has no name.", hint="Type it as it stands on the tender."))
            return
        tender_id = str(self.seat.new_id())
        moment = datetime.fromtimestamp(self.received.dateTime().toSecsSinceEpoch(), UTC)
        self.do(
            tenders.register_tender,
            supplier=Supplier(id=tender_id, name=name, identifier=self.identifier.text().strip()),
            tender=Tender(id=tender_id, supplier_id=tender_id, received_at=moment),
            now=self.seat.now(),
            then=lambda _: self._added(tender_id),
        )

    def _added(self, tender_id: str) -> None:
        self.supplier.clear()
        self.identifier.clear()
        self._wanted = tender_id

    _wanted = ""

    def _show(self, listed: tuple[tuple[Tender, Supplier, tuple[Document, ...]], ...]) -> None:
        fill(
            self.tenders,
            [
                (supplier.name, supplier.identifier, spoken_time(tender.received_at), str(len(documents)))
                for tender, supplier, documents in listed
            ],
        )
        fill(
            self.documents,
            [
                (supplier.name, one.name, "Price, sealed" if one.priced else "Quality", one.sha256[:16])
                for _, supplier, documents in listed
                for one in documents
            ],
        )
        chosen = self._wanted or self.tender.currentData()
        self.tender.clear()
        for tender, supplier, _ in listed:
            self.tender.addItem(supplier.name, tender.id)
        self.tender.setCurrentIndex(max(self.tender.findData(chosen, Qt.ItemDataRole.UserRole), 0))
        self._wanted = ""
