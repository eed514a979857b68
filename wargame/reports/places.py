"""Where it happened: the map, and the key to its pins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports.kit import styles
from wargame.reports.kit.mapfigure import MapFigure, Patch, Pin, on_map
from wargame.reports.kit.spans import joined
from wargame.reports.kit.table import Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.reviewing.scene import Scene
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet


def map_part(scene: Scene | None, sheet: Sheet) -> list[Flowable]:
    """The map with a pin for each place, and a table that says what happened at which."""
    if scene is None or not sheet.shows("charts"):
        return []
    pins = [Pin(str(at), pin.at) for at, pin in enumerate(scene.pins, start=1)]
    alt = "Map of where it happened: " + "; ".join(
        f"{at} {pin.name}" for at, pin in enumerate(scene.pins, start=1)
    )
    figure = MapFigure(
        scene.box,
        pins,
        patches=[Patch(one.kind, one.outline, one.name) for one in scene.patches],
        cities=scene.cities,
        members=scene.members,
        alt=alt,
    )
    rows: list[Row] = [
        (
            str(at),
            sheet.cell(pin.name, 60) + ("" if on_map(scene.box, pin.at) else " (off the map)"),
            joined((f"inject {number}", sheet.cited(seq)) for number, seq in pin.injects),
        )
        for at, pin in enumerate(scene.pins, start=1)
    ]
    columns = (
        Column("Pin", 24, styles.CELL_STRONG),
        Column("Place", 170),
        Column("What happened there"),
    )
    invented = any(one.kind == "land" for one in scene.patches)
    drawn = "" if invented else "Tinted: members. The outlines are Natural Earth's."
    note = f"{sheet.cell(scene.note, 300)} " if scene.note else ""
    return [
        *sheet.part("Where it happened", need=330),
        figure,
        sheet.caption(f"{note}{drawn}"),
        sheet.table(columns, rows, "The places on the map, and what happened there."),
    ]
