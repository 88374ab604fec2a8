"""How answers reach a terminal or another program.

Always UTF-8, whatever the computer is set to. Answers for people carry no character that could move the terminal's
cursor or turn the text around, whoever wrote the file they speak of; lines are wrapped on a terminal and left whole
for other programs. JSON keeps the characters as they are.
"""

import io
import json
import os
import re
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from evaluator.progress import UNHEARD, Progress
from evaluator.storage.files import file_problem

NARROWEST = 40  # columns; on a narrower terminal wrapping would leave nothing to read
_JOINERS = "\u200c\u200d"  # written inside Persian and Indic names
_LABEL = re.compile(r" *(?:\S+(?: \S+)* {2,})?")


class ReaderGone(Exception):
    """Whoever read the answer has gone (`| head`): there is nobody to tell."""


def print_line(line: str) -> None:
    """One line of an answer in words; it stays one line for other programs, whatever is in it."""
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    _write("\n".join(_wrapped(_harmless(line), columns)) + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """An answer in words, line by line."""
    for line in lines:
        print_line(line)


def print_json(value: object) -> None:
    """One answer for another program."""
    _write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def print_document(text: str) -> None:
    """A whole document as it is."""
    _write(text if text.endswith("\n") else f"{text}\n")


def print_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Rows under their heads, in columns as wide as they need to be; the last one is as long as it is."""
    lines = [heads, *rows] if any(heads) else rows
    widths = [max((len(line[at]) for line in lines), default=0) for at in range(len(heads))]
    for line in lines:
        print_line("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def print_refusal(message: str, hint: str) -> None:
    """Why it is not done, as one line on standard error; nothing more can be done where that is closed too."""
    with suppress(OSError):
        sys.stderr.write(_harmless(" ".join(f"{message} {hint}".split())) + "\n")


def speak_utf8() -> None:
    """Write UTF-8; a file name that is not, is written with its bytes as \\udcff, which JSON understands.

    What the caller has closed (`>&-`) is as good as thrown away.
    """
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def finish() -> None:
    """Hand over what is still buffered. Raises: FileProblem when it cannot be written; ReaderGone."""
    _written(sys.stdout.flush)


def give_up_printing() -> None:
    """Let go of what cannot be written, so that the interpreter does not complain of it at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _nowhere() -> io.TextIOWrapper:
    return Path(os.devnull).open("w", encoding="utf-8")


@contextmanager
def steps() -> Iterator[Progress]:
    """A bar that says what is being done, on a terminal only; it goes to standard error, out of the answer's way."""
    if not sys.stderr.isatty():
        yield UNHEARD
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress as Bars

    console = Console(stderr=True)
    with Bars(console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bars:
        bar = bars.add_task("Starting", total=None)

        def show(said: str, done: int, of: int) -> None:
            bars.update(bar, description=escape(_harmless(said)), completed=done, total=of or None)

        yield Progress(heard=show)


def _write(text: str) -> None:
    _written(lambda: sys.stdout.write(text))


def _written(step: Callable[[], object]) -> None:
    try:
        step()
    except BrokenPipeError as gone:
        raise ReaderGone from gone
    except OSError as problem:
        raise file_problem(problem, Path("The answer"), "written") from problem


def _wrapped(line: str, columns: int) -> list[str]:
    """The line at the terminal's width; what is wrapped stands below the words, not below their label."""
    if columns < NARROWEST or len(line) <= columns:
        return [line]
    label = _LABEL.match(line)
    indent = label.end() if label and label.end() < columns // 2 else 4
    return textwrap.wrap(line, columns, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)


def _harmless(line: str) -> str:
    return line if line.isascii() and line.isprintable() else "".join(map(_shown, line))


def _shown(letter: str) -> str:
    if letter.isprintable() or letter in _JOINERS:
        return letter
    return " " if unicodedata.category(letter) == "Zs" else "�"
