"""What is printed before play: a packet for each seat, and control's run book and guides.

Read off the pack, the chosen charter and the set-up. A seat's packet is made of that seat's part
alone, so no other seat's words can reach its paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.ids import CONTROL, PUBLIC
from wargame.game.phrasing import capital, inside
from wargame.play.enclosures import enclosed
from wargame.play.legality import used_up
from wargame.play.prices import price_of_action
from wargame.play.reviewing.evaluation import EvaluationReview, evaluation_review
from wargame.rules.plain import plain
from wargame.scenario.conditions.always import Always
from wargame.scenario.methods import METHODS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wargame.game.enclosed import Enclosed
    from wargame.game.ids import SeatId
    from wargame.game.records import Letter
    from wargame.game.state import State
    from wargame.play.session import Session
    from wargame.rules.charter import Charter
    from wargame.rules.plain import Plain
    from wargame.scenario.pack import Inject, Pack, Seat, Turn, Version


@dataclass(frozen=True, slots=True)
class Chosen:
    """What Set-up has chosen so far; after StartEx it is what the log holds.

    Attributes:
        version: Which length is played.
        people: Names by seat, in the order given.
        absent: Seats that nobody plays and control does not run.
        mine: Seats that control runs.
        phrases: Pass-phrases by seat, as far as this window knows them.
    """

    title: str
    charter: str
    version: str
    people: Mapping[str, tuple[str, ...]]
    absent: frozenset[str] = frozenset()
    mine: frozenset[str] = frozenset()
    phrases: Mapping[str, str] | None = None
    handling: str = ""


class Doable(NamedTuple):
    """An action that a seat may take this turn, by the number under which control enters it.

    Attributes:
        note: On what it depends, or why it is used up; empty for nothing.
        spent: Whether it is used up.
    """

    number: int
    title: str
    price: int
    note: str = ""
    spent: bool = False


@dataclass(frozen=True, slots=True)
class PicturePaper:
    """A picture that an inject carries; `content` is None where the file does not hold it."""

    title: str
    alt: str
    credit: str
    content: bytes | None


@dataclass(frozen=True, slots=True)
class SeatPaper:
    """One seat's packet.

    Attributes:
        monogram: Its letters, on its place card.
        can: What it may do in the first turn: title, instrument, price.
        played: Whether people play it; the others are run by control.
        now: What it may do in the turn in play, before play in the first.
        points: What it has left.
        letters: What reached it alone this turn: title and text.
        pictures: What came with those.
    """

    id: str
    monogram: str
    name: str
    who: str
    people: tuple[str, ...]
    vote: bool
    budget: int
    batna: str
    briefing: str
    objectives: tuple[str, ...]
    red_lines: tuple[str, ...]
    resources: tuple[tuple[str, str], ...]
    can: tuple[tuple[str, str, int], ...]
    phrase: str
    played: bool
    now: tuple[Doable, ...] = ()
    points: int = 0
    letters: tuple[tuple[str, str], ...] = ()
    pictures: tuple[PicturePaper, ...] = ()


@dataclass(frozen=True, slots=True)
class InjectPaper:
    """A line of the run book.

    Attributes:
        sender: Who it comes from in the story; empty where control says it.
        method: How it comes, in small letters.
        serves: Ids of learning objectives.
    """

    number: str
    minute: int
    title: str
    sender: str
    to: tuple[str, ...]
    method: str
    text: str
    expected: str
    by_hand: bool
    condition: str
    serves: tuple[str, ...] = ()
    controller: str = ""
    pictures: tuple[PicturePaper, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnPaper:
    """A turn of the run book, with its phases in minutes.

    Attributes:
        otherwise: When it opens with another text, in words, and that text.
    """

    number: int
    title: str
    dates: str
    minutes: int
    opens_with: str
    otherwise: tuple[tuple[str, str], ...]
    phases: tuple[tuple[str, float], ...]
    injects: tuple[InjectPaper, ...]


@dataclass(frozen=True, slots=True)
class Papers:
    """Everything that can be printed.

    Attributes:
        now: The turn in play, before play the first; None between turns and after the last.
        looks: By learning objective, what each of the four ratings looks like.
    """

    title: str
    pack_title: str
    pack_version: str
    summary: str
    public_briefing: str
    disclaimer: str
    charter_title: str
    handling: str
    rules: tuple[Plain, ...]
    seats: tuple[SeatPaper, ...]
    turns: tuple[TurnPaper, ...]
    now: TurnPaper | None
    looks: tuple[tuple[str, str, tuple[str, str, str, str]], ...]
    observations: tuple[str, ...]
    questions: tuple[str, ...]
    evaluation: EvaluationReview


def papers(session: Session, chosen: Chosen, seats: Sequence[str] = ()) -> Papers:
    """Collect what can be printed.

    Args:
        session: The exercise, before or after StartEx.
        chosen: What was chosen.
        seats: Whose packets; of all seats when empty.
    """
    pack, state = session.setting.pack, session.state
    charter = session.setting.charters[
        next(name for name in session.setting.charters if name == chosen.charter)
    ]
    version = pack.played(chosen.version)
    turn = _turn_now(session, version)
    wanted = [one for one in pack.seats if not seats or one.id in seats]
    return Papers(
        title=chosen.title,
        pack_title=pack.title,
        pack_version=pack.version,
        summary=pack.summary,
        public_briefing=pack.public_briefing,
        disclaimer=pack.disclaimer,
        charter_title=charter.title,
        handling=chosen.handling,
        rules=_rules(charter, pack),
        seats=tuple(_seat(session, one, chosen) for one in wanted if one.id not in chosen.absent),
        turns=tuple(_turn(session, pack.turn(name), version) for name in version.turns),
        now=_turn(session, pack.turn(turn), version) if turn else None,
        looks=tuple(
            (one.id, one.title, (one.performed, one.some, one.major, one.unable))
            for one in pack.learning_objectives
        ),
        observations=tuple(one.text for one in pack.observations),
        questions=tuple(one.text for one in pack.questions),
        evaluation=evaluation_review(state, pack, session.store.people(), control=True),
    )


def _rules(charter: Charter, pack: Pack) -> tuple[Plain, ...]:
    """The kinds of decision that the pack's motions are of, first; then the charter's others."""
    used = [str(one.kind) for one in pack.motions if one.kind in charter.decisions]
    order = dict.fromkeys([*used, *(str(name) for name in charter.decisions)])
    return tuple(plain(charter, kind, pack.name) for kind in order)


def _turn_now(session: Session, version: Version) -> str:
    """The turn in play, before play the first; between turns none, as none has opened anything."""
    state = session.state
    return state.turn.id if state.started else version.turns[0]


def _doable(session: Session, seat: Seat, turn: str) -> tuple[Doable, ...]:
    """In the order in which cards are entered: as offered, before a turn is open as foreseen."""
    state, pack = session.state, session.setting.pack
    if not state.turn.id:
        foreseen = [one for one in pack.actions if one.seat == seat.id and turn in one.turns]
        return tuple(
            Doable(place, one.title, one.price)
            for place, one in enumerate((one for one in foreseen if not one.shut), start=1)
        )
    made = []
    for place, offer in enumerate(state.offers.get(seat.id, ()), start=1):
        spent = used_up(state, pack, offer.id)
        condition = f"if {offer.condition}" if offer.condition else ""
        price = price_of_action(state, pack, offer.id).points
        made.append(Doable(place, offer.title, price, spent or condition, bool(spent)))
    return tuple(made)


def _letters(session: Session, seat: SeatId) -> tuple[Letter, ...]:
    """What the seat received this turn that was not for the whole room."""
    turn = session.state.turn.id
    if not turn:
        return ()
    inbox = session.view(seat).inbox
    return tuple(one for one in inbox if one.turn == turn and PUBLIC not in one.to)


def _printed(session: Session, pictures: Iterable[Enclosed], seat: SeatId) -> list[PicturePaper]:
    """Pictures as they are printed for whoever may see them."""
    return [
        PicturePaper(one.title, one.alt, one.credit, session.picture(one.digest, seat))
        for one in pictures
    ]


def _seat(session: Session, seat: Seat, chosen: Chosen) -> SeatPaper:
    pack, state = session.setting.pack, session.state
    # What later turns open would tell the player what is to come.
    first = pack.played(chosen.version).turns[0]
    letters = _letters(session, seat.id)
    return SeatPaper(
        id=str(seat.id),
        monogram=pack.monogram(seat.id),
        name=seat.name,
        who=seat.who,
        people=tuple(chosen.people.get(seat.id, ())),
        vote=seat.vote,
        budget=seat.budget,
        batna=seat.batna,
        briefing=seat.briefing,
        objectives=tuple(one.title for one in pack.objectives if one.seat == seat.id),
        red_lines=tuple(capital(one) for one in seat.red_lines),
        resources=tuple((one.title, one.limit) for one in pack.resources if one.seat == seat.id),
        can=tuple(
            (one.title, str(one.instrument), one.price)
            for one in pack.actions
            if one.seat == seat.id and first in one.turns and not one.shut
        ),
        phrase=(chosen.phrases or {}).get(seat.id, ""),
        played=seat.id not in chosen.mine,
        now=_doable(session, seat, _turn_now(session, pack.played(chosen.version))),
        points=state.points.get(seat.id, seat.budget),
        letters=tuple((one.title, one.text) for one in letters),
        pictures=tuple(
            _printed(session, (each for one in letters for each in one.pictures), seat.id)
        ),
    )


def _turn(session: Session, turn: Turn, version: Version) -> TurnPaper:
    pack = session.setting.pack
    minutes = version.minutes_of(turn)
    return TurnPaper(
        number=turn.number,
        title=turn.title,
        dates=turn.dates,
        minutes=minutes,
        opens_with=turn.opens_with,
        otherwise=tuple(
            (inside(one.when.words(pack.name)), one.opens_with) for one in turn.otherwise
        ),
        phases=tuple((one.title, minutes * one.share / 100) for one in pack.phases if one.share),
        injects=tuple(_inject(session, one) for one in pack.injects_of(version.id, turn.id)),
    )


def _inject(session: Session, one: Inject) -> InjectPaper:
    pack = session.setting.pack
    return InjectPaper(
        number=one.number,
        minute=one.minute,
        title=one.title,
        sender="" if one.from_ == CONTROL else pack.name(one.from_),
        to=tuple(pack.name(reader) for reader in one.to),
        method=METHODS[str(one.method)].lower(),
        text=one.text,
        expected=one.expected,
        by_hand=one.facilitator,
        condition=""
        if isinstance(one.condition, Always)
        else inside(one.condition.words(pack.name)),
        serves=one.serves,
        controller=one.controller,
        pictures=tuple(_printed(session, enclosed(one, session.setting), CONTROL)),
    )


def chosen_so_far(session: Session, phrases: Mapping[str, str] | None = None) -> Chosen:
    """What the log holds of the set-up, for papers that are printed during play."""
    state, pack = session.state, session.setting.pack
    people = session.store.people()
    # Turns may have been left out since: the length is what was chosen.
    version = next(
        (one.id for one in pack.versions if one.id == state.exercise.version),
        max(pack.versions, key=lambda one: one.minutes).id,
    )
    return Chosen(
        title=state.exercise.title,
        charter=str(state.exercise.charter),
        version=version,
        people={
            str(seat): tuple(people.get(person, person) for person in held.people)
            for seat, held in state.seats.items()
            if seat != CONTROL
        },
        absent=_run(state, "absent"),
        mine=_run(state, "control"),
        phrases=phrases,
        handling=state.exercise.handling,
    )


def _run(state: State, mode: str) -> frozenset[str]:
    return frozenset(str(seat) for seat, held in state.seats.items() if held.mode == mode)
