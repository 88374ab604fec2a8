"""Scoring beside the response: progress, document, question and form. Picture: docs/UX, 02.

What is typed is saved while it is typed and when the screen is left (ui/screens/saving); a missing field never stops
saving. Hints are worked out by the worker.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel

from evaluator.domain.evaluation_model import AwardCriterion, ScoringScale
from evaluator.domain.pack import Setup
from evaluator.domain.panel import ConflictDeclaration
from evaluator.domain.procurement import Response
from evaluator.domain.rationale import Finding, Reviewer
from evaluator.domain.scoring import Evidence, IndividualScore, Scorecard
from evaluator.errors import EvaluatorError, RuleBroken
from ui.desk import Work
from ui.screens.saving import Saving
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import button
from ui.widgets.files import choose_place
from ui.widgets.progress import ProgressPane
from ui.widgets.question import QuestionPane
from ui.widgets.responses import ResponsePane
from ui.widgets.score_form import ScoreForm
from ui.widgets.score_panes import Arrangement, ScorePanes
from ui.widgets.text import say
from ui.widgets.versions import VersionsDialog
from ui.words import marked, tr

HINTS_AFTER = 700  # ms after a key


class ScoringScreen(Screen):
    """One response at a time; the grid, Ctrl+Enter and the buttons lead to the others."""

    name = "scoring"
    title = marked("Score")
    scrolls = False

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._setup: Setup | None = None
        self._reading = False
        self._reviewer: Reviewer | None = None
        self._scores: dict[Response, IndividualScore] = {}
        self._locked = False
        self._at: Response | None = None
        self._hinting = QTimer(self)
        self._hinting.setSingleShot(True)
        self._hinting.setInterval(HINTS_AFTER)
        self._read()  # meanwhile the panes are built
        self._build()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask for the set-up and the scores until they are there; afterwards the form is the newest there is."""
        if self._setup is None:
            self._read()
            return
        self.ask(_scorecard, then=self._take_scorecard)
        self._go_to_wanted()

    def _read(self) -> None:
        if not self._reading:
            self._reading = True
            self.seat.desk.ask(_everything, then=self._show_everything, otherwise=self._not_read)

    def _not_read(self, problem: EvaluatorError) -> None:
        self._reading = False
        self.fail(problem)

    def _changed(self) -> None:
        """What this screen saves it knows already; what others change is asked for when it is shown again."""

    def leave(self) -> None:
        """Save what was typed."""
        self.save()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """End the document's process."""
        self.responses.close_documents()
        super().closeEvent(event)

    def go_to(self, response: Response) -> None:
        """Show a response, after saving the one before."""
        if response != self._at:
            self.save()
            self._show(response)

    def go_on(self) -> None:
        """Save, and show the next response that is not finished; the points have focus."""
        self.save()
        order = self.progress.responses()
        at = order.index(self._at) if self._at in order else -1
        for response in (*order[at + 1 :], *order[: at + 1]):
            if self._score(response).missing():
                self._show(response)
                self.panes.show_form()
                self.points.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        say(self.saved, tr("Every response is finished."), tone="done")

    def save(self) -> None:
        """Save the form as it is now, if anything in it is new."""
        self.saving.save()

    def _build(self) -> None:
        self.saving = Saving(self, form=self._typed, write=self._record, kept=self._keep, saved=self._saved)
        self.saved = self.saving.told
        self.progress, self.asked, self.form = ProgressPane(), QuestionPane(), ScoreForm()
        self.responses = ResponsePane(self.seat.desk, self.fail)
        self.panes = ScorePanes(self.progress, self.responses, self.asked, self.form)
        self.document = self.responses.document
        self.points, self.rationale, self.evidence = self.form.points, self.form.rationale, self.form.evidence
        self.previous, self.next = button("Previous"), button("Save and go to next unscored", main=True)
        self.left, self.check = QLabel(), button("Check and lock my scores…")
        self.left.setMinimumHeight(self.check.sizeHint().height())
        self.next.setToolTip("Ctrl+Enter")

    def _lay_out(self) -> None:
        self.top.addWidget(self.saved)
        self.page.addWidget(self.panes, 1)
        for part in (self.previous, self.next, self.left, self.check):
            self.foot.add(part)

    def _connect(self) -> None:
        self._hinting.timeout.connect(self._ask_for_hints)
        self.form.changed.connect(self._changed_by_hand)
        self.panes.arranged.connect(self._arranged)
        self.points.chosen.connect(self.asked.choose)
        self.points.pointed.connect(self.asked.bring)
        self.form.history.clicked.connect(self._show_versions)
        self.form.export.clicked.connect(self._save_requests)
        self.progress.chosen.connect(self.go_to)
        self.document.quoted.connect(lambda _, words, boxes: self.evidence.offer(words, boxes))
        self.evidence.asked.connect(self._add_evidence)
        self.evidence.wanted.connect(self._go_to_evidence)
        self.previous.clicked.connect(self._go_back)
        self.next.clicked.connect(self.go_on)
        self.check.clicked.connect(lambda: self.seat.wanted.emit("submission"))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.go_on)

    def _arranged(self) -> None:
        """The bar of the progress says how many are left, where it lies in a tab and room is short."""
        self.left.setVisible(self.panes.arrangement is not Arrangement.THREE_TABS)

    def _show_everything(self, found: tuple[Setup, Scorecard, ConflictDeclaration | None]) -> None:
        self._reading = False
        setup, scorecard, declaration = found
        if declaration is None:
            self.fail(
                RuleBroken(tr("Your interests have not been declared."), hint=tr("Do that first; then documents open."))
            )
            self.seat.wanted.emit("conflict")
            return
        self.problems.clear()
        self._setup = setup
        self._take_scorecard(scorecard)
        self.progress.show_setup(setup, self._scores)
        self.responses.show_setup(setup)
        first = self.progress.first(lambda response: bool(self._score(response).missing()))
        if first is not None and self.seat.wanted_response is None:
            self._show(first)
        self._show_left()
        self._go_to_wanted()

    def _take_scorecard(self, scorecard: Scorecard) -> None:
        """Locked or open; what a person said beside the lock (why a reason stands) is taken over."""
        self._locked, waiting = scorecard.locked_at is not None, self.saving.waiting()
        for score in scorecard.scores:
            if score.response not in waiting and not (self.saving.unsaved and score.response == self._at):
                self._scores[score.response] = score
        self.form.lock(self._locked)
        if self._locked:
            say(self.saved, tr("Locked. To correct it, start a revision."), tone="done")

    def _go_to_wanted(self) -> None:
        wanted, self.seat.wanted_response = self.seat.wanted_response, None
        if wanted is not None and self._setup is not None:
            self.go_to(wanted)

    def _score(self, response: Response) -> IndividualScore:
        return self._scores.get(response) or IndividualScore(
            tender_id=response.tender_id, criterion_id=response.criterion_id
        )

    def _leaf(self, response: Response) -> tuple[AwardCriterion, ScoringScale]:
        assert self._setup is not None
        leaf = next(leaf for leaf in self._setup.model.scored_leaves() if leaf.id == response.criterion_id)
        return leaf, self._setup.model.scale_of(leaf.id)

    def _show(self, response: Response) -> None:
        assert self._setup is not None
        leaf, scale = self._leaf(response)
        self._at = response
        self.heading.setText(f"{leaf.title} – {self._setup.supplier_of(response.tender_id).name}")
        self.asked.show_question(leaf, scale)
        self.form.show_score(self._score(response), scale)
        self.asked.choose(self.points.points)
        self.progress.go_to(response)
        self.responses.show_response(response)
        self._hinting.start()

    def _changed_by_hand(self) -> None:
        if self._locked:
            return
        self.saving.edited()
        self._hinting.start()

    def _typed(self) -> IndividualScore | None:
        if self._at is None or self._locked:
            return None
        return self.form.typed(self._score(self._at))

    def _record(
        self, score: IndividualScore, then: Callable[[], None], otherwise: Callable[[EvaluatorError], None]
    ) -> None:
        from evaluator.services import scoring

        self.seat.desk.do(
            scoring.record_score,
            member_id=self.seat.holder.id,
            score=score,
            now=self.seat.now(),
            then=lambda _: then(),
            otherwise=otherwise,
        )

    def _keep(self, score: IndividualScore) -> None:
        self._scores[score.response] = score
        self._show_left(score.response)

    def _saved(self) -> None:
        if not self.saving.unsaved:
            self.form.kept()

    def _show_left(self, changed: Response | None = None) -> None:
        if changed is not None:
            self.progress.score_changed(changed)
        left = self.progress.left
        self.left.setText(tr("{left:,} left before you can lock").format(left=left) if left else tr("All scored"))

    def _ask_for_hints(self) -> None:
        if self._setup is None or self._at is None:
            return
        at, setup, score = self._at, self._setup, self.form.typed(self._score(self._at))
        elsewhere = [
            one.rationale
            for response, one in self._scores.items()
            if response.criterion_id == at.criterion_id and response != at
        ]

        def found() -> tuple[Finding, ...]:
            self._reviewer = self._reviewer or Reviewer(setup)
            return self._reviewer.findings(score, elsewhere, each_part=False)

        def show(findings: tuple[Finding, ...]) -> None:
            if self._at == at:
                self.form.show_hints(findings)

        self.seat.desk.run(found, then=show)

    def _go_back(self) -> None:
        order = self.progress.responses()
        if self._at in order:
            self.go_to(order[order.index(self._at) - 1])

    def _add_evidence(self) -> None:
        if self.responses.is_elsewhere:
            hint = tr("Go back to the response you are scoring; its evidence is quoted from there.")
            self.fail(RuleBroken(tr("These words are from another tender."), hint=hint))
            return
        selected = self.document.selected_words()
        if selected and not self.evidence.quote.text().strip():
            self.evidence.offer(selected, ())
        if self.responses.shown is None or not self.evidence.quote.text().strip():
            self.fail(RuleBroken(tr("No words are quoted."), hint=tr("Select them in the response, or type them.")))
            return
        self.problems.clear()
        self.evidence.quoted(self.responses.shown.sha256, self.document.page.value())

    def _go_to_evidence(self, evidence: Evidence) -> None:
        self.panes.show_response()
        self.responses.show_evidence(evidence)

    def _show_versions(self) -> None:
        if self._at is None:
            return
        from evaluator.services import scoring

        self.save()
        at = self._at

        def restore(score: IndividualScore) -> None:
            self._at, self._scores[at] = at, score
            self._show(at)
            self._changed_by_hand()
            self.save()

        self.ask(
            scoring.own_history,
            response=at,
            then=lambda versions: VersionsDialog(self, versions, restore=None if self._locked else restore).open(),
        )

    def _save_requests(self) -> None:
        self.save()

        def chosen(place: Path) -> None:
            from evaluator.services import scoring

            self.ask(
                scoring.clarification_requests,
                then=lambda text: self.write(
                    place, text.encode(), lambda path: say(self.saved, tr("Saved {name}").format(name=path.name))
                ),
            )

        choose_place(self, tr("Save the requests for clarification"), "clarification-requests.txt", chosen)


def _everything(uow: Work) -> tuple[Setup, Scorecard, ConflictDeclaration | None]:
    from evaluator.services import conflict, scoring

    return scoring.own_setup(uow), scoring.own_scorecard(uow), conflict.own_declaration(uow)


def _scorecard(uow: Work) -> Scorecard:
    from evaluator.services import scoring

    return scoring.own_scorecard(uow)
