"""What a ground for exclusion lets follow, and what it does not."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.selection import YEARS, ExclusionFinding, QuestionKind, SelfCleaning
from evaluator.errors import RuleBroken
from evaluator.formats.selection import questionnaire

DAY = date(2018, 6, 1)
CONVICTED = ExclusionFinding(
    question_id="2.1(a)",
    kind=QuestionKind.MANDATORY_GROUND,
    happened_on=date(2016, 3, 1),
    facts="A director was convicted of fraud.",
    excludes=True,
    reason="The conviction stands.",
)
CLEANED = SelfCleaning(evidence="Damages paid, board replaced.", sufficient=True, reason="All three parts are shown.")


def test_a_mandatory_ground_excludes_and_nothing_else_may_follow() -> None:
    CONVICTED.require_sound(on=DAY)
    with pytest.raises(RuleBroken, match="must be excluded"):
        replace(CONVICTED, excludes=False).require_sound(on=DAY)


def test_a_discretionary_ground_may_be_let_pass_with_a_reason() -> None:
    late_tax = replace(
        CONVICTED, kind=QuestionKind.DISCRETIONARY_GROUND, excludes=False, reason="It was one late return."
    )
    late_tax.require_sound(on=DAY)
    with pytest.raises(RuleBroken, match="lacks its facts or its reason"):
        replace(late_tax, reason=" ").require_sound(on=DAY)


def test_sufficient_self_cleaning_lifts_the_ground() -> None:
    replace(CONVICTED, self_cleaning=CLEANED, excludes=False).require_sound(on=DAY)
    with pytest.raises(RuleBroken, match="self-cleaning is sufficient"):
        replace(CONVICTED, self_cleaning=CLEANED).require_sound(on=DAY)


def test_self_cleaning_that_does_not_suffice_is_refused_with_its_reasons() -> None:
    weak = replace(CLEANED, sufficient=False, reason="No damages were paid.")
    replace(CONVICTED, self_cleaning=weak).require_sound(on=DAY)
    with pytest.raises(RuleBroken, match="weighed without a reason"):
        replace(CONVICTED, self_cleaning=replace(weak, reason="")).require_sound(on=DAY)


def test_the_public_interest_sets_aside_a_mandatory_ground_only() -> None:
    replace(CONVICTED, public_interest="No other system is safe for patients.", excludes=False).require_sound(on=DAY)
    other = replace(CONVICTED, kind=QuestionKind.DISCRETIONARY_GROUND, public_interest="None is needed.")
    other.require_sound(on=DAY)


@given(kind=st.sampled_from(sorted(YEARS)), days=st.integers(0, 2500))
def test_a_ground_excludes_until_its_years_have_passed_and_never_after(kind: QuestionKind, days: int) -> None:
    happened = date(2015, 5, 20)
    on = date.fromordinal(happened.toordinal() + days)
    finding = replace(CONVICTED, kind=kind, happened_on=happened)
    over = on >= date(2015 + YEARS[kind], 5, 20)
    assert bool(finding.lifted(on)) == over


def test_an_event_of_29_february_lapses_on_1_march() -> None:
    leap = replace(CONVICTED, happened_on=date(2016, 2, 29))
    assert not leap.lifted(date(2021, 2, 28))
    assert leap.lifted(date(2021, 3, 1))


def test_the_questionnaire_has_its_three_parts_and_every_ground_a_source() -> None:
    held = questionnaire()
    assert {question.part for question in held.questions} == {1, 2, 3}
    assert len({question.id for question in held.questions}) == len(held.questions)
    assert {question.kind for question in held.questions} == set(QuestionKind)
    assert all("reg. 57" in ground.source for ground in held.grounds())


def test_a_finding_is_on_a_ground_of_its_kind() -> None:
    held = questionnaire()
    held.require_grounds([CONVICTED])
    with pytest.raises(RuleBroken, match=r"2\.1\(a\) is not a discretionary ground"):
        held.require_grounds([replace(CONVICTED, kind=QuestionKind.DISCRETIONARY_GROUND)])
    with pytest.raises(RuleBroken, match=r"no question 9\.9"):
        held.require_grounds([replace(CONVICTED, question_id="9.9")])


def test_the_financial_and_technical_questions_become_requirements_and_declarations_are_told_apart() -> None:
    asked = questionnaire()
    kinds = {one.key: one.kind for one in asked.questions}
    assert {kinds[one.id] for one in asked.to_assess()} == {QuestionKind.FINANCIAL, QuestionKind.TECHNICAL}
    answers = {"SQ-2.1(a)": "No.", "SQ-4.1": "Annex 3.", "2.1(a)": "A requirement's."}
    assert [(one.id, said) for one, said in asked.declared(answers)] == [("2.1(a)", "No.")]
