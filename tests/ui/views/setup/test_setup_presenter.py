"""What Set-up says and keeps: defaults, readiness, drafts, phrases, StartEx."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

import pytest

from tests.play.tables import karabakh
from wargame.app.exercises import open_exercise
from wargame.game.ids import CONTROL, SeatId
from wargame.play.guarding import opens
from wargame.play.locks import keys_in
from wargame.play.unsealing import keys_of
from wargame.storage.sqlite import create
from wargame.ui.phrasebook import Phrasebook
from wargame.ui.views.setup.presenter import SetupPresenter
from wargame.ui.views.setup.readiness import Surroundings

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.ui.views.setup.readiness import Readiness

SURROGATE = "Ana \ud800"


def fresh() -> SetupPresenter:
    return SetupPresenter(karabakh().session)


def line(presenter: SetupPresenter, what: str) -> Readiness:
    found = [one for one in presenter.screen().ready if what in one.what]
    assert len(found) == 1, [one.what for one in presenter.screen().ready]
    return found[0]


def name_all(presenter: SetupPresenter) -> None:
    for seat in presenter.screen().voting:
        presenter.choose(seat.seat, person=f"Player {seat.seat}")


def test_everything_has_a_default_so_that_the_button_can_be_pressed_at_once() -> None:
    screen = fresh().screen()

    assert screen.may_start
    assert screen.start_title == "Make the phrases and start"
    assert [seat.mode for seat in screen.voting] == ["person"] * 6
    assert {seat.mode for seat in screen.others} <= {"control", "absent"}
    assert screen.charter == "csto-as-written"


def test_proposals_are_folded_behind_the_charters_in_force() -> None:
    charters = {one.id: one.folded for one in fresh().screen().charters}

    assert charters["csto-as-written"] is False
    assert charters["csto-as-practised"] is False
    assert charters["csto-qualified-majority"] is True


def test_a_list_is_taken_by_id_or_name_and_what_is_lost_is_told() -> None:
    presenter = fresh()

    lost = presenter.paste("arm, Ana Duarte\nBelarus\tMarek Nowak\n\nMars, Nobody\nKAZ,\n")

    people = {seat.seat: seat.person for seat in presenter.screen().voting}
    assert lost == ("Mars, Nobody", "KAZ,")
    assert (people["ARM"], people["BLR"], people["KAZ"]) == ("Ana Duarte", "Marek Nowak", "")


def test_a_list_from_a_spreadsheet_says_who_is_absent_and_whom_the_facilitator_runs() -> None:
    presenter = fresh()

    lost = presenter.paste(
        "ARM; Ana Duarte (head of state); Lea Brandt\nKyrgyzstan, absent\nTJK: By me\nRUS\tA\tB"
    )

    seats = {seat.seat: (seat.mode, seat.person) for seat in presenter.screen().voting}
    assert lost == ()
    assert seats["ARM"] == ("person", "Ana Duarte (head of state); Lea Brandt")
    assert (seats["KGZ"], seats["TJK"]) == (("absent", ""), ("control", ""))
    assert seats["RUS"] == ("person", "A, B")


def test_who_is_played_of_those_without_a_vote_is_said() -> None:
    presenter = fresh()
    assert presenter.screen().others_summary == "all run by you or absent"

    presenter.paste("Azerbaijan, Leyla")

    assert presenter.screen().others_summary == "Azerbaijan played"


def test_pasting_a_name_gives_an_absent_seat_back_to_a_person() -> None:
    presenter = fresh()
    presenter.choose("ARM", mode="absent")

    presenter.paste("ARM, Ana")

    assert presenter.screen().voting[0].mode == "person"


def test_a_seat_without_a_name_warns_and_does_not_block() -> None:
    presenter = fresh()
    name_all(presenter)
    presenter.choose("KAZ", person=" ")

    warning = line(presenter, "Seats without a name")

    assert warning.glyph == "contested"
    assert warning.why.startswith("Kazakhstan: give a name, or choose Absent or By me.")
    assert presenter.screen().may_start


def test_filled_seats_are_counted_by_who_plays_them() -> None:
    presenter = fresh()
    name_all(presenter)
    presenter.choose("TJK", mode="absent")
    presenter.choose("KGZ", mode="control")

    assert line(presenter, "Seats filled").why == "4 played, 1 run by you, 1 absent"


def test_one_missing_phrase_is_named() -> None:
    presenter = fresh()
    presenter.make_phrases()
    presenter.choose("TJK", phrase="   ")

    assert line(presenter, "pass-phrase").what == "Tajikistan has no pass-phrase"
    assert presenter.screen().start_title == "Make the phrase and start"


def test_a_facilitator_without_a_phrase_is_told_what_that_means() -> None:
    presenter = fresh()
    presenter.make_phrases()
    assert line(presenter, "You have no pass-phrase").glyph == "contested"

    presenter.choose_control_phrase("castle lemon raft")

    assert line(presenter, "Pass-phrases").glyph == "passed"


def test_a_charter_that_lacks_a_kind_of_decision_warns() -> None:
    presenter = fresh()
    assert line(presenter, "Charter loaded").why == "All 12 motions of the pack can be judged"


def test_choices_come_back_after_the_file_was_opened_again() -> None:
    table = karabakh()
    first = SetupPresenter(table.session)
    first.rename("Group B")
    first.choose("ARM", person="Ana")
    first.choose("TJK", mode="absent")
    first.choose_length("kar-half-day" if _has(first, "kar-half-day") else first.length)
    first.choose_charter("csto-as-practised")

    second = SetupPresenter(table.session)

    assert second.title == "Group B"
    assert second.charter == "csto-as-practised"
    assert second.screen().voting[0].person == "Ana"
    assert second.screen().voting[5].mode == "absent"


def test_a_length_says_how_much_of_it_is_play() -> None:
    words = {one.id: one.words for one in fresh().screen().lengths}

    assert words["90-minutes"].startswith(
        "Turns 1, 3 and 6, 18 injects, about 90 minutes, 60 of them in turns."
    )
    assert words["day"] == "All turns, 69 injects, about 6.5 hours, 4.5 of them in turns."


def _has(presenter: SetupPresenter, length: str) -> bool:
    return length in {one.id for one in presenter.screen().lengths}


@pytest.mark.parametrize("kept", ["{", "[]", '{"title": 3}', '{"seats": 1}', "null"])
def test_a_draft_that_does_not_read_leaves_the_defaults(kept: str) -> None:
    table = karabakh()
    table.session.store.save_draft(CONTROL, "set-up", kept, "2026-03-02T09:00:00.000000Z")

    assert SetupPresenter(table.session).screen().may_start


def test_half_a_character_is_replaced_wherever_it_is_typed() -> None:
    table = karabakh()
    presenter = SetupPresenter(table.session)

    presenter.rename(SURROGATE)
    presenter.choose("ARM", person=SURROGATE, phrase=SURROGATE)
    presenter.choose_control_phrase(SURROGATE)
    presenter.paste(f"BLR, {SURROGATE}")

    kept = table.session.store.draft(CONTROL, "set-up")
    assert kept is not None
    assert json.loads(kept[0])["title"] == "Ana ?"
    assert presenter.start().at_once() == ""


def test_start_records_who_sits_where_and_fixes_length_and_charter() -> None:
    table = karabakh()
    presenter = SetupPresenter(table.session)
    name_all(presenter)
    presenter.choose("TJK", mode="absent")
    presenter.choose("KGZ", mode="control")
    presenter.choose_charter("csto-as-practised")

    refusal = presenter.start().at_once()

    seats = table.state.seats
    assert refusal == ""
    assert (seats[SeatId("TJK")].mode, seats[SeatId("KGZ")].mode) == ("absent", "control")
    screen = presenter.screen()
    assert screen.fixed.startswith("Fixed since the start")
    assert screen.charter == "csto-as-practised"
    presenter.choose_charter("csto-as-written")
    presenter.choose_length("nothing")
    assert presenter.screen().charter == "csto-as-practised"
    assert not presenter.screen().may_start


def test_a_refused_start_says_why_and_keeps_everything() -> None:
    presenter = fresh()
    presenter.rename("  ")
    presenter.choose("ARM", person="Ana")

    refusal = presenter.start().at_once()

    assert refusal == "The exercise has no name. Give it a name first."
    assert not presenter.started
    assert presenter.screen().voting[0].person == "Ana"


def test_a_start_without_people_is_possible() -> None:
    presenter = fresh()
    for seat in presenter.screen().voting:
        presenter.choose(seat.seat, mode="control")

    assert presenter.screen().start_title == "Start the exercise"
    assert presenter.start().at_once() == ""


def test_phrases_open_their_seat_and_stand_in_the_book_but_never_in_the_file(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.wargame"
    book = Phrasebook()
    session = karabakh(create(path, "b7c1d0a2-0000-4000-8000-000000000001")).session
    presenter = SetupPresenter(session, book)
    presenter.choose("ARM", person="Ana", phrase="walnut-stair-nine")
    presenter.choose_control_phrase("castle-lemon-raft")
    presenter.make_phrases()
    made = {seat.seat: seat.phrase for seat in presenter.screen().voting}

    assert presenter.start().at_once() == ""
    session.close()

    assert book.made == made
    assert len(set(made.values())) == 6
    content = path.read_bytes()
    for phrase in (*made.values(), "castle-lemon-raft"):
        assert phrase.encode() not in content
        for word in phrase.split("-")[:1]:
            assert _rows_with(path, f"{word}-") == 0
    with_phrases = open_exercise(path)
    assert opens(with_phrases, "ARM", " WALNUT stair  Nine ")
    assert not opens(with_phrases, "ARM", "walnut-stair-ten")
    assert opens(with_phrases, CONTROL, "castle lemon raft")
    with_phrases.close()


def _rows_with(path: Path, word: str) -> int:
    """How many drafts hold a word."""
    with sqlite3.connect(path) as file:
        tables = [name for (name,) in file.execute("select name from sqlite_master")]
        name = next(one for one in tables if "draft" in one)
        rows = file.execute(f"select * from {name}").fetchall()  # noqa: S608
    file.close()
    return sum(word in str(row) for row in rows)


def test_before_the_start_the_file_holds_hashes_too_and_they_open_after_it(tmp_path: Path) -> None:
    path = tmp_path / "a.wargame"
    session = karabakh(create(path, "b7c1d0a2-0000-4000-8000-000000000001")).session
    first = SetupPresenter(session)
    first.choose("ARM", phrase="walnut-stair-nine")
    first.choose_control_phrase("castle-lemon-raft")
    first.make_phrases()
    first.keep_phrases().at_once()
    phrases = [seat.phrase for seat in first.screen().voting]
    for file in tmp_path.glob("a.wargame*"):
        assert not [one for one in phrases if one.encode() in file.read_bytes()], file.name
    session.close()

    again = open_exercise(path)
    second = SetupPresenter(again)
    assert {seat.phrase for seat in second.screen().voting} == {""}
    assert all(seat.kept for seat in second.screen().voting)
    assert line(second, "Pass-phrases").remedy == "new"
    assert second.start().at_once() == ""
    assert opens(again, "ARM", "walnut-stair-nine")
    assert opens(again, CONTROL, "castle-lemon-raft")
    again.close()


def test_a_phrase_that_was_deleted_again_guards_nothing() -> None:
    presenter = fresh()
    presenter.choose_control_phrase("castle-lemon-raft")
    presenter.keep_phrases().at_once()
    presenter.choose_control_phrase("")
    presenter.keep_phrases().at_once()

    assert line(presenter, "pass-phrase").what == "6 seats have no pass-phrase"
    presenter.start().at_once()
    assert opens(presenter._session, CONTROL, "anything")


def test_a_draft_of_an_older_version_is_taken_over_without_its_phrases() -> None:
    table = karabakh()
    old = {
        "title": "Old", "length": "x", "charter": "y", "control": "castle-lemon-raft",
        "seats": {"ARM": ["person", "Ana", "walnut-stair-nine"]},
    }  # fmt: skip
    table.session.store.save_draft(CONTROL, "set-up", json.dumps(old), "2026-03-02T09:00:00Z")

    presenter = SetupPresenter(table.session)

    assert presenter.screen().voting[0].person == "Ana"
    assert presenter.screen().voting[0].phrase == ""


def test_encrypting_makes_longer_phrases_and_the_start_gives_their_keys_to_the_log() -> None:
    presenter = fresh()
    presenter.choose("TJK", mode="absent")
    presenter.choose("ARM", phrase="too short")
    presenter.choose_sealing(encrypts=True)
    phrases = {one.seat: one.phrase for one in presenter.screen().voting if one.phrase}
    assert "TJK" not in phrases
    assert {len(one.split("-")) for one in phrases.values()} == {5}
    assert presenter.control_phrase.count("-") == 4
    assert presenter.screen().control_note == "Opens every sealed move at Reveal: keep it safe"

    assert presenter.start().at_once() == ""

    session = presenter._session
    assert session.state.exercise.sealing == "encrypted"
    assert set(keys_in(session.events())) == {*phrases, CONTROL}
    assert keys_of(session, SeatId("ARM"), phrases["ARM"])
    assert session.store.draft("ARM", "key") is None


def test_a_short_phrase_is_warned_of_where_moves_are_encrypted() -> None:
    presenter = fresh()
    presenter.choose_sealing(encrypts=True, alone=True)
    assert line(presenter, "Pass-phrases").glyph == "passed"

    presenter.choose("ARM", phrase="walnut-stair-nine")

    assert "Armenia" in line(presenter, "too short to encrypt").why
    assert presenter.start().at_once() == ""
    assert presenter._session.state.exercise.sealing == "encrypted-alone"


def test_encrypting_switched_off_again_leaves_no_key() -> None:
    presenter = fresh()
    presenter.choose_sealing(encrypts=True)
    presenter.choose_sealing(encrypts=False)

    assert presenter.start().at_once() == ""
    assert presenter._session.state.exercise.sealing == "open"
    assert not keys_in(presenter._session.events())


# People, papers, what the machine has


def test_several_people_share_a_seat_with_their_posts_and_one_may_sit_in_two() -> None:
    presenter = fresh()
    name_all(presenter)
    presenter.choose("ARM", person="Ana Duarte (foreign minister), Lea Brandt (defence minister)")
    presenter.choose("BLR", person="Lea Brandt")
    presenter.choose_evaluators("May Chen, Ana Duarte")
    assert presenter.start().at_once() == ""

    session = presenter._session
    people = session.store.people()
    names = list(people.values())
    assert len(names) == len(set(names)), "one id for one person"
    held = session.state.seats[SeatId("ARM")].people
    assert [people[one] for one in held] == ["Ana Duarte", "Lea Brandt"]
    assert session.state.seats[SeatId("BLR")].people == (held[1],)
    evaluators = {people[one] for one in session.state.evaluation.evaluators}
    assert evaluators == {"May Chen", "Ana Duarte"}


def test_a_rehearsal_is_marked_on_every_page() -> None:
    presenter = fresh()
    presenter.choose_rehearsal(rehearsal=True)
    assert presenter.for_papers().handling == "REHEARSAL"
    presenter.start().at_once()

    assert presenter._session.state.exercise.handling == "REHEARSAL"
    assert presenter.screen().rehearsal


def test_papers_know_what_the_draft_knows() -> None:
    presenter = fresh()
    presenter.choose("ARM", person="Ana Duarte", phrase="acorn-amber-anchor")
    presenter.choose("TJK", mode="absent")
    presenter.choose_handling("EXERCISE ONLY")

    chosen = presenter.for_papers()

    assert chosen.people["ARM"] == ("Ana Duarte",)
    assert "TJK" in chosen.absent
    assert (chosen.phrases or {})["ARM"] == "acorn-amber-anchor"
    assert chosen.handling == "EXERCISE ONLY"


def test_an_inject_that_only_an_absent_seat_would_read_is_told() -> None:
    presenter = fresh()
    pack = presenter._session.setting.pack
    alone = next(one for one in pack.injects if len(one.to) == 1 and one.to[0] != "public")
    assert line(presenter, "Injects").glyph == "passed"

    presenter.choose(alone.to[0], mode="absent")

    found = line(presenter, "Injects that nobody reads")
    assert found.glyph == "contested"
    assert alone.number in found.why


def test_what_the_machine_lacks_is_told() -> None:
    bare = SetupPresenter(karabakh().session, None, lambda: Surroundings(1, 0, fonts=False))
    rich = SetupPresenter(karabakh().session, None, lambda: Surroundings(2, 1, fonts=True))

    assert line(bare, "Projector").glyph == "contested"
    assert line(bare, "Fonts").glyph == "failed"
    assert not bare.screen().may_start
    assert line(rich, "Projector").glyph == "passed"
    assert line(rich, "Paper").remedy == "papers"


def test_the_new_choices_are_kept_as_a_draft() -> None:
    presenter = fresh()
    presenter.choose_evaluators("May Chen")
    presenter.choose_handling("EXERCISE ONLY")
    presenter.choose_rehearsal(rehearsal=True)

    again = SetupPresenter(presenter._session).screen()

    assert (again.evaluators, again.handling, again.rehearsal) == (
        "May Chen",
        "EXERCISE ONLY",
        True,
    )


def test_what_asks_for_something_stands_before_what_is_fine() -> None:
    glyphs = [line.glyph for line in SetupPresenter(karabakh().session).screen().ready]

    assert glyphs == sorted(glyphs, key=["failed", "contested", "passed"].index)
    assert {"contested", "passed"} <= set(glyphs)


# Whether the injects give occasion to what is to be rated


def test_every_objective_of_karabakh_has_an_inject_in_every_length() -> None:
    presenter = fresh()

    for version in presenter._session.setting.pack.versions:
        presenter.choose_length(version.id)
        assert line(presenter, "Objectives tested").glyph == "passed"


def test_an_objective_that_no_inject_of_the_length_serves_is_a_warning_that_says_so() -> None:
    presenter = SetupPresenter(karabakh(pack="presidency-2020").session)
    assert line(presenter, "Objectives tested").glyph == "passed"

    presenter.choose_length("90-minutes")

    warning = line(presenter, "objectives that no inject tests")
    assert (warning.glyph, warning.what) == ("contested", "3 objectives that no inject tests")
    assert "Keep readiness under an epidemic" in warning.why
    assert "no inject of this length" in presenter.aims()[-1].titles[2]
    assert "injects 3.1" in presenter.aims()[-1].titles[0]
    assert presenter.screen().may_start
