"""Nothing missing stops saving; anything missing stops the lock; a locked scorecard stays locked."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.scoring import LONGEST_TEXT, IndividualScore, Scorecard
from evaluator.errors import RuleBroken
from tests.strategies import NOON, small_setup

EXPECTED = small_setup().responses()


def full(number: int) -> IndividualScore:
    response = EXPECTED[number]
    return IndividualScore(
        tender_id=response.tender_id,
        criterion_id=response.criterion_id,
        points=Decimal(3),
        rationale="The hazard log names an owner (page 2).",
    )


@given(finished=st.sets(st.sampled_from(range(len(EXPECTED)))))
def test_a_scorecard_locks_only_when_every_response_has_points_and_a_rationale(finished: set[int]) -> None:
    scorecard = Scorecard(member_id="m1", scores=tuple(full(number) for number in sorted(finished)))
    if len(finished) == len(EXPECTED):
        assert scorecard.lock(expected=EXPECTED, now=NOON).locked_at == NOON
    else:
        with pytest.raises(RuleBroken) as refused:
            scorecard.lock(expected=EXPECTED, now=NOON)
        assert refused.value.message == f"{len(EXPECTED) - len(finished)} responses are not finished."


def test_the_missing_list_names_each_gap_in_published_order() -> None:
    half = IndividualScore(tender_id="A", criterion_id="Q1", points=Decimal(3), rationale="  ")
    missing = Scorecard(member_id="m1", scores=(half,)).missing(EXPECTED)
    assert [(item.response.criterion_id, item.response.tender_id, item.lacks) for item in missing] == [
        ("Q1", "A", ("rationale",)),
        ("Q1", "B", ("points", "rationale")),
        ("Q2", "A", ("points", "rationale")),
        ("Q2", "B", ("points", "rationale")),
    ]


def test_no_points_is_not_the_same_as_nought_points() -> None:
    score = IndividualScore(tender_id="A", criterion_id="Q1", points=Decimal(0), rationale="Nothing was offered.")
    assert score.missing() == ()


def test_a_locked_scorecard_does_not_lock_again() -> None:
    scorecard = Scorecard(member_id="m1", scores=tuple(map(full, range(len(EXPECTED)))))
    locked = scorecard.lock(expected=EXPECTED, now=NOON)
    with pytest.raises(RuleBroken, match="locked"):
        locked.lock(expected=EXPECTED, now=NOON)


def test_a_rationale_above_the_limit_is_refused_with_the_limit_named() -> None:
    with pytest.raises(RuleBroken, match="20,000 is the limit"):
        IndividualScore(tender_id="A", criterion_id="Q1", rationale="x" * (LONGEST_TEXT + 1))
