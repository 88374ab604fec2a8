"""Every released file opens for ever: schema, checks, triggers, versions, and a migration that dies half way."""

import os
import re
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Engine, MetaData
from sqlalchemy.exc import IntegrityError

from evaluator.errors import FileProblem
from evaluator.storage import migrations
from evaluator.storage.backups import list_backups
from evaluator.storage.database import create_database, open_database, schema_version, set_schema_version
from evaluator.storage.evaluation_file import BACKUPS, EVALUATION_DB
from evaluator.storage.migrations import DOCUMENTS, EVALUATION, VERSIONS, migrate
from evaluator.storage.rows import DocumentTable, EvaluationTable
from tests.conftest import Profile
from tests.storage.evaluations import ID, open_file
from tests.storage.sample_rows import REFUSED, VALID, VALID_BODY, C

KEY = bytes(range(32))
TABLES = {EVALUATION: EvaluationTable.metadata, DOCUMENTS: DocumentTable.metadata}
CHANGED_UNTIL_ISSUED = {"evaluation", "panel_member", "supplier", "tender", "document", "scorecard"}
INSERT_ONLY = sorted(EvaluationTable.metadata.tables.keys() - CHANGED_UNTIL_ISSUED)


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Engine]]:
    """Both databases, migrated and empty; what a test writes is rolled back."""
    folder = tmp_path_factory.mktemp("migrated")
    engines = {name: create_database(folder / f"{name}.db", KEY) for name in TABLES}
    for name, engine in engines.items():
        with engine.begin() as connection:
            migrate(connection, name)
    yield engines
    for engine in engines.values():
        engine.dispose()


@pytest.fixture
def evaluation(engines: dict[str, Engine]) -> Iterator[Connection]:
    """evaluation.db with a valid row in every table."""
    with engines[EVALUATION].connect() as connection:
        for table, row in VALID.items():
            insert(connection, table, row)
        yield connection
        connection.rollback()


@pytest.fixture
def documents(engines: dict[str, Engine]) -> Iterator[Connection]:
    """documents.db with one body."""
    with engines[DOCUMENTS].connect() as connection:
        insert(connection, "body", VALID_BODY)
        yield connection
        connection.rollback()


def insert(connection: Connection, table: str, row: dict[str, object]) -> None:
    metadata = DocumentTable.metadata if table == "body" else EvaluationTable.metadata
    connection.execute(sa.insert(metadata.tables[table]), row)


def revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def differences(connection: Connection, metadata: MetaData) -> list[Any]:
    options = {"compare_type": True, "compare_server_default": True}
    found: list[Any] = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
    return found


@pytest.mark.parametrize("database", TABLES)
def test_the_migrated_tables_are_the_ones_the_program_uses(engines: dict[str, Engine], database: str) -> None:
    with engines[database].connect() as connection:
        assert differences(connection, TABLES[database]) == []
        assert revision(connection) == f"{database}_{VERSIONS[database]:04}"
        assert schema_version(connection) == VERSIONS[database]
        assert len(list((migrations.HERE / database).glob("[0-9]*.py"))) == VERSIONS[database]


def test_the_comparison_sees_a_column_that_is_missing_or_may_be_empty(engines: dict[str, Engine]) -> None:
    with engines[DOCUMENTS].connect() as connection:
        other = MetaData()
        sa.Table("body", other, sa.Column("sha256", sa.String, primary_key=True), sa.Column("body", sa.LargeBinary))
        assert len(differences(connection, other)) == 1
        other.tables["body"].append_column(sa.Column("name", sa.String))
        assert len(differences(connection, other)) == 2


def named_checks(engine: Engine) -> set[str]:
    with engine.connect() as connection:
        tables = connection.exec_driver_sql("select sql from sqlite_master where type = 'table'").scalars().all()
    return {name for sql in tables for name in re.findall(r"CONSTRAINT (\w+) CHECK", sql)}


def test_every_named_check_has_a_value_here_that_it_refuses(engines: dict[str, Engine]) -> None:
    assert named_checks(engines[EVALUATION]) | named_checks(engines[DOCUMENTS]) == REFUSED.keys()


@pytest.mark.parametrize("name", REFUSED)
def test_a_named_check_refuses_a_bad_value(engines: dict[str, Engine], name: str) -> None:
    table, change = REFUSED[name]
    database = DOCUMENTS if table == "body" else EVALUATION
    with engines[database].connect() as connection:
        rows = {"body": VALID_BODY} if table == "body" else VALID
        for earlier in list(rows)[: list(rows).index(table)]:
            insert(connection, earlier, rows[earlier])
        with pytest.raises(IntegrityError, match=f"CHECK constraint failed: {name}\n"):
            insert(connection, table, rows[table] | change)
        insert(connection, table, rows[table])
        connection.rollback()


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("tender", {"id": "t2", "supplier_id": "nobody"}),
        ("document", {"tender_id": "nobody"}),
        ("submitted_score", {"digest": C}),
        ("submitted_price", {"digest": C}),
    ],
)
def test_a_row_that_points_at_nothing_is_refused(evaluation: Connection, table: str, change: dict[str, object]) -> None:
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        insert(evaluation, table, VALID[table] | change)


def test_one_key_has_one_owner(evaluation: Connection) -> None:
    with pytest.raises(IntegrityError, match=r"UNIQUE constraint failed: panel_member\.fingerprint"):
        insert(evaluation, "panel_member", VALID["panel_member"] | {"id": "m2", "position": 2})


@pytest.mark.parametrize("table", INSERT_ONLY)
def test_what_is_said_scored_or_signed_is_never_updated_or_deleted(evaluation: Connection, table: str) -> None:
    refused = f"{table} is insert-only"
    for column in EvaluationTable.metadata.tables[table].columns:
        with pytest.raises(IntegrityError, match=refused):
            evaluation.exec_driver_sql(f"update {table} set {column.name} = {column.name}")
    with pytest.raises(IntegrityError, match=refused):
        evaluation.exec_driver_sql(f"delete from {table}")


def test_the_bytes_of_a_document_are_written_once(documents: Connection) -> None:
    for change in ("update body set body = x'00'", "update body set sha256 = sha256", "delete from body"):
        with pytest.raises(IntegrityError, match="documents are written once"):
            documents.exec_driver_sql(change)


def test_after_the_lock_the_database_takes_no_score_and_lets_nobody_unlock(evaluation: Connection) -> None:
    evaluation.exec_driver_sql("update scorecard set locked_at = '2026-11-22 12:00:00', scores_sha256 = 'x'")
    with pytest.raises(IntegrityError, match="the scorecard is locked"):
        insert(evaluation, "score", VALID["score"] | {"version": 2})
    insert(evaluation, "score", VALID["score"] | {"member_id": "another"})
    for change in (
        "update scorecard set locked_at = null, scores_sha256 = null",
        "update scorecard set scores_sha256 = 'y'",
        "update scorecard set revision = 2",
        "delete from scorecard",
    ):
        with pytest.raises(IntegrityError, match="the scorecard is locked"):
            evaluation.exec_driver_sql(change)


def test_a_file_holds_one_evaluation_and_its_frozen_model_stays(evaluation: Connection) -> None:
    with pytest.raises(IntegrityError, match="one evaluation"):
        insert(evaluation, "evaluation", VALID["evaluation"] | {"id": "another"})
    with pytest.raises(IntegrityError, match="one evaluation"):
        evaluation.exec_driver_sql("delete from evaluation")
    evaluation.exec_driver_sql("update evaluation set model = '{}', model_frozen_at = '2026-11-22 12:00:00'")
    for change in ("model = null", "model = '[]'", "model_frozen_at = null"):
        with pytest.raises(IntegrityError, match="the evaluation model is frozen"):
            evaluation.exec_driver_sql(f"update evaluation set {change}")


def database_of(folder: Path) -> Path:
    return folder / "evaluations" / str(ID) / EVALUATION_DB


def test_a_file_of_a_newer_version_is_refused_naming_both_versions_and_is_not_changed(
    folder: Path, profile: Profile
) -> None:
    with open_file(folder / "evaluations", profile.unlocked) as file, file.database.begin() as connection:
        set_schema_version(connection, VERSIONS[EVALUATION] + 1)
    path = database_of(folder)
    before = path.read_bytes()
    with pytest.raises(FileProblem, match=f"its format is {VERSIONS[EVALUATION] + 1}, this one reads up to "):
        open_file(folder / "evaluations", profile.unlocked)
    assert path.read_bytes() == before
    assert [found.name for found in path.parent.glob("*journal*")] == []


NEXT_VERSION = """
import os, signal
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "evaluation_0002", "evaluation_0001", None, None

def upgrade():
    op.create_table("letter", sa.Column("id", sa.String(), primary_key=True))
    op.add_column("supplier", sa.Column("telephone", sa.String()))
    op.execute("update supplier set telephone = hex(randomblob(20000))")
    op.execute("drop trigger score_no_update")
    {then}
"""


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes this program its own next version, whose second script ends in one more statement."""

    def become(then: str) -> None:
        scripts = shutil.copytree(migrations.HERE, tmp_path / "migrations", dirs_exist_ok=True)
        (scripts / EVALUATION / "0002_letters.py").write_text(NEXT_VERSION.format(then=then), encoding="utf-8")
        monkeypatch.setattr(migrations, "HERE", scripts)
        monkeypatch.setitem(VERSIONS, EVALUATION, 2)

    return become


def require_old_and_whole(folder: Path, profile: Profile) -> None:
    """The file is of version 1 in every respect."""
    with open_file(folder / "evaluations", profile.unlocked) as file:
        with file.database.connect() as connection:
            assert schema_version(connection) == 1
            assert revision(connection) == "evaluation_0001"
            assert differences(connection, EvaluationTable.metadata) == []
            assert "score_no_update" in connection.exec_driver_sql("select name from sqlite_master").scalars().all()
        with file.work() as uow:
            assert len(uow.panel.roster().people) == 5


def test_an_older_file_is_backed_up_as_it_was_and_then_migrated(
    folder: Path, profile: Profile, next_version: Callable[[str], None]
) -> None:
    next_version("pass")
    with open_file(folder / "evaluations", profile.unlocked) as file, file.database.connect() as connection:
        assert schema_version(connection) == 2
        assert connection.exec_driver_sql("select count(*) from supplier where telephone <> ''").scalar_one() == 2
        first = list_backups(file.folder / BACKUPS)[-1]
        backup = open_database(first.path, file.data_key.for_evaluation_db(), version=1)
        with backup.connect() as old:
            assert schema_version(old) == 1
            assert differences(old, EvaluationTable.metadata) == []
        backup.dispose()


def test_a_migration_that_fails_half_way_leaves_the_old_file_whole(
    folder: Path, profile: Profile, next_version: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    next_version("op.execute('insert into nowhere values (1)')")
    with pytest.raises(sa.exc.OperationalError, match="nowhere"):
        open_file(folder / "evaluations", profile.unlocked)
    monkeypatch.undo()
    require_old_and_whole(folder, profile)


def test_a_migration_that_is_killed_half_way_leaves_the_old_file_whole(
    folder: Path, profile: Profile, next_version: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    next_version("os.kill(os.getpid(), signal.SIGKILL)")
    child = os.fork()
    if child == 0:
        try:
            open_file(folder / "evaluations", profile.unlocked)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)
    assert os.WTERMSIG(status) == signal.SIGKILL
    monkeypatch.undo()
    require_old_and_whole(folder, profile)
