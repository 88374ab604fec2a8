import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from evaluator.errors import FileProblem
from evaluator.storage.backups import Kind, back_up, list_backups, restore
from evaluator.storage.database import check_database, open_database
from tests.storage.encrypted import (
    KEY,
    VERSION,
    WRONG_KEY,
    add_rows,
    count,
    count_by_another_program,
    in_clear,
    made,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return made(tmp_path / "evaluation.db", rows=200)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    engine = open_database(path, KEY, version=VERSION)
    yield engine
    engine.dispose()


def rows_in(path: Path) -> int:
    engine = open_database(path, KEY, version=VERSION)
    try:
        return count(engine)
    finally:
        engine.dispose()


def test_a_backup_is_encrypted_whole_and_opens_with_the_same_key_only(path: Path, folder: Path) -> None:
    backup = back_up(path, KEY, folder, Kind.RECENT)
    assert count_by_another_program(backup.path, KEY) == 200
    check_database(backup.path, KEY)
    assert in_clear(backup.path) == []
    with pytest.raises(FileProblem):
        check_database(backup.path, WRONG_KEY)
    assert backup.path.stat().st_mode & 0o077 == 0
    assert list(folder.iterdir()) == [backup.path]


def test_the_three_newest_stay_and_one_for_each_lock(path: Path, folder: Path, engine: Engine) -> None:
    kinds = [Kind.RECENT, Kind.LOCK, Kind.RECENT, Kind.RECENT, Kind.RECENT, Kind.LOCK, Kind.RECENT]
    for kind in kinds:
        add_rows(engine, 1)
        assert back_up(path, KEY, folder, kind).kind is kind
    kept = [(backup.number, backup.kind, rows_in(backup.path)) for backup in list_backups(folder)]
    assert kept == [
        (7, Kind.RECENT, 207),
        (6, Kind.LOCK, 206),
        (5, Kind.RECENT, 205),
        (4, Kind.RECENT, 204),
        (2, Kind.LOCK, 202),
    ]


def test_a_backup_during_a_change_holds_what_was_saved_before_it(path: Path, folder: Path, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM score")
        backup = back_up(path, KEY, folder, Kind.RECENT)
    assert rows_in(backup.path) == 200
    assert count(engine) == 0


def test_a_damaged_database_never_pushes_a_good_backup_out(path: Path, folder: Path) -> None:
    good = [back_up(path, KEY, folder, Kind.RECENT) for _ in range(3)]
    data = bytearray(path.read_bytes())
    data[-2000] ^= 1
    path.write_bytes(data)
    for _ in range(3):
        with pytest.raises(FileProblem, match=r"^evaluation\.db is damaged\.$"):
            back_up(path, KEY, folder, Kind.RECENT)
    assert list_backups(folder) == tuple(reversed(good))
    assert len(list(folder.iterdir())) == 3


def test_a_disk_that_refuses_leaves_every_earlier_backup_and_nothing_half_written(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = back_up(path, KEY, folder, Kind.RECENT)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(FileProblem, match=r"^recent-000002\.db could not be saved: the disk is full\.$"):
        back_up(path, KEY, folder, Kind.RECENT)
    assert list(folder.iterdir()) == [earlier.path]


def test_a_backup_is_restored_to_a_new_file_and_stays_itself(
    path: Path, folder: Path, engine: Engine, tmp_path: Path
) -> None:
    backup = back_up(path, KEY, folder, Kind.LOCK)
    add_rows(engine, 50)
    restored = tmp_path / "restored.db"
    restore(backup.path, KEY, restored)
    assert (rows_in(restored), rows_in(backup.path), rows_in(path)) == (200, 200, 250)


def test_nothing_is_restored_over_a_file_or_beside_its_journal(path: Path, folder: Path, tmp_path: Path) -> None:
    backup = back_up(path, KEY, folder, Kind.LOCK)
    with pytest.raises(FileProblem, match=r"^evaluation\.db is there already\.$"):
        restore(backup.path, KEY, path)
    (tmp_path / "restored.db-journal").write_bytes(b"of an earlier file")
    with pytest.raises(FileProblem, match=r"^restored\.db-journal is there already\.$"):
        restore(backup.path, KEY, tmp_path / "restored.db")


def test_a_damaged_backup_is_not_restored(path: Path, folder: Path, tmp_path: Path) -> None:
    backup = back_up(path, KEY, folder, Kind.LOCK)
    data = bytearray(backup.path.read_bytes())
    data[5000] ^= 1
    backup.path.write_bytes(data)
    with pytest.raises(FileProblem, match="is damaged"):
        restore(backup.path, KEY, tmp_path / "restored.db")
    assert not (tmp_path / "restored.db").exists()


def test_other_files_in_the_folder_are_no_backups(path: Path, folder: Path) -> None:
    assert list_backups(folder) == ()
    backup = back_up(path, KEY, folder, Kind.RECENT)
    for name in ("recent-1.db", "recent-000001.db.copy", "keys", "manual-000009.db"):
        (folder / name).write_bytes(b"")
    assert list_backups(folder) == (backup,)
