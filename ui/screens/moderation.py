"""The meeting: agenda by spread, locked reasons and documents at the left, the form always in view at the right.

No average is offered or shown (Bromcom v United Learning [2022] EWHC 3262). What is typed is saved a second after the
last key, at most two seconds after the first, complete or not; only to agree an item takes all of it. Where the window
is too narrow for two panes the form becomes a tab of its own. Picture: docs/UX, 04.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QTabWidget

from evaluator.domain.figures import plain
from evaluator.domain.moderation import AgendaItem, ItemDraft, ItemStatus, ModerationSession
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Document, Response, Stage
from evaluator.domain.scoring import Evidence
from evaluator.domain.submission import Submission
from evaluator.domain.wording import spoken_list
from evaluator.errors import EvaluatorError
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.agreement import AgreementPane
from ui.screens.meeting import MeetingPane
from ui.screens.moderation_form import ModerationForm
from ui.screens.moderation_signed import SignedMeeting
from ui.screens.reasons import ReasonsPane
from ui.screens.screen import Screen
from ui.screens.wall import Wall
from ui.seat import Seat
from ui.widgets.document_view import DocumentView
from ui.widgets.fields import Field, Row, button, choice, fill, table
from ui.widgets.files import PACKAGES, choose_files
from ui.widgets.fitting import is_narrow
from ui.widgets.scrolling import scrolling
from ui.widgets.text import Card, paragraph, say
from ui.words import counted, marked, named, tr

AFTER_A_PAUSE, AT_THE_LATEST = 900, 1_800  # ms between a key and its save
LEAST_AGENDA = 170  # pixels: some items are in sight at any text size


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """What the screen shows."""

    setup: Setup
    sessions: tuple[ModerationSession, ...]
    agenda: tuple[AgendaItem, ...]
    submissions: frozenset[Submission]
    closed: bool
    reported: bool


class ModerationScreen(Screen):
    """One item at a time; the agenda, Ctrl+Enter and the buttons lead to the others."""

    name = "moderation"
    title = marked("Moderate")
    scrolls = False

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._meeting: Meeting | None = None
        self._at: Response | None = None
        self._unsaved, self._saves_told = False, 0
        self._pause, self._latest = QTimer(self), QTimer(self)
        for timer, time in ((self._pause, AFTER_A_PAUSE), (self._latest, AT_THE_LATEST)):
            timer.setSingleShot(True)
            timer.setInterval(time)
            timer.timeout.connect(self.save)
        self._build()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the meeting as it stands; after a save of the form on screen nothing is new."""
        if self._saves_told:
            self._saves_told -= 1
        else:
            known = self._meeting.submissions if self._meeting else frozenset()
            self.ask(_meeting, known=known, then=self._show, in_steps=True)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Monitors may have come or gone meanwhile."""
        super().showEvent(event)
        self.wall.offer_monitors()

    def leave(self) -> None:
        """Save what is typed for the item on screen."""
        self.save()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """End the document's process and the projector with the window."""
        self.document.close_document()
        self.wall.close()
        super().closeEvent(event)

    def save(self) -> None:
        """Save the form as it is now, if anything in it is new."""
        self._pause.stop()
        self._latest.stop()
        draft = self.form.draft()
        if not self._unsaved or draft is None:
            return
        from evaluator.services import moderation

        self._unsaved = False
        self._keep(draft)
        self._saves_told += 1
        self.seat.desk.do(
            moderation.save_draft,
            draft=draft,
            now=self.seat.now(),
            then=lambda _: self._saved(),
            otherwise=self._not_saved,
        )

    def go_to(self, response: Response) -> None:
        """Show an item, after saving the one before."""
        self.save()
        self._at = response
        self._show_item()

    def go_on(self) -> None:
        """Save, and show the next item that is not agreed; the points have focus."""
        self.save()
        order = [item.response for item in self._agenda()]
        at = order.index(self._at) if self._at in order else -1
        open_ones = {item.response for item in self._agenda() if item.agreed is None}
        for response in (*order[at + 1 :], *order[: at + 1]):
            if response in open_ones and response != self._at:
                self.go_to(response)
                self._show_the_form()
                return

    def project(self) -> None:
        """Show the item in a window for the wall, or take it away again."""
        self.wall.turn()
        self._mirror()

    def take_files(self, paths: list[Path]) -> None:
        """What is dropped here are confirmations."""
        self.signed.take_confirmations(paths)

    def _build(self) -> None:
        self.saved = paragraph()
        self.saved.setWordWrap(False)
        self.wall, self.hide_names = Wall(self), button("Hide names")
        self.hide_names.setCheckable(True)
        self.reasons, self.form, self.meeting = ReasonsPane(), ModerationForm(), MeetingPane()
        self.agreement = AgreementPane()
        self.documents, self.document = choice([]), DocumentView()
        self._opened: Document | None = None
        self.agenda = table(["Question", "Tender", "Spread", "Status"], name="Agenda, largest spread first")
        self.ask_all, self.open_all = button("Ask for confirmation…"), button("Open confirmations…")
        self.close_it = button("Close moderation…")
        self.state = paragraph()
        self.agree, self.next = button("Agree and next", main=True), button("Next item")
        self.signed = SignedMeeting(self, state=self.state, meeting=self.meeting)

    def _lay_out(self) -> None:
        agenda, form = Card("Agenda, largest spread first"), Card("Record what is agreed")
        agenda.add(self.state, self.agenda, Row(self.ask_all, self.open_all, self.close_it))
        agenda.body.setStretchFactor(self.agenda, 1)
        self.agenda.setMinimumHeight(LEAST_AGENDA)
        self.agenda.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # its columns share the width
        shown = Card()
        shown.add(Field("&Document", self.documents), self.document)
        self.shown = scrolling(shown)
        form.add(self.form)
        self.form_pane = scrolling(form)
        self.panes = QTabWidget()
        self.panes.setAccessibleName(tr("Agenda, reasons, document, meeting, agreement"))
        for pane, title in (
            (scrolling(agenda), tr("Agenda")),
            (scrolling(self.reasons), tr("Reasons")),
            (self.shown, tr("Document")),
            (scrolling(self.meeting), tr("Meeting")),
            (scrolling(self.agreement), tr("Agreement")),
        ):
            self.panes.addTab(pane, title)
        self.beside = QSplitter(Qt.Orientation.Horizontal)
        self.beside.setChildrenCollapsible(False)
        self.beside.addWidget(self.panes)
        self.beside.addWidget(self.form_pane)
        self.beside.setSizes([640, 540])
        self._is_narrow = False
        self.page.addWidget(self.beside, 1)
        for part in (self.agree, self.next, self.wall.button, self.wall.field, self.hide_names, self.saved):
            self.foot.add(part)
        self.fixed.addWidget(self.wall.where)

    def _connect(self) -> None:
        self.setAcceptDrops(True)
        self.form.edited.connect(self._changed_by_hand)
        self.agenda.itemSelectionChanged.connect(self._chosen)
        self.agree.clicked.connect(self._agree)
        self.next.clicked.connect(self.go_on)
        self.wall.button.clicked.connect(self.project)
        self.hide_names.toggled.connect(lambda _: self._show_reasons())
        self.hide_names.toggled.connect(lambda _: self._show_agreement())
        self.panes.currentChanged.connect(lambda _: self._show_agreement())
        self.reasons.wanted.connect(self._open_evidence)
        self.documents.activated.connect(lambda _: self._open_document(self.documents.currentData()))
        self.panes.currentChanged.connect(lambda _: self._open_named())
        self.ask_all.clicked.connect(self.signed.ask_for_confirmation)
        self.open_all.clicked.connect(
            lambda: choose_files(self, tr("Open confirmations"), PACKAGES, self.signed.take_confirmations, several=True)
        )
        self.close_it.clicked.connect(self.signed.close)
        self.meeting.begin.clicked.connect(self._begin)
        self.meeting.end.clicked.connect(self._end)
        self.meeting.ask_to_reopen.clicked.connect(self.signed.ask_to_reopen)
        self.meeting.open_consent.clicked.connect(
            lambda: choose_files(
                self, tr("Open the approver's consent"), PACKAGES, lambda chosen: self.signed.reopen(chosen[0])
            )
        )
        QShortcut(QKeySequence("F11"), self, self.project)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._agree)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The form beside the rest, or as a tab where both would be too narrow for the text."""
        super().resizeEvent(event)
        if is_narrow(self) != self._is_narrow:
            self._is_narrow = not self._is_narrow
            if self._is_narrow:
                self.panes.insertTab(0, self.form_pane, tr("Form"))
            else:
                self.panes.removeTab(self.panes.indexOf(self.form_pane))
                self.beside.addWidget(self.form_pane)
                self.form_pane.show()

    def _show(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self.meeting.show_meeting(meeting.setup, meeting.sessions, closed=meeting.closed, reported=meeting.reported)
        titles = {leaf.id: leaf.title for leaf in meeting.setup.model.scored_leaves()}
        self.agenda.blockSignals(True)
        fill(
            self.agenda,
            [
                (
                    titles[item.response.criterion_id],
                    meeting.setup.supplier_of(item.response.tender_id).name,
                    plain(item.spread),
                    self._status(item),
                )
                for item in meeting.agenda
            ],
        )
        self.agenda.blockSignals(False)
        left = [item for item in meeting.agenda if item.status is not ItemStatus.CLOSED]
        said = (
            tr("Moderation is closed.")
            if meeting.closed
            else tr("{items} still to close.").format(items=counted(len(left), "item"))
        )
        say(self.state, said, tone="done" if meeting.closed else "")
        for control in (self.form, self.agree, self.ask_all, self.open_all):
            control.setEnabled(not meeting.closed)
        self.close_it.setEnabled(not meeting.closed and bool(meeting.agenda) and not left)
        if self._at is None and meeting.agenda:
            self._at = meeting.agenda[0].response
        self._show_item()
        self._show_agreement()

    def _agenda(self) -> tuple[AgendaItem, ...]:
        return self._meeting.agenda if self._meeting else ()

    def _item(self) -> AgendaItem | None:
        return next((item for item in self._agenda() if item.response == self._at), None)

    def _status(self, item: AgendaItem) -> str:
        if item.awaited:
            return tr("To confirm: {names}").format(names=spoken_list([self._name(one) for one in item.awaited]))
        return tr("Typed, not agreed") if item.draft else named(item.status)

    def _name(self, member_id: str) -> str:
        assert self._meeting is not None
        return self._meeting.setup.roster.of(member_id).name

    def _chosen(self) -> None:
        row = self.agenda.currentRow()
        if 0 <= row < len(self._agenda()):
            self.go_to(self._agenda()[row].response)

    def _show_item(self) -> None:
        meeting, item = self._meeting, self._item()
        if meeting is None or item is None:
            return
        model = meeting.setup.model
        question = model.question(item.response.criterion_id)
        self.heading.setText(f"{question.title} – {meeting.setup.supplier_of(item.response.tender_id).name}")
        if not self._unsaved:
            self.form.show_item(item, model, people=_may_have_spoken(meeting, item))
        self._show_reasons()
        of_tender = [one for one in meeting.setup.documents if one.tender_id == item.response.tender_id]
        documents = [one for one in of_tender if not one.priced and one.answers(item.response.criterion_id)]
        self.documents.clear()
        for one in documents:
            self.documents.addItem(one.name, one)
        if self._opened in documents:
            self.documents.setCurrentIndex(documents.index(self._opened))
        self._open_named()

    def _open_named(self) -> None:
        """What is shown is the document that is named: never a page of the tender before."""
        named = self.documents.currentData()
        if named is not None and named != self._opened and self.panes.currentWidget() is self.shown:
            self._open_document(named)

    def _show_reasons(self) -> None:
        meeting, item = self._meeting, self._item()
        if meeting is not None and item is not None:
            self.reasons.show_item(item, meeting.setup, hide_names=self.hide_names.isChecked())
            self._mirror()

    def _show_agreement(self) -> None:
        """How far the members agreed, worked out only while somebody looks."""
        meeting = self._meeting
        if meeting is None or not self.agreement.isVisible():
            return
        from evaluator.services import moderation

        self.ask(
            moderation.agreement,
            then=lambda found: self.agreement.show_figures(
                found, meeting.setup, meeting.agenda, hide_names=self.hide_names.isChecked()
            ),
        )

    def _show_the_form(self) -> None:
        if self._is_narrow:
            self.panes.setCurrentWidget(self.form_pane)
        self.form.points.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mirror(self) -> None:
        """The projector shows the same item, and what is typed of it so far."""
        item = self._item()
        if not self.wall.is_up or item is None:
            return
        order = [one.response for one in self._agenda()]
        place = tr("Item {index} of {order}").format(index=order.index(item.response) + 1, order=len(order))
        self.wall.show_item(self.heading.text(), place, *self.reasons.shown())
        self._mirror_draft()

    def _mirror_draft(self) -> None:
        draft = self.form.draft()
        if draft is not None:
            self.wall.show_agreed("" if draft.points is None else plain(draft.points), draft.reason)

    def _open_evidence(self, evidence: Evidence) -> None:
        assert self._meeting is not None
        found = next(one for one in self._meeting.setup.documents if one.sha256 == evidence.document_sha256)
        self.documents.setCurrentIndex(self.documents.findText(found.name))
        self._open_document(found, page=evidence.page, quote=evidence.quote)
        self.panes.setCurrentWidget(self.shown)

    def _open_document(self, document: Document, *, page: int = 1, quote: str = "") -> None:
        from evaluator.services import scoring

        self._opened = document
        self.ask(
            scoring.read_document,
            document=document,
            then=lambda body: self.document.show_document(body, document.media_type, page=page, quote=quote),
        )

    def _changed_by_hand(self) -> None:
        self._unsaved = True
        say(self.saved, tr("Saving…"))
        self._mirror_draft()
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def _keep(self, draft: ItemDraft) -> None:
        """Hold what was typed, so that coming back to the item shows it before the file is read again."""
        if self._meeting is not None:
            agenda = tuple(
                replace(item, draft=draft) if item.response == draft.response else item for item in self._agenda()
            )
            self._meeting = replace(self._meeting, agenda=agenda)

    def _saved(self) -> None:
        self._review()
        if not self._unsaved:
            now = QLocale().toString(QDateTime.currentDateTime().time(), "h.mmap").lower()
            say(self.saved, tr("✓ Saved {now}").format(now=now), tone="done")

    def _review(self) -> None:
        """Ask what a reviewer would object to in the reason on screen; it shows beside the form and blocks nothing."""
        from evaluator.services import moderation

        draft = self.form.draft()
        if draft is not None and draft.reason.strip():
            self.ask(
                moderation.objections, draft=draft, then=lambda found: self.form.show_objections(draft.response, found)
            )

    def _not_saved(self, problem: EvaluatorError) -> None:
        self._unsaved, self._saves_told = True, 0
        say(self.saved, tr("Not saved yet"), tone="error")
        self.fail(problem)
        self._latest.start()

    def _begin(self) -> None:
        from evaluator.services import moderation

        self.do(moderation.begin_session, present=self.meeting.ticked(), now=self.seat.now())

    def _end(self) -> None:
        from evaluator.services import moderation

        self.do(moderation.end_session, now=self.seat.now())

    def _agree(self) -> None:
        from evaluator.services import moderation

        self.save()
        draft = self.form.draft()
        if draft is None or not self.agree.isEnabled():
            return
        self.do(moderation.agree_draft, draft=draft, now=self.seat.now(), then=lambda _: self.go_on())


def _may_have_spoken(meeting: Meeting, item: AgendaItem) -> list[tuple[str, str]]:
    """Whom a point or a change of view may be of: whoever came to a session, and whoever stands in the form already.

    Those who score the question come first: they raise what is decisive. Before the first session it is everybody.
    """
    scorers = meeting.setup.scorers_of(item.response.criterion_id)
    roster = meeting.setup.roster
    ever = (*roster.people, *(one.person for one in roster.left()))
    ordered = sorted(ever, key=lambda one: one.id not in scorers)
    shown = item.draft or item.agreed
    met = {one for session in meeting.sessions for one in session.met()}
    spoke = set(shown.discussion.spoke()) if shown else set()
    return [(one.id, one.name) for one in ordered if not met or one.id in met | spoke]


def _meeting(uow: Work, *, known: frozenset[Submission], progress: Progress) -> Meeting:
    from evaluator.services import moderation

    progress.step(tr("Reading the submissions"))
    held = moderation.merged(uow, known=known)
    return Meeting(
        setup=uow.setup(),
        sessions=moderation.sessions(uow),
        agenda=moderation.agenda(uow, held=held, progress=progress),
        submissions=held,
        closed=uow.consensus.closed_at() is not None,
        reported=uow.evaluations.held().stage is Stage.REPORTED,
    )
