from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.tables import ARM, karabakh
from wargame.game.entry import entry_hash
from wargame.play.commands import RevealMoves, TakeBack
from wargame.play.ports import Head
from wargame.play.verification import verify
from wargame.storage.memory import MemoryStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wargame.game.entry import Entry


class Forged(MemoryStore):
    """A store whose entries somebody rewrote, with all hashes made to fit again."""

    forge: tuple[str, str, str] = ("", "", "")

    def entries(self, after: int = 0, upto: int | None = None) -> Iterator[Entry]:
        kind, old, new = self.forge
        prev = None
        for entry in super().entries(0, None):
            payload = entry.payload.replace(old, new) if entry.kind == kind else entry.payload
            fields = entry[1:8]
            start = prev or entry.prev
            rest = (*fields, payload)
            made = entry._replace(
                payload=payload, prev=start, hash=entry_hash(start, entry.seq, *rest)
            )
            prev = made.hash
            if entry.seq > after and (upto is None or entry.seq <= upto):
                yield made

    def problems(
        self,
        expected_head: Head | None = None,
        each: Callable[[Entry], None] | None = None,
    ) -> tuple[()]:
        return ()


class Broken(MemoryStore):
    """A store in which somebody rewrote entries and left the hashes as they were."""

    def entries(self, after: int = 0, upto: int | None = None) -> Iterator[Entry]:
        for entry in super().entries(after, upto):
            first, started = entry.seq == 1, entry.kind == "exercise_started"
            payload = "{}" if started else entry.payload + " " if first else entry.payload
            yield entry._replace(payload=payload)


@pytest.fixture
def store() -> Forged:
    made = Forged()
    table = karabakh(made).start().open_turn().to("orders").seal(ARM, "kar-a-arm-mobilise")
    table.to("reveal").session.submit(RevealMoves())
    table.end_turn()
    return made


def test_an_honest_exercise_has_no_problem(store: Forged) -> None:
    found = verify(store)

    assert found.ok
    assert found.events == found.head.seq


def test_a_rewritten_indicator_is_found_by_the_phase_digest(store: Forged) -> None:
    store.forge = ("indicator_moved", '"becomes":65', '"becomes":60')

    problems = verify(store).problems

    assert any("state digest" in one.what for one in problems)


@pytest.fixture
def taken_back() -> Forged:
    """A log in which play went back behind the ends of phases, and on from there."""
    made = Forged()
    table = karabakh(made).start().open_turn()
    before = table.session.head.seq
    table.to("orders").to("reveal")
    table.session.submit(TakeBack(to=before, reason="the wrong phase"))
    table.to("orders").seal(ARM, "kar-a-arm-mobilise").to("reveal")
    table.session.submit(RevealMoves())
    table.end_turn()
    return made


def test_what_was_taken_back_is_not_in_the_digests_after_it(taken_back: Forged) -> None:
    kinds = [entry.kind for entry in taken_back.entries()]
    assert kinds.index("phase_closed") < kinds.index("taken_back")

    assert verify(taken_back).ok


def test_a_rewritten_entry_is_found_behind_what_was_taken_back(taken_back: Forged) -> None:
    taken_back.forge = ("indicator_moved", '"becomes":65', '"becomes":60')

    assert any("state digest" in one.what for one in verify(taken_back).problems)


def test_entries_are_read_also_where_the_chain_is_broken() -> None:
    store = Broken()
    karabakh(store).start()

    said = [one.what for one in verify(store).problems]

    assert any("its hash does not match" in one for one in said)
    assert any("cannot be read as exercise_started" in one for one in said)


def test_a_rewritten_move_does_not_match_its_code(store: Forged) -> None:
    store.forge = ("move_deposited", "mobilis", "demobilis")

    problems = verify(store).problems

    assert any("code under which it was sealed" in one.what for one in problems)


def test_a_head_kept_elsewhere_tells_a_log_that_was_cut_or_rewritten() -> None:
    store = MemoryStore()
    karabakh(store).start()
    head = store.head()

    short = verify(store, Head(head.seq + 3, "0" * 64))
    other = verify(store, Head(head.seq, "0" * 64))

    assert not short.ok
    assert not other.ok
    assert verify(store, head).ok
