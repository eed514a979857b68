"""What a reader of the screen is told by itself: entries, phases, due injects, the last minute."""

from __future__ import annotations

from tests.play.tables import Table, karabakh
from wargame.game.ids import InjectId
from wargame.play.commands import AddTime, DeliverInject, MakeNote, PauseClock
from wargame.ui.heard import Heard


def opened() -> tuple[Table, Heard]:
    table = karabakh().start().open_turn()
    return table, Heard(table.session)


def test_an_entry_is_told_once_in_the_words_of_the_log() -> None:
    table, heard = opened()
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))

    said = heard.entries(private=False)
    assert said.startswith("Recorded: Inject 1.1")
    assert heard.entries(private=False) == ""


def test_a_new_phase_is_told_with_its_place() -> None:
    table, heard = opened()
    table.to("orders")

    assert heard.entries(private=False).endswith("Now Orders, phase 4 of 8.")


def test_many_entries_at_once_are_counted_not_read_out() -> None:
    table, heard = opened()
    for word in ("one", "two", "three", "four", "five"):
        table.session.submit(MakeNote(text=word))

    said = heard.entries(private=False)
    assert "three" in said
    assert "four" not in said
    assert said.endswith("; and 2 more.")


def test_beside_a_seat_nothing_of_an_entry_is_read_out() -> None:
    table, heard = opened()
    table.session.submit(MakeNote(text="Minsk will vote against"))

    assert heard.entries(private=True) == f"Recorded, entry {table.session.head.seq}."


def test_an_inject_that_falls_due_is_told_once() -> None:
    table, heard = opened()
    table.wait(9)

    said = heard.due()
    assert any(one.startswith("Inject 1.2 is due: ") for one in said), said
    assert heard.due() == ()


def test_the_last_minute_and_the_end_are_told_when_the_clock_crosses_them() -> None:
    table, heard = opened()
    left = table.state.phase.minutes
    table.wait(left - 1 - 2 / 60)
    said = [heard.time()]
    for _ in range(4):
        table.wait(1 / 60)
        said.append(heard.time())
    title = table.state.phase.title
    assert [one for one in said if one] == [f"One minute left in {title}."]

    table.wait(1 - 4 / 60)
    said = [heard.time()]
    for _ in range(4):
        table.wait(1 / 60)
        said.append(heard.time())
    assert [one for one in said if one] == [f"The time for {title} is over."]


def test_time_that_was_taken_away_or_stands_still_is_no_last_minute() -> None:
    table, heard = opened()
    assert heard.time() == ""
    table.session.submit(AddTime(minutes=-table.state.phase.minutes))
    assert heard.time() == ""

    table.session.submit(PauseClock())
    assert heard.time() == ""
