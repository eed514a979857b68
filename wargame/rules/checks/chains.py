"""Rules lead somewhere: stages exist, are reached, and lead only forward."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.rules.wrong import error, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.rules.charter import Charter
    from wargame.rules.model import Stage
    from wargame.rules.wrong import Key, Problem

_ENDS: Final = ("adopt", "reject")


def chains(charter: Charter) -> Iterator[Problem]:
    """Find rules without stages or use, and stages that lead back, nowhere, or are not reached."""
    used = {decision.rule for decision in charter.decisions.values()}
    for name, rule in charter.rules.items():
        key: Key = ("rules", name)
        if not rule.stages:
            yield error(key, f"the rule {name} has no stages", "add [[rules.NAME.stages]]")
        if name not in used:
            yield warning(key, f"no decision uses the rule {name}", "use it, or take it out")
        yield from _chain(rule.stages, key)


def _chain(stages: tuple[Stage, ...], key: Key) -> Iterator[Problem]:
    numbers: dict[str, int] = {}
    for at, stage in enumerate(stages):
        place = (*key, "stages", at)
        if stage.id in numbers:
            what = (
                f"the id {stage.id} is used twice, by stages {numbers[stage.id] + 1} and {at + 1}"
            )
            yield error((*place, "id"), what, "give each stage its own id")
        elif stage.id in {*_ENDS, "next"}:
            what = f"a stage cannot be called {stage.id}: that word says where to go"
            yield error((*place, "id"), what, "give it another id")
        numbers.setdefault(stage.id, at)
    for at, stage in enumerate(stages):
        for word, way in (("passed", stage.passed), ("failed", stage.failed)):
            yield from _way(stages, numbers, at, (*key, "stages", at, word), way)
    yield from _unreached(stages, numbers, key)


def _way(
    stages: tuple[Stage, ...], numbers: dict[str, int], at: int, key: Key, way: str
) -> Iterator[Problem]:
    later = [stage.id for stage in stages[at + 1 :]]
    ways = ", ".join([*_ENDS, *(["next"] if later else []), *later])
    if way in _ENDS or way in later or (way == "next" and later):
        return
    if way == "next":
        what = f"the stage {stages[at].id} is the last one, so nothing is next"
    elif way == stages[at].id:
        what = f"the stage {way} leads to itself"
    elif way in numbers:
        what = f"the stage {stages[at].id} leads back to {way}"
    else:
        what = f"there is no stage {way}"
    yield error(key, what, f"lead to one of: {ways}")


def _unreached(stages: tuple[Stage, ...], numbers: dict[str, int], key: Key) -> Iterator[Problem]:
    reached = {0}
    for at, stage in enumerate(stages):
        if at in reached:
            for way in (stage.passed, stage.failed):
                reached.add(at + 1 if way == "next" else numbers.get(way, -1))
    for at, stage in enumerate(stages):
        if at not in reached:
            ways = "; ".join(f"{s.id}: {s.passed} or {s.failed}" for s in stages)
            yield error(
                (*key, "stages", at),
                f"no path leads to the stage {stage.id}",
                f"lead to it, or take it out (the paths: {ways})",
            )
