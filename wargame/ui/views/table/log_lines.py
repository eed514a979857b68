"""Icons of the log's entries, and the state of its chain. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.play.session import Session
    from wargame.ui.tones import Tone

ICONS: dict[str, tuple[str, Tone]] = {
    "move_sealed": ("lock", "ok"),
    "move_reopened": ("lock", "text2"),
    "move_revealed": ("eye", "text2"),
    "move_unopened": ("lock", "warn"),
    "key_made": ("key", "text3"),
    "sealing_chosen": ("lock", "text2"),
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
    "request_opened": ("help-circle", "accent"),
    "request_taken": ("help-circle", "text2"),
    "request_answered": ("message", "text2"),
    "request_closed": ("check", "text3"),
    "inject_answered": ("check", "ok"),
    "inject_postponed": ("clock", "text2"),
    "papers_opened": ("eye", "text3"),
    "plan_changed": ("list-numbers", "warn"),
    "turn_cut_short": ("flag", "warn"),
    "turn_skipped": ("flag", "warn"),
    "action_adjudicated": ("adjustments", "text2"),
    "result_told": ("speakerphone", "text2"),
    "reason_given": ("note", "text3"),
    "fact_changed": ("info-circle", "text2"),
}


def chain_words(session: Session) -> tuple[str, str, str]:
    """The chain's state, its glyph, and the head's digest in two groups of four."""
    head = session.head
    short = f"head {head.hash[:4]}·{head.hash[4:8]}" if head.seq else ""
    if session.read_only:
        return "Look only", "held", short
    return f"Chained up to #{head.seq}", "passed", short
