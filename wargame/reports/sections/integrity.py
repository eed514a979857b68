"""Integrity: what this report was made from, and how to check that it was not changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports import times, wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import code
from wargame.reports.kit.table import Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
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
        """Digests and versions; then how many entries of each kind there are."""
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
    """How many digests of the state the log holds; a machine compares them, and no reader."""
    held = [phase for turn in review.turns for phase in turn.phases if phase.state_hash]
    if not held:
        return []
    forms = ", ".join(f"v{form}" for form in sorted({phase.hash_version for phase in held}))
    digests = wording.counted(len(held), "digest")
    return [
        sheet.caption(
            f"The log holds {digests} of the state besides, one at each phase's end (form {forms}):"
            " wargame verify replays the log and compares each."
        )
    ]
