"""Minutes add up: versions, phases, and injects within their turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack, Version


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find sums that do not come out."""
    shares = sum(phase.share for phase in pack.phases)
    if shares != 100:
        message = f"the shares of the phases sum to {shares} per cent"
        yield ground.error(("phases",), message, "make them 100")
    for i, version in enumerate(pack.versions):
        planned = _planned(pack, version)
        if planned != version.minutes:
            message = f"its parts sum to {planned} minutes, not {version.minutes}"
            remedy = "correct minutes, turn_minutes, briefing, hot_wash or pause"
            yield ground.warning(("versions", i, "minutes"), message, remedy)
    lengths = {turn.id: turn.minutes for turn in pack.turns}
    for i, inject in enumerate(pack.injects):
        length = lengths.get(inject.turn, 0)
        if inject.minute >= length:
            message = f"minute {inject.minute} lies after the end of its turn ({length} minutes)"
            yield ground.error(("injects", i, "minute"), message, "plan it earlier")


def _planned(pack: Pack, version: Version) -> int:
    turns = (turn for turn in pack.turns if turn.id in version.turns)
    played = sum(version.minutes_of(turn) for turn in turns)
    return played + version.briefing + version.hot_wash + version.pause
