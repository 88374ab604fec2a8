"""One small demonstration a run, played once for all journeys; each test that changes something works on a copy."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp
from uuid import uuid4

import pytest

from evaluator.demo.example import FOLDER, example
from evaluator.demo.walk import Player, Walk
from evaluator.services.verification import Reader

IN_MEMORY = Path("/dev/shm")


@pytest.fixture(scope="session")
def quick_folder() -> Iterator[Path]:
    """A folder in memory where the system has one: only the fault tests need a real disk."""
    folder = Path(mkdtemp(prefix="evaluation-", dir=IN_MEMORY if IN_MEMORY.is_dir() else None))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def played(quick_folder: Path) -> Walk:
    """The whole small evaluation, from the notice to the record."""
    out = quick_folder / "demo"
    out.mkdir()
    walk = Walk(
        out=out,
        content=example(),
        notice_file=FOLDER / "notice.json",
        clock=lambda: datetime.now(UTC),
        new_id=uuid4,
        tell=lambda step: None,
        evaluation_id=uuid4(),
    )
    walk.run()
    return walk


def reader_of(player: Player) -> Reader:
    """A person of the demonstration as someone a file may concern."""
    own = player.signing.profile
    return Reader(unlocked=own.unlocked, fingerprint=own.card.fingerprint, evaluations=own.evaluations)
