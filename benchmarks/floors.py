"""Bare libraries doing only what cannot be left out."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

READ_ALL = (
    "SELECT seq, at, story, turn, phase, actor, kind, version, payload, prev, hash "
    "FROM event ORDER BY seq"
)


class BareCommits:
    """One table, WAL, FULL, one row a commit: durable appending and nothing else."""

    def __init__(self, path: Path) -> None:
        self._raw = sqlite3.connect(path, isolation_level=None)
        self._raw.execute("PRAGMA journal_mode = WAL")
        self._raw.execute("PRAGMA synchronous = FULL")
        self._raw.execute("CREATE TABLE bare (seq INTEGER PRIMARY KEY, bytes TEXT)")

    def commit(self, text: str) -> float:
        """Commit one row; returns the seconds it took."""
        start = time.perf_counter()
        self._raw.execute("BEGIN IMMEDIATE")
        self._raw.execute("INSERT INTO bare (bytes) VALUES (?)", (text,))
        self._raw.execute("COMMIT")
        return time.perf_counter() - start

    def close(self) -> None:
        """Let go of the file."""
        self._raw.close()


def read_and_parse(path: Path) -> int:
    """Read all rows with sqlite3 and parse their JSON."""
    with closing(sqlite3.connect(path)) as raw:
        return len([json.loads(row[8]) for row in raw.execute(READ_ALL)])


def read_hash_and_parse(path: Path) -> int:
    """Read all rows with sqlite3, SHA-256 them and parse their JSON."""
    count = 0
    with closing(sqlite3.connect(path)) as raw:
        for row in raw.execute(READ_ALL):
            fields = "\x00".join(map(str, row))
            hashlib.sha256(fields.encode()).hexdigest()
            json.loads(row[8])
            count += 1
    return count
