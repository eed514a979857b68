"""What would come of something, for the screen alone: nothing here is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.ids import PUBLIC
from wargame.play.cases import Found, case_of, findings
from wargame.play.conduct import Conduct, conduct_of
from wargame.play.legality import price_of
from wargame.play.quorum import Quorum, quorum_now
from wargame.play.situation import StateSituation
from wargame.play.timing import story_time
from wargame.rules.flips import rule
from wargame.rules.judge import judge
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from wargame.game.events.move_deposited import Item
    from wargame.game.ids import MotionId, SeatId
    from wargame.game.verdicts import Verdict
    from wargame.play.session import Session


def verdict_as_it_stands(session: Session, name: MotionId, charter: str = "") -> Verdict:
    """Rule on a motion with the ballots given so far; seats without one count as absent.

    Args:
        session: The exercise.
        name: The motion.
        charter: Id of another charter of the exercise, for "what if"; its own when empty.
    """
    state, setting = session.state, session.setting
    motion = state.motions[name]
    rules = setting.charter(charter or motion.charter)
    story = story_time(state, session.now())
    return rule(rules, case_of(state, setting.pack, rules, motion, story))


def public_standing(session: Session, name: MotionId) -> Verdict:
    """What the ballots given so far come to, judged from what is public alone.

    Facts that nobody has found in public are open here, so that only `would_be`, what the stages
    come to, is worth showing; whether the article is open is told by the ruling.
    """
    state, setting = session.seat_state(PUBLIC), session.setting
    motion = state.motions[name]
    rules = setting.charter(motion.charter)
    story = story_time(state, session.now())
    return judge(rules, case_of(state, setting.pack, rules, motion, story))


def findings_as_they_stand(session: Session, name: MotionId) -> tuple[Found, ...]:
    """What is found of each charter fact for a motion, now."""
    motion = session.state.motions[name]
    rules = session.setting.charter(motion.charter)
    return findings(session.state, session.setting.pack, rules, motion)


class ActionPreview(NamedTuple):
    """Price and legality of an action before it is sealed.

    Attributes:
        price: Influence points.
        left: What the seat would have left.
        open_if: Words of a condition that does not hold now, empty when it does.
        conduct: What the charter says of it.
    """

    price: int
    left: int
    open_if: str
    conduct: Conduct


def preview_action(session: Session, seat: SeatId, item: Item) -> ActionPreview:
    """Show a player what an action costs and what the charter says of it."""
    state, pack = session.state, session.setting.pack
    price = price_of(pack, item)
    open_if = ""
    if item.action:
        condition = pack.action(item.action).condition
        if condition.ask(StateSituation(state)) is not Truth.YES:
            open_if = condition.words(pack.name)
    conduct = conduct_of(session.setting, state, pack, seat, item)
    return ActionPreview(price, state.points.get(seat, 0) - price, open_if, conduct)


def quorum_as_it_stands(session: Session, kind: str = "") -> Quorum:
    """Whether there is a quorum now, for a kind of decision or for any."""
    state, setting = session.state, session.setting
    return quorum_now(state, setting.pack, setting.charter(state.exercise.charter), kind)
