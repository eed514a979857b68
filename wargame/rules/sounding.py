"""How far a request could be brought under one reading of the rules. Pure; knows no alliance.

A sounding is no ruling: it takes the stances of the members as known numbers, leaves out time and
bargaining, and says what the reading would yield. The judge need not agree with it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from wargame.rules.backing import Backers, By, carried, shortfalls
from wargame.rules.case import CaseError
from wargame.rules.soundingcase import Stance
from wargame.rules.wrong import instead

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wargame.game.ids import SeatId
    from wargame.rules.ladder import Ladder, Variant, When
    from wargame.rules.soundingcase import Request


@dataclass(frozen=True, slots=True)
class Cap:
    """Something that holds the case down.

    Attributes:
        id: Which cap of the ladder.
        at: The step it allows.
        says: Why.
        unless_accepted: Whether it would fall if the claim were accepted.
    """

    id: str
    at: int
    says: str
    unless_accepted: bool


@dataclass(frozen=True, slots=True)
class Holder:
    """Members that keep a route from the next step.

    Attributes:
        route: Which way up.
        says: What that way needs.
        by: Whether they hold it by not signing or by objecting.
        seats: Who they are.
        wanting: How many of them would have to move, at the least.
    """

    route: str
    says: str
    by: By
    seats: tuple[SeatId, ...]
    wanting: int


@dataclass(frozen=True, slots=True)
class Lever:
    """One single change that would lift the case, and to which step.

    Attributes:
        kind: A fact, how far a seat signs, how far it does not object, or what is asked.
        what: The fact or the seat; empty for what is asked.
        seat: Who has it in hand, if anybody.
        was: As it is.
        becomes: The least change that lifts so far.
        rung: The step that is then reached.
    """

    kind: Literal["fact", "sign", "obj", "asked"]
    what: str
    seat: str
    was: str
    becomes: str
    rung: int


@dataclass(frozen=True, slots=True)
class Sounding:
    """How far a request would come under one variant, and what holds it there.

    Attributes:
        ladder, variant, charter: Which model, which reading, and the charter it stands for.
        asked: The step that was asked for.
        rung: The step that would be reached.
        ceiling: The step that the caps in force leave open.
        caps: What holds it down, the lowest first.
        lifted: Caps that would hold but for the claim being accepted.
        routes: The ways that carry it, by id; none where only a floor does.
        floor: The floor that decided, if one did.
        next: The step above; None at the top.
        holders: Who holds each way back from the next step, caps apart.
        levers: Single changes that would lift it.
    """

    ladder: str
    variant: str
    charter: str
    asked: int
    rung: int
    ceiling: int
    caps: tuple[Cap, ...]
    lifted: tuple[Cap, ...]
    routes: tuple[str, ...]
    floor: str
    next: int | None
    holders: tuple[Holder, ...]
    levers: tuple[Lever, ...]


def sound(ladder: Ladder, variant: str, case: Request) -> Sounding:
    """Sound a request under one variant.

    Raises:
        CaseError: The ladder has no such variant, or a seat it asks for has no stance.
    """
    reading = reading_of(ladder, variant)
    rung = rung_of(ladder, reading, case)
    caps, lifted = _caps(ladder, reading, case)
    ceiling = min([case.asked, *(cap.at for cap in caps)])
    step = rung + 1 if rung < ladder.top else None
    return Sounding(
        ladder=ladder.id,
        variant=variant,
        charter=reading.charter,
        asked=case.asked,
        rung=rung,
        ceiling=ceiling,
        caps=caps,
        lifted=lifted,
        routes=_routes(ladder, reading, case, rung) if rung <= ceiling else (),
        floor=_floor(reading, case, rung) if rung > _climbed(ladder, reading, case) else "",
        next=step,
        holders=() if step is None else tuple(_holders(ladder, reading, case, step)),
        levers=tuple(_levers(ladder, reading, case, rung)),
    )


def reading_of(ladder: Ladder, variant: str) -> Variant:
    """Find a variant of the ladder.

    Raises:
        CaseError: There is none of that name.
    """
    if variant not in ladder.variants:
        what = f"{ladder.id} has no variant {variant}"
        raise CaseError("variant", what, instead(variant, ladder.variants))
    return ladder.reading(variant)


def rung_of(ladder: Ladder, reading: Variant, case: Request) -> int:
    """The step that is reached: the highest the members carry, or a floor above it."""
    return max(_climbed(ladder, reading, case), _raised(reading, case))


def _climbed(ladder: Ladder, reading: Variant, case: Request) -> int:
    """The highest step below the caps that some route carries."""
    caps, _ = _caps(ladder, reading, case)
    for rung in range(min([case.asked, *(cap.at for cap in caps)]), 0, -1):
        if _routes(ladder, reading, case, rung):
            return rung
    return 0


def _raised(reading: Variant, case: Request) -> int:
    return max((at for at, _ in _floors(reading, case)), default=0)


def _floor(reading: Variant, case: Request, rung: int) -> str:
    return next(says for at, says in _floors(reading, case) if at == rung)


def _floors(reading: Variant, case: Request) -> Iterator[tuple[int, str]]:
    for floor in reading.floors:
        if met(floor.when, case.facts):
            yield min(floor.at, case.asked) if floor.up_to_asked else floor.at, floor.says


def _routes(ladder: Ladder, reading: Variant, case: Request, rung: int) -> tuple[str, ...]:
    backers = _backers(case, rung)
    return tuple(one.id for one in reading.routes if carried(ladder, one.needs, backers))


def _backers(case: Request, rung: int) -> Backers:
    stances = case.stances
    return Backers(
        tuple(stances),
        {seat for seat, stance in stances.items() if stance.sign >= rung},
        {seat for seat, stance in stances.items() if stance.obj >= rung},
    )


def _caps(
    ladder: Ladder, reading: Variant, case: Request
) -> tuple[tuple[Cap, ...], tuple[Cap, ...]]:
    """List the caps in force, the lowest first, and those that acceptance lifts."""
    applying = [
        Cap(name, cap.at, ladder.caps[name].says, cap.unless_accepted)
        for name, cap in reading.caps.items()
        if met(ladder.caps[name].when, case.facts)
    ]
    accepted = any(cap.unless_accepted for cap in applying) and _accepted(ladder, reading, case)
    lifted = tuple(cap for cap in applying if cap.unless_accepted and accepted)
    kept = [cap for cap in applying if cap not in lifted]
    return tuple(sorted(kept, key=lambda cap: cap.at)), lifted


def _accepted(ladder: Ladder, reading: Variant, case: Request) -> bool:
    rule = reading.accepts
    return rule is not None and carried(ladder, rule.needs, _backers(case, rule.at))


def met(when: When, facts: Mapping[str, str]) -> bool:
    """Say whether a condition on the facts of a case holds."""
    if when.fact is not None:
        return facts[when.fact] in (when.is_ or ())
    if when.not_ is not None:
        return not met(when.not_, facts)
    if when.all_ is not None:
        return all(met(part, facts) for part in when.all_)
    return any(met(part, facts) for part in when.any_ or ())


def _holders(ladder: Ladder, reading: Variant, case: Request, step: int) -> Iterator[Holder]:
    backers = _backers(case, step)
    for route in reading.routes:
        for short in shortfalls(ladder, route.needs, backers):
            yield Holder(route.id, route.says, short.by, short.seats, short.wanting)


def _levers(ladder: Ladder, reading: Variant, case: Request, rung: int) -> Iterator[Lever]:
    for name, fact in ladder.facts.items():
        was = case.facts[name]
        for value in fact.values:
            if value != was:
                to = rung_of(ladder, reading, replace(case, facts={**case.facts, name: value}))
                if to > rung:
                    yield Lever("fact", name, fact.held_by, was, value, to)
    for seat in case.stances:
        yield from _moves(ladder, reading, case, seat, rung)
    best = rung
    for asked in range(case.asked + 1, ladder.top + 1):
        to = rung_of(ladder, reading, replace(case, asked=asked))
        if to > best:
            best = to
            yield Lever("asked", "", "", str(case.asked), str(asked), to)


def _moves(
    ladder: Ladder, reading: Variant, case: Request, seat: SeatId, rung: int
) -> Iterator[Lever]:
    """Move one seat up, step by step; who signs a step does not object to it either."""
    stance = case.stances[seat]
    best = rung
    for obj in range(stance.obj + 1, ladder.top + 1):
        to = _moved(ladder, reading, case, seat, Stance(stance.sign, obj))
        if to > best:
            best = to
            yield Lever("obj", seat, seat, str(stance.obj), str(obj), to)
    best = rung
    for sign in range(stance.sign + 1, ladder.top + 1):
        to = _moved(ladder, reading, case, seat, Stance(sign, max(sign, stance.obj)))
        if to > best:
            best = to
            yield Lever("sign", seat, seat, str(stance.sign), str(sign), to)


def _moved(ladder: Ladder, reading: Variant, case: Request, seat: SeatId, stance: Stance) -> int:
    return rung_of(ladder, reading, replace(case, stances={**case.stances, seat: stance}))
