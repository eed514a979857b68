"""Names of things as the report writes them: short, on one line, and as its options allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.phrasing import capital, listed
from wargame.reports import wording
from wargame.reports.kit.legible import clip, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wargame.play.review import Review
    from wargame.reports.options import ReportOptions


class Names:
    """The names of a review's seats, people, turns and facts."""

    def __init__(self, review: Review, options: ReportOptions) -> None:
        self.options = options
        self._names = dict(review.names)
        self._monograms: dict[str, str] = {seat.id: seat.monogram for seat in review.seats}
        self._turns = {turn.id: turn.number for turn in review.turns}
        players = (one for seat in review.seats for one in seat.people)
        everyone = dict.fromkeys((*players, *review.evaluation.evaluators))
        self._pseudonyms = {one: f"Person {at}" for at, one in enumerate(everyone, start=1)}

    def name(self, thing: str) -> str:
        """The title of a seat, turn, motion or fact; its id where it has none."""
        return one_line(self._names.get(thing, wording.seat(thing)))

    def seat(self, seat_id: str) -> str:
        """The letters of a seat; of others that act, their short name."""
        return clip(self._monograms.get(seat_id, wording.seat(seat_id)), 24)

    def seats(self, ids: Iterable[str]) -> str:
        """Short names of seats, in the order given."""
        return ", ".join(self.seat(one) for one in ids)

    def named(self, ids: Iterable[str]) -> str:
        """Seats in full, as a sentence says them: "Armenia, Belarus and Russia"."""
        return listed(self.name(one) for one in ids)

    def fact(self, fact: str) -> str:
        """The title of a fact; its id read as words where the pack gives none."""
        return one_line(self._names.get(fact, fact.replace("-", " ")))

    def value(self, value: str) -> str:
        """A value of a fact, an indicator or an outcome, in words."""
        return wording.outcome(value)[0] if value.isascii() and value else one_line(value)

    def value_of(self, what: str, value: str) -> str:
        """A value as its fact calls it, else as codes are read."""
        told = self._names.get(f"{what}={value}", "")
        return capital(one_line(told)) if told else self.value(value)

    def moved(self, value: str) -> str:
        """What something moved from or to: figures as they are, values of facts as words."""
        return one_line(value.replace("-", " ")) if value else "nothing"

    def turn(self, turn: str) -> str:
        """The number of a turn; its id where it was not played."""
        number = self._turns.get(turn)
        return str(number) if number is not None else one_line(turn)

    def turns(self, ids: Iterable[str]) -> str:
        """Turns by number: "turn 2", "turns 1, 3"."""
        numbers = [self.turn(one) for one in dict.fromkeys(ids)]
        return ("turn " if len(numbers) == 1 else "turns ") + ", ".join(numbers)

    def people(self, names: Sequence[str]) -> str:
        """People as the options show them."""
        if self.options.people == "seats":
            return "not shown" if names else ""
        if self.options.people == "pseudonyms":
            return ", ".join(self._pseudonyms[one] for one in names)
        if self.options.people == "initials":
            return ", ".join(_initials(one) for one in names)
        return ", ".join(clip(one, 120) for one in names)


def _initials(name: str) -> str:
    return " ".join(f"{part[0]}." for part in one_line(name).split()[:4])
