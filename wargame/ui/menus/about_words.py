"""What About says: the version, licences, and where things are kept. No Qt here."""

from __future__ import annotations

import platform
from typing import NamedTuple

from wargame.support.assets import asset
from wargame.support.health import DISTRIBUTION, version_of
from wargame.support.logs import NAME
from wargame.support.paths import places

LICENCES = (
    "wargame is under the MIT licence. Qt and PySide6 are used under the LGPL 3, fonts under the "
    "Open Font License and the Bitstream Vera licence, icons under MIT."
)


class AboutLine(NamedTuple):
    """A name and what is so."""

    name: str
    says: str


def about_lines() -> tuple[AboutLine, ...]:
    """Versions first, then folders, in the order in which somebody who helps would ask."""
    kept = places()
    qt = version_of("PySide6") or "unknown"
    return (
        AboutLine("Version", version_of(DISTRIBUTION) or "unknown"),
        AboutLine("Runs on", f"Python {platform.python_version()}, Qt {qt}, {system_words()}"),
        AboutLine("The program's own log", str(kept.logs / NAME)),
        AboutLine("Settings", str(kept.settings)),
        AboutLine("Backups", str(kept.backups)),
        AboutLine("Texts of the licences", str(asset("LICENSES.md"))),
    )


def system_words() -> str:
    """The operating system in two words: "Linux 6.8"."""
    return f"{platform.system()} {platform.release()}".strip()
