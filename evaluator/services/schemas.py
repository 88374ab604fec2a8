"""The JSON Schemas of the open formats, as they are published."""

from pathlib import Path

from evaluator.errors import RuleBroken

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "schemas"
NAMES = ("award-input", "award-result", "record", "notice")


def schema(name: str) -> str:
    """One JSON Schema as text. Raises: RuleBroken for a name that is not one of ours."""
    if name not in NAMES:
        raise RuleBroken(f"There is no schema called “{name}”.", hint=f"There are {', '.join(NAMES)}.")
    return (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")
