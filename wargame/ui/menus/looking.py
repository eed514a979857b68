"""What the menus read of the window: words, states, numbers, and the parts that are no commands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wargame.ui.menus.items import CLOSED, Around, Item
from wargame.ui.menus.room import room_options, room_slides, room_ways, room_window
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from wargame.ui.desk import RecentCard
    from wargame.ui.projector.host import ProjectorHost
    from wargame.ui.window import Window

MOST_RECENT = 9
"""Files under Open recent: as many as digits choose."""
BUSY = "Answer or close what stands over the screen first."


def around(window: Window) -> Around:
    """The window as it stands."""
    frame, host = window.frame, window.projector
    return Around(
        bindings=frame.bindings,
        screen=frame.stack.current_id(),
        screens=frame.stack.screens(),
        is_open=window.session is not None,
        busy=BUSY if frame.shortcuts.is_silent() else "",
        words={
            "next.press": window.stepping.title,
            "undo": lambda: _undo_words(window),
            "projector.display": lambda: _display_words(host),
        },
        states={
            "projector.blank": lambda: _is_blank(window),
            "projector.freeze": lambda: _is_frozen(window),
            "clock.pause": lambda: _is_paused(window),
            "theme.toggle": current_theme().is_dark,
            "window.full": frame.isFullScreen,
        },
        numbers={
            "screen.go": lambda: _screens(window),
            "seat.hand-over": lambda: _seats(window),
        },
        offers={
            "recent": lambda: _recent(window),
            "room-ways": lambda: room_ways(host),
            "room-slides": lambda: room_slides(host, frame),
            "room-window": lambda: _room_window(host),
            "to-council": lambda: _to_council(window),
            "room-options": lambda: room_options(host),
        },
    )


def _undo_words(window: Window) -> str:
    what = window.stepping.undo_what()
    return f"Undo: {what}" if what else ""


def _display_words(host: ProjectorHost) -> str:
    """What its command does now: it opens, moves, or comes to the front."""
    if host.place == "off":
        return "Open the projector"
    return "Move to the other display" if host.other_display() else "Show its window here"


def _room_window(host: ProjectorHost) -> tuple[Item, ...]:
    """Without another display the command above opens the window here already."""
    items = room_window(host)
    return (
        items if host.other_display() else tuple(one for one in items if one.run != host.open_here)
    )


def _to_council(window: Window) -> tuple[Item, ...]:
    """One step to where the rest of the menu works."""
    if window.session is None or window.frame.stack.current_id() == "council":
        return ()
    return (Item("Go to Council", run=lambda: window.frame.show_screen("council")),)


def _is_blank(window: Window) -> bool:
    presenter = window.projector.presenter
    return presenter is not None and presenter.director.curtain


def _is_frozen(window: Window) -> bool:
    presenter = window.projector.presenter
    return presenter is not None and presenter.director.frozen


def _is_paused(window: Window) -> bool:
    return window.session is not None and bool(window.session.state.clock.paused_at)


def _screens(window: Window) -> tuple[Item, ...]:
    stack, is_open = window.frame.stack, window.session is not None
    return tuple(
        Item(
            one.title,
            (("Alt", f"{number}")),
            "" if is_open or not one.needs_exercise else CLOSED,
            on=one.id == stack.current_id(),
            key=f"screen.{one.id}",
        )
        for number, one in enumerate((one for one in stack.screens() if one.in_rail), 1)
    )


def _seats(window: Window) -> tuple[Item, ...]:
    """The seats of the digit keys, by the order of their cards on the table."""
    from wargame.ui.views.table.seat_lines import voting_lines

    if window.session is None:
        return ()
    lines = voting_lines(window.session)[:9]
    if not any(line.act for line in lines):
        phase = window.session.state.phase.title
        when = f" in {phase}" if phase else ""
        return (Item("Hand over to a seat", reason=f"No seat has a move to write{when}."),)
    return tuple(
        Item(
            line.name,
            (str(number),),
            "" if line.act else f"{line.name}: {line.status[:1].lower()}{line.status[1:]}.",
            key=f"seat.{line.seat}",
        )
        for number, line in enumerate(lines, 1)
    )


def _recent(window: Window) -> tuple[Item, ...]:
    cards = [card for card in window.desk.recent() if card.state != "missing"][:MOST_RECENT]
    if not cards:
        return (Item("Open recent", reason="No exercise was opened on this machine yet."),)
    now = window.open_path()
    lines = tuple(_recent_line(number, card, window, now) for number, card in enumerate(cards, 1))
    return (Item("Open recent", inside=(lines,)),)


def _recent_line(number: int, card: RecentCard, window: Window, now: str) -> Item:
    is_open = bool(now) and Path(card.path).resolve() == Path(now)
    reason = ""
    if is_open:
        reason = "This exercise is open."
    elif card.elsewhere:
        reason = "It is open in another window."
    where = f"turn {card.turn} of {card.turns}" if card.turn else card.state
    return Item(
        f"{number} {card.title} ({where})",
        reason=reason,
        run=lambda: window.opening.open_file(card.path),
    )
