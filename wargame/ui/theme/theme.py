"""The theme in force: one object, child of the application, that parts ask for colours.

Start-up order: make the `QApplication`, then `Theme.install(app)`, then the first widget.
Parts take `current_theme()` in their constructor and look tokens up while painting, so that a
change needs no code of theirs: the new palette repaints everything, and with another text size
every widget is dressed anew and laid out when it is seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QToolTip

from wargame.ui.theme.fonts import load_fonts
from wargame.ui.theme.growing import Sizes, fit, grow, keep_sizes, wake
from wargame.ui.theme.look.style import Look
from wargame.ui.theme.palette import make_palette
from wargame.ui.theme.tokens import DARK, LIGHT, high_contrast
from wargame.ui.theme.values import Values

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


Scheme = Literal["system", "light", "dark"]

SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 0.9, 1.4, 0.1
_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


class NoThemeError(RuntimeError):
    """A part was made before the theme."""

    def __init__(self) -> None:
        super().__init__("Call Theme.install(app) before making the first part.")


class Theme(QObject, Values):
    """Tokens, fonts and sizes now in force; `changed` follows each change of them.

    Signal `grown` follows another text size, when everything is measured anew.
    Signal `adjusted` when a person changed it by a key or a button, so that it can be kept.
    """

    changed = Signal()
    grown = Signal()
    adjusted = Signal()

    def __init__(self, app: QApplication) -> None:
        QObject.__init__(self, app)
        Values.__init__(self)
        self._app = app
        self._scheme: Scheme = "light"
        self._contrast: bool | None = None
        self._look = Look(self)
        self._dressed_for = 0.0
        self._usual_effects = {one: QApplication.isEffectEnabled(one) for one in _EFFECTS}
        self._follow_system()

    def _follow_system(self) -> None:
        """Hear of it when the system turns dark, or asks for more contrast, while we run."""
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        accessibility = getattr(hints, "accessibility", None)
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self._system_changed)

    def _system_changed(self) -> None:
        if self._scheme == "system" or self._contrast is None:
            self.put_on()

    @classmethod
    def install(
        cls,
        app: QApplication,
        scheme: Scheme = "system",
        *,
        contrast: bool | None = None,
        text_size: float = 1.0,
    ) -> Theme:
        """Gives the application its style, fonts and colours; made once, later adjusted.

        Args:
            app: the application.
            scheme: light, dark, or what the system asks for.
            contrast: high contrast; None takes what the system reports.
            text_size: 0.9 to 1.4 times the type scale.
        """
        theme = app.findChild(cls)
        if theme is None:
            load_fonts()
            theme = cls(app)
            app.setStyle(theme._look)
        theme.follow_contrast(contrast)
        theme.put_on(scheme, text_size=text_size, moves=True)
        return theme

    def follow_contrast(self, contrast: bool | None) -> None:
        """High contrast or not from the next `put_on`; None takes what the system reports."""
        self._contrast = contrast

    def put_on(
        self,
        scheme: Scheme | None = None,
        *,
        contrast: bool | None = None,
        text_size: float | None = None,
        moves: bool | None = None,
    ) -> None:
        """Changes what is given, keeps the rest, and repaints once."""
        self._scheme = scheme or self._scheme
        self._contrast = self._contrast if contrast is None else contrast
        self._moves = self._moves if moves is None else moves
        _tell_system(_SCHEMES[self._scheme])
        if text_size is not None:
            self._text_size = min(LARGEST_TEXT, max(SMALLEST_TEXT, round(text_size, 2)))
        plain = DARK if self.is_dark() else LIGHT
        self.tokens = high_contrast(plain) if self.is_high_contrast() else plain
        self._forget()
        palette = make_palette(self.tokens)
        self._app.setPalette(palette)
        QToolTip.setPalette(palette)
        # Qt would tell the widgets later, and whoever hears of the change find the old ones.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.ApplicationPaletteChange)
        for effect, usual in self._usual_effects.items():
            QApplication.setEffectEnabled(effect, usual and self._moves)
        grows = self._dressed_for != self._text_size
        every = self._dress() if grows else []
        self.changed.emit()
        if grows:
            # Not before all have forgotten what they measured, and what is seen is laid out.
            wake(every)
            _lay_out()
            fit(every)
            _lay_out()
            self.grown.emit()

    def _dress(self) -> list[QWidget]:
        """Every widget at the person's text size; the unseen are laid out when they are seen."""
        self._dressed_for = self._text_size
        self._app.setFont(self.font("body"))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.ApplicationFontChange)
        QToolTip.setFont(self.font("meta"))
        every = QApplication.allWidgets()
        for widget in every:
            self._look.dress(widget)
            grow(widget, self.px)
        return every

    @property
    def scheme(self) -> Scheme:
        """What was chosen: light, dark, or what the system asks for."""
        return self._scheme

    @property
    def contrast(self) -> bool | None:
        """What was chosen: high contrast or not, or None for what the system asks for."""
        return self._contrast

    def is_high_contrast(self) -> bool:
        """Whether the tokens of high contrast are in force."""
        return _wants_contrast() if self._contrast is None else self._contrast

    def is_dark(self) -> bool:
        """Whether the dark tokens are in force."""
        if self._scheme == "system":
            hints = QGuiApplication.styleHints()
            return hints.colorScheme() is Qt.ColorScheme.Dark
        return self._scheme == "dark"

    def toggle(self) -> None:
        """A person goes from light to dark, or back."""
        self.put_on("light" if self.is_dark() else "dark")
        self.adjusted.emit()

    def resize_text(self, steps: int) -> None:
        """A person wants larger text (1) or smaller (-1)."""
        self.put_on(text_size=self._text_size + steps * TEXT_STEP)
        self.adjusted.emit()

    def keep(self, widget: QWidget, **sizes: int) -> None:
        """Gives a widget sizes in pixels at text size 1, which grow with the text.

        Args:
            widget: whose sizes they are.
            sizes: `width` and `height` are fixed, `least_width` and `least_height` are not.
        """
        keep_sizes(widget, Sizes(**sizes))
        grow(widget, self.px)


def _lay_out() -> None:
    """Lays out what is seen: each layout tells the one that holds it, which takes it up later."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def _tell_system(scheme: Qt.ColorScheme) -> None:
    """What the system draws itself, such as title bars and file dialogs, follows our choice."""
    set_scheme = getattr(QGuiApplication.styleHints(), "setColorScheme", None)
    if set_scheme is not None and scheme != _Told.scheme:
        _Told.scheme = scheme
        set_scheme(scheme)


class _Told:
    """What the system was last told; telling it again would repaint everything."""

    scheme = Qt.ColorScheme.Unknown


def _wants_contrast() -> bool:
    """What the system reports (Qt 6.10 and later), else no."""
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is None:
        return False
    preference = accessibility().contrastPreference()
    return bool(preference == Qt.ContrastPreference.HighContrast)


def current_theme() -> Theme:
    """The theme of the running application.

    Raises:
        NoThemeError: if none is installed yet.
    """
    app = QApplication.instance()
    theme = None if app is None else app.findChild(Theme)
    if theme is None:
        raise NoThemeError
    return theme
