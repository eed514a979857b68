"""A shorter version is whole in itself: its injects are of its turns and have time to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.scenario.conditions.always import Always

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack, Version

PACE = 130
"""Words a minute, read aloud in a room where not everybody has the language from home."""

READING = ("injects", "deliberation")


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find injects of turns that are not played, and turns too short for their injects."""
    for i, version in enumerate(pack.versions):
        for key in ("injects", "without"):
            yield from _elsewhere(pack, version, (i, key), ground)
        yield from _crowded(pack, version, i, ground)
        numbers = [pack.turn(turn).number for turn in version.turns]
        if numbers != sorted(set(numbers)):
            message = f"the turns of {version.id!r} do not follow each other"
            yield ground.error(("versions", i, "turns"), message, "list each once, in order")


def _elsewhere(
    pack: Pack, version: Version, at: tuple[int, str], ground: Ground
) -> Iterator[Finding]:
    i, key = at
    listed = getattr(version, key)
    for j, name in enumerate(listed if isinstance(listed, tuple) else ()):
        if pack.inject(name).turn not in version.turns:
            message = f"{name!r} is of a turn that {version.id!r} does not play"
            yield ground.warning(("versions", i, key, j), message, "drop it from the list")


def _crowded(pack: Pack, version: Version, i: int, ground: Ground) -> Iterator[Finding]:
    share = sum(phase.share for phase in pack.phases if phase.id in READING)
    for name in version.turns:
        turn = pack.turn(name)
        minutes = version.minutes_of(turn) * (share or 100) / 100
        words = sum(
            len(one.text.split())
            for one in pack.injects_of(version.id, name)
            if isinstance(one.condition, Always)
        )
        if words > minutes * PACE:
            message = (
                f"the injects of {turn.title!r} take {words / PACE:.1f} minutes to read aloud,"
                f" and {minutes:.1f} are planned for reading and talking"
            )
            remedy = "leave some out, or give the turn more minutes"
            yield ground.warning(("versions", i), message, remedy)
