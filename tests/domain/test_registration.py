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
    Explained,
    Registration,
    explained_in,
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
TOLD = "I misheard it: all of the twelve words."


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


def judged(*events: tuple[str, str]) -> tuple[Explained, ...]:
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
    with pytest.raises(RuleBroken, match="no reason is recorded that explains it"):
        judged(*first, phrase("m2"), opened("m2"))
    for reason in (".", "Misheard.", "I misheard it: all of it."):
        with pytest.raises(RuleBroken, match="no reason is recorded that explains it"):
            judged(*first, phrase("m2", reason=reason), opened("m2"))
    (late,) = judged(*first, phrase("m2", reason=TOLD), opened("m2"))
    assert (late.late, late.again) == (True, True)
    assert (late.registration.member_id, late.registration.words) == ("m2", PHRASES["m2"])
    assert late.in_words(ROSTER) == (
        "A phrase of Member m2 was registered on 22 November 2026, 10.30am UTC, in the place of an earlier one, after "
        f"scorecards had been opened. Reason: {TOLD}"
    )


def test_of_two_phrases_registered_before_any_opening_the_last_counts_and_says_why() -> None:
    others = (phrase("m0"), phrase("m1"))
    scorecards = tuple(map(opened, MEMBERS))
    with pytest.raises(RuleBroken, match="in the place of an earlier one"):
        judged(*others, phrase("m2", FALSE), phrase("m2"), *scorecards)
    (again,) = judged(*others, phrase("m2", FALSE), phrase("m2", reason=TOLD), *scorecards)
    assert (again.late, again.again) == (False, True)
    assert "in the place of an earlier one. Reason: I misheard it" in again.in_words(ROSTER)
    with pytest.raises(RuleBroken, match="Another phrase of Member m2 was registered after"):
        judged(*others, phrase("m2"), phrase("m2", FALSE, TOLD), *scorecards)


def test_a_phrase_that_replaces_one_whose_scorecard_was_opened_leaves_that_scorecard_standing() -> None:
    (again,) = judged(*map(phrase, MEMBERS), *map(opened, MEMBERS), phrase("m2", FALSE, TOLD))
    assert (again.late, again.again) == (True, True)


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


def test_a_log_names_what_needs_a_reason_and_nothing_else() -> None:
    told = explained_in(log(phrase("m0"), phrase("m1"), phrase("m0", FALSE), opened("m0"), phrase("m2")))
    assert [(one.registration.member_id, one.late, one.again) for one in told] == [
        ("m0", False, True),
        ("m2", True, False),
    ]
