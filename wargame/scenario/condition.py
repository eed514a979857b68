"""What every condition can do: answer, say itself in words, and explain its answer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation
    from wargame.scenario.truth import Truth


class Part(NamedTuple):
    """One line of an explanation.

    Attributes:
        words: What was asked.
        truth: The answer as things stand.
        entries: Numbers of the log entries that made it so; empty when none did.
        depth: How deep the line stands below the condition as a whole.
    """

    words: str
    truth: Truth
    entries: tuple[int, ...] = ()
    depth: int = 0


AND: Final = "and"
OR: Final = "or"
OF: Final = "of"
OPPOSITE: Final = {AND: OR, OR: AND, "": ""}


def plain(name: str) -> str:
    """Call a thing by its id, where no pack is at hand to name it."""
    return name


def quoted(title: str) -> str:
    """Set a title apart from the sentence that it stands in."""
    return f"“{title}”" if " " in title else title


class Condition(ABC):
    """A question about the situation. Forms are frozen models, one file each in `conditions/`."""

    @abstractmethod
    def ask(self, situation: Situation) -> Truth:
        """Answer from the situation alone."""

    @abstractmethod
    def words(self, name: Callable[[str], str] = plain) -> str:
        """Say the condition as the end of a sentence that begins with "if".

        Args:
            name: Gives the title of an id, such as `Pack.name`.
        """

    def denied(self, name: Callable[[str], str] = plain) -> str:
        """Say that the condition does not hold, in the same place of a sentence."""
        return f"it is not so that {self.words(name)}"

    def joined(self) -> str:
        """`and` or `or` where the words are those of several parts; `of` in a list of them."""
        return ""

    def entries(self, situation: Situation) -> tuple[int, ...]:
        """Say which entries of the log made the answer what it is."""
        del situation
        return ()

    def because(self, situation: Situation, name: Callable[[str], str] = plain) -> tuple[Part, ...]:
        """Explain the answer, line by line; a condition with parts lists them below itself."""
        return (Part(self.words(name), self.ask(situation), self.entries(situation)),)


def inside(words: str, joined: str, by: str) -> str:
    """Words of a part among others: brackets only where they would read otherwise without."""
    return words if joined in {"", by} else f"({words})"


def below(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Move the lines of a part one step in."""
    return tuple(part._replace(depth=part.depth + 1) for part in parts)
