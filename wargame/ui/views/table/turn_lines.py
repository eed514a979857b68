"""The turn in play in words: what to read aloud, what was done, drawn and brought. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.adjudications import IN_WORDS
from wargame.game.ids import CONTROL
from wargame.play.commands.reveal_moves import REVEAL
from wargame.play.effect_words import effect_words
from wargame.play.openings import opening_of
from wargame.play.turn_end import NEVER_CAME_UP
from wargame.support.prose import read_blocks
from wargame.ui.running.phases import upcoming
from wargame.ui.running.playable import playable
from wargame.ui.running.words import cut
from wargame.ui.views.table.screen import (
    DeedLine,
    DrawCard,
    MoveLine,
    OutcomeLine,
    ReadLine,
    TurnTab,
)
from wargame.ui.views.table.turn_summary import turn_summary

if TYPE_CHECKING:
    from wargame.game.records import Deed, Draw, Motion
    from wargame.game.state import State
    from wargame.play.session import Session
    from wargame.ui.tones import Tone

_LONG = 600
_CONDUCT = {
    "breach": "a breach",
    "permitted": "permitted",
    "contested": "contested",
    "not-addressed": "no article speaks of it",
}
_BY = {"dice": "drawn", "history": "as in history", "control": "chosen by you"}
_MOTION = {
    "tabled": "on the docket",
    "open": "roll call",
    "put-off": "put off",
    "kept-off": "kept off the agenda",
    "withdrawn": "withdrawn",
}


def turn_tab(session: Session) -> TurnTab:
    """What the middle shows of this turn."""
    state = session.seat_state(CONTROL)
    turn, phase = state.turn, state.phase
    deeds, draws = _deeds(session, state), _draws(session, state)
    docket = tuple(
        (f"{one.number}  {cut(one.title, _LONG)}", _standing(one))
        for one in state.motion_numbers()
        if one.turn == turn.id
    )
    briefing = phase.number == 1
    heading, note, aloud = _heading(session, state)
    return TurnTab(
        heading=heading,
        note=note,
        aloud=read_blocks(aloud),
        deeds=deeds,
        draws=draws,
        docket=() if _is_last(session, state) else docket,
        unbrought=unbrought(session) if "ballots" in phase.asks else (),
        empty=_empty(state),
        ended=state.ended,
        readers=_readers(session, state) if briefing else (),
        moves=_moves(session, state) if phase.id == REVEAL else (),
        summary=turn_summary(session, state) if _is_last(session, state) else (),
    )


def _heading(session: Session, state: State) -> tuple[str, str, str]:
    """Heading, note, and the text to read aloud: now, or when the next turn opens."""
    turn, phase = state.turn, state.phase
    coming = upcoming(session)
    if coming is not None:
        aloud = opening_of(coming, state).aloud
        return f"Read aloud when turn {coming.number} opens", coming.dates, aloud
    note = f"Turn {turn.number}, {turn.dates}" if turn.id else ""
    aloud = turn.opens_with if phase.number == 1 else ""
    if aloud.strip():
        return "Read aloud", note, aloud
    over = "The exercise has ended" if state.ended else "All turns are played"
    return phase.title or over, note, ""


def _is_last(session: Session, state: State) -> bool:
    return bool(state.phase.id) and state.phase.number == len(session.setting.pack.phases)


def _readers(session: Session, state: State) -> tuple[ReadLine, ...]:
    """Which of the seats that are played have read the papers of this turn."""
    lines = []
    for seat in state.roster:
        if state.seats[seat].mode != "person":
            continue
        turn, seq = state.readers.get(seat, ("", 0))
        read = turn == state.turn.id and bool(turn)
        lines.append(
            ReadLine(
                session.name(seat),
                f"has read #{seq}" if read else "not yet",
                "passed" if read else "waiting",
            )
        )
    return tuple(lines)


def _moves(session: Session, state: State) -> tuple[MoveLine, ...]:
    """Sealed moves in roll order, and what became of their codes."""
    lines = []
    for seat in state.roster:
        move = state.moves.get(seat)
        if move is None:
            continue
        opened, ok = bool(move.revealed_seq), move.matches
        words = "The code matches" if ok else "The code does not match"
        glyph, tone = ("passed", "ok") if ok else ("failed", "bad")
        if move.unopened:
            words, glyph, tone = "Could not be opened", "contested", "warn"
        lines.append(
            MoveLine(
                seat,
                session.name(seat),
                move.code,
                words if opened else "Sealed",
                glyph if opened else "waiting",
                tone if opened else "text2",  # type: ignore[arg-type]
                not opened and playable(session),
            )
        )
    return tuple(lines)


def fitting_tab(session: Session) -> str:
    """The tab that fits the phase: reading aloud, Reveal and what follows show the turn."""
    state = session.seat_state(CONTROL)
    phases = session.setting.pack.phases
    if state.ended:
        return "turn"
    orders = next((at for at, one in enumerate(phases, 1) if "orders" in one.asks), len(phases))
    aloud = state.phase.number <= 1
    return "turn" if aloud or state.phase.number > orders else "map"


def unbrought(session: Session) -> tuple[str, ...]:
    """Titles of the pack's motions that stand open this turn and that nobody has brought."""
    state = session.seat_state(CONTROL)
    brought = {one.template for one in state.motions.values() if one.state not in NEVER_CAME_UP}
    return tuple(
        one.title
        for one in session.setting.pack.motions
        if state.turn.id in one.turns and one.id not in brought
    )


def _deeds(session: Session, state: State) -> tuple[DeedLine, ...]:
    made = [one for one in state.deeds.values() if one.turn == state.turn.id]
    order = {seat: place for place, seat in enumerate(state.roster)}
    made.sort(key=lambda deed: (order.get(deed.seat, 99), deed.seq))
    passed = [
        seat
        for seat in state.roster
        if seat in state.moves
        and state.moves[seat].turn == state.turn.id
        and state.moves[seat].revealed_seq
        and not state.moves[seat].unopened
        and all(deed.seat != seat for deed in made)
    ]
    lines = [_deed(session, state, deed) for deed in made]
    lines += [
        DeedLine(
            f"passed-{seat}", "Passed", session.name(seat), "", "The code matches",
            "passed", "ok", state.moves[seat].revealed_seq,
        )
        for seat in passed
    ]  # fmt: skip
    return tuple(lines)


def _deed(session: Session, state: State, deed: Deed) -> DeedLine:
    glyph, tone, said = _deed_state(deed)
    return DeedLine(
        key=f"deed-{deed.seq}",
        title=cut(deed.title, _LONG),
        who=session.name(deed.seat),
        text=cut(deed.text, _LONG),
        state=said,
        glyph=glyph,
        tone=tone,
        entry=deed.seq,
        result=_result(state, deed),
        act=_act(session, state, deed),
    )


def _result(state: State, deed: Deed) -> str:
    """How it was weighed, and what was told; empty where nothing was."""
    weighed = state.judged.get(deed.seq)
    if weighed is None:
        return ""
    how = f"{weighed.odds} in 100, drawn {weighed.number}" if weighed.number else "decided by you"
    word = IN_WORDS.get(weighed.grade, weighed.grade)
    told = f" Told: {cut(weighed.text, _LONG)} #{weighed.told}" if weighed.told else ""
    return f"It {word} ({how}, #{weighed.seq}).{told}"


def _act(session: Session, state: State, deed: Deed) -> str:
    if not playable(session):
        return ""
    weighed = state.judged.get(deed.seq)
    if weighed is None:
        return "Weigh…"
    return "" if weighed.told else "Tell the result…"


def _deed_state(deed: Deed) -> tuple[str, Tone, str]:
    if not deed.done:
        return "failed", "bad", f"Came to nothing: {deed.reason}"
    judged = _CONDUCT.get(deed.conduct, "")
    if deed.conduct == "breach":
        return "failed", "bad", f"Done; the charter calls it {judged}"
    if deed.conduct == "contested":
        return "contested", "warn", "Done; what the charter says of it is contested"
    return "passed", "ok", f"Done; {judged}" if judged else "Done"


def _draws(session: Session, state: State) -> tuple[DrawCard, ...]:
    mine = [one for one in state.draws.values() if one.seq > state.turn.seq and state.turn.id]
    return tuple(_draw(session, one) for one in sorted(mine, key=lambda one: one.seq))


def _draw(session: Session, draw: Draw) -> DrawCard:
    table = session.setting.pack.outcome(draw.outcome)
    rows = [
        OutcomeLine(
            place,
            f"{row.chance} in 100",
            cut(row.text, _LONG),
            place == draw.row,
            "in history" if row.historical else "",
            "; ".join(effect_words(session.setting.pack, row.effects)),
        )
        for place, row in enumerate(table.rows)
    ]
    if draw.row < 0:
        rows.append(OutcomeLine(-1, "", cut(draw.text, _LONG), True, "written by you"))
    how = _BY.get(draw.by, draw.by)
    return DrawCard(
        draw=draw.seq,
        title=table.title,
        by=f"{how}, {draw.number}" if draw.by == "dice" else how,
        rows=tuple(rows),
        can_pick=playable(session),
    )


def _standing(motion: Motion) -> str:
    if motion.state == "ruled":
        return motion.outcome
    return _MOTION.get(motion.state, motion.state)


def _empty(state: State) -> str:
    if state.ended:
        return "Its report is ready."
    if not state.started:
        return "The exercise has not begun."
    if not state.turn.id:
        return "No turn is left. End the exercise to score it and open the report."
    if "orders" in state.phase.asks:
        return "Moves stay sealed until Reveal; nobody reads them before."
    return "Nothing was done, drawn or brought in this turn so far."
