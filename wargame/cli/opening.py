"""Opening an exercise to look at it, and the seat that looks."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from wargame.game.ids import SeatId
    from wargame.play.session import Session


class NoSuchSeat(click.UsageError):
    """The exercise has no seat of that name."""

    def __init__(self, word: str, known: Iterable[str]) -> None:
        super().__init__(f"There is no seat {word} in this exercise. Its seats: {', '.join(known)}")


@contextmanager
def opened(file: Path) -> Iterator[Session]:
    """An exercise, open to look only, and closed again."""
    from wargame.app import open_exercise

    session = open_exercise(file, write=False)
    try:
        yield session
    finally:
        session.close()


def seat_of(session: Session, word: str | None) -> SeatId:
    """The seat that a word names, in either case; control where no word is given.

    Raises:
        NoSuchSeat: The exercise has none of that name.
    """
    from wargame.game.ids import CONTROL, PUBLIC, as_seat

    if word is None:
        return CONTROL
    seat = as_seat(word)
    known = (*(one.id for one in session.setting.pack.seats), CONTROL, PUBLIC)
    if seat not in known:
        raise NoSuchSeat(word, dict.fromkeys(known))
    return seat
