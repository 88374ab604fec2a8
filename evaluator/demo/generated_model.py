"""A model with any number of questions, made from a seed: sections, unequal weights, thresholds and a tie-break."""

from decimal import Decimal
from random import Random

from evaluator.demo.example import example
from evaluator.domain.evaluation_model import (
    AwardCriterion,
    EvaluationModel,
    Method,
    PriceFormula,
    PriceFormulaName,
    Rounding,
    RoundingMode,
    RoundingTarget,
    TieBreakBy,
    TieBreakStep,
)

QUESTIONS_IN_A_SECTION = 10
QUALITY, SOCIAL, PRICE = Decimal(50), Decimal(10), Decimal(40)

TOPICS = (
    "Clinical safety",
    "Clinical triage",
    "Information governance",
    "Interoperability",
    "Implementation",
    "Training",
    "Accessibility",
    "Patient uptake",
    "Support desk",
    "Resilience",
    "Reporting",
    "Data return",
)
ASPECTS = (
    "policy",
    "named staff",
    "local plan",
    "standards",
    "testing",
    "incidents",
    "measurement",
    "risks",
    "partners",
    "improvement",
    "records",
    "lessons",
)

SUB_CRITERIA = ("What is promised for the practices", "What shows that it works")


def chance_of(seed: int, *what: str) -> Random:
    """The source of chance for one part of a generated evaluation."""
    return Random("/".join((str(seed), *what)))


def model_of(questions: int, seed: int) -> EvaluationModel:
    """A sound model with so many questions and one price. The heaviest question comes first in the tie-break."""
    chance = chance_of(seed, "model")
    social = max(2, questions // 10)
    sections = _sections(questions - social, chance)
    heaviest = max((leaf for section in sections for leaf in section.children), key=lambda leaf: leaf.weight)
    local = tuple(
        _question(f"S{number:02}", f"Social value: {ASPECTS[(number - 1) % len(ASPECTS)]}", weight)
        for number, weight in enumerate(_shares(SOCIAL, social, chance), start=1)
    )
    return EvaluationModel(
        title=f"EXAMPLE model made from seed {seed}",
        currency="GBP",
        method=Method.WEIGHTED_SUM,
        total_weight=QUALITY + SOCIAL + PRICE,
        scales=example().model.scales,
        criteria=(
            AwardCriterion(id="Q", title="Quality", weight=QUALITY, minimum_marks=Decimal(15), children=sections),
            AwardCriterion(id="S", title="Social value", weight=SOCIAL, children=local),
            AwardCriterion(
                id="P",
                title="Price",
                weight=PRICE,
                priced=True,
                price=PriceFormula(formula=PriceFormulaName.LOWEST_OVER_PRICE),
            ),
        ),
        rounding=Rounding(apply_to=RoundingTarget.TOTAL, places=2, mode=RoundingMode.HALF_UP),
        tie_break=(
            TieBreakStep(by=TieBreakBy.CRITERION, criterion=heaviest.id),
            TieBreakStep(by=TieBreakBy.LOWEST_PRICE),
        ),
        abnormally_low_below_mean_by=Decimal(20),
    )


def _sections(questions: int, chance: Random) -> tuple[AwardCriterion, ...]:
    """Sections of up to ten questions, numbered through, that share the marks for quality."""
    weights = _shares(QUALITY, questions, chance)
    sections = []
    for first in range(0, questions, QUESTIONS_IN_A_SECTION):
        place = first // QUESTIONS_IN_A_SECTION
        topic = TOPICS[place % len(TOPICS)]
        leaves = tuple(
            _question(f"Q{first + at + 1:03}", f"{topic}: {ASPECTS[at]}", weight)
            for at, weight in enumerate(weights[first : first + QUESTIONS_IN_A_SECTION])
        )
        total = sum((leaf.weight for leaf in leaves), Decimal(0))
        sections.append(AwardCriterion(id=f"QS{place + 1:02}", title=topic, weight=total, children=leaves))
    return tuple(sections)


def _question(id_: str, title: str, weight: Decimal) -> AwardCriterion:
    guidance = f"{title}: what will you do for the practices of Example Vale, and what shows that it works?"
    return AwardCriterion(id=id_, title=title, weight=weight, guidance=guidance, sub_criteria=SUB_CRITERIA, scale="0-5")


def _shares(whole: Decimal, count: int, chance: Random) -> tuple[Decimal, ...]:
    """The whole in so many unequal parts of two decimal places, adding up exactly."""
    wishes = [chance.randint(50, 150) for _ in range(count)]
    hundredths = [int(whole * 100) * wish // sum(wishes) for wish in wishes]
    hundredths[0] += int(whole * 100) - sum(hundredths)
    return tuple(Decimal(part) / 100 for part in hundredths)
