"""What a reader of the screen is told while an exercise runs, whatever is shown. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.play.timing import phase_seconds_left
from wargame.ui.views.table.inject_lines import due_keys, inject_lines

if TYPE_CHECKING:
    from wargame.play.session import Session

MINUTE = 60
_JUMP = 5
"""Seconds between two looks at most: what is more is added time, or another phase."""
_MOST = 3


class Heard:
    """Keeps what was said already, so that nothing is said twice.

    While a seat has the laptop only what everybody may hear is said: that something is recorded,
    and how much time is left. What has fallen due waits until the facilitator is back.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._seen = session.head.seq
        self._due = self._now_due()
        self._left: float | None = None

    def entries(self, *, private: bool) -> str:
        """What was recorded since it was asked last, in one text; empty for nothing."""
        lines = [one for one in self._session.log(after=self._seen) if not one.abandoned]
        self._seen = self._session.head.seq
        if not lines:
            return ""
        if private:
            return f"Recorded, entry {lines[-1].seq}."
        said = [one.says.rstrip(".") for one in lines[:_MOST]]
        more = len(lines) - len(said)
        rest = f"; and {more} more" if more else ""
        return f"Recorded: {'; '.join(said)}{rest}. {self._phase(lines[0].seq)}".strip()

    def _phase(self, since: int) -> str:
        """The phase, where it is another one."""
        state = self._session.seat_state(CONTROL)
        if not state.phase.id:
            return ""
        opened = [one for one in self._session.log(after=since - 1) if one.kind == "phase_opened"]
        if not opened:
            return ""
        count = len(self._session.setting.pack.phases)
        return f"Now {state.phase.title}, phase {state.phase.number} of {count}."

    def due(self) -> tuple[str, ...]:
        """The injects that have fallen due since it was asked last."""
        now = self._now_due()
        news, self._due = [key for key in now if key not in self._due], now
        if not news:
            return ()
        lines = {line.key: line for line in inject_lines(self._session)}
        return tuple(
            f"Inject {lines[key].number} is due: {lines[key].title}" for key in news if key in lines
        )

    def time(self) -> str:
        """That one minute is left, or that the time is over; empty at any other moment."""
        state = self._session.seat_state(CONTROL)
        running = bool(state.phase.id) and not state.clock.paused_at and not state.ended
        last, self._left = self._left, None
        if not running:
            return ""
        now = self._left = phase_seconds_left(state, self._session.clock.now())
        if last is None or not 0 < last - now <= _JUMP:
            return ""
        if now <= MINUTE < last:
            return f"One minute left in {state.phase.title}."
        return f"The time for {state.phase.title} is over." if now <= 0 < last else ""

    def _now_due(self) -> tuple[str, ...]:
        return due_keys(self._session)
