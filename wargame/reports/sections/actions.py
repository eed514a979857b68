"""Actions taken alone: what seats did outside the council, and what the charter says of it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import capital
from wargame.reports import times, wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import code, quiet, strong
from wargame.reports.kit.table import Band, Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import ActionReview, MoveReview, Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet


SEALED: Final = (
    "The code is the beginning of a digest of the move and a number drawn for it. It was shown when"
    " the move was sealed, so that nobody could change the move afterwards without being noticed."
)


class Actions:
    """Actions taken alone."""

    id = "actions"
    title = "Actions taken alone"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """Once a seat did something."""
        return bool(review.actions or review.moves)

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """What was done, turn by turn; then the moves as they were sealed."""
        return [*_actions(review, sheet), *_moves(review, sheet)]


def _actions(review: Review, sheet: Sheet) -> list[Flowable]:
    if not review.actions:
        return [sheet.p("Nothing was done outside the council.")]
    rows: list[Row] = []
    for turn, ones in groupby(review.actions, key=lambda one: one.turn):
        rows.append(Band(f"Turn {sheet.turn(turn)}"))
        rows.extend(_row(one, sheet) for one in ones)
    columns = (
        Column("Seat", 44, styles.CELL_STRONG),
        Column("What it did"),
        Column("Kind", 60),
        Column("Price", 26, styles.CELL_RIGHT),
        Column("The charter says", 122),
        Column("Log", 30, styles.CELL_RIGHT),
    )
    return [
        sheet.lead(_summary(review)),
        sheet.table(columns, rows, "Actions of each seat, and how the charter judges them."),
    ]


def _moves(review: Review, sheet: Sheet) -> list[Flowable]:
    if not review.moves or not sheet.shows("moves"):
        return []
    rows: list[Row] = []
    for turn, ones in groupby(review.moves, key=lambda one: one.turn):
        rows.append(Band(f"Turn {sheet.turn(turn)}"))
        rows.extend(_move(one, sheet) for one in ones)
    columns = (
        Column("Seat", 60, styles.CELL_STRONG),
        Column("Sealed", 44),
        Column("Code", 80),
        Column("Opened"),
        Column("Log", 70, styles.CELL_RIGHT),
    )
    return [
        *sheet.part("Moves as they were sealed", need=150),
        sheet.table(columns, rows, "The code of each sealed move, and whether its opening fits."),
        sheet.caption(SEALED),
    ]


def _move(move: MoveReview, sheet: Sheet) -> Row:
    paper = ", from paper" if move.paper else ""
    return (
        sheet.seat(move.seat),
        times.clock(move.at),
        code(move.code),
        f"{_opened(move)}{paper}",
        sheet.cite(move.seq, move.revealed_seq),
    )


def _opened(move: MoveReview) -> str:
    if move.unopened:
        return "could not be opened: nobody gave a pass-phrase; no effect"
    if move.count is None:
        return "not opened"
    what = wording.counted(move.count, "action") if move.count else "passed"
    return f"{what}; the code {'matches' if move.matches else 'does not match'}"


def _summary(review: Review) -> str:
    done = [one for one in review.actions if one.done]
    breaches = sum(one.conduct == "breach" for one in done)
    contested = sum(one.conduct == "contested" for one in done)
    count = capital(wording.counted(len(done), "action"))
    was = "was" if len(done) == 1 else "were"
    broke = wording.counted(breaches, "breach", "breaches")
    return (
        f"{count} {was} taken outside the council: {broke} of the charter,"
        f" {contested or 'none'} contested."
    )


def _row(action: ActionReview, sheet: Sheet) -> Row:
    what: tuple[Words, ...] = (strong(sheet.cell(action.title, 140)),)
    if action.text and action.text != action.title:
        what = (*what, "\n", quiet(sheet.cell(action.text, 300)))
    if not action.done:
        why = f": {sheet.cell(action.reason, 200)}" if action.reason else ""
        what = (*what, "\n", f"Tried in vain{why}")
    cites = ("\n", quiet(sheet.cell(action.cites, 90))) if action.cites else ()
    return (
        sheet.seat(action.seat),
        what,
        sheet.cell(action.instrument.replace("-", " "), 30),
        str(action.price),
        (*sheet.mark(wording.conduct(action.conduct)), *cites) if action.done else "",
        sheet.cite(action.seq),
    )
