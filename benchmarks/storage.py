"""One score saved durably, against a bare SQLCipher connection doing the same on the same disk.

The engine's rows are measured until the saving of a score itself is handed to `durable_save_rows`.
"""

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from sqlalchemy import Engine, text

from benchmarks.measure import Row
from evaluator.storage.database import connect, create_database, open_database

KEY = bytes(range(32))
ROWS = 18_000  # a large member's scorecard: 150 tenders × 120 criteria
RATIONALE = "x" * 300
PAIRS = 200
GOAL_P50, GOAL_P95 = 1.5, 2.0


def rows() -> Iterable[Row]:
    """The engine's own share of a durable save."""
    build = (
        Path(__file__).parents[1] / "build"
    )  # on the project's own disk: the system's own place for such files may be memory
    build.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=build) as folder:
        mine, theirs = _filled(Path(folder) / "product.db"), _filled(Path(folder) / "yardstick.db")
        engine = open_database(mine, KEY, version=1)
        with raw_save(theirs) as yardstick:
            yield from durable_save_rows("one row saved durably by the engine", _engine_save(engine), yardstick)
        engine.dispose()


def durable_save_rows(name: str, product: Callable[[], object], yardstick: Callable[[], object]) -> Iterator[Row]:
    """Take turns at one durable save each; one row for the median and one for the 95th percentile."""
    for _ in range(10):
        product(), yardstick()
    pairs = [(_seconds(product), _seconds(yardstick)) for _ in range(PAIRS)]
    mine, theirs = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    for label, at, goal in (("p50", median, GOAL_P50), ("p95", _p95, GOAL_P95)):
        yield Row(
            name=f"{name} ({label})",
            product=at(mine),
            yardstick=at(theirs),
            ratio=at(mine) / at(theirs),
            goal=goal,
            void=False,
        )


@contextmanager
def raw_save(path: Path) -> Iterator[Callable[[], None]]:
    """The yardstick: one UPDATE and COMMIT on a connection with the product's own settings and nothing above it."""
    connection: Any = connect(path, KEY)
    steps = count(1)

    def save() -> None:
        step = next(steps)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE score SET points = ?, rationale = ? WHERE id = ?", _values(step))
        connection.execute("COMMIT")

    try:
        yield save
    finally:
        connection.close()


def _engine_save(engine: Engine) -> Callable[[], None]:
    update = text("UPDATE score SET points = :points, rationale = :rationale WHERE id = :id")
    steps = count(1)

    def save() -> None:
        points, rationale, id_ = _values(next(steps))
        with engine.begin() as connection:
            connection.execute(update, {"points": points, "rationale": rationale, "id": id_})

    return save


def _values(step: int) -> tuple[int, str, int]:
    return step, f"{step} {RATIONALE}", step * 89 % ROWS


def _filled(path: Path) -> Path:
    engine = create_database(path, KEY)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE score (id INTEGER PRIMARY KEY, points INTEGER, rationale TEXT)"))
        connection.execute(
            text("INSERT INTO score VALUES (:id, 0, :rationale)"),
            [{"id": id_, "rationale": RATIONALE} for id_ in range(ROWS)],
        )
    engine.dispose()
    return path


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
