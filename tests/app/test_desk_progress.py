"""How far an exercise came, as Home counts it: the turns that are played, not their numbers."""

from __future__ import annotations

from tests.play.tables import karabakh
from wargame.app.desk import place_of
from wargame.play.commands import StartExercise


def test_a_short_length_never_comes_to_more_turns_than_it_has() -> None:
    table = karabakh()
    charter = table.session.setting.pack.charters[0]
    table.session.submit(StartExercise(title="Test", charter=charter, version="90-minutes"))
    places = [place_of(table.state)]
    for _ in range(3):
        table.open_turn()
        places.append(place_of(table.state))
        table.end_turn()
        places.append(place_of(table.state))

    assert places == [0, 1, 1, 2, 2, 3, 3]
    assert len(table.state.exercise.turns) == 3
