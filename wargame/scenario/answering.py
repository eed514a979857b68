"""How a crisis answers what a charter asks: the pack's table from its facts to the charter's.

A motion's own answers come before the pack's, and the first one that says true or false wins. What
the council has determined, or control has ruled, is not looked at here: it beats this table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.scenario.condition import Part
    from wargame.scenario.conditions.situation import Situation
    from wargame.scenario.pack import Answer, Pack


class Answered(NamedTuple):
    """A charter's fact as the pack answers it.

    Attributes:
        value: True, false, or None: contested.
        not_applicable: The question does not arise; `value` is true, the trace says `n-a`.
        because: The parts of the condition that decided, for the window and the report.
        why: The author's reason.
    """

    fact: str
    value: bool | None
    not_applicable: bool
    because: tuple[Part, ...]
    why: str


def answer(
    pack: Pack, fact: str, situation: Situation, *, charter: str, motion: str | None = None
) -> Answered:
    """Answer one fact of the charter.

    Args:
        pack: The pack.
        fact: The charter's fact.
        situation: The state that conditions are asked of.
        charter: The charter in force: some answers hold under some charters only.
        motion: Id of the motion of the pack, None for a motion that a player wrote.
    """
    own = pack.motion(motion).answers if motion else ()
    # A motion that speaks of a fact speaks for itself: neither true nor false is contested.
    for one in _fitting(own, fact, charter) or _fitting(pack.answers, fact, charter):
        found = _answered(pack, one, situation)
        if found is not None:
            return found
    return Answered(fact, None, not_applicable=False, because=(), why="")


def answers(
    pack: Pack, facts: Iterable[str], situation: Situation, *, charter: str, motion: str | None
) -> tuple[Answered, ...]:
    """Answer several facts of the charter, in their order."""
    return tuple(answer(pack, fact, situation, charter=charter, motion=motion) for fact in facts)


def _fitting(told: Iterable[Answer], fact: str, charter: str) -> tuple[Answer, ...]:
    return tuple(
        one for one in told if one.fact == fact and (not one.under or charter in one.under)
    )


def _answered(pack: Pack, one: Answer, situation: Situation) -> Answered | None:
    if one.not_applicable:
        return Answered(one.fact, value=True, not_applicable=True, because=(), why=one.why)
    for condition, value in ((one.true_when, True), (one.false_when, False)):
        if condition is not None and condition.ask(situation) is Truth.YES:
            because = condition.because(situation, pack.name)
            return Answered(
                one.fact, value=value, not_applicable=False, because=because, why=one.why
            )
    return None
