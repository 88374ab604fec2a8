"""The entries of the moderation form: points raised, what conflicted, and changes of view."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtWidgets import QCheckBox

from evaluator.domain.discussion import Cause, ChangeOfView, Contradiction, PointRaised, Side
from evaluator.domain.evaluation_model import ScoringScale
from evaluator.domain.figures import plain
from ui.widgets.entries import Entry
from ui.widgets.fields import Field, Row, area, choice, line
from ui.widgets.score_group import ScalePoints
from ui.words import named, tr


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What the entries offer to choose from: people (id, name) and the published scale of the item on screen."""

    people: Sequence[tuple[str, str]]
    scale: ScoringScale | None


class RaisedEntry(Entry):
    """One point somebody raised."""

    def __init__(self, offered: Offered, value: PointRaised | None) -> None:
        super().__init__()
        self.author = choice([(name, member_id) for member_id, name in offered.people])
        self.side = choice([(tr("Speaks for it"), Side.FOR), (tr("Speaks against it"), Side.AGAINST)])
        self.text, self.decisive = area(rows=2), QCheckBox(tr("Decisive for the score"))
        self.withdrawn = line()
        self.why = Field("Withdrawn, because", self.withdrawn, hint="It stays in the record and no longer decides.")
        if value is not None:
            self.author.setCurrentIndex(self.author.findData(value.author))
            self.side.setCurrentIndex(self.side.findData(value.side))
            self.text.setPlainText(value.text)
            self.decisive.setChecked(value.decisive)
            self.withdrawn.setText(value.withdrawn)
        self.add(Row(Field("Raised by", self.author), Field("Side", self.side)), Field("Point", self.text))
        self.add(self.decisive, self.why)
        self.decisive.toggled.connect(lambda _: self._offer_to_withdraw())
        self.watch(self.author, self.side, self.text, self.decisive, self.withdrawn)
        self._offer_to_withdraw()

    def value(self) -> PointRaised:
        """The point as typed."""
        return PointRaised(
            author=self.author.currentData(),
            side=self.side.currentData(),
            text=self.text.toPlainText().strip(),
            decisive=self.decisive.isChecked(),
            withdrawn=self.withdrawn.text().strip(),
        )

    def _offer_to_withdraw(self) -> None:
        self.why.setVisible(self.decisive.isChecked() or bool(self.withdrawn.text()))


class ContradictionEntry(Entry):
    """One pair of points or readings that conflict, and how it was settled."""

    def __init__(self, value: Contradiction | None) -> None:
        super().__init__()
        self.text, self.settled = area(rows=2), area(rows=2)
        if value is not None:
            self.text.setPlainText(value.text)
            self.settled.setPlainText(value.settled)
        self.add(Field("What conflicts", self.text), Field("How it was settled", self.settled))
        self.watch(self.text, self.settled)

    def value(self) -> Contradiction:
        """The contradiction as typed."""
        return Contradiction(text=self.text.toPlainText().strip(), settled=self.settled.toPlainText().strip())


class ChangeEntry(Entry):
    """One member's change of view, with its reason from the fixed list and in words."""

    def __init__(self, offered: Offered, value: ChangeOfView | None) -> None:
        super().__init__()
        self.member = choice([(name, member_id) for member_id, name in offered.people])
        assert offered.scale is not None
        self._given = offered.scale.minimum if value is None else value.points
        self.points = choice([(plain(points), points) for points in offered.scale.offered()])
        self.typed = ScalePoints(tr("Now gives"))
        self.typed.use(offered.scale)
        self.typed.show_points(self._given)
        self.cause = choice([(named(cause), cause) for cause in Cause])
        self.cause.setSizeAdjustPolicy(self.cause.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.words = area(rows=2)
        if value is not None:
            self.member.setCurrentIndex(self.member.findData(value.member_id))
            self.points.setCurrentIndex(max(self.points.findText(plain(value.points)), 0))
            self.cause.setCurrentIndex(self.cause.findData(value.cause))
            self.words.setPlainText(value.words)
        is_listed = self.points.count() > 0
        self.add(Row(Field("Member", self.member), Field("Now gives", self.points) if is_listed else self.typed))
        self.add(Field("Why", self.cause), Field("In words", self.words))
        self.watch(self.member, self.points, self.cause, self.words)
        self.typed.typed.connect(self._typed)

    def value(self) -> ChangeOfView:
        """The change as typed; of points that are typed, the last that were on the scale."""
        return ChangeOfView(
            member_id=self.member.currentData(),
            points=self.points.currentData() if self.points.count() else self._given,
            cause=self.cause.currentData(),
            words=self.words.toPlainText().strip(),
        )

    def _typed(self, points: Decimal | None) -> None:
        if points is not None:
            self._given = points
            self.edited.emit()
