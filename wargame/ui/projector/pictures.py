"""A picture that came with a public inject, alone on the slide. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import PUBLIC
from wargame.ui.projector.slides import PictureSlide, Slide

if TYPE_CHECKING:
    from wargame.game.records import Letter
    from wargame.ui.projector.room import Room


def picture_of(letter: int, place: int) -> Slide:
    """The slide of one picture of a letter."""
    return Slide("picture", f"{letter}:{place}")


def letter_of(subject: str) -> str:
    """The letter that a picture's slide is about."""
    return subject.partition(":")[0]


def picture_slide(room: Room, letter: Letter, subject: str = "") -> PictureSlide | None:
    """A picture of a public inject, the first unless the subject names another."""
    told = subject.partition(":")[2]
    place = int(told) if told.isdigit() else 0
    if place >= len(letter.pictures):
        return None
    one = letter.pictures[place]
    return PictureSlide(
        title=one.title,
        credit=one.credit,
        alt=one.alt,
        inject=letter.number,
        content=room.session.picture(one.digest, PUBLIC),
    )


def picture_named(room: Room, subject: str) -> PictureSlide | None:
    """The picture that a slide is about; None when it is not public, or gone."""
    letter = room.letter(letter_of(subject))
    return picture_slide(room, letter, subject) if letter is not None else None
