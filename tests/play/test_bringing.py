"""A picture brought during play: in the file under its digest, then in the log, within bounds."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from tests.play.tables import ARM, KAZ, RUS, Table, karabakh
from wargame.app.exercises import open_exercise, verify_file
from wargame.game.errors import Refused
from wargame.game.ids import PUBLIC
from wargame.play import bringing
from wargame.play.bringing import Brought, invent
from wargame.play.commands import InventInject, TakeBack
from wargame.storage.sqlite import create

if TYPE_CHECKING:
    from pathlib import Path

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>'
)
PICTURE = Brought(SVG, "A bridge", "A bridge with a gap in the middle.", "Drawn in the room")
DIGEST = hashlib.sha256(SVG).hexdigest()
NEWS = InventInject(title="The bridge is down", to=(KAZ,))
UUID = "00000000-0000-0001-0000-000000000001"


@pytest.fixture
def table() -> Table:
    return karabakh().start(None, secgen="control").open_turn()


def own(table: Table) -> list[str]:
    return [name for name in table.session.store.embedded() if name.startswith("pictures/")]


def test_it_comes_with_the_inject_to_whom_it_goes(table: Table) -> None:
    invent(table.session, NEWS, PICTURE)

    letter = table.session.view(KAZ).inbox[-1]
    (one,) = letter.pictures
    assert (letter.title, one.title, one.alt, one.credit) == (NEWS.title, *PICTURE[1:])
    assert one.digest == DIGEST
    assert table.session.picture(DIGEST, KAZ) == SVG
    assert table.session.picture(DIGEST, RUS) is table.session.picture(DIGEST, PUBLIC) is None
    assert own(table) == [f"pictures/{DIGEST}"]


def test_without_a_title_it_has_the_injects(table: Table) -> None:
    invent(table.session, NEWS, PICTURE._replace(title="  "))

    assert table.session.view(KAZ).inbox[-1].pictures[0].title == NEWS.title


@pytest.mark.parametrize(
    ("command", "picture", "why"),
    [
        (NEWS, PICTURE._replace(alt="  "), "Say what it shows"),
        (NEWS, PICTURE._replace(content=b"GIF89a"), "The picture is no PNG, JPEG or SVG"),
        (NEWS, PICTURE._replace(content=b""), "The picture is no PNG, JPEG or SVG"),
        (NEWS, PICTURE._replace(content=SVG + b" " * 2_000_000), "broken, too large"),
        (InventInject(title=" "), PICTURE, "The inject has no title"),
        (InventInject(title="x", to=()), PICTURE, "The inject has no recipient"),
    ],
)
def test_what_is_refused_leaves_nothing_in_the_file(
    table: Table, command: InventInject, picture: Brought, why: str
) -> None:
    before = table.session.head
    with pytest.raises(Refused, match=why):
        invent(table.session, command, picture)

    assert own(table) == []
    assert table.session.head == before


def test_an_exercise_takes_so_many_and_no_more(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bringing, "MOST", 2 * len(SVG) + 8)
    invent(table.session, NEWS, PICTURE)
    invent(table.session, NEWS, PICTURE._replace(content=SVG + b"\n"))
    with pytest.raises(Refused, match="bytes of pictures that were brought during play"):
        invent(table.session, NEWS, PICTURE._replace(content=SVG + b"\n\n"))

    invent(table.session, NEWS, PICTURE)
    assert len(own(table)) == 2


def test_it_lasts_in_the_file_its_backup_and_is_verified(tmp_path: Path) -> None:
    file = tmp_path / "a.wargame"
    table = karabakh(store=create(file, UUID)).start(None, secgen="control").open_turn()
    invent(table.session, NEWS, PICTURE)
    copy = table.session.store.backup("one")
    table.session.submit(TakeBack(to=table.session.last_batch(), reason="the wrong bridge"))
    table.session.close()

    assert copy is not None
    for path, seen in ((file, None), (tmp_path / copy, SVG)):
        assert verify_file(path).ok
        session = open_exercise(path, write=False)
        assert session.picture(DIGEST, KAZ) == seen
        assert session.picture(DIGEST, ARM) is None
        session.close()
