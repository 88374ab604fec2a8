"""The price evaluator alone: opens the sealed schedules, enters each price, and signs once moderation is closed."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit

from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from evaluator.domain.price_evaluation import OfferedPrice
from evaluator.domain.procurement import Document
from evaluator.domain.wording import counted
from evaluator.errors import RuleBroken
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.document_view import DocumentView
from ui.widgets.fields import Field, Row, button, choice, line
from ui.widgets.files import PACKAGES, choose_files
from ui.widgets.text import Card, heading, paragraph, say

if TYPE_CHECKING:
    from evaluator.services.price import Entered
    from evaluator.services.profile import SigningProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """What the screen shows."""

    setup: Setup
    documents: tuple[Document, ...]
    entered: "Entered"
    moderated: bool


class PriceScreen(Screen):
    """The schedules at the left, a field for each price at the right."""

    name = "price"
    title = "Prices"
    scrolls = False

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._fields: dict[tuple[str, str], tuple[QLineEdit, QLineEdit]] = {}
        self._entered: dict[tuple[str, str], OfferedPrice] = {}
        self.documents, self.open_it = choice([]), button("Open this schedule")
        self.document = DocumentView()
        self.grid = QGridLayout()
        self.missing = paragraph()
        self.moderation, self.state = button("Open the closed moderation…"), paragraph()
        self.sign = button("Sign and save the prices…", main=True)
        shown, form = Card("Price documents"), Card("Prices as offered")
        shown.add(Field("&Schedule", self.documents), Row(self.open_it), self.document)
        form.add(paragraph("Type each price as it stands in the schedule, and where you read it.", quiet=True))
        form.body.addLayout(self.grid)
        self.second, self.job_title, self.checked = line(), line(), paragraph()
        self.confirm = button("Record the second check")
        form.add(self.missing, Field("&Checked by", self.second), Field("&Job title", self.job_title))
        form.add(Row(self.confirm), self.checked, Row(self.moderation), self.state)
        form.body.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(shown, 1)
        both.addWidget(form, 1)
        self.page.addLayout(both, 1)
        self.foot.add(self.sign)
        self.open_it.clicked.connect(self._open)
        self.sign.clicked.connect(self.sign_and_send)
        self.confirm.clicked.connect(self.record_check)
        self.moderation.clicked.connect(
            lambda: choose_files(self, "Open the closed moderation", PACKAGES, lambda chosen: self.take(chosen[0]))
        )

    def refresh(self) -> None:
        """Show the schedules and what was entered."""
        self.ask(_prices, then=self._show)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """End the document's process."""
        self.document.close_document()
        super().closeEvent(event)

    def leave(self) -> None:
        """Save what was typed."""
        for tender_id, criterion_id in self._fields:
            self._enter(tender_id, criterion_id)

    def take(self, path: Path) -> None:
        """Keep the closed moderation the chair sent: from here the prices may be signed."""
        identity, now = self.seat.age_identity, self.seat.now()

        def take(uow: Work) -> None:
            from evaluator.services import moderation
            from evaluator.services.files import read_chosen

            moderation.receive_moderation(uow, data=read_chosen(path), age_identity=identity, now=now)

        self.do(take, said="Opening the moderation")

    def record_check(self) -> None:
        """A second person has compared what is entered with the documents."""
        from evaluator.services import price

        self.leave()
        self.do(
            price.confirm_prices,
            checked_by=self.second.text(),
            job_title=self.job_title.text(),
            note="",
            now=self.seat.now(),
        )

    def sign_and_send(self) -> None:
        """One signature for all prices."""
        now, package_id = self.seat.now(), self.seat.new_id()

        def submit(uow: Work, signing: "SigningProfile") -> bytes:
            from evaluator.services import submission

            return submission.submit_prices(uow, signer=signing.signer(uow), now=now, package_id=package_id).sealed

        self.leave()
        self.sign_and_save(
            batch="the price evaluation",
            items=["the price evaluation (PDF)", "the prices, to the chair"],
            file_name="prices.bidpack",
            make=submit,
            saved=lambda path: say(self.state, f"Saved as {path.name}. Send it to the chair.", tone="done"),
        )

    def entries(self) -> list[tuple[QLineEdit, QLineEdit]]:
        """The fields of each price, amount and source, as they stand on the screen."""
        return list(self._fields.values())

    def _show(self, prices: Prices) -> None:
        if not self._fields:
            self._offer(prices)
        self._entered = {(one.tender_id, one.criterion_id): one for one in prices.entered.prices.offers}
        for key, (amount, source) in self._fields.items():
            if key in self._entered and not amount.hasFocus() and not source.hasFocus():
                stated = self._entered[key].stated_total
                amount.setText("" if stated is None else f"{stated:f}")
                source.setText(self._entered[key].source)
        left = len(self._fields) - len(self._entered)
        self.missing.setText(f"{counted(left, 'price')} still to enter." if left else "Every price is entered.")
        waiting = "Prices stay with you until moderation is closed."
        said = "Moderation is closed: you may sign." if prices.moderated else waiting
        say(self.state, said, tone="done" if prices.moderated else "")
        checked = prices.entered.check
        self.checked.setText(
            f"{checked.checked_by} checked these prices."
            if checked
            else "No second person has checked these prices yet."
        )
        self.sign.setEnabled(prices.moderated and not left and checked is not None)

    def _offer(self, prices: Prices) -> None:
        setup = prices.setup
        for document in prices.documents:
            self.documents.addItem(f"{setup.supplier_of(document.tender_id).name}: {document.name}", document)
        row = 0
        for tender in setup.tenders:
            for leaf in setup.model.price_leaves():
                name = setup.supplier_of(tender.id).name
                amount, source = line(), line()
                amount.setAccessibleName(f"{leaf.title} of {name}, {setup.model.currency}")
                source.setAccessibleName(f"Where {leaf.title} of {name} was read")
                source.setPlaceholderText("Where it was read")
                self.grid.addWidget(heading(f"{name}, {leaf.title} ({setup.model.currency})", 3), row, 0, 1, 2)
                self.grid.addWidget(amount, row + 1, 0)
                self.grid.addWidget(source, row + 1, 1)
                row += 2
                self._fields[tender.id, leaf.id] = (amount, source)
                for control in (amount, source):
                    control.editingFinished.connect(
                        lambda tender_id=tender.id, leaf_id=leaf.id: self._enter(tender_id, leaf_id)
                    )

    def _enter(self, tender_id: str, criterion_id: str) -> None:
        """Save one price as typed, if it is new."""
        from evaluator.services import price

        amount, source = self._fields[tender_id, criterion_id]
        typed = amount.text().strip().replace(",", "").removeprefix("£")
        if not typed:
            return
        try:
            value = Decimal(typed)
        except InvalidOperation:
            self.fail(RuleBroken(f"“{amount.text()}” is not a price.", hint="Type digits, such as 80,000.50."))
            return
        given = OfferedPrice(
            tender_id=tender_id, criterion_id=criterion_id, stated_total=value, source=source.text().strip()
        )
        if self._entered.get((tender_id, criterion_id)) != given:
            self._entered[tender_id, criterion_id] = given
            self.do(price.enter_price, price=given, now=self.seat.now())

    def _open(self) -> None:
        from evaluator.services import price

        document: Document | None = self.documents.currentData()
        if document is not None:
            self.ask(
                price.read_price_document,
                document=document,
                age_identity=self.seat.age_identity,
                then=lambda body: self.document.show_document(body, document.media_type),
            )


def _prices(uow: Work) -> Prices:
    from evaluator.services import price

    setup = uow.setup()
    return Prices(
        setup=setup,
        documents=setup.documents_for(setup.roster.the(Role.PRICE_EVALUATOR)),
        entered=price.entered_prices(uow),
        moderated=bool(uow.packages.of_kind("moderation")),
    )
