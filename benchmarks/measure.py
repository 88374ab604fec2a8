"""How a row is measured: product and yardstick take turns, and the median of the ratios is judged, never a time.

A CPU-bound row during which the machine gave us too little of itself (wall time above 1.3 times CPU time) is void.
"""

import gc
import math
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

SHORT, LONG = 9, 3
BUSY = 1.3
MOST_GROWTH = 1.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table; product and yardstick are median seconds, `ratio` the median of the pairs' ratios."""

    name: str
    product: float
    yardstick: float
    ratio: float
    goal: float
    void: bool

    def __str__(self) -> str:
        if self.void:
            verdict = "void: the machine was busy"
        else:
            verdict = "holds" if self.ratio <= self.goal else "falls short"
        times = f"{_seconds(self.product)} | {_seconds(self.yardstick)}"
        return f"{self.name} | {times} | {self.ratio:.3g} × | ≤ {self.goal:g} × | {verdict}"


class MemoryRow(Row):
    """A row whose product and yardstick are megabytes."""

    def __str__(self) -> str:
        verdict = "holds" if self.ratio <= self.goal else "falls short"
        figures = f"{self.product:.0f} MB | {self.yardstick:.0f} MB | {self.ratio:.3g} ×"
        return f"{self.name} | {figures} | ≤ {self.goal:g} × | {verdict}"


def most_memory() -> float:
    """The most memory this process ever held, in megabytes.

    Linux counts VmHWM from the start of the program; the figure of getrusage includes the process that started it.
    """
    with Path("/proc/self/status").open(encoding="ascii") as told:
        return next(float(line.split()[1]) for line in told if line.startswith("VmHWM")) * 1024 / 1_000_000


def alternate(
    name: str,
    *,
    product: Callable[[], object],
    yardstick: Callable[[], object],
    goal: float,
    pairs: int = SHORT,
    yardstick_times: float = 1,
    cpu_bound: bool = True,
    around: Callable[[], AbstractContextManager[object]] | None = None,
) -> Row:
    """Time the two in turn; `yardstick_times` is how often the yardstick's work stands in one product's work.

    What `around` does before and after each run of the product is not timed.
    """
    beside = around or _nothing

    def run() -> _Run:
        with beside():
            return _timed(product)

    run(), yardstick()
    runs = [(run(), _timed(yardstick)) for _ in range(pairs)]
    return Row(
        name=name,
        product=median(mine.wall for mine, _ in runs),
        yardstick=median(theirs.wall for _, theirs in runs) * yardstick_times,
        ratio=median(mine.wall / (theirs.wall * yardstick_times) for mine, theirs in runs),
        goal=goal,
        void=cpu_bound and sum(mine.wall for mine, _ in runs) > BUSY * sum(mine.cpu for mine, _ in runs),
    )


def growth(name: str, *, sizes: Sequence[int], seconds: Callable[[int], float]) -> Row:
    """The slope on log-log axes from the smallest of these sizes to the largest: 1 is in proportion."""
    times = [seconds(size) for size in sizes]
    return Row(
        name=name,
        product=times[-1],
        yardstick=times[0],
        ratio=math.log(times[-1] / times[0]) / math.log(sizes[-1] / sizes[0]),
        goal=MOST_GROWTH,
        void=False,
    )


def processor_seconds(work: Callable[[], object]) -> float:
    """What one run takes of the processor."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


@dataclass(frozen=True, slots=True)
class _Run:
    wall: float
    cpu: float


@contextmanager
def _nothing() -> Iterator[None]:
    yield


def _timed(work: Callable[[], object]) -> _Run:
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return _Run(time.perf_counter() - wall, time.process_time() - cpu)


def _seconds(value: float) -> str:
    return f"{value * 1000:.3g} ms" if value < 1 else f"{value:.3g} s"
