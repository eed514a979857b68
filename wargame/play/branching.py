"""A what-if branch: the entries of an exercise up to one of them, and then another story.

The record itself is never touched: its entries are copied as they stand into a new file, where one
entry more names the parent and the last entry that both share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.errors import Refused
from wargame.game.events.branch_begun import BranchBegun
from wargame.game.events.exercise_created import ExerciseCreated
from wargame.game.events.exercise_started import ExerciseStarted
from wargame.game.ids import CONTROL
from wargame.play.ports import Unstored
from wargame.play.proceedings import Proceedings
from wargame.play.session import Session, unstored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.entry import Entry
    from wargame.game.event import Event, Stamp
    from wargame.play.ports import EventStore


def shared_until(events: Sequence[tuple[Stamp, Event]], upto: int) -> int:
    """The last entry that a branch from `upto` shares: the entries of one act stay together.

    Raises:
        Refused: There is no such entry, or play had not begun by then.
    """
    if not 1 <= upto <= len(events):
        message = f"There is no entry #{upto}."
        raise Refused(message, f"Choose one from #1 to #{len(events)}.")
    last = upto
    while last < len(events) and events[last][0].at == events[last - 1][0].at:
        last += 1
    if not any(isinstance(event, ExerciseStarted) for _, event in events[:last]):
        message = f"At #{upto} play had not begun."
        raise Refused(message, "Choose an entry after StartEx.")
    return last


def id_in_file(session: Session) -> str:
    """The id under which the file of an exercise was made; a branch shares its parent's."""
    first = session.events()[0][1]
    return first.uuid if isinstance(first, ExerciseCreated) else session.state.exercise.uuid


def branch(session: Session, store: EventStore, upto: int, uuid: str, title: str = "") -> Session:
    """Begin a what-if branch in an empty store.

    Args:
        session: The exercise to branch from; only read.
        store: An empty store, writable, made under the parent's own id: entry #1 names it.
        upto: The entry after which things go otherwise.
        uuid: The id of the branch.
        title: Its name; made from the parent's when empty.

    Raises:
        Refused: There is no such entry, or play had not begun by then.
    """
    last = shared_until(session.events(), upto)
    entries = list(session.store.entries(upto=last))
    store.embed_all(session.store.embedded())
    store.append(0, [_unstored(entry) for entry in entries])
    for person, name in session.store.people().items():
        store.set_person(person, name)
    for seat in (*session.state.roster, CONTROL):
        phrase = session.store.phrase(seat)
        if phrase is not None:
            store.set_phrase(seat, *phrase)
    begun = _begun(session, entries[-1], uuid, title)
    shared = Session(store, session.setting, session.clock)
    at = Proceedings(shared.state, shared.setting, shared.now(), CONTROL, shared.events())
    at.record(begun)
    store.append(last, [unstored(*one) for one in at.recorded])
    return Session(store, session.setting, session.clock)


def _begun(session: Session, last: Entry, uuid: str, title: str) -> BranchBegun:
    parent = session.state.exercise
    return BranchBegun(
        uuid=uuid,
        title=title or f"{parent.title}, what if from #{last.seq}",
        parent_uuid=parent.uuid,
        parent_title=parent.title,
        parent_seq=last.seq,
        parent_hash=last.hash,
        stopped_at=last.at,
    )


def _unstored(entry: Entry) -> Unstored:
    return Unstored(
        entry.at,
        entry.story,
        entry.turn,
        entry.phase,
        entry.actor,
        entry.kind,
        entry.version,
        entry.payload,
    )
