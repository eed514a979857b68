from __future__ import annotations

import pytest

from wargame.reports.kit.faces import Weight, face, runs

TEXTS = {
    "Latin": "Łódź, Świętochłowski, İstanbul, Şuşa, Erdoğan – naïve “quotes” … € №",
    "Russian": "Съешь же ещё этих мягких французских булок, да выпей чаю",
    "Belarusian": "У Іўі худы жвавы чорт у зялёнай камізэльцы",  # noqa: RUF001 - Cyrillic is the point
    "Kazakh": "Әсел Қасымқызы, Өскемен, Үржар, Ұлытау, Іле, Һ, Ңғ",
    "Kyrgyz": "Өзгөн, Үзөңгү, Ңң",
    "Tajik": "Ҷумҳурии Тоҷикистон, қӯҳ, ӣ, ғ",
    "Armenian": "Արմեն Սարգսյան, Երևան, Ծ Ձ Ջ և",
    "Georgian": "გიორგი მაისურაძე",
    "Azerbaijani": "Bakı, Şəki, Gəncə, Xankəndi",  # noqa: RUF001 - so is the dotless i
}
WEIGHTS: tuple[Weight, ...] = ("regular", "medium", "strong", "mono")


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("weight", WEIGHTS)
def test_no_letter_of_the_languages_in_use_is_a_box(language: str, weight: Weight) -> None:
    text = TEXTS[language]

    found = runs(text, weight)

    assert "".join(piece for _, piece in found) == text
    for letters, piece in found:
        # Glyph 0 is the box that stands for a missing letter.
        assert all(letters.cmap.get(ord(letter), 0) > 0 for letter in piece)


def test_one_face_is_enough_for_plain_text() -> None:
    assert runs("Motion 3.2 was blocked", "strong") == ((face("strong"), "Motion 3.2 was blocked"),)


def test_a_letter_that_no_face_has_is_written_by_its_number() -> None:
    ((_, shown),) = runs("中", "regular")

    assert shown == "‹U+4E2D›"


def test_an_accent_stays_with_its_letter() -> None:
    found = runs("к\u0301ша", "regular")  # noqa: RUF001 - Cyrillic is the point

    assert next(piece for _, piece in found).startswith("к\u0301")


def test_widths_are_those_of_the_font() -> None:
    regular = face("regular")

    assert regular.width("iiii") < regular.width("mmmm")
    assert regular.width("ab") == pytest.approx(regular.width("a") + regular.width("b"))
