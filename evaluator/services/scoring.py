"""A panel member's own scoring: save a draft at any time, see what is missing, lock."""

from datetime import datetime

from evaluator.domain.panel import Role
from evaluator.domain.scoring import IndividualScore, MissingItem, Scorecard
from evaluator.errors import RuleBroken
from evaluator.exchange import holder
from evaluator.formats import canonical
from evaluator.storage.unit_of_work import UnitOfWork


def record_score(uow: UnitOfWork, *, member_id: str, score: IndividualScore, now: datetime) -> None:
    """Save one draft score, keeping this member's earlier version in the history. Raises: RuleBroken once locked."""
    uow.scorecards.of(member_id).require_open()
    uow.scores.save(member_id, score, at=now)


def scores_by(uow: UnitOfWork, *, member_id: str) -> tuple[IndividualScore, ...]:
    """This member's scores as last saved."""
    return uow.scores.of(member_id)


def missing_items(uow: UnitOfWork) -> tuple[MissingItem, ...]:
    """What still stands between the holder's scorecard and its lock."""
    return uow.scorecards.with_scores(holder(uow).id).missing(uow.setup().responses())


def lock_scorecard(uow: UnitOfWork, *, now: datetime) -> Scorecard:
    """Close the holder's scorecard for good.

    Raises: RuleBroken when a response is unfinished, points are off the published scale, or the holder does not score.
    """
    member, setup = holder(uow), uow.setup()
    if not member.is_a(Role.MEMBER):
        raise RuleBroken("Only panel members have a scorecard.")
    scorecard = uow.scorecards.with_scores(member.id).lock(expected=setup.responses(), now=now)
    setup.require_scores_sound(scorecard.scores)
    digest = canonical.digest(canonical.encode(scorecard.scores))
    uow.scorecards.locked(scorecard, scores_sha256=digest)
    uow.audit.record("scorecard locked", member_id=member.id, now=now, subject=digest)
    return scorecard
