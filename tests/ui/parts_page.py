"""The larger parts on one page: ruling, register, chart, progress, empty state, refusal."""

# ruff: noqa: RUF001 - an apostrophe is an apostrophe

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.cells import Cell, Line
from wargame.ui.parts.chart import Chart, Series
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.nextbutton import NextButton
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.progress import ProgressLine
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.table import DataTable
from wargame.ui.parts.text import Text, restyle
from wargame.ui.parts.trace import TraceLine, TraceList

TRACE = (
    TraceLine("t4", "passed", "Treaty 4", "asked by the member #131", "passed", "ok", "Filed."),
    TraceLine("c13", "passed", "Charter 13", "right organ: heads of state #133", "passed", "ok"),
    TraceLine(
        "agg", "contested", "Treaty 4", "aggression on a member’s territory?", "contested", "warn",
        "Inside Armenia, admitted by Baku #104. Aggression? Armenia: yes #131. Russia: not "
        "established #136. No text says who finds the facts.", is_open=True, ground="warn",
    ),
    TraceLine(
        "c12", "failed", "Charter 12", "consensus of all members", "failed", "bad",
        "**Belarus** and **Kazakhstan** object. An abstention does not block.", is_open=True,
    ),
    TraceLine("law", "waiting", "National law", "parliaments, for forces abroad", "not reached"),
)  # fmt: skip
YES, NO, ABSTAIN = ("yes", "yes"), ("no", "no"), ("abstain", "abstain")
REGISTER = (
    ("2.1", "Ceasefire, and the Minsk Group only", (YES,) * 6, "passed", "Adopted", "ok", 88),
    (
        "3.2", "Article 4: aggression, and deployment to the border regions of Armenia",
        (YES, NO, NO, ABSTAIN, ABSTAIN, NO), "failed", "Blocked", "bad", 139,
    ),
    (
        "5.1", "Help in limited format", (YES, NO, ABSTAIN, ABSTAIN, YES, ABSTAIN), "override",
        "Overridden", "warn", 221,
    ),
)  # fmt: skip
CURVES = (
    Series("Russia’s leverage", (50, 51, 54, 55, 57, 60, 74, 74), "text2", "square"),
    Series("Human distress", (25, 25, 38, 46, 50, 57, 54, 49), "warn", "diamond"),
    Series("Cohesion of members", (55, 53, 48, 44, 42, 43, 42, 45), "ok", "triangle"),
    Series("Alliance credibility", (50, 48, 46, 51, 50, 47, 41, 38), strong=True),
    Series("in history", (50, 48, 43, 40, 40, 35, 29, 24), marker="none", dotted=True),
)


def parts_page() -> QWidget:
    page = QWidget()
    page.setProperty("kit", "canvas")
    grid = QGridLayout(page)
    grid.setContentsMargins(16, 16, 16, 16)
    grid.setSpacing(12)
    grid.addWidget(ruling(), 0, 0)
    grid.addWidget(indicators(), 0, 1)
    grid.addWidget(register(), 1, 0)
    grid.addWidget(states(), 1, 1)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return page


def ruling() -> Panel:
    panel = Panel("Ruling", "article by article, as written", margin=0)
    trace = TraceList()
    buttons = (
        ActButton("Settle by motion", icon="gavel", scale="small"),
        ActButton("Rule on it yourself…", scale="small"),
    )
    trace.show_lines(TRACE, {"agg": buttons})
    panel.add(trace)
    panel.add_stretch()
    return panel


def indicators() -> Panel:
    panel = Panel("Indicators", "marks differ by shape; history is dotted")
    chart = Chart("Indicators by turn")
    chart.show_series(("start", *(f"turn {turn}" for turn in range(1, 8))), CURVES, now=3)
    panel.add(chart, 1)
    return panel


def register() -> Panel:
    panel = Panel("Decision register", "7 voted on, 6 not brought, 1 overridden", margin=0)
    table = DataTable(
        "Decision register", ("No.", "Motion", "Ballots", "Verdict", "Log"), (56, 0, 140, 120, 70)
    )
    table.show_lines(
        [
            Line(
                number,
                (
                    Cell(number, tone="text2", role="second-medium"),
                    Cell(motion, role="control-small"),
                    Cell(marks=marks),
                    Cell(verdict, glyph=glyph, tone=tone),  # type: ignore[arg-type] # three of the tones
                    Cell(f"#{entry}", tone="accent", role="second-strong", at_end=True),
                ),
            )
            for number, motion, marks, glyph, verdict, tone, entry in REGISTER
        ]
    )
    table.choose("3.2")
    panel.add(table, 1)
    return panel


def states() -> Panel:
    panel = Panel()
    work = ProgressLine("file-text", "You can go on working. The log is not touched.")
    work.begin("Writing the report")
    work.advance(23, 41, "Votes and rulings", 2.4)
    work.show()
    phrase = QLineEdit("walnut stair")
    phrase.setEchoMode(QLineEdit.EchoMode.Password)
    phrase.setAccessibleName("Your pass-phrase")
    phrase.setProperty("state", "wrong")
    restyle(phrase)
    note = InlineNote()
    note.say("That does not open Kazakhstan. Two tries left.")
    empty = EmptyState(
        "mailbox",
        "No injects left in this turn",
        "Delivered 5, skipped 1. You can invent one, or bring one forward from turn 4.",
        ActButton("Invent one", icon="plus", keys=("I",)),
    )
    panel.add(work)
    panel.add(Text("Your pass-phrase", "second-medium"))
    panel.add(phrase)
    panel.add(note)
    panel.add(empty)
    panel.add(NextButton("Seal my move", "Two actions, 1 influence", icon="lock", arrow=False))
    return panel
