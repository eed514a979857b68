"""People read off one line: nobody who was typed is lost."""

from __future__ import annotations

import pytest

from wargame.ui.people_line import line_of, names_of, people_lines, people_of


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ana Duarte (foreign minister), Lea Brandt", ("Ana Duarte", "Lea Brandt")),
        ("Аляксандр (глава государства); Марына", ("Аляксандр", "Марына")),
        ("Ana (head of state, chair), Lea", ("Ana", "Lea")),
        ("Ana (head, Lea", ("Ana head", "Lea")),
        ("Ana) Duarte", ("Ana Duarte",)),
        (" , ;; ", ()),
    ],
)
def test_commas_and_semicolons_part_people_and_brackets_hold_posts(
    line: str, names: tuple[str, ...]
) -> None:
    assert names_of(line) == names


def test_what_is_written_back_reads_the_same() -> None:
    people = people_of("Ana (head of state, chair); Lea")

    assert people_of(line_of(people)) == people
    assert people_lines("Ana (chair), Lea") == ("Ana (chair)", "Lea")
