"""Commit, then reveal, from the chair's log alone: any order of registering and opening is judged rightly."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.audit import AuditEntry
from evaluator.domain.panel import PanelMember, Role, Roster
from evaluator.domain.registration import (
    OPENED,
    REGISTERED,
    Registration,
    explanation,
    registered_in,
    require_committed,
)
from evaluator.domain.submission import Submission
from evaluator.errors import RuleBroken

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
MEMBERS = ("m0", "m1", "m2")
ROSTER = Roster(
    people=tuple(
        PanelMember(
            id=one,
            name=f"Member {one}",
            organisation="",
            job_title="",
            roles=(Role.MEMBER,),
            fingerprint=one,
            age_recipient="",
            compared="",
        )
        for one in MEMBERS
    )
)
HELD = {one: Submission(digest=f"digest of {one}", member_id=one, seq=1) for one in MEMBERS}
PHRASES = {one: ("abandon", one) for one in MEMBERS}
FALSE = ("zoo", "zoo")


def phrase(member_id: str, words: tuple[str, ...] | None = None, reason: str = "") -> tuple[str, str]:
    one = Registration(member_id=member_id, words=words or PHRASES[member_id], registered_at=NOW, reason=reason)
    return REGISTERED, one.subject


def opened(member_id: str) -> tuple[str, str]:
    return OPENED, HELD[member_id].digest


def log(*events: tuple[str, str]) -> list[AuditEntry]:
    return [
        AuditEntry(seq=number, at=NOW, member_id="chair", action=action, subject=subject)
        for number, (action, subject) in enumerate(events, start=1)
    ]


def judged(*events: tuple[str, str]) -> tuple[Registration, ...]:
    return require_committed(log(*events), held_on=HELD, phrases=PHRASES, roster=ROSTER)


@given(st.permutations([phrase(one) for one in MEMBERS]), st.permutations([opened(one) for one in MEMBERS]))
def test_every_phrase_before_every_scorecard_holds_in_any_order(
    phrases: list[tuple[str, str]], scorecards: list[tuple[str, str]]
) -> None:
    assert judged(*phrases, *scorecards) == ()


@given(st.permutations([*(phrase(one) for one in MEMBERS), *(opened(one) for one in MEMBERS)]))
def test_a_log_holds_exactly_when_no_scorecard_was_opened_before_the_last_phrase(events: list[tuple[str, str]]) -> None:
    actions = [action for action, _ in events]
    if actions[:3] == [REGISTERED] * 3:
        assert judged(*events) == ()
    else:
        with pytest.raises(RuleBroken, match="registered"):
            judged(*events)


def test_a_false_phrase_does_not_stand_for_the_one_registered_after_others_were_opened() -> None:
    first = (phrase("m0"), phrase("m1"), phrase("m2", FALSE), opened("m0"), opened("m1"))
    with pytest.raises(RuleBroken, match="registered after scorecards were opened, and no reason"):
        judged(*first, phrase("m2"), opened("m2"))
    (late,) = judged(*first, phrase("m2", reason="I misheard it: all of it."), opened("m2"))
    assert (late.member_id, late.words, late.reason) == ("m2", PHRASES["m2"], "I misheard it: all of it.")


def test_a_scorecard_that_the_log_never_saw_is_refused() -> None:
    with pytest.raises(RuleBroken, match="does not say when the scorecard of Member m2 was opened"):
        judged(*map(phrase, MEMBERS), opened("m0"), opened("m1"))


@given(
    st.text("abc-0123", min_size=1),
    st.lists(st.text("abcdefg", min_size=1), min_size=1, max_size=12),
    st.text("ab: .", max_size=20).map(lambda said: " ".join(said.split())),
)
def test_a_registration_is_read_from_the_log_as_it_was_written(member: str, words: list[str], reason: str) -> None:
    one = Registration(member_id=member, words=tuple(words), registered_at=NOW, reason=reason)
    assert registered_in(log((REGISTERED, one.subject))) == (one,)


def test_the_phrase_registered_first_needs_no_explanation() -> None:
    first, second, third = registered_in(log(phrase("m0"), phrase("m0", FALSE), phrase("m0", ("yard",), "A revision.")))
    assert explanation([first, second, third], first.words) == ""
    assert "replaced before any scorecard was opened" in explanation([first, second, third], second.words)
    assert explanation([first, second, third], third.words) == "A revision."
