"""Who scores which question, in words, with what is still missing; each member's questions are ticked one by one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSpinBox

from evaluator.domain.wording import spoken_list
from ui.widgets.fields import Field, Row, button, choice, fill, roomy, table
from ui.widgets.text import Card, paragraph, say
from ui.words import tr

if TYPE_CHECKING:
    from evaluator.services.panel import WhoScores

LETTERS = 30  # of a name in the list to choose from
MOST_SCORERS = 50


class QuestionsCard(Card):
    """`assign` gives a member's id and what is ticked, `fewest` how many are to score each question."""

    assign = Signal(str, list)
    fewest = Signal(int)

    def __init__(self) -> None:
        super().__init__(tr("Who scores which question"))
        self.state = paragraph()
        self.listed = table(["Question", "Scored by"], name="Who scores which question")
        self.listed.setMinimumHeight(150)
        self.number = QSpinBox()
        self.number.setRange(1, MOST_SCORERS)
        self.number.setMinimumHeight(30)
        self.member = roomy(choice([]), letters=LETTERS)
        self.questions = QListWidget()
        self.questions.setMinimumHeight(120)
        self.save = button("Save what this member scores")
        self._who: WhoScores | None = None
        self.add(
            self.state,
            self.listed,
            Field("&Panel members for each question, at least", self.number, hint="As published, where it was."),
            Field("Panel &member", self.member, hint="Without a tick taken out, a member scores every question."),
            Field("&Questions", self.questions),
            Row(self.save),
        )
        self.number.editingFinished.connect(self._number_typed)
        self.member.currentIndexChanged.connect(lambda _: self._tick())
        self.save.clicked.connect(self._save)

    def show_who(self, who: "WhoScores | None", *, issued: bool) -> None:
        """Say who scores what; nothing can be changed once the set-up is issued."""
        first, self._who = self._who is None, who
        self.setVisible(who is not None and bool(who.members))
        if who is None:
            return
        if who.missing:
            say(self.state, who.missing, tone="error")
        else:
            say(self.state, tr("✓ Every question has enough panel members."), tone="done")
        fill(
            self.listed,
            [
                (f"{leaf.title}", spoken_list([one.name for one in people]) or tr("Nobody"))
                for leaf, people in who.questions
            ],
        )
        if first or not self.number.hasFocus():
            self.number.setValue(who.fewest)
        self._offer(who)
        for control in (self.number, self.member, self.questions, self.save):
            control.setEnabled(not issued)

    def _offer(self, who: "WhoScores") -> None:
        chosen = self.member.currentData()
        self.member.blockSignals(True)
        self.member.clear()
        for one in who.members:
            self.member.addItem(one.name, one.id)
        self.member.setCurrentIndex(max(self.member.findData(chosen), 0))
        self.member.blockSignals(False)
        self._tick()

    def _tick(self) -> None:
        if self._who is None:
            return
        own = [one.questions for one in self._who.assigned if one.member_id == self.member.currentData()]
        self.questions.clear()
        for leaf, _ in self._who.questions:
            item = QListWidgetItem(leaf.title)
            item.setData(Qt.ItemDataRole.UserRole, leaf.id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = not own or leaf.id in own[0]
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.questions.addItem(item)

    def _save(self) -> None:
        items = [self.questions.item(row) for row in range(self.questions.count())]
        ticked = [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]
        self.assign.emit(self.member.currentData(), ticked)

    def _number_typed(self) -> None:
        if self._who is not None and self.number.value() != self._who.fewest:
            self.fewest.emit(self.number.value())
