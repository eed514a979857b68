"""What fits a few typed words: commands, screens, packs, seats, articles. No Qt here.

The log, which may be long, is looked through by `LogSearch`. A sign before the words narrows it:
`>` what can be done, `#` the log, `@` seats, `§` the charter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.game.ids import CONTROL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from wargame.play.session import Session

MOST: Final = 5
"""Hits shown of one group."""
PREFIXES: Final = {">": "do", "#": "log", "@": "seat", "§": "charter"}
GROUPS: Final = {
    "do": "Do",
    "exercise": "Exercises",
    "pack": "Set up",
    "screen": "Go to",
    "seat": "Seats",
    "motion": "Bring a motion",
    "inject": "Injects",
    "fact": "Facts",
    "charter": "Charter",
    "log": "Log",
}


ICONS: Final = {
    "do": "keyboard",
    "exercise": "player-play",
    "pack": "adjustments",
    "screen": "arrow-right",
    "seat": "user",
    "motion": "gavel",
    "inject": "speakerphone",
    "fact": "info-circle",
    "charter": "book",
    "log": "history",
}
"""The icon of each group; a screen brings its own."""


class Hit(NamedTuple):
    """Something that fits.

    Attributes:
        group: A key of `GROUPS`.
        key: What runs it: a command's id, a screen's, a seat's, an entry's number, ...
        caps: Keys that do the same.
        reason: Why it may not be done now, empty when it may.
        icon: One of its own, in place of its group's.
    """

    group: str
    key: str
    title: str
    note: str = ""
    caps: tuple[str, ...] = ()
    reason: str = ""
    icon: str = ""


class Doable(NamedTuple):
    """A command that is offered on this screen, and why it may not be done now."""

    id: str
    title: str
    caps: tuple[str, ...]
    reason: str
    note: str = ""


class Around(NamedTuple):
    """What can be found: commands and screens at hand, and the open exercise, if there is one.

    Attributes:
        starts: What Home has to begin or to go on with: exercises by their files, then packs.
    """

    commands: tuple[Doable, ...]
    screens: tuple[tuple[str, str, str], ...]
    session: Session | None
    starts: tuple[Hit, ...] = ()


def asked(typed: str) -> tuple[str, list[str]]:
    """The group to which a sign narrows, or nothing, and the words."""
    only = PREFIXES.get(typed[:1], "")
    return only, (typed[1:] if only else typed).casefold().split()


def find(typed: str, around: Around) -> tuple[Hit, ...]:
    """What fits, group by group, at most five of each (of screens all); best first.

    All but the log, which stands under the others and is sought by `LogSearch`.
    """
    only, words = asked(typed)
    sources: dict[str, Callable[[], Iterable[Hit]]] = {
        "do": lambda: _commands(around),
        "exercise": lambda: (one for one in around.starts if one.group == "exercise"),
        "pack": lambda: (one for one in around.starts if one.group == "pack"),
        "screen": lambda: (
            Hit("screen", key, title, icon=icon) for key, title, icon in around.screens
        ),
    }
    if around.session is not None:
        sources |= _of_exercise(around.session)
    found: list[Hit] = []
    for group, source in sources.items():
        if only in {"", group} and (words or only or group in {"do", "screen"}):
            hits = sorted(_fitting(source(), words), key=lambda hit: rank(hit, words))
            found += hits if group == "screen" else hits[:MOST]
    return tuple(found)


def _of_exercise(session: Session) -> dict[str, Callable[[], Iterable[Hit]]]:
    return {
        "seat": lambda: _seats(session),
        "motion": lambda: _motions(session),
        "inject": lambda: _injects(session),
        "fact": lambda: _facts(session),
        "charter": lambda: _articles(session),
    }


def _fitting(hits: Iterable[Hit], words: list[str]) -> Iterator[Hit]:
    for hit in hits:
        # A file's folder is the same for all of them.
        key = "" if hit.group == "exercise" else hit.key
        text = f"{hit.title} {hit.note} {key}".casefold()
        if all(word in text for word in words):
            yield hit


def rank(hit: Hit, words: list[str]) -> tuple[bool, bool, int]:
    """What may be done before what may not, what begins so before what holds it."""
    title = hit.title.casefold()
    begins = bool(words) and not title.startswith(words[0])
    return bool(hit.reason), begins, len(title) if words else 0


def _commands(around: Around) -> Iterator[Hit]:
    for one in around.commands:
        yield Hit("do", one.id, one.title, one.note, caps=one.caps, reason=one.reason)


def _seats(session: Session) -> Iterator[Hit]:
    state = session.seat_state(CONTROL)
    for seat in state.roster:
        held = state.seats[seat]
        people = session.store.people()
        names = ", ".join(people.get(person, person) for person in held.people)
        passes = f"Hand the laptop over to {names or 'its player'}"
        yield Hit(
            "seat", str(seat), held.name, "Write for it" if held.mode == "control" else passes
        )


def _motions(session: Session) -> Iterator[Hit]:
    """The pack's motions that nobody has brought, while a turn is open."""
    state = session.seat_state(CONTROL)
    brought = {one.template for one in state.motions.values()}
    for one in session.setting.pack.motions if state.turn.id else ():
        if one.id not in brought:
            yield Hit("motion", str(one.id), one.title, one.text)


def _injects(session: Session) -> Iterator[Hit]:
    for one in session.setting.pack.injects:
        yield Hit("inject", str(one.id), f"{one.number} {one.title}", one.expected)


def _facts(session: Session) -> Iterator[Hit]:
    state, pack = session.seat_state(CONTROL), session.setting.pack
    for fact in pack.facts:
        known = next((value for name, value in state.facts.items() if name == fact.id), None)
        yield Hit(
            "fact", str(fact.id), fact.title, fact.in_words(known.value if known else fact.initial)
        )


def _articles(session: Session) -> Iterator[Hit]:
    charter = session.setting.charter(session.state.exercise.charter)
    for name, article in charter.articles.items():
        yield Hit("charter", str(name), article.cite, article.text)
