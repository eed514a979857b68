"""Three sentences for a reader in a hurry, each from figures of the review and with its entries."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from wargame.reports import wording
from wargame.reports.kit.spans import joined, spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.play.review import IndicatorPath, MotionReview, NotBrought, Review
    from wargame.reports.kit.spans import Span, Words
    from wargame.reports.sheet import Sheet

Finding = tuple[str, tuple["Span", ...]]


def findings(review: Review, sheet: Sheet) -> list[Finding]:
    """Up to three findings: what was decided, what was not asked, and what stands out."""
    found = [
        _decided(review, sheet),
        _not_brought(review, sheet),
        _history(review, sheet),
        _conduct(review, sheet),
        _moved(review, sheet),
    ]
    return [one for one in found if one is not None][:3]


def _decided(review: Review, sheet: Sheet) -> Finding | None:
    ruled = [one for one in review.motions if one.verdict is not None]
    if not ruled:
        return ("The council decided nothing", spans("No motion was put to the vote."))
    words = Counter(_ending(one) for one in ruled)
    list_of = ", ".join(f"{number} {word}" for word, number in words.items())
    count = wording.counted(len(ruled), "motion")
    verb = "was" if len(ruled) == 1 else "were"
    cites = sheet.cited(*(one.ruled_seq for one in ruled))
    return ("What the council decided", spans(f"{count} {verb} ruled on: {list_of}.", cites))


def _ending(motion: MotionReview) -> str:
    if motion.override is not None:
        return "overridden by the facilitator"
    return wording.ruled(motion)[0].lower()


def _not_brought(review: Review, sheet: Sheet) -> Finding | None:
    groups = by_template(review.not_brought)
    if not groups:
        return None
    told: list[Words] = []
    for title, ones in groups[:3]:
        turns = sheet.turns(one.turn for one in ones)
        cites = sheet.cited(*(one.seq for one in ones))
        told.append((f"{sheet.cell(title, 80)} ({turns}", ";" if cites else "", cites, ")"))
    more = len(groups) - len(told)
    rest = f"; and {more} more" if more > 0 else ""
    return (
        "What nobody brought",
        spans(
            "Open to the members, and not put before the council: ", joined(told, "; "), rest, "."
        ),
    )


def by_template(not_brought: Iterable[NotBrought]) -> list[tuple[str, list[NotBrought]]]:
    """Motions not brought, with the turns of each together, most turns first."""
    groups: dict[str, list[NotBrought]] = {}
    for one in not_brought:
        groups.setdefault(one.template, []).append(one)
    ordered = sorted(groups.values(), key=lambda ones: -len(ones))
    return [(ones[0].title, ones) for ones in ordered]


def _history(review: Review, sheet: Sheet) -> Finding | None:
    history = review.history
    if history is None or not history.of:
        return None
    text = f"{history.matched} of {history.of} points of comparison came out as in history"
    reached = [one for one in history.differences if one.got]
    if not reached:
        return ("Beside history", spans(f"{text}."))
    first = reached[0]
    return (
        "Beside history",
        spans(
            f"{text}. The first that differs, in turn {sheet.turn(first.turn)}:"
            f" {sheet.name(first.what)}. History: {sheet.value(first.expected)}."
            f" Here: {sheet.value(first.got)}."
        ),
    )


def _conduct(review: Review, sheet: Sheet) -> Finding | None:
    breaches = [one for one in review.actions if one.done and one.conduct == "breach"]
    if not breaches:
        return None
    count = wording.counted(len(breaches), "action")
    told = joined(
        (f"{sheet.seat(one.seat)}, {sheet.cell(one.title, 80)}", sheet.cited(one.seq))
        for one in breaches[:3]
    )
    return ("Conduct", spans(f"{count} taken alone broke the charter: ", told, "."))


def _moved(review: Review, sheet: Sheet) -> Finding | None:
    paths = most_moved(review.indicators, 2)
    if not paths:
        return None
    told = joined(
        (
            f"{sheet.cell(one.title, 60)} went from {one.points[0][1]} to {one.points[-1][1]}",
            sheet.cited(one.points[-1][2]),
        )
        for one in paths
    )
    return ("What moved most", spans(told, "."))


def most_moved(paths: Iterable[IndicatorPath], most: int) -> list[IndicatorPath]:
    """The indicators that ended farthest from where they began, in the pack's order."""
    known = [one for one in paths if len(one.points) > 1]
    ranked = sorted(known, key=lambda one: -abs(one.points[-1][1] - one.points[0][1]))[:most]
    return [one for one in known if one in ranked]
