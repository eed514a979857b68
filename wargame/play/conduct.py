"""What the charter in force says of an action taken alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.rules.conduct import judge_conduct

if TYPE_CHECKING:
    from wargame.game.events.move_deposited import Item
    from wargame.game.ids import SeatId
    from wargame.game.state import State
    from wargame.play.setting import Setting
    from wargame.scenario.pack import Pack


class Conduct(NamedTuple):
    """`permitted`, `breach`, `contested` or `not-addressed`, with the article that speaks."""

    judged: str
    article: str
    cites: str


def conduct_of(setting: Setting, state: State, pack: Pack, seat: SeatId, item: Item) -> Conduct:
    """Judge an action by the rules of conduct of the charter in force."""
    charter = setting.charter(state.exercise.charter)
    tags: tuple[str, ...] = (item.instrument,)
    targets = item.to
    if item.action:
        action = pack.action(item.action)
        tags, targets = (*tags, *action.conduct), action.targets
    ruling = judge_conduct(
        charter,
        actions=tags,
        roles={"actor": (seat,), "target": targets, "host": targets},
        findings={fact: found.value for fact, found in state.findings.items()},
    )
    cites = charter.articles[ruling.article].cite if ruling.article else ""
    return Conduct(ruling.judged, ruling.article, cites)
