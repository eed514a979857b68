"""What is written in a form survives leaving it, and the end of the program; a line says so."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QWidget,
)

from wargame.game.entry import utc_moment
from wargame.play.ports import LogError
from wargame.support.forms import hour_words
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.text import Text
from wargame.ui.running.fields import part_of
from wargame.ui.running.unsent import Unsent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import SignalInstance

    from wargame.play.session import Session
    from wargame.ui.running.fields import Field, Part
    from wargame.ui.running.unsent import Value

KEEP_AFTER = 1000
"""Milliseconds after the first key that is not kept yet: whoever types on and on is kept too."""


_NOT_KEPT = "Not kept."
_NOTHING: tuple[Value, ...] = ("", None, [])


class Keeping(QWidget):
    """Keeps the fields of one form, and shows when they were kept once they are there again.

    It stands in the form itself, hidden while there is nothing to say. Signal: `begun_anew` when a
    person chose to start over.

    Args:
        fit: Called after fields were filled by other hands than the person's.
    """

    begun_anew = Signal()

    def __init__(
        self,
        session: Session,
        fit: Callable[[], None] = lambda: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._fit = fit
        self._unsent: Unsent | None = None
        self._parts: dict[str, Part] = {}
        self._fresh: dict[str, Value] = {}
        self._connections: list[tuple[SignalInstance, Callable[..., None]]] = []
        self.glyph = GlyphMark("draft")
        self.words = Text("", "second", "text2", lines=2)
        self.anew = ActButton("Begin anew", role="quiet", scale="tiny")
        self.anew.clicked.connect(self.begin_anew)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.glyph)
        row.addWidget(self.words, 1)
        row.addWidget(self.anew)
        self.soon = QTimer(self)
        self.soon.setSingleShot(True)
        self.soon.setInterval(KEEP_AFTER)
        self.soon.timeout.connect(self._keep)
        stop = session.before_close(self.leave)
        self.destroyed.connect(lambda: _stop(stop))
        self.hide()

    def begin(  # noqa: PLR0913 - what a form is, in the one call that begins it
        self,
        form: str,
        what: str,
        fields: Mapping[str, Field],
        *,
        sealed: bool = False,
        fresh: Mapping[str, Value] | None = None,
        restore: bool = True,
    ) -> bool:
        """A form stands there as one begins it: what was kept of it is put back.

        Args:
            form: Its name, the same each time.
            what: What is written in it, with its article.
            fields: Its fields, each after those on whose choice its own depend.
            sealed: Whether a seat's move stands in it.
            fresh: How a field stands when one begins, where it does not stand so now.
            restore: Whether to put back what was kept; not where it stands there already.

        Returns:
            Whether something was put back.
        """
        self.leave()
        self._unsent = Unsent(self._session, form, what, sealed=sealed)
        self._parts = {name: part_of(field) for name, field in fields.items()}
        self._fresh = self._now() | dict(fresh or {})
        kept = self._unsent.kept()
        if kept is not None and restore:
            self._put(kept.fields)
            self._fit()
        if kept is not None:
            self._say(f"Begun, and kept at {_clock(kept.at)}.")
        for part in self._parts.values():
            for signal in part.changed:
                signal.connect(self.changed)
                self._connections.append((signal, self.changed))
        return kept is not None

    def is_begun(self) -> bool:
        """Whether more stands there than one begins with."""
        now = self._now()
        return any(
            part.writes and now[name] != self._fresh[name] and _said(now[name])
            for name, part in self._parts.items()
        )

    def changed(self, *_: object) -> None:
        """Something was typed or chosen: keep it soon."""
        if self._unsent is not None and not self._session.read_only and not self.soon.isActive():
            self.soon.start()

    def keep_now(self) -> None:
        """Keep at once what was typed since the last time."""
        if self.soon.isActive():
            self.soon.stop()
            self._keep()

    def _keep(self) -> None:
        if self._unsent is None:
            return
        if not self.is_begun():
            self._unsent.drop()
            self._hush()
            return
        try:
            self._unsent.keep(self._now())
        except LogError as error:
            self._say(f"{_NOT_KEPT} {error.what}; it is still on this screen.")
            self.soon.start()
            return
        if self.words.text().startswith(_NOT_KEPT):
            self._hush()

    def leave(self) -> None:
        """The form is left, and what stands in it waits."""
        self.keep_now()
        self._let_go()

    def done(self) -> None:
        """It was sent, or thrown away: nothing of it is kept."""
        if self._unsent is not None:
            self._unsent.drop()
        self._let_go()

    def begin_anew(self) -> None:
        """Throw away what was kept, and stand there as one begins."""
        self._put(self._fresh)
        self._fit()
        self.soon.stop()
        if self._unsent is not None:
            self._unsent.drop()
        self._hush()
        self.begun_anew.emit()

    def _let_go(self) -> None:
        self.soon.stop()
        for signal, slot in self._connections:
            # A field of a form that was made anew is gone, and its signals with it.
            with contextlib.suppress(RuntimeError):
                signal.disconnect(slot)
        self._connections.clear()
        self._parts, self._unsent = {}, None
        self._hush()

    def _now(self) -> dict[str, Value]:
        return {name: part.read() for name, part in self._parts.items()}

    def _put(self, fields: Mapping[str, Value]) -> None:
        for name, part in self._parts.items():
            if name in fields:
                part.write(fields[name])

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.setVisible(True)
        self._fit()

    def _hush(self) -> None:
        if not self.isHidden():
            self.words.setText("")
            self.hide()
            self._fit()


def _said(value: Value) -> bool:
    return (value.strip() if isinstance(value, str) else value) not in _NOTHING


def _clock(at: str) -> str:
    return hour_words(utc_moment(at).astimezone(), seconds=True)


def _stop(stop: Callable[[], None]) -> None:
    # The session may have let go of all who waited for its end before the form is gone.
    with contextlib.suppress(ValueError):
        stop()
