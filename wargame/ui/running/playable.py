"""Whether anything can still be played: not in a file to look at, and not after EndEx. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.play.session import Session


def playable(session: Session) -> bool:
    """Whether the exercise takes acts of play now."""
    return not session.read_only and not session.state.ended


def why_not_playable(session: Session) -> str:
    """Why it takes none, in a sentence; empty when it does."""
    if session.read_only:
        return session.why_read_only
    return "The exercise has ended. Read it in the report." if session.state.ended else ""
