"""A set-up that cannot be evaluated is not issued; each person's pack holds what their role may see."""

from dataclasses import replace

import pytest

from evaluator.domain.pack import Setup
from evaluator.domain.panel import Assigned, Role, Roster
from evaluator.domain.procurement import MOVES, Document, Stage, move
from evaluator.errors import RuleBroken
from tests.strategies import small_setup

QUALITY = Document(sha256="a" * 64, tender_id="A", name="Quality.pdf", media_type="application/pdf")
PRICES = Document(
    sha256="b" * 64,
    tender_id="A",
    name="Prices.pdf",
    media_type="application/pdf",
    priced=True,
    sealed_sha256="c" * 64,
)


def without(setup: Setup, role: Role) -> Setup:
    return replace(setup, roster=Roster(people=tuple(one for one in setup.roster.people if not one.is_a(role))))


def test_a_complete_set_up_is_issued() -> None:
    small_setup().require_complete()


@pytest.mark.parametrize("role", Role)
def test_a_set_up_without_someone_in_each_role_is_not_issued(role: Role) -> None:
    setup = without(small_setup(), role)
    if role is Role.MEMBER:
        setup = replace(setup, roster=Roster(people=(*setup.roster.people, small_setup().roster.people[1])))
        setup = replace(
            setup,
            roster=Roster(
                people=tuple(replace(one, roles=tuple(set(one.roles) - {role})) for one in setup.roster.people)
            ),
        )
    with pytest.raises(RuleBroken, match="enrolled"):
        setup.require_complete()


def test_a_set_up_without_tenders_is_not_issued() -> None:
    with pytest.raises(RuleBroken, match="no tender"):
        replace(small_setup(), tenders=()).require_complete()


def test_prices_go_to_the_price_evaluator_alone_and_responses_to_the_panel_alone() -> None:
    setup = replace(small_setup(), documents=(QUALITY, PRICES))
    given_to = {person.name: setup.documents_for(person) for person in setup.roster.people}
    assert given_to == {
        "Person 1": (),
        "Person 2": (QUALITY,),
        "Person 3": (QUALITY,),
        "Person 4": (PRICES,),
        "Person 5": (),
    }
    assert PRICES.stored_sha256 == "c" * 64


def test_responses_come_by_question_then_by_tender() -> None:
    assert [(one.criterion_id, one.tender_id) for one in small_setup().responses()] == [
        ("Q1", "A"),
        ("Q1", "B"),
        ("Q2", "A"),
        ("Q2", "B"),
    ]


def test_an_unknown_tender_is_refused_by_name() -> None:
    assert small_setup().supplier_of("B").name == "Beta Care CIC"
    with pytest.raises(RuleBroken, match="no tender Z"):
        small_setup().tender("Z")


@pytest.mark.parametrize("at", Stage)
@pytest.mark.parametrize("to", Stage)
def test_no_stage_is_skipped_or_gone_back_to(at: Stage, to: Stage) -> None:
    if to in MOVES[at]:
        assert move(at, to) is to
    else:
        with pytest.raises(RuleBroken, match=f"cannot go to {to}"):
            move(at, to)


def test_a_member_scores_every_question_unless_they_are_assigned_some() -> None:
    setup = small_setup()
    chair, member = setup.expected_to_score()
    assigned = replace(setup, assigned=(Assigned(member_id=member, questions=("Q2",)),))
    assert [setup.questions_of(one) for one in (chair, member)] == [("Q1", "Q2")] * 2
    assert [assigned.questions_of(one) for one in (chair, member)] == [("Q1", "Q2"), ("Q2",)]
    assert [assigned.scorers_of(one) for one in ("Q1", "Q2")] == [(chair,), (chair, member)]
    assert {one.criterion_id for one in assigned.seen_by(member).responses()} == {"Q2"}
    assert assigned.seen_by(chair) == assigned
    assert [leaf.id for leaf in assigned.seen_by(member).model.price_leaves()] == ["P"]


def test_a_question_that_too_few_score_is_named_and_the_set_up_is_not_issued() -> None:
    setup = replace(small_setup(), fewest_scorers=2)
    setup.require_complete()
    _, member = setup.expected_to_score()
    for questions, said in (
        (("Q2",), "“Clinical safety” is scored by 1 person"),
        ((), "scores no question"),
        (("X",), "scores no question"),
    ):
        with pytest.raises(RuleBroken, match=said):
            replace(setup, assigned=(Assigned(member_id=member, questions=questions),)).require_complete()
