"""The facilitator's hand on the queue: hold, release, skip, edit, invent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.enclosed import Enclosed
from wargame.game.errors import Refused
from wargame.game.events.inject_delivered import InjectDelivered
from wargame.game.events.inject_edited import InjectEdited
from wargame.game.events.inject_held import InjectHeld
from wargame.game.events.inject_released import InjectReleased
from wargame.game.events.inject_skipped import InjectSkipped
from wargame.game.ids import CONTROL, PUBLIC, InjectId, SeatId
from wargame.play.command import Command
from wargame.play.enclosures import enclose

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.pack import Inject


class _OnInject(Command):
    inject: InjectId

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"inject:{self.inject}",)

    def _open(self, at: Proceedings) -> Inject:
        inject = at.pack.inject(self.inject)
        record = at.state.injects.get(inject.id)
        if record is not None and record.state == "delivered":
            message = f"Inject {inject.number} was delivered already, #{record.seq}."
            raise Refused(message, "Take that back first.")
        return inject


class HoldInject(_OnInject):
    """Keep an inject back for now."""

    reason: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        one = self._open(at)
        at.record(InjectHeld(inject=one.id, number=one.number, title=one.title, reason=self.reason))


class ReleaseInject(_OnInject):
    """Put a held or skipped inject back into the queue."""

    @override
    def decide(self, at: Proceedings) -> None:
        one = self._open(at)
        if one.id not in at.state.injects:
            raise Refused(f"Inject {one.number} is not held.", "Deliver it.")
        at.record(InjectReleased(inject=one.id, number=one.number, title=one.title))


class SkipInject(_OnInject):
    """Leave an inject out."""

    reason: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        one = self._open(at)
        at.record(
            InjectSkipped(inject=one.id, number=one.number, title=one.title, reason=self.reason)
        )


class EditInject(_OnInject):
    """Change the words or recipients of an inject before it is delivered."""

    title: str
    text: str
    to: tuple[SeatId, ...]

    @override
    def decide(self, at: Proceedings) -> None:
        one = self._open(at)
        _check_words(self.title, self.to)
        at.record(
            InjectEdited(
                inject=one.id,
                number=one.number,
                title=self.title.strip(),
                text=self.text.strip() or self.title.strip(),
                to=self.to,
            )
        )


class InventInject(Command):
    """Deliver an inject of the facilitator's own, at once.

    Attributes:
        pictures: What comes with it; the file holds them already, see `play.bringing`.
    """

    title: str
    text: str = ""
    to: tuple[SeatId, ...] = (PUBLIC,)
    sender: str = CONTROL
    method: str = "news"
    pictures: tuple[Enclosed, ...] = ()

    @override
    def decide(self, at: Proceedings) -> None:
        if not at.state.turn.id:
            raise Refused("No turn is open.", "Open the next turn.")
        _check_words(self.title, self.to)
        if not all(one.alt.strip() for one in self.pictures):
            raise Refused("The picture is told to nobody who cannot see it.", "Say what it shows.")
        count = sum(1 for name in at.state.injects if name.startswith("own-")) + 1
        inject, number = InjectId(f"own-{count}"), f"{at.state.turn.number}.x{count}"
        seq = at.record(
            InjectDelivered(
                inject=inject,
                number=number,
                sender=self.sender,
                to=self.to,
                method=self.method,
                title=self.title.strip(),
                text=self.text.strip() or self.title.strip(),
                invented=True,
            )
        )
        enclose(at, seq, inject, number, self.to, self.pictures)


def _check_words(title: str, to: tuple[SeatId, ...]) -> None:
    if not title.strip():
        raise Refused("The inject has no title.", "Give it one line that says what happens.")
    if not to:
        raise Refused("The inject has no recipient.", "Choose all, or name seats.")
