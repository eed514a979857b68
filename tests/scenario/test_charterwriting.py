"""A charter that is written out and read again is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from tests.rules.casebook import LIBRARY
from tests.rules.strategies import charters
from wargame.scenario.charters import examine_charter, read_charter
from wargame.scenario.charterwriting import write_charter

if TYPE_CHECKING:
    from wargame.rules.charter import Charter


@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_a_shipped_charter_survives_being_written_whole(name: str) -> None:
    charter = read_charter(name, LIBRARY)

    again, findings = examine_charter(name, {name: write_charter(charter).encode()})

    assert findings == ()
    assert again is not None
    assert (again.data, again.content_hash) == (charter.data, charter.content_hash)


@given(charters())
@settings(max_examples=30)
def test_any_charter_survives_being_written(charter: Charter) -> None:
    again = read_charter("drawn", {"drawn": write_charter(charter).encode()})

    assert again.content_hash == charter.content_hash
