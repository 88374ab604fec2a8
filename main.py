"""The program's one entry: with a command it works without a screen, without one it opens the desktop."""

import sys
from pathlib import Path

from evaluator.cli import run
from evaluator.formats.pages import SHOW_PAGES

OPENED = {".bidpack", ".bidid", ".asice", ".pdf"}


def file_to_open(words: list[str]) -> Path | None:
    """The file that was double-clicked: alone, or behind a profile; with a command a file is that command's."""
    is_alone = len(words) == 1 or (len(words) == 3 and words[0] == "--profile")
    file = Path(words[-1]) if is_alone else None
    return file if file is not None and file.suffix.lower() in OPENED else None


def desktop(folder: Path, file: Path | None = None) -> int:
    """Open the windows on the profile in a folder; Qt is loaded for nothing else."""
    from ui.application import run as open_windows

    return open_windows(folder, file)


if __name__ == "__main__":
    if sys.argv[1:] == [SHOW_PAGES]:  # the built program has no interpreter to run the child's script with
        from evaluator.formats.page_worker import serve

        serve(sys.stdin.buffer, sys.stdout.buffer)
        raise SystemExit(0)
    chosen = file_to_open(sys.argv[1:])
    if chosen is not None:
        sys.argv.pop()
    raise SystemExit(run(desktop=lambda folder: desktop(folder, chosen)))
