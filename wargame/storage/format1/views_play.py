"""Views over play: injects, facts, indicators, actions, sealed moves, draws, points, notes."""

from __future__ import annotations

from typing import Final

VIEWS: Final[tuple[str, ...]] = (
    """CREATE VIEW v_injects AS
SELECT seq, at, story, turn, phase, actor, substr(kind, 8) AS step,
  json_extract(payload, '$.inject') AS inject,
  json_extract(payload, '$.number') AS number,
  json_extract(payload, '$.title') AS title,
  json_extract(payload, '$.sender') AS sender,
  json_extract(payload, '$.to') AS readers,
  json_extract(payload, '$.method') AS method,
  json_extract(payload, '$.planned') AS planned,
  coalesce(json_extract(payload, '$.invented'), 0) AS invented,
  json_extract(payload, '$.reason') AS reason,
  row_number() OVER (
    PARTITION BY json_extract(payload, '$.inject') ORDER BY seq DESC) = 1 AS last
FROM v_effective
WHERE kind IN ('inject_due', 'inject_held', 'inject_released', 'inject_edited',
  'inject_delivered', 'inject_skipped', 'inject_withdrawn')""",
    """CREATE VIEW v_inject_readers AS
SELECT e.seq, e.at, e.turn, json_extract(e.payload, '$.inject') AS inject,
  json_extract(e.payload, '$.number') AS number, r.value AS seat
FROM v_effective AS e, json_each(e.payload, '$.to') AS r
WHERE e.kind = 'inject_delivered'""",
    """CREATE VIEW v_indicators AS
SELECT e.seq, e.at, e.turn, json_extract(i.value, '$[0]') AS indicator,
  json_extract(i.value, '$[1]') AS title, 'start' AS how, NULL AS was,
  json_extract(i.value, '$[2]') AS becomes, NULL AS by, '' AS cause
FROM v_effective AS e, json_each(e.payload, '$.indicators') AS i
WHERE e.kind = 'indicators_laid'
UNION ALL
SELECT seq, at, turn, json_extract(payload, '$.indicator'), json_extract(payload, '$.title'),
  'moved', json_extract(payload, '$.was'), json_extract(payload, '$.becomes'),
  json_extract(payload, '$.by'), json_extract(payload, '$.cause')
FROM v_effective WHERE kind = 'indicator_moved'
UNION ALL
SELECT e.seq, e.at, json_extract(e.payload, '$.turn'), json_extract(i.value, '$[0]'), NULL,
  'turn skipped', NULL, json_extract(i.value, '$[2]'), json_extract(i.value, '$[1]'), 'history'
FROM v_effective AS e, json_each(e.payload, '$.indicators') AS i
WHERE e.kind = 'turn_skipped'
ORDER BY 1""",
    """CREATE VIEW v_facts AS
SELECT e.seq, e.at, e.turn, json_extract(f.value, '$[0]') AS fact,
  json_extract(f.value, '$[1]') AS title, 'start' AS how, NULL AS was,
  json_extract(f.value, '$[2]') AS becomes, '' AS cause
FROM v_effective AS e, json_each(e.payload, '$.facts') AS f
WHERE e.kind = 'situation_laid'
UNION ALL
SELECT seq, at, turn, json_extract(payload, '$.fact'), json_extract(payload, '$.title'),
  'changed', json_extract(payload, '$.was'), json_extract(payload, '$.becomes'),
  json_extract(payload, '$.cause')
FROM v_effective WHERE kind = 'fact_changed'
UNION ALL
SELECT e.seq, e.at, json_extract(e.payload, '$.turn'), json_extract(f.value, '$[0]'), NULL,
  'turn skipped', NULL, json_extract(f.value, '$[1]'), 'history'
FROM v_effective AS e, json_each(e.payload, '$.facts') AS f
WHERE e.kind = 'turn_skipped'
ORDER BY 1""",
    """CREATE VIEW v_findings AS
SELECT seq, at, turn, json_extract(payload, '$.fact') AS fact,
  json_extract(payload, '$.value') AS value,
  CASE kind WHEN 'fact_found' THEN 'motion' ELSE 'control' END AS found_by,
  json_extract(payload, '$.number') AS number,
  (SELECT json_extract(g.payload, '$.text') FROM event AS g
    WHERE g.kind = 'reason_given'
      AND json_extract(g.payload, '$.about') = v_effective.seq) AS reason
FROM v_effective WHERE kind IN ('fact_found', 'fact_ruled')""",
    """CREATE VIEW v_beliefs AS
SELECT e.seq, e.at, e.turn, r.value AS seat, json_extract(e.payload, '$.fact') AS fact,
  json_extract(e.payload, '$.title') AS title, json_extract(e.payload, '$.value') AS value
FROM v_effective AS e, json_each(e.payload, '$.to') AS r
WHERE e.kind = 'fact_told'""",
    """CREATE VIEW v_actions AS
SELECT seq, at, story, turn, phase, kind = 'action_taken' AS done,
  json_extract(payload, '$.seat') AS seat,
  json_extract(payload, '$.action') AS action,
  json_extract(payload, '$.instrument') AS instrument,
  json_extract(payload, '$.title') AS title,
  json_extract(payload, '$.text') AS text,
  json_extract(payload, '$.price') AS price,
  json_extract(payload, '$.to') AS readers,
  json_extract(payload, '$.conduct') AS conduct,
  json_extract(payload, '$.article') AS article,
  json_extract(payload, '$.reason') AS reason
FROM v_effective WHERE kind IN ('action_taken', 'action_failed')""",
    """CREATE VIEW v_moves AS
SELECT seq, at, turn, substr(kind, 6) AS step,
  json_extract(payload, '$.seat') AS seat,
  json_extract(payload, '$.digest') AS digest,
  json_extract(payload, '$.nonce') AS nonce,
  json_extract(payload, '$.matches') AS matches
FROM v_effective WHERE kind IN ('move_sealed', 'move_reopened', 'move_revealed')""",
    """CREATE VIEW v_draws AS
SELECT seq, at, turn, json_extract(payload, '$.outcome') AS outcome,
  json_extract(payload, '$.title') AS title,
  json_extract(payload, '$.number') AS drawn,
  json_extract(payload, '$.row') AS row,
  json_extract(payload, '$.text') AS text,
  json_extract(payload, '$.by') AS by,
  json_extract(payload, '$.cause') AS cause,
  json_extract(payload, '$.instead_of') AS instead_of,
  json_extract(payload, '$.reason') AS reason
FROM v_effective WHERE kind = 'outcome_drawn'""",
    """CREATE VIEW v_points AS
SELECT seq, at, turn, json_extract(payload, '$.seat') AS seat,
  json_extract(payload, '$.was') AS was,
  json_extract(payload, '$.becomes') AS becomes,
  json_extract(payload, '$.by') AS by,
  json_extract(payload, '$.cause') AS cause
FROM v_effective WHERE kind = 'points_changed'""",
    """CREATE VIEW v_messages AS
SELECT e.seq, e.at, e.turn, e.phase, json_extract(e.payload, '$.sender') AS sender,
  r.value AS reader, json_extract(e.payload, '$.title') AS title,
  json_extract(e.payload, '$.text') AS text
FROM v_effective AS e, json_each(e.payload, '$.to') AS r
WHERE e.kind = 'message_sent'""",
    """CREATE VIEW v_notes AS
SELECT seq, at, turn, phase, actor, json_extract(payload, '$.what') AS what,
  json_extract(payload, '$.text') AS text,
  json_extract(payload, '$.seat') AS seat,
  json_extract(payload, '$.objective') AS objective,
  json_extract(payload, '$.rating') AS rating,
  json_extract(payload, '$.about') AS about
FROM v_effective WHERE kind = 'note_made'""",
    """CREATE VIEW v_scores AS
SELECT seq, at, turn, json_extract(payload, '$.objective') AS objective,
  json_extract(payload, '$.seat') AS seat,
  json_extract(payload, '$.title') AS title,
  json_extract(payload, '$.points') AS points,
  json_extract(payload, '$.of') AS possible
FROM v_effective WHERE kind = 'objective_scored'""",
)
