"""An agreed score has a reason, stands on the published scale, and every response has one before moderation closes."""

from dataclasses import fields
from decimal import Decimal

import pytest

from evaluator.domain.moderation import ConsensusScore, ModerationRecord
from evaluator.errors import RuleBroken
from tests.strategies import NOON, small_setup

SETUP = small_setup()


def agreed(
    tender_id: str, criterion_id: str, points: str = "3", reason: str = "Page 2 names an owner."
) -> ConsensusScore:
    return ConsensusScore(tender_id=tender_id, criterion_id=criterion_id, points=Decimal(points), reason=reason)


ALL = tuple(agreed(response.tender_id, response.criterion_id) for response in SETUP.responses())


def test_a_consensus_without_a_reason_is_refused() -> None:
    with pytest.raises(RuleBroken, match="has no reason"):
        agreed("A", "Q1", reason=" \n").require_sound(SETUP.model)


@pytest.mark.parametrize("points", ["3.5", "6", "-1", "2.999"])
def test_a_consensus_off_the_published_scale_is_refused(points: str) -> None:
    with pytest.raises(RuleBroken):
        agreed("A", "Q1", points=points).require_sound(SETUP.model)


def test_moderation_closes_when_every_response_is_agreed() -> None:
    assert ModerationRecord(scores=ALL).close(SETUP, now=NOON).closed_at == NOON


@pytest.mark.parametrize("left_out", range(len(ALL)))
def test_moderation_does_not_close_while_one_response_is_open(left_out: int) -> None:
    record = ModerationRecord(scores=ALL[:left_out] + ALL[left_out + 1 :])
    with pytest.raises(RuleBroken, match="1 responses have no agreed score"):
        record.close(SETUP, now=NOON)


def test_closed_moderation_does_not_close_again() -> None:
    closed = ModerationRecord(scores=ALL).close(SETUP, now=NOON)
    with pytest.raises(RuleBroken, match="closed already"):
        closed.close(SETUP, now=NOON)


def test_an_agreed_score_has_no_default_that_could_be_an_average() -> None:
    with pytest.raises(TypeError):
        ConsensusScore(tender_id="A", criterion_id="Q1", reason="x")  # type: ignore[call-arg]
    assert {field.name for field in fields(ConsensusScore)} == {
        "tender_id",
        "criterion_id",
        "points",
        "reason",
        "evidence",
    }
