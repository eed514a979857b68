"""Council by chance: what is tabled, how the roll goes, what control does with a contested fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.play.commands import (
    AmendMotion,
    CastBallot,
    CitePrecedent,
    CloseVote,
    CorrectBallot,
    ForceMotion,
    KeepMotionOff,
    OpenVote,
    OverrideRuling,
    RatifyReform,
    RuleFact,
    SecondMotion,
    TableMotion,
    WithdrawMotion,
)
from wargame.play.situation import StateSituation
from wargame.play.wander.marks import Mark
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.ids import MotionId, SeatId
    from wargame.game.records import Motion as Held
    from wargame.play.command import Command
    from wargame.play.wander.habits import Walk
    from wargame.scenario.pack import Motion

WHY = "So that this road is tried as well."


def hold_council(walk: Walk) -> None:
    """Bring some of the turn's motions and vote on them."""
    turn = walk.state.turn.id
    for motion in walk.chance.shuffled(walk.pack.motions):
        if turn in motion.turns and _brought(walk, motion):
            _bring(walk, motion)
    if walk.hand:
        _ratify(walk)


def _ratify(walk: Walk) -> None:
    """Control says ratified where a reform waits for it."""
    for reform in walk.pack.reforms:
        ready = reform.when.ask(StateSituation(walk.state)) is Truth.YES
        if ready and reform.id not in walk.state.ratified and walk.chance.in_hundred(50):
            walk.does(RatifyReform(reform=reform.id, reason=WHY))


def _cite(walk: Walk, held: Held) -> None:
    """Recall earlier cases: each seat that can pay, now and then."""
    for card in walk.chance.shuffled(walk.pack.precedents):
        if held.template in card.motions and walk.chance.in_hundred(40):
            for seat in walk.chance.shuffled(walk.state.roster)[:2]:
                walk.tries(CitePrecedent(motion=held.id, seat=seat, precedent=card.id))


def _brought(walk: Walk, motion: Motion) -> bool:
    ends = [walk.wants(Mark("motion", motion.id, end)) for end in ("adopted", "failed")]
    if walk.wants(Mark("motion", motion.id, "not-brought")) and walk.chance.in_hundred(50):
        return False
    often, now_and_then = (50, 25) if walk.thrifty else (90, 55)
    return walk.chance.in_hundred(often if any(ends) else now_and_then)


def _bring(walk: Walk, motion: Motion, *, again: bool = False) -> None:
    proposer = walk.chance.pick(motion.proposers)
    if not walk.tries(TableMotion(proposer=proposer, template=motion.id)):
        return
    held = walk.state.motion_numbers()[-1]
    _cite(walk, held)
    if walk.restless:
        for command in _before(walk, held):
            walk.tries(command)
    if walk.state.motions[held.id].state in {"tabled", "put-off"}:
        _vote(walk, motion, held.id, again=again)


def _before(walk: Walk, held: Held) -> Iterator[Command]:
    """What may happen to a motion before its vote."""
    seats = [seat for seat in walk.state.roster if seat != held.proposer]
    if walk.chance.in_hundred(30):
        yield SecondMotion(motion=held.id, seat=walk.chance.pick(seats))
    if walk.chance.in_hundred(30):
        text = f"{held.text} It is looked at again in a month."
        yield AmendMotion(motion=held.id, seat=walk.chance.pick(seats), text=text)
    cards = [one for one in walk.pack.precedents if held.template in one.motions]
    if cards and walk.chance.in_hundred(40):
        card = walk.chance.pick(cards).id
        yield CitePrecedent(motion=held.id, seat=walk.chance.pick(held_seats(walk)), precedent=card)
    if walk.chance.in_hundred(15):
        yield KeepMotionOff(motion=held.id, reason=WHY)
        if walk.chance.in_hundred(50):
            yield ForceMotion(motion=held.id)
    if walk.chance.in_hundred(10):
        yield WithdrawMotion(motion=held.id, reason=WHY)


def held_seats(walk: Walk) -> list[SeatId]:
    """Seats that somebody speaks for."""
    return [seat for seat in walk.state.roster if walk.state.seats[seat].mode != "absent"]


def _vote(walk: Walk, motion: Motion, name: MotionId, *, again: bool) -> None:
    if not walk.tries(OpenVote(motion=name)):
        return
    held = walk.state.motions[name]
    mood = _mood(walk, motion)
    for question in held.questions:
        for seat in held.roll:
            if (question, seat) not in walk.state.motions[name].ballots:
                value = _ballot(walk, held.offered, mood)
                walk.does(CastBallot(motion=name, question=question, seat=seat, value=value))
    walk.does(CloseVote(motion=name))
    _afterwards(walk, motion, name, again=again)


def _mood(walk: Walk, motion: Motion) -> str:
    if walk.wants(Mark("motion", motion.id, "adopted")) and walk.chance.in_hundred(70):
        return "for"
    if walk.wants(Mark("motion", motion.id, "failed")) and walk.chance.in_hundred(70):
        return "against"
    return walk.chance.pick(("for", "against", "mixed"))


def _ballot(walk: Walk, offered: tuple[str, ...], mood: str) -> str:
    return mood if mood in offered else walk.chance.pick(offered)


def _afterwards(walk: Walk, motion: Motion, name: MotionId, *, again: bool) -> None:
    held = walk.state.motions[name]
    wanted = walk.wants(Mark("motion", motion.id, "adopted"))
    if walk.hand and held.outcome == "contested":
        _rule_facts(walk, held, value=wanted or walk.chance.in_hundred(50))
    unwanted = walk.wants(Mark("motion", motion.id, "failed"))
    if walk.hand and held.outcome == "pending" and (wanted or unwanted):
        # Nobody waits out half a year at a table: control lets the period run out.
        outcome = "adopted" if wanted else "rejected"
        walk.tries(OverrideRuling(motion=name, outcome=outcome, reason=WHY))
    if walk.hand and held.outcome == "inadmissible" and wanted and not again:
        _rule_facts(walk, held, value=True)
        _bring(walk, motion, again=True)
    if walk.restless and walk.chance.in_hundred(20) and held.roll:
        seat, value = walk.chance.pick(held.roll), walk.chance.pick(held.offered)
        command = CorrectBallot(
            motion=name, seat=seat, value=value, reason=WHY, question=held.questions[0]
        )
        walk.tries(command)
    if walk.restless and walk.chance.in_hundred(15):
        outcome = walk.chance.pick(("adopted", "rejected", "put-off"))
        walk.tries(OverrideRuling(motion=name, outcome=outcome, reason=WHY))


def _rule_facts(walk: Walk, held: Held, *, value: bool) -> None:
    """Control settles what the ruling found contested, or denied."""
    for line in held.rulings[-1].verdict.trace:
        if line.code == "fact" and line.passed is not True:
            walk.tries(RuleFact(fact=str(line.values["fact"]), value=value, reason=WHY))
