"""A late tender waits for a decision that another person approved; a refused one is not evaluated."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.pack import Setup
from evaluator.domain.procurement import AwardRoute, Supplier, Tender
from evaluator.domain.tenders import (
    LateTender,
    how_late,
    is_late,
    not_given,
    require_late_decision,
    require_sound_supplier,
    tidy,
)
from evaluator.errors import RuleBroken
from tests.strategies import NOON, small_setup

LEAD = small_setup().roster.people[0]
LATE = timedelta(minutes=5)


def decision(tender: Tender, *, accepted: bool) -> LateTender:
    return LateTender(
        tender_id=tender.id,
        supplier=Supplier(id=tender.id, name="Beta Care CIC"),
        received_at=tender.received_at,
        accepted=accepted,
        reason="The portal was open and worked.",
        decided_by=LEAD.id,
        decided_at=NOON,
    )


def with_a_late_one() -> Setup:
    on_time, late = small_setup().tenders
    return replace(small_setup(), tenders=(on_time, replace(late, received_at=NOON + LATE)))


def test_a_set_up_with_an_undecided_late_tender_is_not_issued() -> None:
    with pytest.raises(RuleBroken, match="Beta Care CIC came after the closing time and nothing is decided"):
        with_a_late_one().require_complete()


def test_an_accepted_late_tender_is_evaluated_and_a_refused_one_is_no_tender() -> None:
    setup = with_a_late_one()
    late = setup.tenders[1]
    replace(setup, late=(decision(late, accepted=True),)).require_complete()
    refused = replace(setup, late=(decision(late, accepted=False),))
    with pytest.raises(RuleBroken, match="was refused and is not evaluated"):
        refused.require_complete()
    left_out = replace(refused, tenders=setup.tenders[:1])
    left_out.require_complete()
    assert {one.tender_id for one in left_out.responses()} == {"A"}


def test_a_time_of_receipt_that_is_corrected_later_asks_again() -> None:
    setup = with_a_late_one()
    decided = decision(setup.tenders[1], accepted=True)
    later = replace(setup.tenders[1], received_at=NOON + 2 * LATE)
    with pytest.raises(RuleBroken, match="nothing is decided"):
        replace(setup, tenders=(setup.tenders[0], later), late=(decided,)).require_complete()


def test_a_competition_without_a_closing_time_is_not_issued_and_a_direct_award_has_none() -> None:
    evaluation = replace(small_setup().evaluation, tenders_due=None)
    with pytest.raises(RuleBroken, match="closing time for tenders is not recorded"):
        replace(small_setup(), evaluation=evaluation).require_complete()
    direct = replace(evaluation.procurement, award_route=AwardRoute.DIRECT_AWARD)
    replace(small_setup(), evaluation=replace(evaluation, procurement=direct)).require_complete()


@given(seconds=st.integers(-100_000, 100_000))
def test_a_tender_is_late_only_after_the_published_moment(seconds: int) -> None:
    tender = Tender(id="t", supplier_id="t", received_at=NOON + timedelta(seconds=seconds))
    assert is_late(tender, NOON) is (seconds > 0)
    assert not is_late(tender, None)


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"reason": " "}, "no reason in words"),
        ({"reason": "ok"}, "no reason in words"),
        ({"reason": "x" * 20_001}, "20,000 is the limit"),
    ],
)
def test_a_decision_has_a_reason_that_is_not_too_long(change: dict[str, Any], refused: str) -> None:
    sound = decision(with_a_late_one().tenders[1], accepted=False)
    require_late_decision(sound)
    with pytest.raises(RuleBroken, match=refused):
        require_late_decision(replace(sound, **change))


def test_how_late_is_said_in_its_two_largest_units() -> None:
    said = {
        timedelta(seconds=1): "1 second late",
        timedelta(seconds=61): "1 minute late",
        timedelta(hours=3, minutes=5, seconds=9): "3 hours 5 minutes late",
        timedelta(days=2, minutes=4): "2 days 4 minutes late",
    }
    for late, words in said.items():
        assert how_late(NOON + late, NOON) == words


def supplier(**known: Any) -> Supplier:
    return replace(Supplier(id="s", name="Alpha Health Ltd"), **known)


@pytest.mark.parametrize("email", ["bids@example.org", "a.b+c@sub.example.co.uk", ""])
def test_an_e_mail_address_that_is_one_is_taken(email: str) -> None:
    require_sound_supplier(supplier(email=email))


@pytest.mark.parametrize(
    ("known", "refused"),
    [
        ({"name": ""}, "no name"),
        ({"name": "x" * 301}, "300 is the limit"),
        ({"identifier": "x" * 101}, "100 is the limit"),
        ({"address": "x" * 1_001}, "1,000 is the limit"),
        ({"email": f"{'x' * 250}@a.uk"}, "254 is the limit"),
        ({"name": "Alpha\u202eHealth"}, "cannot be seen"),
        ({"email": "bids.example.org"}, "not an e-mail address"),
        ({"email": "bids@example"}, "not an e-mail address"),
        ({"email": "a b@example.org"}, "not an e-mail address"),
    ],
)
def test_what_is_known_of_a_supplier_has_limits(known: dict[str, str], refused: str) -> None:
    with pytest.raises(RuleBroken, match=refused):
        require_sound_supplier(supplier(**known))


def test_what_was_typed_loses_its_outer_spaces_and_what_is_not_given_is_named() -> None:
    typed = supplier(name="  Alpha   Health Ltd ", address=" 1 Quay \n Leeds ", email=" a@b.uk ")
    assert tidy(typed) == supplier(name="Alpha Health Ltd", address="1 Quay\nLeeds", email="a@b.uk")
    assert not_given(tidy(typed)) == ("identifier",)
    assert not_given(supplier()) == ("identifier", "postal address", "e-mail")
