"""A panel member's own scoring: save a draft at any time, see what is missing, lock."""

from datetime import datetime

from evaluator.domain.panel import Role, may_open_responses
from evaluator.domain.procurement import Document
from evaluator.domain.scoring import IndividualScore, MissingItem, Scorecard
from evaluator.domain.submission import Registration
from evaluator.errors import RuleBroken
from evaluator.exchange import holder, require_declared
from evaluator.formats import canonical
from evaluator.formats.submission import phrase_of
from evaluator.storage.unit_of_work import UnitOfWork


def read_document(uow: UnitOfWork, *, document: Document) -> bytes:
    """A response document as received, for those who score or moderate.

    Raises: RuleBroken for anyone else, for a price document, or before the holder has declared their interests.
    """
    if document.priced or not may_open_responses(holder(uow)):
        raise RuleBroken("This document is not for you.", hint="Prices are for the price evaluator alone.")
    require_declared(uow)
    return uow.documents.body(document.sha256)


def own_scorecard(uow: UnitOfWork) -> Scorecard:
    """The holder's scorecard at its latest revision, with the scores as last saved."""
    return uow.scorecards.with_scores(holder(uow).id)


def begin_revision(uow: UnitOfWork, *, reason: str, now: datetime) -> None:
    """Open the next revision of a locked scorecard, for the reason given. Raises: RuleBroken without one."""
    member = holder(uow)
    revised = uow.scorecards.of(member.id).revise(reason)
    uow.scorecards.revise(revised)
    uow.audit.record("scorecard revision begun", member_id=member.id, now=now, subject=str(revised.revision))


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
    require_declared(uow)
    if not member.is_a(Role.MEMBER):
        raise RuleBroken("Only panel members have a scorecard.")
    scorecard = uow.scorecards.with_scores(member.id).lock(expected=setup.responses(), now=now)
    setup.require_scores_sound(scorecard.scores)
    digest = canonical.digest(canonical.encode(scorecard.scores))
    uow.scorecards.locked(scorecard, scores_sha256=digest)
    uow.audit.record("scorecard locked", member_id=member.id, now=now, subject=digest)
    if member.is_a(Role.CHAIR):
        _register_own(uow, scorecard, now=now)
    return scorecard


def _register_own(uow: UnitOfWork, scorecard: Scorecard, *, now: datetime) -> None:
    """A chair who scores registers their own phrase by locking."""
    own = Registration(member_id=scorecard.member_id, words=phrase_of(scorecard), registered_at=now)
    uow.registrations.register(own)
    subject = f"{own.member_id} {' '.join(own.words)}"
    uow.audit.record("phrase registered", member_id=own.member_id, now=now, subject=subject)
