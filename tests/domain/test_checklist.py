"""Each item of each rulebook's list: there where the report holds it, and missing as soon as it is taken out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from evaluator.domain.checklist import (
    STATED,
    Answer,
    ChecklistLine,
    checklist,
    missing,
    require_complete,
    to_be_stated,
)
from evaluator.domain.procurement import Regime
from evaluator.domain.regime import Fact
from evaluator.domain.report import AwardReport, ConflictLine, ReportedTender
from evaluator.errors import RuleBroken
from evaluator.formats.regime import rules_of
from tests.formats.pdf.sample_report import sample_report

LOW = "Looked at as abnormally low: the explanation did not account for the price."


def complete(regime: Regime) -> AwardReport:
    """A report that holds everything any rulebook asks for."""
    report = sample_report()
    decision = replace(report.decision, winner_address="1 Example Wharf, Leeds")
    tenders = (*report.tenders[:-1], replace(report.tenders[-1], abnormally_low=LOW, rank=None))
    statements = tuple((fact, f"What there is to state of {fact.value}.") for fact in STATED)
    subject = replace(report.subject, market=rules_of(regime).terms.market)
    report = replace(report, subject=subject)
    return replace(report, rules=rules_of(regime), decision=decision, tenders=tenders, statements=statements)


def line(report: AwardReport, fact: Fact) -> ChecklistLine:
    at = [item.fact for item in report.rules.report.items].index(fact)
    return checklist(report)[at]


def without_tenders_reason(tender: ReportedTender) -> ReportedTender:
    return replace(tender, rank=None, total=None, excluded=None, below_threshold=(), abnormally_low="")


TAKEN_OUT: dict[Fact, Callable[[AwardReport], AwardReport]] = {
    Fact.AUTHORITY: lambda report: replace(report, subject=replace(report.subject, authority="")),
    Fact.SUBJECT: lambda report: replace(report, subject=replace(report.subject, lot="")),
    Fact.VALUE: lambda report: replace(report, decision=replace(report.decision, contract_value="")),
    Fact.TENDERS_REJECTED: lambda report: replace(
        report, tenders=(*report.tenders[:-1], without_tenders_reason(report.tenders[-1]))
    ),
    Fact.WINNER: lambda report: replace(report, decision=replace(report.decision, first=())),
    Fact.WINNER_ADDRESS: lambda report: replace(report, decision=replace(report.decision, winner_address="")),
    Fact.NO_AWARD: lambda report: replace(report, decision=replace(report.decision, first=())),
    Fact.CONFLICTS: lambda report: replace(
        report, conflicts=(ConflictLine(person="Grace Okafor", declared="Shares.", measure=""),)
    ),
    Fact.SCORES_EXPLAINED: lambda report: replace(
        report, tenders=(replace(report.tenders[0], agreed=report.tenders[0].agreed[1:]), *report.tenders[1:])
    ),
    Fact.DECISION_MAKERS: lambda report: replace(report, panel=(), individual_points=()),
    Fact.AWARD_CRITERIA: lambda report: replace(
        report,
        model=replace(report.model, criteria=()),
        tenders=tuple(replace(tender, marks=(), agreed=()) for tender in report.tenders),
        individual_points=(),
    ),
}
EXPLAINED: dict[Fact, Callable[[AwardReport], AwardReport]] = {  # taken out, and what then stands is an explanation
    Fact.TENDERS_SELECTED: lambda report: replace(
        report, tenders=tuple(replace(tender, excluded="Late.") for tender in report.tenders)
    ),
    Fact.ABNORMALLY_LOW: lambda report: replace(
        report, tenders=tuple(replace(tender, abnormally_low="") for tender in report.tenders)
    ),
}
ITEMS = [(regime, item.fact) for regime in Regime for item in rules_of(regime).report.items]


def taken_out(report: AwardReport, fact: Fact) -> AwardReport:
    if fact in STATED:
        return replace(report, statements=tuple(one for one in report.statements if one[0] is not fact))
    return (TAKEN_OUT | EXPLAINED)[fact](report)


@pytest.mark.parametrize("regime", Regime)
def test_a_complete_report_misses_nothing(regime: Regime) -> None:
    report = complete(regime)
    assert missing(report) == ()
    lines = checklist(report)
    assert [one.asked for one in lines] == [item.asked for item in report.rules.report.items]
    assert all(one.detail and one.place for one in lines)


@pytest.mark.parametrize(("regime", "fact"), ITEMS)
def test_an_item_taken_out_of_the_report_is_no_longer_ticked(regime: Regime, fact: Fact) -> None:
    report = complete(regime)
    before, after = line(report, fact), line(taken_out(report, fact), fact)
    assert before.answer is (Answer.NOT_APPLICABLE if fact is Fact.NO_AWARD else Answer.PRESENT)
    assert after.answer is (Answer.NOT_APPLICABLE if fact in EXPLAINED else Answer.ABSENT)
    assert after.detail != before.detail
    if fact not in EXPLAINED:
        assert after.asked in missing(taken_out(report, fact))
        with pytest.raises(RuleBroken, match="does not hold what") as refused:
            require_complete(taken_out(report, fact))
        assert after.asked in refused.value.message
        assert "Put on record" in refused.value.hint


PARTS: dict[str, tuple[Fact, Callable[[AwardReport], AwardReport]]] = {  # of what is asked for in several parts
    "why its tender was selected": (
        Fact.WINNER,
        lambda report: replace(report, decision=replace(report.decision, reason="")),
    ),
    "the register of interests": (Fact.CONFLICTS, lambda report: replace(report, conflicts=None)),
    "one reason of many": (
        Fact.SCORES_EXPLAINED,
        lambda report: replace(
            report,
            tenders=(
                replace(
                    report.tenders[0],
                    agreed=(replace(report.tenders[0].agreed[0], reason=" "), *report.tenders[0].agreed[1:]),
                ),
                *report.tenders[1:],
            ),
        ),
    ),
}


@pytest.mark.parametrize("regime", Regime)
@pytest.mark.parametrize("part", PARTS)
def test_an_item_of_several_parts_is_not_ticked_without_one_of_them(regime: Regime, part: str) -> None:
    fact, without = PARTS[part]
    assert line(complete(regime), fact).answer is Answer.PRESENT
    assert line(without(complete(regime)), fact).answer is Answer.ABSENT


@pytest.mark.parametrize(("regime", "fact"), [one for one in ITEMS if one[1] not in (*STATED, *EXPLAINED)])
def test_an_absence_that_is_explained_holds_nothing_up(regime: Regime, fact: Fact) -> None:
    bare = taken_out(complete(regime), fact)
    explained = replace(bare, statements=(*bare.statements, (fact, "The register holds none, since 3 May 2026.")))
    assert line(explained, fact).answer is Answer.EXPLAINED
    assert line(explained, fact).asked not in missing(explained)


def test_a_register_where_nothing_was_declared_is_an_explanation_and_none_at_all_is_not() -> None:
    report = complete(Regime.PCR2015)
    assert line(replace(report, conflicts=()), Fact.CONFLICTS).answer is Answer.NOT_APPLICABLE
    assert line(replace(report, conflicts=None), Fact.CONFLICTS).answer is Answer.ABSENT


@pytest.mark.parametrize("regime", Regime)
def test_a_reason_for_awarding_nothing_answers_what_asks_for_a_winner(regime: Regime) -> None:
    report = complete(regime)
    decision = replace(
        report.decision,
        first=(),
        contract_value="",
        reason_for_no_award="No tender met the need.",
        no_award_decided_on=date(2026, 5, 3),
    )
    report = replace(report, decision=decision)
    assert missing(report) == ()
    assert line(report, Fact.NO_AWARD).answer is Answer.PRESENT
    assert "3 May 2026" in line(report, Fact.NO_AWARD).detail
    undated = replace(report, decision=replace(decision, no_award_decided_on=None))
    assert line(undated, Fact.NO_AWARD).answer is Answer.ABSENT
    assert line(report, Fact.WINNER).answer is Answer.NOT_APPLICABLE


def test_the_parties_to_a_framework_agreement_are_asked_for_where_the_contract_is_based_on_one() -> None:
    bare = taken_out(complete(Regime.PSR2023), Fact.FRAMEWORK_PARTIES)
    apart = replace(bare, subject=replace(bare.subject, market=""))
    assert line(bare, Fact.FRAMEWORK_PARTIES).answer is Answer.ABSENT
    assert line(apart, Fact.FRAMEWORK_PARTIES).answer is Answer.NOT_APPLICABLE


def test_a_tender_below_a_threshold_is_no_selected_one_and_both_items_say_the_same_of_it() -> None:
    report = complete(Regime.PCR2015)
    first, *others, last = report.tenders
    below = replace(last, below_threshold=("Below the published minimum for Safety.",), rank=None, abnormally_low="")
    report = replace(report, tenders=(first, *others, below), individual_points=())
    selected, rejected = line(report, Fact.TENDERS_SELECTED), line(report, Fact.TENDERS_REJECTED)
    qualified, _, apart = selected.detail.partition("Assessed too, but below a threshold, section 1: ")
    assert below.supplier not in qualified
    assert first.supplier in qualified
    assert apart == f"{below.supplier}."
    assert below.supplier in rejected.detail
    none = replace(report, tenders=(below,))
    assert line(none, Fact.TENDERS_SELECTED).answer is Answer.NOT_APPLICABLE
    assert (
        line(none, Fact.TENDERS_SELECTED).detail
        == f"No tender qualified. Section 1, below a threshold: {below.supplier}."
    )


def test_the_only_tender_has_nobody_to_reject() -> None:
    report = complete(Regime.PCR2015)
    alone = replace(report, tenders=report.tenders[:1], individual_points=())
    assert line(alone, Fact.TENDERS_REJECTED).answer is Answer.NOT_APPLICABLE


def test_each_rulebook_says_what_only_a_person_can_state() -> None:
    asked = {regime: [item.fact for item in to_be_stated(rules_of(regime))] for regime in Regime}
    assert asked == {
        Regime.PCR2015: [Fact.AUTHORITY_ADDRESS, Fact.SUBCONTRACTING, Fact.PROCEDURE, Fact.COMMUNICATION],
        Regime.PA2023: [Fact.PROCEDURE, Fact.CONFLICTS_ASSESSMENT, Fact.SUPPLIER_COMMUNICATIONS],
        Regime.PSR2023: [Fact.FRAMEWORK_PARTIES, Fact.PROCEDURE, Fact.KEY_CRITERIA, Fact.SELECTION_CRITERIA],
    }
