"""Views over the log itself: every entry, what still counts, turns, phases, seats, corrections."""

from __future__ import annotations

from typing import Final

VIEWS: Final[tuple[str, ...]] = (
    # What a later `taken_back {to}` dropped stays dropped, also when that entry is itself dropped
    # by one that goes further back: so one look for any such entry is enough, and no recursion.
    """CREATE VIEW v_entries AS
SELECT e.seq, e.at, e.story, e.turn, e.phase, e.actor, e.kind, e.version,
  (SELECT min(t.seq) FROM event AS t
   WHERE t.kind = 'taken_back' AND t.seq > e.seq
     AND json_extract(t.payload, '$.to') < e.seq) AS taken_back_by,
  e.payload, e.hash
FROM event AS e""",
    """CREATE VIEW v_effective AS
SELECT e.seq, e.at, e.story, e.turn, e.phase, e.actor, e.kind, e.version, e.payload
FROM event AS e
WHERE NOT EXISTS (
  SELECT 1 FROM event AS t
  WHERE t.kind = 'taken_back' AND t.seq > e.seq AND json_extract(t.payload, '$.to') < e.seq)""",
    """CREATE VIEW v_exercise AS
SELECT json_extract(c.payload, '$.uuid') AS uuid,
  coalesce(json_extract(s.payload, '$.title'), json_extract(c.payload, '$.title')) AS title,
  json_extract(c.payload, '$.pack') AS pack,
  json_extract(c.payload, '$.pack_version') AS pack_version,
  json_extract(c.payload, '$.pack_hash') AS pack_hash,
  coalesce(json_extract(s.payload, '$.charter'), json_extract(c.payload, '$.charter')) AS charter,
  json_extract(c.payload, '$.seed') AS seed,
  json_extract(s.payload, '$.draws') AS draws,
  c.at AS created_at, s.at AS started_at, n.at AS ended_at,
  h.seq AS entries, h.hash AS head
FROM head AS h
JOIN event AS c ON c.seq = 1 AND c.kind = 'exercise_created'
LEFT JOIN v_effective AS s ON s.kind = 'exercise_started'
LEFT JOIN v_effective AS n ON n.kind = 'exercise_ended'""",
    """CREATE VIEW v_turns AS
SELECT o.seq, json_extract(o.payload, '$.turn') AS turn,
  json_extract(o.payload, '$.number') AS number,
  json_extract(o.payload, '$.title') AS title,
  json_extract(o.payload, '$.dates') AS dates,
  json_extract(o.payload, '$.minutes') AS minutes,
  o.kind = 'turn_skipped' AS skipped,
  o.at AS opened_at,
  (SELECT min(c.at) FROM v_effective AS c
   WHERE c.kind = 'turn_closed' AND c.seq > o.seq
     AND json_extract(c.payload, '$.turn') = json_extract(o.payload, '$.turn')) AS closed_at
FROM v_effective AS o
WHERE o.kind IN ('turn_opened', 'turn_skipped')""",
    """CREATE VIEW v_phases AS
SELECT o.seq, o.turn, json_extract(o.payload, '$.phase') AS phase,
  json_extract(o.payload, '$.title') AS title,
  json_extract(o.payload, '$.minutes') AS minutes,
  o.at AS opened_at, c.at AS closed_at, c.seq AS closed_seq,
  json_extract(c.payload, '$.state_hash') AS state_hash
FROM v_effective AS o
LEFT JOIN v_effective AS c ON c.seq = (
  SELECT min(x.seq) FROM v_effective AS x
  WHERE x.kind = 'phase_closed' AND x.seq > o.seq AND x.turn = o.turn
    AND json_extract(x.payload, '$.phase') = json_extract(o.payload, '$.phase'))
WHERE o.kind = 'phase_opened'""",
    """CREATE VIEW v_seats AS
SELECT seq, at, seat, title, vote, mode, people, who, last
FROM (
  SELECT seq, at, json_extract(payload, '$.seat') AS seat,
    json_extract(payload, '$.title') AS title,
    json_extract(payload, '$.vote') AS vote,
    json_extract(payload, '$.mode') AS mode,
    json_extract(payload, '$.people') AS people,
    json_extract(payload, '$.who') AS who,
    row_number() OVER (
      PARTITION BY json_extract(payload, '$.seat') ORDER BY seq DESC) = 1 AS last
  FROM v_effective WHERE kind = 'seat_assigned')""",
    """CREATE VIEW v_attendance AS
SELECT e.seq, e.at, e.turn, json_extract(e.payload, '$.phase') AS phase,
  json_extract(s.value, '$[0]') AS seat, json_extract(s.value, '$[1]') AS status
FROM v_effective AS e, json_each(e.payload, '$.statuses') AS s
WHERE e.kind = 'phase_closed'""",
    """CREATE VIEW v_corrections AS
SELECT seq, at, turn, actor, 'taken back' AS what,
  'to #' || json_extract(payload, '$.to') AS concerns,
  (SELECT json_extract(g.payload, '$.text') FROM event AS g
    WHERE g.kind = 'reason_given' AND json_extract(g.payload, '$.about') = event.seq) AS reason
FROM event WHERE kind = 'taken_back'
UNION ALL
SELECT seq, at, turn, actor, 'ballot corrected',
  json_extract(payload, '$.number') || ', ' || json_extract(payload, '$.seat') || ': '
    || json_extract(payload, '$.value'),
  json_extract(payload, '$.correction')
FROM event WHERE kind = 'ballot_cast' AND json_extract(payload, '$.correction') <> ''
UNION ALL
SELECT seq, at, turn, actor, 'ruling overridden',
  json_extract(payload, '$.number') || ': ' || json_extract(payload, '$.was') || ' to '
    || json_extract(payload, '$.outcome'),
  (SELECT json_extract(g.payload, '$.text') FROM event AS g
    WHERE g.kind = 'reason_given' AND json_extract(g.payload, '$.about') = event.seq)
FROM event WHERE kind = 'ruling_overridden'
ORDER BY 1""",
)
