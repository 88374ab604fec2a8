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
    from evaluator.storage.dps_unit_of_work import DpsUnitOfWork
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


@contextmanager
def own_system(reader: Reader | None, dps_id: str | None) -> "Iterator[DpsUnitOfWork | None]":
    """The reader's own file of a dynamic purchasing system, None where they hold none. Raises: FileProblem."""
    systems = None if reader is None else reader.evaluations.parent / "dps"
    if reader is None or systems is None or dps_id is None or not canonical.is_uuid(dps_id):
        yield None
        return
    from evaluator.storage.dps_file import dps_ids, open_dps_file

    if UUID(dps_id) not in dps_ids(systems):
        yield None
        return
    with (
        open_dps_file(
            systems, UUID(dps_id), unlocked=reader.unlocked, encode=canonical.encode, keep_backup=False
        ) as file,
        file.work() as uow,
    ):
        yield uow


def known_on(uow: "DpsUnitOfWork", person: PanelMember) -> IdentityKnown:
    """`known_to`, for somebody on the roster of a dynamic purchasing system."""
    own = uow.holder()
    if person.is_a(Role.LEAD) or own.id == person.id or own.is_a(Role.LEAD):
        return IdentityKnown.COMPARED  # no system is kept, and nobody enrolled on it, before words were compared
    return IdentityKnown.CERTIFIED if person.compared else IdentityKnown.NOT_COMPARED


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
