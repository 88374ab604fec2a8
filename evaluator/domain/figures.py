"""How exact numbers are rounded once and written down: the published rounding modes, decimals, fractions.

Nothing here is a binary float: an award has been overturned over one mark in a hundred (Energy Solutions v NDA [2016]
EWHC 1988), and `round(10.385, 2)` is 10.38.
"""

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from math import gcd

from evaluator.domain.evaluation_model import RoundingMode

AGREEMENT_PLACES = 6

Ratio = tuple[
    int, int
]  # numerator and denominator, the latter above 0; a Fraction before anyone looks for common factors

_HALF_UP, _HALF_EVEN = RoundingMode.HALF_UP, RoundingMode.HALF_EVEN  # an enumeration is slow to ask again and again


def rounded(value: Fraction, *, places: int, mode: RoundingMode) -> int:
    """The value in whole units of the last decimal place: 10.385 half up to 2 places is 1039."""
    return rounded_ratio(*value.as_integer_ratio(), places=places, mode=mode)


def rounded_ratio(numerator: int, denominator: int, *, places: int, mode: RoundingMode) -> int:
    """`rounded` of a quotient that need not be in lowest terms; the denominator is above 0."""
    units: int = 10**places
    numerator *= units
    whole, rest = divmod(abs(numerator), denominator)
    if mode is _HALF_UP:
        away = 2 * rest >= denominator
    elif mode is _HALF_EVEN:
        away = 2 * rest > denominator or (2 * rest == denominator and whole % 2 == 1)
    else:
        away = False
    size = whole + 1 if away else whole
    return size if numerator >= 0 else -size


def fixed_text(units: int, *, places: int) -> str:
    """Units of the last place written with that many decimals: 1039 with 2 places is `10.39`; zero has no sign."""
    digits = str(abs(units)).rjust(places + 1, "0")
    sign = "-" if units < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def exact_text(numerator: int, denominator: int = 1) -> str:
    """A quotient written exactly: the shortest decimal where one ends, else the fraction in lowest terms, `100/3`."""
    if numerator % denominator == 0:
        return str(numerator // denominator)
    common = gcd(numerator, denominator)
    numerator, denominator = numerator // common, denominator // common
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{numerator}/{denominator}"
    places = max(twos, fives)
    return fixed_text(numerator * 10**places // denominator, places=places)


def fraction_text(value: Fraction) -> str:
    """`exact_text` of a fraction."""
    return exact_text(value.numerator, value.denominator)


def six_places(value: Fraction) -> str:
    """An assurance figure as it is printed everywhere: six places, a half going to the even digit."""
    return fixed_text(rounded(value, places=AGREEMENT_PLACES, mode=RoundingMode.HALF_EVEN), places=AGREEMENT_PLACES)


def plain(value: Decimal) -> str:
    """A decimal in plain digits as it was given, never in powers of ten; zero has no sign."""
    return f"{value.copy_abs() if value.is_zero() else value:f}"


def significant_text(value: Fraction, *, digits: int) -> str:
    """The value as a decimal of at most so many significant digits, rounded half to even, without closing zeros."""
    context = Context(prec=digits, rounding=ROUND_HALF_EVEN)
    quotient = context.divide(Decimal(value.numerator), Decimal(value.denominator))
    return fraction_text(Fraction(quotient))
