"""Every learning objective is served by an inject, in every length in which the pack is played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.phrasing import listed
from wargame.scenario.serving import says_what_it_serves, serving, untested

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find objectives that evaluators are to rate and nothing that is planned gives occasion to."""
    if not pack.learning_objectives:
        return
    if not says_what_it_serves(pack):
        message = "no inject says which learning objective it serves"
        remedy = 'write serves = ["…"] in each inject with the ids of its learning objectives'
        yield ground.warning(("learning_objectives",), message, remedy)
        return
    lacking = {
        one.id: [bare for bare in untested(pack, one.id) if bare.id not in one.leaves]
        for one in pack.versions
    }
    for i, objective in enumerate(pack.learning_objectives):
        injects = serving(pack, objective.id)
        if not injects:
            message = f"no inject serves the learning objective {objective.id!r}"
            remedy = "name it in serves of an inject that gives occasion to it, or drop it"
            yield ground.warning(("learning_objectives", i), message, remedy)
            continue
        bare = [name for name, ones in lacking.items() if objective in ones]
        if bare:
            message = f"no inject of {listed(map(repr, bare))} serves {objective.id!r}"
            numbers = listed(one.number for one in injects)
            remedy = f"keep one that serves it ({numbers}), or name it in the version's leaves"
            yield ground.hint(("learning_objectives", i), message, remedy)
