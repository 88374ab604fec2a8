"""Statements that go straight to the driver: for what people wait for most often, and for rows by the thousand.

On a quick disk building and reading SQLAlchemy's own statements takes as long as a save; of many rows it takes half.
"""

from collections.abc import Sequence

from sqlalchemy import Connection
from sqlmodel import Session


def connection_of(session: Session) -> Connection:
    """The connection under a session: of a unit of work it is there already, and asking the session takes longer."""
    return session.bind if isinstance(session.bind, Connection) else session.connection()


def add_rows(session: Session, table: str, columns: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> None:
    """Add rows, each with these columns' values as SQLite keeps them (see `stored_as`)."""
    if rows:
        places = ", ".join("?" * len(columns))
        statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"
        connection_of(session).exec_driver_sql(statement, list(rows))
