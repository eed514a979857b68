"""The pinned Qt bears what one version of it did not: see docs/decisions/0004."""

from __future__ import annotations

import subprocess
import sys

import pytest

SIGNALS = 200_000
PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Sender(QObject):
    happened = Signal(object)

seen = 0

def take(value):
    global seen
    seen += 1
    return None

app = QCoreApplication([])
sender = Sender()
sender.happened.connect(take)
for _ in range(int(sys.argv[1])):
    sender.happened.emit(None)
print(seen)
"""


@pytest.mark.gui
def test_many_signals_do_not_end_the_process() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(SIGNALS)], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout.strip()) == (0, str(SIGNALS)), done.stderr
