"""One tender's offer in the price screen: unit prices or one price, what the supplier states, which figure stands."""

from decimal import Decimal

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from evaluator.domain.evaluation_model import AwardCriterion
from evaluator.domain.figures import plain
from evaluator.domain.price_evaluation import OfferedPrice, Stands, UnitPrice
from evaluator.domain.price_schedule import paid_in_words
from evaluator.domain.wording import spoken_sum
from evaluator.errors import RuleBroken
from ui.widgets.fields import Field, area, choice, line
from ui.widgets.numbers import read_number
from ui.widgets.text import paragraph, say
from ui.words import marked, tr

PAUSE = 800  # ms without typing after which a reason is saved
DECIDED_BY_NOBODY = marked("Not decided yet")


class OfferForm(QWidget):
    """Shows one offer; `edited` follows when a person leaves a field that they changed."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._leaf: AwardCriterion | None = None
        self._tender = ""
        self._currency = ""
        self._last: OfferedPrice | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self.items: dict[str, QLineEdit] = {}
        self.total, self.source = line(), line()
        self.total_field = Field("&Price", self.total, hint="As it stands in the document, such as 80,000.50.")
        self.sums = paragraph()
        self.stands = choice(
            [(DECIDED_BY_NOBODY, None), *((tr("The {value} figure").format(value=one.value), one) for one in Stands)]
        )
        self.reason = area(rows=2)
        self.stands_field = Field("Which figure &stands", self.stands)
        self.reason_field = Field("Wh&y it stands", self.reason)
        self._schedule = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._schedule)
        for part in (self.total_field, self.sums, self.stands_field, self.reason_field):
            column.addWidget(part)
        column.addWidget(Field("Where it was &read", self.source))
        for control in (self.total, self.source):
            control.editingFinished.connect(self.edited)
        self.stands.activated.connect(lambda _: self.edited.emit())
        self.reason.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self.edited)

    def show_offer(self, leaf: AwardCriterion, tender_id: str, offer: OfferedPrice | None, *, currency: str) -> None:
        """Show what was entered for one tender, or an empty form."""
        if (leaf, tender_id) != (self._leaf, self._tender):
            self._leaf, self._tender, self._currency = leaf, tender_id, currency
            self._offer_items(leaf)
        elif offer == self._last:
            return  # what is being typed stays
        self._last = offer
        given = {one.item: one.amount for one in offer.unit_prices} if offer else {}
        for item, control in self.items.items():
            if not control.hasFocus():
                control.setText(plain(given[item]) if item in given else "")
        stated = offer.stated_total if offer else None
        if not self.total.hasFocus():
            self.total.setText("" if stated is None else plain(stated))
        if not self.source.hasFocus():
            self.source.setText(offer.source if offer else "")
        if not self.reason.hasFocus():
            self.reason.blockSignals(True)
            self.reason.setPlainText(offer.reason if offer else "")
            self.reason.blockSignals(False)
        self.stands.setCurrentIndex(max(self.stands.findData(offer.stands), 0) if offer and offer.stands else 0)
        self._say_sums(offer)

    def offered(self) -> OfferedPrice | None:
        """What is entered; None where nothing is. Raises: RuleBroken for what is no number."""
        if self._leaf is None:
            return None
        total = _number(self.total)
        unit_prices = tuple(
            UnitPrice(item=item, amount=amount)
            for item, control in self.items.items()
            if (amount := _number(control)) is not None
        )
        if total is None and not unit_prices:
            return None
        reason = self.reason.toPlainText().strip()
        stands = self.stands.currentData() if reason else None  # a choice counts with its reason
        return OfferedPrice(
            tender_id=self._tender,
            criterion_id=self._leaf.id,
            stated_total=total,
            unit_prices=unit_prices,
            source=self.source.text().strip(),
            stands=Stands(stands) if stands else None,
            reason=reason,
        )

    def _offer_items(self, leaf: AwardCriterion) -> None:
        while self._schedule.count():
            taken = self._schedule.takeAt(0)
            widget = taken.widget() if taken else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.items = {}
        for item in leaf.schedule.items if leaf.schedule else ():
            control = line()
            hint = tr("{quantity:,f} {unit}. {paid}.").format(
                quantity=item.quantity, unit=item.unit, paid=paid_in_words(item)
            )
            self._schedule.addWidget(Field(tr("{title}, unit price").format(title=item.title), control, hint=hint))
            control.editingFinished.connect(self.edited)
            self.items[item.id] = control
        self.total_field.label.setText(
            tr("&Price") if leaf.schedule is None else tr("&Total that the supplier states, if any")
        )

    def _say_sums(self, offer: OfferedPrice | None) -> None:
        """What the unit prices make, and how far the stated total is from it."""
        leaf = self._leaf
        self.sums.setVisible(leaf is not None and leaf.schedule is not None)
        differs = False
        if leaf is not None and leaf.schedule is not None:
            left = len(leaf.schedule.items) - len(offer.unit_prices if offer else ())
            if left or offer is None:
                say(
                    self.sums,
                    tr("{left} of {items} unit prices still to enter.").format(
                        left=left, items=len(leaf.schedule.items)
                    ),
                )
            else:
                worked_out, difference = offer.worked_out(leaf), offer.difference(leaf)
                differs = difference is not None
                said = tr("The unit prices add up to {total}.").format(
                    total=spoken_sum(worked_out or Decimal(0), self._currency)
                )
                if difference is not None:
                    more = "more" if difference > 0 else "less"
                    said += tr(" The stated total is {difference} {more}.").format(
                        difference=spoken_sum(abs(difference), self._currency), more=more
                    )
                say(self.sums, said, tone="error" if differs else "done")
        self.stands_field.setVisible(differs)
        self.reason_field.setVisible(differs)


def _number(control: QLineEdit) -> Decimal | None:
    typed = control.text().strip()
    number = read_number(typed)
    if typed and number is None:
        raise RuleBroken(
            tr("“{typed}” is not a price.").format(typed=control.text()), hint=tr("Type digits, such as 80,000.50.")
        )
    return number
