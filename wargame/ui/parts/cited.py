"""Texts that cite entries: each "#121" is a link that opens the log there."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from wargame.ui.theme.scale import Role
    from wargame.ui.tones import Tone

_ENTRY = re.compile(r"#(\d+)\b")
_STRONG = re.compile(r"\*\*(.+?)\*\*")


class CitedText(QLabel):
    """A wrapping text of the program with links to entries; signal `entry_opened`.

    Everything is escaped: markup in a name is shown as typed. Two stars around words make
    them strong; only presenters write those, and `plain` takes them out of names first.

    Args:
        text: the sentence, such as "**Belarus** objects #137".
        role: its place in the type scale.
        tone: the token of its colour.
    """

    entry_opened = Signal(int)

    def __init__(
        self,
        text: str = "",
        role: Role = "second",
        tone: Tone = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = ""
        self._theme = current_theme()
        self.setFont(self._theme.font(role))
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self._open)
        self._theme.changed.connect(self._recolour)
        self.say(text)

    def say(self, text: str) -> None:
        """Another sentence."""
        self._source = text
        tokens = self._theme.tokens
        colour = getattr(tokens, self.property("tone"))
        words = as_markup(text, tokens.accent, tokens.text)
        self.setText(f'<span style="color:{colour}">{words}</span>')
        self.setAccessibleName(text.replace("**", ""))
        cites = _ENTRY.search(text) is not None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if cites else Qt.FocusPolicy.NoFocus)

    def _recolour(self) -> None:
        self.say(self._source)

    def source(self) -> str:
        """The sentence as it was given."""
        return self._source

    def _open(self, link: str) -> None:
        self.entry_opened.emit(int(link))


def plain(name: str) -> str:
    """A name for use in a cited text: its own stars make nothing strong."""
    return name.replace("**", "* *")


def as_markup(text: str, link: str, strong: str) -> str:
    """The markup of a cited text; `link` and `strong` are the colours of both."""
    safe = escape(text)
    safe = _STRONG.sub(rf'<span style="font-weight:600; color:{strong}">\1</span>', safe)
    return _ENTRY.sub(
        rf'<a href="\1" style="color:{link}; font-weight:600; text-decoration:none">#\1</a>',
        safe,
    )
