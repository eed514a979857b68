"""Longer words, and words in other letters, put where the window takes its words from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.journeys import stage
from wargame.app.exercises import find_pack
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.nextbutton import NextButton
from wargame.ui.parts.text import Text

if TYPE_CHECKING:
    import pytest

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
    """Every label and every button says more than it has to."""
    set_text, set_label, say = Text.setText, ActButton.set_label, NextButton.say
    monkeypatch.setattr(Text, "setText", lambda self, text: set_text(self, longer(text)))
    monkeypatch.setattr(ActButton, "set_label", lambda self, label: set_label(self, longer(label)))
    monkeypatch.setattr(
        NextButton, "say", lambda self, *words: say(self, *(longer(one) for one in words))
    )


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
