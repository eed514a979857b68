"""What is said when the program itself failed. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.ui.parts.said import Said

if TYPE_CHECKING:
    from wargame.support.crash import Crash


def failure_words(screen: str, upto: int, crash: Crash) -> Said:
    """Where it went wrong, and that the log is whole.

    Args:
        screen: The title of the screen that was shown.
        upto: The last entry of the open exercise, 0 when none is open.
        crash: What happened; of it only the name of the report is said.
    """
    whole = f"The log is whole, up to #{upto}." if upto else "No exercise was open."
    where = f"A report of it, without texts or names, is in {crash.report}." if crash.report else ""
    return Said(
        f"Something went wrong in the {screen} screen",
        tuple(line for line in (f"{whole} You can go on.", where) if line),
        "bad",
    )
