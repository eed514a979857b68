"""Exercises of every release open for ever, and say what they said when they were released."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, ClassVar

import pytest

from tests.play.locked import OWN, PHRASES
from tests.play.tables import ARM, KAZ
from tests.releases.kept import packed, unpacked
from tests.releases.meanings import meaning, recorded, samples
from tests.releases.told import told
from wargame.app.exercises import open_exercise, verify_file
from wargame.game.codec import KINDS, UnreadableEvent, decode
from wargame.game.entry import GENESIS, Entry
from wargame.game.events.note_made import NoteMade
from wargame.play.commands import MakeNote
from wargame.play.guarding import opens
from wargame.play.sealing import closed_moves
from wargame.play.unsealing import try_phrase
from wargame.ui.views.seat.presenter import SeatPresenter

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

EXERCISES = packed()
CHANGED = (
    "{} no longer means what it meant. A kind that was released gets a new version and an upcast; "
    "one that was not: delete its line in tests/golden/meanings.json and run make golden."
)


def name_of(file: Path) -> str:
    return f"{file.parent.name} {file.name.partition('.')[0]}"


@pytest.mark.parametrize("file", EXERCISES, ids=name_of)
def test_a_kept_exercise_opens_verifies_and_says_what_it_said(file: Path, tmp_path: Path) -> None:
    expected = json.loads((file.parent / "expected.json").read_text(encoding="utf-8"))
    held = expected[file.name.partition(".")[0]]

    found = told(unpacked(file, tmp_path), held["names"])

    assert held["problems"] == []
    assert {key: found[key] for key in held} == held


@pytest.mark.parametrize("file", EXERCISES, ids=name_of)
def test_a_kept_exercise_goes_on_and_verifies_again(file: Path, tmp_path: Path) -> None:
    exercise = unpacked(file, tmp_path)
    before = verify_file(exercise).events
    session = open_exercise(exercise)
    session.submit(MakeNote(text="Years later"))
    session.close()

    found = verify_file(exercise)

    assert (found.ok, found.events) == (True, before + 1)


def test_what_was_encrypted_in_a_kept_exercise_opens_by_its_phrases(tmp_path: Path) -> None:
    for file in (one for one in EXERCISES if one.name.startswith("encrypted")):
        session = open_exercise(unpacked(file, tmp_path), write=False)
        assert [one.seat for one in closed_moves(session.state)] == [KAZ]
        assert try_phrase(session, KAZ, PHRASES[KAZ])[KAZ].items == (OWN,)
        assert opens(session, ARM, PHRASES[ARM])
        assert not opens(session, ARM, PHRASES[KAZ])
        page = SeatPresenter(session, ARM)
        page.unlock(PHRASES[ARM]).at_once()
        assert page.notes == OWN.text
        session.close()


@pytest.mark.parametrize("name", sorted(samples()))
def test_no_event_means_something_else_without_a_new_version(name: str) -> None:
    table = recorded()
    assert name in table["events"], f"{name} is not recorded: run make golden"
    held = table["events"][name]

    assert meaning(samples()[name], set(table["fields"][held["fields"]])) == held["means"], (
        CHANGED.format(name)
    )


def test_the_recorded_meanings_are_of_kinds_that_are_still_known() -> None:
    assert {name.partition("/")[0] for name in recorded()["events"]} <= set(KINDS)


class NoteOfTomorrow(NoteMade):
    """A note whose words came to be called `words`, in a version that nobody has written yet."""

    version: ClassVar[int] = 3
    words: str


UP = {
    ("note_made", 1): lambda old: old | {"words": old["text"]},
    ("note_made", 2): lambda old: old | {"words": old["words"].upper()},
}


def old_note(version: int, **payload: Any) -> Entry:
    text = json.dumps({"what": "remark", "text": "An old note", **payload})
    return Entry(1, "", "", "", "", "control", "note_made", version, text, GENESIS, GENESIS)


def test_an_old_version_is_lifted_step_by_step_to_the_present_one() -> None:
    kinds = {"note_made": NoteOfTomorrow}

    first = decode(old_note(1), kinds, UP)
    second = decode(old_note(2, words="half-way"), kinds, UP)

    assert isinstance(first, NoteOfTomorrow)
    assert first.words == "AN OLD NOTE"
    assert isinstance(second, NoteOfTomorrow)
    assert second.words == "HALF-WAY"


def test_a_version_without_a_way_up_is_told_and_is_no_fault_of_the_program() -> None:
    with pytest.raises(UnreadableEvent, match="#1"):
        decode(old_note(0), {"note_made": NoteOfTomorrow}, UP)
