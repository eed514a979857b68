"""What a crash left behind in an exercise file: the last entry, drafts, and whether it is whole."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING

from wargame.app.exercises import open_exercise, verify_file
from wargame.game.entry import utc_moment
from wargame.game.ids import PUBLIC
from wargame.ui.desk import Recovered
from wargame.ui.running.unsent import begun

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wargame.play.ports import Draft
    from wargame.play.session import Session

_MOVE = "move"
_WRITTEN = ("items", "own", "letter")


def recovered(path: Path) -> Recovered:
    """Look through an exercise that was not closed, changing nothing.

    Raises:
        WargameError: It does not open.
    """
    with closing(open_exercise(path, write=False)) as session:
        last = session.log()[-1:]
        # Home may hang on a wall by mistake: what only some may read is not quoted there.
        public = session.log(PUBLIC)[-1:]
        said = last[0].says if last and last[0] in public else ""
        entries, drafts = session.head.seq, tuple(_drafts(session))
        forms = tuple(dict.fromkeys(kept.what for kept in begun(session, _turn_began(session))))
        at = max([line.at for line in last] + [draft.at for draft in session.store.drafts()])
    return Recovered(
        entries=entries,
        says=said,
        drafts=drafts,
        begun=forms,
        at=_clock(at, "%H:%M"),
        whole=verify_file(path).ok,
    )


def _drafts(session: Session) -> Iterator[tuple[str, str]]:
    """Whose text is not sealed or sent, and when it was last kept; never a word of it."""
    for draft in session.store.drafts():
        of_seat = draft.owner in session.state.roster and draft.key == _MOVE
        if of_seat and _is_unfinished(session, draft):
            yield session.name(draft.owner), _clock(draft.at, "%H:%M:%S")


def _is_unfinished(session: Session, draft: Draft) -> bool:
    """Whether something waits in it; of an encrypted one only its time and seat are known."""
    try:
        kept = json.loads(draft.text)
        if "keys" not in kept:
            return any(kept.get(part) for part in _WRITTEN)
    except (ValueError, AttributeError, TypeError):
        return False
    return draft.owner not in session.state.moves and draft.at >= _turn_began(session)


def _turn_began(session: Session) -> str:
    """When the turn at hand was opened, empty before the first."""
    opened = (stamp.at for stamp, _ in session.events() if stamp.seq == session.state.turn.seq)
    return max(opened, default="")


def _clock(at: str, form: str) -> str:
    return utc_moment(at).astimezone().strftime(form)
