"""Which sections a preset holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wargame.game.ids import CONTROL, PUBLIC
from wargame.reports.errors import NoSuchPreset, NoSuchSection, WrongReader
from wargame.reports.options import PRESETS
from wargame.reports.sections import SECTIONS

if TYPE_CHECKING:
    from wargame.play.review import Review
    from wargame.reports.options import Preset, ReportOptions
    from wargame.reports.section import Section

# What only one order of sections uses: the full report has a cover and a design instead.
_OTHERS: Final = frozenset({"masthead", "purpose", "overview"})
_FOR_ONE_SEAT: Final = frozenset({"seat", "player"})
_FULL: Final = tuple(one.id for one in SECTIONS if one.id not in _OTHERS)

_CLOSED: Final = frozenset(
    {"knew", "inaction", "history", "charters", "notes", "hand", "ratings", "checklist", "feedback"}
)
"""Sections that are control's: a seat's and the public's presets do not ask for them."""
_SEAT: Final = tuple(name for name in _FULL if name not in _CLOSED)
_PLAYER: Final = tuple(name for name in _SEAT if name not in {"integrity", "annex"})
"""The copy that a player takes home: what happened and why, without the log."""

_DOCTRINE: Final = (
    "cover",
    "contents",
    "purpose",
    "overview",
    "glance",
    "ratings",
    "objectives",
    "checklist",
    "why",
    "votes",
    "meeting",
    "knew",
    "inaction",
    "history",
    "charters",
    "notes",
    "hand",
    "improvement",
    "hotwash",
    "feedback",
    "corrections",
    "people",
    "unfolded",
    "register",
    "actions",
    "alliance",
    "injects",
    "integrity",
    "annex",
)
"""The order of an AAR/IP: overview, analysis, then participants and the summary of events."""

_IDS: Final[dict[Preset, tuple[str, ...]]] = {
    "full": _FULL,
    "control": _FULL,
    "executive": ("masthead", "glance", "register"),
    "doctrine": _DOCTRINE,
    "seat": _SEAT,
    "player": _PLAYER,
    "public": _SEAT,
}


def sections_of(preset: Preset) -> tuple[str, ...]:
    """Ids of a preset's sections, in order.

    Raises:
        NoSuchPreset: There is no preset of this name.
    """
    if preset not in _IDS:
        raise NoSuchPreset(preset, PRESETS)
    return _IDS[preset]


def chosen(review: Review, options: ReportOptions) -> tuple[Section, ...]:
    """The sections that a report will hold: those asked for that have something to tell.

    Raises:
        NoSuchPreset: There is no preset of this name.
        NoSuchSection: There is no section of this name.
    """
    by_id = {one.id: one for one in SECTIONS}
    asked = options.sections if options.sections is not None else sections_of(options.preset)
    for name in asked:
        if name not in by_id:
            raise NoSuchSection(name, by_id)
    return tuple(by_id[name] for name in dict.fromkeys(asked) if by_id[name].holds(review))


def settled(review: Review, options: ReportOptions) -> ReportOptions:
    """Options with what follows from the reader: the public never reads names of people.

    Raises:
        WrongReader: The preset promises less than the review holds.
    """
    everything, all_see = review.audience == CONTROL, review.audience == PUBLIC
    if (options.preset in _FOR_ONE_SEAT and everything) or (
        options.preset == "public" and not all_see
    ):
        raise WrongReader(options.preset, review.audience_name)
    if options.handling is None:
        options = replace(options, handling=review.handling)
    if options.preset == "public" or all_see:
        options = replace(options, people="seats")
    return options
