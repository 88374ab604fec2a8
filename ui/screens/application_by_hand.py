"""One application by hand: who applies, for which lots, since when, with which documents and evidence."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDateEdit

from evaluator.domain.application import Application, EconomicOperator, EvidenceKind, HeldEvidence
from evaluator.domain.change import Published
from evaluator.domain.wording import spoken_list
from evaluator.errors import EvaluatorError
from ui.desk import Work
from ui.widgets.days import day_chosen, day_of, moment_chosen, moment_of
from ui.widgets.fields import Field, Row, button, choice, line, roomy
from ui.widgets.files import ANY, choose_files
from ui.widgets.text import Card, heading, paragraph
from ui.words import marked, named, tr

if TYPE_CHECKING:
    from ui.screens.application import ApplicationScreen

FIRST = marked("A first application")


class ByHandCard(Card):
    """The form for one application; what is typed stays until it is taken in."""

    def __init__(self, screen: "ApplicationScreen") -> None:
        super().__init__(tr("Take in one by hand"))
        self._screen = screen
        self._files: list[Path] = []
        self.reference, self.supplier, self.name = line(), line(), line()
        self.company, self.ods, self.duns, self.email = line(), line(), line(), line()
        self.small = QCheckBox(tr("A small or medium enterprise"))
        self.lots = Row()
        self.offered: dict[str, QCheckBox] = {}
        self.received = moment_chosen(screen.seat.now())
        self.version, self.before = roomy(choice([]), letters=24), choice([])
        self.evidence: dict[EvidenceKind, tuple[QCheckBox, QDateEdit]] = {}
        self.documents, self.add_documents = paragraph(quiet=True), button("Add documents…")
        self.take = button("Take this application in")
        self._lay_out()
        self.add_documents.clicked.connect(
            lambda: choose_files(self, tr("Add documents"), ANY, self._with_documents, several=True)
        )
        self.take.clicked.connect(self._take)

    def _lay_out(self) -> None:
        self.add(
            Row(
                Field("&Application reference", self.reference, hint="Such as A-61."),
                Field("&Supplier reference", self.supplier, hint="The same each time."),
            ),
            Field("Supplier &name", self.name),
            Row(
                Field("&Companies House", self.company),
                Field("&ODS code", self.ods),
                Field("&DUNS number", self.duns),
            ),
            Field("&Email", self.email),
            self.small,
            Field("&Received", self.received, hint="In universal time."),
            Row(Field("Applies under &version", self.version), Field("Assessed &before under", self.before)),
            heading("Lots applied for", 3),
            self.lots,
            heading("Evidence that runs out", 3),
            self._evidence_rows(),
            Row(self.add_documents),
            self.documents,
            Row(self.take),
        )

    def offer(self, published: Published) -> None:
        """The lots and versions that are open."""
        if [*self.offered] != [lot.id for lot in published.lots]:
            for box in self.offered.values():
                self.lots.take_out(box)
                box.deleteLater()
            self.offered = {lot.id: QCheckBox(f"{lot.id} {lot.title}") for lot in published.lots}
            for box in self.offered.values():
                self.lots.add(box)
        versions = [one.specification for one in published.changes if one.specification]
        if self.version.count() != len(versions):
            self.version.clear()
            self.before.clear()
            self.before.addItem(tr(FIRST), None)
            for one in reversed(versions):
                self.version.addItem(f"{one.number} {one.title}", one.number)
                self.before.addItem(tr("Version {number}").format(number=one.number), one.number)
        self.take.setEnabled(bool(versions))

    def _evidence_rows(self) -> Row:
        row = Row()
        for kind in EvidenceKind:
            box = QCheckBox(tr("{evidence} until").format(evidence=named(kind) if kind.value.islower() else kind.value))
            until = day_chosen(self._screen.today())
            until.setAccessibleName(tr("{value} runs out on").format(value=kind.value))
            until.setEnabled(False)
            box.toggled.connect(until.setEnabled)
            self.evidence[kind] = box, until
            row.add(Row(box, until))
        return row

    def _with_documents(self, paths: list[Path]) -> None:
        self._files += [path for path in paths if path not in self._files]
        self.documents.setText(tr("With it: {names}.").format(names=spoken_list([path.name for path in self._files])))

    def _take(self) -> None:
        try:
            operator, application = self._typed()
        except EvaluatorError as problem:
            self._screen.fail(problem)
            return
        files, now = tuple(self._files), self._screen.seat.now()

        def take(uow: Work) -> int:
            from evaluator.services import application as applications
            from evaluator.services.files import read_chosen

            read = [(path.name, read_chosen(path)) for path in files]
            with_them = applications.with_documents(application, read)
            return applications.receive_applications(
                uow,
                operators=[operator],
                applications=[with_them],
                documents={
                    document.sha256: body for document, (_, body) in zip(with_them.documents, read, strict=True)
                },
                now=now,
            )

        self._screen.do(take, then=lambda _: self._taken(application.id), said=tr("Taking in the application"))

    def _typed(self) -> tuple[EconomicOperator, Application]:
        operator = EconomicOperator(
            id=self.supplier.text().strip(),
            name=self.name.text().strip(),
            companies_house=self.company.text().strip().upper(),
            ods=self.ods.text().strip().upper(),
            duns=self.duns.text().strip(),
            sme=self.small.isChecked(),
            email=self.email.text().strip(),
        )
        application = Application(
            id=self.reference.text().strip(),
            supplier_id=operator.id,
            received_at=moment_of(self.received),
            lots=tuple(lot for lot, box in self.offered.items() if box.isChecked()),
            specification=int(self.version.currentData()),
            assessed_before=self.before.currentData(),
            evidence=tuple(
                HeldEvidence(kind=kind, expires_on=day_of(until))
                for kind, (box, until) in self.evidence.items()
                if box.isChecked()
            ),
        )
        return operator, application

    def _taken(self, reference: str) -> None:
        for typed in (self.reference, self.supplier, self.name, self.company, self.ods, self.duns, self.email):
            typed.clear()
        for box in (self.small, *self.offered.values(), *(box for box, _ in self.evidence.values())):
            box.setChecked(False)
        self._files = []
        self.documents.setText("")
        self._screen.say_done(tr("Application {reference} is taken in.").format(reference=reference))
