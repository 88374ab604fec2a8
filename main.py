"""The program's one entry: with a command it works without a screen, without one it opens the desktop."""

from evaluator.cli import run

if __name__ == "__main__":
    raise SystemExit(run())
