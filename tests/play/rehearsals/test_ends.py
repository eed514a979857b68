"""A pack whose relations or forces end otherwise than it says is told where."""

from __future__ import annotations

import pytest

from tests.play.campaign import campaign_files, edited
from wargame.app.checking import played

ENDS = "historical_end"
ARMS = 'initial = 60\nunit = "per-cent"\n'


def test_ends_that_come_out_are_no_finding() -> None:
    files = edited(ARMS, f"{ARMS}historical_end = 62\n")

    for one in (files, campaign_files()):
        assert not [finding for finding in played(one, "campaign") if ENDS in finding.key]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (ARMS, f"{ARMS}historical_end = 90\n", "history has c-rel-arms 90 at the end"),
        (
            'kind = "peacekeeping"\n',
            'kind = "peacekeeping"\nhistorical_end = { readiness = 70 }\n',
            "history has c-u-keepers ready at 70 at the end; played, it comes out as 75",
        ),
        (
            'kind = "peacekeeping"\n',
            'kind = "peacekeeping"\nhistorical_end = { status = "deployed" }\n',
            "history has c-u-keepers as deployed at the end; played, it comes out as home",
        ),
    ],
    ids=["relation", "readiness", "status"],
)
def test_an_end_that_differs_is_an_error_at_its_line(old: str, new: str, says: str) -> None:
    found = played(edited(old, new), "campaign")
    (finding,) = [one for one in found if ENDS in one.key]

    assert finding.severity == "error"
    assert says in finding.message
