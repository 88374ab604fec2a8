"""Locking the scorecard, its phrase, signing and sending it; the chair's receipt; a revision where one is needed."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response
from evaluator.domain.rationale import Finding
from evaluator.domain.scoring import MissingItem, Scorecard
from evaluator.domain.wording import spoken_list, spoken_time
from evaluator.errors import RuleBroken
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, fill, line, table
from ui.widgets.files import PACKAGES, choose_files
from ui.widgets.objections import Objected, ObjectionList
from ui.widgets.text import Card, paragraph, say, show_words, words_to_read
from ui.words import counted, marked, named, tr

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How far this person's scorecard has come."""

    setup: Setup
    scorecard: Scorecard
    missing: tuple[MissingItem, ...]
    objections: Mapping[Response, tuple[Finding, ...]]
    phrase: tuple[str, ...]
    receipts: int
    forked: bool


class SubmissionScreen(Screen):
    """What is missing, the lock, the phrase, the file to send, the receipt that comes back."""

    name = "submission"
    title = marked("Check, lock and send")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._state: State | None = None
        self._has_kept = False
        self.state = paragraph()
        self.missing = table(["Question", "Tender", "Still needed"], name="Missing items")
        self.missing.setMinimumHeight(160)
        self.go_there = button("Go to the response")
        self.objections = ObjectionList()
        self.lock = button("Lock my scores…", main=True)
        self.phrase, self.copied = words_to_read((), name=tr("Phrase of your scorecard")), paragraph()
        self.copy = button("Copy the phrase")
        self.sign = button("Sign and save the file to send…", main=True)
        self.sent, self.received = paragraph(), paragraph()
        self.open_receipt = button("Open the chair's receipt…")
        self.reason = line()
        self.revise = button("Start a revision")
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)

    def _lay_out(self) -> None:
        checked, self.phrase_card = Card("1. Check and lock"), Card("2. Tell the chair your phrase")
        self.send_card, self.later = Card("3. Sign and send"), Card("4. Afterwards")
        checked.add(self.state, self.missing, Row(self.go_there, self.lock))
        self.phrase_card.add(
            paragraph(
                "Read these twelve words to the chair, or mail them. Nobody opens any scorecard before the chair has "
                "everybody's words, and yours fit no other scorecard."
            ),
            self.phrase,
            Row(self.copy),
            self.copied,
        )
        self.send_card.add(
            paragraph("One signature covers your scores, your reasons and your declaration of interests."),
            Row(self.sign),
            self.sent,
        )
        self.later.add(
            Row(self.open_receipt),
            self.received,
            Field(
                "&Reason for a revision", self.reason, hint="Only to correct what is locked. Both stay in the record."
            ),
            Row(self.revise),
        )
        self.lay(checked, self.objections, self.phrase_card, self.send_card, self.later)

    def _connect(self) -> None:
        self.lock.clicked.connect(self._ask_to_lock)
        self.copy.clicked.connect(self._copy)
        self.sign.clicked.connect(self.sign_and_send)
        self.missing.cellDoubleClicked.connect(lambda *_: self._go_to_missing())
        self.go_there.clicked.connect(self._go_to_missing)
        self.objections.wanted.connect(self._go_to)
        self.objections.kept.connect(self._keep)
        self.open_receipt.clicked.connect(
            lambda: choose_files(self, tr("Open a receipt"), PACKAGES, lambda chosen: self.take_receipt(chosen[0]))
        )
        self.revise.clicked.connect(self._revise)

    def refresh(self) -> None:
        """Show how far the scorecard has come."""
        self.ask(_state, then=self._show, said=tr("Reading your reasons"), in_steps=True)

    def sign_and_send(self) -> None:
        """One signature for what is sent."""
        now, package_id = self.seat.now(), self.seat.new_id()

        def submit(uow: Work, signing: "SigningProfile", progress: Progress) -> bytes:
            from evaluator.services import submission

            signer = signing.signer(uow)
            return submission.submit_scorecard(
                uow, signer=signer, now=now, package_id=package_id, progress=progress
            ).sealed

        self.sign_and_save(
            batch=tr("your score sheet and submission"),
            items=[tr("your score sheet (PDF)"), tr("your submission to the chair")],
            file_name="submission.bidpack",
            make=submit,
            in_steps=True,
            saved=lambda path: say(
                self.sent, tr("Saved as {name}. Send it to the chair.").format(name=path.name), tone="done"
            ),
        )

    def take_files(self, paths: list[Path]) -> None:
        """What is dropped here is the chair's receipt."""
        self.take_receipt(paths[0])

    def take_receipt(self, path: Path) -> None:
        """Keep the chair's receipt."""
        from evaluator.services import receipt

        self.keep_received(receipt.receive_receipt, path, said=tr("Opening the receipt"))

    def _show(self, state: State) -> None:
        self._state = state
        locked = state.scorecard.locked_at
        self.lock.setVisible(locked is None)
        self.lock.setEnabled(not state.missing and not state.objections)
        self._show_missing(state)  # after the lock, which takes the focus over from what goes
        self.objections.show_objections(state.setup, state.objections if locked is None else {})
        self._say_how_far(state)
        if self._has_kept:
            self._has_kept = False
            (self.lock if self.lock.isEnabled() else self.objections.table).setFocus(Qt.FocusReason.OtherFocusReason)
        for card in (self.phrase_card, self.send_card, self.later):
            card.setVisible(locked is not None)
        show_words(self.phrase, state.phrase)
        if state.forked:
            say(self.received, tr("The chair holds two different scorecards of yours. Start a revision."), tone="error")
        elif state.receipts:
            say(self.received, tr("The chair has your scorecard."), tone="done")

    def _show_missing(self, state: State) -> None:
        titles = {leaf.id: leaf.title for leaf in state.setup.model.scored_leaves()}
        suppliers = {tender.id: state.setup.supplier_of(tender.id).name for tender in state.setup.tenders}
        lacking = {lacks: named(spoken_list(lacks)) for lacks in {item.lacks for item in state.missing}}
        fill(
            self.missing,
            [
                (
                    titles[item.response.criterion_id],
                    suppliers[item.response.tender_id],
                    lacking[item.lacks],
                )
                for item in state.missing
            ],
        )
        for part in (self.missing, self.go_there):
            part.setVisible(bool(state.missing))

    def _say_how_far(self, state: State) -> None:
        """Locked, or what still stands before the lock."""
        if (locked := state.scorecard.locked_at) is not None:
            said = tr("Locked {time}, revision {revision}.")
            say(self.state, said.format(time=spoken_time(locked), revision=state.scorecard.revision), tone="done")
        elif state.missing:
            said = tr("{responses} still to finish before you can lock.")
            say(self.state, said.format(responses=counted(len(state.missing), "response")))
        elif state.objections:
            say(self.state, tr("Every response has points and a rationale. Answer the objections below, then lock."))
        else:
            say(self.state, tr("Every response has points and a rationale, and nothing is objected to."), tone="done")

    def _go_to_missing(self) -> None:
        if self._state is not None and self._state.missing:
            self._go_to(self._state.missing[max(self.missing.currentRow(), 0)].response)

    def _go_to(self, response: Response) -> None:
        self.seat.wanted_response = response
        self.seat.wanted.emit("scoring")

    def _keep(self, objected: Objected, because: str) -> None:
        from evaluator.services import scoring

        if not objected:
            self.fail(RuleBroken(tr("No objection is chosen."), hint=tr("Choose one or more in the list.")))
            return
        self.do(
            scoring.keep_reasons,
            objected=objected,
            because=because,
            now=self.seat.now(),
            field=self.objections.field,
            then=lambda _: self._kept(),
        )

    def _kept(self) -> None:
        """What was kept leaves the list, and the focus goes to what is left to do."""
        self.objections.because.clear()
        self._has_kept = True
        self.refresh()

    def _ask_to_lock(self) -> None:
        self.confirm = QMessageBox(
            QMessageBox.Icon.Question,
            tr("Lock my scores"),
            tr("Lock your scores? They cannot be changed afterwards, only corrected by a revision with a reason."),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel,
            self,
        )
        self.confirm.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.confirm.button(QMessageBox.StandardButton.Yes).setText(tr("Lock"))
        self.confirm.accepted.connect(self._lock)
        self.confirm.open()

    def _lock(self) -> None:
        from evaluator.services import scoring

        now = self.seat.now()
        self.do(scoring.lock_scorecard, now=now, then=lambda _: self._back_up(), said=tr("Locking"), in_steps=True)

    def _back_up(self) -> None:
        evaluation = self.seat.evaluation
        if evaluation is None:
            return

        def backed_up() -> None:
            from evaluator.services import profile

            profile.back_up_lock(evaluation.file)

        self.run(backed_up, then=lambda _: None)

    def _copy(self) -> None:
        if self._state is not None:
            QGuiApplication.clipboard().setText(" ".join(self._state.phrase))
            say(self.copied, tr("Copied."), tone="done")

    def _revise(self) -> None:
        from evaluator.services import scoring

        self.do(scoring.begin_revision, reason=self.reason.text(), now=self.seat.now(), said=tr("Opening a revision"))


def _state(uow: Work, progress: Progress) -> State:
    from evaluator.services import receipt, registration, scoring

    scorecard, receipts = scoring.own_scorecard(uow), receipt.held_receipts(uow)
    return State(
        setup=scoring.own_setup(uow),
        scorecard=scorecard,
        missing=scoring.missing_items(uow),
        objections={} if scorecard.locked_at is not None else scoring.objections(uow, progress=progress),
        phrase=registration.own_phrase(uow) if scorecard.locked_at is not None else (),
        receipts=len(receipts),
        forked=bool(receipts) and receipts[-1].is_fork,
    )
