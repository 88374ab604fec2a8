"""The lead publishes what every lot of the procurement has in common: the lots, the limit, the shared criteria."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from evaluator.domain.evaluation_model import EvaluationModel
from evaluator.domain.lots import LimitMethod, LotRules, PublishedLot
from evaluator.domain.procurement import Lot
from evaluator.errors import RuleBroken
from ui.desk import Work
from ui.screens.other_lots import OtherLotsCard
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, area, button, choice
from ui.widgets.numbers import NumberField, read_number
from ui.widgets.text import Card, paragraph, say
from ui.words import marked, shown, tr

METHODS = (
    (marked("The lots are awarded in their order"), LimitMethod.LOT_ORDER),
    (marked("A supplier keeps the lots it prefers"), LimitMethod.SUPPLIER_PREFERENCE),
)
Found = tuple[LotRules | None, Lot, EvaluationModel, bool]


class LotsScreen(Screen):
    """Nothing is needed here where there is one lot alone."""

    name = "lots"
    title = marked("Set up: several lots")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._shown: LotRules | None = None
        self._filled = False
        self.lots = area(rows=3)
        self.most = NumberField("&Most lots for one supplier", hint="Empty where there is no limit.")
        self.method = choice((tr(shown), method) for shown, method in METHODS)
        self.shared = QListWidget()
        self.state = paragraph()
        self.publish, self.alone = button("Publish these rules", main=True), button("There is one lot alone")
        self.lots_field = Field(
            "&Lots", self.lots, hint="One in a line, in the published order: its id, a colon, its title. 2: South"
        )
        card = Card("What every lot has in common")
        card.add(
            paragraph(
                "Each lot is an evaluation of its own, begun from the same notice. Publish the same rules in each, "
                "before its model is frozen: they are part of what is signed.",
                quiet=True,
            ),
            self.state,
            self.lots_field,
            Row(self.most, Field("&How the limit is applied", self.method), spacing=16),
            Field(
                "&Shared criteria",
                self.shared,
                hint="Ticked: answered alike in every lot. Different points in two lots are then named.",
            ),
        )
        self.shared.setMinimumHeight(120)
        self.others = OtherLotsCard(self)
        self.lay(card, self.others)
        self.foot.add(self.publish)
        self.foot.add(self.alone)
        self.publish.clicked.connect(self._publish)
        self.alone.clicked.connect(self._take_back)

    def refresh(self) -> None:
        """Show what is published so far."""
        self.ask(_found, then=lambda found: self._show(*found))
        self.others.refresh()

    def _show(self, rules: LotRules | None, own: Lot, model: EvaluationModel, frozen: bool) -> None:
        if rules is None:
            say(self.state, tr("No rules for several lots are published: this evaluation stands alone."))
        else:
            say(self.state, f"✓ {shown(rules.in_words())}", tone="done")
        for control in (self.publish, self.alone, self.most, self.method):
            control.setEnabled(not frozen)
        self.lots.setReadOnly(frozen)
        if not self._filled or rules != self._shown:
            self._filled, self._shown = True, rules
            self._fill(rules, own)
        self._list_criteria(model, rules, frozen=frozen)

    def _fill(self, rules: LotRules | None, own: Lot) -> None:
        listed = [PublishedLot(id=own.id, title=own.title)] if rules is None else list(rules.lots)
        self.lots.setPlainText("\n".join(f"{lot.id}: {lot.title}" for lot in listed))
        self.most.line.setText("" if rules is None or rules.most_per_supplier is None else str(rules.most_per_supplier))
        if rules is not None:
            self.method.setCurrentIndex(self.method.findData(rules.method))

    def _list_criteria(self, model: EvaluationModel, rules: LotRules | None, *, frozen: bool) -> None:
        """Every question with a tick; what a person ticked and did not publish yet stays. Frozen, they are to read."""
        ticked = self._ticked() if self.shared.count() else (() if rules is None else rules.shared)
        self.shared.clear()
        for leaf in model.scored_leaves():
            item = QListWidgetItem(leaf.title if leaf.title == leaf.id else f"{leaf.id} {leaf.title}")
            item.setData(Qt.ItemDataRole.UserRole, leaf.id)
            item.setCheckState(Qt.CheckState.Checked if leaf.id in ticked else Qt.CheckState.Unchecked)
            if frozen:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            self.shared.addItem(item)

    def _ticked(self) -> tuple[str, ...]:
        items = [self.shared.item(row) for row in range(self.shared.count())]
        return tuple(
            str(one.data(Qt.ItemDataRole.UserRole)) for one in items if one.checkState() is Qt.CheckState.Checked
        )

    def _publish(self) -> None:
        from evaluator.services import lots

        typed = self.most.line.text().strip()
        most = read_number(typed)
        if typed and (most is None or most != int(most)):
            self.fail(RuleBroken(tr("The limit is not a whole number."), hint=tr("Type 1, 2 or more, or nothing.")))
            return
        rules = LotRules(
            lots=read_lots(self.lots.toPlainText()),
            most_per_supplier=None if most is None else int(most),
            method=LimitMethod(self.method.currentData()),
            shared=self._ticked(),
        )
        self.do(lots.publish, rules=rules, now=self.seat.now(), field=self.lots_field)

    def _take_back(self) -> None:
        from evaluator.services import lots

        self.do(lots.publish, rules=None, now=self.seat.now())


def read_lots(text: str) -> tuple[PublishedLot, ...]:
    """The lots as they are typed, one in a line: `2: South`; without a colon the line is the id."""
    parts = [line.partition(":") for line in text.splitlines() if line.strip()]
    return tuple(PublishedLot(id=lot_id.strip(), title=title.strip()) for lot_id, _, title in parts)


def _found(uow: Work) -> Found:
    from evaluator.services import evaluation_model, lots

    model, frozen = evaluation_model.model_so_far(uow)
    return lots.published(uow), uow.evaluations.held().evaluation.lot, model, frozen
