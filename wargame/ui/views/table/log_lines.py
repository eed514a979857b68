"""The log in words, the latest first, with its chain's state. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.ui.running.words import cut, local_time
from wargame.ui.views.table.screen import LogRow, Tone

if TYPE_CHECKING:
    from wargame.play.session import LogLine, Session

MOST = 300
"""Entries in the list at once; the filter reaches all of them."""

_LONG = 400
_ICONS: dict[str, tuple[str, Tone]] = {
    "move_sealed": ("lock", "ok"),
    "move_reopened": ("lock", "text2"),
    "move_revealed": ("eye", "text2"),
    "phase_opened": ("player-play", "text2"),
    "phase_closed": ("circle-check", "text2"),
    "turn_opened": ("flag", "text2"),
    "turn_closed": ("circle-check", "text2"),
    "time_added": ("clock-plus", "text2"),
    "clock_paused": ("player-pause", "text2"),
    "clock_resumed": ("player-play", "text2"),
    "inject_delivered": ("speakerphone", "text2"),
    "inject_held": ("hand-stop", "text2"),
    "inject_skipped": ("minus", "text2"),
    "inject_edited": ("pencil", "text2"),
    "note_made": ("note", "text2"),
    "taken_back": ("arrow-back-up", "warn"),
    "motion_tabled": ("gavel", "text2"),
    "motion_ruled": ("gavel", "accent"),
    "vote_opened": ("gavel", "text2"),
    "ballot_cast": ("checks", "text2"),
    "ruling_overridden": ("hand-stop", "warn"),
    "fact_ruled": ("hand-stop", "warn"),
    "action_taken": ("send", "text2"),
    "action_failed": ("x", "bad"),
    "message_sent": ("mail", "text2"),
    "indicator_moved": ("chart-line", "text3"),
    "outcome_drawn": ("route", "text2"),
    "seat_assigned": ("user", "text3"),
}


def log_rows(session: Session, filtered: str = "") -> tuple[tuple[LogRow, ...], str]:
    """Entries that contain every word of the filter, the latest first, and what is left out."""
    words = filtered.casefold().split()
    fitting = [line for line in session.log() if _fits(line, words)]
    left = len(fitting) - MOST
    more = f"{left} older entries: filter the log to find one" if left > 0 else ""
    return tuple(_row(session, line) for line in reversed(fitting[-MOST:])), more


def _fits(line: LogLine, words: list[str]) -> bool:
    if not words:
        return True
    text = f"#{line.seq} {line.says}".casefold()
    return all(word in text for word in words)


def _row(session: Session, line: LogLine) -> LogRow:
    icon, tone = _ICONS.get(line.kind, ("info-circle", "text3"))
    return LogRow(
        seq=line.seq,
        time=local_time(line.at),
        icon=icon,
        tone=tone,
        says=cut(line.says.rstrip("."), _LONG),
        abandoned=line.abandoned,
        can_take_back=not line.abandoned
        and not session.read_only
        and line.kind != "taken_back"
        and line.seq < session.head.seq,
    )


def chain_words(session: Session) -> tuple[str, str, str]:
    """The chain's state, its glyph, and the head's digest in two groups of four."""
    head = session.head
    short = f"head {head.hash[:4]}·{head.hash[4:8]}" if head.seq else ""
    if session.read_only:
        return "Look only", "held", short
    return f"Chained up to #{head.seq}", "passed", short
