"""Actions taken alone: what seats did outside the council, and what the charter says of it."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import capital, listed
from wargame.reports import wording
from wargame.reports.kit import styles
from wargame.reports.kit.spans import joined, quiet, strong
from wargame.reports.kit.table import Band, Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import ActionReview, MoveReview, Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet


CODE: Final = (
    "The code is the beginning of a digest of the move and a number drawn for it. It was shown when"
    " the move was sealed, so that nobody could change the move afterwards without being noticed."
)
_JUDGED: Final = {
    "breach": "in breach of the charter",
    "contested": "contested",
    "permitted": "permitted",
}
PRICES: Final = "Price: in the points that a seat may spend."
SILENT: Final = "A dash: no article speaks of it."


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
        Column("The charter says", 96),
        Column("Log", 30, styles.CELL_RIGHT),
    )
    priced = sheet.caption(PRICES) if any(one.price for one in review.actions) else None
    silent = any(one.done and one.conduct == "not-addressed" for one in review.actions)
    return [
        sheet.lead(_summary(review)),
        sheet.table(columns, rows, "Actions of each seat, and how the charter judges them."),
        *([sheet.caption(SILENT)] if silent else []),
        *([priced] if priced else []),
    ]


def _moves(review: Review, sheet: Sheet) -> list[Flowable]:
    """How many moves were sealed and opened as they were sealed; which were not, by name."""
    if not review.moves or not sheet.shows("moves"):
        return []
    odd = [one for one in review.moves if not one.matches]
    where = sheet.see("annex")
    return [
        *sheet.part("Moves as they were sealed", need=90),
        sheet.p(_sealed(review.moves, len(odd))),
        *([sheet.p(joined((_odd(one, sheet) for one in odd), " "))] if odd else []),
        sheet.caption(CODE, *((" Each code: ", where, ".") if where else ())),
    ]


def _sealed(moves: Sequence[MoveReview], odd: int) -> str:
    count = capital(wording.counted(len(moves), "move"))
    told = [f"{count} {'was' if len(moves) == 1 else 'were'} sealed"]
    passes = sum(one.count == 0 for one in moves)
    paper = sum(one.paper for one in moves)
    if passes:
        told.append(f"{passes} of them to pass")
    if paper:
        told.append(f"{paper} from paper")
    if len(moves) == odd:
        return f"{', '.join(told)}."
    rest = ", but for the following" if odd else ""
    return f"{', '.join(told)}. At Reveal each code matched the move that was opened{rest}."


def _odd(move: MoveReview, sheet: Sheet) -> Words:
    about = f"{sheet.seat(move.seat)}, turn {sheet.turn(move.turn)}, {move.code}"
    return (f"{about}: {_opened(move)}", sheet.cited(move.seq), ".")


def _opened(move: MoveReview) -> str:
    if move.unopened:
        return "could not be opened: nobody gave a pass-phrase; no effect"
    if move.count is None:
        return "not opened"
    return "the code does not match what was opened"


def _summary(review: Review) -> str:
    done = [one for one in review.actions if one.done]
    judged = Counter(one.conduct for one in done)
    count = capital(wording.counted(len(done), "action"))
    was = "was" if len(done) == 1 else "were"
    told = listed(f"{judged[code]} {words}" for code, words in _JUDGED.items() if judged[code])
    silent = judged["not-addressed"]
    rest_of = "the other" if silent == 1 else f"the other {silent}"
    others = rest_of if told else "it" if len(done) == 1 else "any of them"
    rest = f"no article speaks of {others}" if silent else ""
    failed = len(review.actions) - len(done)
    vain = f" {failed} more {'was' if failed == 1 else 'were'} tried in vain."
    said = "; ".join(filter(None, (told, rest)))
    said = f": {said}" if said else ""
    return f"{count} {was} taken outside the council{said}.{vain if failed else ''}"


def _judged(action: ActionReview, sheet: Sheet) -> tuple[Words, ...]:
    """How the charter judges it; the commonest answer is a dash, so that the others stand out."""
    if action.conduct == "not-addressed":
        return (quiet("–"),)
    return sheet.mark(wording.conduct(action.conduct))


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
        (*_judged(action, sheet), *cites) if action.done else "",
        sheet.cite(action.seq),
    )
