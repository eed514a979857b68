"""Very many rows are as high as each other, and none of them is measured; few are as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.conftest import theme
from tests.ui.pictures import settle
from wargame.ui.parts.evenrows import MANY, EvenDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rowmeasure import RowMeasure
from wargame.ui.parts.rows import Row

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

__all__ = ["theme"]

LETTERS = tuple(
    Row(str(at), "Our observers saw columns on the road. " * (1 + at % 3), over="From Armenia")
    for at in range(MANY + 1)
)


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keys of the rows that were measured."""
    seen: list[str] = []
    real = RowMeasure.height

    def height(measure: RowMeasure, row: Row, width: int) -> int:
        seen.append(row.key)
        return real(measure, row, width)

    monkeypatch.setattr(RowMeasure, "height", height)
    return seen


def shown(qtbot: QtBot, rows: tuple[Row, ...]) -> RowList:
    painter = EvenDelegate(over=True)
    found = RowList("Letters", painter)
    qtbot.addWidget(found)
    found.resize(300, 400)
    painter.suit(found, len(rows))
    found.show_rows(rows)
    found.show()
    settle()
    return found


def heights(rows: RowList) -> list[int]:
    return [rows.visualRect(rows.rows.index(at)).height() for at in range(3)]


@pytest.mark.usefixtures("theme")
def test_of_very_many_none_is_measured(qtbot: QtBot, measured: list[str]) -> None:
    letters = shown(qtbot, LETTERS)

    assert measured == []
    assert len(set(heights(letters))) == 1


@pytest.mark.usefixtures("theme")
def test_few_are_as_high_as_they_need_and_none_is_higher_than_where_there_are_many(
    qtbot: QtBot, measured: list[str]
) -> None:
    few, many = shown(qtbot, LETTERS[:3]), shown(qtbot, LETTERS)

    assert set(measured) == {"0", "1", "2"}
    assert len(set(heights(few))) > 1
    assert max(heights(few)) == heights(many)[0]
