"""Which turn it is: the table and the room say the same, and never "6 of 5"."""

from __future__ import annotations

import pytest

from tests.play.tables import karabakh
from wargame.play.commands import StartExercise
from wargame.ui.projector.presenter import ProjectorPresenter
from wargame.ui.running.phases import phase_bar
from wargame.ui.running.turn_words import turn_of


@pytest.mark.parametrize(
    ("turn", "number", "said"),
    [("t1", 1, "Turn 1 of 3"), ("t2", 2, "Turn 2 of 3"), ("t6", 6, "Turn 6 (3 of 3)")],
)
def test_numbers_stay_and_the_place_is_said_where_they_part(
    turn: str, number: int, said: str
) -> None:
    assert turn_of(turn, number, ("t1", "t2", "t6")) == said


def test_a_turn_that_is_not_among_those_played_says_its_number_alone() -> None:
    assert turn_of("t9", 9, ("t1",)) == "Turn 9"


def test_the_table_and_the_room_say_the_same_in_a_short_length() -> None:
    table = karabakh()
    chosen = table.session.setting.pack.charters[0]
    table.session.submit(StartExercise(title="Test", charter=chosen, version="90-minutes"))
    assert phase_bar(table.session).turn == "Before turn 1 of 3"
    said = []
    for _ in range(3):
        table.open_turn()
        said.append(phase_bar(table.session).turn)
        head = ProjectorPresenter(table.session).screen().head
        assert head is not None
        assert head.turn == said[-1]
        table.end_turn()
    assert said == ["Turn 1 of 3", "Turn 3 (2 of 3)", "Turn 6 (3 of 3)"]
