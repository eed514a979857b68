"""The draft of Set-up: how it is kept in the file, and one made from another exercise. No Qt."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from wargame.game.entry import canonical
from wargame.game.ids import CONTROL
from wargame.ui.people_line import Named, line_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.game.records import Seat
    from wargame.play.session import Session

OPEN = "open"
"""`play.sealing.OPEN`, which Home need not load all of play for."""

REHEARSAL = "REHEARSAL"
"""The mark on every page of an exercise that is only tried."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What was chosen in Set-up before the start.

    No pass-phrase is in it: the file holds their hashes from the moment they are chosen.

    Attributes:
        seats: Mode and people by seat.
        sealing: How sealed moves are kept until Reveal.
    """

    title: str
    length: str
    charter: str
    evaluators: str
    handling: str
    rehearsal: bool
    seats: dict[str, tuple[str, str]]
    sealing: str = OPEN

    def text(self) -> str:
        """The draft as it is kept."""
        seats = {seat: list(chosen) for seat, chosen in self.seats.items()}
        return canonical(asdict(self) | {"seats": seats})


def read_draft(text: str) -> Draft | None:
    """Read a kept draft; None when it is of another version of the program."""
    try:
        kept = json.loads(text)
        return Draft(
            title=str(kept["title"]),
            length=str(kept["length"]),
            charter=str(kept["charter"]),
            evaluators=str(kept.get("evaluators", "")),
            handling=str(kept.get("handling", "")),
            rehearsal=bool(kept.get("rehearsal", False)),
            seats={
                # An older draft has the pass-phrase third, in the open: it is not taken over.
                str(seat): (str(chosen[0]), str(chosen[1]))
                for seat, chosen in kept["seats"].items()
            },
            sealing=str(kept.get("sealing", OPEN)),
        )
    except (ValueError, LookupError, TypeError, AttributeError):
        return None


def kept_draft(session: Session) -> Draft | None:
    """The draft in an exercise's file, None when there is none that reads."""
    kept = session.store.draft(CONTROL, "set-up")
    return read_draft(kept[0]) if kept else None


def draft_from(session: Session) -> Draft | None:
    """A draft for a new exercise set up as this one is; None when nothing was chosen here yet."""
    if not session.state.started:
        return kept_draft(session)
    exercise, people = session.state.exercise, session.store.people()
    rehearsal = exercise.handling == REHEARSAL
    evaluators = sorted(session.state.evaluation.evaluators)
    return Draft(
        title=exercise.title,
        length=exercise.version,
        charter=str(exercise.charter),
        evaluators=", ".join(people.get(one, one) for one in evaluators),
        handling="" if rehearsal else exercise.handling,
        rehearsal=rehearsal,
        seats={
            str(name): (seat.mode, _people(seat, people))
            for name, seat in session.state.seats.items()
        },
        sealing=exercise.sealing,
    )


def _people(seat: Seat, names: Mapping[str, str]) -> str:
    posts = dict(seat.roles)
    return line_of(Named(names.get(one, one), posts.get(one, "")) for one in seat.people)
