"""The next step: every word of it is worded, and each leads to a screen that there is."""

from __future__ import annotations

import ast
import inspect
from typing import TYPE_CHECKING

import pytest

from tests.journeys.stage import desk, window
from tests.play.tables import ARM, BLR, KAZ, RUS, Table, karabakh
from wargame.play import next_step as steps
from wargame.play.commands import CloseVote, DeliverInject, OpenVote, RevealMoves
from wargame.play.commands.change_sitting import ChangeSitting
from wargame.play.commands.vote import CastBallot
from wargame.ui.running import next_words as wording
from wargame.ui.running.next_words import NextScreen, next_words
from wargame.ui.screens import screen_entries

if TYPE_CHECKING:
    from wargame.game.ids import MotionId
    from wargame.ui.window import Window

__all__ = ["desk", "window"]

SCREENS = {"", *(entry.id for entry in screen_entries(None))}  # type: ignore[arg-type]


def words_of_the_next_step() -> set[str]:
    """Every first argument of a `NextStep` in the module that chooses one."""
    tree = ast.parse(inspect.getsource(steps))
    return {
        str(node.args[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "NextStep"
        and isinstance(node.args[0], ast.Constant)
    }


def test_every_step_is_worded_and_no_wording_is_left_over() -> None:
    found = words_of_the_next_step()

    assert len(found) >= 10
    assert found == set(wording._WORDS)


def test_the_docstring_of_a_step_lists_them_all() -> None:
    said = steps.NextStep.__doc__ or ""
    assert all(f"`{word}`" in said for word in words_of_the_next_step())


def new() -> Table:
    return karabakh()


def begun() -> Table:
    table = new()
    others: dict[str, str] = {
        seat.id: "control" for seat in table.session.setting.pack.seats if not seat.vote
    }
    return table.start(None, **others, KGZ="control", TJK="absent")


def orders() -> Table:
    table = begun().open_turn()
    first = table.session.setting.pack.injects[0]
    table.session.submit(DeliverInject(inject=first.id))
    return table.to("orders")


def sealed() -> Table:
    table = orders()
    for seat in (ARM, BLR, KAZ, RUS):
        table.seal(seat)
    return table


def reveal() -> Table:
    return sealed().to("reveal")


def council() -> Table:
    table = reveal()
    table.session.submit(RevealMoves())
    table.to("council")
    table.table("kar-m-6")
    return table


def suspended() -> Table:
    table = council()
    table.session.submit(ChangeSitting(form="suspended", minutes=15))
    return table


def roll() -> Table:
    table = council()
    table.session.submit(OpenVote(motion=motion(table)))
    return table


def motion(table: Table) -> MotionId:
    found: MotionId = table.state.motion_numbers()[-1].id
    return found


def counted() -> Table:
    table = roll()
    held = table.state.motions[motion(table)]
    for seat in held.roll:
        if (held.questions[0], seat) not in held.ballots:
            table.session.submit(
                CastBallot(motion=held.id, question=held.questions[0], seat=seat, value="for")
            )
    return table


def ruled() -> Table:
    table = counted()
    table.session.submit(CloseVote(motion=motion(table)))
    return table


def last() -> Table:
    table = begun()
    for _ in table.session.state.exercise.turns:
        table.open_turn().end_turn()
    return table


STATES = {
    "start": (new, "Set up and start", "setup"),
    "open-turn": (begun, "Open turn 1", "table"),
    "inject": (lambda: begun().open_turn(), "Deliver inject 1.1", ""),
    "seat": (orders, "Hand over to Armenia", ""),
    "close-phase": (sealed, "Close Orders", ""),
    "reveal": (reveal, "Open 4 sealed moves", "table"),
    "motion": (council, "Call the roll on motion 1.1", "council"),
    "go-on": (suspended, "Go on formally", "council"),
    "ballot": (roll, "Take Armenia's ballot", "council"),
    "close-vote": (counted, "Close and record: contested", "council"),
    "end": (last, "End the exercise", ""),
}


@pytest.mark.parametrize("what", STATES)
def test_each_state_has_its_words_and_its_screen(what: str) -> None:
    make, title, screen = STATES[what]

    said = next_words(make().session)

    assert (said.what, said.title, said.screen) == (what, title, screen)
    assert said.effect
    assert said.screen in SCREENS
    assert said.enabled


def test_every_state_is_tried_but_the_one_after_the_end() -> None:
    assert set(STATES) | {"report"} == words_of_the_next_step()


def test_after_the_end_the_report_is_what_comes() -> None:
    from wargame.play.commands import EndExercise

    table = last()
    table.session.submit(EndExercise())

    said = next_words(table.session)

    assert (said.what, said.screen) == ("report", "report")


# In the window: pressing it leads where the work is


@pytest.mark.parametrize(
    ("what", "leads"),
    [
        ("start", "setup"),
        ("open-turn", "table"),
        ("inject", "seats"),
        ("seat", "seat"),
        ("close-phase", "table"),
        ("reveal", "table"),
        ("motion", "council"),
        ("go-on", "council"),
        ("ballot", "council"),
        ("close-vote", "council"),
    ],
)
def test_pressing_it_leads_to_where_the_work_is(what: str, leads: str, window: Window) -> None:
    window.take_up(STATES[what][0]().session)
    window.frame.show_screen("seats")
    before = stepped(window)
    assert before.what == what

    window.frame.next_bar.button.click()

    assert window.frame.stack.current_id() == leads
    moved = stepped(window) != before
    assert moved == (what not in {"start", "seat", "ballot"})


def stepped(window: Window) -> NextScreen:
    step = window.stepping.step
    assert step is not None
    return step


def test_council_opens_on_its_own_screen(window: Window) -> None:
    table = reveal()
    table.session.submit(RevealMoves())
    window.take_up(table.session)

    window.frame.next_bar.button.click()

    assert table.state.phase.id == "council"
    assert window.frame.stack.current_id() == "council"


def test_closing_council_leads_back_to_the_table(window: Window) -> None:
    table = ruled()
    window.take_up(table.session)
    window.frame.show_screen("council")

    while table.state.phase.id == "council":
        before = stepped(window)
        window.frame.next_bar.button.click()
        assert stepped(window) != before, before

    assert window.frame.stack.current_id() == "table"
