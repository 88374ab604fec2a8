"""The program's one entry: with a command it works without a screen, without one it opens the desktop."""

from pathlib import Path

from evaluator.cli import run


def desktop(folder: Path) -> int:
    """Open the windows on the profile in a folder; Qt is loaded for nothing else."""
    from ui.application import run as open_windows

    return open_windows(folder)


if __name__ == "__main__":
    raise SystemExit(run(desktop=desktop))
