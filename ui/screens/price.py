"""The price evaluator alone: opens the sealed documents, enters each offer, adjusts, has it checked, and signs."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget

from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from evaluator.domain.price_evaluation import OfferedPrice, ReadOffer, require_whole
from evaluator.domain.procurement import Document
from evaluator.errors import RuleBroken
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.price_adjusting import Adjusting
from ui.screens.price_check import SecondPersonCard
from ui.screens.price_offer import OfferForm
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.document_view import DocumentView
from ui.widgets.fields import Field, Row, button, choice
from ui.widgets.files import PACKAGES, choose_files, choose_place
from ui.widgets.fitting import is_narrow
from ui.widgets.scrolling import scrolling
from ui.widgets.text import Card, paragraph, say
from ui.words import marked, tr

if TYPE_CHECKING:
    from evaluator.services.price import Entered
    from evaluator.services.profile import SigningProfile

WORKBOOKS = marked("Workbooks (*.xlsx)")
FORKED = marked("The chair holds two different price submissions of yours. Sign and send again: it replaces both.")
LONGEST_SOURCE = 200  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """What the screen shows; `gap` is the first thing that is still missing, in a sentence.

    `received` says that the chair's receipt came, `forked` that it lists two price submissions that do not know of each
    other: the next one that is signed replaces both.
    """

    setup: Setup
    documents: tuple[Document, ...]
    entered: "Entered"
    moderated: bool
    gap: str
    received: bool
    forked: bool


class PriceScreen(Screen):
    """The document at the left; offers, adjustments and the second person's check at the right, or all as tabs."""

    name = "price"
    title = marked("Prices")
    scrolls = False

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._prices: Prices | None = None
        self._saved: dict[tuple[str, str], OfferedPrice] = {}
        self._at = 0  # the offer in the form, by its place in the list
        self.documents, self.open_it = choice([]), button("Open this document")
        self.document = DocumentView()
        self.offers, self.offer, self.missing = choice([]), OfferForm(), paragraph()
        self.import_it, self.template = button("Import a workbook…"), button("Save the schedule to fill in…")
        self.adjusting = Adjusting()
        self.check = SecondPersonCard(self)
        self.moderation, self.state = button("Open the closed moderation…"), paragraph()
        self.sign = button("Sign and save the prices…", main=True)
        self.open_receipt, self.received = button("Open the chair's receipt…"), paragraph()
        self.panes = QTabWidget()
        self.panes.setAccessibleName(tr("Offers, adjustments, second person, document"))
        self.shown = scrolling(self._document_pane())
        for pane, title in (
            (self._offer_pane(), tr("Offers")),
            (self.adjusting, tr("Adjustments")),
            (self.check, tr("Second person")),
        ):
            self.panes.addTab(scrolling(pane), title)
        self.beside = QHBoxLayout()
        self.beside.setSpacing(12)
        self.beside.addWidget(self.shown, 1)
        self.beside.addWidget(self.panes, 1)
        self.page.addLayout(self.beside, 1)
        self.page.addWidget(self.state)
        self.page.addWidget(self.received)
        self.foot.add(self.sign)
        self.foot.add(self.moderation)
        self.foot.add(self.open_receipt)
        self._connect()

    def refresh(self) -> None:
        """Show the documents and what was entered."""
        self.ask(_prices, then=self._show)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """End the document's process."""
        self.document.close_document()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where the window is narrow for its text, the document becomes a tab."""
        super().resizeEvent(event)
        narrow = is_narrow(self)
        at = self.panes.indexOf(self.shown)
        if narrow and at < 0:
            self.beside.removeWidget(self.shown)
            self.panes.addTab(self.shown, tr("Document"))
        elif not narrow and at >= 0:
            self.panes.removeTab(at)
            self.beside.insertWidget(0, self.shown, 1)
            self.shown.show()

    def leave(self) -> None:
        """Save what was typed."""
        self.save_offer()

    def choose_offer(self) -> None:
        """Show the form of the chosen tender and criterion."""
        chosen = self.offers.currentData()
        if self._prices is None or chosen is None:
            return
        self._at = self.offers.currentIndex()
        criterion_id, tender_id = chosen
        leaf = self._prices.setup.model.price_leaf(criterion_id)
        saved = self._saved.get((criterion_id, tender_id))
        self.offer.show_offer(leaf, tender_id, saved, currency=self._prices.setup.model.currency)
        self.import_it.setVisible(leaf.schedule is not None)
        self.template.setVisible(leaf.schedule is not None)

    def _go_to_offer(self) -> None:
        """Another tender's offer is entered beside that tender's own document; what was typed for the last is kept."""
        if not self.save_offer():
            self.offers.setCurrentIndex(self._at)
            return
        self.choose_offer()
        _, tender_id = self.offers.currentData()
        documents = [self.documents.itemData(row) for row in range(self.documents.count())]
        own = next((row for row, one in enumerate(documents) if one.tender_id == tender_id), -1)
        if own >= 0 and documents[self.documents.currentIndex()].tender_id != tender_id:
            self.documents.setCurrentIndex(own)
            self._open()

    def save_offer(self) -> bool:
        """Save the form as typed, if it is new; a gap never stops it. Gives whether every figure is one."""
        from evaluator.services import price

        try:
            given = self.offer.offered()
        except RuleBroken as problem:
            self.fail(problem)
            return False
        if given is not None and self._saved.get(given.key) != given:
            self._saved[given.key] = given
            self.do(price.enter_price, price=given, now=self.seat.now())
        return True

    def import_workbook(self, path: Path) -> None:
        """Take one tender's unit prices from a workbook; each fault is named by its cell and nothing is saved."""
        criterion_id, tender_id = self.offers.currentData()

        def read(uow: Work) -> ReadOffer:
            from evaluator.services import price
            from evaluator.services.files import read_chosen

            return price.read_offered(uow, data=read_chosen(path), tender_id=tender_id, criterion_id=criterion_id)

        self.problems.clear()
        self.ask(read, then=lambda found: self._imported(path, found), said=tr("Reading the workbook"))

    def save_template(self, path: Path) -> None:
        """Save the published schedule as a workbook to fill in."""
        criterion_id, _ = self.offers.currentData()

        def made(uow: Work) -> bytes:
            from evaluator.services import price

            return price.schedule_workbook(uow, criterion_id=criterion_id)

        saved = tr("Saved as {}.")
        self.ask(
            made,
            then=lambda data: self.write(path, data, lambda at: say(self.missing, saved.format(at.name), tone="done")),
        )

    def adjust(self) -> None:
        """Adjust every tender, with the reason."""
        from evaluator.services import price

        try:
            amounts = self.adjusting.entered()
        except RuleBroken as problem:
            self.fail(problem)
            return
        self.do(
            price.adjust_prices,
            criterion_id=self.adjusting.criterion.currentData(),
            title=self.adjusting.what.text(),
            reason=self.adjusting.reason.toPlainText(),
            amounts=amounts,
            now=self.seat.now(),
            then=lambda _: self.adjusting.clear(),
        )

    def take_package(self, path: Path, kind: str) -> None:
        """The closed moderation, or the chair's receipt."""
        if kind == "receipt":
            self.take_receipt(path)
        else:
            self.take(path)

    def take(self, path: Path) -> None:
        """Keep the closed moderation the chair sent: from here the prices may be signed."""
        from evaluator.services import moderation

        self.keep_received(moderation.receive_moderation, path, said=tr("Opening the moderation"))

    def take_receipt(self, path: Path) -> None:
        """Keep the chair's receipt; where it lists two submissions, the next one signed replaces both."""
        from evaluator.services import receipt

        self.keep_received(receipt.receive_receipt, path, said=tr("Opening the receipt"))

    def sign_and_send(self) -> None:
        """One signature for all prices."""
        now, package_id, identity = self.seat.now(), self.seat.new_id(), self.seat.age_identity

        def submit(uow: Work, signing: "SigningProfile", progress: Progress) -> bytes:
            from evaluator.services import submission

            return submission.submit_prices(
                uow,
                age_identity=identity,
                signer=signing.signer(uow),
                now=now,
                package_id=package_id,
                progress=progress,
            ).sealed

        self.leave()
        self.sign_and_save(
            batch=tr("the price evaluation"),
            items=[tr("the price evaluation (PDF)"), tr("the prices, to the chair")],
            file_name="prices.bidpack",
            make=submit,
            in_steps=True,
            saved=lambda path: say(
                self.state, tr("Saved as {name}. Send it to the chair.").format(name=path.name), tone="done"
            ),
        )

    def _document_pane(self) -> Card:
        pane = Card("Price documents")
        pane.add(Field("Docu&ment", self.documents), Row(self.open_it), self.document)
        pane.body.setStretchFactor(self.document, 1)
        return pane

    def _offer_pane(self) -> Card:
        pane = Card("Prices as offered")
        pane.add(
            paragraph("Enter each price as it stands in the document, and where you read it.", quiet=True),
            self.missing,
            Field("&Offer", self.offers),
            Row(self.import_it, self.template),
            self.offer,
        )
        pane.body.addStretch(1)
        return pane

    def _connect(self) -> None:
        self.open_it.clicked.connect(self._open)
        self.documents.activated.connect(lambda _: self._open())
        self.offers.activated.connect(lambda _: self._go_to_offer())
        self.offer.edited.connect(self.save_offer)
        self.adjusting.wanted.connect(self.adjust)
        self.sign.clicked.connect(self.sign_and_send)
        self.open_receipt.clicked.connect(
            lambda: choose_files(self, tr("Open a receipt"), PACKAGES, lambda chosen: self.take_receipt(chosen[0]))
        )
        self.import_it.clicked.connect(
            lambda: choose_files(
                self, tr("Import unit prices"), WORKBOOKS, lambda chosen: self.import_workbook(chosen[0])
            )
        )
        self.template.clicked.connect(
            lambda: choose_place(self, tr("Save the schedule"), "price-schedule.xlsx", self.save_template)
        )
        self.moderation.clicked.connect(
            lambda: choose_files(self, tr("Open the closed moderation"), PACKAGES, lambda chosen: self.take(chosen[0]))
        )

    def _imported(self, path: Path, found: ReadOffer) -> None:
        from evaluator.services import price

        if found.offer is None:
            for fault in found.faults:
                self.problems.add(fault)
            return
        offer = replace(found.offer, source=f"{path.name}, {found.offer.source}"[:LONGEST_SOURCE])
        self._saved[offer.key] = offer
        self.do(price.enter_price, price=offer, now=self.seat.now(), then=lambda _: self.choose_offer())

    def _show(self, prices: Prices) -> None:
        first, self._prices = self._prices is None, prices
        setup, entered = prices.setup, prices.entered
        self._saved = {one.key: one for one in entered.prices.offers}
        if first:
            for document in prices.documents:
                name = setup.supplier_of(document.tender_id).name
                self.documents.addItem(f"{name}: {document.name}", document)
            for leaf in setup.model.price_leaves():
                for tender in setup.tenders:
                    self.offers.addItem(f"{setup.supplier_of(tender.id).name}: {leaf.title}", (leaf.id, tender.id))
            self.adjusting.offer(setup)
            self._open()
        self.adjusting.show_made(entered.prices.adjustments, setup)
        self.choose_offer()
        say(self.missing, prices.gap or tr("✓ Every price is entered."), tone="" if prices.gap else "done")
        self.check.show_check(entered.check, setup)
        waiting = tr("Prices stay with you until moderation is closed.")
        unchecked = "" if entered.check else tr(" A second person must check the prices first.")
        said = tr("Moderation is closed.") + (unchecked or tr(" You may sign.")) if prices.moderated else waiting
        say(self.state, said, tone="done" if prices.moderated and entered.check else "")
        self.sign.setEnabled(prices.moderated and not prices.gap and entered.check is not None)
        self.received.setVisible(prices.forked or prices.received)
        if prices.forked:
            say(self.received, tr(FORKED), tone="error")
        elif prices.received:
            say(self.received, tr("✓ The chair has your prices."), tone="done")

    def _open(self) -> None:
        from evaluator.services import price

        document: Document | None = self.documents.currentData()
        if document is not None:
            self.document.expect()
            self.seat.desk.ask(
                price.read_price_document,
                document=document,
                age_identity=self.seat.age_identity,
                then=lambda body: self.document.show_document(body, document.media_type),
                otherwise=lambda problem: self.document.show_none(problem.told),
            )


def _prices(uow: Work) -> Prices:
    from evaluator.services import price, receipt, submission

    setup, entered, receipts = uow.setup(), price.entered_prices(uow), receipt.held_receipts(uow)
    try:
        require_whole(setup, entered.prices)
        gap = ""
    except RuleBroken as problem:
        gap = problem.told
    return Prices(
        setup=setup,
        documents=setup.documents_for(setup.roster.the(Role.PRICE_EVALUATOR)),
        entered=entered,
        moderated=submission.moderation_closed(uow),
        gap=gap,
        received=bool(receipts),
        forked=bool(receipts) and receipts[-1].is_fork,
    )
