"""An agreed score has a reason, stands on the published scale, and every response has one before moderation closes."""

from dataclasses import fields, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.discussion import Cause, ChangeOfView, Contradiction, Discussion, PassedWarning, PointRaised, Side
from evaluator.domain.meeting import share_of_scale
from evaluator.domain.moderation import (
    ConsensusScore,
    ItemDraft,
    ModerationRecord,
    ModerationSession,
    Reopening,
    draft_of,
)
from evaluator.domain.panel import Assigned, Role
from evaluator.errors import RuleBroken
from tests.strategies import NOON, person, small_setup

SETUP = small_setup()


SAID = Discussion(
    discussed=("Clinical safety", "Social value"),
    raised=(
        PointRaised(author=SETUP.expected_to_score()[0], side=Side.FOR, text="Page 2 names an owner.", decisive=True),
    ),
)


def agreed(tender_id: str, criterion_id: str, points: str = "3", **said: Any) -> ConsensusScore:
    """An agreed score that lacks nothing, unless said otherwise."""
    (about,) = SETUP.model.question(criterion_id).to_discuss()
    whole: dict[str, Any] = {
        "reason": "Page 2 names an owner.",
        "why_not_higher": "No date is given.",
        "why_not_lower": "The owner is named.",
        "discussion": replace(SAID, discussed=(about,)),
    }
    return ConsensusScore(tender_id=tender_id, criterion_id=criterion_id, points=Decimal(points), **(whole | said))


SESSIONS = (
    ModerationSession(
        number=1,
        chair=SETUP.roster.the(Role.CHAIR).id,
        present=SETUP.expected_to_score(),
        opened_at=NOON,
        ended_at=NOON + timedelta(hours=2),
    ),
)
ALL = tuple(agreed(response.tender_id, response.criterion_id) for response in SETUP.responses())


def test_a_consensus_without_a_reason_is_refused() -> None:
    with pytest.raises(RuleBroken, match="no reason in words against the criterion and its descriptor"):
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
    without_points: dict[str, Any] = {"tender_id": "A", "criterion_id": "Q1", "reason": "x"}
    with pytest.raises(TypeError, match="points"):
        ConsensusScore(**without_points)
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
        "correction",
        "discussion",
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


def test_the_chair_alone_is_no_meeting_and_whoever_scored_and_was_not_there_is_named() -> None:
    chair = SETUP.roster.the(Role.CHAIR).id
    first, *others = (one for one in SETUP.expected_to_score() if one != chair)
    with pytest.raises(RuleBroken, match="Nobody of the panel is present but the chair"):
        replace(SESSIONS[0], present=(chair,)).require_panel(SETUP.roster)
    small = replace(SESSIONS[0], present=(first,))
    small.require_panel(SETUP.roster)
    assert small.absent(SETUP) == tuple(others)
    assert SESSIONS[0].absent(SETUP) == ()
    with pytest.raises(RuleBroken, match="but the chair"):
        ModerationRecord(scores=ALL, sessions=(replace(SESSIONS[0], present=(chair,)),)).require_sound(SETUP)
    alone = replace(SETUP.roster, people=(SETUP.roster.the(Role.CHAIR),))
    replace(SESSIONS[0], present=(chair,)).require_panel(alone)  # where nobody else scores, nobody is to be met


def test_an_item_says_who_was_present_in_its_own_session() -> None:
    later = replace(SESSIONS[0], number=2, present=SETUP.expected_to_score()[:1])
    record = ModerationRecord(scores=(ALL[0], replace(ALL[1], session=2)), sessions=(*SESSIONS, later))
    assert [item.present for item in record.items()] == [SESSIONS[0].present, later.present]


# What an item must hold before it closes (DOMAIN 1.3)

MEMBER = SETUP.expected_to_score()[0]


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ({"reason": " "}, "no reason in words against the criterion and its descriptor"),
        ({"reason": "Good."}, "no reason in words against the criterion and its descriptor"),
        ({"why_not_higher": ""}, "not said in three words or more why not higher"),
        ({"why_not_higher": "n/a"}, "not said in three words or more why not higher"),
        ({"why_not_lower": "\n"}, "not said in three words or more why not lower"),
        ({"why_not_lower": "."}, "not said in three words or more why not lower"),
        ({"discussion": replace(SAID, discussed=())}, "not discussed yet: Clinical safety"),
        ({"discussion": replace(SAID, discussed=("Clinical safety",), raised=())}, "no point is marked as decisive"),
        (
            {
                "discussion": replace(
                    SAID, discussed=("Clinical safety",), contradictions=(Contradiction(text="Two dates."),)
                )
            },
            "not settled yet: Two dates.",
        ),
        (
            {
                "discussion": replace(
                    SAID,
                    discussed=("Clinical safety",),
                    contradictions=(Contradiction(text="Two.", settled="yes yes ok"),),
                )
            },
            "not settled yet: Two.",
        ),
    ],
)
def test_an_item_that_lacks_a_required_field_is_not_agreed_and_the_field_is_named(
    said: dict[str, Any], missing: str
) -> None:
    score = agreed("A", "Q1", **said)
    assert score.gaps(SETUP.model) == (missing,)
    with pytest.raises(RuleBroken, match=missing):
        ModerationRecord(scores=(score,), sessions=SESSIONS).require_sound(SETUP)


SETTLED = Contradiction(text="An owner, and no date.", settled="The owner decides, the date can follow.")


@given(sides=st.lists(st.sampled_from(Side), min_size=1, max_size=4), withdrawn=st.sets(st.integers(0, 3)))
def test_points_on_both_sides_decide_together_only_where_it_is_said_how_that_was_settled(
    sides: list[Side], withdrawn: set[int]
) -> None:
    raised = tuple(
        replace(SAID.raised[0], side=side, withdrawn="It was misread by all." if place in withdrawn else "")
        for place, side in enumerate(sides)
    )
    said = Discussion(discussed=("Clinical safety",), raised=raised)
    left = {point.side for point in raised if point.decides}
    assert said.leaves_conflict == (len(left) == 2)
    gaps = agreed("A", "Q1", discussion=said).gaps(SETUP.model)
    assert any("speak for and against" in gap for gap in gaps) == (len(left) == 2)
    if left:
        agreed("A", "Q1", discussion=replace(said, contradictions=(SETTLED,))).require_sound(SETUP.model)


def test_a_decisive_point_is_withdrawn_with_its_reason_in_words_and_stays_in_the_record() -> None:
    against = replace(SAID.raised[0], side=Side.AGAINST, text="No date is given.", withdrawn="ok")
    said = Discussion(discussed=("Clinical safety",), raised=(*SAID.raised, against))
    with pytest.raises(RuleBroken, match="why this is withdrawn: No date is given"):
        agreed("A", "Q1", discussion=said).require_sound(SETUP.model)
    explained = replace(against, withdrawn="The date stands on page 3.")
    agreed("A", "Q1", discussion=replace(said, raised=(*SAID.raised, explained))).require_sound(SETUP.model)


def test_every_published_sub_criterion_is_discussed_by_itself() -> None:
    parts = ("The safety case", "The safety officer")
    leaf = replace(SETUP.model.question("Q1"), sub_criteria=parts)
    assert replace(SAID, discussed=parts[:1]).gaps(leaf) == ("not discussed yet: The safety officer",)
    assert replace(SAID, discussed=parts).gaps(leaf) == ()
    with pytest.raises(RuleBroken, match="is not a published sub-criterion"):
        replace(SAID, discussed=(*parts, "The founder's reputation")).require_sound(leaf, SETUP.model.scale_of("Q1"))


def test_nothing_stands_above_the_highest_points_or_below_the_lowest() -> None:
    assert agreed("A", "Q1", points="5", why_not_higher="").gaps(SETUP.model) == ()
    assert agreed("A", "Q1", points="0", why_not_lower="").gaps(SETUP.model) == ()


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (
            {"changes": (ChangeOfView(member_id=MEMBER, points=Decimal("2.5"), cause=Cause.EVIDENCE),)},
            "not on the scale",
        ),
        ({"changes": (ChangeOfView(member_id=MEMBER, points=Decimal(2), cause=Cause.OTHER),)}, "that reason in words"),
        ({"changes": (ChangeOfView(member_id=MEMBER, points=Decimal(2), cause=Cause.EVIDENCE),) * 2}, "stands twice"),
        ({"contradictions": (Contradiction(text=" ", settled="so"),)}, "is empty"),
        ({"clarifications": ("",)}, "is empty"),
        ({"passed": (PassedWarning(check="short", reason=""),)}, "is empty"),
        ({"passed": (PassedWarning(check="short", reason="n/a"),)}, "three words or more"),
        ({"clarifications": ("x" * 20_001,)}, "20,000 is the limit"),
        ({"clarifications": ("x",) * 301}, "300 is the limit"),
    ],
)
def test_an_entry_of_the_discussion_that_says_nothing_or_too_much_is_refused(
    said: dict[str, Any], problem: str
) -> None:
    discussion = replace(SAID, discussed=("Clinical safety",), **said)
    with pytest.raises(RuleBroken, match=problem):
        agreed("A", "Q1", discussion=discussion).require_sound(SETUP.model)


def test_a_point_raised_by_somebody_who_is_not_on_the_panel_is_refused() -> None:
    stranger = replace(SAID.raised[0], author="nobody")
    score = agreed("A", "Q1", discussion=replace(SAID, discussed=("Clinical safety",), raised=(stranger,)))
    with pytest.raises(RuleBroken, match="not on the panel"):
        ModerationRecord(scores=(score,), sessions=SESSIONS).require_sound(SETUP)


def test_nobodys_words_are_put_on_record_who_came_to_no_session_so_far() -> None:
    absent, chair = person(6, Role.MEMBER), SETUP.roster.the(Role.CHAIR).id
    setup = replace(SETUP, roster=replace(SETUP.roster, people=(*SETUP.roster.people, absent)))
    first, other = next(one for one in SETUP.expected_to_score() if one != chair), absent.id
    small = replace(SESSIONS[0], present=(first,))
    about = SAID.raised[0]
    for said, is_heard in (
        ({"raised": (replace(about, author=other),)}, False),
        ({"raised": (replace(about, author=chair),)}, True),
        ({"raised": (replace(about, author=first),)}, True),
        ({"changes": (ChangeOfView(member_id=other, points=Decimal(2), cause=Cause.EVIDENCE),)}, False),
    ):
        raised = {"raised": (replace(about, author=first),)} | said
        score = agreed("A", "Q1", discussion=replace(SAID, discussed=("Clinical safety",), **raised))
        record = ModerationRecord(scores=(score,), sessions=(small,))
        if is_heard:
            record.require_sound(setup)
        else:
            with pytest.raises(RuleBroken, match="came to no session"):
                record.require_sound(setup)
            came_later = replace(SESSIONS[0], number=2, present=(first, other))
            with pytest.raises(RuleBroken, match="came to no session"):
                replace(record, sessions=(small, came_later)).require_sound(setup)
            corrected = replace(score, session=2, correction="A page was misread.")
            replace(record, scores=(corrected,), sessions=(small, came_later)).require_sound(setup)


@pytest.mark.parametrize("role", [Role.LEAD, Role.PRICE_EVALUATOR, Role.APPROVER])
def test_a_score_rests_on_no_point_of_somebody_who_does_not_score_the_question(role: Role) -> None:
    who, (first, *others) = SETUP.roster.the(role), ALL
    said = PointRaised(author=who.id, side=Side.FOR, text="And it is cheap.")
    beside = replace(first, discussion=replace(first.discussion, raised=(*SAID.raised, said)))
    ModerationRecord(scores=(beside, *others), sessions=SESSIONS).close(SETUP, now=NOON)
    resting = replace(first, discussion=replace(first.discussion, raised=(replace(said, decisive=True),)))
    with pytest.raises(RuleBroken, match=f"raised by {who.name}, who does not score this question"):
        ModerationRecord(scores=(resting, *others), sessions=SESSIONS).close(SETUP, now=NOON)


def test_a_member_of_another_questions_panel_raises_nothing_decisive() -> None:
    (first, second), member = SETUP.model.scored_leaves(), SETUP.expected_to_score()[0]
    assigned = replace(SETUP, assigned=(Assigned(member_id=member, questions=(second.id,)),))
    agreed("A", second.id).require_raised_by_panel(assigned)
    with pytest.raises(RuleBroken, match="who does not score this question"):
        agreed("A", first.id).require_raised_by_panel(assigned)


def test_moderation_does_not_close_while_its_last_session_goes_on() -> None:
    going_on = replace(SESSIONS[0], ended_at=None)
    with pytest.raises(RuleBroken, match="has not ended"):
        ModerationRecord(scores=ALL, sessions=(going_on,)).close(SETUP, now=NOON)


def test_a_correction_says_why_and_what_it_corrects_stays_in_the_record() -> None:
    second = replace(SESSIONS[0], number=2)
    first, corrected = ALL[0], replace(ALL[0], points=Decimal(2), session=2, correction="Page 3 was misread.")
    record = ModerationRecord(scores=(corrected, *ALL[1:]), earlier=(first,), sessions=(*SESSIONS, second))
    record.require_sound(SETUP)
    with pytest.raises(RuleBroken, match="was agreed in session 1"):
        replace(record, scores=(replace(corrected, correction="ok."), *ALL[1:])).require_sound(SETUP)
    with pytest.raises(RuleBroken, match="is not the one agreed last"):
        replace(record, scores=ALL, earlier=(corrected,)).require_sound(SETUP)
    with pytest.raises(RuleBroken, match="twice in one session"):
        replace(record, earlier=(first, first)).require_sound(SETUP)


def test_a_reopening_has_a_reason_and_its_place() -> None:
    reopening = Reopening(
        number=1, reason="A page was misread.", approver=MEMBER, moderation="a" * 64, prices_known=False, asked_at=NOON
    )
    record = ModerationRecord(scores=ALL, sessions=SESSIONS, reopenings=(reopening,))
    record.require_sound(SETUP)
    for wrong in (replace(reopening, number=2), replace(reopening, reason="x")):
        with pytest.raises(RuleBroken, match="A reopening of moderation"):
            replace(record, reopenings=(wrong,)).require_sound(SETUP)


def test_a_draft_may_lack_everything_and_is_agreed_only_with_points() -> None:
    with pytest.raises(RuleBroken, match="No agreed score is chosen"):
        ItemDraft(tender_id="A", criterion_id="Q1").agreed()
    assert draft_of(ALL[0]).agreed() == ALL[0]


def test_spreads_on_scales_of_different_lengths_are_compared_as_shares() -> None:
    scale = SETUP.model.scale_of("Q1")
    longer = replace(scale, maximum=Decimal(100), points=(), step=Decimal(1))
    assert share_of_scale(Decimal(2), scale) > share_of_scale(Decimal(30), longer)
    assert share_of_scale(Decimal(0), replace(scale, maximum=scale.minimum, points=())) == 0
