"""Timers heard: a soft sound at one minute and at the end, where this machine can make one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication

from wargame.support.assets import asset

if TYPE_CHECKING:
    from collections.abc import Callable

MINUTE = 60


class Chime:
    """Plays a sound when the clock crosses a minute, and when it runs out.

    Args:
        play: Plays the sound of a name (`minute` or `end`); the machine's own when None.
    """

    def __init__(self, play: Callable[[str], None] | None = None) -> None:
        self._play = play
        self._last: int | None = None
        self.is_on = False

    def follow(self, seconds: int, *, running: bool) -> None:
        """Look at the clock; jumps, as of added time or a new phase, make no sound."""
        last, self._last = self._last, seconds if running else None
        if not running or last is None or not self.is_on or not 0 < last - seconds <= 5:
            return
        for mark, name in ((0, "end"), (MINUTE, "minute")):
            if seconds <= mark < last:
                self.ring(name)
                return

    def ring(self, name: str) -> None:
        """Make the sound now."""
        if self._play is None:
            self._play = _player()
        self._play(name)


def _player() -> Callable[[str], None]:
    """What plays sounds here: QtMultimedia, else the machine's beep."""
    try:
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
    except ImportError:
        # It needs sound libraries that a bare machine lacks.
        return lambda _: QApplication.beep()
    if not QMediaDevices.audioOutputs():
        return lambda _: QApplication.beep()
    effects: dict[str, QSoundEffect] = {}

    def play(name: str) -> None:
        if name not in effects:
            effects[name] = QSoundEffect()
            effects[name].setSource(QUrl.fromLocalFile(str(asset("sounds", f"{name}.wav"))))
        effects[name].play()

    return play
