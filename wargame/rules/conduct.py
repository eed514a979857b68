"""What a charter says of something a seat does alone (CHARTERS, section 12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from wargame.rules.kind import Drawn, Node, Site, Truth
from wargame.rules.room import Bench, Room

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wargame.game.ids import SeatId
    from wargame.game.verdicts import Line
    from wargame.rules.charter import Charter

Judged = Literal["breach", "permitted", "contested", "not-addressed"]

_MEMORY: Final = "conduct"


class ConductRuling(NamedTuple):
    """What the charter says of an action.

    Attributes:
        judged: `not-addressed` when no article speaks of it.
        article: The article that decides, empty when none does.
        rule: The rule of conduct that decides, likewise.
        trace: A line for each rule that speaks or may speak, with its conditions below it.
    """

    judged: Judged
    article: str
    rule: str
    trace: tuple[Line, ...]


class _Ready(NamedTuple):
    """A rule of conduct made ready."""

    id: str
    action: str
    judged: Literal["breach", "permitted"]
    when: Node | None
    unless: Node | None
    site: Site


def judge_conduct(
    charter: Charter,
    *,
    actions: Iterable[str],
    roles: Mapping[str, tuple[SeatId, ...]],
    findings: Mapping[str, bool],
) -> ConductRuling:
    """Judge an action: a breach goes before a doubt, a doubt before a permission.

    Args:
        charter: The rules.
        actions: The action's instrument and tags; a rule that names one of them may speak.
        roles: Who acts, at whom, on whose land.
        findings: What has been found of each fact; facts unknown to the charter are no matter.
    """
    bench, rules = _ready(charter)
    room = Room(findings, roles, {role: bench.mask(seats) for role, seats in roles.items()})
    named = set(actions)
    lines: list[Line] = []
    speaking: dict[tuple[str, Truth], _Ready] = {}
    for rule in rules:
        if rule.action in named:
            speaking.setdefault((rule.judged, _speaks(rule, room, lines)), rule)
    order: tuple[tuple[Judged, tuple[str, Truth]], ...] = (
        ("breach", ("breach", True)),
        ("contested", ("breach", None)),
        ("permitted", ("permitted", True)),
        ("contested", ("permitted", None)),
    )
    for judged, key in order:
        decisive = speaking.get(key)
        if decisive is not None:
            return ConductRuling(judged, decisive.site.article, decisive.id, tuple(lines))
    return ConductRuling("not-addressed", "", "", tuple(lines))


def _speaks(rule: _Ready, room: Room, lines: list[Line]) -> Truth:
    """Say whether a rule speaks: `when` and not `unless`; write its lines unless it is silent."""
    at = len(lines)
    lines.append(rule.site.line(at + 1, Drawn("conduct", None)))
    when = rule.when.full(room, lines) if rule.when else True
    unless = rule.unless.full(room, lines) if rule.unless else False
    truth: Truth = None
    if when is False or unless is True:
        truth = False
    elif when and unless is False:
        truth = True
    if truth is False:
        del lines[at:]
    else:
        lines[at] = rule.site.line(at + 1, Drawn("conduct", truth, (("judged", rule.judged),)))
    return truth


def _ready(charter: Charter) -> tuple[Bench, tuple[_Ready, ...]]:
    made: tuple[Bench, tuple[_Ready, ...]] | None = charter.memory.get(_MEMORY)
    if made is None:
        bench = Bench(charter.members, charter.tags, {})
        rules = []
        for name, rule in charter.conduct.items():
            site = Site(bench, "", rule.article, f"conduct.{name}", 0)
            when = rule.when.compile(site.inside(".when")) if rule.when else None
            unless = rule.unless.compile(site.inside(".unless")) if rule.unless else None
            rules.append(_Ready(name, rule.action, rule.judged, when, unless, site))
        made = charter.memory[_MEMORY] = (bench, tuple(rules))
    return made
