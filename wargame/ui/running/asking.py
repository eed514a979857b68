"""Asking the session for something, and the line to show when it says no."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.errors import Refused, Stale, WargameError
from wargame.rules.watched import TakesLong

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.entry import Entry
    from wargame.play.command import Command
    from wargame.play.session import Session


class Answer(NamedTuple):
    """What came of asking.

    Attributes:
        refused: Why not, and the way out, for the line at the control; empty when it was recorded.
        seq: The last entry that it made, 0 when it was refused, or is decided elsewhere.
        since: Entries that changed what it depends on after its author looked.
    """

    refused: str = ""
    seq: int = 0
    since: tuple[int, ...] = ()


def ask(session: Session, command: Command) -> Answer:
    """Submit a command; a refusal, or a file that takes no entry, becomes a line.

    One that takes long is decided elsewhere and recorded then.
    """
    return answered(lambda: submit(session, command))


def answered(act: Callable[[], tuple[Entry, ...]]) -> Answer:
    """Do what records entries; a refusal, or a file that takes none, becomes a line."""
    try:
        entries = act()
    except Stale as error:
        return Answer(refused=str(error), since=error.since)
    except Refused as error:
        return Answer(refused=str(error))
    except WargameError as error:
        return Answer(refused=f"Not recorded. {error}")
    return Answer(seq=entries[-1].seq if entries else 0)


def submit(session: Session, command: Command) -> tuple[Entry, ...]:
    """Submit a command; without entries when it is decided elsewhere, since it takes long.

    Raises:
        WargameError: It is refused, or could not be stored.
    """
    elsewhere = session.elsewhere
    if elsewhere is None:
        return session.submit(command)
    if elsewhere.under_way:
        raise Refused("A ruling is being worked out.", "It is recorded first, or cancelled.")
    try:
        return session.submit(command, quick=True)
    except TakesLong:
        if not elsewhere.decide(command):
            raise Refused("Something else is under way.", "Try again when it is done.") from None
        return ()


def refusal(message: str, remedy: str = "") -> Answer:
    """A refusal that needs no asking, such as an empty field."""
    return Answer(refused=f"{message} {remedy}".strip())
