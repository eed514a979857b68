"""The end of a straw poll: by the facilitator, by the roll, or with the phase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.straw_poll_closed import StrawPollClosed

if TYPE_CHECKING:
    from wargame.game.council import StrawPoll
    from wargame.play.proceedings import Proceedings

LEANINGS = ("for", "against", "abstain")


def close_straw(at: Proceedings, poll: StrawPoll) -> None:
    """Record that a sounding is over, with its counts; nothing follows from it."""
    given = list(poll.answers.values())
    counts = tuple((value, given.count(value)) for value in LEANINGS if value in given)
    at.record(StrawPollClosed(poll=poll.id, question=poll.question, counts=counts))


def close_straws(at: Proceedings, motion: str = "") -> None:
    """End every open sounding, or those on one motion: ballots and leanings are never mixed."""
    for poll in at.state.council.polls.values():
        if not poll.closed and motion in {"", poll.motion}:
            close_straw(at, poll)
