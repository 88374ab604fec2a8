"""One score saved durably, and one large submission stored, against a bare SQLCipher connection on the same disk."""

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from uuid import UUID

from sqlalchemy import text

from benchmarks.measure import LONG, Row, alternate
from evaluator.demo.generated import generated
from evaluator.domain.panel import ConflictDeclaration
from evaluator.domain.procurement import Evaluation, Lot, Procurement, Regime
from evaluator.domain.scoring import IndividualScore
from evaluator.domain.submission import Submission
from evaluator.formats import canonical
from evaluator.services import scoring
from evaluator.storage.database import connect, create_database
from evaluator.storage.evaluation_file import (
    EVALUATION_DB,
    EvaluationFile,
    create_evaluation_file,
    open_evaluation_file,
)
from evaluator.storage.keys import Unlocked
from evaluator.storage.repositories.scored import evidence_text, remarks_text
from evaluator.storage.unit_of_work import UnitOfWork

KEY = bytes(range(32))
ROWS = 18_000  # a large member's scorecard: 150 tenders × 120 criteria
RATIONALE = "x" * 300
PAIRS = 200
LEFT, DRAFTS = 1_000, 3  # a member near the end of the scorecard, and how often one score is saved while it is written
GOAL_P50, GOAL_P95, GOAL_BULK = 1.5, 2.0, 1.5
UNLOCKED = Unlocked(profile_id=UUID(int=1), root=KEY, age_identity=b"")
MEMBER, NOW = "member-01", datetime(2026, 11, 22, 12, tzinfo=UTC)
EVALUATION = Evaluation(
    id=str(UUID(int=2)),
    title="EXAMPLE",
    procurement=Procurement(
        ocid="EXAMPLE", title="EXAMPLE", authority="EXAMPLE", regime=Regime.PCR2015, dynamic_purchasing_system=True
    ),
    lot=Lot(id="1", title="EXAMPLE"),
    begun_at=NOW,
)


def rows() -> Iterable[Row]:
    """What people wait for when they save, and what a merge waits for."""
    build = Path(__file__).parents[1] / "build"  # on the project's own disk: the system's temporary one may be memory
    build.mkdir(exist_ok=True)
    scores = _large_scorecard()
    with tempfile.TemporaryDirectory(dir=build) as name:
        folder = Path(name)
        done, left = scores[:-LEFT], scores[-LEFT:]
        with _evaluation(folder / "saves", done) as file, raw_save(_filled(folder / "yardstick.db")) as yardstick:
            yield from durable_save_rows("one score saved durably", _product_save(file, left), yardstick)
        with _evaluation(folder / "product") as file, _evaluation(folder / "raw") as other:
            yield _bulk_row(file, other, scores)


def _large_scorecard() -> tuple[IndividualScore, ...]:
    return tuple(
        IndividualScore(
            tender_id=given.tender, criterion_id=given.criterion, points=given.points, rationale=given.rationale
        )
        for given in generated("large", seed=1).scores_by(MEMBER)
    )


@contextmanager
def _evaluation(profile: Path, scores: tuple[IndividualScore, ...] = ()) -> Iterator[EvaluationFile]:
    """A member's file with these scores, open as the program opens it."""

    def first(uow: UnitOfWork) -> None:
        uow.evaluations.begin(EVALUATION, holder_id=MEMBER, authority_certificate=b"", lead_compared="")
        uow.declarations.declare(ConflictDeclaration(member_id=MEMBER, interests="", declared_at=NOW))
        uow.audit.record("set-up received", member_id=MEMBER, now=NOW)
        uow.scores.save(MEMBER, *scores, at=NOW)

    evaluations, id_ = profile / "evaluations", UUID(EVALUATION.id)
    create_evaluation_file(evaluations, id_, unlocked=UNLOCKED, encode=canonical.encode, first=first)
    with open_evaluation_file(evaluations, id_, unlocked=UNLOCKED, encode=canonical.encode) as file:
        yield file


def _product_save(file: EvaluationFile, scores: tuple[IndividualScore, ...]) -> Callable[[], None]:
    """Score by score, each saved as a draft while it is written: so many versions, as the scoring screen saves them."""
    steps = count()

    def save() -> None:
        score = scores[next(steps) // DRAFTS]
        with file.work() as uow:
            scoring.record_score(uow, member_id=MEMBER, score=score, now=NOW)

    return save


def _bulk_row(file: EvaluationFile, other: EvaluationFile, scores: tuple[IndividualScore, ...]) -> Row:
    """A member's whole submission stored, and the same rows through `executemany` alone."""
    digests = (f"{number:064x}" for number in count(1))
    connection: Any = connect(other.folder / EVALUATION_DB, other.data_key.for_evaluation_db())

    def product() -> None:
        with file.work() as uow:
            uow.submissions.add(Submission(digest=next(digests), member_id=MEMBER, seq=1, scores=scores))

    def yardstick() -> None:
        digest = next(digests)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO submission VALUES (?, ?, 1, '')", (digest, MEMBER))
        connection.executemany(
            "INSERT INTO submitted_score VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    digest,
                    one.tender_id,
                    one.criterion_id,
                    str(one.points),
                    one.rationale,
                    evidence_text(one.evidence),
                    remarks_text(one.remarks),
                )
                for one in scores
            ],
        )
        connection.execute("COMMIT")

    name = f"one submission of {len(scores):,} scores stored"
    try:
        return alternate(name, product=product, yardstick=yardstick, goal=GOAL_BULK, pairs=LONG, cpu_bound=False)
    finally:
        connection.close()


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
