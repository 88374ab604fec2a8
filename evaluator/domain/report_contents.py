"""From a worked-out award to what its report prints: names for ids, figures as texts, one sentence for each finding.

Nothing is decided here. Sensitivity is for assurance only and is said as one plain sentence each.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal

from evaluator.domain.agreement_figures import agreement_figures
from evaluator.domain.assurance import assurance_in_words
from evaluator.domain.award import AwardInput, TenderResult
from evaluator.domain.decisions import Matter, Outcome, RecordedDecision, standing
from evaluator.domain.evaluation_model import EvaluationModel, Method
from evaluator.domain.figures import plain, significant_text
from evaluator.domain.on_record import Topic, says_nothing, stated
from evaluator.domain.pack import Setup
from evaluator.domain.panel import ROLE_WORDS, PanelMember, Role, submits
from evaluator.domain.price_file import file_digest
from evaluator.domain.procurement import AwardRoute
from evaluator.domain.regime import Fact
from evaluator.domain.report import (
    AwardDecision,
    AwardReport,
    ConflictLine,
    DecisionLine,
    EvaluatedDocument,
    LateLine,
    LockedPoints,
    Panelist,
    RecordFacts,
    SignedElsewhere,
    Subject,
    Submitted,
    WeightBand,
)
from evaluator.domain.reported_tender import reported_tender
from evaluator.domain.submission import Submission
from evaluator.domain.tenders import late_in_words
from evaluator.domain.wording import counted, spoken_date, spoken_list, spoken_sum, spoken_time
from evaluator.domain.worked_out import WorkedOut
from evaluator.domain.working import total_text


def award_report(
    worked: WorkedOut, *, made_at: datetime, signed: Iterable[SignedElsewhere], record: RecordFacts
) -> AwardReport:
    """The award report as values."""
    found, own = agreement_figures(worked.award_input), worked.rules.terms.own
    return AwardReport(
        evaluation_id=worked.setup.evaluation.id,
        made_at=made_at,
        rules=worked.rules,
        statements=tuple((fact, text) for fact in Fact if (text := stated(worked.said, Topic.REPORT, fact.value))),
        subject=_subject(worked),
        model=worked.setup.model,
        decision=_decision(worked),
        open_decisions=tuple(own(matter.message) for matter in worked.still_open),
        decisions=tuple(_decisions(worked)),
        tenders=tuple(reported_tender(worked, tender) for tender in worked.award_input.tenders),
        individual_points=tuple(_individual_points(worked.award_input)),
        agreement=found.questions,
        agreement_in_words=own(found.in_words),
        assurance=tuple(map(own, assurance_in_words(worked.award_input, worked.result, worked.sensitivity))),
        weight_bands=tuple(_weight_bands(worked)),
        conflicts=tuple(_conflicts(worked)),
        panel=tuple(_panel(worked)),
        documents=tuple(_documents(worked)),
        signed=tuple(signed),
        record=record,
        late=tuple(_late(worked.setup)),
        replaces=worked.replaces,
    )


def _individual_points(award_input: AwardInput) -> Iterator[LockedPoints]:
    for given in award_input.individual_points:
        points = plain(given.points)
        yield LockedPoints(member=given.member, tender=given.tender, criterion=given.criterion, points=points)


def _documents(worked: WorkedOut) -> Iterator[EvaluatedDocument]:
    opened = [one for sent in worked.submissions.values() for one in sent.opened]
    for document in worked.setup.documents:
        yield EvaluatedDocument(
            supplier=worked.setup.supplier_of(document.tender_id).name,
            name=document.name,
            sha256=file_digest(document, opened),
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
        reason_for_procedure=worked.reason_given(Matter.AWARD_ROUTE)
        or stated(worked.said, Topic.REPORT, Fact.PROCEDURE.value),
        communication=stated(worked.said, Topic.REPORT, Fact.COMMUNICATION.value),
        authority_address=stated(worked.said, Topic.REPORT, Fact.AUTHORITY_ADDRESS.value),
        authority_email=evaluation.authority_email,
        market=market,
        limit_on_lots="" if worked.setup.lots is None else worked.rules.terms.own(worked.setup.lots.in_words()),
    )


def _procedure(worked: WorkedOut, *, market: str) -> str:
    named = worked.rules.terms.route(worked.route, in_market=bool(market))
    said_by_term = worked.route is AwardRoute.DIRECT_AWARD
    under = f" under a {market}" if market and not said_by_term else ""
    return f"{named[0].upper()}{named[1:]}{under}"


def _decision(worked: WorkedOut) -> AwardDecision:
    if any(one.outcome is Outcome.NO_AWARD for one in standing(worked.decisions)):
        reason = worked.reason_given(Matter.AWARD)
        return AwardDecision(
            first=(),
            reason="No contract is awarded.",
            reason_for_no_award=reason,
            no_award_decided_on=_no_award_decided_on(worked),
        )
    return _of_the_first(worked, worked.first[0]) if len(worked.first) == 1 else _none_first(worked)


def _none_first(worked: WorkedOut) -> AwardDecision:
    """Nobody stands first alone: a person must still decide, or no tender could be ranked."""
    own, is_open = worked.rules.terms.own, bool(worked.result.decisions)
    none_awarded = "" if is_open else stated(worked.said, Topic.REPORT, Fact.NO_AWARD.value)
    return AwardDecision(
        first=tuple(worked.setup.supplier_of(tender).name for tender in worked.first),
        reason=own("A person must decide before any tender can be put first.")
        if is_open
        else own("No tender could be ranked."),
        reason_for_no_award=none_awarded,
        no_award_decided_on=_no_award_decided_on(worked) if none_awarded else None,
    )


def _of_the_first(worked: WorkedOut, tender_id: str) -> AwardDecision:
    supplier = worked.setup.supplier_of(tender_id)
    prices = next(one.prices for one in worked.award_input.tenders if one.id == tender_id)
    return AwardDecision(
        first=(supplier.name,),
        reason=f"{supplier.name} {_why_first(worked, worked.result.tender(tender_id))}",
        contract_value=spoken_sum(sum(prices.values(), Decimal(0)), worked.setup.model.currency) if prices else "",
        subcontracting=stated(worked.said, Topic.REPORT, Fact.SUBCONTRACTING.value),
        winner_address=supplier.address,
        competed=worked.route is AwardRoute.MINI_COMPETITION,
    )


def _why_first(worked: WorkedOut, tender: TenderResult) -> str:
    """By its rank, by the limit on lots, by how a tie was decided, or by the route that was no competition."""
    if worked.route is not AwardRoute.MINI_COMPETITION:
        market = worked.setup.evaluation.procurement.dynamic_purchasing_system
        named = worked.rules.terms.route(worked.route, in_market=market)
        return f"is awarded the contract: {named}. {worked.reason_given(Matter.AWARD_ROUTE)}"
    if tender.rank != 1:
        return f"is awarded this lot. {worked.reason_given(Matter.LOT_LIMIT, tender.id)}"
    reason = _ranks_first(worked.setup.model, tender)
    if len(worked.result.first) > 1:
        tied = worked.rules.terms.tenders
        return f"{reason} It was put first of the {tied} tied with it: {worked.reason_given(Matter.TIE, tender.id)}"
    return reason


def _no_award_decided_on(worked: WorkedOut) -> date | None:
    """The day of the decision that no contract is awarded, else of the statement that says why."""
    decided = [one.decided_at for one in standing(worked.decisions) if one.outcome is Outcome.NO_AWARD]
    told = [one.said_at for one in worked.said if (one.topic, one.about) == (Topic.REPORT, Fact.NO_AWARD.value)]
    return next((one.date() for one in (*decided, *told)), None)


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
