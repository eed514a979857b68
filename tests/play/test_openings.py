"""A turn opens as its author foresaw, or otherwise where the table has left that road."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.campaign import campaign, edited
from wargame.game.ids import CharterId, IndicatorId
from wargame.play.commands import StartExercise
from wargame.play.openings import opening_of

if TYPE_CHECKING:
    from tests.play.tables import Table

CRED = IndicatorId("c-n-cred")
OWN = """opens_with = "It goes on."
effects = [{ relation = "c-rel-arms", by = -1 }]
"""
OTHERWISE = """
[[turns.otherwise]]
when = { indicator = "c-n-cred", at_least = 90 }
opens_with = "It goes on elsewhere."
[[turns.otherwise]]
when = { indicator = "c-n-cred", at_least = LEAST }
opens_with = "It has become quiet."
effects = [{ indicator = "c-n-cred", by = 7 }]
[[turns.otherwise]]
when = { indicator = "c-n-cred", at_least = 1 }
opens_with = "The one before it holds."
"""


def at_the_second_turn(least: int) -> Table:
    """The campaign before its second turn, which opens otherwise from so much credibility on."""
    files = edited(OWN, OWN + OTHERWISE.replace("LEAST", str(least)))
    table = campaign(files)
    table.session.submit(StartExercise(title="Test", charter=CharterId("csto-as-practised")))
    return table.open_turn().end_turn()


@pytest.mark.parametrize(
    ("least", "aloud", "moved"),
    [(40, "It has become quiet.", 7), (41, "The one before it holds.", 0)],
)
def test_the_first_opening_that_holds_takes_the_place_of_the_turns_own(
    least: int, aloud: str, moved: int
) -> None:
    table = at_the_second_turn(least)
    coming = table.session.setting.pack.turn("c-t2")
    before = table.state.indicators[CRED].value
    foreseen = opening_of(coming, table.state)
    table.open_turn()

    assert table.state.turn.opens_with == foreseen.aloud == aloud
    assert table.state.indicators[CRED].value == before + moved


def test_where_no_other_opening_holds_the_turns_own_is_read() -> None:
    table = campaign()
    table.session.submit(StartExercise(title="Test", charter=CharterId("csto-as-practised")))
    table.open_turn().end_turn().open_turn()

    assert table.state.turn.opens_with == "It goes on."
