"""Bringing the panel's submissions together in the chair's file: the plan first, then the merge.

A file that is refused is named with its sentence and stops nothing: the others merge all the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from evaluator.domain.merging import MergePlan, compare
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Stage
from evaluator.domain.submission import Submission
from evaluator.errors import EvaluatorError, RuleBroken
from evaluator.exchange import Received, holder, keep_received, receive, require_sound
from evaluator.formats.statement import Kind
from evaluator.formats.submission import read_submission
from evaluator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A file that will not be merged, and why."""

    name: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyToMerge:
    """The plan, the packages behind it, and the files that are refused."""

    plan: MergePlan
    received: tuple[Received, ...]
    refused: tuple[Refused, ...]


def plan_merge(uow: UnitOfWork, *, files: Iterable[tuple[str, bytes]], age_identity: bytes) -> ReadyToMerge:
    """What merging these files (name, bytes) would do; nothing is kept.

    Raises: RuleBroken for anyone but the chair; FileProblem when the chair's file was changed outside the program.
    """
    _require_may_merge(uow)
    require_sound(uow)
    setup = uow.setup()
    received: list[Received] = []
    submissions: list[Submission] = []
    refused: list[Refused] = []
    for name, data in files:
        try:
            package = receive(uow, data, kind=Kind.SUBMISSION, age_identity=age_identity)
            submissions.append(read_submission(package.container, sender=package.sender, setup=setup))
            received.append(package)
        except EvaluatorError as problem:
            refused.append(Refused(name=name, message=problem.message, hint=problem.hint))
    plan = compare(uow.submissions.held(), submissions, expected=setup.expected_to_score())
    return ReadyToMerge(plan=plan, received=tuple(received), refused=tuple(refused))


def merge(uow: UnitOfWork, *, ready: ReadyToMerge, now: datetime) -> None:
    """Keep what was planned. Doing it again, or in another order, changes nothing."""
    for package in ready.received:
        keep_received(uow, package, now=now)
    for step in ready.plan.steps:
        uow.submissions.add(step.submission)
    if uow.evaluations.held().stage is Stage.SCORING and ready.plan.steps:
        uow.evaluations.move(Stage.MODERATION)


def _require_may_merge(uow: UnitOfWork) -> None:
    """A chair who also scores sees nobody else's scores before their own are locked (SECURITY T3)."""
    chair = holder(uow)
    if not chair.is_a(Role.CHAIR):
        raise RuleBroken("Submissions are merged by the moderation chair.")
    if chair.is_a(Role.MEMBER) and uow.scorecards.of(chair.id).locked_at is None:
        raise RuleBroken("Your own scorecard is not locked yet.", hint="Lock it before you open anybody else's.")
