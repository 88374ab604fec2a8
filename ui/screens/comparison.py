"""One question across all tenders, own scores only: to see whether one was consistent, once all of them are scored.

Bids are judged against the guidance and not against each other (Lancashire Care [2018]), so nothing is shown before the
question is scored for every tender; what is inconsistent is put right on the scoring screen. Picture: docs/UX, 03.
"""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from evaluator.domain.evaluation_model import AwardCriterion
from evaluator.domain.figures import plain
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response
from evaluator.domain.scoring import IndividualScore, Scorecard
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, choice
from ui.widgets.text import Card, heading, paragraph
from ui.words import counted, marked, tr

SIDE_BY_SIDE, LEAST = 4, 280  # tenders at once where each has so many pixels at 100 % text; buttons lead to the others


class ComparisonScreen(Screen):
    """Points, reasons and quotes for one question, tender beside tender."""

    name = "comparison"
    title = marked("Compare your scores")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._setup: Setup | None = None
        self._scores: dict[Response, IndividualScore] = {}
        self._first, self._beside = 0, SIDE_BY_SIDE
        self.question = choice([])
        self.guidance, self.said = paragraph(), paragraph()
        self.earlier, self.later = button("Tenders before"), button("Tenders after")
        self.columns = QHBoxLayout()
        shown = QWidget()
        shown.setLayout(self.columns)
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.page.addWidget(Field("&Question", self.question))
        self.lay(self.guidance, self.said, shown)
        for part in (self.earlier, self.later):
            self.foot.add(part)
        self.question.activated.connect(lambda _: self._turn_to(0))
        self.earlier.clicked.connect(lambda: self._turn_to(self._first - self._beside))
        self.later.clicked.connect(lambda: self._turn_to(self._first + self._beside))

    def refresh(self) -> None:
        """Show the scores as they are now."""
        self.ask(_own, then=self._take)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fewer tenders side by side where there is room for fewer."""
        super().resizeEvent(event)
        fitting = min(max(self.width() * 15 // max(self.fontInfo().pixelSize(), 1) // LEAST, 1), SIDE_BY_SIDE)
        if fitting != self._beside:
            self._beside = fitting
            self._turn_to(self._first)

    def _take(self, found: tuple[Setup, Scorecard]) -> None:
        setup, scorecard = found
        if self._setup is None:
            for leaf in setup.model.scored_leaves():
                self.question.addItem(f"{leaf.id} {leaf.title}", leaf)
        self._setup = setup
        self._scores = {score.response: score for score in scorecard.scores}
        self._turn_to(self._first)

    def _turn_to(self, first: int) -> None:
        leaf: AwardCriterion | None = self.question.currentData()
        if self._setup is None or leaf is None:
            return
        tenders = self._setup.tenders
        self._first = min(max(first, 0), max(len(tenders) - 1, 0))
        given = [self._scores.get(Response(tender_id=tender.id, criterion_id=leaf.id)) for tender in tenders]
        left = sum(score is None or bool(score.missing()) for score in given)
        self.guidance.setText(leaf.guidance)
        self._clear()
        if left:
            self.said.setText(
                tr(
                    "{tenders} still to be scored on this question. Your scores stand side by side once "
                    "all are: each answer is judged against the guidance first."
                ).format(tenders=counted(left, "tender"))
            )
        else:
            self.said.setText(
                tr("Your own scores only. Were you consistent? Put right on the scoring screen what is not.")
            )
            for score in given[self._first : self._first + self._beside]:
                if score is not None:
                    self.columns.addWidget(self._column(score), 1)
        self.earlier.setVisible(not left and self._first > 0)
        self.later.setVisible(not left and self._first + self._beside < len(tenders))

    def _column(self, score: IndividualScore) -> Card:
        assert self._setup is not None
        supplier, response = self._setup.supplier_of(score.tender_id).name, score.response
        scale = self._setup.model.scale_of(score.criterion_id)
        titles = {descriptor.points: descriptor.title for descriptor in scale.descriptors}
        points = tr("Not scored") if score.points is None else plain(score.points)
        title = titles.get(score.points, "") if score.points is not None else ""
        reason = QPlainTextEdit(score.rationale)
        reason.setReadOnly(True)
        reason.setTabChangesFocus(True)
        reason.setAccessibleName(tr("Rationale for {supplier}").format(supplier=supplier))
        reason.setMinimumHeight(150)
        change = button("Go to this score")
        change.setAccessibleName(tr("Go to the score of {supplier}").format(supplier=supplier))
        change.clicked.connect(lambda: self._go_to(response))
        column = Card(supplier)
        column.add(heading(f"{points}  {title}".rstrip(), 3), reason)
        for one in score.evidence:
            column.add(paragraph(tr("p {page}: “{quote}”").format(page=one.page, quote=one.quote), quiet=True))
        column.add(Row(change))
        return column

    def _clear(self) -> None:
        while self.columns.count():
            taken = self.columns.takeAt(0)
            widget = taken.widget() if taken else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _go_to(self, response: Response) -> None:
        self.seat.wanted_response = response
        self.seat.wanted.emit("scoring")


def _own(uow: Work) -> tuple[Setup, Scorecard]:
    from evaluator.services import scoring

    return scoring.own_setup(uow), scoring.own_scorecard(uow)
