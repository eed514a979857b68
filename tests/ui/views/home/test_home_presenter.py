"""What Home says, of every kind of pack and exercise that can lie on a machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from wargame.ui.desk import PackCard, RecentCard, Recovered
from wargame.ui.views.home.presenter import HomePresenter

if TYPE_CHECKING:
    from wargame.ui.desk import Desk

KARABAKH = PackCard(
    "karabakh-2020", "Nagorno-Karabakh 2020", "Six allies.", "CSTO", 7,
    "27 Sep to 2 Dec 2020", 6, (90, 390), "", b"<svg/>", 36,
)  # fmt: skip
BROKEN = PackCard(
    "mine", "mine", "", "", 0, "", 0, (0, 0), "msel.toml, line 118: no such fact.", None
)
RUNNING = RecentCard(
    "/x/b.wargame", "Group B", "Nagorno-Karabakh 2020", "3 March 16:40", 3, 7, "Orders",
    "running", 121, crashed=False,
)  # fmt: skip


class CannedDesk:
    """Packs and exercises as a test says them."""

    def __init__(self, packs: tuple[PackCard, ...], *recent: RecentCard) -> None:
        self._packs, self._recent = packs, recent
        self.forgotten: list[str] = []
        self.drafts: tuple[tuple[str, str], ...] = (("Kazakhstan", "14:33:20"),)

    def packs(self) -> tuple[PackCard, ...]:
        return self._packs

    def recent(self) -> tuple[RecentCard, ...]:
        return self._recent

    def recovered(self, path: str) -> Recovered:
        return Recovered(121, "Russia sealed its move.", self.drafts, "14:33", whole=True)

    def forget(self, path: str) -> None:
        self.forgotten.append(path)


def presenter(desk: CannedDesk, open_path: str = "") -> HomePresenter:
    made = HomePresenter(cast("Desk", desk), lambda: open_path)
    made.read_packs()
    return made


def test_a_fresh_machine_says_what_to_do() -> None:
    screen = presenter(CannedDesk((KARABAKH,))).screen()

    assert screen.hero is None
    assert screen.empty == "No exercise yet. Set one up from a pack, or play the baseline."
    assert screen.baseline_pack == "karabakh-2020"


def test_before_the_packs_are_read_the_rest_stands_there_already() -> None:
    screen = HomePresenter(cast("Desk", CannedDesk((KARABAKH,), RUNNING))).screen()

    assert screen.packs == ()
    assert screen.packs_empty == "Reading the packs."
    assert screen.hero is not None
    assert screen.hero.button == "Continue at Orders"


def test_a_machine_without_packs_says_so() -> None:
    assert presenter(CannedDesk(())).screen().packs_empty.startswith("No pack is installed.")


def test_the_latest_unfinished_exercise_is_offered_where_it_stands() -> None:
    ended = RUNNING._replace(path="/x/a.wargame", title="Group A", state="ended")
    screen = presenter(CannedDesk((KARABAKH,), ended, RUNNING)).screen()

    assert screen.hero is not None
    assert (screen.hero.title, screen.hero.button) == ("Group B", "Continue at Orders")
    assert (screen.hero.pill, screen.hero.tone) == ("Stopped in Orders", "accent")
    assert (screen.hero.progress, screen.hero.entries) == ("3 of 7 turns", "121 entries")
    assert screen.hero.cover == KARABAKH.cover
    assert [row.verb for row in screen.recent] == ["Report", "Continue"]


def test_started_and_not_in_a_turn_yet_is_before_turn_1() -> None:
    begun = RUNNING._replace(turn=0, phase="")
    hero = presenter(CannedDesk((KARABAKH,), begun)).screen().hero

    assert hero is not None
    assert (hero.progress, hero.pill) == ("Before turn 1", "Between turns")


def test_one_that_a_crash_left_open_says_what_was_kept() -> None:
    hero = presenter(CannedDesk((KARABAKH,), RUNNING._replace(crashed=True))).screen().hero

    assert hero is not None
    assert (hero.pill, hero.tone) == ("Not closed properly", "warn")
    assert hero.crash == (
        "Everything recorded is here. The last entry is #121, of 14:33: Russia sealed its move. "
        "Kazakhstan's unsealed draft of 14:33:20 was kept too."
    )
    assert hero.checked == "121 entries checked, chain whole"
    assert "nothing that was recorded is lost" in hero.happened


def test_several_drafts_that_a_crash_left_are_named_each_with_its_time() -> None:
    desk = CannedDesk((KARABAKH,), RUNNING._replace(crashed=True))
    desk.drafts = (("Armenia", "14:31:02"), ("Kazakhstan", "14:33:20"))
    hero = presenter(desk).screen().hero

    assert hero is not None
    assert hero.crash.endswith("kept too: Armenia's of 14:31:02 and Kazakhstan's of 14:33:20.")


def test_an_exercise_open_in_another_window_is_no_crash_and_can_be_looked_at() -> None:
    desk = CannedDesk((KARABAKH,), RUNNING._replace(elsewhere=True))
    screen = presenter(desk).screen()

    assert screen.hero is not None
    assert (screen.hero.pill, screen.hero.button) == ("Open in another window", "Look only")
    assert (screen.recent[0].state, screen.recent[0].verb) == (
        "Open in another window",
        "Look only",
    )


def test_the_exercise_open_in_this_window_is_no_crash() -> None:
    desk = CannedDesk((KARABAKH,), RUNNING._replace(crashed=True))
    screen = presenter(desk, RUNNING.path).screen()

    assert screen.hero is not None
    assert screen.hero.crash == ""
    assert screen.recent[0].state == "Stopped in Orders"


def test_an_exercise_not_begun_goes_on_with_its_set_up() -> None:
    new = RUNNING._replace(state="set-up", turn=0, phase="", entries=1)
    screen = presenter(CannedDesk((KARABAKH,), new)).screen()

    assert screen.hero is not None
    assert screen.hero.button == "Go on with the set-up"
    assert screen.hero.entries == "1 entry"
    assert (screen.recent[0].state, screen.recent[0].verb) == ("Not started", "Set up")


def test_a_missing_file_is_no_hero_and_can_be_forgotten() -> None:
    desk = CannedDesk((KARABAKH,), RUNNING._replace(state="missing"))
    behind = presenter(desk)

    row = behind.screen().recent[0]
    behind.forget(row.path)

    assert behind.screen().hero is None
    assert (row.state, row.verb, row.glyph) == ("Not there any more", "Take off the list", "failed")
    assert desk.forgotten == [RUNNING.path]


def test_a_pack_that_does_not_open_shows_its_error_and_offers_no_baseline() -> None:
    screen = presenter(CannedDesk((BROKEN,))).screen()

    assert screen.packs[0].problem == "msel.toml, line 118: no such fact."
    assert screen.packs[0].pill == "Does not open"
    assert screen.baseline_pack == ""


def test_lengths_are_minutes_up_to_two_hours_then_half_hours() -> None:
    short = KARABAKH._replace(minutes=(20, 20), turns=1)
    screen = presenter(CannedDesk((KARABAKH, short))).screen()

    assert screen.packs[0].length == "90 min to 6.5 h"
    assert screen.packs[1].length == "20 min"
    assert screen.packs[1].under.startswith("CSTO · one turn")


def test_a_rehearsal_may_be_thrown_away_and_anything_else_is_kept_with_a_reason() -> None:
    tried = RUNNING._replace(path="/x/c.wargame", rehearsal=True)
    gone = tried._replace(path="/x/d.wargame", state="missing")
    behind = presenter(CannedDesk((KARABAKH,), RUNNING, tried, gone))

    assert [row.rehearsal for row in behind.screen().recent] == [False, True, True]
    assert behind.why_kept(tried.path) == ""
    assert behind.why_kept(RUNNING.path) == "Group B is no rehearsal, so it is kept."
    assert behind.why_kept(gone.path).startswith("Its file is not there any more.")
