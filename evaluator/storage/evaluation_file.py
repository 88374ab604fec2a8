"""One evaluation on one person's computer: `evaluations/<id>/` in their profile, kept as `kept_file` says."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias
from uuid import UUID

from evaluator.progress import UNHEARD, Progress
from evaluator.storage.evaluation_keys import DataKey
from evaluator.storage.kept_file import (
    BACKUPS,
    DOCUMENTS_DB,
    UNFINISHED,
    Encode,
    KeptFile,
    Layout,
    create_kept_file,
    kept_ids,
    open_kept_file,
)
from evaluator.storage.keys import Unlocked
from evaluator.storage.migrations import EVALUATION
from evaluator.storage.unit_of_work import UnitOfWork, unit_of_work

__all__ = [
    "BACKUPS",
    "DOCUMENTS_DB",
    "EVALUATION_DB",
    "UNFINISHED",
    "EvaluationFile",
    "create_evaluation_file",
    "evaluation_ids",
    "open_evaluation_file",
]

EVALUATION_DB = "evaluation.db"
LAYOUT = Layout(
    called="evaluation", live=EVALUATION_DB, key=DataKey.for_evaluation_db, tables=EVALUATION, work=unit_of_work
)

EvaluationFile: TypeAlias = KeptFile[UnitOfWork]


def create_evaluation_file(
    evaluations: Path,
    evaluation_id: UUID,
    *,
    unlocked: Unlocked,
    encode: Encode,
    first: Callable[[UnitOfWork], None],
    authority: tuple[bytes, bytes] | None = None,
) -> None:
    """Make the folder of a new evaluation with its first rows, wholly or not at all. Raises: FileProblem."""
    create_kept_file(
        LAYOUT, evaluations, evaluation_id, unlocked=unlocked, encode=encode, first=first, authority=authority
    )


def open_evaluation_file(
    evaluations: Path,
    evaluation_id: UUID,
    *,
    unlocked: Unlocked,
    encode: Encode,
    keep_backup: bool = True,
    progress: Progress = UNHEARD,
) -> EvaluationFile:
    """Open an evaluation for reading and writing; see `open_kept_file`. Raises: FileProblem."""
    return open_kept_file(
        LAYOUT,
        evaluations,
        evaluation_id,
        unlocked=unlocked,
        encode=encode,
        keep_backup=keep_backup,
        progress=progress,
    )


def evaluation_ids(evaluations: Path) -> tuple[UUID, ...]:
    """The evaluations in a profile's folder, by id."""
    return kept_ids(evaluations)
