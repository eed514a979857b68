"""Letting a case in: everything it names must be known to the charter.

The judge only looks up what it needs; when a look-up fails, the whole case is gone through once
more to say what is wrong and where.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.rules.ballots import Cast, cast_ballots
from wargame.rules.case import MAIN, CaseError
from wargame.rules.room import Room
from wargame.rules.standing import BALLOTS, PLAIN
from wargame.rules.worded import IfBallot, IfFact, IfRole, Worded, walk
from wargame.rules.wrong import instead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wargame.game.ids import SeatId
    from wargame.rules.case import Ballot, Case
    from wargame.rules.charter import Charter
    from wargame.rules.program import Program

_NOBODY: Final[Mapping[SeatId, Ballot]] = {}


class Misfit(NamedTuple):
    """Something in a case that does not fit its charter."""

    position: str
    what: str
    remedy: str


def admit(program: Program, case: Case) -> tuple[Room, dict[str, Cast]]:
    """Lay out a case: its findings and roles, and the ballots on every question asked.

    Raises:
        CaseError: When it names something the charter does not know.
    """
    bench, given = program.bench, case.ballots
    casts: dict[str, Cast] = {}
    unsure = False
    try:
        roles = {}
        for role, seats in case.roles.items():
            program.roles[role]
            roles[role] = bench.mask(seats)
        room = Room(case.findings, case.roles, roles)
        for question in program.questions:
            cast = cast_ballots(given.get(question, _NOBODY), bench, room, program.conditional)
            casts[question] = cast
            if cast.resolved:
                unsure = True
    except KeyError as missing:
        raise _refusal(program, case) from missing
    if unsure or not (given.keys() <= casts.keys() and case.findings.keys() <= program.facts):
        for misfit in misfits(program, case):
            raise CaseError(*misfit)
    return room, casts


def _refusal(program: Program, case: Case) -> CaseError:
    return CaseError(*next(iter(misfits(program, case))))


def misfits(program: Program, case: Case) -> Iterator[Misfit]:
    """Go through a case and list everything in it that does not fit."""
    charter = program.charter
    for question, ballots in case.ballots.items():
        if question not in program.questions:
            what = f"{charter.id} {case.decision} asks no question {question}"
            yield Misfit(f"ballots.{question}", what, instead(question, program.questions))
            continue
        for seat, ballot in ballots.items():
            place = f"ballots.{seat}" if question == MAIN else f"ballots.{question}/{seat}"
            if seat not in program.bench.bit:
                what = f"{seat} is no member in {charter.id}"
                yield Misfit(place, what, instead(seat, program.bench.members))
            yield from _ballot(ballot, place, program)
    yield from _unknown("roles", "role", case.roles, charter.roles, charter)
    yield from _unknown("facts", "fact", case.findings, charter.facts, charter)


def _ballot(ballot: Ballot, place: str, program: Program) -> Iterator[Misfit]:
    if not isinstance(ballot, Worded):
        if ballot not in BALLOTS:
            yield Misfit(place, f"there is no ballot {ballot}", instead(str(ballot), BALLOTS))
        return
    for value in (ballot.then, ballot.otherwise):
        if value not in PLAIN:
            yield Misfit(place, f"a condition cannot lead to {value}", instead(value, PLAIN))
    charter = program.charter
    for part in walk(ballot.condition):
        if isinstance(part, IfFact):
            yield from _unknown(place, "fact", [part.fact], charter.facts, charter)
        elif isinstance(part, IfRole):
            named = [part.role, *([str(part.is_)] if part.asked == "same_as" else [])]
            yield from _unknown(place, "role", named, charter.roles, charter)
        elif isinstance(part, IfBallot) and part.seat not in program.bench.bit:
            what = f"{part.seat} is no member in {charter.id}"
            yield Misfit(place, what, instead(part.seat, program.bench.members))


def _unknown(
    place: str, word: str, named: Iterable[str], known: Iterable[str], charter: Charter
) -> Iterator[Misfit]:
    names = set(known)
    for name in named:
        if name not in names:
            position = f"{place}.{name}" if place in {"roles", "facts"} else place
            remedy = instead(name, names, none=f"leave it out: the charter has no {word}s")
            yield Misfit(position, f"{charter.id} has no {word} {name}", remedy)
