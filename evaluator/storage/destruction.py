"""Destroying an evaluation on this computer: its keys, so that nothing of it opens again, then its files.

Source: docs/SECURITY section 4: wrapped data keys lie only in `evaluations/<id>/keys`, never in backups.
"""

import shutil
from pathlib import Path
from uuid import UUID

from evaluator.errors import FileProblem
from evaluator.storage.evaluation_file import UNFINISHED
from evaluator.storage.evaluation_keys import destroy_evaluation_keys
from evaluator.storage.files import in_plain_words
from evaluator.storage.lock import hold_lock


def destroy_keys(evaluations: Path, evaluation_id: UUID) -> None:
    """Destroy the keys of an evaluation that is closed: from here on nothing of it opens.

    Raises: FileProblem when it is not here, is open, or a key file cannot be destroyed.
    """
    folder = evaluations / str(evaluation_id)
    if not folder.is_dir():
        raise FileProblem("This evaluation is not on this computer.", hint="Nothing was destroyed.")
    with hold_lock(folder):
        destroy_evaluation_keys(folder)


def remove_remains(evaluations: Path, evaluation_id: UUID) -> None:
    """Remove what is left of it, encrypted as it is, under a name that is swept away later where this is stopped."""
    folder, remains = evaluations / str(evaluation_id), evaluations / f"{UNFINISHED}{evaluation_id}"
    with in_plain_words(folder, "removed"):
        folder.replace(remains)
        shutil.rmtree(remains)
