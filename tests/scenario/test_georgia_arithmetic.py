"""The shipped Georgia pack is whole and replays to what its own baseline expects."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tests.scenario.faithful import Faithful

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.scenario.replay import Replay
    from wargame.scenario.pack import Pack

SEVEN = ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK", "UZB")


class TestGeorgia(Faithful):
    name = "georgia-2008"
    prefix = "geo"
    charter = "csto-as-written-2002"
    total = 19
    brought = ("geo-m-4",)
    counts: ClassVar[Mapping[str, int]] = {
        "seats": 11, "intelligence": 2, "resources": 0, "stances": 33,
        "turns": 3, "versions": 2, "facts": 3, "indicators": 4, "forces": 0, "places": 6,
        "timeline": 5,
        "questions": 2, "observations": 2, "learning_objectives": 1, "counterfactuals": 1,
    }  # fmt: skip
    # What the pack adds for a room that leaves history.
    never_delivered = (
        "geo-t1-i2", "geo-t1-i3", "geo-t2-i2", "geo-t2-i3", "geo-t3-i4", "geo-t3-i3", "geo-t3-i2",
    )  # fmt: skip

    def test_what_the_source_has_stands_beside_what_was_added(self, pack: Pack) -> None:
        counted = {one.motion for one in pack.baseline.motions}
        actions = [one for one in pack.actions if one.kind]
        motions = [one for one in pack.motions if one.id in counted]
        injects = [one for one in pack.injects if one.id not in self.never_delivered]
        first = [one for one in pack.objectives if one.id.endswith(("-1", "rus-2"))]

        assert [len(one) for one in (actions, motions, injects, first)] == [5, 4, 3, 8]
        assert {one.certainty for one in pack.actions if not one.kind} == {"X"}
        assert {one.likely_certainty for one in pack.motions if one not in motions} == {"X"}

    def test_it_ends_as_the_source_says(self, run: Replay) -> None:
        assert run.ledger.facts["geo-f-declaration"] == "without-recognition"
        assert run.ledger.facts["geo-f-recognition"] == "russia-only"

    def test_seven_members_decide_and_all_sign(self, pack: Pack) -> None:
        signed = pack.baseline.turns[-1].motions[0].ballots

        assert pack.members == SEVEN
        assert {one.id for one in pack.seats if one.vote} == set(SEVEN)
        assert {one.seat for one in signed if one.ballot == "for"} == set(SEVEN)

    def test_nothing_rests_on_a_form_that_came_in_2010(self, pack: Pack) -> None:
        kinds = {one.kind for one in pack.motions}
        assert kinds == {"consult", "assist", "statement", "determine"}
        assert [one for motion in pack.motions for one in motion.forecasts] != []
        assert {one.about for motion in pack.motions for one in motion.forecasts} == {"consensus"}

    def test_short_versions_choose_as_the_source_does(self, pack: Pack) -> None:
        counts = {one.id: len(pack.injects_of(one.id)) for one in pack.versions}

        assert counts == {"40-minutes": 2, "75-minutes": len(pack.injects)}
