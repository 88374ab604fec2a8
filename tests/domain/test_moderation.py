"""An agreed score has a reason, stands on the published scale, and every response has one before moderation closes."""

from dataclasses import fields, replace
from decimal import Decimal

import pytest

from evaluator.domain.moderation import ConsensusScore, ModerationRecord, ModerationSession
from evaluator.errors import RuleBroken
from tests.strategies import NOON, small_setup

SETUP = small_setup()


def agreed(
    tender_id: str, criterion_id: str, points: str = "3", reason: str = "Page 2 names an owner."
) -> ConsensusScore:
    return ConsensusScore(tender_id=tender_id, criterion_id=criterion_id, points=Decimal(points), reason=reason)


SESSIONS = (ModerationSession(number=1, present=SETUP.expected_to_score(), opened_at=NOON),)
ALL = tuple(agreed(response.tender_id, response.criterion_id) for response in SETUP.responses())


def test_a_consensus_without_a_reason_is_refused() -> None:
    with pytest.raises(RuleBroken, match="has no reason"):
        agreed("A", "Q1", reason=" \n").require_sound(SETUP.model)


@pytest.mark.parametrize("points", ["3.5", "6", "-1", "2.999"])
def test_a_consensus_off_the_published_scale_is_refused(points: str) -> None:
    with pytest.raises(RuleBroken):
        agreed("A", "Q1", points=points).require_sound(SETUP.model)


def test_moderation_closes_when_every_response_is_agreed() -> None:
    assert ModerationRecord(scores=ALL, sessions=SESSIONS).close(SETUP, now=NOON).closed_at == NOON


@pytest.mark.parametrize("left_out", range(len(ALL)))
def test_moderation_does_not_close_while_one_response_is_open(left_out: int) -> None:
    record = ModerationRecord(scores=ALL[:left_out] + ALL[left_out + 1 :])
    with pytest.raises(RuleBroken, match="1 responses have no agreed score"):
        record.close(SETUP, now=NOON)


def test_closed_moderation_does_not_close_again() -> None:
    closed = ModerationRecord(scores=ALL, sessions=SESSIONS).close(SETUP, now=NOON)
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
        "why_not_higher",
        "why_not_lower",
        "dissent",
        "session",
    }


def test_an_agreed_score_of_no_session_is_refused() -> None:
    with pytest.raises(RuleBroken, match="belongs to no session"):
        ModerationRecord(scores=ALL).close(SETUP, now=NOON)


def test_sessions_are_numbered_from_1_and_those_present_are_on_the_panel() -> None:
    second = replace(SESSIONS[0], number=2)
    with pytest.raises(RuleBroken, match="not numbered from 1"):
        ModerationRecord(scores=ALL, sessions=(second,)).require_sound(SETUP)
    with pytest.raises(RuleBroken, match="not on the panel"):
        ModerationRecord(scores=ALL, sessions=(replace(SESSIONS[0], present=("nobody",)),)).require_sound(SETUP)


def test_an_item_says_who_was_present_in_its_own_session() -> None:
    later = replace(SESSIONS[0], number=2, present=SETUP.expected_to_score()[:1])
    record = ModerationRecord(scores=(ALL[0], replace(ALL[1], session=2)), sessions=(*SESSIONS, later))
    assert [item.present for item in record.items()] == [SESSIONS[0].present, later.present]
