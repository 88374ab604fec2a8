"""Two people assess, each alone; nothing is decided while they differ or something is unclear."""

from dataclasses import replace
from datetime import date

import pytest

from evaluator.domain.admission import MEETS_ALL, AdmissionDecision, Decided, Finding, entry_of, find
from evaluator.domain.application import Application
from evaluator.domain.assessment import Assessment, Judgement, Outcome, Settlement, compare
from evaluator.domain.register import Entry, Status
from evaluator.domain.selection import ExclusionFinding, QuestionKind, SelfCleaning
from evaluator.errors import RuleBroken
from tests.domain.systems import FIRST, application, assessment, at

BOTH = application(lots=("1", "2"))


def found(applied: Application, first: Assessment, second: Assessment, lot: str = "1", *settled: Settlement) -> Finding:
    return find(
        applied,
        lot,
        requirements=FIRST.for_lots(applied.lots),
        assessments=(first, second),
        settlements=settled,
    )


def test_an_assessment_is_locked_only_when_every_point_has_what_it_needs() -> None:
    draft = Assessment(application_id="A-alder", assessor_id="m1")
    assert [gap for gap, _ in draft.missing(["1.1", "1.2"])] == ["1.1", "1.2", "debarment list"]
    half = replace(draft, judgements=(Judgement(requirement_id="1.1", outcome=Outcome.PASS),))
    with pytest.raises(RuleBroken, match=r"3 points .* the first is 1\.1"):
        half.lock(expected=["1.1", "1.2"], now=at(18))
    failed = Judgement(requirement_id="1.1", outcome=Outcome.FAIL)
    assert failed.missing() == ("reason",)


def test_a_locked_assessment_is_never_locked_again_and_answers_what_was_asked() -> None:
    locked = assessment(application(), "m1")
    with pytest.raises(RuleBroken, match="is locked"):
        locked.lock(expected=["1.1", "1.2"], now=at(19))
    with pytest.raises(RuleBroken, match=r"1\.2 is not asked"):
        replace(locked, locked_at=None).lock(expected=["1.1"], now=at(19))


def test_one_person_cannot_assess_twice_nor_lay_an_open_assessment_beside_another() -> None:
    first = assessment(application(), "m1")
    with pytest.raises(RuleBroken, match="Two people"):
        compare(first, replace(first))
    with pytest.raises(RuleBroken, match="must be locked"):
        compare(first, replace(assessment(application(), "m2"), locked_at=None))


def test_whoever_meets_everything_is_admitted() -> None:
    assert found(application(), assessment(application(), "m1"), assessment(application(), "m2")) == Finding(
        outcome=Decided.ADMITTED, reasons=(MEETS_ALL,)
    )


def test_a_requirement_that_both_find_failed_refuses_its_own_lot_only() -> None:
    pair = assessment(BOTH, "m1", failed=("2.1",)), assessment(BOTH, "m2", failed=("2.1",))
    assert found(BOTH, *pair, "1").outcome is Decided.ADMITTED
    refused = found(BOTH, *pair, "2")
    assert refused.outcome is Decided.REFUSED
    assert refused.reasons == ("Requirement 2.1 is not met: 2.1 is not shown.",)


def test_nothing_is_decided_while_the_two_differ_and_a_settlement_gives_the_outcome() -> None:
    pair = assessment(BOTH, "m1", failed=("1.1",)), assessment(BOTH, "m2")
    with pytest.raises(RuleBroken, match=r"differ on 1\.1"):
        found(BOTH, *pair)
    failed = Settlement(about="1.1", outcome=Outcome.FAIL, reason="Page 3 says it is planned.")
    assert "planned" in found(BOTH, *pair, "1", failed).reasons[0]
    passed = replace(failed, outcome=Outcome.PASS, reason="Page 9 shows it.")
    assert found(BOTH, *pair, "1", passed).outcome is Decided.ADMITTED
    with pytest.raises(RuleBroken, match="has no reason"):
        found(BOTH, *pair, "1", replace(failed, reason=""))


def test_what_both_agree_on_cannot_be_settled_otherwise() -> None:
    pair = assessment(BOTH, "m1"), assessment(BOTH, "m2")
    with pytest.raises(RuleBroken, match="do not differ"):
        found(BOTH, *pair, "1", Settlement(about="1.1", outcome=Outcome.FAIL, reason="I would rather not."))


def test_a_point_to_be_clarified_keeps_the_application_open_until_it_is_settled_with_the_answer() -> None:
    unclear = Judgement(requirement_id="1.1", outcome=Outcome.CLARIFY, reason="Which version?")
    pair = [assessment(application(), one) for one in ("m1", "m2")]
    first, second = (replace(one, judgements=(unclear, *one.judgements[1:])) for one in pair)
    with pytest.raises(RuleBroken, match=r"asked to clarify 1\.1"):
        found(application(), first, second)
    answered = Settlement(about="1.1", outcome=Outcome.FAIL, reason="It answered on 2 May: version 1, which is old.")
    with pytest.raises(RuleBroken, match="is waited for, not settled"):
        found(application(), first, second, "1", replace(answered, outcome=Outcome.CLARIFY))
    assert found(application(), first, second, "1", answered).reasons == (
        "Requirement 1.1 is not met: It answered on 2 May: version 1, which is old.",
    )
    passed = replace(answered, outcome=Outcome.PASS, reason="It answered on 2 May: version 3.")
    assert found(application(), first, second, "1", passed).outcome is Decided.ADMITTED


def test_an_agreed_ground_excludes_from_every_lot_with_its_reason() -> None:
    fraud = ExclusionFinding(
        question_id="2.1(a)",
        kind=QuestionKind.MANDATORY_GROUND,
        happened_on=date(2017, 1, 1),
        facts="Convicted.",
        excludes=True,
        reason="The conviction stands.",
    )
    first, second = (replace(assessment(BOTH, one), findings=(fraud,)) for one in ("m1", "m2"))
    for lot in BOTH.lots:
        assert found(BOTH, first, second, lot).reasons == (
            "Excluded under 2.1(a), a mandatory ground: The conviction stands.",
        )
    with pytest.raises(RuleBroken, match=r"differ on 2\.1\(a\)"):
        found(BOTH, first, assessment(BOTH, "m2"))


def test_a_ground_that_does_not_exclude_is_named_with_what_lifted_it() -> None:
    ended = ExclusionFinding(
        question_id="3.1(i)",
        kind=QuestionKind.DISCRETIONARY_GROUND,
        happened_on=date(2016, 9, 30),
        facts="A contract was ended early.",
        self_cleaning=SelfCleaning(evidence="A letter.", sufficient=True, reason="Damages are paid."),
        excludes=False,
        reason="It is reliable again.",
    )
    first, second = (replace(assessment(application(), one), findings=(ended,)) for one in ("m1", "m2"))
    assert found(application(), first, second).reasons == (
        "Every requirement for this lot is met.",
        "3.1(i), a discretionary ground, does not exclude: It is reliable again. Self-cleaning: Damages are paid.",
    )
    settled = Settlement(about="3.1(i)", outcome=Outcome.PASS, reason="The council confirmed it.")
    assert found(application(), first, assessment(application(), "m2"), "1", settled).reasons[1] == (
        "3.1(i) does not exclude: The council confirmed it."
    )


def decision(outcome: Decided, confirmed_by: str | None = "approver") -> AdmissionDecision:
    return AdmissionDecision(
        application_id="A-alder",
        supplier_id="alder",
        lot_id="1",
        specification=1,
        outcome=outcome,
        reasons=("A reason.",),
        decided_by="lead",
        confirmed_by=confirmed_by,
        decided_at=at(20),
        takes_effect_on=date(2018, 1, 20),
    )


def test_a_refusal_is_confirmed_by_somebody_else() -> None:
    for nobody in (None, "lead"):
        with pytest.raises(RuleBroken, match="second person"):
            decision(Decided.REFUSED, nobody)
    assert decision(Decided.ADMITTED, None).confirmed_by is None


def test_a_refusal_takes_off_the_register_whoever_stands_on_it() -> None:
    admitted = entry_of(decision(Decided.ADMITTED), None)
    assert isinstance(admitted, Entry)
    assert admitted.status is Status.ADMITTED
    assert entry_of(decision(Decided.REFUSED), None) is None
    removed = entry_of(decision(Decided.REFUSED), admitted)
    assert isinstance(removed, Entry)
    assert removed.status is Status.REMOVED
    assert entry_of(decision(Decided.REFUSED), removed) is None
