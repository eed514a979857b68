"""The boxes of buttons: what their properties `role`, `tone` and `scale` mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStyle

from wargame.ui.theme.look.box import Box

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_NEXT = 10
_Flag = QStyle.StateFlag
_OFF = Box("sunken", "sunken")
_ROUND = {"segment": 6}
# The ground and the edge of each role at rest, and its ground and edge under the pointer.
_REST = {
    "": ("surface", "mute_line"),
    "primary": ("fill", "fill"),
    "soft": ("accent_soft", "accent_soft"),
    "danger": ("surface", "bad_line"),
    "quiet": ("", ""),
    "find": ("surface", "border"),
    "band": ("fill_hi", "fill_hi"),
    "segment": ("", ""),
    "ballot": ("surface", "mute_line"),
    "chip": ("surface", "mute_line"),
}
_OVER = {
    "primary": ("fill_hi", "fill_hi"),
    "soft": ("accent_soft", "accent_line"),
    "band": ("fill_hi", "fill_hi"),
    "segment": ("", ""),
    "quiet": ("hover", ""),
}
_RINGS = {"primary": "text", "band": "on"}
# Their grounds say more than that they rest.
_ALWAYS = ("soft", "quiet", "band", "segment")
_VOTES = {"ok": ("ok_soft", "ok"), "bad": ("bad_soft", "bad"), "mute": ("mute_soft", "mute")}


def button_box(state: QStyle.StateFlag, button: QWidget | None) -> Box:
    """The box of a push button."""
    role = str(button.property("role") or "") if button is not None else ""
    scale = button.property("scale") if button is not None else ""
    box = _chosen(role, button) if state & _Flag.State_On else None
    strong = box is not None and box.wide > 1
    box = box or _plain(role, state)
    if state & _Flag.State_HasFocus:
        box = box._replace(edge="text" if strong else _RINGS.get(role, "accent"), wide=2)
    return box._replace(round=_NEXT if scale == "next" else _ROUND.get(role, 7))


def _plain(role: str, state: QStyle.StateFlag) -> Box:
    ground, edge = _REST.get(role, _REST[""])
    if not state & _Flag.State_Enabled:
        kept = role in _ALWAYS
        return Box(ground, edge) if kept else _OFF._replace(edge=_off_edge(role))
    if state & _Flag.State_MouseOver or state & _Flag.State_Sunken:
        pressed = "sunken" if state & _Flag.State_Sunken else "hover"
        ground, edge = _OVER.get(role, (pressed, edge))
    return Box(ground, edge)


def _off_edge(role: str) -> str:
    """Some edges stay where the ground goes."""
    return _REST[role][1] if role in {"danger", "find", "ballot"} else "sunken"


def _chosen(role: str, button: QWidget | None) -> Box | None:
    """The box of one that is chosen out of several, None where choosing changes none."""
    if role == "segment":
        return Box("seg_on", "mute_line")
    if role == "chip":
        return Box("accent_soft", "accent", 2)
    tone = str(button.property("tone") or "") if button is not None else ""
    if role == "ballot" and tone in _VOTES:
        return Box(*_VOTES[tone], 2)
    return None


def tool_box(state: QStyle.StateFlag, button: QWidget | None, *, in_rail: bool) -> Box:
    """The box of an icon button, or of one in the rail."""
    framed = button is not None and button.property("framed") == "true"
    rest = Box("surface", "mute_line") if framed else Box()
    if state & _Flag.State_MouseOver and state & _Flag.State_Enabled:
        rest = rest._replace(ground="hover")
    if in_rail and state & _Flag.State_On:
        rest = rest._replace(ground="accent_soft")
    focus = bool(state & _Flag.State_HasFocus)
    return rest._replace(edge="accent", wide=2) if focus else rest


def tool_ink(state: QStyle.StateFlag, *, in_rail: bool) -> str:
    """The token of the words of an icon button."""
    if not state & _Flag.State_Enabled:
        return "off"
    if in_rail:
        return "accent" if state & _Flag.State_On else "text"
    return "text2"
