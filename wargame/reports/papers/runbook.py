"""The run book: every turn with its phases, every inject whole, and a box to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports.kit import styles
from wargame.reports.kit.ruled import BOX
from wargame.reports.kit.spans import quiet, strong
from wargame.reports.kit.table import Column
from wargame.reports.paper import figure_rows, page, part, prose, table, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportlab.platypus.flowables import Flowable

    from wargame.play.papers import InjectPaper, Papers, TurnPaper
    from wargame.reports.kit.table import Row


class RunBook:
    """Run book."""

    id = "run-book"
    title = "Run book"
    secret = True

    def build(self, papers: Papers) -> list[Flowable]:
        """Who sits where, then turn by turn."""
        story: list[Flowable] = [
            *page("Run book", "runbook", first=True),
            words(papers.summary),
            _seats(papers),
        ]
        for turn in papers.turns:
            story += page(f"Turn {turn.number}: {turn.title}", f"turn-{turn.number}")
            story += _turn(turn, _numbered(papers))
        return story


def _seats(papers: Papers) -> Flowable:
    rows: list[Row] = [
        (
            seat.monogram,
            seat.name,
            ", ".join(seat.people) or quiet("run by you"),
            "vote" if seat.vote else "",
        )
        for seat in papers.seats
    ]
    columns = (Column("Seat", 60), Column("", 130), Column("Played by"), Column("", 40))
    return table(columns, rows, "Seats and who plays them.")


def _numbered(papers: Papers) -> dict[str, str]:
    """Learning objectives by id, each with its number as the evaluation guides count them."""
    return {name: f"{at} {title}" for at, (name, title, _) in enumerate(papers.looks, start=1)}


def _turn(turn: TurnPaper, objectives: Mapping[str, str]) -> list[Flowable]:
    exact = any(minutes % 1 for _, minutes in turn.phases)
    phases = " · ".join(f"{title} {_clock(minutes, exact)}" for title, minutes in turn.phases)
    story: list[Flowable] = [
        words(strong(f"{turn.minutes} minutes. "), quiet(f"{turn.dates}. {phases}.")),
    ]
    if turn.opens_with:
        anchor = f"turn-{turn.number}.1"
        story += [*part("To read aloud", anchor), *prose(turn.opens_with, styles.QUOTE, under=2)]
    for when, aloud in turn.otherwise:
        story += [words(strong("Instead, if "), f"{when}:"), *prose(aloud, styles.QUOTE, under=2)]
    if turn.injects:
        story += part("Injects", f"turn-{turn.number}.2")
        story.append(_injects(turn, objectives))
        story += _pictures(turn)
    return story


def _pictures(turn: TurnPaper) -> list[Flowable]:
    return figure_rows(
        (f"{inject.number}: {one.title}", one) for inject in turn.injects for one in inject.pictures
    )


def _clock(minutes: float, exact: bool) -> str:
    """Minutes as the phase bar counts them down: "8:45"; whole ones where a turn has no others."""
    whole, seconds = divmod(round(minutes * 60), 60)
    return f"{whole}:{seconds:02}" if exact else f"{whole}"


def _injects(turn: TurnPaper, objectives: Mapping[str, str]) -> Flowable:
    rows: list[Row] = [_inject(one, objectives) for one in turn.injects]
    columns = (
        Column("", 16),
        Column("No.", 28),
        Column("T+", 40),
        Column("To", 70),
        Column("Text, and what it should set off"),
    )
    return table(columns, rows, f"Injects of turn {turn.number}.")


def _inject(one: InjectPaper, objectives: Mapping[str, str]) -> Row:
    when = "by hand" if one.by_hand else f"{one.minute} min"
    comes = ", ".join(part for part in (one.sender, one.method) if part)
    said = (
        strong(one.title),
        quiet(f" ({comes})"),
        f"\n{one.text}\n",
        (strong("Only if "), f"{one.condition}. ") if one.condition and not one.by_hand else "",
        (strong("Expected: "), f"{one.expected.rstrip('.')}. ") if one.expected else "",
        (strong("Serves: "), "; ".join(objectives[each] for each in one.serves), ". ")
        if one.serves
        else "",
        (strong("Brought by: "), f"{one.controller.rstrip('.')}.") if one.controller else "",
    )
    return (BOX, one.number, when, ", ".join(one.to), said)
