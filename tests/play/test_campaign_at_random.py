"""Random play of the campaign: forces, relations, cards and membership under any order of acts."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.play.campaign import begun
from wargame.game.digests import digest
from wargame.game.errors import Refused
from wargame.game.fold import effective, fold
from wargame.game.ids import CONTROL, InjectId
from wargame.play.commands import (
    CastBallot,
    CitePrecedent,
    ClosePhase,
    CloseVote,
    DeliverInject,
    OpenTurn,
    OpenVote,
    RatifyReform,
    RevealMoves,
    SealMove,
    SkipTurn,
    TableMotion,
    TakeAction,
    TakeBack,
)
from wargame.play.phases import missing

if TYPE_CHECKING:
    from tests.play.tables import Table
    from wargame.game.state import State
    from wargame.play.command import Command

ACTS = 220


class AtRandom:
    """Makes legal and illegal commands at random, with the new ones often."""

    def __init__(self, seed: int) -> None:
        self.dice = Random(seed)  # noqa: S311 - chance for tests, not secrets
        self.table: Table = begun(self.dice.choice(["", "whole", "ends"]))
        self.taken = 0
        self.kinds: set[str] = set()

    def play(self) -> AtRandom:
        for _ in range(ACTS):
            command = self.choose()
            if command is None:
                break
            try:
                self.table.session.submit(command)
                self.taken += 1
            except Refused:
                continue
            check(self.table.state)
        self.kinds = {event.kind for _, event in self.table.session.events()}
        return self

    def choose(self) -> Command | None:
        state = self.table.state
        if not state.turn.id:
            if len(state.closed_turns) >= 3:
                return None
            return SkipTurn() if self.dice.random() < 0.1 else OpenTurn()
        if self.dice.random() < 0.02:
            last = self.table.session.head.seq
            return TakeBack(to=self.dice.randint(state.turn.seq, last), reason="a slip")
        makers = [self.act, self.seal, self.motion, self.cite, self.cite, self.ballot, self.ballot]
        makers += [self.ballot, self.act, self.seal, self.go_on, self.ratify, self.inject]
        return self.dice.choice(makers)(state)

    def act(self, state: State) -> Command:
        action = self.dice.choice(self.table.session.setting.pack.actions)
        return TakeAction(seat=action.seat, item=self.table.item(action.id))

    def seal(self, state: State) -> Command:
        waiting = missing(state) or state.roster
        seat = self.dice.choice(waiting)
        offers = [one.id for one in state.offers.get(seat, ())]
        some = self.dice.sample(offers, min(len(offers), self.dice.randint(0, 2)))
        return SealMove(seat=seat, items=tuple(self.table.item(one) for one in some))

    def motion(self, state: State) -> Command:
        template = self.dice.choice(self.table.session.setting.pack.motions)
        return TableMotion(proposer=self.dice.choice(template.proposers), template=template.id)

    def cite(self, state: State) -> Command:
        motions = list(state.motions) or [self.table.session.setting.pack.motions[0].id]
        card = self.dice.choice(self.table.session.setting.pack.precedents)
        seat = self.dice.choice(state.roster)
        return CitePrecedent(motion=self.dice.choice(motions), seat=seat, precedent=card.id)

    def ballot(self, state: State) -> Command:
        for motion in state.motion_numbers():
            if motion.state == "tabled":
                return OpenVote(motion=motion.id)
            if motion.state == "open":
                lacking = [one for one in motion.roll if ("main", one) not in motion.ballots]
                if lacking:
                    value = self.dice.choice(["for"] * 18 + ["abstain", "against"])
                    return CastBallot(motion=motion.id, seat=lacking[0], value=value)
                return CloseVote(motion=motion.id)
        return self.motion(state)

    def ratify(self, state: State) -> Command:
        return RatifyReform(reform="c-rf-emergency", reason="at random")

    def inject(self, state: State) -> Command:
        return DeliverInject(inject=InjectId("c-i-1"))

    def go_on(self, state: State) -> Command:
        if state.phase.id == "reveal" and any(not one.revealed_seq for one in state.moves.values()):
            return RevealMoves()
        return ClosePhase(given=tuple((seat, "passed") for seat in missing(state)))


def check(state: State) -> None:
    """What holds after every command."""
    assert all(0 <= one.value <= 100 for one in state.relations.values())
    assert all(0 <= (one.readiness or 0) <= 100 for one in state.forces.values())
    assert all(left >= 0 for left in state.points.values())
    for force in state.forces.values():
        assert (force.status == "on-the-way") == bool(force.arrives)
        if force.arrives:
            assert force.arrives > state.turn.number or not state.turn.id


@pytest.mark.parametrize("seed", range(12))
def test_random_play_keeps_everything_in_its_range_and_folds_to_the_same(seed: int) -> None:
    played = AtRandom(seed).play()
    session = played.table.session

    again = fold(effective(session.events()))
    assert digest(again) == digest(session.state)
    assert again.forces == session.state.forces
    assert again.relations == session.state.relations
    assert session.view(CONTROL).forces == tuple(one for _, one in sorted(again.forces.items()))
    assert played.taken > 30


def test_random_play_meets_everything_an_alliance_can_do() -> None:
    met = set[str]().union(*(AtRandom(seed).play().kinds for seed in range(20)))

    assert met >= {
        "force_arrived",
        "force_held_up",
        "force_readied",
        "membership_changed",
        "notice_given",
        "option_changed",
        "precedent_cited",
        "reform_ratified",
        "relation_moved",
        "role_passed",
        "speaker_changed",
    }
