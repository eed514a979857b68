"""The docket in words: motions with their state, and what could be brought. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.game.phrasing import capital
from wargame.play.agenda import agenda_of
from wargame.play.commands.points import PROCEDURAL
from wargame.play.options import is_open
from wargame.play.prices import price_of_tabling
from wargame.play.turn_end import NEVER_CAME_UP
from wargame.rules.plain import needed_in_short
from wargame.ui.running.words import cut, local_time
from wargame.ui.views.council.ballot_lines import ABSENT, OBSERVES
from wargame.ui.views.council.outcomes import look_of, said_of
from wargame.ui.views.council.screen import DocketLine, NewMotion, Suggestion

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.game.state import State
    from wargame.play.session import Session
    from wargame.ui.tones import Tone

_TITLE = 300
_COUNTS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
_STATES: dict[str, tuple[str, str, Tone]] = {
    "tabled": ("Waiting", "waiting", "text2"),
    "put-off": ("Put off", "held", "text2"),
    "kept-off": ("Kept off the agenda", "not-brought", "text2"),
    "withdrawn": ("Withdrawn", "not-brought", "text2"),
}
_CURRENT: tuple[str, str, Tone] = ("Under discussion", "due", "accent")
PROCEDURE_WORDS = {
    "suspend": "Suspend the sitting",
    "informal": "Consult informally",
    "adjourn-debate": "Adjourn the debate on a motion",
    "close-debate": "Close the speakers' list",
    "speaking-time": "Limit the time of speeches",
}
_UNDECIDED = ("tabled", "open", "put-off", "kept-off")


def on_docket(state: State) -> tuple[Motion, ...]:
    """Motions of this turn, and earlier ones that are not decided."""
    return tuple(
        one
        for one in agenda_of(state)
        if one.turn == state.turn.id
        or one.state in _UNDECIDED
        or one.outcome in {"pending", "contested"}
    )


def first_shown(motions: tuple[Motion, ...]) -> str:
    """The motion that is meant when nobody chose one: open, then waiting, then the last."""
    for wanted in ("open", "tabled"):
        for one in motions:
            if one.state == wanted:
                return one.id
    return motions[-1].id if motions else ""


def docket_lines(session: Session) -> tuple[DocketLine, ...]:
    """The docket, in the order of the agenda."""
    return tuple(_line(session, one) for one in on_docket(session.seat_state(CONTROL)))


def _line(session: Session, motion: Motion) -> DocketLine:
    state, glyph, tone = _state(session, motion)
    return DocketLine(
        key=motion.id,
        number=motion.number,
        proposer=session.name(motion.proposer),
        title=cut(motion.title, _TITLE),
        state=state,
        glyph=glyph,
        tone=tone,
    )


def _state(session: Session, motion: Motion) -> tuple[str, str, Tone]:
    if motion.state == "open":
        # Who is not there was not asked: the room hears the same count.
        gone = sum(ballot.value in {ABSENT, OBSERVES} for ballot in motion.ballots.values())
        asked = len(motion.roll) * len(motion.questions) - gone
        return f"Roll call, {len(motion.ballots) - gone} of {asked}", "draft", "accent"
    if motion.state == "ruled":
        glyph, tone, _ = look_of(motion.outcome)
        if motion.override is not None:
            return said_of(motion), "contested", "warn"
        return f"{said_of(motion)} {_ruled_at(session, motion)}".strip(), glyph, tone
    if motion.id == session.state.council.item and motion.state == "tabled":
        return _CURRENT
    return _STATES.get(motion.state, (motion.state, "waiting", "text2"))


def _ruled_at(session: Session, motion: Motion) -> str:
    seq = motion.rulings[-1].seq if motion.rulings else 0
    line = next((one for one in session.log(after=seq - 1) if one.seq == seq), None)
    return local_time(line.at) if line is not None else ""


def suggestions(session: Session) -> tuple[Suggestion, ...]:
    """The pack's motions that nobody has brought, those foreseen for this turn first."""
    state, pack = session.seat_state(CONTROL), session.setting.pack
    charter = session.setting.charter(state.exercise.charter)
    brought = {one.template for one in state.motions.values() if one.state not in NEVER_CAME_UP}
    open_ones = [
        one for one in pack.motions if one.id not in brought and one.kind in charter.decisions
    ]
    open_ones.sort(key=lambda one: state.turn.id not in one.turns)
    return tuple(
        Suggestion(
            template=one.id,
            title=one.title,
            text=cut(one.text),
            kind=charter.decisions[one.kind].title or one.kind,
            proposer=one.proposers[0],
            proposer_name=session.name(one.proposers[0]),
            foreseen=state.turn.id in one.turns,
            price=price_of_tabling(session.state, pack, one.id).points,
            needs=capital(needed_in_short(charter, one.kind, session.name)),
        )
        for one in open_ones
        if is_open(session.state, pack, "motion", one.id)
    )


def empty_words(found: tuple[Suggestion, ...]) -> tuple[str, str]:
    """What stands where no motion is."""
    foreseen = sum(1 for one in found if one.foreseen)
    count = foreseen or len(found)
    word = _COUNTS[count] if count < len(_COUNTS) else str(count)
    motions = "motion" if count == 1 else "motions"
    if foreseen and foreseen < len(found):
        verb = "is" if count == 1 else "are"
        return (
            "Nothing on the docket.",
            f"{word} {motions} {verb} foreseen now; others can be brought.",
        )
    return "Nothing on the docket.", f"{word} {motions} could be brought."


def new_motion(session: Session) -> NewMotion:
    """What a motion written at the table may be made of."""
    state = session.seat_state(CONTROL)
    charter = session.setting.charter(state.exercise.charter)
    kinds = tuple((kind, one.title or kind) for kind, one in charter.decisions.items())
    order = sorted(state.roster, key=lambda seat: not state.seats[seat].vote)
    return NewMotion(
        kinds=kinds,
        proposers=tuple((str(seat), state.seats[seat].name) for seat in order),
        procedures=tuple(PROCEDURE_WORDS.items()) if PROCEDURAL in charter.decisions else (),
        waiting=tuple(
            (one.id, f"{one.number} {cut(one.title, 80)}")
            for one in agenda_of(state)
            if one.state == "tabled" and not one.procedure
        ),
    )
