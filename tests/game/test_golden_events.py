"""Every kind of event as it was first released: a stored payload keeps its meaning for ever.

`WARGAME_GOLDEN=write` writes what is missing, and what a stored payload says and to whom where that
has changed; the payload stays as it was stored. The difference is read before it is kept.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.play.campaign import whole_alliance
from tests.play.everything import everything
from tests.play.locked import OWN, locked_table
from tests.play.tables import ARM
from wargame.game.codec import KINDS, decode, encode
from wargame.game.entry import GENESIS, Entry, canonical
from wargame.play.commands import RevealMoves, SealMove

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.play.tables import Table

HERE = Path(__file__).parents[1] / "golden" / "events"


@cache
def played() -> Table:
    return everything()


@cache
def campaign_played() -> Table:
    return whole_alliance()


@cache
def encrypted_played() -> Table:
    table = locked_table().to("orders")
    table.session.submit(SealMove(actor=ARM, seat=ARM, items=(OWN,)))
    table.to("reveal").session.submit(RevealMoves(without=True))
    return table


def sample(kind: str) -> dict[str, object]:
    """The first event of a kind in the exercises where everything happens."""
    for table in (played(), campaign_played(), encrypted_played()):
        for _, event in table.session.events():
            if event.kind == kind:
                return {
                    "kind": kind,
                    "version": event.version,
                    "payload": json.loads(encode(event)),
                    "says": event.says(table.session.name),
                    "everyone": event.audience().everyone,
                    "readers": sorted(event.audience().seats),
                }
    message = f"no {kind} in the exercises where everything happens"
    raise AssertionError(message)


def stored(kind: str) -> dict[str, object]:
    path = HERE / f"{kind}.json"
    if os.environ.get("WARGAME_GOLDEN") == "write" and not os.environ.get("CI"):
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else sample(kind)
        text = json.dumps({**kept, **heard(kept)}, ensure_ascii=False, indent=1, sort_keys=True)
        path.write_text(f"{text}\n", encoding="utf-8")
    loaded: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def heard(golden: Mapping[str, Any]) -> dict[str, object]:
    """What a stored payload says now, and who may read it."""
    payload, kind = canonical(golden["payload"]), golden["kind"]
    stored = Entry(1, "", "", "", "", "control", kind, golden["version"], payload, GENESIS, GENESIS)
    event = decode(stored)
    return {
        "says": event.says(played().session.name),
        "everyone": event.audience().everyone,
        "readers": sorted(event.audience().seats),
    }


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_stored_event_says_what_it_said_when_it_was_stored(kind: str) -> None:
    golden = stored(kind)

    assert golden == {**golden, **heard(golden)}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_event_happens_in_play(kind: str) -> None:
    assert sample(kind)["kind"] == kind


def test_no_golden_event_is_left_of_a_kind_that_is_gone() -> None:
    assert {path.stem for path in HERE.glob("*.json")} == set(KINDS)
