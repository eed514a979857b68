"""Control weighs an action by reasons for and against, and tells what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.adjudications import GRADES
from wargame.game.errors import Refused
from wargame.game.events.action_adjudicated import ActionAdjudicated
from wargame.game.events.reason_given import ReasonGiven
from wargame.game.events.result_told import ResultTold
from wargame.game.frozen import Frozen
from wargame.game.ids import FactId, IndicatorId, SeatId
from wargame.play.changes import move_indicator, set_fact
from wargame.play.command import Command
from wargame.play.weighing import SIDES, WEIGHTS, die_label, grade_of, odds_of

if TYPE_CHECKING:
    from wargame.game.records import Deed
    from wargame.play.proceedings import Proceedings

MOST_REASONS = 12
FURTHEST = 30
"""Points by which a result written at the table may move an indicator."""


class Reason(Frozen):
    """One reason: `for` or `against`, in words, with a weight from 1 to 3."""

    side: str
    text: str
    weight: int = 1


class Adjudicate(Command):
    """Weigh an action and draw; or, with `grade`, decide it without a draw.

    The draw hangs on the seed and on the action alone: the same action, weighed anew after a
    take-back, meets the same number, so drawing until one likes it is of no use.

    Attributes:
        why: Control's private reason, for control alone.
    """

    deed: int
    reasons: tuple[Reason, ...] = ()
    odds: int | None = None
    grade: str = ""
    why: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        deed = _deed(at, self.deed)
        self._check(at)
        reasons = tuple((one.side, one.text.strip(), one.weight) for one in self.reasons)
        odds = odds_of(reasons) if self.odds is None else self.odds
        number, label = 0, ""
        if not self.grade:
            label = die_label(at.state, deed)
            number = at.setting.dice.draw(at.state.exercise.seed, label)
        seq = at.record(
            ActionAdjudicated(
                deed=deed.seq,
                seat=deed.seat,
                title=deed.title,
                reasons=reasons,
                odds=odds,
                number=number,
                grade=self.grade or grade_of(odds, number),
                by="control" if self.grade else "dice",
                label=label,
            )
        )
        if self.why.strip():
            at.record(ReasonGiven(about=seq, text=self.why.strip()))

    def _check(self, at: Proceedings) -> None:
        weighed = at.state.judged.get(self.deed)
        if weighed is not None and weighed.told:
            message = f"The result was told already, #{weighed.told}."
            raise Refused(message, "Take that back first.")
        if weighed is not None and not self.grade:
            message = f"This action was drawn already, #{weighed.seq}."
            raise Refused(message, "Choose the grade yourself, with a reason, or take it back.")
        if self.grade and self.grade not in GRADES:
            raise Refused(f"{self.grade} is no grade.", f"Choose {', '.join(GRADES)}.")
        if self.grade and not self.why.strip():
            raise Refused("A grade chosen by hand needs a reason.", "Say why; only you read it.")
        if self.odds is not None and not 0 <= self.odds <= 100:
            raise Refused(f"{self.odds} in 100 is no odds.", "Choose 0 to 100.")
        if len(self.reasons) > MOST_REASONS:
            raise Refused(f"{MOST_REASONS} reasons are enough.", "Leave some out.")
        for one in self.reasons:
            if one.side not in SIDES or one.weight not in WEIGHTS or not one.text.strip():
                message = "A reason speaks for or against, in words, with a weight of 1 to 3."
                raise Refused(message, "Write it, or take it out.")

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"deed:{self.deed}",)


class Move(Frozen):
    """What a result changes: an indicator by so much, or a fact to a value."""

    indicator: str = ""
    by: int = 0
    fact: str = ""
    becomes: str = ""


class TellResult(Command):
    """Say what came of an action, to whom, and what it moves."""

    deed: int
    text: str
    to: tuple[SeatId, ...]
    moves: tuple[Move, ...] = ()

    @override
    def decide(self, at: Proceedings) -> None:
        deed = _deed(at, self.deed)
        weighed = at.state.judged.get(deed.seq)
        if weighed is not None and weighed.told:
            message = f"The result was told already, #{weighed.told}."
            raise Refused(message, "Take that back first.")
        if not self.text.strip():
            raise Refused("The result has no words.", "Say what came of it.")
        if not self.to:
            raise Refused("Nobody would learn of it.", "Choose all, or name seats.")
        seq = at.record(
            ResultTold(
                deed=deed.seq,
                seat=deed.seat,
                title=deed.title,
                text=self.text.strip(),
                to=self.to,
            )
        )
        self._bring_about(at, f"result:{deed.seq}@{seq}")

    def _bring_about(self, at: Proceedings, cause: str) -> None:
        for one in self.moves:
            if one.indicator:
                if one.indicator not in at.state.indicators or abs(one.by) > FURTHEST:
                    message = f"{one.indicator} cannot be moved by {one.by}."
                    raise Refused(message, f"Choose an indicator, and at most {FURTHEST}.")
                move_indicator(at, IndicatorId(one.indicator), one.by, cause)
            elif one.fact:
                laid = next((known for known in at.pack.facts if known.id == one.fact), None)
                if laid is None or one.becomes not in laid.values:
                    message = f"{one.fact} cannot become {one.becomes}."
                    raise Refused(message, "Choose a fact of the pack and one of its values.")
                set_fact(at, FactId(one.fact), one.becomes, cause, self.to)

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"deed:{self.deed}",)


def _deed(at: Proceedings, seq: int) -> Deed:
    deed = at.state.deeds.get(seq)
    if deed is None:
        raise Refused(f"#{seq} is no action.", "Choose an action of this turn.")
    return deed
