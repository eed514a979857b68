"""What effects of a pack would move, in words for control alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.scenario.effects.fact_becomes import FactBecomes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.scenario.effect import Effect
    from wargame.scenario.pack import Pack


def effect_words(pack: Pack, effects: Iterable[Effect]) -> tuple[str, ...]:
    """One phrase for each effect: "Violence -15", "Truce: agreed in Moscow"."""
    return tuple(_words(pack, one) for one in effects)


def _words(pack: Pack, effect: Effect) -> str:
    if isinstance(effect, FactBecomes):
        fact = pack.fact(effect.fact)
        return f"{fact.title}: {fact.in_words(effect.becomes)}"
    words = effect.words(pack.name)
    return f"{words[:1].upper()}{words[1:]}"
