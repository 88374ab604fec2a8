"""A sample of goal G1 in every run, and proof that the harness would notice."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from evaluator.storage.evaluation_file import EvaluationFile
from tests.faults.kills import (
    CANARY,
    FAULTS,
    HALF,
    IN_CLEAR,
    LATEST_KILL,
    LEFT_OVER,
    LOST,
    UNREADABLE,
    Workflow,
    kill_often,
)
from tests.faults.product import LATEST_KILL as PRODUCT_STEP
from tests.faults.product import AwardExports, Locks, Merges, ScoreSaves
from tests.faults.workflows import KEPT_VERSIONS, Autosave, Backups, Export

SEED = 20261122


@pytest.mark.slow
@pytest.mark.parametrize(
    ("workflow", "kills", "latest"),
    [
        (ScoreSaves(), 100, LATEST_KILL),
        (Locks(), 20, PRODUCT_STEP),
        (Merges(), 15, PRODUCT_STEP),
        (AwardExports(), 15, LATEST_KILL),
        (Autosave(), 25, LATEST_KILL),
        (Backups(), 15, LATEST_KILL),
        (Export(), 15, LATEST_KILL),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(
    workflow: Workflow, kills: int, latest: float
) -> None:
    tally = kill_often(workflow, kills=kills, seed=SEED, latest=latest)
    assert tally.tries == kills
    assert tally.acknowledged >= kills // 2
    assert {fault: tally.faults[fault] for fault in FAULTS} == dict.fromkeys(FAULTS, 0)


class AcknowledgedTooEarly(Autosave):
    """Says that the next step is saved before it is."""

    def steps(self, folder: Path) -> Iterator[int]:
        for step in super().steps(folder):
            yield step + 1


class SavedInTwoTransactions(Autosave):
    """Saves the draft and its version one after the other."""

    def save(self, engine: Engine, step: int) -> None:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"UPDATE score SET step = {step} WHERE id = {step % 40}")
        super().save(engine, step)


class WrittenInPlace(Export):
    """Writes over the old file instead of beside it."""

    def write(self, path: Path, content: bytes) -> None:
        with path.open("r+b") as file:
            for start in range(0, len(content), 4096):
                file.write(content[start : start + 4096])
                file.flush()
                os.fsync(file.fileno())


class WithoutJournal(Autosave):
    """Saves faster, without a way back."""

    def save(self, engine: Engine, step: int) -> None:
        with engine.connect() as connection:
            connection.rollback()
            for setting in ("journal_mode = OFF", "cache_size = 2"):
                connection.connection.cursor().execute(f"PRAGMA {setting}")
            connection.exec_driver_sql(f"UPDATE score SET step = {step}, rationale = hex(randomblob(20000))")
            connection.exec_driver_sql(f"INSERT INTO version VALUES ({step}, '')")
            connection.exec_driver_sql(f"DELETE FROM version WHERE step <= {step - KEPT_VERSIONS}")
            connection.commit()


class WrittenInClear(Export):
    """Puts a rationale into a file that is not encrypted."""

    def content(self, step: int) -> bytes:
        return super().content(step) + CANARY.encode("utf-16-le")


class NeverTidied(Export):
    """Leaves what an interrupted write left."""

    def tidy(self, folder: Path) -> None:
        pass


class SaidBeforeTheCommit(ScoreSaves):
    """Says that the next score is saved before it is."""

    def steps(self, folder: Path) -> Iterator[int]:
        for step in super().steps(folder):
            yield step + 1


class MergedInTwo(Merges):
    """Merges one submission after the other, each in a unit of work of its own."""

    def work(self, file: EvaluationFile, reached: int) -> Iterator[int]:
        for name_and_data in self.files:
            with file.work() as uow:
                self.merge(uow, [name_and_data])
            yield 0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("workflow", "faults"),
    [
        (AcknowledgedTooEarly(), {LOST}),
        (SavedInTwoTransactions(), {HALF}),
        (WithoutJournal(), {HALF, UNREADABLE}),
        (WrittenInPlace(), {HALF}),
        (WrittenInClear(), {IN_CLEAR}),
        (NeverTidied(), {LEFT_OVER}),
        (SaidBeforeTheCommit(), {LOST}),
        (MergedInTwo(), {HALF}),
    ],
)
def test_the_harness_notices_what_is_done_wrong(workflow: Workflow, faults: set[str]) -> None:
    tally = kill_often(workflow, kills=25, seed=SEED)
    assert sum(tally.faults[fault] for fault in faults) > 0
