"""Who sends and who receives, and by what means, as planners name them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wargame.game.ids import CONTROL, PUBLIC, as_seat

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.scenario.pack import Pack

EVERYBODY: Final = frozenset(
    {"all", "everyone", "everybody", "public", "all players", "all participants", "всем", "все"}
)
CONTROLLERS: Final = frozenset(
    {"control", "excon", "exercise control", "white cell", "simcell", "facilitator", "moderator"}
)

MEANS: Final[Mapping[str, str]] = {
    "phone": "phone-call",
    "telephone": "phone-call",
    "call": "phone-call",
    "verbal": "phone-call",
    "radio": "phone-call",
    "email": "cable",
    "e mail": "cable",
    "mail": "cable",
    "letter": "cable",
    "written": "cable",
    "memo": "cable",
    "fax": "cable",
    "message": "cable",
    "tv": "news",
    "press": "news",
    "media": "news",
    "newspaper": "news",
    "video": "news",
    "social": "social-media",
    "twitter": "social-media",
    "telegram": "social-media",
    "intel": "intelligence",
    "map": "map-overlay",
    "photo": "picture",
    "image": "picture",
    "meeting": "briefing",
    "in person": "briefing",
    "face to face": "briefing",
    "simulation": "briefing",
}


def split_names(text: str) -> list[str]:
    """Several names in one cell; planners put commas, semicolons, strokes or lines between."""
    return [one.strip() for one in re.split(r"[,;/\n]| and (?=[A-Z])", text) if one.strip()]


def reader_of(name: str, pack: Pack) -> str | None:
    """The seat that a name means, `public` or `control`; None when it means nobody here."""
    wanted = name.casefold().strip()
    if wanted in EVERYBODY:
        return PUBLIC
    if wanted in CONTROLLERS:
        return CONTROL
    for seat in pack.seats:
        if as_seat(wanted) == seat.id or wanted == seat.name.casefold():
            return seat.id
    return None


def sender_of(name: str, pack: Pack) -> str | None:
    """The seat or sender that a name means."""
    wanted = name.casefold().strip()
    for sender in pack.senders:
        if wanted in {sender.id.casefold(), sender.name.casefold()}:
            return sender.id
    reader = reader_of(name, pack)
    return None if reader == PUBLIC else reader


def slug_of(name: str) -> str:
    """An id for a name, in small letters and hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", name.casefold()))[:48] or "sender"


def method_of(word: str, known: tuple[str, ...]) -> str | None:
    """Our method for a planner's word; None when it says nothing that we know."""
    plain = " ".join(re.findall(r"\w+", word.casefold()))
    if plain.replace(" ", "-") in known:
        return plain.replace(" ", "-")
    padded = f" {plain} "
    return next((means for said, means in MEANS.items() if f" {said} " in padded), None)
