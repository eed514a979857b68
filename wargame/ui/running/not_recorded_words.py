"""What is said when something could not be recorded. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wargame.play.command import Command
    from wargame.play.ports import LogError
    from wargame.play.session import Session

_WORDS = ("title", "text", "reason", "why", "explanation")


class Unrecorded(NamedTuple):
    """The title, which names the entry that there is not, and the sentences under it."""

    title: str
    lines: tuple[str, ...]


def unrecorded_words(session: Session, command: Command, error: LogError) -> Unrecorded:
    """What is so, what is safe, and the way out."""
    from wargame.play.commands.seal_move import SealMove

    last = session.head.seq
    still = "What you did just now is not in the log yet."
    if isinstance(command, SealMove):
        name = session.name(command.seat)
        still = f"The move of {name} has no code yet; it is still on this screen."
    elif kept_words(command):
        still = "What you wrote is still on this screen."
    safe = f"Everything up to #{last} is safe. {still}"
    way = f"{error.remedy} Or save this exercise elsewhere and go on there, with nothing lost."
    return Unrecorded(
        f"{error.what}. #{last + 1} is not recorded",
        tuple(line for line in (safe, error.kept, way.strip()) if line),
    )


def kept_words(command: Command) -> str:
    """What a command holds that somebody wrote; a sealed move is never given to the clipboard."""
    from wargame.play.commands.seal_move import SealMove

    if isinstance(command, SealMove):
        return ""
    said = (str(getattr(command, name, "") or "").strip() for name in _WORDS)
    return "\n".join(one for one in said if one)
