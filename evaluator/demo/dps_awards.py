"""The award inputs of the example's call-offs that are not evaluated whole, made from a seed."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from evaluator.demo.dps_story import Story, StoryCallOff
from evaluator.domain.award import AwardInput, AwardTender
from evaluator.domain.evaluation_model import (
    AwardCriterion,
    EvaluationModel,
    Method,
    PriceFormula,
    PriceFormulaName,
    Rounding,
    RoundingMode,
    RoundingTarget,
    ScoringScale,
)
from evaluator.formats.award_input import write_award_input

QUESTIONS = (("Q1", "Clinical safety"), ("Q2", "Practices and patients"), ("Q3", "Mobilisation and support"))
MOST_TENDERS = 5


def award_input_of(story: Story, told: StoryCallOff, invited: Sequence[str]) -> bytes:
    """The award input of one call-off as JSON."""
    return write_award_input(_generated(story, told, invited))


def _generated(story: Story, told: StoryCallOff, invited: Sequence[str]) -> AwardInput:
    chance = Random(f"{story.seed} {told.id}")
    tenderers = sorted(chance.sample(list(invited), min(MOST_TENDERS, max(2, len(invited) // 2))))
    base = chance.randint(9, 60) * 10_000
    return AwardInput(
        model=_model(told),
        tenders=tuple(
            AwardTender(
                id=one,
                supplier=story.supplier(one).name,
                points={question: Decimal(chance.randint(2, 5)) for question, _ in QUESTIONS},
                prices={"P": Decimal(base + chance.randint(-200, 200) * base // 1_000).quantize(Decimal("0.01"))},
            )
            for one in tenderers
        ),
    )


def _model(told: StoryCallOff) -> EvaluationModel:
    first, second = told.quality / 2, told.quality / 4
    weights = (first, second, told.quality - first - second)
    scale = ScoringScale(
        id="0-5", minimum=Decimal(0), maximum=Decimal(5), points=tuple(Decimal(points) for points in range(6))
    )
    quality = AwardCriterion(
        id="Q",
        title="Quality",
        weight=told.quality,
        children=tuple(
            AwardCriterion(id=name, title=title, weight=weight, scale="0-5")
            for (name, title), weight in zip(QUESTIONS, weights, strict=True)
        ),
    )
    price = AwardCriterion(
        id="P",
        title="Price",
        weight=100 - told.quality,
        priced=True,
        price=PriceFormula(formula=PriceFormulaName.LOWEST_OVER_PRICE),
    )
    return EvaluationModel(
        title=f"{told.title} (EXAMPLE)",
        currency="GBP",
        method=Method.WEIGHTED_SUM,
        total_weight=Decimal(100),
        scales=(scale,),
        criteria=(quality, price),
        rounding=Rounding(apply_to=RoundingTarget.TOTAL, places=2, mode=RoundingMode.HALF_UP),
    )
