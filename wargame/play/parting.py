"""Where two plays of one crisis part: what seats did in each turn, and whom news reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.fold import effective
from wargame.play.analysis.knowledge import texts_told
from wargame.play.compared import Compared, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wargame.game.ids import SeatId
    from wargame.play.analysis.knowledge import Told
    from wargame.play.session import Session

NOTHING: Final = Side("")
_ORDER: Final = {"deed": 0, "decision": 1, "knew": 2}
"""In a turn people act, then decide; what they were told comes of both."""


def deed_rows(first: Session, second: Session) -> Iterator[Compared]:
    """What each seat did in each turn, where it did anything in one of them."""
    number = _numbers(first)
    one, other = _deeds(first), _deeds(second)
    seats = list(first.state.roster)
    keys = sorted(
        {*one, *other},
        key=lambda key: (number.get(key[0], 0), seats.index(key[1]) if key[1] in seats else 99),
    )
    for turn, seat in keys:
        mine, theirs = one.get((turn, seat), NOTHING), other.get((turn, seat), NOTHING)
        yield Compared("deed", first.name(seat), number.get(turn, 0), mine, theirs)


def _deeds(session: Session) -> Mapping[tuple[str, SeatId], Side]:
    found: dict[tuple[str, SeatId], list[tuple[str, int]]] = {}
    for deed in sorted(session.state.deeds.values(), key=lambda each: each.seq):
        title = deed.title if deed.done else f"{deed.title} (in vain)"
        found.setdefault((deed.turn, deed.seat), []).append((title, deed.seq))
    return {
        # In the order of their titles: who acts first in a turn is no difference of play.
        key: Side(
            "; ".join(sorted(title for title, _ in done)),
            "; ".join(f"{title} #{seq}" if len(done) > 1 else f"#{seq}" for title, seq in done),
        )
        for key, done in found.items()
    }


def knew_rows(first: Session, second: Session) -> Iterator[Compared]:
    """Whom each inject and each report reached; the earliest of what comes more than once."""
    number = _numbers(first)
    one, other = _told(first), _told(second)
    for key in dict.fromkeys((*one, *other)):
        text = one.get(key) or other[key]
        mine, theirs = (
            _reached(session, told[key], number) if key in told else NOTHING
            for session, told in ((first, one), (second, other))
        )
        title = f"{text.number} {text.title}".strip()
        yield Compared("knew", title, number.get(text.turn, 0), mine, theirs)


def _reached(session: Session, text: Told, number: Mapping[str, int]) -> Side:
    return Side(_whom(session, text), f"In turn {number.get(text.turn, 0)} #{text.seq}")


def _told(session: Session) -> Mapping[tuple[str, str], Told]:
    found: dict[tuple[str, str], Told] = {}
    for text in texts_told(tuple(effective(session.events()))):
        found.setdefault((text.number, text.title), text)
    return found


def _whom(session: Session, text: Told) -> str:
    return "everybody" if text.everyone else ", ".join(session.name(seat) for seat in text.to)


def _numbers(session: Session) -> Mapping[str, int]:
    return {str(turn.id): turn.number for turn in session.setting.pack.turns}


def parted_in(rows: Iterable[Compared]) -> tuple[int, tuple[Compared, ...]]:
    """The first turn that was played otherwise, and what was otherwise in it; 0 for none."""
    apart = [row for row in rows if row.turn and row.differs and row.what in _ORDER]
    turn = min((row.turn for row in apart), default=0)
    here = [row for row in apart if row.turn == turn]
    return turn, tuple(sorted(here, key=lambda row: _ORDER[row.what]))
