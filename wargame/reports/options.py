"""What a report is asked to be, and what is said of it when it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Preset = Literal["full", "executive", "doctrine", "seat", "public", "control", "player"]
Paper = Literal["a4", "letter"]
People = Literal["names", "initials", "pseudonyms", "seats"]
Part = Literal["charts", "notes", "reasons", "moves", "pictures"]

PAPERS: Final[tuple[Paper, ...]] = ("a4", "letter")
PEOPLE: Final[tuple[People, ...]] = ("names", "initials", "pseudonyms", "seats")
PARTS: Final[tuple[Part, ...]] = ("charts", "notes", "reasons", "moves", "pictures")
PRESETS: Final[tuple[Preset, ...]] = (
    "full",
    "executive",
    "doctrine",
    "seat",
    "public",
    "control",
    "player",
)


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How the report is made; the same options over the same log give the same bytes.

    Attributes:
        preset: Which sections, unless `sections` says so itself.
        handling: Mark on every page; None takes the exercise's own.
        people: Names, initials, pseudonyms ("Person 3"), or seats only. The public preset always
            has seats only.
        sections: Ids of sections in order, in place of the preset's.
        seat: Whose report it is: with any preset it holds no more than this seat saw.
        without: What to leave out: charts and maps, evaluators' notes, the facilitator's reasons,
            sealed moves, pictures that came with injects.
        notes: What the author of the report adds to a section, by its id.
    """

    preset: Preset = "full"
    paper: Paper = "a4"
    handling: str | None = None
    people: People = "names"
    sections: tuple[str, ...] | None = None
    seat: str = ""
    without: frozenset[Part] = frozenset()
    notes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SectionPages:
    """A section of a written report and the pages it stands on."""

    id: str
    title: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ReportInfo:
    """A written report: pages, digest of the file, and where each section stands."""

    pages: int
    sha256: str
    sections: tuple[SectionPages, ...] = ()
