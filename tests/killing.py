"""Starts processes that write until they are killed, and says what they had acknowledged."""

from __future__ import annotations

import os
import re
import select
import signal
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess


class Writers:
    """Starts writers and kills them; the parent forks one for each line that it is given."""

    def __init__(self, parent: subprocess.Popen[bytes]) -> None:
        assert parent.stdin is not None
        assert parent.stdout is not None
        self._orders = parent.stdin
        self._output = parent.stdout.fileno()

    def run_and_kill(self, order: str, seconds: float, after: bytes = b"") -> int:
        """Let a writer open and write for a while; returns the last number it acknowledged.

        Args:
            order: The line that the parent is given.
            seconds: How long it may go on, from its start or from a line that it prints.
            after: The beginning of that line: on a busy machine the start alone may take longer.
        """
        self._orders.write(f"{order}\n".encode())
        self._orders.flush()
        printed = self._read(b"", re.compile(rb"(?s)(?=.*start\n)(?=.*pid \d+\n)"), 30)
        found = re.search(rb"pid (\d+)\n", printed)
        assert found, printed
        if after:
            printed = self._read(printed, re.compile(rb"(?m)^" + after + rb".*\n"), 30)
        printed = self._read(printed, re.compile(rb"end\n"), seconds)
        os.kill(int(found[1]), signal.SIGKILL)
        # What it printed between our last look and its end was acknowledged as well.
        printed = self._read(printed, re.compile(rb"end\n"), 30)
        assert b"True" not in printed, "the lock of the one killed before stood in the way"
        return max((int(seq) for seq in re.findall(rb"(?m)^(\d+)\n", printed)), default=0)

    def _read(self, printed: bytes, end: re.Pattern[bytes], seconds: float) -> bytes:
        """Keep the pipe empty, so that the writer never waits for us."""
        moment = time.monotonic() + seconds
        while not end.search(printed[-65536:]) and (left := moment - time.monotonic()) > 0:
            if select.select([self._output], [], [], left)[0]:
                printed += os.read(self._output, 65536)
        return printed
