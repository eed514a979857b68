"""The code of a sealed move can be checked by whoever has it, with the program and without it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import wargame  # noqa: F401 - a fixture
from tests.ledger import tried
from tests.play.tables import ARM, RUS, Table, karabakh
from wargame.game.events.move_deposited import Item
from wargame.play.codes import moves_of
from wargame.play.commands import RevealMoves, SealMove
from wargame.storage.sqlite import create

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Said

GUIDE = Path(__file__).parents[2] / "docs" / "exercise-file.md"
ITEMS = (
    Item(instrument="statement", title="We are calm", text="For now — «надолго»."),
    Item(instrument="deal", title="A secret corridor", text="x", to=(RUS,), secret=True),
)


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Karabakh in the orders of its first turn, one move sealed."""
    made = karabakh(create(tmp_path / "x.wargame", "uuid")).start().open_turn().to("orders")
    made.session.submit(SealMove(actor=ARM, seat=ARM, items=ITEMS))
    return made


def code_of(table: Table) -> str:
    """The code as the room sees it."""
    said = [line.says for line in table.session.log() if line.kind == "move_sealed"][-1]
    found = re.search(r"code ([A-Z2-7]{4}-[A-Z2-7]{4})", said)
    assert found, said
    return found[1]


def test_a_sealed_move_is_found_by_its_code_and_not_told(table: Table) -> None:
    (move,) = moves_of(table.session.store, code_of(table).lower())

    assert (move.seat, move.matches, move.titles, move.nonce) == (ARM, None, (), "")


def test_an_opened_move_is_what_was_sealed_and_its_secrets_stay(table: Table) -> None:
    code = code_of(table)
    table.to("reveal").session.submit(RevealMoves())

    (move,) = moves_of(table.session.store, code)

    assert move.matches is True
    assert move.titles == ("We are calm",)
    assert len(move.nonce) == 32


def test_a_code_that_nobody_gave_finds_nothing(table: Table) -> None:
    assert moves_of(table.session.store, "AAAA-AAAA") == ()
    assert moves_of(table.session.store, code_of(table)[:4]) == ()


def test_the_command_line_tells_it_before_and_after(
    table: Table,
    tmp_path: Path,
    wargame: Callable[..., Said],  # noqa: F811
) -> None:
    code, file = code_of(table), tmp_path / "x.wargame"

    before = wargame("verify", file, "--code", code)
    table.to("reveal").session.submit(RevealMoves())
    table.session.close()
    after = wargame("verify", file, "--code", code)
    other = wargame("verify", file, "--code", "AAAA-AAAA")
    short = wargame("verify", file, "--code", "AAAA")

    assert (before.status, "is not opened yet" in before.out) == (0, True)
    assert "calm" not in before.out
    assert (after.status, "is what was sealed: We are calm." in after.out) == (0, True)
    assert "corridor" not in after.out
    assert (other.status, "No move was sealed" in other.out) == (1, True)
    assert (short.status, "too short" in short.err) == (2, True)
    tried("a code checked by its player", 4, after.out.strip())


def test_the_recipe_of_the_manual_finds_the_same(table: Table, tmp_path: Path) -> None:
    code = code_of(table).replace("-", "")
    table.session.close()
    (recipe,) = re.findall(r"```python\n(# python check_code.+?)```", GUIDE.read_text(), re.DOTALL)

    command = [sys.executable, "-c", recipe, str(tmp_path / "x.wargame"), code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert "ARM, as sealed" in done.stdout
    assert done.stdout.count("\n") == 1


def test_a_move_exchanged_after_it_was_sealed_is_told(table: Table) -> None:
    code = code_of(table)
    table.to("reveal").session.submit(RevealMoves())
    forged = Exchanged(table.session.store)

    (move,) = moves_of(forged, code)  # type: ignore[arg-type]

    assert move.matches is False


class Exchanged:
    """A store in which somebody wrote another move, with every hash right."""

    def __init__(self, store: object) -> None:
        self._store = store

    def entries(self):  # type: ignore[no-untyped-def]  # noqa: ANN201
        for entry in self._store.entries():  # type: ignore[attr-defined]
            yield entry._replace(payload=entry.payload.replace("We are calm", "We march"))
