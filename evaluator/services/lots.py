"""Several lots of one procurement: publishing what they have in common, and applying the limit once they are ranked.

Each lot is an evaluation of its own; nothing here changes an award input. The chair sees every lot in the own profile;
whoever has the records of all lots works the same out from them alone.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from evaluator.domain.lot_awards import LotOutcome, RankedLot, outcomes, rules_alike, scored_unlike
from evaluator.domain.lots import LotRules, require_sound_rules
from evaluator.domain.model_draft import new_model
from evaluator.domain.moderation import draft_of
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Response
from evaluator.domain.ranking import award
from evaluator.domain.scoring import IndividualScore
from evaluator.domain.settling import open_matters
from evaluator.domain.shared_criteria import evidence_here, said_by, shared_scores
from evaluator.errors import FileProblem, RuleBroken
from evaluator.exchange import holder, require_declared
from evaluator.formats import canonical
from evaluator.formats.evidence import read_evidence
from evaluator.formats.record_award import award_on_record
from evaluator.formats.statement import Kind
from evaluator.storage.evaluation_file import evaluation_ids, open_evaluation_file
from evaluator.storage.keys import Unlocked
from evaluator.storage.unit_of_work import UnitOfWork

EVIDENCE = (Kind.SETUP, Kind.SUBMISSION, Kind.CONFIRMATION, Kind.MODERATION)
PUBLISHED = "rules for the lots published"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A lot that cannot be ranked yet, and why."""

    title: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """The lots: the published rules, what follows for each that is ranked, and what is not ranked or contradicts."""

    rules: LotRules
    outcomes: tuple[LotOutcome, ...]
    waiting: tuple[Waiting, ...]
    unlike: tuple[str, ...]

    @property
    def agrees(self) -> bool:
        """Whether every lot is here, awarded as the limit says, and shared criteria earned the same."""
        whole = len(self.outcomes) == len(self.rules.lots)
        return whole and not self.unlike and not any(one.contradicts for one in self.outcomes)


def published(uow: UnitOfWork) -> LotRules | None:
    """What is published alike for every lot so far; None where there is one lot alone."""
    return uow.evaluations.held().lots


def publish(uow: UnitOfWork, *, rules: LotRules | None, now: datetime) -> None:
    """Say what is published alike for every lot; None takes it back.

    Raises: RuleBroken for anyone but the lead, once the model is frozen, or for rules that are not sound.
    """
    held = uow.evaluations.held()
    if not holder(uow).is_a(Role.LEAD):
        raise RuleBroken("The procurement lead publishes the rules for the lots.")
    model = held.model or uow.evaluations.draft() or new_model(held.evaluation.title)
    if rules is not None:
        criteria = [leaf.id for leaf in model.scored_leaves()]
        require_sound_rules(rules, lot=held.evaluation.lot.id, criteria=criteria)
    uow.evaluations.publish_lots(rules)
    uow.audit.record(PUBLISHED, member_id=holder(uow).id, now=now, subject=canonical.digest(canonical.encode(rules)))


def of_records(records: Sequence[bytes]) -> SideBySide:
    """The lots of these records. Raises: FileProblem when one does not hold; RuleBroken where they do not fit."""
    found = []
    for data in records:
        worked = award_on_record(data).worked
        found.append(
            RankedLot(
                setup=worked.setup,
                result=worked.result,
                decisions=worked.decisions,
                agreed=worked.moderation.scores,
            )
        )
    return _side_by_side(found, ())


def in_profile(uow: UnitOfWork, *, evaluations: Path, unlocked: Unlocked) -> SideBySide:
    """The lots of the open evaluation's procurement that this profile holds, as they stand.

    Raises: RuleBroken where no rules for several lots are published, or a tie that decides is open.
    """
    own = uow.evaluations.held()
    if own.lots is None:
        raise RuleBroken("This evaluation is of one lot alone.", hint="The lead publishes rules for several lots.")
    ranked, waiting = [], []
    for lot in _lots(uow, evaluations=evaluations, unlocked=unlocked):
        try:
            ranked.append(_ranked(lot))
        except RuleBroken as problem:
            waiting.append(Waiting(title=lot.evaluations.held().evaluation.lot.title, why=problem.message))
    return _side_by_side(ranked, waiting, rules=own.lots)


def shares_criteria(uow: UnitOfWork) -> bool:
    """Whether responses to some criteria are the same in every lot, and scored once."""
    rules = uow.evaluations.held().lots
    return rules is not None and bool(rules.shared)


def take_over_scores(uow: UnitOfWork, *, evaluations: Path, unlocked: Unlocked, now: datetime) -> int:
    """Give the holder's responses to shared criteria what they locked in another lot; gives how many were taken over.

    What was begun here stays. Raises: RuleBroken before interests are declared, or once the scorecard is locked.
    """
    require_declared(uow)
    member = holder(uow)
    uow.scorecards.of(member.id).require_open()
    begun = {score.response for score in uow.scores.of(member.id) if score.points is not None or score.rationale}
    taken: dict[Response, IndividualScore] = {}
    for lot in _lots(uow, evaluations=evaluations, unlocked=unlocked):
        theirs = lot.panel.roster().known_by(member.fingerprint)
        if theirs is None or lot.scorecards.of(theirs.id).locked_at is None:
            continue
        for score, tender in shared_scores(lot.setup(), uow.setup(), lot.scores.of(theirs.id)):
            if Response(tender_id=tender, criterion_id=score.criterion_id) not in begun:
                copy = replace(score, tender_id=tender, evidence=evidence_here(uow.setup(), tender, score.evidence))
                taken.setdefault(copy.response, copy)
    uow.scores.save(member.id, *taken.values(), at=now)
    uow.audit.record("shared scores taken over", member_id=member.id, now=now, subject=str(len(taken)))
    return len(taken)


def take_over_agreed(uow: UnitOfWork, *, evaluations: Path, unlocked: Unlocked, now: datetime) -> int:
    """Put what the panel agreed for shared criteria in another lot into the forms here; gives how many.

    It is agreed here only once the chair says so and those present confirm it. Raises: RuleBroken for anyone but the
    chair, or once moderation is closed.
    """
    chair = holder(uow)
    if not chair.is_a(Role.CHAIR):
        raise RuleBroken("The moderation chair takes agreed scores over.")
    if uow.consensus.closed_at() is not None:
        raise RuleBroken("Moderation is closed already.")
    filled = {*uow.consensus.drafts(), *(score.response for score in uow.consensus.record().scores)}
    before = len(filled)
    here = {person.fingerprint: person.id for person in uow.panel.roster().people}
    for lot in _lots(uow, evaluations=evaluations, unlocked=unlocked):
        if lot.consensus.closed_at() is None:
            continue
        ids = {person.id: here.get(person.fingerprint, "") for person in lot.panel.roster().people}
        for score, tender in shared_scores(lot.setup(), uow.setup(), lot.consensus.record().scores):
            if (response := Response(tender_id=tender, criterion_id=score.criterion_id)) in filled:
                continue
            filled.add(response)
            draft = draft_of(replace(score, tender_id=tender))
            draft = replace(
                draft,
                evidence=evidence_here(uow.setup(), tender, score.evidence),
                discussion=said_by(score.discussion, ids),
                correction="",
            )
            uow.consensus.save_draft(draft, at=now)
    return len(filled) - before


def _lots(uow: UnitOfWork, *, evaluations: Path, unlocked: Unlocked) -> Iterator[UnitOfWork]:
    """The lots of the open evaluation's procurement in this profile, the open one included, one at a time."""
    own = uow.evaluations.held()
    for evaluation_id in evaluation_ids(evaluations):
        with _lot(uow, str(evaluation_id), evaluations=evaluations, unlocked=unlocked) as lot:
            held = lot.evaluations.held()
            if held.lots == own.lots and held.evaluation.procurement.ocid == own.evaluation.procurement.ocid:
                yield lot


@contextmanager
def _lot(uow: UnitOfWork, evaluation_id: str, *, evaluations: Path, unlocked: Unlocked) -> Iterator[UnitOfWork]:
    """The open evaluation's own unit of work, or one on another file of the profile."""
    if evaluation_id == uow.evaluations.held().evaluation.id:
        yield uow
        return
    with (
        open_evaluation_file(
            evaluations, UUID(evaluation_id), unlocked=unlocked, encode=canonical.encode, keep_backup=False
        ) as file,
        file.work() as other,
    ):
        if file.freshness.is_alarm:
            raise FileProblem(file.freshness.value, hint="Put the newest file of that lot back.")
        yield other


def _ranked(uow: UnitOfWork) -> RankedLot:
    if uow.consensus.closed_at() is None:
        raise RuleBroken("Moderation is not closed yet.")
    decisions = uow.decisions.all()
    evidence = read_evidence((one.container for one in uow.packages.of_kind(*EVIDENCE)), decisions=decisions)
    result = award(evidence.award_input)
    setup = evidence.proved.setup
    route = setup.evaluation.procurement.award_route
    if left := open_matters(result, decisions, route=route, moderation=evidence.moderation.record):
        raise RuleBroken(left[0].message)
    return RankedLot(setup=setup, result=result, decisions=decisions, agreed=evidence.moderation.record.scores)


def _side_by_side(
    ranked: Sequence[RankedLot], waiting: Sequence[Waiting], *, rules: LotRules | None = None
) -> SideBySide:
    if not ranked and rules is not None:
        return SideBySide(rules=rules, outcomes=(), waiting=tuple(waiting), unlike=())
    return SideBySide(
        rules=rules_alike(ranked),
        outcomes=outcomes(ranked),
        waiting=tuple(waiting),
        unlike=tuple(scored_unlike(ranked)),
    )
