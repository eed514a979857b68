"""A pack's Markdown is read as plain words: no mark left, no word lost."""

from __future__ import annotations

import pytest

from wargame.support.prose import Block, read_blocks


def said(text: str) -> list[str]:
    return [str(block) for block in read_blocks(text)]


def test_headings_paragraphs_and_items_are_told_apart() -> None:
    text = "# A **head**\r\n\r\nOne\ntwo.\n\n- `first`\n- *second*,\n  in two lines\n"
    assert read_blocks(text) == (
        Block("heading", "A head"),
        Block("paragraph", "One two."),
        Block("item", "first", "\u2022"),
        Block("item", "second, in two lines", "\u2022"),
    )


def test_a_list_may_follow_its_sentence_without_an_empty_line() -> None:
    assert said("You want:\n- peace\n- quiet") == ["You want:", "\u2022 peace", "\u2022 quiet"]


def test_a_numbered_list_keeps_its_numbers() -> None:
    assert said("3. three\n4. four") == ["3. three", "4. four"]


def test_the_second_paragraph_of_an_item_has_no_dot() -> None:
    assert said("- one\n\n  more") == ["\u2022 one", "more"]


@pytest.mark.parametrize(
    "text",
    ["5 * 3 = 15", "a_b_c", "costs < 3 & > 1", "<b>not bold</b>", "[x]: kept", "#1 of 3"],
)
def test_what_is_no_markup_stays_as_it_stands(text: str) -> None:
    assert said(text) == [text]


def test_a_link_keeps_its_address() -> None:
    assert said("See [the treaty](https://x.org/a).") == ["See the treaty (https://x.org/a)."]
    assert said("<https://x.org>") == ["https://x.org"]


def test_words_in_a_block_of_code_or_set_in_from_the_edge_are_kept() -> None:
    assert said("```\nmap grid 12\n```\n\n    set in\n\n***\n\nend") == [
        "map grid 12",
        "set in",
        "end",
    ]


def test_nothing_is_nothing() -> None:
    assert said(" \n\n ") == []
