"""Log, facts and history around the handle, in words. No Qt here."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.play.beside import beside, happened
from wargame.support.forms import days_words
from wargame.ui.running.looks import outcome_look
from wargame.ui.running.words import cut, local_time
from wargame.ui.views.review.screen import PastLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.event import Event, Stamp
    from wargame.game.state import State
    from wargame.play.beside import Beside
    from wargame.play.session import LogLine, Session
    from wargame.scenario.pack import Pack, TimelineEntry
    from wargame.ui.tones import Tone

AROUND = 80
"""Entries before and after the handle that the list holds."""

_LONG = 400
_GLYPHS = {"same": "passed", "differs": "contested", "not-reached": "waiting"}


def log_near(session: Session, at: int) -> tuple[PastLine, ...]:
    """The entries around the handle, oldest first, the one at the handle among them."""
    lines = session.log(CONTROL, after=at - 1 - AROUND, upto=at + AROUND)
    return tuple(_entry(line) for line in lines)


def _entry(line: LogLine) -> PastLine:
    return PastLine(
        key=str(line.seq),
        kind="row",
        title=cut(line.says.rstrip("."), _LONG),
        lead=local_time(line.at),
        lead_below=f"#{line.seq}",
        under="taken back later" if line.abandoned else "",
        tone="text3" if line.abandoned else "text",
    )


def facts_at(state: State, pack: Pack) -> tuple[PastLine, ...]:
    """What was so at the handle, the lately changed first."""
    known = sorted(state.facts.items(), key=lambda one: -one[1].seq)
    return tuple(_fact(str(name), pack, value.value, value.seq) for name, value in known)


def _fact(name: str, pack: Pack, value: str, seq: int) -> PastLine:
    laid = next((one for one in pack.facts if one.id == name), None)
    return PastLine(
        key=name,
        kind="row",
        title=laid.title if laid else name,
        under=laid.in_words(value) if laid else value,
        right=f"#{seq}",
    )


def history_lines(
    events: Sequence[tuple[Stamp, Event]], pack: Pack
) -> tuple[tuple[PastLine, ...], str]:
    """History turn by turn, with its sources, and how this exercise compares; and the tally."""
    rows = beside(events, pack)
    real = happened(pack)
    lines: list[PastLine] = []
    numbers = sorted({*real, *(row.turn for row in rows if row.what == "motion")})
    for number in numbers:
        lines.append(_heading(number, pack))
        lines += [
            _decision(row, pack) for row in rows if (row.what, row.turn) == ("motion", number)
        ]
        lines += [_event(number, at, entry) for at, entry in enumerate(real.get(number, ()))]
    facts = [row for row in rows if row.what == "fact"]
    if facts:
        lines.append(PastLine("facts", "section", "Facts at the end"))
        lines += [_ended(row, pack) for row in facts]
    return tuple(lines), _tally(rows)


def _tally(rows: Sequence[Beside]) -> str:
    count = Counter(str(row.stands) for row in rows)
    said = (("same", "same"), ("differs", "differ"), ("not-reached", "not reached"))
    return " · ".join(f"{count[key]} {word}" for key, word in said if count[key] or key == "same")


def _heading(number: int, pack: Pack) -> PastLine:
    turn = next((one for one in pack.turns if one.number == number), None)
    if turn is not None:
        return PastLine(f"turn-{number}", "section", f"Turn {number}, {turn.title}")
    return PastLine(f"turn-{number}", "section", "Before" if number == 0 else "Afterwards")


def _decision(row: Beside, pack: Pack) -> PastLine:
    here = outcome_look(row.here).word if row.here else "Not reached"
    then = _then(row)
    tone: Tone = "text" if row.stands == "differs" else "text2"
    return PastLine(
        key=f"{row.id}-{row.turn}",
        kind="row",
        title=f"{pack.name(row.id)}: {here.lower()}",
        under=then,
        glyph=_GLYPHS[row.stands],
        right=f"#{row.seq}" if row.seq else "",
        tone=tone,
    )


def _then(row: Beside) -> str:
    if not row.then:
        return "History: it was not before the council then"
    if row.stands == "same":
        return "As in history"
    return f"History: {outcome_look(row.then).word.lower()}"


def _event(number: int, at: int, entry: TimelineEntry) -> PastLine:
    return PastLine(
        key=f"real-{number}-{at}",
        kind="row",
        title=cut(entry.event, _LONG),
        lead=_day(entry.date),
        under=" · ".join(part for part in (entry.certainty, entry.sources) if part),
        tone="text2",
    )


def _day(text: str) -> str:
    """A date as people write it, "27 Sep" or "3–4 Oct"; anything else as it stands."""
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return text
    until = text[10:].strip("/ ")
    if until and not until.isdigit():
        return text
    return days_words(day, int(until) if until else 0)


def _ended(row: Beside, pack: Pack) -> PastLine:
    fact = pack.fact(row.id)
    here = fact.in_words(row.here) if row.here else "not reached"
    then = "As in history" if row.stands == "same" else f"History: {fact.in_words(row.then)}"
    return PastLine(
        key=row.id,
        kind="row",
        title=f"{fact.title}: {here}",
        under=then,
        glyph=_GLYPHS[row.stands],
        right=f"#{row.seq}" if row.seq else "",
        tone="text" if row.stands == "differs" else "text2",
    )
