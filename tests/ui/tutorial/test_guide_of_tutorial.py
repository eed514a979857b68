"""The tutorial as a list of steps: it goes on when things are done, and by nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from tests.play.tables import karabakh
from wargame.ui.commands import command
from wargame.ui.tutorial.card import place_beside
from wargame.ui.tutorial.guide import FINISHED, Guide
from wargame.ui.tutorial.standing import standing
from wargame.ui.tutorial.steps import NEXT, PACK, STEPS, Standing, step_of

NOTHING = Standing(screen="home")
DONE = {
    "set-up": {"pack": PACK},
    "by-me": {"mine": True},
    "start": {"started": True},
    "open-turn": {"turn": 1},
    "deliver": {"delivered": 1},
    "note": {"notes": 1},
    "to-council": {"in_council": True},
    "bring": {"motions": 1},
    "vote": {"voted": True},
    "close": {"decided": 1},
    "to-the-end": {"next": "end"},
    "end": {"ended": True},
    "review": {"seen": frozenset({"review"})},
    "save": {"saved": 1},
}


def test_each_step_is_done_by_its_own_thing_and_not_before() -> None:
    guide, now = Guide(), NOTHING
    walked = []
    while guide.step_id() != FINISHED:
        walked.append(guide.step_id())
        assert not guide.look(now), guide.step_id()
        now = replace(now, **DONE[guide.step_id()])  # type: ignore[arg-type]
        assert guide.look(now)

    assert walked == [step.id for step in STEPS] == list(DONE)


def test_whoever_takes_it_up_again_goes_on_where_the_exercise_stands() -> None:
    guide = Guide("bring")

    guide.look(NOTHING)
    assert guide.step_id() == "set-up"
    guide.look(Standing(screen="council", pack=PACK, started=True, turn=1, in_council=True))

    assert guide.step_id() == "bring"


def test_back_shows_the_step_before_until_one_goes_on() -> None:
    guide, now = Guide(), Standing(screen="setup", pack=PACK)
    guide.look(now)

    guide.back()
    guide.look(now)
    assert guide.step_id() == "set-up"
    assert guide.screen(now).onward == "Go on"
    guide.onward()
    guide.look(now)

    assert guide.step_id() == "by-me"
    assert guide.screen(now).onward == "Skip"


def test_without_the_exercise_nothing_can_be_skipped() -> None:
    assert Guide().screen(NOTHING).onward == ""


def test_a_step_that_is_skipped_stays_behind() -> None:
    now = Standing(screen="table", pack=PACK, mine=True, started=True, turn=1, delivered=1)
    guide = Guide()
    guide.look(now)
    assert guide.step_id() == "note"

    guide.onward()
    guide.look(now)

    assert guide.step_id() == "to-council"


def test_on_another_screen_the_card_leads_there_first() -> None:
    now = Standing(screen="table", pack=PACK, mine=True)
    guide = Guide()
    guide.look(now)

    shown = guide.screen(now)

    assert (shown.says, shown.targets) == ("First go to Set-up.", ("rail:setup",))


def test_the_next_step_may_be_pressed_on_any_screen_that_has_it() -> None:
    now = Standing(screen="seats", pack=PACK, mine=True, started=True)
    guide = Guide()
    guide.look(now)

    assert guide.screen(now).targets == (NEXT,)


def test_keys_are_those_in_force() -> None:
    now = Standing(screen="table", pack=PACK, mine=True, started=True, turn=1, delivered=1)
    guide = Guide()
    guide.look(now)

    assert f"Take a note ({command('note.write').caps[0]}):" in guide.screen(now).says


def test_every_command_that_a_step_names_is_in_the_table() -> None:
    for at, step in enumerate(STEPS):
        assert step_of(step.id) == at
        for target in step.targets:
            if target.startswith("does:"):
                command(target.removeprefix("does:"))


def test_a_standing_is_read_off_the_exercise() -> None:
    new = karabakh()
    assert standing(None, "home") == NOTHING
    before = standing(new.session, "setup")
    assert (before.pack, before.started, before.mine) == ("karabakh-2020", False, False)

    modes = {seat.id: "control" for seat in new.session.setting.pack.seats}
    table = new.start(None, **modes).open_turn().to("council")
    now = standing(table.session, "council")

    assert (now.started, now.mine, now.turn, now.in_council) == (True, True, 1, True)
    assert (now.motions, now.voted, now.decided, now.ended) == (0, False, 0, False)


GROUND = QRect(0, 0, 1440, 900)


@pytest.mark.parametrize(
    "room",
    [
        QRect(100, 300, 200, 40),
        QRect(1000, 830, 420, 56),
        QRect(0, 0, 80, 60),
        QRect(300, 100, 1100, 90),
        QRect(60, 500, 1300, 380),
    ],
)
def test_the_card_covers_nothing_of_what_it_speaks_of(room: QRect) -> None:
    size = QSize(340, 190)

    card = QRect(place_beside(room, size, GROUND, QRect()), size)

    assert GROUND.contains(card)
    assert not card.intersects(room)


def test_without_a_target_the_card_stands_in_the_corner() -> None:
    assert place_beside(None, QSize(340, 190), GROUND, QRect()) == QPoint(12, 698)


def test_the_card_stands_beside_a_sheet_and_not_on_its_buttons() -> None:
    sheet, listed, size = QRect(400, 200, 640, 500), QRect(420, 300, 600, 300), QSize(340, 190)

    card = QRect(place_beside(listed, size, GROUND, sheet), size)

    assert not card.intersects(sheet)
