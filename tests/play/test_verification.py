from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.tables import ARM, karabakh
from wargame.game.entry import entry_hash
from wargame.play.commands import RevealMoves
from wargame.play.ports import Head
from wargame.play.verification import verify
from wargame.storage.memory import MemoryStore

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        self, expected_head: Head | None = None, read: list[Entry] | None = None
    ) -> tuple[()]:
        return ()


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
