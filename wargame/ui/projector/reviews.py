"""A turn on one card: what happened, was decided, was done; for all or one seat. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.ui.projector.fitting import fit
from wargame.ui.projector.motions import look_of_motion, tally_words
from wargame.ui.projector.overview import when_of
from wargame.ui.projector.slides import Column, Line, ReviewSlide
from wargame.ui.running.looks import ballot_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.records import Deed, Motion
    from wargame.ui.projector.room import Room

_LINES = 6
_LONG = 96
_CONDUCT = {
    "breach": ("failed", "bad", "a breach of {cites}"),
    "contested": ("contested", "warn", "contested under {cites}"),
    "permitted": ("passed", "ok", "permitted by {cites}"),
}


def review_slide(room: Room, seat: str = "") -> ReviewSlide:
    """The turn in play, or the one that was closed last."""
    turn, number = _turn(room)
    title = f"Turn {number}" if number else "Before the first turn"
    view = room.view
    if view.turn.title and view.turn.number == number:
        title = f"{title}: {view.turn.title}"
    if seat:
        return ReviewSlide(
            f"{room.name(seat)}, {title[:1].lower()}{title[1:]}",
            view.turn.dates,
            _of_seat(room, turn, seat),
        )
    return ReviewSlide(title, view.turn.dates, _of_all(room, turn))


def _turn(room: Room) -> tuple[str, int]:
    view = room.view
    if view.turn.id:
        return view.turn.id, view.turn.number
    closed = room.state.closed_turns
    return (closed[-1], view.turn.number) if closed else ("", 0)


def _of_all(room: Room, turn: str) -> tuple[Column, ...]:
    injects = [
        Line("passed", "text2", when_of(room, one), fit(one.title, _LONG).text)
        for one in room.letters()
        if one.turn == turn
    ]
    motions = [one for one in room.view.motions if one.turn == turn]
    deeds = [_deed(room, one) for one in room.view.deeds if one.turn == turn]
    return (
        _column("What happened", injects, "Nothing was announced."),
        _column("What was decided", [_motion(one) for one in motions], "No motion was brought."),
        _column("What was done", deeds, "Nothing was done in the open."),
    )


def _of_seat(room: Room, turn: str, seat: str) -> tuple[Column, ...]:
    deeds = [_deed(room, one) for one in room.view.deeds if one.turn == turn and one.seat == seat]
    motions = [one for one in room.view.motions if one.turn == turn]
    votes = [_vote(one, seat) for one in motions if one.state == "ruled"]
    brought = [_motion(one) for one in motions if one.proposer == seat]
    return (
        _column("What it did", deeds, "Nothing in the open."),
        _column("How it voted", [one for one in votes if one], "It cast no ballot."),
        _column("What it brought", brought, "No motion."),
    )


def _column(title: str, lines: Sequence[Line | None], empty: str) -> Column:
    shown = tuple(one for one in lines if one is not None)
    more = len(shown) - _LINES
    kept = shown if more <= 0 else shown[: _LINES - 1]
    left = len(shown) - len(kept)
    return Column(title, kept, f"and {left} more" if left else "", empty)


def _motion(motion: Motion) -> Line:
    look = look_of_motion(motion)
    tally = tally_words(motion) if motion.state == "ruled" else ""
    head = f"{motion.number} {look.word}" + (f", {tally}" if tally else "")
    return Line(look.glyph, look.tone, head, fit(motion.title, _LONG).text)


def _deed(room: Room, deed: Deed) -> Line:
    glyph, tone, law = conduct_of(deed)
    who = f"{room.name(deed.seat)}, {law}" if law else room.name(deed.seat)
    return Line(glyph, tone, who, fit(deed.title, _LONG).text)


def conduct_of(deed: Deed) -> tuple[str, str, str]:
    """Shape and tone of a deed, and what the charter says of it; empty where no article does."""
    glyph, tone, words = _CONDUCT.get(deed.conduct, ("passed", "text2", ""))
    law = words.format(cites=deed.cites) if words and deed.cites else ""
    return (glyph, tone, law) if law else ("passed", "text2", "")


def _vote(motion: Motion, seat: str) -> Line | None:
    given = [ballot.value for (_, who), ballot in motion.ballots.items() if who == seat]
    if not given:
        return None
    glyph, word = ballot_mark(given[-1])
    tone = {"for": "ok", "against": "bad"}.get(given[-1], "text2")
    return Line(glyph, tone, f"{word} on {motion.number}", fit(motion.title, _LONG).text)
