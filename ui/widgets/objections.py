"""What a reviewer would object to before the lock: change the reason, or say why it stands (DOMAIN 3.5)."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTableWidget

from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response
from evaluator.domain.rationale import Finding
from evaluator.domain.scoring import Objection
from ui.widgets.fields import Field, Row, button, fill, line, table
from ui.widgets.text import Card, paragraph
from ui.words import counted, shown, tr

Objected = tuple[tuple[Response, Objection], ...]


class ObjectionList(Card):
    """The objections that are not answered; several can be chosen and kept with one reason.

    `kept` carries what was chosen and the reason typed, `wanted` the response a person wants to see.
    """

    kept = Signal(object, str)
    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Objections to your reasons"))
        self._objected: Objected = ()
        self.said = paragraph(quiet=True)
        self.table = table(["Question", "Tender", "What a reviewer would object to"], name="Objections")
        self.table.setSelectionMode(QTableWidget.SelectionMode.ExtendedSelection)
        self.table.setMinimumHeight(180)
        self.because = line()
        self.field = Field(
            "&Why these reasons stand as they are", self.because, hint="It is signed with your scores and printed."
        )
        self.show_it = button("Go to the response")
        self.choose_all, self.keep = button("Choose all"), button("Keep the chosen with this reason")
        self.add(self.said, self.table, Row(self.show_it, self.choose_all), self.field, Row(self.keep))
        self.table.cellDoubleClicked.connect(lambda *_: self._go())
        self.show_it.clicked.connect(self._go)
        self.choose_all.clicked.connect(self.table.selectAll)
        self.keep.clicked.connect(lambda: self.kept.emit(self.chosen(), self.because.text()))

    def show_objections(self, setup: Setup, found: Mapping[Response, tuple[Finding, ...]]) -> None:
        """List what is left to answer; hidden when there is nothing."""
        titles = {leaf.id: leaf.title for leaf in setup.model.scored_leaves()}
        listed = [(response, finding) for response, findings in found.items() for finding in findings]
        self._objected = tuple((response, finding.objection) for response, finding in listed)
        fill(
            self.table,
            [
                (titles[response.criterion_id], setup.supplier_of(response.tender_id).name, _in_words(finding))
                for response, finding in listed
            ],
        )
        self.said.setText(
            tr(
                "{objections} to {reasons}. None of them stops you saving. "
                "Before you lock, change the reason or say here why it stands."
            ).format(objections=counted(len(listed), "objection"), reasons=counted(len(found), "reason"))
        )
        self.setVisible(bool(listed))

    def chosen(self) -> Objected:
        """What is chosen in the table."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return tuple(self._objected[row] for row in rows)

    def _go(self) -> None:
        if chosen := self.chosen():
            self.wanted.emit(chosen[0][0])


def _in_words(finding: Finding) -> str:
    return f"{shown(finding.said)} (“{finding.words}”)" if finding.words else shown(finding.said)
