"""The packs of Central Asia, played through the session, come out as in history item by item."""

from __future__ import annotations

import pytest

from tests.play.tables import karabakh
from wargame.play.baseline import BaselinePlayer
from wargame.play.history import compare

TOTALS = {"kyrgyzstan-2020": 65, "border-2021-22": 57, "osh-2010": 20}


@pytest.mark.parametrize("pack", TOTALS)
def test_history_comes_out_item_by_item(pack: str) -> None:
    table = karabakh(pack=pack)
    BaselinePlayer(table.session, table.session.setting.pack, table.clock).play()

    found = compare(table.session.events(), table.session.setting.pack)
    scores = {name: points for name, (points, _) in table.state.scores.items()}

    assert found.differences == ()
    assert (found.matched, found.of) == (TOTALS[pack], TOTALS[pack])
    assert scores == {one.id: one.historical for one in table.session.setting.pack.objectives}
