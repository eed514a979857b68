"""What every event store does: one class of tests, run on each store there is."""

from __future__ import annotations

import hashlib
import json
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

import pytest

from tests.storage.samples import KINDS, note, notes
from wargame.game.entry import GENESIS
from wargame.play.ports import Draft, Head, LogConflict, LogError, LogUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wargame.storage.memory import MemoryStore
    from wargame.storage.sqlite import SqliteStore

    Store = MemoryStore | SqliteStore

LONE = "half a \ud83d smiley"
WHEN = "2026-03-01T09:00:00.000000Z"


class StoreContract(ABC):
    """Subclasses say how to make an empty store, and nothing else."""

    @abstractmethod
    def make(self, folder: Path) -> Store:
        """Make an empty store that can be written."""

    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Store]:
        with self.make(tmp_path) as made:
            yield made

    def test_a_new_log_is_empty_and_ends_at_genesis(self, store: Store) -> None:
        assert store.head() == Head(0, GENESIS)
        assert list(store.entries()) == []
        assert not store.read_only
        assert store.why_read_only == ""

    def test_appended_entries_are_read_back_as_they_were_returned(self, store: Store) -> None:
        given = store.append(0, notes(3))

        assert list(store.entries()) == list(given)
        assert [entry.seq for entry in given] == [1, 2, 3]
        assert store.head() == Head(3, given[-1].hash)

    def test_the_envelope_and_payload_are_kept_to_the_letter(self, store: Store) -> None:
        event = note(
            "Łódź Հայաստան 'quoted' \u202e <b>&amp;</b> =1+1 \x00 \x1b", actor="ARM", turn=""
        )

        (entry,) = store.append(0, [event])

        assert tuple(entry)[1:9] == tuple(event)
        assert json.loads(next(store.entries()).payload) == json.loads(event.payload)

    def test_each_entry_is_chained_to_the_one_before_by_the_documented_hash(
        self, store: Store
    ) -> None:
        store.append(0, notes(2))
        store.append(2, notes(2, 3))

        prev = GENESIS
        for entry in store.entries():
            assert entry.prev == prev
            fields = json.dumps([prev, *entry[:9]], ensure_ascii=False, separators=(",", ":"))
            assert entry.hash == hashlib.sha256(fields.encode()).hexdigest()
            prev = entry.hash

    def test_an_append_after_another_entry_than_the_last_is_refused_whole(
        self, store: Store
    ) -> None:
        store.append(0, notes(2))
        before = list(store.entries())

        for expected in (0, 1, 3, -1):
            with pytest.raises(LogConflict, match=f"has 2 entries, not {expected}"):
                store.append(expected, notes(1))

        assert list(store.entries()) == before

    def test_appending_nothing_writes_nothing_but_still_compares(self, store: Store) -> None:
        assert store.append(0, []) == ()
        assert store.head().seq == 0
        with pytest.raises(LogConflict):
            store.append(1, [])

    def test_a_lone_surrogate_is_refused_with_all_that_came_with_it(self, store: Store) -> None:
        for bad in (note()._replace(payload=f'"{LONE}"'), note(actor=LONE), note(story=LONE)):
            with pytest.raises(LogError, match="half of a character"):
                store.append(0, [note(), bad, note()])

        assert store.head().seq == 0
        assert store.append(0, notes(1))[0].seq == 1

    def test_a_clock_that_goes_backwards_changes_neither_order_nor_acceptance(
        self, store: Store
    ) -> None:
        store.append(0, [note(at="2026-03-01T09:00:00.000000Z")])
        store.append(1, [note(at="2026-03-01T08:00:00.000000Z")])

        assert [entry.at[11:13] for entry in store.entries()] == ["09", "08"]
        assert list(store.problems()) == []

    @pytest.mark.parametrize(
        ("after", "upto", "found"),
        [
            (0, None, [1, 2, 3, 4, 5]),
            (2, None, [3, 4, 5]),
            (0, 2, [1, 2]),
            (1, 4, [2, 3, 4]),
            (5, None, []),
            (9, None, []),
            (3, 3, []),
            (4, 2, []),
            (0, 99, [1, 2, 3, 4, 5]),
            (-3, 1, [1]),
            (0, -1, []),
        ],
    )
    def test_entries_are_those_after_one_number_up_to_another(
        self, store: Store, after: int, upto: int | None, found: list[int]
    ) -> None:
        store.append(0, notes(5))

        assert [entry.seq for entry in store.entries(after, upto)] == found

    def test_a_reading_begun_before_an_append_ends_where_the_log_ended(self, store: Store) -> None:
        store.append(0, notes(3))
        reading = store.entries()
        first = next(reading)
        store.append(3, notes(2, 4))

        assert [first.seq, *(entry.seq for entry in reading)] == [1, 2, 3]

    def test_an_embedded_file_is_kept_under_its_name_by_hash(self, store: Store) -> None:
        content = bytes(range(256)) * 10

        digest = store.embed("pack/pictures/map.png", content)
        store.embed("charters/a.toml", b"")

        assert digest == hashlib.sha256(content).hexdigest()
        assert dict(store.embedded()) == {
            "charters/a.toml": b"",
            "pack/pictures/map.png": content,
        }
        assert list(store.embedded()) == ["charters/a.toml", "pack/pictures/map.png"]

    def test_embedding_the_same_again_is_nothing_and_another_is_refused(self, store: Store) -> None:
        store.embed("pack.toml", b"one")
        store.embed("pack.toml", b"one")

        with pytest.raises(LogError, match=r"another file named pack\.toml"):
            store.embed_all({"new.toml": b"new", "pack.toml": b"two"})

        assert dict(store.embedded()) == {"pack.toml": b"one"}

    def test_a_draft_is_replaced_by_the_next_and_removed_by_an_empty_one(
        self, store: Store
    ) -> None:
        store.save_draft("ARM", "orders", "first", "2026-03-01T09:00:00.000000Z")
        store.save_draft("ARM", "orders", "second \x00 Ա", "2026-03-01T09:01:00.000000Z")
        store.save_draft("RUS", "orders", "other", "2026-03-01T09:01:30.000000Z")

        assert store.draft("ARM", "orders") == ("second \x00 Ա", "2026-03-01T09:01:00.000000Z")
        assert store.draft("ARM", "motion") is None

        store.save_draft("ARM", "orders", "", "2026-03-01T09:02:00.000000Z")
        store.save_draft("ARM", "never-was", "", "2026-03-01T09:02:00.000000Z")

        assert store.draft("ARM", "orders") is None
        assert store.draft("RUS", "orders") == ("other", "2026-03-01T09:01:30.000000Z")
        assert store.drafts() == (Draft("RUS", "orders", "other", "2026-03-01T09:01:30.000000Z"),)

    def test_a_copy_elsewhere_is_whole_and_never_written_over_a_file(
        self, store: Store, tmp_path: Path
    ) -> None:
        from wargame.storage.sqlite import open_exercise

        store.embed("pack.toml", b"pack")
        given = store.append(0, notes(5))
        log, end = notes(5), store.head()
        store.save_draft("RUS", "orders", "other", "2026-03-01T09:01:30.000000Z")
        store.set_person("person-1", "Anna")
        store.set_phrase("RUS", b"salt", b"digest")
        target = tmp_path / "elsewhere.wargame"
        store.copy_to(str(target), log, end)

        with open_exercise(target, kinds=KINDS) as copy:
            assert list(copy.entries()) == list(given)
            assert (copy.embedded(), copy.people()) == (store.embedded(), store.people())
            assert (copy.drafts(), copy.phrase("RUS")) == (store.drafts(), (b"salt", b"digest"))
            assert not [one for one in copy.problems() if "UUID" not in one.what]
        with pytest.raises(LogUnavailable, match="already a file"):
            store.copy_to(str(target), log, end)
        with pytest.raises(LogUnavailable, match="cannot be made"):
            store.copy_to(str(tmp_path / "no" / "folder.wargame"), log, end)

    def test_people_can_be_renamed_and_are_listed_by_id(self, store: Store) -> None:
        store.set_person("person-2", "Վարդան")
        store.set_person("person-1", "Anna")
        store.set_person("person-2", "Player B")

        assert list(store.people().items()) == [("person-1", "Anna"), ("person-2", "Player B")]

    def test_a_pass_phrase_keeps_salt_and_digest(self, store: Store) -> None:
        store.set_phrase("ARM", b"salt", b"old")
        store.set_phrase("ARM", b"\x00\xff", b"new")

        assert store.phrase("ARM") == (b"\x00\xff", b"new")
        assert store.phrase("RUS") is None

    def test_what_is_kept_together_is_kept_all(self, store: Store) -> None:
        with store.together():
            store.set_person("person-1", "Ana Duarte")
            store.set_phrase("ARM", b"salt", b"digest")
            store.save_draft("ARM", "move", "text", WHEN)
            assert store.people() == {"person-1": "Ana Duarte"}

        assert store.phrase("ARM") == (b"salt", b"digest")
        assert store.draft("ARM", "move") == ("text", WHEN)

    def test_or_none_of_it_where_one_is_refused(self, store: Store) -> None:
        store.set_person("person-1", "Ana Duarte")

        def keep() -> None:
            with store.together():
                store.set_person("person-1", "Lea Brandt")
                store.set_phrase("ARM", b"salt", b"digest")
                store.save_draft("ARM", "move", LONE, WHEN)

        with pytest.raises(LogError):
            keep()

        assert store.people() == {"person-1": "Ana Duarte"}
        assert store.phrase("ARM") is None
        store.set_person("person-2", "Lea Brandt")
        assert list(store.people()) == ["person-1", "person-2"]

    def test_half_characters_are_refused_beside_the_log_too(self, store: Store) -> None:
        with pytest.raises(LogError, match="half of a character"):
            store.save_draft("ARM", "orders", LONE, "")
        with pytest.raises(LogError, match="half of a character"):
            store.set_person("person-1", LONE)
        with pytest.raises(LogError, match="half of a character"):
            store.set_phrase(LONE, b"", b"")
        with pytest.raises(LogError, match="half of a character"):
            store.embed(LONE, b"")

        assert dict(store.people()) == {}
        assert dict(store.embedded()) == {}

    def test_what_stands_beside_the_log_does_not_move_its_head(self, store: Store) -> None:
        (entry,) = store.append(0, notes(1))
        store.save_draft("ARM", "orders", "text", "")
        store.set_person("person-1", "Anna")
        store.embed("a", b"b")

        assert store.head() == Head(1, entry.hash)
        assert list(store.problems()) == []

    def test_a_sound_log_has_no_problems_against_any_earlier_head(self, store: Store) -> None:
        heads = [store.head()]
        for _ in range(3):
            store.append(store.head().seq, notes(2))
            heads.append(store.head())

        for head in (None, *heads):
            assert list(store.problems(head)) == []

    def test_a_head_that_the_log_never_had_is_named(self, store: Store) -> None:
        store.append(0, notes(2))

        (rewritten,) = store.problems(Head(1, "f" * 64))
        (cut,) = store.problems(Head(5, "f" * 64))

        assert rewritten.seq == 1
        assert "rewritten" in rewritten.what
        assert cut.seq == 3
        assert "#5" in cut.what

    def test_a_closed_store_refuses_reads_and_writes_and_closes_again(self, store: Store) -> None:
        store.close()
        store.close()

        for use in (
            store.head,
            lambda: store.append(0, notes(1)),
            store.embedded,
            lambda: store.save_draft("ARM", "orders", "x", ""),
            store.problems,
            lambda: store.backup("turn-1"),
        ):
            with pytest.raises(LogUnavailable, match="is closed"):
                use()
