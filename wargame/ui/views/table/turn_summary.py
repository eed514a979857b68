"""The turn on one card: what happened, who did and decided what, what moved. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.phrasing import counted, listed
from wargame.rules.words import OUTCOME_WORDS
from wargame.ui.running.words import cut
from wargame.ui.views.table.screen import SummaryPart

if TYPE_CHECKING:
    from wargame.game.state import State
    from wargame.play.session import Session

_MOST, _LONG = 6, 140


def turn_summary(session: Session, state: State) -> tuple[SummaryPart, ...]:
    """The parts of the card that have something to say."""
    parts = (
        SummaryPart("What happened", _letters(state)),
        SummaryPart("What states did", _deeds(session, state)),
        SummaryPart("What the council decided", _motions(state)),
        SummaryPart("What moved", _moved(state)),
        SummaryPart("Still open", _open(session, state)),
    )
    return tuple(part for part in parts if part.lines)


def _letters(state: State) -> tuple[str, ...]:
    mine = [
        one for one in state.letters.values() if one.what == "inject" and one.turn == state.turn.id
    ]
    mine.sort(key=lambda one: one.seq)
    return _cut([f"{one.number} {cut(one.title, _LONG)}" for one in mine])


def _deeds(session: Session, state: State) -> tuple[str, ...]:
    made = sorted(
        (one for one in state.deeds.values() if one.turn == state.turn.id and one.done),
        key=lambda one: one.seq,
    )
    return _cut([f"{session.name(one.seat)}: {cut(one.title, _LONG)}" for one in made])


def _motions(state: State) -> tuple[str, ...]:
    return _cut(
        [
            f"{one.number} {cut(one.title, _LONG)}: {_outcome(one.outcome or one.state)}"
            for one in state.motion_numbers()
            if one.turn == state.turn.id
        ]
    )


def _outcome(word: str) -> str:
    return OUTCOME_WORDS.get(word, word.replace("-", " ")).lower()


def _moved(state: State) -> tuple[str, ...]:
    """Indicators that stand elsewhere than when the turn opened."""
    mine = [
        one
        for moves in state.effects.values()
        for one in moves
        if one.what == "indicator" and one.seq > state.turn.seq
    ]
    # The earliest of this turn says where the indicator stood before it.
    first = {one.id: one.was for one in sorted(mine, key=lambda one: -one.seq)}
    return _cut(
        [
            f"{level.title} {first[name]} to {level.value}"
            for name, level in sorted(state.indicators.items())
            if name in first and first[name] != str(level.value)
        ]
    )


def _open(session: Session, state: State) -> tuple[str, ...]:
    waiting = [one for one in state.requests.values() if one.state in {"open", "taken"}]
    if not waiting:
        return ()
    names = listed(dict.fromkeys(session.name(one.seat) for one in waiting))
    return (f"{counted(len(waiting), 'request')} of {names}",)


def _cut(lines: list[str]) -> tuple[str, ...]:
    if len(lines) <= _MOST:
        return tuple(lines)
    return (*lines[: _MOST - 1], f"and {len(lines) - _MOST + 1} more")
