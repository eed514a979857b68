"""Exercises that were opened or made for somebody who called it off."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.play.ports import EventStore
    from wargame.play.session import Session


def put_away(session: Session) -> None:
    """An exercise that was opened, and is not wanted any more."""
    session.close()


def undo_new(session: Session) -> None:
    """One that was made and not wanted: nobody has played in it, so its file goes."""
    where = session.store.where
    session.close()
    Path(where).unlink(missing_ok=True)


def undo_copy(copy: EventStore) -> None:
    """A whole copy that was made and not wanted: the exercise lies where it lay."""
    where = copy.where
    copy.close()
    Path(where).unlink(missing_ok=True)
