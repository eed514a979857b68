"""What a person composes: order, ticks, options and notes. It changes by plain calls; no Qt."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from wargame.ui.desk import ReportOrder

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Composition:
    """A report in the making.

    Attributes:
        order: Ids of all sections, in the order of the list.
        ticked: Those that are to be in it.
        without: What is left out of all sections.
        notes: The author's note on a section, by its id; kept when another preset is chosen.
    """

    preset: str = "full"
    seat: str = ""
    paper: str = "a4"
    people: str = "names"
    handling: str = ""
    order: tuple[str, ...] = ()
    ticked: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    notes: dict[str, str] = field(default_factory=dict)

    def for_preset(self, preset: str, sections: Iterable[tuple[str, str, bool]]) -> Composition:
        """Another preset: its order and its ticks; options and notes stay."""
        known = tuple(sections)
        return replace(
            self,
            preset=preset,
            order=tuple(name for name, _, _ in known),
            ticked=tuple(name for name, _, ticked in known if ticked),
        )

    def moved(self, section: str, place: int) -> Composition:
        """A section at another place of the list, counted before it is taken out."""
        at = self.order.index(section)
        rest = [name for name in self.order if name != section]
        rest.insert(place - (place > at), section)
        return replace(self, order=tuple(rest))

    def with_tick(self, section: str, *, on: bool) -> Composition:
        """A section put in or left out."""
        ticked = set(self.ticked) - {section} | ({section} if on else set())
        return replace(self, ticked=tuple(name for name in self.order if name in ticked))

    def with_part(self, part: str, *, on: bool) -> Composition:
        """Charts, sealed moves, notes or reasons let in, or left out everywhere."""
        without = set(self.without) - {part} | (set() if on else {part})
        return replace(self, without=tuple(sorted(without)))

    def with_note(self, section: str, text: str) -> Composition:
        """A note on a section; an empty one is no note."""
        notes = {**self.notes, section: text}
        return replace(self, notes={name: one for name, one in notes.items() if one.strip()})

    def as_order(self, *, seat: bool) -> ReportOrder:
        """What to ask for; `seat` tells whether the preset is for one."""
        chosen = tuple(name for name in self.order if name in self.ticked)
        return ReportOrder(
            self.preset,
            self.seat if seat else "",
            self.paper,
            self.people,
            self.handling.strip(),
            chosen,
            self.without,
            tuple((name, self.notes[name]) for name in chosen if name in self.notes),
        )

    def to_text(self) -> str:
        """As it is kept between two visits."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_text(cls, text: str) -> Composition | None:
        """Read back what was kept; None where it is something else."""
        try:
            kept = json.loads(text)
        except ValueError:
            return None
        return cls(**_fitting(kept)) if isinstance(kept, dict) else None


def _fitting(kept: dict[str, Any]) -> dict[str, Any]:
    """The fields that are known, each of its own type."""
    found: dict[str, Any] = {}
    for one in fields(Composition):
        value = kept.get(one.name)
        if isinstance(value, list) and all(isinstance(part, str) for part in value):
            found[one.name] = tuple(value)
        elif isinstance(value, dict if one.name == "notes" else str):
            found[one.name] = value
    return found
