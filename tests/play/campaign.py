"""A small campaign with one of everything an alliance can have, and a walk through all of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.play.tables import ARM, BLR, KAZ, KGZ, RUS, START, TJK, Table
from wargame.app import charters_for
from wargame.game.ids import CharterId, InjectId, SeatId
from wargame.play.baseline import SteppedClock
from wargame.play.commands import (
    CitePrecedent,
    DeliverInject,
    RatifyReform,
    RevealMoves,
    RuleByHand,
    StartExercise,
)
from wargame.play.session import create
from wargame.scenario.effects.fact_becomes import FactBecomes
from wargame.scenario.packfiles import pack_files
from wargame.storage.memory import MemoryStore
from wargame.support.system import CountedIds, SeededDice

if TYPE_CHECKING:
    from wargame.game.ids import MotionId

FOLDER = Path(__file__).parents[1] / "cases" / "campaign"
AZE = SeatId("AZE")
VOTERS = (RUS, ARM, BLR, KAZ, KGZ, TJK)


@cache
def campaign_files() -> dict[str, bytes]:
    return pack_files(FOLDER)


def campaign(files: dict[str, bytes] | None = None) -> Table:
    """The campaign, not started."""
    clock = SteppedClock(START)
    files = files or campaign_files()
    session = create(
        MemoryStore(),
        files,
        charters_for(files, "campaign"),
        clock,
        SeededDice(),
        CountedIds(),
        title="Test",
        seed=7,
    )
    return Table(session, clock)


def edited(old: str, new: str) -> dict[str, bytes]:
    """The campaign with one change in its file."""
    files = dict(campaign_files())
    text = files["pack.toml"].decode("utf-8")
    assert old in text
    files["pack.toml"] = text.replace(old, new, 1).encode("utf-8")
    return files


def begun(version: str = "", files: dict[str, bytes] | None = None) -> Table:
    """The campaign in Orders of its first turn."""
    table = campaign(files)
    charter = CharterId("csto-as-practised")
    table.session.submit(StartExercise(title="Test", charter=charter, version=version))
    return table.open_turn()


def play(table: Table, **moves: str) -> Table:
    """Seal one action for each seat named and open the moves."""
    table.to("orders")
    for seat, action in moves.items():
        table.seal(SeatId(seat), action)
    table.to("reveal")
    if table.state.moves:
        table.session.submit(RevealMoves())
    return table


def cite(table: Table, motion: MotionId, seat: SeatId, card: str) -> None:
    table.session.submit(
        CitePrecedent(motion=motion, seat=seat, precedent=card, words="Recall it.")
    )


def whole_alliance() -> Table:
    """Everything that forces, relations, precedents and membership can do, in one exercise."""
    table = begun()
    table.session.submit(DeliverInject(inject=InjectId("c-i-1")))
    play(table, ARM="c-a-notice", RUS="c-a-keepers", KGZ="c-a-hold", AZE="c-a-passage")
    table.to("council")
    reform = table.table("c-m-reform", BLR)
    cite(table, reform, ARM, "c-pr-georgia")
    cite(table, reform, RUS, "c-pr-crimea")
    table.vote(reform)
    table.session.submit(RatifyReform(reform="c-rf-emergency", reason="all have ratified"))
    table.vote(table.table("c-m-send"))
    admit = table.table("c-m-admit", BLR)
    table.vote(admit)
    table.end_turn().open_turn()
    play(table, TJK="c-a-chair")
    table.to("council").vote(table.table("c-m-suspend"))
    effect = FactBecomes.model_validate({"fact": "c-f-power", "becomes": "president"})
    table.session.submit(RuleByHand(effects=(effect,), reason="the camps have agreed"))
    return table.end_turn().open_turn().end_turn()
