"""The documents of a tender as they come in: files and whole folders, what to know of them, a list of hashes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from evaluator.domain.procurement import Document
from evaluator.errors import RuleBroken
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.screen import Screen
from ui.widgets.fields import Field, Row, button, choice
from ui.widgets.files import choose_files, choose_folder, choose_place
from ui.widgets.text import Card, paragraph
from ui.words import counted, joined, marked, tr

if TYPE_CHECKING:
    from evaluator.services.tenders import Registered

KINDS = marked("Documents (*.pdf *.docx *.xlsx *.png *.jpg *.txt)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of documents: how many were kept, what to know of them, or why none were."""

    number: int = 0
    noted: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


class TenderDocumentsCard(Card):
    """For one tender at a time; what is wrong with a file is said by the screen it lies on."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(tr("Documents of a tender"))
        self._screen = screen
        self._documents: tuple[Document, ...] = ()
        self.tender, self.priced = choice([]), QCheckBox(tr("These are price documents"))
        self.add_documents, self.add_folder = button("Add documents…"), button("Add a folder…")
        self.list_hashes = button("Save a list of hashes…")
        self.noted = paragraph()
        self.add(
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
        self._connect()

    def _connect(self) -> None:
        self.add_documents.clicked.connect(
            lambda: choose_files(self, tr("Add documents"), KINDS, self.register, several=True)
        )
        self.add_folder.clicked.connect(
            lambda: choose_folder(self, tr("Add a folder"), lambda chosen: self.register([chosen]))
        )
        self.list_hashes.clicked.connect(
            lambda: choose_place(self, tr("Save a list of hashes"), "SHA256SUMS", self._save_hashes)
        )

    def show_tenders(self, listed: "Sequence[Registered]", *, wanted: str) -> None:
        """Offer these tenders, the `wanted` one (its id) first of all; empty where the one that is chosen stays."""
        self._documents = tuple(document for one in listed for document in one.documents)
        chosen = wanted or self.tender.currentData()
        self.tender.clear()
        for one in listed:
            self.tender.addItem(one.supplier.name, one.tender.id)
        self.tender.setCurrentIndex(max(self.tender.findData(chosen, Qt.ItemDataRole.UserRole), 0))

    def register(self, paths: list[Path]) -> None:
        """Keep these files, and those in these folders, as documents of the chosen tender: all of them or none."""
        tender_id = self.tender.currentData()
        if tender_id is None:
            self._screen.fail(RuleBroken(tr("There is no tender yet."), hint=tr("Add the tender first.")))
            return
        priced, now = self.priced.isChecked(), self._screen.seat.now()
        others = [document.name for document in self._documents if document.tender_id == tender_id]

        def register(uow: Work, progress: Progress) -> Added:
            from evaluator.services import tender_files, tenders
            from evaluator.services.files import read_chosen

            folders = [path for path in paths if path.is_dir()]
            held = {path: tender_files.differences_from_manifest(path, progress=progress) for path in folders}
            wrong = [one for found in held.values() for one in found or ()]
            if wrong:
                return Added(wrong=tuple(wrong))
            noted = [_about_list(path, checked=found is not None) for path, found in held.items()]
            files = [file for path in paths for file in (tender_files.files_in(path) if path.is_dir() else (path,))]
            for file in progress.each(files, tr("Adding documents")):
                body = read_chosen(file)
                noted += tender_files.concerns(file.name, body, others=others)
                tenders.add_document(uow, tender_id=tender_id, name=file.name, body=body, priced=priced, now=now)
                others.append(file.name)
            return Added(number=len(files), noted=tuple(noted))

        self._screen.do(register, then=self._added, said=tr("Adding documents"), in_steps=True)

    def _added(self, added: Added) -> None:
        problems = self._screen.problems
        for one in added.wrong:
            problems.add(one)
        if added.wrong:
            problems.add(tr("Nothing was added."), hint=tr("Ask the supplier, or take the folder without its list."))
        said = tr("{documents} added.").format(documents=counted(added.number, "document")) if added.number else ""
        self.noted.setText(joined((said, *added.noted)))

    def _save_hashes(self, place: Path) -> None:
        def saved(uow: Work) -> Path:
            from evaluator.services import tenders
            from evaluator.services.files import save_to

            return save_to(place, tenders.manifest_of(uow))

        told = tr("The list is saved as {name}.")
        self._screen.ask(saved, then=lambda path: self.noted.setText(told.format(name=path.name)))


def _about_list(folder: Path, *, checked: bool) -> str:
    if checked:
        return tr("Every file in {folder} is as its list of hashes says.").format(folder=folder.name)
    return tr("{folder} has no list of hashes (SHA256SUMS), so nothing was compared.").format(folder=folder.name)
