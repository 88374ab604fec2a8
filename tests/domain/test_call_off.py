"""Everybody who is admitted is invited, nobody else, from a list that is fresh; criteria stay within their bounds."""

import hashlib
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from evaluator.domain.call_off import (
    Awarded,
    CallOff,
    CallOffStage,
    RefinedCriterion,
    TenderStanding,
    plan,
    standing_of_tender,
)
from evaluator.domain.call_off_paper import CallOffFrame, invitation
from evaluator.domain.dps import LONGEST_WORDING, ContractingAuthority, DpsLot
from evaluator.domain.procurement import AwardRoute, Regime
from evaluator.domain.register import Entry, Register, Status
from evaluator.errors import RuleBroken
from evaluator.formats.regime import rules_of
from tests.domain.systems import BOUNDS, SYSTEM, TWO_WORKING_DAYS, at, call_off, with_entry

DUE = at(28, 2)


def entry(supplier: str, status: Status, day: int) -> Entry:
    return Entry(
        supplier_id=supplier,
        lot_id="1",
        status=status,
        specification=1,
        effective_on=date(2018, 1, day),
        reason="A reason.",
        cause="A-1",
        recorded_at=at(day),
    )


REGISTER = Register(
    entries=(entry("birch", Status.ADMITTED, 22), entry("alder", Status.ADMITTED, 22)), closes_on=SYSTEM.closes_on
)
LISTED = call_off().draw_list(REGISTER, now=at(25))  # a Thursday
INVITED = LISTED.invite(REGISTER, now=at(29), due_at=DUE, good_for=TWO_WORKING_DAYS, bank_holidays=())


def awarded(supplier: str | None = "alder") -> Awarded:
    value = None if supplier is None else Decimal("120000.00")
    return Awarded(
        supplier_id=supplier, value=value, signed_on=date(2018, 3, 20), reason="No tender.", result_sha256="a" * 64
    )


def test_the_list_is_everybody_admitted_in_order_with_a_digest_anyone_can_work_out() -> None:
    drawn = LISTED.invitation_list
    assert drawn is not None
    assert drawn.supplier_ids == ("alder", "birch")
    assert drawn.sha256 == hashlib.sha256(b"1\n2018-01-25T09:00:00Z\nalder\nbirch\n").hexdigest()


def test_no_list_is_drawn_where_nobody_is_admitted() -> None:
    with pytest.raises(RuleBroken, match="Nobody is admitted to lot 2"):
        call_off(lot="2").draw_list(REGISTER, now=at(25))


def test_a_list_is_good_for_two_working_days_and_used_later_only_with_a_reason() -> None:
    assert LISTED.list_is_old(now=at(29), good_for=TWO_WORKING_DAYS, bank_holidays=()) == ""
    warning = LISTED.list_is_old(now=at(30), good_for=TWO_WORKING_DAYS, bank_holidays=())
    assert warning == "The list was drawn on 25 January 2018 and was good until 29 January 2018."
    assert LISTED.list_is_old(now=at(30), good_for=TWO_WORKING_DAYS, bank_holidays={date(2018, 1, 26)}) == ""
    with pytest.raises(RuleBroken, match="good until 29 January 2018"):
        LISTED.invite(REGISTER, now=at(30), due_at=DUE, good_for=TWO_WORKING_DAYS, bank_holidays=())
    heeded = LISTED.invite(
        REGISTER,
        now=at(30),
        due_at=DUE,
        good_for=TWO_WORKING_DAYS,
        bank_holidays=(),
        heeded="Checked again this morning.",
    )
    assert heeded.heeded == "Checked again this morning."
    assert INVITED.heeded == ""


@pytest.mark.parametrize(
    ("later", "said"),
    [
        (entry("cedar", Status.ADMITTED, 26), r"1 supplier joined it \(cedar\)"),
        (entry("birch", Status.SUSPENDED, 26), r"1 supplier left it \(birch\)"),
    ],
)
def test_a_register_that_has_changed_since_means_another_list(later: Entry, said: str) -> None:
    register = with_entry(REGISTER, later)
    with pytest.raises(RuleBroken, match=said):
        LISTED.invite(register, now=at(29), due_at=DUE, good_for=TWO_WORKING_DAYS, bank_holidays=(), heeded="I know.")
    again = LISTED.draw_list(register, now=at(29)).invite(
        register, now=at(29), due_at=DUE, good_for=TWO_WORKING_DAYS, bank_holidays=()
    )
    assert again.invited == register.admitted("1", on=date(2018, 1, 29))


def test_invitations_go_out_once_and_before_tenders_are_due() -> None:
    assert INVITED.invited == ("alder", "birch")
    with pytest.raises(RuleBroken, match="invitations are out"):
        INVITED.draw_list(REGISTER, now=at(29))
    with pytest.raises(RuleBroken, match="is invited"):
        INVITED.invite(REGISTER, now=at(29), due_at=DUE, good_for=TWO_WORKING_DAYS, bank_holidays=())
    with pytest.raises(RuleBroken, match="is planned"):
        call_off().invite(REGISTER, now=at(29), due_at=DUE, good_for=TWO_WORKING_DAYS, bank_holidays=())
    with pytest.raises(RuleBroken, match="due before"):
        LISTED.invite(REGISTER, now=at(26), due_at=at(26), good_for=TWO_WORKING_DAYS, bank_holidays=())


def test_the_result_names_an_invited_supplier_or_says_why_there_is_none() -> None:
    assert INVITED.award(awarded()).stage is CallOffStage.AWARDED
    assert INVITED.award(awarded(None)).stage is CallOffStage.NOT_AWARDED
    for wrong, said in (
        (awarded("cedar"), "who was invited"),
        (replace(awarded(), value=None), "or neither"),
        (replace(awarded(None), reason=""), "not awarding"),
        (replace(awarded(), signed_on=date(2018, 1, 28)), "before the invitation"),
    ):
        with pytest.raises(RuleBroken, match=said):
            INVITED.award(wrong)
    with pytest.raises(RuleBroken, match="no result to note"):
        INVITED.award(awarded()).award(awarded())


def weighted(quality: str, price: str) -> CallOff:
    criteria = (("quality", quality), ("price", price))
    return replace(
        call_off(), criteria=tuple(RefinedCriterion(id=one, weight=Decimal(weight)) for one, weight in criteria)
    )


def test_weights_are_refined_within_the_published_bounds_only() -> None:
    for quality, price in (("40", "60"), ("70", "30"), ("55.5", "44.5")):
        plan(weighted(quality, price), BOUNDS)
    for quality, price, said in (
        ("39.9", "60.1", "40 to 70 was published"),
        ("70.1", "29.9", "40 to 70 was published"),
        ("50", "40", "do not add up"),
    ):
        with pytest.raises(RuleBroken, match=said):
            plan(weighted(quality, price), BOUNDS)
    with pytest.raises(RuleBroken, match="the published criteria"):
        plan(replace(call_off(), criteria=call_off().criteria[:1]), BOUNDS)


def worded(wording: str) -> CallOff:
    quality, price = call_off().criteria
    return replace(call_off(), criteria=(replace(quality, wording=wording), price))


def test_a_criterion_is_made_more_precise_in_limited_words_beside_what_was_published() -> None:
    plan(worded("é" * LONGEST_WORDING), BOUNDS)
    with pytest.raises(RuleBroken, match="wording of Quality has 1,001 characters; 1,000 is the limit"):
        plan(worded("é" * (LONGEST_WORDING + 1)), BOUNDS)
    with pytest.raises(RuleBroken, match="wording of Quality is missing"):
        plan(worded(" "), BOUNDS)


FRAME = CallOffFrame(
    dps=SYSTEM,
    rules=rules_of(SYSTEM.regime),
    authority=ContractingAuthority(code="99A", name="Example Vale", scheme="GB-NHS"),
    lot=DpsLot(id="1", title="Online consultation"),
)


def test_the_invitation_says_the_more_precise_words_beside_the_published_criterion_where_there_are_any() -> None:
    def tables(planned: CallOff) -> list[tuple[tuple[str, ...], ...]]:
        paper = invitation(FRAME, planned, now=at(29))
        return [section.rows for section in paper.sections if section.rows]

    published = (("Quality", "60", "40 to 70"), ("Price", "40", "30 to 60"))
    assert tables(call_off()) == [published]
    assert tables(worded("Ten given cases.")) == [published, (("Quality", "Ten given cases."),)]


@pytest.mark.parametrize(
    ("route", "named"),
    [
        (AwardRoute.MINI_COMPETITION, "Mini-competition"),
        (AwardRoute.ALLOCATION, "Allocation"),
        (
            AwardRoute.DIRECT_AWARD,
            "Negotiated procedure without prior publication, outside the dynamic purchasing system",
        ),
    ],
)
def test_the_invitation_names_the_route_in_the_words_of_the_rulebook(route: AwardRoute, named: str) -> None:
    planned = replace(call_off(), award_route=route, route_reason="A single tender waiver of 20 March 2020.")
    assert ("Route", named) in invitation(FRAME, planned, now=at(29)).facts


def test_another_route_than_a_competition_carries_its_reason() -> None:
    direct = replace(call_off(), award_route=AwardRoute.DIRECT_AWARD)
    with pytest.raises(RuleBroken, match="reason for direct award"):
        plan(direct, BOUNDS)
    plan(replace(direct, route_reason="A single tender waiver of 20 March 2020."), BOUNDS)


@pytest.mark.parametrize(
    ("regime", "supplier", "admitted", "pending", "complexity", "standing"),
    [
        (Regime.PCR2015, "alder", True, False, "", TenderStanding.ACCEPTED),
        (Regime.PCR2015, "cedar", True, False, "", TenderStanding.DISREGARDED),
        (Regime.PCR2015, "cedar", False, True, "", TenderStanding.DISREGARDED),
        (Regime.PA2023, "alder", True, False, "", TenderStanding.ACCEPTED),
        (Regime.PA2023, "cedar", False, True, "", TenderStanding.HELD),
        (Regime.PA2023, "cedar", False, True, "The assessment needs a laboratory.", TenderStanding.DISREGARDED),
        (Regime.PA2023, "cedar", True, False, "", TenderStanding.ACCEPTED),
        (Regime.PA2023, "cedar", False, False, "", TenderStanding.DISREGARDED),
    ],
)
def test_a_tender_of_a_supplier_whose_application_is_pending_is_held_under_the_2023_act(
    regime: Regime, supplier: str, admitted: bool, pending: bool, complexity: str, standing: TenderStanding
) -> None:
    found = standing_of_tender(
        INVITED,
        supplier,
        rules=rules_of(regime).require_market(),
        admitted=admitted,
        pending=pending,
        complexity=complexity,
    )
    assert found is standing
