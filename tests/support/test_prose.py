"""A pack's Markdown is read for screen and paper: no mark left, no word lost, looks kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wargame.support.prose import Block, Run, plain_words, read_blocks


def said(text: str) -> list[str]:
    return [str(block) for block in read_blocks(text)]


def runs(text: str) -> tuple[Run, ...]:
    (block,) = read_blocks(text)
    return block.runs


def test_headings_paragraphs_and_items_are_told_apart() -> None:
    text = "# A **head**\r\n\r\nOne\ntwo.\n\n- `first`\n- *second*,\n  in two lines\n"
    assert read_blocks(text) == (
        Block("heading", (Run("A "), Run("head", strong=True)), level=1),
        Block("paragraph", (Run("One two."),)),
        Block("item", (Run("first", code=True),), "\u2022", 1),
        Block("item", (Run("second", slanted=True), Run(", in two lines")), "\u2022", 1),
    )


def test_strong_and_slanted_words_keep_their_look_also_within_each_other() -> None:
    assert runs("You **may *never* ask** him.") == (
        Run("You "),
        Run("may ", strong=True),
        Run("never", strong=True, slanted=True),
        Run(" ask", strong=True),
        Run(" him."),
    )


def test_cyrillic_and_armenian_words_keep_their_look() -> None:
    assert runs("**Ваша дилемма.** Просить") == (Run("Ваша дилемма.", strong=True), Run(" Просить"))
    assert runs("*Ձեր ընտրությունը*, այո") == (Run("Ձեր ընտրությունը", slanted=True), Run(", այո"))


def test_a_quotation_holds_what_stands_in_it() -> None:
    assert [
        (block.kind, str(block), block.quoted) for block in read_blocks("> He said:\n>\n> - no")
    ] == [
        ("paragraph", "He said:", 1),
        ("item", "\u2022 no", 1),
    ]


def test_a_list_in_a_list_stands_deeper() -> None:
    text = "1. one\n   - a\n   - b\n2. two"
    assert [(str(block), block.level) for block in read_blocks(text)] == [
        ("1. one", 1),
        ("\u2022 a", 2),
        ("\u2022 b", 2),
        ("2. two", 1),
    ]


def test_a_line_that_is_broken_on_purpose_stays_broken() -> None:
    assert said("one  \ntwo\nthree\\\nfour") == ["one\ntwo three\nfour"]


def test_a_list_may_follow_its_sentence_without_an_empty_line() -> None:
    assert said("You want:\n- peace\n- quiet") == ["You want:", "\u2022 peace", "\u2022 quiet"]


def test_a_numbered_list_keeps_its_numbers() -> None:
    assert said("3. three\n4. four") == ["3. three", "4. four"]


def test_the_second_paragraph_of_an_item_has_no_dot_and_belongs_to_it() -> None:
    assert said("- one\n\n  more") == ["\u2022 one", "more"]
    assert read_blocks("- one\n\n  more")[1].kind == "item"


@pytest.mark.parametrize(
    "text",
    ["5 * 3 = 15", "a_b_c", "costs < 3 & > 1", "<b>not bold</b>", "[x]: kept", "#1 of 3"],
)
def test_what_is_no_markup_stays_as_it_stands(text: str) -> None:
    assert said(text) == [text]


def test_a_link_is_told_by_its_address_and_a_picture_by_its_words() -> None:
    assert said("See [the treaty](https://x.org/a).") == ["See the treaty (https://x.org/a)."]
    assert said("<https://x.org>") == ["https://x.org"]
    assert said("Here: ![a map](https://x.org/spy.png)") == ["Here: a map"]


def test_words_in_a_block_of_code_or_set_in_from_the_edge_are_kept() -> None:
    assert said("```\nmap grid 12\nrow  2\n```\n\n    set in\n\n***\n\nend") == [
        "map grid 12\nrow  2",
        "set in",
        "",
        "end",
    ]
    assert read_blocks("***") == (Block("rule"),)


def test_nothing_is_nothing() -> None:
    assert said(" \n\n ") == []


def test_a_text_in_one_line_has_no_marks() -> None:
    assert plain_words("# A head\n\n**Bold** and\n*slanted*.\n\n- one") == (
        "A head Bold and slanted. \u2022 one"
    )


WORDS = st.text(st.sampled_from("abcЖӘԱփ"), min_size=1, max_size=8)


@given(st.lists(st.tuples(WORDS, st.sampled_from(("{}", "**{}**", "*{}*", "`{}`"))), min_size=1))
def test_no_word_is_lost_and_no_mark_left(words: list[tuple[str, str]]) -> None:
    text = " ".join(look.format(word) for word, look in words)

    (block,) = read_blocks(text)
    assert block.words.split() == [word for word, _ in words]
