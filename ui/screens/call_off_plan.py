"""The form for the next call-off: whose, which lot, by which route, weights and words within the published bounds."""

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCompleter

from evaluator.domain.call_off import CallOff, RefinedCriterion
from evaluator.domain.dps import LONGEST_WORDING, ContractingAuthority, CriterionBounds
from evaluator.domain.figures import plain
from evaluator.domain.procurement import AwardRoute
from evaluator.errors import EvaluatorError, RuleBroken
from ui.widgets.fields import Field, Row, area, button, choice, line, roomy
from ui.widgets.numbers import read_number
from ui.widgets.text import Card, paragraph
from ui.words import named, tr

if TYPE_CHECKING:
    from ui.screens.call_off import CallOffScreen


class PlanCard(Card):
    """What is typed stays until the call-off is planned."""

    def __init__(self, screen: "CallOffScreen") -> None:
        super().__init__(tr("Plan the next call-off"))
        self._screen = screen
        self._bodies: dict[str, str] = {}
        self.reference, self.call_off_title, self.body_code = line(), line(), line()
        self.body_name = paragraph(quiet=True)
        self.lot = roomy(choice([]), letters=24)
        self.route, self.route_reason = choice([(named(one), one) for one in AwardRoute]), area(rows=2)
        self.bounds = screen.seat.open_dps.dps.bounds
        self.weights = {
            one.id: line(plain(one.highest if at == 0 else one.lowest)) for at, one in enumerate(self.bounds)
        }
        self.wordings = {one.id: area(rows=2) for one in self.bounds}
        self.plan = button("Plan this call-off")
        self.add(
            Field("&Reference", self.reference, hint="Such as C-13."),
            Field("&Title", self.call_off_title),
            Field("&Body entitled to use the system", self.body_code, hint="Its code, or the beginning of its name."),
            self.body_name,
            Field("&Lot", self.lot),
            Field("Ro&ute", self.route),
            Field("Reason for another route than a &mini-competition", self.route_reason),
            Row(*map(self._weight, self.bounds)),
            *map(self._wording, self.bounds),
            Row(self.plan),
        )
        self.body_code.textChanged.connect(lambda _: self._name_body())
        self.plan.clicked.connect(self._plan)

    def _weight(self, one: CriterionBounds) -> Field:
        return Field(
            tr("Weight of {lower}").format(lower=one.title.lower()),
            self.weights[one.id],
            hint=tr("{lowest} to {highest} of a hundred.").format(lowest=plain(one.lowest), highest=plain(one.highest)),
        )

    def _wording(self, one: CriterionBounds) -> Field:
        return Field(
            tr("{title} in more precise words").format(title=one.title),
            self.wordings[one.id],
            hint=tr(
                "Only where wanted, at most {limit:,} characters. They stand in the invitation beside the "
                "published criterion and do not replace it."
            ).format(limit=LONGEST_WORDING),
        )

    def offer(self, lots: tuple[tuple[str, str], ...], authorities: tuple[ContractingAuthority, ...]) -> None:
        """The lots that are open and the bodies entitled."""
        if self.lot.count() != len(lots):
            self.lot.clear()
            for lot, title in lots:
                self.lot.addItem(f"{lot} {title}", lot)
        bodies = {one.code: one.name for one in authorities}
        if bodies != self._bodies:
            self._bodies = bodies
            self.body_code.setCompleter(QCompleter([f"{code} {name}" for code, name in bodies.items()]))
        self.plan.setEnabled(bool(lots and bodies))

    def _code(self) -> str:
        return (self.body_code.text().split() or [""])[0]

    def _name_body(self) -> None:
        self.body_name.setText(self._bodies.get(self._code(), ""))

    def _plan(self) -> None:
        from evaluator.services import call_off

        try:
            planned = CallOff(
                id=self.reference.text().strip(),
                title=self.call_off_title.text().strip(),
                authority_code=self._code(),
                lot_id=str(self.lot.currentData()),
                criteria=tuple(
                    RefinedCriterion(
                        id=one.id,
                        weight=_weight(self.weights[one.id].text(), one.title),
                        wording=self.wordings[one.id].toPlainText().strip(),
                    )
                    for one in self.bounds
                ),
                award_route=AwardRoute(self.route.currentData()),
                route_reason=self.route_reason.toPlainText().strip(),
            )
        except EvaluatorError as problem:
            self._screen.fail(problem)
            return
        self._screen.do(
            call_off.plan_call_off,
            call_off=planned,
            now=self._screen.seat.now(),
            then=lambda _: self._planned(planned.id),
        )

    def _planned(self, reference: str) -> None:
        for typed in (self.reference, self.call_off_title, self.body_code, self.route_reason):
            typed.clear()
        for wording in self.wordings.values():
            wording.clear()
        self._screen.call_offs.setCurrentCell(-1, -1)
        self._screen.say_done(
            tr("Call-off {reference} is planned. Draw the list of suppliers next.").format(reference=reference)
        )


def _weight(text: str, title: str) -> Decimal:
    weight = read_number(text)
    if weight is None:
        raise RuleBroken(
            tr("The weight of {lower} is not a number.").format(lower=title.lower()),
            hint=tr("Write it in digits, such as 60."),
        )
    return weight
