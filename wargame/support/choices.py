"""The choices in force: changed in one place, kept at once, told to whoever must act on them."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from wargame.support.paths import places
from wargame.support.settings import Settings, read_settings, save_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Listener = Callable[[frozenset[str]], None]

NOT_KEPT = (
    "This could not be kept on the disk. It holds until wargame is closed; look at the folder of "
    "settings in `wargame doctor`."
)


class Choices:
    """A person's settings while the program runs.

    Args:
        folder: Where they are kept; that of this person when None.

    Attributes:
        now: What holds.
        problem: What of the file could not be read, as a sentence; empty when all was well.
        not_kept: Why the last change will not be there at the next start; empty when it will.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or places().settings
        self.now, self.problem = read_settings(self.folder)
        self.not_kept = ""
        self._listeners: list[Listener] = []

    def change(self, **changes: Any) -> frozenset[str]:
        """Put other choices in force, keep them, and tell; returns the names that changed."""
        return self.take(self.now.with_(**changes))

    def take(self, settings: Settings) -> frozenset[str]:
        """Put all of these in force, as after "Put back" was taken back."""
        changed = frozenset(
            one.name
            for one in fields(Settings)
            if getattr(settings, one.name) != getattr(self.now, one.name)
        )
        if changed:
            self.now = settings
            self.not_kept = "" if save_settings(settings, self.folder) else NOT_KEPT
            for listener in tuple(self._listeners):
                listener(changed)
        return changed

    def put_back(self, *names: str) -> frozenset[str]:
        """As at first; all that are named."""
        first = Settings()
        return self.change(**{name: getattr(first, name) for name in names})

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell of changes, with the names that changed; returns what stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None


class _InForce:
    """The choices of this process."""

    choices: Choices | None = None


def current_choices() -> Choices:
    """The choices in force, read at the first call (and anew when the person's folder moved)."""
    known = _InForce.choices
    if known is None or known.folder != places().settings:
        known = _InForce.choices = Choices()
    return known


def read_choices_anew() -> Choices:
    """Read them from the disk, as at a start; whoever listened before hears no more."""
    _InForce.choices = None
    return current_choices()
