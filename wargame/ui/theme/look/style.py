"""The one style of the window: Fusion, but for what our controls look like.

It holds no colour and no size: it asks the theme whenever it draws or measures. A change of theme
is therefore a new palette, which repaints, and not a style sheet, which Qt works out anew for every
widget there is. Properties (`kit`, `role`, `tone`, `scale`, `state`) say what a widget is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHeaderView,
    QLabel,
    QMenu,
    QProgressBar,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QStyleOptionHeader,
    QStyleOptionMenuItem,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionToolButton,
    QStyleOptionViewItem,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from wargame.ui.theme.look import bars, buttons, fields, grounds, heads, menus, ticks, views
from wargame.ui.theme.look.box import draw_box
from wargame.ui.theme.look.sizes import SIZES

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QSize

    from wargame.ui.theme.values import Values

_Paint, _Control, _Complex = QStyle.PrimitiveElement, QStyle.ControlElement, QStyle.ComplexControl
_Sub = QStyle.SubElement
# Qt would draw these around or behind what draws its own focus and ground.
_UNSEEN = frozenset(
    {_Paint.PE_FrameFocusRect, _Paint.PE_PanelItemViewRow, _Paint.PE_PanelScrollAreaCorner}
)
_MARKS = frozenset({_Sub.SE_CheckBoxIndicator, _Sub.SE_RadioButtonIndicator})
_WORDS = frozenset({_Sub.SE_CheckBoxContents, _Sub.SE_RadioButtonContents})
_WHOLE = frozenset({_Sub.SE_CheckBoxClickRect, _Sub.SE_RadioButtonClickRect})
_TICKED = {
    _Control.CE_CheckBox: _Control.CE_CheckBoxLabel,
    _Control.CE_RadioButton: _Control.CE_RadioButtonLabel,
}
_RAIL = 4
"""Pixels over the icon of a button in the rail."""


class Look(QProxyStyle):
    """Draws and measures by the theme; see the module.

    Args:
        theme: what is asked for colours, fonts and sizes.
    """

    def __init__(self, theme: Values) -> None:
        super().__init__("Fusion")
        self._theme = theme

    # What a widget gets once, and again when the text size changes

    @override
    def polish(self, of: Any) -> None:
        # A widget, the application, or a palette.
        super().polish(of)
        if isinstance(of, QWidget):
            self.dress(of)

    def dress(self, widget: QWidget) -> None:
        """Fonts, rooms and grounds that a widget keeps until its properties change."""
        if isinstance(widget, QFrame):
            self._dress_frame(widget)
        elif fields.is_line(widget):
            fields.dress_field(widget, self._theme)
        elif type(widget) is QPushButton:
            widget.setFont(self._theme.font("control"))
        elif isinstance(widget, QMenu):
            menus.dress_menu(widget)
        elif isinstance(widget, QProgressBar):
            widget.setFixedHeight(bars.METER)
        elif isinstance(widget, QToolButton):
            if _in_rail(widget):
                widget.setFont(self._theme.font("meta-medium"))
        else:
            grounds.dress_ground(widget)

    def _dress_frame(self, frame: QFrame) -> None:
        if isinstance(frame, QHeaderView):
            heads.dress_heads(frame, self._theme)
        elif fields.is_area(frame):
            fields.dress_area(frame)  # type: ignore[arg-type] # that is what it is
        elif isinstance(frame, QAbstractScrollArea):
            views.dress_view(frame)
        elif isinstance(frame, QLabel):
            self._dress_label(frame)
        elif views.is_dropped(frame):
            views.dress_dropped(frame)
        else:
            grounds.dress_frame(frame)

    def _dress_label(self, label: QLabel) -> None:
        role = label.property("role")
        if role:
            label.setFont(self._theme.font(role))
        elif views.is_tip(label):
            views.dress_tip(label)

    # Drawing

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element in _UNSEEN:
            return
        if element == _Paint.PE_PanelLineEdit:
            fields.draw_field(painter, option, widget, self._theme)
        elif element == _Paint.PE_IndicatorCheckBox:
            ticks.draw_tick(painter, option.rect, option.state, self._theme)
        elif element == _Paint.PE_IndicatorRadioButton:
            ticks.draw_circle(painter, option.rect, option.state, self._theme)
        elif element == _Paint.PE_PanelItemViewItem:
            views.draw_item(painter, option, self._theme)
        elif element in {_Paint.PE_PanelMenu, _Paint.PE_PanelTipLabel}:
            views.draw_raised(painter, option.rect, self._theme)
        elif element != _Paint.PE_FrameMenu:
            super().drawPrimitive(element, option, painter, widget)

    @override
    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        theme = self._theme
        if element == _Control.CE_ShapedFrame and widget is not None:
            self._draw_frame(painter, option, widget)
        elif element == _Control.CE_PushButtonBevel:
            draw_box(painter, option.rect, buttons.button_box(option.state, widget), theme)
        elif element in _TICKED and isinstance(option, QStyleOptionButton):
            self._draw_ticked(element, option, painter, widget)
        elif isinstance(option, QStyleOptionHeader):
            self._draw_head(element, option, painter, widget)
        elif element == _Control.CE_MenuItem and isinstance(option, QStyleOptionMenuItem):
            menus.draw_item(painter, option, theme)
        elif element == _Control.CE_MenuBarItem and isinstance(option, QStyleOptionMenuItem):
            menus.draw_title(painter, option, theme)
        elif element == _Control.CE_MenuBarEmptyArea:
            painter.fillRect(option.rect, theme.colour("canvas"))
        elif element == _Control.CE_ProgressBar and isinstance(option, QStyleOptionProgressBar):
            bars.draw_meter(painter, option, theme)
        elif element == _Control.CE_ItemViewItem and isinstance(option, QStyleOptionViewItem):
            super().drawControl(element, views.worded(option, theme), painter, widget)
        else:
            super().drawControl(element, option, painter, widget)

    def _draw_frame(self, painter: QPainter, option: QStyleOption, frame: QWidget) -> None:
        if fields.is_area(frame):
            fields.draw_field(painter, option, frame, self._theme)
        elif views.is_dropped(frame):
            views.draw_raised(painter, frame.rect(), self._theme)
        else:
            grounds.draw_frame(painter, option, frame, self._theme)

    def _draw_ticked(
        self,
        element: QStyle.ControlElement,
        option: QStyleOptionButton,
        painter: QPainter,
        widget: QWidget | None,
    ) -> None:
        """The mark and its words: Fusion would not ask this style where they stand."""
        draw = ticks.draw_tick if element == _Control.CE_CheckBox else ticks.draw_circle
        draw(painter, ticks.tick_mark(option), option.state, self._theme)
        words = QStyleOptionButton(option)
        words.rect = ticks.tick_words(option)
        super().drawControl(_TICKED[element], words, painter, widget)

    def _draw_head(
        self,
        element: QStyle.ControlElement,
        option: QStyleOptionHeader,
        painter: QPainter,
        widget: QWidget | None,
    ) -> None:
        if element == _Control.CE_HeaderSection:
            heads.draw_head(painter, option, self._theme)
        elif element == _Control.CE_HeaderLabel:
            heads.draw_head_words(painter, option, widget, self._theme)
        elif element == _Control.CE_Header:
            self._draw_head(_Control.CE_HeaderSection, option, painter, widget)
            self._draw_head(_Control.CE_HeaderLabel, option, painter, widget)
        elif element != _Control.CE_HeaderEmptyArea:
            super().drawControl(element, option, painter, widget)

    @override
    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            bars.draw_scroll(painter, option, self._theme)
        elif control == _Complex.CC_ComboBox:
            fields.draw_list(painter, option, widget, self._theme)
        elif control == _Complex.CC_SpinBox:
            fields.draw_field(painter, option, widget, self._theme)
        elif isinstance(option, QStyleOptionToolButton):
            self._draw_tool(painter, option, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def _draw_tool(
        self, painter: QPainter, option: QStyleOptionToolButton, button: QWidget | None
    ) -> None:
        in_rail = button is not None and _in_rail(button)
        box = buttons.tool_box(option.state, button, in_rail=in_rail)
        draw_box(painter, option.rect, box, self._theme)
        words = QStyleOptionToolButton(option)
        colour = self._theme.colour(buttons.tool_ink(option.state, in_rail=in_rail))
        words.palette.setColor(QPalette.ColorRole.ButtonText, colour)
        words.rect = option.rect.adjusted(1, 1, -1, -1)
        if in_rail:
            words.rect = words.rect.adjusted(0, _RAIL, 0, -_RAIL)
            on = option.state & QStyle.StateFlag.State_On
            words.font = self._theme.font("meta-strong" if on else "meta-medium")
        super().drawControl(_Control.CE_ToolButtonLabel, words, painter, button)

    # Sizes and places

    @override
    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        measure = SIZES.get(kind)
        if measure is not None:
            return measure(self._theme, option, size, widget)
        made = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type] # may be none
        if kind == QStyle.ContentsType.CT_ItemViewItem and views.is_in_dropped(widget):
            made.setHeight(max(made.height(), self._theme.height("small")))
        return made

    @override
    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        if element == _Sub.SE_ShapedFrameContents and fields.is_area(widget):
            return fields.area_room(option.rect)
        if element == _Sub.SE_LineEditContents:
            return fields.line_room(option.rect, widget)
        if element in _MARKS:
            return ticks.tick_mark(option)
        if element in _WORDS:
            return ticks.tick_words(option)
        if element in _WHOLE:
            return option.rect
        return super().subElementRect(element, option, widget)  # type: ignore[arg-type] # may be none

    @override
    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        found = None
        if control == _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return bars.scroll_part(option, part)
        if control == _Complex.CC_ComboBox:
            found = fields.list_part(option, part)
        elif control == _Complex.CC_SpinBox:
            found = fields.number_part(option, part)
        if found is not None:
            return found
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type] # may be none

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration and not self._theme.moves():
            return 0
        if hint == QStyle.StyleHint.SH_ComboBox_Popup:
            # A list under its field, and not a menu over it.
            return 0
        return super().styleHint(hint, option, widget, returned)


def _in_rail(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and parent.property("kit") == "rail"
