"""The lead registers the tenders and their documents; a price document is sealed as it comes in."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit

from evaluator.domain.procurement import Document, Supplier, Tender
from evaluator.domain.wording import counted, spoken_time
from evaluator.errors import RuleBroken
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, choice, fill, line, table
from ui.widgets.files import choose_files, choose_folder, choose_place
from ui.widgets.text import Card, paragraph

KINDS = "Documents (*.pdf *.docx *.xlsx *.png *.jpg *.txt)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of documents: how many were kept, what to know of them, or why none were."""

    number: int = 0
    noted: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


class TendersScreen(Screen):
    """Who tendered, when, and with which documents."""

    name = "tenders"
    title = "Set up: tenders and documents"

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.supplier, self.identifier = line(), line()
        self.received = QDateTimeEdit(QDateTime.currentDateTime())
        self.received.setDisplayFormat("d MMMM yyyy HH:mm")
        self.received.setMinimumHeight(28)  # a target is at least 24 px high
        self.add = button("Add tender", main=True)
        self.tenders = table(["Supplier", "Received", "Documents"], name="Tenders")
        self.tender, self.priced = choice([]), QCheckBox("These are price documents")
        self.add_documents, self.add_folder = button("Add documents…"), button("Add a folder…")
        self.list_hashes = button("Save a list of hashes…")
        self.noted = paragraph()
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
            paragraph("Files and folders can be dropped here. SHA256SUMS in a folder is checked.", quiet=True),
            Row(self.add_documents, self.add_folder, self.list_hashes),
            self.noted,
        )
        for part in (one, self.tenders, files, self.documents):
            self.page.addWidget(part)
        self.tenders.setMinimumHeight(150)
        self.documents.setMinimumHeight(200)
        self.add.clicked.connect(self._add)
        self.add_documents.clicked.connect(
            lambda: choose_files(self, "Add documents", KINDS, self.register_documents, several=True)
        )
        self.add_folder.clicked.connect(
            lambda: choose_folder(self, "Add a folder", lambda chosen: self.register_documents([chosen]))
        )
        self.list_hashes.clicked.connect(
            lambda: choose_place(self, "Save a list of hashes", "SHA256SUMS", self._save_hashes)
        )
        self.setAcceptDrops(True)

    def refresh(self) -> None:
        """List what is registered."""
        from evaluator.services import tenders

        self.ask(tenders.registered, then=self._show)

    def register_documents(self, paths: list[Path]) -> None:
        """Keep these files, and those in these folders, as documents of the chosen tender: all of them or none."""
        tender_id = self.tender.currentData()
        if tender_id is None:
            self.fail(RuleBroken("There is no tender yet.", hint="Add the tender first."))
            return
        priced, now = self.priced.isChecked(), self.seat.now()
        others = [document.name for document in self._documents if document.tender_id == tender_id]

        def register(uow: Work) -> Added:
            from evaluator.services import tenders
            from evaluator.services.files import read_chosen

            wrong = [one for path in paths if path.is_dir() for one in tenders.differences_from_manifest(path) or ()]
            if wrong:
                return Added(wrong=tuple(wrong))
            noted: list[str] = []
            files = [file for path in paths for file in (tenders.files_in(path) if path.is_dir() else (path,))]
            for file in files:
                body = read_chosen(file)
                noted += tenders.concerns(file.name, body, others=others)
                tenders.add_document(uow, tender_id=tender_id, name=file.name, body=body, priced=priced, now=now)
            return Added(number=len(files), noted=tuple(noted))

        self.do(register, then=self._documents_added, said="Adding documents")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Files and folders may be dropped on this screen."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what was dropped as documents of the chosen tender."""
        event.acceptProposedAction()
        self.register_documents([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _documents_added(self, added: "Added") -> None:
        for one in added.wrong:
            self.problems.add(one)
        if added.wrong:
            self.problems.add("Nothing was added.", hint="Ask the supplier, or take the folder without its list.")
        said = f"{counted(added.number, 'document')} added." if added.number else ""
        self.noted.setText("\n".join(filter(None, (said, *added.noted))))

    def _save_hashes(self, place: Path) -> None:
        def saved(uow: Work) -> Path:
            from evaluator.services import tenders
            from evaluator.services.files import save_to

            return save_to(place, tenders.manifest_of(uow))

        self.ask(saved, then=lambda path: self.noted.setText(f"The list is saved as {path.name}."))

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

    _documents: tuple[Document, ...] = ()

    def _show(self, listed: tuple[tuple[Tender, Supplier, tuple[Document, ...]], ...]) -> None:
        self._documents = tuple(one for _, _, documents in listed for one in documents)
        fill(
            self.tenders,
            [
                (
                    f"{supplier.name}\n{supplier.identifier}".strip(),
                    spoken_time(tender.received_at).replace(", ", "\n", 1),
                    str(len(documents)),
                )
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
