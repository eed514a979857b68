"""The guide for authors names everything that a pack may say."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest
from pydantic import TypeAdapter

from wargame.play.rehearsals import REHEARSALS
from wargame.scenario.checks import CHECKS
from wargame.scenario.conditions import FORMS, AnyCondition
from wargame.scenario.effects import EFFECTS, AnyEffect
from wargame.scenario.parts.words import Instrument, Measure, Method

GUIDE = (Path(__file__).parents[2] / "docs" / "packs.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return GUIDE.split(f"\n## {title}\n")[1].split("\n## ")[0]


@pytest.mark.parametrize("word", [*get_args(Instrument), *get_args(Method), *get_args(Measure)])
def test_every_word_of_a_closed_list_is_named(word: str) -> None:
    assert f"`{word}`" in GUIDE


@pytest.mark.parametrize("key", FORMS)
def test_every_form_of_condition_is_shown(key: str) -> None:
    assert re.search(rf"\b{key} =|`{key}`", section("Conditions"))


@pytest.mark.parametrize("key", EFFECTS)
def test_every_kind_of_effect_is_shown(key: str) -> None:
    assert f"{key} =" in section("Effects")


def test_every_check_has_its_line_in_order() -> None:
    named = re.findall(r"^\| `(\w+)` \|", section("What the check looks at"), re.MULTILINE)

    assert named == [check.name for check in CHECKS]


def test_every_rehearsal_has_its_line_in_order() -> None:
    named = re.findall(r"^\| `(\w+)` \|", section("What playing it shows"), re.MULTILINE)

    assert named == [run.__module__.rsplit(".", maxsplit=1)[-1] for run in REHEARSALS]


@pytest.mark.parametrize(
    ("title", "kind"),
    [("Conditions", TypeAdapter(AnyCondition)), ("Effects", TypeAdapter(AnyEffect))],
)
def test_every_example_in_the_tables_can_be_read(title: str, kind: TypeAdapter[object]) -> None:
    examples = re.findall(r"`(\{[^`]*\})`", section(title))
    whole = [one for one in examples if "..." not in one]

    for one in whole:
        raw = tomllib.loads(f"x = {one}")["x"]
        tupled = {k: tuple(v) if isinstance(v, list) else v for k, v in raw.items()}
        kind.validate_python(tupled, strict=True)
    assert len(whole) >= 6
