"""From a place in the pack's model back to the file, line and key where an author wrote it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wargame.scenario.finding import Finding
from wargame.scenario.places import Places

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.scenario.finding import Severity

Step = str | int
ModelPath = tuple[Step, ...]

KEYS_OF_TABLES = frozenset({"fact", "heading", "seat", "role", "turn", "value"})
"""Fields that a table keyed by ids takes from its keys."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the parts of one pack were written.

    Attributes:
        where: Name of the pack's folder, the first part of every place.
        files: The pack's files.
        raw: All TOML files as one table.
        homes: The file of each top-level key.
        places: Lines of the files that had to be placed so far.
    """

    where: str
    files: Mapping[str, bytes]
    raw: Mapping[str, object]
    homes: Mapping[str, str]
    places: dict[str, Places] = field(default_factory=dict)

    def finding(self, severity: Severity, path: ModelPath, message: str, remedy: str) -> Finding:
        """Make a finding about a place of the model."""
        written, found = self._written(path)
        return Finding(severity, self._place(written), self._key(written, found), message, remedy)

    def _written(self, path: ModelPath) -> tuple[ModelPath, int]:
        """Follow a model path through the TOML; also say how many steps of it exist there.

        A list of the model may be a table keyed by ids in the file, a text may be a file's name,
        and a key may be missing altogether.
        """
        here: object = self.raw
        steps: list[Step] = []
        for at, step in enumerate(path):
            keys = _keys(here, step)
            if keys is None:
                # The rest is not in the file: name a missing key, but place its parent. What a
                # keyed table says by its key, or by its bare value, is named already.
                last = at == len(path) - 1 and isinstance(step, str)
                rest = (step,) if last and isinstance(here, dict) and not _keyed(path, at) else ()
                return (*steps, *rest), len(steps)
            steps.extend(keys)
            for key in keys:
                here = _item(here, key)
        return tuple(steps), len(steps)

    def _place(self, written: ModelPath) -> str:
        file = self.homes.get(str(written[0]) if written else "", "pack.toml")
        if file not in self.places:
            self.places[file] = Places(self.files.get(file, b""))
        place = self.places[file].at(written)
        return f"{self.where}/{file}:{place.line}" if place.known else f"{self.where}/{file}"

    def _key(self, written: ModelPath, found: int) -> str:
        here: object = self.raw
        words = ""
        for at, step in enumerate(written):
            here = _item(here, step) if at < found else None
            if isinstance(step, str):
                words += f".{step}" if words else step
            else:
                name = here.get("id") if isinstance(here, dict) else None
                words += f"[{name if isinstance(name, str) else step}]"
        return words


def _keys(here: object, step: Step) -> tuple[Step, ...] | None:
    """The keys in the file for one step of the model; None when the file says nothing of it."""
    if isinstance(here, dict):
        if isinstance(step, int):
            entries = _entries(here)
            return entries[step] if step < len(entries) else None
        return next(((key,) for key in (step, f"{step}_file") if key in here), None)
    inside = isinstance(here, tuple) and isinstance(step, int) and step < len(here)
    return (step,) if inside else None


def _keyed(path: ModelPath, at: int) -> bool:
    """Whether a step names the key of a table that the model keeps as a list."""
    return path[at] in KEYS_OF_TABLES and isinstance(path[at - 1], int)


def _item(here: object, step: Step) -> object:
    if isinstance(here, dict):
        return here.get(step)
    if isinstance(here, tuple) and isinstance(step, int) and step < len(here):
        return here[step]
    return None


def _entries(table: Mapping[object, object]) -> list[tuple[Step, ...]]:
    """List what a keyed table becomes, in the order of `parts.tables.listed`."""
    entries: list[tuple[Step, ...]] = []
    for key, told in table.items():
        if isinstance(told, tuple) and told and all(isinstance(one, dict) for one in told):
            entries.extend((str(key), i) for i in range(len(told)))
        else:
            entries.append((str(key),))
    return entries
