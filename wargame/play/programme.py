"""What became of the year's exercises, as a reader knows it: the fact, and who decided what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wargame.game.alliance import Training
    from wargame.game.records import Deed, Known
    from wargame.game.visibility import SeatView

PLANNED = "planned"
RUN = "run"


class Trained(NamedTuple):
    """An exercise and where it stands.

    Attributes:
        stands: What the reader knows of its fact, in words, `planned` where nothing is known;
            without a fact, `run` once something was done.
        decided: What was done about it, in order.
    """

    training: Training
    stands: str
    decided: tuple[Deed, ...]


def programme(view: SeatView) -> tuple[Trained, ...]:
    """The programme as one reader sees it."""
    known = dict(view.facts)
    rows = []
    for one in view.exercises:
        decided = tuple(deed for deed in view.deeds if deed.done and deed.action in one.decisions)
        rows.append(Trained(one, _stands(one, known, decided), decided))
    return tuple(rows)


def _stands(one: Training, known: dict[str, Known], decided: tuple[Deed, ...]) -> str:
    """What is known of its fact; where it has none, whether anything was done."""
    fact = known.get(one.fact)
    if fact is not None:
        return fact.words or fact.value.replace("-", " ")
    return RUN if decided and not one.fact else PLANNED
