"""From a worked-out award to what its report prints: names for ids, figures as texts, one sentence for each finding.

Nothing is decided here. Sensitivity is for assurance only and is said as one plain sentence each.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from evaluator.domain.agreement import Agreement, agreement
from evaluator.domain.award import AwardInput, AwardResult, AwardTender, TenderResult
from evaluator.domain.evaluation_model import (
    AwardCriterion,
    EvaluationModel,
    MarksFrom,
    Method,
    PriceFormulaName,
    RoundingMode,
    RoundingTarget,
)
from evaluator.domain.figures import fixed_text, fraction_text, plain, rounded, significant_text
from evaluator.domain.moderation import ConsensusScore, ModerationRecord
from evaluator.domain.on_record import OnRecord, Topic, stated
from evaluator.domain.pack import Setup
from evaluator.domain.panel import ROLE_WORDS, Role
from evaluator.domain.procurement import AwardRoute
from evaluator.domain.regime import Fact, RegimeRules
from evaluator.domain.report import (
    AgreedScore,
    AwardDecision,
    AwardReport,
    ConflictLine,
    EvaluatedDocument,
    LockedPoints,
    Panelist,
    RecordFacts,
    ReportedTender,
    SignedElsewhere,
    Subject,
    Submitted,
    WorkingLine,
)
from evaluator.domain.report import Agreement as PrintedAgreement
from evaluator.domain.scoring import Evidence
from evaluator.domain.sensitivity import Sensitivity
from evaluator.domain.submission import Submission
from evaluator.domain.wording import counted, spoken_list, spoken_sum

TABLE_PLACES = 4
CLOSE, FAIR = Fraction(4, 5), Fraction(2, 3)  # Krippendorff's own marks for firm and for tentative conclusions


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedOut:
    """Everything the report on one lot is drawn from; `said` is what was put on record and is signed with it."""

    setup: Setup
    rules: RegimeRules
    said: tuple[OnRecord, ...]
    moderation: ModerationRecord
    submissions: Mapping[str, Submission]
    award_input: AwardInput
    result: AwardResult
    sensitivity: Sensitivity | None


def award_report(
    worked: WorkedOut, *, made_at: datetime, signed: Iterable[SignedElsewhere], record: RecordFacts
) -> AwardReport:
    """The award report as values."""
    found = agreement(worked.award_input)
    return AwardReport(
        evaluation_id=worked.setup.evaluation.id,
        made_at=made_at,
        rules=worked.rules,
        statements=tuple((fact, text) for fact in Fact if (text := stated(worked.said, Topic.REPORT, fact.value))),
        subject=_subject(worked),
        model=worked.setup.model,
        decision=_decision(worked),
        open_decisions=tuple(decision.message for decision in worked.result.decisions),
        tenders=tuple(_tender(worked, tender) for tender in worked.award_input.tenders),
        individual_points=tuple(
            LockedPoints(
                member=given.member, tender=given.tender, criterion=given.criterion, points=plain(given.points)
            )
            for given in worked.award_input.individual_points
        ),
        agreement=tuple(_agreement(found)),
        agreement_in_words=_agreement_in_words(found),
        assurance=tuple(assurance_in_words(worked.award_input, worked.sensitivity)),
        conflicts=tuple(_conflicts(worked)),
        panel=tuple(_panel(worked)),
        documents=tuple(
            EvaluatedDocument(
                supplier=worked.setup.supplier_of(document.tender_id).name, name=document.name, sha256=document.sha256
            )
            for document in worked.setup.documents
        ),
        signed=tuple(signed),
        record=record,
    )


def _subject(worked: WorkedOut) -> Subject:
    evaluation, procurement = worked.setup.evaluation, worked.setup.evaluation.procurement
    value = evaluation.lot.value
    market = worked.rules.terms.market if procurement.dynamic_purchasing_system else ""
    return Subject(
        authority=procurement.authority,
        procurement=evaluation.title,
        lot=evaluation.lot.title,
        value="Not published for this lot" if value is None else spoken_sum(value, worked.setup.model.currency),
        regime=worked.rules.title,
        procedure=_procedure(procurement.award_route, market=market),
        ocid=procurement.ocid,
        reason_for_procedure=stated(worked.said, Topic.REPORT, Fact.PROCEDURE.value),
        communication=stated(worked.said, Topic.REPORT, Fact.COMMUNICATION.value),
        authority_address=stated(worked.said, Topic.REPORT, Fact.AUTHORITY_ADDRESS.value),
    )


def _procedure(route: AwardRoute, *, market: str) -> str:
    said = route.value.capitalize()
    return f"{said} under a {market}" if market and route is AwardRoute.MINI_COMPETITION else said


def _decision(worked: WorkedOut) -> AwardDecision:
    first = worked.result.first
    names = tuple(worked.setup.supplier_of(tender).name for tender in first)
    if len(first) != 1:
        reason = "A person must decide before any tender can be put first." if worked.result.decisions else ""
        none_awarded = "" if worked.result.decisions else stated(worked.said, Topic.REPORT, Fact.NO_AWARD.value)
        return AwardDecision(
            first=names, reason=reason or "No tender could be ranked.", reason_for_no_award=none_awarded
        )
    tender = worked.result.tender(first[0])
    prices = worked.award_input.tenders[[one.id for one in worked.award_input.tenders].index(tender.id)].prices
    return AwardDecision(
        first=names,
        reason=f"{names[0]} {_ranks_first(worked.setup.model, tender)}",
        contract_value=spoken_sum(sum(prices.values(), Decimal(0)), worked.setup.model.currency) if prices else "",
        subcontracting=stated(worked.said, Topic.REPORT, Fact.SUBCONTRACTING.value),
        winner_address=worked.setup.supplier_of(tender.id).address,
    )


def _ranks_first(model: EvaluationModel, tender: TenderResult) -> str:
    total = total_text(model, tender.total) or ""
    if model.method in (Method.WEIGHTED_SUM, Method.QUALITY_ONLY):
        return f"has the most marks: {total} of {plain(model.total_weight)}."
    return f"ranks first by the published method, with the figure {total}."


def _conflicts(worked: WorkedOut) -> Iterator[ConflictLine]:
    """Every interest somebody declared with what they submitted, and what was done about it."""
    for submission in worked.submissions.values():
        declaration = submission.declaration
        if declaration is not None and declaration.interests:
            name = worked.setup.roster.of(declaration.member_id).name
            measure = stated(worked.said, Topic.MEASURE, declaration.member_id)
            yield ConflictLine(person=name, declared=declaration.interests, measure=measure)


def total_text(model: EvaluationModel, total: Fraction | None) -> str | None:
    """A ranking figure with the places the model publishes; exact where it publishes no rounding of totals."""
    if total is None:
        return None
    if model.rounding.apply_to is RoundingTarget.TOTAL:
        return fixed_text(int(total * 10**model.rounding.places), places=model.rounding.places)
    return fraction_text(total)


def _tender(worked: WorkedOut, tender: AwardTender) -> ReportedTender:
    result, model = worked.result.tender(tender.id), worked.setup.model
    agreed = {score.criterion_id: score for score in worked.moderation.scores if score.tender_id == tender.id}
    titles = {node.id: node.title for node in model.nodes()}
    return ReportedTender(
        id=tender.id,
        supplier=tender.supplier,
        rank=result.rank,
        total=total_text(model, result.total),
        price=spoken_sum(sum(tender.prices.values(), Decimal(0)), model.currency) if tender.prices else None,
        marks=tuple(_marks_of(root, result) for root in model.criteria),
        agreed=tuple(
            _agreed(worked.setup, agreed[leaf.id], result) for leaf in model.scored_leaves() if leaf.id in agreed
        ),
        working=tuple(_working(model, tender, result)),
        excluded=tender.excluded,
        below_threshold=tuple(f"Below the published minimum for {titles[node]}." for node in result.below_threshold),
    )


def _marks_of(root: AwardCriterion, result: TenderResult) -> str | None:
    marks = [result.marks[leaf.id] for leaf in root.nodes() if not leaf.children]
    known = [mark for mark in marks if mark is not None]
    return readable_marks(sum(known, Fraction(0))) if len(known) == len(marks) else None


def readable_marks(marks: Fraction) -> str:
    """Marks for the ranking table: exact where four decimals do, else to four places; the working has them exactly."""
    if (marks * 10**TABLE_PLACES).denominator == 1:
        return fraction_text(marks)
    return f"≈ {fixed_text(rounded(marks, places=TABLE_PLACES, mode=RoundingMode.HALF_EVEN), places=TABLE_PLACES)}"


def _agreed(setup: Setup, score: ConsensusScore, result: TenderResult) -> AgreedScore:
    marks = result.marks[score.criterion_id]
    return AgreedScore(
        criterion=score.criterion_id,
        points=plain(score.points),
        marks="" if marks is None else fraction_text(marks),
        reason=score.reason,
        evidence=tuple(_quoted(setup, score.tender_id, evidence) for evidence in score.evidence),
    )


def _quoted(setup: Setup, tender_id: str, evidence: Evidence) -> str:
    names = {document.sha256: document.name for document in setup.documents if document.tender_id == tender_id}
    return f"{names.get(evidence.document_sha256, 'A document')}, page {evidence.page}: “{evidence.quote}”"


def _working(model: EvaluationModel, tender: AwardTender, result: TenderResult) -> Iterator[WorkingLine]:
    added = []
    for leaf in model.nodes():
        marks = result.marks.get(leaf.id)
        if leaf.children or marks is None:
            continue
        yield WorkingLine(criterion=leaf.id, working=_steps(model, leaf, tender, marks), makes=fraction_text(marks))
        added.append(fraction_text(marks))
    if result.unrounded is not None and model.method in (Method.WEIGHTED_SUM, Method.QUALITY_ONLY):
        yield WorkingLine(criterion="", working=" + ".join(added), makes=fraction_text(result.unrounded))
        total = total_text(model, result.total) or ""
        if total != fraction_text(result.unrounded):
            yield WorkingLine(criterion="", working="Rounded as published", makes=total)


def _steps(model: EvaluationModel, leaf: AwardCriterion, tender: AwardTender, marks: Fraction) -> str:
    if leaf.scale is not None:
        points, scale = tender.points[leaf.id], model.scale_of(leaf.id)
        if model.marks_from is MarksFrom.POINTS_OVER_MAXIMUM:
            return f"{plain(points)} ÷ {plain(scale.maximum)} × {plain(leaf.weight)}"
        low = plain(scale.minimum)
        return f"({plain(points)} − {low}) ÷ ({plain(scale.maximum)} − {low}) × {plain(leaf.weight)}"
    if leaf.price is None or not leaf.weight:
        return f"Price {plain(tender.prices[leaf.id])}"
    fraction = marks / Fraction(leaf.weight)
    if leaf.price.formula is PriceFormulaName.LOWEST_OVER_PRICE:
        price = Fraction(tender.prices[leaf.id])
        return f"{fraction_text(fraction * price)} ÷ {fraction_text(price)} × {plain(leaf.weight)}"
    return f"{significant_text(fraction, digits=10)} by the published formula × {plain(leaf.weight)}"


def _agreement(found: Agreement) -> Iterator[PrintedAgreement]:
    for criterion, one in found.criteria.items():
        yield PrintedAgreement(
            criterion=criterion,
            alpha_ordinal=_three_places(one.krippendorff_alpha.ordinal),
            kendall_w=_three_places(one.kendall_w),
            widest_range=None if one.range is None else fraction_text(one.range),
        )


def _three_places(value: Fraction | None) -> str | None:
    if value is None:
        return None
    return fixed_text(rounded(value, places=3, mode=RoundingMode.HALF_EVEN), places=3)


def _agreement_in_words(found: Agreement) -> str:
    alpha = found.overall.ordinal
    if alpha is None:
        return "The panel's points before moderation do not allow a figure of agreement."
    closeness = "closely" if alpha >= CLOSE else "fairly well" if alpha >= FAIR else "little"
    return (
        f"Before moderation the panel's points agreed {closeness}: Krippendorff's alpha is {_three_places(alpha)}, "
        "where 1 is full agreement and 0 is what chance would give. It never enters a mark."
    )


def assurance_in_words(award_input: AwardInput, found: Sensitivity | None) -> Iterator[str]:
    """What the award hangs on, a sentence for each finding; nothing where sensitivity was left out."""
    if found is None:
        return
    names = {tender.id: tender.supplier for tender in award_input.tenders}
    titles = {node.id: node.title for node in award_input.model.nodes()}
    changes = found.smallest_changes
    if not changes:
        yield "No change of one agreed score alone would put another tender first."
    for change in changes:
        yield (
            f"The smallest change of one agreed score that would put another tender first: {names[change.tender]}, "
            f"{titles[change.criterion]}, from {plain(change.points)} to {plain(change.changed_to)}. "
            f"Then {spoken_list([names[tender] for tender in change.first])} would rank first."
        )
    for root, interval in found.weight_intervals.items():
        if interval is not None:
            yield (
                f"The first-ranked tender stays first while the weight of {titles[root]} lies between "
                f"{significant_text(interval.start, digits=6)} and {significant_text(interval.end, digits=6)} marks, "
                "the others sharing the rest as they do now."
            )
    if not found.without:
        yield "Taking any one tender away would not change which of the others ranks first."
    for removal in found.without:
        others = spoken_list([names[tender] for tender in removal.first])
        yield f"Without the tender of {names[removal.removed]}, {others} would rank first."


def _panel(worked: WorkedOut) -> Iterator[Panelist]:
    for person in worked.setup.roster.people:
        expected = person.is_a(Role.MEMBER) or person.is_a(Role.PRICE_EVALUATOR)
        submission = worked.submissions.get(person.id)
        yield Panelist(
            id=person.id,
            name=person.name,
            role=spoken_list([ROLE_WORDS[role] for role in person.roles]),
            organisation=person.organisation,
            fingerprint=person.fingerprint,
            compared=person.compared,
            submitted=(
                Submitted.NOT_EXPECTED
                if not expected
                else Submitted.ABSENT
                if submission is None
                else Submitted.RECEIVED
            ),
            detail="" if submission is None else _submitted(submission),
        )


def _submitted(submission: Submission) -> str:
    what = counted(len(submission.scores), "score") if submission.scores else counted(len(submission.prices), "price")
    return f"{what}, submission {submission.seq}"
