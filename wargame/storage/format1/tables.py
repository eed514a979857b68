"""The tables of format 1: the log, its head, and what stands beside the log."""

from __future__ import annotations

from typing import Final

TABLES: Final[tuple[str, ...]] = (
    # seq is the only unique key: with a second one, INSERT OR REPLACE could remove a row past
    # the guard on seq.
    """CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  story TEXT NOT NULL,
  turn TEXT NOT NULL,
  phase TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  payload TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
)""",
    # Finds the few lines that take something back; every view of decisions asks for them.
    "CREATE INDEX event_taken_back ON event (seq) WHERE kind = 'taken_back'",
    """CREATE TABLE head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL
)""",
    (
        "INSERT INTO head (one, seq, hash) VALUES (1, 0, '"
        "0000000000000000000000000000000000000000000000000000000000000000')"
    ),
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE embedded (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, content BLOB NOT NULL)",
    """CREATE TABLE draft (
  owner TEXT NOT NULL,
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (owner, key)
)""",
    "CREATE TABLE people (person TEXT PRIMARY KEY, name TEXT NOT NULL)",
    "CREATE TABLE phrase (seat TEXT PRIMARY KEY, salt BLOB NOT NULL, digest BLOB NOT NULL)",
)
