"""`wargame packs`: what can be played on this machine, and by which charters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wargame.cli.options import as_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@click.command()
@as_json
def command(as_json: bool) -> None:
    """List the packs and charters of this machine."""
    from wargame.app import scenario_folders
    from wargame.cli.output import say, say_json, table

    folders = scenario_folders()
    packs = list(packs_in(folders))
    charters = list(charters_in(folders))
    if as_json:
        say_json({"packs": packs, "charters": charters})
        return
    table(("PACK", "TURNS", "SEATS", "TITLE"), [pack_row(one) for one in packs])
    say()
    table(("CHARTER", "READING", "TITLE"), [charter_row(one) for one in charters])


def packs_in(folders: Iterable[Path]) -> Iterator[dict[str, object]]:
    """Describe each pack; one that cannot be read says why and hides no other."""
    from wargame.scenario.library import shelves

    for shelf in shelves(folders):
        if shelf.pack is None:
            yield {
                "id": shelf.id,
                "title": "",
                "turns": 0,
                "seats": 0,
                "error": str(shelf.error),
            }
            continue
        yield {
            "id": shelf.pack.id,
            "title": shelf.pack.title,
            "turns": len(shelf.pack.turns),
            "seats": len(shelf.pack.seats),
            "summary": shelf.pack.summary,
            "charters": shelf.pack.charters,
        }


def charters_in(folders: Iterable[Path]) -> Iterator[dict[str, object]]:
    """Describe each charter, like the packs."""
    from wargame.scenario.charters import examine_charter
    from wargame.scenario.library import charter_files

    files = charter_files(folders)
    library = {name: path.read_bytes() for name, path in files.items()}
    for name in library:
        charter, findings = examine_charter(name, library)
        if charter is None:
            yield {"id": name, "title": "", "error": findings[0].says()}
        else:
            yield {"id": charter.id, "title": charter.title, "reading": charter.reading}


def pack_row(pack: dict[str, object]) -> tuple[object, ...]:
    """One line of the table of packs."""
    if "error" in pack:
        return pack["id"], "-", "-", f"cannot be read: {pack['error']}"
    return pack["id"], pack["turns"], pack["seats"], pack["title"]


def charter_row(charter: dict[str, object]) -> tuple[object, ...]:
    """One line of the table of charters."""
    if "error" in charter:
        return charter["id"], "-", f"cannot be read: {charter['error']}"
    return charter["id"], charter["reading"], charter["title"]
