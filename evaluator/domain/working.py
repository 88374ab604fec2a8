"""From points or price to marks, step by step, as the report prints it: the figures a supplier checks by hand."""

from collections.abc import Iterator
from fractions import Fraction

from evaluator.domain.award import AwardTender, TenderResult
from evaluator.domain.evaluation_model import (
    AwardCriterion,
    EvaluationModel,
    MarksFrom,
    Method,
    PriceFormulaName,
    RoundingMode,
    RoundingTarget,
)
from evaluator.domain.figures import fixed_text, fraction_text, plain, rounded, significant_text
from evaluator.domain.report import WorkingLine
from evaluator.said import said

TABLE_PLACES = 4


def total_text(model: EvaluationModel, total: Fraction | None) -> str | None:
    """A ranking figure with the places the model publishes; exact where it publishes no rounding of totals."""
    if total is None:
        return None
    if model.rounding.apply_to is RoundingTarget.TOTAL:
        return fixed_text(int(total * 10**model.rounding.places), places=model.rounding.places)
    return fraction_text(total)


def readable_total(model: EvaluationModel, total: Fraction | None) -> str:
    """A ranking figure for a letter: a figure without a finite decimal to four places, with what it is exactly."""
    exact = total_text(model, total) or ""
    return (
        said("{total} (exactly {exact})", total=readable_marks(total), exact=exact)
        if total is not None and "/" in exact
        else exact
    )


def readable_marks(marks: Fraction) -> str:
    """Marks for the ranking table: exact where four decimals do, else to four places; the working has them exactly."""
    if (marks * 10**TABLE_PLACES).denominator == 1:
        return fraction_text(marks)
    return f"≈ {fixed_text(rounded(marks, places=TABLE_PLACES, mode=RoundingMode.HALF_EVEN), places=TABLE_PLACES)}"


def working(model: EvaluationModel, tender: AwardTender, result: TenderResult) -> Iterator[WorkingLine]:
    """One line for each criterion, then the sum, and its rounding where it changes the figure."""
    added = []
    for leaf in model.nodes():
        marks = result.marks.get(leaf.id)
        if leaf.children or marks is None:
            continue
        yield WorkingLine(criterion=leaf.id, working=_steps(model, leaf, tender, marks), makes=fraction_text(marks))
        added.append(fraction_text(marks))
    if result.unrounded is not None and model.method in (Method.WEIGHTED_SUM, Method.QUALITY_ONLY):
        yield WorkingLine(criterion="", working=" + ".join(added), makes=fraction_text(result.unrounded))
        total = total_text(model, result.total) or ""
        if total != fraction_text(result.unrounded):
            yield WorkingLine(criterion="", working=said("Rounded as published"), makes=total)


def _steps(model: EvaluationModel, leaf: AwardCriterion, tender: AwardTender, marks: Fraction) -> str:
    if leaf.scale is not None:
        points, scale = tender.points[leaf.id], model.scale_of(leaf.id)
        if model.marks_from is MarksFrom.POINTS_OVER_MAXIMUM:
            return f"{plain(points)} ÷ {plain(scale.maximum)} × {plain(leaf.weight)}"
        low = plain(scale.minimum)
        return f"({plain(points)} − {low}) ÷ ({plain(scale.maximum)} − {low}) × {plain(leaf.weight)}"
    if leaf.price is None or not leaf.weight:
        return said("Price {price}", price=plain(tender.prices[leaf.id]))
    fraction = marks / Fraction(leaf.weight)
    if leaf.price.formula is PriceFormulaName.LOWEST_OVER_PRICE:
        price = Fraction(tender.prices[leaf.id])
        return f"{fraction_text(fraction * price)} ÷ {fraction_text(price)} × {plain(leaf.weight)}"
    return said(
        "{fraction} by the published formula × {weight}",
        fraction=significant_text(fraction, digits=10),
        weight=plain(leaf.weight),
    )
