"""The figures of a price formula from the sheet Price of a filled-in workbook."""

from collections.abc import Sequence
from decimal import Decimal

from evaluator.domain.evaluation_model import PriceBand, PriceFormula, PriceFormulaName
from evaluator.domain.wording import spoken_choice
from evaluator.formats.model_workbook import BAND, NO_FLOOR
from evaluator.formats.workbook_table import Row
from evaluator.said import said

FLOORED = (PriceFormulaName.ABOVE_LOWEST, PriceFormulaName.LOGARITHMIC, PriceFormulaName.MEAN_DEVIATION)
FIGURES = ("floor", "ceiling", "best", "worst", "benchmark", "base")


def filled_formula(name: PriceFormulaName, rows: Sequence[Row]) -> PriceFormula:
    """The formula of one criterion with the figures of its rows; what cannot be read is noted there."""
    figures: dict[str, Decimal | None] = {}
    bands: list[PriceBand] = []
    for row in rows:
        parameter = row.line("Parameter", needed=True).casefold()
        if parameter == BAND:
            share = row.number("Value", needed=True)
            bands.append(PriceBand(up_to=row.number("Up to (per cent)"), fraction=share or Decimal(0)))
        elif parameter in figures:
            row.say("Parameter", said("the {parameter} stands twice. Leave one of them out.", parameter=parameter))
        elif parameter == "floor" and row.says("Value", NO_FLOOR):
            figures[parameter] = None
        elif parameter in FIGURES:
            figures[parameter] = row.number("Value", needed=True)
        elif parameter:
            row.say(
                "Parameter",
                said(
                    "“{parameter}” is no figure of a price formula. Write {figures}.",
                    parameter=parameter[:40],
                    figures=spoken_choice((*FIGURES, BAND)),
                ),
            )
    return PriceFormula(
        formula=name,
        floor=figures.get("floor", Decimal(0) if name in FLOORED else None),
        ceiling=figures.get("ceiling", Decimal(1) if name is PriceFormulaName.MEAN_DEVIATION else None),
        best=figures.get("best"),
        worst=figures.get("worst"),
        benchmark=figures.get("benchmark"),
        base=figures.get("base"),
        bands=tuple(bands),
    )
