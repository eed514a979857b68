"""What Home does with a whole exercise or pack: set it up again, throw it away, bring it back."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.ids import CONTROL
from wargame.ui.unwanted import undo_new

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.play.session import Session
    from wargame.ui.views.setup.draft import Draft
    from wargame.ui.window import Window


_Choices = tuple[str, "Draft | None"]
"""The pack of an exercise, and what was chosen at its set-up."""


class _Back(NamedTuple):
    """How what was thrown away is brought back, and what is said then."""

    work: Callable[[], None]
    words: str


class Chores:
    """Behind the row menus of Home.

    Args:
        window: The window, whose open exercise may be the one that is meant.
    """

    def __init__(self, window: Window) -> None:
        self._window = window
        self._back: _Back | None = None

    def set_up_again(self, path: str) -> None:
        """Make a new exercise of the same pack with the same choices, and show its Set-up."""
        window = self._window
        # The open one is read here: the window may change it while another thread reads.
        is_open = window.session is not None and path == window.open_path()
        old = _choices(window.session) if is_open and window.session is not None else None
        window.working.do(
            "Setting up again",
            lambda _: self._new_like(old or self._read(path)),
            window.take_up,
            undo_new,
        )

    def _read(self, path: str) -> _Choices:
        opening, desk = self._window.opening, self._window.desk
        old = opening.after_folding(lambda: desk.open_exercise(Path(path), write=False))
        with closing(old):
            return _choices(old)

    def _new_like(self, old: _Choices) -> Session:
        from wargame.game.entry import utc_text

        pack, draft = old
        new = self._window.desk.new_exercise(pack)
        if draft is not None:
            new.store.save_draft(CONTROL, "set-up", draft.text(), utc_text(new.now()))
        return new

    def throw_away(self, path: str) -> None:
        """Move a rehearsal away, closing it first when it is the open one; offer Undo."""
        desk, opening = self._window.desk, self._window.opening
        if path == self._window.open_path():
            self._window.close_exercise()
        self._remove(
            "Throwing the rehearsal away",
            lambda: opening.after_folding(lambda: desk.throw_away(path)),
            "The rehearsal was thrown away. Its file lies in the folder thrown-away beside it.",
            _Back(lambda: desk.bring_back(path), "The rehearsal is back."),
        )

    def remove_pack(self, pack: str, title: str) -> None:
        """Move a pack away that a person added; offer Undo."""
        packs = self._window.desk.own_packs
        self._remove(
            "Removing the pack",
            lambda: packs.remove(pack),
            f"{title} was removed. Its folder lies in thrown-away beside the other packs.",
            _Back(lambda: packs.bring_back(pack), f"{title} is back."),
        )

    def tell_added(self, sentence: str) -> None:
        """A pack was added: say so where Undo was offered, which means another thing."""
        self.leave()
        self._window.frame.toast.show_message(sentence, glyph="passed")

    def _remove(self, title: str, work: Callable[[], None], words: str, back: _Back) -> None:
        def offer(_: None) -> None:
            self._back = back
            self._window.frame.toast.show_message(words, undo=True)
            self._window.changed_on_disk.emit()

        self._window.working.do(title, lambda _: work(), offer)

    def can_bring_back(self) -> bool:
        """Whether something was thrown away that Home can still bring back."""
        return self._back is not None

    def bring_back(self) -> bool:
        """Undo the last throwing away; False when there is none to undo on Home."""
        back, self._back = self._back, None
        if back is None:
            return False

        def tell(_: None) -> None:
            self._window.frame.toast.show_message(back.words)
            self._window.changed_on_disk.emit()

        self._window.working.do("Bringing it back", lambda _: back.work(), tell)
        return True

    def leave(self) -> None:
        """Home is left: its Undo goes, so that Undo means the exercise again."""
        if self._back is not None:
            self._back = None
            self._window.frame.toast.hide()


def _choices(old: Session) -> _Choices:
    from wargame.ui.views.setup.draft import draft_from

    return old.setting.pack.id, draft_from(old)
