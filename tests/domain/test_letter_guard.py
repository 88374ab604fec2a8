"""No letter tells of a third tender in words that a person wrote, and another text to disclose puts it right."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.domain.decisions import Matter, Outcome, RecordedDecision
from evaluator.domain.given_reasons import given_reasons
from evaluator.domain.letter import Letter, letters
from evaluator.domain.letter_parts import Days
from evaluator.domain.on_record import Given, OnRecord, about_decision, disclosure, text_for
from evaluator.domain.procurement import Regime, Supplier
from evaluator.domain.ranking import award
from evaluator.domain.record import award_input
from evaluator.domain.tenders import LateTender
from evaluator.domain.worked_out import WorkedOut
from evaluator.errors import RuleBroken
from tests.domain.letter_cases import TENDERS, worked_out
from tests.strategies import NOON

TODAY = date(2018, 11, 5)
DAYS = Days(sent_on=TODAY, published_on=TODAY, standstill_ends=TODAY)
NAMES = {
    "A": "Alder Health Ltd",
    "B": "Birch Care plc",
    "C": "EXAMPLE Supplier 002 Ltd",
    "D": "EXAMPLE Supplier 003 Ltd",
}
RULE = "Regulation 86(6): another's interests."


def called(worked: WorkedOut) -> WorkedOut:
    """The same award of suppliers with names as in life; B is first, D is excluded."""
    suppliers = tuple(replace(one, name=NAMES[one.id[1:]]) for one in worked.setup.suppliers)
    return replace(worked, setup=replace(worked.setup, suppliers=suppliers))


def agreed(worked: WorkedOut, tender: str, reason: str) -> WorkedOut:
    scores = tuple(
        replace(one, reason=reason) if (one.tender_id, one.criterion_id) == (tender, "Q1") else one
        for one in worked.moderation.scores
    )
    return replace(worked, moderation=replace(worked.moderation, scores=scores))


def excluding(reason: str, *said: OnRecord, regime: Regime = Regime.PCR2015) -> WorkedOut:
    return called(worked_out(regime, excluded={"D": reason}, said=said))


def drawn(worked: WorkedOut) -> tuple[Letter, ...]:
    return letters(worked, days=DAYS)


def decided(worked: WorkedOut, matter: Matter, outcome: Outcome, reason: str) -> WorkedOut:
    made = RecordedDecision(
        number=1,
        matter=matter,
        outcome=outcome,
        reason=reason,
        decided_by=worked.setup.roster.people[0].id,
        decided_at=NOON,
    )
    return replace(worked, decisions=(made,))


def refused_late(worked: WorkedOut, reason: str) -> WorkedOut:
    late = LateTender(
        tender_id="E",
        supplier=Supplier(id="E", name="Elm Systems Ltd"),
        received_at=NOON + timedelta(minutes=5),
        accepted=False,
        reason=reason,
        decided_by=worked.setup.roster.people[0].id,
        decided_at=NOON,
    )
    return replace(worked, setup=replace(worked.setup, late=(late,)))


@pytest.mark.parametrize("regime", Regime)
@pytest.mark.parametrize(
    "told",
    [
        "It shares its directors and its price of 833,333.33 with EXAMPLE Supplier 002 Ltd.",
        "It shares its directors with example supplier 002.",
        "Its directors are those of Alder.",
        "Its directors are those of ALDER HEALTH LTD.",
        "Its directors are those of alder  health ltd.",
        "It was sent from a@example.test.",
        "It is signed for the company with the number id-a.",
        "It came from A  Street.",
        "Its price is that of another tender, £833,333.",
        "Its price is that of another tender, 833333.33.",
        "Its price is that of another tender, 833 333.",
    ],
)
def test_a_reason_for_an_exclusion_that_tells_of_a_third_tender_stops_the_letters(regime: Regime, told: str) -> None:
    with pytest.raises(RuleBroken, match="the reason for excluding EXAMPLE Supplier 003 Ltd") as refused:
        drawn(excluding(told, regime=regime))
    assert "Put on record" in refused.value.hint


@pytest.mark.parametrize(
    "told",
    [
        "EXAMPLE Supplier 003 Ltd shares its directors with Birch Care plc, which is awarded the contract.",
        "Its own price of 844,444.44 was not held for the 12 months asked for in 2018.",
        "It falls short of the care and health services that alder trees stand for.",
    ],
)
def test_a_reason_that_tells_of_its_own_tender_and_the_winner_stands(told: str) -> None:
    assert told in repr(drawn(excluding(told))[3])


def test_an_agreed_reason_that_names_another_loser_stops_the_letters_and_is_named_with_its_question() -> None:
    worked = agreed(called(worked_out(Regime.PCR2015)), "A", "Weaker than EXAMPLE Supplier 002 Ltd.")
    with pytest.raises(RuleBroken, match="the agreed reason for Q1 Clinical safety, Alder Health Ltd") as refused:
        drawn(worked)
    assert "EXAMPLE Supplier 002 Ltd" in refused.value.message
    score = next(one for one in worked.moderation.scores if (one.tender_id, one.criterion_id) == ("A", "Q1"))
    instead = disclosure(score, text="It shows one of three measures.", because=RULE, now=NOON)
    own = drawn(replace(worked, said=(instead,)))[0]
    assert "It shows one of three measures." in repr(own)
    assert "002" not in repr(own)


def test_the_winners_reason_may_name_the_reader_and_no_other_reader() -> None:
    worked = agreed(called(worked_out(Regime.PCR2015)), "B", "Stronger than Alder.")
    with pytest.raises(RuleBroken, match=r"The letter to (Birch|EXAMPLE).*agreed reason for Q1 Clinical safety, Birch"):
        drawn(worked)


def test_another_text_to_disclose_stands_for_the_reason_of_an_exclusion_and_says_what_is_withheld() -> None:
    reason = "Its price of 833,333.33 is that of EXAMPLE Supplier 002 Ltd."
    about = about_decision(Given.EXCLUSION, "D")
    instead = text_for(reason, about=about, text="It is no independent tender.", because=RULE, now=NOON)
    own = repr(drawn(excluding(reason, instead))[3])
    assert f"It is no independent tender. Something is withheld here. {RULE}" in own
    assert "833,333" not in own
    with pytest.raises(RuleBroken, match=r"exclusion, tender D.*was changed after its text to disclose"):
        drawn(excluding("Another reason.", instead))


def test_a_late_tenders_reason_and_that_for_no_award_are_read_and_replaced_alike() -> None:
    late = "Alder was on time."
    worked = refused_late(called(worked_out(Regime.PSR2023)), late)
    with pytest.raises(RuleBroken, match="the reason for refusing the late tender of Elm Systems Ltd"):
        drawn(worked)
    about = about_decision(Given.LATE, "E")
    instead = text_for(late, about=about, text="Others were on time.", because=RULE, now=NOON)
    assert "Others were on time." in repr(drawn(replace(worked, said=(instead,)))[-1])
    nothing = "Only Alder met the need."
    worked = decided(called(worked_out(Regime.PCR2015)), Matter.AWARD, Outcome.NO_AWARD, nothing)
    with pytest.raises(RuleBroken, match="the reason for awarding no contract"):
        drawn(worked)
    instead = text_for(
        nothing, about=about_decision(Given.NO_AWARD), text="One tender met the need.", because=RULE, now=NOON
    )
    assert all("One tender met the need." in repr(one) for one in drawn(replace(worked, said=(instead,))))


def test_every_reason_that_letters_give_can_be_replaced() -> None:
    worked = refused_late(excluding("Late."), "The portal worked.")
    worked = decided(worked, Matter.AWARD, Outcome.NO_AWARD, "The need has gone.")
    found = {one.given: (one.supplier, one.reason) for one in given_reasons(worked.setup, worked.decisions)}
    assert found == {
        Given.EXCLUSION: ("EXAMPLE Supplier 003 Ltd", "Late."),
        Given.LATE: ("Elm Systems Ltd", "The portal worked."),
        Given.NO_AWARD: ("", "The need has gone."),
    }


@given(of=st.sampled_from(TENDERS), named=st.sampled_from(TENDERS), before=st.sampled_from(["", "As with "]))
@settings(max_examples=32)
def test_letters_are_drawn_just_where_a_reason_names_its_own_supplier_or_the_winner(
    of: str, named: str, before: str
) -> None:
    worked = agreed(called(worked_out(Regime.PA2023, excluded={})), of, f"{before}{NAMES[named]} it is sound.")
    worked = replace(
        worked, award_input=award_input(worked.setup, moderation=worked.moderation, submissions=worked.submissions)
    )
    worked = replace(worked, result=award(worked.award_input))
    if named in (of, "B"):
        assert len(drawn(worked)) == len(TENDERS)
    else:
        with pytest.raises(RuleBroken, match="would tell of another tender"):
            drawn(worked)
