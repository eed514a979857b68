"""A pack as it was played in memory: what every rehearsal looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from wargame.scenario.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.event import Event, Stamp
    from wargame.play.setting import Setting
    from wargame.play.wander.shown import Explored
    from wargame.scenario.origin import Origin


class Played(NamedTuple):
    """A pack's history as it was played.

    Attributes:
        setting: The pack and its charters.
        origin: Where everything in the pack was written.
        events: What happened, with stamps.
        explored: What playing by chance has shown of the pack besides.
    """

    setting: Setting
    origin: Origin
    events: Sequence[tuple[Stamp, Event]]
    explored: Explored


Rehearsing = Callable[[Played], Iterator[Finding]]
