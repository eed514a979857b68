"""The guide for authors of charters is current: its examples read, and nothing is left out."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest

from tests.rules.casebook import LIBRARY, ROOT
from wargame.rules.kinds import KEYS
from wargame.rules.model import CharterText, Decision, Stage
from wargame.rules.standing import NAMES, SETS
from wargame.scenario.charters import examine_charter

if TYPE_CHECKING:
    from pydantic import BaseModel

GUIDE = (ROOT / "docs" / "charters.md").read_text("utf-8")
EXAMPLES = {
    str(tomllib.loads(text)["id"]): text.encode()
    for text in re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_of_the_guide_are_sound(name: str) -> None:
    charter, findings = examine_charter(name, EXAMPLES)

    assert [finding.says() for finding in findings] == []
    assert charter is not None


def test_every_kind_of_test_is_explained() -> None:
    assert [key for key in KEYS if f"{{ {key} = " not in GUIDE] == []


@pytest.mark.parametrize("model", [CharterText, Decision, Stage])
def test_every_key_is_explained(model: type[BaseModel]) -> None:
    keys = [field.alias or name for name, field in model.model_fields.items()]

    assert [
        key for key in keys if not re.search(rf"`[^`\n]*\b{key}\b|^\[+{key}", GUIDE, re.MULTILINE)
    ] == []


def test_every_ballot_and_set_is_explained() -> None:
    assert [name for name in (*NAMES, *SETS) if f"`{name}`" not in GUIDE] == []


def test_every_shipped_charter_is_listed() -> None:
    listed = re.findall(
        r"^\| `([a-z0-9-]+)` \|", GUIDE.split("## Shipped charters")[1], re.MULTILINE
    )

    assert set(listed) == set(LIBRARY)
