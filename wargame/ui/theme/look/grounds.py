"""The grounds of frames: what the property `kit` of a frame means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStyle

from wargame.ui.theme.look.box import NOTHING, Box, draw_box

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOption, QWidget

    from wargame.ui.theme.values import Values

_PANEL, _OVERLAY = 10, 14
_KITS = {
    ("panel", ""): Box("surface", "border", round=_PANEL),
    ("panel", "bad"): Box("surface", "bad_line", round=_PANEL),
    ("panel", "accent"): Box("surface", "accent", 2, round=_PANEL),
    ("card", ""): Box("surface", "border"),
    ("dashed", ""): Box("", "mute_line", round=_PANEL, dashed=True),
    ("dashed", "accent"): Box("accent_soft", "accent", 2, round=_PANEL, dashed=True),
    ("sunken", ""): Box("sunken"),
    ("overlay", ""): Box("raised", "border", round=_OVERLAY),
    ("overlay", "accent"): Box("raised", "accent", 2, round=_OVERLAY),
    ("hairline", ""): Box("divider", round=0),
    ("edge", ""): Box("border", round=0),
    ("band", ""): Box("fill", round=0),
    ("rail", ""): Box("canvas", round=0),
    ("row", "warn"): Box("warn_soft", round=0),
    ("row", "bad"): Box("bad_soft", round=0),
    ("row", "accent"): Box("accent_soft", round=0),
    ("segments", ""): Box("sunken", "border", round=8),
    ("toast", ""): Box("toast", round=_PANEL),
}


def ground_of(frame: QWidget, state: QStyle.StateFlag = QStyle.StateFlag.State_None) -> Box:
    """The box of a frame by its properties."""
    kit = frame.property("kit")
    if not kit:
        return NOTHING
    if kit == "choice":
        return _choice(chosen=frame.property("chosen") in (True, "true"), state=state)
    tone = frame.property("tone") or ""
    return _KITS.get((kit, tone)) or _KITS.get((kit, ""), NOTHING)


def _choice(*, chosen: bool, state: QStyle.StateFlag) -> Box:
    """A card that is chosen out of several."""
    focus = bool(state & QStyle.StateFlag.State_HasFocus)
    if chosen:
        return Box("accent_soft", "text" if focus else "accent", 2)
    hover = bool(state & QStyle.StateFlag.State_MouseOver)
    ground = "hover" if hover else "surface"
    return Box(ground, "accent", 2) if focus else Box(ground, "mute_line")


def dress_frame(frame: QFrame) -> None:
    """Room for the edge, and word of the pointer for what answers to it."""
    box = ground_of(frame)
    if box is NOTHING:
        return
    rim = box.rim()
    frame.setContentsMargins(rim, rim, rim, rim)
    if frame.property("kit") == "choice":
        frame.setAttribute(Qt.WidgetAttribute.WA_Hover)


def draw_frame(painter: QPainter, option: QStyleOption, frame: QWidget, theme: Values) -> None:
    """The ground of a frame, under what is in it."""
    # Not the rectangle of the option: that lies inside of the room for the edge.
    draw_box(painter, frame.rect(), ground_of(frame, option.state), theme)


def dress_ground(widget: QWidget) -> None:
    """The ground of what is no frame: the window's own, or none."""
    kit = widget.property("kit")
    if kit == "canvas":
        widget.setAutoFillBackground(True)
    elif kit == "scrolled":
        widget.setAutoFillBackground(False)
