"""A verdict is data: frozen, in one order, and the same after being written and read."""

from __future__ import annotations

import pickle

import pytest
from pydantic import ValidationError

from wargame.game.frozen import Frozen
from wargame.game.ids import SeatId
from wargame.game.verdicts import Change, Line, Need, Table, Verdict

LINE = Line(
    1,
    0,
    "vote",
    "a",
    "share",
    None,
    "rules.r",
    Table({"share": "9/15"}),
    Table({"of": (SeatId("ARM"),)}),
)
VERDICT = Verdict(
    "unsc",
    "0" * 64,
    "resolution",
    "contested",
    "adopted",
    "vote",
    needs=(Need("attack", ("determine",)),),
    flips=((Change("finding", None, None, "attack", "contested", "true"),),),
    trace=(LINE,),
)


class Holder(Frozen):
    verdict: Verdict


def test_a_table_is_a_mapping_in_the_order_given() -> None:
    table = Table([("b", 1), ("a", 2)])

    assert list(table) == ["b", "a"]
    assert (table["a"], len(table), table.get("c")) == (2, 2, None)
    assert table == Table({"a": 2, "b": 1}) == {"a": 2, "b": 1}
    assert hash(table) == hash(Table({"a": 2, "b": 1}))
    assert repr(table) == "Table({'b': 1, 'a': 2})"


def test_a_verdict_stands_in_an_event_and_comes_back_equal() -> None:
    holder = Holder(verdict=VERDICT)

    assert Holder.model_validate_json(holder.model_dump_json()) == holder
    assert Verdict.from_data(VERDICT.to_data()) == VERDICT
    assert pickle.loads(pickle.dumps(VERDICT)) == VERDICT  # noqa: S301


def test_a_verdict_with_a_word_it_does_not_know_is_refused() -> None:
    with pytest.raises(ValidationError):
        Verdict.from_data({**VERDICT.to_data(), "outcome": "perhaps"})
    with pytest.raises(ValidationError):
        Verdict.from_data({**VERDICT.to_data(), "extra": 1})
