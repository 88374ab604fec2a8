"""`recompute`: one file or several; with several the answers come as a list and the highest exit status counts."""

import json
from pathlib import Path

from evaluator.cli.award_wording import award_in_words
from evaluator.cli.printing import print_document, print_json, print_lines, print_refusal, steps
from evaluator.errors import EvaluatorError
from evaluator.services.files import read_chosen
from evaluator.services.ranking import Recomputation, recompute

REFUSED = 2


def recompute_one(file: Path, *, as_json: bool, sensitivity: bool | None) -> int:
    """Print one award. Raises: EvaluatorError when the file is refused."""
    with steps() as bar:
        bar.step("Working the award out")
        found = recompute(read_chosen(file), sensitivity=sensitivity)
    if as_json:
        print_document(found.to_bytes().decode())
    else:
        print_lines(award_in_words(str(file), found))
    return found.exit_status


def recompute_all(files: list[Path], *, as_json: bool, sensitivity: bool | None) -> int:
    """Print every award; a file that is refused stops nothing."""
    statuses, entries = [], []
    for file in files:
        with steps() as bar:
            bar.step("Working the awards out")
            found = _attempt(file, sensitivity=sensitivity)
        statuses.append(REFUSED if isinstance(found, EvaluatorError) else found.exit_status)
        if as_json:
            entries.append(_entry(file, found))
        elif isinstance(found, EvaluatorError):
            print_refusal(found.message if file.name in found.message else f"{file}: {found.message}", found.hint)
        else:
            print_lines(award_in_words(str(file), found))
    if as_json:
        print_json(entries)
    return max(statuses)


def _attempt(file: Path, *, sensitivity: bool | None) -> Recomputation | EvaluatorError:
    try:
        return recompute(read_chosen(file), sensitivity=sensitivity)
    except EvaluatorError as problem:
        return problem


def _entry(file: Path, found: Recomputation | EvaluatorError) -> dict[str, object]:
    if isinstance(found, EvaluatorError):
        return {"file": str(file), "exit": REFUSED, "error": f"{found.message} {found.hint}".strip()}
    return {"file": str(file), "exit": found.exit_status, **json.loads(found.to_bytes())}
