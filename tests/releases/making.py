"""`make golden-release`: plays the exercises that stand for a release, and what they say.

A set is made once, when its version is released, and never again: what is there already is left
alone. `--again` makes the set of a version anew that nobody has yet.
"""

from __future__ import annotations

import json
import lzma
import shutil
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from tests.play.campaign import whole_alliance
from tests.play.everything import everything
from tests.play.locked import OWN, PHRASES, locked_table, opening_by
from tests.play.tables import ARM, BLR, KAZ, karabakh
from tests.releases.told import told
from wargame.app import baseline_session, find_pack
from wargame.play.branching import id_in_file
from wargame.play.commands import MakeNote, SealMove, TakeBack
from wargame.play.guarding import keep_phrase
from wargame.play.ports import Unstored
from wargame.storage.sqlite import create
from wargame.ui.views.seat.presenter import SeatPresenter

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.play.session import Session

SETS = Path(__file__).parents[1] / "golden" / "exercises"
SMALL = "learn-the-table"


def history(path: Path) -> None:
    """The ten-minute pack as history played it."""
    baseline_session(find_pack(SMALL), path).close()


def council(path: Path) -> None:
    """Nearly every kind of event, with corrections; in the end a branch."""
    saved(everything().session, path)


def alliance(path: Path) -> None:
    """Forces, relations, exercises, precedents, membership."""
    saved(whole_alliance().session, path)


def taken_back(path: Path) -> None:
    """A turn that was played, taken back and played otherwise."""
    table = karabakh(pack=SMALL).start().open_turn()
    before = table.session.head.seq
    table.to("orders").end_turn()
    table.session.submit(TakeBack(to=before, reason="the wrong turn"))
    table.session.submit(MakeNote(text="Once more"))
    table.end_turn()
    saved(table.session, path)


def encrypted(path: Path) -> None:
    """One move that a phrase opened, one that nobody opened, one that still waits; a draft."""
    table = locked_table().to("orders")
    keep_phrase(table.session, ARM, PHRASES[ARM])
    for seat in (ARM, BLR):
        table.session.submit(SealMove(actor=seat, seat=seat, items=(OWN,)))
    table.to("reveal")
    table.session.submit(opening_by(table, ARM, without=True))
    table.end_turn().open_turn().to("orders")
    table.session.submit(SealMove(actor=KAZ, seat=KAZ, items=(OWN,)))
    page = SeatPresenter(table.session, ARM)
    page.unlock(PHRASES[ARM]).at_once()
    page.write_notes(OWN.text)
    page.shut()
    saved(table.session, path)


EXERCISES: dict[str, Callable[[Path], None]] = {
    "alliance": alliance,
    "council": council,
    "encrypted": encrypted,
    "history": history,
    "taken-back": taken_back,
}


def saved(session: Session, path: Path) -> None:
    """Write a played exercise into a file, as it would have been written while it was played."""
    with create(path, id_in_file(session)) as store:
        store.embed_all(session.store.embedded())
        store.append(0, [Unstored(*one[1:9]) for one in session.store.entries()])
        for person, name in session.store.people().items():
            store.set_person(person, name)
        for seat in session.state.roster:
            phrase, draft = session.store.phrase(seat), session.store.draft(seat, "move")
            if phrase is not None:
                store.set_phrase(seat, *phrase)
            if draft is not None:
                store.save_draft(seat, "move", *draft)


def main() -> int:
    """Make the set of this version."""
    target = SETS / version("wargame-tabletop")
    if target.exists() and "--again" not in sys.argv:
        sys.stdout.write(f"{target.name} has its set: it is made once, at the release.\n")
        return 1
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    expected = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, play in EXERCISES.items():
            file = Path(folder) / f"{name}.wargame"
            play(file)
            expected[name] = told(file)
            packed = lzma.compress(file.read_bytes(), preset=9)
            (target / f"{name}.wargame.xz").write_bytes(packed)
            made = f"{name}: {expected[name]['entries']} entries, {len(packed):,} bytes"
            sys.stdout.write(f"{made}\n")
    text = json.dumps(expected, ensure_ascii=False, indent=1, sort_keys=True)
    (target / "expected.json").write_text(f"{text}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
