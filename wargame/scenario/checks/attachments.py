"""Pictures that injects carry can be drawn, are told to who cannot see them, and are all used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.scenario.pictures import SUFFIXES, kind_of, left_out, unshowable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.origin import ModelPath
    from wargame.scenario.pack import Attachment, Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find pictures that are broken, untold, without an owner, or shown by nothing."""
    files = ground.origin.files
    used = {pack.cover}
    for i, inject in enumerate(pack.injects):
        for j, one in enumerate(inject.attachments):
            path = ("injects", i, "attachments", j)
            used.add(one.file)
            if one.file in files:
                yield from _drawn(one, files[one.file], path, ground)
                yield from _told(one, files[one.file], path, ground)
    for name in sorted(files):
        if name.lower().endswith(SUFFIXES) and name not in used:
            message = f"nothing shows {name}"
            yield ground.warning((), message, "attach it to an inject, or take it out of the pack")


def _drawn(one: Attachment, content: bytes, path: ModelPath, ground: Ground) -> Iterator[Finding]:
    path = (*path, "file")
    why = unshowable(content)
    if why:
        yield ground.error(path, f"{one.file} {why}", "save it anew as PNG, JPEG or plain SVG")
    lost = left_out(content) if kind_of(content) == "svg" else ()
    if lost:
        message = f"{one.file} has parts that are never drawn: {', '.join(lost)}"
        yield ground.warning(path, message, "save it as plain SVG: shapes, colours and text")


def _told(one: Attachment, content: bytes, path: ModelPath, ground: Ground) -> Iterator[Finding]:
    if one.alt.strip().casefold() == one.title.strip().casefold():
        message = "alt says no more than the title"
        yield ground.warning((*path, "alt"), message, "say what there is to see")
    if not one.source and kind_of(content) in {"png", "jpeg"}:
        message = f"nothing says whose picture {one.file} is"
        yield ground.warning((*path, "source"), message, "name who made it and where it is from")
