"""What the program reads and writes, as SQLAlchemy tables, and how the file says what it is."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

APPLICATION_ID: Final = 0x57474D45
"""`WGME` in the header of the file: the mark of an exercise."""

METADATA: Final = MetaData()

EVENT: Final = Table(
    "event",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("story", Text, nullable=False),
    Column("turn", Text, nullable=False),
    Column("phase", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("payload", Text, nullable=False),
    Column("prev", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

HEAD: Final = Table(
    "head",
    METADATA,
    Column("one", Integer, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("hash", Text, nullable=False),
)

META: Final = Table(
    "meta",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

EMBEDDED: Final = Table(
    "embedded",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

DRAFT: Final = Table(
    "draft",
    METADATA,
    Column("owner", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("at", Text, nullable=False),
)

PEOPLE: Final = Table(
    "people",
    METADATA,
    Column("person", Text, primary_key=True),
    Column("name", Text, nullable=False),
)

PHRASE: Final = Table(
    "phrase",
    METADATA,
    Column("seat", Text, primary_key=True),
    Column("salt", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False),
)
