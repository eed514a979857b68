"""The next step in words: what the one filled button says, and where its work is done. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.ids import PUBLIC

if TYPE_CHECKING:
    from wargame.play.next_step import NextStep
    from wargame.play.session import Session


class StepWords(NamedTuple):
    """What the next bar shows.

    Attributes:
        title: The act.
        effect: Its effect, the second line.
        after: What comes after it.
        screen: The screen on which it is done.
    """

    title: str
    effect: str
    after: str
    screen: str


def step_words(step: NextStep, session: Session) -> StepWords:
    """Word a step; see `play.next_step`."""
    word = _WORDS[step.what]
    return word(step, session)


def _start(_step: NextStep, _session: Session) -> StepWords:
    return StepWords("Finish the set-up", "Who sits where, and how long", "StartEx", "setup")


def _inject(step: NextStep, session: Session) -> StepWords:
    to = "To all seats and the room"
    if PUBLIC not in step.seats:
        to = f"To {_listed([session.name(seat) for seat in step.seats])}"
    return StepWords(f"Deliver inject {step.number}", to, _then(step), "table")


def _ballot(step: NextStep, session: Session) -> StepWords:
    seat = session.name(step.seats[0])
    left = len(step.seats)
    owing = "the last ballot" if left == 1 else f"{left} ballots to take"
    return StepWords(f"Take {seat}'s ballot", f"Motion {step.number}, {owing}", "", "council")


def _close_vote(step: NextStep, _session: Session) -> StepWords:
    return StepWords("Close and record", f"The judge rules on motion {step.number}", "", "council")


def _seat(step: NextStep, _session: Session) -> StepWords:
    left = len(step.seats)
    owing = "the last without a move" if left == 1 else f"{left} seats without a move"
    return StepWords(f"Hand over to {step.about}", owing[0].upper() + owing[1:], "", "seat")


def _reveal(step: NextStep, _session: Session) -> StepWords:
    moves = "One sealed move" if step.number == "1" else f"{step.number} sealed moves"
    return StepWords("Open the moves", f"{moves}, in the order of the seats", "", "table")


def _motion(step: NextStep, _session: Session) -> StepWords:
    return StepWords(f"Call the roll on motion {step.number}", step.about, "", "council")


def _close_phase(step: NextStep, _session: Session) -> StepWords:
    if step.number:
        return StepWords(f"Close turn {step.number}", f"After {step.about}", "", "table")
    return StepWords(f"Close {step.about}", f"{step.then} begins", "", "table")


def _open_turn(step: NextStep, _session: Session) -> StepWords:
    return StepWords(f"Begin turn {step.number}", step.about, "", "table")


def _end(_step: NextStep, _session: Session) -> StepWords:
    effect = "All turns are played; objectives are scored"
    return StepWords("End the exercise", effect, "The report", "table")


def _report(_step: NextStep, _session: Session) -> StepWords:
    return StepWords("Make the report", "The exercise has ended", "", "report")


def _then(step: NextStep) -> str:
    return "Another inject is due" if step.then == "inject" else ""


def _listed(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


_WORDS = {
    "start": _start,
    "inject": _inject,
    "ballot": _ballot,
    "close-vote": _close_vote,
    "seat": _seat,
    "reveal": _reveal,
    "motion": _motion,
    "close-phase": _close_phase,
    "open-turn": _open_turn,
    "end": _end,
    "report": _report,
}
