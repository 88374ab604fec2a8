"""One evaluation made a run, migrated and with its first rows; every test works on a copy of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from evaluator.storage.evaluation_file import EvaluationFile
from tests.conftest import Profile
from tests.storage.evaluations import begin, open_file


@pytest.fixture(scope="session")
def begun(profile: Profile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile's folder with one evaluation just begun: read-only."""
    folder = tmp_path_factory.mktemp("begun")
    begin(folder / "evaluations", profile.unlocked)
    return folder


@pytest.fixture
def folder(begun: Path, tmp_path: Path) -> Path:
    """A copy of that profile's folder, to be changed."""
    return shutil.copytree(begun, tmp_path / "profile")


@pytest.fixture
def file(folder: Path, profile: Profile) -> Iterator[EvaluationFile]:
    """The copy, open."""
    with open_file(folder / "evaluations", profile.unlocked) as opened:
        yield opened
