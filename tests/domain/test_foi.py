"""What is disclosed on request: no name but the winner's, stable pseudonyms, changes as “4 → 3”, all of it logged."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.domain.discussion import Cause, ChangeOfView, Discussion
from evaluator.domain.foi import FoiPack, Redaction, foi_pack, pseudonyms
from evaluator.domain.left_out import LeftOut
from evaluator.domain.on_record import disclosure
from evaluator.domain.procurement import Regime
from tests.domain.letter_cases import PRICES, TENDERS, own_words, worked_out
from tests.strategies import NOON

ids = st.lists(st.uuids().map(str), unique=True, min_size=1, max_size=12)


def disclosed_words(pack: FoiPack) -> str:
    return repr((pack.tenders, pack.evaluators))


@given(ids=ids, order=st.randoms())
def test_a_pseudonym_does_not_hang_on_the_order_and_each_person_has_one(ids: list[str], order: object) -> None:
    once, again = pseudonyms("Evaluator", "e", ids), pseudonyms("Evaluator", "e", sorted(ids))
    assert once == again
    assert sorted(once.values(), key=lambda name: int(name.split()[1])) == [
        f"Evaluator {number}" for number in range(1, len(ids) + 1)
    ]


def test_pseudonyms_of_another_evaluation_are_another_order() -> None:
    people = [f"person-{number}" for number in range(9)]
    assert pseudonyms("Evaluator", "one", people) != pseudonyms("Evaluator", "other", people)


def test_nobody_on_the_panel_and_no_loser_is_named_and_no_price_is_given() -> None:
    worked = worked_out(Regime.PCR2015)
    pack = foi_pack(worked)
    words = disclosed_words(pack)
    for person in worked.setup.roster.people:
        assert person.name not in words
    for loser in set(TENDERS) - set(worked.result.first):
        assert f"Supplier-{loser} Ltd" not in words
    assert "Supplier-B Ltd" in words
    assert not [price for price in PRICES.values() if price in words]


def test_each_evaluators_points_before_and_after_stand_with_their_comment() -> None:
    pack = foi_pack(worked_out(Regime.PCR2015))
    assert pack.evaluators == ("Evaluator 1", "Evaluator 2")
    by_name = {tender.name.partition(",")[0]: tender for tender in pack.tenders}
    assert len(by_name) == len(TENDERS)
    changes = {
        opinion.change for tender in pack.tenders for response in tender.responses for opinion in response.opinions
    }
    assert "4 → 3" in changes
    assert all(
        opinion.comment.startswith("Comment-")
        for tender in pack.tenders
        for response in tender.responses
        for opinion in response.opinions
    )


def test_a_view_that_an_evaluator_changed_is_given_with_its_cause_and_without_names() -> None:
    worked = worked_out(Regime.PCR2015)
    first, *others = worked.moderation.scores
    member = worked.setup.expected_to_score()[0]
    change = ChangeOfView(
        member_id=member, points=Decimal(2), cause=Cause.OVERLOOKED, words="Person 3 showed me the page."
    )
    scores = (replace(first, discussion=Discussion(changes=(change,))), *others)
    pack = foi_pack(replace(worked, moderation=replace(worked.moderation, scores=scores)))
    changed = [
        opinion
        for tender in pack.tenders
        for response in tender.responses
        for opinion in response.opinions
        if opinion.change == "4 → 2" and Cause.OVERLOOKED.value in opinion.comment
    ]
    assert len(changed) == 1
    assert "showed me the page" in changed[0].comment
    assert "Person 3" not in changed[0].comment


def test_words_quoted_from_a_tender_are_left_out_of_reasons_and_logged() -> None:
    pack = foi_pack(worked_out(Regime.PCR2015))
    assert "Quote-" not in disclosed_words(pack)
    assert "[words of the tender]" in disclosed_words(pack)
    logged = [one for one in pack.redactions if one.what == "words quoted from the tender"]
    assert len(logged) == len(TENDERS) * 2
    assert all(one.rule == "FOIA s. 41" and one.times == 1 for one in logged)


QUOTATIONS = {
    "'In due course' is no date": "# is no date",
    "‘In due course’ is no date": "# is no date",
    "’In due course’ is no date": "# is no date",
    "'Promptly' and 'European' tell me little": "# and # tell me little",
    "It says 'we don't know'.": "It says #.",
    "It says ('we’ll see.'), no more": "It says (#), no more",
    "'in two weeks' is no date": "# is no date",
    "'the suppliers' names are listed' is thin": "# is thin",
    "'Promptly' leaves the suppliers' names open": "# leaves the suppliers' names open",
    "They don't list the suppliers' names": "They don't list the suppliers' names",
    "The suppliers’ names aren’t in the clinic’s list": "The suppliers’ names aren’t in the clinic’s list",
    "The suppliers' and the users' names": "The suppliers' and the users' names",
}


def reasons_disclosed(reason: str) -> set[str]:
    """What a pack says where every agreed reason is this one."""
    worked = worked_out(Regime.PCR2015)
    scores = tuple(replace(one, reason=reason) for one in worked.moderation.scores)
    pack = foi_pack(replace(worked, moderation=replace(worked.moderation, scores=scores)))
    return {one.reason for tender in pack.tenders for one in tender.responses}


@pytest.mark.parametrize(("reason", "left"), QUOTATIONS.items())
def test_words_in_single_quotes_are_left_out_and_apostrophes_are_not_quotes(reason: str, left: str) -> None:
    assert reasons_disclosed(reason) == {left.replace("#", "[words of the tender]")}


plain_words = st.lists(
    st.sampled_from(["soon", "don't", "we’ll", "clinic's", "users", "date."]), min_size=1, max_size=5
)


@given(before=plain_words, quoted=plain_words, after=plain_words, marks=st.sampled_from(["''", "‘’", "’’", "“”", '""']))
@settings(max_examples=40)
def test_whatever_is_quoted_is_left_out_and_what_stands_around_it_is_kept(
    before: list[str], quoted: list[str], after: list[str], marks: str
) -> None:
    reason = f"{' '.join(before)} {marks[0]}{' '.join(quoted)}{marks[1]} {' '.join(after)}"
    assert reasons_disclosed(reason) == {f"{' '.join(before)} [words of the tender] {' '.join(after)}"}


def test_the_log_says_where_and_how_often_and_never_what() -> None:
    worked = worked_out(Regime.PCR2015)
    pack = foi_pack(worked)
    names = [one for one in pack.redactions if one.what == "the name of a person" and "comments" in one.place]
    assert names
    assert all(one.times == 2 for one in names)  # each comment names Person 3
    logged = repr(pack.redactions)
    assert not [word for tender in TENDERS for word in own_words(tender) if word in logged]
    assert Redaction(place="The whole pack", what="prices", rule="FOIA s. 43(2)", times=4) in pack.redactions


def test_what_the_program_says_in_pack_and_log_is_in_the_words_of_the_rulebook() -> None:
    pack = foi_pack(worked_out(Regime.PSR2023), left_out=LeftOut(people=("Maxine Burrows",)))
    assert "[words of the offer]" in disclosed_words(pack)
    told = {one.what for one in pack.redactions}
    assert {"words quoted from the offer", "names of providers not awarded the contract"} <= told
    assert not [one for one in told if "tender" in one or "supplier" in one]
    assert all(tender.name.startswith("Provider ") for tender in pack.tenders)


def test_a_text_to_disclose_stands_for_the_agreed_reason_here_too_and_is_logged() -> None:
    worked = worked_out(Regime.PCR2015)
    score = next(one for one in worked.moderation.scores if one.tender_id == "B")
    said = disclosure(score, text="Part of it.", because="A trade secret.", now=NOON)
    pack = foi_pack(worked_out(Regime.PCR2015, said=[said]))
    assert f"Word-B-{score.criterion_id}" not in disclosed_words(pack)
    assert [one for one in pack.redactions if "stands for the agreed reason" in one.what]


def test_what_a_loser_is_called_for_short_is_left_out_too_but_no_word_of_the_published_texts() -> None:
    worked = worked_out(Regime.PCR2015)
    names = {"A": "Alder Health Ltd", "B": "Birch Care Ltd", "C": "Clinical Care Ltd", "D": "Elm Care Ltd"}
    suppliers = tuple(replace(one, name=names[one.id[1:]]) for one in worked.setup.suppliers)
    scores = tuple(
        replace(one, reason="Alder, ELM and Birch show clinical safety.") for one in worked.moderation.scores
    )
    worked = replace(
        worked,
        setup=replace(worked.setup, suppliers=suppliers),
        moderation=replace(worked.moderation, scores=scores),
    )
    reasons = {one.reason for tender in foi_pack(worked).tenders for one in tender.responses}
    [reason] = reasons
    assert "Alder" not in reason
    assert "ELM" not in reason
    assert "Birch" in reason  # awarded the contract
    assert "clinical safety" in reason


def test_the_same_record_gives_the_same_pack() -> None:
    assert foi_pack(worked_out(Regime.PA2023)) == foi_pack(worked_out(Regime.PA2023))
