"""The judge is asked here for what is recorded, and effects follow from what it said.

Nothing else that is stored comes from a rule: opening, folding, viewing and reporting only read
what was recorded here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.fact_found import FactFound
from wargame.game.events.motion_ruled import MotionRuled
from wargame.game.ids import PUBLIC
from wargame.play.attendance import presence_of
from wargame.play.cases import case_of, facts_asked, findings
from wargame.play.effects import bring_about, take_back
from wargame.play.sitting import carry_out
from wargame.play.situation import FAILED
from wargame.play.timing import story_time
from wargame.rules.flips import rule
from wargame.scenario.effects.charter_in_force import CharterInForce

if TYPE_CHECKING:
    from wargame.game.ids import MotionId
    from wargame.game.records import Motion
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.effect import Effect

OVERRIDES = ("adopted", "rejected", "put-off")
FINAL = ("adopted", *FAILED)


def rule_on(at: Proceedings, name: MotionId) -> None:
    """Have the judge rule on a motion, record the verdict whole, and exchange its effects."""
    motion = at.state.motions[name]
    charter = at.setting.charter(motion.charter)
    found = findings(at.state, at.pack, charter, motion)
    case = case_of(at.state, at.pack, charter, motion, story_time(at.state, at.now))
    verdict = rule(charter, case)
    used = facts_asked(charter, motion.kind)
    seq = at.record(
        MotionRuled(
            motion=motion.id,
            number=motion.number,
            title=motion.title,
            verdict=verdict,
            findings=tuple((one.fact, one.value, one.source) for one in found if one.fact in used),
            electorate=tuple((seat, presence_of(at.state, seat)) for seat in motion.roll),
            precedents=tuple(
                (one.title, one.seat, one.stands)
                for _, one in sorted(at.state.citations.items())
                if one.motion == motion.id
            ),
        )
    )
    exchange_effects(at, name, seq)


def exchange_effects(at: Proceedings, name: MotionId, seq: int) -> None:
    """Take back what an earlier ruling of this turn moved, and bring about what holds now.

    A motion whose effects belong to a closed turn keeps them: the correction then stands alone.
    """
    motion = at.state.motions[name]
    if _decided_earlier(at, motion, seq):
        return
    prefix = f"motion:{name}@"
    for cause in [cause for cause in at.state.effects if cause.startswith(prefix)]:
        take_back(at, cause)
    bring_about(at, _effects(at, motion), f"{prefix}{seq}", told=(PUBLIC,))
    if motion.procedure and motion.outcome == "adopted" and not _carried_before(motion, seq):
        carry_out(at, motion)
    if motion.determines is not None and motion.outcome == "adopted":
        fact, value = motion.determines
        charter = at.setting.charter(motion.charter)
        says = charter.facts[fact].says if fact in charter.facts else fact
        at.record(
            FactFound(fact=fact, value=value, motion=name, number=motion.number, says_fact=says)
        )


def _carried_before(motion: Motion, seq: int) -> bool:
    return any(one.verdict.outcome == "adopted" for one in motion.rulings if one.seq != seq)


def _decided_earlier(at: Proceedings, motion: Motion, seq: int) -> bool:
    opened = at.state.turn.seq if at.state.turn.id else at.state.seq
    return any(
        ruling.verdict.outcome in FINAL and ruling.seq < opened
        for ruling in motion.rulings
        if ruling.seq != seq
    )


def _effects(at: Proceedings, motion: Motion) -> tuple[Effect, ...]:
    if not motion.template:
        return ()
    template = at.pack.motion(motion.template)
    if motion.outcome == "adopted":
        return tuple(one for one in template.if_adopted if not isinstance(one, CharterInForce))
    return template.if_failed if motion.outcome in FAILED else ()
