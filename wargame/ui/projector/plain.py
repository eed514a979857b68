"""The slides of one text: inject, message, holding slide, clock. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.game.phrasing import counted
from wargame.play.timing import story_time
from wargame.scenario.methods import METHODS
from wargame.ui.projector.fitting import fit
from wargame.ui.projector.overview import place_of, when_of
from wargame.ui.projector.pictures import picture_slide
from wargame.ui.projector.slides import ClockSlide, HoldingSlide, InjectSlide, MessageSlide
from wargame.ui.running.words import local_time, story_words

if TYPE_CHECKING:
    from wargame.game.records import Letter
    from wargame.ui.projector.room import Room

_TEXT_LONG, _MESSAGE_LONG = 640, 400
_BESIDE = 420
"""Characters of an inject that shares the slide with a picture."""


def inject_slide(room: Room, letter: Letter) -> InjectSlide:
    """A public inject in full, as far as it has room."""
    text = fit(letter.text, _BESIDE if letter.pictures else _TEXT_LONG)
    names = room.session.setting.pack.name
    return InjectSlide(
        kind=METHODS.get(letter.method, "News"),
        when=when_of(room, letter),
        place=place_of(room, letter),
        # What the facilitator invents comes from nobody in the story.
        source="" if letter.sender == CONTROL else names(letter.sender),
        title=letter.title,
        text="" if text.text == letter.title else text.text,
        cut=text.note,
        picture=picture_slide(room, letter),
    )


def message_slide(letter: Letter) -> MessageSlide:
    """A word of the facilitator."""
    return MessageSlide(fit(letter.text, _MESSAGE_LONG).text, local_time(letter.at))


def holding_slide(room: Room) -> HoldingSlide:
    """Before it begins, between turns, and after the end."""
    view, session = room.view, room.session
    pack = session.setting.pack
    exercise = room.state.exercise
    charter = session.setting.charter(exercise.charter or pack.charters[0]).title
    turns = exercise.turns or tuple(turn.id for turn in pack.turns)
    voting = sum(one.vote for one in view.seats) or sum(one.vote for one in pack.seats)
    if view.ended:
        line = "The exercise has ended."
    elif not view.started:
        line = "The exercise begins shortly."
    else:
        left = [one for one in turns if one not in room.state.closed_turns]
        number = pack.turn(left[0]).number if left else 0
        line = f"Turn {number} begins shortly." if left else "The last turn is over."
    return HoldingSlide(
        title=view.title or exercise.title or pack.title,
        pack=pack.title,
        line=line,
        facts=(charter, counted(voting, "member"), counted(len(turns), "turn")),
        small=pack.disclaimer,
    )


def clock_slide(room: Room) -> ClockSlide:
    """The clock alone."""
    story = story_time(room.state, room.session.clock.now())
    return ClockSlide(room.view.phase.title, story_words(story))
