"""Forces: readiness, being sent, the way there, arriving, and what it costs to stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypedDict

from wargame.game.alliance import HOME, ON_THE_WAY, WAITING
from wargame.game.events.force_arrived import ForceArrived
from wargame.game.events.force_held_up import ForceHeldUp
from wargame.game.events.force_readied import ForceReadied
from wargame.game.events.force_sent import ForceSent
from wargame.game.ids import PUBLIC, SeatId
from wargame.play.changes import change_points, within
from wargame.play.situation import StateSituation
from wargame.scenario.effects.force_sent import ForceSent as Sends
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.game.alliance import Force as Standing
    from wargame.game.state import State
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.effect import Effect
    from wargame.scenario.pack import Force, Pack, Way


class Dispatch(NamedTuple):
    """What would come of sending a force now.

    Attributes:
        becomes: The status that it is sent for.
        place: Name of the place, empty where none is named.
        arrives: Number of the turn at whose opening it arrives; 0 for at once.
        via: The way that it would take, empty where the pack names none.
        shut: Ways that lead there and are not open, when none is.
        transit: What the pack says of the way.
    """

    force: str
    title: str
    becomes: str
    place: str
    arrives: int
    via: str
    shut: tuple[str, ...]
    transit: str


def readers_of(force: Force) -> tuple[SeatId, ...]:
    """Who may see how a force stands, besides control."""
    if force.visibility == "public":
        return (PUBLIC,)
    return force.owners if force.visibility == "owners" else ()


def dispatches(state: State, pack: Pack, effects: Iterable[Effect]) -> tuple[Dispatch, ...]:
    """What would come of the forces that effects send: for a motion before the vote."""
    sends = [one for one in effects if isinstance(one, Sends) and one.becomes != HOME]
    return tuple(_dispatch(state, pack, one) for one in sends)


def _dispatch(state: State, pack: Pack, effect: Sends) -> Dispatch:
    laid = pack.force(effect.force)
    way, shut = _way(state, laid, effect.at or "")
    waits = bool(laid.ways) and way is None
    turns = laid.turns_to_deploy
    return Dispatch(
        force=laid.id,
        title=laid.title,
        becomes=effect.becomes,
        place=pack.name(effect.at) if effect.at else "",
        arrives=state.turn.number + turns if turns and not waits else 0,
        via=way.words if way else "",
        shut=shut if waits else (),
        transit=laid.transit,
    )


def _way(state: State, force: Force, place: str) -> tuple[Way | None, tuple[str, ...]]:
    """The first way that is open, and the words of those that lead there and are not."""
    situation = StateSituation(state)
    leading = [way for way in force.ways if way.serves(place)]
    for way in leading:
        if way.open_when is None or way.open_when.ask(situation) is Truth.YES:
            return way, ()
    return None, tuple(way.words for way in leading)


def ready(at: Proceedings, name: str, by: int, cause: str) -> None:
    """Make a force more ready, or less; one that is context only has no readiness to change."""
    force = at.state.forces.get(name)
    if force is None or force.readiness is None or not by:
        return
    at.record(
        ForceReadied(
            force=name,
            title=force.title,
            by=by,
            was=force.readiness,
            becomes=within(force.readiness + by),
            cause=cause,
            readers=readers_of(at.pack.force(name)),
        )
    )


def send(at: Proceedings, name: str, becomes: str, place: str, cause: str) -> None:
    """Send a force, as its ways and its turns to deploy allow; `home` calls it back at once."""
    force = at.state.forces.get(name)
    if force is None or _stands_so(force, becomes, place):
        return
    there = force.away and force.status != ON_THE_WAY and place in {"", force.place}
    if becomes == HOME or there:
        _arrive(at, force, becomes, "" if becomes == HOME else force.place, cause)
        return
    _go(at, force, becomes, place, cause)


def _go(at: Proceedings, force: Standing, becomes: str, place: str, cause: str) -> None:
    laid = at.pack.force(force.id)
    way, shut = _way(at.state, laid, place)
    if laid.ways and way is None:
        _hold_up(at, force, becomes, place, shut, cause)
    elif laid.turns_to_deploy:
        _leave(at, force, becomes, place, way.words if way else "", cause)
    else:
        _arrive(at, force, becomes, place, cause)


def _stands_so(force: Standing, becomes: str, place: str) -> bool:
    """Whether nothing is left to do: it stands there, or is ordered there already."""
    if force.status in {ON_THE_WAY, WAITING}:
        return becomes == force.bound_for and place in {"", force.place}
    return becomes == force.status and place in {"", force.place}


def forces_move_on(at: Proceedings) -> None:
    """As a turn opens: who arrives, who finds a way at last, who is paid for and who is not."""
    cause = f"turn:{at.state.turn.id}"
    for name, force in sorted(at.state.forces.items()):
        if force.status == ON_THE_WAY and force.arrives <= at.state.turn.number:
            _arrive(at, force, force.bound_for, force.place, cause)
        elif force.status == WAITING and _way(at.state, at.pack.force(name), force.place)[0]:
            _go(at, force, force.bound_for, force.place, cause)
    for name in sorted(at.state.forces):
        _sustain(at, at.state.forces[name])


def _sustain(at: Proceedings, force: Standing) -> None:
    if not force.sustainment or not force.away:
        return
    payer = SeatId(force.payer)
    left = at.state.points.get(payer, 0)
    if left >= force.sustainment:
        change_points(at, payer, -force.sustainment, f"sustainment:{force.id}@{at.state.turn.id}")
        return
    name = at.pack.name(payer)
    reason = f"{name} can no longer pay for it"
    _arrive(at, force, HOME, "", f"turn:{at.state.turn.id}", reason)


def forces_drift(at: Proceedings) -> None:
    """At a turn's close: readiness drifts unless something raised it in the turn."""
    for laid in at.pack.forces:
        force = at.state.forces.get(laid.id)
        if laid.drift and force is not None and force.raised < at.state.turn.seq:
            ready(at, laid.id, laid.drift, f"drift:{at.state.turn.id}")


def restore(at: Proceedings, name: str, was: str, cause: str) -> None:
    """Put a force back where it was before an effect that is taken back."""
    force = at.state.forces.get(name)
    if force is None:
        return
    status, _, place = was.partition("@")
    if status in {ON_THE_WAY, WAITING}:
        status, place = HOME, ""
    if (force.status, force.place) != (status, place):
        _arrive(at, force, status, place, cause)


class _Order(TypedDict):
    """What the three entries of an order say alike."""

    force: str
    title: str
    was: str
    was_place: str
    becomes: str
    place: str
    place_name: str
    readers: tuple[SeatId, ...]


def _order(at: Proceedings, force: Standing, becomes: str, place: str) -> _Order:
    return _Order(
        force=force.id,
        title=force.title,
        was=force.status,
        was_place=force.place,
        becomes=becomes,
        place=place,
        place_name=at.pack.name(place) if place else "",
        readers=readers_of(at.pack.force(force.id)),
    )


def _arrive(  # noqa: PLR0913, PLR0917 - an event takes what it says
    at: Proceedings, force: Standing, becomes: str, place: str, cause: str, reason: str = ""
) -> None:
    at.record(ForceArrived(**_order(at, force, becomes, place), cause=cause, reason=reason))


def _leave(  # noqa: PLR0913, PLR0917
    at: Proceedings, force: Standing, becomes: str, place: str, via: str, cause: str
) -> None:
    arrives = at.state.turn.number + at.pack.force(force.id).turns_to_deploy
    said = _order(at, force, becomes, place)
    at.record(ForceSent(**said, arrives=arrives, via=via, cause=cause))


def _hold_up(  # noqa: PLR0913, PLR0917
    at: Proceedings,
    force: Standing,
    becomes: str,
    place: str,
    ways: tuple[str, ...],
    cause: str,
) -> None:
    at.record(ForceHeldUp(**_order(at, force, becomes, place), ways=ways, cause=cause))
