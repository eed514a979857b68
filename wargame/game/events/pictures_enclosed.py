"""Pictures came with an inject, to those whom it reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, seats_and_control
from wargame.game.enclosed import Enclosed
from wargame.game.event import Event, Stamp
from wargame.game.ids import InjectId, SeatId
from wargame.game.phrasing import listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class PicturesEnclosed(Event):
    """What lay beside the words of an inject; the pictures themselves lie in the file.

    Attributes:
        letter: The entry that delivered the inject.
    """

    kind: ClassVar[str] = "pictures_enclosed"
    letter: int
    inject: InjectId
    number: str
    to: tuple[SeatId, ...]
    pictures: tuple[Enclosed, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        letter = state.letters.get(self.letter)
        if letter is None:
            return state
        letter = letter._replace(pictures=self.pictures)
        return state.with_(letters=state.letters.set(self.letter, letter))

    @override
    def audience(self) -> Audience:
        return seats_and_control(*self.to)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        what = listed([f"“{one.title}”" for one in self.pictures])
        return f"With inject {self.number} came {what}."

    @override
    def touches(self) -> tuple[str, ...]:
        return (f"inject:{self.inject}",)
