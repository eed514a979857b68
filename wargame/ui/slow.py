"""Something whose middle takes its time, such as trying a pass-phrase. No Qt here.

A presenter gathers what is needed and says what comes after; the view has the middle done off the
window's thread (`Working.carry`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Slow(Generic[Told]):
    """Work, and what is done with what came of it.

    Attributes:
        work: Does it: no widget, no file, nothing of the exercise that may change meanwhile. None
            where there is nothing to do.
        take: Goes on with what came of it, on the window's thread.
    """

    work: Callable[[], Any] | None
    take: Callable[[Any], Told]

    def at_once(self) -> Told:
        """Do it here and now, where nobody waits or there is no later."""
        return self.take(self.work() if self.work is not None else None)


def said(answer: Told) -> Slow[Told]:
    """An answer that needs no work."""
    return Slow(None, lambda _: answer)
