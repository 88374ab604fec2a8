"""What a person lists is left out of a disclosure wherever it stands, and logged; what looks like a name is shown."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.foi import foi_pack, names_left_in
from evaluator.domain.left_out import LeftOut, Listed, left_out, likely_names, lines_of, parts_of_name
from evaluator.domain.on_record import OnRecord, Topic
from evaluator.domain.procurement import Regime
from evaluator.domain.worked_out import WorkedOut
from evaluator.errors import RuleBroken
from tests.domain.letter_cases import worked_out
from tests.strategies import NOON

REASON = "Three mornings with Maxine Burrows bind the offer, and BURROWS' notes for Calmer Mondays are attached."
names = st.lists(st.from_regex(r"[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}", fullmatch=True), min_size=1, max_size=4)


def naming_an_employee() -> WorkedOut:
    worked = worked_out(Regime.PCR2015)
    scores = tuple(replace(one, reason=REASON) for one in worked.moderation.scores)
    return replace(worked, moderation=replace(worked.moderation, scores=scores))


def test_an_employee_whom_a_tender_names_is_left_out_in_every_spelling_and_logged_as_personal() -> None:
    worked = naming_an_employee()
    pack = foi_pack(worked, left_out=LeftOut(people=("Maxine Burrows",), words=("Calmer Mondays",)))
    assert {response.reason for tender in pack.tenders for response in tender.responses} == {
        "Three mornings with [name] bind the offer, and [name]' notes for [left out] are attached."
    }
    logged = {(one.what, one.rule): one.times for one in pack.redactions if "agreed reason" in one.place}
    assert logged["the name of a person named in a tender", "FOIA s. 40(2)"] == 2
    assert logged["words listed to be left out", "FOIA s. 41 or 43(2)"] == 1
    assert "Burrows" not in repr(pack.redactions)
    assert "Mondays" not in repr(pack.redactions)


def test_what_looks_like_a_name_is_shown_until_it_is_listed() -> None:
    worked = naming_an_employee()
    assert names_left_in(foi_pack(worked), worked) == ("Maxine Burrows", "Calmer Mondays")
    pack = foi_pack(worked, left_out=LeftOut(people=("Maxine Burrows",), words=("Calmer Mondays",)))
    assert names_left_in(pack, worked) == ()


def test_a_sentence_that_begins_with_a_capital_and_what_was_published_are_no_names() -> None:
    texts = ["The Toolkit is met. Each part of the toolkit counts.", "Clinical Safety is shown by Dr Ama Boateng."]
    assert likely_names(texts, published=["Clinical safety"]) == ("Dr Ama Boateng",)


def test_no_title_and_no_published_word_is_taken_out_as_part_of_a_name() -> None:
    assert parts_of_name("Dr Faith Young", published=["Help for young people"]) == ("Dr Faith Young", "Faith")


@given(listed=names)
def test_nothing_that_is_listed_stands_in_a_pack(listed: list[str]) -> None:
    worked = worked_out(Regime.PCR2015)
    reason = " and ".join(listed)
    scores = tuple(replace(one, reason=reason) for one in worked.moderation.scores)
    worked = replace(worked, moderation=replace(worked.moderation, scores=scores))
    pack = foi_pack(worked, left_out=LeftOut(people=tuple(listed)))
    reasons = [response.reason for tender in pack.tenders for response in tender.responses]
    assert not [name for name in listed for given in reasons if name in given]


def test_the_lists_are_read_line_by_line_and_the_last_version_stands() -> None:
    assert lines_of("  Maxine   Burrows \n\nIan Ely\nIan Ely\n") == ("Maxine Burrows", "Ian Ely")
    said = [OnRecord(topic=Topic.LEFT_OUT, about=Listed.PEOPLE, text="Ian Ely", said_at=NOON)]
    assert left_out(said) == LeftOut(people=("Ian Ely",))


@pytest.mark.parametrize("text", ["Al", "x" * 201, "\n".join(f"Name {number}" for number in range(501))])
def test_a_line_that_would_take_out_too_much_and_a_list_without_end_are_refused(text: str) -> None:
    with pytest.raises(RuleBroken):
        lines_of(text)
