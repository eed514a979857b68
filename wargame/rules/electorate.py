"""Who votes at a stage, and how exclusions change what is counted (CHARTERS, section 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.rules.kind import Drawn, Node, Site
from wargame.rules.selectors import pick
from wargame.rules.standing import ABSTAIN, EXCLUDED

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.game.verdicts import Line
    from wargame.rules.model import Effect, Electorate
    from wargame.rules.room import Bench, Mask, Pick, Room

_CODE: Final[dict[Effect, str]] = {
    "leaves": "excluded-leaves",
    "stays": "excluded-stays",
    "abstains": "must-abstain",
}
_STRENGTH: Final[tuple[Effect, ...]] = ("leaves", "stays", "abstains")


class ReadyExclusion(NamedTuple):
    """An exclusion made ready."""

    who: Mask | Pick
    effect: Effect
    when: Node | None
    site: Site


class ReadyElectorate(NamedTuple):
    """An electorate made ready; `plain` when it is every member in every case."""

    bench: Bench
    of: Mask | Pick
    without: tuple[ReadyExclusion, ...]
    plain: bool


def ready(electorate: Electorate, site: Site) -> ReadyElectorate:
    """Make an electorate ready for a stage at this place."""
    bench = site.bench
    of = pick(electorate.of, bench, as_cast=True) if electorate.of else bench.all
    without = tuple(
        ReadyExclusion(
            pick(exclusion.who, bench, as_cast=True),
            exclusion.effect,
            exclusion.when.compile(below.inside(".when")) if exclusion.when else None,
            below,
        )
        for at, exclusion in enumerate(electorate.without)
        for below in (
            site._replace(
                article=exclusion.article or site.article,
                path=f"{site.path}.electorate.without[{at}]",
            ),
        )
    )
    able = [e for e in without if e.who != 0]
    return ReadyElectorate(bench, of, without, plain=of == bench.all and not able)


def seat(electorate: ReadyElectorate, room: Room, lines: list[Line] | None) -> Mask:
    """Fill the room's electorate and what is counted; return the voters among it.

    Voters are the electorate without the excluded that stay.
    """
    if electorate.plain:
        room.counted = room.cast
        room.electorate = electorate.bench.all
        return electorate.bench.all
    of = electorate.of
    hand = (of if isinstance(of, int) else of(room)) & electorate.bench.all
    picked: dict[Effect, Mask] = {"leaves": 0, "stays": 0, "abstains": 0}
    for exclusion in electorate.without:
        if exclusion.when is None or exclusion.when.quick(room):
            who = exclusion.who
            picked[exclusion.effect] |= (who if isinstance(who, int) else who(room)) & hand
    leaves = picked["leaves"]
    stays = picked["stays"] & ~leaves
    abstains = picked["abstains"] & ~(leaves | stays)
    voters = hand & ~(leaves | stays)
    counted = [cast & voters & ~abstains for cast in room.cast]
    counted[ABSTAIN] |= abstains
    counted[EXCLUDED] = stays
    if lines is not None:
        _tell(
            electorate, room, lines, hand, {"leaves": leaves, "stays": stays, "abstains": abstains}
        )
    room.counted = counted
    room.electorate = voters | stays
    return voters


def _tell(
    electorate: ReadyElectorate,
    room: Room,
    lines: list[Line],
    hand: Mask,
    effective: dict[Effect, Mask],
) -> None:
    """Write the lines of exclusions that picked somebody, stronger ones having won."""
    seats = electorate.bench.seats
    for exclusion in electorate.without:
        truth = exclusion.when.quick(room) if exclusion.when else True
        who = exclusion.who
        picked = (who if isinstance(who, int) else who(room)) & hand
        if truth is None:
            drawn = Drawn("exclusion-contested", None, (), _named(seats(picked)))
        elif truth and picked & effective[exclusion.effect]:
            named = seats(picked & effective[exclusion.effect])
            drawn = Drawn(_CODE[exclusion.effect], passed=True, seats=_named(named))
        else:
            continue
        if picked:
            lines.append(exclusion.site.line(len(lines) + 1, drawn))
            if exclusion.when:
                exclusion.when.full(room, lines)


def _named(seats: tuple[SeatId, ...]) -> tuple[tuple[str, tuple[SeatId, ...]], ...]:
    return (("excluded", seats),)
