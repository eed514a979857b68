"""From the log to what the after-action report tells: computed here, only drawn elsewhere.

A review is made for one reader. It is built from the entries that this reader may see and from
nothing else, so a report for a seat or for the public cannot hold more.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.fold import effective
from wargame.game.ids import CONTROL, PUBLIC
from wargame.game.visibility import seen_by, state_of
from wargame.play.history import History, compare, decisions, states_at_turn_ends
from wargame.play.reviewing.actions import ActionReview, action_reviews
from wargame.play.reviewing.corrections import (
    Correction,
    OverrideReview,
    correction_reviews,
    override_reviews,
)
from wargame.play.reviewing.indicators import IndicatorPath, indicator_paths
from wargame.play.reviewing.injects import InjectReview, inject_reviews
from wargame.play.reviewing.log import LogEntry, log_entries
from wargame.play.reviewing.motions import (
    BallotReview,
    MotionReview,
    NotBrought,
    motion_reviews,
    not_brought_reviews,
)
from wargame.play.reviewing.notes import NoteReview, note_reviews
from wargame.play.reviewing.objectives import ObjectiveReview, objective_reviews
from wargame.play.reviewing.seats import SeatReview, seat_reviews
from wargame.play.reviewing.turns import PhaseReview, StoryLine, TurnReview, turn_reviews

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.play.history import Decided
    from wargame.play.session import Session

__all__ = [
    "ActionReview",
    "BallotReview",
    "Correction",
    "IndicatorPath",
    "InjectReview",
    "LogEntry",
    "MotionReview",
    "NotBrought",
    "NoteReview",
    "ObjectiveReview",
    "OverrideReview",
    "PhaseReview",
    "Review",
    "SeatReview",
    "StoryLine",
    "TurnReview",
    "review_of",
]


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that a report for one reader can say.

    Attributes:
        audience: The reader: `control`, `public` or a seat.
        head_seq: Number of the log's last entry, whoever may see it.
        head_hash: Its hash: the digest of the head.
        started, ended: Wall times in UTC text, empty when it has not come to that.
        ended_seq: Entry of EndEx, 0 before it.
        history: Held against the baseline; None for readers other than control.
        counts: Entries by kind, abandoned branches included.
        scripted: Whether no person sat in any seat: the program played history.
    """

    title: str
    uuid: str
    pack: str
    pack_title: str
    pack_version: str
    pack_hash: str
    summary: str
    charter: str
    charter_title: str
    charter_reading: str
    charters: tuple[tuple[str, str], ...]
    handling: str
    audience: SeatId
    audience_name: str
    head_seq: int
    head_hash: str
    created: str
    started: str
    started_seq: int
    ended: str
    ended_seq: int
    seats: tuple[SeatReview, ...]
    turns: tuple[TurnReview, ...]
    indicators: tuple[IndicatorPath, ...]
    motions: tuple[MotionReview, ...]
    not_brought: tuple[NotBrought, ...]
    decisions: tuple[Decided, ...]
    injects: tuple[InjectReview, ...]
    actions: tuple[ActionReview, ...]
    objectives: tuple[ObjectiveReview, ...]
    overrides: tuple[OverrideReview, ...]
    corrections: tuple[Correction, ...]
    notes: tuple[NoteReview, ...]
    history: History | None
    names: tuple[tuple[str, str], ...]
    articles: tuple[tuple[str, str, str], ...]
    log: tuple[LogEntry, ...]
    counts: tuple[tuple[str, int], ...]
    scripted: bool
    sources: str

    def name(self, thing: str) -> str:
        """The title of a seat, motion, indicator, fact or turn by its id."""
        return dict(self.names).get(thing, thing)


def review_of(session: Session, reader: SeatId = CONTROL) -> Review:
    """Review an exercise for one reader."""
    visible = seen_by(reader, session.events())
    kept = effective(visible)
    state = state_of(reader, session.events())
    pack = session.setting.pack
    charter = session.setting.charters.get(state.exercise.charters[0])
    for name, one in session.setting.charters.items():
        if name == state.exercise.charter:
            charter = one
    people = session.store.people()
    by_kind = {event.kind: stamp for stamp, event in reversed(kept)}
    created, started = by_kind["exercise_created"], by_kind.get("exercise_started")
    ended = by_kind.get("exercise_ended")
    ends = states_at_turn_ends(visible)
    control = reader == CONTROL
    head = session.head
    return Review(
        title=state.exercise.title,
        uuid=state.exercise.uuid,
        pack=pack.id,
        pack_title=pack.title,
        pack_version=pack.version,
        pack_hash=state.exercise.pack_hash,
        summary=pack.summary,
        charter=state.exercise.charter,
        charter_title=charter.title if charter else state.exercise.charter,
        charter_reading=charter.reading if charter else "",
        charters=tuple((name, one.title) for name, one in session.setting.charters.items()),
        handling=state.exercise.handling,
        audience=reader,
        audience_name=session.name(reader),
        head_seq=head.seq,
        head_hash=head.hash,
        created=created.at,
        started=started.at if started else "",
        started_seq=started.seq if started else 0,
        ended=ended.at if ended else "",
        ended_seq=ended.seq if ended else 0,
        seats=seat_reviews(state, people, named=reader != PUBLIC),
        turns=turn_reviews(kept, session.name),
        indicators=indicator_paths(kept, ends, pack, control=control),
        motions=motion_reviews(state, charter),
        not_brought=not_brought_reviews(kept),
        decisions=decisions(visible),
        injects=inject_reviews(kept, session.setting.pack, state, control=control),
        actions=action_reviews(state),
        objectives=objective_reviews(kept),
        overrides=override_reviews(kept),
        corrections=correction_reviews(visible),
        notes=note_reviews(kept),
        history=compare(session.events(), pack) if control else None,
        names=_names(session),
        articles=tuple(
            (key, article.cite, article.text)
            for key, article in (charter.articles.items() if charter else ())
        ),
        log=log_entries(session, reader),
        counts=tuple(sorted(Counter(event.kind for _, event in visible).items())),
        scripted=not any(seat.people for seat in state.seats.values()),
        sources=pack.sources,
    )


def _names(session: Session) -> tuple[tuple[str, str], ...]:
    pack = session.setting.pack
    titled = (
        *((seat.id, seat.name) for seat in pack.seats),
        *((one.id, one.title) for one in pack.motions),
        *((one.id, one.title) for one in pack.indicators),
        *((one.id, one.title) for one in pack.facts),
        *((one.id, one.title) for one in pack.turns),
        *((one.id, one.title) for one in pack.phases),
        *(
            (name, fact.says)
            for charter in session.setting.charters.values()
            for name, fact in charter.facts.items()
        ),
        ("control", "the facilitator"),
        ("public", "all"),
        ("press", "the press"),
    )
    return tuple((str(key), title) for key, title in titled)
