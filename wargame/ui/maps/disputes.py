"""Which of the charter's questions an inject touches, and that nobody has settled. No Qt here."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.game.phrasing import capital
from wargame.scenario.effects.fact_becomes import FactBecomes
from wargame.scenario.refs import Refers
from wargame.scenario.walk import mentions
from wargame.ui.maps.keys import ByIdentity
from wargame.ui.running.words import cut

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.play.session import Session
    from wargame.scenario.pack import Inject

_LONG = 90


def dispute(session: Session, inject: Inject) -> str:
    """Such as "The attack comes from outside: no finding yet"; empty when nothing is open."""
    state = session.seat_state(CONTROL)
    charter = session.setting.charter(state.exercise.charter)
    asked = _asked(ByIdentity(session.setting.pack))
    for effect in inject.effects:
        if not isinstance(effect, FactBecomes):
            continue
        for question in asked.get(effect.fact, ()):
            known = charter.facts.get(question)
            if known is not None and question not in state.findings:
                return f"{capital(cut(known.says or question, _LONG))}: no finding yet"
    return ""


@lru_cache(maxsize=8)
def _asked(key: ByIdentity) -> Mapping[str, tuple[str, ...]]:
    """For each fact of the pack the questions whose answer it decides, in the pack's order."""
    found: dict[str, list[str]] = defaultdict(list)
    for answer in key.pack.answers:
        for one in mentions(answer):
            if isinstance(one.mark, Refers) and one.mark.kind == "fact":
                found[one.name].append(answer.fact)
    return {fact: tuple(dict.fromkeys(asked)) for fact, asked in found.items()}
