"""The words of every slide, made of the public view alone; no window."""

from __future__ import annotations

import os

import pytest

from tests.play.random_play import RandomPlay
from tests.play.tables import ARM, BLR, KAZ, TJK, karabakh
from tests.ui.projector.rooms import at_roll, at_summary, before, cast, orders
from wargame.game.events.move_deposited import Item
from wargame.game.ids import PUBLIC, InjectId, PersonId
from wargame.play.commands import (
    AddTime,
    AssignSeat,
    CallSpeaker,
    CloseVote,
    DeliverInject,
    EndExercise,
    InventInject,
    ListSpeaker,
    OpenVote,
    OverrideRuling,
    PauseClock,
    ProposeAmendment,
    ResumeClock,
    RevealMoves,
    SealMove,
    SettleAmendment,
    TakeAction,
)
from wargame.ui.projector.director import CURTAIN
from wargame.ui.projector.fitting import FULL_TEXT, fit
from wargame.ui.projector.presenter import ProjectorPresenter
from wargame.ui.projector.slides import (
    AmendmentSlide,
    HoldingSlide,
    InjectSlide,
    MapSlide,
    MessageSlide,
    MotionSlide,
    MovesSlide,
    Overview,
    ReviewSlide,
    Slide,
    words_of,
)

DECLARES = Item(instrument="statement", title="Calls for calm", text="Both sides hear us.", to=())
PLAYS = int(os.environ.get("WARGAME_PLAYS", "3"))


def test_before_it_begins_the_holding_slide_says_what_will_be_played() -> None:
    _, presenter = before()
    body = presenter.screen().body
    assert isinstance(body, HoldingSlide)
    assert body.line == "The exercise begins shortly."
    assert "7 turns" in body.facts
    assert presenter.words() == "Holding slide"


def test_the_overview_has_map_seals_news_and_clock() -> None:
    _, presenter = orders()
    screen = presenter.screen()
    body = screen.body
    assert isinstance(body, Overview)
    assert body.sealed_count == "2 of 6"
    assert {one.word for one in body.sealed} == {"Sealed", "Not yet"}
    assert [one.place for one in body.news] == ["Vardenis", "Stepanakert/Khankendi"]
    assert [one.is_new for one in body.news] == [True, False]
    assert [(pin.place, pin.state) for pin in body.map.pins] == [
        ("Vardenis", "new"),
        ("Stepanakert/Khankendi", "shown"),
    ]
    assert not body.map.forces
    assert screen.head.turn == "Turn 1 of 7"
    clock = presenter.clock()
    assert (clock.text, clock.beside) == ("06:00", "left to seal moves")


def test_an_absent_seat_is_told_and_nothing_finer_of_the_others() -> None:
    table, presenter = orders()
    table.session.submit(AssignSeat(seat=TJK, mode="absent"))
    body = presenter.screen().body
    assert isinstance(body, Overview)
    assert body.sealed[-1].word == "Absent"
    # Kazakhstan has a draft, Kyrgyzstan is run by control: the room hears the same of both.
    assert {one.word for one in body.sealed[2:4]} == {"Not yet"}


def test_names_of_players_are_shown_only_when_asked_for() -> None:
    table = karabakh().start().open_turn()
    table.session.store.set_person(PersonId("person-1"), "Ana Duarte")
    table.session.submit(AssignSeat(seat=ARM, mode="person", people=(PersonId("person-1"),)))
    presenter = ProjectorPresenter(table.session)
    presenter.push(Slide("overview"))
    assert "Ana Duarte" not in list(words_of(presenter.screen()))
    presenter.with_names = True
    assert "Ana Duarte" in list(words_of(presenter.screen()))


def test_a_public_inject_is_shown_by_itself_and_a_private_one_never() -> None:
    table, presenter = orders()
    table.session.submit(InventInject(title="A column halts", text="It waits at the bridge."))
    presenter.notice()
    body = presenter.screen().body
    assert isinstance(body, InjectSlide)
    assert (body.title, body.text) == ("A column halts", "It waits at the bridge.")
    assert body.source == ""
    table.wait(1)
    table.session.submit(InventInject(title="For Minsk alone", to=(BLR,)))
    presenter.notice()
    assert presenter.slide() == Slide("overview")
    seq = str(table.session.head.seq)
    assert presenter.made(Slide("inject", seq)).slide == Slide("overview")


def test_the_roll_shows_ballots_as_they_are_recorded_and_what_they_come_to() -> None:
    table, presenter = at_roll()
    body = presenter.screen().body
    assert isinstance(body, MotionSlide)
    assert body.pill == "Roll call, 5 of 6 voted"
    assert [card.word for card in body.cards] == [
        "Yes", "No", "No", "Abstain", "Abstain", "Voting now",
    ]  # fmt: skip
    assert [(one.figure, one.word) for one in body.counts] == [
        ("1", "yes"), ("2", "no"), ("2", "abstain"), ("1", "to vote"),
    ]  # fmt: skip
    assert body.verdict == "Ballots so far: blocked"
    assert "Art. 12" in body.why
    assert "Belarus and Kazakhstan object." in body.why
    motion = table.state.motion_numbers()[-1].id
    cast(table, motion, TJK, "for")
    table.session.submit(CloseVote(motion=motion))
    ruled = presenter.screen().body
    assert isinstance(ruled, MotionSlide)
    assert not ruled.verdict.startswith("Ballots so far")
    assert ruled.verdict == ruled.pill
    assert len(ruled.counts) == 3


def test_an_override_is_told_and_its_reason_is_not() -> None:
    table, presenter = at_roll()
    motion = table.state.motion_numbers()[0].id
    why = "to see what would have followed"
    table.session.submit(OverrideRuling(motion=motion, outcome="rejected", reason=why))
    presenter.push(Slide("roll", motion))
    body = presenter.screen().body
    assert isinstance(body, MotionSlide)
    assert body.verdict == "Rejected, overridden"
    assert why not in " ".join(words_of(presenter.screen()))


def test_what_was_decided_stays_until_something_else_is_taken_up() -> None:
    table = karabakh().start().open_turn().to("council")
    presenter = ProjectorPresenter(table.session)
    first = table.table("kar-m-3")
    assert presenter.slide() == Slide("motion", first)
    table.vote(first)
    assert presenter.slide() == Slide("roll", first)


def test_the_last_phase_shows_the_turn_on_one_card_and_a_seat_has_its_own() -> None:
    _, presenter = at_summary()
    body = presenter.screen().body
    assert isinstance(body, ReviewSlide)
    assert [column.title for column in body.columns] == [
        "What happened", "What was decided", "What was done",
    ]  # fmt: skip
    assert body.columns[1].lines[0].head == "1.1 Adopted, 6 yes, none against"
    own = presenter.made(Slide("review", "BLR")).body
    assert isinstance(own, ReviewSlide)
    assert own.title.startswith("Belarus, turn 1")
    assert [line.head for line in own.columns[1].lines] == ["Yes on 1.1"]


def test_the_map_alone_lists_what_its_pins_stand_for() -> None:
    _, presenter = orders()
    presenter.push(Slide("map"))
    body = presenter.screen().body
    assert isinstance(body, MapSlide)
    assert len(body.lines) == len(body.map.pins) == 2
    assert presenter.words() == "Map, held"


def test_a_message_to_the_room_is_recorded_and_shown() -> None:
    table, presenter = orders()
    assert presenter.say("Coffee until ten").refused == ""
    presenter.notice()
    body = presenter.screen().body
    assert isinstance(body, MessageSlide)
    assert body.text == "Coffee until ten"
    assert "Coffee until ten" in repr(table.session.view(ARM).inbox)
    assert presenter.say("  ").refused


def test_a_seats_word_to_all_is_no_message_of_the_facilitator() -> None:
    from wargame.play.commands import SendMessage

    table, presenter = orders()
    table.session.submit(SendMessage(sender=ARM, to=(PUBLIC,), text="We ask for calm"))
    presenter.notice()
    assert presenter.slide().mode == "overview"


def test_frozen_the_words_stay_and_the_clock_runs_on() -> None:
    table, presenter = orders()
    presenter.freeze(frozen=True)
    before_words = list(words_of(presenter.screen()))
    table.session.submit(InventInject(title="News"))
    presenter.notice()
    table.wait(1)
    assert list(words_of(presenter.screen())) == before_words
    assert presenter.clock().text == "05:00"
    assert presenter.words() == "Overview, frozen"
    presenter.freeze(frozen=False)
    assert "News" in list(words_of(presenter.screen()))


def test_the_curtain_says_nothing_of_what_lies_behind() -> None:
    _, presenter = orders()
    presenter.toggle_curtain()
    screen = presenter.screen()
    assert screen.slide == CURTAIN
    assert screen.body is None
    assert presenter.words() == "Blank"
    presenter.toggle_curtain()
    assert presenter.words() == "Overview"


@pytest.mark.parametrize(
    ("minutes", "note", "tone"),
    [(0, "", "text"), (5.2, "one minute left", "warn"), (6.5, "", "warn")],
)
def test_the_clock_warns_under_a_minute_and_when_it_is_over(
    minutes: float, note: str, tone: str
) -> None:
    table, presenter = orders()
    table.wait(minutes)
    clock = presenter.clock()
    assert (clock.note, clock.tone) == (note, tone)
    assert clock.beside.startswith("time is up") == (clock.seconds < 0)


def test_a_clock_that_stands_says_so() -> None:
    table, presenter = orders()
    table.session.submit(PauseClock())
    assert (presenter.clock().note, presenter.clock().paused) == ("paused", True)
    table.session.submit(ResumeClock())
    table.session.submit(AddTime(minutes=2))
    assert presenter.clock().text == "08:00"


def test_after_the_end_the_room_is_told_so() -> None:
    table, presenter = orders()
    table.session.submit(EndExercise())
    body = presenter.screen().body
    assert isinstance(body, HoldingSlide)
    assert body.line == "The exercise has ended."
    assert presenter.clock().text == ""


def test_long_texts_are_cut_at_a_sentence_and_say_where_the_rest_is() -> None:
    long = "The first sentence is here. " * 40
    cut = fit(long, 300)
    assert len(cut.text) <= 300
    assert cut.text.endswith(".")
    assert cut.note == FULL_TEXT
    assert fit("Short.", 300).note == ""
    one_word = fit("Nagorno " * 50, 100)
    assert one_word.text.endswith("Nagorno…")


def test_everything_that_may_be_shown_is_offered_with_its_name() -> None:
    _, presenter = at_roll()
    words = [choice.words for choice in presenter.choices()]
    assert words[:6] == [
        "Overview", "Map", "Clock", "Moves", "Turn on one card", "Holding slide",
    ]  # fmt: skip
    assert "Roll call, motion 1.2" in words
    assert "Inject 1.1" in words
    assert "The turn of Armenia" in words
    for choice in presenter.choices():
        assert presenter.made(choice.slide).slide == choice.slide


def test_the_history_leads_back_to_what_was_shown() -> None:
    _, presenter = orders()
    presenter.remember()
    presenter.push(Slide("map"))
    presenter.remember()
    assert [choice.words for choice in presenter.past()] == ["Map", "Overview"]


@pytest.fixture(scope="module", params=range(PLAYS))
def played(request: pytest.FixtureRequest) -> RandomPlay:
    return RandomPlay(request.param).play(250)


def test_no_word_that_is_not_public_reaches_any_slide(played: RandomPlay) -> None:
    presenter = ProjectorPresenter(played.table.session)
    secret = [word for word, to in played.canaries.items() if PUBLIC not in to]
    assert secret
    slides = [choice.slide for choice in presenter.choices()]
    letters = [Slide("inject", str(at)) for at in range(1, played.table.session.head.seq + 1)]
    messages = [Slide("message", one.subject) for one in letters]
    told = [
        *(
            word
            for slide in (*slides, *letters, *messages)
            for word in words_of(presenter.made(slide))
        ),
        *words_of(presenter.screen()),
        *words_of(presenter.choices()),
        presenter.words(),
    ]
    whole = "\n".join(told)
    assert [word for word in secret if word in whole] == []


def test_a_secret_deal_never_reaches_a_slide_and_an_open_one_does() -> None:
    table = karabakh().start().open_turn().to("deliberation")
    secret = Item(instrument="deal", title="a quiet bargain", text="", to=(BLR,), secret=True)
    openly = Item(instrument="statement", title="an open word", text="", to=())
    table.session.submit(TakeAction(seat=ARM, item=secret))
    table.session.submit(TakeAction(seat=ARM, item=openly))
    presenter = ProjectorPresenter(table.session)
    told = " ".join(
        word for choice in presenter.choices() for word in words_of(presenter.made(choice.slide))
    )
    assert "a quiet bargain" not in told
    assert "an open word" in told


def test_a_private_injects_place_is_on_no_map_of_the_room() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i2")))
    presenter = ProjectorPresenter(table.session)
    body = presenter.made(Slide("map")).body
    assert isinstance(body, MapSlide)
    assert body.map.pins == ()


def test_a_roll_where_only_absence_is_known_comes_to_nothing_yet() -> None:
    table = karabakh().start(TJK="absent").open_turn().to("council")
    presenter = ProjectorPresenter(table.session)
    table.session.submit(OpenVote(motion=table.table("kar-m-6")))
    body = presenter.screen().body
    assert isinstance(body, MotionSlide)
    assert (body.verdict, body.why) == ("The roll is called", "")
    assert body.pill == "Roll call, 0 of 5 voted"
    assert [(one.word, one.glyph) for one in body.counts if one.word == "absent"] == [
        ("absent", "not-brought")
    ]


def test_reveal_shows_each_seats_move_as_it_is_opened_and_no_letter_of_it_before() -> None:
    table, presenter = orders()
    table.session.submit(SealMove(seat=KAZ, items=(DECLARES,)))
    early = presenter.made(Slide("moves")).body
    assert isinstance(early, MovesSlide)
    assert {one.lines[0] for one in early.cards} == {"Still sealed", "Not sealed yet"}
    table.to("reveal")
    sealed = presenter.screen().body
    assert isinstance(sealed, MovesSlide)
    assert DECLARES.text not in " ".join(words_of(presenter.screen()))
    assert {one.lines for one in sealed.cards if one.glyph == "waiting"} == {("Still sealed",)}
    assert sealed.count.startswith("0 of ")
    table.session.submit(RevealMoves())
    opened = presenter.screen().body
    assert isinstance(opened, MovesSlide)
    assert opened.count == ""
    kazakhstan = next(one for one in opened.cards if one.code == "KAZ")
    assert kazakhstan.is_open
    assert DECLARES.title in kazakhstan.lines[0]


def test_an_amendment_stands_on_the_wall_until_it_is_settled() -> None:
    table = karabakh().start().open_turn().to("council")
    presenter = ProjectorPresenter(table.session)
    motion = table.table("kar-m-6")
    was = table.state.motions[motion].text
    becomes = f"{was} They report within 72 hours."
    table.session.submit(ProposeAmendment(motion=motion, seat=BLR, text=becomes))
    made = next(iter(table.state.council.amendments))
    assert presenter.slide() == Slide("amendment", made)
    body = presenter.screen().body
    assert isinstance(body, AmendmentSlide)
    assert (body.label, body.pill) == ("Amendment A1", "Proposed")
    assert [text.strip() for what, text in body.parts if what == "added"] == [
        "They report within 72 hours."
    ]
    assert body.final == becomes
    table.session.submit(SettleAmendment(amendment=made, how="accepted"))
    assert presenter.slide() == Slide("motion", motion)
    assert "Amendment A1 to motion 1.1" in [one.words for one in presenter.choices()]


def test_who_has_the_floor_is_read_on_every_slide() -> None:
    table, presenter = at_roll()
    assert presenter.screen().head.speaks == ""
    table.session.submit(ListSpeaker(seat=ARM, stance="against"))
    table.session.submit(CallSpeaker())
    for mode in ("roll", "map", "moves", "overview"):
        presenter.push(Slide(mode, presenter.moment().roll if mode == "roll" else ""))
        assert presenter.screen().head.speaks == "Armenia speaks against"


def test_a_phase_without_planned_time_counts_up_and_nothing_is_over() -> None:
    table = karabakh().start().open_turn().to("consequences")
    presenter = ProjectorPresenter(table.session)
    table.wait(2)
    clock = presenter.clock()
    assert (clock.text, clock.beside) == ("02:00", "since Consequences began")
    assert (clock.tone, clock.note) == ("text", "")
    assert clock.seconds > 60 * 60


def test_between_turns_the_holding_slide_says_which_turn_comes() -> None:
    table = karabakh().start()
    presenter = ProjectorPresenter(table.session)
    body = presenter.screen().body
    assert isinstance(body, HoldingSlide)
    assert body.line == "Turn 1 begins shortly."
