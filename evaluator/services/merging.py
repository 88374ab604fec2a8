"""Bringing the panel's submissions together in the chair's file: the plan first, then the merge.

A file that is refused is named with its sentence and stops nothing: the others merge all the same.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from evaluator.domain.merging import Arrival, MergePlan, Step, compare
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Stage
from evaluator.domain.registration import Registration
from evaluator.domain.submission import Submission
from evaluator.domain.wording import spoken_list
from evaluator.errors import EvaluatorError, RuleBroken
from evaluator.exchange import Received, holder, keep_received, receive, require_sound, setup_of
from evaluator.formats.sheets import require_sheet
from evaluator.formats.statement import Kind
from evaluator.formats.submission import read_with_phrase
from evaluator.progress import UNHEARD, Progress
from evaluator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A file that will not be merged, and why."""

    name: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyToMerge:
    """The plan, the packages behind it, the files that are refused; `files` names the file of each digest, `suppliers`
    the supplier of each tender.

    `phrases` are what the scorecards give, by digest: each is worked out once, from all that its scorecard says.
    """

    plan: MergePlan
    received: tuple[Received, ...]
    refused: tuple[Refused, ...]
    files: Mapping[str, str]
    phrases: Mapping[str, tuple[str, ...]]
    suppliers: Mapping[str, str]


def plan_merge(
    uow: UnitOfWork, *, files: Iterable[tuple[str, bytes]], age_identity: bytes, progress: Progress = UNHEARD
) -> ReadyToMerge:
    """What merging these files (name, bytes) would do; nothing is kept.

    Raises: RuleBroken for anyone but the chair; FileProblem when the chair's file was changed outside the program.
    """
    _require_may_merge(uow)
    require_sound(uow)
    setup = uow.setup()
    received: list[Received] = []
    submissions: list[Submission] = []
    refused: list[Refused] = []
    named: dict[str, str] = {}
    explained: dict[str, str] = {}
    phrases: dict[str, tuple[str, ...]] = {}
    for name, data in progress.each(files, "Proving the submissions"):
        try:
            package = receive(uow, data, kind=Kind.SUBMISSION, age_identity=age_identity)
            submission, phrase = read_with_phrase(
                package.container, sender=package.sender, setup=setup_of(uow, package.container)
            )
            require_sheet(package.container, sender=package.sender)
            if phrase is not None:
                explained[submission.digest] = _explanation(uow, package, phrase)
                phrases[submission.digest] = phrase
            submissions.append(submission)
            received.append(package)
            named.setdefault(submission.digest, name)
        except EvaluatorError as problem:
            refused.append(Refused(name=name, message=problem.message, hint=problem.hint))
    plan = compare(uow.submissions.held(), submissions, expected=setup.expected_to_score(), explained=explained)
    ready = ReadyToMerge(
        plan=plan,
        received=tuple(received),
        refused=tuple(refused),
        files=named,
        phrases=phrases,
        suppliers={tender.id: setup.supplier_of(tender.id).name for tender in setup.tenders},
    )
    return _judged(uow, ready)


def merge(uow: UnitOfWork, *, ready: ReadyToMerge, now: datetime, progress: Progress = UNHEARD) -> None:
    """Keep what was planned. Doing it again, or in another order, changes nothing.

    Raises: RuleBroken when something has happened since the plan was made that it does not hold against any more.
    """
    _require_may_merge(uow)
    again = _judged(uow, ready)
    if dropped := again.refused[len(ready.refused) :]:
        raise RuleBroken(dropped[0].message, hint=dropped[0].hint)
    for package in progress.each(ready.received, "Keeping the packages"):
        keep_received(uow, package, now=now)
    for step in progress.each(again.plan.steps, "Keeping the scores"):
        uow.submissions.add(step.submission)
    if uow.evaluations.held().stage is Stage.SCORING and ready.plan.steps:
        uow.evaluations.move(Stage.MODERATION)


def _explanation(uow: UnitOfWork, package: Received, phrase: tuple[str, ...]) -> str:
    """Why a scorecard's phrase was registered late or in the place of another; empty for one that was not.

    Raises: RuleBroken when it was not registered.
    """
    given = [one for one in _registered(uow, package) if one.words == phrase]
    if not given:
        raise RuleBroken(
            "This scorecard is not the one whose phrase {sender} registered.",
            hint="If it is a revision, register its phrase first; if not, ask for the scorecard that was locked.",
            sender=package.sender.name,
        )
    return given[-1].reason


def _registered(uow: UnitOfWork, package: Received) -> list[Registration]:
    """The phrases of a package's sender, the first first."""
    return [one for one in uow.registrations.all() if one.member_id == package.sender.id]


def _replaced(uow: UnitOfWork, package: Received, phrase: tuple[str, ...] | None) -> bool:
    """Whether another phrase was registered for the sender since the one that the scorecard gives."""
    return phrase is not None and _registered(uow, package)[-1].words != phrase


def _judged(uow: UnitOfWork, ready: ReadyToMerge) -> ReadyToMerge:
    """The plan as things stand now, without what comes out of its time."""
    kept = tuple(step.submission for step in ready.plan.steps)
    explained = {step.submission.digest: step.explanation for step in ready.plan.steps}
    held, expected = uow.submissions.held(), uow.setup().expected_to_score()
    closed = uow.consensus.closed_at() is not None
    replaced = {
        one.container.digest for one in ready.received if _replaced(uow, one, ready.phrases.get(one.container.digest))
    }
    refused: list[Refused] = []
    while True:
        plan = compare(held, kept, expected=expected, explained=explained)
        untimely = {one.submission.digest: _untimely(one, closed=closed, replaced=replaced) for one in plan.steps}
        dropped = [
            Refused(name=ready.files[digest], message=problem.message, hint=problem.hint)
            for digest, problem in sorted(untimely.items())
            if problem
        ]
        if not dropped:
            break
        kept, refused = tuple(one for one in kept if not untimely[one.digest]), [*refused, *dropped]
    left = {one.digest for one in kept}
    return ReadyToMerge(
        plan=plan,
        received=tuple(one for one in ready.received if one.container.digest in left),
        refused=(*ready.refused, *refused),
        files=ready.files,
        phrases=ready.phrases,
        suppliers=ready.suppliers,
    )


def _untimely(step: Step, *, closed: bool, replaced: AbstractSet[str]) -> RuleBroken | None:
    """Scorecards come before moderation is closed, prices after: nobody agrees points who knows a price.

    Only the scorecard of the phrase registered last can count; `replaced` are those, by digest, that give another.

    Once it is closed no scorecard takes the place of one it was held on. One that conflicts with what is held is kept
    all the same: it blocks the award until moderation is reopened and its author settles it (SECURITY T5). Kept is also
    what changes nothing.
    """
    if step.submission.prices and not closed and step.arrival is not Arrival.ALREADY_HELD:
        return RuleBroken("Prices stay closed until moderation is.", hint="Close moderation, then merge the prices.")
    changes = step.arrival not in (Arrival.ALREADY_HELD, Arrival.SUPERSEDED)
    if step.submission.digest in replaced and changes:
        return RuleBroken(
            "Another phrase was registered since for whoever sent this scorecard.",
            hint="Ask for the scorecard of the phrase registered last; the other counts no more.",
        )
    counts = step.arrival in (Arrival.NEW, Arrival.EXPLAINED, Arrival.REVISION)
    if not step.submission.prices and closed and counts:
        return RuleBroken("Moderation is closed.", hint="Reopening needs a reason and an approver.")
    return None


def _require_may_merge(uow: UnitOfWork) -> None:
    """Nobody's scores are seen before the chair's own are locked, and every phrase is registered (SECURITY T3)."""
    chair = holder(uow)
    if not chair.is_a(Role.CHAIR):
        raise RuleBroken("Submissions are merged by the moderation chair.")
    if chair.is_a(Role.MEMBER) and uow.scorecards.of(chair.id).locked_at is None:
        raise RuleBroken("Your own scorecard is not locked yet.", hint="Lock it before you open anybody else's.")
    registered = {one.member_id for one in uow.registrations.all()}
    members = uow.panel.roster().with_role(Role.MEMBER)
    if missing := [one.name for one in members if one.id not in registered]:
        raise RuleBroken(
            "The phrase of {missing} is not registered yet.",
            hint="Every scorecard's phrase is registered before the first one is opened.",
            missing=spoken_list(missing),
        )
