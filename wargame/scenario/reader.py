"""From a pack's files to a `Pack`, or to everything that is wrong with them.

The files may come from a folder or from inside an exercise file: `read_pack` takes names and
contents. All top-level keys of the TOML files together make one table; each may stand in one file
only. A key that ends in `_file` names a text file, whose content becomes the key without it.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from pydantic import ValidationError

from wargame.scenario.check import Ground
from wargame.scenario.checks import NEEDED
from wargame.scenario.faults import faults
from wargame.scenario.finding import Finding, UnreadablePack, nearest, sorted_findings
from wargame.scenario.lately import Lately
from wargame.scenario.origin import Origin
from wargame.scenario.pack import SCHEMA, Pack
from wargame.scenario.packfiles import LIMITS, pack_digest, pack_files
from wargame.scenario.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["origin_of", "pack_digest", "pack_files", "read_pack", "read_with_origin"]

DEEPEST = 24
"""Tables within tables; nobody needs more, and a hostile file may not exhaust the stack."""

_lately: Lately[Pack] = Lately(2)


class _Unread(Exception):
    """Files that cannot even be taken as one table."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__()
        self.findings = findings


def read_pack(files: Mapping[str, bytes], where: str) -> Pack:
    """Read a pack from its files.

    Args:
        files: Contents by name, as `pack_files` gives them.
        where: Name of the pack's folder, for messages.

    Raises:
        UnreadablePack: Something is wrong; the error holds all findings.
    """
    return _lately.of(files, lambda: read_with_origin(files, where)[0])


def read_with_origin(files: Mapping[str, bytes], where: str) -> tuple[Pack, Origin]:
    """Read a pack, and keep where everything was written: what the linter needs.

    Raises:
        UnreadablePack: Something is wrong; the error holds all findings.
    """
    origin = origin_of(files, where)
    newer = origin.raw.get("schema")
    if isinstance(newer, int) and newer > SCHEMA:
        message = f"the pack is of format {newer}; this version reads up to {SCHEMA}"
        finding = origin.finding("error", ("schema",), message, "install a newer wargame")
        raise UnreadablePack(where, [finding])
    try:
        pack = Pack.model_validate(dict(_with_texts(origin)), strict=True)
    except _Unread as error:
        raise UnreadablePack(where, error.findings) from None
    except ValidationError as error:
        found = (origin.finding("error", *fault) for fault in faults(Pack, error))
        raise UnreadablePack(where, sorted_findings(found)) from error
    ground = Ground(origin)
    dangling = sorted_findings(one for check in NEEDED for one in check.run(pack, ground))
    if dangling:
        raise UnreadablePack(where, dangling)
    return pack, origin


def origin_of(files: Mapping[str, bytes], where: str) -> Origin:
    """Take all TOML files of a pack as one table.

    Raises:
        UnreadablePack: A file is no TOML, or two files have the same key.
    """
    if "pack.toml" not in files:
        message, remedy = "the pack has no pack.toml", "give the folder that holds it"
        raise UnreadablePack(where, [Finding("error", where, "", message, remedy)])
    findings: list[Finding] = []
    raw: dict[str, object] = {}
    homes: dict[str, str] = {}
    # pack.toml first: what it says stands, a second saying elsewhere is the double.
    names = sorted((n for n in files if n.endswith(".toml")), key=lambda n: (n != "pack.toml", n))
    for name in names:
        try:
            table = _table(files[name], f"{where}/{name}")
        except _Unread as error:
            findings.extend(error.findings)
            continue
        for key, value in table.items():
            if key in homes:
                message = f"the key {key!r} stands in {homes[key]} already"
                remedy = "keep each top-level key in one file"
                line = Places(files[name]).at((key,)).line
                findings.append(Finding("error", f"{where}/{name}:{line}", key, message, remedy))
                continue
            raw[key] = value
            homes[key] = name
    if findings:
        raise UnreadablePack(where, findings)
    return Origin(where, files, raw, homes)


def _table(content: bytes, where: str) -> dict[str, object]:
    if len(content) > LIMITS[".toml"]:
        why = f"has {len(content):,} bytes; {LIMITS['.toml']:,} is the limit"
        raise _Unread([Finding("error", where, "", why, "split it")])
    try:
        # A Windows editor may begin the file with a byte order mark.
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        why = f"is not UTF-8: byte {content[error.start]:#04x}"
        finding = Finding("error", f"{where}:{line}", "", why, "save the file as UTF-8")
        raise _Unread([finding]) from None
    try:
        return _frozen(tomllib.loads(text), 0)
    except RecursionError:
        why, remedy = f"is nested deeper than {DEEPEST} tables", "make it flatter"
        raise _Unread([Finding("error", where, "", why, remedy)]) from None
    except ValueError as error:
        said = str(error)
        found = re.search(r" \(at line (\d+), column (\d+)\)$", said)
        line_at = f":{found[1]}" if found else f":{text.count(chr(10)) + 1}"
        why = f"is no TOML: {re.sub(r' .at (line .*|end of document).$', '', said)}"
        finding = Finding("error", f"{where}{line_at}", "", why, "correct the line")
        raise _Unread([finding]) from None


def _frozen(value: dict[str, object], depth: int) -> dict[str, object]:
    return {key: _frozen_value(one, depth + 1) for key, one in value.items()}


def _frozen_value(value: object, depth: int) -> object:
    if depth > DEEPEST:
        raise RecursionError
    if isinstance(value, dict):
        return _frozen(value, depth)
    if isinstance(value, list):
        return tuple(_frozen_value(one, depth + 1) for one in value)
    return value


def _with_texts(origin: Origin) -> Iterator[tuple[str, object]]:
    findings: list[Finding] = []
    whole = _texts(origin.raw, (), origin, findings)
    if findings:
        raise _Unread(findings)
    yield from whole.items()


def _texts(
    table: Mapping[str, object],
    path: tuple[str | int, ...],
    origin: Origin,
    findings: list[Finding],
) -> dict[str, object]:
    """Put the contents of files where a key names one."""
    whole: dict[str, object] = {}
    for key, value in table.items():
        here = (*path, key)
        if key.endswith("_file"):
            text = _text(value, here, origin, findings)
            if text is not None:
                whole[key.removesuffix("_file")] = text
        elif isinstance(value, dict):
            whole[key] = _texts(value, here, origin, findings)
        elif isinstance(value, tuple):
            whole[key] = tuple(
                _texts(one, (*here, i), origin, findings) if isinstance(one, dict) else one
                for i, one in enumerate(value)
            )
        else:
            whole[key] = value
    return whole


def _text(
    name: object, path: tuple[str | int, ...], origin: Origin, findings: list[Finding]
) -> str | None:
    content = origin.files.get(name) if isinstance(name, str) else None
    if content is None:
        texts = [one for one in origin.files if one.endswith(".md")]
        advice = nearest(str(name), texts)
        findings.append(origin.finding("error", path, f"there is no file {name!r}", advice))
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        why = f"is not UTF-8: byte {content[error.start]:#04x}"
        where = f"{origin.where}/{name}:{line}"
        findings.append(Finding("error", where, "", why, "save the file as UTF-8"))
        return None
