"""What effects of a pack do: each is recorded as it came out, with its cause.

A cause is a key such as `inject:kar-t1-i1@12` or `motion:m-1@40`; the number is the entry that
brought the effects about, so that they can be exchanged when that entry is corrected.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.charter_put_in_force import CharterPutInForce
from wargame.game.events.fact_changed import FactChanged
from wargame.game.events.fact_told import FactTold
from wargame.game.events.indicator_moved import IndicatorMoved
from wargame.game.events.inject_due import InjectDue
from wargame.game.events.inject_held import InjectHeld
from wargame.game.events.inject_skipped import InjectSkipped
from wargame.game.events.points_changed import PointsChanged
from wargame.game.ids import FactId, IndicatorId, SeatId
from wargame.scenario.effects.charter_in_force import CharterInForce
from wargame.scenario.effects.fact_becomes import FactBecomes
from wargame.scenario.effects.fact_told import FactTold as Told
from wargame.scenario.effects.indicator_moves import IndicatorMoves
from wargame.scenario.effects.inject_becomes import InjectBecomes
from wargame.scenario.effects.points_change import PointsChange

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.play.proceedings import Proceedings
    from wargame.scenario.effect import Effect

LOWEST, HIGHEST = 0, 100


def bring_about(
    at: Proceedings, effects: Iterable[Effect], cause: str, told: tuple[SeatId, ...] = ()
) -> None:
    """Apply effects in order; `told` are the seats that learn of changed facts."""
    for effect in effects:
        if isinstance(effect, FactBecomes):
            set_fact(at, effect.fact, effect.becomes, cause, told)
        elif isinstance(effect, Told):
            _tell(at, effect.fact, effect.told, effect.to)
        elif isinstance(effect, IndicatorMoves):
            move_indicator(at, effect.indicator, effect.by, cause)
        elif isinstance(effect, PointsChange):
            change_points(at, effect.seat, effect.by, cause)
        elif isinstance(effect, CharterInForce):
            title = at.setting.charter(effect.charter).title
            at.record(CharterPutInForce(charter=effect.charter, title=title, cause=cause))
        elif isinstance(effect, InjectBecomes):
            _queue(at, effect)


def set_fact(
    at: Proceedings, fact: FactId, value: str, cause: str, told: tuple[SeatId, ...] = ()
) -> None:
    """Make a fact so, and tell the seats that can see what made it so."""
    laid = at.pack.fact(fact)
    old = at.state.facts.get(fact)
    was = old.value if old else ""
    if was != value:
        at.record(
            FactChanged(
                fact=fact,
                title=laid.title,
                was=was,
                becomes=value,
                words=laid.in_words(value),
                cause=cause,
            )
        )
    if told:
        _tell(at, fact, value, told)


def _tell(at: Proceedings, fact: FactId, value: str, to: tuple[SeatId, ...]) -> None:
    laid = at.pack.fact(fact)
    words = laid.in_words(value)
    at.record(FactTold(fact=fact, title=laid.title, value=value, words=words, to=to))


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


def move_indicator(at: Proceedings, indicator: IndicatorId, by: int, cause: str) -> None:
    """Move an indicator within 0 to 100; a move by nothing is not recorded."""
    if not by:
        return
    laid = at.pack.indicator(indicator)
    level = at.state.indicators.get(indicator)
    was = level.value if level else laid.initial
    becomes = max(LOWEST, min(HIGHEST, was + by))
    at.record(
        IndicatorMoved(
            indicator=indicator,
            title=laid.title,
            by=by,
            was=was,
            becomes=becomes,
            cause=cause,
            public=laid.public,
        )
    )


def change_points(at: Proceedings, seat: SeatId, by: int, cause: str) -> None:
    """Spend or give influence points; a price of nothing is not recorded."""
    if not by:
        return
    was = at.state.points.get(seat, 0)
    at.record(PointsChanged(seat=seat, by=by, was=was, becomes=was + by, cause=cause))


def take_back(at: Proceedings, cause: str) -> None:
    """Undo what a cause has moved, once: each effect is moved back by what it came to."""
    back = f"back:{cause}"
    if back in at.state.effects:
        return
    for moved in reversed(at.state.effects.get(cause, ())):
        if moved.what == "indicator":
            by = int(moved.was) - int(moved.becomes)
            move_indicator(at, IndicatorId(moved.id), by, back)
        elif moved.what == "fact":
            set_fact(at, FactId(moved.id), moved.was, back)
        elif moved.what == "points":
            change_points(at, SeatId(moved.id), int(moved.was) - int(moved.becomes), back)
