"""Recording what people decide between moderation and award: thresholds, exclusions, ties, low prices, the route.

The chair records each decision with its reason; all of them are part of the report the chair signs, and the approver
and anyone with the record see that the award follows from them.
"""

from datetime import date, datetime

from evaluator.as_signed import DECIDED
from evaluator.domain.decisions import Matter, Outcome, RecordedDecision, require_sound
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Stage
from evaluator.errors import RuleBroken
from evaluator.exchange import holder
from evaluator.formats import canonical
from evaluator.storage.unit_of_work import UnitOfWork


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
) -> RecordedDecision:
    """Record one decision; an earlier one on the same subject stays in sight.

    Raises: RuleBroken for anyone but the chair, after the report, without a reason, or before its turn: a low price is
    not rejected before the supplier could explain it.
    """
    if not holder(uow).is_a(Role.CHAIR):
        raise RuleBroken("Decisions on the award are recorded by the moderation chair.")
    if uow.evaluations.held().stage in (Stage.SET_UP, Stage.REPORTED):
        raise RuleBroken("Decisions are recorded before the report is signed, and after the set-up is issued.")
    before = uow.decisions.all()
    decision = RecordedDecision(
        number=len(before) + 1,
        matter=matter,
        outcome=outcome,
        tender=tender,
        criterion=criterion,
        reason=reason.strip(),
        due=due,
        decided_by=holder(uow).id,
        decided_at=now,
    )
    require_sound((*before, decision), uow.setup())
    uow.decisions.record(decision)
    subject = canonical.digest(canonical.encode(decision))
    uow.audit.record(DECIDED, member_id=holder(uow).id, now=now, subject=subject)
    return decision


def decided(uow: UnitOfWork) -> tuple[RecordedDecision, ...]:
    """Every decision, in the order made."""
    return uow.decisions.all()
