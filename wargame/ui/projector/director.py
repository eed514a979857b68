"""Who chooses what the room sees: the table's own course, or the facilitator's hand. No Qt here.

By itself the room follows the table: a public inject that is delivered shows for twenty seconds,
Reveal shows the moves as they are opened, Council its motion, an amendment to it and its roll, the
last phase the turn on one card. A slide that was pushed stays
until following is taken up again. The curtain goes over everything and changes nothing below it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from wargame.ui.projector.slides import Slide

if TYPE_CHECKING:
    from datetime import datetime

NEWS_SECONDS = 20
HISTORY = 30

OVERVIEW, CURTAIN = Slide("overview"), Slide("curtain")


class Moment(NamedTuple):
    """What of the public view decides which slide follows.

    Attributes:
        in_council: Whether the phase asks for ballots.
        last_phase: Whether it is the turn's last.
        roll: The motion whose roll is open, else the last one ruled in this Council.
        docket: The motion that waits, empty for none.
        amendment: The amendment to it that waits, empty for none.
        revealing: Whether sealed moves are being opened.
        inject: Entry of the newest public inject, 0 for none.
        message: Entry of the facilitator's newest word to the room, 0 for none.
    """

    started: bool
    ended: bool
    in_turn: bool
    in_council: bool
    last_phase: bool
    roll: str
    docket: str
    inject: int
    message: int
    amendment: str = ""
    revealing: bool = False


class Shown(NamedTuple):
    """A slide that was shown, and since when."""

    at: datetime
    slide: Slide


@dataclass
class Director:
    """The state of the room's window; nothing of it is recorded.

    Attributes:
        following: Whether the table chooses.
        frozen: Whether what is shown stays as it is.
        curtain: Whether nothing is shown.
        pushed: The slide that a person chose.
        history: What was shown, the latest first.
    """

    following: bool = True
    frozen: bool = False
    curtain: bool = False
    pushed: Slide = OVERVIEW
    history: tuple[Shown, ...] = ()
    _news: Slide | None = None
    _news_until: datetime | None = None
    _inject: int = -1
    _message: int = -1

    def notice(self, moment: Moment, now: datetime) -> None:
        """Look at what is new; the first look takes what is there as known."""
        if self._inject < 0:
            self._inject, self._message = moment.inject, moment.message
        if moment.inject > self._inject:
            self._tell(Slide("inject", str(moment.inject)), now)
        if moment.message > self._message:
            self._tell(Slide("message", str(moment.message)), now)
        # Taken back entries make the newest one older.
        self._inject, self._message = moment.inject, moment.message

    def _tell(self, slide: Slide, now: datetime) -> None:
        self._news, self._news_until = slide, now + timedelta(seconds=NEWS_SECONDS)

    def slide(self, moment: Moment, now: datetime) -> Slide:
        """What the room sees now, behind a curtain nothing."""
        if self.curtain:
            return CURTAIN
        return self.below(moment, now)

    def below(self, moment: Moment, now: datetime) -> Slide:
        """What it would see without the curtain."""
        if not self.following:
            return self.pushed
        if self._news is not None and self._news_until is not None and now < self._news_until:
            return self._news
        return followed(moment)

    def push(self, slide: Slide) -> None:
        """Show this one, until something else is pushed or the table is followed again."""
        if slide == CURTAIN:
            self.curtain = True
            return
        self.pushed, self.following = slide, False
        self.curtain = self.frozen = False

    def follow(self) -> None:
        """The table chooses again."""
        self.following, self.frozen = True, False
        self._news = None

    def remember(self, slide: Slide, at: datetime) -> None:
        """Keep what is shown now for the history."""
        if self.history and self.history[0].slide == slide:
            return
        older = tuple(one for one in self.history if one.slide != slide)
        self.history = (Shown(at, slide), *older)[:HISTORY]


def followed(moment: Moment) -> Slide:
    """The slide that fits what happens at the table."""
    if not moment.started or moment.ended or not moment.in_turn:
        return Slide("holding")
    if moment.in_council and moment.roll:
        return Slide("roll", moment.roll)
    if moment.in_council and moment.docket:
        waits = moment.amendment
        return Slide("amendment", waits) if waits else Slide("motion", moment.docket)
    if moment.revealing:
        return Slide("moves")
    return Slide("review") if moment.last_phase else OVERVIEW
