"""The room's window in words: which slide, what is on it, what could be shown. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.ids import CONTROL, PUBLIC
from wargame.play.commands.send_message import SendMessage
from wargame.play.floor import seconds_left
from wargame.play.timing import phase_seconds_left
from wargame.ui.parts.clock_words import clock_text
from wargame.ui.projector.amendments import amendment_slide
from wargame.ui.projector.director import CURTAIN, Director
from wargame.ui.projector.motions import motion_slide, roll_slide, speakers
from wargame.ui.projector.moves import moves_slide
from wargame.ui.projector.overview import map_slide, overview
from wargame.ui.projector.pictures import letter_of, picture_named, picture_of
from wargame.ui.projector.plain import clock_slide, holding_slide, inject_slide, message_slide
from wargame.ui.projector.reviews import review_slide
from wargame.ui.projector.room import Room
from wargame.ui.projector.slides import MODE_WORDS, ClockWords, Head, Slide, SlideScreen, Step
from wargame.ui.running.asking import Answer, ask
from wargame.ui.running.turn_words import turn_of
from wargame.ui.running.words import cut, local_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.play.session import Session
    from wargame.ui.projector.director import Moment
    from wargame.ui.projector.slides import Body, Mode

MINUTE = 60
UNTIMED = 86_400
"""Seconds left of a phase without planned time: far from every mark that sounds."""
_LABEL = 56
_KEPT = 8
_NOTE = "An exercise. Names, moves and votes are played, not real."


class Choice(NamedTuple):
    """A slide that can be shown, in a group of the list."""

    slide: Slide
    words: str
    note: str


class ProjectorPresenter:
    """What the room's window shows, and what its facilitator may choose.

    Attributes:
        director: Who chooses the slide.
        with_names: Whether players are named to the room.
    """

    def __init__(self, session: Session, *, with_names: bool = False) -> None:
        self.session = session
        self.director = Director()
        self.with_names = with_names
        self._frozen: SlideScreen | None = None
        self._kept: dict[Slide, tuple[object, SlideScreen]] = {}
        self._moment: tuple[int, Moment] | None = None
        self.notice()

    # What is shown

    def notice(self) -> None:
        """Look at what is new; called after each entry."""
        self.director.notice(self.moment(), self.session.clock.now())

    def moment(self) -> Moment:
        """What decides which slide follows; worked out once for each entry."""
        seq = self.session.head.seq
        if self._moment is None or self._moment[0] != seq:
            self._moment = seq, self._room().moment()
        return self._moment[1]

    def slide(self) -> Slide:
        """The slide that the room sees now."""
        return self.director.slide(self.moment(), self.session.clock.now())

    def screen(self) -> SlideScreen:
        """What the room sees now, in words."""
        slide = self.slide()
        if slide == CURTAIN:
            return self.made(slide)
        if self.director.frozen and self._frozen is not None:
            return self._frozen
        return self.made(slide)

    def made(self, slide: Slide) -> SlideScreen:
        """Any slide in words, as for a preview; one that has gone is the overview."""
        # The minute is in the key because a slide may say where the story is.
        now = self.session.clock.now().replace(second=0, microsecond=0)
        key = (self.session.head.seq, self.with_names, now)
        if slide not in self._kept or self._kept[slide][0] != key:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[slide] = key, self._make(slide)
        return self._kept[slide][1]

    def _make(self, slide: Slide) -> SlideScreen:
        room = self._room()
        body = _body(room, slide)
        if body is None and slide != CURTAIN:
            slide = Slide("overview")
            body = _body(room, slide)
        return SlideScreen(slide, self._name(room, slide), _head(room), body)

    def _room(self) -> Room:
        people = self.session.store.people() if self.with_names else {}
        return Room(self.session, {str(key): name for key, name in people.items()})

    def _name(self, room: Room, slide: Slide) -> str:
        word = MODE_WORDS[slide.mode]
        motion = room.motion(slide.subject)
        if slide.mode in {"motion", "roll"} and motion is not None:
            return (
                f"{word}, motion {motion.number}"
                if slide.mode == "roll"
                else (f"{word} {motion.number}")
            )
        amendment = room.amendment(slide.subject)
        if slide.mode == "amendment" and amendment is not None:
            return f"{word} {amendment.label}"
        letter = room.letter(slide.subject)
        if slide.mode == "inject" and letter is not None:
            return f"{word} {letter.number}"
        pictured = room.letter(letter_of(slide.subject))
        if slide.mode == "picture" and pictured is not None:
            return f"{word}, inject {pictured.number}"
        if slide.mode == "review" and slide.subject:
            return f"{word}, {room.name(slide.subject)}"
        return word

    def clock(self) -> ClockWords:
        """The room's clock now; it runs on also while the slide is frozen."""
        state = self.session.seat_state(PUBLIC)
        phase = state.phase
        if not phase.id or state.ended:
            return ClockWords()
        seconds = round(phase_seconds_left(state, self.session.clock.now()))
        paused = bool(state.clock.paused_at)
        planned = (phase.minutes + state.clock.added) * MINUTE
        if not planned:
            return _untimed(phase.title, seconds, paused=paused)
        over = 1.0 if planned < 0 else min(1.0, max(0.0, 1 - seconds / planned))
        return ClockWords(
            text=clock_text(seconds),
            beside=_beside(phase.title, phase.asks, seconds),
            note="paused" if paused else _note(seconds),
            tone="text3" if paused else "warn" if seconds < MINUTE else "text",
            share=over,
            seconds=seconds,
            paused=paused,
        )

    def speaker_clock(self) -> tuple[str, str]:
        """Figures and tone of the speaker's clock, empty when nobody speaks."""
        state = self.session.seat_state(PUBLIC)
        if state.council.floor is None:
            return "", "text"
        left = round(seconds_left(state, self.session.clock.now()))
        return clock_text(left), "warn" if left < 0 else "text"

    # What the facilitator chooses

    def words(self) -> str:
        """What the top bar says: the mode, and whether the course is held."""
        name = self.screen().name
        if self.director.curtain:
            return name
        if self.director.frozen:
            return f"{name}, frozen"
        return name if self.director.following else f"{name}, held"

    def push(self, slide: Slide) -> None:
        """Show a slide until another is chosen."""
        self.director.push(slide)

    def push_motion(self) -> None:
        """Show the motion that is spoken of: its roll if it was called, else its text."""
        moment = self.moment()
        motions = self.session.view(PUBLIC).motions
        last = motions[-1].id if motions else ""
        name = moment.roll or moment.docket or last
        motion = next((one for one in motions if one.id == name), None)
        called = motion is not None and motion.state in {"open", "ruled"}
        self.push(Slide("roll" if called else "motion", name))

    def freeze(self, *, frozen: bool) -> None:
        """Keep what is shown as it is, or let it move again."""
        self._frozen = self.made(self.slide()) if frozen and not self.director.curtain else None
        self.director.frozen = self._frozen is not None

    def toggle_curtain(self) -> None:
        """Blank the room, or show what lies behind."""
        self.director.curtain = not self.director.curtain

    def follow(self) -> None:
        """Follow the table again."""
        self._frozen = None
        self.director.follow()

    def say(self, text: str) -> Answer:
        """Tell the room something; it goes to every inbox and into the log."""
        return ask(self.session, SendMessage(sender=CONTROL, to=(PUBLIC,), text=text))

    def choices(self) -> tuple[Choice, ...]:
        """Everything that can be shown now, in the order of the list."""
        room = self._room()
        plain = [
            Choice(Slide("overview"), MODE_WORDS["overview"], "map, clock, news, seals"),
            Choice(Slide("map"), MODE_WORDS["map"], "alone, with the newest things on it"),
            Choice(Slide("clock"), MODE_WORDS["clock"], "large"),
            Choice(Slide("moves"), MODE_WORDS["moves"], "of all, as they are opened"),
            Choice(Slide("review"), MODE_WORDS["review"], "for all"),
            Choice(Slide("holding"), MODE_WORDS["holding"], "title and length"),
        ]
        motions = [self._motion_choice(room, one.id) for one in reversed(room.view.motions)]
        motions += [
            Choice(
                Slide("amendment", one.id),
                f"Amendment {one.label} to motion {_number(room, one.motion)}",
                f"of {room.name(one.seat)}",
            )
            for one in sorted(room.council.amendments.values(), key=lambda one: -one.seq)
        ]
        injects = [
            Choice(Slide("inject", str(one.seq)), f"Inject {one.number}", cut(one.title, _LABEL))
            for one in reversed(room.letters())
        ]
        pictures = [
            Choice(picture_of(one.seq, place), f"Picture, inject {one.number}", shown.title)
            for one in reversed(room.letters())
            for place, shown in enumerate(one.pictures)
        ]
        said = [
            Choice(
                Slide("message", str(one.seq)),
                f"Message of {local_time(one.at)}",
                cut(one.text, _LABEL),
            )
            for one in reversed(room.letters("message"))
        ]
        seats = [
            Choice(Slide("review", str(one.id)), f"The turn of {one.name}", "on one card")
            for one in room.view.seats
            if one.vote
        ]
        return (*plain, *motions, *injects, *pictures, *said, *seats)

    def _motion_choice(self, room: Room, name: str) -> Choice:
        motion = room.motion(name)
        called = motion is not None and motion.state in {"open", "ruled"}
        slide = Slide("roll" if called else "motion", name)
        title = cut(motion.title, _LABEL) if motion is not None else ""
        return Choice(slide, self._name(room, slide), title)

    def past(self) -> tuple[Choice, ...]:
        """What was shown, the latest first, with its time."""
        room = self._room()
        return tuple(
            Choice(one.slide, self._name(room, one.slide), f"from {local_time(one.at)}")
            for one in self.director.history
        )

    def remember(self) -> None:
        """Keep what is shown now in the history."""
        slide = self.slide()
        if slide != CURTAIN:
            self.director.remember(slide, self.session.clock.now())


def _number(room: Room, motion: str) -> str:
    found = room.motion(motion)
    return found.number if found is not None else ""


_PLAIN: dict[Mode, Callable[[Room], Body]] = {
    "overview": overview,
    "map": map_slide,
    "moves": moves_slide,
    "holding": holding_slide,
    "clock": clock_slide,
}


def _body(room: Room, slide: Slide) -> Body:
    plain = _PLAIN.get(slide.mode)
    if plain is not None:
        return plain(room)
    if slide.mode == "review":
        known = {str(one.id) for one in room.view.seats}
        return review_slide(room, slide.subject if slide.subject in known else "")
    return _about(room, slide)


def _about(room: Room, slide: Slide) -> Body:
    """The slides that are about one thing; None when it is not public, or gone."""
    motion, letter = room.motion(slide.subject), room.letter(slide.subject)
    if slide.mode == "motion" and motion is not None:
        return motion_slide(room, motion)
    if slide.mode == "roll" and motion is not None:
        return roll_slide(room, motion)
    if slide.mode in _OTHER:
        return _OTHER[slide.mode](room, slide.subject)
    if slide.mode == "inject" and letter is not None:
        return inject_slide(room, letter)
    if slide.mode == "message" and letter is not None:
        return message_slide(letter)
    return None


def _amendment(room: Room, name: str) -> Body:
    amendment = room.amendment(name)
    motion = room.motion(amendment.motion) if amendment is not None else None
    if amendment is None or motion is None:
        return None
    return amendment_slide(room, amendment, motion)


_OTHER: dict[Mode, Callable[[Room, str], Body]] = {
    "amendment": _amendment,
    "picture": picture_named,
}


def _head(room: Room) -> Head:
    view, pack = room.view, room.session.setting.pack
    turns = tuple(room.state.exercise.turns) or tuple(one.id for one in pack.turns)
    now = view.phase.number if view.turn.id else 0
    steps = tuple(
        Step(one.title, _state(place, now, is_open=bool(view.phase.id)))
        for place, one in enumerate(pack.phases, start=1)
    )
    return Head(
        title=view.title or pack.title,
        note=_NOTE,
        turn=turn_of(view.turn.id, view.turn.number, turns) if view.turn.id else "",
        dates=view.turn.dates,
        steps=steps if view.turn.id else (),
        speaks=_speaks(room),
    )


def _untimed(phase: str, seconds: int, *, paused: bool) -> ClockWords:
    """A phase without planned time: the room sees how long it has gone on; nothing runs out."""
    return ClockWords(
        text=clock_text(-seconds),
        beside=f"since {phase} began",
        note="paused" if paused else "",
        tone="text3" if paused else "text",
        seconds=UNTIMED,
        paused=paused,
    )


def _speaks(room: Room) -> str:
    """Who has the floor, and who is next; it is read on every slide."""
    told = speakers(room)
    if told is None or not told.now:
        return ""
    return f"{told.now} {told.how}"


def _state(place: int, now: int, *, is_open: bool) -> str:
    if place < now or (place == now and not is_open):
        return "done"
    return "now" if place == now else "later"


def _beside(title: str, asks: tuple[str, ...], seconds: int) -> str:
    if seconds < 0:
        return f"time is up in {title}"
    return "left to seal moves" if "orders" in asks else f"left in {title}"


def _note(seconds: int) -> str:
    return "one minute left" if 0 <= seconds < MINUTE else ""
