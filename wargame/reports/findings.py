"""Three sentences for a reader in a hurry, each from figures of the review and with its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import listed
from wargame.play.analysis.blocking import smallest_ways
from wargame.reports import unasked, wording
from wargame.reports.kit.spans import joined, spans, strong
from wargame.reports.ways import told_way

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wargame.play.replays.unasked import Unasked
    from wargame.play.replays.untouched import Untouched
    from wargame.play.review import IndicatorPath, MotionReview, NotBrought, Review
    from wargame.reports.kit.spans import Span, Words
    from wargame.reports.sheet import Sheet

_NAMED: Final = 3
"""So many of a kind are named, and more are counted."""
_LISTED: Final = 6
"""So many motions are told one by one; of more, how many ended how."""
_NEAR: Final = 2
"""So many that nearly ended otherwise are named."""
_FEW: Final = 2
"""So many changes are few enough to be told in a sentence."""
_WORTH: Final = 10
"""What play changed by less, beside doing nothing, is no finding."""

Finding = tuple[str, tuple["Span", ...]]


def findings(review: Review, sheet: Sheet) -> list[Finding]:
    """Up to three findings: what was decided, what was not asked, and what stands out."""
    found = [
        _decided(review, sheet),
        _not_brought(review, sheet),
        _history(review, sheet),
        _inaction(review, sheet),
        _uneven(review, sheet),
        _conduct(review, sheet),
        _moved(review, sheet),
    ]
    return [one for one in found if one is not None][:3]


def _decided(review: Review, sheet: Sheet) -> Finding | None:
    """Each motion that was ruled on by its title, those that ended alike together."""
    ruled = [one for one in review.motions if one.verdict is not None]
    if not ruled:
        return ("The council decided nothing", spans("No motion was put to the vote."))
    groups: dict[str, list[MotionReview]] = {}
    # What was adopted comes first; the rest in the order of the register.
    for one in sorted(ruled, key=_not_adopted):
        groups.setdefault(_ending(one), []).append(one)
    if len(ruled) > _LISTED:
        return ("What the council decided", spans(*_counted(ruled, groups, sheet)))
    told = [_ended_alike(word, ones, sheet) for word, ones in groups.items()]
    return ("What the council decided", spans(joined(told, " ")))


def _not_adopted(motion: MotionReview) -> bool:
    return motion.outcome != "adopted"


def _ending(motion: MotionReview) -> str:
    if motion.override is not None:
        return f"{wording.outcome(motion.override[0])[0]} by the facilitator's override"
    return wording.ruled(motion)[0]


def _counted(
    ruled: Sequence[MotionReview], groups: Mapping[str, Sequence[MotionReview]], sheet: Sheet
) -> Iterable[Words]:
    """Many motions: how many ended how, which were adopted, and what nearly ended otherwise."""
    counts = listed(f"{len(ones)} {word.lower()}" for word, ones in groups.items())
    yield f"Of {len(ruled)} motions: {counts}."
    adopted = groups.get(wording.outcome("adopted")[0], ())
    if adopted:
        yield (" ", _ended_alike(wording.outcome("adopted")[0], adopted, sheet))
    near = [one for one in ruled if _turned(one, sheet)]
    near.sort(key=lambda one: smallest_ways(one.verdict)[0] if one.verdict else 0)
    if near:
        told = joined((_decision(one, sheet) for one in near[:_NEAR]), "; ")
        yield (" ", strong("Nearest to adoption"), ": ", told, ".")


def _ended_alike(word: str, ones: Sequence[MotionReview], sheet: Sheet) -> Words:
    named = joined((_decision(one, sheet) for one in ones[:_NAMED]), "; ")
    more = len(ones) - _NAMED
    return (strong(word), ": ", named, f"; and {more} more" if more > 0 else "", ".")


def _decision(motion: MotionReview, sheet: Sheet) -> Words:
    """A motion by its title; where one change would have turned it, which."""
    about = (
        sheet.cell(motion.title, 90),
        f" (motion {motion.number}",
        sheet.cited(motion.ruled_seq),
    )
    return (*about, _turned(motion, sheet), ")")


def _turned(motion: MotionReview, sheet: Sheet) -> str:
    if motion.verdict is None or motion.verdict.outcome in {"adopted", "pending"}:
        return ""
    smallest, ways = smallest_ways(motion.verdict)
    return f"; it would have taken {told_way(ways[0], sheet)}" if 0 < smallest <= _FEW else ""


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
    """What stood open; where the pack says how seats would vote, what would have come of it."""
    groups = unasked.by_template(unasked.never_brought(review))
    if not groups:
        return None
    known = unasked.nearest(review)
    words = _had_it_been(known, sheet) if known else _stood_open(groups, sheet)
    return ("What nobody brought", words)


def _had_it_been(known: Sequence[Unasked], sheet: Sheet) -> tuple[Span, ...]:
    through = [one for one in known if not unasked.changes(one)]
    near = [one for one in known if 0 < unasked.changes(one) <= _FEW][: _NAMED - 1]
    stood = "motion stood open and was" if len(known) == 1 else "motions stood open and were"
    told: list[Words] = [f"{len(known)} {stood} not put before the council."]
    if through:
        told.append(
            (
                " With the ballots that the pack expects, ",
                "this" if len(through) == 1 else "these",
                " would have been adopted: ",
                joined((_open(one, sheet) for one in through[:_NAMED]), "; "),
                f"; and {len(through) - _NAMED} more" if len(through) > _NAMED else "",
                ".",
            )
        )
    else:
        who = "it would not have been" if len(known) == 1 else "none would have been"
        told.append(f" With the ballots that the pack expects, {who} adopted.")
    if near:
        told.append((" Nearest to it: ", joined((_near(one, sheet) for one in near), "; "), "."))
    elif not through:
        told.append((" It would have taken at least ", _least(known[0]), "."))
    return spans(*told)


def _open(one: Unasked, sheet: Sheet) -> Words:
    cites = sheet.cited(*one.seqs)
    return (
        f"{sheet.cell(one.title, 80)} ({sheet.turns(one.turns)}",
        ";" if cites else "",
        cites,
        ")",
    )


def _near(one: Unasked, sheet: Sheet) -> Words:
    taken = told_way(smallest_ways(one.verdict)[1][0], sheet) if one.verdict else ""
    return (sheet.cell(one.title, 80), sheet.cited(one.seqs[-1]), f" ({taken})")


def _least(one: Unasked) -> str:
    return wording.counted(unasked.changes(one), "change")


def _stood_open(groups: Sequence[tuple[str, list[NotBrought]]], sheet: Sheet) -> tuple[Span, ...]:
    told: list[Words] = []
    for title, ones in groups[:_NAMED]:
        turns = sheet.turns(one.turn for one in ones)
        cites = sheet.cited(*(one.seq for one in ones))
        told.append((f"{sheet.cell(title, 80)} ({turns}", ";" if cites else "", cites, ")"))
    more = len(groups) - len(told)
    rest = f"; and {more} more" if more > 0 else ""
    return spans(
        "Open to the members, and not put before the council: ", joined(told, "; "), rest, "."
    )


def _history(review: Review, sheet: Sheet) -> Finding | None:
    """Where play left history; what the program played never does."""
    history, first = review.history, review.divergence
    if history is None or not history.of or review.scripted:
        return None
    reached = sum(1 for one in history.differences if one.got) + history.matched
    text = f"Of {history.of} points of comparison {history.matched} came out as in history"
    missed = history.of - reached
    if missed:
        text += f"; {missed} {'was' if missed == 1 else 'were'} not reached"
    if first is None:
        return ("Beside history", spans(f"{text}."))
    here = wording.came_out(review, first) or sheet.value(first.got)
    return (
        "Beside history",
        spans(
            f"The ways part in turn {sheet.turn(first.turn)}: {sheet.name(first.what)}."
            f" History: {sheet.value(first.expected)}. Here: {here}",
            sheet.cited(first.seq),
            f". {text}.",
        ),
    )


def _inaction(review: Review, sheet: Sheet) -> Finding | None:
    """What play changed most beside the path on which nobody acts, for better and for worse."""
    paths = [one for one in review.replays.untouched if one.gain is not None]
    gained = max(paths, key=_gain, default=None)
    lost = min(paths, key=_gain, default=None)
    told = [
        _beside(one, sheet)
        for one, wanted in ((gained, 1), (lost, -1))
        if one is not None and _gain(one) * wanted >= _WORTH
    ]
    if not told:
        return None
    return (
        "Beside doing nothing",
        spans("By the pack's reckoning, had nobody acted, ", joined(told, "; and "), "."),
    )


def _gain(one: Untouched) -> int:
    return one.gain or 0


def _beside(one: Untouched, sheet: Sheet) -> Words:
    turn, value = one.points[-1]
    nobody = dict(one.nobody).get(turn, value)
    side = "better" if _gain(one) > 0 else "worse"
    return (
        f"{sheet.cell(one.title, 60)} would have come to {nobody}; it ended at {value}",
        sheet.cited(one.seqs[-1]),
        f", {abs(_gain(one))} {side}",
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
