"""What is said when something could not be recorded. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.play.commands.seal_move import SealMove

if TYPE_CHECKING:
    from wargame.play.command import Command
    from wargame.play.ports import LogUnavailable
    from wargame.play.session import Session

_WORDS = ("title", "text", "reason", "why", "explanation")


class Unrecorded(NamedTuple):
    """The title, which names the entry that there is not, and the sentences under it."""

    title: str
    lines: tuple[str, ...]


def unrecorded_words(session: Session, command: Command, error: LogUnavailable) -> Unrecorded:
    """What is so, what is safe, and the way out."""
    last = session.head.seq
    what = "What you wrote"
    if isinstance(command, SealMove):
        what = f"The move of {session.name(command.seat)} has no code yet; it"
    safe = f"Everything up to #{last} is safe. {what} is still on this screen."
    return Unrecorded(
        f"{error.message.rstrip('.')}. #{last + 1} is not recorded",
        tuple(line for line in (safe, error.remedy) if line),
    )


def kept_words(command: Command) -> str:
    """What a command holds that somebody wrote; a sealed move is never given to the clipboard."""
    if isinstance(command, SealMove):
        return ""
    said = (str(getattr(command, name, "") or "").strip() for name in _WORDS)
    return "\n".join(one for one in said if one)
