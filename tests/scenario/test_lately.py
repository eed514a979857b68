"""What was read lately is found by all its bytes, and by nothing else."""

from __future__ import annotations

import pytest

from tests.play.tables import KARABAKH, files_of, karabakh
from wargame.scenario.finding import UnreadablePack
from wargame.scenario.lately import Lately
from wargame.scenario.reader import read_pack


class Reader:
    """Counts how often it reads."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def of(self, lately: Lately[str], *what: str, **files: bytes) -> str:
        def read() -> str:
            said = b" ".join(files.values()).decode()
            self.read.append(said)
            return said

        return lately.of(files, read, what)


def test_the_same_files_are_read_once_and_others_anew() -> None:
    lately, reader = Lately[str](3), Reader()

    assert reader.of(lately, a=b"one", b=b"two") == "one two"
    assert reader.of(lately, b=b"two", a=b"one") == "one two"
    assert reader.of(lately, a=b"one", b=b"2") == "one 2"
    assert reader.of(lately, a=b"one", c=b"two") == "one two"

    assert reader.read == ["one two", "one 2", "one two"]


def test_the_same_files_read_for_something_else_are_read_anew() -> None:
    lately, reader = Lately[str](3), Reader()

    reader.of(lately, "as written", a=b"one")
    reader.of(lately, "as practised", a=b"one")

    assert reader.read == ["one", "one"]


def test_the_one_asked_for_longest_ago_goes_first() -> None:
    lately, reader = Lately[str](2), Reader()
    for text in (b"one", b"two", b"one", b"three"):
        reader.of(lately, a=text)

    reader.of(lately, a=b"one")
    assert reader.read == ["one", "two", "three"]
    reader.of(lately, a=b"two")
    assert reader.read == ["one", "two", "three", "two"]


def test_what_cannot_be_read_is_told_each_time_by_the_name_asked_for() -> None:
    files = {**files_of(KARABAKH), "pack.toml": b"id = "}

    for name in ("mine", "yours"):
        with pytest.raises(UnreadablePack, match=f"{name}/pack.toml"):
            read_pack(files, name)


def test_two_exercises_share_what_was_read_and_nothing_that_was_played() -> None:
    one, two = karabakh(), karabakh()

    one.start().open_turn()

    assert one.session.setting.pack is two.session.setting.pack
    assert one.session.setting.charters is two.session.setting.charters
    assert one.session.setting.ids is not two.session.setting.ids
    assert two.state.turn.id == ""


def test_a_changed_pack_is_never_taken_for_the_one_before() -> None:
    before = read_pack(files_of(KARABAKH), KARABAKH)
    files = dict(files_of(KARABAKH))
    files["pack.toml"] = files["pack.toml"].replace(before.title.encode(), b"Another title")

    assert read_pack(files, KARABAKH).title == "Another title"
    assert read_pack(files_of(KARABAKH), KARABAKH).title == before.title
