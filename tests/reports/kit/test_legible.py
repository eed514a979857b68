from __future__ import annotations

import pytest

from wargame.reports.kit.legible import clip, legible, one_line


def test_markup_is_letters_like_any_other() -> None:
    text = '<b>Ann & Bob</b> <img src="x">'

    assert legible(text) == text


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("a\u202eb", "a‹U+202E›b"),
        ("\u2066x\u2069", "‹U+2066›x‹U+2069›"),
        ("bell\x07", "bell‹U+0007›"),
        ("null\x00", "null‹U+0000›"),
        ("half \ud800", "half ‹U+D800›"),
        ("own \ue000", "own ‹U+E000›"),
    ],
)
def test_what_cannot_be_seen_is_written_by_its_number(given: str, shown: str) -> None:
    assert legible(given) == shown


def test_line_ends_of_every_system_become_one_kind() -> None:
    assert legible("a\r\nb\rc\u2028d\x0be") == "a\nb\nc\nd\ne"


def test_marks_without_shape_go_silently() -> None:
    assert legible("co\u00adop\u200be\ufeffrate") == "cooperate"


def test_letters_of_two_signs_become_one() -> None:
    assert legible("o\u0301") == "ó"


def test_marks_heaped_on_one_letter_are_written_out() -> None:
    shown = legible("q" + "\u0301" * 6)

    assert shown.count("\u0301") == 3
    assert shown.count("‹U+0301›") == 3


def test_a_title_has_one_line() -> None:
    assert one_line("  one\n\n two\tthree ") == "one two three"


def test_a_long_text_is_cut_at_a_word() -> None:
    assert clip("seven words are longer than four words", 22) == "seven words are…"
    assert clip("x" * 50, 10) == "x" * 9 + "…"
    assert clip("short", 10) == "short"
