"""What a later revision may change: people, keys, documents and guidance, and nothing that was published."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.evaluation_model import AwardCriterion
from evaluator.domain.pack import Setup
from evaluator.domain.panel import Assigned, Former, PanelMember, Role, Roster
from evaluator.domain.procurement import Document
from evaluator.domain.revision import changes, require_may_follow, with_guidance
from evaluator.errors import RuleBroken
from tests.strategies import NOON, person, small_setup

REASON = "She left the trust."
BEFORE = small_setup()
NEXT = replace(BEFORE, revision=2, reason=REASON)
LEAD, CHAIR, MEMBER, PRICER, APPROVER = BEFORE.roster.people
LATE = Document(sha256="a" * 64, tender_id="A", name="Clarification.pdf", media_type="application/pdf")
SEALED = replace(LATE, sha256="b" * 64, priced=True, sealed_sha256="c" * 64)
REPLACED = BEFORE.roster.without(MEMBER.id, until=1, reason=REASON).enrol(person(6, Role.MEMBER))


DEPUTY = BEFORE.roster.chaired_by(MEMBER.id, until=1, reason=REASON)


def with_roles(owner: PanelMember, *roles: Role) -> Roster:
    people = tuple(replace(one, roles=roles) if one is owner else one for one in BEFORE.roster.people)
    return replace(BEFORE.roster, people=people)


Q1 = BEFORE.model.criteria[0].children[0]


def with_key(owner: PanelMember) -> Roster:
    return BEFORE.roster.with_new_key(replace(owner, fingerprint="9" * 64), until=1, reason=REASON)


def instead_of_q1(criterion: AwardCriterion) -> Setup:
    quality, price = BEFORE.model.criteria
    quality = replace(quality, children=(criterion, *quality.children[1:]))
    return replace(NEXT, model=replace(BEFORE.model, criteria=(quality, price)))


ALLOWED = {
    "Person 3 left. What Person 3 signed is kept, and is not counted any more.": replace(NEXT, roster=REPLACED),
    "Person 6 joined as panel member.": replace(NEXT, roster=REPLACED),
    "Person 3 has a new key. What was signed with the old one stays valid.": replace(NEXT, roster=with_key(MEMBER)),
    "Person 3 takes the chair and still scores.": replace(NEXT, roster=DEPUTY),
    "Person 2 does not chair any more and still scores.": replace(NEXT, roster=DEPUTY),
    "Clarification.pdf was added to the tender of Alpha Health Ltd.": replace(NEXT, documents=(LATE,)),
    "The guidance for Clinical safety was corrected.": replace(
        NEXT, model=with_guidance(BEFORE.model, "Q1", "Read page 2 too.")
    ),
}
REFUSED = {
    "cannot follow revision 1": [replace(NEXT, revision=3, documents=(LATE,)), replace(BEFORE, reason=REASON)],
    "needs a reason": [replace(NEXT, reason=" ", documents=(LATE,))],
    "20,000 is the limit": [replace(NEXT, reason="a" * 20_001, documents=(LATE,))],
    "Nothing is changed": [NEXT],
    "Criteria, weights, scales and the price formula cannot change": [
        instead_of_q1(replace(Q1, weight=Decimal(41))),
        instead_of_q1(replace(Q1, title="Safety")),
        instead_of_q1(replace(Q1, sub_criteria=("Hazard log",))),
        instead_of_q1(replace(Q1, minimum_points=Decimal(2))),
        replace(NEXT, model=replace(BEFORE.model, scales=(replace(BEFORE.model.scales[0], maximum=Decimal(6)),))),
        replace(NEXT, model=replace(BEFORE.model, criteria=BEFORE.model.criteria[:1])),
        replace(NEXT, model=replace(BEFORE.model, margin=Decimal(1))),
    ],
    "The suppliers cannot change": [replace(NEXT, suppliers=BEFORE.suppliers[::-1])],
    "The tenders cannot change": [replace(NEXT, tenders=BEFORE.tenders[:1])],
    "The procurement and its lot cannot change": [
        replace(NEXT, evaluation=replace(BEFORE.evaluation, begun_at=NOON, title="X"))
    ],
    "without being listed among those who went": [
        replace(NEXT, roster=Roster(people=tuple(one for one in BEFORE.roster.people if one is not MEMBER))),
        replace(NEXT, roster=replace(REPLACED, former=(Former(person=MEMBER, until=1, reason="Another."),))),
        replace(NEXT, roster=replace(REPLACED, former=(Former(person=MEMBER, until=2, reason=REASON),))),
        replace(NEXT, roster=replace(BEFORE.roster, former=REPLACED.former)),
        replace(NEXT, roster=with_roles(MEMBER, Role.APPROVER)),
        replace(NEXT, roster=with_roles(MEMBER, Role.MEMBER, Role.PRICE_EVALUATOR)),
        replace(NEXT, roster=with_roles(APPROVER, Role.CHAIR)),
    ],
    "The procurement lead and their key cannot be changed": [replace(NEXT, roster=with_key(LEAD))],
    "cannot bring another name, post or role": [replace(NEXT, roster=with_key(replace(MEMBER, name="Somebody Else")))],
}


@pytest.mark.parametrize("said", ALLOWED)
def test_what_a_revision_may_change_is_told_in_a_sentence(said: str) -> None:
    require_may_follow(BEFORE, ALLOWED[said])
    assert said in changes(BEFORE, ALLOWED[said])


@pytest.mark.parametrize("said", REFUSED)
def test_what_a_revision_may_not_change_is_refused(said: str) -> None:
    for after in REFUSED[said]:
        with pytest.raises(RuleBroken, match=said):
            require_may_follow(BEFORE, after)


def test_a_refusal_says_what_is_allowed_instead() -> None:
    with pytest.raises(RuleBroken) as refused:
        require_may_follow(BEFORE, instead_of_q1(replace(Q1, weight=Decimal(41))))
    assert "may replace a person, certify a new key, add a document or clarification" in refused.value.hint


def test_a_document_is_added_and_none_is_taken_out_or_changed() -> None:
    issued = replace(BEFORE, documents=(LATE,))
    for documents in ((), (replace(LATE, name="Other.pdf"),), (SEALED, LATE)):
        with pytest.raises(RuleBroken, match="cannot be changed or taken out"):
            require_may_follow(issued, replace(NEXT, documents=documents))
    require_may_follow(issued, replace(NEXT, documents=(LATE, replace(LATE, sha256="d" * 64))))


def test_a_price_evaluator_s_new_key_must_still_open_the_sealed_prices() -> None:
    issued = replace(BEFORE, documents=(SEALED,))
    require_may_follow(issued, replace(NEXT, documents=(SEALED,), roster=with_key(PRICER)))
    went = BEFORE.roster.without(PRICER.id, until=1, reason=REASON).enrol(person(6, Role.PRICE_EVALUATOR))
    for roster in (with_key(replace(PRICER, age_recipient="age1another")), went):
        with pytest.raises(RuleBroken, match="nobody else's key opens them"):
            require_may_follow(issued, replace(NEXT, documents=(SEALED,), roster=roster))
    require_may_follow(BEFORE, replace(NEXT, roster=went))


def test_who_gives_the_chair_to_another_goes_on_scoring_or_goes_off_where_they_did_not_score() -> None:
    assert DEPUTY.the(Role.CHAIR) == replace(MEMBER, roles=(Role.CHAIR, Role.MEMBER))
    assert (DEPUTY.of(CHAIR.id), DEPUTY.former) == (replace(CHAIR, roles=(Role.MEMBER,)), ())
    assert replace(NEXT, roster=DEPUTY).expected_to_score() == BEFORE.expected_to_score()
    before = replace(BEFORE, roster=with_roles(CHAIR, Role.CHAIR))
    roster = before.roster.chaired_by(MEMBER.id, until=1, reason=REASON)
    require_may_follow(before, replace(before, revision=2, reason=REASON, roster=roster))
    assert [one.person.id for one in roster.left()] == [CHAIR.id]


@pytest.mark.parametrize("owner", [LEAD, CHAIR, PRICER, APPROVER])
def test_the_chair_goes_to_nobody_but_a_panel_member(owner: PanelMember) -> None:
    with pytest.raises(RuleBroken, match="cannot take the chair"):
        BEFORE.roster.chaired_by(owner.id, until=1, reason=REASON)


@given(st.permutations([CHAIR, MEMBER, PRICER, APPROVER]), st.integers(1, 4))
def test_nobody_who_went_is_forgotten_and_everybody_else_keeps_their_place(order: list[PanelMember], many: int) -> None:
    roster = BEFORE.roster
    for number, one in enumerate(order[:many], start=1):
        roster = roster.without(one.id, until=number, reason=REASON)
    assert [one.person for one in roster.left()] == order[:many]
    assert [one for one in BEFORE.roster.people if one in roster.people] == list(roster.people)
    for one in BEFORE.roster.people:
        assert roster.of(one.id) == one
        assert roster.ever_known_by(one.fingerprint) == one
        assert (roster.known_by(one.fingerprint) is None) == (one in order[:many])


def test_a_new_key_stands_in_the_old_place_and_an_old_key_is_never_enrolled_again() -> None:
    roster = with_key(MEMBER)
    assert [one.id for one in roster.people] == [one.id for one in BEFORE.roster.people]
    assert roster.left() == ()
    with pytest.raises(RuleBroken, match="enrolled already, for Person 3"):
        roster.enrol(replace(person(7, Role.MEMBER), fingerprint=MEMBER.fingerprint))
    with pytest.raises(RuleBroken, match="not on the panel any more"):
        REPLACED.without(MEMBER.id, until=2, reason=REASON)


def test_whoever_joins_may_take_over_questions_and_nobody_else_s_change() -> None:
    assigned = replace(BEFORE, assigned=(Assigned(member_id=MEMBER.id, questions=("Q2",)),))
    new = Assigned(member_id=person(6).id, questions=("Q2",))
    after = replace(NEXT, roster=REPLACED, assigned=(new,))
    require_may_follow(assigned, after)
    assert "Person 6 scores Social value." in changes(assigned, after)
    with pytest.raises(RuleBroken, match="What Person 2 scores cannot change"):
        require_may_follow(assigned, replace(after, assigned=(Assigned(member_id=CHAIR.id, questions=("Q1",)), new)))
