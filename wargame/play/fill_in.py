"""History fills in a turn that is not played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.force_arrived import ForceArrived
from wargame.game.events.force_readied import ForceReadied
from wargame.game.events.relation_moved import RelationMoved
from wargame.game.events.turn_skipped import TurnSkipped
from wargame.play import forces, prices
from wargame.play.changes import within

if TYPE_CHECKING:
    from wargame.game.event import Event
    from wargame.play.proceedings import Proceedings
    from wargame.play.setting import TurnOfHistory
    from wargame.scenario.pack import Turn


def fill_in(at: Proceedings, turn: Turn) -> None:
    """Record a turn as skipped: facts as in history, each indicator's change of that turn.

    Relations and forces have readers of their own, so each of them moves in an entry of its own.
    """
    past = at.setting.past(at.setting, turn.id)
    moved = []
    for indicator, by in past.changes:
        was = at.state.indicators[indicator].value
        moved.append((indicator, was, within(was + by)))
    for event in (*_relations(at, past, turn), *_readiness(at, past, turn)):
        at.record(event, turn=turn.id, phase="")
    for event in _forces(at, past, turn):
        at.record(event, turn=turn.id, phase="")
    at.record(
        TurnSkipped(
            turn=turn.id,
            number=turn.number,
            title=turn.title,
            facts=past.facts,
            indicators=tuple(moved),
        ),
        turn=turn.id,
        phase="",
    )


def _relations(at: Proceedings, past: TurnOfHistory, turn: Turn) -> list[Event]:
    moves: list[Event] = []
    for name, by in past.relations:
        laid = at.pack.relation(name)
        was = prices.value_of(at.state, laid)
        moves.append(
            RelationMoved(
                relation=name,
                title=laid.title,
                by=by,
                was=was,
                becomes=within(was + by),
                cause=f"skipped:{turn.id}",
                readers=prices.readers_of(laid),
            )
        )
    return moves


def _readiness(at: Proceedings, past: TurnOfHistory, turn: Turn) -> list[Event]:
    moves: list[Event] = []
    for name, by in past.readiness:
        force = at.state.forces.get(name)
        if force is None or force.readiness is None:
            continue
        moves.append(
            ForceReadied(
                force=name,
                title=force.title,
                by=by,
                was=force.readiness,
                becomes=within(force.readiness + by),
                cause=f"skipped:{turn.id}",
                readers=forces.readers_of(at.pack.force(name)),
            )
        )
    return moves


def _forces(at: Proceedings, past: TurnOfHistory, turn: Turn) -> list[Event]:
    moves: list[Event] = []
    for name, status, place in past.forces:
        force = at.state.forces.get(name)
        if force is None or (force.status, force.place) == (status, place):
            continue
        moves.append(
            ForceArrived(
                force=name,
                title=force.title,
                was=force.status,
                was_place=force.place,
                becomes=status,
                place=place,
                place_name=at.pack.name(place) if place else "",
                cause=f"skipped:{turn.id}",
                readers=forces.readers_of(at.pack.force(name)),
            )
        )
    return moves
