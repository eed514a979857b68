"""Spoilt packs: findings with a remedy or a pack that plays, never an exception."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.budget import BUNCH, Tally, budget, chances, in_words, tally
from tests.fuzz.spoiling import HOSTILE, as_bytes, spoilt
from tests.play.tables import START, files_of
from wargame.app import charters_for
from wargame.game.errors import WargameError
from wargame.game.ids import CONTROL, PUBLIC
from wargame.play.baseline import SteppedClock
from wargame.play.commands import ClosePhase, OpenTurn, StartExercise
from wargame.play.phases import missing
from wargame.play.session import create
from wargame.scenario.finding import UnreadablePack
from wargame.scenario.linter import lint
from wargame.scenario.reader import read_pack
from wargame.storage.memory import MemoryStore
from wargame.support.system import CountedIds, SeededDice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

PACKS = ("learn-the-table", "learn-the-table", "georgia-2008")
"""The smallest, and one that uses more of the language."""

WORDS = (
    *("fact", "indicator", "motion", "action", "inject", "all", "any", "not", "is", "at_least"),
    *("effects", "set", "move", "turn", "minute", "to", "from", "when", "weight", "draw", "price"),
)
NAMES = (
    "pack.toml",
    "../../escape.toml",
    "/etc/passwd",
    "msel.toml",
    "more.toml",
    "x.md",
    "a\x00b",
)


@pytest.fixture(scope="module")
def packs() -> Iterator[Tally]:
    yield from tally("spoilt packs")


def spoilt_files(chance: Random, pack: str) -> dict[str, bytes]:
    """The files of a pack with something wrong: in a text, or with the files themselves."""
    files = dict(files_of(pack))
    texts = sorted(name for name in files if name.endswith((".toml", ".md")))
    for _ in range(chance.randint(1, 2)):
        name = chance.choice(texts)
        what = chance.randrange(10)
        if what == 0:
            files.pop(name, None)
        elif what == 1:
            files[chance.choice(NAMES)] = files.get(name, b"")
        elif what == 2:
            files[name] = chance.randbytes(chance.randrange(40)) + files.get(name, b"")[:500]
        elif name in files:
            text = files[name].decode("utf-8", "replace")
            files[name] = as_bytes(spoilt(chance, text, WORDS, most=3))
    return files


@given(chances)
@budget(1_500 // BUNCH)
def test_a_spoilt_pack_is_told_or_played(packs: Tally, chance: Random) -> None:
    for _ in range(BUNCH):
        pack = chance.choice(PACKS)
        told_or_played(packs, pack, spoilt_files(chance, pack))


def told_or_played(packs: Tally, pack: str, files: dict[str, bytes]) -> None:
    for finding in lint(files, pack):
        assert finding.message
        assert finding.severity != "error" or finding.remedy, finding
    try:
        read_pack(files, pack)
    except UnreadablePack as unread:
        packs.count("refused", in_words(unread))
        return
    packs.count(played(files, pack))


def played(files: dict[str, bytes], pack: str) -> str:
    """Play the first turn of what reads; what stands in the way must be said in words."""
    try:
        session = create(
            MemoryStore(),
            files,
            charters_for(files, pack),
            SteppedClock(START),
            SeededDice(),
            CountedIds(),
        )
        first = session.setting.pack.charters[0]
        session.submit(StartExercise(title="x", charter=first, seats=()))
        session.submit(OpenTurn())
        while session.state.turn.id:
            given = tuple((seat, "passed") for seat in missing(session.state))
            session.submit(ClosePhase(given=given))
        for seat in (*session.state.roster, PUBLIC, CONTROL):
            session.view(seat)
            session.log(seat)
    except WargameError as stopped:
        in_words(stopped)
        return "read, and stopped in words"
    return "played a turn"


@given(st.sampled_from(HOSTILE), st.sampled_from(("title", "summary", "version", "disclaimer")))
@budget(400)
def test_hostile_text_in_the_head_of_a_pack_is_text(packs: Tally, text: str, key: str) -> None:
    import json

    files = dict(files_of("learn-the-table"))
    head = files["pack.toml"].decode()
    lines = [line for line in head.splitlines() if not line.startswith(f"{key} = ")]
    if key in {"summary", "disclaimer"}:
        head = head.replace(f'{key} = """', f'{key} = {json.dumps(text)}\nold-{key} = """')
    else:
        lines.insert(4, f"{key} = {json.dumps(text)}")
        head = "\n".join(lines)
    files["pack.toml"] = as_bytes(head)
    try:
        read_pack(files, "x")
        packs.count("read")
    except UnreadablePack as unread:
        packs.count("refused", unread.message[:200])
