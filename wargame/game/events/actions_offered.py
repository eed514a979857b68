"""The actions open to a seat this turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import Audience, seats_and_control
from wargame.game.event import Event, Stamp
from wargame.game.frozen import Frozen
from wargame.game.ids import ActionId, SeatId
from wargame.game.records import Offer

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class OfferedAction(Frozen):
    """One action as its player sees it.

    Attributes:
        condition: In words, what must be so first.
        because: What makes it dearer or cheaper, as far as this seat may know.
        shut: Why it cannot be taken as things stand, empty when it can.
    """

    id: ActionId
    title: str
    instrument: str
    price: int
    text: str
    condition: str = ""
    because: tuple[str, ...] = ()
    shut: str = ""


class ActionsOffered(Event):
    """What one seat can do alone this turn."""

    kind: ClassVar[str] = "actions_offered"
    seat: SeatId
    actions: tuple[OfferedAction, ...]

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        offers = tuple(
            Offer(
                one.id,
                one.title,
                one.instrument,
                one.price,
                one.text,
                one.condition,
                one.because,
                one.shut,
            )
            for one in self.actions
        )
        return state.with_(offers=state.offers.set(self.seat, offers))

    @override
    def audience(self) -> Audience:
        return seats_and_control(self.seat)

    @override
    def says(self, name: Callable[[str], str]) -> str:
        count = len(self.actions)
        actions = "one action" if count == 1 else f"{count} actions"
        return f"{name(self.seat)} may take {actions} this turn."

    @override
    def touches(self) -> tuple[str, ...]:
        return ("offers",)
