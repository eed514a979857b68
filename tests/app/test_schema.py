"""The published schema of the JSON export: current, and true of what is exported."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from tests.play.everything import everything
from tests.play.tables import karabakh
from wargame.app.exporting import Source, as_json
from wargame.game.ids import CONTROL, PUBLIC, SeatId
from wargame.play.review import review_of
from wargame.support.assets import asset

ROOT = Path(__file__).parents[2]


def schema() -> dict[str, object]:
    text = asset("schema", "review.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, object] = json.loads(text)
    return loaded


def test_the_published_schema_is_the_present_one() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "schema.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("reader", [CONTROL, PUBLIC, SeatId("ARM")])
def test_what_is_exported_keeps_the_schema(reader: SeatId) -> None:
    session = everything().session
    ((_, content),) = as_json(Source(session, review_of(session, reader)))

    jsonschema.Draft202012Validator(schema()).validate(json.loads(content))


def test_an_exercise_that_has_only_begun_keeps_it_too() -> None:
    session = karabakh().start().session
    ((_, content),) = as_json(Source(session, review_of(session)))

    jsonschema.Draft202012Validator(schema()).validate(json.loads(content))


def test_a_document_of_another_shape_does_not_pass() -> None:
    session = karabakh().start().session
    ((_, content),) = as_json(Source(session, review_of(session)))
    document = json.loads(content)
    del document["review"]["motions"]

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema()).validate(document)
