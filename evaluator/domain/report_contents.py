"""From a worked-out award to what its report prints: names for ids, figures as texts, one sentence for each finding.

Nothing is decided here. Sensitivity is for assurance only and is said as one plain sentence each.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from evaluator.domain.agreement_figures import agreement_figures
from evaluator.domain.assurance import assurance_in_words
from evaluator.domain.award import AwardInput, AwardResult, AwardTender, TenderResult
from evaluator.domain.decisions import Matter, Outcome, RecordedDecision, grounds, standing
from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel, Method
from evaluator.domain.figures import fraction_text, plain, significant_text
from evaluator.domain.moderation import ConsensusScore, ModerationRecord
from evaluator.domain.on_record import OnRecord, Topic, says_nothing, stated
from evaluator.domain.pack import Setup
from evaluator.domain.panel import ROLE_WORDS, PanelMember, Role, submits
from evaluator.domain.price_file import file_digest
from evaluator.domain.procurement import AwardRoute
from evaluator.domain.regime import Fact, RegimeRules
from evaluator.domain.report import (
    AgreedScore,
    AwardDecision,
    AwardReport,
    ConflictLine,
    DecisionLine,
    EvaluatedDocument,
    LateLine,
    LockedPoints,
    Panelist,
    RecordFacts,
    ReplacedReport,
    ReportedTender,
    SignedElsewhere,
    Subject,
    Submitted,
    WeightBand,
)
from evaluator.domain.scoring import Evidence
from evaluator.domain.sensitivity import Sensitivity
from evaluator.domain.settling import awarded, open_matters
from evaluator.domain.submission import Submission
from evaluator.domain.tenders import late_in_words
from evaluator.domain.wording import counted, spoken_date, spoken_list, spoken_sum, spoken_time
from evaluator.domain.working import readable_marks, total_text, working


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedOut:
    """Everything the report on one lot is drawn from; `said` is what was put on record and is signed with it.

    `replaces` is the signed report whose place this one takes; None where there was none.
    """

    setup: Setup
    rules: RegimeRules
    said: tuple[OnRecord, ...]
    moderation: ModerationRecord
    submissions: Mapping[str, Submission]
    award_input: AwardInput
    result: AwardResult
    sensitivity: Sensitivity | None
    decisions: tuple[RecordedDecision, ...] = ()
    replaces: ReplacedReport | None = None

    @property
    def route(self) -> AwardRoute:
        """How the contract is awarded."""
        return self.setup.evaluation.procurement.award_route

    @property
    def first(self) -> tuple[str, ...]:
        """The tender that comes first, recorded decisions included; several while a tie is open, none without one."""
        return awarded(self.result, self.decisions)

    @property
    def reason_for_no_award(self) -> str:
        """Why no contract is awarded: as decided, else as stated; empty where neither was put on record."""
        return _reason_given(self, Matter.AWARD) or stated(self.said, Topic.REPORT, Fact.NO_AWARD.value)


def award_report(
    worked: WorkedOut, *, made_at: datetime, signed: Iterable[SignedElsewhere], record: RecordFacts
) -> AwardReport:
    """The award report as values."""
    found = agreement_figures(worked.award_input)
    opened = [one for sent in worked.submissions.values() for one in sent.opened]
    return AwardReport(
        evaluation_id=worked.setup.evaluation.id,
        made_at=made_at,
        rules=worked.rules,
        statements=tuple((fact, text) for fact in Fact if (text := stated(worked.said, Topic.REPORT, fact.value))),
        subject=_subject(worked),
        model=worked.setup.model,
        decision=_decision(worked),
        open_decisions=tuple(
            worked.rules.terms.own(matter.message)
            for matter in open_matters(
                worked.result, worked.decisions, route=worked.route, limited=worked.setup.is_limited
            )
        ),
        decisions=tuple(_decisions(worked)),
        tenders=tuple(_tender(worked, tender) for tender in worked.award_input.tenders),
        individual_points=tuple(
            LockedPoints(
                member=given.member, tender=given.tender, criterion=given.criterion, points=plain(given.points)
            )
            for given in worked.award_input.individual_points
        ),
        agreement=found.questions,
        agreement_in_words=worked.rules.terms.own(found.in_words),
        assurance=tuple(
            map(worked.rules.terms.own, assurance_in_words(worked.award_input, worked.result, worked.sensitivity))
        ),
        weight_bands=tuple(_weight_bands(worked)),
        conflicts=tuple(_conflicts(worked)),
        panel=tuple(_panel(worked)),
        documents=tuple(
            EvaluatedDocument(
                supplier=worked.setup.supplier_of(document.tender_id).name,
                name=document.name,
                sha256=file_digest(document, opened),
            )
            for document in worked.setup.documents
        ),
        signed=tuple(signed),
        record=record,
        late=tuple(_late(worked.setup)),
        replaces=worked.replaces,
    )


def _late(setup: Setup) -> Iterator[LateLine]:
    """Every late tender, the refused ones by name and time alone."""
    for one in setup.late:
        yield LateLine(
            supplier=one.supplier.name,
            outcome=late_in_words(one, setup.evaluation.tenders_due),
            reason=one.reason,
            decided=(
                f"{setup.roster.of(one.decided_by).name}, {spoken_time(one.decided_at)}; approved with a signature by "
                f"{_first_approver(setup).name}"
            ),
            refused=not one.accepted,
        )


def _first_approver(setup: Setup) -> PanelMember:
    """The approver of the first set-up, who signed what was decided before the panel had its packs."""
    left = [one.person for one in setup.roster.former if one.person.is_a(Role.APPROVER)]
    return left[0] if left else setup.roster.the(Role.APPROVER)


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
        procedure=_procedure(worked, market=market),
        ocid=procurement.ocid,
        reason_for_procedure=_reason_given(worked, Matter.AWARD_ROUTE)
        or stated(worked.said, Topic.REPORT, Fact.PROCEDURE.value),
        communication=stated(worked.said, Topic.REPORT, Fact.COMMUNICATION.value),
        authority_address=stated(worked.said, Topic.REPORT, Fact.AUTHORITY_ADDRESS.value),
        authority_email=evaluation.authority_email,
        market=market,
        limit_on_lots="" if worked.setup.lots is None else worked.rules.terms.own(worked.setup.lots.in_words()),
    )


def _procedure(worked: WorkedOut, *, market: str) -> str:
    named = worked.rules.terms.route(worked.route, in_market=bool(market))
    under = f" under a {market}" if market else ""
    return f"{named[0].upper()}{named[1:]}{under}"


def _decision(worked: WorkedOut) -> AwardDecision:
    if any(one.outcome is Outcome.NO_AWARD for one in standing(worked.decisions)):
        reason = _reason_given(worked, Matter.AWARD)
        return AwardDecision(first=(), reason="No contract is awarded.", reason_for_no_award=reason)
    first = worked.first
    names = tuple(worked.setup.supplier_of(tender).name for tender in first)
    if len(first) != 1:
        reason = (
            worked.rules.terms.own("A person must decide before any tender can be put first.")
            if worked.result.decisions
            else ""
        )
        none_awarded = "" if worked.result.decisions else stated(worked.said, Topic.REPORT, Fact.NO_AWARD.value)
        return AwardDecision(
            first=names,
            reason=reason or worked.rules.terms.own("No tender could be ranked."),
            reason_for_no_award=none_awarded,
        )
    tender = worked.result.tender(first[0])
    prices = next(one.prices for one in worked.award_input.tenders if one.id == tender.id)
    reason = f"{names[0]} {_ranks_first(worked.setup.model, tender)}"
    if tender.rank != 1:
        reason = f"{names[0]} is awarded this lot. {_reason_given(worked, Matter.LOT_LIMIT, tender.id)}"
    elif len(worked.result.first) > 1:
        reason = (
            f"{reason} It was put first of the {worked.rules.terms.tenders} tied with it: "
            f"{_reason_given(worked, Matter.TIE, tender.id)}"
        )
    return AwardDecision(
        first=names,
        reason=reason,
        contract_value=spoken_sum(sum(prices.values(), Decimal(0)), worked.setup.model.currency) if prices else "",
        subcontracting=stated(worked.said, Topic.REPORT, Fact.SUBCONTRACTING.value),
        winner_address=worked.setup.supplier_of(tender.id).address,
    )


def _reason_given(worked: WorkedOut, matter: Matter, tender: str | None = None) -> str:
    """The reason of the decision that stands on a matter; empty without one."""
    found = [one for one in standing(worked.decisions) if (one.matter, one.tender) == (matter, tender)]
    return found[0].reason if found else ""


def _decisions(worked: WorkedOut) -> Iterator[DecisionLine]:
    """Every recorded decision in the order made, those that a later one replaced included."""
    titles = {node.id: node.title for node in worked.setup.model.nodes()}
    for one in worked.decisions:
        about = [one.matter.value[0].upper() + one.matter.value[1:]]
        about += [titles[one.criterion]] if one.criterion else []
        about += [worked.setup.supplier_of(one.tender).name] if one.tender else []
        until = f", to explain its price by {spoken_date(one.due)}" if one.due else ""
        yield DecisionLine(
            number=one.number,
            subject=", ".join(about),
            outcome=f"{one.outcome.value[0].upper()}{one.outcome.value[1:]}{until}{_between(worked, one)}",
            reason=one.reason,
            decided_by=worked.setup.roster.of(one.decided_by).name,
            decided_at=one.decided_at,
        )


def _between(worked: WorkedOut, decision: RecordedDecision) -> str:
    """What the decision hangs on beside its subject: the ground of an exclusion, the tenders a tie was between."""
    if decision.ground is not None:
        return f": {worked.rules.ground(decision.ground).in_words()}"
    names = [worked.setup.supplier_of(one).name for one in decision.tenders]
    return f", between {spoken_list(names)}" if names else ""


def _ranks_first(model: EvaluationModel, tender: TenderResult) -> str:
    total = total_text(model, tender.total) or ""
    if model.method in (Method.WEIGHTED_SUM, Method.QUALITY_ONLY):
        return f"has the most marks: {total} of {plain(model.total_weight)}."
    return f"ranks first by the published method, with the figure {total}."


def _conflicts(worked: WorkedOut) -> Iterator[ConflictLine]:
    """Every interest somebody declared with what they submitted, or told the chair of, and what was done about it."""
    for submission in worked.submissions.values():
        declaration = submission.declaration
        if declaration is not None and declaration.interests:
            name = worked.setup.roster.of(declaration.member_id).name
            measure = stated(worked.said, Topic.MEASURE, declaration.member_id)
            yield ConflictLine(person=name, declared=declaration.interests, measure=measure)
    for person in worked.setup.roster.people:
        told = stated(worked.said, Topic.INTEREST, person.id)
        if not submits(person) and not says_nothing(told):
            measure = stated(worked.said, Topic.MEASURE, person.id)
            yield ConflictLine(person=person.name, declared=told, measure=measure)


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
        working=tuple(working(model, tender, result)),
        excluded=_on_its_ground(worked, tender),
        below_threshold=tuple(
            f"Below the published minimum for {titles[node]}. {_threshold_reason(worked, tender.id, node)}".strip()
            for node in result.below_threshold
        ),
        abnormally_low=_low_price(worked, tender.id),
    )


def ground_of(worked: WorkedOut, tender: str) -> str:
    """The ground on which a tender takes no part in the award, in the rulebook's words; empty where it is not one."""
    found = grounds(worked.decisions).get(tender)
    return "" if found is None else worked.rules.ground(found).in_words()


def _on_its_ground(worked: WorkedOut, tender: AwardTender) -> str | None:
    ground = ground_of(worked, tender.id)
    return f"{ground}. {tender.excluded}" if ground and tender.excluded else tender.excluded


def _threshold_reason(worked: WorkedOut, tender: str, criterion: str) -> str:
    about = Matter.THRESHOLD, tender, criterion
    return next((one.reason for one in standing(worked.decisions) if one.about == about), "")


def _low_price(worked: WorkedOut, tender: str) -> str:
    """How the price was looked at, step by step; empty where it was not."""
    steps = [one for one in worked.decisions if (one.matter, one.tender) == (Matter.ABNORMALLY_LOW, tender)]
    return " ".join(f"{one.outcome.value[0].upper()}{one.outcome.value[1:]}: {one.reason}" for one in steps)


def _marks_of(root: AwardCriterion, result: TenderResult) -> str | None:
    marks = [result.marks[leaf.id] for leaf in root.nodes() if not leaf.children]
    known = [mark for mark in marks if mark is not None]
    return readable_marks(sum(known, Fraction(0))) if len(known) == len(marks) else None


def _agreed(setup: Setup, score: ConsensusScore, result: TenderResult) -> AgreedScore:
    marks = result.marks[score.criterion_id]
    return AgreedScore(
        criterion=score.criterion_id,
        points=plain(score.points),
        marks="" if marks is None else fraction_text(marks),
        reason=score.reason,
        why_not_higher=score.why_not_higher,
        why_not_lower=score.why_not_lower,
        dissent=score.dissent,
        evidence=tuple(_quoted(setup, score.tender_id, evidence) for evidence in score.evidence),
    )


def _quoted(setup: Setup, tender_id: str, evidence: Evidence) -> str:
    names = {document.sha256: document.name for document in setup.documents if document.tender_id == tender_id}
    return f"{names.get(evidence.document_sha256, 'A document')}, page {evidence.page}: “{evidence.quote}”"


def _weight_bands(worked: WorkedOut) -> Iterator[WeightBand]:
    intervals = worked.sensitivity.weight_intervals if worked.sensitivity else {}
    for root in worked.setup.model.criteria:
        interval = intervals.get(root.id)
        if interval is not None:
            start, end = (significant_text(edge, digits=6) for edge in (interval.start, interval.end))
            yield WeightBand(criterion=root.title, weight=plain(root.weight), start=start, end=end)


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
