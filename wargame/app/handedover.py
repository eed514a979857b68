"""A pack as somebody hands it over: its folder, or a zip of that folder."""

from __future__ import annotations

import lzma
import stat
import struct
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.errors import PackError
from wargame.game.phrasing import listed, sentence
from wargame.scenario.finding import Finding, UnreadablePack
from wargame.scenario.packfiles import LIMITS, pack_files, too_much, unfit

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = "pack.toml"
ZIP = ".zip"
_ENCRYPTED = 0x1
_LARGEST = max(LIMITS.values())
_MOST_ENTRIES = 5_000
"""Entries of a zip that are looked at: a pack has far fewer."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    RuntimeError,  # of which NotImplementedError is one: a packing that Python does not know
    OSError,
    ValueError,
)


class NoPackThere(PackError):
    """What was handed over is no pack, or more than one."""

    def __init__(self, where: str, why: str, remedy: str) -> None:
        super().__init__(f"{where} {why}.", sentence(remedy))


class HandedOver(NamedTuple):
    """The files of a pack that was handed over.

    Attributes:
        where: What it is called in messages: the folder, or the zip.
        files: Contents by name, as `pack_files` gives them.
    """

    where: str
    files: dict[str, bytes]


def handed_over(path: Path) -> HandedOver:
    """Read the files of a pack from its folder, from the `pack.toml` in it, or from a zip.

    Raises:
        NoPackThere: There is no pack, or more than one.
        UnreadablePack: It holds something that a pack may not hold.
    """
    folder = path.parent if path.name == HEAD else path
    if folder.is_dir():
        return _from_folder(folder)
    if not path.exists():
        raise NoPackThere(path.name, "is not there any more", "choose the pack's folder or its zip")
    if path.suffix.lower() != ZIP:
        raise NoPackThere(path.name, "is no pack", "choose the pack's folder, or a .zip of it")
    return _from_zip(path)


def _from_folder(folder: Path) -> HandedOver:
    if not (folder / HEAD).is_file():
        try:
            inner = sorted(one.name for one in folder.iterdir() if (one / HEAD).is_file())
        except OSError as error:
            why = (error.strerror or "it cannot be read").lower()
            raise NoPackThere(folder.name, why, "choose a folder that you may read") from error
        if inner:
            why = f"is no pack, but holds {listed(inner[:5])}"
            raise NoPackThere(folder.name, why, "choose one of them")
        raise NoPackThere(folder.name, f"holds no {HEAD}", "choose the folder that does")
    return HandedOver(folder.name, pack_files(folder))


def _from_zip(path: Path) -> HandedOver:
    try:
        with zipfile.ZipFile(path) as packed:
            return HandedOver(path.name, _unpacked(packed, path.name))
    except _BROKEN as error:
        why = "cannot be unpacked; it is damaged, or no zip"
        raise NoPackThere(path.name, why, "have it sent again, or choose the folder") from error


def _unpacked(packed: zipfile.ZipFile, where: str) -> dict[str, bytes]:
    """The files of the one pack in a zip; nothing is written, and nothing read that is too large.

    A zip may say that a file is smaller than it is, so no more is read than it may have.
    """
    entries = dict(_entries(packed, where))
    root = _root(entries, where)
    findings: list[Finding] = []
    files: dict[str, bytes] = {}
    for name, entry in entries.items():
        if not PurePosixPath(name).is_relative_to(root):
            continue
        inside = PurePosixPath(name).relative_to(root).as_posix()
        why = _refused(entry, inside) or too_much(files)
        if why is None:
            with packed.open(entry) as file:
                content = file.read(_LARGEST + 1)
            why = unfit(inside, len(content))
            files[inside] = content
        if why is not None:
            findings.append(Finding("error", f"{where}/{inside}", "", *why))
    if findings:
        raise UnreadablePack(where, findings)
    return files


def _entries(packed: zipfile.ZipFile, where: str) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    """The files in a zip by their names, without hidden ones and what systems add."""
    seen: set[str] = set()
    infos = packed.infolist()
    if len(infos) > _MOST_ENTRIES:
        raise NoPackThere(where, f"holds {len(infos):,} files", "zip the pack's folder alone")
    for info in infos:
        name = info.filename.replace("\\", "/")
        parts = PurePosixPath(name).parts
        if info.is_dir() or any(map(_is_hidden, parts)):
            continue
        if name.startswith("/") or ".." in parts or ":" in name or not name.isprintable():
            why = f"holds {name!r}, which is no name for a file of a pack"
            raise NoPackThere(where, why, "zip the folder anew")
        if name in seen:
            raise NoPackThere(where, f"holds {name} twice", "zip the folder anew")
        seen.add(name)
        yield name, info


def _is_hidden(part: str) -> bool:
    return part == "__MACOSX" or (part.startswith(".") and part != "..")


def _root(entries: dict[str, zipfile.ZipInfo], where: str) -> PurePosixPath:
    """Where in a zip the one pack lies: at the top, or in a folder."""
    heads = [PurePosixPath(name) for name in entries if PurePosixPath(name).name == HEAD]
    if not heads:
        raise NoPackThere(where, f"holds no {HEAD}", "zip the folder in which it lies")
    highest = min(len(one.parts) for one in heads)
    roots = sorted(one.parent for one in heads if len(one.parts) == highest)
    if len(roots) > 1:
        names = listed([str(one) for one in roots[:5]])
        raise NoPackThere(where, f"holds several packs: {names}", "zip each alone")
    return roots[0]


def _refused(entry: zipfile.ZipInfo, inside: str) -> tuple[str, str] | None:
    if entry.flag_bits & _ENCRYPTED:
        return "is locked with a password", "zip the folder without one"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "is a link", "put a copy of the file into the pack"
    return unfit(inside, entry.file_size)
