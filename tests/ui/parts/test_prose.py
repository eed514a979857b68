"""A text of a pack stands on the screen as it was written, and holds nothing that could run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.gates import narrow_labels, shown
from wargame.support.prose import Run, read_blocks
from wargame.ui.parts.prose import MarkedText, Prose, words
from wargame.ui.parts.text import Text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme

RUSSIAN = "**Ваша дилемма.** Просить и узнать на людях, чего стоит гарантия; или *не просить*. "
ARMENIAN = "**Ձեր երկընտրանքը.** Խնդրել և *հրապարակավ* իմանալ, թե ինչ արժե երաշխիքը. "


def labels(prose: Prose) -> list[str]:
    return [one.text() for one in prose.findChildren(QLabel) if one.text()]


def test_every_block_has_its_words_and_lists_their_marks(theme: Theme, qtbot: QtBot) -> None:
    prose = Prose(read_blocks("# Head\n\nA **strong** word.\n\n> - quoted\n\n2. two"))
    qtbot.addWidget(prose)

    assert labels(prose) == ["Head", "A strong word.", "\u2022", "quoted", "2.", "two"]


def test_strong_words_are_drawn_and_only_they(theme: Theme, qtbot: QtBot) -> None:
    """The same letters, once plain, once with a strong word, are no longer the same picture."""
    runs = (Run("one "), Run("two"))
    plain, strong = MarkedText(runs), MarkedText((runs[0], Run("two", strong=True)))
    for one in (plain, strong):
        qtbot.addWidget(one)
        one.resize(200, 20)

    assert isinstance(words(runs), Text)
    assert not isinstance(words(runs), MarkedText)
    assert plain.grab().toImage() != strong.grab().toImage()


@pytest.mark.parametrize("text", [RUSSIAN * 6, ARMENIAN * 6, "**" + "Ж" * 200 + "**"])
def test_long_words_and_long_texts_are_whole_at_any_width(
    theme: Theme, qtbot: QtBot, text: str
) -> None:
    prose = Prose(read_blocks(text))
    qtbot.addWidget(prose)
    prose.resize(260, 10)
    prose.show()
    prose.resize(260, prose.heightForWidth(260))
    qtbot.waitUntil(lambda: prose.width() == 260)

    assert narrow_labels(tuple(shown(prose))) == []
    (label,) = prose.findChildren(MarkedText)
    assert label.heightForWidth(260) > label.heightForWidth(900)


def test_a_larger_text_size_makes_it_higher(theme: Theme, qtbot: QtBot) -> None:
    label = MarkedText((Run(RUSSIAN, strong=True),))
    qtbot.addWidget(label)
    before = label.heightForWidth(300)

    theme.put_on(text_size=1.4)

    assert label.heightForWidth(300) > before
    theme.put_on(text_size=1.0)


def test_a_link_a_picture_and_markup_are_letters(theme: Theme, qtbot: QtBot) -> None:
    prose = Prose(read_blocks("[the **text**](https://x.org) ![map](https://x.org/a.png) <b>b</b>"))
    qtbot.addWidget(prose)

    (label,) = prose.findChildren(MarkedText)
    assert label.text() == "the text (https://x.org) map <b>b</b>"
    html = label._document(400).toHtml()
    assert "<img" not in html
    assert "href" not in html
