"""An evaluation just begun, in a real encrypted file, as the windows meet it."""

import shutil
from pathlib import Path
from uuid import UUID

from evaluator.domain.panel import ConflictDeclaration
from evaluator.formats import canonical
from evaluator.storage.evaluation_file import EvaluationFile, create_evaluation_file, open_evaluation_file
from evaluator.storage.keys import Unlocked
from evaluator.storage.unit_of_work import UnitOfWork
from tests.strategies import NOON, small_setup

EVALUATION = small_setup().evaluation


def begin(evaluations: Path, unlocked: Unlocked) -> None:
    """Make the file with its first rows."""

    def first(uow: UnitOfWork) -> None:
        uow.evaluations.begin(EVALUATION, holder_id="amina", authority_certificate=b"", lead_compared="by voice")
        uow.declarations.declare(ConflictDeclaration(member_id="amina", interests="", declared_at=NOON))

    create_evaluation_file(evaluations, UUID(EVALUATION.id), unlocked=unlocked, encode=canonical.encode, first=first)


def open_copy(evaluations: Path, folder: Path, unlocked: Unlocked) -> EvaluationFile:
    """Copy what was begun into a test's own folder, and open it there."""
    copy = shutil.copytree(evaluations, folder / evaluations.name)
    return open_evaluation_file(copy, UUID(EVALUATION.id), unlocked=unlocked, encode=canonical.encode)
