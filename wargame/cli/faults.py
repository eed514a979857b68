"""The last resort of the command line: a fault of the program leaves a report, not a traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wargame.support.crash import CrashHandler
from wargame.support.logs import start_logging
from wargame.support.paths import ShippedFilesMissing

if TYPE_CHECKING:
    from wargame.support.crash import Crash

FAULT = 3


def report(error: Exception) -> int:
    """Write a fault down and tell about it; returns the exit status."""
    if isinstance(error, ShippedFilesMissing):
        click.echo(str(error), err=True)  # its words are ours, and say what to do
        return FAULT
    start_logging()
    CrashHandler(tell).report(error)
    return FAULT


def tell(crash: Crash) -> None:
    """Say in one sentence what happened and where the report lies."""
    where = f"The report is in {crash.report}." if crash.report else crash.text
    click.echo(
        f"This is a fault of wargame itself ({crash.summary}); what was recorded is kept. {where}",
        err=True,
    )
