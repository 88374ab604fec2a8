"""A panel member's own scoring: save a draft at any time, see what is missing or objected to, lock."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role, may_open_responses
from evaluator.domain.procurement import Document, Response
from evaluator.domain.rationale import Finding, Reviewer
from evaluator.domain.registration import REGISTERED, Registration
from evaluator.domain.scoring import IndividualScore, Kept, MissingItem, Objection, SavedScore, Scorecard
from evaluator.errors import RuleBroken
from evaluator.exchange import holder, require_declared, undeclared
from evaluator.formats import canonical
from evaluator.formats.submission import phrase_of
from evaluator.progress import UNHEARD, Progress
from evaluator.said import said
from evaluator.storage.unit_of_work import UnitOfWork


def read_document(uow: UnitOfWork, *, document: Document) -> bytes:
    """A response document as received, for those who score or moderate.

    Raises: RuleBroken for anyone else, for a price document, or before the holder has declared their interests.
    """
    if document.priced or not may_open_responses(holder(uow)):
        raise RuleBroken("This document is not for you.", hint="Prices are for the price evaluator alone.")
    require_declared(uow)
    return uow.documents.body(document.sha256)


def own_setup(uow: UnitOfWork) -> Setup:
    """The set-up with the questions that the holder scores."""
    return uow.setup().seen_by(holder(uow).id)


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
    """Save one draft score, keeping this member's earlier version in the history.

    Raises: RuleBroken before the member has declared their interests, or once locked.
    """
    if uow.declarations.of(member_id) is None:
        raise undeclared()
    uow.scorecards.of(member_id).require_open()
    uow.scores.save(member_id, score, at=now)


def scores_by(uow: UnitOfWork, *, member_id: str) -> tuple[IndividualScore, ...]:
    """This member's scores as last saved."""
    return uow.scores.of(member_id)


def missing_items(uow: UnitOfWork) -> tuple[MissingItem, ...]:
    """What still stands between the holder's scorecard and its lock."""
    member_id = holder(uow).id
    return uow.scorecards.with_scores(member_id).missing(uow.setup().seen_by(member_id).responses())


def own_history(uow: UnitOfWork, *, response: Response) -> tuple[SavedScore, ...]:
    """Every saved version of the holder's score for one response, the first first."""
    return uow.scores.history(holder(uow).id, tender_id=response.tender_id, criterion_id=response.criterion_id)


def objections(uow: UnitOfWork, *, progress: Progress = UNHEARD) -> Mapping[Response, tuple[Finding, ...]]:
    """What a reviewer would object to in the holder's reasons and what the holder has not answered yet."""
    scorecard = uow.scorecards.with_scores(holder(uow).id)
    found = _findings(uow.setup(), scorecard, progress)
    left = scorecard.unanswered(_kinds(found))
    return {
        response: tuple(finding for finding in found[response] if finding.objection in kinds)
        for response, kinds in left.items()
    }


def keep_reasons(
    uow: UnitOfWork, *, objected: Iterable[tuple[Response, Objection]], because: str, now: datetime
) -> None:
    """Record why the holder's reasons stand in spite of these objections. Raises: RuleBroken without a reason."""
    member = holder(uow)
    uow.scorecards.of(member.id).require_open()
    held = {score.response: score for score in uow.scores.of(member.id)}
    changed: dict[Response, IndividualScore] = {}
    for response, objection in objected:
        score = changed.get(response, held[response])
        others = tuple(kept for kept in score.remarks.kept if kept.objection is not objection)
        kept = Kept(objection=objection, because=because.strip())
        changed[response] = replace(score, remarks=replace(score.remarks, kept=(*others, kept)))
    uow.scores.save(member.id, *changed.values(), at=now)


def clarification_requests(uow: UnitOfWork) -> str:
    """What the holder asks of suppliers, as a text for the procurement lead. Raises: RuleBroken when it is nothing."""
    setup, member = uow.setup(), holder(uow)
    titles = {leaf.id: leaf.title for leaf in setup.model.scored_leaves()}
    asked = [score for score in uow.scores.of(member.id) if score.remarks.clarification.strip()]
    if not asked:
        raise RuleBroken("You have not asked for any clarification.", hint="Write a request beside a response first.")
    return "\n\n".join(
        [
            f"{setup.evaluation.title}: requests for clarification from {member.name}",
            *(
                f"{setup.supplier_of(one.tender_id).name}, {titles[one.criterion_id]}:\n"
                f"{one.remarks.clarification.strip()}"
                for one in asked
            ),
        ]
    )


def lock_scorecard(uow: UnitOfWork, *, now: datetime, progress: Progress = UNHEARD) -> Scorecard:
    """Close the holder's scorecard for good.

    Raises: RuleBroken when a response is unfinished, an objection unanswered, points are off the published scale, or
    the holder does not score.
    """
    member, setup = holder(uow), uow.setup()
    require_declared(uow)
    if not member.is_a(Role.MEMBER):
        raise RuleBroken("Only panel members have a scorecard.")
    own = setup.seen_by(member.id)
    scorecard = uow.scorecards.with_scores(member.id).lock(expected=own.responses(), now=now)
    own.require_scores_sound(scorecard.scores)
    if left := scorecard.unanswered(_kinds(_findings(setup, scorecard, progress))):
        raise RuleBroken(
            "There are objections to {number} of your reasons that are not answered.",
            hint="Open the list; change the reason, or say why it stands as it is.",
            number=len(left),
        )
    digest = canonical.digest(canonical.encode(scorecard.scores))
    uow.scorecards.locked(scorecard, scores_sha256=digest)
    uow.audit.record("scorecard locked", member_id=member.id, now=now, subject=digest)
    if member.is_a(Role.CHAIR):
        _register_own(uow, scorecard, now=now)
    return scorecard


def _findings(setup: Setup, scorecard: Scorecard, progress: Progress) -> dict[Response, tuple[Finding, ...]]:
    """What a reviewer would object to, question by question: only within one are reasons held against each other."""
    by_question: dict[str, list[IndividualScore]] = {}
    for score in scorecard.scores:
        by_question.setdefault(score.criterion_id, []).append(score)
    reviewer, found = Reviewer(setup), dict[Response, tuple[Finding, ...]]()
    for scores in progress.each(by_question.values(), "Reading the reasons"):
        found |= reviewer.all_findings(scores)
    return found


def _register_own(uow: UnitOfWork, scorecard: Scorecard, *, now: datetime) -> None:
    """A chair who scores registers their own phrase by locking; again, or late, it needs the reason like any other."""
    again = any(one.member_id == scorecard.member_id for one in uow.registrations.all())
    late = (
        said("after scorecards had been opened")
        if uow.submissions.digests()
        else said("before any scorecard was opened")
    )
    told = " ".join(f"The chair's own scorecard was locked {late}. {scorecard.reason}".split())
    own = Registration(
        member_id=scorecard.member_id,
        words=phrase_of(scorecard),
        registered_at=now,
        reason=told if again or uow.submissions.digests() else "",
    )
    uow.registrations.register(own)
    uow.audit.record(REGISTERED, member_id=own.member_id, now=now, subject=own.subject)


def _kinds(found: Mapping[Response, tuple[Finding, ...]]) -> dict[Response, tuple[Objection, ...]]:
    return {response: tuple(finding.objection for finding in findings) for response, findings in found.items()}
