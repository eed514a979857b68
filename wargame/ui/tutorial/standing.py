"""How things stand, read off the open exercise and the screen that is shown. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.ui.tutorial.steps import Standing

if TYPE_CHECKING:
    from wargame.play.session import Session


def standing(
    session: Session | None, screen: str, seen: frozenset[str] = frozenset(), saved: int = 0
) -> Standing:
    """How things stand now.

    Args:
        session: The open exercise.
        screen: The screen that is shown.
        seen: Screens that were visited after the end of play.
        saved: Reports saved since the window opened.
    """
    if session is None:
        return Standing(screen=screen, saved=saved)
    # Not before there is an exercise: the window is painted without any of it.
    from wargame.play.next_step import next_step, unanswered

    state = session.state
    motions = [one for one in state.motion_numbers() if one.state in {"tabled", "open", "ruled"}]
    called = [one for one in motions if one.state == "open" and one.roll]
    return Standing(
        screen=screen,
        pack=state.exercise.pack,
        mine=_all_mine(session),
        started=state.started,
        turn=max(state.turn.number, len(state.closed_turns)),
        in_council="ballots" in state.phase.asks,
        delivered=sum(one.state == "delivered" for one in state.injects.values()),
        notes=len(state.notes),
        motions=len(motions),
        voted=any(not unanswered(one) for one in called),
        decided=sum(one.state == "ruled" for one in motions),
        next=next_step(state, session.setting.pack, session.now()).what,
        ended=state.ended,
        seen=seen,
        saved=saved,
    )


def _all_mine(session: Session) -> bool:
    from wargame.ui.views.setup.draft import kept_draft

    voting = [seat for seat in session.setting.pack.seats if seat.vote]
    if session.state.started:
        return all(session.state.seats[seat.id].mode == "control" for seat in voting)
    draft = kept_draft(session)
    chosen = draft.seats if draft else {}
    return all(chosen.get(str(seat.id), (seat.mode,))[0] == "control" for seat in voting)
