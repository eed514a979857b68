"""The log as control reads it, ready for a hundred thousand entries. No Qt here.

Nothing is worded before it is looked at, and what is new is taken in alone: a list asks for the
rows that it draws. Searching goes on in steps, so that the window never waits for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.events.taken_back import TakenBack
from wargame.game.ids import CONTROL
from wargame.ui.running.words import cut, local_time
from wargame.ui.views.table.log_lines import ICONS
from wargame.ui.views.table.screen import LogRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.event import Event, Stamp
    from wargame.play.session import Session

STEP = 50
"""Entries looked through at a time, wording included; who searches looks at the clock between."""

_LONG = 400
KINDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("", "All kinds", ()),
    ("injects", "Injects", ("inject_",)),
    ("moves", "Moves and actions", ("move_", "action_", "result_", "outcome_")),
    ("council", "Council", ("motion_", "ballot_", "vote_", "ruling_", "fact_ruled", "fact_found")),
    ("letters", "Letters and requests", ("message_", "request_", "intelligence_")),
    ("world", "Facts and indicators", ("fact_", "indicator", "points_", "situation_")),
    ("notes", "Notes", ("note_", "reason_")),
    ("control", "Clock, phases, seats", ("phase_", "turn_", "clock_", "time_", "seat_", "plan_")),
    ("corrections", "Corrections", ("taken_back", "ruling_overridden", "reason_given")),
)
_CONCERNS = ("seat", "sender", "proposer")
_OWN = frozenset({"move_sealed", "move_reopened", "message_sent"})
"""What a seat writes itself, unless the facilitator runs it."""
_READERS = ("to", "readers", "people")


class Filter(NamedTuple):
    """What the log is narrowed to; empty parts narrow nothing."""

    words: str = ""
    turn: str = ""
    seat: str = ""
    kind: str = ""

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return any(self)


class LogBook:
    """The entries that control may read, in order, and those that fit the filter.

    Attributes:
        sought: The filter in force.
        found: Places of fitting entries, the earliest first.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._upto = 0
        self._all: list[tuple[Stamp, Event]] = []
        self._kept: list[int] = []
        self._gone: set[int] = set()
        self._said: dict[int, str] = {}
        self.sought = Filter()
        self.found: list[int] = []
        self._at = 0

    def read(self) -> bool:
        """Take in new entries; says whether older ones look otherwise now."""
        log = self._session.events()
        changed = False
        for stamp, event in log[self._upto :]:
            if isinstance(event, TakenBack):
                changed = self._abandon(event.to) or changed
            if not event.audience().includes(CONTROL):
                continue
            place = len(self._all)
            self._all.append((stamp, event))
            self._kept.append(place)
            # While a search is on its way, it will come to the new ones by itself.
            if self._at == place:
                self._at = place + 1
                if self._fits(place):
                    self.found.append(place)
        self._upto = len(log)
        return changed

    def _abandon(self, to: int) -> bool:
        before = len(self._gone)
        while self._kept and self._all[self._kept[-1]][0].seq > to:
            self._gone.add(self._kept.pop())
        return len(self._gone) > before

    def seek(self, sought: Filter) -> None:
        """Begin to look for what fits; `go_on` does it."""
        self.sought = sought
        self.found = []
        self._at = 0
        if not sought.narrows:
            self.found = list(range(len(self._all)))
            self._at = len(self._all)

    def go_on(self, steps: int = STEP) -> bool:
        """Look through some more entries; says whether there are more."""
        end = min(len(self._all), self._at + steps)
        self.found.extend(place for place in range(self._at, end) if self._fits(place))
        self._at = end
        return end < len(self._all)

    def seek_all(self, sought: Filter) -> None:
        """Look through everything at once."""
        self.seek(sought)
        while self.go_on():
            pass

    @property
    def searching(self) -> bool:
        """Whether the search is still on its way."""
        return self._at < len(self._all)

    def __len__(self) -> int:
        """How many entries control may read."""
        return len(self._all)

    def _fits(self, place: int) -> bool:
        sought = self.sought
        if not sought.narrows:
            return True
        stamp, event = self._all[place]
        if sought.turn and stamp.turn != sought.turn:
            return False
        if sought.kind and not event.kind.startswith(_prefixes(sought.kind)):
            return False
        if sought.seat and sought.seat not in _seats_of(stamp, event):
            return False
        text = f"#{stamp.seq} {self._says(place)}".casefold() if sought.words else ""
        return all(word in text for word in sought.words.casefold().split())

    def _says(self, place: int) -> str:
        if place not in self._said:
            stamp, event = self._all[place]
            mark = " Entered by control." if _is_entered(stamp, event) else ""
            self._said[place] = f"{event.says(self._session.name)}{mark}"
        return self._said[place]

    def row(self, place: int) -> LogRow:
        """One entry in words."""
        stamp, event = self._all[place]
        icon, tone = ICONS.get(event.kind, ("info-circle", "text3"))
        gone = place in self._gone
        return LogRow(
            seq=stamp.seq,
            time=local_time(stamp.at),
            icon=icon,
            tone=tone,
            says=cut(self._says(place).rstrip("."), _LONG),
            abandoned=gone,
            can_take_back=not gone
            and not self._session.read_only
            and event.kind != TakenBack.kind
            and stamp.seq < self._session.head.seq,
        )

    def rows(self) -> Iterator[LogRow]:
        """The fitting entries, the latest first."""
        return (self.row(place) for place in reversed(self.found))

    def event_of(self, seq: int) -> tuple[Stamp, Event] | None:
        """The entry of a number, None where control may not read it."""
        low, high = 0, len(self._all)
        while low < high:
            middle = (low + high) // 2
            if self._all[middle][0].seq < seq:
                low = middle + 1
            else:
                high = middle
        known = low < len(self._all) and self._all[low][0].seq == seq
        return self._all[low] if known else None


def _is_entered(stamp: Stamp, event: Event) -> bool:
    """Whether the facilitator wrote it for a seat; what came from paper says so itself."""
    by_seat = event.acting() not in {None, CONTROL}
    own = event.kind in _OWN and not getattr(event, "paper", False)
    return own and by_seat and stamp.actor == CONTROL


def _prefixes(kind: str) -> tuple[str, ...]:
    return next((prefixes for key, _, prefixes in KINDS if key == kind), ())


def _seats_of(stamp: Stamp, event: Event) -> set[str]:
    """The seats that an entry is about, by or for."""
    seats = {str(getattr(event, name)) for name in _CONCERNS if getattr(event, name, "")}
    for name in _READERS:
        seats.update(map(str, getattr(event, name, ())))
    return {*seats, str(stamp.actor)}
