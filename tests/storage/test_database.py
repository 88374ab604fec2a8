import random
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import apsw
import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from evaluator.errors import FileProblem
from evaluator.storage import database
from evaluator.storage.database import (
    check_database,
    connect,
    create_database,
    open_database,
    schema_version,
    set_schema_version,
)
from tests.storage.encrypted import (
    CANARY,
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
    return made(tmp_path / "evaluation.db")


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    engine = open_database(path, KEY, version=VERSION)
    yield engine
    engine.dispose()


def open_and_close(path: Path, key: bytes = KEY, *, version: int = VERSION) -> None:
    open_database(path, key, version=version).dispose()


def test_another_program_opens_the_file_with_the_raw_key_and_no_other(path: Path) -> None:
    assert count_by_another_program(path, KEY) == 20
    with pytest.raises(apsw.NotADBError):
        count_by_another_program(path, WRONG_KEY)


def test_a_plain_sqlite_sees_no_database_at_all(path: Path) -> None:
    plain = sqlite3.connect(path)
    with pytest.raises(sqlite3.DatabaseError, match="file is not a database"):
        plain.execute("SELECT count(*) FROM score")
    plain.close()


def test_nothing_stands_in_clear_in_the_file_or_in_a_journal_that_is_being_written(path: Path, engine: Engine) -> None:
    journal = path.with_name("evaluation.db-journal")
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA cache_size = 5")
        connection.execute(text("UPDATE score SET rationale = rationale || 'more'"))
        connection.execute(
            text("INSERT INTO score (rationale) VALUES (:rationale)"), [{"rationale": CANARY * 300}] * 200
        )
        assert journal.stat().st_size > 4096
        assert in_clear(journal) == in_clear(path) == []
    assert in_clear(path) == []
    assert [found.name for found in path.parent.iterdir()] == ["evaluation.db"]


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 3),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("trusted_schema", 0),
        ("cipher_memory_security", "1"),
        ("application_id", database.APPLICATION_ID),
        ("user_version", VERSION),
    ],
)
def test_every_connection_has_the_settings_that_lose_nothing(engine: Engine, setting: str, value: object) -> None:
    with engine.connect() as first, engine.connect() as second:
        first.rollback()
        for connection in (first, second):
            assert connection.exec_driver_sql(f"PRAGMA {setting}").scalar_one() == value
            connection.rollback()


def test_the_file_and_its_journal_are_for_this_account_only(path: Path, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM score"))
        for found in path.parent.iterdir():
            assert found.stat().st_mode & 0o077 == 0
        assert path.with_name("evaluation.db-journal").exists()


def test_neither_the_key_nor_a_value_shows_in_an_engine_or_an_error(engine: Engine) -> None:
    with pytest.raises(IntegrityError) as refused, engine.begin() as connection:
        connection.execute(text("INSERT INTO score (id, rationale) VALUES (1, :rationale)"), {"rationale": CANARY})
    shown = f"{refused.value} {engine!r} {engine.url}"
    assert CANARY not in shown
    assert KEY.hex() not in shown


def test_a_wrong_key_is_told_apart_from_damage_and_nothing_is_printed(
    path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(FileProblem, match=r"^evaluation\.db belongs to another evaluation, or its beginning"):
        open_and_close(path, WRONG_KEY)
    flip(path, 2000)
    with pytest.raises(FileProblem, match=r"^evaluation\.db is damaged\.$") as refused:
        open_and_close(path)
    assert refused.value.hint == "Restore the latest backup of this evaluation."
    assert capfd.readouterr() == ("", "")


def flip(path: Path, position: int) -> None:
    data = bytearray(path.read_bytes())
    data[position] ^= 1
    path.write_bytes(data)


def test_a_flipped_bit_anywhere_in_the_file_is_found(path: Path) -> None:
    whole, places = path.read_bytes(), random.Random(1)
    edges = [0, 15, 16, 4015, 4016, 4031, 4032, 4095, 4096, len(whole) - 1]
    for position in [*edges, *places.sample(range(len(whole)), 190)]:
        flip(path, position)
        with pytest.raises(FileProblem):
            check_database(path, KEY)
        path.write_bytes(whole)
    check_database(path, KEY)


def test_a_flipped_bit_in_a_page_that_nothing_uses_any_more_is_found(path: Path, engine: Engine) -> None:
    add_rows(engine, 200)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM score"))
    engine.dispose()
    whole = path.read_bytes()
    for position in range(3000, len(whole), 4096):
        flip(path, position)
        with pytest.raises(FileProblem):
            check_database(path, KEY)
        path.write_bytes(whole)


def test_a_file_cut_short_is_found(path: Path) -> None:
    whole = path.read_bytes()
    for length in {*range(0, len(whole), 97), *range(4096, len(whole), 4096)}:
        path.write_bytes(whole[:length])
        with pytest.raises(FileProblem):
            open_and_check(path)


def open_and_check(path: Path) -> None:
    open_and_close(path)
    check_database(path, KEY)


def test_a_missing_file_a_folder_and_an_empty_file_are_refused_and_not_made_anew(path: Path) -> None:
    path.unlink()
    with pytest.raises(FileProblem, match="it is not there"):
        open_and_close(path)
    assert not path.exists()
    path.write_bytes(b"")
    with pytest.raises(FileProblem, match="is empty or not one of this program's files"):
        open_and_close(path)
    path.unlink()
    path.mkdir()
    with pytest.raises(FileProblem, match=r"^evaluation\.db could not be opened\.$"):
        open_and_close(path)


def test_an_encrypted_file_of_another_program_is_refused(tmp_path: Path) -> None:
    other = sqlcipher.connect(str(tmp_path / "other.db"))
    other.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    other.execute("CREATE TABLE score (id)")
    other.close()
    with pytest.raises(FileProblem, match="not one of this program's files"):
        open_and_close(tmp_path / "other.db")


def test_a_newer_schema_is_refused_with_both_versions_and_an_older_one_opens(path: Path) -> None:
    with pytest.raises(FileProblem, match="its format is 3, this one reads up to 2") as refused:
        open_and_close(path, version=2)
    assert "newer version" in refused.value.hint
    engine = open_database(path, KEY, version=9)
    with engine.connect() as connection:
        assert schema_version(connection) == 3
    engine.dispose()


def test_the_schema_version_rolls_back_with_the_change_it_stands_for(engine: Engine) -> None:
    with engine.connect() as connection:
        set_schema_version(connection, 7)
        connection.execute(text("CREATE TABLE later (id INTEGER)"))
        connection.rollback()
        assert schema_version(connection) == VERSION
        assert not connection.execute(text("SELECT * FROM sqlite_master WHERE name = 'later'")).all()


def test_a_database_is_made_once_and_one_left_empty_by_a_crash_is_taken_over(path: Path) -> None:
    with pytest.raises(FileProblem, match="is there already"):
        create_database(path, KEY)
    path.write_bytes(b"")
    create_database(path, KEY).dispose()
    open_and_close(path)


def test_a_file_made_without_rows_opens_at_version_nought(tmp_path: Path) -> None:
    engine = create_database(tmp_path / "new.db", KEY)
    with engine.connect() as connection:
        assert schema_version(connection) == 0
    engine.dispose()
    open_and_close(tmp_path / "new.db")


def test_a_key_of_another_length_is_a_defect_of_ours(path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        connect(path, b"short")


def test_closing_the_engine_closes_every_handle(path: Path) -> None:
    engine = open_database(path, KEY, version=VERSION)
    with engine.connect(), engine.connect() as second:
        second.rollback()
        assert handles_on(path) >= 1
    engine.dispose()
    assert handles_on(path) == 0


def handles_on(path: Path) -> int:
    """How many of this process's open files are this one; Linux says so, elsewhere nobody does."""
    return sum(handle.samefile(path) for handle in Path("/proc/self/fd").iterdir() if handle.exists())


def test_two_writers_in_one_program_wait_for_each_other_and_lose_nothing(engine: Engine) -> None:
    def add_ten() -> None:
        for _ in range(10):
            with engine.begin() as connection:
                last = connection.execute(text("SELECT count(*) FROM score")).scalar_one()
                connection.execute(
                    text("INSERT INTO score VALUES (:id, :rationale)"), {"id": last + 1, "rationale": CANARY}
                )

    with ThreadPoolExecutor(2) as threads:
        for done in [threads.submit(add_ten), threads.submit(add_ten)]:
            done.result()
    assert count(engine) == 40


def test_a_full_disk_is_said_in_words_and_keeps_what_was_saved(path: Path, engine: Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 8")
        connection.rollback()
        with pytest.raises(FileProblem) as refused:
            connection.execute(
                text("INSERT INTO score (rationale) VALUES (:rationale)"), [{"rationale": CANARY * 30}] * 500
            )
        assert refused.value.message == "evaluation.db could not be saved: the disk is full."
        connection.rollback()
    assert count(engine) == 20


def test_damage_met_while_reading_is_said_in_words(path: Path) -> None:
    engine = open_database(path, KEY, version=VERSION)
    add_rows(engine, 200)
    engine.dispose()
    engine = open_database(path, KEY, version=VERSION)
    flip(path, path.stat().st_size - 100)
    with pytest.raises(FileProblem, match="is damaged"), engine.connect() as connection:
        connection.execute(text("SELECT sum(length(rationale)) FROM score")).scalar_one()
    engine.dispose()


def test_a_file_held_by_another_program_is_said_in_words(
    path: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_BUSY_SECONDS", 0)
    with engine.begin(), pytest.raises(FileProblem, match="is in use by another window or program"):
        open_and_close(path)


def test_what_is_opened_for_reading_only_cannot_be_changed(path: Path) -> None:
    engine = open_database(path, KEY, version=VERSION, read_only=True)
    assert count(engine) == 20
    with pytest.raises(FileProblem, match="it can only be read"):
        add_rows(engine, 1)
    engine.dispose()


@pytest.mark.parametrize("version", [[], [("",)]])
def test_without_encryption_nothing_is_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch, version: list[tuple[str]]
) -> None:
    class Unencrypted:
        def execute(self, _: str) -> "Unencrypted":
            return self

        def fetchone(self) -> tuple[str] | None:
            return version[0] if version else None

    with pytest.raises(FileProblem, match="encryption library"):
        database._require_cipher(Unencrypted())


def test_an_sqlite_with_the_bug_that_damages_files_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlcipher, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(FileProblem, match="encryption library"):
        open_and_close(path)
