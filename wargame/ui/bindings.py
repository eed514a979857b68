"""What the commands of the table do now, and why one of them may not be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.ui.commands import Command, command, commands

if TYPE_CHECKING:
    from collections.abc import Callable


class _Binding(NamedTuple):
    run: Callable[[int], object]
    why_not: Callable[[], str | None]


def _nothing() -> str | None:
    return None


class Bindings:
    """Commands bound to what runs them; a screen binds when it is built.

    A later binding of one command replaces the earlier one.
    """

    def __init__(self) -> None:
        self._bound: dict[str, _Binding] = {}
        self._listeners: list[Callable[[], None]] = []

    def bind(
        self,
        command_id: str,
        run: Callable[[], object],
        why_not: Callable[[], str | None] = _nothing,
    ) -> None:
        """Says what runs a command.

        Args:
            command_id: an id of the table.
            run: what does it.
            why_not: the reason why it may not be done now, or None.

        Raises:
            KeyError: if the table has no such command.
        """
        self._put(command_id, lambda _: run(), why_not)

    def bind_numbered(
        self,
        command_id: str,
        run: Callable[[int], None],
        why_not: Callable[[], str | None] = _nothing,
    ) -> None:
        """The same for a numbered command: `run` is given the number, from 0."""
        self._put(command_id, run, why_not)

    def _put(
        self, command_id: str, run: Callable[[int], object], why_not: Callable[[], str | None]
    ) -> None:
        command(command_id)
        self._bound[command_id] = _Binding(run, why_not)
        self._tell()

    def unbind(self, command_id: str) -> None:
        """Nobody runs it any more, as after a screen is gone."""
        self._bound.pop(command_id, None)
        self._tell()

    def listen(self, listener: Callable[[], None]) -> None:
        """Calls the listener after each change."""
        self._listeners.append(listener)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()

    def offered(self, screen: str, *, private: bool = False) -> tuple[Command, ...]:
        """The bound commands that work on a screen, in the order of the table.

        On a private screen only those that name it: nothing else may act there.
        """
        return tuple(
            each
            for each in commands()
            if each.id in self._bound
            and (screen in each.screens or (not each.screens and not private))
        )

    def has(self, command_id: str) -> bool:
        """Whether somebody runs it, on whatever screen."""
        return command_id in self._bound

    def reason(self, command_id: str) -> str:
        """Why a bound command may not be done now; empty when it may."""
        binding = self._bound.get(command_id)
        return "Nothing does this here." if binding is None else binding.why_not() or ""

    def run(self, command_id: str, number: int = 0) -> str | None:
        """Runs a command, or says why not."""
        binding = self._bound.get(command_id)
        if binding is None:
            return "Nothing does this here."
        reason = binding.why_not()
        if reason is None:
            binding.run(number)
        return reason
