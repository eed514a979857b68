"""A motion as a case for the judge: ballots, roles, and what was found of the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.play.membership import electors
from wargame.play.situation import StateSituation
from wargame.play.timing import hours_between
from wargame.rules.case import Ballot, Case
from wargame.rules.program import facts_of
from wargame.scenario.answering import answer

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.game.records import Motion
    from wargame.game.state import State
    from wargame.rules.charter import Charter
    from wargame.scenario.pack import Pack

ON_AGENDA = "on-agenda"


class Found(NamedTuple):
    """What was found of one charter fact, and where that comes from.

    `value` None is contested. `source` is `motion`, `control`, `pack`, `n-a`,
    `agenda` or `nobody`.
    """

    fact: str
    value: bool | None
    source: str


def findings(state: State, pack: Pack, charter: Charter, motion: Motion) -> tuple[Found, ...]:
    """Answer each fact that the charter asks about, for this motion.

    What the council has determined, or control has ruled, goes before the pack's answers.
    """
    return tuple(_found(fact, state, pack, charter.id, motion) for fact in charter.facts)


def _found(fact: str, state: State, pack: Pack, charter: str, motion: Motion) -> Found:
    settled = state.findings.get(fact)
    if settled is not None:
        return Found(fact, settled.value, settled.by)
    if fact == ON_AGENDA:
        # The seat that controls the agenda was asked when the motion was tabled: what it did not
        # decline it agreed to. The pack's own answer is a forecast of what it would have done.
        return Found(fact, motion.state != "kept-off", "agenda")
    answered = answer(
        pack,
        fact,
        StateSituation(state),
        charter=charter,
        motion=motion.template or None,
    )
    if answered.value is None:
        return Found(fact, None, "nobody")
    return Found(fact, answered.value, "n-a" if answered.not_applicable else "pack")


def facts_asked(charter: Charter, kind: str) -> set[str]:
    """The facts that a kind of decision asks about: in what it requires, and in its tests."""
    asked = {
        fact
        for requirement in charter.decisions[kind].requires
        for fact in facts_of(requirement.need)
    }
    for stage in charter.stages(kind):
        asked.update(facts_of(stage.test), facts_of(stage.quorum))
    return asked


def roles_of(charter: Charter, motion: Motion) -> dict[str, tuple[SeatId, ...]]:
    """Who has which of the charter's roles: as the motion says, and by bringing it."""
    given = dict(motion.roles)
    found = {role: given[role] for role in charter.roles if role in given}
    for role, text in charter.roles.items():
        if motion.proposer in text.bringers and not found.get(role):
            found[role] = (motion.proposer,)
    return found


def case_of(state: State, pack: Pack, charter: Charter, motion: Motion, story_now: str) -> Case:
    """Make the case that the judge rules on.

    Seats that gave no ballot are absent. Elapsed time is story time since the motion was put.
    """
    members, tags, _ = electors(state, pack, charter)
    ballots: dict[str, dict[SeatId, Ballot]] = {question: {} for question in motion.questions}
    for (question, seat), ballot in motion.ballots.items():
        if seat in members and question in ballots:
            ballots[question][seat] = ballot.value
    found = findings(state, pack, charter, motion)
    return Case(
        decision=motion.kind,
        ballots=ballots,
        roles=roles_of(charter, motion),
        findings={one.fact: one.value for one in found if one.value is not None},
        elapsed=hours_between(motion.put_at, story_now),
        members=None if members == charter.members else members,
        tags=tags,
    )
