"""`recompute`: one file or several; with several the answers come as a list and the highest exit status counts."""

import json
from collections.abc import Callable
from pathlib import Path

from evaluator.cli.printing import print_json, print_line
from evaluator.cli.wording import award_in_words
from evaluator.errors import EvaluatorError
from evaluator.services.ranking import Recomputation, recompute

REFUSED = 2


def recompute_one(file: Path, data: bytes, *, as_json: bool, sensitivity: bool | None) -> int:
    """Print one award. Raises: EvaluatorError when the file is refused."""
    found = recompute(data, sensitivity=sensitivity)
    if as_json:
        print_line(found.to_bytes().decode().rstrip("\n"))
    else:
        print_line(award_in_words(str(file), found))
    return found.exit_status


def recompute_all(files: list[Path], *, read: Callable[[Path], bytes], as_json: bool, sensitivity: bool | None) -> int:
    """Print every award; a file that is refused is an entry like the others."""
    statuses, entries = [], []
    for file in files:
        found = _attempt(file, read=read, sensitivity=sensitivity)
        if isinstance(found, EvaluatorError):
            statuses.append(REFUSED)
            entries.append({"file": str(file), "exit": REFUSED, "error": f"{found.message} {found.hint}".strip()})
        else:
            statuses.append(found.exit_status)
            entries.append({"file": str(file), "exit": found.exit_status, **json.loads(found.to_bytes())})
        if not as_json:
            print_line(_words(file, found))
    if as_json:
        print_json(entries)
    return max(statuses)


def _attempt(file: Path, *, read: Callable[[Path], bytes], sensitivity: bool | None) -> Recomputation | EvaluatorError:
    try:
        return recompute(read(file), sensitivity=sensitivity)
    except EvaluatorError as problem:
        return problem


def _words(file: Path, found: Recomputation | EvaluatorError) -> str:
    if isinstance(found, EvaluatorError):
        return f"{file}\n  Refused: {found.message} {found.hint}".rstrip()
    return award_in_words(str(file), found)
