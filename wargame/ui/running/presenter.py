"""What every running screen asks of an exercise: its clock, its next step, its undo. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.ids import CONTROL, SeatId
from wargame.game.phrasing import listed
from wargame.play.commands.clock import AddTime, PauseClock, ResumeClock
from wargame.play.commands.close_phase import ClosePhase
from wargame.play.commands.end_exercise import EndExercise
from wargame.play.commands.make_note import MakeNote
from wargame.play.commands.take_back import TakeBack
from wargame.play.phases import missing
from wargame.ui.running.asking import Answer, ask, refusal
from wargame.ui.running.late_lines import EndLine, PhaseLog, clock_went_back, end_line
from wargame.ui.running.next_words import NextScreen, next_words
from wargame.ui.running.phases import ClockFace, PhaseBarScreen, clock_face, phase_bar
from wargame.ui.running.playable import why_not_playable
from wargame.ui.running.taking_back import (
    TakeBackScreen,
    UndoScreen,
    take_back_words,
    undo_words,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.play.session import Session


class Missing(NamedTuple):
    """A seat that owes something in the phase and has nothing."""

    seat: str
    name: str
    player: str


class ClosingScreen(NamedTuple):
    """The sheet that asks what to record for seats that have nothing.

    Attributes:
        choices: `passed` and `absent`, with their words.
    """

    title: str
    why: str
    rows: tuple[Missing, ...]
    button: str
    choices: tuple[tuple[str, str], ...] = (("passed", "Passed"), ("absent", "Absent"))


class PhaseChoice(NamedTuple):
    """What a click on a phase comes to.

    Attributes:
        what: `close` the phase in play, `sheet` to ask first, `back` to take back, or `stay`.
        to: The entry to go back to.
        refused: Why nothing can be done, for the line under the bar.
    """

    what: str
    to: int = 0
    refused: str = ""


class RunningPresenter:
    """The parts of a running exercise that do not depend on the screen."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._phases = PhaseLog(session)

    def clock(self) -> ClockFace:
        """The clock now; cheap enough for every tick."""
        return clock_face(self.session)

    def ends(self) -> EndLine:
        """When play ends, and by what that is reckoned."""
        return end_line(self.session, self._phases)

    def clock_jump(self) -> str:
        """What is said when the computer's clock went back, empty otherwise."""
        return clock_went_back(self.session)

    def bar(self) -> PhaseBarScreen:
        """The phase bar."""
        return phase_bar(self.session)

    def next(self) -> NextScreen:
        """The next step."""
        return next_words(self.session)

    def press_next(self, step: NextScreen) -> Answer:
        """Submit the next step that was shown; those that ask first are submitted elsewhere."""
        if step.command is None:
            return Answer()
        return ask(self.session, step.command)

    def undo(self) -> UndoScreen:
        """What Undo would take back."""
        return undo_words(self.session)

    def press_undo(self) -> Answer:
        """Take the facilitator's last command back."""
        to = undo_words(self.session).to
        if not to:
            return refusal(
                "There is nothing of yours to undo.", "Take back to an entry of the log."
            )
        return self.take_back(to)

    def take_back_preview(self, to: int) -> TakeBackScreen:
        """What falls away on going back to an entry."""
        return take_back_words(self.session, to)

    def take_back(self, to: int, reason: str = "") -> Answer:
        """Go back to the state after an entry; nothing is erased."""
        return ask(self.session, TakeBack(to=to, reason=reason))

    def toggle_clock(self) -> Answer:
        """Stop the clock, or let it run."""
        paused = bool(self.session.state.clock.paused_at)
        return ask(self.session, ResumeClock() if paused else PauseClock())

    def add_minutes(self, minutes: int) -> Answer:
        """Give the phase minutes, or take some."""
        return ask(self.session, AddTime(minutes=minutes))

    def note(self, text: str, about: int = 0) -> Answer:
        """Write a remark into the log."""
        return ask(self.session, MakeNote(text=text, about=about))

    def closing(self) -> ClosingScreen | None:
        """The sheet for closing the phase, None when nobody owes anything."""
        state = self.session.seat_state(CONTROL)
        owing = missing(state)
        if not owing:
            return None
        people = self.session.store.people()
        rows = tuple(
            Missing(
                seat,
                state.seats[seat].name,
                listed(people.get(one, "") for one in state.seats[seat].people),
            )
            for seat in owing
        )
        return ClosingScreen(
            title=f"Close {state.phase.title}",
            why="These seats have sealed nothing. Say what the log shall hold for each.",
            rows=rows,
            button=f"Close {state.phase.title}",
        )

    def close_phase(self, given: Mapping[str, str] | None = None) -> Answer:
        """Close the phase in play, with `passed` or `absent` for each seat that has nothing."""
        pairs = tuple((SeatId(seat), word) for seat, word in (given or {}).items())
        phase = self.session.state.phase.id
        return ask(self.session, ClosePhase(phase=phase, given=pairs))

    def end_exercise(self) -> Answer:
        """End play; the person was asked."""
        return ask(self.session, EndExercise())

    def choose_phase(self, phase: str) -> PhaseChoice:
        """What a click on a phase of the rail asks for."""
        marks = {mark.id: mark for mark in self.bar().phases}
        now = next((mark.title for mark in marks.values() if mark.state == "now"), "")
        state = marks[phase].state if phase in marks else "later"
        closed = why_not_playable(self.session)
        if closed:
            return PhaseChoice("stay", refused=closed)
        if state == "done":
            return PhaseChoice("back", to=self.phase_start(phase))
        if state == "next":
            return PhaseChoice("sheet" if self.closing() else "close")
        if state == "later" and now:
            why = f"{now} is open, and phases come one after another. Close it first."
            return PhaseChoice("stay", refused=why)
        return PhaseChoice("stay", refused="" if now else "No turn is open. Open the next turn.")

    def phase_start(self, phase: str) -> int:
        """The entry at which a phase of this turn began, 0 when it has not."""
        turn = self.session.state.turn.id
        found = [
            line.seq
            for line in self.session.log(after=self.session.state.turn.seq)
            if line.kind == "phase_opened" and not line.abandoned
            if (line.turn, line.phase) == (turn, phase)
        ]
        return found[-1] if found else 0
