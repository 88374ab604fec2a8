"""The agenda as the chair sees it: every item with its spread and status, and what is still to close."""

from PySide6.QtCore import Signal

from evaluator.domain.meeting import Agenda
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response
from ui.models.agenda_table import AgendaTable
from ui.widgets.fields import Row, button
from ui.widgets.tables import LongTable
from ui.widgets.text import Card, paragraph, say
from ui.words import counted, marked, tr

LEAST_HEIGHT = 170  # pixels: some items are in sight at any text size
NAME = marked("Agenda, largest spread first")


class AgendaPane(Card):
    """`chosen` carries the response of an item that a person goes to."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(NAME)
        self.state, self.items = paragraph(), AgendaTable()
        self.list = LongTable(self.items, standing=self.items.standing, name=NAME)
        self.list.setMinimumHeight(LEAST_HEIGHT)
        self.ask_all, self.open_all = button("Ask for confirmation…"), button("Open confirmations…")
        self.close_it = button("Close moderation…")
        for control in (self.ask_all, self.open_all, self.close_it):
            control.setEnabled(False)  # until there is an agenda
        self.add(self.state, self.list, Row(self.ask_all, self.open_all, self.close_it))
        self.body.setStretchFactor(self.list, 1)
        self._shown: Response | None = None
        self.list.selectionModel().currentRowChanged.connect(lambda now, _: self._chosen(now.row()))

    def show_agenda(self, agenda: Agenda, setup: Setup, *, closed: bool) -> None:
        """Show the agenda, and how many items are left."""
        if self.items.show(agenda, setup):
            self.list.fit()
        left = agenda.left()
        said = tr("{items} still to close.").format(items=counted(left, "item"))
        say(self.state, tr("Moderation is closed.") if closed else said, tone="done" if closed else "")
        for control in (self.ask_all, self.open_all):
            control.setEnabled(not closed)
        self.close_it.setEnabled(not closed and bool(agenda.items) and not left)

    def say_it_is_not_read(self) -> None:
        """The reading was cancelled before there was anything to show."""
        say(self.state, tr("You cancelled it before the agenda was read. Go to another step and back to read it."))

    def go_to(self, agenda: Agenda, response: Response) -> None:
        """Mark the row of the item that is shown; `chosen` is not emitted."""
        self._shown = response
        row = agenda.places.get(response, -1)
        if row != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.items.index(row, 0))

    def _chosen(self, row: int) -> None:
        response = self.items.response_at(row)
        if response is not None and response != self._shown:
            self.chosen.emit(response)
