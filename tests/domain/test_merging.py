"""Merging is a union of sets: order and repetition change nothing, forks are seen, old news stays old."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.domain.merging import Arrival, MergePlan, compare, current, standing
from evaluator.domain.submission import Submission
from evaluator.errors import RuleBroken


def digest(member: int, number: int, branch: int = 0) -> str:
    return f"{member:02d}{number:02d}{branch:02d}".ljust(64, "0")


def submission(member: int, number: int, *, branch: int = 0, replaces: tuple[str, ...] | None = None) -> Submission:
    before = (digest(member, number - 1),) if number > 1 else ()
    return Submission(
        digest=digest(member, number, branch),
        member_id=f"m{member}",
        seq=number,
        replaces=before if replaces is None else replaces,
    )


@st.composite
def arrivals(draw: st.DrawFn) -> tuple[Submission, ...]:
    """Up to four revisions of up to five members, some of them forked, some of them never arrived."""
    sent = []
    for member in range(draw(st.integers(1, 5))):
        for number in range(1, draw(st.integers(1, 4)) + 1):
            sent.append(submission(member, number))
            if draw(st.booleans()):
                sent.append(submission(member, number, branch=1))
    return tuple(draw(st.lists(st.sampled_from(sent), min_size=1, max_size=12, unique=True)))


def merged(batches: list[list[Submission]]) -> MergePlan:
    held: frozenset[Submission] = frozenset()
    for batch in batches:
        held = compare(held, batch).held_after
    return compare(held, (), expected=[f"m{member}" for member in range(5)])


@settings(max_examples=200)
@given(sent=arrivals(), data=st.data())
def test_any_order_with_repeats_and_in_any_batches_gives_the_identical_result(
    sent: tuple[Submission, ...], data: st.DataObject
) -> None:
    once = merged([list(sent)])
    order = data.draw(st.permutations([*sent, *data.draw(st.lists(st.sampled_from(sent), max_size=6))]))
    cut = data.draw(st.integers(0, len(order)))
    assert merged([order[:cut], order[cut:]]) == once
    assert merged([[one] for one in order]) == once


@given(sent=arrivals())
def test_merging_again_changes_nothing_and_says_so(sent: tuple[Submission, ...]) -> None:
    held = compare((), sent).held_after
    again = compare(held, sent)
    assert again.held_after == held
    assert {step.arrival for step in again.steps} == {Arrival.ALREADY_HELD}


@pytest.mark.parametrize("order", list(permutations((1, 2, 3, 4))))
def test_whichever_way_four_versions_arrive_the_fourth_stands(order: tuple[int, ...]) -> None:
    plan = merged([[submission(0, number)] for number in order])
    assert current(plan.held_after)["m0"].seq == 4


def test_an_older_version_after_a_newer_one_is_already_superseded() -> None:
    held = compare((), [submission(0, 1), submission(0, 2)]).held_after - {submission(0, 1)}
    step = compare(held, [submission(0, 1)]).steps[0]
    assert step.arrival is Arrival.SUPERSEDED


def test_two_different_second_versions_are_a_fork_until_a_third_names_both() -> None:
    both = [submission(0, 2), submission(0, 2, branch=1)]
    plan = compare([submission(0, 1)], both)
    assert plan.forked == ("m0",)
    assert {step.arrival for step in plan.steps} == {Arrival.FORK}
    with pytest.raises(RuleBroken, match="two different submissions"):
        current(plan.held_after)
    settled = compare(plan.held_after, [submission(0, 3, replaces=tuple(one.digest for one in both))])
    assert settled.forked == ()
    assert current(settled.held_after)["m0"].seq == 3


def test_nobody_can_replace_another_persons_submission() -> None:
    mine = submission(1, 1)
    theirs = submission(2, 2, replaces=(mine.digest,))
    assert standing(compare([mine], [theirs]).held_after, "m1") == (mine,)


def test_the_plan_says_who_is_awaited() -> None:
    assert compare((), [submission(0, 1)], expected=["m0", "m1"]).awaited == ("m1",)


def test_a_first_submission_is_new_and_the_next_replaces_it() -> None:
    plan = compare((), [submission(0, 1)])
    assert plan.steps[0].arrival is Arrival.NEW
    assert compare(plan.held_after, [submission(0, 2)]).steps[0].arrival is Arrival.REVISION
