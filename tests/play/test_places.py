"""Where an inject happens travels with it, to those alone who receive it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.play.tables import ARM, BLR, files_of, karabakh
from wargame.game.events.inject_delivered import InjectDelivered
from wargame.game.ids import PUBLIC, InjectId
from wargame.play.commands import DeliverInject
from wargame.scenario.finding import UnreadablePack
from wargame.scenario.reader import read_pack
from wargame.support.paths import shipped

PACKS = sorted(path.parent.name for path in Path(shipped("scenarios")).glob("*/map.toml"))


def test_a_public_inject_says_to_all_where_it_happens() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i3")))
    letter = table.session.view(PUBLIC).inbox[-1]
    assert (letter.place, letter.mark) == ("kar-p-vardenis", "fighting")


def test_where_a_private_inject_happens_is_seen_by_its_readers_alone() -> None:
    table = karabakh().start()
    for _ in range(2):
        table.open_turn().end_turn()
    table.open_turn()
    table.session.submit(DeliverInject(inject=InjectId("kar-t3-i2")))
    assert table.session.view(ARM).inbox[-1].place == "kar-p-yerevan"
    for seat in (PUBLIC, BLR):
        assert "kar-p-yerevan" not in repr(table.session.view(seat))


def test_an_inject_recorded_before_places_were_reads_as_before() -> None:
    old = (
        '{"inject":"kar-t1-i1","invented":false,"method":"news","number":"1.1","planned":0,'
        '"sender":"press","text":"New words","title":"New","to":["public"]}'
    )
    event = InjectDelivered.model_validate_json(old)
    assert (event.place, event.mark) == ("", "")


def test_a_place_that_is_not_on_the_map_is_found_when_the_pack_is_read() -> None:
    files = dict(files_of("karabakh-2020"))
    files["msel.toml"] = files["msel.toml"].replace(b'"kar-p-vardenis"', b'"kar-p-vardnis"')
    with pytest.raises(UnreadablePack) as caught:
        read_pack(files, "karabakh-2020")
    assert "kar-p-vardenis" in str(caught.value)


@pytest.mark.parametrize("name", PACKS)
def test_every_shipped_pack_has_a_region_with_pins_on_it(name: str) -> None:
    pack = read_pack(files_of(name), name)
    region = pack.region
    assert region is not None
    assert region.note
    places = {one.id: one for one in pack.places}
    pins = [places[one.place] for one in pack.injects if one.place]
    on_it = [
        one
        for one in pins
        if region.west < one.lon < region.east and region.south < one.lat < region.north
    ]
    assert on_it
