"""What the tests of databases and backups share: a small encrypted file, another program's eyes, and the canaries."""

from pathlib import Path

import apsw
from sqlalchemy import Engine, text

from evaluator.storage.database import create_database, set_schema_version

KEY, WRONG_KEY = bytes(range(32)), bytes(32)
CANARY = "Canaryrationale"
VERSION = 3


def made(path: Path, *, rows: int = 20) -> Path:
    """A closed database with this many rows, each with the canary in clear before encryption."""
    engine = create_database(path, KEY)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE score (id INTEGER PRIMARY KEY, rationale TEXT NOT NULL)"))
        set_schema_version(connection, VERSION)
    add_rows(engine, rows)
    engine.dispose()
    return path


def add_rows(engine: Engine, rows: int) -> None:
    """Add this many rows in one transaction."""
    with engine.begin() as connection:
        connection.execute(
            text("INSERT INTO score (rationale) VALUES (:rationale)"), [{"rationale": CANARY * 30}] * rows
        )


def count(engine: Engine) -> int:
    """How many rows the engine sees."""
    with engine.connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM score")).scalar_one())


def count_by_another_program(path: Path, key: bytes) -> int:
    """Open the file with SQLite3 Multiple Ciphers, which shares no code with SQLCipher, and count the rows."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        connection.execute("PRAGMA cipher = 'sqlcipher'")
        connection.execute("PRAGMA legacy = 4")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        ((rows,),) = connection.execute("SELECT count(*) FROM score")
        return int(rows)
    finally:
        connection.close()


def in_clear(path: Path) -> list[str]:
    """In which encodings the canary can be read in this file without a key."""
    data = path.read_bytes()
    return [encoding for encoding in ("utf-8", "utf-16-le", "utf-16-be") if CANARY.encode(encoding) in data]
