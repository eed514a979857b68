"""Checking a pack or a charter of this machine, and finding the charter that a word names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wargame.app.exercises import charter_files, charters_for, scenario_folders
from wargame.game.errors import CharterError, PackError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from wargame.rules.charter import Charter
    from wargame.scenario.check import CharterWords
    from wargame.scenario.finding import Finding


class Checked(NamedTuple):
    """One thing that was found in a pack or a charter.

    Attributes:
        severity: `error`, `warning` or `hint`.
        where: File and line.
        key: The key inside the file, empty for the file itself.
        message: What is so.
        remedy: What to do.
    """

    severity: str
    where: str
    key: str
    message: str
    remedy: str


class NothingToCheck(PackError):
    """A word names neither a pack nor a charter."""

    def __init__(self, word: str, known: Iterable[str]) -> None:
        from wargame.game.phrasing import sentence
        from wargame.scenario.finding import nearest

        says = f"There is no pack or charter {word!r}, and no file or folder that is one."
        super().__init__(says, sentence(nearest(word, known)))


class NoSuchCharter(CharterError):
    """A word names no charter."""

    def __init__(self, word: str, known: Iterable[str]) -> None:
        from wargame.game.phrasing import sentence
        from wargame.scenario.finding import nearest

        says = f"There is no charter {word!r}, and no file of that name."
        super().__init__(says, sentence(nearest(word, known)))


def check(word: str) -> tuple[Checked, ...]:
    """Look for everything that is wrong with a pack, a charter or a ladder, errors first.

    Args:
        word: An id, the file of a charter or a ladder, or a pack's folder.

    Raises:
        NothingToCheck: It is neither.
    """
    from wargame.scenario.library import LADDER, NoSuchPack, locate_pack, pack_folders

    charters = charter_files()
    if Path(word).stem.endswith(LADDER) and word not in charters:
        return check_ladder(word)
    if is_charter(word, charters):
        return check_charter(word, charters)
    try:
        folder = locate_pack(word, scenario_folders())
    except NoSuchPack:
        known = {*charters, *pack_folders(scenario_folders())}
        raise NothingToCheck(word, known) from None
    return check_pack(folder, charters)


def installed() -> tuple[str, ...]:
    """Everything on this machine that can be checked: charters, ladders and packs."""
    from wargame.app.sounding import installed_ladders
    from wargame.scenario.library import pack_folders

    return (
        *sorted(charter_files()),
        *sorted(installed_ladders()),
        *pack_folders(scenario_folders()),
    )


def is_charter(word: str, charters: Mapping[str, bytes]) -> bool:
    """Whether a word is a charter's id, or a file that can only be a charter."""
    path = Path(word)
    return word in charters or (
        path.suffix == ".toml" and path.name != "pack.toml" and path.is_file()
    )


def check_charter(word: str, charters: Mapping[str, bytes]) -> tuple[Checked, ...]:
    """All findings of a charter."""
    from wargame.scenario.charters import examine_charter

    return tuple(
        Checked(one.severity, one.where, one.key, one.what, one.remedy)
        for one in examine_charter(word, charters).findings
    )


def check_ladder(word: str) -> tuple[Checked, ...]:
    """All findings of a response ladder."""
    from wargame.app.sounding import installed_ladders
    from wargame.scenario.ladders import examine_ladder

    return tuple(
        Checked(one.severity, one.where, one.key, one.what, one.remedy)
        for one in examine_ladder(word, installed_ladders()).findings
    )


def check_pack(folder: Path, charters: Mapping[str, bytes]) -> tuple[Checked, ...]:
    """All findings of a pack: read beside the charters of this machine, then played."""
    from wargame.scenario.finding import UnreadablePack
    from wargame.scenario.packfiles import pack_files

    try:
        files = pack_files(folder)
    except UnreadablePack as error:
        return tuple(Checked(*one) for one in error.findings)
    return check_files(files, folder.name, charters)


def check_files(
    files: Mapping[str, bytes],
    where: str,
    charters: Mapping[str, bytes],
    before_play: Callable[[], object] = lambda: None,
) -> tuple[Checked, ...]:
    """All findings of a pack's files.

    Args:
        files: Contents by name.
        where: What the pack is called in messages.
        charters: The charters of this machine.
        before_play: Called before it is played, which takes longest; may raise to call it off.
    """
    from wargame.scenario.finding import UnreadablePack, sorted_findings
    from wargame.scenario.linter import lint

    try:
        findings = lint(files, where, dict(charter_words(charters)))
        if not any(one.severity == "error" for one in findings):
            before_play()
            findings = sorted_findings((*findings, *played(files, where)))
    except UnreadablePack as error:
        findings = error.findings
    return tuple(Checked(*one) for one in findings)


def played(files: Mapping[str, bytes], where: str) -> tuple[Finding, ...]:
    """What shows only when a pack's history is played, in memory.

    Raises:
        CharterError: A charter that the pack names cannot be used.
    """
    from wargame.play.rehearsals import REHEARSALS
    from wargame.play.rehearsing import rehearse
    from wargame.play.sources import setting_of
    from wargame.scenario.reader import read_with_origin
    from wargame.support.system import CountedIds, SeededDice

    charters = charters_for(files, where)
    setting = setting_of(files, charters, where, SeededDice(), CountedIds())
    return rehearse(setting, read_with_origin(files, where)[1], REHEARSALS)


class Reached(NamedTuple):
    """A thing of a pack that a play by chance came to.

    Attributes:
        kind: `inject`, `row`, `action` or `motion`.
        id: Its id.
        end: The row's number from 0, or how the motion ended; empty otherwise.
        play: The number of the play, from 1.
        turn: The turn in which it was reached.
        hand: Whether control fired injects or ruled on facts by hand in that play.
    """

    kind: str
    id: str
    end: str
    play: int
    turn: str
    hand: bool


def witnesses(word: str) -> tuple[Reached, ...]:
    """For everything that play can reach in a pack, a play in which it was reached.

    Raises:
        PackError: There is no such pack, or it cannot be played.
    """
    from wargame.play.sources import setting_of
    from wargame.play.wander.exploring import explore
    from wargame.scenario.library import locate_pack
    from wargame.scenario.packfiles import pack_files
    from wargame.support.system import CountedIds, SeededDice

    folder = locate_pack(word, scenario_folders())
    files = pack_files(folder)
    charters = charters_for(files, folder.name)
    setting = setting_of(files, charters, folder.name, SeededDice(), CountedIds())
    seen = explore(setting).seen
    return tuple(Reached(*mark, *witness) for mark, witness in seen.items())


def charter_words(charters: Mapping[str, bytes]) -> Iterable[tuple[str, CharterWords]]:
    """What each charter that reads knows by name."""
    from wargame.scenario.charters import examine_charter
    from wargame.scenario.check import CharterWords

    for name in charters:
        charter = examine_charter(name, charters).charter
        if charter is not None:
            yield (
                name,
                CharterWords(
                    frozenset(charter.facts),
                    frozenset(charter.decisions),
                    frozenset(charter.roles),
                    frozenset(charter.members),
                ),
            )


def charter_of(word: str) -> Charter:
    """Read the charter that a word names: an id, or a file.

    Raises:
        CharterError: There is none, or it cannot be used.
    """
    from wargame.scenario.charters import read_charter

    charters = charter_files()
    if not is_charter(word, charters):
        raise NoSuchCharter(word, charters)
    return read_charter(word, charters)
