"""What stands where sums disagree is said by a person, adjustments are made to all, and a second person checks."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.evaluation_model import AwardCriterion
from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from evaluator.domain.price_evaluation import (
    Adjustment,
    CheckedPrices,
    OfferedPrice,
    PriceCheck,
    PriceEvaluation,
    Stands,
    TenderAmount,
    UnitPrice,
    require_whole,
    tender_prices,
)
from evaluator.domain.price_schedule import PriceSchedule, ScheduleItem
from evaluator.errors import RuleBroken
from tests.strategies import NOON, small_setup

SCHEDULE = PriceSchedule(
    items=(
        ScheduleItem(id="1", title="Licence", unit="patient", quantity=Decimal(100)),
        ScheduleItem(id="2", title="Training", unit="day", quantity=Decimal(3)),
    )
)
PLAIN = small_setup()


def scheduled(setup: Setup) -> Setup:
    quality, price = setup.model.criteria
    return replace(setup, model=replace(setup.model, criteria=(quality, replace(price, schedule=SCHEDULE))))


SETUP = scheduled(PLAIN)
LEAF: AwardCriterion = SETUP.model.price_leaf("P")


def offer(tender: str, licence: str, training: str, stated: str | None = None) -> OfferedPrice:
    return OfferedPrice(
        tender_id=tender,
        criterion_id="P",
        stated_total=None if stated is None else Decimal(stated),
        unit_prices=(UnitPrice(item="1", amount=Decimal(licence)), UnitPrice(item="2", amount=Decimal(training))),
        source="Volume C, page 2",
    )


def adjustment(a: str, b: str, number: int = 1) -> Adjustment:
    return Adjustment(
        number=number,
        criterion_id="P",
        title="Hosting",
        reason="The authority pays for hosting; it is added to every tender alike.",
        amounts=(
            TenderAmount(tender_id="A", amount=Decimal(a)),
            TenderAmount(tender_id="B", amount=Decimal(b)),
        ),
        made_at=NOON,
    )


def prices(*offers: OfferedPrice, adjustments: tuple[Adjustment, ...] = ()) -> CheckedPrices:
    return CheckedPrices(offers=offers, adjustments=adjustments)


def amounts(setup: Setup, checked: CheckedPrices) -> dict[str, Decimal]:
    return {one.tender_id: one.amount for one in tender_prices(setup.model, checked)}


def test_unit_prices_make_the_price_and_a_stated_total_that_agrees_changes_nothing() -> None:
    found = amounts(SETUP, prices(offer("A", "7.50", "100"), offer("B", "7.25", "110", stated="1055")))
    assert found == {"A": Decimal("1050.00"), "B": Decimal("1055.00")}


def test_a_stated_total_that_differs_waits_for_a_person_and_names_the_difference() -> None:
    wrong = offer("A", "7.50", "100", stated="1005.00")
    assert wrong.difference(LEAF) == Decimal("-45.00")
    with pytest.raises(RuleBroken, match=r"45\.00 less than its unit prices") as refused:
        wrong.amount(LEAF)
    assert refused.value.hint == "Say which figure stands, and why."
    with pytest.raises(RuleBroken, match="no reason"):
        replace(wrong, stands=Stands.STATED).require_sound(LEAF)
    reasoned = replace(wrong, reason="The invitation, section 4: unit prices prevail.")
    assert replace(reasoned, stands=Stands.WORKED_OUT).amount(LEAF) == Decimal("1050.00")
    assert replace(reasoned, stands=Stands.STATED).amount(LEAF) == Decimal("1005.00")


def test_without_a_schedule_the_stated_total_is_the_price_as_typed() -> None:
    one = OfferedPrice(tender_id="A", criterion_id="P", stated_total=Decimal("100000.00"))
    assert str(one.amount(PLAIN.model.price_leaf("P"))) == "100000.00"
    with pytest.raises(RuleBroken, match="has no price"):
        replace(one, stated_total=None).amount(PLAIN.model.price_leaf("P"))
    with pytest.raises(RuleBroken, match="takes one price"):
        offer("A", "1", "1").require_sound(PLAIN.model.price_leaf("P"))


@given(
    a=st.decimals(-(10**9), 10**9, places=4),
    b=st.decimals(-(10**9), 10**9, places=4),
    price=st.decimals(0, 99, places=2),
)
def test_an_adjustment_moves_every_tender_by_exactly_its_amount_and_the_opposite_one_takes_it_back(
    a: Decimal, b: Decimal, price: Decimal
) -> None:
    offers = (offer("A", f"{price}", "1"), offer("B", "2", f"{price}"))
    before = amounts(SETUP, prices(*offers))
    once = adjustment(f"{a:f}", f"{b:f}")
    after = amounts(SETUP, prices(*offers, adjustments=(once,)))
    assert {tender: after[tender] - before[tender] for tender in after} == {"A": a, "B": b}
    back = adjustment(f"{-a:f}", f"{-b:f}", number=2)
    assert amounts(SETUP, prices(*offers, adjustments=(once, back))) == before


def test_an_adjustment_that_leaves_a_tender_out_is_refused_by_the_suppliers_name() -> None:
    for_one = replace(adjustment("10", "0"), amounts=adjustment("10", "0").amounts[:1])
    with pytest.raises(RuleBroken, match="leaves out Beta Care CIC"):
        for_one.require_sound(SETUP)
    with pytest.raises(RuleBroken, match="needs a title and a reason"):
        replace(adjustment("10", "0"), reason="x").require_sound(SETUP)
    adjustment("10", "0").require_sound(SETUP)


@pytest.mark.parametrize(
    ("checked", "named"),
    [
        (prices(offer("A", "1", "1")), "1 price still missing"),
        (prices(offer("A", "1", "1"), offer("A", "1", "1"), offer("B", "1", "1")), "given twice"),
        (prices(replace(offer("A", "1", "1"), unit_prices=())), "“Licence” \\(1\\) has no unit price"),
        (prices(replace(offer("A", "1", "1"), unit_prices=offer("A", "1", "1").unit_prices * 2)), "2 unit prices"),
        (prices(offer("A", "1" * 19, "1")), "is not a price"),
        (prices(offer("A", "0." + "1" * 11, "1")), "is not a price"),
        (prices(replace(offer("A", "1", "1"), criterion_id="Q1")), "not a price criterion"),
        (prices(offer("A", "1", "1"), offer("B", "1", "1"), adjustments=(adjustment("1", "1", 2),)), "numbered from 1"),
        (prices(replace(offer("A", "1", "1"), source="x" * 20_001)), "20,001 characters"),
    ],
)
def test_prices_that_are_not_whole_are_refused_by_what_is_wrong(checked: CheckedPrices, named: str) -> None:
    with pytest.raises(RuleBroken, match=named):
        require_whole(SETUP, checked)


def test_the_second_person_is_somebody_else() -> None:
    whole = prices(offer("A", "1", "1"), offer("B", "1", "1"))
    ids = {role: SETUP.roster.the(role).id for role in (Role.LEAD, Role.PRICE_EVALUATOR, Role.CHAIR, Role.APPROVER)}
    own = ids[Role.PRICE_EVALUATOR]
    check = PriceCheck(member_id=ids[Role.LEAD], note="", prices_sha256="a" * 64, checked_at=NOON)
    PriceEvaluation(prices=whole, check=check).require_sound(SETUP, evaluator=own)
    replace(check, member_id=ids[Role.APPROVER]).require_sound(SETUP.roster, evaluator=own)
    with pytest.raises(RuleBroken, match="yourself"):
        PriceEvaluation(prices=whole, check=replace(check, member_id=own)).require_sound(SETUP, evaluator=own)
    with pytest.raises(RuleBroken, match="scores or moderates"):
        replace(check, member_id=ids[Role.CHAIR]).require_sound(SETUP.roster, evaluator=own)
    with pytest.raises(RuleBroken, match="not on the panel"):
        replace(check, member_id="Ann Other").require_sound(SETUP.roster, evaluator=own)
    same = replace(SETUP.roster.of(own), id=ids[Role.LEAD], roles=(Role.LEAD,))
    both = replace(SETUP.roster, people=(same, SETUP.roster.of(own)))
    with pytest.raises(RuleBroken, match="yourself"):
        check.require_sound(both, evaluator=own)
