"""The laptop goes from the facilitator to a seat, from seat to seat, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.ui.window import Window


class Handing:
    """Who has the laptop.

    Attributes:
        seat: The seat that holds it, or is about to; empty while the facilitator does.
        facilitator_writes: Whether the facilitator himself opens the seat's page.
    """

    def __init__(self, window: Window) -> None:
        self._window = window
        self.seat = ""
        self.facilitator_writes = False
        self._came_from = "table"

    def over(self, seat: str) -> None:
        """Show the hand-over page of a seat; one that the facilitator runs opens at once.

        Not so from the page of a player, who may still hold the laptop.
        """
        frame = self._window.frame
        now = frame.stack.current_id()
        self.facilitator_writes = now != "seat" or self._is_run_by_control(self.seat)
        self.seat = seat
        if now == "seat":
            frame.show_screen("table")
        else:
            self._came_from = now
        frame.show_screen("seat")

    def _is_run_by_control(self, seat: str) -> bool:
        session = self._window.session
        seats = {} if session is None else session.state.seats
        found = next((one for key, one in seats.items() if key == seat), None)
        return found is not None and found.mode == "control"

    def back(self) -> None:
        """The laptop is the facilitator's again, on the screen that the seat was opened from."""
        self.seat = ""
        self._window.frame.show_screen(self._came_from)
