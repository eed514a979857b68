from __future__ import annotations

import time

import pytest

from wargame.reports.kit import styles
from wargame.reports.kit.lines import Row, break_lines
from wargame.reports.kit.spans import Span, spans, strong


def texts(rows: list[Row]) -> list[str]:
    return ["".join(piece.text for piece in row.pieces) for row in rows]


def test_words_go_on_the_line_until_it_is_full() -> None:
    rows = break_lines(spans("one two three four five six seven"), styles.BODY, 80)

    assert len(rows) > 1
    assert " ".join(texts(rows)) == "one two three four five six seven"
    assert all(row.width <= 80 for row in rows)


def test_a_word_over_two_looks_is_not_torn() -> None:
    words = spans("see ", strong("#118"), ".")
    narrow = break_lines(words, styles.BODY, 32)

    assert texts(narrow) == ["see", "#118."]


def test_a_line_may_end_after_a_dash_or_a_slash() -> None:
    rows = break_lines(spans("Stepanakert/Khankendi"), styles.BODY, 70)

    assert texts(rows) == ["Stepanakert/", "Khankendi"]


def test_a_word_wider_than_the_line_is_cut_by_letters() -> None:
    rows = break_lines(spans("x" * 200), styles.BODY, 60)

    assert "".join(texts(rows)) == "x" * 200
    assert all(row.width <= 60 for row in rows)


def test_a_line_feed_ends_the_line() -> None:
    assert texts(break_lines(spans("one\n\ntwo"), styles.BODY, 300)) == ["one", "", "two"]


def test_letters_of_another_script_stand_in_their_own_face() -> None:
    (row,) = break_lines(spans("Armen Արմեն"), styles.BODY, 300)

    assert [piece.look.face.name for piece in row.pieces] == ["Wargame-regular", "Wargame-rest"]


def test_a_link_keeps_its_target_on_every_line() -> None:
    rows = break_lines((Span("a very long link indeed", link="entry-1"),), styles.BODY, 50)

    assert {piece.look.link for row in rows for piece in row.pieces} == {"entry-1"}


@pytest.mark.parametrize("text", ["x" * 100_000, "word " * 20_000, "a\u202e" * 50_000])
def test_a_text_of_100_kb_is_set_without_hanging(text: str) -> None:
    start = time.process_time()
    rows = break_lines(spans(text), styles.BODY, 400)

    assert time.process_time() - start < 5
    assert len(rows) > 100
