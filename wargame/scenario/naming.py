"""What everything in a pack is called, by its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.ids import CONTROL, PUBLIC

if TYPE_CHECKING:
    from wargame.game.frozen import Frozen

NAMED: Final = ("senders", "seats", "places")
"""Tables of a pack whose entries have a name."""

TITLED: Final = (
    "facts",
    "indicators",
    "injects",
    "actions",
    "motions",
    "turns",
    "phases",
    "versions",
    "outcomes",
    "deals",
    "forces",
    "relations",
    "resources",
    "objectives",
    "learning_objectives",
    "exercises",
    "missions",
    "precedents",
    "reforms",
)
"""Tables of a pack whose entries have a title."""


def names_of(pack: Frozen) -> dict[str, str]:
    """Names of seats, senders and places, titles of all that has one, values of facts in words.

    The key of a value is `fact=value`.

    Args:
        pack: A `Pack`, which asks this of itself.
    """
    names: dict[str, str] = {CONTROL: "Control", PUBLIC: "all"}
    for table in NAMED:
        names.update((one.id, one.name) for one in getattr(pack, table))
    for table in TITLED:
        names.update((one.id, one.title) for one in getattr(pack, table))
    for fact in getattr(pack, "facts", ()):
        names.update((f"{fact.id}={one.value}", one.words) for one in fact.says)
    return names
