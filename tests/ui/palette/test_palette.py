"""The palette finds what can be done, gone to and read, and runs it by the keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.stage import StageDesk, begun, desk, home_settled, window
from tests.play.tables import ARM, karabakh
from tests.ui.gates import assert_gates
from tests.ui.pictures import settle
from tests.ui.reading import one, shown_text, waits
from wargame.game.events.note_made import NoteMade
from wargame.play.commands import MakeNote
from wargame.ui.palette.finding import MOST, Around, Doable, Hit, find
from wargame.ui.palette.page import Palette
from wargame.ui.palette.seeking import STEP, LogSearch
from wargame.ui.views.council.sheets import NewMotionSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.play.session import Session
    from wargame.ui.window import Window

__all__ = ["desk", "window"]

COMMANDS = (
    Doable("inject.deliver", "Deliver what is due", ("D",), "Nothing is due."),
    Doable("inject.invent", "New inject", ("I",), ""),
    Doable("theme.toggle", "Dark or light", ("Ctrl", "D"), ""),
)
SCREENS = (
    ("home", "Home", "home"),
    ("table", "Table", "layout-board"),
    ("review", "Review", "timeline-event"),
)


def around(session: Session | None = None) -> Around:
    return Around(COMMANDS, SCREENS, session)


def in_log(typed: str, search: LogSearch) -> tuple[Hit, ...]:
    """What the log holds, looked through to its end."""
    search.seek(typed)
    while search.go_on():
        pass
    return search.best


def keys(typed: str, session: Session | None = None) -> list[str]:
    entries = in_log(typed, LogSearch(session)) if session is not None else ()
    return [f"{hit.group}:{hit.key}" for hit in (*find(typed, around(session)), *entries)]


def test_without_words_it_offers_what_can_be_done_and_where_to_go() -> None:
    assert {key.partition(":")[0] for key in keys("")} == {"do", "screen"}


def test_all_words_must_fit_in_any_order_and_case() -> None:
    assert keys("INJECT new") == ["do:inject.invent"]


def test_what_may_not_be_done_comes_last_and_says_why() -> None:
    hits = [hit for hit in find(">", around()) if hit.group == "do"]

    assert hits[-1].key == "inject.deliver"
    assert hits[-1].reason == "Nothing is due."


@pytest.mark.parametrize(
    ("typed", "group"), [("#truce", "log"), ("@arm", "seat"), ("§4", "charter"), (">new", "do")]
)
def test_a_sign_narrows_to_one_group(typed: str, group: str) -> None:
    table = karabakh().start().open_turn()
    table.session.submit(MakeNote(text="About the truce"))

    found = keys(typed, table.session)

    assert found
    assert {key.partition(":")[0] for key in found} == {group}


def test_a_number_finds_that_entry() -> None:
    session = karabakh().start().open_turn().session

    assert keys("#12", session) == ["log:12"]


def test_the_latest_entries_come_first_and_never_more_than_five_of_a_group() -> None:
    table = karabakh().start().open_turn()
    for count in range(8):
        table.session.submit(MakeNote(text=f"remark {count}"))

    found = in_log("remark", LogSearch(table.session))

    assert len(found) == MOST
    assert "remark 7" in found[0].title


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The notes that were put into words, one for each time."""
    worded: list[str] = []
    real = NoteMade.says

    def says(event: NoteMade, name: Callable[[str], str]) -> str:
        worded.append(event.text)
        return real(event, name)

    monkeypatch.setattr(NoteMade, "says", says)
    return worded


def noted(*texts: str) -> Session:
    table = karabakh().start().open_turn()
    for text in texts:
        table.session.submit(MakeNote(text=text))
    return table.session


def test_the_log_is_worded_once_and_a_longer_word_sought_where_the_shorter_was_found(
    reads: list[str],
) -> None:
    session = noted(*(f"remark {count}" for count in range(300)))
    search = LogSearch(session)
    search.seek("r")
    assert search.go_on(), "ten thousand entries would be looked through at one stroke"
    assert len(reads) <= STEP

    found = in_log("remark 29", search)
    assert "Note: remark 29" in {hit.title for hit in found}
    assert len(reads) == 300
    looked = len(search._left)
    assert in_log("remark 299", search)
    assert len(search._left) < looked / 10
    assert in_log("remark 17", search), "a shorter word was sought where a longer one was found"
    assert len(reads) == 300


def test_a_number_is_not_looked_for_in_the_whole_log(reads: list[str]) -> None:
    search = LogSearch(noted(*(f"remark {count}" for count in range(3 * STEP))))

    in_log("#12", search)
    in_log("#", search)
    assert len(reads) <= STEP

    assert len(in_log("1 remark", search)) == MOST, "sought where a number was found"


def test_facts_say_how_they_stand() -> None:
    session = karabakh().start().open_turn().session
    fact = session.setting.pack.facts[0]

    hit = next(hit for hit in find(fact.title, around(session)) if hit.group == "fact")

    assert hit.note == fact.in_words(fact.initial)


def test_exercises_and_packs_are_found_by_name_and_not_by_their_folder() -> None:
    starts = (
        Hit(
            "exercise", "/home/a/karabakh/week one.wargame", "Week one", "Continue · Between turns"
        ),
        Hit("pack", "karabakh-2020", "Nagorno-Karabakh 2020", "CSTO"),
        Hit("pack", "osh-2010", "Osh 2010", "CSTO"),
    )
    home = Around(COMMANDS, SCREENS, None, starts)

    assert [hit.key for hit in find("karabakh", home)] == ["karabakh-2020"]
    assert [hit.title for hit in find("week", home)] == ["Week one"]
    assert {hit.group for hit in find("", home)} == {"do", "screen"}


# The window


@pytest.fixture
def palette(window: Window, desk: StageDesk) -> Palette:
    window.take_up(begun(desk).open_turn().session)
    window.frame.show_screen("table")
    settle()
    QTest.keyClick(window.frame, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    found = window.frame.findChild(Palette)
    assert isinstance(found, Palette)
    return found


def test_typing_and_enter_leads_to_a_screen(window: Window, palette: Palette) -> None:
    QTest.keyClicks(palette.field, "review")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    settle()

    assert palette.isHidden()
    assert window.frame.stack.current_id() == "review"


def test_arrows_choose_while_the_field_keeps_the_focus(palette: Palette) -> None:
    first = palette.list.current_key()
    QTest.keyClick(palette.field, Qt.Key.Key_Down)

    assert palette.field.hasFocus()
    assert palette.list.current_key() not in {"", first}


def test_an_entry_opens_in_review(window: Window, palette: Palette) -> None:
    QTest.keyClicks(palette.field, "#3")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    settle()

    assert "#3 " in shown_text(window.frame)


def test_a_seat_leads_to_the_hand_over(window: Window, palette: Palette) -> None:
    QTest.keyClicks(palette.field, "@armenia")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    settle()

    assert window.frame.stack.current_id() == "seat"
    assert window.seat == ARM
    window.hand_back()


def test_what_does_not_fit_is_said_and_esc_leaves(palette: Palette) -> None:
    QTest.keyClicks(palette.field, "zzzz")
    assert "Nothing fits" in shown_text(palette)

    QTest.keyClick(palette.field, Qt.Key.Key_Escape)

    assert palette.isHidden()


def test_a_long_log_is_looked_through_while_the_window_goes_on(
    window: Window, palette: Palette, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.session is not None
    window.session.submit(MakeNote(text="zebra one"))
    for count in range(3 * STEP):
        window.session.submit(MakeNote(text=f"remark {count}"))
    monkeypatch.setattr("wargame.ui.palette.page._SEARCH_MS", 0)
    palette.ask(window.finder.around())
    palette.field.setText("zebra")
    assert palette.is_searching()
    assert "Looking through it" in shown_text(palette)
    assert "Nothing fits" not in shown_text(palette)

    settle()

    assert not palette.is_searching()
    assert palette.list.current_key().startswith("log:")
    assert "Looking through it" not in shown_text(palette)


def test_a_choice_stays_while_the_log_is_looked_through(
    window: Window, palette: Palette, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.session is not None
    for count in range(3 * STEP):
        window.session.submit(MakeNote(text=f"alliance {count}"))
    monkeypatch.setattr("wargame.ui.palette.page._SEARCH_MS", 0)
    palette.ask(window.finder.around())
    palette.field.setText("a")
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    chosen = palette.list.current_key()
    assert palette.is_searching()

    settle()

    assert palette.list.current_key() == chosen
    assert "alliance" in shown_text(palette)


def test_enter_waits_for_what_is_found_in_the_log(
    window: Window, palette: Palette, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.session is not None
    window.session.submit(MakeNote(text="zebra one"))
    seq = window.session.head.seq
    for count in range(3 * STEP):
        window.session.submit(MakeNote(text=f"remark {count}"))
    monkeypatch.setattr("wargame.ui.palette.page._SEARCH_MS", 0)
    palette.ask(window.finder.around())
    palette.field.setText("zebra")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    settle()

    assert f"#{seq} " in shown_text(window.frame)


def test_a_private_screen_has_no_palette(window: Window, palette: Palette) -> None:
    palette.close_overlay()
    window.hand_over(ARM)
    settle()
    QTest.keyClick(window.frame, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert palette.isHidden()
    window.hand_back()
    home_settled(window)


def test_the_palette_keeps_the_gates(window: Window, palette: Palette) -> None:
    assert palette.isVisible()
    assert_gates(window.frame)


def test_the_next_step_is_what_enter_does_where_nothing_is_typed(
    window: Window, palette: Palette
) -> None:
    assert window.session is not None
    first = next(iter(palette._hits.values()))
    assert (first.key, first.title) == ("next.press", window.stepping.title())
    before = window.session.head.seq

    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    settle()

    assert window.session.head.seq > before


def test_an_inject_is_read_and_a_fact_is_shown_where_they_stand(
    window: Window, palette: Palette
) -> None:
    assert window.session is not None
    inject = window.session.setting.pack.injects[2]
    palette.field.setText(inject.title)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    settle()
    assert inject.text[:40] in shown_text(window.frame)

    fact = window.session.setting.pack.facts[3]
    palette.ask(window.finder.around())
    palette.field.setText(fact.title)
    palette.list.choose(f"fact:{fact.id}")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    settle()
    assert f"Why: {fact.title}" in shown_text(window.frame)


def test_a_motion_is_offered_in_the_sheet_that_brings_it(window: Window, palette: Palette) -> None:
    assert window.session is not None
    QTest.keyClicks(palette.field, "peacekeepers on the line")
    palette.list.choose("motion:kar-m-7")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    settle()

    assert window.frame.stack.current_id() == "council"
    sheet = one(window.frame, NewMotionSheet)
    assert sheet.list.current_key() == "kar-m-7"
    assert not window.session.state.motions


def test_on_home_a_pack_is_set_up_and_an_exercise_opened_by_name(window: Window) -> None:
    home_settled(window)
    window.finder.open()
    palette = one(window.frame, Palette)
    QTest.keyClicks(palette.field, "karabakh")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    waits(window.frame)
    assert window.frame.stack.current_id() == "setup"
    assert window.session is not None
    title = window.session.state.exercise.title

    window.close_exercise()
    window.frame.show_screen("home")
    home_settled(window)
    window.finder.open()
    palette.field.setText(title)
    assert palette.list.current_key().startswith("exercise:")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    waits(window.frame)

    assert window.frame.stack.current_id() == "setup"
