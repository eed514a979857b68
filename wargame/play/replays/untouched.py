"""The no-action path: the pack with its openings and the injects that come by themselves, no more.

Rolls fall as in history. Nobody acts, nobody tables, nothing drifts, and what a motion not brought
would have moved is left out: it is counted by itself, from the log. An inject comes by itself when
its condition holds: most of them only say which decision of the table would make it pointless.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.fold import START
from wargame.game.ids import CONTROL
from wargame.play.commands.deliver_inject import deliver
from wargame.play.commands.start_exercise import StartExercise
from wargame.play.effects import bring_about
from wargame.play.historic import ANY_DAY
from wargame.play.openings import opening_of
from wargame.play.proceedings import Proceedings
from wargame.play.situation import StateSituation
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wargame.game.state import State
    from wargame.play.reviewing.indicators import IndicatorPath
    from wargame.play.setting import Setting
    from wargame.scenario.pack import Inject, Turn

_OVER = frozenset({"delivered", "skipped"})


@dataclass(frozen=True, slots=True)
class Untouched:
    """One indicator: as it was played, in history, and where nobody had done anything.

    Attributes:
        measures: What it stands for when packs are compared, empty for none.
        points: Turn number and value as played; `seqs` are the entries that set them.
        nobody: Turn number and value on the no-action path.
        gain: How much better play stands than that path at the last turn played, in the pack's own
            direction; None where no direction is better.
    """

    id: str
    title: str
    better: str
    measures: str
    points: tuple[tuple[int, int], ...]
    seqs: tuple[int, ...]
    history: tuple[tuple[int, int], ...]
    nobody: tuple[tuple[int, int], ...]
    gain: int | None


def untouched(setting: Setting, paths: Sequence[IndicatorPath]) -> tuple[Untouched, ...]:
    """Hold every indicator's path against the one on which nobody does anything."""
    ends = dict(_ends(setting))
    return tuple(_one(setting, path, ends) for path in paths if len(path.points) > 1)


def _one(setting: Setting, path: IndicatorPath, ends: dict[int, State]) -> Untouched:
    laid = setting.pack.indicator(path.id)
    nobody = tuple((turn, state.indicators[laid.id].value) for turn, state in ends.items())
    last, value, _ = path.points[-1]
    then = dict(nobody).get(last)
    sign = {"up": 1, "down": -1}.get(path.better)
    return Untouched(
        path.id,
        path.title,
        path.better,
        laid.measures or "",
        tuple((turn, level) for turn, level, _ in path.points),
        tuple(seq for _, _, seq in path.points),
        path.history,
        nobody,
        sign * (value - then) if sign is not None and then is not None else None,
    )


def _ends(setting: Setting) -> Iterator[tuple[int, State]]:
    """The state at the start, numbered 0, and at each turn's end."""
    pack = setting.pack
    at = Proceedings(START, setting, ANY_DAY, CONTROL, ())
    StartExercise(title=pack.title, charter=pack.baseline.charter, draws="history").decide(at)
    yield 0, at.state
    for turn in pack.turns:
        _pass(at, turn)
        yield turn.number, at.state


def _pass(at: Proceedings, turn: Turn) -> None:
    bring_about(at, opening_of(turn, at.state).effects, f"turn:{turn.id}")
    coming = sorted((one for one in at.pack.injects if one.turn == turn.id), key=_minute)
    for inject in coming:
        record = at.state.injects.get(inject.id)
        comes = inject.condition.ask(StateSituation(at.state)) is Truth.YES
        if comes and (record is None or record.state not in _OVER):
            deliver(at, inject)


def _minute(inject: Inject) -> int:
    return inject.minute
