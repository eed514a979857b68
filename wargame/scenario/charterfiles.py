"""Files of charters: a library of them, the chain of one with its parents, and where they err."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

from typing_extensions import override

from wargame.game.errors import CharterError
from wargame.rules.numbers import Digits
from wargame.rules.wrong import Problem, error, instead, path_text
from wargame.scenario.places import Places

Library = Mapping[str, bytes]

_LARGEST: Final = 1_000_000
_LONGEST_CHAIN: Final = 8
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class CharterFolder(Mapping[str, bytes]):
    """The charters of a folder: each `ID.toml` that begins as a charter does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @override
    def __getitem__(self, charter: str) -> bytes:
        path = self.folder / f"{charter}.toml"
        if not _ID.fullmatch(charter) or not path.is_file():
            raise KeyError(charter)
        return path.read_bytes()

    @override
    def __iter__(self) -> Iterator[str]:
        paths = sorted(self.folder.glob("*.toml"))
        return (p.stem for p in paths if _ID.fullmatch(p.stem) and _is_charter(p.read_bytes()))

    @override
    def __len__(self) -> int:
        return sum(1 for _ in self)


def _is_charter(text: bytes) -> bool:
    return re.search(rb"^reading\s*=", text, re.MULTILINE) is not None


class Finding(NamedTuple):
    """Something wrong with a charter file, or worth a look.

    Attributes:
        severity: `error` forbids use, `warning` does not.
        file: Name of the file.
        line: Where, from 1.
        column: Likewise.
        key: The key, as a path; empty for the file itself.
        what: What is wrong.
        remedy: The way out.
    """

    severity: Literal["error", "warning"]
    file: str
    line: int
    column: int
    key: str
    what: str
    remedy: str

    @property
    def where(self) -> str:
        """The place as `file:line`."""
        return f"{self.file}:{self.line}"

    def says(self) -> str:
        """Say it in one line: `file:line: key.path: what is wrong; what to do`."""
        key = f"{self.key}: " if self.key else ""
        return f"{self.where}: {key}{self.what}; {self.remedy}"


class CharterUnreadable(CharterError):
    """A charter cannot be used; all that was found is in `findings`, errors first."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        first = findings[0]
        more = len(findings) - 1
        rest = f" ({more} more)" if more else ""
        key = f"{first.key}: " if first.key else ""
        super().__init__(
            f"{first.where}: {key}{first.what}{rest}.",
            f"{first.remedy[:1].upper()}{first.remedy[1:]}.",
            "\n".join(finding.says() for finding in findings),
        )
        self.findings = findings


class Source(NamedTuple):
    """One file of a chain, as it was read."""

    name: str
    data: dict[str, Any]
    places: Places


def chain_of(which: str | Path, library: Library) -> tuple[list[Source], tuple[Finding, ...]]:
    """Read a file and all its parents, the child first."""
    chain: list[Source] = []
    seen: list[str] = []
    name, text = _opened(which, library)
    beside = Path(which).parent if _is_path(which) else None
    while True:
        if text is None:
            return chain, (_not_found(name, chain, seen, library),)
        source = _parsed(f"{name}.toml" if not name.endswith(".toml") else name, text)
        if isinstance(source, Finding):
            return chain, (source,)
        chain.append(source)
        seen.append(str(source.data.get("id", name)))
        parent = source.data.get("extends")
        if parent is None:
            return chain, ()
        wrong = _wrong_parent(parent, seen)
        if wrong is not None:
            return chain, (_at(source, error(("extends",), *wrong)),)
        name, text = parent, _parent(parent, beside, library)


def _is_path(which: str | Path) -> bool:
    return isinstance(which, Path) or which.endswith(".toml") or "/" in which


def _opened(which: str | Path, library: Library) -> tuple[str, bytes | None]:
    if not _is_path(which):
        return str(which), library.get(str(which))
    path = Path(which)
    try:
        return str(path), path.read_bytes()
    except OSError:
        return str(path), None


def _parent(charter: str, beside: Path | None, library: Library) -> bytes | None:
    if beside is not None and (beside / f"{charter}.toml").is_file():
        return (beside / f"{charter}.toml").read_bytes()
    return library.get(charter)


def _wrong_parent(parent: object, seen: list[str]) -> tuple[str, str] | None:
    if not isinstance(parent, str) or not _ID.fullmatch(parent):
        return (
            f"extends is no charter's id: {parent}",
            "write the id alone, such as csto-as-written",
        )
    if parent in seen:
        chain = " -> ".join([*seen, parent])
        return f"the charters extend each other in a circle: {chain}", "break the circle"
    if len(seen) > _LONGEST_CHAIN:
        chain = " -> ".join([*seen, parent])
        return f"the chain is longer than {_LONGEST_CHAIN}: {chain}", "extend an earlier one"
    return None


def _not_found(name: str, chain: list[Source], seen: list[str], library: Library) -> Finding:
    remedy = instead(name, library, none="no charter is known here")
    if not chain:
        return Finding("error", name, 1, 1, "", f"there is no charter {name}", remedy)
    what = f"there is no charter {name}, in the chain {' -> '.join([*seen, name])}"
    return _at(chain[-1], error(("extends",), what, remedy))


def _parsed(name: str, text: bytes) -> Source | Finding:
    """Read one file's TOML, numbers as their digits and lists as tuples."""
    if len(text) > _LARGEST:
        what = f"the file is {len(text):,} bytes long"
        return Finding("error", name, 1, 1, "", what, f"the limit is {_LARGEST:,} bytes")
    try:
        data = tomllib.loads(text.decode("utf-8"), parse_float=Digits)
        return Source(name, _frozen(data), Places(text))
    except UnicodeDecodeError as broken:
        line = text[: broken.start].count(b"\n") + 1
        what = f"byte {broken.start} is not UTF-8"
        return Finding("error", name, line, 1, "", what, "save the file as UTF-8")
    except tomllib.TOMLDecodeError as broken:
        at = re.search(r"\(at line (\d+), column (\d+)\)", str(broken))
        line, column = (int(at[1]), int(at[2])) if at else (text.count(b"\n") + 1, 1)
        said = re.sub(r" \(at .*\)$", "", str(broken))
        return Finding("error", name, line, column, "", f"not TOML: {said}", "correct the line")
    except RecursionError:
        return Finding(
            "error", name, 1, 1, "", "the tables are nested too deep", "write it flatter"
        )


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _frozen(inner) for key, inner in value.items()}
    return tuple(_frozen(inner) for inner in value) if isinstance(value, list) else value


def _at(source: Source, problem: Problem) -> Finding:
    place = source.places.at(problem.key)
    return Finding(
        problem.severity,
        source.name,
        place.line,
        place.column,
        path_text(problem.key),
        problem.what,
        problem.remedy,
    )


def located(problem: Problem, chain: list[Source]) -> Finding:
    """Place a finding in the file that says most of its key; the child wins a tie."""
    return _at(max(chain, key=lambda source: source.places.at(problem.key).known), problem)
