"""The next step in words: title, effect, what comes after, and where it leads. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.game.phrasing import counted, listed
from wargame.play.commands.close_phase import ClosePhase
from wargame.play.msel import of_turn
from wargame.play.next_step import NextStep, next_step
from wargame.play.phases import missing
from wargame.play.preview import judged_as_it_stands
from wargame.play.sealing import closed_moves
from wargame.play.timing import phase_seconds_left
from wargame.rules.words import outcome_word
from wargame.ui.running.words import cut, local_time, readers

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.ids import SeatId
    from wargame.game.state import State
    from wargame.play.command import Command
    from wargame.play.session import Session

_TITLE = 120
_WAITING = frozenset({"open", "taken"})
"""Requests that nobody has answered."""


@dataclass(frozen=True, slots=True)
class NextScreen:
    """The one filled button.

    Attributes:
        what: The word of `play/next_step.py` for it.
        title: The act.
        effect: Its second line.
        after: What comes after it, empty when nobody can say.
        screen: The screen where it is done or seen, empty for any.
        seat: The seat to hand over to, empty for none.
        sheet: `close` or `end` when pressing asks first, `card` when order cards are entered,
            else empty.
        command: What pressing it submits.
        enabled: Whether it can be pressed.
    """

    what: str
    title: str
    effect: str
    after: str = ""
    screen: str = ""
    seat: str = ""
    sheet: str = ""
    command: Command | None = None
    enabled: bool = True


def next_words(session: Session) -> NextScreen:
    """The next step of an exercise, for its facilitator."""
    state = session.seat_state(CONTROL)
    step = next_step(state, session.setting.pack, session.now())
    said = _WORDS[step.what](session, state, step)
    if not session.read_only or said.what == "report":
        return said
    return NextScreen("look", "Look only", session.why_read_only, enabled=False)


def _start(_session: Session, _state: State, _step: NextStep) -> NextScreen:
    return NextScreen(
        "start", "Set up and start", "The exercise has not begun", "Open turn 1", screen="setup"
    )


def _inject(session: Session, state: State, step: NextStep) -> NextScreen:
    return NextScreen(
        "inject",
        f"Deliver inject {step.number}",
        f"To {readers(step.seats, session.name)}",
        "Another inject is due" if step.then == "inject" else _orders_words(session, state),
        command=step.command,
    )


def _ballot(session: Session, _state: State, step: NextStep) -> NextScreen:
    seat = step.seats[0]
    left = counted(len(step.seats), "seat")
    return NextScreen(
        "ballot",
        f"Take {_of(session.name(seat))} ballot",
        f"Press Y, N or A. {left} to vote",
        "Close and record",
        screen="council",
    )


def _close_vote(session: Session, state: State, step: NextStep) -> NextScreen:
    motion = next(one for one in state.motion_numbers() if one.state == "open")
    word = outcome_word(judged_as_it_stands(session, motion.id)).lower()
    return NextScreen(
        "close-vote",
        "Close and show the ballots" if motion.secret else f"Close and record: {word}",
        f"Motion {step.number}, {cut(step.about, _TITLE)}",
        screen="council",
        command=step.command,
    )


def _seat(session: Session, state: State, step: NextStep) -> NextScreen:
    names = [session.name(seat) for seat in step.seats]
    if phase_seconds_left(state, session.clock.now()) < 0:
        return NextScreen(
            "close-phase",
            f"Close {state.phase.title}",
            f"{listed(names)} {'has' if len(names) == 1 else 'have'} nothing yet",
            sheet="close",
            command=ClosePhase(phase=state.phase.id),
        )
    closes = f"Close {state.phase.title}"
    if _from_paper(state):
        acts = [f"Enter {_of(name)} order card" for name in names]
        after = acts[1] if len(acts) > 1 else closes
        return NextScreen("seat", acts[0], sealed_words(state), after, screen="table", sheet="card")
    after = f"Hand over to {names[1]}" if len(names) > 1 else closes
    return NextScreen(
        "seat", f"Hand over to {names[0]}", sealed_words(state), after, seat=step.seats[0]
    )


def _from_paper(state: State) -> bool:
    """Whether the last move that was sealed was entered from an order card: so is the next."""
    last = max(state.moves.values(), key=lambda move: move.sealed_seq, default=None)
    return last is not None and last.paper


def _reveal(session: Session, state: State, step: NextStep) -> NextScreen:
    closed = len(closed_moves(session.state))
    if closed:
        return NextScreen(
            "reveal",
            f"Open {counted(len(step.seats), 'sealed move')}",
            f"{counted(closed, 'is', 'are')} encrypted: pass-phrases open them",
            f"Close {state.phase.title}",
            screen="table",
            sheet="unlock",
        )
    return NextScreen(
        "reveal",
        f"Open {counted(len(step.seats), 'sealed move')}",
        "In roll order; each code is checked",
        f"Close {state.phase.title}",
        screen="table",
        command=step.command,
    )


def _motion(_session: Session, _state: State, step: NextStep) -> NextScreen:
    return NextScreen(
        "motion",
        f"Call the roll on motion {step.number}",
        cut(step.about, _TITLE),
        "Take the ballots",
        screen="council",
        command=step.command,
    )


def _go_on(_session: Session, state: State, step: NextStep) -> NextScreen:
    until = state.council.sitting.until
    said = f"Suspended until {local_time(until)}" if until else "The sitting is suspended"
    return NextScreen(
        "go-on",
        "Go on formally",
        said,
        f"Call the roll on motion {step.number}",
        "council",
        command=step.command,
    )


def _left_undone(session: Session, state: State) -> str:
    """What the turn would leave behind: injects that nobody delivered, questions that wait."""
    waiting = [
        one
        for one in of_turn(state, session.setting.pack, session.now())
        if one.state in {"planned", "due", "held"}
    ]
    asked = sum(1 for one in state.requests.values() if one.state in _WAITING)
    said = []
    if waiting:
        said.append(f"{counted(len(waiting), 'inject')} not delivered")
    if asked:
        said.append(f"{counted(asked, 'request')} open")
    return f"Leaves {listed(said)}" if said else ""


def _close(session: Session, state: State, step: NextStep) -> NextScreen:
    if step.number:
        effect = _left_undone(session, state) or "Indicators move; the turn is recorded"
        after = "Open the next turn" if _turns_left(state) else ""
        return NextScreen(
            "close-phase", f"Close turn {step.number}", effect, after, command=step.command
        )
    # A phase that asked for something is closed; the others only give way to the next.
    asked = bool(state.phase.asks)
    title = f"Close {step.about}" if asked else f"Begin {step.then}"
    effect = f"Then {step.then}" if asked else f"Closes {step.about}"
    if "ballots" in state.phase.asks:
        effect = _put_off(state) or effect
    return NextScreen("close-phase", title, effect, command=step.command)


def _put_off(state: State) -> str:
    """Which contested motions closing Council puts off, empty when none is."""
    left = [one for one in state.motion_numbers() if one.state == "ruled"]
    numbers = [one.number for one in left if one.outcome == "contested"]
    if not numbers:
        return ""
    one = len(numbers) == 1
    what = f"Motion {numbers[0]} is" if one else f"Motions {listed(numbers)} are"
    return f"{what} contested and put off"


def _open_turn(_session: Session, _state: State, step: NextStep) -> NextScreen:
    return NextScreen(
        "open-turn", f"Open turn {step.number}", step.about, "Briefing", "table",
        command=step.command,
    )  # fmt: skip


def _end(_session: Session, _state: State, step: NextStep) -> NextScreen:
    return NextScreen(
        "end",
        "End the exercise",
        "Objectives are scored from the log",
        "The report",
        sheet="end",
        command=step.command,
    )


def _report(_session: Session, _state: State, _step: NextStep) -> NextScreen:
    return NextScreen("report", "Open the report", "The exercise has ended", screen="report")


_WORDS: dict[str, Callable[[Session, State, NextStep], NextScreen]] = {
    "start": _start,
    "inject": _inject,
    "ballot": _ballot,
    "close-vote": _close_vote,
    "seat": _seat,
    "reveal": _reveal,
    "motion": _motion,
    "go-on": _go_on,
    "close-phase": _close,
    "open-turn": _open_turn,
    "end": _end,
    "report": _report,
}


def sealed_words(state: State) -> str:
    """How many of the seats that owe a move have sealed it: "3 of 6 sealed"."""
    asked = [seat for seat in state.roster if state.seats[seat].mode == "person"]
    sealed = sum(1 for seat in asked if seat in state.moves)
    return f"{sealed} of {len(asked)} sealed"


def _orders_words(session: Session, state: State) -> str:
    """What comes after an inject: who is next in Orders, or nothing that can be said."""
    owing: tuple[SeatId, ...] = missing(state)
    if not owing:
        return ""
    return f"Hand over to {session.name(owing[0])}. {sealed_words(state)}"


def _turns_left(state: State) -> bool:
    done = {*state.closed_turns, state.turn.id}
    return any(turn not in done for turn in state.exercise.turns)


def _of(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"
