"""The seats that vote are the members that the charter counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find voting seats that no charter counts, members without a seat, kinds not served."""
    known = [ground.charters[name] for name in pack.charters if name in ground.charters]
    if not known:
        return
    members = set(pack.members or known[0].members)
    if members:
        yield from _seats(pack, members, ground)
    for i, motion in enumerate(pack.motions):
        anywhere = any(motion.kind in one.kinds for one in known)
        if anywhere and motion.kind not in known[0].kinds:
            message = f"{pack.charters[0]!r}, the default, does not know the kind {motion.kind!r}"
            remedy = "take another default charter, or another kind"
            yield ground.warning(("motions", i, "kind"), message, remedy)


def _seats(pack: Pack, members: set[str], ground: Ground) -> Iterator[Finding]:
    for i, seat in enumerate(pack.seats):
        if seat.vote and seat.id not in members:
            message = f"{seat.id} has a vote and is no member under {pack.charters[0]!r}"
            remedy = "take its vote, or name the members in pack.toml"
            yield ground.error(("seats", i, "vote"), message, remedy)
    voting = {seat.id for seat in pack.seats if seat.vote}
    for member in sorted(members - voting):
        message = f"the member {member} has no seat with a vote"
        remedy = "give it one, if only an absent one, or name the members in pack.toml"
        yield ground.warning(("members",), message, remedy)
