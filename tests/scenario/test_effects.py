"""Effects are told apart by their keys, and say themselves in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import TypeAdapter, ValidationError

from tests.scenario.packcases import edited
from wargame.scenario.effects import EFFECTS, AnyEffect, effect_of
from wargame.scenario.effects.points_change import PointsChange
from wargame.scenario.reader import read_pack

if TYPE_CHECKING:
    from wargame.scenario.effect import Effect

ADAPTER: TypeAdapter[Effect] = TypeAdapter(AnyEffect)
NAMES = {"f-truce": "Truce", "n-fire": "Violence", "i-1": "A post burns", "ARM": "Armenia"}

WORDS = [
    ({"fact": "f-truce", "becomes": "moscow"}, "Truce: moscow"),
    (
        {"fact": "f-truce", "told": "moscow", "to": ("arm", "public")},
        "Armenia, public told that Truce is moscow",
    ),
    ({"indicator": "n-fire", "by": -15}, "Violence -15"),
    ({"indicator": "n-fire", "by": 5}, "Violence +5"),
    ({"points": "arm", "by": -2}, "points of Armenia -2"),
    ({"inject": "i-1", "becomes": "due"}, "inject A post burns is due"),
    ({"charter": "pact-reformed", "in_force": True}, "pact-reformed comes into force"),
    ({"relation": "r-arms", "by": -3}, "r-arms -3"),
    ({"force": "u-15", "readiness": 7}, "u-15: readiness +7"),
    ({"force": "u-15", "becomes": "home"}, "u-15: home"),
    ({"force": "u-15", "becomes": "on-call", "at": "p-goris"}, "u-15: on call at p-goris"),
    ({"membership": "arm", "becomes": "suspended"}, "Armenia: suspended"),
    ({"membership": "ARM", "becomes": "left", "after_months": 6}, "Armenia: left after 6 months"),
    ({"action": "a-base", "becomes": "open"}, "a-base: open"),
    ({"motion": "m-9", "becomes": "shut"}, "m-9: shut"),
]


@pytest.mark.parametrize(("raw", "words"), WORDS)
def test_an_effect_says_itself(raw: dict[str, object], words: str) -> None:
    effect = ADAPTER.validate_python(raw, strict=True)

    assert effect.words(lambda name: NAMES.get(name, name)) == words
    assert effect_of(effect) == effect_of(raw)


def test_every_kind_has_a_case_above() -> None:
    assert {effect_of(raw) for raw, _ in WORDS} == {f"<{key}>" for key in EFFECTS}


@pytest.mark.parametrize(
    "raw",
    [
        {},
        "peace",
        {"fact": "f-truce"},
        {"fact": "f-truce", "told": "moscow", "to": ()},
        {"indicator": "n-fire", "by": 101},
        {"indicator": "n-fire", "by": 1.5},
        {"inject": "i-1", "becomes": "gone"},
        {"charter": "pact-reformed", "in_force": False},
        {"relation": "r-arms", "by": 101},
        {"force": "u-15"},
        {"force": "u-15", "readiness": 5, "becomes": "home"},
        {"membership": "ARM", "becomes": "friend"},
        {"action": "a-base", "becomes": "ajar"},
    ],
)
def test_what_is_no_effect_is_refused(raw: object) -> None:
    with pytest.raises(ValidationError):
        ADAPTER.validate_python(raw, strict=True)


def test_effects_are_read_with_the_pack() -> None:
    files = edited(
        "actions.toml", 'becomes = "yes" }', 'becomes = "yes" }, { points = "aaa", by = -1 }'
    )

    effects = read_pack(files, "plain").action("a-talk").effects

    assert effects[1] == PointsChange.model_validate({"points": "AAA", "by": -1})
