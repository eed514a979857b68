"""In the council: who was there, who spoke how long, what was sounded, kept and amended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import capital
from wargame.reports import times, wording
from wargame.reports.kit import styles
from wargame.reports.kit.bars import Bar, Bars
from wargame.reports.kit.spans import quiet, strong
from wargame.reports.kit.table import Column

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.play.reviewing.council import CouncilReview
    from wargame.reports.kit.table import Row
    from wargame.reports.sheet import Sheet

POLLS: Final = (
    "A straw poll binds nobody and is no vote; it stands apart from the ballots, which may differ."
)


class Meeting:
    """In the council."""

    id = "meeting"
    title = "In the council"
    numbered = True
    own_page = False

    def holds(self, review: Review) -> bool:
        """Once a roll of presence was called, somebody spoke, or something was sounded."""
        one = review.council
        return any((one.roll_calls, one.speaking, one.straw_polls, one.amendments, one.statements))

    def build(self, review: Review, sheet: Sheet) -> list[Flowable]:
        """Presence, speaking time, straw polls, amendments, statements, points of order."""
        one = review.council
        numbers = {motion.id: motion.number for motion in review.motions}
        return [
            *_presence(one, sheet),
            *_speaking(one, sheet),
            *_polls(one, numbers, sheet),
            *_amendments(one, numbers, sheet),
            *_statements(one, numbers, sheet),
            *_points(one, sheet),
        ]


def _presence(one: CouncilReview, sheet: Sheet) -> list[Flowable]:
    turns = list(dict.fromkeys(call.turn for call in one.roll_calls))
    if not turns:
        return []
    seats = list(dict.fromkeys(call.seat for call in one.roll_calls))
    found = {(call.seat, call.turn): call for call in one.roll_calls}
    wide = min(90.0, 400.0 / len(turns) - 8)
    columns = [Column("Seat", 70, styles.CELL_STRONG)]
    columns += [Column(f"Turn {sheet.turn(turn)}", wide) for turn in turns]
    columns.append(Column(""))
    rows: list[Row] = []
    for seat in seats:
        cells = [found.get((seat, turn)) for turn in turns]
        told = [(capital(call.presence), sheet.cited(call.seq)) if call else "" for call in cells]
        rows.append((sheet.seat(seat), *told, ""))
    return [
        *sheet.part("Who was there", need=140),
        sheet.table(columns, rows, "What the roll calls found, seat by seat."),
        sheet.caption("The last roll call of each turn."),
    ]


def _speaking(one: CouncilReview, sheet: Sheet) -> list[Flowable]:
    if not one.speaking:
        return []
    whole = sum(seat.seconds for seat in one.speaking)
    rows: list[Row] = [
        (
            sheet.name(seat.seat),
            str(seat.speeches),
            _minutes(seat.seconds),
            f"{(200 * seat.seconds + whole) // (2 * whole)} %" if whole else "–",
            ", ".join(f"turn {sheet.turn(turn)} {_minutes(took)}" for turn, took in seat.by_turn),
            sheet.cite(*seat.seqs),
        )
        for seat in one.speaking
    ]
    columns = (
        Column("Seat", 110, styles.CELL_STRONG),
        Column("Speeches", 48, styles.CELL_RIGHT),
        Column("Time", 44, styles.CELL_RIGHT_STRONG),
        Column("Share", 36, styles.CELL_RIGHT),
        Column("By turn"),
        Column("Log", 80, styles.CELL_RIGHT),
    )
    bars = [
        Bar(sheet.seat(seat.seat), float(seat.seconds), _minutes(seat.seconds))
        for seat in one.speaking
    ]
    alt = "Speaking time: " + ", ".join(f"{bar.name} {bar.says}" for bar in bars)
    return [
        *sheet.part("Who spoke", need=150),
        sheet.table(columns, rows, "Speaking time of each seat."),
        *([Bars(bars, alt=alt)] if sheet.shows("charts") else []),
    ]


def _minutes(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


def _polls(one: CouncilReview, numbers: dict[str, str], sheet: Sheet) -> list[Flowable]:
    rows: list[Row] = []
    for poll in one.straw_polls:
        counts: dict[str, list[str]] = {}
        for seat, answer in poll.answers:
            counts.setdefault(wording.ballot(answer)[0], []).append(seat)
        told = "; ".join(f"{word}: {sheet.seats(seats)}" for word, seats in counts.items())
        rows.append(
            (
                sheet.turn(poll.turn),
                numbers.get(poll.motion, ""),
                sheet.cell(poll.question, 160),
                told or "nobody answered",
                sheet.cite(poll.seq, poll.closed_seq),
            )
        )
    if not rows:
        return []
    columns = (
        Column("Turn", 26),
        Column("Motion", 36),
        Column("Question", 150),
        Column("Leaned to"),
        Column("Log", 60, styles.CELL_RIGHT),
    )
    return [
        *sheet.part("Straw polls", need=130),
        sheet.table(columns, rows, "Straw polls and what seats leaned to."),
        sheet.caption(POLLS),
    ]


def _amendments(one: CouncilReview, numbers: dict[str, str], sheet: Sheet) -> list[Flowable]:
    rows: list[Row] = [
        (
            numbers.get(item.motion, ""),
            (strong(sheet.cell(item.label, 20)), " by ", sheet.seat(item.seat)),
            sheet.cell(item.text, 300),
            (capital(item.state), "\n", quiet(sheet.cell(item.because, 120))),
            sheet.cite(item.seq, item.settled_seq),
        )
        for item in one.amendments
    ]
    if not rows:
        return []
    columns = (
        Column("Motion", 36),
        Column("Amendment", 74),
        Column("The text with it"),
        Column("Ended", 110),
        Column("Log", 60, styles.CELL_RIGHT),
    )
    return [
        *sheet.part("Amendments", need=130),
        sheet.table(columns, rows, "Amendments and how each ended."),
    ]


def _statements(one: CouncilReview, numbers: dict[str, str], sheet: Sheet) -> list[Flowable]:
    rows: list[Row] = [
        (
            numbers.get(item.motion, ""),
            sheet.seat(item.seat),
            capital(item.what),
            sheet.cell(item.text, 600),
            sheet.cite(item.seq, item.ruling_seq),
        )
        for item in one.statements
    ]
    if not rows:
        return []
    columns = (
        Column("Motion", 36),
        Column("Seat", 44, styles.CELL_STRONG),
        Column("Kind", 70),
        Column("In its own words"),
        Column("Log", 60, styles.CELL_RIGHT),
    )
    return [
        *sheet.part("Dissents, reservations and explanations", need=130),
        sheet.table(columns, rows, "Statements kept with decisions."),
    ]


def _points(one: CouncilReview, sheet: Sheet) -> list[Flowable]:
    rows: list[Row] = [
        (
            sheet.seat(item.seat),
            sheet.cell(item.category.replace("-", " "), 40),
            sheet.cell(item.text, 200),
            capital(item.ruling.replace("-", " ")) or "Not ruled",
            sheet.cite(item.seq),
        )
        for item in one.points
    ]
    sat: list[Row] = [
        (
            times.clock(item.at),
            sheet.cell(item.form.replace("-", " "), 40),
            f"{item.minutes} min" if item.minutes else "",
            sheet.cell(item.reason, 160),
            sheet.cite(item.seq),
        )
        for item in one.sittings
    ]
    points = (
        Column("Seat", 44, styles.CELL_STRONG),
        Column("Point", 90),
        Column("In its words"),
        Column("Ruling", 80),
        Column("Log", 34, styles.CELL_RIGHT),
    )
    sittings = (
        Column("Time", 34),
        Column("Form", 90),
        Column("For", 50),
        Column("Why"),
        Column("Log", 34, styles.CELL_RIGHT),
    )
    story: list[Flowable] = []
    if rows:
        story += sheet.part("Points of order", need=130)
        story.append(sheet.table(points, rows, "Points of order and the chair's rulings."))
    if sat:
        story += sheet.part("How the council sat", need=130)
        story.append(sheet.table(sittings, sat, "Changes of how the council sat."))
    return story
