"""Bringing the panel's submissions together in the chair's file: the plan first, then the merge.

A file that is refused is named with its sentence and stops nothing: the others merge all the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from evaluator.domain.merging import MergePlan, compare
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Stage
from evaluator.domain.submission import Submission
from evaluator.domain.wording import spoken_list
from evaluator.errors import EvaluatorError, RuleBroken
from evaluator.exchange import Received, holder, keep_received, receive, require_sound, setup_of
from evaluator.formats.sheets import require_sheet
from evaluator.formats.statement import Kind
from evaluator.formats.submission import read_submission, submitted_phrase
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
    """The plan, the packages behind it, the files that are refused; `files` names the file of each digest."""

    plan: MergePlan
    received: tuple[Received, ...]
    refused: tuple[Refused, ...]
    files: Mapping[str, str]


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
    for name, data in progress.each(files, "Proving the submissions"):
        try:
            package = receive(uow, data, kind=Kind.SUBMISSION, age_identity=age_identity)
            submission = read_submission(
                package.container, sender=package.sender, setup=setup_of(uow, package.container)
            )
            require_sheet(package.container, sender=package.sender)
            _require_as_registered(uow, package)
            _require_in_time(uow, package)
            submissions.append(submission)
            received.append(package)
            named.setdefault(submission.digest, name)
        except EvaluatorError as problem:
            refused.append(Refused(name=name, message=problem.message, hint=problem.hint))
    plan = compare(uow.submissions.held(), submissions, expected=setup.expected_to_score())
    return ReadyToMerge(plan=plan, received=tuple(received), refused=tuple(refused), files=named)


def merge(uow: UnitOfWork, *, ready: ReadyToMerge, now: datetime, progress: Progress = UNHEARD) -> None:
    """Keep what was planned. Doing it again, or in another order, changes nothing."""
    for package in progress.each(ready.received, "Keeping the packages"):
        keep_received(uow, package, now=now)
    for step in progress.each(ready.plan.steps, "Keeping the scores"):
        uow.submissions.add(step.submission)
    if uow.evaluations.held().stage is Stage.SCORING and ready.plan.steps:
        uow.evaluations.move(Stage.MODERATION)


def _require_as_registered(uow: UnitOfWork, package: Received) -> None:
    """Raises: RuleBroken when the scorecard does not give a phrase its member registered."""
    phrase = submitted_phrase(package.container)
    own = {one.words for one in uow.registrations.all() if one.member_id == package.sender.id}
    if phrase is not None and phrase not in own:
        raise RuleBroken(
            f"This scorecard is not the one whose phrase {package.sender.name} registered.",
            hint="If it is a revision, register its phrase first; if not, ask for the scorecard that was locked.",
        )


def _require_in_time(uow: UnitOfWork, package: Received) -> None:
    """Scorecards come before moderation is closed, prices after: nobody agrees points who knows a price.

    Raises: RuleBroken for one that comes at another time; what is held already may come again.
    """
    if package.container.digest in uow.submissions.digests():
        return
    is_scorecard, closed = package.container.statement.role is Role.MEMBER, uow.consensus.closed_at() is not None
    if is_scorecard and closed:
        raise RuleBroken("Moderation is closed.", hint="Reopening needs a reason and an approver.")
    if not is_scorecard and not closed:
        raise RuleBroken("Prices stay closed until moderation is.", hint="Close moderation, then merge the prices.")


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
            f"The phrase of {spoken_list(missing)} is not registered yet.",
            hint="Every scorecard's phrase is registered before the first one is opened.",
        )
