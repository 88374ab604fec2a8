"""The meeting: agenda by spread, locked reasons and documents at the left, the form always in view at the right.

No average is offered or shown (Bromcom v United Learning [2022] EWHC 3262). What is typed is saved a second after the
last key, at most two seconds after the first, complete or not; only to agree an item takes all of it. Where the window
is too narrow for two panes the form becomes a tab of its own. Picture: docs/UX, 04.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QWidget

from evaluator.domain.figures import plain
from evaluator.domain.meeting import AgendaItem, Typed
from evaluator.domain.moderation import ItemDraft
from evaluator.domain.procurement import Response
from evaluator.domain.scoring import Evidence
from evaluator.errors import EvaluatorError
from ui.desk import Cancelled
from ui.screens.agenda import AgendaPane
from ui.screens.agreement import AgreementPane
from ui.screens.meeting import MeetingPane
from ui.screens.moderation_document import ModerationDocument
from ui.screens.moderation_form import ModerationForm
from ui.screens.moderation_saving import DraftSaving
from ui.screens.moderation_signed import SignedMeeting
from ui.screens.reasons import ReasonsPane
from ui.screens.screen import Screen
from ui.screens.wall import Wall
from ui.seat import Seat
from ui.widgets.fields import Field, button
from ui.widgets.files import PACKAGES, choose_files
from ui.widgets.fitting import is_narrow
from ui.widgets.scrolling import bring_to_top, scrolling
from ui.widgets.text import Card
from ui.words import marked, tr

if TYPE_CHECKING:
    from evaluator.domain.agreement_figures import AgreementFigures
    from evaluator.services.meeting import Meeting

PANES = [640, 540]  # pixels of each, which share what there is in this proportion
LAID_OUT = 150  # ms after which everything in the form has its place in the new size of text


class ModerationScreen(Screen):
    """One item at a time; the agenda, Ctrl+Enter and the buttons lead to the others."""

    name = "moderation"
    title = marked("Moderate")
    scrolls = False

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._meeting: Meeting | None = None
        self._at: Response | None = None
        self._figures: AgreementFigures | None = None  # of the submissions that are merged
        self._agreeing: set[ItemDraft] = set()  # forms that are being agreed now
        self._build()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the meeting as it stands: of one that is shown already, what is new alone."""
        from evaluator.services import meeting

        self.ask(meeting.read, before=self._meeting, then=self._show, in_steps=True)

    def fail(self, problem: EvaluatorError, *, field: Field | None = None) -> None:
        """Where the first reading was cancelled there is no agenda: say how to come to it."""
        super().fail(problem, field=field)
        if self._meeting is None and isinstance(problem, Cancelled):
            self.agenda.say_it_is_not_read()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Monitors may have come or gone meanwhile."""
        super().showEvent(event)
        self.wall.offer_monitors()

    def leave(self) -> None:
        """Save what is typed for the item on screen."""
        self.save()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """End the document's process and the projector with the window."""
        self.document.view.close_document()
        self.wall.close()
        super().closeEvent(event)

    def save(self) -> None:
        """Save the form as it is now, if anything in it is new."""
        self.saving.save()

    def go_to(self, response: Response) -> None:
        """Show an item, after saving the one before."""
        self.save()
        self._at = response
        self._show_item()

    def go_on(self) -> None:
        """Save, and show the next item that is not agreed; the points have focus."""
        self.save()
        following = self._meeting.agenda.next_open(self._at) if self._meeting else None
        if following is not None:
            self.go_to(following)
            self._show_the_form()

    def project(self) -> None:
        """Show the item in a window for the wall, or take it away again."""
        self.wall.turn()
        self._mirror()

    def take_files(self, paths: list[Path]) -> None:
        """What is dropped here are confirmations."""
        self.signed.take_confirmations(paths)

    def _build(self) -> None:
        self.wall, self.hide_names = Wall(self), button("Hide names")
        self.hide_names.setCheckable(True)
        self.reasons, self.form, self.meeting = ReasonsPane(), ModerationForm(), MeetingPane()
        self.agenda, self.agreement = AgendaPane(), AgreementPane()
        self.saving = DraftSaving(self, self.form, kept=self._keep, saved=self._review)
        self.document = ModerationDocument(self, is_seen=lambda: self.panes.currentWidget() is self.shown)
        self.agree, self.next = button("Agree and next", main=True), button("Next item")
        self._open_the_form(is_open=False)
        self.signed = SignedMeeting(self, state=self.agenda.state, meeting=self.meeting)

    def _lay_out(self) -> None:
        form = Card("Record what is agreed")
        self.shown = scrolling(self.document)
        form.add(self.form)
        self.form_pane = scrolling(form)
        self.panes = QTabWidget()
        self.panes.setAccessibleName(tr("Agenda, reasons, document, meeting, agreement"))
        for pane, title in (
            (scrolling(self.agenda), tr("Agenda")),
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
        self.beside.setSizes(PANES)
        self._is_narrow = False
        self.page.addWidget(self.beside, 1)
        for part in (self.agree, self.next, self.wall.button, self.wall.field, self.hide_names, self.saving.told):
            self.foot.add(part)
        self.fixed.addWidget(self.wall.where)

    def _connect(self) -> None:
        self.setAcceptDrops(True)
        self.form.edited.connect(self.saving.edited)
        self.form.edited.connect(self._mirror_draft)
        self.agenda.chosen.connect(self.go_to)
        self.agree.clicked.connect(self._agree)
        self.next.clicked.connect(self.go_on)
        self.wall.button.clicked.connect(self.project)
        self.hide_names.toggled.connect(lambda _: self._show_reasons())
        self.hide_names.toggled.connect(lambda _: self._show_agreement())
        self.panes.currentChanged.connect(lambda _: self._show_agreement())
        self.reasons.wanted.connect(self._open_evidence)
        self.panes.currentChanged.connect(lambda _: self.document.open_named())
        self.agenda.ask_all.clicked.connect(self.signed.ask_for_confirmation)
        self.agenda.open_all.clicked.connect(
            lambda: choose_files(self, tr("Open confirmations"), PACKAGES, self.signed.take_confirmations, several=True)
        )
        self.agenda.close_it.clicked.connect(self.signed.close)
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
        if is_narrow(self) == self._is_narrow:
            return
        typed_in = self.window().focusWidget()
        self._is_narrow = not self._is_narrow
        if self._is_narrow:
            self.panes.insertTab(0, self.form_pane, tr("Form"))
        else:
            self.panes.removeTab(self.panes.indexOf(self.form_pane))
            self.beside.addWidget(self.form_pane)
            self.form_pane.show()
            self.beside.setSizes(PANES)
        if typed_in is not None and self.form.isAncestorOf(typed_in):
            self._go_on_in(typed_in)

    def _go_on_in(self, typed_in: QWidget) -> None:
        """Whoever types while the form moves goes on typing where they were."""
        if self._is_narrow:
            self.panes.setCurrentWidget(self.form_pane)
        typed_in.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(LAID_OUT, typed_in, lambda: bring_to_top(typed_in))

    def _changed(self) -> None:
        """After a save of the form on screen nothing is new."""
        if not self.saving.is_told():
            super()._changed()

    def _show(self, read: "Meeting") -> None:
        if self._meeting is None or (read.setup, read.merged) != (self._meeting.setup, self._meeting.merged):
            self._figures = None
        self._meeting = meeting = replace(read, agenda=self.saving.over(read.agenda))
        self.meeting.show_meeting(meeting.setup, meeting.sessions, closed=meeting.closed, reported=meeting.reported)
        self.agenda.show_agenda(meeting.agenda, meeting.setup, closed=meeting.closed)
        self._open_the_form(is_open=not meeting.closed and bool(meeting.agenda.items))
        if meeting.agenda.item(self._at) is None and meeting.agenda.items:
            self._at = meeting.agenda.items[0].response
        self._show_item()
        self._show_agreement()

    def _open_the_form(self, *, is_open: bool) -> None:
        """Nothing is typed before there is an item to keep it with, or once moderation is closed."""
        for control in (self.form, self.agree):
            control.setEnabled(is_open)

    def _item(self) -> AgendaItem | None:
        return self._meeting.agenda.item(self._at) if self._meeting else None

    def _show_item(self) -> None:
        meeting, item = self._meeting, self._item()
        if meeting is None or item is None:
            return
        model = meeting.setup.model
        question = model.question(item.response.criterion_id)
        self.heading.setText(f"{question.title} – {meeting.setup.supplier_of(item.response.tender_id).name}")
        self.agenda.go_to(meeting.agenda, item.response)
        if not self.saving.unsaved:
            self.form.show_item(item, model, people=_may_have_spoken(meeting, item))
        self._show_reasons()
        self.document.offer(meeting.setup, item.response)

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
        if self._figures is not None:
            names_hidden = self.hide_names.isChecked()
            self.agreement.show_figures(self._figures, meeting.setup, meeting.agenda.items, hide_names=names_hidden)
            return
        from evaluator.services import meeting as meetings

        self.seat.desk.run_in_steps(
            lambda progress: meetings.agreement(meeting, progress=progress),
            then=self._take_figures,
            otherwise=self.fail,
            said=tr("Working out how far the members agreed"),
        )

    def _take_figures(self, figures: "AgreementFigures") -> None:
        self._figures = figures
        self._show_agreement()

    def _show_the_form(self) -> None:
        if self._is_narrow:
            self.panes.setCurrentWidget(self.form_pane)
        self.form.points.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mirror(self) -> None:
        """The projector shows the same item, and what is typed of it so far."""
        meeting, item = self._meeting, self._item()
        if not self.wall.is_up or meeting is None or item is None:
            return
        at, order = meeting.agenda.places[item.response] + 1, len(meeting.agenda.items)
        place = tr("Item {index} of {order}").format(index=at, order=order)
        self.wall.show_item(self.heading.text(), place, *self.reasons.shown())
        self._mirror_draft()

    def _mirror_draft(self) -> None:
        draft = self.form.draft()
        if draft is not None:
            self.wall.show_agreed("" if draft.points is None else plain(draft.points), draft.reason)

    def _open_evidence(self, evidence: Evidence) -> None:
        assert self._meeting is not None
        self.document.open_evidence(self._meeting.setup, evidence)
        self.panes.setCurrentWidget(self.shown)

    def _keep(self, typed: Typed) -> None:
        """Hold what was typed, so that coming back to the item shows it before the file is read again."""
        if self._meeting is not None:
            agenda = self._meeting.agenda.with_typed([typed])
            self._meeting = replace(self._meeting, agenda=agenda)
            self.agenda.items.show(agenda, self._meeting.setup)

    def _review(self) -> None:
        """Ask what a reviewer would object to in the reason on screen; it shows beside the form and blocks nothing."""
        from evaluator.services import moderation

        draft = self.form.draft()
        if draft is not None and draft.reason.strip():
            self.ask(
                moderation.objections, draft=draft, then=lambda found: self.form.show_objections(draft.response, found)
            )

    def _begin(self) -> None:
        from evaluator.services import moderation

        self.do(moderation.begin_session, present=self.meeting.ticked(), now=self.seat.now())

    def _end(self) -> None:
        from evaluator.services import moderation

        self.do(moderation.end_session, now=self.seat.now())

    def _agree(self) -> None:
        """Agree the item on screen as its form stands; pressed once more meanwhile it is the same agreement."""
        from evaluator.services import moderation

        self.save()
        draft = self.form.draft()
        if draft is None or not self.agree.isEnabled() or draft in self._agreeing:
            return
        self._agreeing.add(draft)
        self.problems.clear()
        self.seat.desk.do(
            moderation.agree_draft,
            draft=draft,
            now=self.seat.now(),
            then=lambda _: self._is_agreed(draft),
            otherwise=lambda problem: self._is_not_agreed(draft, problem),
        )

    def _is_agreed(self, draft: ItemDraft) -> None:
        """Whoever is still at the item is led to the next."""
        self._agreeing.discard(draft)
        if self._at == draft.response:
            self.go_on()

    def _is_not_agreed(self, draft: ItemDraft, problem: EvaluatorError) -> None:
        self._agreeing.discard(draft)
        self.fail(problem)


def _may_have_spoken(meeting: "Meeting", item: AgendaItem) -> list[tuple[str, str]]:
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
