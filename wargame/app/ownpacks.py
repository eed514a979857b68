"""Packs that a person adds: checked, copied into a folder of their own, removed and brought back.

What is shipped is never touched. What is removed or replaced is moved into a folder beside the
packs, never deleted.
"""

from __future__ import annotations

import tempfile
import tomllib
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.app.checking import check_files
from wargame.app.exercises import charter_files, scenario_folders
from wargame.app.handedover import HEAD, handed_over
from wargame.game.errors import SettingsError
from wargame.scenario.finding import UnreadablePack
from wargame.scenario.library import pack_folders
from wargame.scenario.packfiles import pack_digest, pack_files
from wargame.scenario.reader import read_pack
from wargame.support.paths import places
from wargame.ui.packdesk import PackFinding, PackFound, PackTwin

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping

AWAY = "thrown-away"
_MOST = 1_000
"""Packs of one name in a folder."""


class AddedPacks:
    """The packs of a person's own, in the folder that this machine keeps for them."""

    def __init__(self) -> None:
        self._away: dict[str, Path] = {}

    def look_at(self, path: Path, progress: Callable[[int, int, str], None]) -> PackFound:
        """Read and check the pack in a folder or a zip; nothing is changed.

        Raises:
            NoPackThere: There is none, or more than one.
        """
        progress(0, 0, "Reading it")
        try:
            where, files = handed_over(path)
        except UnreadablePack as error:
            findings = tuple(PackFinding(*one) for one in error.findings)
            return PackFound(path.name, "", "", "", {}, findings)
        found = check_files(
            files, where, charter_files(), lambda: progress(0, 0, "Playing it to see how it goes")
        )
        findings = tuple(PackFinding(*one) for one in found)
        if any(one.severity == "error" for one in findings):
            return PackFound(where, "", "", "", files, findings)
        pack = read_pack(files, where)
        twin = _twin(str(pack.id), files)
        return PackFound(where, str(pack.id), pack.title, pack.version, files, findings, twin)

    def add(self, found: PackFound, replaces: str = "") -> str:
        """Keep a pack on this machine, beside the others or in place of one of a person's own.

        Raises:
            SettingsError: It cannot be written; everything is as it was.
        """
        if not found.plays:
            message = f"The pack {found.where} cannot be played, so it is not added."
            raise SettingsError(message, "Correct what the check found.")
        folder = places().packs
        try:
            with _written(found.files, folder) as made:
                if replaces:
                    self.remove(replaces)
                name = replaces or _free(found.id, folder, pack_folders(scenario_folders()))
                try:
                    made.rename(folder / name)
                except OSError:
                    if replaces:
                        self.bring_back(replaces)
                    raise
        except OSError as error:
            raise _refused(folder, error) from error
        return name

    def remove(self, pack: str) -> None:
        """Move one of a person's own packs into `thrown-away` beside them.

        Raises:
            SettingsError: It is none of theirs, or its folder refuses.
        """
        lies = self.folder_of(pack)
        away = lies.with_name(AWAY)
        try:
            away.mkdir(exist_ok=True)
            now = away / _free(pack, away)
            lies.rename(now)
        except OSError as error:
            raise _refused(lies.parent, error) from error
        self._away[pack] = now

    def bring_back(self, pack: str) -> None:
        """Bring back what was removed under this id by this desk.

        Raises:
            SettingsError: Something lies there by now, or the folder refuses.
        """
        now, lies = self._away[pack], places().packs / pack
        if lies.exists():
            message = f"There is a pack {pack} in that folder already."
            raise SettingsError(message, f"What was removed lies in {now}.")
        try:
            now.rename(lies)
        except OSError as error:
            raise _refused(lies.parent, error) from error
        del self._away[pack]

    def folder_of(self, pack: str) -> Path:
        """Where one of a person's own packs lies.

        Raises:
            SettingsError: It is none of theirs.
        """
        lies = pack_folders((places().packs,)).get(pack)
        if lies is None:
            message = f"{pack} is none of the packs that you added."
            raise SettingsError(message, "What came with wargame stays.")
        return lies


@contextmanager
def _written(files: Mapping[str, bytes], beside: Path) -> Iterator[Path]:
    """The files of a pack, written whole into a folder that is then renamed, or goes again."""
    beside.mkdir(parents=True, exist_ok=True)
    # Deeper than where packs are looked for: half of one is never listed.
    with tempfile.TemporaryDirectory(dir=beside, prefix=".adding-") as room:
        pack = Path(room) / "pack"
        for name, content in files.items():
            target = pack / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        yield pack


def _twin(pack: str, files: Mapping[str, bytes]) -> PackTwin | None:
    """The pack of this id that is here: the very same, else one's own, else a shipped one."""
    digest, own = pack_digest(files), places().packs
    twins = []
    for name, folder in pack_folders(scenario_folders()).items():
        known, title, version = _head(folder)
        if pack in {known, name}:
            same = _digest(folder) == digest
            twins.append(PackTwin(name, title or name, version, folder.parent == own, same))
    return max(twins, key=lambda twin: (twin.same, twin.own), default=None)


def _head(folder: Path) -> tuple[str, str, str]:
    """Id, title and version in a pack's head; empty where it does not read."""
    try:
        head = tomllib.loads((folder / HEAD).read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        return "", "", ""
    told = [head.get(key, "") for key in ("id", "title", "version")]
    return tuple(one if isinstance(one, str) else "" for one in told)  # type: ignore[return-value] # three of them


def _digest(folder: Path) -> str:
    with suppress(UnreadablePack):
        return pack_digest(pack_files(folder))
    return ""


def _free(pack: str, folder: Path, taken: Container[str] = ()) -> str:
    """A name that nothing in a folder has yet, nor any of those that are taken."""
    for count in range(1, _MOST):
        name = pack if count == 1 else f"{pack}-{count}"
        if name not in taken and not (folder / name).exists():
            return name
    message = f"The folder {folder.name} is full of packs called {pack}."
    raise SettingsError(message, "Remove some of them.")


def _refused(folder: Path, error: OSError) -> SettingsError:
    why = (error.strerror or "it failed").lower()
    return SettingsError(
        f"The folder {folder} could not be changed: {why}.",
        "Everything is where it was. See that the folder can be written.",
    )
