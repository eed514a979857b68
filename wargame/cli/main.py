"""Where the command line begins, and how it ends: exit status and errors.

Status 0 is done, 1 a finding (`check`, `verify`, a bad line of `judge --batch`), 2 wrong use or
something in the way that the person can mend, 3 a fault of the program. Errors are one plain
sentence with the remedy, on standard error.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from wargame.cli.display import can_show
from wargame.game.errors import WargameError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import click

WRONG_USE = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and end the process with its exit status."""
    try:
        status = run(arguments)
    except Exception as error:  # noqa: BLE001 - the last resort, after which the process ends
        from wargame.cli.faults import report

        status = report(error)
    sys.exit(status)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status. Faults of the program are not caught."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        status = _parsed(words) if words or not _has_display() else _window()
        sys.stdout.flush()
    except WargameError as error:
        return complain(str(error))
    except KeyboardInterrupt:
        return _stopped()
    except BrokenPipeError:
        # Whoever read our output has enough, as `head` has.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        if error.errno is None:
            raise  # not the system's: a library or the program itself is at fault
        return complain(what_stands_in_the_way(error))
    return status


def _has_display() -> bool:
    return can_show(os.environ, sys.platform)


def _window() -> int:
    """No words, so nothing to parse: click would take a tenth of the way to the first painting."""
    from wargame.app import open_window

    return open_window()


def _parsed(words: list[str]) -> int:
    import click

    from wargame.cli.group import wargame

    try:
        status = wargame.main(args=words, prog_name="wargame", standalone_mode=False)
    except click.ClickException as error:
        return complain(sentence_of(error))
    except click.Abort:
        return _stopped()
    return status if isinstance(status, int) else 0


def _stopped() -> int:
    complain("Stopped; what was done until then is kept.")
    return INTERRUPTED


def complain(sentence: str) -> int:
    """Write a sentence to standard error; returns the status of wrong use."""
    import click

    from wargame.cli.output import plain

    click.echo(plain(sentence), err=True)
    return WRONG_USE


def sentence_of(error: click.ClickException) -> str:
    """Say an error of click's as a sentence, with the command that explains more."""
    import click

    says = " ".join(error.format_message().split())
    if not says.endswith((".", "?")):
        says += "."
    if isinstance(error, click.UsageError) and error.ctx is not None and "See " not in says:
        says += f" See {error.ctx.command_path} --help."
    return says


def what_stands_in_the_way(error: OSError) -> str:
    """Say an error of the operating system as a sentence."""
    reason = (error.strerror or "it failed").lower()
    name = f"{error.filename}: " if error.filename else ""
    return f"{name}{reason}. Choose another place, or make this one usable, and try again."
