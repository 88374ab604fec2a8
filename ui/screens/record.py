"""The approver: everything proved and worked out once more, then one signature, then the record for anyone."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent

from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.document_view import DocumentView
from ui.widgets.fields import Field, Row, button, choice
from ui.widgets.files import PACKAGES, choose_files, choose_folder
from ui.widgets.signing import ask_to_sign
from ui.widgets.text import Card, paragraph, say
from ui.words import marked, shown, tr

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile
    from evaluator.services.record import Examined

READING_HEIGHT = 480  # pixels: most of a page at its natural size
PDF = "application/pdf"
FILES = ("award-report.pdf", "award-input.json", "award-result.json", "record.asice", "conflict-register.pdf")


class RecordScreen(Screen):
    """Open the chair's report, read what was checked, approve and sign, save the record."""

    name = "record"
    title = marked("Approve")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._data = b""
        self.moderation, self.open = button("Open the closed moderation…"), button("Open the chair's report…")
        self.checked, self.done = paragraph(), paragraph()
        self.to_sign, self.report = Card("What the chair signed"), DocumentView()
        self.which = choice([(marked("Award report, which you sign"), 0), (marked("Conflict register"), 1)])
        self._signed: tuple[bytes, ...] = ()  # by the chair, in the order of the choice
        self.report.setMinimumHeight(READING_HEIGHT)
        self.approve = button("Approve and sign…", main=True)
        self.workbook, self.release = button("Save as a workbook…"), button("Save as open data…")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        came, found, others = Card("What the chair sent"), Card("What was checked"), Card("For others")
        came.add(Row(self.moderation, self.open), self.done)
        found.add(self.checked)
        self.to_sign.add(Field("&Document", self.which), self.report)
        self.to_sign.hide()
        others.add(
            paragraph(
                "Once the award is approved: a workbook to read and sort, and a release in the Open Contracting Data "
                "Standard. The release names every tender's price: decide first what of it may be published."
            ),
            Row(self.workbook, self.release),
        )
        self.lay(came, found, self.to_sign, others)
        self.foot.add(self.approve)
        self.approve.setEnabled(False)

    def _connect(self) -> None:
        self.which.activated.connect(lambda at: self.report.show_document(self._signed[at], PDF))
        self.moderation.clicked.connect(
            lambda: choose_files(self, tr("Open the closed moderation"), PACKAGES, lambda chosen: self.take(chosen[0]))
        )
        self.open.clicked.connect(
            lambda: choose_files(self, tr("Open the chair's report"), PACKAGES, lambda chosen: self.read(chosen[0]))
        )
        self.workbook.clicked.connect(
            lambda: choose_folder(self, tr("A folder for the workbook"), lambda folder: self.export("workbook", folder))
        )
        self.release.clicked.connect(
            lambda: choose_folder(self, tr("A folder for the release"), lambda folder: self.export("ocds", folder))
        )
        self.approve.clicked.connect(lambda: choose_folder(self, tr("A folder for the record"), self.ask_to_sign))

    def take_package(self, path: Path, kind: str) -> None:
        """The chair's report, or the closed moderation."""
        if kind == "report":
            self.read(path)
        else:
            self.take(path)

    def take(self, path: Path) -> None:
        """Keep the closed moderation."""
        from evaluator.services import moderation

        self.keep_received(
            moderation.receive_moderation,
            path,
            said=tr("Opening the moderation"),
            then=lambda _: say(self.done, tr("The closed moderation is kept."), tone="done"),
        )

    def read(self, path: Path) -> None:
        """Prove the report and work the award out again; nothing is signed yet."""
        identity = self.seat.age_identity

        def examined(uow: Work, progress: Progress) -> "tuple[bytes, Examined]":
            from evaluator.services import record
            from evaluator.services.files import read_chosen

            data = read_chosen(path)
            return data, record.examine(uow, data=data, age_identity=identity, progress=progress)

        self.problems.clear()
        self.approve.setEnabled(False)
        self.to_sign.hide()
        self.ask(examined, then=lambda found: self._show(*found), said=tr("Proving every signature"), in_steps=True)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """End the document's process."""
        self.report.close_document()
        super().closeEvent(event)

    def ask_to_sign(self, folder: Path) -> None:
        """One signature for report and record."""
        ask_to_sign(
            self,
            self.seat,
            batch=tr("the award report and the record"),
            items=[tr("the award report, after the chair"), tr("the record of all signed packages")],
            then=lambda signing: self._sign(signing, folder),
        )

    def _show(self, data: bytes, found: "Examined") -> None:
        self._data = data
        self.checked.setText("\n".join(f"✓ {shown(sentence)}" for sentence in found.checked))
        self._signed = (found.award_report, found.conflict_register)
        self.which.setCurrentIndex(0)
        self.report.show_document(found.award_report, PDF)
        self.to_sign.show()
        self.approve.setEnabled(True)

    def _sign(self, signing: "SigningProfile", folder: Path) -> None:
        data, identity, now, package_id = self._data, self.seat.age_identity, self.seat.now(), self.seat.new_id()

        def approve(uow: Work, progress: Progress) -> dict[str, bytes]:
            from evaluator.services import record

            made = record.approve(
                uow,
                data=data,
                age_identity=identity,
                signer=signing.signer(uow),
                now=now,
                package_id=package_id,
                progress=progress,
            )
            bodies = (made.award_report, made.award_input, made.award_result, made.record, made.conflict_register)
            return dict(zip(FILES, bodies, strict=True))

        self.do(approve, then=lambda files: self._approved(folder, files), said=tr("Signing the record"), in_steps=True)

    def export(self, kind: str, folder: Path) -> None:
        """Save what is drawn up from the record."""

        def outputs(uow: Work, progress: Progress) -> dict[str, bytes]:
            from evaluator.services import record

            return record.outputs(uow, kind=kind, progress=progress)

        self.problems.clear()
        self.ask(
            outputs,
            then=lambda files: self.write_all(folder, files, self.done),
            said=tr("Drawing up the files"),
            in_steps=True,
        )

    def _approved(self, folder: Path, files: dict[str, bytes]) -> None:
        self.approve.setEnabled(False)
        self.write_all(folder, files, self.done)
