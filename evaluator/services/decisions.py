"""Recording what people decide between moderation and award: thresholds, exclusions, ties, low prices, the route.

The chair records each decision with its reason; all of them are part of the report the chair signs, and the approver
and anyone with the record see that the award follows from them.
"""

from collections.abc import Iterable
from datetime import date, datetime

from evaluator.as_signed import DECIDED
from evaluator.domain.award import AwardResult
from evaluator.domain.decisions import BETWEEN_SOME, Matter, Outcome, RecordedDecision, require_grounds, require_sound
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Stage
from evaluator.domain.ranking import award
from evaluator.domain.regime import Ground, GroundRule
from evaluator.domain.settling import tenders_of
from evaluator.errors import RuleBroken
from evaluator.exchange import holder
from evaluator.formats import canonical
from evaluator.formats.evidence import read_evidence
from evaluator.formats.regime import rules_of
from evaluator.formats.statement import Kind
from evaluator.storage.unit_of_work import UnitOfWork

ON_THE_RESULT = (Matter.THRESHOLD, Matter.TIE, Matter.WITHIN_MARGIN, Matter.ABNORMALLY_LOW, Matter.LOT_LIMIT)
EVIDENCE = (Kind.SETUP, Kind.SUBMISSION, Kind.CONFIRMATION, Kind.MODERATION)


def decide(
    uow: UnitOfWork,
    *,
    matter: Matter,
    outcome: Outcome,
    reason: str,
    now: datetime,
    tender: str | None = None,
    criterion: str | None = None,
    due: date | None = None,
    ground: Ground | None = None,
) -> RecordedDecision:
    """Record one decision; an earlier one on the same subject stays in sight.

    Raises: RuleBroken for anyone but the chair, after the report, without a reason, or before its turn: a low price is
    not rejected before the supplier could explain it, and no tie is decided that the result does not leave.
    """
    _require_turn_of(uow, matter)
    before = uow.decisions.all()
    decision = RecordedDecision(
        number=len(before) + 1,
        matter=matter,
        outcome=outcome,
        tender=tender,
        criterion=criterion,
        reason=reason.strip(),
        due=due,
        ground=ground,
        tenders=_between(uow, matter, tender) if tender is not None and matter in BETWEEN_SOME else (),
        decided_by=holder(uow).id,
        decided_at=now,
    )
    setup = uow.setup()
    require_sound((*before, decision), setup)
    require_grounds([decision], rules_of(setup.evaluation.procurement.regime))
    uow.decisions.record(decision)
    subject = canonical.digest(canonical.encode(decision))
    uow.audit.record(DECIDED, member_id=holder(uow).id, now=now, subject=subject)
    return decision


def _require_turn_of(uow: UnitOfWork, matter: Matter) -> None:
    """Raises: RuleBroken for anyone but the chair, outside their time, or before a result that is decided on."""
    if not holder(uow).is_a(Role.CHAIR):
        raise RuleBroken("Decisions on the award are recorded by the moderation chair.")
    if uow.evaluations.held().stage in (Stage.SET_UP, Stage.REPORTED):
        raise RuleBroken("Decisions are recorded before the report is signed, and after the set-up is issued.")
    if matter in ON_THE_RESULT:
        _require_result(uow)


def decided(uow: UnitOfWork) -> tuple[RecordedDecision, ...]:
    """Every decision, in the order made."""
    return uow.decisions.all()


def grounds_to_choose(uow: UnitOfWork) -> tuple[GroundRule, ...]:
    """The grounds of exclusion that this evaluation's rulebook knows, in its order."""
    return rules_of(uow.setup().evaluation.procurement.regime).exclusions


def _require_result(uow: UnitOfWork) -> None:
    """Nothing about the result is decided before there can be one: in advance it would be decided for somebody."""
    if uow.consensus.closed_at() is None:
        raise RuleBroken("Moderation is not closed yet.", hint="Decide once every score is agreed.")
    submitted = {one.member_id for one in uow.submissions.listed()}
    setup = uow.setup()
    if setup.model.price_leaves() and setup.roster.the(Role.PRICE_EVALUATOR).id not in submitted:
        raise RuleBroken("The prices have not come yet.", hint="Merge the price evaluator's submission first.")


def _result(uow: UnitOfWork, decisions: Iterable[RecordedDecision]) -> AwardResult:
    """The result as it is now, with these decisions."""
    bodies = (one.container for one in uow.packages.of_kind(*EVIDENCE))
    return award(read_evidence(bodies, decisions=decisions).award_input)


def _between(uow: UnitOfWork, matter: Matter, tender: str) -> tuple[str, ...]:
    """The tenders that the result as it is now does not part, this one among them. Raises: RuleBroken when it does."""
    result = _result(uow, uow.decisions.all())
    if not (found := tenders_of(result, matter, tender)):
        raise RuleBroken(
            "The result puts no question of {matter} about {supplier}.",
            hint="Choose a question in the list “To decide”.",
            matter=matter,
            supplier=uow.setup().supplier_of(tender).name,
        )
    return found
