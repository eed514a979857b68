"""Whether relations and forces end where the pack says that history left them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.play.history import states_at_turn_ends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.alliance import Force as Standing
    from wargame.play.played import Played
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Force

REMEDY = "correct the value, or what moves it"


def run(played: Played) -> Iterator[Finding]:
    """Hold the end of the played history against the ends that the pack tells."""
    pack = played.setting.pack
    ends = list(states_at_turn_ends(played.events).values())
    if not ends:
        return
    last = ends[-1]
    for at, relation in enumerate(pack.relations):
        told = relation.historical_end
        got = last.relations[relation.id].value
        if told is not None and told != got:
            message = f"history has {relation.id} {told} at the end; played, it comes out as {got}"
            path = ("relations", at, "historical_end")
            yield played.origin.finding("error", path, message, REMEDY)
    for at, force in enumerate(pack.forces):
        for what, told_end, got_end in _ends(force, last.forces[force.id]):
            message = (
                f"history has {force.id} {what} {told_end} at the end; "
                f"played, it comes out as {got_end}"
            )
            path = ("forces", at, "historical_end")
            yield played.origin.finding("error", path, message, REMEDY)


def _ends(laid: Force, now: Standing) -> Iterator[tuple[str, object, object]]:
    told = laid.historical_end
    if told is None:
        return
    if told.readiness is not None and told.readiness != now.readiness:
        yield "ready at", told.readiness, now.readiness
    if told.status is not None and told.status != now.status:
        yield "as", told.status, now.status
