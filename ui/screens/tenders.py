"""The lead registers the tenders and their documents; a price document is sealed as it comes in.

A tender that came after the closing time is flagged, and decided here with a reason and another person's approval.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDateTimeEdit

from evaluator.domain.price_file import file_digest
from evaluator.domain.procurement import Document, Supplier, Tender
from evaluator.domain.tenders import not_given
from evaluator.domain.wording import spoken_list, spoken_time
from evaluator.errors import RuleBroken
from ui.screens.document_questions import DocumentQuestionsCard, answers_in_words
from ui.screens.late_tender import LateTenderCard
from ui.screens.screen import Screen
from ui.screens.tender_documents import TenderDocumentsCard
from ui.seat import Seat
from ui.widgets.fields import Field, Row, area, button, fill, line, table
from ui.widgets.text import Card, paragraph, say
from ui.words import joined, marked, shown, tr

if TYPE_CHECKING:
    from evaluator.services.tenders import Register, Registered


class TendersScreen(Screen):
    """Who tendered, when, and with which documents."""

    name = "tenders"
    title = marked("Set up: tenders and documents")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._registered: tuple[Registered, ...] = ()
        self.due, self.received = _moment(), _moment()
        self.due_said, self.keep_due = paragraph(), button("Record the closing time")
        self.supplier, self.identifier = line(), line()
        self.address, self.email, self.prefers = area(rows=2), line(), line()
        self.add, self.correct = button("Add tender", main=True), button("Save the supplier's details")
        self.tenders = table(["Supplier", "Address and e-mail", "Received", "Documents"], name="Tenders")
        self.late = LateTenderCard()
        self.files = TenderDocumentsCard(self)
        self.documents = table(["Tender", "Document", "Kind", "Questions", "SHA-256 begins"], name="Documents")
        self.attaching = DocumentQuestionsCard()
        self.authority_email, self.keep_email = line(), button("Record the address")
        self.email_said = paragraph()
        self.email_field = Field(
            "E-mail of the authorit&y", self.authority_email, hint="Where suppliers write; every letter gives it."
        )
        self.prefers_field = Field(
            "Lots in order of pre&ference", self.prefers, hint="Their ids as the supplier ranked them, as 2; 1; 3."
        )
        self.supplier_field = Field("&Supplier", self.supplier, hint="As named on the tender.")
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)

    def _lay_out(self) -> None:
        closing, writing = Card("Closing time"), Card("Where suppliers write")
        closing.add(
            Field("Tenders had to be in &until", self.due, hint="As published. What comes later has to be decided."),
            self.due_said,
            Row(self.keep_due),
        )
        writing.add(self.email_field, self.email_said, Row(self.keep_email))
        self.late.hide()
        self.tenders.setMinimumHeight(220)
        self.documents.setMinimumHeight(200)
        one = self._tender_to_add()
        for part in (closing, writing, one, self.tenders, self.late, self.files, self.documents, self.attaching):
            self.page.addWidget(part)

    def _tender_to_add(self) -> Card:
        card = Card("Add a tender")
        card.add(
            self.supplier_field,
            Field("Unique &identifier", self.identifier, hint="Public procurement number, Companies House or another."),
            Field("Postal &address", self.address, hint="Letters go there; it may be added later."),
            Field("&E-mail", self.email, hint="Letters name it; it may be added later."),
            self.prefers_field,
            Field("Re&ceived", self.received),
            Row(self.add, self.correct),
        )
        return card

    def _connect(self) -> None:
        self.keep_due.clicked.connect(self._keep_due)
        self.keep_email.clicked.connect(self._keep_email)
        self.add.clicked.connect(self._add)
        self.correct.clicked.connect(self._correct)
        self.late.decide.connect(self._decide_late)
        self.attaching.attach.connect(self._attach)
        self.tenders.itemSelectionChanged.connect(self._take_supplier)

    def refresh(self) -> None:
        """List what is registered."""
        from evaluator.services import tenders

        self.ask(tenders.register, then=self._show)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Files and folders may be dropped on this screen."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what was dropped as documents of the chosen tender."""
        event.acceptProposedAction()
        self.files.register([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _add(self) -> None:
        from evaluator.services import tenders

        tender_id = str(self.seat.new_id())
        self.do(
            tenders.register_tender,
            supplier=self._entered(tender_id),
            tender=Tender(id=tender_id, supplier_id=tender_id, received_at=_entered_moment(self.received)),
            now=self.seat.now(),
            field=self.supplier_field,
            then=lambda _: self._added(tender_id),
        )

    def _correct(self) -> None:
        """Save what stands in the form as the details of the supplier chosen in the table."""
        from evaluator.services import tenders

        chosen = self._chosen()
        if chosen is None:
            self.fail(RuleBroken(tr("No tender is chosen."), hint=tr("Choose its line in the table first.")))
            return
        self.do(
            tenders.correct_supplier,
            supplier=self._entered(chosen.supplier.id),
            now=self.seat.now(),
            field=self.supplier_field,
            then=lambda _: self._added(chosen.tender.id),
        )

    def _entered(self, supplier_id: str) -> Supplier:
        return Supplier(
            id=supplier_id,
            name=self.supplier.text(),
            identifier=self.identifier.text(),
            address=self.address.toPlainText(),
            email=self.email.text(),
            prefers=tuple(one.strip() for one in self.prefers.text().split(";") if one.strip()),
        )

    def _chosen(self) -> "Registered | None":
        row = self.tenders.currentRow()
        return self._registered[row] if 0 <= row < len(self._registered) else None

    def _take_supplier(self) -> None:
        """Put the supplier of the chosen line into the form, to be corrected."""
        if (chosen := self._chosen()) is not None and self.tenders.selectedItems():
            supplier = chosen.supplier
            self.supplier.setText(supplier.name)
            self.identifier.setText(supplier.identifier)
            self.address.setPlainText(supplier.address)
            self.email.setText(supplier.email)
            self.prefers.setText("; ".join(supplier.prefers))

    def _keep_due(self) -> None:
        from evaluator.services import tenders

        self.do(tenders.close_tenders, due=_entered_moment(self.due), now=self.seat.now())

    def _attach(self, document: Document, questions: list[str]) -> None:
        from evaluator.services import tenders

        self.do(tenders.attach, document=document, questions=questions, now=self.seat.now())

    def _keep_email(self) -> None:
        from evaluator.services import tenders

        self.do(tenders.write_to, email=self.authority_email.text(), now=self.seat.now(), field=self.email_field)

    def _show_email(self, email: str) -> None:
        if not self.authority_email.hasFocus():
            self.authority_email.setText(email)
        if email:
            say(self.email_said, tr("✓ Recorded: {email}.").format(email=email), tone="done")
        else:
            say(self.email_said, tr("Not recorded: letters would not say where to write."))

    def _decide_late(self) -> None:
        from evaluator.services import tenders

        card = self.late
        self.do(
            tenders.decide_late,
            tender_id=card.tender.currentData(),
            accepted=bool(card.accepted.currentData()),
            reason=card.reason.toPlainText(),
            now=self.seat.now(),
            field=card.reason_field,
            then=lambda _: card.clear(),
        )

    def _added(self, tender_id: str) -> None:
        for typed in (self.supplier, self.identifier, self.address, self.email, self.prefers):
            typed.clear()
        self.tenders.clearSelection()
        self._wanted = tender_id

    _wanted = ""

    def _show(self, register: "Register") -> None:
        due, listed = register.due, register.tenders
        self._registered = listed
        self.prefers_field.setVisible(register.ranks_lots)
        self._show_closing(due)
        self._show_email(register.authority_email)
        self.late.show_late([one for one in listed if one.late], due)
        self.tenders.blockSignals(True)  # what is being typed is not replaced by the line that stays chosen
        fill(self.tenders, [_row(one) for one in listed])
        self.tenders.blockSignals(False)
        fill(
            self.documents,
            [
                (
                    one.supplier.name,
                    each.name,
                    tr("Price, sealed") if each.priced else tr("Quality"),
                    "–" if each.priced else answers_in_words(each, register.questions),
                    file_digest(each, one.opened)[:16],
                )
                for one in listed
                for each in one.documents
            ],
        )
        quality = [(one.supplier.name, each) for one in listed for each in one.documents if not each.priced]
        self.attaching.show_documents(quality, register.questions)
        self.files.show_tenders(listed, wanted=self._wanted)
        self._wanted = ""

    def _show_closing(self, due: datetime | None) -> None:
        if due is None:
            say(self.due_said, tr("Not recorded yet. The set-up is not issued without it."), tone="error")
            return
        say(self.due_said, tr("✓ Recorded: {time}.").format(time=spoken_time(due)), tone="done")
        if not self.due.hasFocus():
            self.due.setDateTime(QDateTime.fromSecsSinceEpoch(int(due.timestamp())))


def _moment() -> QDateTimeEdit:
    made = QDateTimeEdit(QDateTime.currentDateTime())
    made.setDisplayFormat("d MMMM yyyy HH:mm")
    made.setMinimumHeight(28)  # a target is at least 24 px high
    return made


def _entered_moment(edit: QDateTimeEdit) -> datetime:
    return datetime.fromtimestamp(edit.dateTime().toSecsSinceEpoch(), UTC)


def _row(one: "Registered") -> tuple[str, str, str, str]:
    supplier, gaps = one.supplier, not_given(one.supplier)
    ways = [supplier.address, supplier.email, tr("Not given: {names}.").format(names=spoken_list(gaps)) if gaps else ""]
    late = (
        ""
        if not one.late
        else "\n"
        + tr("Late: {decision}").format(decision=tr(one.decision.decision) if one.decision else tr("to be decided"))
    )
    received = shown(spoken_time(one.tender.received_at)).replace(", ", "\n", 1)
    return (
        f"{supplier.name}\n{supplier.identifier}".strip(),
        joined(ways),
        f"{received}{late}",
        str(len(one.documents)),
    )
