"""How an inject comes, in a word for the room and for the facilitator. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

METHODS: Final[Mapping[str, str]] = {
    "news": "News",
    "note-verbale": "Diplomatic note",
    "cable": "Cable",
    "phone-call": "Phone call",
    "briefing": "Briefing",
    "intelligence": "Report",
    "social-media": "Social media",
    "map-overlay": "Map",
    "picture": "Picture",
}
