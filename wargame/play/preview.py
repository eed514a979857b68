"""What would come of something, for the screen alone: nothing here is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.ids import PUBLIC
from wargame.play.cases import Found, case_of, findings
from wargame.play.conduct import Conduct, conduct_of
from wargame.play.forces import Dispatch, dispatches
from wargame.play.offers import HIDDEN
from wargame.play.prices import Price, price_of_action, price_of_tabling
from wargame.play.quorum import Quorum, quorum_now
from wargame.play.situation import StateSituation
from wargame.play.timing import story_time
from wargame.rules.flips import rule
from wargame.rules.judge import judge
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from wargame.game.alliance import Precedent
    from wargame.game.events.move_deposited import Item
    from wargame.game.ids import MotionId, SeatId
    from wargame.game.state import State
    from wargame.game.verdicts import Verdict
    from wargame.play.session import Session
    from wargame.rules.case import Case
    from wargame.rules.charter import Charter
    from wargame.scenario.pack import Pack


def verdict_as_it_stands(session: Session, name: MotionId, charter: str = "") -> Verdict:
    """Rule on a motion with the ballots given so far; seats without one count as absent.

    What would turn it is searched, which takes seconds where many seats vote.

    Args:
        session: The exercise.
        name: The motion.
        charter: Id of another charter of the exercise, for "what if"; its own when empty.
    """
    return rule(*case_as_it_stands(session, name, charter))


def judged_as_it_stands(session: Session, name: MotionId, charter: str = "") -> Verdict:
    """The same at once, without what would turn it and who stands in its way."""
    return judge(*case_as_it_stands(session, name, charter))


def case_as_it_stands(session: Session, name: MotionId, charter: str = "") -> tuple[Charter, Case]:
    """What is ruled on: the charter, and the case that the ballots given so far make."""
    state, setting = session.state, session.setting
    motion = state.motions[name]
    rules = setting.charter(charter or motion.charter)
    story = story_time(state, session.now())
    return rules, case_of(state, setting.pack, rules, motion, story)


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
        price: Influence points as things stand.
        because: What makes it dearer or cheaper, as far as the seat may know.
        left: What the seat would have left.
        open_if: Words of a condition that does not hold now, empty when it does.
        conduct: What the charter says of it.
    """

    price: int
    left: int
    open_if: str
    conduct: Conduct
    because: tuple[str, ...] = ()


def preview_action(session: Session, seat: SeatId, item: Item) -> ActionPreview:
    """Show a player what an action costs and what the charter says of it."""
    state, pack = session.state, session.setting.pack
    price, open_if = 0, ""
    because: tuple[str, ...] = ()
    if item.action:
        bound = price_of_action(state, pack, item.action)
        price = bound.points
        because = tuple(one.words for one in bound.bearings if one.price and one.seen_by(seat))
        open_if = _lacking(state, pack, seat, item, bound)
    conduct = conduct_of(session.setting, state, pack, seat, item)
    left = state.points.get(seat, 0) - price
    return ActionPreview(price, left, open_if, conduct, because)


def _lacking(state: State, pack: Pack, seat: SeatId, item: Item, bound: Price) -> str:
    shut = [one for one in bound.bearings if one.shut]
    if shut:
        told = next((one for one in shut if one.seen_by(seat)), None)
        return f"{told.title} no longer stands at {told.value}" if told else HIDDEN
    condition = pack.action(item.action).condition
    return "" if condition.ask(StateSituation(state)) is Truth.YES else condition.words(pack.name)


def price_to_table(session: Session, template: str, seat: SeatId) -> tuple[int, tuple[str, ...]]:
    """What tabling a motion of the pack costs a seat now, and what makes it so.

    The seat sees only relations that it may know.
    """
    price = price_of_tabling(session.state, session.setting.pack, template)
    return price.points, price.because(seat)


def sent_by(session: Session, template: str) -> tuple[Dispatch, ...]:
    """The forces that a motion of the pack would send if it were adopted now, and how."""
    if not template:
        return ()
    pack = session.setting.pack
    return dispatches(session.state, pack, pack.motion(template).if_adopted)


def citable(session: Session, name: MotionId) -> tuple[Precedent, ...]:
    """The cards that fit a motion, in the pack's order."""
    motion = session.state.motions[name]
    return tuple(
        one
        for card in session.setting.pack.precedents
        if motion.template in card.motions
        for one in (session.state.precedents.get(card.id),)
        if one is not None
    )


def quorum_as_it_stands(session: Session, kind: str = "") -> Quorum:
    """Whether there is a quorum now, for a kind of decision or for any."""
    state, setting = session.state, session.setting
    return quorum_now(state, setting.pack, setting.charter(state.exercise.charter), kind)
