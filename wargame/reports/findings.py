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
        _blocked(review, sheet),
        _not_brought(review, sheet),
        _uneven(review, sheet),
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


def _blocked(review: Review, sheet: Sheet) -> Finding | None:
    """A seat without whose ballot something would have been adopted."""
    alone = [one for one in review.blockers if one.turns]
    if not alone:
        return None
    told = joined(
        (
            f"{sheet.name(one.seat)} on {_numbers(one.turns)}",
            sheet.cited(*(seq for _, seq in one.turns)),
        )
        for one in alone[:3]
    )
    return (
        "What one ballot would have turned",
        spans(
            "Had a single seat voted otherwise, the outcome would have been another: ", told, "."
        ),
    )


def _numbers(motions: tuple[tuple[str, int], ...]) -> str:
    numbers = [number for number, _ in motions]
    return f"{'motion' if len(numbers) == 1 else 'motions'} {', '.join(numbers)}"


def _uneven(review: Review, sheet: Sheet) -> Finding | None:
    """A vote for which some voters had read what others had not."""
    if not review.uneven:
        return None
    first = review.uneven[0]
    more = len(review.uneven) - 1
    rest = f" {_more_uneven(more)}" if more else ""
    return (
        "A vote on unequal knowledge",
        spans(
            f"When motion {first.number} was ruled on, {sheet.named(first.told)} had been told of"
            f" {sheet.cell(first.about, 120)}; {sheet.named(first.untold)} had not",
            sheet.cited(first.text, first.seq),
            f".{rest}",
        ),
    )


def _more_uneven(more: int) -> str:
    was = "was" if more == 1 else "were"
    return f"{wording.counted(more, 'more text')} {was} known as unevenly."


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
    first = review.divergence
    if first is None:
        return ("Beside history", spans(f"{text}."))
    return (
        "Beside history",
        spans(
            f"{text}. The ways part in turn {sheet.turn(first.turn)}: {sheet.name(first.what)}."
            f" History: {sheet.value(first.expected)}. Here: {sheet.value(first.got)}",
            sheet.cited(first.seq),
            ".",
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
