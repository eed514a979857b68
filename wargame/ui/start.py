"""Starting the window: application, theme, crash handler, window; in this order.

The crash handler comes before the window, so that nothing fails unseen; it only emits a signal,
which is taken on the window's own thread.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from wargame.support.choices import current_choices
from wargame.support.crash import Crash, CrashHandler
from wargame.ui.applying import put_on
from wargame.ui.running.failure_words import failure_words
from wargame.ui.theme.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from wargame.ui.desk import Desk
    from wargame.ui.ending import Ending
    from wargame.ui.window import Window

AFTER_PAINT = 50
"""Milliseconds after which the window has long been painted, and garbage is looked for again."""

AROUND = 48
"""Pixels that a title bar and the edges of a window take at most."""

WHEN_IDLE = 1000
"""Milliseconds after that, when the screens may be read."""


class _Failures(QObject):
    happened = Signal(object)


def run(desk: Desk, path: Path | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    app.setApplicationName("wargame")
    app.setDesktopFileName("wargame")
    Theme.install(app)
    put_on(current_choices().now)
    failures = _Failures()
    crashes = CrashHandler(failures.happened.emit)
    crashes.install()
    # With nothing open there is nothing to fold into a file, and the painting is waited for.
    endings = [] if path is None else [heeding(app)]
    from wargame.ui.jobs import end_jobs
    from wargame.ui.warming import warm
    from wargame.ui.window import Window

    window = Window(desk)
    failures.happened.connect(
        lambda crash: show_crash(window, crash), Qt.ConnectionType.QueuedConnection
    )
    fit(window.frame)
    window.frame.show()
    QTimer.singleShot(AFTER_PAINT, gc.enable)
    if not endings:
        QTimer.singleShot(AFTER_PAINT, lambda: endings.append(heeding(app)))
    if sys.platform == "darwin":
        QTimer.singleShot(AFTER_PAINT, lambda: window.menu_bar().keep())
    # Counted from inside the loop: by then Home is painted, however slow the machine.
    QTimer.singleShot(AFTER_PAINT, lambda: QTimer.singleShot(WHEN_IDLE, lambda: warm(desk)))
    if path is not None:
        window.opening.open_file(str(path))
    try:
        return app.exec()
    finally:
        gc.enable()
        window.close_exercise()
        window.exercise.folding.finish()
        end_jobs()
        for ending in endings:
            ending.remove()
        crashes.remove()


def fit(window: QWidget) -> None:
    """On a small screen the window fills it: its foot, the next step, lies over no edge.

    What the system draws around a window is known only once it stands, so some is reckoned with.
    """
    screen = window.screen().availableGeometry().size()
    wanted = window.size()
    if wanted.width() <= screen.width() and wanted.height() + AROUND <= screen.height():
        return
    window.resize(wanted.boundedTo(screen))
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def heeding(app: QApplication) -> Ending:
    """From now on the window ends in order when the system asks for it."""
    from wargame.ui.ending import Ending

    return Ending(app)


def show_crash(window: Window, crash: Crash) -> None:
    """Tell of a failure without standing in the way: the log is whole up to its last entry."""
    upto = window.session.head.seq if window.session is not None else 0
    said = failure_words(window.frame.screen_title(), upto, crash)
    window.frame.notice.tell(
        said,
        ("Go on", lambda: None),
        ("Copy details", lambda: QApplication.clipboard().setText(crash.text)),
    )
