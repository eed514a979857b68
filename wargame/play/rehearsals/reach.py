"""Every inject, draw, action and motion of a pack can come about by the pack's own moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.play.played import Played
    from wargame.play.wander.marks import Mark
    from wargame.scenario.finding import Finding
    from wargame.scenario.origin import ModelPath
    from wargame.scenario.pack import Pack

REMEDY = "correct its condition, or what should bring it about; else leave it out"


def run(played: Played) -> Iterator[Finding]:
    """Find what no play by chance came to, with control's hand or without."""
    pack = played.setting.pack
    for mark in played.explored.missing:
        message = f"{_what(pack, mark)} in {played.explored.plays} plays by chance"
        yield played.origin.finding("warning", _place(pack, mark), message, REMEDY)


def _what(pack: Pack, mark: Mark) -> str:
    if mark.kind == "inject":
        return f"{mark.id!r} never fell due"
    if mark.kind == "row":
        text = pack.outcome(mark.id).rows[int(mark.end)].text
        return f"{mark.id!r} never came to “{text}”"
    if mark.kind == "action":
        return f"{mark.id!r} could never be taken"
    ends = {"adopted": "adopted", "failed": "voted down", "not-brought": "left unbrought"}
    return f"{mark.id!r} was never {ends[mark.end]}"


def _place(pack: Pack, mark: Mark) -> ModelPath:
    if mark.kind == "inject":
        return ("injects", pack.injects.index(pack.inject(mark.id)), "condition")
    if mark.kind == "row":
        return ("outcomes", pack.outcomes.index(pack.outcome(mark.id)), "rows", int(mark.end))
    if mark.kind == "action":
        return ("actions", pack.actions.index(pack.action(mark.id)), "condition")
    return ("motions", pack.motions.index(pack.motion(mark.id)))
