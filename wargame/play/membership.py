"""Who belongs to the alliance as things stand: joining, leaving, suspension, notice."""

from __future__ import annotations

import calendar
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.events.membership_changed import MembershipChanged
from wargame.game.events.notice_given import NoticeGiven
from wargame.play.timing import story_time

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.game.ids import SeatId
    from wargame.game.records import Moved
    from wargame.game.state import State
    from wargame.play.proceedings import Proceedings
    from wargame.rules.charter import Charter
    from wargame.scenario.pack import Pack

SUSPENDED = "suspended"
INSIDE = ("", "member", SUSPENDED)


class Electors(NamedTuple):
    """Who decides under a charter, as the state has it.

    Attributes:
        members: The members, suspended ones among them where the charter has a tag for that.
        tags: The charter's tags where the state changes one of them.
        calls: Members that are called at the roll.
    """

    members: tuple[SeatId, ...]
    tags: Mapping[str, tuple[SeatId, ...]] | None
    calls: tuple[SeatId, ...]


def members_of(pack: Pack, charter: Charter) -> tuple[SeatId, ...]:
    """The members at the start: the pack's, where it names them, under charters that it names."""
    if pack.members is None or charter.id not in pack.charters:
        return charter.members
    return pack.members


def electors(state: State, pack: Pack, charter: Charter) -> Electors:
    """The members now, and who of them is suspended."""
    first = members_of(pack, charter)
    standing = {seat: one.value for seat, one in state.standing.items()}
    joined = tuple(
        seat.id
        for seat in pack.seats
        if standing.get(seat.id) == "member"
        and seat.id not in first
        and _has_weights(seat.id, charter)
    )
    members = (*(seat for seat in first if standing.get(seat, "") in INSIDE), *joined)
    away = tuple(seat for seat in members if standing.get(seat) == SUSPENDED)
    calls = tuple(seat for seat in members if seat not in away)
    if not away:
        return Electors(members, None, calls)
    if SUSPENDED not in charter.tags:
        return Electors(calls, None, calls)
    return Electors(members, {**charter.tags, SUSPENDED: away}, calls)


def _has_weights(seat: SeatId, charter: Charter) -> bool:
    """Whether a charter that weighs votes has a weight for a newcomer; else it cannot count it."""
    return all(seat in column for column in charter.weights.values())


def votes(state: State, seat: SeatId) -> bool:
    """Whether a seat has a vote when it belongs to the electorate: its own, or that of joining."""
    standing = state.standing.get(seat)
    return state.seats[seat].vote or (standing is not None and standing.value == "member")


def change_standing(
    at: Proceedings, seat: SeatId, becomes: str, after_months: int, cause: str
) -> None:
    """Change a seat's standing, or give notice of it."""
    known = at.state.standing.get(seat)
    if after_months:
        due = _months_on(_today(at), after_months).isoformat()
        if known is None or (known.next, known.due) != (becomes, due):
            at.record(NoticeGiven(seat=seat, becomes=becomes, due=due, cause=cause))
        return
    was = known.value if known else ""
    if was != becomes:
        at.record(MembershipChanged(seat=seat, was=was, becomes=becomes, cause=cause))


def notices_due(at: Proceedings) -> None:
    """As a turn opens: what was given notice of, and whose day has come, holds."""
    today = at.state.turn.starts
    for seat, known in sorted(at.state.standing.items()):
        if known.next and known.due <= today:
            at.record(
                MembershipChanged(
                    seat=seat,
                    was=known.value,
                    becomes=known.next,
                    cause=f"notice:{seat}@{known.seq}",
                )
            )


def stand_again(at: Proceedings, seat: SeatId, moved: Moved, cause: str) -> None:
    """Put a seat back where it stood before an effect that is taken back."""
    known = at.state.standing.get(seat)
    if moved.what == "notice":
        if known is not None and known.next:
            at.record(NoticeGiven(seat=seat, becomes="", due="", cause=cause))
    elif known is not None and known.value != moved.was:
        was = known.value
        at.record(MembershipChanged(seat=seat, was=was, becomes=moved.was, cause=cause))


def _today(at: Proceedings) -> date:
    story = story_time(at.state, at.now)
    return date.fromisoformat(story[:10]) if story else at.pack.turns[0].starts


def _months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
