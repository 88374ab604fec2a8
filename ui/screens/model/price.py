"""The price formula of one criterion with its figures, and a try-out on invented prices before anything is frozen."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evaluator.domain.evaluation_model import AwardCriterion, PriceBand, PriceFormula, PriceFormulaName
from evaluator.domain.figures import plain, significant_text
from evaluator.domain.model_wording import price_in_words
from evaluator.domain.price import PARAMETERS, require_sound_formula, score_leaf
from evaluator.domain.wording import spoken_sum
from evaluator.errors import RuleBroken
from ui.widgets.fields import Field, Row, area, choice, line
from ui.widgets.numbers import NumberField, read_number
from ui.widgets.tables import fill, table
from ui.widgets.text import paragraph
from ui.words import marked, named, shown, tr

FIGURES = {
    "benchmark": marked("&Benchmark price"),
    "best": marked("Best price, earns all"),
    "worst": marked("Worst price, earns nothing"),
    "base": marked("Base of the logarithm"),
    "floor": marked("Lowest share of the marks"),
    "ceiling": marked("Highest share of the marks"),
}
BEGINNINGS = {  # what a newly chosen formula begins with, where it needs something
    PriceFormulaName.ABOVE_LOWEST: {"floor": Decimal(0)},
    PriceFormulaName.BENCHMARK: {"benchmark": Decimal(100_000)},
    PriceFormulaName.MEAN_DEVIATION: {"floor": Decimal(0), "ceiling": Decimal(1)},
    PriceFormulaName.LOGARITHMIC: {"base": Decimal(10), "floor": Decimal(0)},
}
FIRST_BANDS = (
    PriceBand(up_to=Decimal(0), fraction=Decimal(1)),
    PriceBand(up_to=Decimal(25), fraction=Decimal("0.5")),
    PriceBand(up_to=None, fraction=Decimal(0)),
)
TRIED = "100,000; 80,000; 120,000"


class PriceCard(QWidget):
    """`changed` carries the formula a person chose or changed."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._leaf: AwardCriterion | None = None
        self._currency = ""
        self.formula = choice((named(formula), formula) for formula in PriceFormulaName)
        self.figures = {name: NumberField(label) for name, label in FIGURES.items()}
        self.bands = area(rows=3)
        self.bands_field = Field(
            "Bands", self.bands, hint="One in a line: up to how many per cent above the lowest, then the share. 25: 0.8"
        )
        self.rule = paragraph(quiet=True)
        self.tried = line(TRIED)
        self.marks = table(["Price", "Share of the marks", "Marks"], name="Marks for the invented prices")
        self.marks.setMinimumHeight(130)
        self.refused = paragraph()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        tried = Field("T&ry it out on invented prices", self.tried, hint="Prices with a semicolon between.")
        for part in (
            Row(Field("Price &formula", self.formula), *self.figures.values(), spacing=16),
            *(self.bands_field, self.rule, tried, self.marks, self.refused),
        ):
            column.addWidget(part)
        self.formula.activated.connect(lambda _: self._chosen())
        for name, field in self.figures.items():
            field.entered.connect(lambda value, name=name: self._figure(name, value))
        self.bands.textChanged.connect(self._bands_typed)
        self.tried.textChanged.connect(lambda _: self._try_out())

    def show_formula(self, leaf: AwardCriterion, *, currency: str) -> None:
        """Show the formula of a priced criterion."""
        self._leaf, self._currency = leaf, currency
        if leaf.price is None:
            return
        self.formula.setCurrentIndex(self.formula.findData(leaf.price.formula))
        for name, field in self.figures.items():
            field.setVisible(name in PARAMETERS[leaf.price.formula])
            field.show_value(getattr(leaf.price, name))
        self.bands_field.setVisible(leaf.price.formula is PriceFormulaName.BANDS)
        if read_bands(self.bands.toPlainText()) != leaf.price.bands:
            self.bands.blockSignals(True)
            self.bands.setPlainText(bands_text(leaf.price.bands))
            self.bands.blockSignals(False)
        self._try_out()

    def _chosen(self) -> None:
        name = PriceFormulaName(self.formula.currentData())  # Qt hands an enumeration back as its text
        bands = FIRST_BANDS if name is PriceFormulaName.BANDS else ()
        if self._leaf is None or self._leaf.price is None or self._leaf.price.formula is not name:
            self.changed.emit(PriceFormula(formula=name, bands=bands, **BEGINNINGS.get(name, {})))

    def _figure(self, name: str, value: Decimal | None) -> None:
        if self._leaf is not None and self._leaf.price is not None:
            values = {each: getattr(self._leaf.price, each) for each in FIGURES} | {name: value}
            self.changed.emit(PriceFormula(formula=self._leaf.price.formula, bands=self._leaf.price.bands, **values))

    def _bands_typed(self) -> None:
        bands = read_bands(self.bands.toPlainText())
        if bands is None:
            self.bands_field.wrong(tr("Write each band as 25: 0.8, the last without a limit as beyond: 0."))
        elif self._leaf is not None and self._leaf.price is not None:
            self.bands_field.right()
            self.changed.emit(replace(self._leaf.price, bands=bands))

    def _try_out(self) -> None:
        """Marks for the invented prices, as the award would give them."""
        if self._leaf is None or self._leaf.price is None:
            return
        self.rule.setText(shown(price_in_words(self._leaf.price, currency=self._currency)))
        prices = [read_number(one) for one in self.tried.text().split(";") if one.strip()]
        try:
            require_sound_formula(self._leaf.price, where=tr("The formula"))
            rows = _marks(self._leaf, [price for price in prices if price is not None], self._currency)
            said = "" if None not in prices else tr("Type prices in digits, with a semicolon between.")
        except RuleBroken as problem:
            rows, said = [], problem.told
        fill(self.marks, rows)
        self.refused.setText(said)
        self.refused.setVisible(bool(said))


def _marks(leaf: AwardCriterion, prices: Sequence[Decimal], currency: str) -> list[tuple[str, ...]]:
    named: dict[str, Decimal | None] = {str(number): price for number, price in enumerate(prices)}
    scored = score_leaf(leaf, named, tuple(named))
    rows: list[tuple[str, ...]] = []
    for number, price in enumerate(prices):
        marks = scored.marks.get(str(number))
        if marks is None:
            rows.append((spoken_sum(price, currency), tr("cannot be used by this formula"), ""))
        else:
            share = marks / Fraction(leaf.weight) if leaf.weight else Fraction(0)
            shown = (significant_text(one, digits=6) for one in (share, marks))
            rows.append((spoken_sum(price, currency), *shown))
    return rows


def bands_text(bands: Sequence[PriceBand]) -> str:
    """Bands as they are typed: `25: 0.8`, the last `beyond: 0`."""
    return "\n".join(
        f"{'beyond' if band.up_to is None else plain(band.up_to)}: {plain(band.fraction)}" for band in bands
    )


def read_bands(text: str) -> tuple[PriceBand, ...] | None:
    """The bands in a text; None where a line is not one."""
    found = []
    for each in text.splitlines():
        if each.strip():
            limit, _, share = each.partition(":")
            fraction, up_to = read_number(share), read_number(limit)
            if fraction is None or (up_to is None and limit.strip().casefold() != "beyond"):
                return None
            found.append(PriceBand(up_to=up_to, fraction=fraction))
    return tuple(found)
