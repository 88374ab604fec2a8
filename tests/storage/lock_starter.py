"""A second program that tries for an evaluation's lock: told what to do line by line, it says what came of it."""

import sys
from contextlib import ExitStack
from pathlib import Path

from evaluator.errors import FileProblem
from evaluator.storage.lock import hold_lock


def main(folder: Path) -> None:
    """Obey "take" and "give back" on standard input until it ends."""
    held = ExitStack()
    for line in sys.stdin:
        if line == "take\n":
            try:
                held.enter_context(hold_lock(folder, patience=0))
                answer = "taken"
            except FileProblem as problem:
                answer = problem.message
        else:
            held.close()
            answer = "given back"
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
