"""The evaluation model as a workbook to fill in: which sheet and column holds what, and writing a model into it.

Panel leads live in a spreadsheet. Everything is written as typed cells; text never becomes a formula (SECURITY T15).
`filled_model` reads the same sheets back.
"""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel, PriceFormula, PriceFormulaName
from evaluator.domain.figures import plain
from evaluator.domain.price import PARAMETERS
from evaluator.errors import RuleBroken

MODEL, CRITERIA, SCALES, PRICE, TIE_BREAK = "Model", "Criteria", "Scales", "Price", "Tie-break"
AS_IT_IS, NO_FLOOR, BAND = "as it is", "none", "band"
CRITERIA_HEADS = (
    *("Id", "In group", "Title", "Marks", "Scale", "Price formula", "Least points", "Least marks", "Money value"),
    *("Guidance", "Sub-criteria"),
)
SCALE_HEADS = ("Scale", "Points", "Title", "Meaning", "Minimum", "Maximum", "Step")
PRICE_HEADS = ("Criterion", "Parameter", "Value", "Up to (per cent)")
TIE_BREAK_HEADS = ("By", "Criterion")
RULES: Final = {  # what the sheet Model calls each, and what it says beside it
    "Title": "The name of the lot",
    "Currency": "GBP, EUR, …",
    "Award method": "weighted sum, quality per price, price per quality point, price less quality value, lowest price "
    "or quality only",
    "Marks in all": "100, unless you publish another total",
    "Marks from": "points over maximum or points over range",
    "Prices that count": "in play, or all tenders: may a tender below a threshold still set the lowest price?",
    "Rounding": "total, criterion or none: what is rounded, once",
    "Decimal places": "of the rounding",
    "Halves": "half up, half even or down",
    "Close result": "Totals closer than so many marks are put to a person; empty where there is no such rule",
    "Abnormally low": "Per cent below the mean price from which a price is looked at; empty for no such rule",
}
_HELP = (
    "The evaluation model, as it is published before tenders are opened.",
    "Model: the rules. Criteria: one row for each group, question and priced criterion.",
    "In group: the id of the group a row belongs to; empty at the top. Marks are marks of the lot total, not per cent "
    "of a group; the rows of a group add up to it.",
    "A question names its scale; a priced criterion names its price formula, or “as it is” where prices are compared "
    "without one. A group has neither.",
    "Sub-criteria: what an answer must cover, one in a line (Alt+Enter).",
    "Scales: one row for each number of points with its title and meaning; or one row with minimum, maximum and step.",
    "Price: the figures a price formula needs (benchmark, best, worst, floor, ceiling, base, band).",
    "Tie-break: the steps in order, “criterion” with its id, or “lowest price”.",
    "No formulas that were not calculated, no merged cells, no numbers typed as text: the program names the cell.",
)
_MADE = datetime(2026, 11, 22)  # noqa: DTZ001 - one fixed date, so that the same model is the same file
INSTEAD = "Save the model as a .json file instead."
DIGITS = 15  # what a spreadsheet keeps of a number
NUMBERS = {
    *("Marks", "Least points", "Least marks", "Money value", "Points", "Minimum", "Maximum", "Step"),
    *("Value", "Up to (per cent)"),
}
_WIDE = {"Title": 40, "Guidance": 60, "Meaning": 60, "Sub-criteria": 60}


def write_model_workbook(model: EvaluationModel) -> bytes:
    """The model as a workbook.

    Raises: RuleBroken for what a workbook does not hold: a price schedule, a number with too many digits.
    """
    for leaf in model.price_leaves():
        if leaf.schedule is not None:
            raise RuleBroken("“{leaf}” has a price schedule, which has no place here.", hint=INSTEAD, leaf=leaf.title)
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": "Evaluation model", "created": _MADE})
    head = book.add_format({"bold": True, "bg_color": "#d8dde0", "text_wrap": True, "valign": "top"})
    cell = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    number = book.add_format({"valign": "top", "num_format": "General"})
    page = _Page(head, cell, number)
    page.fill(book.add_worksheet("How to fill in"), (), [(line,) for line in _HELP], wide=110)
    rules = book.add_worksheet(MODEL)
    page.fill(rules, (), _rules(model), wide=40)
    rules.set_column(1, 1, 40, number)
    page.fill(book.add_worksheet(CRITERIA), CRITERIA_HEADS, _criteria(model))
    page.fill(book.add_worksheet(SCALES), SCALE_HEADS, _scales(model))
    page.fill(book.add_worksheet(PRICE), PRICE_HEADS, _prices(model))
    page.fill(book.add_worksheet(TIE_BREAK), TIE_BREAK_HEADS, _tie_break(model))
    book.close()
    return made.getvalue()


Cells = Sequence[str | Decimal | None]


class _Page:
    """Fills sheets, all in the same hand."""

    def __init__(self, head: Format, text: Format, number: Format) -> None:
        self.head, self.text, self.number = head, text, number

    def fill(self, sheet: Worksheet, heads: Sequence[str], rows: Iterable[Cells], *, wide: int = 14) -> None:
        for column in range(len(heads) or 3):
            name = heads[column] if heads else ""
            # what is typed into a column of text stays text, a number too
            sheet.set_column(column, column, _WIDE.get(name, wide), self.number if name in NUMBERS else self.text)
            if name:
                sheet.write_string(0, column, name, self.head)
        if heads:
            sheet.freeze_panes(1, 0)
        for at, row in enumerate(rows, start=1 if heads else 0):
            for column, value in enumerate(row):
                self._write(sheet, at, column, value)

    def _write(self, sheet: Worksheet, row: int, column: int, value: str | Decimal | None) -> None:
        if isinstance(value, Decimal):
            if len(value.normalize().as_tuple().digits) > DIGITS:
                raise RuleBroken(
                    "{value} has more digits than a spreadsheet keeps.",
                    hint=INSTEAD,
                    value=plain(value),
                )
            sheet.write_number(row, column, value, self.number)
        elif value:
            sheet.write_string(row, column, value, self.text)


def _rules(model: EvaluationModel) -> Iterable[Cells]:
    values: dict[str, str | Decimal | None] = {
        "Title": model.title,
        "Currency": model.currency,
        "Award method": in_words(model.method),
        "Marks in all": model.total_weight,
        "Marks from": in_words(model.marks_from),
        "Prices that count": in_words(model.price_reference),
        "Rounding": in_words(model.rounding.apply_to),
        "Decimal places": Decimal(model.rounding.places),
        "Halves": in_words(model.rounding.mode),
        "Close result": model.margin,
        "Abnormally low": model.abnormally_low_below_mean_by,
    }
    return [(name, values[name], RULES[name]) for name in RULES]


def _criteria(model: EvaluationModel) -> Iterable[Cells]:
    def below(node: AwardCriterion, group: str | None) -> Iterable[Cells]:
        formula = in_words(node.price.formula) if node.price else AS_IT_IS if node.priced else None
        numbers = (node.minimum_points, node.minimum_marks, node.value)
        texts = (node.guidance, "\n".join(node.sub_criteria))
        yield (node.id, group, node.title, node.weight, node.scale, formula, *numbers, *texts)
        for child in node.children:
            yield from below(child, node.id)

    return [row for root in model.criteria for row in below(root, None)]


def _scales(model: EvaluationModel) -> Iterable[Cells]:
    for scale in model.scales:
        said = {one.points: one for one in scale.descriptors}
        if not scale.points:
            yield (scale.id, None, None, None, scale.minimum, scale.maximum, scale.step)
        for points in scale.points or tuple(said):
            found = said.get(points)
            yield (scale.id, points, found.title if found else None, found.text if found else None)


def _prices(model: EvaluationModel) -> Iterable[Cells]:
    for leaf in model.price_leaves():
        if leaf.price is not None:
            yield from _parameters(leaf.id, leaf.price)


def _parameters(criterion: str, price: PriceFormula) -> Iterable[Cells]:
    for name in PARAMETERS[price.formula]:
        value = None if name == "bands" else getattr(price, name)
        if value is not None:
            yield (criterion, name, value)
        elif name == "floor" and price.formula is not PriceFormulaName.MEAN_DEVIATION:
            yield (criterion, name, NO_FLOOR)
    for band in price.bands:
        yield (criterion, BAND, band.fraction, band.up_to)


def _tie_break(model: EvaluationModel) -> Iterable[Cells]:
    return [(in_words(step.by), step.criterion) for step in model.tie_break]


def in_words(word: str) -> str:
    """A word of the open file as the workbook has it: `weighted sum`."""
    return word.replace("_", " ")
