"""From knowing to deciding: two tables of minutes, each figure with the entries it lies between."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from wargame.reports.kit import styles
from wargame.reports.kit.spans import quiet, strong
from wargame.reports.kit.table import Column
from wargame.reports.shares import minutes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus.flowables import Flowable

    from wargame.play.analysis.latency import FirstAct, Latency, Moment
    from wargame.play.review import Review
    from wargame.reports.kit.spans import Words
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

MOTIONS: Final = (
    "Knew: the first inject, message or intelligence of the turn that reached the proposer before"
    " it tabled. Spoke: its first message or action after that. T+ is the turn's clock without"
    " pauses; in the last column story time from knowing to the ruling."
)
ACTS: Final = (
    "Minutes of the turn's clock from the first text that reached a seat to the first thing it did"
    " itself: a move, an action, a message, a motion. A ballot is not counted, as it is asked for."
    " A dash: told nothing, or did nothing."
)
_MOST_SEATS: Final = 10
_FEW_TURNS: Final = 4


def parts(review: Review, sheet: Sheet) -> list[Flowable]:
    """Motions from knowing to ruling, and seats from being told to acting; a script takes none."""
    if review.scripted:
        return []
    return [*_motions(review, sheet), *_acts(review, sheet)]


def _motions(review: Review, sheet: Sheet) -> list[Flowable]:
    if not review.latencies:
        return []
    columns = (
        Column("No.", 22),
        Column("By", 34, styles.CELL_STRONG),
        Column("Knew", 62),
        Column("Spoke", 62),
        Column("Tabled", 62),
        Column("Ruled", 62),
        Column("Knew to tabled", 52, styles.CELL_RIGHT),
        Column("In the story"),
    )
    rows: list[Row] = [
        (
            one.number,
            sheet.seat(one.proposer),
            *(_moment(one.at(step), sheet) for step in ("knew", "spoke", "tabled", "ruled")),
            _between(one.at("knew"), one.at("tabled")),
            _story(one),
        )
        for one in review.latencies
    ]
    return [
        *sheet.part("From knowing to deciding", need=150),
        sheet.table(columns, rows, "How long each motion took from knowing to the ruling."),
        sheet.caption(MOTIONS),
    ]


def _between(first: Moment, last: Moment) -> str:
    """Minutes between two moments as they are printed, so that a reader can count them again."""
    if not first.seq or not last.seq:
        return "–"
    return minutes(round(last.minute) - round(first.minute))


def _moment(moment: Moment, sheet: Sheet) -> Words:
    if not moment.seq:
        return "–"
    return (f"T+{moment.minute:.0f}", sheet.cited(moment.seq))


def _story(one: Latency) -> str:
    first, last = one.at("knew"), one.at("ruled")
    if not (first.seq and last.seq and first.story and last.story):
        return "–"
    hours = _hours(first.story, last.story)
    return f"{hours // 24} d {hours % 24} h" if hours >= 24 else f"{hours} h"


def _hours(first: str, last: str) -> int:
    from datetime import datetime

    span = datetime.fromisoformat(last) - datetime.fromisoformat(first)
    return int(span.total_seconds() // 3600)


def _acts(review: Review, sheet: Sheet) -> list[Flowable]:
    found = [one for one in review.first_acts if one.told.seq or one.acted.seq]
    if not found:
        return []
    turns = list(dict.fromkeys(one.turn for one in found))
    columns = _columns(turns, sheet)
    by_seat = groupby(sorted(found, key=lambda one: _place(review, one)), key=lambda one: one.seat)
    seats = {seat: list(ones) for seat, ones in by_seat}
    acted = {
        seat: ones for seat, ones in seats.items() if any(one.minutes is not None for one in ones)
    }
    rows: list[Row] = [
        (sheet.seat(seat), *_cells(ones, turns, sheet), *[""] * (len(columns) - len(turns) - 1))
        for seat, ones in acted.items()
    ]
    idle = sheet.seats(
        seat for seat, ones in seats.items() if not any(one.acted.seq for one in ones)
    )
    return [
        *sheet.part("From being told to acting", need=150),
        *([sheet.p(f"Did nothing of their own accord: {idle}.")] if idle else []),
        *_table(columns, rows, sheet),
        sheet.caption(ACTS),
    ]


def _columns(turns: Sequence[str], sheet: Sheet) -> list[Column]:
    """Few turns leave room at the end; many share what the seat and the gaps leave."""
    few = len(turns) <= _FEW_TURNS
    wide = 84.0 if few else (styles.MEASURE - 60 - 8 * len(turns)) / len(turns)
    columns = [Column("Seat", 60 if few else 0, styles.CELL_STRONG)]
    columns += [Column(f"Turn {sheet.turn(turn)}", wide, styles.CELL_CENTRE) for turn in turns]
    return [*columns, Column("")] if few else columns


def _place(review: Review, one: FirstAct) -> int:
    return next(place for place, seat in enumerate(review.seats) if seat.id == one.seat)


def _cells(ones: Sequence[FirstAct], turns: Sequence[str], sheet: Sheet) -> list[Words]:
    by_turn = {one.turn: one for one in ones}
    return [_act(by_turn.get(turn), sheet) for turn in turns]


def _act(one: FirstAct | None, sheet: Sheet) -> Words:
    if one is None or one.minutes is None:
        return quiet("–")
    return (strong(minutes(one.minutes)), sheet.cited(one.told.seq, one.acted.seq))


def _table(columns: Sequence[Column], rows: Sequence[Row], sheet: Sheet) -> list[Flowable]:
    if not rows:
        return []
    return [sheet.table(columns, rows, "Minutes from being told to acting, by seat and turn.")]
