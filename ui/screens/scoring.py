"""Scoring beside the response: progress, document, form. Picture: docs/UX, 02.

What is typed is saved a second after the last key, at most two seconds after the first, and when the screen is left; a
missing field never stops saving. “Saved” is said only when it is on disk.
"""

from dataclasses import replace

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QProgressBar,
    QSplitter,
    QTableWidgetItem,
    QTabWidget,
)

from evaluator.domain.evaluation_model import AwardCriterion, ScoringScale
from evaluator.domain.figures import plain
from evaluator.domain.pack import Setup
from evaluator.domain.panel import ConflictDeclaration
from evaluator.domain.procurement import Document, Response
from evaluator.domain.scoring import LONGEST_TEXT, Evidence, IndividualScore, Scorecard
from evaluator.errors import EvaluatorError, RuleBroken
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.document_view import DocumentView
from ui.widgets.fields import Field, Row, ScoreGroup, area, button, choice, line, table
from ui.widgets.scrolling import scrolling
from ui.widgets.text import Card, heading, paragraph, say

AFTER_A_PAUSE, AT_THE_LATEST = 900, 1_800  # ms between a key and its save
NARROW = 900  # effective pixels (UX section 9): below it the panes become tabs
BY_QUESTION, BY_TENDER = "by question", "by tender"


class ScoringScreen(Screen):
    """One response at a time; the grid, Ctrl+Enter and the buttons lead to the others."""

    name = "scoring"
    title = "Score"
    scrolls = False

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._setup: Setup | None = None
        self._scores: dict[Response, IndividualScore] = {}
        self._locked = False
        self._at: Response | None = None
        self._evidence: tuple[Evidence, ...] = ()
        self._document: Document | None = None
        self._unsaved = self._showing = False
        self._pause, self._latest = QTimer(self), QTimer(self)
        for timer, time in ((self._pause, AFTER_A_PAUSE), (self._latest, AT_THE_LATEST)):
            timer.setSingleShot(True)
            timer.setInterval(time)
            timer.timeout.connect(self.save)
        self._build()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask for the set-up and the scores the first time; afterwards the form is the newest there is."""
        if self._setup is None:
            self.ask(_everything, then=self._show_everything)

    def leave(self) -> None:
        """Save what was typed."""
        self.save()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """End the document's process."""
        self.document.close_document()
        super().closeEvent(event)

    def go_to(self, response: Response) -> None:
        """Show a response, after saving the one before."""
        self.save()
        self._show(response)

    def go_on(self) -> None:
        """Save, and show the next response that is not finished; the points have focus."""
        self.save()
        order = self._order()
        at = order.index(self._at) if self._at in order else -1
        for response in (*order[at + 1 :], *order[: at + 1]):
            if self._score(response).missing():
                self._show(response)
                self.points.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._say_saved("Every response is finished.")

    def save(self) -> None:
        """Save the form as it is now, if anything in it is new."""
        self._pause.stop()
        self._latest.stop()
        if not self._unsaved or self._at is None or self._locked:
            return
        from evaluator.services import scoring

        score = self._typed(self._at)
        self._unsaved = False
        self._scores[self._at] = score
        self._show_progress()
        self.seat.desk.do(
            scoring.record_score,
            member_id=self.seat.holder.id,
            score=score,
            now=self.seat.now(),
            then=lambda _: self._saved(),
            otherwise=self._not_saved,
        )

    def _build(self) -> None:
        self.saved = paragraph()
        self.saved.setWordWrap(False)
        self.progress = QProgressBar()
        self.progress.setAccessibleName("Scored")
        self.order = choice([("By question", BY_QUESTION), ("By tender", BY_TENDER)])
        self.grid = table([], name="Progress: question by tender")
        self.documents = choice([])
        self.document = DocumentView()
        self.question, self.guidance = heading("", 2), paragraph(quiet=True)
        self.points = ScoreGroup("Score (type the digit here)")
        self.descriptor = paragraph(quiet=True)
        self.rationale = area(rows=5)
        self.rationale_field = Field("&Rationale (needed before you lock)", self.rationale)
        self.evidence = QListWidget()
        self.evidence.setAccessibleName("Evidence")
        self.evidence.setMaximumHeight(90)
        self.quote = line()
        self.quote_field = Field("&Words to quote", self.quote, hint="Drag over words on the page, or type them.")
        self.add_evidence, self.remove_evidence = button("Add evidence from page"), button("Remove evidence")
        self.previous, self.next = button("Previous"), button("Save and go to next unscored", main=True)
        self.left, self.check = QLabel(), button("Check and lock my scores…")

    def _lay_out(self) -> None:
        self.top.addWidget(self.saved)
        progress, shown, asked, form = Card("Your progress"), Card(), Card(), Card()
        progress.add(self.progress, Field("&Order of work", self.order), self.grid)
        shown.add(Field("&Document", self.documents), self.document)
        asked.add(self.question, self.guidance)
        asked.body.addStretch(1)
        form.add(self.points, self.descriptor, self.rationale_field)
        form.add(self.evidence, self.quote_field, Row(self.add_evidence, self.remove_evidence))
        right = QSplitter(Qt.Orientation.Vertical)
        right.setChildrenCollapsible(False)
        for card in (asked, form):
            right.addWidget(scrolling(card))
        right.setSizes([170, 400])
        self.panes = (progress, shown, right)
        self.beside = QSplitter(Qt.Orientation.Horizontal)
        self.beside.setChildrenCollapsible(False)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Response, form or progress")
        self._is_narrow = False
        for pane in self.panes:
            self.beside.addWidget(pane)
        self.beside.setSizes([230, 560, 420])
        self.page.addWidget(self.beside, 1)
        self.page.addWidget(self.tabs, 1)
        self.tabs.hide()
        for part in (self.previous, self.next, self.left, self.check):
            self.foot.add(part)

    def _connect(self) -> None:
        self.points.chosen.connect(lambda _: self._changed_by_hand())
        self.rationale.textChanged.connect(self._changed_by_hand)
        self.grid.itemSelectionChanged.connect(self._cell_chosen)
        self.order.activated.connect(lambda _: self._show_progress())
        self.documents.activated.connect(lambda _: self._open_document(self.documents.currentData()))
        self.document.quoted.connect(lambda _, words: self.quote.setText(words))
        self.add_evidence.clicked.connect(self._add_evidence)
        self.remove_evidence.clicked.connect(self._remove_evidence)
        self.evidence.itemDoubleClicked.connect(lambda _: self._go_to_evidence())
        self.previous.clicked.connect(self._go_back)
        self.next.clicked.connect(self.go_on)
        self.check.clicked.connect(lambda: self.seat.wanted.emit("submission"))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.go_on)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Panes side by side, or as tabs where they would be too narrow for the text."""
        super().resizeEvent(event)
        effective = self.width() * 15 / max(self.fontInfo().pixelSize(), 1)
        if (effective < NARROW) != self._is_narrow:
            self._is_narrow = not self._is_narrow
            self._place_panes()

    def _place_panes(self) -> None:
        progress, shown, form = self.panes
        if self._is_narrow:
            for pane, title in ((shown, "Response"), (form, "Form"), (progress, "Progress")):
                self.tabs.addTab(pane, title)
        else:
            for pane in self.panes:
                self.beside.addWidget(pane)
                pane.show()
        self.beside.setVisible(not self._is_narrow)
        self.tabs.setVisible(self._is_narrow)

    def _show_everything(self, found: tuple[Setup, Scorecard, ConflictDeclaration | None]) -> None:
        setup, scorecard, declaration = found
        if declaration is None:
            self.fail(RuleBroken("Your interests have not been declared.", hint="Do that first; then documents open."))
            self.seat.wanted.emit("conflict")
            return
        self.problems.clear()
        self._setup, self._locked = setup, scorecard.locked_at is not None
        self._scores = {score.response: score for score in scorecard.scores}
        for control in (self.points, self.rationale, self.add_evidence, self.remove_evidence, self.quote):
            control.setEnabled(not self._locked)
        self._show_progress()
        order = self._order()
        first = next((response for response in order if self._score(response).missing()), order[0] if order else None)
        if first is not None:
            self._show(first)
        if self._locked:
            self._say_saved("Locked. To correct it, start a revision.")

    def _order(self) -> list[Response]:
        responses = list(self._setup.responses()) if self._setup else []
        if self.order.currentData() == BY_TENDER and self._setup is not None:
            tenders = [tender.id for tender in self._setup.tenders]
            responses.sort(key=lambda response: tenders.index(response.tender_id))
        return responses

    def _score(self, response: Response) -> IndividualScore:
        empty = IndividualScore(tender_id=response.tender_id, criterion_id=response.criterion_id)
        return self._scores.get(response, empty)

    def _leaf(self, response: Response) -> tuple[AwardCriterion, ScoringScale]:
        assert self._setup is not None
        leaf = next(leaf for leaf in self._setup.model.scored_leaves() if leaf.id == response.criterion_id)
        return leaf, self._setup.model.scale_of(leaf.id)

    def _show(self, response: Response) -> None:
        assert self._setup is not None
        score, (leaf, scale) = self._score(response), self._leaf(response)
        supplier = self._setup.supplier_of(response.tender_id)
        moved_on = self._at is None or self._at.tender_id != response.tender_id
        self._at, self._evidence, self._showing = response, score.evidence, True
        self.heading.setText(f"{leaf.title} – {supplier.name}")
        self.question.setText(leaf.title)
        self.guidance.setText(leaf.guidance)
        self.guidance.setVisible(bool(leaf.guidance))
        titles = {descriptor.points: descriptor.title for descriptor in scale.descriptors}
        self.points.offer([(points, titles.get(points, "")) for points in scale.offered()])
        self.points.show_points(score.points)
        self.rationale.setPlainText(score.rationale)
        self.quote.clear()
        self._showing = False
        self._show_said()
        self._show_evidence()
        self._mark_cell()
        if moved_on:
            self._show_documents(response.tender_id)

    def _show_documents(self, tender_id: str) -> None:
        assert self._setup is not None
        documents = [one for one in self._setup.documents if one.tender_id == tender_id and not one.priced]
        self.documents.clear()
        for one in documents:
            self.documents.addItem(one.name, one)
        if documents:
            self._open_document(documents[0])

    def _open_document(self, document: Document, *, page: int = 1, quote: str = "") -> None:
        from evaluator.services import scoring

        self._document = document
        self.ask(
            scoring.read_document,
            document=document,
            then=lambda body: self.document.show_document(body, document.media_type, page=page, quote=quote),
        )

    def _changed_by_hand(self) -> None:
        if self._showing or self._locked:
            return
        self._unsaved = True
        self._show_said()
        say(self.saved, "Saving…")
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def _typed(self, response: Response) -> IndividualScore:
        """The form's values at this moment."""
        return replace(
            self._score(response),
            points=self.points.points,
            rationale=self.rationale.toPlainText()[:LONGEST_TEXT],
            evidence=self._evidence,
        )

    def _saved(self) -> None:
        if not self._unsaved:
            now = QLocale().toString(QDateTime.currentDateTime().time(), "h.mmap").lower()
            say(self.saved, f"✓ Saved {now}", tone="done")

    def _not_saved(self, problem: EvaluatorError) -> None:
        self._unsaved = True
        say(self.saved, "Not saved yet", tone="error")
        self.fail(problem)
        self._latest.start()

    def _say_saved(self, text: str) -> None:
        say(self.saved, text, tone="done")

    def _show_said(self) -> None:
        """The descriptor of the chosen points, and how long the rationale is."""
        if self._at is None:
            return
        _, scale = self._leaf(self._at)
        chosen = self.points.points
        found = next((one for one in scale.descriptors if one.points == chosen), None)
        self.descriptor.setVisible(found is not None)
        self.descriptor.setText(f"{plain(found.points)} {found.title}: {found.text}".rstrip(": ") if found else "")
        length = len(self.rationale.toPlainText())
        self.rationale_field.hint.setText(
            f"{length:,} of {LONGEST_TEXT:,} characters. Score against the guidance, not other tenders."
        )
        self.rationale_field.hint.show()

    def _show_progress(self) -> None:
        setup = self._setup
        if setup is None:
            return
        leaves, tenders = setup.model.scored_leaves(), setup.tenders
        finished = [response for response in setup.responses() if not self._score(response).missing()]
        whole = len(setup.responses())
        self.progress.setRange(0, max(whole, 1))
        self.progress.setValue(len(finished))
        self.progress.setFormat(f"{len(finished)} of {whole} scored")
        self.left.setText(
            f"{whole - len(finished)} left before you can lock" if len(finished) < whole else "All scored"
        )
        self.grid.blockSignals(True)
        self.grid.setRowCount(len(leaves))
        self.grid.setColumnCount(len(tenders))
        self.grid.setHorizontalHeaderLabels([letter(number) for number in range(len(tenders))])
        self.grid.setVerticalHeaderLabels([leaf.id for leaf in leaves])
        self.grid.verticalHeader().setVisible(True)
        self.grid.setSelectionBehavior(self.grid.SelectionBehavior.SelectItems)
        for row, leaf in enumerate(leaves):
            for column, tender in enumerate(tenders):
                score = self._score(Response(tender_id=tender.id, criterion_id=leaf.id))
                shown = "–" if score.points is None else plain(score.points)
                item = QTableWidgetItem(f"{shown}!" if score.missing() == ("rationale",) else shown)
                item.setToolTip(f"{leaf.title}, {setup.supplier_of(tender.id).name}")
                self.grid.setItem(row, column, item)
        self.grid.resizeColumnsToContents()
        self.grid.blockSignals(False)
        self._mark_cell()

    def _mark_cell(self) -> None:
        if self._setup is None or self._at is None:
            return
        row = [leaf.id for leaf in self._setup.model.scored_leaves()].index(self._at.criterion_id)
        column = [tender.id for tender in self._setup.tenders].index(self._at.tender_id)
        self.grid.blockSignals(True)
        self.grid.setCurrentCell(row, column)
        self.grid.blockSignals(False)

    def _cell_chosen(self) -> None:
        if self._setup is None or not self.grid.selectedItems():
            return
        leaf = self._setup.model.scored_leaves()[self.grid.currentRow()]
        tender = self._setup.tenders[self.grid.currentColumn()]
        chosen = Response(tender_id=tender.id, criterion_id=leaf.id)
        if chosen != self._at:
            self.go_to(chosen)

    def _go_back(self) -> None:
        order = self._order()
        if self._at in order:
            self.go_to(order[order.index(self._at) - 1])

    def _add_evidence(self) -> None:
        words = self.quote.text().strip()
        if self._document is None or not words:
            self.fail(RuleBroken("No words are quoted.", hint="Drag over them on the page, or type them."))
            return
        self.problems.clear()
        quoted = Evidence(document_sha256=self._document.sha256, page=self.document.page.value(), quote=words)
        self._evidence = (*self._evidence, quoted)
        self.quote.clear()
        self._show_evidence()
        self._changed_by_hand()

    def _remove_evidence(self) -> None:
        row = self.evidence.currentRow()
        if row >= 0:
            self._evidence = (*self._evidence[:row], *self._evidence[row + 1 :])
            self._show_evidence()
            self._changed_by_hand()

    def _go_to_evidence(self) -> None:
        row = self.evidence.currentRow()
        if self._setup is None or row < 0:
            return
        wanted = self._evidence[row]
        for document in self._setup.documents:
            if document.sha256 == wanted.document_sha256:
                self._open_document(document, page=wanted.page, quote=wanted.quote)

    def _show_evidence(self) -> None:
        self.evidence.clear()
        for one in self._evidence:
            self.evidence.addItem(f"p {one.page}: “{one.quote}”")


def letter(number: int) -> str:
    """A, B, … Z, AA: what a column of tenders is called."""
    return chr(65 + number) if number < 26 else f"{letter(number // 26 - 1)}{letter(number % 26)}"


def _everything(uow: Work) -> tuple[Setup, Scorecard, ConflictDeclaration | None]:
    from evaluator.services import conflict, scoring

    return uow.setup(), scoring.own_scorecard(uow), conflict.own_declaration(uow)
