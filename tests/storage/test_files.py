import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from evaluator.errors import FileProblem
from evaluator.storage import files
from evaluator.storage.files import (
    copy_of,
    file_problem,
    read_limited,
    read_two_copies,
    size_in_words,
    sweep_unfinished,
    unfinished_name,
    write_two_copies,
    write_whole,
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.pdf"
    write_whole(path, b"old")
    return path


def failing(number: int, *, times: int = 1_000_000) -> Callable[..., None]:
    """An operating-system call that fails this many times; afterwards it renames, as the real one would."""
    left, rename = times, os.replace

    def call(*arguments: str) -> None:
        nonlocal left
        left -= 1
        if left >= 0:
            raise OSError(number, os.strerror(number))
        rename(*arguments)

    return call


def test_a_saved_file_holds_exactly_the_new_bytes(report: Path) -> None:
    write_whole(report, b"new" * 100_000)
    assert report.read_bytes() == b"new" * 100_000
    assert [path.name for path in report.parent.iterdir()] == ["report.pdf"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.EROFS, "the disk can only be read"),
        (errno.EIO, "the disk reported a fault"),
        (errno.EBADMSG, "the computer gave a reason this program does not know"),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failed_save_keeps_the_old_file_leaves_nothing_and_says_why(
    report: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, words: str
) -> None:
    monkeypatch.setattr(os, call, failing(number))
    with pytest.raises(FileProblem) as refused:
        write_whole(report, b"new")
    assert refused.value.message == f"report.pdf could not be saved: {words}."
    assert refused.value.hint
    assert report.read_bytes() == b"old"
    assert list(report.parent.iterdir()) == [report]


def test_a_file_held_by_a_virus_scanner_for_a_moment_is_saved_all_the_same(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "replace", failing(errno.EACCES, times=4))
    write_whole(report, b"new")
    assert report.read_bytes() == b"new"


def test_a_file_held_for_longer_is_given_up_and_nothing_is_left(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LONGEST_WAIT", 0.05)
    monkeypatch.setattr(os, "replace", failing(errno.EACCES))
    with pytest.raises(FileProblem, match="another program holds it"):
        write_whole(report, b"new")
    assert report.read_bytes() == b"old"
    assert list(report.parent.iterdir()) == [report]


def test_the_wait_for_a_held_file_ends_within_two_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr("time.sleep", waits.append)
    with pytest.raises(PermissionError):
        files.patiently(lambda: failing(errno.EACCES)())
    assert sum(waits) == pytest.approx(2)
    assert waits[:4] == [0.01, 0.02, 0.04, 0.08]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing/report.pdf", "it is not there"),
        ("report.pdf/inside.pdf", "its folder is not there"),
        ("folder", "it is a folder"),
        ("x" * 300, "the name is too long"),
    ],
)
def test_a_place_that_cannot_hold_the_file_is_named(report: Path, name: str, words: str) -> None:
    (report.parent / "folder").mkdir()
    with pytest.raises(FileProblem) as refused:
        write_whole(report.parent / name, b"new")
    assert refused.value.message.endswith(f"could not be saved: {words}.")
    assert sorted(path.name for path in report.parent.iterdir()) == ["folder", "report.pdf"]


def test_a_device_is_not_called_a_folder(tmp_path: Path) -> None:
    for place, words in ((tmp_path, "it is a folder"), (Path(os.devnull), "a device or a pipe")):
        with pytest.raises(FileProblem, match=words):
            files.read_limited(place, 10, "a package")


def test_every_catalogued_reason_makes_one_sentence_with_a_next_step() -> None:
    for number in (*files._REASONS, 0, 99_999):
        problem = file_problem(OSError(number, "raw text of the system"), Path("pack.bidpack"), "read")
        assert problem.message.startswith("pack.bidpack could not be read: ")
        assert problem.message.endswith(".")
        assert "raw text" not in problem.message + problem.hint
        assert problem.hint.endswith(".")


def test_an_interrupted_save_is_swept_away_and_nothing_else(report: Path) -> None:
    left = unfinished_name(report.parent)
    left.write_bytes(b"half")
    left.with_name(f"{left.name}-journal").write_bytes(b"half")
    (report.parent / ".unfinished-folder").mkdir()
    assert sweep_unfinished(report.parent) == 2
    assert sorted(path.name for path in report.parent.iterdir()) == [".unfinished-folder", "report.pdf"]
    assert sweep_unfinished(report.parent) == 0


def test_a_file_up_to_the_limit_is_read_and_one_byte_more_is_refused_with_the_limit(report: Path) -> None:
    write_whole(report, bytes(2048))
    assert read_limited(report, 2048, "a score sheet") == bytes(2048)
    with pytest.raises(FileProblem) as refused:
        read_limited(report, 2047, "a score sheet")
    assert refused.value.message == "report.pdf is larger than 1.999 KiB, the most a score sheet may be."


@pytest.mark.parametrize("name", ["missing", "folder", "pipe"])
def test_what_is_no_plain_file_is_refused_without_waiting(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileProblem, match=f"^{name} could not be read: "):
        read_limited(tmp_path / name, 100, "a package")


def test_sizes_are_said_as_people_say_them() -> None:
    said = [size_in_words(size) for size in (80, 64 << 10, 200 << 20, 1 << 30, 3 << 29)]
    assert said == ["80 bytes", "64 KiB", "200 MiB", "1 GiB", "1.5 GiB"]


def even(data: bytes) -> int:
    if len(data) % 2:
        raise FileProblem("The number is damaged.")
    return len(data) // 2


def read_number(path: Path) -> int:
    return read_two_copies(path, even, limit=100, what="a number")


@pytest.mark.parametrize("damage", ["missing", "damaged", "too long"])
@pytest.mark.parametrize("which", ["first", "second"])
def test_either_copy_may_be_lost_and_is_put_right_from_the_other(tmp_path: Path, which: str, damage: str) -> None:
    path = tmp_path / "number"
    write_two_copies(path, b"xxxx")
    hurt = path if which == "first" else copy_of(path)
    if damage == "missing":
        hurt.unlink()
    else:
        hurt.write_bytes(b"x" * (3 if damage == "damaged" else 102))
    assert read_number(path) == 2
    assert path.read_bytes() == copy_of(path).read_bytes() == b"xxxx"


def test_after_a_crash_between_the_copies_the_newer_one_stands_in_both(tmp_path: Path) -> None:
    path = tmp_path / "number"
    write_two_copies(path, b"xxxx")
    write_whole(path, b"xxxxxx")
    assert read_number(path) == 3
    assert copy_of(path).read_bytes() == b"xxxxxx"


def test_two_damaged_copies_are_refused_in_the_words_of_the_first(tmp_path: Path) -> None:
    path = tmp_path / "number"
    write_two_copies(path, b"xxx")
    with pytest.raises(FileProblem, match=r"^The number is damaged\.$"):
        read_number(path)
    path.unlink()
    with pytest.raises(FileProblem, match=r"^number could not be read: it is not there\.$"):
        read_number(path)


def test_a_folder_that_can_only_be_read_still_gives_the_good_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "number"
    write_two_copies(path, b"xxxx")
    path.write_bytes(b"xxx")
    monkeypatch.setattr(os, "replace", failing(errno.EROFS))
    assert read_number(path) == 2
