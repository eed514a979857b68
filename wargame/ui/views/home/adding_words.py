"""Words about a pack that is to be added: what is wrong with it, which one is here. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.phrasing import counted, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.packdesk import PackFinding, PackFound, PackTwin

REPLACE, BESIDE = "replace", "beside"
_GLYPHS = {"error": ("failed", "Error"), "warning": ("contested", "Warning")}
_MADE = "Exercises go on with the pack they were made from."


class FindingRow(NamedTuple):
    """One thing that the check found: its shape and word, where, what, and what to do."""

    glyph: str
    word: str
    where: str
    says: str
    remedy: str


class PackAnswer(NamedTuple):
    """What is told of a pack, and what may be done with it.

    Attributes:
        rows: What the check found.
        ways: What may be done, the first one first: keys with their words.
        text: All that was found, to be copied.
    """

    title: str
    why: str
    rows: tuple[FindingRow, ...] = ()
    ways: tuple[tuple[str, str], ...] = ()
    text: str = ""


def refused(found: PackFound) -> PackAnswer:
    """Why a pack was not added: what is wrong, and where."""
    errors = sum(1 for one in found.findings if one.severity == "error")
    why = f"It cannot be played: {counted(errors, 'error')}. Nothing was changed here."
    return _answer(f"{found.where} was not added", why, found.findings)


def remarks(found: PackFound) -> PackAnswer:
    """What the check remarks of a pack that can be played."""
    count = counted(len(found.findings), "remark")
    why = f"It can be played. The check has {count}."
    return _answer(f"{found.title} was added", why, found.findings)


def checked(title: str, found: PackFound) -> PackAnswer:
    """What the check finds in a pack that is here."""
    if not found.plays:
        errors = sum(1 for one in found.findings if one.severity == "error")
        why = f"It cannot be played: {counted(errors, 'error')}."
    elif found.findings:
        why = f"It can be played. The check has {counted(len(found.findings), 'remark')}."
    else:
        why = "The check found nothing. It was read, and played by chance."
    return _answer(title, why, found.findings)


def same_here(found: PackFound) -> str:
    """Told when the very same pack is here."""
    return f"{found.title} {found.version} is here already, and the same in every byte."


def which(found: PackFound, twin: PackTwin) -> PackAnswer:
    """Asked when another pack of that id is here."""
    if twin.own:
        if twin.version == found.version:
            said = f"Both say version {found.version}, and they differ."
        else:
            said = f"{_named(twin)} is here; you chose version {found.version}."
        ways = ((REPLACE, "Replace it"), (BESIDE, "Keep both"))
        return PackAnswer(f"{twin.title} is here already", f"{said} {_MADE}", ways=ways)
    said = f"{_named(twin)} came with wargame and stays as it is. Yours would stand beside it."
    return PackAnswer(f"{twin.title} is here already", said, ways=((BESIDE, "Add it beside"),))


def added(found: PackFound) -> str:
    """Told when a pack was added."""
    return f"{found.title} was added. Set it up from here."


def _named(twin: PackTwin) -> str:
    return f"{twin.title} {twin.version}".strip()


def _answer(title: str, why: str, findings: Sequence[PackFinding]) -> PackAnswer:
    rows = tuple(_row(one) for one in findings)
    text = "\n".join(f"{one.where}: {one.says} {one.remedy}" for one in rows)
    return PackAnswer(title, why, rows, text=text)


def _row(one: PackFinding) -> FindingRow:
    glyph, word = _GLYPHS.get(one.severity, ("planned", "Hint"))
    # A key stays as it is written in the file.
    says = f"{one.key}: {one.message}." if one.key else sentence(one.message)
    return FindingRow(glyph, word, one.where, says, sentence(one.remedy))
