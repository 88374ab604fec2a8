"""The published evaluation model in sentences, as the award report prints it.

Each sentence says the same as AWARD-INPUT.md says in symbols; the figures come from the frozen model.
"""

from collections.abc import Sequence
from decimal import Decimal

from evaluator.domain.evaluation_model import (
    AwardCriterion,
    EvaluationModel,
    MarksFrom,
    Method,
    PriceBand,
    PriceFormula,
    PriceFormulaName,
    PriceReference,
    Rounding,
    RoundingMode,
    RoundingTarget,
    TieBreakBy,
)
from evaluator.domain.figures import plain
from evaluator.domain.wording import spoken_list, spoken_sum
from evaluator.said import said

_METHODS = {
    Method.WEIGHTED_SUM: "Each tender's marks are added up. The most marks rank first.",
    Method.QUALITY_PER_PRICE: "Each tender's quality marks are divided by its price. The highest ranks first.",
    Method.PRICE_PER_QUALITY_POINT: "Each tender's price is divided by its quality marks. The lowest ranks first.",
    Method.PRICE_LESS_QUALITY_VALUE: (
        "What each tender's quality is worth in money is taken from its price. The lowest figure ranks first."
    ),
    Method.LOWEST_PRICE: "The lowest price ranks first.",
    Method.QUALITY_ONLY: "Each tender's quality marks are added up. The most marks rank first.",
}
_MODES = {
    RoundingMode.HALF_UP: "halves away from zero",
    RoundingMode.HALF_EVEN: "halves to the even figure",
    RoundingMode.DOWN: "towards zero",
}


def method_in_words(model: EvaluationModel) -> str:
    """How tenders are ranked."""
    return said(_METHODS[model.method])


def marks_in_words(model: EvaluationModel) -> str:
    """How agreed points become marks."""
    if model.marks_from is MarksFrom.POINTS_OVER_MAXIMUM:
        return said(
            "Marks for a question are the agreed points, divided by the most points on its scale, times its weight."
        )
    return said(
        "Marks for a question are the agreed points less the fewest points on its scale, "
        "divided by the range of the scale, times its weight."
    )


def price_in_words(formula: PriceFormula, *, currency: str) -> str:
    """How a price becomes a share of its weight."""
    words = {
        PriceFormulaName.LOWEST_OVER_PRICE: said("The lowest price divided by the tender's price"),
        PriceFormulaName.ABOVE_LOWEST: said("One, less the share by which the tender's price lies above the lowest"),
        PriceFormulaName.RANGE: _range(formula, currency),
        PriceFormulaName.BENCHMARK: _benchmark(formula, currency),
        PriceFormulaName.MEAN_DEVIATION: said(
            "One half, plus the share by which the tender's price lies below the mean"
        ),
        PriceFormulaName.LOGARITHMIC: _logarithmic(formula),
        PriceFormulaName.BANDS: _bands(formula.bands),
    }
    return said("{share}{limits}, times the weight.", share=words[formula.formula], limits=_limits(formula))


def _range(formula: PriceFormula, currency: str) -> str:
    worst = said("the highest price") if formula.worst is None else spoken_sum(formula.worst, currency)
    best = said("the lowest price") if formula.best is None else spoken_sum(formula.best, currency)
    return said(
        "How far the tender's price lies from {worst} towards {best}, as a share of that distance",
        worst=worst,
        best=best,
    )


def _benchmark(formula: PriceFormula, currency: str) -> str:
    benchmark = spoken_sum(formula.benchmark or Decimal(0), currency)
    return said("The benchmark of {benchmark} divided by the tender's price, at most one", benchmark=benchmark)


def _logarithmic(formula: PriceFormula) -> str:
    base = plain(formula.base or Decimal(0))
    return said("One, less the logarithm to base {base} of the tender's price divided by the lowest price", base=base)


def _bands(bands: tuple[PriceBand, ...]) -> str:
    steps = [
        said("{fraction} beyond that", fraction=plain(band.fraction))
        if band.up_to is None
        else said("{fraction} up to {up_to} per cent", fraction=plain(band.fraction), up_to=plain(band.up_to))
        for band in bands
    ]
    return said("By how far the price lies above the lowest: {steps}", steps=spoken_list(steps))


def _limits(formula: PriceFormula) -> str:
    """What holds the share in, where the formula has a floor or a ceiling of its own."""
    floored = {PriceFormulaName.ABOVE_LOWEST, PriceFormulaName.MEAN_DEVIATION, PriceFormulaName.LOGARITHMIC}
    if formula.formula not in floored:
        return ""
    floor = (
        said("without a lower limit") if formula.floor is None else said("at least {floor}", floor=plain(formula.floor))
    )
    if formula.formula is not PriceFormulaName.MEAN_DEVIATION:
        return said(", {floor}", floor=floor)
    ceiling = (
        said("without an upper limit")
        if formula.ceiling is None
        else said("at most {ceiling}", ceiling=plain(formula.ceiling))
    )
    return said(", {floor} and {ceiling}", floor=floor, ceiling=ceiling)


def price_reference_in_words(model: EvaluationModel) -> str:
    """Whose prices count as lowest, highest and mean."""
    if model.price_reference is PriceReference.ALL_TENDERS:
        return said("Tenders below a threshold still set the lowest, highest and mean price; excluded tenders do not.")
    return said("Only tenders that are neither excluded nor below a threshold set the lowest, highest and mean price.")


def rounding_in_words(rounding: Rounding) -> str:
    """Where rounding happens, once, and how."""
    if rounding.apply_to is RoundingTarget.NONE:
        return said("Nothing is rounded: marks and totals are exact.")
    per_question = rounding.apply_to is RoundingTarget.CRITERION
    what = said("Each question's marks are") if per_question else said("The total is")
    places = said("a whole number") if rounding.places == 0 else said("{places} decimal places", places=rounding.places)
    return said(
        "{what} rounded once, to {places}, {halves}. Ranks are decided on the rounded figures.",
        what=what,
        places=places,
        halves=said(_MODES[rounding.mode]),
    )


def tie_break_in_words(model: EvaluationModel) -> str:
    """What happens when figures are equal."""
    titles = {node.id: node.title for node in model.nodes()}
    steps = [
        said("the lower price")
        if step.by is TieBreakBy.LOWEST_PRICE
        else said("more marks for {title}", title=titles[step.criterion or ""])
        for step in model.tie_break
    ]
    if not steps:
        return said("No tie-break was published: tenders with the same figure share a rank and a person decides.")
    return said(
        "Between tenders with the same figure: {steps}. What is still equal is for a person to decide.",
        steps=_one_after_another(steps),
    )


def _one_after_another(steps: Sequence[str]) -> str:
    """This, then that, then the next."""
    told = steps[0]
    for step in steps[1:]:
        told = said("{before}, then {step}", before=told, step=step)
    return told


def thresholds_in_words(criterion: AwardCriterion) -> str:
    """The published minimum of one criterion, or an empty text."""
    minimums = []
    if criterion.minimum_points is not None:
        minimums.append(said("at least {minimum_points} points", minimum_points=plain(criterion.minimum_points)))
    if criterion.minimum_marks is not None:
        minimums.append(said("at least {minimum_marks} marks", minimum_marks=plain(criterion.minimum_marks)))
    return spoken_list(minimums)


def checks_in_words(model: EvaluationModel) -> tuple[str, ...]:
    """The published margin and the check for abnormally low prices, where there are any."""
    found = []
    if model.margin is not None:
        found.append(
            said(
                "Totals less than {margin} marks behind a first-ranked tender are put to a person.",
                margin=plain(model.margin),
            )
        )
    if model.abnormally_low_below_mean_by is not None:
        per_cent = plain(model.abnormally_low_below_mean_by)
        found.append(
            said(
                "A price more than {per_cent} per cent below the mean price is looked at as abnormally low.",
                per_cent=per_cent,
            )
        )
    return tuple(found)
