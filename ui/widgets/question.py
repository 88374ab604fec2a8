"""What is asked, and what the published scale says of every number of points: in view all the time while scoring."""

from decimal import Decimal

from PySide6.QtWidgets import QLabel, QScrollArea

from evaluator.domain.evaluation_model import AwardCriterion, Descriptor, ScoringScale
from evaluator.domain.figures import plain
from ui.widgets.scrolling import scrolling
from ui.widgets.text import Card, heading, paragraph


class QuestionPane:
    """The question, its guidance, and the descriptor of each number of points; the chosen one is marked."""

    def __init__(self) -> None:
        self.card = Card()
        self.guidance = paragraph()
        self.scale_title = heading("What the points mean", 3)
        self.descriptors: dict[Decimal, QLabel] = {}
        self._said: dict[Decimal, str] = {}
        self._follows = False
        self.card.add(self.guidance, self.scale_title)
        self.card.body.addStretch(1)  # what is there begins at the top, also beside a form that is higher
        self.place: QScrollArea = scrolling(self.card)

    def show_question(self, leaf: AwardCriterion, scale: ScoringScale) -> None:
        """Show another question."""
        self.guidance.setText(leaf.guidance or leaf.title)
        for label in self.descriptors.values():
            self.card.body.removeWidget(label)
            label.deleteLater()
        said = sorted(scale.descriptors, key=lambda one: one.points, reverse=True)
        self._said = {one.points: in_full(one) for one in said}
        self.descriptors = {points: paragraph(text, quiet=True) for points, text in self._said.items()}
        self.scale_title.setVisible(bool(said))
        for label in self.descriptors.values():
            self.card.body.insertWidget(self.card.body.count() - 1, label)
        self.place.verticalScrollBar().setValue(0)

    def follow(self, follows: bool) -> None:
        """Whether what the scale says of the points in hand is brought into sight here; else the form says it."""
        self._follows = follows

    def choose(self, points: Decimal | None) -> None:
        """Mark what the scale says of the chosen points."""
        for own, label in self.descriptors.items():
            label.setText(f"▸ {self._said[own]}" if own == points else self._said[own])
        self.bring(points)

    def bring(self, points: Decimal | None) -> None:
        """Bring what the scale says of these points into sight."""
        if self._follows and points in self.descriptors:
            self.place.ensureWidgetVisible(self.descriptors[points], 0, 4)


def in_full(one: Descriptor) -> str:
    """Points, what they are called and what they mean."""
    return f"{plain(one.points)} {one.title}: {one.text}".rstrip(": ")


def said_of(scale: ScoringScale, points: Decimal | None) -> str:
    """What the scale says of these points, in full; nothing where it says nothing of them."""
    return next((in_full(one) for one in scale.descriptors if one.points == points), "")
