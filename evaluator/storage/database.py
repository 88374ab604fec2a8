"""Encrypted databases: SQLCipher under SQLAlchemy, with a raw key, and settings that lose nothing acknowledged.

DELETE journal with synchronous=EXTRA, never WAL: of 289 bit flips in a pending WAL 289 silently lost acknowledged rows,
and EXTRA lost nothing in 3,000 simulated power cuts where FULL lost 163. Nothing is ever written in clear: temporary
tables stay in memory and the journal is encrypted like the file.
Source: docs/DESIGN section 4, docs/SECURITY "Rules that follow from measurements".
"""

import hashlib
import hmac
import os
import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import QueuePool

from evaluator.errors import FileProblem
from evaluator.said import said
from evaluator.storage.dialect import ADDRESS, WORDED
from evaluator.storage.files import in_plain_words, sync_folder
from evaluator.storage.key_derivation import KEY_BYTES

APPLICATION_ID = 0x42694445  # "BiDE"
OLDEST_SQLITE = (3, 51, 3)  # older ones hold a bug that damages files
_BUSY_SECONDS = 5
# What SQLite keeps ready of each statement lies in a small store of quick memory. Once that is full each row needs
# memory of its own, which SQLCipher locks and wipes every time: adding many rows then takes four times as long.
_KEPT_STATEMENTS = 8
_PAGE, _RESERVED, _SALT, _IV = 4096, 80, 16, 16
_PAGES_LOOKED_AT = 64

_RESTORE = "Restore the latest backup of this evaluation."
_REASONS = {
    sqlite3.SQLITE_FULL: ("could not be saved: the disk is full", "Free some space on this disk, then try again."),
    sqlite3.SQLITE_IOERR: (
        "could not be read or saved: the disk reported a fault",
        "Check the disk, then try again; what was saved before is still there.",
    ),
    sqlite3.SQLITE_READONLY: ("could not be saved: it can only be read", "Check the rights to its folder."),
    sqlite3.SQLITE_PERM: ("could not be opened: this account may not use it", "Check the rights to its folder."),
    sqlite3.SQLITE_CANTOPEN: ("could not be opened", "Check that its folder is there and that you may use it."),
    sqlite3.SQLITE_BUSY: ("is in use by another window or program", "Close the other one, then try again."),
    sqlite3.SQLITE_LOCKED: ("is in use by another window or program", "Close the other one, then try again."),
    sqlite3.SQLITE_CORRUPT: ("is damaged", _RESTORE),
    sqlite3.SQLITE_NOTADB: ("is damaged", _RESTORE),
    sqlite3.SQLITE_NOMEM: ("needs more memory than is free", "Close other programs, then try again."),
    sqlite3.SQLITE_TOOBIG: ("cannot hold a value as large as this", "Shorten the text or choose a smaller document."),
}
_CODES = {  # SQLite's fixed words, where its backup interface gives no number
    "database or disk is full": sqlite3.SQLITE_FULL,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "unable to open database file": sqlite3.SQLITE_CANTOPEN,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "file is not a database": sqlite3.SQLITE_NOTADB,
    "database is locked": sqlite3.SQLITE_BUSY,
    "out of memory": sqlite3.SQLITE_NOMEM,
}
_SETTINGS = (
    "journal_mode = DELETE",
    "foreign_keys = ON",
    "synchronous = EXTRA",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    "cell_size_check = ON",
)


def create_database(path: Path, key: bytes) -> Engine:
    """Create an empty encrypted database at schema version 0, readable by this account only, and open it.

    Raises: FileProblem when something of this name is there; a file left empty by an interrupted start is taken over.
    """
    with in_plain_words(path, "created"):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        empty = os.fstat(descriptor).st_size == 0
        os.close(descriptor)
        sync_folder(path.parent)
    if not empty:
        raise FileProblem("{name} is there already.", hint="Open it instead.", name=path.name)
    with closing(connect(path, key)) as connection:
        try:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        except sqlcipher.Error as error:
            raise explained(error, path) from error
    return _engine(path, key, read_only=False)


def open_database(path: Path, key: bytes, *, version: int, read_only: bool = False) -> Engine:
    """Open an encrypted database whose schema is not newer than `version`, the newest this program knows.

    An older schema opens and is migrated by the caller (see `schema_version`). `Engine.dispose` closes everything.
    Raises: FileProblem when the file is missing, empty, damaged, another's, or of a newer program.
    """
    engine = _engine(path, key, read_only=read_only)
    with engine.connect() as connection:
        written = schema_version(connection)
        application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    if application != APPLICATION_ID:
        engine.dispose()
        raise FileProblem("{name} is empty or not one of this program's files.", hint=_RESTORE, name=path.name)
    if written > version:
        engine.dispose()
        raise FileProblem(
            "{name} was saved by a newer version of this program: its format is {written}, "
            "this one reads up to {version}.",
            hint="Install the newer version on this computer.",
            name=path.name,
            written=written,
            version=version,
        )
    return engine


def schema_version(connection: Connection) -> int:
    """The version of the tables in this file; 0 before the first migration."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def set_schema_version(connection: Connection, version: int) -> None:
    """Write the version of the tables, as part of the transaction that changes them."""
    connection.exec_driver_sql(f"PRAGMA user_version = {version:d}")


def check_database(path: Path, key: bytes) -> None:
    """Read every page and every row, and compare: after a recovery, before a backup is trusted.

    Raises: FileProblem when a single byte is not as it was written.
    """
    with closing(connect(path, key)) as connection:
        require_whole_pages(connection, path)
        try:
            rows = connection.execute("PRAGMA integrity_check(1)").fetchall()
            references = connection.execute("PRAGMA foreign_key_check").fetchmany(1)
        except sqlcipher.Error as error:
            raise explained(error, path) from error
    if rows != [("ok",)] or references:
        raise _damaged(path)


def require_whole_pages(connection: Any, path: Path) -> None:
    """Check the HMAC of every page in the file. Raises: FileProblem when one does not hold."""
    try:
        faults = connection.execute("PRAGMA cipher_integrity_check").fetchmany(1)
    except sqlcipher.Error as error:
        raise explained(error, path) from error
    if faults:
        raise _damaged(path)


def connect(path: Path, key: bytes, *, read_only: bool = False) -> Any:
    """Open one encrypted connection in autocommit mode: for engines, backups and checks, not for statements.

    Raises: FileProblem when the file is missing, damaged or not encrypted with this key.
    """
    if len(key) != KEY_BYTES:
        raise ValueError(f"a database key has {KEY_BYTES} bytes")
    with in_plain_words(path, "opened"):
        path.stat()
    with ExitStack() as closed_on_failure:
        try:
            connection = sqlcipher.connect(
                f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}",
                uri=True,
                isolation_level=None,
                check_same_thread=False,
                timeout=_BUSY_SECONDS,
                cached_statements=_KEPT_STATEMENTS,
            )
            closed_on_failure.callback(connection.close)
            _prepare(connection, key)
        except sqlcipher.Error as error:
            raise _not_opened(error, path, key) from error
        closed_on_failure.pop_all()
    return connection


def _prepare(connection: Any, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to the terminal
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    _require_cipher(connection)
    connection.execute("PRAGMA cipher_memory_security = ON")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")


def _engine(path: Path, key: bytes, *, read_only: bool) -> Engine:
    engine = create_engine(
        ADDRESS,
        creator=lambda: connect(path, key, read_only=read_only),
        poolclass=QueuePool,
        hide_parameters=True,
        execution_options={"compiled_cache": WORDED},
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    @event.listens_for(engine, "handle_error", retval=True)
    def explain(context: ExceptionContext) -> FileProblem | None:
        error = context.original_exception
        return explained(error, path) if isinstance(error, sqlcipher.Error) and _code(error) in _REASONS else None

    return engine


def _require_cipher(connection: Any) -> None:
    encrypted = connection.execute("PRAGMA cipher_version").fetchone()
    if not encrypted or not encrypted[0] or sqlcipher.sqlite_version_info < OLDEST_SQLITE:
        raise FileProblem(
            "The encryption library on this computer is missing or too old, so nothing is opened.",
            hint="Install this program again.",
        )


def _code(error: sqlcipher.Error) -> int:
    code = getattr(error, "sqlite_errorcode", None)
    return _CODES.get(str(error), sqlite3.SQLITE_ERROR) if code is None else int(code) & 0xFF


def explained(error: sqlcipher.Error, path: Path) -> FileProblem:
    """Put a failure of SQLCipher into one sentence about this file."""
    unknown = (
        said("could not be read or saved"),
        said("Close the program and start it again; what was saved is still there."),
    )
    reason, hint = _REASONS.get(_code(error), unknown)
    return FileProblem("{name} {reason}.", hint=hint, name=path.name, reason=reason)


def _damaged(path: Path) -> FileProblem:
    return FileProblem("{name} is damaged.", hint=_RESTORE, name=path.name)


def _not_opened(error: sqlcipher.Error, path: Path, key: bytes) -> FileProblem:
    if _code(error) == sqlite3.SQLITE_NOTADB and not _holds_a_page_of(path, key):
        return FileProblem(
            "{name} belongs to another evaluation, or its beginning is damaged.",
            hint="Put this evaluation's own file back, or restore its latest backup.",
            name=path.name,
        )
    return explained(error, path)


def _holds_a_page_of(path: Path, key: bytes) -> bool:
    """Whether any of the first pages was written with this key: then the file is ours and damaged.

    Source: SQLCipher 4's design: each page of 4,096 bytes ends in an IV and the HMAC-SHA512 of what stands before it
    and the page's number; the HMAC's key comes from the raw key and the salt in the file's first 16 bytes.
    """
    with in_plain_words(path, "read"), path.open("rb") as file:
        data = file.read(_PAGE * _PAGES_LOOKED_AT)
    salt = bytes(byte ^ 0x3A for byte in data[:_SALT])
    mac_key = hashlib.pbkdf2_hmac("sha512", key, salt, 2, KEY_BYTES)
    for number in range(1, len(data) // _PAGE + 1):
        page = data[(number - 1) * _PAGE : number * _PAGE]
        signed = page[_SALT if number == 1 else 0 : _PAGE - _RESERVED + _IV]
        mac = hmac.new(mac_key, signed + number.to_bytes(4, "little"), "sha512").digest()
        if hmac.compare_digest(mac, page[_PAGE - _RESERVED + _IV :]):
            return True
    return False
