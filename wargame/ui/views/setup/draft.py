"""The draft of Set-up: how it is kept in the file, and one made from another exercise. No Qt."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from wargame.game.entry import canonical
from wargame.game.ids import CONTROL
from wargame.ui.people_line import Named, line_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.game.records import Seat
    from wargame.play.session import Session

REHEARSAL = "REHEARSAL"
"""The mark on every page of an exercise that is only tried."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What was chosen in Set-up before the start.

    Attributes:
        control: The facilitator's own pass-phrase.
        seats: Mode, people and pass-phrase by seat.
    """

    title: str
    length: str
    charter: str
    control: str
    evaluators: str
    handling: str
    rehearsal: bool
    seats: dict[str, tuple[str, str, str]]

    def text(self) -> str:
        """The draft as it is kept."""
        seats = {seat: list(chosen) for seat, chosen in self.seats.items()}
        return canonical(asdict(self) | {"seats": seats})

    def without_phrases(self) -> Draft:
        """The same for other hands: no pass-phrase goes from one exercise to another."""
        seats = {seat: (mode, who, "") for seat, (mode, who, _) in self.seats.items()}
        return replace(self, control="", seats=seats)


def read_draft(text: str) -> Draft | None:
    """Read a kept draft; None when it is of another version of the program."""
    try:
        kept = json.loads(text)
        return Draft(
            title=str(kept["title"]),
            length=str(kept["length"]),
            charter=str(kept["charter"]),
            control=str(kept.get("control", "")),
            evaluators=str(kept.get("evaluators", "")),
            handling=str(kept.get("handling", "")),
            rehearsal=bool(kept.get("rehearsal", False)),
            seats={
                str(seat): (str(mode), str(person), str(phrase))
                for seat, (mode, person, phrase) in kept["seats"].items()
            },
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def kept_draft(session: Session) -> Draft | None:
    """The draft in an exercise's file, None when there is none that reads."""
    kept = session.store.draft(CONTROL, "set-up")
    return read_draft(kept[0]) if kept else None


def draft_from(session: Session) -> Draft | None:
    """A draft for a new exercise set up as this one is; None when nothing was chosen here yet."""
    if not session.state.started:
        kept = kept_draft(session)
        return kept.without_phrases() if kept else None
    exercise, people = session.state.exercise, session.store.people()
    rehearsal = exercise.handling == REHEARSAL
    evaluators = sorted(session.state.evaluation.evaluators)
    return Draft(
        title=exercise.title,
        length=exercise.version,
        charter=str(exercise.charter),
        control="",
        evaluators=", ".join(people.get(one, one) for one in evaluators),
        handling="" if rehearsal else exercise.handling,
        rehearsal=rehearsal,
        seats={
            str(name): (seat.mode, _people(seat, people), "")
            for name, seat in session.state.seats.items()
        },
    )


def _people(seat: Seat, names: Mapping[str, str]) -> str:
    posts = dict(seat.roles)
    return line_of(Named(names.get(one, one), posts.get(one, "")) for one in seat.people)
