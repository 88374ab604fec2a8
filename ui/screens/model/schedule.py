"""The published price schedule of one criterion, typed item by item, and its whole-life cost at invented prices."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evaluator.domain import schedule_draft
from evaluator.domain.evaluation_model import AwardCriterion
from evaluator.domain.price_schedule import PriceSchedule, Recurrence, ScheduleItem, paid_in_words
from evaluator.domain.wording import spoken_sum
from ui.widgets.fields import Field, Row, button, choice, line
from ui.widgets.numbers import NumberField
from ui.widgets.tables import fill, grow, table
from ui.widgets.text import heading, paragraph, say
from ui.words import marked, tr

ITEMS_SEEN = 5  # of a longer schedule at once
PAID = ((marked("Once"), Recurrence.ONCE), (marked("Each year"), Recurrence.YEARLY))


class ScheduleCard(QWidget):
    """`changed` carries the schedule a person typed, None where suppliers give one figure."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._schedule: PriceSchedule | None = None
        self._currency, self._criterion = "", ""
        self._invented: dict[str, Decimal] = {}
        self.ask_items, self.one_figure = button("Ask for priced items"), button("Ask for one figure instead")
        self.items = table(["Item", "Unit", "Quantity", "Paid", "Price tried", "Whole life"], name="Priced items")
        self.add, self.remove = button("Add item"), button("Remove item")
        self.up, self.down = button("Move item up"), button("Move item down")
        self.item_title, self.unit = line(), line()
        self.quantity = NumberField("&Quantity", may_be_empty=False)
        self.paid = choice((tr(shown), value) for shown, value in PAID)
        self.first, self.last = NumberField("From year", may_be_empty=False), NumberField("To year", may_be_empty=False)
        self.invented = NumberField("Unit price to try", may_be_empty=False)
        self.years = NumberField("&Years in all", may_be_empty=False)
        self.rate = NumberField("Discount rate a year", hint="Per cent; empty: later years count in full.")
        self.places = NumberField("Decimals of the total", may_be_empty=False)
        self.total = paragraph()
        self._lay_out()
        self._connect()

    def show_schedule(self, leaf: AwardCriterion, *, currency: str) -> None:
        """Show what suppliers price for this criterion."""
        if leaf.id != self._criterion:
            self._criterion, self._invented = leaf.id, {}
        self._schedule, self._currency = leaf.schedule, currency
        self.ask_items.setVisible(leaf.schedule is None)
        self.typed.setVisible(leaf.schedule is not None)
        if leaf.schedule is None:
            return
        fill(self.items, [self._row(item) for item in leaf.schedule.items])
        grow(self.items, most=ITEMS_SEEN)
        if self._chosen() is None:
            self.items.selectRow(0)
        for field, value in (
            (self.years, Decimal(leaf.schedule.years)),
            (self.rate, leaf.schedule.discount_rate),
            (self.places, Decimal(leaf.schedule.places)),
        ):
            field.show_value(value)
        self._show_item()
        self._show_total()

    def _lay_out(self) -> None:
        self.typed = QWidget()
        inner = QVBoxLayout(self.typed)
        whole = QVBoxLayout(self)
        for column in (inner, whole):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
        for part in (
            Row(self.add, self.remove, self.up, self.down, self.one_figure),
            self.items,
            Field("Item", self.item_title),
            Row(Field("&Unit", self.unit), self.quantity, Field("&Paid", self.paid), self.first, self.last, spacing=16),
            Row(self.years, self.rate, self.places, self.invented, spacing=16),
            self.total,
        ):
            inner.addWidget(part)
        for shown in (heading("Price schedule", 3), self.ask_items, self.typed):
            whole.addWidget(shown)

    def _connect(self) -> None:
        self.ask_items.clicked.connect(lambda: self.changed.emit(schedule_draft.new_schedule()))
        self.one_figure.clicked.connect(lambda: self.changed.emit(None))
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(lambda: self._at_chosen(schedule_draft.without))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.items.itemSelectionChanged.connect(self._show_item)
        self.item_title.editingFinished.connect(
            lambda: self._change(lambda item: replace(item, title=self.item_title.text().strip() or "Untitled"))
        )
        self.unit.editingFinished.connect(
            lambda: self._change(lambda item: replace(item, unit=self.unit.text().strip()))
        )
        self.quantity.entered.connect(lambda value: self._change(lambda item: replace(item, quantity=value)))
        self.paid.activated.connect(lambda _: self._pay(Recurrence(self.paid.currentData())))
        self.first.entered.connect(lambda value: self._year(self.first, value, first=True))
        self.last.entered.connect(lambda value: self._year(self.last, value, first=False))
        self.invented.entered.connect(self._try)
        self.years.entered.connect(lambda value: self._whole(self.years, value, "years"))
        self.places.entered.connect(lambda value: self._whole(self.places, value, "places"))
        self.rate.entered.connect(lambda value: self._tell(lambda one: replace(one, discount_rate=value)))

    def _row(self, item: ScheduleItem) -> tuple[str, ...]:
        price = self._invented.get(item.id, schedule_draft.INVENTED)
        cost = spoken_sum(item.quantity * price * len(item.years()), self._currency)
        figures = f"{item.quantity:,f}", paid_in_words(item), spoken_sum(price, self._currency), cost
        return (f"{item.id} {item.title}", item.unit, *figures)

    def _show_item(self) -> None:
        item = self._chosen()
        if item is None:
            return
        for typed, text in ((self.item_title, item.title), (self.unit, item.unit)):
            if not (typed.hasFocus() and typed.isModified()):
                typed.setText(text)
        self.quantity.show_value(item.quantity)
        self.paid.setCurrentIndex(self.paid.findData(item.recurrence))
        self.first.show_value(Decimal(item.first_year))
        self.last.show_value(Decimal(item.last_year))
        self.last.setVisible(item.recurrence is Recurrence.YEARLY)
        self.invented.show_value(self._invented.get(item.id, schedule_draft.INVENTED))

    def _show_total(self) -> None:
        if self._schedule is None:
            return
        total = schedule_draft.invented_total(self._schedule, self._invented)
        if total is None:
            say(self.total, tr("Not sound yet: {fault}").format(fault=next(self._schedule.faults())), tone="error")
            return
        over = tr(" over {years} years").format(years=self._schedule.years) if self._schedule.years > 1 else ""
        discounted = tr(" after discounting") if self._schedule.discount_rate else ""
        said = tr("At the unit prices tried, the whole life{over} costs {total}{discounted}.").format(
            over=over, total=spoken_sum(total, self._currency), discounted=discounted
        )
        say(self.total, said, tone="done")

    def _chosen(self) -> ScheduleItem | None:
        row = self.items.currentRow()
        known = self._schedule.items if self._schedule is not None else ()
        return known[row] if 0 <= row < len(known) else None

    def _tell(self, change: Callable[[PriceSchedule], PriceSchedule | None]) -> None:
        if self._schedule is not None and (made := change(self._schedule)) != self._schedule:
            self.changed.emit(made)

    def _change(self, change: Callable[[ScheduleItem], ScheduleItem]) -> None:
        item = self._chosen()
        if item is not None:
            self._tell(lambda one: schedule_draft.changed(one, change(item)))

    def _add(self) -> None:
        self._tell(schedule_draft.with_item)
        self.items.selectRow(self.items.rowCount() - 1)

    def _at_chosen(self, change: Callable[[PriceSchedule, str], PriceSchedule | None]) -> None:
        item = self._chosen()
        if item is not None:
            self._tell(lambda one: change(one, item.id))

    def _move(self, by: int) -> None:
        row = self.items.currentRow()
        self._at_chosen(lambda one, item_id: schedule_draft.moved(one, item_id, by))
        self.items.selectRow(max(0, min(row + by, self.items.rowCount() - 1)))

    def _pay(self, recurrence: Recurrence) -> None:
        """Paid each year, an item is paid to the last year until another is typed."""
        item = self._chosen()
        if item is not None and self._schedule is not None:
            last = self._schedule.years if recurrence is Recurrence.YEARLY else item.first_year
            self._change(lambda one: replace(one, recurrence=recurrence, last_year=max(last, one.first_year)))

    def _year(self, field: NumberField, value: Decimal, *, first: bool) -> None:
        item = self._chosen()
        if value != int(value) or item is None:
            field.wrong(tr("Type a whole number of years."))
            return
        year = int(value)
        later = max(year, item.last_year) if item.recurrence is Recurrence.YEARLY else year
        if first:
            self._change(lambda one: replace(one, first_year=year, last_year=later))
        else:
            self._change(lambda one: replace(one, last_year=year))

    def _whole(self, field: NumberField, value: Decimal, what: str) -> None:
        if value != int(value):
            field.wrong(tr("Type a whole number."))
            return
        whole = int(value)
        self._tell(lambda one: replace(one, years=whole) if what == "years" else replace(one, places=whole))

    def _try(self, value: Decimal) -> None:
        """Another invented price: it is shown, and part of nothing."""
        item = self._chosen()
        if item is not None and self._schedule is not None:
            self._invented[item.id] = value
            fill(self.items, [self._row(one) for one in self._schedule.items])
            self._show_total()
