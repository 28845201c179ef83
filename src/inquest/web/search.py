"""Full-text search over claims: their words, who says so, and the report that carries them."""

import re
import sqlite3
from collections.abc import Iterable
from threading import Lock

from inquest.publish.statements import Statement

# What is asked for: phrases in quotation marks, and words.
ASKED = re.compile(r'"([^"]+)"|(\S+)')
# The fields of a claim that hold words.
SEARCHED = (
    *("actor", "action", "objective", "owner", "subject", "place", "factor", "side", "scope"),
)
AROUND = 200  # characters of the report on both sides of a claim's words


class Index:
    """An index in memory, by SQLite's FTS5; letters count without their accents."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._lock = Lock()
        self._connection = sqlite3.connect(":memory:", check_same_thread=False)
        self._connection.execute(
            "CREATE VIRTUAL TABLE claims USING fts5"
            "(id UNINDEXED, quote, said, around, tokenize = 'unicode61 remove_diacritics 2')"
        )
        self._connection.executemany(
            "INSERT INTO claims VALUES (?, ?, ?, ?)", map(row_of, statements)
        )

    def find(self, asked: str) -> list[str]:
        """Ids of the claims that have all words and phrases asked for, the best first.

        A word stands for all that begin with it. Nothing is found where no word is asked for.
        """
        query = query_of(asked)
        if not query:
            return []
        with self._lock:
            found = self._connection.execute(
                "SELECT id FROM claims WHERE claims MATCH ? ORDER BY bm25(claims, 0, 8, 4, 1), id",
                (query,),
            )
            return [row[0] for row in found]


def query_of(asked: str) -> str:
    """What is asked for in the language of FTS5, in which nothing of it is an operator."""
    parts = []
    for phrase, word in ASKED.findall(asked.replace("\0", " ")):
        bare = re.sub(r"[\W_]+", " ", phrase or word).strip()
        if bare:
            parts.append(f'"{bare}"' if phrase else f'"{bare}"*')
    return " ".join(parts)


def row_of(statement: Statement) -> tuple[str, str, str, str]:
    """The texts of a claim that are searched."""
    span, text = statement.claim.span, statement.report.text
    said = [link.name for link in statement.links]
    content = statement.claim.content
    told = [value for name in SEARCHED if (value := getattr(content, name, None))]
    around = text[max(0, span.start - AROUND) : span.end + AROUND]
    row = (
        statement.claim.id,
        statement.quote,
        " \n".join([*said, statement.publisher, *told]),
        f"{around}\n{statement.report.metadata.title}",
    )
    # A lone surrogate, which JSON can smuggle in, has no bytes in SQLite's UTF-8.
    return tuple(part.encode("utf-8", "replace").decode() for part in row)  # type: ignore[return-value]
