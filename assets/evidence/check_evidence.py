"""Checks an evidence bundle, or a .wargame file, with nothing but Python's standard library.

    python3 check_evidence.py                      the bundle in this folder
    python3 check_evidence.py exercise.wargame     the log inside an exercise file
    python3 check_evidence.py --head 412:9c41e07a… also compare with a head printed elsewhere

Prints what it found; status 0 when everything fits, 1 when something does not.
"""

import argparse
import hashlib
import json
import sqlite3
import sys
from pathlib import Path

FIELDS = ("seq", "at", "story", "turn", "phase", "actor", "kind", "version", "payload")
START = "0" * 64


def entry_hash(prev, entry):
    """SHA-256 over the JSON array of the previous hash and the fields, in this order."""
    row = [prev, *(entry[field] for field in FIELDS)]
    text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def from_lines(path):
    """Entries of a log.jsonl."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def from_file(path):
    """Entries of an exercise file, opened so that nothing is changed."""
    columns = (*FIELDS, "prev", "hash")
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        query = f"SELECT {', '.join(columns)} FROM event ORDER BY seq"
        for row in database.execute(query):
            yield dict(zip(columns, row))
    finally:
        database.close()


def check_chain(entries):
    """The head of the chain, and what is wrong with it."""
    prev, seq, wrong = START, 0, []
    for entry in entries:
        seq += 1
        if entry["seq"] != seq:
            wrong.append(f"Entry #{entry['seq']} stands where #{seq} should stand.")
            seq = entry["seq"]
        if entry["prev"] != prev:
            wrong.append(f"Entry #{seq} does not continue the one before.")
        if entry_hash(entry["prev"], entry) != entry["hash"]:
            wrong.append(f"Entry #{seq} is not what its hash says.")
        prev = entry["hash"]
    return seq, prev, wrong


def check_files(folder, manifest):
    """What is wrong with the files that the manifest lists."""
    wrong = []
    for name, digest in manifest["files"].items():
        path = folder / name
        if not path.is_file():
            wrong.append(f"{name} is missing.")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            wrong.append(f"{name} is not the file that was packed.")
    return wrong


def main():
    """Check, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", nargs="?", help="an exercise file; without one, this bundle")
    parser.add_argument("--head", default="", help="NUMBER:HASH, as a report prints it")
    asked = parser.parse_args()
    wrong = []
    if asked.file:
        seq, head, wrong = check_chain(from_file(Path(asked.file)))
    else:
        folder = Path(__file__).resolve().parent
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        seq, head, wrong = check_chain(from_lines(folder / "log.jsonl"))
        if (seq, head) != (manifest["head"]["seq"], manifest["head"]["hash"]):
            wrong.append("The log does not end where the manifest says.")
        wrong += check_files(folder, manifest)
    if asked.head:
        number, _, start = asked.head.partition(":")
        start = start.replace(" ", "").rstrip("…")
        if number != str(seq) or not start or not head.startswith(start):
            wrong.append(f"The log ends at #{seq} {head[:12]}, not at the head that was given.")
    print(f"{seq} entries, head #{seq} {head}")
    for line in wrong:
        print(line)
    print("Something does not fit." if wrong else "Everything fits.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
