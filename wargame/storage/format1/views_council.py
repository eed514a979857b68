"""Views over the council: motions, ballots, rulings and their lines, decisions."""

from __future__ import annotations

from typing import Final

VIEWS: Final[tuple[str, ...]] = (
    """CREATE VIEW v_motions AS
SELECT seq, at, story, turn,
  json_extract(payload, '$.motion') AS motion,
  json_extract(payload, '$.number') AS number,
  json_extract(payload, '$.template') AS template,
  json_extract(payload, '$.decision') AS decision,
  json_extract(payload, '$.title') AS title,
  json_extract(payload, '$.text') AS text,
  json_extract(payload, '$.organ') AS organ,
  json_extract(payload, '$.basis') AS basis,
  json_extract(payload, '$.proposer') AS proposer,
  json_extract(payload, '$.charter') AS charter,
  json_extract(payload, '$.forced') AS forced
FROM v_effective WHERE kind = 'motion_tabled'""",
    """CREATE VIEW v_motion_steps AS
SELECT seq, at, turn, actor,
  json_extract(payload, '$.motion') AS motion,
  json_extract(payload, '$.number') AS number,
  substr(kind, 8) AS step,
  json_extract(payload, '$.seat') AS seat,
  json_extract(payload, '$.reason') AS reason
FROM v_effective
WHERE kind IN ('motion_seconded', 'motion_amended', 'motion_forced', 'motion_kept_off',
  'motion_put_off', 'motion_withdrawn')""",
    """CREATE VIEW v_ballots AS
SELECT seq, at, turn,
  json_extract(payload, '$.motion') AS motion,
  json_extract(payload, '$.number') AS number,
  json_extract(payload, '$.question') AS question,
  json_extract(payload, '$.seat') AS seat,
  json_extract(payload, '$.value') AS value,
  json_extract(payload, '$.explanation') AS explanation,
  json_extract(payload, '$.correction') AS correction,
  row_number() OVER (
    PARTITION BY json_extract(payload, '$.motion'), json_extract(payload, '$.question'),
      json_extract(payload, '$.seat')
    ORDER BY seq DESC) = 1 AS last
FROM v_effective WHERE kind = 'ballot_cast'""",
    """CREATE VIEW v_rulings AS
SELECT seq, at, story, turn,
  json_extract(payload, '$.motion') AS motion,
  json_extract(payload, '$.number') AS number,
  json_extract(payload, '$.title') AS title,
  json_extract(payload, '$.verdict.charter') AS charter,
  json_extract(payload, '$.verdict.charter_hash') AS charter_hash,
  json_extract(payload, '$.verdict.decision') AS decision,
  json_extract(payload, '$.verdict.outcome') AS outcome,
  json_extract(payload, '$.verdict.would_be') AS would_be,
  json_extract(payload, '$.verdict.stage') AS stage,
  json_extract(payload, '$.verdict.bound') AS bound,
  json_extract(payload, '$.verdict.blockers') AS blockers,
  json_extract(payload, '$.verdict.pivots') AS pivots,
  row_number() OVER (
    PARTITION BY json_extract(payload, '$.motion') ORDER BY seq DESC) = 1 AS last
FROM v_effective WHERE kind = 'motion_ruled'""",
    """CREATE VIEW v_ruling_lines AS
SELECT e.seq, json_extract(e.payload, '$.motion') AS motion,
  json_extract(e.payload, '$.number') AS number,
  json_extract(t.value, '$.n') AS n,
  json_extract(t.value, '$.depth') AS depth,
  json_extract(t.value, '$.stage') AS stage,
  json_extract(t.value, '$.article') AS article,
  json_extract(t.value, '$.code') AS code,
  json_extract(t.value, '$.passed') AS passed,
  json_extract(t.value, '$.path') AS path,
  json_extract(t.value, '$.values') AS figures,
  json_extract(t.value, '$.seats') AS seats
FROM v_effective AS e, json_each(e.payload, '$.verdict.trace') AS t
WHERE e.kind = 'motion_ruled'""",
    """CREATE VIEW v_overrides AS
SELECT seq, at, turn, actor,
  json_extract(payload, '$.motion') AS motion,
  json_extract(payload, '$.number') AS number,
  json_extract(payload, '$.was') AS was,
  json_extract(payload, '$.outcome') AS outcome,
  (SELECT json_extract(g.payload, '$.text') FROM event AS g
    WHERE g.kind = 'reason_given'
      AND json_extract(g.payload, '$.about') = v_effective.seq) AS reason,
  row_number() OVER (
    PARTITION BY json_extract(payload, '$.motion') ORDER BY seq DESC) = 1 AS last
FROM v_effective WHERE kind = 'ruling_overridden'""",
    # The decision register: each motion tabled, as it stands, and each turn in which one that
    # could have been tabled was not.
    """CREATE VIEW v_decisions AS
SELECT m.seq, coalesce(r.at, m.at) AS at, coalesce(r.turn, m.turn) AS turn,
  m.motion, m.number, m.template, m.decision, m.title, m.proposer,
  coalesce(r.charter, m.charter) AS charter,
  r.outcome AS ruled, o.outcome AS overridden,
  coalesce(o.outcome, r.outcome,
    (SELECT replace(s.step, '_', '-') FROM v_motion_steps AS s
     WHERE s.motion = m.motion AND s.step IN ('kept_off', 'put_off', 'withdrawn')
     ORDER BY s.seq DESC LIMIT 1), 'tabled') AS outcome,
  r.would_be, r.stage, r.bound, r.blockers,
  o.reason AS override_reason, r.seq AS ruling_seq, o.seq AS override_seq
FROM v_motions AS m
LEFT JOIN v_rulings AS r ON r.motion = m.motion AND r.last
LEFT JOIN v_overrides AS o ON o.motion = m.motion AND o.last
UNION ALL
SELECT seq, at, turn, NULL, NULL, json_extract(payload, '$.template'), NULL,
  json_extract(payload, '$.title'), NULL, NULL, NULL, NULL, 'not-brought',
  NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM v_effective WHERE kind = 'motion_not_brought'
ORDER BY 1""",
)
