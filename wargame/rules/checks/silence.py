"""A stage that passes when nobody says anything says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.rules.kind import Site
from wargame.rules.room import Bench, Room
from wargame.rules.standing import ABSENT, NAMES
from wargame.rules.tour import stages
from wargame.rules.wrong import warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.rules.charter import Charter
    from wargame.rules.kind import Kind
    from wargame.rules.model import Stage
    from wargame.rules.wrong import Problem


def silence(charter: Charter) -> Iterator[Problem]:
    """Find stages that the silence of all passes, though nothing says that this is meant."""
    bench = Bench(charter.members, charter.tags, {})
    room = Room({}, {}, {})
    room.cast = [0] * len(NAMES)
    room.cast[ABSENT] = bench.all
    room.counted, room.electorate = room.cast, bench.all
    for key, stage in stages(charter):
        if stage.adopts_on_silence or stage.silence is not None or not _adopts(stage):
            continue
        if (
            _asks_ballots(stage.test)
            and _holds(stage.test, bench, room) is True
            and (stage.quorum is None or _holds(stage.quorum, bench, room) is not False)
        ):
            what = "the stage passes when nobody says anything"
            remedy = 'add { count = "for", at_least = 1 }, or adopts_on_silence = true'
            yield warning((*key, "test"), what, remedy)


def _adopts(stage: Stage) -> bool:
    return stage.passed != "reject"


def _asks_ballots(test: Kind) -> bool:
    return any(part.counts for _, part in test.walk())


def _holds(test: Kind, bench: Bench, room: Room) -> bool | None:
    if any(part.mentions().weights for _, part in test.walk()):
        return None
    return test.compile(Site(bench, "", "", "", 0)).quick(room)
