"""Drafts into the files of a pack, with the author's comments and order left as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.scenario.sheets.pictures import as_keys
from wargame.scenario.sheets.writing import table_text, value_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tomlkit.items import AoT, Table

    from wargame.scenario.origin import Origin
    from wargame.scenario.pack import Inject, Pack
    from wargame.scenario.sheets.reading import Draft, Read

ORDER = (
    "id", "turn", "minute", "number", "from", "to", "method", "title", "text", "expected",
    "serves", "controller", "condition", "certainty", "place", "attachments", "columns",
)  # fmt: skip


class Change(NamedTuple):
    """What a row does to the pack.

    Attributes:
        row: The row as the spreadsheet counts it.
        number: The inject's number.
        title: Its title.
        keys: The keys that it changes; empty for a new inject.
        new: Whether the inject is new.
    """

    row: int
    number: str
    title: str
    keys: tuple[str, ...]
    new: bool


class Merged(NamedTuple):
    """The files of a pack after an import, not yet written.

    Attributes:
        files: The files that differ, by name.
        changes: What each row does; rows that change nothing are left out.
    """

    files: Mapping[str, bytes]
    changes: tuple[Change, ...]


def merge(read: Read, pack: Pack, origin: Origin) -> Merged:
    """Put the drafts of a sheet into the pack's files."""
    import tomlkit

    home = origin.homes.get("injects", "msel.toml")
    text = origin.files.get(home, b"").decode("utf-8-sig")
    document = tomlkit.parse(text)
    if "injects" not in document:
        document["injects"] = tomlkit.aot()
    injects: AoT = document["injects"]
    changes = [
        change
        for draft in read.drafts
        if (change := _take(draft, pack, injects, changed_keys(draft))) is not None
    ]
    files = {home: tomlkit.dumps(document).encode("utf-8")} if changes else {}
    if read.senders and changes:
        files |= _with_senders(read.senders, origin, files)
    return Merged(files, tuple(changes))


def changed_keys(draft: Draft) -> dict[str, object]:
    """The keys that a draft would change; all of them for a new inject."""
    if draft.inject is None:
        keys = dict(draft.keys)
    else:
        now = said_of(draft.inject)
        keys = {key: value for key, value in draft.keys.items() if now.get(key) != value}
    # An empty word takes a column away: what stood there has a key of its own now.
    columns = {**_columns_of(draft.inject), **draft.columns}
    columns = {heading: text for heading, text in columns.items() if text}
    if columns != _columns_of(draft.inject):
        keys["columns"] = columns
    return keys


def said_of(inject: Inject) -> dict[str, object]:
    """An inject's keys as a sheet may say them."""
    return {
        "turn": inject.turn,
        "minute": inject.minute,
        "number": inject.number,
        "from": inject.from_,
        "to": list(inject.to),
        "method": inject.method,
        "title": inject.title,
        "text": inject.text.strip(),
        "expected": inject.expected,
        "serves": list(inject.serves),
        "controller": inject.controller,
        "certainty": inject.certainty,
        "place": inject.place,
        "attachments": as_keys(inject.attachments),
    }


def _take(draft: Draft, pack: Pack, injects: AoT, keys: Mapping[str, object]) -> Change | None:
    title = str(draft.keys.get("title") or (draft.inject.title if draft.inject else ""))
    number = str(draft.keys.get("number") or (draft.inject.number if draft.inject else ""))
    if draft.inject is None:
        taken = {str(one["id"]) for one in injects} | {one.id for one in pack.injects}
        named = {"id": _fresh_id(str(keys["turn"]), number, taken), **keys}
        ordered = {key: named[key] for key in ORDER if key in named}
        injects.append(_table("injects", ordered))
        return Change(draft.row, number, title, (), new=True)
    if not keys:
        return None
    table = next(one for one in injects if one["id"] == draft.inject.id)
    for key, value in keys.items():
        _set(table, key, value)
    return Change(draft.row, number, title, tuple(keys), new=False)


def _set(table: Table, key: str, value: object) -> None:
    import tomlkit

    table[key] = tomlkit.parse(f"x = {value_text(value)}\n")["x"]


def _table(name: str, keys: Mapping[str, object]) -> Table:
    import tomlkit

    table: Table = tomlkit.parse(table_text(name, keys))[name][0]
    return table


def _fresh_id(turn: str, number: str, taken: set[str]) -> str:
    """`kar-t3-i5` for number 3.5 of turn `kar-t3`."""
    place = number.rsplit(".", maxsplit=1)[-1]
    name = f"{turn}-i{place}"
    extra = 2
    while name in taken:
        name, extra = f"{turn}-i{place}-{extra}", extra + 1
    return name


def _with_senders(
    senders: Mapping[str, str], origin: Origin, files: Mapping[str, bytes]
) -> dict[str, bytes]:
    import tomlkit

    home = origin.homes.get(
        "senders", "seats.toml" if "seats.toml" in origin.files else "pack.toml"
    )
    content = files.get(home, origin.files.get(home, b""))
    document = tomlkit.parse(content.decode("utf-8-sig"))
    if "senders" not in document:
        document["senders"] = tomlkit.aot()
    held: AoT = document["senders"]
    for slug, name in senders.items():
        held.append(_table("senders", {"id": slug, "name": name}))
    return {home: tomlkit.dumps(document).encode("utf-8")}


def _columns_of(inject: Inject | None) -> dict[str, str]:
    return {one.heading: one.text for one in inject.columns} if inject is not None else {}
