"""The triggers of format 1: they stop mistakes; the chain of hashes shows what they cannot stop.

`INSERT OR REPLACE` removes a row without firing a DELETE trigger (unless `recursive_triggers` is
on), so each guarded table also has a BEFORE INSERT trigger.
"""

from __future__ import annotations

from typing import Final

GUARDS: Final[tuple[str, ...]] = (
    """CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN
  SELECT RAISE(ABORT, 'the log is append-only: no entry is changed');
END""",
    """CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN
  SELECT RAISE(ABORT, 'the log is append-only: no entry is removed');
END""",
    """CREATE TRIGGER event_next BEFORE INSERT ON event
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
  OR NEW.prev IS NOT coalesce((SELECT hash FROM event ORDER BY seq DESC LIMIT 1),
    '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only: an entry follows the last one');
END""",
    """CREATE TRIGGER event_moves_head AFTER INSERT ON event BEGIN
  UPDATE head SET seq = NEW.seq, hash = NEW.hash;
END""",
    """CREATE TRIGGER head_follows BEFORE UPDATE ON head
WHEN NEW.one IS NOT 1
  OR NEW.seq IS NOT (SELECT max(seq) FROM event)
  OR NEW.hash IS NOT (SELECT hash FROM event WHERE seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'the head is the last entry and nothing else');
END""",
    """CREATE TRIGGER head_no_delete BEFORE DELETE ON head BEGIN
  SELECT RAISE(ABORT, 'the head is never removed');
END""",
    """CREATE TRIGGER head_no_insert BEFORE INSERT ON head BEGIN
  SELECT RAISE(ABORT, 'there is one head');
END""",
    """CREATE TRIGGER embedded_no_update BEFORE UPDATE ON embedded BEGIN
  SELECT RAISE(ABORT, 'an embedded file is never changed');
END""",
    """CREATE TRIGGER embedded_no_delete BEFORE DELETE ON embedded BEGIN
  SELECT RAISE(ABORT, 'an embedded file is never removed');
END""",
    """CREATE TRIGGER embedded_no_replace BEFORE INSERT ON embedded
WHEN EXISTS (SELECT 1 FROM embedded WHERE name = NEW.name)
BEGIN
  SELECT RAISE(ABORT, 'an embedded file is never replaced');
END""",
    """CREATE TRIGGER meta_uuid_no_update BEFORE UPDATE ON meta
WHEN OLD.name = 'uuid' OR NEW.name = 'uuid'
BEGIN
  SELECT RAISE(ABORT, 'the exercise keeps its UUID');
END""",
    """CREATE TRIGGER meta_uuid_no_delete BEFORE DELETE ON meta WHEN OLD.name = 'uuid' BEGIN
  SELECT RAISE(ABORT, 'the exercise keeps its UUID');
END""",
    """CREATE TRIGGER meta_uuid_no_replace BEFORE INSERT ON meta
WHEN NEW.name = 'uuid' AND EXISTS (SELECT 1 FROM meta WHERE name = 'uuid')
BEGIN
  SELECT RAISE(ABORT, 'the exercise keeps its UUID');
END""",
)
