import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from evaluator.errors import FileProblem
from evaluator.storage.lock import FILE_NAME, hold_lock

REFUSED = "This evaluation is open in another window."
HERE, ELSEWHERE = UUID(int=1), UUID(int=2)


class Starter:
    """Another program beside this one that tries for the same lock."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "tests.storage.lock_starter", str(folder)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def tell(self, order: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{order}\n")
        self.process.stdin.flush()

    def answer(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().rstrip("\n")

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def starters(tmp_path: Path) -> Iterator[tuple[Starter, Starter]]:
    both = Starter(tmp_path), Starter(tmp_path)
    yield both
    for starter in both:
        starter.kill()


def test_of_two_programs_that_start_together_exactly_one_writes_and_a_killed_one_lets_go(
    starters: tuple[Starter, Starter], tmp_path: Path
) -> None:
    for _ in range(50):
        for starter in starters:
            starter.tell("take")
        assert sorted(starter.answer() for starter in starters) == [REFUSED, "taken"]
        for starter in starters:
            starter.tell("give back")
            assert starter.answer() == "given back"
    first, second = starters
    first.tell("take")
    assert first.answer() == "taken"
    first.kill()
    second.tell("take")
    assert second.answer() == "taken"


def test_a_second_window_of_the_same_program_is_refused_until_the_first_closes(tmp_path: Path) -> None:
    with hold_lock(tmp_path):
        with pytest.raises(FileProblem) as refused, hold_lock(tmp_path, patience=0.05):
            pytest.fail("two windows hold the same evaluation")
        assert (refused.value.message, refused.value.hint) == (REFUSED, "Go to that window, or close it first.")
    with hold_lock(tmp_path, patience=0):
        pass


def test_the_lock_is_given_back_after_a_failure_inside(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), hold_lock(tmp_path):
        raise ZeroDivisionError
    with hold_lock(tmp_path, patience=0):
        pass


def test_a_folder_that_came_from_another_computer_says_so(tmp_path: Path) -> None:
    with hold_lock(tmp_path, install_id=ELSEWHERE) as last:
        assert last is None
    with hold_lock(tmp_path, install_id=HERE) as last:
        assert last == ELSEWHERE
    with hold_lock(tmp_path) as last:
        assert last == HERE


def test_a_damaged_lock_file_stops_nobody(tmp_path: Path) -> None:
    for damaged in (b"\xff" * 50, b"not an id", b""):
        (tmp_path / FILE_NAME).write_bytes(damaged)
        with hold_lock(tmp_path, install_id=HERE) as last:
            assert last is None
        with hold_lock(tmp_path) as last:
            assert last == HERE


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="could not be opened: it is not there"), hold_lock(tmp_path / "gone"):
        pytest.fail("nothing is there to lock")


def test_a_folder_on_a_disk_that_can_only_be_read_is_to_be_copied(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refused(*_: object) -> int:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(FileProblem, match="can only be read") as problem, hold_lock(tmp_path):
        pytest.fail("nothing can be written here")
    assert "Copy the whole folder" in problem.value.hint
