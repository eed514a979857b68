"""The facilitator's hand: what in this exercise was not the players', counted from the log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wargame.game.events.action_adjudicated import ActionAdjudicated
from wargame.game.events.fact_ruled import FactRuled
from wargame.game.events.indicator_moved import IndicatorMoved
from wargame.game.events.inject_delivered import InjectDelivered
from wargame.game.events.outcome_drawn import OutcomeDrawn
from wargame.game.events.ruling_overridden import RulingOverridden
from wargame.game.events.taken_back import TakenBack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wargame.game.event import Event
    from wargame.game.state import State
    from wargame.play.reviewing.entries import Events

AS_FORESEEN: Final = "as the pack foresees"
_BY_CAUSE: Final = {
    "motion": "decided",
    "reform": "decided",
    "action": "alone",
    "deal": "alone",
    "not-brought": "not-brought",
    "turn": "pack",
    "inject": "pack",
    "draw": "pack",
    "drift": "pack",
    "result": "control",
}


@dataclass(frozen=True, slots=True)
class Intervention:
    """One kind of thing that the facilitator did, with its entries."""

    what: str
    seqs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Acts:
    """How many acts (actions, motions, ballots, messages, moves) stand to a seat's name."""

    seat: str
    mode: str
    number: int


@dataclass(frozen=True, slots=True)
class Push:
    """How far one kind of cause moved the indicators, in points, all moves added up."""

    cause: str
    points: int
    moves: int


@dataclass(frozen=True, slots=True)
class Hand:
    """What the facilitator did, what seats did, and what moved the indicators.

    Attributes:
        interventions: Kinds of intervention; those that did not happen are there with no entry.
        acts: By seat, in the pack's order.
        pushes: `decided` by the council, `alone` by seats, `not-brought`, `pack`, `control`.
    """

    interventions: tuple[Intervention, ...]
    acts: tuple[Acts, ...]
    pushes: tuple[Push, ...]


_KINDS: Final[dict[str, Callable[[Event], bool]]] = {
    "override": lambda one: isinstance(one, RulingOverridden),
    "fact": lambda one: isinstance(one, FactRuled),
    "outcome": lambda one: isinstance(one, OutcomeDrawn) and one.by == "control",
    "invented": lambda one: isinstance(one, InjectDelivered) and one.invented,
    "edited": lambda one: one.kind == "inject_edited",
    "held": lambda one: one.kind == "inject_held" and not _foreseen(one),
    "postponed": lambda one: one.kind == "inject_postponed",
    "weighed": lambda one: isinstance(one, ActionAdjudicated) and one.by != "dice",
    "skipped": lambda one: one.kind == "inject_skipped" and not _foreseen(one),
    "turn": lambda one: one.kind == "turn_skipped",
    "cut": lambda one: one.kind == "turn_cut_short",
    "plan": lambda one: one.kind == "plan_changed",
    "time": lambda one: one.kind == "time_added",
}


def _foreseen(event: Event) -> bool:
    return getattr(event, "reason", "") == AS_FORESEEN


def hand(kept: Events, visible: Events, state: State) -> Hand:
    """Count what the facilitator did; take-backs are read from all entries, not from kept ones."""
    interventions = [
        Intervention(what, tuple(stamp.seq for stamp, event in kept if is_it(event)))
        for what, is_it in _KINDS.items()
    ]
    taken_back = tuple(stamp.seq for stamp, event in visible if isinstance(event, TakenBack))
    return Hand(
        (*interventions, Intervention("taken-back", taken_back)),
        tuple(_acts(kept, state)),
        _pushes(kept, state),
    )


def _acts(kept: Events, state: State) -> Iterator[Acts]:
    for name in state.roster:
        number = sum(event.acting() == name for _, event in kept)
        yield Acts(name, state.seats[name].mode, number)


def _pushes(kept: Events, state: State) -> tuple[Push, ...]:
    picked = {
        f"draw:{stamp.seq}"
        for stamp, event in kept
        if isinstance(event, OutcomeDrawn) and event.by == "control"
    }
    overridden = {event.motion for _, event in kept if isinstance(event, RulingOverridden)}
    points = dict.fromkeys(("decided", "alone", "not-brought", "pack", "control"), 0)
    moves = dict(points)
    for _, event in kept:
        if not isinstance(event, IndicatorMoved) or _exchanged(event.cause, state):
            continue
        motion = event.cause.partition(":")[2].rpartition("@")[0]
        by_hand = event.cause in picked or motion in overridden
        head = event.cause.partition(":")[0]
        cause = "control" if by_hand else _BY_CAUSE.get(head, "pack")
        points[cause] += abs(event.becomes - event.was)
        moves[cause] += 1
    return tuple(Push(cause, points[cause], moves[cause]) for cause in points)


def _exchanged(cause: str, state: State) -> bool:
    """Whether a correction or another pick undid it, or it is that undoing itself."""
    return cause.startswith("back:") or f"back:{cause}" in state.effects
