"""Price formulas: worked figures, the edges, and the promise that a lower price never earns less."""

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.evaluation_model import PriceFormula
from evaluator.domain.price import fraction, measured_against, references, score_leaf, setters, unusable
from tests.domain.lots import formula, priced

BANDS = [("0", "1"), ("25", "0.8"), ("50", "0.4"), (None, "0.1")]
FORMULAS = [
    formula("lowest_over_price"),
    formula("above_lowest"),
    formula("above_lowest", floor=None),
    formula("range"),
    formula("range", best="50"),
    formula("range", worst="400"),
    formula("range", best="50", worst="400"),
    formula("benchmark", benchmark="150"),
    formula("mean_deviation"),
    formula("mean_deviation", floor="-2", ceiling="0.9"),
    formula("logarithmic", base="2"),
    formula("logarithmic", base="10", floor=None),
    formula("bands", bands=BANDS),
]
PRICES = st.decimals("0.01", "1000", places=2)
prices_of_lots = st.lists(PRICES, min_size=1, max_size=6)


def fractions(price: PriceFormula, *prices: str) -> list[Fraction]:
    """What each price earns among these."""
    given = [Decimal(each) for each in prices]
    against = references(given, measured_against(price))
    assert against is not None
    return [fraction(price, each, against) for each in given]


def test_the_published_example_of_the_digital_marketplace() -> None:
    found = fractions(formula("lowest_over_price"), "15000", "10000", "30000")
    assert found == [Fraction(2, 3), Fraction(1), Fraction(1, 3)]


@pytest.mark.parametrize(
    ("price", "prices", "earned"),
    [
        (formula("above_lowest"), ["100", "150", "200", "250"], ["1", "1/2", "0", "0"]),
        (formula("above_lowest", floor=None), ["100", "250"], ["1", "-1/2"]),
        (formula("above_lowest", floor="0.25"), ["100", "250"], ["1", "1/4"]),
        (formula("range"), ["100", "150", "200"], ["1", "1/2", "0"]),
        (formula("range"), ["100", "100"], ["1", "1"]),
        (formula("range"), ["-50", "0", "50"], ["1", "1/2", "0"]),
        (formula("range", best="120", worst="220"), ["100", "170", "300"], ["1", "1/2", "0"]),
        (formula("range", worst="100"), ["100", "150"], ["1", "0"]),
        (formula("range", best="200"), ["100", "150", "200"], ["1", "1", "1"]),
        (formula("range", best="160"), ["100", "150", "160"], ["1", "1", "1"]),
        (formula("range", best="150", worst="120"), ["100", "150", "151"], ["1", "1", "0"]),
        (formula("benchmark", benchmark="100"), ["80", "100", "125"], ["1", "1", "4/5"]),
        (formula("mean_deviation"), ["80", "100", "120"], ["7/10", "1/2", "3/10"]),
        (formula("mean_deviation"), ["1", "1", "1", "97"], ["1", "1", "1", "0"]),
        (formula("mean_deviation", ceiling="0.6", floor="0.4"), ["80", "100", "120"], ["3/5", "1/2", "2/5"]),
        (formula("logarithmic", base="4"), ["100", "400", "500"], ["1", "0", "0"]),
        (formula("bands", bands=BANDS), ["200", "250", "250.01", "300", "300.01"], ["1", "4/5", "2/5", "2/5", "1/10"]),
        (formula("bands", bands=[(None, "0.7")]), ["200", "900"], ["7/10", "7/10"]),
    ],
    ids=lambda each: each.formula.value if isinstance(each, PriceFormula) else "",
)
def test_each_formula_earns_what_its_line_in_the_table_says(
    price: PriceFormula, prices: list[str], earned: list[str]
) -> None:
    assert fractions(price, *prices) == [Fraction(each) for each in earned]


def test_a_logarithm_is_its_fifty_significant_digits() -> None:
    [_, found] = fractions(formula("logarithmic", base="10"), "3", "7")
    with localcontext(prec=80):
        ratio = Decimal(7) / Decimal(3)
        ratio = ratio.quantize(Decimal(1).scaleb(-49))
        upper, lower = ratio.ln(), Decimal(10).ln()
        upper, lower = upper.quantize(Decimal(1).scaleb(-50)), lower.quantize(Decimal(1).scaleb(-49))
        quotient = (upper / lower).quantize(Decimal(1).scaleb(-50))
    assert found == 1 - Fraction(quotient)
    assert abs(float(found) - 0.6320232) < 1e-6


@given(price=st.sampled_from(FORMULAS), prices=prices_of_lots)
def test_a_lower_price_never_earns_less(price: PriceFormula, prices: list[Decimal]) -> None:
    against = references(prices, measured_against(price))
    assert against is not None
    earned = [fraction(price, each, against) for each in sorted(prices)]
    assert earned == sorted(earned, reverse=True)


@given(price=st.sampled_from(FORMULAS), prices=prices_of_lots)
def test_equal_prices_earn_equal_fractions_in_any_order(price: PriceFormula, prices: list[Decimal]) -> None:
    one = score_leaf(priced("P", "40", price), dict(enumerate_names(prices)), {f"T{n}" for n in range(len(prices))})
    turned = dict(reversed(list(enumerate_names(prices))))
    other = score_leaf(priced("P", "40", price), turned, set(turned))
    assert one.marks == other.marks
    by_price: dict[Decimal, set[Fraction]] = {}
    for tender, each in enumerate_names(prices):
        by_price.setdefault(each, set()).add(one.marks[tender])
    assert all(len(marks) == 1 for marks in by_price.values())


@given(prices=prices_of_lots)
def test_marks_of_the_quick_formula_are_fraction_times_weight(prices: list[Decimal]) -> None:
    named = dict(enumerate_names(prices))
    marks = score_leaf(priced("P", "37.5"), named, set(named)).marks
    lowest = min(map(Fraction, prices))
    assert marks == {tender: Fraction("37.5") * lowest / Fraction(price) for tender, price in named.items()}


def enumerate_names(prices: list[Decimal]) -> list[tuple[str, Decimal]]:
    return [(f"T{number}", price) for number, price in enumerate(prices)]


@pytest.mark.parametrize(
    ("price", "prices", "named"),
    [
        (formula("lowest_over_price"), {"A": "0", "B": "-1", "C": "5"}, ("A", "B")),
        (formula("benchmark", benchmark="9"), {"A": "0", "B": "5"}, ("A",)),
        (formula("above_lowest"), {"A": "0", "B": "-1", "C": "-1"}, ("B", "C")),
        (formula("above_lowest"), {"A": "0.01", "B": "5"}, ()),
        (formula("logarithmic", base="2"), {"A": "0", "B": "5"}, ("A",)),
        (formula("bands", bands=BANDS), {"A": "0", "B": "0"}, ("A", "B")),
        (formula("mean_deviation"), {"A": "-5", "B": "5"}, ("A",)),
        (formula("mean_deviation"), {"A": "-5", "B": "6"}, ()),
        (formula("range"), {"A": "-5", "B": "0"}, ()),
    ],
    ids=lambda each: each.formula.value if isinstance(each, PriceFormula) else "",
)
def test_a_price_the_formula_cannot_use_is_named(
    price: PriceFormula, prices: dict[str, str], named: tuple[str, ...]
) -> None:
    assert unusable(price, {tender: Decimal(each) for tender, each in prices.items()}) == named


def test_a_price_that_others_are_measured_against_bears_on_all_and_another_on_its_own() -> None:
    prices = {"A": Decimal(5), "B": None, "C": Decimal(7)}
    relative = score_leaf(priced("P", "40"), prices, set(prices))
    assert (relative.missing, relative.bears_on_all, relative.marks) == (("B",), True, {})
    fixed = score_leaf(priced("P", "40", formula("range", best="5", worst="9")), prices, set(prices))
    assert (fixed.missing, fixed.bears_on_all) == (("B",), False)
    assert fixed.marks == {"A": Fraction(40), "C": Fraction(20)}


def test_a_tender_out_of_play_may_set_the_reference_but_earns_nothing() -> None:
    prices: dict[str, Decimal | None] = {"A": Decimal(10), "B": Decimal(5)}
    assert score_leaf(priced("P", "40"), prices, {"A"}).marks == {"A": Fraction(20)}


@pytest.mark.parametrize(
    ("price", "named"),
    [
        (formula("lowest_over_price"), {"A", "B"}),
        (formula("range"), {"A", "B", "D"}),
        (formula("range", worst="9"), {"A", "B"}),
        (formula("range", best="1"), {"D"}),
        (formula("range", best="1", worst="9"), set()),
        (formula("benchmark", benchmark="2"), set()),
        (formula("mean_deviation"), {"A", "B", "C", "D"}),
    ],
    ids=lambda each: each.formula.value if isinstance(each, PriceFormula) else "",
)
def test_who_sets_a_reference(price: PriceFormula, named: set[str]) -> None:
    prices = {"A": Decimal(1), "B": Decimal("1.00"), "C": Decimal(2), "D": Decimal(3)}
    assert setters(price, prices) == named
