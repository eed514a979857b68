"""Facts in words: the truth, who was told otherwise, and what was found. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL, PUBLIC
from wargame.game.phrasing import listed
from wargame.play.situation import StateSituation
from wargame.ui.views.table.screen import FactLine, FindingLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.game.ids import SeatId
    from wargame.game.state import State
    from wargame.play.session import Session
    from wargame.ui.tones import Tone


_OPEN: tuple[str, str, Tone] = ("Not settled", "waiting", "text2")


def fact_lines(session: Session) -> tuple[FactLine, ...]:
    """Every fact of the pack, the lately changed first; the truth is for the facilitator."""
    state, pack = session.seat_state(CONTROL), session.setting.pack
    situation = StateSituation(state)
    lines = []
    for fact, known in session.view(CONTROL).facts:
        laid = next((one for one in pack.facts if one.id == fact), None)
        told: dict[str, list[SeatId]] = {}
        for seat in state.roster:
            value = situation.belief(seat, fact)
            if value is not None and value != known.value:
                words = laid.in_words(value) if laid is not None else value
                told.setdefault(words, []).append(seat)
        believed = "; ".join(f"{_named(state, seats)}: {words}" for words, seats in told.items())
        lines.append(
            FactLine(
                key=fact,
                title=known.title or fact,
                truth=known.words or known.value,
                told=believed or _untold(state, situation, fact),
                entry=known.seq,
                differs=bool(told),
            )
        )
    return tuple(sorted(lines, key=lambda line: -line.entry))


def _named(state: State, seats: Iterable[SeatId]) -> str:
    return listed(state.seats[seat].name for seat in seats)


def _untold(state: State, situation: StateSituation, fact: str) -> str:
    """What is so when no seat believes anything else: all know it, or nobody was told."""
    known = [seat for seat in state.roster if situation.belief(seat, fact) is not None]
    if not known:
        return "Nobody was told"
    members = {seat for seat in state.roster if state.seats[seat].vote}
    if situation.belief(PUBLIC, fact) is not None or len(known) == len(state.roster):
        return "All know it"
    if members == set(known):
        return "All members know it"
    return f"{_named(state, known)} {'know' if len(known) > 1 else 'knows'} it"


def finding_lines(session: Session) -> tuple[FindingLine, ...]:
    """What the charter in force asks about, and how far it is settled."""
    state = session.seat_state(CONTROL)
    charter = session.setting.charter(state.exercise.charter)
    lines = []
    for name, asked in charter.facts.items():
        found = state.findings.get(name)
        if found is None:
            finding, glyph, tone = _OPEN
            by = ""
        else:
            finding, glyph, tone = _found(value=found.value)
            by = f"{_by(found.by)} #{found.seq}"
        lines.append(FindingLine(name, asked.says or name, finding, glyph, tone, by))
    return tuple(lines)


def _found(*, value: bool) -> tuple[str, str, Tone]:
    return ("Found so", "passed", "ok") if value else ("Found not so", "failed", "bad")


def _by(who: str) -> str:
    return {"control": "Ruled by you", "motion": "By a motion"}.get(who, who)
