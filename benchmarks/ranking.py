"""Ranking after one agreed change, full exact sensitivity, and recomputing a file of ten thousand tenders.

The yardsticks are plain: integers in lists for the arithmetic, `json.loads` for the file.
"""

import json
import random
from collections.abc import Iterator
from decimal import Decimal

from benchmarks.measure import LONG, Row, alternate, growth, processor_seconds
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
    TieBreakBy,
    TieBreakStep,
)
from evaluator.domain.sensitivity import sensitivity
from evaluator.domain.standing import stand
from evaluator.formats.award_input import write_award_input
from evaluator.formats.recomputation import recompute

POINTS = tuple(Decimal(points) for points in range(6))
LARGE_TENDERS, LARGE_QUESTIONS = 150, 120
MANY_TENDERS, MANY_CRITERIA = 10_000, 50
QUALITY, PRICE = 60, 40


def rows() -> Iterator[Row]:
    """The three rows of the award, and how ranking grows with the lot."""
    large = lot(tenders=LARGE_TENDERS, questions=LARGE_QUESTIONS)
    yield after_one_change(large)
    yield full_sensitivity(large)
    yield from_the_file(write_award_input(lot(tenders=MANY_TENDERS, questions=MANY_CRITERIA - 1)))
    yield _growth()


def lot(*, tenders: int, questions: int) -> AwardInput:
    """A lot with quality out of 60 in so many questions, price out of 40, everything given; the same every time."""
    chance = random.Random(2026)
    weight = Decimal(QUALITY * 10_000 // questions) / 10_000
    weights = [weight] * (questions - 1) + [QUALITY - weight * (questions - 1)]
    leaves = tuple(
        AwardCriterion(id=f"Q{number}", title=f"Question {number}", weight=weight, scale="0-5")
        for number, weight in enumerate(weights, 1)
    )
    model = EvaluationModel(
        title="A large lot",
        currency="GBP",
        method=Method.WEIGHTED_SUM,
        total_weight=Decimal(QUALITY + PRICE),
        scales=(ScoringScale(id="0-5", minimum=POINTS[0], maximum=POINTS[-1], points=POINTS),),
        criteria=(
            AwardCriterion(id="Q", title="Quality", weight=Decimal(QUALITY), children=leaves),
            AwardCriterion(
                id="P",
                title="Price",
                weight=Decimal(PRICE),
                priced=True,
                price=PriceFormula(formula=PriceFormulaName.LOWEST_OVER_PRICE),
            ),
        ),
        rounding=Rounding(apply_to=RoundingTarget.TOTAL, places=2, mode=RoundingMode.HALF_UP),
        tie_break=(TieBreakStep(by=TieBreakBy.LOWEST_PRICE),),
    )
    return AwardInput(
        model=model,
        tenders=tuple(
            AwardTender(
                id=f"T{number}",
                supplier=f"Supplier {number} Ltd",
                points={leaf.id: chance.choice(POINTS) for leaf in leaves},
                prices={"P": Decimal(chance.randrange(5_000_000, 20_000_000)) / 100},
            )
            for number in range(1, tenders + 1)
        ),
    )


class PlainIntegers:
    """The same award as a short script would work it out: integers in lists, all of it every time."""

    def __init__(self, award_input: AwardInput) -> None:
        leaves = award_input.model.scored_leaves()
        self.weights = [int(leaf.weight * 10_000) for leaf in leaves]
        self.points = [[int(tender.points[leaf.id]) for leaf in leaves] for tender in award_input.tenders]
        self.pence = [int(tender.prices["P"] * 100) for tender in award_input.tenders]

    def ranks(self) -> list[int]:
        """Ranks by totals rounded to two places, ties broken by price."""
        lowest, full = min(self.pence), 5 * 10_000
        keys = []
        for points, pence in zip(self.points, self.pence, strict=True):
            quality = 0
            for given, weight in zip(points, self.weights, strict=True):
                quality += given * weight
            numerator, denominator = quality * pence + PRICE * lowest * full, full * pence
            keys.append((-((200 * numerator + denominator) // (2 * denominator)), pence))
        order = sorted(keys)
        return [order.index(key) + 1 for key in keys]


def after_one_change(large: AwardInput) -> Row:
    """The chair agrees one score; ranks and ties are there again."""
    standing, plain = stand(large), PlainIntegers(large)
    given = large.tenders[7].points["Q5"]
    other = POINTS[(int(given) + 1) % len(POINTS)]
    return alternate(
        "ranking and ties after one consensus change (150 × 120)",
        product=lambda: standing.with_points("T8", "Q5", other).ranked,
        yardstick=plain.ranks,
        goal=2,
    )


def full_sensitivity(large: AwardInput) -> Row:
    """Every question sensitivity asks, against working out the award once for each single change of one score."""
    standing, plain = stand(large), PlainIntegers(large)
    return alternate(
        "full exact sensitivity (150 × 120)",
        product=lambda: sensitivity(standing),
        yardstick=plain.ranks,
        goal=0.02,
        pairs=LONG,
        yardstick_times=LARGE_TENDERS * LARGE_QUESTIONS * (len(POINTS) - 1),
    )


def from_the_file(data: bytes) -> Row:
    """The whole way from the bytes to the award and its open decisions."""
    return alternate(
        "recompute of 10,000 tenders × 50 criteria",
        product=lambda: recompute(data),
        yardstick=lambda: json.loads(data),
        goal=6,
    )


def _growth() -> Row:
    """From a quarter to the whole of the large lot."""
    sizes = [LARGE_TENDERS // 4, LARGE_TENDERS // 2, LARGE_TENDERS]
    lots = {size: lot(tenders=size, questions=LARGE_QUESTIONS) for size in sizes}
    return growth(
        "growth of ranking from ¼ to 1 of the large lot (slope)",
        sizes=sizes,
        seconds=lambda size: min(processor_seconds(lambda: stand(lots[size])) for _ in range(7)),
    )
