"""The store in memory keeps the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.storage.contract import StoreContract
from wargame.storage.memory import MemoryStore

if TYPE_CHECKING:
    from pathlib import Path


class TestMemoryStore(StoreContract):
    def make(self, folder: Path) -> MemoryStore:
        return MemoryStore()


def test_it_has_no_file_to_back_up() -> None:
    store = MemoryStore()

    assert store.where == "memory"
    assert store.backup("turn-1") is None
