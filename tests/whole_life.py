"""A worked case with a price schedule over the life of a contract: yearly items, discounting, one total misstated.

What each offer costs is worked out here a second time, year by year, as a reader with a calculator would.
"""

from dataclasses import fields, replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

from evaluator.demo.content import Content, PriceLine, ReceivedTender
from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel
from evaluator.domain.price_evaluation import OfferedPrice, Stands
from evaluator.domain.price_schedule import PriceSchedule, Recurrence, ScheduleItem
from evaluator.domain.procurement import Regime
from evaluator.services import price
from evaluator.storage.evaluation_file import EvaluationFile
from tests.quick_walk import UnderRegime, walk_under

YEARS, RATE = 4, Decimal("3.5")
SCHEDULE = PriceSchedule(
    items=(
        ScheduleItem(
            id="licence",
            title="Licence",
            unit="patient and year",
            quantity=Decimal(155_000),
            recurrence=Recurrence.YEARLY,
            last_year=YEARS,
        ),
        ScheduleItem(id="start", title="Implementation and training", unit="practice", quantity=Decimal(42)),
        ScheduleItem(
            id="end", title="Data handed over at the end", unit="practice", quantity=Decimal(42), first_year=YEARS
        ),
    ),
    years=YEARS,
    discount_rate=RATE,
)
MISREAD = "The supplier did not discount the later years; the published schedule says how they count."
CARRIED_OVER = Decimal("1250.00")


class WholeLife(Content):
    """Content whose price criterion has this schedule; the first tender states a total that is not its own."""

    def _offer(self, tender: ReceivedTender, leaf: AwardCriterion) -> OfferedPrice:
        offer = super()._offer(tender, leaf)
        unit_prices = {one.item: one.amount for one in offer.unit_prices}
        if tender != self.tenders[0]:
            return replace(offer, stated_total=SCHEDULE.total(unit_prices))
        undiscounted = replace(SCHEDULE, discount_rate=None).total(unit_prices)
        return replace(offer, stated_total=undiscounted, stands=Stands.WORKED_OUT, reason=MISREAD)


class WholeLifeWalk(UnderRegime):
    """The walk of it; every price is adjusted alike."""

    def type_prices(self, file: EvaluationFile) -> None:
        super().type_prices(file)
        with file.work() as uow:
            price.adjust_prices(
                uow,
                criterion_id=self.content.model.price_leaves()[0].id,
                title="Data carried over at the start",
                reason="The price schedule left out what each practice pays to have its data carried over.",
                amounts={tender.key: CARRIED_OVER for tender in self.content.tenders},
                now=self.clock(),
            )


def whole_life_walk(regime: Regime, out: Path, *, members: int, tenders: int, questions: int) -> WholeLifeWalk:
    """A walk with this schedule that has not set out yet."""
    walk = walk_under(regime, out, members=members, tenders=tenders, questions=questions)
    made = WholeLifeWalk(**{each.name: getattr(walk, each.name) for each in fields(walk) if each.init})
    made.regime, made.content = regime, with_schedule(walk.content)
    return made


def with_schedule(content: Content) -> Content:
    """The same content, priced by the schedule."""
    values = {each.name: getattr(content, each.name) for each in fields(content)}
    tenders = tuple(replace(one, price_lines=_lines(one)) for one in content.tenders)
    return WholeLife(**{**values, "model": _priced(content.model), "tenders": tenders})


def _priced(model: EvaluationModel) -> EvaluationModel:
    return replace(
        model,
        criteria=tuple(replace(one, schedule=SCHEDULE) if one.priced else one for one in model.criteria),
    )


def _lines(tender: ReceivedTender) -> tuple[PriceLine, ...]:
    licence, start = (line.unit_price for line in tender.price_lines)
    prices = {"licence": licence, "start": start, "end": start / 4}
    return tuple(
        PriceLine(
            criterion=tender.price_lines[0].criterion,
            item=item.title,
            unit=item.unit,
            quantity=item.quantity,
            unit_price=prices[item.id],
        )
        for item in SCHEDULE.items
    )


def by_hand(tender: ReceivedTender) -> Decimal:
    """What an offer costs over its life: each year's payments, divided by 1.035 once for each year after the first."""
    licence, start, end = (Fraction(line.quantity) * Fraction(line.unit_price) for line in tender.price_lines)
    cost, factor = Fraction(0), Fraction(1)
    for year in range(1, YEARS + 1):
        cost += (licence + (start if year == 1 else 0) + (end if year == YEARS else 0)) / factor
        factor *= 1 + Fraction(35, 1000)
    return Decimal(cost.numerator * 1000 // cost.denominator).scaleb(-3).quantize(Decimal("0.01"), ROUND_HALF_UP)
