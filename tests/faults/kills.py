"""Kill the program with SIGKILL in the middle of its work, start it again, and look for what it had promised.

A workflow is a generator that yields the number of each step once the product has said that it is done. It runs in a
forked child that passes the numbers on through a pipe; the child is killed up to 30 ms later (longer where a step takes
longer), and a fresh start must find every number that came through. POSIX only.
Source: docs/SECURITY goal G1 and fault F1.
"""

import os
import random
import select
import signal
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

CANARY = "Canaryrationale"
LATEST_KILL = 0.03  # seconds after the step that was waited for, unless the workflow's steps take longer
LONGEST_START = 30.0  # seconds until a child that does nothing counts as hanging
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")

LOST, UNREADABLE, HALF, LEFT_OVER, IN_CLEAR = "lost", "unreadable", "half done", "left over", "in clear"
FAULTS = (LOST, UNREADABLE, HALF, LEFT_OVER, IN_CLEAR)


class Workflow(Protocol):
    """One kind of work in a folder of its own; step numbers rise for ever, across restarts too."""

    name: str

    def prepare(self, folder: Path) -> None:
        """Make what the work starts from."""

    def steps(self, folder: Path) -> Iterator[int]:
        """Start as the program does and work without end; yield a step's number when it counts as saved."""

    def faults_after(self, folder: Path, acknowledged: int) -> Iterator[str]:
        """Start again after a kill; yield LOST, UNREADABLE or HALF for each promise that does not hold."""


@dataclass(slots=True)
class Tally:
    """What came of many tries to break one workflow."""

    tries: int = 0
    acknowledged: int = 0
    hot_journals: int = 0
    faults: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        found = ", ".join(f"{self.faults[fault]} {fault}" for fault in FAULTS)
        return f"{found} ({self.acknowledged:,} steps, {self.hot_journals:,} hot journals)"

    @property
    def clean(self) -> bool:
        """Whether no fault at all was found."""
        return not self.faults.total()


@contextmanager
def real_disk() -> Iterator[Path]:
    """A folder on the disk the project lies on, not in memory; gone afterwards."""
    build = (Path(__file__).parents[2] / "build").resolve()  # the shim watches paths as the system calls spell them
    build.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="faults-", dir=build) as folder:
        yield Path(folder)


def kill_often(workflow: Workflow, *, kills: int, seed: int, latest: float = LATEST_KILL) -> Tally:
    """Kill this workflow again and again in one folder, and count what does not hold.

    `latest` is the longest time from the step that was waited for to the kill, in seconds: about one step's own.
    Ends at the first kill that does harm: what comes after it in the same folder tells nothing.
    """
    tally, chance = Tally(), random.Random(seed)
    with real_disk() as folder:
        workflow.prepare(folder)
        last = 0
        while tally.clean and tally.tries < kills:
            numbers, started = _killed_run(workflow, folder, chance, latest)
            last = max([last, *numbers])
            tally.tries += 1
            tally.acknowledged += len(numbers)
            tally.faults.update(faults_found(workflow, folder, last, tally) if started else [UNREADABLE])
    return tally


def _killed_run(workflow: Workflow, folder: Path, chance: random.Random, latest: float) -> tuple[list[int], bool]:
    """Run until shortly after the first step, one time in five until any moment before it.

    Gives the numbers that came through, and whether the work went on until it was killed.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _work(workflow, folder, writer)
    os.close(writer)
    heard = b""
    if chance.random() < 0.8:
        heard = _heard_until(reader, time.monotonic() + LONGEST_START, until_first=True)
    heard += _heard_until(reader, time.monotonic() + chance.random() * latest, until_first=False)
    os.kill(child, signal.SIGKILL)
    heard += _heard_until(reader, time.monotonic() + LONGEST_START, until_first=False)
    os.close(reader)
    _, status = os.waitpid(child, 0)
    return [int(line) for line in heard.split(b"\n")[:-1]], os.WIFSIGNALED(status)


def _work(workflow: Workflow, folder: Path, writer: int) -> None:
    try:
        for number in workflow.steps(folder):
            os.write(writer, b"%d\n" % number)
    finally:
        traceback.print_exc()
        os._exit(1)


def _heard_until(reader: int, deadline: float, *, until_first: bool) -> bytes:
    heard = b""
    while (left := deadline - time.monotonic()) > 0:
        ready, _, _ = select.select([reader], [], [], left)
        if not ready:
            continue
        more = os.read(reader, 65_536)
        heard += more
        if not more or until_first:
            break
    return heard


def faults_found(workflow: Workflow, folder: Path, last: int, tally: Tally) -> Iterator[str]:
    """Look at the folder as it was left, start again, and yield what does not hold; `last` is the last number heard."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    tally.hot_journals += any(_is_hot_journal(path) for path in files)
    if any(in_clear(path) for path in files):
        yield IN_CLEAR
    yield from workflow.faults_after(folder, last)
    if any(path.name.startswith(".unfinished-") or _is_hot_journal(path) for path in folder.rglob("*")):
        yield LEFT_OVER


def _is_hot_journal(path: Path) -> bool:
    """Whether SQLite will roll this journal back; one without the magic number is empty, and the next save removes it.

    Source: sqlite.org/fileformat2.html, section 3.
    """
    return path.name.endswith("-journal") and path.read_bytes()[:8].hex() == "d9d505f920a163d7"


def in_clear(path: Path) -> bool:
    """Whether the canary can be read in this file without a key."""
    data = path.read_bytes()
    return any(CANARY.encode(encoding) in data for encoding in ENCODINGS)
