"""What can be reached in a pack, as marks: an inject, a drawn row, an action, a motion's end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.events.action_taken import ActionTaken
from wargame.game.events.inject_delivered import InjectDelivered
from wargame.game.events.motion_not_brought import MotionNotBrought
from wargame.game.events.motion_ruled import MotionRuled
from wargame.game.events.motion_tabled import MotionTabled
from wargame.game.events.outcome_drawn import OutcomeDrawn
from wargame.game.events.ruling_overridden import RulingOverridden
from wargame.play.situation import FAILED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wargame.game.event import Event, Stamp
    from wargame.scenario.pack import Pack


class Mark(NamedTuple):
    """One thing that may come about.

    Attributes:
        kind: `inject`, `row`, `action` or `motion`.
        id: Id of the inject, outcome table, action or motion.
        end: The row's number, or `adopted`, `failed`, `not-brought`; empty otherwise.
    """

    kind: str
    id: str
    end: str = ""


def marks_of(pack: Pack) -> tuple[Mark, ...]:
    """Everything in a pack that play should be able to reach, in the order written.

    A motion is to be adopted; failing and not being brought are marks where they have effects.
    """
    injects = (Mark("inject", one.id) for one in pack.injects)
    rows = (
        Mark("row", table.id, str(row)) for table in pack.outcomes for row in range(len(table.rows))
    )
    actions = (Mark("action", one.id) for one in pack.actions)
    ends = (
        Mark("motion", one.id, end)
        for one in pack.motions
        for end, wanted in (
            ("adopted", True),
            ("failed", bool(one.if_failed)),
            ("not-brought", bool(one.if_not_brought)),
        )
        if wanted
    )
    return (*injects, *rows, *actions, *ends)


def reached(events: Iterable[tuple[Stamp, Event]]) -> Iterator[tuple[Mark, Stamp]]:
    """The marks that events came to, with the entry of each."""
    templates: dict[str, str] = {}
    for stamp, event in events:
        if isinstance(event, InjectDelivered):
            yield Mark("inject", event.inject), stamp
        elif isinstance(event, OutcomeDrawn):
            yield Mark("row", event.outcome, str(event.row)), stamp
        elif isinstance(event, ActionTaken) and event.action:
            yield Mark("action", event.action), stamp
        elif isinstance(event, MotionTabled):
            templates[event.motion] = event.template
        elif isinstance(event, MotionNotBrought):
            yield Mark("motion", event.template, "not-brought"), stamp
        elif isinstance(event, MotionRuled | RulingOverridden) and templates.get(event.motion):
            yield Mark("motion", templates[event.motion], _end(event)), stamp


def _end(event: MotionRuled | RulingOverridden) -> str:
    outcome = event.verdict.outcome if isinstance(event, MotionRuled) else event.outcome
    return "failed" if outcome in FAILED else outcome
