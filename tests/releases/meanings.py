"""What each kind of event means, version by version: its fields, readers, words, and what it does.

The events are those of the kept exercises, applied to the state in which they stood there; neither
ever changes. What the event does is told in the names of fields that there were when it was
recorded: a state may grow, an event may not come to mean something else.
"""

from __future__ import annotations

import hashlib
import json
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.releases.kept import kept_exercises
from wargame.game.codec import KINDS, decode, stamp_of
from wargame.game.entry import canonical
from wargame.game.events.taken_back import TakenBack
from wargame.game.fold import START, effective, fold, step
from wargame.support.plain import as_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.event import Event, Stamp
    from wargame.game.state import State

TABLE = Path(__file__).parents[1] / "golden" / "meanings.json"


class Sample(NamedTuple):
    """The first event of a kind and version, where it stands in a kept exercise."""

    event: Event
    stamp: Stamp
    before: State
    after: State


@cache
def samples() -> dict[str, Sample]:
    """By kind and version as stored: `move_sealed/1`."""
    found: dict[str, Sample] = {}
    for store in kept_exercises():
        events: list[tuple[Stamp, Event]] = []
        state = START
        for entry in store.entries():
            event, stamp, before = decode(entry), stamp_of(entry), state
            events.append((stamp, event))
            back = isinstance(event, TakenBack)
            state = fold(effective(events)) if back else step(state, stamp, event)
            name = f"{entry.kind}/{entry.version}"
            if name not in found:
                found[name] = Sample(event, stamp, before, state)
    return found


def meaning(sample: Sample, fields: set[str]) -> str:
    """A digest of all that an event means, in the names of fields given."""
    event = sample.event
    audience, acting = event.audience(), event.acting()
    what = {
        "fields": schema_of(KINDS[event.kind]),
        "everyone": audience.everyone,
        "readers": sorted(audience.seats),
        "says": event.says(str),
        "touches": sorted(event.touches()),
        "acting": acting,
        "changes": changes(sample, fields),
    }
    return hashlib.sha256(canonical(what).encode()).hexdigest()[:32]


def schema_of(model: type[Event]) -> Any:
    """Names, types and defaults of a payload, without what is only said of them."""
    return bare(model.model_json_schema())


def bare(schema: Any) -> Any:
    if isinstance(schema, dict):
        spoken = {"description", "title"}
        return {
            key: bare(value)
            for key, value in schema.items()
            # A field may itself be called title: that one is a table.
            if key not in spoken or isinstance(value, dict)
        }
    return [bare(one) for one in schema] if isinstance(schema, list) else schema


def changes(sample: Sample, fields: set[str]) -> dict[str, Any]:
    """Each leaf of the state that the event set, changed or took away."""
    before, after = (dict(leaves(as_data(one), fields)) for one in (sample.before, sample.after))
    told = {path: value for path, value in after.items() if before.get(path, ...) != value}
    return told | {path: "gone" for path in before if path not in after}


def leaves(data: Any, fields: set[str], path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key in fields or not key.isidentifier() or not is_field(key):
                yield from leaves(value, fields, f"{path}/{key}")
    elif isinstance(data, list):
        yield f"{path}#", len(data)
        for place, value in enumerate(data):
            yield from leaves(value, fields, f"{path}/{place}")
    else:
        yield path, data


@cache
def all_fields() -> frozenset[str]:
    """Names of the fields that records of the state have now."""
    from dataclasses import fields, is_dataclass

    from wargame.game import alliance, council, evaluation, records, requests, state, verdicts

    modules = (alliance, council, evaluation, records, requests, state, verdicts)
    classes = [one for module in modules for one in vars(module).values() if isinstance(one, type)]
    names = {field.name for one in classes if is_dataclass(one) for field in fields(one)}
    # Those of which there are thousands are named tuples.
    return frozenset(names.union(*(getattr(one, "_fields", ()) for one in classes)))


def is_field(name: str) -> bool:
    return name in all_fields()


def recorded() -> dict[str, Any]:
    """The table; with `WARGAME_GOLDEN=write` what is not in it yet is added, nothing is changed."""
    table: dict[str, Any] = {"fields": {}, "events": {}}
    if TABLE.exists():
        table = json.loads(TABLE.read_text(encoding="utf-8"))
    missing = sorted(samples().keys() - table["events"].keys())
    if missing and os.environ.get("WARGAME_GOLDEN") == "write" and not os.environ.get("CI"):
        now = sorted(all_fields())
        held = [number for number, names in table["fields"].items() if names == now]
        number = held[0] if held else str(len(table["fields"]) + 1)
        table["fields"][number] = now
        for name in missing:
            digest = meaning(samples()[name], set(now))
            table["events"][name] = {"means": digest, "fields": number}
        text = json.dumps(table, indent=1, sort_keys=True)
        TABLE.write_text(f"{text}\n", encoding="utf-8")
    return table
