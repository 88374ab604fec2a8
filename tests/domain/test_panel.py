"""Roles that must be kept apart are kept apart; one key is one person."""

from dataclasses import replace

import pytest

from evaluator.domain.panel import KEPT_APART, MOST_PEOPLE, Role, Roster, may_open_prices, may_open_responses
from evaluator.errors import RuleBroken
from tests.strategies import person, small_setup


@pytest.mark.parametrize("pair", KEPT_APART)
def test_roles_that_must_be_kept_apart_are_refused_in_one_person(pair: tuple[Role, Role]) -> None:
    with pytest.raises(RuleBroken, match="cannot also be"):
        Roster().enrol(person(1, *pair))


def test_one_key_cannot_be_enrolled_under_two_names() -> None:
    roster = Roster().enrol(person(1, Role.MEMBER))
    with pytest.raises(RuleBroken, match="enrolled already, for Person 1"):
        roster.enrol(replace(person(2, Role.MEMBER), fingerprint=person(1).fingerprint))


def test_a_person_without_a_role_is_not_enrolled() -> None:
    with pytest.raises(RuleBroken, match="no role"):
        Roster().enrol(person(1))


@pytest.mark.parametrize("role", Role)
def test_prices_are_for_the_price_evaluator_alone(role: Role) -> None:
    assert may_open_prices(person(1, role)) is (role is Role.PRICE_EVALUATOR)


@pytest.mark.parametrize("role", Role)
def test_responses_are_for_those_who_score_or_moderate(role: Role) -> None:
    assert may_open_responses(person(1, role)) is (role in {Role.MEMBER, Role.CHAIR})


def test_a_role_one_person_holds_is_refused_when_none_or_two_hold_it() -> None:
    roster = small_setup().roster
    assert roster.the(Role.CHAIR).name == "Person 2"
    with pytest.raises(RuleBroken, match="2 are enrolled"):
        roster.enrol(person(9, Role.CHAIR)).the(Role.CHAIR)
    with pytest.raises(RuleBroken, match="0 are enrolled"):
        Roster().the(Role.CHAIR)


def test_a_stranger_is_not_on_the_panel() -> None:
    with pytest.raises(RuleBroken, match="not on the panel"):
        small_setup().roster.of("somebody")


def test_the_two_hundred_and_first_person_is_refused() -> None:
    roster = Roster(people=tuple(person(number, Role.MEMBER) for number in range(MOST_PEOPLE)))
    with pytest.raises(RuleBroken, match="at most 200 people"):
        roster.enrol(person(MOST_PEOPLE, Role.MEMBER))


def test_a_roster_made_elsewhere_is_held_against_the_rules_of_enrolment() -> None:
    one, another = person(1, Role.MEMBER), person(2, Role.MEMBER)
    Roster(people=(one, another)).require_sound()
    for other, said in (
        (replace(another, fingerprint=one.fingerprint), "enrolled already"),
        (replace(another, id=one.id), "stands twice"),
        (person(2, Role.MEMBER, Role.PRICE_EVALUATOR), "cannot also be"),
    ):
        with pytest.raises(RuleBroken, match=said):
            Roster(people=(one, other)).require_sound()
