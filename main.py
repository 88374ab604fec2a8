"""The program's one entry: with a command it works without a screen, without one it opens the desktop."""

import sys
from pathlib import Path

from evaluator.cli import run
from evaluator.formats.pages import SHOW_PAGES


def desktop(folder: Path) -> int:
    """Open the windows on the profile in a folder; Qt is loaded for nothing else."""
    from ui.application import run as open_windows

    return open_windows(folder)


if __name__ == "__main__":
    if sys.argv[1:] == [SHOW_PAGES]:  # the built program has no interpreter to run the child's script with
        from evaluator.formats.page_worker import serve

        serve(sys.stdin.buffer, sys.stdout.buffer)
        raise SystemExit(0)
    raise SystemExit(run(desktop=desktop))
