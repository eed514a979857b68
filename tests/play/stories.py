"""Crises from any turn on: history before it, then whatever a test does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.play.tables import Table, karabakh
from wargame.game.events.action_failed import ActionFailed
from wargame.game.events.action_taken import ActionTaken
from wargame.game.ids import CharterId, FactId, IndicatorId, InjectId, MotionId, SeatId
from wargame.play.baseline import BaselinePlayer
from wargame.play.commands import DeliverInject, RevealMoves, StartExercise
from wargame.play.msel import of_turn

if TYPE_CHECKING:
    from typing import Self

    from wargame.game.verdicts import Verdict


class Story(Table):
    """A table in the middle of a crisis; rolls come out as in history."""

    @property
    def prefix(self) -> str:
        """What the ids of its pack begin with."""
        return self.session.setting.pack.turns[0].id.split("-")[0]

    def told(self) -> Self:
        """Deliver the injects of the open turn as they fall due."""
        pack = self.session.setting.pack
        self.to("injects")
        waiting = [one for one in pack.injects if one.turn == self.state.turn.id]
        start = self.clock.now()
        for inject in sorted(waiting, key=lambda one: one.minute):
            self.clock.to(start)
            self.wait(inject.minute)
            queued = of_turn(self.state, pack, self.clock.now())
            if any(one.id == inject.id and one.state == "due" for one in queued):
                self.session.submit(DeliverInject(inject=inject.id))
        return self

    def due(self) -> set[str]:
        """Injects of the open turn that wait to be delivered at its end."""
        self.wait(self.state.turn.minutes)
        queued = of_turn(self.state, self.session.setting.pack, self.clock.now())
        return {one.id for one in queued if one.state == "due"}

    def answered(self) -> Self:
        """Deliver what has fallen due since, in any phase: how the turn answers what was done."""
        waiting = self.due()
        pack = self.session.setting.pack
        for one in sorted(waiting, key=lambda name: pack.inject(name).minute):
            self.session.submit(DeliverInject(inject=InjectId(one)))
        return self

    def moves(self, **seats: str) -> Self:
        """Seal and open moves; each seat's actions are words in one string, without prefix."""
        self.to("orders")
        for seat, actions in seats.items():
            names = (f"{self.prefix}-a-{one}" for one in actions.split())
            self.seal(SeatId(seat), *names)
        self.to("reveal").session.submit(RevealMoves())
        return self

    def council(self, template: str, proposer: SeatId, **ballots: str) -> MotionId:
        """Table a motion of the pack and bring it to a vote; who is not named says yes."""
        self.to("council")
        motion = self.table(template, proposer)
        self.vote(motion, **ballots)
        return motion

    def fact(self, name: str) -> str:
        return self.state.facts[FactId(f"{self.prefix}-f-{name}")].value

    def level(self, name: str) -> int:
        return self.state.indicators[IndicatorId(f"{self.prefix}-n-{name}")].value

    def outcome(self, motion: MotionId) -> str:
        return self.state.motions[motion].outcome

    def verdict(self, motion: MotionId) -> Verdict:
        return self.state.motions[motion].rulings[-1].verdict

    def findings(self, motion: MotionId) -> dict[str, bool | None]:
        """What the last ruling on a motion says of each fact it asks for; None is contested."""
        lines = self.verdict(motion).trace
        return {line.values["fact"]: line.passed for line in lines if line.code == "fact"}

    def taken(self, action: str) -> ActionTaken:
        """The event of an action, the latest."""
        return [
            event
            for _, event in self.session.events()
            if isinstance(event, ActionTaken) and event.action == f"{self.prefix}-a-{action}"
        ][-1]

    def refused(self) -> list[str]:
        """Actions that were sealed and could not be taken."""
        return [e.action for _, e in self.session.events() if isinstance(e, ActionFailed)]


def story(pack: str, turn: int, charter: str = "") -> Story:
    """Everything before a turn as in history, and that turn open."""
    plain = karabakh(pack=pack)
    table = Story(plain.session, plain.clock)
    laid = table.session.setting.pack
    rules = CharterId(charter) if charter else laid.baseline.charter
    table.session.submit(StartExercise(title="Story", charter=rules, draws="history"))
    player = BaselinePlayer(table.session, laid, table.clock)
    for one in laid.turns[: turn - 1]:
        player.play_turn(one)
    table.open_turn()
    return table
