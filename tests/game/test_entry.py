from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wargame.game.entry import canonical, entry_hash, utc_moment, utc_text

TEXT = st.text(max_size=30)


@given(
    st.tuples(
        TEXT, st.integers(1, 10**9), TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, st.integers(1, 99), TEXT
    )
)
def test_an_entry_is_hashed_over_the_json_of_its_fields(fields: tuple[object, ...]) -> None:
    text = json.dumps(list(fields), ensure_ascii=False, separators=(",", ":"))

    assert entry_hash(*fields) == hashlib.sha256(text.encode()).hexdigest()  # type: ignore[arg-type]


@pytest.mark.parametrize("odd", ["\x7f", "a\x7fb\x7f", "\x7f" * 7, '\\"\x00\x1f\x7f'])
def test_a_sign_that_is_rarely_written_is_hashed_as_any_other(odd: str) -> None:
    text = json.dumps(
        ["0" * 64, 1, "at", odd, "turn", odd, "ARM", "note_made", 1, odd],
        ensure_ascii=False,
        separators=(",", ":"),
    )
    made = entry_hash("0" * 64, 1, "at", odd, "turn", odd, "ARM", "note_made", 1, odd)

    assert made == hashlib.sha256(text.encode()).hexdigest()


def test_json_has_one_form_whatever_the_order_it_was_made_in() -> None:
    assert canonical({"b": 1, "a": "Ա"}) == canonical({"a": "Ա", "b": 1}) == '{"a":"Ա","b":1}'


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001
def test_a_moment_is_written_in_utc_and_read_back(moment: datetime) -> None:
    here = moment.replace(tzinfo=timezone(timedelta(hours=4)))

    assert utc_moment(utc_text(here)) == here
    assert utc_moment(utc_text(here)).tzinfo is UTC
