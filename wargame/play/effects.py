"""What effects of a pack do: each is recorded as it came out, with its cause.

A cause is a key such as `inject:kar-t1-i1@12` or `motion:m-1@40`; the number is the entry that
brought the effects about, so that they can be exchanged when that entry is corrected.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.charter_put_in_force import CharterPutInForce
from wargame.game.events.inject_due import InjectDue
from wargame.game.events.inject_held import InjectHeld
from wargame.game.events.inject_skipped import InjectSkipped
from wargame.game.ids import FactId, IndicatorId, SeatId
from wargame.play.changes import change_points, move_indicator, set_fact, tell
from wargame.play.forces import ready, restore, send
from wargame.play.membership import change_standing, stand_again
from wargame.play.offers import refresh_offers
from wargame.play.options import set_option, unset_option
from wargame.play.relations import move_relation
from wargame.scenario.effects.action_opens import ActionOpens
from wargame.scenario.effects.charter_in_force import CharterInForce
from wargame.scenario.effects.fact_becomes import FactBecomes
from wargame.scenario.effects.fact_told import FactTold
from wargame.scenario.effects.force_readied import ForceReadied
from wargame.scenario.effects.force_sent import ForceSent
from wargame.scenario.effects.indicator_moves import IndicatorMoves
from wargame.scenario.effects.inject_becomes import InjectBecomes
from wargame.scenario.effects.membership_becomes import MembershipBecomes
from wargame.scenario.effects.motion_opens import MotionOpens
from wargame.scenario.effects.points_change import PointsChange
from wargame.scenario.effects.relation_moves import RelationMoves

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.game.records import Moved
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.effect import Effect


def bring_about(
    at: Proceedings, effects: Iterable[Effect], cause: str, told: tuple[SeatId, ...] = ()
) -> None:
    """Apply effects in order; `told` are the seats that learn of changed facts."""
    for effect in effects:
        if isinstance(effect, FactBecomes):
            set_fact(at, effect.fact, effect.becomes, cause, told)
        elif isinstance(effect, FactTold):
            tell(at, effect.fact, effect.told, effect.to)
        elif isinstance(effect, IndicatorMoves):
            move_indicator(at, effect.indicator, effect.by, cause)
        elif isinstance(effect, PointsChange):
            change_points(at, effect.seat, effect.by, cause)
        else:
            _bring_about_more(at, effect, cause)


def _bring_about_more(at: Proceedings, effect: Effect, cause: str) -> None:
    if isinstance(effect, RelationMoves):
        move_relation(at, effect.relation, effect.by, cause)
    elif isinstance(effect, ForceReadied):
        ready(at, effect.force, effect.readiness, cause)
    elif isinstance(effect, ForceSent):
        send(at, effect.force, effect.becomes, effect.at or "", cause)
    elif isinstance(effect, MembershipBecomes):
        change_standing(at, effect.membership, effect.becomes, effect.after_months, cause)
    elif isinstance(effect, ActionOpens):
        set_option(at, "action", effect.action, open_=effect.becomes == "open", cause=cause)
        refresh_offers(at)
    elif isinstance(effect, MotionOpens):
        set_option(at, "motion", effect.motion, open_=effect.becomes == "open", cause=cause)
    elif isinstance(effect, CharterInForce):
        title = at.setting.charter(effect.charter).title
        at.record(CharterPutInForce(charter=effect.charter, title=title, cause=cause))
    elif isinstance(effect, InjectBecomes):
        _queue(at, effect)


def _queue(at: Proceedings, effect: InjectBecomes) -> None:
    inject = at.pack.inject(effect.inject)
    kinds: dict[str, type[InjectSkipped | InjectHeld | InjectDue]] = {
        "cancelled": InjectSkipped,
        "held": InjectHeld,
        "due": InjectDue,
    }
    at.record(
        kinds[effect.becomes](
            inject=inject.id,
            number=inject.number,
            title=inject.title,
            reason="as the pack foresees",
        )
    )


def take_back(at: Proceedings, cause: str) -> None:
    """Undo what a cause has moved, once: each effect is moved back by what it came to."""
    back = f"back:{cause}"
    if back in at.state.effects:
        return
    for moved in reversed(at.state.effects.get(cause, ())):
        _undo(at, moved, back)


def _undo(at: Proceedings, moved: Moved, back: str) -> None:
    if moved.what == "fact":
        set_fact(at, FactId(moved.id), moved.was, back)
    elif moved.what == "force":
        restore(at, moved.id, moved.was, back)
    elif moved.what in {"membership", "notice"}:
        stand_again(at, SeatId(moved.id), moved, back)
    elif moved.what == "option":
        unset_option(at, moved.id, moved.was, back)
        refresh_offers(at)
    else:
        by = int(moved.was) - int(moved.becomes)
        if moved.what == "indicator":
            move_indicator(at, IndicatorId(moved.id), by, back)
        elif moved.what == "points":
            change_points(at, SeatId(moved.id), by, back)
        elif moved.what == "relation":
            move_relation(at, moved.id, by, back)
        elif moved.what == "readiness":
            ready(at, moved.id, by, back)
