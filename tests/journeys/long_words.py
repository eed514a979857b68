"""Longer words, and words in other letters, put where the window takes its words from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QRadioButton

from tests.journeys import stage
from wargame.app.exercises import find_pack
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.nextbutton import NextButton
from wargame.ui.parts.phaserail import PhaseRail
from wargame.ui.parts.pill import Pill
from wargame.ui.parts.rail import RailButton
from wargame.ui.parts.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest
    from PySide6.QtWidgets import QWidget

LETTERS = "ЖԺҚ"
NAMES = {
    "Armenia": "Հայաստանի Հանրապետություն",
    "Belarus": "Рэспубліка Беларусь",
    "Kazakhstan": "Қазақстан Республикасы",
    "Kyrgyzstan": "Кыргыз Республикасы",
    "Russia": "Российская Федерация",
    "Tajikistan": "Ҷумҳурии Тоҷикистон",
}
TITLES = {
    "Nagorno-Karabakh 2020": "Лեռնային Ղարաբաղի պատերազմը և դաշնակիցները, 2020",
    "Martial law and mobilisation": "Ռազմական դրություն և ընդհանուր զորահավաք",
    "Article 4: aggression": "Статья 4: агрессия и рассмотрение ответных мер союзников",
}


_lengthened: set[str] = set()
"""What was made here. A part that says again what it says shall not grow each time it does."""


def longer(text: str) -> str:
    """A text that is longer by two fifths, with letters that Inter does not have."""
    if text in _lengthened or not any(sign.isalpha() for sign in text):
        return text
    made = f"{text} {(LETTERS * len(text))[: max(2, len(text) * 2 // 5)]}"
    _lengthened.add(made)
    return made


def in_long_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every label, button, pill, screen and phase says more than it has to.

    Asked for before the window is made: its bars are made once, with their words.
    """
    set_text, set_label, say = Text.setText, ActButton.set_label, NextButton.say
    monkeypatch.setattr(Text, "setText", lambda self, text: set_text(self, longer(text)))
    monkeypatch.setattr(ActButton, "set_label", lambda self, label: set_label(self, longer(label)))
    monkeypatch.setattr(
        NextButton, "say", lambda self, *words: say(self, *(longer(one) for one in words))
    )
    name = RailButton.setText
    monkeypatch.setattr(RailButton, "setText", lambda self, text: name(self, longer(text)))
    made, told, phases = Pill.__init__, Pill.say, PhaseRail.show_phases

    def make(self: Pill, word: str, *rest: Any, **named: Any) -> None:
        made(self, longer(word), *rest, **named)

    def tell(self: Pill, word: str, *rest: Any, **named: Any) -> None:
        told(self, longer(word), *rest, **named)

    def show(self: PhaseRail, pairs: Sequence[tuple[str, str]], now: int) -> None:
        phases(self, [(key, longer(title)) for key, title in pairs], now)

    monkeypatch.setattr(Pill, "__init__", make)
    monkeypatch.setattr(Pill, "say", tell)
    monkeypatch.setattr(PhaseRail, "show_phases", show)


def lengthen_boxes(root: QWidget) -> None:
    """The same for boxes to tick, which Qt makes with their words."""
    for kind in (QCheckBox, QRadioButton):
        for button in root.findChildren(kind):
            button.setText(longer(button.text()))


def with_long_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pack of the tour in its own languages."""
    words = {f'"{old}': f'"{new}' for old, new in (NAMES | TITLES).items()}

    def found(pack: str) -> object:
        source = find_pack(pack)
        return source._replace(files={name: put(data) for name, data in source.files.items()})

    def put(data: bytes) -> bytes:
        for old, new in words.items():
            data = data.replace(old.encode(), new.encode())
        return data

    monkeypatch.setattr(stage, "find_pack", found)
    monkeypatch.setattr(stage, "_made", {})
