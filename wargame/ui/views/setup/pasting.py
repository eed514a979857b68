"""Lines of "seat, people" from a clipboard: each read as a seat's choice, or given back. No Qt.

They come out of a spreadsheet or an e-mail, so that a tab, a comma, a semicolon or a colon may
stand behind the seat, and "absent" or "by me" in the place of a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_LINE = re.compile(r"^(?P<seat>[^\t,;:]+)[\t,;:]+\s*(?P<rest>.*)$")
_MODES = {
    "absent": "absent",
    "nobody": "absent",
    "by me": "control",
    "run by me": "control",
    "control": "control",
    "facilitator": "control",
}


class Pasted(NamedTuple):
    """What a list came to.

    Attributes:
        chosen: Seats with their mode and people.
        lost: Lines that name no seat, or nobody for one.
    """

    chosen: Mapping[str, tuple[str, str]]
    lost: tuple[str, ...]


def read_list(text: str, seats: Mapping[str, str]) -> Pasted:
    """Read a list; `seats` are ids with names, and either may stand in a line, in any case."""
    known = {seat.casefold(): seat for seat in seats}
    known |= {name.casefold(): seat for seat, name in seats.items()}
    chosen: dict[str, tuple[str, str]] = {}
    lost = []
    for line in text.splitlines():
        if not line.strip():
            continue
        found = _LINE.match(line.strip())
        seat = known.get(found["seat"].strip().casefold()) if found else None
        rest = found["rest"].strip().strip("\t,;") if found else ""
        if seat is None or not rest:
            lost.append(line.strip())
            continue
        mode = _MODES.get(rest.casefold(), "")
        chosen[seat] = (mode, "") if mode else ("person", rest.replace("\t", ", "))
    return Pasted(chosen, tuple(lost))
