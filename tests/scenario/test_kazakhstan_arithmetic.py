"""The shipped Kazakhstan pack is whole and replays to what its own baseline expects."""

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

SENT = "kzk-m-2"
PRACTISED, WRITTEN = "csto-as-practised-2022", "csto-as-written"


class TestKazakhstan(Faithful):
    name = "kazakhstan-2022"
    prefix = "kzk"
    charter = PRACTISED
    total = 60
    brought = ("kzk-m-1", SENT, "kzk-m-5")
    counts: ClassVar[Mapping[str, int]] = {
        "seats": 12, "objectives": 22, "intelligence": 6, "resources": 6, "stances": 60,
        "turns": 5, "versions": 3, "facts": 9, "indicators": 9, "forces": 7, "places": 13,
        "injects": 17, "outcomes": 2, "actions": 24, "motions": 6, "timeline": 10,
        "questions": 4, "observations": 4, "learning_objectives": 3, "counterfactuals": 3,
    }  # fmt: skip
    added: ClassVar[Mapping[str, int]] = {
        "objectives": 2, "injects": 13, "outcomes": 1, "actions": 21, "motions": 2,
    }  # fmt: skip
    never_delivered = (
        "kzk-t2-i4", "kzk-t2-i5", "kzk-t2-i6", "kzk-t3-i5", "kzk-t3-i6", "kzk-t4-i6",
        "kzk-t4-i5", "kzk-t4-i7", "kzk-t5-i8", "kzk-t5-i7", "kzk-t5-i5", "kzk-t5-i6",
        "kzk-t5-i9",
    )  # fmt: skip

    def test_it_ends_as_the_source_says(self, run: Replay) -> None:
        facts = run.ledger.facts

        assert facts["kzk-f-decision"] == "adopted"
        assert facts["kzk-f-deployment"] == "withdrawn"
        assert facts["kzk-f-mandate"] == "guard-only"
        assert facts["kzk-f-external"] == "claimed"

    def test_the_chair_keeps_the_agenda(self, pack: Pack) -> None:
        assert pack.agenda_seat == "ARM"

    def test_short_versions_choose_as_the_source_does(self, pack: Pack) -> None:
        counts = {one.id: len(pack.injects_of(one.id)) for one in pack.versions}
        short = pack.played("90-minutes")
        minutes = {one: short.minutes_of(pack.turn(one)) for one in short.turns}

        assert counts == {"90-minutes": 6 + 5, "half-day": 15 + 13, "day": 17 + 13}
        assert minutes == {"kzk-t2": 25, "kzk-t3": 30}
        assert pack.played("day").minutes_of(pack.turn("kzk-t3")) == 40


# One row of the source's rule tests for the forces, in each reading: at the start, with the claim
# made and the vote in Bishkek pending, with the claim refuted, with the parliament's refusal.
@pytest.mark.parametrize(
    ("external", "parliament", "fact", "practised", "written"),
    [
        ("claimed", "pending", "external-attack", True, None),
        ("claimed", "pending", "not-domestic", True, None),
        ("claimed", "pending", "national-approval", True, None),
        ("confirmed", "approved", "external-attack", True, True),
        ("confirmed", "approved", "not-domestic", True, None),
        ("confirmed", "approved", "national-approval", True, True),
        ("refuted", "refused", "external-attack", False, False),
        ("refuted", "refused", "not-domestic", False, False),
        ("refuted", "refused", "national-approval", False, False),
        ("not-claimed", "not-asked", "external-attack", False, False),
        ("not-claimed", "not-asked", "not-domestic", False, False),
        ("not-claimed", "not-asked", "national-approval", True, None),
    ],
)
def test_the_forces_stand_on_the_claim_only_as_practised(
    external: str, parliament: str, fact: str, practised: bool | None, written: bool | None
) -> None:
    pack = shipped("kazakhstan-2022")
    ledger = replay_of(pack).ledger
    ledger.facts |= {"kzk-f-external": external, "kzk-f-kgz-parliament": parliament}
    found = [
        answer(pack, fact, ledger, charter=charter, motion=SENT).value
        for charter in (PRACTISED, WRITTEN)
    ]

    assert found == [practised, written]
