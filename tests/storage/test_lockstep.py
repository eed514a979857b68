"""Memory and SQLite, driven by the same hand, never differ."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.storage.samples import UUID
from wargame.play.ports import LogError, Unstored
from wargame.storage.memory import MemoryStore
from wargame.storage.sqlite import create, open_exercise

# Lone surrogates among them: both stores must refuse the same.
TEXT = st.text(st.characters(categories=("L", "N", "P", "S", "Z", "C")), max_size=8) | st.just(
    "half \ud83d"
)
NAME = st.sampled_from(["ARM", "RUS", "a", "b"])
EVENT = st.builds(
    Unstored,
    at=TEXT,
    story=TEXT,
    turn=TEXT,
    phase=TEXT,
    actor=TEXT,
    kind=NAME,
    version=st.integers(1, 3),
    payload=TEXT,
)
KINDS = {"ARM": 3, "RUS": 3, "a": 3, "b": 3}


class Lockstep(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="wargame-test-"))
        self.file = create(self.folder / "x.wargame", UUID)
        self.memory = MemoryStore()

    def both(self, name: str, *given: Any) -> None:
        outcomes = []
        for store in (self.file, self.memory):
            try:
                outcomes.append(getattr(store, name)(*given))
            except LogError as error:
                outcomes.append((type(error), error.message))
        assert outcomes[0] == outcomes[1]

    @rule(behind=st.integers(-1, 1), events=st.lists(EVENT, max_size=4))
    def append(self, behind: int, events: list[Unstored]) -> None:
        self.both("append", self.memory.head().seq + behind, events)

    @rule(events=st.lists(EVENT, min_size=1, max_size=4))
    def append_at_the_end(self, events: list[Unstored]) -> None:
        self.both("append", self.memory.head().seq, events)

    @rule(name=NAME, content=st.binary(max_size=8))
    def embed(self, name: str, content: bytes) -> None:
        self.both("embed", name, content)

    @rule(files=st.dictionaries(NAME, st.binary(max_size=2)))
    def embed_all(self, files: dict[str, bytes]) -> None:
        self.both("embed_all", files)

    @rule(owner=NAME, key=NAME, text=TEXT, at=TEXT)
    def save_draft(self, owner: str, key: str, text: str, at: str) -> None:
        self.both("save_draft", owner, key, text, at)
        self.both("draft", owner, key)

    @rule(person=NAME, name=TEXT)
    def set_person(self, person: str, name: str) -> None:
        self.both("set_person", person, name)

    @rule(seat=NAME, salt=st.binary(max_size=4), digest=st.binary(max_size=4))
    def set_phrase(self, seat: str, salt: bytes, digest: bytes) -> None:
        self.both("set_phrase", seat, salt, digest)

    @rule()
    def close_and_open_again(self) -> None:
        path = self.file.path
        self.file.close()
        self.file = open_exercise(path, kinds=KINDS)

    @rule(after=st.integers(-2, 9), upto=st.none() | st.integers(-2, 9))
    def read_a_part(self, after: int, upto: int | None) -> None:
        found, wanted = self.file.entries(after, upto), self.memory.entries(after, upto)
        assert list(found) == list(wanted)

    @invariant()
    def they_hold_the_same(self) -> None:
        assert self.file.head() == self.memory.head()
        assert list(self.file.entries()) == list(self.memory.entries())
        assert list(self.file.embedded().items()) == list(self.memory.embedded().items())
        assert list(self.file.people().items()) == list(self.memory.people().items())
        for name in ("ARM", "RUS", "a", "b"):
            assert self.file.phrase(name) == self.memory.phrase(name)

    def teardown(self) -> None:
        assert self.file.problems() == self.memory.problems() == ()
        self.file.close()
        shutil.rmtree(self.folder)


TestLockstep = pytest.mark.slow(Lockstep.TestCase)
TestLockstep.settings = settings(max_examples=10, stateful_step_count=25)
