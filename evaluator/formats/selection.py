"""The selection questionnaire as it lies in resources/selection: a template for people to read and change."""

from functools import cache
from pathlib import Path

import msgspec

from evaluator.domain.selection import SelectionQuestionnaire
from evaluator.errors import FileProblem

FILE = Path(__file__).resolve().parents[2] / "resources" / "selection" / "questionnaire.json"


@cache
def questionnaire() -> SelectionQuestionnaire:
    """Parts 1 to 3, with source and date. Raises: FileProblem when the file is missing or spoilt."""
    try:
        return msgspec.json.decode(FILE.read_bytes(), type=SelectionQuestionnaire)
    except OSError as error:
        raise FileProblem("The selection questionnaire cannot be read.", hint="Install the program again.") from error
    except msgspec.MsgspecError as error:
        raise FileProblem(
            "The selection questionnaire is spoilt: {error}.", hint="Undo the last change to it.", error=error
        ) from error
