"""The shipped pack of the presidency is whole and replays to what its own baseline expects."""

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

PRACTISED, WRITTEN = "csto-as-practised", "csto-as-written"


class TestPresidency(Faithful):
    name = "presidency-2020"
    prefix = "prs"
    charter = PRACTISED
    total = 174
    brought = ("prs-m-2", "prs-m-15", "prs-m-16", "prs-m-19")
    never_delivered = (
        "prs-t3-i5", "prs-t4-i6", "prs-t4-i7", "prs-t4-i8", "prs-t5-i7", "prs-t5-i8",
        "prs-t5-i10", "prs-t5-i9", "prs-t6-i8", "prs-t6-i6", "prs-t6-i7", "prs-t6-i9",
    )  # fmt: skip
    counts: ClassVar[Mapping[str, int]] = {
        "seats": 12, "objectives": 32, "intelligence": 12, "resources": 14, "stances": 72,
        "turns": 6, "versions": 3, "facts": 33, "indicators": 20, "forces": 9, "relations": 41,
        "places": 17, "injects": 38, "outcomes": 5, "actions": 68, "motions": 21, "timeline": 20,
        "exercises": 9, "missions": 8, "precedents": 8, "reforms": 1,
        "questions": 5, "observations": 4, "learning_objectives": 4, "counterfactuals": 4,
    }  # fmt: skip
    added: ClassVar[Mapping[str, int]] = {"injects": 4, "actions": 9}

    def test_nothing_of_the_alliance_was_activated(self, run: Replay) -> None:
        facts = run.ledger.facts

        assert facts["prs-f-arm-request"] == "none"
        assert facts["prs-f-blr-request"] == "words"
        assert facts["prs-f-kgz-request"] == "none"
        assert facts["prs-f-plan"] == "upended"
        assert facts["prs-f-meeting"] == "put-off"
        assert facts["prs-f-pk-flag"] == "national"

    def test_relations_end_as_the_source_computed(self, pack: Pack, run: Replay) -> None:
        assert run.ledger.relations == {one.id: one.historical_end for one in pack.relations}

    def test_forces_end_as_the_source_computed(self, pack: Pack, run: Replay) -> None:
        ends = {one.id: one.historical_end for one in pack.forces}

        assert None not in ends.values()
        assert run.ledger.readiness == {name: end.readiness for name, end in ends.items() if end}
        assert run.ledger.statuses == {name: end.status for name, end in ends.items() if end}

    def test_russia_keeps_the_agenda(self, pack: Pack) -> None:
        assert pack.agenda_seat == "RUS"

    def test_short_versions_choose_as_the_source_does(self, pack: Pack) -> None:
        counts = {one.id: len(pack.injects_of(one.id)) for one in pack.versions}
        minutes = {one.id: one.minutes for one in pack.versions}

        assert counts == {"90-minutes": 5, "half-day": 26, "day": 42}
        assert minutes == {"90-minutes": 90, "half-day": 230, "day": 385}
        assert pack.played("half-day").turns == ("prs-t2", "prs-t3", "prs-t4", "prs-t5")


REQUEST, CONSENT, ATTACK = "lawful-request", "host-consents", "external-attack"


# Rows of the source's rule tests, and what its table of changes makes of them.
@pytest.mark.parametrize(
    ("facts", "motion", "fact", "practised", "written"),
    [
        ({"prs-f-arm-request": "none"}, "prs-m-5", REQUEST, None, None),
        ({"prs-f-arm-request": "art2"}, "prs-m-5", REQUEST, True, True),
        ({"prs-f-arm-request": "art4"}, "prs-m-6", REQUEST, True, True),
        ({"prs-f-kt": "bilateral"}, "prs-m-7", REQUEST, None, None),
        ({"prs-f-kt": "asked"}, "prs-m-7", REQUEST, True, True),
        ({"prs-f-kt": "refused"}, "prs-m-7", CONSENT, False, False),
        ({}, "prs-m-7", "not-between-members", False, None),
        ({"prs-f-blr-request": "words"}, "prs-m-9", REQUEST, False, False),
        # Who asks for Belarus stays open after a disputed vote.
        ({"prs-f-blr-request": "formal"}, "prs-m-9", REQUEST, None, None),
        ({"prs-f-hand": "claimed"}, "prs-m-9", "not-domestic", False, None),
        ({"prs-f-hand": "found"}, "prs-m-9", "not-domestic", True, True),
        ({"prs-f-hand": "refuted"}, "prs-m-9", "not-domestic", False, False),
        ({"prs-f-offer": "made"}, "prs-m-11", REQUEST, False, False),
        ({"prs-f-offer": "accepted"}, "prs-m-11", REQUEST, None, None),
        ({"prs-f-kgz-request": "formal"}, "prs-m-12", REQUEST, True, True),
        ({"prs-f-arm-request": "art2"}, "prs-m-13", REQUEST, False, False),
        ({"prs-f-arm-request": "art4"}, "prs-m-13", REQUEST, True, True),
        ({"prs-f-arm-soil": "claimed"}, "prs-m-13", ATTACK, False, None),
        ({"prs-f-arm-soil": "found"}, "prs-m-13", ATTACK, True, True),
        ({}, "prs-m-14", "un-step-done", False, False),
        ({}, "prs-m-16", "national-approval", True, None),
        ({}, "prs-m-17", CONSENT, None, True),
        ({"prs-f-notice": "none"}, "prs-m-21", "national-approval", None, None),
        ({"prs-f-notice": "announced"}, "prs-m-21", "national-approval", True, True),
    ],
)
def test_answers_follow_the_rule_tests(
    facts: dict[str, str], motion: str, fact: str, practised: bool | None, written: bool | None
) -> None:
    pack = shipped("presidency-2020")
    ledger = replay_of(pack).ledger
    ledger.facts |= facts
    found = [
        answer(pack, fact, ledger, charter=charter, motion=motion).value
        for charter in (PRACTISED, WRITTEN)
    ]

    assert found == [practised, written]


@pytest.mark.parametrize(
    ("motion", "indicator", "below", "level"),
    [("prs-m-3", "prs-n-transnational", 49, 50), ("prs-m-4", "prs-n-pandemic", 44, 45)],
)
def test_a_grown_danger_puts_a_matter_on_the_agenda(
    motion: str, indicator: str, below: int, level: int
) -> None:
    pack = shipped("presidency-2020")
    ledger = replay_of(pack).ledger

    def agreed(value: int) -> bool | None:
        ledger.levels[indicator] = value
        return answer(pack, "on-agenda", ledger, charter=PRACTISED, motion=motion).value

    assert agreed(below) is False
    assert agreed(level) is True
