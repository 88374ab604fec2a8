"""The meeting: an agreed score with a reason for every response, and the signed closing that opens the prices."""

from datetime import datetime
from uuid import UUID

from evaluator.domain.merging import current, standing
from evaluator.domain.moderation import ConsensusScore
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Stage
from evaluator.errors import RuleBroken
from evaluator.exchange import Issued, holder, issue, keep_received, receive
from evaluator.formats import canonical
from evaluator.formats.container import JSON
from evaluator.formats.moderation import ModerationContent, read_moderation
from evaluator.formats.signing import Signer
from evaluator.formats.statement import Kind
from evaluator.formats.submission import log_object
from evaluator.storage.unit_of_work import UnitOfWork


def agree(uow: UnitOfWork, *, score: ConsensusScore, now: datetime) -> None:
    """Record what the panel agreed for one response; earlier versions stay.

    Raises: RuleBroken without a reason, off the published scale, for an unknown response, or once closed.
    """
    if uow.consensus.closed_at() is not None:
        raise RuleBroken("Moderation is closed.", hint="Reopening needs a reason and an approver.")
    if uow.evaluations.held().stage is not Stage.MODERATION:
        raise RuleBroken("There is nothing to moderate yet.", hint="Merge the panel's submissions first.")
    setup = uow.setup()
    setup.require_response(score.response)
    score.require_sound(setup.model)
    uow.consensus.agree(score, at=now)
    uow.audit.record(
        "score agreed", member_id=holder(uow).id, now=now, subject=f"{score.criterion_id} {score.tender_id}"
    )


def close_moderation(uow: UnitOfWork, *, signer: Signer, now: datetime, package_id: UUID) -> Issued:
    """Close moderation and sign it, for the price evaluator, the lead and the approver.

    Raises: RuleBroken while a scorecard is awaited, a member's submissions conflict, or a response has no agreed score.
    """
    setup, submissions = uow.setup(), uow.submissions.held()
    if awaited := [member for member in setup.expected_to_score() if not standing(submissions, member)]:
        names = ", ".join(setup.roster.of(member).name for member in awaited)
        raise RuleBroken(f"Scorecards are still awaited from {names}.", hint="Merge their submissions first.")
    scorecards = [current(submissions)[member].digest for member in setup.expected_to_score()]
    record = uow.consensus.record().close(setup, now=now)
    uow.consensus.close(at=now)
    uow.audit.record("moderation closed", member_id=holder(uow).id, now=now)
    roster = setup.roster
    return issue(
        uow,
        kind=Kind.MODERATION,
        role=Role.CHAIR,
        objects=[
            (canonical.encode(ModerationContent(record=record, submissions=tuple(sorted(scorecards)))), JSON),
            log_object(uow.audit.entries()),
        ],
        to=[*roster.with_role(Role.PRICE_EVALUATOR), roster.the(Role.LEAD), roster.the(Role.APPROVER)],
        signer=signer,
        now=now,
        package_id=package_id,
    )


def receive_moderation(uow: UnitOfWork, *, data: bytes, age_identity: bytes, now: datetime) -> None:
    """Keep the chair's signed moderation; from here the price evaluator may submit. Raises: FileProblem."""
    received = receive(uow, data, kind=Kind.MODERATION, age_identity=age_identity)
    read_moderation(received.container, sender=received.sender, setup=uow.setup())
    keep_received(uow, received, now=now)
