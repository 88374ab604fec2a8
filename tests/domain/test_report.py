"""The award report's values: when it is final, in which order tenders stand, what it refuses to say."""

from dataclasses import replace

import pytest

from evaluator.domain.report import AgreedScore, LockedPoints, RecordFacts, Submitted
from evaluator.errors import RuleBroken
from tests.formats.pdf.sample_report import sample_report

REPORT = sample_report(tenders=3, questions=2, members=2)


def test_a_report_with_everything_in_it_is_final() -> None:
    assert REPORT.why_provisional() == ()


def test_a_report_without_one_expected_submission_is_not_final_and_names_the_person() -> None:
    first, *others = REPORT.panel
    absent = replace(REPORT, panel=(replace(first, submitted=Submitted.ABSENT), *others))
    assert absent.why_provisional() == ("Amina Khan has not submitted.",)
    second = replace(REPORT.panel[1], submitted=Submitted.ABSENT)
    both = replace(absent, panel=(absent.panel[0], second, *absent.panel[2:]))
    assert both.why_provisional() == ("Amina Khan and Dafydd Llŷr have not submitted.",)


def test_open_decisions_make_a_report_provisional_and_are_counted() -> None:
    undecided = replace(REPORT, open_decisions=("Tenders A and B are tied.",))
    assert undecided.why_provisional() == ("1 decision must still be made by a person.",)


def test_without_one_first_tender_a_report_is_provisional_unless_it_says_why_nothing_is_awarded() -> None:
    nobody = replace(REPORT, decision=replace(REPORT.decision, first=()))
    assert nobody.why_provisional() == ("No one tender ranks first.",)
    explained = replace(nobody, decision=replace(nobody.decision, reason_for_no_award="All tenders were withdrawn."))
    assert explained.why_provisional() == ()


def test_ranked_tenders_stand_first_and_the_others_keep_their_order() -> None:
    one, two, three = REPORT.tenders
    mixed = replace(REPORT, tenders=(replace(one, rank=None), replace(two, rank=2), replace(three, rank=1)))
    assert [tender.id for tender in mixed.ranked()] == ["T3", "T2", "T1"]


def test_marks_that_do_not_match_the_criteria_are_refused() -> None:
    short = replace(REPORT.tenders[0], marks=("35",))
    with pytest.raises(RuleBroken, match="has 1 marks for 2 criteria"):
        replace(REPORT, tenders=(short, *REPORT.tenders[1:]))


def test_an_agreed_score_for_a_question_that_is_not_in_the_model_is_refused() -> None:
    stray = AgreedScore(criterion="Q99", points="3", marks="3", reason="…")
    with pytest.raises(RuleBroken, match="Q99"):
        replace(REPORT, tenders=(replace(REPORT.tenders[0], agreed=(stray,)), *REPORT.tenders[1:]))


@pytest.mark.parametrize(
    "stray",
    [
        LockedPoints(member="nobody", tender="T1", criterion="Q1", points="3"),
        LockedPoints(member="m1", tender="T9", criterion="Q1", points="3"),
        LockedPoints(member="m1", tender="T1", criterion="P", points="3"),
    ],
)
def test_individual_points_that_stand_for_nothing_are_refused(stray: LockedPoints) -> None:
    with pytest.raises(RuleBroken, match="stand for nothing"):
        replace(REPORT, individual_points=(stray,))


@pytest.mark.parametrize("digest", ["", "12", "G" * 64, "A" * 64, "0" * 63, "0" * 65])
def test_a_digest_that_is_none_is_refused(digest: str) -> None:
    right = "0" * 64
    with pytest.raises(RuleBroken, match="not a SHA-256 digest"):
        RecordFacts(setup=right, log_head=digest, award_input=right, award_result=right)
