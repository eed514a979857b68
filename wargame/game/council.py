"""What a council keeps beside its motions: who is there, who speaks, in which order, and how."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from immutables import Map

if TYPE_CHECKING:
    from wargame.game.ids import MotionId, SeatId


@dataclass(frozen=True, slots=True)
class Presence:
    """What the roll call found of a seat: `present`, `observer`, `excused` or `absent`."""

    word: str
    seq: int
    at: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """How the council sits: `formal`, `informal` or `suspended`.

    Attributes:
        until: Wall time at which it means to go on, UTC text, empty when nobody said.
    """

    form: str = "formal"
    until: str = ""
    reason: str = ""
    seq: int = 0
    at: str = ""


@dataclass(frozen=True, slots=True)
class Speaking:
    """How speech is ordered.

    Attributes:
        seconds: What each speech may take.
        budget: What each seat may take in a turn, 0 for no limit.
        once: Whether a seat speaks only once on an item; replies and questions are free.
        interlaced: Whether speeches for and against take turns.
        is_open: Whether the list takes names.
    """

    seconds: int = 120
    budget: int = 0
    once: bool = False
    interlaced: bool = False
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Listed:
    """A seat that waits to speak; `stance` may be empty."""

    seat: SeatId
    stance: str
    seq: int


@dataclass(frozen=True, slots=True)
class Floor:
    """Who speaks now.

    Attributes:
        allowed: Seconds that the speech may take, added time included.
        began: Wall time of the first word.
        held_at: When the speaker's clock was stopped, empty while it runs.
        held: Seconds it was stopped before.
        paused: Seconds that the exercise clock had been stopped in the phase when it began.
        phase: Entry that opened that phase.
    """

    seat: SeatId
    stance: str
    allowed: int
    began: str
    seq: int
    held_at: str = ""
    held: float = 0
    paused: float = 0
    phase: int = 0


@dataclass(frozen=True, slots=True)
class Speech:
    """A speech that is over.

    Attributes:
        item: The motion that was the current item, empty for none.
        how: `finished`, `yielded`, or `phase-closed`.
    """

    seat: SeatId
    stance: str
    seconds: int
    turn: str
    item: str
    seq: int
    at: str
    how: str = "finished"


@dataclass(frozen=True, slots=True)
class Amendment:
    """A proposed change of a motion's text.

    `state` is `proposed`, `accepted` (by the proposer), `adopted`, `rejected` or `withdrawn`.

    Attributes:
        was: The text that it was written on.
        text: That text with the change.
        first, last: Numbers of the lines that it changes.
        ballots: Who said what, where it was voted on.
        because: The line of the charter that decided it.
    """

    id: str
    motion: MotionId
    label: str
    seat: SeatId
    seconder: str
    was: str
    text: str
    first: int
    last: int
    seq: int
    state: str = "proposed"
    settled: int = 0
    ballots: tuple[tuple[SeatId, str], ...] = ()
    because: str = ""


@dataclass(frozen=True, slots=True)
class StrawPoll:
    """A sounding that binds nobody; it is never a vote.

    Attributes:
        answers: The last answer of each seat.
        closed: The entry that closed it, 0 while it is open.
    """

    id: str
    motion: str
    question: str
    roll: tuple[SeatId, ...]
    seq: int
    turn: str
    answers: Map[SeatId, str] = field(default_factory=Map)
    closed: int = 0


@dataclass(frozen=True, slots=True)
class Statement:
    """A seat's own words kept with a decision: `dissent`, `reservation` or `explanation`."""

    motion: MotionId
    seat: SeatId
    what: str
    text: str
    ruling: int
    seq: int


@dataclass(frozen=True, slots=True)
class Point:
    """A point of order; `ruling` is `upheld`, `not-upheld`, or empty while it waits."""

    id: str
    seat: SeatId
    category: str
    text: str
    seq: int
    ruling: str = ""
    words: str = ""
    settled: int = 0


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence of the facilitator on a decision card."""

    text: str
    seq: int


@dataclass(frozen=True, slots=True)
class Council:
    """All of it, after some entry; a part of the state.

    Attributes:
        order: Motions in the order of the agenda, as far as somebody ordered them.
        item: The motion that is the current item, empty for none.
        queue: Who waits to speak, the next first.
        extra: Seconds added to a seat's time, by turn and seat.
    """

    presence: Map[SeatId, Presence] = field(default_factory=Map)
    order: tuple[MotionId, ...] = ()
    item: str = ""
    sitting: Sitting = field(default_factory=Sitting)
    speaking: Speaking = field(default_factory=Speaking)
    queue: tuple[Listed, ...] = ()
    floor: Floor | None = None
    speeches: tuple[Speech, ...] = ()
    extra: Map[tuple[str, SeatId], int] = field(default_factory=Map)
    amendments: Map[str, Amendment] = field(default_factory=Map)
    polls: Map[str, StrawPoll] = field(default_factory=Map)
    statements: tuple[Statement, ...] = ()
    points: Map[str, Point] = field(default_factory=Map)
    remarks: Map[MotionId, Remark] = field(default_factory=Map)
