"""What the palette can find in a window, and how a hit is run there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.ui.palette.finding import Around, Hit
    from wargame.ui.palette.page import Palette
    from wargame.ui.window import Window

_NEXT = "next.press"
_NOT_HERE = frozenset({"palette.show", "screen.go", _NEXT})
"""Commands that make no sense as a hit: they are the palette, or stand in another group.

The next step comes first, in its own words.
"""


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
        # What this screen is for comes before what works everywhere.
        offered = tuple(sorted(offered, key=lambda one: not one.screens))
        step = self._window.stepping.words()
        following = [
            Doable(one.id, step[0], one.caps, frame.bindings.reason(one.id), step[1])
            for one in offered
            if one.id == _NEXT and step[0]
        ]
        return Around(
            commands=(
                *following,
                *(
                    Doable(one.id, one.title, one.caps, frame.bindings.reason(one.id))
                    for one in offered
                    if one.id not in _NOT_HERE and not one.numbered
                ),
            ),
            screens=tuple(
                (one.id, one.title, one.icon)
                for one in frame.stack.screens()
                if one.in_rail and (is_open or not one.needs_exercise)
            ),
            session=self._window.session,
            starts=self._starts(),
        )

    def _starts(self) -> tuple[Hit, ...]:
        """What Home lists, while it is shown."""
        from wargame.ui.palette.finding import Hit
        from wargame.ui.views.home.view import HomeView

        home = self._window.page(self._window.frame.stack.current_id())
        if not isinstance(home, HomeView):
            return ()
        exercises, packs = home.starts()
        return (
            *(
                Hit("exercise", one.path, one.title, f"{one.verb} · {one.state}")
                for one in exercises
            ),
            *(Hit("pack", one.id, one.title, one.under) for one in packs),
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
        elif hit.group == "exercise":
            window.opening.open_file(hit.key)
        elif hit.group == "pack":
            window.opening.set_up(hit.key)
        elif hit.group == "seat":
            window.handing.over(hit.key)
        elif hit.group == "log":
            self._show_entry(int(hit.key))
        elif hit.group == "charter":
            window.frame.show_screen("charters")
        else:
            self._lead(hit)

    def _show_entry(self, seq: int) -> None:
        """The exercise as it stood at an entry."""
        from wargame.ui.views.review.view import ReviewView

        self._window.frame.show_screen("review")
        page = self._window.page("review")
        if isinstance(page, ReviewView):
            page.go_to(seq)

    def _lead(self, hit: Hit) -> None:
        """To an inject or a fact on the table, or to a motion that could be brought."""
        from wargame.ui.views.council.view import CouncilView
        from wargame.ui.views.table.view import TableView

        frame = self._window.frame
        screen = "council" if hit.group == "motion" else "table"
        frame.show_screen(screen)
        page = self._window.page(screen)
        if isinstance(page, CouncilView):
            page.offer_motion(hit.key)
        elif isinstance(page, TableView):
            page.lead_to(hit.group, hit.key)
