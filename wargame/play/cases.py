"""A motion as a case for the judge: ballots, roles, and what was found of the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.ids import DecisionKind, SeatId
from wargame.play.situation import StateSituation
from wargame.play.timing import hours_between
from wargame.rules.case import Case
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.game.records import Motion
    from wargame.game.state import State
    from wargame.rules.charter import Charter
    from wargame.scenario.pack import Answer, Pack

ON_AGENDA = "on-agenda"


class Found(NamedTuple):
    """What was found of one charter fact, and where that comes from.

    `value` None is contested. `source` is `motion`, `control`, `pack`, `agenda` or `nobody`.
    """

    fact: str
    value: bool | None
    source: str


def findings(state: State, pack: Pack, charter: Charter, motion: Motion) -> tuple[Found, ...]:
    """Answer each fact that the charter asks about, for this motion.

    What the council has determined, or control has ruled, goes before the pack's answers; a
    motion's own answers go before the pack's general ones.
    """
    own: tuple[Answer, ...] = ()
    if motion.template:
        own = pack.motion(motion.template).answers
    return tuple(_found(fact, state, motion, (*own, *pack.answers)) for fact in charter.facts)


def _found(fact: str, state: State, motion: Motion, answers: Iterable[Answer]) -> Found:
    settled = state.findings.get(fact)
    if settled is not None:
        return Found(fact, settled.value, settled.by)
    if fact == ON_AGENDA and (motion.forced or motion.state == "kept-off"):
        return Found(fact, motion.forced, "agenda")
    for answer in answers:
        if answer.fact != fact or (answer.under and motion.charter not in answer.under):
            continue
        value = _answered(answer, state)
        if value is not None:
            return Found(fact, value, "not-applicable" if answer.not_applicable else "pack")
    return Found(fact, None, "nobody")


def _answered(answer: Answer, state: State) -> bool | None:
    if answer.not_applicable:
        return True
    situation = StateSituation(state)
    if answer.false_when is not None and answer.false_when.ask(situation) is Truth.YES:
        return False
    if answer.true_when is not None and answer.true_when.ask(situation) is Truth.YES:
        return True
    return None


def case_of(state: State, pack: Pack, charter: Charter, motion: Motion, story_now: str) -> Case:
    """Make the case that the judge rules on.

    Seats that gave no ballot are absent. Elapsed time is story time since the motion was put.
    """
    ballots: dict[str, dict[SeatId, str]] = {question: {} for question in motion.questions}
    for (question, seat), ballot in motion.ballots.items():
        if seat in charter.members and question in ballots:
            ballots[question][seat] = ballot.value
    found = findings(state, pack, charter, motion)
    return Case.of(
        decision=DecisionKind(motion.kind),
        ballots=ballots,
        roles=dict(motion.roles),
        findings={one.fact: one.value for one in found if one.value is not None},
        elapsed=hours_between(motion.put_at, story_now),
    )
