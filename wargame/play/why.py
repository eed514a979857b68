"""Why facts, indicators, relations and forces are as they are: each change and what led there.

Causes stand in the log as they were recorded (see `effects`); here they are followed back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.events.action_taken import ActionTaken
from wargame.game.events.fact_changed import FactChanged
from wargame.game.events.force_arrived import ForceArrived
from wargame.game.events.force_held_up import ForceHeldUp
from wargame.game.events.force_readied import ForceReadied
from wargame.game.events.force_sent import ForceSent
from wargame.game.events.indicator_moved import IndicatorMoved
from wargame.game.events.inject_delivered import InjectDelivered
from wargame.game.events.motion_not_brought import MotionNotBrought
from wargame.game.events.outcome_drawn import OutcomeDrawn
from wargame.game.events.precedent_cited import PrecedentCited
from wargame.game.events.reform_ratified import ReformRatified
from wargame.game.events.relation_moved import RelationMoved
from wargame.game.events.result_told import ResultTold
from wargame.game.events.ruled_by_hand import RuledByHand
from wargame.game.events.taken_back import TakenBack
from wargame.game.events.turn_opened import TurnOpened
from wargame.game.events.turn_skipped import TurnSkipped
from wargame.game.fold import effective

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from wargame.game.event import Event, Stamp

FACT, INDICATOR, RELATION, FORCE = "fact", "indicator", "relation", "force"
FURTHEST = 8
"""Links of a chain that are followed; a pack whose injects fire each other in a ring ends here."""


class Link(NamedTuple):
    """One step back: the entry (0 where there is none) and what it says."""

    seq: int
    says: str


class Change(NamedTuple):
    """One change of a fact, an indicator, a relation or a force, the latest last.

    Attributes:
        seq: The entry of the change itself.
        chain: What made it, from the nearest cause to the first.
    """

    seq: int
    at: str
    was: str
    becomes: str
    chain: tuple[Link, ...]


class Causes:
    """The changes of everything measured in one log, kept up to date as entries come."""

    def __init__(self, name: Callable[[str], str]) -> None:
        self._name = name
        self._upto = 0
        self._changes: dict[tuple[str, str], list[Change]] = {}
        self._entries: dict[int, Event] = {}
        self._opened: dict[str, int] = {}

    def read(self, log: Sequence[tuple[Stamp, Event]]) -> None:
        """Take in what is new; what was taken back is forgotten."""
        news: Iterable[tuple[Stamp, Event]] = log[self._upto :]
        if any(isinstance(event, TakenBack) for _, event in log[self._upto :]):
            self._changes, self._entries, self._opened = {}, {}, {}
            news = effective(log)
        self._upto = len(log)
        for stamp, event in news:
            self._take(stamp, event)

    def of(self, what: str, name: str) -> tuple[Change, ...]:
        """The changes of a thing of one of these kinds, the latest first."""
        return tuple(reversed(self._changes.get((what, name), ())))

    def _take(self, stamp: Stamp, event: Event) -> None:
        if isinstance(event, FactChanged):
            self._note(
                FACT, event.fact, stamp, event.was, event.words or event.becomes, event.cause
            )
        elif isinstance(event, IndicatorMoved):
            was, becomes = str(event.was), str(event.becomes)
            self._note(INDICATOR, event.indicator, stamp, was, becomes, event.cause)
        elif isinstance(event, RelationMoved):
            was, becomes = str(event.was), str(event.becomes)
            self._note(RELATION, event.relation, stamp, was, becomes, event.cause)
        elif isinstance(event, ForceReadied):
            was, becomes = str(event.was), str(event.becomes)
            self._note(FORCE, event.force, stamp, was, becomes, event.cause)
        elif isinstance(event, ForceArrived | ForceHeldUp | ForceSent):
            becomes = event.says(self._name).removeprefix(f"{event.title}: ").rstrip(".")
            self._note(FORCE, event.force, stamp, "", becomes, event.cause)
        elif isinstance(event, TurnSkipped):
            self._skipped(stamp, event)
        elif isinstance(event, TurnOpened):
            self._opened[event.turn] = stamp.seq
        if isinstance(event, _LINKS) or event.kind in _RULINGS:
            self._entries[stamp.seq] = event

    def _note(  # noqa: PLR0913, PLR0917 - the fields of a change
        self, what: str, name: str, stamp: Stamp, was: str, becomes: str, cause: str
    ) -> None:
        change = Change(stamp.seq, stamp.at, was, becomes, self._chain(cause))
        self._changes.setdefault((what, name), []).append(change)

    def _skipped(self, stamp: Stamp, event: TurnSkipped) -> None:
        link = (Link(stamp.seq, event.says(self._name)),)
        for fact, value in event.facts:
            change = Change(stamp.seq, stamp.at, "", value, link)
            self._changes.setdefault((FACT, fact), []).append(change)
        for indicator, was, becomes in event.indicators:
            change = Change(stamp.seq, stamp.at, str(was), str(becomes), link)
            self._changes.setdefault((INDICATOR, indicator), []).append(change)

    def _chain(self, cause: str) -> tuple[Link, ...]:
        links: list[Link] = []
        while cause and len(links) < FURTHEST:
            link, cause = self._link(cause)
            links.append(link)
        return tuple(links)

    def _link(self, cause: str) -> tuple[Link, str]:
        """One step back, and the cause before it."""
        kind, _, rest = cause.partition(":")
        if kind in _PASSES:
            return Link(0, _PASSES[kind]), rest
        if kind in _ENDS:
            return Link(self._opened.get(rest, 0) if kind == "turn" else 0, _ENDS[kind]), ""
        seq = _entry_of(cause)
        event = self._entries.get(seq)
        if event is None:
            return Link(seq, _PLAIN.get(kind, "By the facilitator's hand")), ""
        return Link(seq, event.says(self._name).rstrip(".")), _before(event)


_LINKS = (
    ActionTaken,
    InjectDelivered,
    MotionNotBrought,
    OutcomeDrawn,
    PrecedentCited,
    ReformRatified,
    ResultTold,
    RuledByHand,
)
_RULINGS = ("motion_ruled", "ruling_overridden", "action_adjudicated")
_PASSES = {
    "back": "Taken back, as what had moved it was exchanged",
    "deal": "All parties to a deal had played their part",
    "later": "It took its turns to take effect",
}
"""Causes that stand for another, which follows."""

_ENDS = {
    "turn": "As the turn opened",
    "drift": "It drifts at every turn's close",
    "skipped": "As in history: the turn was not played",
}
"""Causes behind which there is nothing."""

_PLAIN = {"motion": "A decision of the council", "reform": "A reform that was adopted"}


def _entry_of(cause: str) -> int:
    """The number of the entry that a cause names, 0 for none."""
    digits = cause.rpartition("@")[2] if "@" in cause else cause.rpartition(":")[2]
    return int(digits) if digits.isdigit() else 0


def _before(event: Event) -> str:
    """The cause of a cause: what a roll followed, what a result came of."""
    if isinstance(event, OutcomeDrawn):
        return event.cause
    if isinstance(event, ResultTold):
        return f"action:@{event.deed}"
    return ""
