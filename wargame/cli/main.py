"""Where the command line begins, and how it ends: exit status and errors.

Status 0 is done, 1 a finding (`check`, `verify`, a bad line of `judge --batch`), 2 wrong use or
something in the way that the person can mend, 3 a fault of the program. Errors are one plain
sentence with the remedy, on standard error.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from wargame.cli.group import wargame
from wargame.game.errors import WargameError

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    try:
        status = wargame.main(args=arguments, prog_name="wargame", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        return complain(sentence_of(error))
    except WargameError as error:
        return complain(str(error))
    except click.Abort:
        complain("Stopped; what was done until then is kept.")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has enough, as `head` has.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return complain(what_stands_in_the_way(error))
    return status if isinstance(status, int) else 0


def complain(sentence: str) -> int:
    """Write a sentence to standard error; returns the status of wrong use."""
    from wargame.cli.output import plain

    click.echo(plain(sentence), err=True)
    return WRONG_USE


def sentence_of(error: click.ClickException) -> str:
    """Say an error of click's as a sentence, with the command that explains more."""
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
