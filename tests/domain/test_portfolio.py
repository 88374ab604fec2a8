"""Many call-offs in one view, worked out by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from evaluator.domain.call_off import Awarded, CallOff, CallOffStage, InvitationList
from evaluator.domain.portfolio import portfolio
from tests.domain.systems import SYSTEM, at, call_off


def invited(number: int, authority: str) -> CallOff:
    drawn = InvitationList(lot_id="1", drawn_at=at(20), supplier_ids=("alder", "birch"))
    return replace(
        call_off(number), authority_code=authority, invitation_list=drawn, invited_at=at(21), due_at=at(number, 3)
    )


def won(number: int, authority: str, supplier: str, value: str) -> CallOff:
    return invited(number, authority).award(
        Awarded(
            supplier_id=supplier, value=Decimal(value), signed_on=date(2018, 4, 1), reason="", result_sha256="a" * 64
        )
    )


CALL_OFFS = (
    won(1, "99A", "alder", "300000.00"),
    won(2, "99A", "birch", "100000.00"),
    won(3, "99B", "alder", "200000.00"),
    invited(4, "99B"),
    invited(9, "99C"),
    call_off(10),
)
FOUND = portfolio(SYSTEM, CALL_OFFS, small=["birch"], now=at(5, 3))


def test_spend_is_added_up_and_held_against_the_ceiling() -> None:
    assert FOUND.spent == Decimal("600000.00")
    assert FOUND.left == Decimal("44400000.00")
    assert FOUND.ceiling_used == Fraction(6, 450)
    assert portfolio(replace(SYSTEM, ceiling=None), CALL_OFFS, small=[], now=at(5, 3)).left is None


def test_call_offs_are_counted_by_stage_and_those_past_their_time_stand_apart() -> None:
    assert {stage: count for stage, count in FOUND.counts.items() if count} == {
        CallOffStage.PLANNED: 1,
        CallOffStage.INVITED: 2,
        CallOffStage.AWARDED: 3,
    }
    assert [one.id for one in FOUND.overdue] == ["C-4"]
    assert [one.id for one in FOUND.due] == ["C-9"]


def test_shares_are_exact_and_the_largest_comes_first() -> None:
    assert [(one.id, one.share, one.call_offs) for one in FOUND.by_supplier] == [
        ("alder", Fraction(5, 6), 2),
        ("birch", Fraction(1, 6), 1),
    ]
    assert [(one.id, one.value) for one in FOUND.by_authority] == [
        ("99A", Decimal("400000.00")),
        ("99B", Decimal("200000.00")),
    ]
    assert FOUND.sme_share == Fraction(1, 6)


def test_without_an_award_nothing_is_shared() -> None:
    none = portfolio(SYSTEM, CALL_OFFS[3:], small=["birch"], now=at(5, 3))
    assert (none.spent, none.by_supplier, none.sme_share) == (Decimal(0), (), None)
