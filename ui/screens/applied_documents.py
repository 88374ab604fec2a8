"""The documents that came with an application, each to be saved as a copy and read."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evaluator.domain.application import Application
from ui.desk import Work
from ui.screens.of_a_system import SystemScreen
from ui.widgets.fields import Row, button, fill, table
from ui.widgets.files import choose_place
from ui.widgets.text import heading
from ui.words import tr


class AppliedDocuments(QWidget):
    """A table of one application's documents under their heading."""

    def __init__(self, screen: SystemScreen) -> None:
        super().__init__()
        self._screen = screen
        self._application: Application | None = None
        self.title = heading("Its documents", 3)
        self.listed = table(["Document", "Size", "SHA-256 begins"], name="Documents of the application", most=5)
        self.save = button("Save a copy of the document…")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.listed, Row(self.save)):
            column.addWidget(part)
        self.listed.itemSelectionChanged.connect(self._offer)
        self.save.clicked.connect(self._save)
        self._offer()

    def show_application(self, application: Application | None) -> None:
        """Show the documents of this one."""
        self._application = application
        self.title.setText(tr("Documents of {id}").format(id=application.id) if application else tr("Its documents"))
        documents = application.documents if application else ()
        fill(
            self.listed, [(one.name, tr("{size:,} bytes").format(size=one.size), one.sha256[:16]) for one in documents]
        )
        self._offer()

    def _offer(self) -> None:
        self.save.setEnabled(self.listed.currentRow() >= 0)

    def _save(self) -> None:
        row, documents = self.listed.currentRow(), self._application.documents if self._application else ()
        if not 0 <= row < len(documents):
            return
        document = documents[row]

        def body(uow: Work) -> bytes:
            from evaluator.services import application

            return application.document(uow, document.sha256)

        def save(place: Path) -> None:
            self._screen.save_made(place, body)

        choose_place(self, tr("Save a copy of the document"), document.name, save)
