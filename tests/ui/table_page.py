"""The main console drawn from the kit with fixed words, to hold against `03-table-light.png`."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.clock import ClockLabel
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.phaserail import PhaseRail
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.seatcard import SeatCard, SeatRow
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text, hairline
from wargame.ui.screen import Page

PHASES = (
    ("briefing", "Briefing"),
    ("injects", "Injects"),
    ("deliberation", "Deliberation"),
    ("orders", "Orders"),
    ("reveal", "Reveal"),
    ("council", "Council"),
    ("consequences", "Consequences"),
    ("summary", "Summary"),
)
SEATS = (
    SeatRow("arm", "ARM", "Armenia", "Ana Duarte", "sealed", "Sealed 14:27", "ok", "Q7KM"),
    SeatRow("blr", "BLR", "Belarus", "Marek Nowak", "sealed", "Sealed 14:25", "ok", "B2WD"),
    SeatRow(
        "kaz", "KAZ", "Kazakhstan", "Priya Nair", "draft", "Draft 14:29", "accent",
        act="Hand over", urgent=True,
    ),
    SeatRow(
        "kgz", "KGZ", "Kyrgyzstan", "Run by you", "waiting", "Nothing yet", act="Write", faint=True
    ),
    SeatRow("rus", "RUS", "Russia", "Tom Okafor", "sealed", "Sealed 14:30", "ok", "M5FZ"),
    SeatRow("tjk", "TJK", "Tajikistan", "Lea Brandt", "waiting", "Not begun", act="Hand over"),
)  # fmt: skip
INJECTS = (
    Row("due", "Due now", kind="section", number="1"),
    Row(
        "3.5", "Missile hits homes in Ganja; a second truce is announced", glyph="due",
        number="3.5", over="Public", over_icon="world", right="due 14:30", right_tone="accent",
        under_head="Expected", under="each seat answers the truce",
    ),
    Row("coming", "Coming", kind="section", number="2"),
    Row(
        "3.6", "Armenia files a signed request under Article 4", glyph="on-condition",
        number="3.6", over="Public", over_icon="world", right="if Armenia asks",
    ),
    Row(
        "4.1", "Azerbaijan reaches the Iran border", glyph="planned", number="4.1", over="Public",
        over_icon="world", right="turn 4, T+0",
    ),
    Row("held", "Held", kind="section", number="1"),
    Row(
        "3.3", "Secretary General in Minsk: could peacekeepers go to Karabakh?", glyph="held",
        number="3.3", over="Sealed to BLR, RUS", over_icon="lock", right="held by you",
        tone="text2",
    ),
    Row("delivered", "Delivered", kind="section", number="3", right="all read"),
    Row(
        "3.4", "Ankara asks for a place at the table", kind="line", glyph="delivered",
        number="3.4", right="14:22 #112", strong=False, tone="text2",
    ),
    Row(
        "3.1", "Launchers struck inside Armenia", kind="line", glyph="delivered", number="3.1",
        right="14:00 #104", strong=False, tone="text2",
    ),
)  # fmt: skip
LOG = (
    ("14:30", 121, "lock", "ok", "Russia sealed its move", "Code M5FZ-1PVE"),
    ("14:29", 120, "clock-plus", "text2", "You added 5 min to Orders", ""),
    ("14:27", 119, "lock", "ok", "Armenia sealed its move", "Code Q7KM-4TX9"),
    ("14:25", 118, "lock", "ok", "Belarus sealed its move", "Code B2WD-8RHC"),
    ("14:24", 117, "player-play", "text2", "Orders began, 8 min", ""),
    (
        "14:24", 116, "circle-check", "text2",
        "Deliberation closed: five seats acted, one run by you", "",
    ),
    ("14:22", 112, "speakerphone", "text2", "Inject 3.4 to all seats and the room", ""),
)  # fmt: skip


class TablePage(Page):
    """Phase bar, seat strip, three columns; nothing in it does anything."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(14)
        column.addWidget(phase_bar())
        strip = QHBoxLayout()
        strip.setSpacing(8)
        for seat in SEATS:
            strip.addWidget(SeatCard(seat))
        column.addLayout(strip)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(injects())
        columns.addWidget(middle(), 1)
        columns.addWidget(log())
        column.addLayout(columns, 1)


def phase_bar() -> Panel:
    panel = Panel(margin=0)
    row = QHBoxLayout()
    row.setContentsMargins(16, 10, 16, 10)
    row.setSpacing(16)
    words, line = QVBoxLayout(), QHBoxLayout()
    words.setSpacing(0)
    line.setSpacing(8)
    line.addWidget(Text("Turn 3 of 7", "motion"))
    line.addWidget(Text("14\N{EN DASH}18 Oct 2020", "second", "text2"))
    words.addLayout(line)
    words.addWidget(Text("A strike inside Armenia", "second"))
    row.addLayout(words)
    row.addWidget(hairline("edge", upright=True))
    rail = PhaseRail()
    rail.show_phases(PHASES, 3)
    row.addWidget(rail, 1)
    row.addWidget(hairline("edge", upright=True))
    clock = ClockLabel("Left in Orders")
    clock.show_seconds(400)
    row.addWidget(clock)
    left = QVBoxLayout()
    left.setSpacing(0)
    left.addWidget(Text("left in Orders", "second-medium"))
    left.addWidget(Text("closes 14:37", "second", "text2"))
    row.addLayout(left)
    row.addWidget(IconButton("player-pause", "Pause the clock (C)", framed=True, side=36))
    row.addWidget(ActButton("1 min", icon="plus"))
    panel.add(row)
    return panel


def small_bar() -> QWidget:
    bar = QWidget()
    row = QHBoxLayout(bar)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(ActButton("Deliver", keys=("D",), scale="small"))
    row.addWidget(ActButton("Hold", keys=("H",), scale="small"))
    row.addWidget(ActButton("Skip", scale="small"))
    row.addWidget(IconButton("dots", "More for this inject"))
    row.addStretch(1)
    return bar


def injects() -> Panel:
    panel = Panel("Injects", margin=0)
    panel.add_tool(IconButton("filter", "Filter injects"))
    panel.add_tool(ActButton("New", icon="plus", keys=("I",), scale="small"))
    rows = RowList("Injects")
    rows.show_rows(INJECTS)
    rows.set_bar(small_bar(), lambda row: row.glyph == "due")
    rows.choose("3.5")
    panel.add(rows, 1)
    panel.setFixedWidth(344)
    return panel


def middle() -> Panel:
    panel = Panel(margin=12)
    panel.add_stretch()
    row = QHBoxLayout()
    views = (("map", "Map"), ("facts", "Facts"), ("indicators", "Indicators"))
    row.addWidget(Segmented("Middle", views, "map"))
    row.addStretch(1)
    panel.add(row)
    return panel


def log() -> Panel:
    panel = Panel("Log", margin=0)
    panel.add_tool(IconButton("filter", "Filter the log"))
    panel.add_tool(ActButton("Note", icon="pencil", keys=("L",), scale="small"))
    rows = RowList("Log", RowDelegate(divided=True, lead=50))
    rows.show_rows([
        Row(
            str(entry), text, icon=icon, icon_tone=tone, lead=time, lead_below=f"#{entry}",
            under=code, strong=False,
        )
        for time, entry, icon, tone, text, code in LOG
    ])  # fmt: skip
    panel.add(rows, 1)
    panel.add_line()
    foot = QHBoxLayout()
    foot.setContentsMargins(12, 0, 12, 8)
    foot.addWidget(GlyphMark("passed"))
    foot.addWidget(Text("Chain verified", "second-medium", "text2"), 1)
    foot.addWidget(Text("head 9c41·e07a", "code", "text3"), 0, Qt.AlignmentFlag.AlignTrailing)
    panel.add(foot)
    panel.setFixedWidth(320)
    return panel
