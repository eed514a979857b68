"""The speakers' list: who waits, who has the floor, for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.speaker_called import SpeakerCalled
from wargame.game.events.speaker_dropped import SpeakerDropped
from wargame.game.events.speaker_listed import SpeakerListed
from wargame.game.events.speaking_set import SpeakingSet
from wargame.game.events.speaking_time_added import SpeakingTimeAdded
from wargame.game.ids import SeatId
from wargame.play.command import Command
from wargame.play.floor import (
    FREE,
    STANCES,
    close_floor,
    has_spoken,
    hold_floor,
    place_for,
    spoken,
    time_left,
)

if TYPE_CHECKING:
    from wargame.game.council import Floor
    from wargame.play.proceedings import Proceedings

SHORTEST, LONGEST = 10, 3600
MOST_ADDED = 1800


class SetSpeaking(Command):
    """Set how speech is ordered; `is_open` false closes the list."""

    seconds: int = 120
    budget: int = 0
    once: bool = False
    interlaced: bool = False
    is_open: bool = True

    @override
    def decide(self, at: Proceedings) -> None:
        if not SHORTEST <= self.seconds <= LONGEST:
            raise Refused(f"A speech of {self.seconds} seconds cannot be set.",
                          f"Choose {SHORTEST} to {LONGEST}.")  # fmt: skip
        if not 0 <= self.budget <= 24 * LONGEST:
            raise Refused("The time of a seat cannot be that.", "Choose 0 for no limit.")
        old = at.state.council.speaking
        new = (self.seconds, self.budget, self.once, self.interlaced, self.is_open)
        if new == (old.seconds, old.budget, old.once, old.interlaced, old.is_open):
            raise Refused("The list is ruled so already.")
        at.record(
            SpeakingSet(
                seconds=self.seconds,
                budget=self.budget,
                once=self.once,
                interlaced=self.interlaced,
                is_open=self.is_open,
            )
        )

    @override
    def concerns(self) -> tuple[str, ...]:
        return ("speakers",)


class ListSpeaker(Command):
    """A seat asks to speak; the stance may be left out."""

    seat: SeatId
    stance: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        name = _seated(at, self.seat)
        council = at.state.council
        if self.stance not in STANCES:
            raise Refused(f"{self.stance} is no stance.", f"Choose {', '.join(STANCES[1:])}.")
        if any((one.seat, one.stance) == (self.seat, self.stance) for one in council.queue):
            raise Refused(f"{name} waits to speak already.")
        free = self.stance in FREE
        if not council.speaking.is_open and not free:
            raise Refused("The speakers' list is closed.", "Open it, or take a reply.")
        if council.speaking.once and not free and has_spoken(at.state, self.seat):
            raise Refused(f"{name} has spoken on this item.", "Take a reply or a question.")
        at.record(
            SpeakerListed(
                seat=self.seat, stance=self.stance, place=place_for(at.state, self.stance)
            )
        )


class DropSpeaker(Command):
    """A seat no longer wishes to speak."""

    seat: SeatId

    @override
    def decide(self, at: Proceedings) -> None:
        name = _seated(at, self.seat)
        if all(one.seat != self.seat for one in at.state.council.queue):
            raise Refused(f"{name} does not wait to speak.")
        at.record(SpeakerDropped(seat=self.seat))


class CallSpeaker(Command):
    """Give the floor to the next, or to a seat named; who speaks now has finished."""

    seat: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        queue = at.state.council.queue
        if not self.seat and not queue:
            if at.state.council.floor is None:
                raise Refused("Nobody waits to speak.", "Add a seat to the list.")
            close_floor(at)
            return
        seat = SeatId(self.seat) if self.seat else queue[0].seat
        stance = next((one.stance for one in queue if one.seat == seat), "")
        if at.state.council.sitting.form == "suspended":
            raise Refused("The sitting is suspended.", "Go on first.")
        close_floor(at)
        give_floor(at, seat, stance, at.state.council.speaking.seconds)


class FinishSpeaker(Command):
    """The speech is over; the rest of its time may be yielded to another seat."""

    to: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        floor = _floor(at)
        rest = round(floor.allowed - spoken(at.state, at.now))
        if not self.to:
            close_floor(at)
            return
        if self.to == floor.seat:
            raise Refused("A seat cannot yield to itself.", "Choose another seat.")
        _seated(at, SeatId(self.to))
        if rest < 1:
            raise Refused("No time is left to yield.", "Call the next speaker.")
        close_floor(at, "yielded", self.to)
        give_floor(at, SeatId(self.to), floor.stance, rest)


class HoldSpeaker(Command):
    """Stop the speaker's clock, or let it run again."""

    held: bool

    @override
    def decide(self, at: Proceedings) -> None:
        floor = _floor(at)
        if self.held == bool(floor.held_at):
            raise Refused("The speaker's clock does so already.")
        hold_floor(at, held=self.held)


class AddSpeakingTime(Command):
    """Give a seat seconds: for the speech in progress, and of its time in the turn."""

    seat: SeatId
    seconds: int

    @override
    def decide(self, at: Proceedings) -> None:
        _seated(at, self.seat)
        if not self.seconds or abs(self.seconds) > MOST_ADDED:
            raise Refused(f"{self.seconds} seconds cannot be added.",
                          f"Choose 1 to {MOST_ADDED}.")  # fmt: skip
        at.record(SpeakingTimeAdded(seat=self.seat, seconds=self.seconds))


def give_floor(at: Proceedings, seat: SeatId, stance: str, seconds: int) -> None:
    """Record that a seat has the floor, within what is left of its time.

    Raises:
        Refused: Its time in this turn is used.
    """
    name = _seated(at, seat)
    left = time_left(at.state, seat, at.now)
    if left is not None and left < 1:
        raise Refused(f"{name} has used its time in this turn.", "Give it more time first.")
    allowed = seconds if left is None else min(seconds, round(left))
    at.record(SpeakerCalled(seat=seat, stance=stance, allowed=allowed))


def _seated(at: Proceedings, seat: SeatId) -> str:
    if not at.state.turn.id:
        raise Refused("No turn is open.", "Open the next turn.")
    who = at.state.seats.get(seat)
    if who is None:
        raise Refused(f"There is no seat {seat}.", "Choose a seat of this exercise.")
    return who.name


def _floor(at: Proceedings) -> Floor:
    floor = at.state.council.floor
    if floor is None:
        raise Refused("Nobody has the floor.", "Call the next speaker.")
    return floor
