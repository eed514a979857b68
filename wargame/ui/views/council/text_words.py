"""A motion's text in numbered lines, and its amendments as changes. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.ids import CONTROL
from wargame.game.phrasing import capital
from wargame.game.wording import change, changed_lines, lines_of
from wargame.play.attendance import GIVEN, presence_of, roll_of
from wargame.rules.plain import needed_in_short
from wargame.ui.running.playable import playable
from wargame.ui.views.council.screen import SeatLine

if TYPE_CHECKING:
    from wargame.game.council import Amendment
    from wargame.game.records import Motion
    from wargame.play.session import Session
    from wargame.ui.tones import PillTone

Parts = tuple[tuple[str, str], ...]

_STATES: dict[str, tuple[str, PillTone, str]] = {
    "proposed": ("Waits", "accent", "waiting"),
    "accepted": ("Accepted by the proposer", "ok", "passed"),
    "adopted": ("Adopted", "ok", "passed"),
    "rejected": ("Rejected", "bad", "failed"),
    "withdrawn": ("Withdrawn", "mute", "not-brought"),
}
_LONGEST = 20_000


class AmendmentLine(NamedTuple):
    """An amendment as it is shown: whose, on which lines, what it changes, how it stands."""

    amendment: str
    label: str
    by: str
    parts: Parts
    state: str
    tone: PillTone
    glyph: str
    because: str
    can: bool


class TextScreen(NamedTuple):
    """The text of a motion.

    Attributes:
        lines: Numbers and lines of the text as it stands: the final text, once the roll is called.
        since: What has changed since it was tabled; nothing where nothing has.
        head: What the lines are.
        seats: Who may propose or second.
        can: Whether it can still be amended.
    """

    motion: str
    title: str
    head: str
    text: str
    lines: tuple[tuple[int, str], ...]
    since: Parts
    amendments: tuple[AmendmentLine, ...]
    proposer: str
    proposer_name: str
    seats: tuple[tuple[str, str], ...]
    can: bool


def text_screen(session: Session, motion: Motion) -> TextScreen:
    """The text as it stands, with what was proposed to change in it."""
    state = session.seat_state(CONTROL)
    can = playable(session) and motion.state in {"tabled", "put-off"}
    tabled = motion.amendments[0][1] if motion.amendments else motion.text
    proposed = [one for one in state.council.amendments.values() if one.motion == motion.id]
    proposed.sort(key=lambda one: one.seq)
    return TextScreen(
        motion=motion.id,
        title=f"Motion {motion.number}: {motion.title}"[:300],
        head="The text as it stands" if can else "The final text",
        text=motion.text,
        lines=tuple(enumerate(lines_of(motion.text[:_LONGEST]), start=1)),
        since=change(tabled, motion.text) if motion.amendments else (),
        amendments=tuple(_line(session, one, can=can) for one in proposed),
        proposer=motion.proposer,
        proposer_name=session.name(motion.proposer),
        seats=tuple((str(one), state.seats[one].name) for one in state.roster),
        can=can,
    )


def _line(session: Session, one: Amendment, *, can: bool) -> AmendmentLine:
    state, tone, glyph = _STATES.get(one.state, (one.state, "mute", "waiting"))
    seconded = f", seconded by {session.name(one.seconder)}" if one.seconder else ""
    return AmendmentLine(
        amendment=one.id,
        label=one.label,
        by=f"{session.name(one.seat)}{seconded}, {lines_words(one.first, one.last)} #{one.seq}",
        parts=change(one.was[:_LONGEST], one.text[:_LONGEST]),
        state=state,
        tone=tone,
        glyph=glyph,
        because=one.because,
        can=can and one.state == "proposed",
    )


def lines_words(first: int, last: int) -> str:
    """Which lines a change touches: "line 2", "lines 2 to 4"."""
    return f"line {first}" if last <= first else f"lines {first} to {last}"


def proposed_change(was: str, text: str) -> tuple[Parts, str]:
    """What an amendment being written would change, and in which lines."""
    if text.strip() == was:
        return (), "Nothing is changed yet."
    first, last = changed_lines(was, text.strip())
    return change(was, text.strip()), f"Changes {lines_words(first, last)}."


def vote_rule(session: Session, motion: Motion) -> str:
    """By what an amendment is decided, and which keys answer."""
    charter = session.setting.charter(motion.charter)
    keys = "Y, N or A answers for the marked seat and goes on to the next."
    if motion.kind not in charter.decisions:
        return keys
    needed = capital(needed_in_short(charter, motion.kind, session.name))
    return f"Decided as the motion is. {needed} {keys}"


def vote_lines(session: Session, motion: Motion, given: dict[str, str]) -> tuple[SeatLine, ...]:
    """The members that vote on an amendment; who is away is away."""
    state = session.seat_state(CONTROL)
    charter = session.setting.charter(motion.charter)
    lines = []
    for seat in roll_of(state, session.setting.pack, charter):
        away = GIVEN.get(presence_of(state, seat), "")
        lines.append(
            SeatLine(
                seat,
                session.monogram(seat),
                session.name(seat),
                "Not there to vote" if away else "",
                "" if away else given.get(seat, "for"),
            )
        )
    return tuple(lines)
