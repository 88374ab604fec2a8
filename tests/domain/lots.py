"""Small lots for tests of the award: models and tenders in a line or two, and the award's answer as plain text."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from evaluator.domain.award import AwardInput, AwardResult, AwardTender, IndividualPoints, Waiver
from evaluator.domain.evaluation_model import (
    AwardCriterion,
    EvaluationModel,
    Method,
    PriceBand,
    PriceFormula,
    PriceFormulaName,
    Rounding,
    RoundingMode,
    RoundingTarget,
    ScoringScale,
)
from evaluator.domain.figures import fraction_text

TO_TWO_PLACES = Rounding(apply_to=RoundingTarget.TOTAL, places=2, mode=RoundingMode.HALF_UP)


def stepped(name: str, minimum: str, maximum: str, step: str | None) -> ScoringScale:
    """Every step from minimum to maximum."""
    return ScoringScale(
        id=name,
        minimum=Decimal(minimum),
        maximum=Decimal(maximum),
        step=None if step is None else Decimal(step),
    )


def listed(name: str, *points: str) -> ScoringScale:
    """A scale of these points."""
    values = tuple(map(Decimal, points))
    return ScoringScale(id=name, minimum=min(values), maximum=max(values), points=values)


FIVE = listed("0-5", "0", "1", "2", "3", "4", "5")
PER_CENT = stepped("per cent", "0", "100", "0.01")
SCALES = (FIVE, PER_CENT)


def _numbers(more: Mapping[str, str]) -> dict[str, Any]:
    return {key: Decimal(value) for key, value in more.items()}


def scored(name: str, weight: str, scale: str = "0-5", **more: str) -> AwardCriterion:
    """A scored leaf; further numbers as text."""
    numbers = _numbers(more)
    return AwardCriterion(id=name, title=f"Question {name}", weight=Decimal(weight), scale=scale, **numbers)


def formula(name: str, *, bands: Sequence[tuple[str | None, str]] = (), **parameters: str | None) -> PriceFormula:
    """A price formula with its parameters as text; defaults as in the open file."""
    defaults = {
        "above_lowest": {"floor": "0"},
        "logarithmic": {"floor": "0"},
        "mean_deviation": {"floor": "0", "ceiling": "1"},
    }
    given: dict[str, str | None] = {**defaults.get(name, {}), **parameters}
    numbers: dict[str, Any] = {key: None if value is None else Decimal(value) for key, value in given.items()}
    return PriceFormula(
        formula=PriceFormulaName(name),
        bands=tuple(
            PriceBand(up_to=None if up_to is None else Decimal(up_to), fraction=Decimal(fraction))
            for up_to, fraction in bands
        ),
        **numbers,
    )


def priced(name: str, weight: str, price: PriceFormula | None = None, **more: str) -> AwardCriterion:
    """A price leaf, by default measured against the lowest price; without weight it has no formula."""
    if price is None and weight != "0":
        price = formula("lowest_over_price")
    numbers = _numbers(more)
    return AwardCriterion(id=name, title=f"Price {name}", weight=Decimal(weight), priced=True, price=price, **numbers)


def group(name: str, weight: str, *children: AwardCriterion, **more: str) -> AwardCriterion:
    """A criterion with others below it."""
    numbers = _numbers(more)
    return AwardCriterion(id=name, title=f"Part {name}", weight=Decimal(weight), children=children, **numbers)


def model(*criteria: AwardCriterion, **more: Any) -> EvaluationModel:
    """A weighted sum of 100 marks, rounded to two places, unless said otherwise."""
    rest: dict[str, Any] = {
        "method": Method.WEIGHTED_SUM,
        "total_weight": Decimal(100),
        "scales": SCALES,
        "rounding": TO_TWO_PLACES,
        **more,
    }
    return EvaluationModel(title="A lot", currency="GBP", criteria=criteria, **rest)


def tender(
    name: str,
    points: Mapping[str, str] | None = None,
    prices: Mapping[str, str] | None = None,
    *,
    excluded: str | None = None,
    waived: Sequence[str] = (),
) -> AwardTender:
    """A tender with points and prices as text."""
    return AwardTender(
        id=name,
        supplier=f"Supplier {name}",
        points={leaf: Decimal(value) for leaf, value in (points or {}).items()},
        prices={leaf: Decimal(value) for leaf, value in (prices or {}).items()},
        excluded=excluded,
        waived=tuple(Waiver(criterion=criterion, reason="Recorded review") for criterion in waived),
    )


def lot(published: EvaluationModel, *tenders: AwardTender, individual: Sequence[IndividualPoints] = ()) -> AwardInput:
    """The award input of these tenders."""
    return AwardInput(model=published, tenders=tenders, individual_points=tuple(individual))


def totals(award: AwardResult) -> dict[str, str | None]:
    """Each tender's total, written exactly."""
    return {each.id: None if each.total is None else fraction_text(each.total) for each in award.tenders}


def ranks(award: AwardResult) -> dict[str, int | None]:
    """Each tender's rank."""
    return {each.id: each.rank for each in award.tenders}


def open_decisions(award: AwardResult) -> list[tuple[str, str, str | None]]:
    """The open decisions without their sentences."""
    return [(decision.kind.value, decision.tender, decision.criterion) for decision in award.decisions]
