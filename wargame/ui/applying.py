"""A person's choices take effect: theme, forms of dates, keys, and the pages that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from wargame.support.forms import Forms, use_forms
from wargame.ui.commands import COMMANDS
from wargame.ui.keyboard import current_keyboard
from wargame.ui.keymap import Keymap
from wargame.ui.theme.theme import Scheme, current_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.support.choices import Choices
    from wargame.support.settings import Settings
    from wargame.ui.theme.theme import Theme

LOOK = frozenset({"theme", "contrast", "text_percent", "reduce_motion"})
FORMS = frozenset({"day_form", "hour_form"})
KEYS = frozenset({"keys", "letter_keys"})
_CONTRAST = {"high": True, "normal": False}


class Applier:
    """Puts choices in force, at the start and whenever one changes.

    Args:
        choices: What a person chose.
        reword: Shows anew what is on screen, after dates are written otherwise.
    """

    def __init__(self, choices: Choices, reword: Callable[[], None]) -> None:
        self._choices = choices
        self._reword = reword
        self.problem = choices.problem or unusable_keys(choices.now)
        self._put(LOOK | FORMS | KEYS)
        self._deaf = choices.listen(self._changed)
        self._theme: Theme | None = current_theme()
        self._theme.adjusted.connect(self._keep_look)

    def _changed(self, names: frozenset[str]) -> None:
        self._put(names)
        if names & (FORMS | KEYS):
            self._reword()

    def _put(self, names: frozenset[str]) -> None:
        now = self._choices.now
        if names & LOOK:
            put_on(now)
        if names & FORMS:
            use_forms(Forms(now.day_form, now.hour_form))
        if names & KEYS:
            current_keyboard().use(Keymap(now.keys, letters=now.letter_keys).table())

    def _keep_look(self) -> None:
        """A key or a button changed the theme: that is a choice too."""
        theme = current_theme()
        self._choices.change(theme=theme.scheme, text_percent=round(theme.text_size * 100))

    def stop(self) -> None:
        """The window is gone; what holds for the process is as at first."""
        if self._theme is not None:
            self._theme.adjusted.disconnect(self._keep_look)
            self._theme = None
            self._deaf()
            use_forms(Forms())
            current_keyboard().use(COMMANDS)


def put_on(now: Settings) -> None:
    """The look that a person chose; nothing is repainted when it is in force already."""
    theme = current_theme()
    scheme: Scheme = next((one for one in get_args(Scheme) if one == now.theme), "system")
    contrast = _CONTRAST.get(now.contrast)
    look = (scheme, contrast, now.text_percent / 100, not now.reduce_motion)
    if look != (theme.scheme, theme.contrast, theme.text_size, theme.moves()):
        theme.follow_contrast(contrast)
        theme.put_on(scheme, text_size=look[2], moves=look[3])


def unusable_keys(now: Settings) -> str:
    """Which chosen keys cannot be used, as a sentence; empty when all can."""
    strange = Keymap(now.keys).strange()
    if not strange:
        return ""
    named = ", ".join(strange)
    return f"The keys chosen for {named} cannot be used, so those stand as at first."
