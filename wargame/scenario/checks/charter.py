"""The charters that the pack names can serve it: kinds of decision, facts and roles exist there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.scenario.finding import nearest
from wargame.scenario.refs import Refers
from wargame.scenario.walk import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack

WORDS = {"charter-fact": "fact", "decision-kind": "kind of decision"}


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find names that none of the pack's charters knows. Without charters at hand, nothing."""
    if not ground.charters:
        return
    for i, name in enumerate(pack.charters):
        if name not in ground.charters:
            advice = nearest(name, ground.charters)
            yield ground.error(("charters", i), f"there is no charter {name!r}", advice)
    charters = [ground.charters[name] for name in pack.charters if name in ground.charters]
    if not charters:
        return
    known = {
        "charter-fact": frozenset[str]().union(*(one.facts for one in charters)),
        "decision-kind": frozenset[str]().union(*(one.kinds for one in charters)),
    }
    for path, mark, word in mentions(pack):
        if isinstance(mark, Refers) and mark.kind in known and word not in known[mark.kind]:
            message = f"none of the pack's charters knows the {WORDS[mark.kind]} {word!r}"
            yield ground.error(path, message, nearest(word, known[mark.kind]))
    roles = frozenset[str]().union(*(one.roles for one in charters))
    yield from _roles(pack, roles, ground)


def _roles(pack: Pack, roles: frozenset[str], ground: Ground) -> Iterator[Finding]:
    for i, motion in enumerate(pack.motions):
        for j, filled in enumerate(motion.roles):
            if filled.role not in roles:
                message = f"none of the pack's charters knows the role {filled.role!r}"
                advice = nearest(filled.role, roles)
                yield ground.error(("motions", i, "roles", j), message, advice)
