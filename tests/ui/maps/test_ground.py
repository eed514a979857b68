"""What a map shows, as words and places; no window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.play.tables import ARM, RUS, karabakh
from tests.ui.running_cases import in_orders
from wargame.game.alliance import Force
from wargame.game.ids import InjectId
from wargame.play.commands import DeliverInject, HoldInject
from wargame.play.membership import members_of
from wargame.support.geo import Box
from wargame.support.paths import shipped
from wargame.ui.maps.forces import force_marks
from wargame.ui.maps.ground import ground_of
from wargame.ui.maps.icons import pin_icon
from wargame.ui.maps.table_map import sheet_of, table_map

PACKS = sorted(path.parent.name for path in Path(shipped("scenarios")).glob("*/map.toml"))


@pytest.mark.parametrize("name", PACKS)
def test_the_ground_of_every_pack_has_members_towns_and_a_note(name: str) -> None:
    setting = karabakh(pack=name).session.setting
    members = members_of(setting.pack, setting.charter(setting.pack.charters[0]))
    ground = ground_of(setting.pack, members)
    assert [one.code for one in ground.members] == [str(one) for one in members]
    assert all(one.middle is not None for one in ground.members)
    assert ground.note
    assert sum(ground.region.holds((one.lon, one.lat)) for one in ground.towns) >= 3
    assert ground.whole.meets(ground.region)
    assert all(ground.whole.holds(one.middle) for one in ground.members if one.middle)


def test_disputed_places_carry_both_names_and_the_comma_is_cut() -> None:
    names = {one.name for one in sheet_of(karabakh().session).towns}
    assert "Stepanakert/Khankendi" in names
    assert "Erebuni air base" in names
    assert not any("," in name for name in names)


def test_a_pack_without_a_region_shows_its_places() -> None:
    pack = karabakh().session.setting.pack.model_copy(update={"region": None})
    ground = ground_of(pack, (ARM,))
    assert all(ground.region.holds((one.lon, one.lat)) for one in pack.places)
    bare = pack.model_copy(update={"places": (), "routes": (), "cities": ()})
    assert isinstance(ground_of(bare, ()).region, Box)


def test_pins_say_what_the_room_saw_what_is_due_and_what_waits() -> None:
    screen = table_map(in_orders().session)
    by_place = {pin.place: pin for pin in screen.pins}
    assert by_place["Stepanakert/Khankendi"].state == "shown"
    assert by_place["Stepanakert/Khankendi"].note.startswith("Shown to the room")
    assert by_place["Vardenis"].state == "due"
    private = by_place["Yerevan"]
    assert private.state == "later"
    assert private.note.startswith("Sealed to")
    assert [pin.state for pin in screen.pins] == sorted(
        (pin.state for pin in screen.pins), key=["due", "shown", "later"].index
    )
    assert all(pin.says for pin in screen.pins)


def test_one_place_has_one_pin_that_lists_the_rest() -> None:
    table = karabakh().start()
    for _ in range(2):
        table.open_turn().end_turn()
    table.open_turn()
    table.session.submit(DeliverInject(inject=InjectId("kar-t3-i1")))
    table.session.submit(HoldInject(inject=InjectId("kar-t3-i6")))
    pins = table_map(table.session).pins
    assert len({pin.place for pin in pins}) == len(pins)
    yerevan = next(pin for pin in pins if pin.place == "Yerevan")
    assert yerevan.more


def test_what_was_left_out_has_no_pin() -> None:
    from wargame.play.commands import SkipInject

    table = karabakh().start().open_turn()
    table.session.submit(SkipInject(inject=InjectId("kar-t1-i3")))
    assert "Vardenis" not in {pin.place for pin in table_map(table.session).pins}


def test_forces_stand_at_their_home_with_their_strength() -> None:
    forces = {one.key: one for one in table_map(karabakh().start().session).forces}
    base = forces["kar-u-rus-102"]
    assert base.place == "Gyumri"
    assert base.head == "Gyumri · Russia"
    assert base.note
    assert "Russia" in base.says


def test_a_pin_shows_its_mark_or_how_the_inject_comes() -> None:
    assert pin_icon("fire", "news") == "flame"
    assert pin_icon("", "phone-call") == "phone"
    assert pin_icon("", "unheard-of") == "map-pin"


def test_a_force_that_was_sent_stands_where_it_was_sent() -> None:
    pack = karabakh().session.setting.pack
    home = Force("kar-u-rus-102", "102nd base", (RUS,), 1, readiness=80)
    sent = replace(home, status="deployed", place="kar-p-goris", place_name="Goris")
    moving = replace(home, status="on-the-way", place="kar-p-goris", place_name="Goris", arrives=3)
    waiting = replace(moving, status="waiting")

    marks = force_marks((home, sent, moving, waiting), pack, str)

    assert [one.place for one in marks] == ["Gyumri", "Goris", "Gyumri", "Gyumri"]
    assert [one.note for one in marks] == [
        "readiness 80",
        "deployed, readiness 80",
        "on its way to Goris, arrives in turn 3, readiness 80",
        "ordered to Goris, no way is open, readiness 80",
    ]
    assert len(force_marks((home, sent), pack, str, away=True)) == 1


def test_a_pin_says_which_question_of_the_charter_nobody_has_settled() -> None:
    from wargame.play.commands import RuleFact

    table = karabakh().start()
    for _ in range(2):
        table.open_turn().end_turn()
    table.open_turn()
    table.session.submit(DeliverInject(inject=InjectId("kar-t3-i1")))

    def struck() -> str:
        return next(one.dispute for one in table_map(table.session).pins if one.place == "Vardenis")

    assert struck().endswith("no finding yet")
    table.session.submit(RuleFact(fact="external-attack", value=True, reason="seen by many eyes"))
    assert "attack" not in struck()
