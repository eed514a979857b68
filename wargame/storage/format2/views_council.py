"""Views over a council's business beside its votes; docs/exercise-file.md lists them."""

from __future__ import annotations

from typing import Final

VIEWS: Final[tuple[str, ...]] = (
    """CREATE VIEW v_roll_calls AS
SELECT seq, at, turn, phase,
  json_extract(payload, '$.seat') AS seat,
  json_extract(payload, '$.presence') AS presence,
  row_number() OVER (
    PARTITION BY json_extract(payload, '$.seat') ORDER BY seq DESC) = 1 AS last
FROM v_effective WHERE kind = 'attendance_marked'""",
    """CREATE VIEW v_sittings AS
SELECT seq, at, turn,
  json_extract(payload, '$.form') AS form,
  json_extract(payload, '$.until') AS until,
  json_extract(payload, '$.minutes') AS minutes,
  json_extract(payload, '$.reason') AS reason
FROM v_effective WHERE kind = 'sitting_changed'""",
    """CREATE VIEW v_speeches AS
SELECT seq, at, turn,
  json_extract(payload, '$.seat') AS seat,
  json_extract(payload, '$.stance') AS stance,
  json_extract(payload, '$.seconds') AS seconds,
  json_extract(payload, '$.how') AS how,
  json_extract(payload, '$.yielded_to') AS yielded_to,
  (SELECT json_extract(i.payload, '$.motion') FROM v_effective AS i
    WHERE i.kind = 'item_taken_up' AND i.seq < v_effective.seq
    ORDER BY i.seq DESC LIMIT 1) AS motion
FROM v_effective WHERE kind = 'speaker_finished'""",
    """CREATE VIEW v_straw_polls AS
SELECT o.seq, o.at, o.turn,
  json_extract(o.payload, '$.poll') AS poll,
  json_extract(o.payload, '$.motion') AS motion,
  json_extract(o.payload, '$.number') AS number,
  json_extract(o.payload, '$.question') AS question,
  c.seq AS closed_seq, json_extract(c.payload, '$.counts') AS counts
FROM v_effective AS o
LEFT JOIN v_effective AS c ON c.kind = 'straw_poll_closed'
  AND json_extract(c.payload, '$.poll') = json_extract(o.payload, '$.poll')
WHERE o.kind = 'straw_poll_opened'""",
    """CREATE VIEW v_straw_answers AS
SELECT seq, at, turn,
  json_extract(payload, '$.poll') AS poll,
  json_extract(payload, '$.seat') AS seat,
  json_extract(payload, '$.value') AS value,
  row_number() OVER (
    PARTITION BY json_extract(payload, '$.poll'), json_extract(payload, '$.seat')
    ORDER BY seq DESC) = 1 AS last
FROM v_effective WHERE kind = 'straw_given'""",
    """CREATE VIEW v_amendments AS
SELECT o.seq, o.at, o.turn,
  json_extract(o.payload, '$.amendment') AS amendment,
  json_extract(o.payload, '$.motion') AS motion,
  json_extract(o.payload, '$.number') AS number,
  json_extract(o.payload, '$.label') AS label,
  json_extract(o.payload, '$.seat') AS seat,
  json_extract(o.payload, '$.seconder') AS seconder,
  json_extract(o.payload, '$.first') AS first_line,
  json_extract(o.payload, '$.last') AS last_line,
  json_extract(o.payload, '$.was') AS was,
  json_extract(o.payload, '$.text') AS text,
  coalesce(json_extract(s.payload, '$.how'), 'proposed') AS state,
  s.seq AS settled_seq, json_extract(s.payload, '$.ballots') AS ballots,
  json_extract(s.payload, '$.because') AS because
FROM v_effective AS o
LEFT JOIN v_effective AS s ON s.kind = 'amendment_settled'
  AND json_extract(s.payload, '$.amendment') = json_extract(o.payload, '$.amendment')
WHERE o.kind = 'amendment_proposed'""",
    """CREATE VIEW v_statements AS
SELECT seq, at, turn,
  json_extract(payload, '$.motion') AS motion,
  json_extract(payload, '$.number') AS number,
  json_extract(payload, '$.seat') AS seat,
  json_extract(payload, '$.what') AS what,
  json_extract(payload, '$.text') AS text,
  json_extract(payload, '$.ruling') AS ruling_seq
FROM v_effective WHERE kind = 'statement_attached'""",
    """CREATE VIEW v_points_of_order AS
SELECT o.seq, o.at, o.turn,
  json_extract(o.payload, '$.point') AS point,
  json_extract(o.payload, '$.seat') AS seat,
  json_extract(o.payload, '$.category') AS category,
  json_extract(o.payload, '$.text') AS text,
  json_extract(r.payload, '$.ruling') AS ruling,
  json_extract(r.payload, '$.words') AS words, r.seq AS ruled_seq
FROM v_effective AS o
LEFT JOIN v_effective AS r ON r.kind = 'point_ruled'
  AND json_extract(r.payload, '$.point') = json_extract(o.payload, '$.point')
WHERE o.kind = 'point_raised'""",
)
