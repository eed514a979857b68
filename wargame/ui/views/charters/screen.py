"""What the Charters page shows, as ready words: the view only lays them out. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.ui.tones import Tone

from dataclasses import dataclass
from typing import Literal, NamedTuple

DIFFERS, ONLY_HERE, ONLY_BESIDE = "differs", "only here", "only beside"


@dataclass(frozen=True, slots=True)
class CharterLine:
    """A charter on the list; a heading when `key` is empty.

    Attributes:
        certainty: How sure its author is of the articles, with a shape.
        problem: Why it cannot be read; empty when it can.
    """

    key: str
    title: str
    reading: str = ""
    certainty: str = ""
    glyph: str = ""
    tone: Tone = "text2"
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence or article of a rule.

    Attributes:
        head: What stands before it in strong letters, such as the article.
        glyph: A shape for `word`, such as how certain the article is.
        differs: Whether the other charter does not say the same.
    """

    text: str
    head: str = ""
    glyph: str = ""
    word: str = ""
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a kind of decision, such as who votes; beside it, the other charter's.

    Attributes:
        mark: "differs", "only here", "only beside", or empty.
        beside: None while one charter is read alone.
    """

    label: str
    note: str
    mark: str
    here: tuple[Piece, ...]
    beside: tuple[Piece, ...] | None = None


@dataclass(frozen=True, slots=True)
class KindLine:
    """A kind of decision, in the order of the charter."""

    key: str
    title: str
    mark: str
    parts: tuple[Part, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that a member can give."""

    value: str
    word: str
    glyph: str
    tone: Literal["ok", "bad", "mute"]
    chosen: bool


@dataclass(frozen=True, slots=True)
class BallotLine:
    """One member of the roll."""

    seat: str
    code: str
    name: str
    note: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact that the rule asks; found is `yes`, `no` or `contested`."""

    fact: str
    says: str
    found: str


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role that the rule asks for, and who holds it.

    Attributes:
        options: Who may, with the name and whether it does.
    """

    role: str
    says: str
    holders: str
    options: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True, slots=True)
class VerdictCard:
    """How the ballots come out."""

    head: str
    glyph: str
    tone: Tone
    tally: str
    says: str
    beside: str


@dataclass(frozen=True, slots=True)
class RulingLine:
    """What one article came to."""

    key: str
    article: str
    what: str
    state: str
    glyph: str
    tone: Tone
    details: tuple[str, ...]
    opened: bool


class WayLine(NamedTuple):
    """A smallest change that would turn the verdict, and what it costs."""

    key: str
    says: str
    cost: str


@dataclass(frozen=True, slots=True)
class PowerLine:
    """The power of one member: as a fraction and in per cent."""

    seat: str
    name: str
    banzhaf: tuple[str, str]
    shapley: tuple[str, str]


@dataclass(frozen=True, slots=True)
class PowerCard:
    """Power in a kind of decision, or why there is none to speak of."""

    says: tuple[str, ...]
    lines: tuple[PowerLine, ...]


@dataclass(frozen=True, slots=True)
class CaseCard:
    """The calculator: what may be clicked.

    Attributes:
        waits: How much time has run, as pairs of key and word; empty without periods.
        unsettled: How many facts of it are contested.
    """

    title: str
    questions: tuple[tuple[str, str], ...]
    question: str
    ballots: tuple[BallotLine, ...]
    current: str
    facts: tuple[FactLine, ...]
    roles: tuple[RoleLine, ...]
    waits: tuple[tuple[str, str], ...]
    wait: str
    facts_tab: str


@dataclass(frozen=True, slots=True)
class RulingCard:
    """The verdict of the calculator, line by line, and what would turn it.

    Attributes:
        waiting: What is still being worked out; empty when all is here.
    """

    verdict: VerdictCard
    lines: tuple[RulingLine, ...]
    warnings: tuple[str, ...]
    ways_title: str
    ways: tuple[WayLine, ...]
    ways_note: str
    waiting: str


@dataclass(frozen=True, slots=True)
class CharterScreen:
    """The page, but for the calculator.

    Attributes:
        heads: Over the columns, while two are read side by side.
        problem: Why the chosen charter cannot be shown.
        differing: How many kinds differ; empty while one charter is read alone.
    """

    charters: tuple[CharterLine, ...]
    chosen: str
    besides: tuple[tuple[str, str], ...]
    beside: str
    title: str
    note: str
    heads: tuple[str, str] | None
    problem: str
    kinds: tuple[KindLine, ...]
    kind: str
    only_differences: bool
    differing: str
