"""The kit on one page, for looking at: what `00-kit.png` shows, made of the real parts."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton, PrimaryButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.monogram import Monogram
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.pill import Pill
from wargame.ui.parts.progress import Meter
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.switch import Switch
from wargame.ui.parts.text import Text, restyle
from wargame.ui.theme.contrast import contrast
from wargame.ui.theme.theme import current_theme

SWATCHES = (
    "text", "text2", "text3", "accent", "ok", "warn", "bad", "mute",
    "fill", "bstrong", "canvas", "surface", "sunken", "border", "accent_soft", "member",
)  # fmt: skip
PLAYED = (("person", "Person"), ("absent", "Absent"), ("me", "By me"))
SHAPES = (
    (
        ("passed", "passed, yes, sealed"), ("failed", "failed, no, blocked"),
        ("contested", "contested, override"),
    ),
    (
        ("abstain", "abstain"), ("held", "held"), ("due", "due, now"), ("draft", "draft"),
        ("waiting", "waiting"), ("planned", "planned"), ("on-condition", "on condition"),
    ),
)  # fmt: skip


class Swatch(QWidget):
    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self.setFixedSize(40, 28)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour(self._token))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.end()


def row(*widgets: QWidget, spacing: int = 8) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return layout


def kit_page(name: str) -> QWidget:
    page = QWidget()
    page.setProperty("kit", "canvas")
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 16, 24, 24)
    column.setSpacing(10)
    column.addLayout(
        row(Text(name, "screen"), Text("numbers: contrast against the surface", "second", "text3"))
    )
    for panel in (colours(), words(), shapes(), controls()):
        column.addWidget(panel)
    column.addStretch(1)
    return page


def section(title: str) -> Panel:
    panel = Panel()
    panel.add(Text(title, "second-strong", "text2"))
    return panel


def colours() -> QFrame:
    panel = section("Colour")
    grid = QGridLayout()
    tokens = current_theme().tokens
    for at, token in enumerate(SWATCHES):
        value = getattr(tokens, token)
        cell = QHBoxLayout()
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(Text(token, "second-medium"))
        text.addWidget(Text(f"{value}  {contrast(value, tokens.surface):.1f}", "meta", "text3"))
        cell.addWidget(Swatch(token))
        cell.addLayout(text)
        cell.addStretch(1)
        grid.addLayout(cell, at // 4, at % 4)
    panel.add(grid)
    return panel


def words() -> QFrame:
    panel = section("Type: Inter, figures tabular where they change")
    panel.add(
        row(Text("Kazakhstan", "screen"), Text("Motion 3.2", "motion"), Text("Section", "panel"))
    )
    panel.add(
        row(
            Text("Body and controls 14/20"),
            Text("Secondary 13/18", "second", "text2"),
            Text("Meta 12/16", "meta", "text3"),
            Text("KZ4T-7WMA", "code-second"),
        )
    )
    panel.add(
        row(
            Text("Передать ноутбук", "strong"),
            Text("Հանձնել", "strong"),
            Text("Հայաստան", tone="text2"),
            Text("Қазақстан", tone="text2"),
            Text("Кыргызстан", tone="text2"),
        )
    )
    return panel


def shapes() -> QFrame:
    panel = section("Status: a shape, a word, then a colour")
    for line in SHAPES:
        cells: list[QWidget] = []
        for glyph, word in line:
            cells += [GlyphMark(glyph), Text(word, "second-medium")]
        panel.add(row(*cells))
    panel.add(row(
        Pill("Adopted", "ok", glyph="passed"), Pill("Blocked", "bad", glyph="failed"),
        Pill("Contested", "warn", glyph="contested"), Pill("Roll call", "accent", glyph="due"),
        Pill("Sealed to RUS", icon="lock"), Monogram("ARM", "Armenia", side=30),
        Monogram("KAZ", "Kazakhstan", side=30, chosen=True),
    ))  # fmt: skip
    return panel


def controls() -> QFrame:
    panel = section("Controls: 24, 28, 36, 44 and the next-step button 56")
    off = ActButton("Off")
    off.setEnabled(False)
    panel.add(row(
        PrimaryButton("Continue", keys=("Enter",)), ActButton("Hold", keys=("H",)),
        ActButton("Hand over", role="soft"), ActButton("Override", role="danger"),
        ActButton("Quiet", role="quiet"), off,
    ))  # fmt: skip
    fields: list[QWidget] = []
    for text in ("Ana Duarte", "Wrong"):
        field = QLineEdit(text)
        field.setAccessibleName(text)
        field.setMaximumWidth(150)
        fields.append(field)
    fields[1].setProperty("state", "wrong")
    restyle(fields[1])
    combo = QComboBox()
    combo.setAccessibleName("Length")
    combo.addItems(["Half day", "One day"])
    panel.add(row(*fields, combo))
    ticks: list[QWidget] = []
    for kind in (QCheckBox, QRadioButton):
        for on in (True, False):
            tick = kind()
            tick.setAutoExclusive(False)
            tick.setAccessibleName(f"{kind.__name__} {on}")
            tick.setChecked(on)
            ticks.append(tick)
    meter = Meter("Progress", 60)
    meter.setFixedWidth(110)
    panel.add(row(
        Segmented("Played by", PLAYED, "person"),
        *ticks, Switch("Notes", on=True), Switch("Remarks"), meter,
    ))  # fmt: skip
    return panel
