"""The naive reading of AWARD-INPUT.md: its table of price formulas."""

from decimal import Decimal
from fractions import Fraction

from tests.domain.naive_figures import FIFTY_DIGITS, Json


def measures_against(price: Json) -> set[str]:
    """Which of L, H and M a formula measures a price against."""
    if price["formula"] == "range":
        return {letter for letter, fixed in (("L", "best"), ("H", "worst")) if fixed not in price}
    return {"benchmark": set(), "mean_deviation": {"M"}}.get(price["formula"], {"L"})


def unusable_prices(price: Json, prices: dict[str, Fraction]) -> list[str]:
    """The tenders named because the formula cannot use a price."""
    if not prices or price["formula"] == "range":
        return []
    if price["formula"] in ("lowest_over_price", "benchmark"):
        return [tender for tender, figure in prices.items() if figure <= 0]
    # Reading: L and M are those of the prices that are there; a missing one is not waited for.
    lowest, mean = min(prices.values()), sum(prices.values(), Fraction(0)) / len(prices)
    if (mean if price["formula"] == "mean_deviation" else lowest) > 0:
        return []
    return [tender for tender, figure in prices.items() if figure == lowest]


def floor_of(price: Json, fraction: Fraction) -> Fraction:
    floor = price.get("floor", "0")
    return fraction if floor == "none" else max(fraction, Fraction(floor))


def price_fraction(price: Json, figure: Fraction, reference: list[Fraction]) -> Fraction:
    """The fraction of the leaf's weight that a usable price earns."""
    lowest, highest, mean = min(reference), max(reference), sum(reference, Fraction(0)) / len(reference)
    match price["formula"]:
        case "lowest_over_price":
            return lowest / figure
        case "above_lowest":
            return floor_of(price, 1 - (figure - lowest) / lowest)
        case "range":
            best = Fraction(price["best"]) if "best" in price else lowest
            worst = Fraction(price["worst"]) if "worst" in price else highest
            if best >= worst:
                return Fraction(1) if figure <= best else Fraction(0)
            return min(Fraction(1), max(Fraction(0), (worst - figure) / (worst - best)))
        case "benchmark":
            return min(Fraction(1), Fraction(price["benchmark"]) / figure)
        case "mean_deviation":
            fraction = Fraction(1, 2) + (mean - figure) / mean
            return min(Fraction(price.get("ceiling", "1")), max(Fraction(price.get("floor", "0")), fraction))
        case "logarithmic":
            ratio = FIFTY_DIGITS.divide(*over_one_denominator(figure, lowest))
            quotient = FIFTY_DIGITS.divide(FIFTY_DIGITS.ln(ratio), FIFTY_DIGITS.ln(Decimal(price["base"])))
            return floor_of(price, 1 - Fraction(quotient))
        case "bands":
            per_cent_above = (figure - lowest) / lowest * 100
            for band in price["bands"]:
                if "up_to" not in band or per_cent_above <= Fraction(band["up_to"]):
                    return Fraction(band["fraction"])
    raise AssertionError(f"{price} is no formula of the document.")


def over_one_denominator(figure: Fraction, lowest: Fraction) -> tuple[Decimal, Decimal]:
    ratio = figure / lowest
    return Decimal(ratio.numerator), Decimal(ratio.denominator)
