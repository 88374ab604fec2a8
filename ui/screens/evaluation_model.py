"""The lead builds the model as it will be published, and freezes it. Picture: docs/UX, 01.

What is built is saved with each change, sound or not; what still stands in the way of freezing is said in a sentence.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMessageBox,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
)

from evaluator.domain import model_draft
from evaluator.domain.evaluation_model import (
    AwardCriterion,
    EvaluationModel,
    Method,
    PriceFormula,
    PriceFormulaName,
)
from evaluator.domain.figures import plain
from evaluator.domain.model_wording import method_in_words, price_in_words, rounding_in_words, tie_break_in_words
from evaluator.errors import RuleBroken
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, area, button, choice, line
from ui.widgets.files import choose_files, choose_place
from ui.widgets.text import Card, paragraph

ID = Qt.ItemDataRole.UserRole
HEADS = ("Criterion or question", "Weight in group", "Weight overall", "Scored on", "Least points")
METHODS = tuple((method.value.replace("_", " ").capitalize(), method) for method in Method)
FORMULAS = tuple((formula.value.replace("_", " ").capitalize(), formula) for formula in PriceFormulaName)


class ModelScreen(Screen):
    """The criteria tree, the chosen criterion below it, the running total in words."""

    name = "evaluation_model"
    title = "Set up: criteria and weights"

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._model: EvaluationModel | None = None
        self._frozen = False
        self._showing = False
        self.add_question, self.add_group = button("Add question"), button("Add group")
        self.add_price, self.remove = button("Add price"), button("Remove")
        self.up, self.down = button("Move up"), button("Move down")
        self.open, self.save = button("Open a model from a file…"), button("Save to a file…")
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels(list(HEADS))
        self.tree.setAccessibleName("Criteria")
        self.tree.setTabKeyNavigation(False)
        self.tree.setMinimumHeight(190)
        self.method = choice(METHODS)
        self.rules = paragraph(quiet=True)
        self.criterion_title, self.guidance = line(), area(rows=3)
        self.weight, self.minimum = line(), line()
        self.formula = choice(FORMULAS)
        self.formula_field = Field("Price &formula", self.formula)
        self.minimum_field = Field("&Least points", self.minimum, hint="Empty where there is no threshold.")
        self.chosen = Card("Chosen criterion")
        self.total, self.missing = QProgressBar(), paragraph()
        self.total.setAccessibleName("Overall weight given")
        self.freeze = button("Freeze the model…", main=True)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the model as it stands."""
        from evaluator.services import evaluation_model

        self.ask(evaluation_model.model_so_far, then=lambda found: self._show(*found))

    def open_file(self, path: Path) -> None:
        """Take a model from a file, in place of what is here."""

        def read() -> tuple[EvaluationModel | None, tuple[str, ...]]:
            from evaluator.services import evaluation_model
            from evaluator.services.files import read_chosen

            found = evaluation_model.read_model(read_chosen(path))
            return found.model, found.faults

        self.run(read, then=lambda found: self._read(*found), said="Reading the model")

    def _read(self, model: EvaluationModel | None, faults: tuple[str, ...]) -> None:
        for fault in faults:
            self.problems.add(fault)
        if model is not None:
            self._change(model)

    def _lay_out(self) -> None:
        self.page.addWidget(
            Row(
                self.add_question, self.add_group, self.add_price, self.up, self.down, self.remove, self.open, self.save
            )
        )
        self.page.addWidget(self.tree, 1)
        numbers = QHBoxLayout()
        numbers.addWidget(Field("&Weight in marks", self.weight))
        numbers.addWidget(self.minimum_field)
        numbers.addWidget(self.formula_field)
        self.chosen.add(Field("&Title", self.criterion_title))
        self.chosen.body.addLayout(numbers)
        self.chosen.add(Field("&Guidance shown to the panel", self.guidance))
        self.page.addWidget(self.chosen)
        self.page.addWidget(Field("How the &award is worked out", self.method))
        self.page.addWidget(self.rules)
        self.page.addWidget(self.total)
        self.page.addWidget(self.missing)
        self.page.addWidget(
            paragraph(
                "A frozen model cannot change after tenders are opened. Its digest stands in the report.", quiet=True
            )
        )
        self.foot.add(self.freeze)

    def _connect(self) -> None:
        self.add_question.clicked.connect(lambda: self._add(model_draft.with_question))
        self.add_group.clicked.connect(lambda: self._add(model_draft.with_group))
        self.add_price.clicked.connect(lambda: self._add(model_draft.with_price))
        self.remove.clicked.connect(lambda: self._at_chosen(model_draft.without))
        self.up.clicked.connect(lambda: self._at_chosen(lambda model, chosen: model_draft.moved(model, chosen, -1)))
        self.down.clicked.connect(lambda: self._at_chosen(lambda model, chosen: model_draft.moved(model, chosen, 1)))
        self.open.clicked.connect(
            lambda: choose_files(
                self, "Open a model", "Models (*.xlsx *.json)", lambda chosen: self.open_file(chosen[0])
            )
        )
        self.save.clicked.connect(lambda: choose_place(self, "Save the model", "evaluation-model.json", self._save_to))
        self.tree.itemSelectionChanged.connect(self._show_chosen)
        self.method.activated.connect(lambda _: self._method_chosen())
        for typed in (self.criterion_title, self.weight, self.minimum):
            typed.editingFinished.connect(self._typed)
        self.guidance.textChanged.connect(self._typed)
        self.formula.activated.connect(lambda _: self._typed())
        self.freeze.clicked.connect(self._ask_to_freeze)

    def _show(self, model: EvaluationModel, frozen: bool) -> None:
        self._model, self._frozen, chosen = model, frozen, self._chosen_id()
        self._showing = True
        self.tree.clear()
        for root in model.criteria:
            self._item(root, model.total_weight, None)
        self.tree.expandAll()
        for column in range(len(HEADS)):
            self.tree.resizeColumnToContents(column)
        self.method.setCurrentIndex(max(self.method.findData(model.method), 0))
        self.rules.setText(
            " ".join((method_in_words(model), rounding_in_words(model.rounding), tie_break_in_words(model)))
        )
        self._choose(chosen or model.criteria[0].id if model.criteria else None)
        self._show_total(model)
        self._showing = False
        self._show_chosen()

    def _item(self, node: AwardCriterion, whole: Decimal, parent: QTreeWidgetItem | None) -> None:
        share = f"{plain(round(node.weight * 100 / whole, 1))}%" if whole else "–"
        scored = node.scale or (price_in_words(node.price, currency="GBP") if node.price else "")
        least = "" if node.minimum_points is None else plain(node.minimum_points)
        item = QTreeWidgetItem([node.title, share, plain(node.weight), scored, least])
        item.setData(0, ID, node.id)
        if parent is None:
            self.tree.addTopLevelItem(item)
        else:
            parent.addChild(item)
        for child in node.children:
            self._item(child, node.weight, item)

    def _show_total(self, model: EvaluationModel) -> None:
        from evaluator.services.evaluation_model import what_is_missing

        given, whole = model_draft.allocated(model), model.total_weight
        self.total.setRange(0, max(int(whole), 1))
        self.total.setValue(min(int(given), int(whole)))
        left = whole - given
        words = "all allocated" if not left else f"{plain(abs(left))} {'still to allocate' if left > 0 else 'too many'}"
        self.total.setFormat(f"Overall weight {plain(given)} of {plain(whole)} – {words}")
        missing = what_is_missing(model)
        self.missing.setText("The model is frozen." if self._frozen else missing or "The model is sound.")
        self.freeze.setEnabled(not missing and not self._frozen)
        for control in (
            *(self.add_question, self.add_group, self.add_price, self.up, self.down, self.remove, self.open),
            *(self.chosen, self.method),
        ):
            control.setEnabled(not self._frozen)

    def _chosen_id(self) -> str | None:
        items = self.tree.selectedItems()
        return None if not items else str(items[0].data(0, ID))

    def _choose(self, criterion_id: str | None) -> None:
        for item in self.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
            if item.data(0, ID) == criterion_id:
                self.tree.setCurrentItem(item)

    def _chosen_node(self) -> AwardCriterion | None:
        chosen = self._chosen_id()
        return next((node for node in self._model.nodes() if node.id == chosen), None) if self._model else None

    def _show_chosen(self) -> None:
        node = self._chosen_node()
        if node is None or self._showing:
            return
        self._showing = True
        self.chosen.title.setText(node.title)
        self.chosen.title.show()
        self.criterion_title.setText(node.title)
        self.weight.setText(plain(node.weight))
        self.minimum.setText("" if node.minimum_points is None else plain(node.minimum_points))
        if self.guidance.toPlainText() != node.guidance:
            self.guidance.setPlainText(node.guidance)
        self.formula_field.setVisible(node.price is not None)
        self.minimum_field.setVisible(node.scale is not None)
        if node.price is not None:
            self.formula.setCurrentIndex(self.formula.findData(node.price.formula))
        self._showing = False

    def _typed(self) -> None:
        node = self._chosen_node()
        if node is None or self._showing or self._frozen or self._model is None:
            return
        try:
            weight = Decimal(self.weight.text().strip() or "0")
            minimum = Decimal(self.minimum.text().strip()) if self.minimum.text().strip() else None
        except InvalidOperation:
            self.fail(RuleBroken("A weight or threshold is not a number.", hint="Type digits, such as 12.5."))
            return
        price = node.price
        if price is not None and price.formula is not self.formula.currentData():
            price = PriceFormula(formula=self.formula.currentData())
        changed = replace(
            node,
            title=self.criterion_title.text().strip(),
            weight=weight,
            minimum_points=minimum,
            guidance=self.guidance.toPlainText(),
            price=price,
        )
        if changed != node:
            self._change(model_draft.changed(self._model, changed))

    def _method_chosen(self) -> None:
        if self._model is not None:
            self._change(replace(self._model, method=self.method.currentData()))

    def _add(self, adding: Callable[[EvaluationModel, str | None], EvaluationModel]) -> None:
        if self._model is not None:
            self._change(adding(self._model, model_draft.group_of(self._model, self._chosen_id())))

    def _at_chosen(self, changing: Callable[[EvaluationModel, str], EvaluationModel]) -> None:
        chosen = self._chosen_id()
        if self._model is not None and chosen is not None:
            self._change(changing(self._model, chosen))

    def _change(self, model: EvaluationModel) -> None:
        """Show the model and save it, as it is."""
        from evaluator.services import evaluation_model

        self._show(model, False)
        self.do(evaluation_model.save_draft, model=model, now=self.seat.now())

    def _save_to(self, place: Path) -> None:
        model = self._model
        if model is None:
            return

        def saved() -> Path:
            from evaluator.services import evaluation_model
            from evaluator.services.files import save_to

            return save_to(place, evaluation_model.write_model_file(model))

        self.run(saved, then=lambda path: self.missing.setText(f"Saved as {path.name}."))

    def _ask_to_freeze(self) -> None:
        self.confirm = QMessageBox(
            QMessageBox.Icon.Question,
            "Freeze the model",
            "Freeze this model? It cannot be changed afterwards.",
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel,
            self,
        )
        self.confirm.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.confirm.button(QMessageBox.StandardButton.Yes).setText("Freeze")
        self.confirm.accepted.connect(self._freeze)
        self.confirm.open()

    def _freeze(self) -> None:
        from evaluator.services import evaluation_model

        self.do(evaluation_model.freeze_model, model=self._model, now=self.seat.now(), said="Freezing the model")
