from __future__ import annotations

from itertools import pairwise

from wargame.reports.kit.table import Band, Column, Row, Table

COLUMNS = (Column("No.", 30), Column("What"))
WIDTH = 400.0


def table(count: int, *, together: bool = False) -> Table:
    rows = [(str(n), f"row {n}") for n in range(count)]
    one = Table(COLUMNS, rows, together=together)
    one.wrap(WIDTH, 1000)
    return one


def rows(one: Table) -> list[str]:
    return [line.cells[0][1].words[0].text for line in one._lines or ()]


def test_rows_go_over_the_page_in_order_and_none_is_lost() -> None:
    parts = table(50).split(WIDTH, 200)

    assert [name for part in parts for name in rows(part)] == [str(n) for n in range(50)]
    assert len(parts) == 2


def test_the_header_stands_on_every_page() -> None:
    first, second = table(50).split(WIDTH, 200)

    assert first._head is second._head
    assert (first._repeated, second._repeated) == (False, True)


def test_a_table_that_fits_is_not_touched() -> None:
    one = table(3)

    assert one.split(WIDTH, 500) == [one]


def test_one_row_is_not_left_alone_at_the_top_of_a_page() -> None:
    one = table(10)
    height = one.height

    first, second = one.split(WIDTH, height - 5)

    assert (len(rows(first)), len(rows(second))) == (8, 2)


def test_a_scrap_of_a_table_is_not_begun_at_the_foot_of_a_page() -> None:
    assert table(10).split(WIDTH, 45) == []


def test_a_band_stays_with_the_rows_that_it_heads() -> None:
    given: list[Row] = [
        ("1", "a"),
        ("2", "b"),
        ("3", "c"),
        Band("Next"),
        ("4", "d"),
        ("5", "e"),
        ("6", "f"),
    ]
    one = Table(COLUMNS, given)
    one.wrap(WIDTH, 1000)
    lines = one._lines or []
    height = one._head_height() + sum(line.height for line in lines[:4])

    first, second = one.split(WIDTH, height)

    assert rows(first) == ["1", "2", "3"]
    assert rows(second)[0] == "Next"


def test_a_row_higher_than_the_page_goes_on_over_it() -> None:
    one = Table(COLUMNS, [("1", "word " * 2000)])
    one.wrap(WIDTH, 600)
    parts = [one]
    while len(split := parts[-1].split(WIDTH, 600)) == 2:
        parts[-1:] = split
        parts[-1].wrap(WIDTH, 600)

    told = "".join(
        piece.text + " "
        for part in parts
        for line in part._lines or ()
        for row in line.cells[1][1].rows or ()
        for piece in row.pieces
    )
    assert told.split() == ["word"] * 2000
    assert all(part.wrap(WIDTH, 600)[1] <= 600 for part in parts)


def test_a_table_to_be_kept_together_waits_for_the_next_page() -> None:
    assert table(12, together=True).split(WIDTH, 120) == []
    assert len(table(100, together=True).split(WIDTH, 120)) == 2


def test_columns_leave_no_width_unused() -> None:
    places = table(1)._places(WIDTH)

    assert places[-1][0] + places[-1][1] == WIDTH
    assert all(one[0] + one[1] < two[0] for one, two in pairwise(places))


def test_columns_that_wish_for_more_than_the_page_share_it() -> None:
    wide = Table([Column(str(at), 90) for at in range(6)], [tuple("abcdef")])
    wide.wrap(WIDTH, 1000)
    places = wide._places(WIDTH)

    assert abs(places[-1][0] + places[-1][1] - WIDTH) < 0.001


def test_columns_without_a_width_share_the_rest() -> None:
    shared = Table([Column("No.", 30), Column("One"), Column("Other")], [("1", "a", "b")])
    shared.wrap(WIDTH, 1000)
    _, one, other = shared._places(WIDTH)

    assert one[1] == other[1]
    assert other[0] + other[1] == WIDTH
