"""What Council shows, as ready words: the view only lays them out. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.ui.tones import PillTone, Tone

from dataclasses import dataclass
from typing import Literal, NamedTuple


class Option(NamedTuple):
    """Something that a seat may be set to, and the letter that does it."""

    value: str
    word: str
    letter: str


class SeatLine(NamedTuple):
    """One seat: a note under its name, and what is chosen."""

    seat: str
    code: str
    name: str
    note: str
    chosen: str


@dataclass(frozen=True, slots=True)
class DocketLine:
    """A motion on the docket."""

    key: str
    number: str
    proposer: str
    title: str
    state: str
    glyph: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A motion of the pack that could be brought; picking it tables it.

    Attributes:
        foreseen: Whether the pack foresees it for this turn.
        proposer: The likeliest proposer, who is taken unless another is chosen.
        price: Influence that tabling it costs now.
        needs: What adopts it, in a sentence.
    """

    template: str
    title: str
    text: str
    kind: str
    proposer: str
    proposer_name: str
    foreseen: bool
    price: int = 0
    needs: str = ""


class MotionAct(NamedTuple):
    """Something that may be done with the motion.

    Attributes:
        asks: What it needs first: `reason`, `text`, `seat`, or nothing.
    """

    act: str
    words: str
    asks: str
    prompt: str
    button: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a seat."""

    value: str
    word: str
    glyph: str
    tone: Literal["ok", "bad", "mute"]
    chosen: bool


@dataclass(frozen=True, slots=True)
class BallotLine:
    """One seat of the roll, on one question.

    Attributes:
        absent: Whether it is recorded as absent.
        current: Whether the keys act on it.
        can: Whether it can answer now.
        sounded: Whether this is a straw poll, where nobody is recorded as absent.
    """

    seat: str
    code: str
    name: str
    note: str
    choices: tuple[Choice, ...]
    absent: bool
    current: bool
    can: bool
    sounded: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A roll on one question; `head` is "1 of 2: ..."; empty when there is only one."""

    key: str
    head: str
    given: int
    of: int


@dataclass(frozen=True, slots=True)
class Chip:
    """A seat's answer beside the verdict; `tried` marks one that is only tried out."""

    code: str
    glyph: str
    tone: PillTone
    says: str
    tried: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """The verdict, as it stands or as it was recorded."""

    head: str
    glyph: str
    tone: Tone
    tally: str
    chips: tuple[Chip, ...]
    says: str
    tried: bool = False


@dataclass(frozen=True, slots=True)
class MotionCard:
    """The motion that is shown."""

    key: str
    number: str
    by: str
    pill: str
    pill_tone: PillTone
    pill_glyph: str
    title: str
    text: str
    pills: tuple[str, ...]
    notes: tuple[str, ...]
    acts: tuple[MotionAct, ...]
    seats: tuple[tuple[str, str], ...]
    can_call: bool
    call_hint: str
    is_open: bool
    text_words: str = "Text"
    can_poll: bool = False
    has_card: bool = False


@dataclass(frozen=True, slots=True)
class RulingLine:
    """What one article came to.

    Attributes:
        what: What made it so; more of that is in `details`.
        besides: Tests of it that did not decide.
        facts: Contested facts of it that can be ruled on, with their words.
        settled_by: Kinds of decision whose adoption would settle it, with their words.
        opened: Whether it stands open; passed ones fold to one line.
    """

    key: str
    article: str
    what: str
    state: str
    glyph: str
    tone: Tone
    details: tuple[str, ...]
    cite: str
    besides: tuple[str, ...]
    opened: bool
    facts: tuple[tuple[str, str], ...]
    settled_by: tuple[tuple[str, str], ...]


class Way(NamedTuple):
    """A smallest change that would have turned it, and what it costs.

    Attributes:
        tried: Whether it is shown on the tally now.
    """

    says: str
    cost: str
    tried: bool = False


@dataclass(frozen=True, slots=True)
class RulingCard:
    """The ruling: in one sentence, then article by article."""

    note: str
    sentence: str
    what_if: str
    lines: tuple[RulingLine, ...]
    ways_title: str
    ways: tuple[Way, ...]
    ways_note: str
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OverrideCard:
    """The facilitator's way out: outcomes to choose from, or what was overridden."""

    outcomes: tuple[tuple[str, str], ...]
    done: str
    can: bool
    shortest: int


@dataclass(frozen=True, slots=True)
class NewMotion:
    """What a motion written at the table may be made of.

    Attributes:
        procedures: Motions of procedure; none where the charter knows no such questions.
        waiting: Motions whose debate could be adjourned.
    """

    kinds: tuple[tuple[str, str], ...]
    proposers: tuple[tuple[str, str], ...]
    procedures: tuple[tuple[str, str], ...] = ()
    waiting: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Straw:
    """A straw poll that is open, in the rows of the roll, or that was closed last.

    Attributes:
        said: What it came to, for the line under the tools.
    """

    poll: str
    is_open: bool
    said: str


@dataclass(frozen=True, slots=True)
class CouncilScreen:
    """All of Council but phase bar and clock, which are shared."""

    docket: tuple[DocketLine, ...]
    chosen: str
    suggestions: tuple[Suggestion, ...]
    empty: tuple[str, str]
    can_bring: bool
    why_not_bring: str
    new: NewMotion
    motion: MotionCard | None
    questions: tuple[Question, ...]
    question: str
    ballots: tuple[BallotLine, ...]
    ballots_hint: str
    correcting: bool
    can_all_yes: bool
    standing: Standing | None
    ruling: RulingCard | None
    override: OverrideCard | None
    charters: tuple[tuple[str, str], ...]
    straw: Straw | None = None
