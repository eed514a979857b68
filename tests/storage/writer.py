"""Another process that appends until it is stopped; prints each number once it is acknowledged.

Arguments: the file, and how many entries go into one append at most. Without arguments it reads
such pairs from standard input, a line each, and forks a writer for each of them: the libraries are
then loaded once for many writers.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.storage.samples import KINDS, notes
from wargame.storage.sqlite import open_exercise


def write(path: str, most: int) -> None:
    os.write(1, b"start\n")
    store = open_exercise(path, kinds=KINDS)
    seq = store.head().seq
    os.write(1, f"open {seq} {store.read_only}\n".encode())
    while True:
        # Now one entry, now many; now and then what stands beside the log as well.
        count = seq % most + 1
        store.append(seq, notes(count, seq + 1))
        seq += count
        os.write(1, f"{seq}\n".encode())
        if seq % 7 == 0:
            store.save_draft("ARM", "orders", "x" * (seq % 5000 + 1), "")
        if seq % 97 == 0:
            store.backup("turn")


def fork_writers() -> None:
    for line in sys.stdin:
        path, most = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            write(path, int(most))
        os.write(1, f"pid {child}\n".encode())
        os.waitpid(child, 0)
        os.write(1, b"end\n")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        write(sys.argv[1], int(sys.argv[2]))
    else:
        fork_writers()
