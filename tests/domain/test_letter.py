"""A letter holds its supplier's data and the winner's, every part its rulebook asks for, and nobody else's word."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.decisions import Matter, Outcome, RecordedDecision
from evaluator.domain.letter import Letter, event_day, letters
from evaluator.domain.letter_parts import Days
from evaluator.domain.on_record import OnRecord, Topic, disclosure
from evaluator.domain.panel import Role
from evaluator.domain.procurement import AwardRoute, Regime, Supplier
from evaluator.domain.ranking import award
from evaluator.domain.record import award_input
from evaluator.domain.regime import Fact, Ground, LetterPart, Recipient
from evaluator.domain.tenders import LateTender
from evaluator.domain.wording import spoken_date
from evaluator.domain.worked_out import WorkedOut
from evaluator.errors import RuleBroken
from evaluator.formats.regime import rules_of
from tests.domain.letter_cases import POINTS, PRICES, TENDERS, own_words, worked_out
from tests.strategies import NOON

DAYS = Days(sent_on=date(2018, 11, 5), published_on=date(2018, 11, 6), standstill_ends=date(2018, 11, 15))
points = st.tuples(st.integers(0, 5), st.integers(0, 5))
awards = st.fixed_dictionaries(dict.fromkeys(TENDERS, points))


def written(worked: WorkedOut) -> dict[str, Letter]:
    return dict(zip(TENDERS, letters(worked, days=DAYS), strict=True))


def said(letter: Letter) -> str:
    """Every word of the letter."""
    return repr(letter)


def section(letter: Letter, part: LetterPart, regime: Regime, to: Recipient = Recipient.OTHERS) -> str:
    heading = next(one.heading for one in rules_of(regime).letter(to).parts if one.part is part)
    return repr([one for one in letter.sections if one.heading == heading])


@pytest.mark.parametrize("regime", Regime)
@given(points=awards, excluded=st.sampled_from([{}, {"D": "Word-D-excluded: late."}, {"B": "Word-B-excluded: late."}]))
def test_a_letter_never_holds_a_word_of_another_loser(
    regime: Regime, points: dict[str, tuple[int, int]], excluded: dict[str, str]
) -> None:
    worked = worked_out(regime, points=points, excluded=excluded)
    first = worked.result.first
    for tender, letter in written(worked).items():
        may_hold = {tender, first[0]} if len(first) == 1 else {tender}
        for other in set(TENDERS) - may_hold:
            assert not [word for word in own_words(other) if word in said(letter)]
        if tender not in first:
            assert not [price for of, price in PRICES.items() if of != tender and price in said(letter)]


@pytest.mark.parametrize("regime", Regime)
def test_every_part_the_rulebook_asks_for_stands_under_its_heading(regime: Regime) -> None:
    for tender, letter in written(worked_out(regime)).items():
        to = {"B": Recipient.WINNER, "D": Recipient.EXCLUDED}.get(tender, Recipient.OTHERS)
        kind = rules_of(regime).letter(to)
        assert letter.title == kind.title
        headings = [one.heading for one in letter.sections if not one.minor]
        assert headings == [part.heading for part in kind.parts]
        assert all(one.passages or one.table for one in letter.sections)


def test_a_pcr_letter_gives_the_relative_advantages_where_the_winner_earned_more_and_names_the_rest() -> None:
    points = {"A": (4, 3), "B": (5, 5), "C": (5, 1), "D": (0, 1)}
    own = section(
        written(worked_out(Regime.PCR2015, points=points))["C"], LetterPart.RELATIVE_ADVANTAGES, Regime.PCR2015
    )
    assert "Word-B-Q2" in own
    assert "Word-B-Q1" not in own
    assert "It earned no more marks than yours for Q1 Clinical safety" in own


def test_a_pcr_letter_sets_both_scores_side_by_side() -> None:
    own = section(written(worked_out(Regime.PCR2015))["A"], LetterPart.WINNER_SCORES, Regime.PCR2015)
    assert "('Q1 Clinical safety', '32', '40', '40')" in own
    assert "'Total'" in own


def test_an_assessment_summary_gives_the_recipients_details_scores_sub_totals_and_total() -> None:
    letter = written(worked_out(Regime.PA2023))["A"]
    details = section(letter, LetterPart.RECIPIENT, Regime.PA2023)
    for given_detail in ("Supplier-A Ltd", "A Street", "A@example.test", "ID-A"):
        assert given_detail in details
    own = section(letter, LetterPart.OWN_ASSESSMENT, Regime.PA2023)
    for expected in ("Word-A-Q1", "Word-A-Q2", "4 of 5 points", "Sub-total Quality", "44 of 60", "Total"):
        assert expected in own
    winners = section(letter, LetterPart.WINNER_ASSESSMENT, Regime.PA2023)
    assert "Word-B-Q1" in winners
    assert "100 of" not in winners


def test_what_a_supplier_did_not_give_is_said_and_not_left_out() -> None:
    worked = worked_out(Regime.PA2023)
    letter = written(worked)["A"]
    assert "Not given with the tender" not in said(letter)


def test_an_excluded_tenders_letter_says_why_and_makes_no_claim_to_have_ranked_it() -> None:
    own = section(written(worked_out(Regime.PCR2015))["D"], LetterPart.WHY_NOT_AWARDED, Regime.PCR2015)
    assert "took no part in the award: Word-D-excluded" in own
    assert "ranks" not in own


def test_under_the_act_no_summary_goes_to_a_tender_that_was_disregarded() -> None:
    own = written(worked_out(Regime.PA2023))["D"]
    assert own.title == "Notice that your tender is disregarded"
    assert "No assessment summary is due" in own.opening
    assert "Word-D-excluded" in said(own)
    assert "Word-B-Q1" not in said(own)
    for other in (Regime.PCR2015, Regime.PSR2023):
        assert "Word-B-Q1" in said(written(worked_out(other))["D"])


def test_an_excluded_tenders_letter_gives_the_ground_in_its_rulebooks_words() -> None:
    worked = worked_out(Regime.PA2023)
    out = RecordedDecision(
        number=1,
        matter=Matter.EXCLUSION,
        outcome=Outcome.EXCLUDED,
        tender="D",
        reason="Word-D-excluded: it came after the deadline.",
        ground=Ground.PROCEDURE,
        decided_by=worked.setup.roster.people[1].id,
        decided_at=NOON,
    )
    own = said(written(replace(worked, decisions=(out,)))["D"])
    assert "The ground is: The tender breaches a procedural requirement (Procurement Act 2023, s. 19(3)(d)" in own
    assert "Word-D-excluded" in own


def test_a_ranked_loser_reads_its_place_and_both_totals() -> None:
    own = section(written(worked_out(Regime.PCR2015))["A"], LetterPart.WHY_NOT_AWARDED, Regime.PCR2015)
    assert "it ranks 2nd of 3" in own


@pytest.mark.parametrize(
    ("market", "regime", "voluntary"), [(True, Regime.PCR2015, True), (False, Regime.PCR2015, False)]
)
def test_a_letter_under_a_dynamic_purchasing_system_says_that_it_is_voluntary(
    market: bool, regime: Regime, voluntary: bool
) -> None:
    for letter in written(worked_out(regime, market=market)).values():
        assert ("of our own accord" in letter.opening) is voluntary


def test_the_acts_summary_is_never_called_voluntary_and_a_standstill_only_in_a_market() -> None:
    for market in (True, False):
        for tender, letter in written(worked_out(Regime.PA2023, market=market)).items():
            assert "accord" not in letter.opening
            assert ("voluntary standstill period" in letter.opening) is (market and tender != "D")
            assert "mandatory standstill" not in said(letter)


def test_a_total_without_a_finite_decimal_is_readable_and_given_exactly_too() -> None:
    own = said(written(worked_out(Regime.PCR2015))["A"])
    assert "the total of the most economically advantageous tender is ≈ 99.4595 (exactly 4088888880/41111111)." in own
    assert "with a total of 84;" in own


def test_the_provider_regimes_letter_gives_the_first_and_the_last_day_for_representations() -> None:
    own = section(written(worked_out(Regime.PSR2023))["A"], LetterPart.STANDSTILL, Regime.PSR2023)
    assert "begins on 7 November 2018 and ends at midnight at the end of 15 November 2018" in own
    assert "Representations may be made until" in own


@pytest.mark.parametrize("regime", Regime)
def test_the_standstill_is_given_with_its_last_day_and_what_it_is_counted_from(regime: Regime) -> None:
    letter = written(worked_out(regime))["A"]
    own = section(letter, LetterPart.STANDSTILL, regime)
    counted_from = event_day(rules_of(regime), sent_on=DAYS.sent_on, published_on=DAYS.published_on)
    assert counted_from == (DAYS.sent_on if regime is Regime.PCR2015 else DAYS.published_on)
    assert f"midnight at the end of {spoken_date(DAYS.standstill_ends)}" in own
    assert spoken_date(counted_from) in own


def withheld(worked: WorkedOut, tender: str, question: str) -> OnRecord:
    score = next(one for one in worked.moderation.scores if (one.tender_id, one.criterion_id) == (tender, question))
    return disclosure(score, text="The rest may be read.", because="Regulation 86(6): a trade secret.", now=NOON)


def test_a_text_to_disclose_stands_in_every_letter_in_place_of_the_reason_and_says_what_is_withheld() -> None:
    plain = worked_out(Regime.PCR2015)
    worked = worked_out(Regime.PCR2015, said=[withheld(plain, "B", "Q1")])
    assert "Word-B-Q1" in said(written(plain)["A"])
    for letter in written(worked).values():
        assert "Word-B-Q1" not in said(letter)
        assert "The rest may be read." in said(letter)
        assert "Regulation 86(6): a trade secret." in said(letter)


def test_a_stale_text_to_disclose_stops_every_letter() -> None:
    worked = worked_out(Regime.PCR2015)
    stale = withheld(worked, "B", "Q1")
    other = OnRecord(
        topic=stale.topic, about=stale.about, text="Old.", because="A rule.", stands_for="f" * 64, said_at=NOON
    )
    with pytest.raises(RuleBroken, match="was changed after its text to disclose"):
        letters(worked_out(Regime.PCR2015, said=[other]), days=DAYS)


@pytest.mark.parametrize("regime", Regime)
def test_where_nobody_is_awarded_the_contract_every_letter_gives_the_reason_and_no_other_tender(regime: Regime) -> None:
    because = OnRecord(topic=Topic.REPORT, about=Fact.NO_AWARD.value, text="No tender met the need.", said_at=NOON)
    nobody = {tender: f"Word-{tender}-excluded: below the need." for tender in TENDERS}
    for tender, letter in written(worked_out(regime, excluded=nobody, said=[because])).items():
        assert "No tender met the need." in said(letter)
        assert not [word for other in TENDERS if other != tender for word in own_words(other) if word in said(letter)]


def test_a_tender_below_a_minimum_reads_the_minimum_and_what_it_has() -> None:
    worked = worked_out(Regime.PCR2015)
    quality, price = worked.setup.model.criteria
    first, second = quality.children
    quality = replace(quality, minimum_marks=Decimal(40), children=(replace(first, minimum_points=Decimal(3)), second))
    setup = replace(worked.setup, model=replace(worked.setup.model, criteria=(quality, price)))
    found = award_input(setup, moderation=worked.moderation, submissions=worked.submissions)
    own = said(written(replace(worked, setup=setup, award_input=found, result=award(found)))["C"])
    assert "for Clinical safety: the minimum is 3 points, yours has 2" in own
    assert "for Quality: the minimum is 40 marks, yours has" in own


def test_a_tie_that_a_person_decided_names_the_winner_and_tells_the_other_that_they_were_equal() -> None:
    tied = worked_out(Regime.PCR2015, points={**POINTS, "A": POINTS["B"]}, prices={**PRICES, "A": PRICES["B"]})
    assert set(tied.result.first) == {"A", "B"}
    put_first = RecordedDecision(
        number=1,
        matter=Matter.TIE,
        outcome=Outcome.PUT_FIRST,
        tender="A",
        reason="By lot, in the presence of both.",
        decided_by=tied.setup.roster.people[0].id,
        decided_at=NOON,
        tenders=("A", "B"),
    )
    own, other = letters(replace(tied, decisions=(put_first,)), days=DAYS)[:2]
    assert "is to be awarded to you" in said(own)
    assert "awarded to Supplier-A Ltd" in said(other)
    assert "share the first place" in said(other)


def test_a_decision_that_nothing_is_awarded_stands_in_every_letter() -> None:
    worked = worked_out(Regime.PCR2015)
    none = RecordedDecision(
        number=1,
        matter=Matter.AWARD,
        outcome=Outcome.NO_AWARD,
        reason="The need has gone.",
        decided_by=worked.setup.roster.people[0].id,
        decided_at=NOON,
    )
    for letter in letters(replace(worked, decisions=(none,)), days=DAYS):
        assert "The need has gone." in said(letter)
        assert "to be awarded to" not in said(letter)


@pytest.mark.parametrize("route", [AwardRoute.DIRECT_AWARD, AwardRoute.ALLOCATION])
@pytest.mark.parametrize("regime", Regime)
def test_who_is_awarded_a_contract_without_a_competition_is_not_told_of_one(regime: Regime, route: AwardRoute) -> None:
    worked = worked_out(regime, market=False)
    procurement = replace(worked.setup.evaluation.procurement, award_route=route)
    setup = replace(worked.setup, evaluation=replace(worked.setup.evaluation, procurement=procurement))
    letter = written(replace(worked, setup=setup))["B"]
    assert letter.opening.startswith("We intend to award the contract to you without a compet")
    assert f"The contract is to be awarded to you, by {rules_of(regime).terms.route(route, in_market=False)}." in said(
        letter
    )
    assert rules_of(regime).terms.best_tender not in said(letter)
    assert letter.title != "Assessment summary"


@pytest.mark.parametrize("route", [AwardRoute.DIRECT_AWARD, AwardRoute.ALLOCATION])
@pytest.mark.parametrize("regime", [Regime.PCR2015, Regime.PA2023])
def test_an_award_without_a_competition_never_reads_as_one_of_the_market(regime: Regime, route: AwardRoute) -> None:
    worked, market = worked_out(regime, market=True), rules_of(regime).terms.market
    procurement = replace(worked.setup.evaluation.procurement, award_route=route)
    evaluation = replace(worked.setup.evaluation, procurement=procurement)
    worked = replace(worked, setup=replace(worked.setup, evaluation=evaluation))
    letter = written(worked)["B"]
    opening = letter.opening
    assert f"to be awarded to you, by {rules_of(regime).terms.route(route, in_market=True)}." in said(letter)
    assert "without a competition" in opening
    assert f"{market} " in opening
    assert opening.endswith("Why this contract is awarded otherwise is on our record.")


def test_the_same_award_gives_the_same_letters() -> None:
    assert written(worked_out(Regime.PA2023)) == written(worked_out(Regime.PA2023))


def test_a_letters_file_name_says_for_whom_it_is_and_holds_nothing_a_file_may_not() -> None:
    assert written(worked_out(Regime.PCR2015))["A"].file_name == "letter-001-supplier-a-ltd.pdf"


def test_each_letter_says_whom_its_reader_may_ask() -> None:
    worked = worked_out(Regime.PCR2015)
    lead = worked.setup.roster.the(Role.LEAD)
    for letter in letters(worked, days=DAYS):
        assert letter.contact.startswith(lead.name)
        assert lead.organisation in letter.contact


@pytest.mark.parametrize("regime", Regime)
def test_a_supplier_refused_as_late_is_told_why_and_nothing_of_anybody_else(regime: Regime) -> None:
    worked = worked_out(regime)
    late = LateTender(
        tender_id="E",
        supplier=Supplier(id="E", name="Supplier-E Ltd", address="E Street"),
        received_at=NOON + timedelta(minutes=5),
        accepted=False,
        reason="The portal was open and worked.",
        decided_by=worked.setup.roster.people[0].id,
        decided_at=NOON,
    )
    setup = replace(worked.setup, late=(late, replace(late, tender_id="A", accepted=True)))
    *others, letter = letters(replace(worked, setup=setup), days=DAYS)
    assert [one.to.name for one in others] == [f"Supplier-{tender} Ltd" for tender in TENDERS]
    assert letter.to == late.supplier
    assert letter.authority_email == worked.setup.evaluation.authority_email
    assert (
        "it was received on 22 November 2026, 12.05pm UTC, after the closing time of 22 November 2026, midday UTC. "
        "The portal was open and worked."
    ) in said(letter)
    kind = rules_of(regime).letter(Recipient.REFUSED_AS_LATE)
    told_who_won = LetterPart.DECISION in {part.part for part in kind.parts}
    assert told_who_won is (regime is Regime.PCR2015)
    for tender in TENDERS:
        if not (told_who_won and tender == "B"):
            assert not [word for word in own_words(tender) if word in said(letter)]
    assert ("Supplier-B Ltd (ID-B)" in said(letter)) is told_who_won
    assert not [price for price in PRICES.values() if f"{Decimal(price):,.2f}" in said(letter)]
    assert not any("Supplier-E" in said(one) for one in others)
