"""SQLite as SQLCipher speaks it, one dialect for every file: a statement is worded once a run and not once a file.

Each open file has an engine of its own. SQLAlchemy keeps a worded statement for each engine and dialect apart, so that
opening a file would word some hundred statements anew: a quarter of what a small evaluation takes from end to end.
Source: SQLAlchemy, "SQL Compilation Caching" (the execution option `compiled_cache`) and "Registering New Dialects".
"""

from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

ADDRESS = "sqlite+cipher://"  # names no file and holds no key, so that neither can leak through it
WORDED: dict[Any, Any] = {}  # statements without their values; the program has a fixed number of them


class Cipher(SQLiteDialect_pysqlite):
    """Words every statement alike, whichever file it is for."""

    supports_statement_cache = True

    @classmethod
    def import_dbapi(cls) -> Any:
        """The library that encrypts."""
        return sqlcipher

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))


registry.register("sqlite.cipher", __name__, Cipher.__name__)
