"""The command `wargame` itself: finds its subcommands without importing the others.

Everything imported here is paid for by `wargame --help`, which is measured.
"""

from __future__ import annotations

import importlib
import os
from typing import TYPE_CHECKING

import click

from wargame.cli.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterable

SUFFIX = ".wargame"
OPEN = "open"


class LazyGroup(click.Group):
    """A group that imports a subcommand when it is called, and takes a file in its place."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click gives it
        """Name the commands in the order of the registry."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click gives it
        cmd_name: str,
    ) -> click.Command | None:
        """Import one command; None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(COMMANDS[cmd_name].module)
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first word names, or take the word as a file to open."""
        word = args[0]
        if word in COMMANDS:
            return super().resolve_command(ctx, args)
        if os.path.isfile(word):  # noqa: PTH113 - pathlib is slow to import
            return OPEN, self.get_command(ctx, OPEN), args
        raise UnknownWord(word, ctx)

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - click gives it
        formatter: click.HelpFormatter,
    ) -> None:
        """List the commands as the registry says them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.says) for name, entry in COMMANDS.items()])


class UnknownWord(click.UsageError):
    """The first word is neither a command nor a file."""

    def __init__(self, word: str, ctx: click.Context) -> None:
        if word.endswith(SUFFIX) or "/" in word or "\\" in word:
            says = f"There is no file {word}. Check its name, or make one with wargame new."
        else:
            says = f"{word!r} is neither a command of wargame nor a file. {advice(word, COMMANDS)}"
        super().__init__(says, ctx)


def advice(word: str, known: Iterable[str]) -> str:
    """Name the command that was probably meant, or where they are listed."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=1)
    return f"Did you mean {close[0]!r}?" if close else "See wargame --help."


def say_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    """Print the version and stop."""
    if asked and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"wargame {version('wargame-tabletop')}")
        ctx.exit()


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="wargame FILE opens an exercise. wargame COMMAND --help explains a command.",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=say_version,
    help="Print the version.",
)
@click.pass_context
def wargame(ctx: click.Context) -> int | None:
    """Play a crisis exercise of an alliance, and print what came of it.

    Without a command the window opens.
    """
    if ctx.invoked_subcommand is None:
        command = ctx.command.get_command(ctx, OPEN) if isinstance(ctx.command, LazyGroup) else None
        if command is not None:
            return int(ctx.invoke(command, file=None) or 0)
    return None
