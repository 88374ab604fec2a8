"""What is put on record: a text to disclose stands for one reason, says why it differs, and falls with that reason."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.moderation import ConsensusScore
from evaluator.domain.on_record import OnRecord, Topic, digest_of, disclosed, disclosure, stated
from evaluator.errors import RuleBroken
from tests.strategies import NOON

SCORE = ConsensusScore(tender_id="A", criterion_id="Q1", points=Decimal(4), reason="The hazard log is dated.")
texts = st.text(min_size=1, max_size=60)


def test_without_a_text_to_disclose_the_agreed_reason_is_disclosed() -> None:
    found = disclosed(SCORE, ())
    assert (found.text, found.withheld_because) == (SCORE.reason, "")


@given(reason=texts, text=texts, because=texts.filter(str.strip))
def test_a_text_to_disclose_takes_the_place_of_exactly_its_own_reason(reason: str, text: str, because: str) -> None:
    score = replace(SCORE, reason=reason)
    said = disclosure(score, text=text, because=because, now=NOON)
    found = disclosed(score, (said,))
    assert found.text == text
    assert found.withheld_because == ("" if text == reason else because.strip())
    assert said.stands_for == digest_of(reason)
    other = replace(score, criterion_id="Q2")
    assert disclosed(other, (said,)).text == reason


def test_a_text_that_differs_without_a_reason_is_refused() -> None:
    with pytest.raises(RuleBroken, match="nothing says why"):
        disclosure(SCORE, text="The log is dated.", because="  ", now=NOON)
    assert disclosure(SCORE, text=SCORE.reason, because="", now=NOON).because == ""


def test_a_reason_that_was_changed_later_is_not_disclosed_in_its_old_words() -> None:
    said = disclosure(SCORE, text="Dated.", because="Regulation 86(6).", now=NOON)
    with pytest.raises(RuleBroken, match="was changed after its text to disclose was written"):
        disclosed(replace(SCORE, reason="The hazard log is not dated."), (said,))


def test_an_id_with_a_space_is_never_taken_for_another_response() -> None:
    one = replace(SCORE, criterion_id="Q 1", tender_id="A")
    other = replace(SCORE, criterion_id="Q", tender_id="1 A")
    assert disclosed(other, (disclosure(one, text="Other.", because="A rule.", now=NOON),)).text == other.reason


def test_what_is_stated_is_found_by_topic_and_subject() -> None:
    said = (OnRecord(topic=Topic.MEASURE, about="m1", text=" Told. ", said_at=NOON),)
    assert stated(said, Topic.MEASURE, "m1") == "Told."
    assert stated(said, Topic.MEASURE, "m2") == stated(said, Topic.REPORT, "m1") == ""


@pytest.mark.parametrize("texts", [{"text": "x" * 20_001}, {"text": "", "because": "x" * 20_001}])
def test_a_text_above_the_limit_is_refused(texts: dict[str, str]) -> None:
    with pytest.raises(RuleBroken, match="20,000 is the limit"):
        OnRecord(topic=Topic.REPORT, about="procedure", said_at=NOON, **texts)
