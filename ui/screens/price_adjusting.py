"""Adjusting a price criterion of every tender alike, with a reason; what was adjusted stays in sight."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from evaluator.domain.figures import plain
from evaluator.domain.pack import Setup
from evaluator.domain.price_evaluation import Adjustment
from evaluator.errors import RuleBroken
from ui.widgets.fields import Field, Row, area, button, choice, fill, line, table
from ui.widgets.numbers import read_number
from ui.widgets.text import Card, paragraph
from ui.words import tr


class Adjusting(Card):
    """A form with one amount for each tender, and every adjustment made so far."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Adjustments"))
        self.criterion, self.what, self.reason = choice([]), line(), area(rows=2)
        self.amounts: dict[str, QLineEdit] = {}
        self.adjust = button("Adjust every tender")
        self.made = table(["No.", "Adjustment", "Amounts"], name="Adjustments made")
        self.add(
            paragraph("An adjustment is made to all tenders alike and logged with its reason.", quiet=True),
            self.made,
            Field("C&riterion", self.criterion),
            Field("What is ad&justed", self.what),
            Field("Rea&son", self.reason),
        )
        self.adjust.clicked.connect(self.wanted)

    def offer(self, setup: Setup) -> None:
        """One field for each tender; done once."""
        if self.amounts:
            return
        for leaf in setup.model.price_leaves():
            self.criterion.addItem(leaf.title, leaf.id)
        for tender in setup.tenders:
            self.amounts[tender.id] = line("0")
            self.add(
                Field(
                    tr("Added to the price of {name}").format(name=setup.supplier_of(tender.id).name),
                    self.amounts[tender.id],
                )
            )
        self.add(Row(self.adjust))

    def show_made(self, adjustments: Sequence[Adjustment], setup: Setup) -> None:
        """List what was adjusted."""
        names = {tender.id: setup.supplier_of(tender.id).name for tender in setup.tenders}
        rows = [
            (
                str(one.number),
                f"{one.title}: {one.reason}",
                "\n".join(f"{names[each.tender_id]}: {plain(each.amount)}" for each in one.amounts),
            )
            for one in adjustments
        ]
        self.made.setVisible(bool(rows))
        fill(self.made, rows)

    def entered(self) -> dict[str, Decimal]:
        """The amounts by tender. Raises: RuleBroken for what is no number."""
        found = {}
        for tender, control in self.amounts.items():
            amount = read_number(control.text())
            if amount is None:
                raise RuleBroken(
                    tr("“{typed}” is not an amount.").format(typed=control.text()), hint=tr("Type digits; 0 for none.")
                )
            found[tender] = amount
        return found

    def clear(self) -> None:
        """Begin the next."""
        self.what.clear()
        self.reason.clear()
        for control in self.amounts.values():
            control.setText("0")
