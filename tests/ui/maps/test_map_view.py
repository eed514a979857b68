"""The map in a window: zoom, keys, the card, what a reader of the screen hears."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPixmap, QPolygonF
from PySide6.QtTest import QTest

from tests.play.tables import karabakh
from tests.ui.running_cases import in_orders
from wargame.support.geo import fitted, outlines
from wargame.support.paths import shipped
from wargame.ui.maps.look import table_look
from wargame.ui.maps.painter import MapPainter
from wargame.ui.maps.table_map import table_map
from wargame.ui.maps.view import MapView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme

PACKS = sorted(path.parent.name for path in Path(shipped("scenarios")).glob("*/map.toml"))


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> MapView:
    made = MapView()
    qtbot.addWidget(made)
    made.resize(650, 520)
    made.show_map(table_map(in_orders().session))
    made.show()
    qtbot.waitExposed(made)
    made.grab()
    return made


def key(qtbot: QtBot, view: MapView, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(view, one)
    view.grab()


def test_plus_and_minus_zoom_about_the_middle_and_home_comes_back(
    qtbot: QtBot, view: MapView
) -> None:
    start = view.projection()
    assert start is not None
    key(qtbot, view, Qt.Key.Key_Plus)
    closer = view.projection()
    assert closer is not None
    assert closer.scale > start.scale
    assert (closer.lon, closer.lat) == pytest.approx((start.lon, start.lat))
    key(qtbot, view, Qt.Key.Key_Minus, Qt.Key.Key_Minus, Qt.Key.Key_Home)
    assert view.projection() == start


def test_arrows_go_from_pin_to_pin_and_enter_opens_one(qtbot: QtBot, view: MapView) -> None:
    key(qtbot, view, Qt.Key.Key_Right)
    first = view.chosen_key()
    assert first == "kar-t1-i3"
    key(qtbot, view, Qt.Key.Key_Right)
    assert view.chosen_key() not in {"", first}
    key(qtbot, view, Qt.Key.Key_Left)
    with qtbot.waitSignal(view.opened) as opened:
        key(qtbot, view, Qt.Key.Key_Return)
    assert opened.args == [view.chosen_key()]
    key(qtbot, view, Qt.Key.Key_Escape)
    assert view.chosen_key() == ""
    assert view.card.isHidden()


def test_the_card_never_lies_over_its_pin(qtbot: QtBot, view: MapView) -> None:
    shown = view.shown_map()
    assert shown is not None
    for thing in shown.things:
        view.choose(thing.key)
        view.grab()
        at = view.projection()
        assert at is not None
        x, y = at.point(thing.lon, thing.lat)
        assert not view.card.geometry().contains(QPoint(round(x), round(y))), thing.place
        assert not view.card.isHidden()


def test_a_click_on_a_pin_chooses_it_and_one_beside_lets_go(qtbot: QtBot, view: MapView) -> None:
    place = view.item_rect(0).center()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert view.chosen_key() == "kar-t1-i3"
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(330, 30))
    assert view.chosen_key() == ""


def test_pins_beyond_the_sheet_are_counted_and_one_click_away(qtbot: QtBot, view: MapView) -> None:
    assert view.legend.beyond.label() == "1 beyond the map"
    QTest.mouseClick(view.legend.beyond, Qt.MouseButton.LeftButton)
    assert view.legend.beyond.isHidden()


def test_a_chosen_pin_beyond_the_sheet_is_brought_onto_it(view: MapView) -> None:
    view.choose("kar-t1-i4")
    at, shown = view.projection(), view.shown_map()
    assert at is not None
    assert shown is not None
    moscow = next(pin for pin in shown.pins if pin.key == "kar-t1-i4")
    assert at.box().holds((moscow.lon, moscow.lat))


def test_readers_of_the_screen_hear_a_list_of_pins(view: MapView) -> None:
    access = view.make_access()
    assert access.role() == QAccessible.Role.List
    names = [access.child(at).text(QAccessible.Text.Name) for at in range(access.childCount())]
    assert names[0].startswith("Vardenis: inject 1.3, due now")
    assert any("force, Russia" in name for name in names)


def test_a_map_that_changes_keeps_what_a_person_zoomed_to_and_chose(
    qtbot: QtBot, view: MapView
) -> None:
    view.choose("kar-t1-i1")
    view.zoom(2)
    before = view.projection()
    table = in_orders()
    table.wait(30)
    view.show_map(table_map(table.session))
    assert view.projection() == before
    assert view.chosen_key() == "kar-t1-i1"


@pytest.mark.parametrize("name", PACKS)
def test_every_pack_is_drawn_with_its_members_and_without_an_exception(
    name: str, theme: Theme
) -> None:
    session = karabakh(pack=name).start().open_turn().session
    screen = table_map(session)
    for box in (screen.sheet.region, screen.sheet.whole):
        picture = QPixmap(640, 480)
        painter = QPainter(picture)
        drawn = MapPainter(painter, screen, fitted(box, 640, 480), table_look(theme))
        drawn.paint()
        painter.end()
        shown = {(picture.toImage().pixelColor(x, 240).name()) for x in range(0, 640, 4)}
        assert theme.colour("member").name() in shown or theme.colour("sea").name() in shown


@pytest.mark.parametrize("name", PACKS)
def test_a_countrys_name_stands_in_that_country_though_a_note_lies_over_its_best_place(
    name: str, theme: Theme
) -> None:
    screen = table_map(karabakh(pack=name).start().open_turn().session)
    wide, high = 1240, 584
    at = fitted(screen.sheet.region, wide, high)
    picture = QPixmap(wide, high)
    painter = QPainter(picture)
    drawn = MapPainter(painter, screen, at, table_look(theme))
    drawn.keep_free([QRectF(24, high - 80, 560, 62)])
    drawn.paint()
    painter.end()
    land = {one.code: one.rings for one in outlines(at.box())}
    for code, rect in drawn.name_rects:
        rings = [[QPointF(*at.point(*degrees)) for degrees in ring] for ring in land.get(code, ())]
        inside = any(
            QPolygonF(ring).containsPoint(rect.center(), Qt.FillRule.OddEvenFill) for ring in rings
        )
        assert inside or not rings, f"{code} stands elsewhere"


def test_a_low_map_leaves_off_the_legend_and_keeps_the_note(view: MapView) -> None:
    view.resize(650, 200)
    view.grab()
    assert view.legend.isHidden()
    assert view.zooms.width() > view.zooms.height()
    note = view._note_rect()
    assert view.rect().contains(note)
    assert not note.intersects(view.zooms.geometry())
