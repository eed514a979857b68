"""What the state is made of: small frozen records, one for each thing that play changes.

Those of which a long exercise has thousands are named tuples: they are made ten times as fast.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from immutables import Map

if TYPE_CHECKING:
    from wargame.game.enclosed import Enclosed
    from wargame.game.ids import (
        ActionId,
        CharterId,
        FactId,
        IndicatorId,
        InjectId,
        MotionId,
        PersonId,
        PhaseId,
        SeatId,
        TurnId,
    )
    from wargame.game.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Exercise:
    """What is fixed for the whole exercise, and the charter in force.

    Attributes:
        sealing: How sealed moves are kept until Reveal: `open`, `encrypted`, or `encrypted-alone`
            where the facilitator's phrase does not open them either.
        branch_of: Name of the exercise that this what-if branch left, empty for a record of play.
        branch_at: The last entry that both share.
    """

    uuid: str = ""
    title: str = ""
    pack: str = ""
    pack_title: str = ""
    pack_version: str = ""
    pack_hash: str = ""
    charter: str = ""
    charters: tuple[CharterId, ...] = ()
    seed: int = 0
    version: str = ""
    turns: tuple[TurnId, ...] = ()
    draws: str = "dice"
    started_at: str = ""
    ended_at: str = ""
    handling: str = ""
    pace: int = 100
    end_by: str = ""
    branch_of: str = ""
    branch_at: int = 0
    sealing: str = "open"


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat and who sits in it; `mode` is `person`, `absent` or `control`."""

    id: SeatId
    name: str
    vote: bool
    mode: str
    people: tuple[PersonId, ...] = ()
    who: str = ""
    roles: tuple[tuple[PersonId, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """The turn in play; `id` is empty between turns. Dates are ISO dates, minutes as planned."""

    id: str = ""
    number: int = 0
    title: str = ""
    dates: str = ""
    starts: str = ""
    ends: str = ""
    minutes: int = 0
    opens_with: str = ""
    opened_at: str = ""
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Phase:
    """The phase in play; `asks` names what seats owe in it (`orders`, `ballots`)."""

    id: str = ""
    title: str = ""
    number: int = 0
    minutes: float = 0
    asks: tuple[str, ...] = ()
    opened_at: str = ""
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Running:
    """The exercise clock: when it was paused, and for how many seconds so far.

    Attributes:
        paused_at: Wall time at which it was stopped, empty while it runs.
        paused_in_turn: Seconds stopped since the turn opened, ended pauses only.
        paused_in_phase: The same since the phase opened.
        added: Minutes added to the phase (negative: taken away).
    """

    paused_at: str = ""
    paused_in_turn: float = 0
    paused_in_phase: float = 0
    added: int = 0


class Known(NamedTuple):
    """A value and the entry that set it."""

    value: str
    seq: int
    title: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of a charter's fact, and how: `motion` or `control`."""

    value: bool
    seq: int
    by: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """An indicator's present value, 0 to 100."""

    id: IndicatorId
    title: str
    value: int
    better: str
    seq: int


@dataclass(frozen=True, slots=True)
class Moved:
    """One effect as it came out: `what` is fact, indicator, points, relation, readiness, ..."""

    what: str
    id: str
    was: str
    becomes: str
    seq: int


@dataclass(frozen=True, slots=True)
class Briefing:
    """A seat's packet as it was issued."""

    seq: int
    text: str
    objectives: tuple[tuple[str, str], ...] = ()
    red_lines: tuple[str, ...] = ()
    resources: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """An action open to a seat this turn, as its player sees it."""

    id: ActionId
    title: str
    instrument: str
    price: int
    text: str
    condition: str = ""
    because: tuple[str, ...] = ()
    shut: str = ""


class Letter(NamedTuple):
    """Something a seat received: inject, message or intelligence.

    Attributes:
        place: Where on the pack's map it happened, empty for nowhere.
        mark: What its pin shows.
        pictures: What came with it.
    """

    seq: int
    what: str
    number: str
    sender: str
    to: tuple[SeatId, ...]
    method: str
    title: str
    text: str
    turn: str
    at: str
    reliability: str = ""
    place: str = ""
    mark: str = ""
    pictures: tuple[Enclosed, ...] = ()


class InjectState(NamedTuple):
    """Where an inject stands.

    `held`, `due`, `delivered`, `skipped`, `withdrawn`, `edited` or `postponed`.

    Attributes:
        turn: The turn to which it was put off, empty where the plan holds.
        minute: The minute of that turn's clock.
        answered: The entry that ticked it as answered, 0 for none.
    """

    id: InjectId
    state: str
    seq: int
    at: str
    reason: str = ""
    title: str = ""
    text: str = ""
    to: tuple[SeatId, ...] = ()
    turn: str = ""
    minute: int = 0
    answered: int = 0


@dataclass(frozen=True, slots=True)
class Draw:
    """A roll on an outcome table and the row that was taken."""

    seq: int
    outcome: str
    number: int
    row: int
    text: str
    by: str
    cause: str


class MoveItem(NamedTuple):
    """One thing in a sealed move: an action of the pack, or one in the player's own words."""

    action: str
    instrument: str
    title: str
    text: str
    to: tuple[SeatId, ...] = ()
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """Something encrypted for the holders of some keys; `play/locks.py` makes and opens it."""

    by: str
    keys: tuple[tuple[str, str], ...]
    text: str


@dataclass(frozen=True, slots=True)
class Move:
    """A seat's sealed move of this turn.

    Attributes:
        locked: Its content while it is encrypted, where the exercise encrypts sealed moves.
        unopened: Whether it came to Reveal and nobody could open it.
    """

    seat: SeatId
    turn: str
    digest: str
    sealed_seq: int
    sealed_at: str
    items: tuple[MoveItem, ...] | None = None
    nonce: str = ""
    revealed_seq: int = 0
    paper: bool = False
    matches: bool = True
    locked: Box | None = None
    unopened: bool = False

    @property
    def closed(self) -> bool:
        """Whether its content can be read by nobody without a pass-phrase."""
        return self.locked is not None and self.items is None

    @property
    def code(self) -> str:
        """The commitment shown to the player, in two groups of four."""
        return f"{self.digest[:4]}-{self.digest[4:8]}"


class Deed(NamedTuple):
    """An action taken, or tried in vain (`done` false, with the reason)."""

    seq: int
    seat: SeatId
    action: str
    instrument: str
    title: str
    text: str
    price: int
    turn: str
    done: bool
    reason: str = ""
    conduct: str = ""
    article: str = ""
    cites: str = ""


class Ballot(NamedTuple):
    """One seat's recorded answer to one question of a motion."""

    value: str
    seq: int
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict as it was recorded; `electorate` is the roll with presence as it was then."""

    seq: int
    verdict: Verdict
    turn: str = ""
    findings: tuple[tuple[str, bool | None, str], ...] = ()
    electorate: tuple[tuple[SeatId, str], ...] = ()
    precedents: tuple[tuple[str, SeatId, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Override:
    """The facilitator's decision against a verdict."""

    seq: int
    outcome: str
    reason: str


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion from tabling to its record.

    `state` is `tabled`, `open` (ballots are taken), `ruled`, `put-off`, `kept-off` or `withdrawn`.

    Attributes:
        procedure: What a motion of procedure asks for, with its minutes and the motion it is about.
        secret: Whether ballots are kept from all but the teller until the roll is closed.
        voted: Who has voted in a secret roll, by question.
    """

    id: MotionId
    number: str
    template: str
    kind: str
    title: str
    text: str
    organ: str
    basis: str
    proposer: SeatId
    turn: str
    charter: str
    state: str
    seq: int
    put_at: str = ""
    questions: tuple[str, ...] = ("main",)
    offered: tuple[str, ...] = ("for", "against", "abstain")
    roll: tuple[SeatId, ...] = ()
    roles: tuple[tuple[str, tuple[SeatId, ...]], ...] = ()
    determines: tuple[str, bool] | None = None
    seconder: str = ""
    amendments: tuple[tuple[int, str], ...] = ()
    ballots: Map[tuple[str, SeatId], Ballot] = field(default_factory=Map)
    rulings: tuple[Ruling, ...] = ()
    override: Override | None = None
    reason: str = ""
    forced: bool = False
    procedure: str = ""
    minutes: int = 0
    about: str = ""
    secret: bool = False
    voted: tuple[tuple[str, SeatId], ...] = ()

    @property
    def outcome(self) -> str:
        """What holds: the override's outcome, else the last verdict's, else empty."""
        if self.override is not None:
            return self.override.outcome
        return self.rulings[-1].verdict.outcome if self.rulings else ""


class Note(NamedTuple):
    """A remark or observation of control or an evaluator."""

    seq: int
    what: str
    text: str
    seat: str = ""
    objective: str = ""
    rating: str = ""
    about: int = 0
    leaning: str = ""


@dataclass(frozen=True, slots=True)
class Statuses:
    """Every seat's status at the end of one phase: acted, passed, absent or control."""

    turn: TurnId
    phase: PhaseId
    seq: int
    state_hash: str
    hash_version: int
    of: tuple[tuple[SeatId, str], ...]


def fact_key(fact: FactId) -> str:
    """The key by which commands say that they depend on a fact."""
    return f"fact:{fact}"
