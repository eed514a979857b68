"""Packs, charters and exercise files of this machine, opened with the stores they need."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.errors import SettingsError
from wargame.play.ports import LogDamaged
from wargame.support import paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from wargame.game.ids import CharterId
    from wargame.play.ports import Clock, EventStore, Head, Unstored
    from wargame.play.session import Session
    from wargame.play.verification import Verification

SUFFIX = ".wargame"


class PackSource(NamedTuple):
    """A pack found on this machine: its folder's name and files."""

    id: str
    where: str
    files: Mapping[str, bytes]


def find_pack(id_or_path: str) -> PackSource:
    """Find a pack by id among the installed ones, or by the path of its folder.

    Raises:
        PackError: There is none of that name, or its files cannot be taken.
    """
    from wargame.scenario.library import locate_pack
    from wargame.scenario.packfiles import pack_files

    folder = locate_pack(id_or_path, scenario_folders())
    return PackSource(folder.name, folder.name, pack_files(folder))


def scenario_folders() -> tuple[Path, ...]:
    """Where packs and charters lie: a person's own first, then those shipped."""
    return (paths.places().packs, paths.shipped("scenarios"))


def charter_files() -> dict[str, bytes]:
    """All charters installed on this machine, by id."""
    from wargame.scenario.library import charter_files as charter_paths

    return {name: path.read_bytes() for name, path in charter_paths(scenario_folders()).items()}


READINGS = ("as-written", "as-practised", "proposed")


def charter_titles() -> tuple[tuple[str, str], ...]:
    """Id and title of every installed charter: as written, as practised, proposed, each by id."""
    heads = {name: _head(text) for name, text in charter_files().items()}
    ordered = sorted(heads, key=lambda name: (_place(str(heads[name].get("reading", ""))), name))
    return tuple((name, str(heads[name].get("title", name))) for name in ordered)


def _place(reading: str) -> int:
    return READINGS.index(reading) if reading in READINGS else len(READINGS)


@lru_cache(maxsize=64)
def _head(charter: bytes) -> Mapping[str, object]:
    """The tables of a charter file; empty when it does not read."""
    import tomllib

    try:
        return tomllib.loads(charter.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        # Reading it as a charter says what is wrong, with file and line.
        return {}


def charters_for(pack: Mapping[str, bytes], where: str) -> dict[str, bytes]:
    """The charter files that a pack names, with all that they extend."""
    from wargame.scenario.reader import read_pack

    installed = charter_files()
    wanted: dict[str, bytes] = {}
    todo = [str(name) for name in read_pack(pack, where).charters]
    while todo:
        name = todo.pop()
        if name in wanted or name not in installed:
            continue
        wanted[name] = installed[name]
        parent = _parent(installed[name])
        todo.extend([parent] if parent else [])
    return wanted


def _parent(charter: bytes) -> str:
    """The charter that another extends; empty when it stands alone or does not read."""
    found = _head(charter).get("extends", "")
    return found if isinstance(found, str) else ""


def new_exercise(
    source: PackSource,
    target: Path,
    *,
    title: str = "",
    charter: CharterId | None = None,
    clock: Clock | None = None,
) -> Session:
    """Make a new exercise file from a pack and open it.

    Raises:
        SettingsError: There is a file of that name already.
        PackError: The pack does not read.
        LogUnavailable: The file cannot be written.
    """
    from wargame.play.session import create
    from wargame.support.system import SeededDice, SystemClock, SystemIds

    if target.exists():
        message = f"There is a file {target.name} in that folder already."
        raise SettingsError(message, "Choose another name.")
    charters = charters_for(source.files, source.where)
    ids = SystemIds()
    uuid = ids.uuid()
    store = _created(target, uuid)
    try:
        return create(
            store,
            source.files,
            charters,
            clock or SystemClock(),
            SeededDice(),
            ids,
            title=title,
            charter=charter,
            uuid=uuid,
        )
    except BaseException:
        store.close()
        target.unlink(missing_ok=True)
        raise


def branch_exercise(session: Session, target: Path, upto: int, title: str = "") -> Session:
    """Begin a what-if branch of an exercise in a new file, and open it.

    Raises:
        Refused: There is no such entry, or play had not begun by then.
        LogUnavailable: The file cannot be written.
    """
    from wargame.play.branching import branch, id_in_file
    from wargame.support.system import SystemIds

    # The file bears the id of entry #1, which it shares with its parent.
    store = _created(target, id_in_file(session))
    try:
        return branch(session, store, upto, SystemIds().uuid(), title)
    except BaseException:
        store.close()
        target.unlink(missing_ok=True)
        raise


def _created(target: Path, uuid: str) -> EventStore:
    from wargame.storage.sqlite import create

    target.parent.mkdir(parents=True, exist_ok=True)
    return create(target, uuid)


def held_for_writing(path: Path) -> bool:
    """Whether a window or another process has an exercise open for writing now."""
    from wargame.storage.lock import is_held

    return is_held(path)


def open_store(path: Path, *, write: bool) -> EventStore:
    """Open an exercise file without reading what is in it.

    Raises:
        LogDamaged: It is no exercise.
        LogUnavailable: It cannot be read.
    """
    from wargame.storage.sqlite import open_exercise

    return open_exercise(path, "write" if write else "read")


def open_exercise(path: Path, *, write: bool = True) -> Session:
    """Open an exercise where it stood.

    Raises:
        LogDamaged: It is no exercise, or is damaged.
        LogUnavailable: It cannot be read.
    """
    from wargame.play.session import Session
    from wargame.support.system import SeededDice, SystemClock, SystemIds

    store = open_store(path, write=write)
    try:
        return Session.open(store, SystemClock(), SeededDice(), SystemIds())
    except BaseException:
        store.close()
        raise


def copied_elsewhere(
    store: EventStore, whole: tuple[Iterable[Unstored], Head], target: Path
) -> EventStore:
    """Make a whole copy of an open exercise in a new file, and open that for writing.

    Args:
        store: Where the exercise lies.
        whole: All its entries and where they end: where the store cannot be read they are taken.
        target: The new file.

    Raises:
        LogUnavailable: No copy can be made there, or it could not be written.
    """
    from wargame.play.ports import LogUnavailable

    entries, end = whole
    store.copy_to(str(target), tuple(entries), end)
    copy = open_store(target, write=True)
    if copy.read_only:
        why = copy.why_read_only
        copy.close()
        raise LogUnavailable(why, "Choose another folder.")
    return copy


def verify_file(path: Path, expected: Head | None = None) -> Verification:
    """Check an exercise file from end to end, changing nothing."""
    from wargame.play.ports import Head, Problem
    from wargame.play.verification import Verification, verify

    try:
        store = open_store(path, write=False)
    except LogDamaged as error:
        problem = Problem(0, error.message)
        return Verification(ok=False, events=0, head=Head(0, ""), problems=(problem,))
    with store:
        return verify(store, expected)


def free_path(folder: Path, stem: str, suffix: str) -> Path:
    """A name that is not taken in a folder: nothing is ever written over.

    Raises:
        SettingsError: The folder cannot be made, or every name is taken.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"The folder {folder.name} cannot be made: {error.strerror or error}."
        raise SettingsError(message, "Choose another folder for exercises.") from error
    for count in range(1, 10_000):
        name = stem if count == 1 else f"{stem}-{count}"
        if not (folder / f"{name}{suffix}").exists():
            return folder / f"{name}{suffix}"
    message = f"The folder {folder.name} is full of exercises called {stem}."
    raise SettingsError(message, "Choose another folder.")


def exercises_folder() -> Path:
    """Where new exercises go unless somebody says otherwise."""
    from wargame.support.folders import exercises_folder as chosen_folder

    return chosen_folder()
