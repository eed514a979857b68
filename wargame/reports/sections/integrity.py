"""Integrity: what this report was made from, and how to check that it was not changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports import times
from wargame.reports.kit import styles
from wargame.reports.kit.spans import code
from wargame.reports.kit.table import Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import PhaseReview, Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet


class Integrity:
    """Integrity."""

    id = "integrity"
    title = "Integrity"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """Always: every exercise has a head."""
        return bool(review.head_hash)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """Digests and versions; then counts and the digest of each phase."""
        columns = (Column("", 96, styles.CELL_QUIET), Column(""))
        rows: list[Row] = list(_particulars(review, sheet))
        return [
            sheet.p(
                "Each entry of the log carries a hash over itself and the entry before it. Whoever"
                " holds this page can compare the head below with the file: if one entry was"
                " changed, added or cut off, it differs."
            ),
            sheet.table(columns, rows, "Digests and versions."),
            *_counts(review, sheet),
            *_phases(review, sheet),
        ]


def _particulars(review: Review, sheet: Sheet) -> list[tuple[Words, ...]]:
    charters = ", ".join(sheet.cell(title, 90) for _, title in review.charters)
    began = (times.date_and_clock(review.started) or "not yet", sheet.cited(review.started_seq))
    ended = (times.date_and_clock(review.ended) or "not yet", sheet.cited(review.ended_seq))
    return [
        ("Exercise", code(review.uuid)),
        ("Head of the log", (f"entry {review.head_seq}\n", code(_grouped(review.head_hash)))),
        ("Pack", _pack(review, sheet)),
        ("Made", (times.date_and_clock(review.created), sheet.cited(1))),
        ("Began", began),
        ("Ended", ended),
        ("Charters in the file", charters),
    ]


def _pack(review: Review, sheet: Sheet) -> Words:
    title = f"{sheet.cell(review.pack_title, 90)}, version {sheet.cell(review.pack_version, 30)}\n"
    return (title, code(_grouped(review.pack_hash)))


def _grouped(digest: str) -> str:
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))


def _counts(review: Review, sheet: Sheet) -> list[Flowable]:
    if not review.counts:
        return []
    told = [(kind.replace("_", " "), str(number)) for kind, number in review.counts]
    third = -(-len(told) // 3)
    stacks = [told[start : start + third] for start in range(0, len(told), third)]
    while len(stacks) < 3:
        stacks.append([])
    rows: list[Row] = []
    for place in range(third):
        cells: list[Words] = []
        for stack in stacks:
            cells.extend(stack[place] if place < len(stack) else ("", ""))
        rows.append(tuple(cells))
    columns = (
        Column("Kind", 106),
        Column("Number", 30, styles.CELL_RIGHT),
        Column("Kind", 118),
        Column("Number", 30, styles.CELL_RIGHT),
        Column("Kind"),
        Column("Number", 30, styles.CELL_RIGHT),
    )
    return [
        *sheet.part("Entries by kind", need=120),
        sheet.table(columns, rows, "How many entries of each kind the reader may see."),
    ]


def _phases(review: Review, sheet: Sheet) -> list[Flowable]:
    """A digest for each turn and phase, side by side: they are for a machine, or for one look."""
    turns = [turn for turn in review.turns if any(phase.state_hash for phase in turn.phases)]
    if not turns:
        return []
    titles = list(dict.fromkeys(phase.title for turn in turns for phase in turn.phases))
    rows: list[Row] = []
    for turn in turns:
        ended = {phase.title: phase for phase in turn.phases}
        rows.append((str(turn.number), *(_digest(ended.get(one), sheet) for one in titles)))
    columns = [Column("Turn", 20)]
    columns += [Column(sheet.cell(title, 30), max(45.0, 4.6 * len(title))) for title in titles]
    forms = {phase.hash_version for turn in turns for phase in turn.phases if phase.state_hash}
    return [
        *sheet.part("Digest of the state at each phase's end", need=120),
        sheet.table(columns, rows, "Digest of the state when each phase closed."),
        sheet.caption(
            f"The first 16 digits, form {', '.join(f'v{form}' for form in sorted(forms))}."
            " wargame verify compares them whole."
        ),
    ]


def _digest(phase: PhaseReview | None, sheet: Sheet) -> Words:
    if phase is None or not phase.state_hash:
        return "–"
    first, second = phase.state_hash[:8], phase.state_hash[8:16]
    return (code(first), "\n", code(second), "\n", sheet.cite(phase.seq))
