"""A motion that waits for time is judged again when a turn opens, and only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.presidency import year
from tests.play.tables import ARM, KAZ, RUS
from wargame.game.events.motion_ruled import MotionRuled

if TYPE_CHECKING:
    from tests.play.stories import Story
    from wargame.game.ids import MotionId, SeatId

SILENCE = "csto-silence"


def rulings(table: Story, motion: MotionId) -> list[str]:
    return [
        event.verdict.outcome
        for _, event in table.session.events()
        if isinstance(event, MotionRuled) and event.motion == motion
    ]


def test_silence_that_nobody_broke_adopts_once_its_day_has_passed() -> None:
    table = year(3, SILENCE).told()
    cred = table.level("cred")
    motion = table.council("prs-m-5", ARM, KAZ="abstain")
    assert (table.outcome(motion), table.fact("meeting")) == ("pending", "called")

    for _ in range(2):
        table.end_turn().open_turn()
    assert (table.outcome(motion), table.fact("meeting")) == ("adopted", "held")
    assert table.level("cred") == cred + 6
    assert rulings(table, motion) == ["pending", "adopted"]


def test_what_is_still_running_is_not_ruled_again() -> None:
    table = year(5).told()
    motion = table.council("prs-m-21", ARM)
    table.end_turn().open_turn()

    assert rulings(table, motion) == ["pending"]


@pytest.mark.parametrize("seat", [KAZ, RUS])
def test_a_silence_that_is_broken_waits_for_nothing(seat: SeatId) -> None:
    table = year(3, SILENCE).told()
    motion = table.council("prs-m-5", ARM, **{seat: "against"})

    assert table.outcome(motion) == "rejected"
    table.end_turn().open_turn()
    assert rulings(table, motion) == ["rejected"]
