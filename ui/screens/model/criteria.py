"""The criteria tree and the chosen criterion below it. Picture: docs/UX, 01."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeWidgetItem

from evaluator.domain import model_draft
from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel, Method
from evaluator.domain.figures import plain
from evaluator.domain.model_reach import faults_before_freezing
from evaluator.domain.model_rules import ModelFault
from evaluator.domain.model_wording import thresholds_in_words
from ui.screens.model.pane import Pane
from ui.screens.model.price import PriceCard
from ui.screens.model.schedule import ScheduleCard
from ui.widgets.fields import Field, Row, area, button, choice, line, roomy
from ui.widgets.numbers import NumberField
from ui.widgets.tables import Tree
from ui.widgets.text import Card
from ui.words import marked, shown, tr

ID = Qt.ItemDataRole.UserRole
HEADS = (
    marked("Criterion or question"),
    marked("In group"),
    marked("Marks"),
    marked("Scored on"),
    marked("Threshold"),
    marked("Check"),
)


class CriteriaTree(Tree):
    """The tree; Alt+Up and Alt+Down ask to move the chosen criterion by -1 or 1."""

    moving = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Alt with an arrow moves; everything else is the tree's."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moving.emit(by)
        else:
            super().keyPressEvent(event)


class CriteriaPane(Pane):
    """Groups, questions and priced criteria: added, moved, removed, and described one by one."""

    def __init__(self) -> None:
        super().__init__()
        self.add_question, self.add_group = button("Add question"), button("Add group")
        self.add_price, self.remove = button("Add price"), button("Remove")
        self.up, self.down = button("Move up"), button("Move down")
        for moving, keys in ((self.up, "Alt+Up"), (self.down, "Alt+Down")):
            moving.setToolTip(
                tr("{text} among its neighbours ({keys} in the tree)").format(text=moving.text(), keys=keys)
            )
        self.changes = Row(
            self.add_question, self.add_group, self.add_price, self.up, self.down, self.remove, spacing=8
        )
        self.tree = CriteriaTree(HEADS, name=tr("Criteria"))
        self.tree.setMinimumHeight(210)
        self.criterion_title, self.guidance, self.sub_criteria = line(), area(rows=3), area(rows=2)
        self.weight = NumberField("&Marks", may_be_empty=False)
        self.minimum = NumberField("&Least points")
        self.minimum_marks = NumberField("Least m&arks")
        self.value = NumberField("Money value of full marks")
        self.scale = roomy(choice([]))
        self.scale_field = Field("&Scale", self.scale)
        self.guidance_field = Field("&Guidance shown to the panel", self.guidance)
        self.sub_field = Field(
            "Su&b-criteria", self.sub_criteria, hint="What an answer must cover, one in a line, in the words published."
        )
        self.price, self.schedule = PriceCard(), ScheduleCard()
        self.chosen = Card("Chosen criterion")
        self._lay_out()
        self._connect()

    def fill(self, model: EvaluationModel) -> None:
        """The tree, with the chosen criterion still chosen."""
        chosen, wrong = self.chosen_id(), _by_criterion(model)
        self.tree.blockSignals(True)
        self.tree.clear()
        for root in model.criteria:
            self.tree.addTopLevelItem(_item(root, model.total_weight, wrong, model.currency))
        self.tree.expandAll()
        self.tree.share_width()
        known = {node.id for node in model.nodes()}
        self.choose(chosen if chosen in known else (model.criteria[0].id if model.criteria else None))
        self.tree.blockSignals(False)
        self._show_chosen()

    def freeze(self, frozen: bool) -> None:
        """Each criterion is still chosen and read; nothing of it is changed."""
        numbers = (self.weight, self.scale_field, self.minimum, self.minimum_marks, self.value)
        for part in (self.changes, *numbers, self.price, self.schedule):
            part.setEnabled(not frozen)
        for text in (self.criterion_title, self.guidance, self.sub_criteria):
            text.setReadOnly(frozen)

    def choose(self, criterion_id: str | None) -> None:
        """Choose a criterion in the tree."""
        for item in self.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
            if item.data(0, ID) == criterion_id:
                self.tree.setCurrentItem(item)

    def chosen_id(self) -> str | None:
        """The chosen criterion."""
        items = self.tree.selectedItems()
        return None if not items else str(items[0].data(0, ID))

    def take_text(self) -> None:
        """Guidance and sub-criteria, after a pause in typing."""
        lines = tuple(one.strip() for one in self.sub_criteria.toPlainText().splitlines() if one.strip())
        self._replace(lambda node: replace(node, guidance=self.guidance.toPlainText(), sub_criteria=lines))

    def _lay_out(self) -> None:
        self.column.addWidget(self.tree, 1)
        self.column.addWidget(self.changes)
        self.chosen.add(
            Field("&Title", self.criterion_title),
            Row(self.weight, self.scale_field, self.minimum, self.minimum_marks, self.value, spacing=16),
            self.guidance_field,
            self.sub_field,
            self.price,
            self.schedule,
        )
        self.column.addWidget(self.chosen)

    def _connect(self) -> None:
        self.add_question.clicked.connect(lambda: self._add(model_draft.with_question))
        self.add_group.clicked.connect(lambda: self._add(model_draft.with_group))
        self.add_price.clicked.connect(lambda: self._add(model_draft.with_price))
        self.remove.clicked.connect(lambda: self._at_chosen(model_draft.without))
        self.up.clicked.connect(lambda: self._at_chosen(lambda model, one: model_draft.moved(model, one, -1)))
        self.down.clicked.connect(lambda: self._at_chosen(lambda model, one: model_draft.moved(model, one, 1)))
        self.tree.moving.connect(lambda by: (self.up if by < 0 else self.down).click())
        self.tree.itemSelectionChanged.connect(self._other_chosen)
        self.criterion_title.editingFinished.connect(
            lambda: self._replace(lambda node: replace(node, title=self.criterion_title.text().strip() or "Untitled"))
        )
        self.weight.entered.connect(lambda value: self._replace(lambda node: replace(node, weight=value)))
        self.minimum.entered.connect(lambda value: self._replace(lambda node: replace(node, minimum_points=value)))
        self.minimum_marks.entered.connect(lambda value: self._replace(lambda node: replace(node, minimum_marks=value)))
        self.value.entered.connect(lambda value: self._replace(lambda node: replace(node, value=value)))
        self.scale.activated.connect(lambda _: self._replace(lambda one: replace(one, scale=self.scale.currentData())))
        self.guidance.textChanged.connect(self.typing)
        self.sub_criteria.textChanged.connect(self.typing)
        self.price.changed.connect(lambda formula: self._replace(lambda node: replace(node, price=formula)))
        self.schedule.changed.connect(lambda schedule: self._replace(lambda node: replace(node, schedule=schedule)))

    def _other_chosen(self) -> None:
        self.finish_typing()
        self._show_chosen()

    def _node(self) -> AwardCriterion | None:
        chosen = self._shown
        return next((node for node in self.model.nodes() if node.id == chosen), None) if self.model else None

    _shown: str | None = None

    def _show_chosen(self) -> None:
        showing, self._showing = self._showing, True
        self._shown = self.chosen_id()
        node = self._node()
        self.chosen.setVisible(node is not None)
        if node is not None and self.model is not None:
            self._show_node(node, self.model)
        self._showing = showing

    def _show_node(self, node: AwardCriterion, model: EvaluationModel) -> None:
        self.chosen.title.setText(node.title)
        self.chosen.title.show()
        if not self.criterion_title.isModified() or not self.criterion_title.hasFocus():
            self.criterion_title.setText(node.title)
        self.weight.show_value(node.weight)
        self.minimum.show_value(node.minimum_points)
        self.minimum_marks.show_value(node.minimum_marks)
        self.value.show_value(node.value)
        self.scale.clear()
        for scale in model.scales:
            self.scale.addItem(scale.id, scale.id)
        self.scale.setCurrentIndex(self.scale.findData(node.scale))
        for text, wanted in ((self.guidance, node.guidance), (self.sub_criteria, "\n".join(node.sub_criteria))):
            if not self.is_typing and text.toPlainText().rstrip() != wanted.rstrip():
                text.setPlainText(wanted)
        scored = node.scale is not None
        for field in (self.scale_field, self.minimum, self.sub_field):
            field.setVisible(scored)
        self.minimum_marks.setVisible(not node.priced)
        self.value.setVisible(scored and model.method is Method.PRICE_LESS_QUALITY_VALUE)
        self.price.setVisible(node.priced and model.method is Method.WEIGHTED_SUM)
        self.price.show_formula(node, currency=model.currency)
        self.schedule.setVisible(node.priced)
        self.schedule.show_schedule(node, currency=model.currency)

    def _replace(self, change: Callable[[AwardCriterion], AwardCriterion]) -> None:
        node = self._node()
        if node is not None and self.model is not None and not self._showing:
            self.tell(model_draft.changed(self.model, change(node)))

    def _add(self, adding: Callable[[EvaluationModel, str | None], EvaluationModel]) -> None:
        self.finish_typing()
        if self.model is not None:
            before = {node.id for node in self.model.nodes()}
            model = adding(self.model, model_draft.group_of(self.model, self.chosen_id()))
            self.tell(model)
            self.choose(next((node.id for node in model.nodes() if node.id not in before), None))

    def _at_chosen(self, changing: Callable[[EvaluationModel, str], EvaluationModel]) -> None:
        self.finish_typing()
        chosen = self.chosen_id()
        if self.model is not None and chosen is not None:
            self.tell(changing(self.model, chosen))


def _by_criterion(model: EvaluationModel) -> dict[str, ModelFault]:
    """The first fault of each criterion."""
    found: dict[str, ModelFault] = {}
    for fault in faults_before_freezing(model):
        if fault.part == "criteria":
            found.setdefault(fault.id, fault)
    return found


def _item(node: AwardCriterion, whole: Decimal, wrong: dict[str, ModelFault], currency: str) -> QTreeWidgetItem:
    share = f"{plain(round(node.weight * 100 / whole, 1)).removesuffix('.0')}%" if whole else "–"
    formula = tr("as it is") if node.price is None else tr(node.price.formula.replace("_", " "))
    scored = node.scale or (formula if node.priced else "")
    check = f"✗ {shown(wrong[node.id].what)}" if node.id in wrong else "✓"
    made = QTreeWidgetItem([node.title, share, plain(node.weight), scored, shown(thresholds_in_words(node)), check])
    made.setData(0, ID, node.id)
    made.setToolTip(0, node.title)
    made.setToolTip(5, check)
    for child in node.children:
        made.addChild(_item(child, node.weight, wrong, currency))
    return made
