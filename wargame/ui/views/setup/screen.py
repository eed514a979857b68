"""What Set-up shows, as ready words: the view only lays them out. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.ui.views.setup.readiness import Readiness
    from wargame.ui.views.setup.seating import Seating


@dataclass(frozen=True, slots=True)
class Option:
    """One card of a choice: a length or a charter.

    Attributes:
        folded: Whether it stands behind a button until it is asked for or chosen.
    """

    id: str
    title: str
    words: str
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Aims:
    """Whose objectives these are; `code` is a seat's, empty for what evaluators rate."""

    code: str
    who: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetupScreen:
    """Everything that the page shows."""

    title: str
    pack: str
    lengths: tuple[Option, ...]
    length: str
    charters: tuple[Option, ...]
    charter: str
    voting: tuple[Seating, ...]
    others: tuple[Seating, ...]
    others_summary: str
    control_phrase: str
    control_note: str
    evaluators: str
    handling: str
    rehearsal: bool
    encrypts: bool
    alone: bool
    ready: tuple[Readiness, ...]
    ready_count: str
    fine: int
    start_title: str
    start_effect: str
    may_start: bool
    draft_kept: str
    fixed: str
