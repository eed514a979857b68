"""Who is bound by a decision that was adopted (CHARTERS, section 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.rules.standing import AWAY, EXCLUDED, FOR, codes_of

if TYPE_CHECKING:
    from wargame.rules.model import Binds
    from wargame.rules.room import Bench, Mask, Room


class ReadyBinds(NamedTuple):
    """Who is bound, with the values as standings."""

    word: str
    codes: tuple[int, ...]


def ready_binds(binds: Binds) -> ReadyBinds:
    """Make a `binds` ready."""
    return ReadyBinds(binds.word, tuple(sorted(codes_of(binds.values))))


def bound(binds: ReadyBinds, room: Room, voters: Mask, bench: Bench) -> Mask:
    """Say who is bound, by the deciding stage's electorate and what was counted there.

    Args:
        binds: Who the charter binds.
        room: The room as the deciding stage left it.
        voters: The electorate without the excluded that stay.
        bench: The members.
    """
    if binds.word == "all":
        return bench.all
    if binds.word == "none":
        return 0
    if binds.word == "in-favour":
        return room.counted[FOR] & voters
    if binds.word == "participants":
        return voters & ~room.counted[AWAY]
    left_out = 0
    for code in binds.codes:
        left_out |= room.counted[code] & voters
        if binds.word == "all_but" and code != EXCLUDED:
            left_out |= room.cast[code] & ~voters
    return (voters if binds.word == "voters_but" else bench.all) & ~left_out
