"""Options and arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from typing import Any


class ExistingFile(click.ParamType[Path]):
    """A file that must be there, told in our words where it is not."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Take a name as a path."""
        path = Path(value)
        if path.is_dir():
            self.fail(f"{value} is a folder; give the file in it.", param, ctx)
        if not path.exists():
            self.fail(f"There is no file {value}.", param, ctx)
        return path

    def fail(
        self,
        message: str,
        param: click.Parameter | None = None,  # noqa: ARG002 - click gives it
        ctx: click.Context | None = None,
    ) -> Any:
        """Refuse the name, without click's own words about values."""
        raise click.UsageError(message, ctx)


as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")

exercise_file = click.argument("file", metavar="FILE", type=ExistingFile())

seat = click.option("--seat", metavar="SEAT", help="A seat such as ARM, or public; control else.")
