"""Undo and taking back, in words: what falls away, and who has seen it. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.fold import effective
from wargame.game.ids import CONTROL, PUBLIC
from wargame.game.phrasing import counted
from wargame.ui.running.words import cut

if TYPE_CHECKING:
    from wargame.play.session import Session

_MAIN = ("turn_closed", "turn_opened", "phase_closed")
"""Entries that name what was done, whatever a command recorded before them."""
_SHOWN = 12
_LINE = 160


@dataclass(frozen=True, slots=True)
class UndoScreen:
    """What Undo would take back.

    Attributes:
        what: The entry in words; empty when nothing is offered.
        entry: Its number.
        to: The entry to which it would lead.
    """

    what: str = ""
    entry: int = 0
    to: int = 0


@dataclass(frozen=True, slots=True)
class TakeBackScreen:
    """What falls away if the exercise goes back to an entry.

    Attributes:
        title: To where.
        falls: The entries that fall away, in words, the first so many.
        more: How many more there are, empty when all are listed.
        seen: Who has seen something of it.
        can: Whether it can be done.
    """

    to: int
    title: str
    falls: tuple[str, ...]
    more: str
    seen: str
    can: bool


def undo_words(session: Session) -> UndoScreen:
    """What Undo would take back: the last command of the facilitator, if nobody acted since.

    A seat's own move is not the facilitator's to undo: the seat reopens it.
    """
    to = session.last_batch()
    if not to or session.read_only:
        return UndoScreen()
    batch = [line for line in session.log(after=to) if not line.abandoned]
    batch = [line for line in batch if line.kind != "taken_back"]
    if not batch or batch[0].actor != CONTROL:
        return UndoScreen()
    main = next((line for kind in _MAIN for line in batch if line.kind == kind), batch[0])
    return UndoScreen(cut(main.says.rstrip("."), _LINE), main.seq, to)


def take_back_words(session: Session, to: int) -> TakeBackScreen:
    """What falls away if everything after an entry and its command is taken back."""
    kept = effective(session.events())
    at = next((stamp.at for stamp, _ in kept if stamp.seq == to), "")
    end = max((stamp.seq for stamp, _ in kept if stamp.at == at), default=to)
    falling = {stamp.seq for stamp, _ in kept if stamp.seq > end}
    lines = [line for line in session.log(after=end) if line.seq in falling]
    told = any(event.audience().includes(PUBLIC) for s, event in kept if s.seq in falling)
    more = len(lines) - _SHOWN
    return TakeBackScreen(
        to=to,
        title=f"Take back to #{end}",
        falls=tuple(f"#{line.seq}  {cut(line.says, _LINE)}" for line in lines[:_SHOWN]),
        more=f"and {counted(more, 'more entry', 'more entries')}" if more > 0 else "",
        seen="The room has seen some of it." if told else "Nobody but you has seen it.",
        can=bool(lines) and not session.read_only,
    )
