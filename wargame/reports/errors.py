"""What can stand in the way of a report, in words for the person who asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.errors import ReportError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class FontUnreadable(ReportError):
    """A font that ships with the program is missing or broken."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(
            f"The font {name} cannot be read, so no report can be set.",
            "Install the program again: its fonts come with it.",
            detail,
        )


class TargetUnwritable(ReportError):
    """The report cannot be written where it should go."""

    def __init__(self, target: Path, reason: str) -> None:
        super().__init__(
            f"{target.name} could not be written: {reason}.",
            "Choose another folder, or close the program that has the file open.",
            str(target),
        )


class WrongReader(ReportError):
    """A report for one reader was asked of a review made for another."""

    def __init__(self, preset: str, audience: str) -> None:
        super().__init__(
            f"The preset {preset} cannot be made of what another reader may see: {audience}.",
            "Name the seat, or choose the preset full.",
        )


class NoSuchSection(ReportError):
    """A section was asked for that the report does not have."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"The report has no section {name!r}.", f"It has: {', '.join(known)}.")


class NoSuchPreset(ReportError):
    """A preset was asked for that the report does not have."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"There is no preset {name!r}.", f"Choose one of: {', '.join(known)}.")
