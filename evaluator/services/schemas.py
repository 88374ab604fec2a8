"""The JSON Schemas of the open formats, as they are published."""

from pathlib import Path

from evaluator.domain.wording import spoken_list
from evaluator.errors import RuleBroken
from evaluator.storage.files import in_plain_words

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "schemas"
NAMES = ("award-input", "award-result", "record", "notice")


def schema(name: str) -> str:
    """One JSON Schema as text. Raises: RuleBroken for a name that is not one of ours; FileProblem when it is gone."""
    if name not in NAMES:
        raise RuleBroken(
            "There is no schema called “{name}”.", hint="There are {names}.", name=name, names=spoken_list(NAMES)
        )
    path = FOLDER / f"{name}.schema.json"
    with in_plain_words(path, "read"):
        return path.read_text(encoding="utf-8")
