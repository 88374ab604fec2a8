"""A person's profile as someone a file may concern: what it opens, and how far it knows the people behind a key.

Verifying and inspecting ask this of every file. SQL and the databases are imported only where the profile holds the
evaluation in question.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.verification import IdentityKnown
from evaluator.errors import RuleBroken
from evaluator.formats import canonical

if TYPE_CHECKING:
    from evaluator.storage.keys import Unlocked
    from evaluator.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Whose profile is asked: what opens it, its card's key, and where its evaluations lie."""

    unlocked: "Unlocked"
    fingerprint: str
    evaluations: Path


@contextmanager
def own_evaluation(reader: Reader | None, evaluation_id: str | None) -> "Iterator[UnitOfWork | None]":
    """The reader's own file of an evaluation, None where they hold none. Raises: FileProblem when it does not open."""
    if reader is None or evaluation_id is None or not canonical.is_uuid(evaluation_id):
        yield None
        return
    from evaluator.storage.evaluation_file import evaluation_ids, open_evaluation_file

    if UUID(evaluation_id) not in evaluation_ids(reader.evaluations):
        yield None
        return
    with (
        open_evaluation_file(
            reader.evaluations,
            UUID(evaluation_id),
            unlocked=reader.unlocked,
            encode=canonical.encode,
            keep_backup=False,
        ) as file,
        file.work() as uow,
    ):
        yield uow


def known_to(uow: "UnitOfWork", person: PanelMember) -> IdentityKnown:
    """Compared where the reader compared the words themselves; else what the lead says of it."""
    from evaluator.exchange import holder

    own = holder(uow)
    if person.is_a(Role.LEAD):
        compared_here = bool(uow.evaluations.held().lead_compared)
    else:
        compared_here = own.id == person.id or (own.is_a(Role.LEAD) and bool(person.compared))
    if compared_here:
        return IdentityKnown.COMPARED
    return IdentityKnown.CERTIFIED if person.compared else IdentityKnown.NOT_COMPARED


def encrypted() -> RuleBroken:
    """What is said of an encrypted package where no profile is given."""
    return RuleBroken("This package is encrypted.", hint="Name a profile it was sent to or from with --profile.")
