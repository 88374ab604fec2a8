"""A limit on lots is applied by the published method: nobody above it, nobody passed over without need."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.lots import (
    LimitMethod,
    LotAward,
    LotRanking,
    LotRules,
    PublishedLot,
    awards,
    require_sound_rules,
    same_supplier,
    why,
)
from evaluator.errors import RuleBroken

SUPPLIERS = ("a", "b", "c", "d", "e")


def rules_for(number: int, most: int | None, method: LimitMethod) -> LotRules:
    lots = tuple(PublishedLot(id=str(one), title=f"Lot {one}") for one in range(1, number + 1))
    return LotRules(lots=lots, most_per_supplier=most, method=method)


def ranking(lot: str, *suppliers: str, prefers: Mapping[str, tuple[str, ...]] | None = None) -> LotRanking:
    return LotRanking(lot=lot, levels=tuple((one,) for one in suppliers), prefers=prefers or {})


Case = tuple[LotRules, list[LotRanking]]


@st.composite
def cases(draw: st.DrawFn, method: LimitMethod) -> Case:
    number = draw(st.integers(2, 5))
    lots = [str(one) for one in range(1, number + 1)]
    prefers = {one: tuple(draw(st.permutations(lots))) for one in SUPPLIERS}
    rankings = []
    for lot in lots:
        tendered = draw(st.lists(st.sampled_from(SUPPLIERS), unique=True))
        rankings.append(ranking(lot, *tendered, prefers={one: prefers[one] for one in tendered}))
    return rules_for(number, draw(st.integers(1, number - 1)), method), rankings


EITHER = st.sampled_from(LimitMethod).flatmap(cases)


def holdings(found: tuple[LotAward, ...]) -> Counter[str]:
    return Counter(one.supplier for one in found if one.supplier is not None)


@given(case=EITHER)
def test_no_supplier_is_awarded_more_lots_than_the_limit(case: Case) -> None:
    rules, rankings = case
    assert rules.most_per_supplier is not None
    assert max(holdings(awards(rules, rankings)).values(), default=0) <= rules.most_per_supplier


@given(case=EITHER)
def test_each_lot_goes_to_its_best_ranked_supplier_but_those_that_have_all_they_may(case: Case) -> None:
    rules, rankings = case
    found = awards(rules, rankings)
    held = holdings(found)
    for award, ranked in zip(found, rankings, strict=True):
        order = [level[0] for level in ranked.levels]
        place = len(order) if award.supplier is None else order.index(award.supplier)
        assert [supplier for supplier, _ in award.passed_over] == order[:place]
        assert all(held[better] == rules.most_per_supplier for better in order[:place])


@given(case=cases(LimitMethod.SUPPLIER_PREFERENCE))
def test_a_supplier_passed_over_holds_only_lots_that_it_prefers(case: Case) -> None:
    rules, rankings = case
    prefers = {supplier: order for one in rankings for supplier, order in one.prefers.items()}
    for award in awards(rules, rankings):
        for supplier, lots in award.passed_over:
            order = prefers[supplier]
            assert all(order.index(lot) < order.index(award.lot) for lot in lots)


@given(case=cases(LimitMethod.LOT_ORDER))
def test_by_the_order_of_the_lots_a_supplier_passed_over_holds_only_earlier_lots(case: Case) -> None:
    rules, rankings = case
    for award in awards(rules, rankings):
        assert all(int(lot) < int(award.lot) for _, lots in award.passed_over for lot in lots)


@given(case=EITHER, chance=st.randoms())
def test_the_order_in_which_lots_are_looked_at_changes_nothing(case: Case, chance: Random) -> None:
    rules, rankings = case
    mixed = list(rankings)
    chance.shuffle(mixed)
    assert awards(rules, mixed) == awards(rules, rankings)
    if rules.method is LimitMethod.SUPPLIER_PREFERENCE:
        turned = replace(rules, lots=rules.lots[::-1])
        assert sorted(awards(turned, rankings), key=lambda one: one.lot) == list(awards(rules, rankings))


@given(case=EITHER)
def test_without_a_limit_every_lot_goes_to_whoever_ranks_first_in_it(case: Case) -> None:
    rules, rankings = case
    for award, ranked in zip(awards(replace(rules, most_per_supplier=None), rankings), rankings, strict=True):
        assert award.supplier == (ranked.levels[0][0] if ranked.levels else None)
        assert award.passed_over == ()


def test_worked_by_hand_the_two_methods_differ() -> None:
    """A is first in both lots and prefers lot 2; B is second in both."""
    prefers = {"a": ("2", "1"), "b": ("1", "2")}
    rankings = [ranking("1", "a", "b", prefers=prefers), ranking("2", "a", "b", prefers=prefers)]
    by_order = awards(rules_for(2, 1, LimitMethod.LOT_ORDER), rankings)
    assert [one.supplier for one in by_order] == ["a", "b"]
    assert by_order[1].passed_over == (("a", ("1",)),)
    by_preference = awards(rules_for(2, 1, LimitMethod.SUPPLIER_PREFERENCE), rankings)
    assert [one.supplier for one in by_preference] == ["b", "a"]
    assert by_preference[0].passed_over == (("a", ("2",)),)


def test_by_the_order_of_the_lots_later_lots_may_still_be_unranked_and_by_preference_none() -> None:
    assert [one.lot for one in awards(rules_for(3, 1, LimitMethod.LOT_ORDER), [ranking("1", "a")])] == ["1"]
    with pytest.raises(RuleBroken, match="Lot 2 is not ranked yet"):
        awards(rules_for(2, 1, LimitMethod.SUPPLIER_PREFERENCE), [ranking("1", "a")])


@pytest.mark.parametrize("method", LimitMethod)
def test_a_shared_rank_that_decides_is_for_a_person(method: LimitMethod) -> None:
    tied = LotRanking(lot="2", levels=(("a",), ("b", "c")), prefers={"a": ("1", "2")})
    with pytest.raises(RuleBroken, match="Lot 2: b and c share the rank that decides"):
        awards(rules_for(2, 1, method), [ranking("1", "a", prefers={"a": ("1", "2")}), tied])


def test_preferences_that_contradict_or_are_missing_are_named() -> None:
    rules = rules_for(2, 1, LimitMethod.SUPPLIER_PREFERENCE)
    first = ranking("1", "a", prefers={"a": ("1", "2")})
    with pytest.raises(RuleBroken, match="a ranks the lots differently in Lot 2"):
        awards(rules, [first, ranking("2", "a", prefers={"a": ("2", "1")})])
    with pytest.raises(RuleBroken, match="a would be awarded more lots than it may have"):
        awards(rules, [ranking("1", "a"), ranking("2", "a")])


def test_the_reason_on_record_says_which_lots_a_supplier_has_and_the_published_rule() -> None:
    rules = rules_for(2, 1, LimitMethod.LOT_ORDER)
    _, second = awards(rules, [ranking("1", "a"), ranking("2", "a", "b")])
    assert why(rules, second, "a") == (
        "It is awarded Lot 1, and the published limit leaves it no more. One supplier is awarded at most 1 lot. The "
        "lots are awarded in this order: Lot 1 and Lot 2."
    )
    assert why(rules, second, "b").startswith("It is the best ranked tender whose supplier may still be awarded")


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"lots": ()}, "0 lots"),
        ({"lots": (PublishedLot(id="1", title=""), PublishedLot(id="1", title=""))}, "stands twice"),
        ({"lots": (PublishedLot(id="2", title=""), PublishedLot(id="3", title=""))}, "not among the lots"),
        ({"lots": (PublishedLot(id="1", title="x" * 301), PublishedLot(id="2", title=""))}, "at most 300"),
        ({"most_per_supplier": 0}, "at least 1 lot"),
        ({"most_per_supplier": 2}, "less than 2"),
        ({"shared": ("Q9",)}, "no criterion “Q9”"),
    ],
)
def test_rules_that_cannot_be_published_are_refused_by_name(change: dict[str, Any], refused: str) -> None:
    sound = rules_for(2, 1, LimitMethod.LOT_ORDER)
    require_sound_rules(sound, lot="1", criteria=["Q1"])
    with pytest.raises(RuleBroken, match=refused):
        require_sound_rules(replace(sound, **change), lot="1", criteria=["Q1"])


def test_an_identifier_is_the_same_however_its_letters_are_spaced() -> None:
    assert same_supplier(" GB-COH 0123 4567 ") == same_supplier("gb-coh01234567")
    assert same_supplier("GB-COH 0123 4567") != same_supplier("GB-COH 0123 4568")
