"""Price formulas: which part of a price criterion's weight a price earns, exactly, and when no one can say.

The formulas are those of AWARD-INPUT.md. Most measure a price against others (lowest L, highest H, mean M), so that a
missing or unusable price bears on everybody's marks (Crown Commercial Service, Bid evaluation guidance note, May 2021,
s. 7.2). Units: prices in the lot's currency, results a fraction of the criterion's weight.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import TypeVar

from evaluator.domain.evaluation_model import AwardCriterion, PriceFormula, PriceFormulaName
from evaluator.domain.figures import plain
from evaluator.errors import RuleBroken

LOGARITHM_DIGITS = 50  # significant digits of p / L, of each logarithm and of their quotient, half to even

PARAMETERS: Mapping[PriceFormulaName, tuple[str, ...]] = {
    PriceFormulaName.LOWEST_OVER_PRICE: (),
    PriceFormulaName.ABOVE_LOWEST: ("floor",),
    PriceFormulaName.RANGE: ("best", "worst"),
    PriceFormulaName.BENCHMARK: ("benchmark",),
    PriceFormulaName.MEAN_DEVIATION: ("floor", "ceiling"),
    PriceFormulaName.LOGARITHMIC: ("base", "floor"),
    PriceFormulaName.BANDS: ("bands",),
}
_NEEDED: Mapping[PriceFormulaName, tuple[str, ...]] = {
    PriceFormulaName.BENCHMARK: ("benchmark",),
    PriceFormulaName.MEAN_DEVIATION: ("floor", "ceiling"),
    PriceFormulaName.LOGARITHMIC: ("base",),
    PriceFormulaName.BANDS: ("bands",),
}

Number = TypeVar("Number", Decimal, Fraction)


class Measure(Enum):
    """A price of the lot that a formula measures others against."""

    LOWEST = "lowest"
    HIGHEST = "highest"
    MEAN = "mean"


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceReferences:
    """The lowest, highest and mean price that others are measured against; the mean only where it is asked for."""

    lowest: Fraction
    highest: Fraction
    mean: Fraction | None


def measured_against(formula: PriceFormula) -> frozenset[Measure]:
    """Which prices of others the formula looks at: none where every figure it needs was published."""
    match formula.formula:
        case PriceFormulaName.BENCHMARK:
            return frozenset()
        case PriceFormulaName.MEAN_DEVIATION:
            return frozenset({Measure.MEAN})
        case PriceFormulaName.RANGE:
            fixed = {Measure.LOWEST: formula.best, Measure.HIGHEST: formula.worst}
            return frozenset(measure for measure, price in fixed.items() if price is None)
        case _:
            return frozenset({Measure.LOWEST})


def references(prices: Iterable[Decimal], measures: frozenset[Measure]) -> PriceReferences | None:
    """Lowest, highest and mean of the prices; None where there are none."""
    given = list(prices)
    if not given:
        return None
    mean = sum(map(Fraction, given), Fraction(0)) / len(given) if Measure.MEAN in measures else None
    return PriceReferences(lowest=Fraction(min(given)), highest=Fraction(max(given)), mean=mean)


def setters(formula: PriceFormula, prices: Mapping[str, Decimal]) -> frozenset[str]:
    """The tenders whose own price is a reference for the others: lowest, highest, or part of the mean."""
    measures = measured_against(formula)
    if Measure.MEAN in measures:
        return frozenset(prices)
    ends = set()
    if prices and Measure.LOWEST in measures:
        ends.add(min(prices.values()))
    if prices and Measure.HIGHEST in measures:
        ends.add(max(prices.values()))
    return frozenset(tender for tender, price in prices.items() if price in ends)


def unusable(formula: PriceFormula, prices: Mapping[str, Decimal]) -> tuple[str, ...]:
    """The tenders whose price the formula cannot use; where L or M is not above 0, those with the lowest price."""
    match formula.formula:
        case PriceFormulaName.RANGE:
            return ()
        case PriceFormulaName.LOWEST_OVER_PRICE | PriceFormulaName.BENCHMARK:
            return tuple(tender for tender, price in prices.items() if price <= 0)
        case _:
            found = references(prices.values(), measured_against(formula))
            if found is None or (found.lowest if found.mean is None else found.mean) > 0:
                return ()
            return tuple(tender for tender, price in prices.items() if price == found.lowest)


def fraction(formula: PriceFormula, price: Decimal, against: PriceReferences) -> Fraction:
    """Which part of the weight the price earns. The prices must be usable: see `unusable`."""
    return _FRACTIONS[formula.formula](formula, Fraction(price), against)


def _lowest_over_price(_formula: PriceFormula, price: Fraction, against: PriceReferences) -> Fraction:
    return against.lowest / price


def _above_lowest(formula: PriceFormula, price: Fraction, against: PriceReferences) -> Fraction:
    return _held(1 - (price - against.lowest) / against.lowest, floor=formula.floor)


def _range(formula: PriceFormula, price: Fraction, against: PriceReferences) -> Fraction:
    best = against.lowest if formula.best is None else Fraction(formula.best)
    worst = against.highest if formula.worst is None else Fraction(formula.worst)
    if best >= worst:
        return Fraction(1) if price <= best else Fraction(0)
    return _held((worst - price) / (worst - best), floor=Decimal(0), ceiling=Decimal(1))


def _benchmark(formula: PriceFormula, price: Fraction, _against: PriceReferences) -> Fraction:
    return min(Fraction(1), Fraction(_published(formula.benchmark, "benchmark")) / price)


def _mean_deviation(formula: PriceFormula, price: Fraction, against: PriceReferences) -> Fraction:
    mean = _published(against.mean, "mean")
    return _held(Fraction(1, 2) + (mean - price) / mean, floor=formula.floor, ceiling=formula.ceiling)


def _logarithmic(formula: PriceFormula, price: Fraction, against: PriceReferences) -> Fraction:
    """Irrational, so AWARD-INPUT.md fixes how many digits are its exact value."""
    context = Context(prec=LOGARITHM_DIGITS, rounding=ROUND_HALF_EVEN)
    ratio = price / against.lowest
    above = context.divide(Decimal(ratio.numerator), Decimal(ratio.denominator))
    quotient = context.divide(above.ln(context), _published(formula.base, "base").ln(context))
    return _held(1 - Fraction(quotient), floor=formula.floor)


def _bands(formula: PriceFormula, price: Fraction, against: PriceReferences) -> Fraction:
    per_cent_above = (price - against.lowest) / against.lowest * 100
    band = next(band for band in formula.bands if band.up_to is None or per_cent_above <= Fraction(band.up_to))
    return Fraction(band.fraction)


_FRACTIONS: Mapping[PriceFormulaName, Callable[[PriceFormula, Fraction, PriceReferences], Fraction]] = {
    PriceFormulaName.LOWEST_OVER_PRICE: _lowest_over_price,
    PriceFormulaName.ABOVE_LOWEST: _above_lowest,
    PriceFormulaName.RANGE: _range,
    PriceFormulaName.BENCHMARK: _benchmark,
    PriceFormulaName.MEAN_DEVIATION: _mean_deviation,
    PriceFormulaName.LOGARITHMIC: _logarithmic,
    PriceFormulaName.BANDS: _bands,
}


def _held(share: Fraction, *, floor: Decimal | None, ceiling: Decimal | None = None) -> Fraction:
    above = share if floor is None else max(share, Fraction(floor))
    return above if ceiling is None else min(above, Fraction(ceiling))


def _published(value: Number | None, name: str) -> Number:
    if value is None:
        raise RuleBroken("The price formula has no {name}.", name=name)
    return value


def require_sound_formula(formula: PriceFormula, *, where: str) -> None:
    """Check a formula's published parameters. Raises: RuleBroken that begins with `where`."""
    name = formula.formula
    for parameter in ("floor", "ceiling", "best", "worst", "benchmark", "base", "bands"):
        if parameter not in PARAMETERS[name] and getattr(formula, parameter) not in (None, ()):
            raise RuleBroken(
                "{where}: the price formula {name} has no {parameter}.",
                where=where,
                name=name.value,
                parameter=parameter,
            )
    for parameter in _NEEDED.get(name, ()):
        if getattr(formula, parameter) in (None, ()):
            raise RuleBroken(
                "{where}: the price formula {name} needs {parameter}.",
                where=where,
                name=name.value,
                parameter=parameter,
            )
    if formula.benchmark is not None and formula.benchmark <= 0:
        raise RuleBroken(
            "{where}: the benchmark {benchmark} is not above 0.", where=where, benchmark=plain(formula.benchmark)
        )
    if formula.base is not None and formula.base <= 1:
        raise RuleBroken("{where}: the base {base} is not above 1.", where=where, base=plain(formula.base))
    if formula.floor is not None and formula.ceiling is not None and formula.floor > formula.ceiling:
        raise RuleBroken(
            "{where}: the floor {floor} is above the ceiling {ceiling}.",
            where=where,
            floor=plain(formula.floor),
            ceiling=plain(formula.ceiling),
        )
    if name is PriceFormulaName.BANDS:
        _require_sound_bands(formula, where)


def _require_sound_bands(formula: PriceFormula, where: str) -> None:
    *bounded, last = formula.bands
    if last.up_to is not None:
        raise RuleBroken(
            "{where}: the last band has up_to {up_to}; it must have none.", where=where, up_to=plain(last.up_to)
        )
    edges = [band.up_to for band in bounded]
    if None in edges:
        raise RuleBroken("{where}: only the last band may have no up_to.", where=where)
    for lower, upper in pairwise(edge for edge in edges if edge is not None):
        if lower >= upper:
            raise RuleBroken(
                "{where}: the bands do not rise: {upper} follows {lower}.",
                where=where,
                upper=plain(upper),
                lower=plain(lower),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class PricedLeaf:
    """The marks of one price criterion, by tender in play, and what stands in their way.

    `bears_on_all`: a missing or unusable price is one that others are measured against, so nobody's marks are known.
    """

    marks: Mapping[str, Fraction]
    missing: tuple[str, ...]
    unusable: tuple[str, ...]
    bears_on_all: bool


def score_leaf(leaf: AwardCriterion, prices: Mapping[str, Decimal | None], in_play: Collection[str]) -> PricedLeaf:
    """Score one price criterion. Units: marks of the lot total.

    `prices` are those of every tender that may set a reference (None where missing); only those in play earn marks.
    Without a formula the criterion has no weight and every price earns 0.
    """
    known = {tender: price for tender, price in prices.items() if price is not None}
    missing = tuple(tender for tender, price in prices.items() if price is None)
    if leaf.price is None:
        nothing = {tender: Fraction(0) for tender in known if tender in in_play}
        return PricedLeaf(marks=nothing, missing=missing, unusable=(), bears_on_all=False)
    formula, weight = leaf.price, Fraction(leaf.weight)
    not_usable = unusable(formula, known)
    measures = measured_against(formula)
    bears_on_all = bool(measures and (missing or not_usable))
    against = references(known.values(), measures)
    marks = {}
    if against is not None and not bears_on_all:
        marks_of = _marks(formula, weight, against)
        marks = {
            tender: marks_of(price) for tender, price in known.items() if tender in in_play and tender not in not_usable
        }
    return PricedLeaf(marks=marks, missing=missing, unusable=not_usable, bears_on_all=bears_on_all)


def _marks(formula: PriceFormula, weight: Fraction, against: PriceReferences) -> Callable[[Decimal], Fraction]:
    """`fraction × weight` for one price after another; the commonest formula without its intermediate steps."""
    if formula.formula is not PriceFormulaName.LOWEST_OVER_PRICE:
        return lambda price: fraction(formula, price, against) * weight
    most, unit = (against.lowest * weight).as_integer_ratio()

    def marks(price: Decimal) -> Fraction:
        above, below = price.as_integer_ratio()
        return Fraction(most * below, unit * above)

    return marks
