"""What the settings page says and does. No Qt here.

A choice takes effect when it is made: whoever acts on it listens to the choices. Nothing waits for
a button.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.support.folders import usual_exercises_folder, why_not_folder
from wargame.support.settings import Settings
from wargame.ui.keymap import Keymap, tidy
from wargame.ui.views.settings.key_lines import key_lines
from wargame.ui.views.settings.lines import groups, kind_of, names_of, value_of
from wargame.ui.views.settings.screen import SettingsScreen

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.support.choices import Choices


class SettingsPresenter:
    """Behind the settings page.

    Args:
        choices: What holds on this machine.
    """

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self._before: Settings | None = None

    def screen(self) -> SettingsScreen:
        """The page as it stands."""
        now = self._choices.now
        usual = {
            "exercises_folder": str(usual_exercises_folder()),
            "reports_folder": now.last_folder or "Beside the exercise",
        }
        return SettingsScreen(
            groups=groups(now, usual),
            keys=key_lines(now),
            letters=now.letter_keys,
            changed=self._changed(),
            problem=self._choices.not_kept,
        )

    def _changed(self) -> str:
        first, now = Settings(), self._choices.now
        count = sum(getattr(now, name) != getattr(first, name) for name in names_of())
        if not count:
            return ""
        return "One setting was changed." if count == 1 else f"{count} settings were changed."

    def choose(self, name: str, said: str) -> str:
        """Choose a value by its key; returns the refusal, empty when it holds now."""
        self._choices.change(**{name: value_of(kind_of(name), said)})
        return self._choices.not_kept

    def choose_folder(self, name: str, folder: Path) -> str:
        """Choose a folder; one that cannot be written is refused."""
        refusal = why_not_folder(folder)
        return refusal or self.choose(name, str(folder))

    def choose_letters(self, *, on: bool) -> None:
        """Single letters, digits and signs work as keys, or do not."""
        self._choices.change(letter_keys=on)

    # Putting back

    def put_back(self, name: str) -> None:
        """One setting as at first."""
        self._choices.put_back(name)

    def put_all_back(self) -> None:
        """All of the page as at first; `undo_put_back` brings a person's own again."""
        self._before = self._choices.now
        self._choices.put_back(*names_of())

    def undo_put_back(self) -> None:
        """What held before everything was put back."""
        before, self._before = self._before, None
        if before is not None:
            self._choices.take(before)

    # Keys

    def choose_keys(self, command_id: str, combination: str) -> str:
        """Give a command other keys; returns why not, empty when it has them now."""
        now = self._choices.now
        refusal = Keymap(now.keys, letters=now.letter_keys).why_not(command_id, combination)
        if not refusal:
            self._choices.change(keys={**now.keys, command_id: tidy(combination)})
        return refusal

    def put_keys_back(self, command_id: str) -> str:
        """The keys of a command as at first; refused while another command has taken them."""
        keys = {name: held for name, held in self._choices.now.keys.items() if name != command_id}
        strange = Keymap(keys, letters=True).strange()
        if strange:
            return "Another command has those keys now. Put that one back first."
        self._choices.change(keys=keys)
        return ""
