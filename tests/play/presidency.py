"""The year of the presidency: its seats outside the six, and any turn of it."""

from __future__ import annotations

from tests.play.stories import Story, story
from wargame.game.ids import SeatId

PACK = "presidency-2020"
AZE, TUR, CHN = SeatId("AZE"), SeatId("TUR"), SeatId("CHN")
SECGEN, NATO, EU = SeatId("secgen"), SeatId("usa-nato"), SeatId("eu-osce")


def year(turn: int, charter: str = "csto-as-practised") -> Story:
    """Everything before a turn as in history, and that turn open."""
    return story(PACK, turn, charter)
