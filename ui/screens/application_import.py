"""Many applications from one file: which column is what, mapped once and remembered, then all of them or none."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from evaluator.domain.change import Published
from evaluator.errors import RuleBroken
from evaluator.progress import Progress
from ui.desk import Work
from ui.widgets.fields import Field, Row, button, choice, roomy
from ui.widgets.files import choose_files, choose_folder
from ui.widgets.text import Card, paragraph
from ui.words import counted, marked, tr

if TYPE_CHECKING:
    from evaluator.services.application import Columns
    from ui.screens.application import ApplicationScreen

KINDS = marked("Workbooks and lists (*.xlsx *.csv)")
NOT_THERE = marked("Not in the file")


class ImportCard(Card):
    """Choose a file, see what its columns are taken for, put that right, take everything in."""

    def __init__(self, screen: "ApplicationScreen") -> None:
        super().__init__(tr("Take in many from a file"))
        self._screen = screen
        self._path: Path | None = None
        self._folder: Path | None = None
        self.choose, self.choose_documents = button("Choose a workbook or CSV…"), button("A folder with documents…")
        self.about, self.documents = paragraph(), paragraph(quiet=True)
        self.version = roomy(choice([]), letters=24)
        self.columns: dict[str, QComboBox] = {}
        self._mapped: list[Field] = []
        self.fields = Row()
        self.take = button("Take these applications in", main=True)
        self.version_field = Field("They apply under &version", self.version)
        self.add(
            paragraph(
                "One row for each application. The answers stand under the numbers of the requirements, and those to "
                "the questionnaire under SQ- and the number, such as SQ-2.1(a)."
            ),
            Row(self.choose, self.choose_documents),
            self.about,
            self.documents,
            self.version_field,
            self.fields,
            Row(self.take),
        )
        self._show_mapping(False)
        self.choose.clicked.connect(
            lambda: choose_files(self, tr("Choose the applications"), KINDS, lambda chosen: self.read(chosen[0]))
        )
        self.choose_documents.clicked.connect(
            lambda: choose_folder(self, tr("A folder with a folder for each application"), self.use_documents)
        )
        self.take.clicked.connect(self._take)

    def offer(self, published: Published) -> None:
        """The versions that may be applied under, the newest first."""
        chosen = self.version.currentData()
        self.version.clear()
        for one in reversed(published.changes):
            if one.specification:
                self.version.addItem(f"{one.specification.number} {one.specification.title}", one.specification.number)
        self.version.setCurrentIndex(max(self.version.findData(chosen), 0))
        self.choose.setEnabled(bool(self.version.count()))
        if not self.version.count():
            self.about.setText(tr("Nothing is published yet that a supplier could apply under."))
        elif self._path is None:
            self.about.setText("")

    def read(self, path: Path) -> None:
        """Look at the columns of a file; nothing is kept."""

        def read(uow: Work, progress: Progress) -> "Columns":
            from evaluator.services import application
            from evaluator.services.files import read_chosen

            progress.step(tr("Reading the file"))
            columns = application.columns_of(uow, data=read_chosen(path), name=path.name)
            progress.step(tr("Reading the file"))
            return columns

        self._screen.problems.clear()
        self._screen.ask(
            read, then=lambda columns: self._show(path, columns), said=tr("Reading the file"), in_steps=True
        )

    def _show(self, path: Path, columns: "Columns") -> None:
        self._path = path
        self.about.setText(
            tr("{name} has {columns}. Which is what?").format(
                name=path.name, columns=counted(len(columns.heads), "column")
            )
        )
        for shown in self._mapped:
            self.fields.take_out(shown)
            shown.deleteLater()
        self.columns, self._mapped = {}, []
        for wanted, usual, needed in columns.wanted:
            made = roomy(choice([(NOT_THERE, ""), *((head, head) for head in columns.heads)]), letters=22)
            made.setCurrentIndex(max(made.findData(columns.mapped.get(wanted, "")), 0))
            self.columns[wanted] = made
            self._mapped.append(Field(usual + (" (needed)" if needed else ""), made))
            self.fields.add(self._mapped[-1])
        self._show_mapping(True)

    def use_documents(self, folder: Path) -> None:
        """Take each application's documents from a folder of its reference in this one."""
        self._folder = folder
        self.documents.setText(
            tr("Documents are taken from {name}, from a folder for each reference.").format(name=folder.name)
        )

    def _show_mapping(self, shown: bool) -> None:
        for part in (self.version_field, self.fields, self.take):
            part.setVisible(shown)

    def _take(self) -> None:
        path, folder, now = self._path, self._folder, self._screen.seat.now()
        if path is None or self.version.currentData() is None:
            self._screen.fail(RuleBroken(tr("No file is chosen."), hint=tr("Choose a workbook or a CSV file.")))
            return
        mapping = {field: str(made.currentData()) for field, made in self.columns.items() if made.currentData()}
        version = int(self.version.currentData())

        def take(uow: Work, progress: Progress) -> int:
            from evaluator.services import application
            from evaluator.services.files import read_chosen

            return application.import_applications(
                uow,
                data=read_chosen(path),
                name=path.name,
                mapping=mapping,
                specification=version,
                now=now,
                folder=folder,
                progress=progress,
            )

        self._screen.do(take, then=self._taken, said=tr("Taking in the applications"), in_steps=True)

    def _taken(self, number: int) -> None:
        self._path = self._folder = None
        self.about.setText("")
        self.documents.setText("")
        self._show_mapping(False)
        self._screen.say_done(
            tr("{applications} taken in. The columns are remembered.").format(
                applications=counted(number, "application")
            )
        )
