"""Injects by chance: delivered as they fall due, sometimes held, edited or left out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from wargame.game.ids import PUBLIC
from wargame.play.commands import (
    DeliverInject,
    EditInject,
    HoldInject,
    InventInject,
    PickOutcome,
    ReleaseInject,
    SkipInject,
)
from wargame.play.msel import minutes_of_turn, one_of
from wargame.play.wander.council import WHY
from wargame.play.wander.marks import Mark

if TYPE_CHECKING:
    from datetime import datetime

    from wargame.play.msel import Queued
    from wargame.play.wander.habits import Walk


def run_injects(walk: Walk, opened: datetime, upto: float) -> None:
    """Deliver what falls due up to a minute of the turn, one after the other."""
    tried: set[str] = set()
    while True:
        minutes = minutes_of_turn(walk.state, walk.pack)
        waiting = [one for one, minute in minutes.items() if minute <= upto and one not in tried]
        if not waiting:
            break
        one = min(waiting, key=lambda one: minutes[one])
        tried.add(one)
        walk.clock.to(opened + timedelta(minutes=minutes[one]))
        due = one_of(one, walk.state, walk.pack, walk.clock.now())
        if _comes(walk, due):
            _deliver(walk, due)
    if walk.restless and walk.chance.in_hundred(10):
        walk.tries(InventInject(title="A rumour", to=(PUBLIC,)))


def _comes(walk: Walk, one: Queued) -> bool:
    if one.state == "by-hand":
        wanted = walk.wants(Mark("inject", one.id))
        return walk.hand and walk.chance.in_hundred(90 if wanted else 40)
    return one.state == "due"


def _deliver(walk: Walk, one: Queued) -> None:
    if walk.restless and walk.chance.in_hundred(10):
        walk.tries(HoldInject(inject=one.id, reason=WHY))
        if walk.chance.in_hundred(50):
            walk.tries(ReleaseInject(inject=one.id))
        return
    if walk.restless and walk.chance.in_hundred(5):
        walk.tries(SkipInject(inject=one.id, reason=WHY))
        return
    if walk.restless and walk.chance.in_hundred(10):
        walk.tries(
            EditInject(inject=one.id, title=one.title, text=f"{one.text} So they say.", to=one.to)
        )
    walk.does(DeliverInject(inject=one.id))
    pick_rows(walk)


def pick_rows(walk: Walk) -> None:
    """Control takes a row that is wanted, where the dice of this turn gave another."""
    for draw in list(walk.state.draws.values()):
        if draw.seq < walk.state.turn.seq or draw.by == "control":
            continue
        rows = range(len(walk.pack.outcome(draw.outcome).rows))
        others = [
            row
            for row in rows
            if row != draw.row and walk.wants(Mark("row", draw.outcome, str(row)))
        ]
        if others and walk.chance.in_hundred(60):
            row = walk.chance.pick(others)
            walk.tries(PickOutcome(draw=draw.seq, row=row, reason=WHY))
