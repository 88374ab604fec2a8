"""How answers reach a terminal or another program. JSON is UTF-8 with the characters as they are."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager


def print_line(text: str) -> None:
    """One answer, as text."""
    sys.stdout.write(f"{text}\n")


def print_json(value: object) -> None:
    """One answer for another program."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def print_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Rows under their heads, in columns as wide as they need to be."""
    lines = [list(heads), *map(list, rows)] if any(heads) else list(map(list, rows))
    widths = [max(len(line[at]) for line in lines) for at in range(len(heads))] if lines else []
    for line in lines:
        print_line("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """A line that says what is being done, on a terminal only; it goes to standard error, out of the answer's way."""
    if not sys.stderr.isatty():
        yield lambda step: None
        return
    from rich.console import Console

    with Console(stderr=True).status("Starting") as status:
        yield lambda step: status.update(step)
