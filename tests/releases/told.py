"""What an exercise file says: its head, counts, state hashes, and digests of what readers see."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Any

from wargame.app.exercises import open_exercise, verify_file
from wargame.cli.viewing import seen
from wargame.game.digests import DIGESTS
from wargame.game.entry import canonical
from wargame.game.fold import effective, fold
from wargame.game.ids import CONTROL, PUBLIC

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from wargame.game.ids import SeatId
    from wargame.play.session import Session


def told(file: Path, names: Collection[str] | None = None) -> dict[str, Any]:
    """Open a file to look only, and say what it says.

    Args:
        file: The exercise.
        names: Names that a view may have: what came later is left out, so that a view may grow
            and still say what it said. None takes all, and tells them.
    """
    found = verify_file(file)
    session = open_exercise(file, write=False)
    try:
        readers = (CONTROL, PUBLIC, *session.state.roster[:2])
        views = {reader: seen(session.view(reader), session.store.people()) for reader in readers}
        known = sorted(names_in(list(views.values()))) if names is None else sorted(names)
        return {
            "head": list(found.head),
            "problems": [list(one) for one in found.problems],
            "entries": found.events,
            "kinds": dict(Counter(event.kind for _, event in session.events())),
            "phases": [[one.phase, one.seq, one.state_hash] for one in session.state.statuses],
            "states": state_hashes(session),
            "names": known,
            "views": {one: hashed(only(view, set(known))) for one, view in views.items()},
            "logs": {reader: hashed(lines(session, reader)) for reader in readers},
        }
    finally:
        session.close()


def state_hashes(session: Session) -> dict[str, str]:
    """The state at the end and half-way, by each digest that there is."""
    events, half = session.events(), len(session.events()) // 2
    return {
        f"v{version} at #{upto}": digest(fold(effective(events[:upto])))
        for version, digest in DIGESTS.items()
        for upto in (half, len(events))
    }


def lines(session: Session, reader: SeatId) -> list[list[object]]:
    """The log in words."""
    return [list(line) for line in session.log(reader)]


def hashed(data: object) -> str:
    """A digest of data, short enough to be read in a difference."""
    return hashlib.sha256(canonical(data).encode()).hexdigest()[:32]


def names_in(data: object) -> set[str]:
    """Every key of every table in it."""
    if isinstance(data, dict):
        return {str(key) for key in data}.union(*map(names_in, data.values()))
    return set().union(*map(names_in, data)) if isinstance(data, list) else set()


def only(data: object, names: set[str]) -> object:
    """The same without keys of other names."""
    if isinstance(data, dict):
        return {key: only(value, names) for key, value in data.items() if key in names}
    return [only(one, names) for one in data] if isinstance(data, list) else data
