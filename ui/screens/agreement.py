"""How far the members agreed before they met, for the chair: figures, leniency, and the spread of each question.

For assurance only: it orders the agenda and bears on no mark (Bromcom v United Learning [2022] EWHC 3262).
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from evaluator.domain.agreement_figures import BEFORE_ANYBODY, WHAT_LENIENCY_IS, WHAT_THEY_ARE, AgreementFigures
from evaluator.domain.meeting import AgendaItem
from evaluator.domain.pack import Setup
from evaluator.domain.spread import WHAT_IS_DRAWN, given_on, spread
from ui.widgets.drawn import Drawn
from ui.widgets.fields import Field, choice, fill, table
from ui.widgets.text import Card, paragraph
from ui.words import named, shown


class AgreementPane(QWidget):
    """Everything here follows from the locked points alone; nothing in it can be changed."""

    def __init__(self) -> None:
        super().__init__()
        self._setup: Setup | None = None
        self._agenda: tuple[AgendaItem, ...] = ()
        self.overall = paragraph()
        self.questions = table(["Question", "Spread", "Alpha", "W"], name="Agreement on each question")
        self.members = table(["Member", "Leniency", "In words"], name="Leniency of each member")
        self.question = choice([])
        self._pictures: list[Drawn] = []
        self.figures = Card("Agreement before moderation (assurance only)")
        self.lenient, self.spread = Card("Leniency"), Card("Spread of one question")
        self.figures.add(paragraph(BEFORE_ANYBODY, quiet=True), self.overall, self.questions, paragraph(WHAT_THEY_ARE))
        self.lenient.add(paragraph(WHAT_LENIENCY_IS), self.members)
        self.spread.add(
            Field("&Question", self.question),
            paragraph(WHAT_IS_DRAWN, quiet=True),
        )
        for listed in (self.questions, self.members):
            listed.setMinimumHeight(220)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for card in (self.figures, self.spread, self.lenient):
            column.addWidget(card)
        column.addStretch(1)
        self.question.activated.connect(lambda _: self._draw())

    def show_figures(
        self, found: AgreementFigures, setup: Setup, agenda: Sequence[AgendaItem], *, hide_names: bool
    ) -> None:
        """Show these; members under a number only where names are hidden."""
        self._setup, self._agenda = setup, tuple(agenda)
        titles = {leaf.id: leaf.title for leaf in setup.model.scored_leaves()}
        keys = {member: f"P{number}" for number, member in enumerate(setup.expected_to_score(), start=1)}
        self.overall.setText(shown(found.in_words))
        fill(
            self.questions,
            [
                (titles[one.criterion], one.widest_range or "–", one.alpha_ordinal or "–", one.kendall_w or "–")
                for one in found.questions
            ],
        )
        fill(
            self.members,
            [
                (
                    keys[one.member] if hide_names else f"{keys[one.member]} {setup.roster.of(one.member).name}",
                    one.figure,
                    named(one.in_words),
                )
                for one in found.members
            ],
        )
        if not self.question.count():
            for leaf in setup.model.scored_leaves():
                self.question.addItem(leaf.title, leaf.id)
        self._draw()

    def _draw(self) -> None:
        """The spread of the chosen question, tender by tender."""
        for old in self._pictures:
            self.spread.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._pictures = []
        setup, chosen = self._setup, self.question.currentData()
        if setup is None or chosen is None:
            return
        leaf = setup.model.question(chosen)
        items = [item for item in self._agenda if item.response.criterion_id == chosen]
        points = {
            (member, item.response): score.points
            for item in items
            for member, score in item.individual
            if score.points is not None
        }
        agreed = {item.response: item.agreed.points for item in items if item.agreed}
        given = given_on(leaf, setup, points, agreed)
        self._pictures = [Drawn(one) for one in spread(leaf.title, setup.model.scale_of(leaf.id), given)]
        self.spread.add(*self._pictures)
