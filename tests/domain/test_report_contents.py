"""What the report prints follows from the award: names, exact figures, the working, one sentence for each finding."""

from dataclasses import replace
from fractions import Fraction

import pytest

from evaluator.domain.moderation import ModerationRecord
from evaluator.domain.on_record import OnRecord
from evaluator.domain.procurement import AwardRoute, Regime
from evaluator.domain.ranking import award
from evaluator.domain.record import award_input
from evaluator.domain.report import AwardReport, RecordFacts, Submitted
from evaluator.domain.report_contents import award_report
from evaluator.domain.sensitivity import sensitivity
from evaluator.domain.standing import stand
from evaluator.domain.submission import Submission
from evaluator.domain.worked_out import WorkedOut
from evaluator.formats.regime import rules_of
from tests.domain.letter_cases import worked_out
from tests.domain.test_record import AGREED, CHAIR, MEMBER, PRICER, SETUP, moderation, prices, scores, submitted
from tests.strategies import NOON


def report(
    record: ModerationRecord, submissions: dict[str, Submission], said: tuple[OnRecord, ...] = ()
) -> AwardReport:
    found = award_input(SETUP, moderation=record, submissions=submissions)
    worked = WorkedOut(
        setup=SETUP,
        rules=rules_of(SETUP.evaluation.procurement.regime),
        said=said,
        moderation=record,
        submissions=submissions,
        award_input=found,
        result=award(found),
        sensitivity=sensitivity(stand(found)),
    )
    return award_report(worked, made_at=NOON, signed=(), record=FACTS)


FACTS = RecordFacts(setup="a" * 64, log_head="b" * 64, award_input="c" * 64, award_result="d" * 64)
WHOLE = submitted(prices(PRICER, "100000", "60000"), scores(CHAIR, [4, 3, 3, 5]), scores(MEMBER, [4, 2, 3, 5]))


def test_the_ranking_names_suppliers_and_prints_exact_marks() -> None:
    ranked = report(moderation(AGREED), WHOLE).ranked()
    assert [(one.rank, one.supplier, one.total, one.price, one.marks) for one in ranked] == [
        (1, "Beta Care CIC", "84", "£60,000", ("44", "40")),
        (2, "Alpha Health Ltd", "68", "£100,000", ("44", "24")),
    ]


def test_the_working_adds_up_line_by_line_to_the_total() -> None:
    for tender in report(moderation(AGREED), WHOLE).tenders:
        lines = [line for line in tender.working if line.criterion]
        assert sum(Fraction(line.makes) for line in lines) == Fraction(tender.total or "0")
    first = report(moderation(AGREED), WHOLE).tenders[0].working
    assert [(line.criterion, line.working, line.makes) for line in first] == [
        ("Q1", "4 ÷ 5 × 40", "32"),
        ("Q2", "3 ÷ 5 × 20", "12"),
        ("P", "60000 ÷ 100000 × 40", "24"),
        ("", "32 + 12 + 24", "68"),
    ]


def test_marks_without_a_finite_decimal_are_readable_in_the_table_and_exact_in_the_working() -> None:
    submissions = submitted(prices(PRICER, "90000", "60000"), scores(CHAIR, [4, 3, 3, 5]), scores(MEMBER, [4, 2, 3, 5]))
    alpha = report(moderation(AGREED), submissions).tenders[0]
    assert alpha.marks == ("44", "≈ 26.6667")
    assert ("P", "80/3") in [(line.criterion, line.makes) for line in alpha.working]


def test_the_first_ranked_supplier_is_named_with_its_figure_and_price() -> None:
    decision = report(moderation(AGREED), WHOLE).decision
    assert decision.first == ("Beta Care CIC",)
    assert decision.reason == "Beta Care CIC has the most marks: 84 of 100."
    assert decision.contract_value == "£60,000"


def test_an_absent_submission_and_an_open_decision_make_the_report_provisional() -> None:
    partial = report(moderation(AGREED), submitted(scores(CHAIR, [4, 3, 3, 5])))
    assert {one.name: one.submitted for one in partial.panel} == {
        "Person 1": Submitted.NOT_EXPECTED,
        "Person 2": Submitted.RECEIVED,
        "Person 3": Submitted.ABSENT,
        "Person 4": Submitted.ABSENT,
        "Person 5": Submitted.NOT_EXPECTED,
    }
    assert len(partial.open_decisions) == 2
    assert len(partial.why_provisional()) == 2
    assert report(moderation(AGREED), WHOLE).why_provisional() == ()


def test_sensitivity_is_said_in_sentences_that_name_tender_question_and_points() -> None:
    close = dict(AGREED) | {("A", "Q1"): 5, ("A", "Q2"): 5}
    sentences = report(moderation(close), WHOLE).assurance
    assert any("Alpha Health Ltd" in one or "Beta Care CIC" in one for one in sentences)
    assert all(one.endswith(".") for one in sentences)


def test_agreement_is_one_sentence_and_a_line_for_each_question() -> None:
    found = report(moderation(AGREED), WHOLE)
    assert "never enters a mark" in found.agreement_in_words
    assert [one.criterion for one in found.agreement] == ["Q1", "Q2"]
    assert found.agreement[1].widest_range == "1"


@pytest.mark.parametrize(
    ("regime", "route", "said"),
    [
        (Regime.PCR2015, AwardRoute.MINI_COMPETITION, "Mini-competition under a dynamic purchasing system"),
        (
            Regime.PCR2015,
            AwardRoute.DIRECT_AWARD,
            "Negotiated procedure without prior publication, outside the dynamic purchasing system",
        ),
        (Regime.PA2023, AwardRoute.DIRECT_AWARD, "Direct award, outside the dynamic market"),
        (Regime.PSR2023, AwardRoute.DIRECT_AWARD, "Award under a framework agreement without a competition"),
        (Regime.PCR2015, AwardRoute.ALLOCATION, "Allocation under a dynamic purchasing system"),
    ],
)
def test_the_procedure_says_how_it_stands_to_the_market(regime: Regime, route: AwardRoute, said: str) -> None:
    worked = worked_out(regime, market=True)
    procurement = replace(worked.setup.evaluation.procurement, award_route=route)
    setup = replace(worked.setup, evaluation=replace(worked.setup.evaluation, procurement=procurement))
    found = award_report(replace(worked, setup=setup), made_at=NOON, signed=(), record=FACTS)
    assert found.subject.procedure == said
    competed = route is AwardRoute.MINI_COMPETITION
    assert found.decision.competed is competed
    assert ("has the most marks" in found.decision.reason) is competed
    assert (rules_of(regime).terms.route(route, in_market=True) in found.decision.reason) is not competed
