"""From the log to what the after-action report tells: computed here, only drawn elsewhere.

A review is made for one reader. It is built from the entries that this reader may see and from
nothing else, so a report for a seat or for the public cannot hold more.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wargame.game.fold import effective
from wargame.game.ids import CONTROL, PUBLIC
from wargame.game.visibility import seen_by, state_of
from wargame.play.analysis.blocking import Blocker, Turning, blockers, turnings
from wargame.play.analysis.concord import Concord, concord
from wargame.play.analysis.divergence import Divergence, divergence
from wargame.play.analysis.hand import Hand, hand
from wargame.play.analysis.inaction import Unbrought, unbrought
from wargame.play.analysis.knowledge import Told, Uneven, texts_told, uneven_votes
from wargame.play.analysis.latency import FirstAct, Latency, first_acts, latencies
from wargame.play.history import History, compare, decisions, states_at_turn_ends
from wargame.play.membership import members_of
from wargame.play.replaying import Replays, replayed
from wargame.play.reviewing.actions import ActionReview, action_reviews
from wargame.play.reviewing.alliance import NOTHING_MOVED, AllianceReview, alliance_review
from wargame.play.reviewing.corrections import (
    Correction,
    OverrideReview,
    correction_reviews,
    override_reviews,
)
from wargame.play.reviewing.council import CouncilReview, council_review
from wargame.play.reviewing.evaluation import EvaluationReview, evaluation_review
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
from wargame.play.reviewing.moves import MoveReview, move_reviews
from wargame.play.reviewing.notes import NoteReview, note_reviews
from wargame.play.reviewing.objectives import ObjectiveReview, objective_reviews
from wargame.play.reviewing.scene import Scene, scene
from wargame.play.reviewing.seats import SeatReview, seat_reviews
from wargame.play.reviewing.turns import PhaseReview, StoryLine, TurnReview, turn_reviews

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.game.state import State
    from wargame.play.history import Decided
    from wargame.play.session import Session
    from wargame.rules.charter import Charter

__all__ = [
    "ActionReview",
    "AllianceReview",
    "BallotReview",
    "Correction",
    "CouncilReview",
    "IndicatorPath",
    "InjectReview",
    "LogEntry",
    "MotionReview",
    "MoveReview",
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
        rulebooks: The charters by which motions were judged, and the one in force at the end:
            id, title, reading, and articles.
        alliance: Forces, relations, exercises, missions, precedents, membership and roles.
        scripted: Whether the program played history: nobody is named in any seat, tables were
            drawn as in history, and no turn went otherwise. A room without names is still a room.
        turnings, blockers, concord: From the motions that the reader may see.
        latencies, first_acts, told, uneven, divergence, unbrought, hand: Control's alone: of a part
            of the log they would say something false.
        replays: What is not in the log and was worked out when the review was made.
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
    moves: tuple[MoveReview, ...] = ()
    scene: Scene | None = None
    turnings: tuple[Turning, ...] = ()
    blockers: tuple[Blocker, ...] = ()
    concord: Concord | None = None
    latencies: tuple[Latency, ...] = ()
    first_acts: tuple[FirstAct, ...] = ()
    told: tuple[Told, ...] = ()
    uneven: tuple[Uneven, ...] = ()
    divergence: Divergence | None = None
    unbrought: tuple[Unbrought, ...] = ()
    hand: Hand | None = None
    replays: Replays = field(default_factory=Replays)
    council: CouncilReview = field(default_factory=CouncilReview)
    evaluation: EvaluationReview = field(default_factory=EvaluationReview)
    alliance: AllianceReview = NOTHING_MOVED
    rulebooks: tuple[tuple[str, str, str, tuple[tuple[str, str, str], ...]], ...] = ()

    def articles_of(self, charter: str) -> tuple[tuple[str, str, str], ...]:
        """The articles of the charter by which a motion was judged: id, cite, text."""
        books = {name: articles for name, _, _, articles in self.rulebooks}
        return books.get(charter, self.articles)

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
    seats = seat_reviews(state, pack, people, named=reader != PUBLIC)
    motions = motion_reviews(state, charter)
    paths = indicator_paths(kept, ends, pack, control=control)
    history = compare(session.events(), pack) if control else None
    told = texts_told(kept) if control else ()
    idle = not_brought_reviews(kept)
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
        seats=seats,
        turns=turn_reviews(kept, session.name),
        indicators=paths,
        motions=motions,
        not_brought=idle,
        decisions=decisions(visible),
        injects=inject_reviews(kept, session.setting.pack, state, control=control),
        actions=action_reviews(state),
        objectives=objective_reviews(kept),
        overrides=override_reviews(kept),
        corrections=correction_reviews(visible),
        notes=note_reviews(kept),
        history=history,
        names=(*_names(session), *(_value_names(session) if control else ())),
        articles=_articles(charter),
        rulebooks=tuple(
            (one.id, one.title, one.reading, _articles(one))
            for name, one in session.setting.charters.items()
            if name in {motion.charter for motion in motions} | {state.exercise.charter}
        ),
        log=log_entries(session, reader),
        counts=tuple(sorted(Counter(event.kind for _, event in visible).items())),
        scripted=_is_script(session, state, history),
        sources=pack.sources,
        moves=move_reviews(kept),
        scene=scene(kept, pack, members_of(pack, charter) if charter else ()),
        turnings=turnings(motions),
        blockers=blockers(motions),
        concord=concord(motions, state.roster),
        latencies=latencies(kept) if control else (),
        first_acts=first_acts(kept, _present(seats)) if control else (),
        told=told,
        uneven=uneven_votes(kept, told, motions),
        divergence=divergence(history, kept, state, [turn.id for turn in pack.turns]),
        unbrought=unbrought(kept) if control else (),
        hand=hand(kept, visible, state) if control else None,
        replays=replayed(session, reader, charter, motions, idle, paths),
        council=council_review(state, kept),
        evaluation=evaluation_review(state, pack, people, control=control),
        alliance=alliance_review(kept, state, pack, reader, session.name),
    )


def _articles(charter: Charter | None) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (key, article.cite, article.text)
        for key, article in (charter.articles.items() if charter else ())
    )


def _is_script(session: Session, state: State, history: History | None) -> bool:
    if state.exercise.draws != "history" or any(seat.people for seat in state.seats.values()):
        return False
    held = history or compare(session.events(), session.setting.pack)
    return not any(one.turn and one.got for one in held.differences)


def _present(seats: tuple[SeatReview, ...]) -> list[SeatId]:
    """Seats that somebody filled: of the others nothing was to be expected."""
    return [seat.id for seat in seats if seat.mode != "absent"]


def _value_names(session: Session) -> tuple[tuple[str, str], ...]:
    """What the values of facts are called, as `fact=value`: for whoever may read what they were."""
    return tuple(
        (f"{fact.id}={one.value}", one.words)
        for fact in session.setting.pack.facts
        for one in fact.says
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
