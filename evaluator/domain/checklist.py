"""Whether a report holds what its rulebook asks for: each item is there, is explained away, or is missing and said so.

Which items there are comes from the rulebook; here stands how each is looked for in the report itself, so that a report
from which something was left out cannot tick it.
Source: PCR 2015 reg. 84; Procurement Act 2023, s. 98; Provider Selection Regime Regulations 2023, reg. 24.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from evaluator.domain.regime import Fact, RegimeRules, RequiredFact
from evaluator.domain.report import AwardReport, ReportedTender
from evaluator.domain.wording import counted, spoken_date, spoken_list
from evaluator.errors import RuleBroken
from evaluator.said import said

MOST_NAMED = 6  # tenders named in one answer; above this they are counted


class Answer(StrEnum):
    """How one item of the checklist stands."""

    PRESENT = "present"
    NOT_APPLICABLE = "does not apply"
    EXPLAINED = "absent, and explained"
    ABSENT = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistLine:
    """One item as the rulebook asks for it, how it stands, and where it is or why it is not."""

    asked: str
    place: str
    answer: Answer
    detail: str


Found = tuple[Answer, str]


def checklist(report: AwardReport) -> tuple[ChecklistLine, ...]:
    """Every item of the rulebook's list, in its order."""
    lines = []
    for item in report.rules.report.items:
        answer, detail = _LOOKED_FOR[item.fact](report)
        if answer is Answer.ABSENT and report.stated(item.fact):
            answer, detail = Answer.EXPLAINED, said("Why it is absent stands below this list, as the chair stated it.")
        detail = report.rules.terms.own(detail)
        lines.append(ChecklistLine(asked=item.asked, place=item.source.place, answer=answer, detail=detail))
    return tuple(lines)


def missing(report: AwardReport) -> tuple[str, ...]:
    """What the rulebook asks for and the report does not hold, in the rulebook's words."""
    return tuple(line.asked for line in checklist(report) if line.answer is Answer.ABSENT)


def missing_items(report: AwardReport) -> tuple[RequiredFact, ...]:
    """The items of the rulebook's list that are neither there nor explained, in its order."""
    answered = zip(report.rules.report.items, checklist(report), strict=True)
    return tuple(item for item, line in answered if line.answer is Answer.ABSENT)


def require_complete(report: AwardReport) -> None:
    """Raises: RuleBroken while an item of the rulebook's list is neither there nor its absence explained."""
    if absent := missing(report):
        raise RuleBroken(
            "The report does not hold what {short} asks for: {absent}.",
            hint="Under “Put on record”, state each, or say there why it is absent.",
            short=report.rules.short,
            absent=absent,
        )


def to_be_stated(rules: RegimeRules) -> tuple[RequiredFact, ...]:
    """The items of the rulebook's list that only a person can state, in its order."""
    return tuple(item for item in rules.report.items if item.fact in STATED)


STATED = (
    Fact.AUTHORITY_ADDRESS,
    Fact.SUBCONTRACTING,
    Fact.PROCEDURE,
    Fact.COMMUNICATION,
    Fact.FRAMEWORK_PARTIES,
    Fact.KEY_CRITERIA,
    Fact.SELECTION_CRITERIA,
    Fact.SUPPLIER_COMMUNICATIONS,
    Fact.CONFLICTS_ASSESSMENT,
)
ON_THE_FIRST_PAGE = (Fact.AUTHORITY_ADDRESS, Fact.SUBCONTRACTING, Fact.PROCEDURE, Fact.COMMUNICATION)


def _statement(fact: Fact) -> Callable[[AwardReport], Found]:
    def look(report: AwardReport) -> Found:
        if report.stated(fact):
            where = said("On the first page") if fact in ON_THE_FIRST_PAGE else said("Below this list")
            return Answer.PRESENT, said("{where}, as the chair stated it.", where=where)
        return Answer.ABSENT, said("Nobody stated it before this report was signed.")

    return look


def _text(of: Callable[[AwardReport], str], where: str) -> Callable[[AwardReport], Found]:
    def look(report: AwardReport) -> Found:
        return (Answer.PRESENT, where) if of(report) else (Answer.ABSENT, said("It is not in this report."))

    return look


def _value(report: AwardReport) -> Found:
    if report.decision.contract_value:
        return Answer.PRESENT, said("On the first page: the value of the award.")
    if report.decision.reason_for_no_award:
        return Answer.NOT_APPLICABLE, said("No contract is awarded.")
    return Answer.ABSENT, said("No price was received for the tender that ranks first.")


def _selected(report: AwardReport) -> Found:
    """Who qualified, and apart from them who took part and is below a threshold: that reason stands in section 1."""
    assessed = [tender for tender in report.tenders if not tender.excluded]
    qualified = [tender.supplier for tender in assessed if not tender.below_threshold]
    below = [tender.supplier for tender in assessed if tender.below_threshold]
    if not assessed:
        return Answer.NOT_APPLICABLE, said("No tender took part in the award.")
    if not qualified:
        return Answer.NOT_APPLICABLE, said(
            "No tender qualified. Section 1, below a threshold: {below}.", below=_named(below)
        )
    also = said(" Assessed too, but below a threshold, section 1: {below}.", below=_named(below)) if below else ""
    return Answer.PRESENT, said(
        "Section 2, not excluded and below no threshold: {named}.{also}", named=_named(qualified), also=also
    )


def _rejected(report: AwardReport) -> Found:
    rejected = [tender for tender in report.tenders if tender.supplier not in report.decision.first]
    late = [one.supplier for one in report.late if one.refused]
    if late and not rejected:
        return Answer.PRESENT, said("Section 1, as late: {named}.", named=_named(late))
    if not rejected:
        return Answer.NOT_APPLICABLE, said("No tender was rejected.")
    if unexplained := [tender.supplier for tender in rejected if not _says_why(tender)]:
        return Answer.ABSENT, said(
            "Nothing says why {named} is not awarded it."
            if len(unexplained) == 1
            else "Nothing says why {named} are not awarded it.",
            named=_named(unexplained),
        )
    also = said("; as late: {named}", named=_named(late)) if late else ""
    return Answer.PRESENT, said(
        "Sections 1 and 2: {named}{also}.", named=_named([tender.supplier for tender in rejected]), also=also
    )


def _says_why(tender: ReportedTender) -> bool:
    return bool(tender.excluded or tender.below_threshold or tender.abnormally_low or tender.rank)


def _abnormally_low(report: AwardReport) -> Found:
    low = [tender.supplier for tender in report.tenders if tender.abnormally_low]
    if low:
        return Answer.PRESENT, said("Section 1: {named}.", named=_named(low))
    return Answer.NOT_APPLICABLE, said("No tender was rejected as abnormally low.")


def _winner(report: AwardReport) -> Found:
    if report.decision.reason_for_no_award:
        return Answer.NOT_APPLICABLE, said("No contract is awarded.")
    if len(report.decision.first) == 1 and report.decision.reason:
        return Answer.PRESENT, said(
            "On the first page: {first}; its scores and reasons in section 2.", first=report.decision.first[0]
        )
    return Answer.ABSENT, said("No one tender ranks first, and nothing says that no contract is awarded.")


def _winner_address(report: AwardReport) -> Found:
    if report.decision.reason_for_no_award:
        return Answer.NOT_APPLICABLE, said("No contract is awarded.")
    if report.decision.winner_address:
        return Answer.PRESENT, said("On the first page.")
    return Answer.ABSENT, said("The address was not registered with the tender.")


def _no_award(report: AwardReport) -> Found:
    decision = report.decision
    if decision.reason_for_no_award and decision.no_award_decided_on:
        on = spoken_date(decision.no_award_decided_on)
        return Answer.PRESENT, said("On the first page, with the day of the decision: {on}.", on=on)
    if decision.reason_for_no_award:
        return Answer.ABSENT, said("The day on which that was decided is not recorded.")
    if len(report.decision.first) == 1:
        return Answer.NOT_APPLICABLE, said("A contract is to be awarded.")
    return Answer.ABSENT, said("No tender is put first, and nothing says why no contract is awarded.")


def _conflicts(report: AwardReport) -> Found:
    if report.conflicts is None:
        return Answer.ABSENT, said("No register of interests was kept.")
    if not report.conflicts:
        return Answer.NOT_APPLICABLE, said("Section 6: nobody declared an interest.")
    if unmet := [line.person for line in report.conflicts if not line.measure]:
        return Answer.ABSENT, said(
            "Section 6: what was done about the interests of {named} is not recorded.", named=_named(unmet)
        )
    return Answer.PRESENT, said("Section 6, with what was done about each.")


def _scores_explained(report: AwardReport) -> Found:
    scored = {leaf.id for leaf in report.model.scored_leaves()}
    for tender in report.tenders:
        explained = {score.criterion for score in tender.agreed if score.reason.strip()}
        if not tender.excluded and scored - explained:
            return Answer.ABSENT, said(
                "{scores} of {supplier} have no reason.",
                scores=counted(len(scored - explained), "score"),
                supplier=tender.supplier,
            )
    return Answer.PRESENT, said("Section 2: each agreed score with its reason, and who gave what before in section 4.")


def _framework_parties(report: AwardReport) -> Found:
    """Asked for where the contract is based on one; otherwise no framework agreement is concluded here.

    What was stated all the same is printed, and so it is there.
    """
    if not report.subject.market and not report.stated(Fact.FRAMEWORK_PARTIES):
        return Answer.NOT_APPLICABLE, "The contract is not based on a framework agreement."
    return _statement(Fact.FRAMEWORK_PARTIES)(report)


_LOOKED_FOR: dict[Fact, Callable[[AwardReport], Found]] = {
    Fact.AUTHORITY: _text(lambda report: report.subject.authority, "On the first page."),
    Fact.SUBJECT: _text(lambda report: report.subject.lot, "On the first page."),
    Fact.VALUE: _value,
    Fact.TENDERS_SELECTED: _selected,
    Fact.TENDERS_REJECTED: _rejected,
    Fact.ABNORMALLY_LOW: _abnormally_low,
    Fact.WINNER: _winner,
    Fact.WINNER_ADDRESS: _winner_address,
    Fact.NO_AWARD: _no_award,
    Fact.CONFLICTS: _conflicts,
    Fact.SCORES_EXPLAINED: _scores_explained,
    Fact.DECISION_MAKERS: _text(lambda report: "".join(person.name for person in report.panel), "Section 7."),
    Fact.AWARD_CRITERIA: _text(lambda report: "".join(root.title for root in report.model.criteria), "Section 3."),
    **{fact: _statement(fact) for fact in STATED},
    Fact.FRAMEWORK_PARTIES: _framework_parties,
}


def _named(names: list[str]) -> str:
    return spoken_list(names) if len(names) <= MOST_NAMED else counted(len(names), "tender")
