"""Sentences joined: what is a name keeps its capital."""

from __future__ import annotations

import pytest

from wargame.game.phrasing import inside


@pytest.mark.parametrize(
    ("said", "becomes"),
    [
        ("The request is lawful.", "the request is lawful"),
        ("A member suffered an armed attack", "a member suffered an armed attack"),
        ("Armenia asked for it", "Armenia asked for it"),
        ("CSTO organs agree", "CSTO organs agree"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_sentence_within_another_begins_small_unless_it_begins_with_a_name(
    said: str, becomes: str
) -> None:
    assert inside(said) == becomes
