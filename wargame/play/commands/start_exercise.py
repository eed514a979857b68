"""StartEx: who sits where, how long, under which charter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.briefing_issued import BriefingIssued
from wargame.game.events.exercise_started import ExerciseStarted
from wargame.game.events.indicators_laid import IndicatorsLaid
from wargame.game.events.key_made import KeyMade
from wargame.game.events.sealing_chosen import SealingChosen
from wargame.game.events.seat_assigned import SeatAssigned
from wargame.game.events.situation_laid import SituationLaid
from wargame.game.frozen import Frozen
from wargame.game.ids import CONTROL, PUBLIC, CharterId, PersonId, SeatId, TurnId
from wargame.play.command import Command
from wargame.play.laying import lay_alliance
from wargame.play.offices import note_offices
from wargame.play.sealing import check_key

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.pack import Seat


class SeatChoice(Frozen):
    """Who plays a seat: people (`person`), nobody (`absent`) or the facilitator (`control`)."""

    seat: SeatId
    mode: str
    people: tuple[PersonId, ...] = ()
    roles: tuple[tuple[PersonId, str], ...] = ()


class StartExercise(Command):
    """Fix the choices of Set-up and issue every seat its packet.

    Attributes:
        version: Id of the pack's version (its length); empty for the longest.
        seats: One choice for each seat; a seat left out keeps the pack's own mode.
        draws: `dice`, or `history` to take the row of every table that history took.
        sealing: Whether sealed moves are encrypted until Reveal, as `play/sealing.py` says.
        keys: Where they are, the keys of the seats that people play, and the facilitator's.
    """

    title: str
    charter: CharterId
    version: str = ""
    seats: tuple[SeatChoice, ...] = ()
    draws: str = "dice"
    handling: str = ""
    sealing: Literal["open", "encrypted", "encrypted-alone"] = "open"
    keys: tuple[KeyMade, ...] = ()

    @override
    def decide(self, at: Proceedings) -> None:
        if at.state.started:
            raise Refused("The exercise has already begun.", "Go on at the turn in play.")
        if not self.title.strip():
            raise Refused("The exercise has no name.", "Give it a name first.")
        at.setting.charter(self.charter)
        at.record(
            ExerciseStarted(
                title=self.title.strip(),
                charter=self.charter,
                length=self.version,
                turns=_turns(at, self.version),
                draws=self.draws,
                handling=self.handling,
            )
        )
        self._assign(at)
        self._give_keys(at)
        _lay_situation(at)
        lay_alliance(at)
        note_offices(at)
        _issue_packets(at)

    def _assign(self, at: Proceedings) -> None:
        chosen = {choice.seat: choice for choice in self.seats}
        for extra in chosen.keys() - {seat.id for seat in at.pack.seats}:
            message = f"The pack has no seat {extra}."
            raise Refused(message, "Choose among the pack's seats.")
        for seat in at.pack.seats:
            choice = chosen.get(seat.id, SeatChoice(seat=seat.id, mode=seat.mode))
            at.record(
                SeatAssigned(
                    seat=seat.id,
                    title=seat.name,
                    vote=seat.vote,
                    mode=choice.mode,
                    people=choice.people,
                    who=seat.who,
                    roles=choice.roles,
                )
            )

    def _give_keys(self, at: Proceedings) -> None:
        if self.sealing == "open":
            return
        at.record(SealingChosen(how=self.sealing))
        given = {one.seat for one in self.keys}
        owing = [
            seat.name
            for seat in at.state.seats.values()
            if seat.mode == "person" and seat.id not in given
        ]
        owing += [] if CONTROL in given else ["The facilitator"]
        if owing:
            message = f"Sealed moves are to be encrypted, and {owing[0]} has no pass-phrase."
            raise Refused(message, "Make the phrases first.")
        for one in self.keys:
            check_key(at, one)
            at.record(one)


def _turns(at: Proceedings, version: str) -> tuple[TurnId, ...]:
    if not version:
        return tuple(turn.id for turn in at.pack.turns)
    for known in at.pack.versions:
        if known.id == version:
            return known.turns
    raise Refused(
        f"The pack has no version {version}.",
        f"It has {', '.join(known.id for known in at.pack.versions)}.",
    )


def _lay_situation(at: Proceedings) -> None:
    facts = tuple(
        (fact.id, fact.title, fact.initial, fact.in_words(fact.initial)) for fact in at.pack.facts
    )
    at.record(SituationLaid(facts=facts))
    for public in (False, True):
        levels = tuple(
            (one.id, one.title, one.initial, one.better)
            for one in at.pack.indicators
            if one.public is public
        )
        if levels:
            at.record(IndicatorsLaid(indicators=levels, public=public))


def _issue_packets(at: Proceedings) -> None:
    at.record(BriefingIssued(seat=PUBLIC, text=at.pack.public_briefing))
    for seat in at.pack.seats:
        if seat.briefing or seat.budget or _objectives(at, seat):
            at.record(
                BriefingIssued(
                    seat=seat.id,
                    text=seat.briefing,
                    objectives=_objectives(at, seat),
                    red_lines=seat.red_lines,
                    resources=tuple(
                        (one.title, one.limit) for one in at.pack.resources if one.seat == seat.id
                    ),
                    points=seat.budget,
                )
            )


def _objectives(at: Proceedings, seat: Seat) -> tuple[tuple[str, str], ...]:
    return tuple((one.id, one.title) for one in at.pack.objectives if one.seat == seat.id)
