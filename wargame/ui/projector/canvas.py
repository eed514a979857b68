"""The widget that shows a slide: laid out for 1920 by 1080, scaled by one factor to its room.

The slide is drawn once into a picture when its words change; only the clocks are drawn over it, so
that a second that passes costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wargame.ui.parts.drawing import Drawing
from wargame.ui.projector.ink import HIGH, WIDE, Ink, tokens_of
from wargame.ui.projector.paint_changes import paint_amendment, paint_moves
from wargame.ui.projector.paint_head import (
    head_speaker_place,
    paint_head,
    paint_small_clock,
)
from wargame.ui.projector.paint_motion import paint_motion, speaker_clock_place
from wargame.ui.projector.paint_overview import (
    paint_map_slide,
    paint_overview,
    paint_overview_clock,
)
from wargame.ui.projector.paint_picture import paint_picture_slide
from wargame.ui.projector.paint_texts import (
    paint_clock_slide,
    paint_curtain,
    paint_holding,
    paint_inject,
    paint_large_clock,
    paint_message,
    paint_review,
)
from wargame.ui.projector.slides import (
    AmendmentSlide,
    ClockSlide,
    ClockWords,
    HoldingSlide,
    InjectSlide,
    MapSlide,
    MessageSlide,
    MotionSlide,
    MovesSlide,
    Overview,
    PictureSlide,
    ReviewSlide,
    words_of,
)
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.ui.parts.drawing import Drawn
    from wargame.ui.projector.slides import SlideScreen

_AFTER = Qt.AlignmentFlag.AlignRight


class SlideCanvas(QWidget):
    """Shows one slide; it takes no focus and answers to no hand.

    Args:
        name: What it is, for readers of the screen.
    """

    def __init__(self, name: str = "The room's slide", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._scheme = "light"
        self._screen: SlideScreen | None = None
        self._clock = ClockWords()
        self._speaker = ("", "text")
        self._kept: tuple[object, QPixmap] | None = None
        self._parts: dict[object, QPixmap] = {}
        self._drawing = Drawing(self)
        self._drawing.changed.connect(self._draw_anew)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # Titles and clocks of the room stand as drawn in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._theme.changed.connect(self.update)

    def set_scheme(self, scheme: str) -> None:
        """The slides' own theme: `light`, `dark` or `window`."""
        if scheme != self._scheme:
            self._scheme = scheme
            self.update()

    def show_slide(
        self, screen: SlideScreen, clock: ClockWords, speaker: tuple[str, str] = ("", "text")
    ) -> bool:
        """Show a slide with its clocks; returns whether anything changed."""
        if (screen, clock, speaker) == (self._screen, self._clock, self._speaker):
            return False
        if screen != self._screen:
            told = (word for word in words_of(screen.body) if word)
            self.setAccessibleDescription(f"{screen.name}. {' '.join(told)}"[:2000])
        self._screen, self._clock, self._speaker = screen, clock, speaker
        self.update()
        return True

    def shown(self) -> SlideScreen | None:
        """The slide that is shown."""
        return self._screen

    def slide_rect(self) -> QRect:
        """Where the slide lies: the whole, or what is left of it between two bars."""
        factor = min(self.width() / WIDE, self.height() / HIGH)
        wide, high = round(WIDE * factor), round(HIGH * factor)
        return QRect((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)

    @override
    def sizeHint(self) -> QSize:
        return QSize(960, 540)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(width * HIGH / WIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ratio = max(1.0, painter.deviceTransform().m11(), self.devicePixelRatioF())
        tokens = tokens_of(self._scheme, self._theme.tokens)
        painter.fillRect(self.rect(), Ink(painter, tokens).colour("canvas"))
        if self._screen is not None:
            factor = min(self.width() / WIDE, self.height() / HIGH)
            corner = self.slide_rect().topLeft()
            painter.drawPixmap(corner, self._picture(factor, ratio))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(corner)
            painter.scale(factor, factor)
            self._paint_clocks(Ink(painter, tokens), self._screen)
        painter.end()

    def _picture(self, factor: float, ratio: float) -> QPixmap:
        """The slide without its clocks, drawn anew only when something of it changed."""
        key = (self._screen, self._scheme, self._theme.tokens.name, factor, ratio)
        if self._kept is not None and self._kept[0] == key:
            return self._kept[1]
        size = QSize(round(WIDE * factor * ratio), round(HIGH * factor * ratio))
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(factor * ratio, factor * ratio)
        if self._screen is not None:
            tokens = tokens_of(self._scheme, self._theme.tokens)
            ink = Ink(painter, tokens, self._parts, self._drawn(self._screen, size))
            paint_slide(ink, self._screen)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        self._kept = key, picture
        return picture

    def _drawn(self, screen: SlideScreen, size: QSize) -> Drawn | None:
        """What the slide shows of an inject's pictures."""
        body = screen.body
        shown = body.picture if isinstance(body, InjectSlide) else body
        if not isinstance(shown, PictureSlide):
            return None
        self._drawing.ask(shown.content, size)
        return self._drawing.drawn

    def _draw_anew(self) -> None:
        """A large picture is ready."""
        self._kept = None
        self.update()

    def _paint_clocks(self, ink: Ink, screen: SlideScreen) -> None:
        body = screen.body
        if isinstance(body, Overview):
            paint_overview_clock(ink, self._clock)
        elif isinstance(body, ClockSlide):
            paint_large_clock(ink, self._clock)
        elif isinstance(body, PictureSlide):
            return
        elif body is not None and not isinstance(body, HoldingSlide) and self._clock.text:
            paint_small_clock(ink, self._clock)
        if isinstance(body, MotionSlide):
            self._paint_speaker(ink, body)
        if screen.head.speaks and body is not None and not isinstance(body, HoldingSlide):
            self._paint_floor(ink, screen)

    def _paint_speaker(self, ink: Ink, body: MotionSlide) -> None:
        place, (text, tone) = speaker_clock_place(body), self._speaker
        if place is not None and text:
            ink.words(place, text, 60, weight=600, tone=tone, align=_AFTER, tabular=True)

    def _paint_floor(self, ink: Ink, screen: SlideScreen) -> None:
        """The speaker's clock in the head, behind the name."""
        text, tone = self._speaker
        tone = "accent" if tone == "text" else tone
        ink.words(head_speaker_place(ink, screen.head), text, 26, weight=600, tone=tone,
                  tabular=True)  # fmt: skip


def paint_slide(ink: Ink, screen: SlideScreen) -> None:
    """Draw a slide without its clocks."""
    ink.ground()
    if screen.body is None:
        paint_curtain(ink, screen.head.title)
        return
    if not isinstance(screen.body, (HoldingSlide, PictureSlide)):
        paint_head(ink, screen.head)
    _BODIES[type(screen.body)](ink, screen.body)


_BODIES: dict[type, Callable[[Ink, Any], None]] = {
    Overview: paint_overview,
    MapSlide: paint_map_slide,
    MotionSlide: paint_motion,
    AmendmentSlide: paint_amendment,
    MovesSlide: paint_moves,
    InjectSlide: paint_inject,
    PictureSlide: paint_picture_slide,
    ReviewSlide: paint_review,
    HoldingSlide: paint_holding,
    MessageSlide: paint_message,
    ClockSlide: paint_clock_slide,
}
