"""Which icon a pin shows: by the pack's mark, else by the way the inject comes. No Qt here."""

from __future__ import annotations

_MARKS = {
    "fighting": "focus-2",
    "fire": "flame",
    "base": "building-fortress",
    "crowd": "users",
    "movement": "route",
    "talks": "message",
}
_METHODS = {
    "cable": "mail",
    "phone-call": "phone",
    "news": "speakerphone",
    "intelligence": "eye",
    "social-media": "message",
    "note-verbale": "mail",
    "briefing": "clipboard-list",
    "map-overlay": "map-pin",
    "picture": "map-pin",
}


def pin_icon(mark: str, method: str) -> str:
    """The icon of a pin."""
    return _MARKS.get(mark) or _METHODS.get(method, "map-pin")
