"""How the award is worked out: method, rounding, whose prices count, and the tie-break step by step."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from PySide6.QtWidgets import QListWidget

from evaluator.domain import model_draft
from evaluator.domain.evaluation_model import (
    EvaluationModel,
    MarksFrom,
    Method,
    PriceReference,
    Rounding,
    RoundingMode,
    RoundingTarget,
    TieBreakBy,
    TieBreakStep,
)
from evaluator.domain.model_wording import (
    checks_in_words,
    marks_in_words,
    method_in_words,
    price_reference_in_words,
    rounding_in_words,
)
from ui.screens.model.pane import Pane
from ui.widgets.fields import Field, Row, button, choice, roomy
from ui.widgets.numbers import NumberField
from ui.widgets.text import Card, paragraph
from ui.words import joined, marked, named, tr


def _offered(kind: Iterable[StrEnum]) -> list[tuple[str, object]]:
    return [(named(one), one) for one in kind]


HALVES = (
    (marked("Halves away from zero"), RoundingMode.HALF_UP),
    (marked("Halves to the even figure"), RoundingMode.HALF_EVEN),
    (marked("Down, towards zero"), RoundingMode.DOWN),
)


class RulesPane(Pane):
    """The rules of the model, each also said in a sentence as it will be printed."""

    def __init__(self) -> None:
        super().__init__()
        self.method, self.marks_from = choice(_offered(Method)), choice(_offered(MarksFrom))
        self.reference = choice(_offered(PriceReference))
        self.rounding, self.halves = choice(_offered(RoundingTarget)), choice(HALVES)
        self.total = NumberField("Marks in &all", may_be_empty=False)
        self.places = NumberField("&Decimal places", may_be_empty=False)
        self.margin = NumberField("&Close result", hint="Marks; empty for no rule.")
        self.low = NumberField("Abnormally &low price", hint="Per cent below the mean; empty for no rule.")
        self.said = paragraph(quiet=True)
        self.steps = QListWidget()
        self.steps.setAccessibleName(tr("Tie-break steps"))
        self.steps.setMinimumHeight(90)
        self.steps.setMaximumHeight(150)
        self.criterion = roomy(choice([]), letters=24)
        self.add_step, self.remove_step = button("Add step"), button("Remove step")
        self.earlier, self.later = button("Earlier"), button("Later")
        award, ties = Card("How the award is worked out"), Card("Between tenders with the same figure")
        award.add(
            Row(Field("Award &method", self.method), Field("Marks &from", self.marks_from), self.total, spacing=16),
            Row(Field("Rounded &once", self.rounding), self.places, Field("&Halves", self.halves), spacing=16),
            Row(Field("&Prices that set lowest and mean", self.reference), self.margin, self.low, spacing=16),
            self.said,
        )
        ties.add(
            self.steps,
            Row(Field("&Next step", self.criterion), self.add_step, self.earlier, self.later, self.remove_step),
        )
        self.column.addWidget(award)
        self.column.addWidget(ties)
        self.column.addStretch(1)
        self._connect()

    def fill(self, model: EvaluationModel) -> None:
        """Each rule as it stands."""
        for box, value in (
            (self.method, model.method),
            (self.marks_from, model.marks_from),
            (self.reference, model.price_reference),
            (self.rounding, model.rounding.apply_to),
            (self.halves, model.rounding.mode),
        ):
            box.setCurrentIndex(box.findData(value))
        self.total.show_value(model.total_weight)
        self.places.show_value(Decimal(model.rounding.places))
        self.margin.show_value(model.margin)
        self.low.show_value(model.abnormally_low_below_mean_by)
        rules = (method_in_words, marks_in_words, price_reference_in_words)
        sentences = [*(rule(model) for rule in rules), rounding_in_words(model.rounding), *checks_in_words(model)]
        self.said.setText(joined(sentences, " "))
        self._fill_steps(model)

    def _fill_steps(self, model: EvaluationModel) -> None:
        titles = {node.id: node.title for node in model.nodes()}
        chosen, offered = self.steps.currentRow(), self.criterion.currentData()
        self.steps.clear()
        for number, step in enumerate(model.tie_break, start=1):
            lowest = step.by is TieBreakBy.LOWEST_PRICE
            what = (
                tr("the lower price")
                if lowest
                else tr("more marks for {title}").format(title=titles.get(step.criterion or "", step.criterion))
            )
            self.steps.addItem(f"{number}  {what}")
        self.steps.setCurrentRow(min(chosen, self.steps.count() - 1))
        self.criterion.clear()
        self.criterion.addItem(tr("The lower price"), "")
        for node in model.nodes():
            self.criterion.addItem(tr("More marks for {title}").format(title=node.title), node.id)
        self.criterion.setCurrentIndex(max(self.criterion.findData(offered), 0))

    def _connect(self) -> None:
        for box in (self.method, self.marks_from, self.reference, self.rounding, self.halves):
            box.activated.connect(lambda _: self._chosen())
        for field in (self.total, self.places, self.margin, self.low):
            field.entered.connect(self._entered)
        self.add_step.clicked.connect(self._add_step)
        self.remove_step.clicked.connect(self._remove_step)
        self.earlier.clicked.connect(lambda: self._move_step(-1))
        self.later.clicked.connect(lambda: self._move_step(1))

    def _chosen(self) -> None:
        if self.model is None:
            return
        self.tell(
            replace(
                model_draft.by_method(self.model, Method(self.method.currentData())),
                marks_from=MarksFrom(self.marks_from.currentData()),
                price_reference=PriceReference(self.reference.currentData()),
                rounding=Rounding(
                    apply_to=RoundingTarget(self.rounding.currentData()),
                    places=self.model.rounding.places,
                    mode=RoundingMode(self.halves.currentData()),
                ),
            )
        )

    def _entered(self, value: Decimal | None) -> None:
        if self.model is None:
            return
        field, model = self.sender(), self.model
        if field is self.total and value is not None:
            self.tell(replace(model, total_weight=value))
        elif field is self.places and value is not None:
            if value != value.to_integral_value() or not 0 <= value <= 10:
                self.places.wrong(tr("Type a whole number from 0 to 10."))
            else:
                self.tell(replace(model, rounding=replace(model.rounding, places=int(value))))
        elif field is self.margin:
            self.tell(replace(model, margin=value))
        elif field is self.low:
            self.tell(replace(model, abnormally_low_below_mean_by=value))

    def _add_step(self) -> None:
        chosen = self.criterion.currentData()
        step = TieBreakStep(by=TieBreakBy.CRITERION, criterion=chosen) if chosen else _LOWEST
        if self.model is not None and step not in self.model.tie_break:
            self.tell(replace(self.model, tie_break=(*self.model.tie_break, step)))

    def _remove_step(self) -> None:
        row = self.steps.currentRow()
        if self.model is not None and row >= 0:
            steps = self.model.tie_break
            self.tell(replace(self.model, tie_break=(*steps[:row], *steps[row + 1 :])))

    def _move_step(self, by: int) -> None:
        row = self.steps.currentRow()
        if self.model is not None and row >= 0 and 0 <= row + by < self.steps.count():
            steps = list(self.model.tie_break)
            steps[row], steps[row + by] = steps[row + by], steps[row]
            self.tell(replace(self.model, tie_break=tuple(steps)))
            self.steps.setCurrentRow(row + by)


_LOWEST = TieBreakStep(by=TieBreakBy.LOWEST_PRICE)
