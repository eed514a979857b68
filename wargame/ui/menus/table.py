"""Which menu each command stands in: the menu bar as data. No Qt here.

Every command of the table stands here once, but for those of a seat's own page, which has no menu
bar. A test says so: whoever adds a command says where it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Place(NamedTuple):
    """A command in a menu.

    Attributes:
        words: What the menu calls it where its title does not do, as for what is on or off.
    """

    command: str
    words: str = ""


class Offer(NamedTuple):
    """A part of a menu that is no command, and is made when the menu opens: recent files."""

    name: str


class Under(NamedTuple):
    """A menu within a menu."""

    title: str
    groups: tuple[tuple[Piece, ...], ...]


class Menu(NamedTuple):
    """One menu of the bar; a line stands between its groups."""

    title: str
    groups: tuple[tuple[Piece, ...], ...]


Piece = Place | Offer | Under

RECENT, ROOM_WAYS, ROOM_SLIDES = Offer("recent"), Offer("room-ways"), Offer("room-slides")
TO_COUNCIL = Offer("to-council")
ROOM_WINDOW, ROOM_OPTIONS = Offer("room-window"), Offer("room-options")

MENUS: Final = (
    Menu(
        "&File",
        (
            (Place("exercise.new"), Place("exercise.open", "Open a file…"), RECENT),
            (Place("report.save"), Place("report.print")),
            (Place("exercise.close"),),
            (Place("program.quit"),),
        ),
    ),
    Menu(
        "&Exercise",
        (
            (Place("next.press"), Place("undo")),
            (
                Place("inject.deliver"),
                Place("inject.hold"),
                Place("inject.invent"),
                Place("note.write", "Note to the log…"),
            ),
            (Place("clock.pause"), Place("clock.more"), Place("clock.less")),
            (Place("seat.hand-over"), Place("card.enter"), Place("papers.print", "Papers…")),
            (Place("review.play"), Place("review.what-if")),
            (
                Under(
                    "Rating",
                    (
                        (
                            Place("rating.performed"),
                            Place("rating.some"),
                            Place("rating.major"),
                            Place("rating.unable"),
                        ),
                        (Place("rating.record"),),
                    ),
                ),
            ),
        ),
    ),
    Menu(
        "&Council",
        (
            (TO_COUNCIL,),
            (Place("motion.bring"), Place("motion.text"), Place("motion.cite")),
            (
                Under(
                    "Ballot",
                    (
                        (Place("ballot.yes"), Place("ballot.no"), Place("ballot.abstain")),
                        (Place("ballot.all-yes"), Place("motion.straw-poll")),
                    ),
                ),
                Place("ruling.override"),
                Place("ruling.what-if"),
                Place("decision.card"),
            ),
            (
                Place("roll.attendance"),
                Place("sitting.change"),
                Place("speaker.next"),
                Place("speaker.add"),
            ),
            (Place("agenda.earlier"), Place("agenda.later")),
            (
                Under(
                    "On trial",
                    (
                        (Place("trial.yes"), Place("trial.no"), Place("trial.abstain")),
                        (Place("trial.all-yes"),),
                    ),
                ),
            ),
        ),
    ),
    Menu(
        "&Projector",
        (
            (
                Place("projector.blank", "Blank the room"),
                Place("projector.freeze", "Freeze"),
                ROOM_WAYS,
            ),
            (
                Place("projector.overview"),
                Place("projector.map"),
                Place("projector.motion"),
                ROOM_SLIDES,
                Place("projector.tell", "Tell the room…"),
            ),
            (Place("projector.display"), ROOM_WINDOW),
            (ROOM_OPTIONS,),
        ),
    ),
    Menu(
        "&View",
        (
            (Place("palette.show", "Find or run a command…"),),
            (Place("screen.go"),),
            (Place("screen.back"), Place("region.next"), Place("region.before")),
            (Place("map.closer"), Place("map.farther")),
            (
                Place("theme.toggle", "Dark theme"),
                Place("text.larger"),
                Place("text.smaller"),
                Place("window.full"),
            ),
        ),
    ),
    Menu(
        "&Help",
        (
            (Place("keys.show", "Keys of this screen"), Place("tutorial.show")),
            (Place("settings.show"),),
            (Place("about.show"),),
        ),
    ),
)


def places(groups: tuple[tuple[Piece, ...], ...]) -> Iterator[Place]:
    """Every command of some groups, also of the menus within."""
    for group in groups:
        for piece in group:
            if isinstance(piece, Under):
                yield from places(piece.groups)
            elif isinstance(piece, Place):
                yield piece
