"""The injects that serve a learning objective in words: what came, and what is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import counted
from wargame.play.serving import occasions
from wargame.scenario.serving import says_what_it_serves
from wargame.ui.running.words import cut
from wargame.ui.views.evaluate.screen import EvidenceLine

if TYPE_CHECKING:
    from wargame.play.serving import Occasion
    from wargame.play.session import Session

_GLYPHS: Final = {
    "delivered": "passed",
    "held": "held",
    "skipped": "not-brought",
    "withdrawn": "not-brought",
    "planned": "planned",
}
_WORDS: Final = {
    "delivered": "Delivered",
    "held": "Held by you",
    "skipped": "Skipped",
    "withdrawn": "Did not come",
}
_LONG = 200


def occasion_lines(session: Session, objective: str) -> tuple[EvidenceLine, ...]:
    """The injects that serve an objective: those that came first, each in the order planned."""
    found = occasions(session.state, session.setting.pack, objective)
    came = [one for one in found if one.came]
    rest = [one for one in found if not one.came]
    return tuple(_line(session, one) for one in (*came, *rest))


def _line(session: Session, one: Occasion) -> EvidenceLine:
    word = _WORDS.get(one.state)
    turn = session.setting.pack.turn(one.turn).number
    under = f"{word} #{one.seq}" if word else f"Turn {turn}, T+{one.minute}, not delivered yet"
    title = cut(f"{one.number} {one.title}", _LONG)
    return EvidenceLine(one.inject, title, under, _GLYPHS[one.state])


def served_words(session: Session, objective: str) -> str:
    """How many of the injects that serve it came: "2 of 5 injects came"."""
    found = occasions(session.state, session.setting.pack, objective)
    if not found:
        silent = not says_what_it_serves(session.setting.pack)
        return "" if silent else "No inject serves it"
    return f"{sum(one.came for one in found)} of {counted(len(found), 'inject')} came"


def none_words(session: Session, objective: str) -> str:
    """Why no inject is listed; empty where some are."""
    pack = session.setting.pack
    if occasions(session.state, pack, objective):
        return ""
    if not says_what_it_serves(pack):
        return "This pack does not say which inject serves which objective."
    return "No inject of this length serves it. What you see of it comes by the players alone."
