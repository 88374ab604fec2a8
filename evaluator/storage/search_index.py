"""An index of the words in all responses, page by page, in memory only: nothing read from a document is kept on disk.

SQLite's full text search (FTS5), with accents and endings of letters ignored as its `unicode61` tokeniser does.
"""

import re
from dataclasses import dataclass
from typing import Any

import sqlcipher3

MOST_HITS = 200
_SNIPPET_WORDS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A page on which all the words stand, and some of the text around them; pages count from 1."""

    document_sha256: str
    page: int
    around: str


class SearchIndex:
    """Pages go in, hits come out. It belongs to the thread that made it."""

    def __init__(self) -> None:
        self._connection: Any = sqlcipher3.connect(":memory:", isolation_level=None)
        self._connection.execute("PRAGMA temp_store = MEMORY")
        self._connection.execute(
            "CREATE VIRTUAL TABLE page USING fts5(document UNINDEXED, number UNINDEXED, words, "
            "tokenize = 'unicode61 remove_diacritics 2')"
        )

    def add(self, document_sha256: str, page: int, words: str) -> None:
        """Put one page in."""
        self._connection.execute("INSERT INTO page VALUES (?, ?, ?)", (document_sha256, page, words))

    def find(self, wanted: str) -> tuple[Hit, ...]:
        """The pages with all these words, the last as the beginning of one, best first; at most 200."""
        words = re.findall(r"\w+", wanted)
        if not words:
            return ()
        query = " ".join(f'"{word}"' for word in words) + "*"
        rows = self._connection.execute(
            "SELECT document, number, snippet(page, 2, '', '', '…', ?) FROM page WHERE page MATCH ? "
            "ORDER BY rank LIMIT ?",
            (_SNIPPET_WORDS, query, MOST_HITS),
        )
        return tuple(
            Hit(document_sha256=document, page=page, around=" ".join(around.split())) for document, page, around in rows
        )

    def close(self) -> None:
        """Forget everything."""
        self._connection.close()
