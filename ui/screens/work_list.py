"""What waits to be done, by the day it is due: overdue first; more time with a reason; the calendar file."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from evaluator.domain.admission_clock import Extension, LongerPeriod
from evaluator.domain.wording import spoken_date
from evaluator.domain.work_list import WorkItem, WorkKind
from evaluator.errors import RuleBroken
from ui.desk import Work
from ui.screens.of_a_system import SystemScreen
from ui.seat import Seat
from ui.widgets.days import day_chosen, day_of
from ui.widgets.fields import Field, Row, area, button, fill, table
from ui.widgets.files import choose_place
from ui.widgets.text import Card, paragraph, say
from ui.words import counted, marked, named, tr


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What waits on a day, the suppliers' names, and the longer period if there is one."""

    items: tuple[WorkItem, ...]
    names: dict[str, str]
    longer: LongerPeriod | None


class WorkListScreen(SystemScreen):
    """Everything due, most urgent first; extensions; the longer period before the first call-off."""

    name = "work_list"
    title = marked("Work list")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._items: tuple[WorkItem, ...] = ()
        self.day = day_chosen(self.today())
        self.said = paragraph()
        self.items = table(["Due", "", "What is to be done", "Supplier", "About"], name="Work list", most=10)
        self.reason = area(rows=2)
        self.reason_field = Field("&Reason for more time", self.reason)
        self.extend = button("Extend the chosen application")
        self.longer, self.until, self.why = paragraph(), day_chosen(self.today()), area(rows=2)
        self.why_field = Field("Reason for a &longer period", self.why)
        self.lengthen = button("Lengthen the first period")
        self.calendar = button("Export to a calendar…", main=True)
        waits, more, first = (
            Card("What waits"),
            Card("More time for one application"),
            Card("Before the first call-off"),
        )
        waits.add(Field("As of &day", self.day), self.said, self.items)
        more.add(
            paragraph("Choose an application above. It may have more time once, as the rules allow.", quiet=True),
            self.reason_field,
            Row(self.extend),
        )
        first.add(self.longer, Field("&Until", self.until), self.why_field, Row(self.lengthen))
        self.lay(waits, more, first)
        self.foot.add(self.calendar)
        self.day.dateChanged.connect(lambda _: self.refresh())
        self.items.itemSelectionChanged.connect(self._chosen)
        self.extend.clicked.connect(self._extend)
        self.lengthen.clicked.connect(self._lengthen)
        self.calendar.clicked.connect(
            lambda: choose_place(self, tr("Save what is due"), "work-list.ics", self.save_calendar)
        )

    def refresh(self) -> None:
        """Ask what waits on the chosen day."""
        self.ask(_waiting, on=day_of(self.day), then=self._show)

    def save_calendar(self, place: Path) -> None:
        """Write what is due as a calendar file."""
        on, now = day_of(self.day), self.seat.now()

        def made(uow: Work) -> bytes:
            from evaluator.services import work_list

            return work_list.work_calendar(uow, on=on, now=now)

        self.save_made(place, made)

    def _show(self, shown: Shown) -> None:
        self._items = shown.items
        fill(
            self.items,
            [
                (
                    spoken_date(one.due_on),
                    tr("Overdue") if one.overdue else "",
                    named(one.kind),
                    shown.names.get(one.supplier_id, one.supplier_id),
                    named(one.about) if one.kind is WorkKind.RENEW_EVIDENCE else one.about,
                )
                for one in shown.items
            ],
        )
        late = sum(one.overdue for one in shown.items)
        if not shown.items:
            say(self.said, tr("Nothing waits."))
        else:
            said = tr("{things} to do, {late:,} overdue.").format(things=counted(len(shown.items), "thing"), late=late)
            say(self.said, said, tone="error" if late else "")
        longer = shown.longer
        self.longer.setText(
            tr("The first period runs until {date}: {reason}").format(
                date=spoken_date(longer.until), reason=longer.reason
            )
            if longer
            else tr("Until the first call-off is issued, every application may be given longer, with a reason.")
        )
        self._chosen()

    def _application(self) -> str | None:
        row = self.items.currentRow()
        if 0 <= row < len(self._items) and self._items[row].kind is WorkKind.DECIDE:
            return self._items[row].about
        return None

    def _chosen(self) -> None:
        self.extend.setEnabled(self._application() is not None)

    def _extend(self) -> None:
        from evaluator.services import work_list

        application = self._application()
        if application is None:
            self.fail(RuleBroken(tr("No application is chosen."), hint=tr("Choose one that waits to be decided.")))
            return
        given = Extension(application_id=application, reason=self.reason.toPlainText().strip(), made_at=self.seat.now())
        self.do(
            work_list.extend,
            extension=given,
            field=self.reason_field,
            then=lambda _: self._said(tr("Application {application} has more time.").format(application=application)),
        )

    def _lengthen(self) -> None:
        from evaluator.services import work_list

        longer = LongerPeriod(until=day_of(self.until), reason=self.why.toPlainText().strip(), made_at=self.seat.now())
        self.do(
            work_list.lengthen,
            longer=longer,
            field=self.why_field,
            then=lambda _: self._said(tr("The first period runs until {date}.").format(date=spoken_date(longer.until))),
        )

    def _said(self, text: str) -> None:
        self.reason.clear()
        self.why.clear()
        self.say_done(text)


def _waiting(uow: Work, *, on: date) -> Shown:
    from evaluator.services import work_list

    return Shown(items=work_list.work(uow, on=on), names=uow.operators.names(), longer=uow.applications.longer())
