"""The motion that is shown, in words, with what may be done to it. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.game.phrasing import counted, listed
from wargame.play.agenda_control import keeper_of
from wargame.ui.running.playable import playable
from wargame.ui.views.council.outcomes import look_of, said_of
from wargame.ui.views.council.precedent_words import more_acts, more_notes
from wargame.ui.views.council.screen import MotionAct, MotionCard
from wargame.ui.views.council.straw_lines import straw_of

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.game.state import State
    from wargame.play.session import Session
    from wargame.ui.tones import PillTone

_LONGEST = 20_000
_SECOND = MotionAct("second", "Second it…", "seat", "Who seconds it?", "Second")
_AMEND = MotionAct("amend", "Amend the text…", "text", "The new text", "Amend")
_WITHDRAW = MotionAct("withdraw", "Withdraw", "", "", "Withdraw")
_PUT_OFF = MotionAct("put-off", "Put off…", "reason", "Why it is put off", "Put off")
_KEEP_OFF = MotionAct(
    "keep-off", "Keep off the agenda…", "reason", "Why it is kept off", "Keep off"
)
_TAKE_UP = MotionAct("take-up", "Take it up now", "", "", "Take up")
_EARLIER = MotionAct("earlier", "Earlier on the agenda", "", "", "Earlier")
_LATER = MotionAct("later", "Later on the agenda", "", "", "Later")
_SECRET = MotionAct("secret", "Call a secret roll", "", "", "Call")
_CORRECT = MotionAct("correct", "Correct a ballot", "", "", "Correct")
_PILLS: dict[str, tuple[str, PillTone, str]] = {
    "tabled": ("On the docket", "mute", "waiting"),
    "open": ("Roll call", "accent", "due"),
    "put-off": ("Put off", "mute", "held"),
    "kept-off": ("Kept off", "mute", "not-brought"),
    "withdrawn": ("Withdrawn", "mute", "not-brought"),
}


def motion_card(session: Session, motion: Motion) -> MotionCard:
    """The motion's head: number, text, kind, basis, and its menu."""
    state = session.seat_state(CONTROL)
    charter = session.setting.charter(motion.charter)
    decision = charter.decisions.get(motion.kind)
    kind = (decision.title if decision else "") or motion.kind
    pill, tone, glyph = _pill(motion)
    in_council = "ballots" in state.phase.asks
    waits = motion.state in {"tabled", "put-off"}
    return MotionCard(
        key=motion.id,
        number=f"Motion {motion.number}",
        by=_by(session, motion),
        pill=pill,
        pill_tone=tone,
        pill_glyph=glyph,
        title=motion.title[:_LONGEST],
        text="" if motion.text == motion.title else motion.text[:_LONGEST],
        pills=tuple(one for one in (motion.organ, kind, motion.basis) if one),
        notes=(
            *_notes(motion),
            *_sounded(session, motion),
            *more_notes(session, motion),
        ),
        acts=(*_acts(session, motion), *more_acts(session, motion)) if playable(session) else (),
        seats=tuple(
            (str(one), state.seats[one].name)
            for one in state.roster
            if one != motion.proposer and state.seats[one].vote
        ),
        can_call=waits and in_council and playable(session),
        call_hint="" if in_council or not waits else "The roll is called in Council",
        is_open=motion.state == "open",
        text_words=_text_words(state, motion),
        can_poll=waits and playable(session) and bool(state.turn.id),
        has_card=bool(motion.rulings),
    )


def _text_words(state: State, motion: Motion) -> str:
    """On the button that opens the text: how many amendments wait."""
    waits = sum(
        1
        for one in state.council.amendments.values()
        if one.motion == motion.id and one.state == "proposed"
    )
    return counted(waits, "amendment") if waits else "Text"


def _by(session: Session, motion: Motion) -> str:
    by = f"tabled by {session.name(motion.proposer)}"
    return f"{by}, seconded by {session.name(motion.seconder)}" if motion.seconder else by


def _pill(motion: Motion) -> tuple[str, PillTone, str]:
    if motion.state != "ruled":
        return _PILLS.get(motion.state, (motion.state, "mute", "waiting"))
    if motion.override is not None:
        return "Overridden", "warn", "contested"
    glyph, _, tone = look_of(motion.outcome)
    return said_of(motion), tone, glyph


def _notes(motion: Motion) -> tuple[str, ...]:
    notes = []
    if motion.amendments:
        entries = listed(f"#{seq}" for seq, _ in motion.amendments)
        notes.append(f"Amended at {entries}")
    if motion.reason and motion.state in {"put-off", "kept-off", "withdrawn"}:
        notes.append(motion.reason)
    if motion.forced:
        notes.append("Forced onto the agenda")
    if motion.override is not None:
        notes.append(f"Overridden at #{motion.override.seq}: {motion.override.reason}")
    return tuple(notes)


def _sounded(session: Session, motion: Motion) -> tuple[str, ...]:
    """What the last straw poll on it came to, once that is closed."""
    straw = straw_of(session, motion)
    return (straw.said,) if straw is not None and not straw.is_open else ()


def _acts(session: Session, motion: Motion) -> tuple[MotionAct, ...]:
    undecided = motion.state == "ruled" and motion.outcome in {"contested", "pending"}
    if motion.state == "open":
        return (_PUT_OFF,)
    if motion.state == "ruled":
        return (_CORRECT, _PUT_OFF) if undecided else (_CORRECT,)
    if motion.state == "kept-off":
        price = session.setting.pack.force_price
        return (MotionAct("force", f"Force it, {price} influence", "", "", "Force"),)
    if motion.state == "withdrawn":
        return ()
    acts = [_SECOND, _AMEND, _WITHDRAW]
    if session.state.council.item != motion.id:
        acts.insert(0, _TAKE_UP)
    acts += [_EARLIER, _LATER]
    if "ballots" in session.state.phase.asks:
        acts.append(_SECRET)
    if motion.state == "tabled":
        acts.append(_PUT_OFF)
    if _can_keep_off(session, motion):
        acts.append(_KEEP_OFF)
    return tuple(acts)


def _can_keep_off(session: Session, motion: Motion) -> bool:
    return keeper_of(session.state, session.setting, motion) is not None
