"""The next step of the open exercise, and the step back: shown in the bar, done when pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.ui.screen import Page

if TYPE_CHECKING:
    from wargame.play.session import Session
    from wargame.ui.running.next_words import NextScreen
    from wargame.ui.running.presenter import RunningPresenter
    from wargame.ui.window import Window

NOT_OPEN = "Open an exercise first."


class Stepping:
    """Behind the bar of the next step.

    Attributes:
        step: What is to be done now; None while no exercise is open.
    """

    def __init__(self, window: Window) -> None:
        self._window = window
        self._running: RunningPresenter | None = None
        self.step: NextScreen | None = None

    def take_up(self, session: Session) -> None:
        """Show the next step of an exercise."""
        from wargame.ui.running.presenter import RunningPresenter

        self._running = RunningPresenter(session)
        self.show()
        self.show_undo()

    def let_go(self) -> None:
        """No exercise is open any more."""
        self._running = self.step = None

    def show(self) -> None:
        """Show what is to be done now."""
        if self._running is None:
            return
        step = self._running.next()
        if step == self.step:
            return
        self.step = step
        bar = self._window.frame.next_bar
        bar.show_step(step.title, step.effect, step.after, enabled=step.enabled)

    def clock_jump(self) -> str:
        """What is said when the computer's clock went back, empty otherwise."""
        return self._running.clock_jump() if self._running is not None else ""

    def title(self) -> str:
        """The next step in words, empty while there is none."""
        return self.step.title if self.step is not None else ""

    def words(self) -> tuple[str, str]:
        """The next step and what it does, empty while there is none."""
        return (self.step.title, self.step.effect) if self.step is not None else ("", "")

    def why_not(self) -> str | None:
        """Why there is nothing to press now."""
        if self.step is None:
            return NOT_OPEN if self._running is None else "Nothing is to be done now."
        return None if self.step.enabled else self.step.effect or self.step.title

    def take(self) -> None:
        """Do the next step: submit its command, or lead to where a person must act."""
        step, running, window = self.step, self._running, self._window
        if step is None or running is None or not step.enabled:
            return
        frame = window.frame
        if step.what == "start" and frame.stack.current_id() == "setup":
            window.start_asked.emit()
        elif step.seat:
            window.handing.over(step.seat)
        elif step.sheet and self._ask(step, running):
            return
        elif step.command is None:
            frame.show_screen(step.screen)
            self._to_work()
        elif window.submit(step.command):
            frame.show_screen(self._screen_after(step))

    def _ask(self, step: NextScreen, running: RunningPresenter) -> bool:
        """Open the sheet of a step; False where it need not be asked."""
        from wargame.ui.running.sheets import ClosingSheet, EndingSheet
        from wargame.ui.running.unlock_sheet import UnlockSheet

        frame, session = self._window.frame, running.session
        if step.sheet == "close":
            closing = running.closing()
            if closing is None:
                return False
            ClosingSheet.over(frame.stack, running, closing)
        elif step.sheet == "end":
            sheet = EndingSheet.over(frame.stack, running)
            sheet.ended.connect(lambda: frame.show_screen("report"))
        elif step.sheet == "unlock":
            frame.show_screen(step.screen)
            UnlockSheet.over(frame.stack, session)
        elif step.sheet == "card":
            frame.show_screen(step.screen)
            frame.bindings.run("card.enter")
        else:
            return False
        return True

    def _to_work(self) -> None:
        page = self._window.frame.stack.currentWidget()
        if isinstance(page, Page):
            page.to_work()

    def _screen_after(self, step: NextScreen) -> str:
        """Where the work goes on: as a rule here, but Council opens and ends on its own screen."""
        session = self._window.session
        if self.step is not None and self.step.what == "report":
            return "report"
        if step.what == "close-phase":
            council = session is not None and "ballots" in session.state.phase.asks
            return "council" if council else "table"
        return step.screen or self._window.frame.stack.current_id()

    # The step back

    def undo(self) -> None:
        """Bring back what Home threw away, or take back the facilitator's last command."""
        running, window = self._running, self._window
        if window.chores.bring_back() or running is None:
            return
        window.guarded(lambda: self._tell_refusal(running.press_undo().refused))

    def _tell_refusal(self, refusal: str) -> None:
        if refusal:
            self._window.frame.toast.show_message(refusal)

    def undo_what(self) -> str:
        """What Undo would take back, empty for nothing."""
        return self._running.undo().what if self._running is not None else ""

    def why_no_undo(self) -> str | None:
        """Why nothing can be taken back now."""
        if self._window.chores.can_bring_back() or self.undo_what():
            return None
        return NOT_OPEN if self._running is None else "There is nothing of yours to undo."

    def show_undo(self) -> None:
        """Show what would be taken back."""
        if self._running is not None:
            undo = self._running.undo()
            self._window.frame.next_bar.show_undo(undo.what, undo.entry)
