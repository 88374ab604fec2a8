"""The program's one entry: with a command it works without a screen, without one it opens the desktop."""

import sys
from pathlib import Path

from evaluator.entry import SHOW_PAGES, STOPPED, STOPPED_SAID, leave_no_memory_behind, own_profile

OPENED = {".bidpack", ".bidid", ".asice", ".pdf"}
PROFILE = "--profile"


def file_to_open(words: list[str]) -> Path | None:
    """The file that was double-clicked: alone, or behind a profile; with a command a file is that command's."""
    is_alone = len(words) == 1 or (len(words) == 3 and words[0] == PROFILE)
    file = Path(words[-1]) if is_alone else None
    return file if file is not None and file.suffix.lower() in OPENED else None


def profile_to_open(words: list[str]) -> Path | None:
    """The profile's folder, where the words ask for the windows and for nothing else."""
    if not words:
        return own_profile()
    names_a_folder = len(words) == 2 and words[0] == PROFILE and not words[1].startswith("-")
    return Path(words[1]) if names_a_folder else None


def desktop(folder: Path, file: Path | None = None) -> int:
    """Open the windows on the profile in a folder; Qt is loaded for nothing else."""
    from ui.application import run as open_windows

    return open_windows(folder, file)


def started(words: list[str]) -> int:
    """Open the windows, or run a command; gives the exit status. The windows wait for no command's imports."""
    file = file_to_open(words)
    rest = words[:-1] if file is not None else words
    folder = profile_to_open(rest)
    if folder is not None:
        return desktop(folder, file)
    from evaluator.cli import run
    from evaluator.cli.access import Access

    return run(access=Access(desktop=lambda named: desktop(named, file)))


if __name__ == "__main__":
    leave_no_memory_behind()
    if sys.argv[1:] == [SHOW_PAGES]:  # the built program has no interpreter to run the child's script with
        from evaluator.formats.page_worker import serve

        serve(sys.stdin.buffer, sys.stdout.buffer)
        raise SystemExit(0)
    try:
        raise SystemExit(started(sys.argv[1:]))
    except KeyboardInterrupt:  # stopped while the command was still being read
        sys.stderr.write(f"{STOPPED_SAID}\n")
        raise SystemExit(STOPPED) from None
