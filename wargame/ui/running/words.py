"""Small words that every running screen needs: times, lists of names. No Qt here."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from wargame.game.ids import PUBLIC
from wargame.game.phrasing import listed
from wargame.support.forms import day_words, hour_words, moment_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.play.session import Session

_LETTERED = 4
"""Words from which the name of a body is said in letters."""
LONGEST = 2000
"""Characters of a text that a list keeps; the rest is read where there is room for it."""


def local_time(at: str | datetime) -> str:
    """A moment of the log as the clock on the wall shows it, such as "14:37" or "2:37 pm"."""
    if not at:
        return ""
    if not isinstance(at, datetime):
        from wargame.game.entry import utc_moment  # brings hashes with it, which Home needs not

        at = utc_moment(at)
    return hour_words(at.astimezone())


def story_words(story: str) -> str:
    """A moment of the story, "2020-10-14T14:30" as "14 October 2020, 14:30"."""
    if not story:
        return ""
    return moment_words(datetime.fromisoformat(story))


def story_in_short(story: str) -> str:
    """A moment of the story, "2020-10-14T14:30" as "14 Oct 2020, 14:30"."""
    if not story:
        return ""
    moment = datetime.fromisoformat(story)
    return f"{day_words(moment, short=True)}, {hour_words(moment)}"


def readers(to: Sequence[str], name: Callable[[str], str]) -> str:
    """Who receives something, after "To": "all seats and the room", or names."""
    if PUBLIC in to:
        return "all seats and the room"
    return listed(name(seat) for seat in to)


def cut(text: str, longest: int = LONGEST) -> str:
    """A text for a list: at most so many characters, then "…"."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def title_words(session: Session) -> tuple[str, str]:
    """The exercise's name, and under which rules of which pack; nothing is said twice."""
    exercise = session.state.exercise
    charter = short_charter(session.setting.charter(exercise.charter).title)
    pack = "" if exercise.pack_title == exercise.title else f"{exercise.pack_title} · "
    return exercise.title, f"{pack}{charter}"


def short_charter(title: str) -> str:
    """A charter's title with a long name of its body in letters: "CSTO, as written"."""
    body, comma, rest = title.partition(", ")
    words = body.split()
    if not comma or len(words) < _LETTERED:
        return title
    letters = "".join(word[0] for word in words if word[0].isupper())
    return f"{letters}, {rest}"
