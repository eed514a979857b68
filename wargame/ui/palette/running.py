"""What the palette can find in a window, and how a hit is run there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.ui.palette.finding import Around, Hit
    from wargame.ui.palette.page import Palette
    from wargame.ui.window import Window

_NOT_HERE = frozenset({"palette.show", "screen.go", "next.press"})
"""Commands that make no sense as a hit: they are the palette, or stand in another group."""


class Finder:
    """The palette of one window, made when it is first asked for."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._palette: Palette | None = None

    def open(self) -> None:
        """Ask what is wanted."""
        from wargame.ui.palette.page import Palette
        from wargame.ui.running.sheets import ground_of

        frame = self._window.frame
        if self._palette is None:
            self._palette = Palette(ground_of(frame))
            self._palette.chosen.connect(self.run)
            frame.watch(self._palette)
        self._palette.ask(self.around())

    def around(self) -> Around:
        """What can be found now, on the screen that is shown."""
        from wargame.ui.palette.finding import Around, Doable

        frame = self._window.frame
        screen = frame.stack.screen_of(frame.stack.current_id())
        offered = frame.bindings.offered(screen.id, private=screen.private)
        is_open = self._window.session is not None
        return Around(
            commands=tuple(
                Doable(one.id, one.title, one.caps, frame.bindings.reason(one.id))
                for one in offered
                if one.id not in _NOT_HERE and not one.numbered
            ),
            screens=tuple(
                (one.id, one.title, one.icon)
                for one in frame.stack.screens()
                if one.in_rail and (is_open or not one.needs_exercise)
            ),
            session=self._window.session,
        )

    def run(self, hit: Hit) -> None:
        """Do, show or open what was chosen."""
        window = self._window
        if hit.group == "do":
            reason = window.frame.bindings.run(hit.key)
            if reason:
                window.frame.toast.show_message(reason)
        elif hit.group == "screen":
            window.frame.show_screen(hit.key)
        elif hit.group == "seat":
            window.hand_over(hit.key)
        elif hit.group == "log":
            window.show_entry(int(hit.key))
        else:
            window.frame.show_screen("charters" if hit.group == "charter" else "table")
