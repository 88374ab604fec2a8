"""What members gave one response, as locked: the spread as a picture or a table, reasons, evidence; what was asked."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evaluator.domain.drawing import Picture
from evaluator.domain.figures import plain
from evaluator.domain.meeting import AgendaItem
from evaluator.domain.pack import Setup
from evaluator.domain.spread import NOTHING_SHOWN, WHAT_IS_DRAWN, Given, spread_of_one
from ui.widgets.drawn import Drawn
from ui.widgets.fields import Row, button
from ui.widgets.question import in_full
from ui.widgets.text import Card, heading, paragraph
from ui.words import tr

LONGEST_SHOWN = 60  # characters of a quote on its button; all of it is in its name
WIDEST_SHOWN = 560  # pixels of it, which large text reaches first


class ReasonsPane(QWidget):
    """`wanted` asks for the page that a piece of evidence stands on."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Picture, list[tuple[str, str]]] = (NOTHING_SHOWN, [])
        self.plot = Drawn(NOTHING_SHOWN)
        self.spread, self.reasons = Card("Spread"), Card("Individual reasons (locked, cannot be changed)")
        self.spread.add(paragraph(WHAT_IS_DRAWN, quiet=True), self.plot)
        self.question, self.guidance, self.scale = Card("What was asked"), paragraph(), paragraph(quiet=True)
        self.question.add(self.guidance, heading("What the points mean", 3), self.scale)
        self._cards: list[Card] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.spread)
        column.addWidget(self.reasons)
        column.addWidget(self.question)
        column.addStretch(1)

    def show_item(self, item: AgendaItem, setup: Setup, *, hide_names: bool) -> None:
        """Show everybody's points and reasons, under a number only where names are hidden."""
        order = setup.expected_to_score()
        scale = setup.model.scale_of(item.response.criterion_id)
        given: list[tuple[str, Decimal]] = []
        reasons: list[tuple[str, str]] = []
        for old in self._cards:
            self.reasons.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cards = []
        for member_id, score in item.individual:
            short = f"P{order.index(member_id) + 1}"
            who = short if hide_names else f"{short} {setup.roster.of(member_id).name}"
            points = "nothing" if score.points is None else plain(score.points)
            if score.points is not None:
                given.append((short, score.points))
            reasons.append((tr("{who} gave {points}").format(who=who, points=points), score.rationale))
            card = Card()
            card.add(heading(tr("{who} gave {points}").format(who=who, points=points), 3), paragraph(score.rationale))
            for one in score.evidence:
                shown = one.quote if len(one.quote) <= LONGEST_SHOWN else f"{one.quote[: LONGEST_SHOWN - 1]}…"
                shown = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, WIDEST_SHOWN)
                jump = button(tr("Page {page}: “{shown}”").format(page=one.page, shown=shown), link=True)
                jump.setAccessibleName(tr("Open page {page}: {quote}").format(page=one.page, quote=one.quote))
                jump.setToolTip(one.quote)
                jump.clicked.connect(lambda _, evidence=one: self.wanted.emit(evidence))
                card.add(Row(jump))
            self._cards.append(card)
        self.reasons.add(*self._cards)
        before = Given(tender=setup.supplier_of(item.response.tender_id).name, points=tuple(given))
        leaf = setup.model.question(item.response.criterion_id)
        self.guidance.setText(leaf.guidance or leaf.title)
        said = sorted(scale.descriptors, key=lambda one: one.points, reverse=True)
        self.scale.setText("\n".join(in_full(one) for one in said))
        agreed = replace(before, agreed=item.agreed.points if item.agreed else None)
        self.plot.show_picture(spread_of_one(leaf.title, scale, agreed))
        self._shown = (spread_of_one(leaf.title, scale, before), reasons)

    def shown(self) -> tuple[Picture, Sequence[tuple[str, str]]]:
        """The spread before anything was agreed, and the reasons as they are shown, for the projector."""
        return self._shown
