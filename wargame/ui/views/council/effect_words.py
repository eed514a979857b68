"""What a motion moved, as a person would say it: names, and what holds in the end. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.errors import WargameError

if TYPE_CHECKING:
    from wargame.game.records import Moved
    from wargame.game.state import State
    from wargame.scenario.pack import Pack


def moved_words(state: State, pack: Pack, motion: str) -> tuple[str, ...]:
    """What a motion moved and what was not taken back when its ruling was exchanged."""
    return tuple(
        _words(pack, one)
        for cause, found in sorted(state.effects.items(), key=lambda item: item[1][0].seq)
        if cause.startswith(f"motion:{motion}@") and f"back:{cause}" not in state.effects
        for one in found
    )


def _words(pack: Pack, moved: Moved) -> str:
    if moved.what == "option":
        name = moved.id.partition(":")[2]
        return f"{pack.name(name)} is {'open' if moved.becomes == 'True' else 'closed'}"
    name = pack.name(moved.id)
    if moved.what == "force":
        return f"{name}: {_place(moved.was)} to {_place(moved.becomes)}"
    if moved.what == "readiness":
        return f"{name}, readiness: {moved.was} to {moved.becomes}"
    if moved.what == "points":
        return f"{name}, influence: {moved.was} to {moved.becomes}"
    if moved.what == "fact":
        was, becomes = (_value(pack, moved.id, one) for one in (moved.was, moved.becomes))
        return f"{name}: {was} to {becomes}"
    return f"{name}: {moved.was} to {moved.becomes}"


def _place(status: str) -> str:
    """A force's status without the id of the place behind it."""
    known = status.partition("@")[0].replace("-", " ")
    return "at home" if known == "home" else known


def _value(pack: Pack, fact: str, value: str) -> str:
    try:
        told = {one.value: one.words for one in pack.fact(fact).says}
    except WargameError:
        return value
    return told.get(value, value)
