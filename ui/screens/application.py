"""Applications as they come: the list with due dates, a file of many, one by hand, and their documents."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from evaluator.domain.change import Published
from evaluator.domain.wording import spoken_date
from ui.desk import Work
from ui.screens.application_by_hand import ByHandCard
from ui.screens.application_import import ImportCard
from ui.screens.applied_documents import AppliedDocuments
from ui.screens.of_a_system import SystemScreen
from ui.seat import Seat
from ui.widgets.fields import fill, table
from ui.widgets.text import Card, paragraph
from ui.words import counted, marked, shown, tr

if TYPE_CHECKING:
    from evaluator.services.work_list import ApplicationLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Every application, and what is open to apply for."""

    lines: "tuple[ApplicationLine, ...]"
    published: Published


class ApplicationScreen(SystemScreen):
    """What came in and when it is due; take in more."""

    name = "application"
    title = marked("Applications")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._lines: tuple[ApplicationLine, ...] = ()
        self.said = paragraph()
        self.applications = table(
            ["Reference", "Supplier", "Lots", "Received", "Due", "Where it stands"], name="Applications", most=8
        )
        self.documents = AppliedDocuments(self)
        self.many, self.one = ImportCard(self), ByHandCard(self)
        listed = Card("Received")
        listed.add(self.said, self.applications, self.documents)
        self.lay(listed, self.many, self.one)
        self.applications.itemSelectionChanged.connect(self._show_documents)

    def refresh(self) -> None:
        """List what came."""
        self.ask(_received, on=self.today(), then=self._show)

    def _show(self, shown: Shown) -> None:
        self._lines = shown.lines
        self.many.offer(shown.published)
        self.one.offer(shown.published)
        fill(
            self.applications,
            [
                (
                    one.application.id,
                    one.supplier,
                    ", ".join(one.application.lots),
                    spoken_date(one.application.received_at.date()),
                    _due(one),
                    _stands(one),
                )
                for one in shown.lines
            ],
        )
        waiting = sum(one.due_on is not None for one in shown.lines)
        late = sum(one.due_on is not None and one.due_on < self.today() for one in shown.lines)
        self.said.setText(
            tr("{applications}, {waiting:,} not decided, {late:,} overdue.").format(
                applications=counted(len(shown.lines), "application"), waiting=waiting, late=late
            )
            if shown.lines
            else tr("Nobody has applied yet.")
        )
        if shown.lines and self.applications.currentRow() < 0:
            self.applications.selectRow(0)
        self._show_documents()

    def _chosen(self) -> "ApplicationLine | None":
        row = self.applications.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _show_documents(self) -> None:
        chosen = self._chosen()
        self.documents.show_application(chosen.application if chosen else None)


def _received(uow: Work, *, on: date) -> Shown:
    from evaluator.services import application, work_list

    return Shown(lines=work_list.listed(uow, on=on), published=application.open_to(uow, on=on))


def _due(line: "ApplicationLine") -> str:
    if line.due_on is None:
        return ""
    return tr("{day} (extended)").format(day=line.due_on) if line.extended else shown(spoken_date(line.due_on))


def _stands(line: "ApplicationLine") -> str:
    """What was decided for each lot, or how far the assessment is."""
    if line.due_on is None:
        return "\n".join(tr("Lot {lot}: {value}").format(lot=lot, value=outcome) for lot, outcome in line.decided)
    return tr("{assessed} of 2 assessments").format(assessed=line.assessed)
