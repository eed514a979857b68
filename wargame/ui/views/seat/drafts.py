"""A seat's draft as it is kept in the exercise file, outside the log. No Qt here."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from wargame.game.entry import canonical
from wargame.game.events.move_deposited import Item
from wargame.support.signs import clean
from wargame.ui.views.seat.screen import Unfinished


@dataclass(frozen=True, slots=True)
class Draft:
    """What a player wrote and has not sealed or sent."""

    items: tuple[Item, ...] = ()
    own: Unfinished | None = None
    letter: Unfinished | None = None
    notes: str = ""


def written(draft: Draft) -> object:
    """A draft as the file keeps it, without halves of characters."""
    kept: dict[str, object] = {
        "items": [item.model_dump(mode="json") for item in draft.items],
        "own": asdict(draft.own) if draft.own else None,
        "letter": asdict(draft.letter) if draft.letter else None,
        "notes": draft.notes,
    }
    return json.loads(clean(canonical(kept)))


def read(text: str) -> Draft | None:
    """A draft from the file; None for one of another version, which is written anew."""
    try:
        kept = json.loads(text)
        return Draft(
            items=tuple(Item.model_validate(one) for one in kept["items"]),
            own=_unfinished(kept["own"]),
            letter=_unfinished(kept["letter"]),
            notes=str(kept["notes"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


def _unfinished(kept: dict[str, object] | None) -> Unfinished | None:
    if not kept:
        return None
    to = kept["to"]
    return Unfinished(
        instrument=str(kept["instrument"]),
        to=tuple(str(one) for one in to) if isinstance(to, list) else (),
        title=str(kept["title"]),
        text=str(kept["text"]),
        secret=bool(kept["secret"]),
    )
