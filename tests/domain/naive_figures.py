"""The naive reading of AWARD-INPUT.md: the criteria tree, scales, rounding and printing."""

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import Any

Json = dict[str, Any]

FIFTY_DIGITS = Context(prec=50, rounding=ROUND_HALF_EVEN)


def nodes_of(criteria: list[Json]) -> list[Json]:
    """Every criterion, parents first, in file order."""
    found = []
    for criterion in criteria:
        found.append(criterion)
        found += nodes_of(criterion.get("children", []))
    return found


def leaves_of(criteria: list[Json]) -> list[Json]:
    return [node for node in nodes_of(criteria) if "scale" in node or "price" in node]


def scored_leaves_of(criteria: list[Json]) -> list[Json]:
    return [leaf for leaf in leaves_of(criteria) if "scale" in leaf]


def price_leaves_of(criteria: list[Json]) -> list[Json]:
    return [leaf for leaf in leaves_of(criteria) if "price" in leaf]


def holds_a_price_leaf(node: Json) -> bool:
    return bool(price_leaves_of([node]))


def limits_of(scale: Json) -> tuple[Fraction, Fraction]:
    if "points" in scale:
        points = [Fraction(point) for point in scale["points"]]
        return min(points), max(points)
    return Fraction(scale["minimum"]), Fraction(scale["maximum"])


def values_of(scale: Json) -> list[Fraction]:
    """Every value of a scale, none for a scale of minimum and maximum without step."""
    if "points" in scale:
        return [Fraction(point) for point in scale["points"]]
    if "step" not in scale:
        return []
    value, (minimum, maximum) = Fraction(scale["minimum"]), limits_of(scale)
    assert value == minimum
    found = []
    while value <= maximum:
        found.append(value)
        value += Fraction(scale["step"])
    return found


def share_of_full_marks(document: Json, leaf: Json, points: Fraction) -> Fraction:
    """Points as a share of the leaf's weight, by `marks_from`."""
    # Reading: `marks_from` stands at the top level, beside `price_reference`; the document does not say where.
    minimum, maximum = limits_of(document["scales"][leaf["scale"]])
    if document.get("marks_from", "points_over_maximum") == "points_over_maximum":
        return points / maximum
    return (points - minimum) / (maximum - minimum)


def rounded(value: Fraction, rounding: Json) -> Fraction:
    steps = abs(value) * 10 ** rounding["places"]
    whole = steps.numerator // steps.denominator
    rest = steps - whole
    goes_up = {
        "half_up": rest >= Fraction(1, 2),
        "half_even": rest > Fraction(1, 2) or (rest == Fraction(1, 2) and whole % 2 == 1),
        "down": False,
    }[rounding["mode"]]
    size = Fraction(whole + 1 if goes_up else whole, 10 ** rounding["places"])
    return -size if value < 0 else size


def exactly(value: Fraction) -> str:
    """A finite decimal as short as it can be, else a fraction; never `-0`."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return with_places(value, max(twos, fives)) if rest == 1 else f"{value.numerator}/{value.denominator}"


def with_places(value: Fraction, places: int) -> str:
    """A value that has no more than so many places, with exactly so many."""
    steps = value * 10**places
    assert steps.denominator == 1
    digits = str(abs(steps.numerator)).rjust(places + 1, "0")
    sign = "-" if steps < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def in_fifty_digits(value: Fraction) -> Fraction:
    """Rounded to 50 significant digits, half to even."""
    return Fraction(FIFTY_DIGITS.divide(Decimal(value.numerator), Decimal(value.denominator)))
