"""What this installation has, where it keeps things, and what it lacks, with the remedy."""

from __future__ import annotations

import ctypes
import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING, Final

from wargame.support.paths import ShippedFilesMissing, places, shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

DISTRIBUTION: Final = "wargame-tabletop"

# The library that Qt opens on Linux, and the Debian package that has it.
LIBRARIES: Final[Mapping[str, str]] = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
}
# The same, for a window on an X display.
X_LIBRARIES: Final[Mapping[str, str]] = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# The same, on Wayland.
WAYLAND_LIBRARIES: Final[Mapping[str, str]] = {"libwayland-cursor.so.0": "libwayland-cursor0"}


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that is missing and what to do about it."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Health:
    """The whole picture.

    Attributes:
        version: The version of this program.
        python: The version and the program file of Python.
        system: Name and version of the operating system.
        libraries: Versions of the libraries it runs on, by name; empty when not installed.
        display: What windows are drawn on; empty when there is nothing.
        window: `starts`, or why Qt does not.
        fonts: File names of the fonts shipped with it.
        places: Folders, by what is kept there.
        missing: What to mend.
    """

    version: str
    python: str
    system: str
    libraries: Mapping[str, str]
    display: str
    window: str
    fonts: tuple[str, ...]
    places: Mapping[str, str]
    missing: tuple[Lack, ...]


def examine(loads: Callable[[str], bool] | None = None) -> Health:
    """Look at everything; takes the time that Qt needs to start.

    Args:
        loads: Whether a system library can be opened; another answer in tests.
    """
    libraries = dict(versions())
    display = display_of(os.environ, sys.platform)
    window = start_of_qt()
    fonts = tuple(fonts_shipped())
    lacking = missing(libraries, display, window, fonts, loads or can_load)
    return Health(
        version=version_of(DISTRIBUTION),
        python=f"{platform.python_version()} ({sys.executable})",
        system=platform.platform(),
        libraries=libraries,
        display=display,
        window=window,
        fonts=fonts,
        places=dict(kept_places()),
        missing=tuple(lacking),
    )


def version_of(distribution: str) -> str:
    """The installed version of a library, empty when it is not there."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""


def versions() -> Iterator[tuple[str, str]]:
    """The libraries that this program declares, with their versions."""
    for line in metadata.requires(DISTRIBUTION) or ():
        if "extra ==" not in line:
            name = line.split(";")[0]
            for mark in "<>=!~ [":
                name = name.split(mark)[0]
            yield name, version_of(name)


def display_of(environment: Mapping[str, str], system: str) -> str:
    """What windows are drawn on, empty when there is nothing."""
    if not system.startswith("linux"):
        return system
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        if environment.get(name):
            return f"{name}={environment[name]}"
    return ""


def start_of_qt() -> str:
    """Start Qt in a process of its own, without a screen: `starts`, or why it does not."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(  # noqa: S603 - this very program, with fixed words
            [*this_program(), "doctor", "--start-qt"],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"did not start: {error}"
    if done.returncode == 0:
        return "starts"
    said = done.stderr.strip().splitlines() or [f"exit status {done.returncode}"]
    return f"did not start: {said[-1]}"


def this_program() -> tuple[str, ...]:
    """The words that start this program anew: itself where it is bundled, by Python elsewhere."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (sys.executable, "-m", "wargame")


def fonts_shipped() -> Iterator[str]:
    """The fonts that report and window use, by file name."""
    try:
        folder = shipped("assets") / "fonts"
    except ShippedFilesMissing:
        return
    yield from sorted(file.name for file in folder.rglob("*.[to]tf"))


def kept_places() -> Iterator[tuple[str, str]]:
    """Where everything goes and comes from, by name."""
    here = places()
    for name in ("settings", "backups", "logs", "exercises", "packs"):
        yield name, str(getattr(here, name))
    for name in ("scenarios", "assets"):
        try:
            yield name, str(shipped(name))
        except ShippedFilesMissing:
            yield name, ""


def can_load(library: str) -> bool:
    """Whether a system library can be opened."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(
    libraries: Mapping[str, str],
    display: str,
    window: str,
    fonts: tuple[str, ...],
    loads: Callable[[str], bool],
) -> Iterator[Lack]:
    """What to mend, the plainest cause first."""
    for name, version in libraries.items():
        if not version:
            yield Lack(f"the library {name}", "Install wargame again: pip install wargame-tabletop")
    yield from missing_system_libraries(display, loads)
    if not display:
        remedy = "Start it in a desktop session; everything but the window works without one."
        yield Lack("a display", remedy)
    if window != "starts":
        yield Lack("a working Qt", f"Qt says: {window}")
    if not fonts:
        yield Lack("the fonts", "Install wargame again; its folder assets/fonts is empty.")
    yield from unwritable_places()


def missing_system_libraries(display: str, loads: Callable[[str], bool]) -> Iterator[Lack]:
    """System libraries that Qt would look for in vain, with the one command that brings them."""
    if not sys.platform.startswith("linux"):
        return
    wanted = dict(LIBRARIES)
    if display.startswith("DISPLAY"):
        wanted |= X_LIBRARIES
    elif display.startswith("WAYLAND"):
        wanted |= WAYLAND_LIBRARIES
    absent = {library: package for library, package in wanted.items() if not loads(library)}
    if absent:
        remedy = f"On Debian: sudo apt-get install -y {' '.join(absent.values())}"
        yield Lack(", ".join(absent), remedy)


def unwritable_places() -> Iterator[Lack]:
    """Folders in which nothing can be kept."""
    here = places()
    for folder in (here.settings, here.backups, here.logs):
        existing = nearest_existing(folder)
        if not os.access(existing, os.W_OK):
            yield Lack(
                f"the right to write in {existing}", "Set WARGAME_HOME to a folder of yours."
            )


def nearest_existing(folder: Path) -> Path:
    """The folder, or the nearest of its parents that exists."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder
