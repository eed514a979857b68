"""The shipped Belarus pack is whole and replays to what its own baseline expects."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pytest

from tests.scenario.faithful import Faithful
from tests.scenario.replay import replay_of, shipped
from wargame.scenario.answering import answer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.scenario.replay import Replay
    from wargame.scenario.pack import Pack

WRITTEN = "csto-as-written"


class TestBelarus(Faithful):
    name = "belarus-2020"
    prefix = "bel"
    charter = WRITTEN
    total = 73
    brought = ("bel-m-6",)
    never_delivered = (
        "bel-t2-i6", "bel-t3-i5", "bel-t3-i6", "bel-t3-i2", "bel-t3-i7", "bel-t4-i6",
        "bel-t4-i5", "bel-t4-i7", "bel-t4-i8", "bel-t5-i4", "bel-t6-i6", "bel-t6-i5",
    )  # fmt: skip
    counts: ClassVar[Mapping[str, int]] = {
        "seats": 12, "objectives": 26, "intelligence": 8, "resources": 7, "stances": 72,
        "turns": 6, "versions": 3, "facts": 13, "indicators": 9, "forces": 7, "places": 14,
        "injects": 24, "outcomes": 3, "actions": 38, "motions": 6, "timeline": 20,
        "questions": 6, "observations": 6, "learning_objectives": 4, "counterfactuals": 3,
    }  # fmt: skip
    added: ClassVar[Mapping[str, int]] = {
        "objectives": 3, "injects": 10, "outcomes": 2, "actions": 17, "motions": 2,
    }  # fmt: skip

    def test_it_ends_as_the_source_says(self, run: Replay) -> None:
        facts = run.ledger.facts

        assert facts["bel-f-csto-request"] == "none"
        assert facts["bel-f-csto-activated"] == "no"
        assert facts["bel-f-rus-reserve"] == "withdrawn"
        assert "bel-a-rus-deploy-reserve" not in run.ledger.actions

    def test_short_versions_choose_as_the_source_does(self, pack: Pack) -> None:
        counts = {one.id: len(pack.injects_of(one.id)) for one in pack.versions}

        assert counts == {"90-minutes": 7 + 4, "half-day": 20 + 9, "day": 24 + 10}
        assert "bel-t5" not in pack.played("half-day").turns


# Rows of the source's rule tests, and what its table of changes makes of them.
@pytest.mark.parametrize(
    ("request_made", "threat", "motion", "expected"),
    [
        ("none", "claimed", "bel-m-2", {"lawful-request": None, "external-threat": None}),
        ("formal", "claimed", "bel-m-2", {"lawful-request": True, "external-threat": None}),
        ("formal", "refuted", "bel-m-2", {"lawful-request": True, "external-threat": False}),
        ("none", "claimed", "bel-m-3", {"lawful-request": False, "not-domestic": False}),
        ("formal", "claimed", "bel-m-3", {"lawful-request": True, "not-domestic": False}),
        ("formal", "confirmed", "bel-m-3", {"external-attack": True, "not-domestic": True}),
        ("formal", "refuted", "bel-m-3", {"external-attack": False, "not-domestic": False}),
        ("none", "claimed", "bel-m-5", {"lawful-request": False, "external-attack": True}),
        ("formal", "claimed", "bel-m-5", {"lawful-request": True, "external-attack": True}),
    ],
)
def test_answers_follow_the_paper_and_the_threat(
    request_made: str, threat: str, motion: str, expected: dict[str, bool | None]
) -> None:
    pack = shipped("belarus-2020")
    ledger = replay_of(pack).ledger
    ledger.facts |= {"bel-f-csto-request": request_made, "bel-f-external-threat": threat}
    found = {
        fact: answer(pack, fact, ledger, charter=WRITTEN, motion=motion).value for fact in expected
    }

    assert found == expected


def test_talks_at_home_bring_the_consent_that_good_offices_need() -> None:
    pack = shipped("belarus-2020")
    ledger = replay_of(pack).ledger

    def consent() -> bool | None:
        return answer(pack, "host-consents", ledger, charter=WRITTEN, motion="bel-m-4").value

    assert consent() is False
    ledger.actions.add("bel-a-blr-dialogue")
    assert consent() is True
