"""What is public, read once: the source of every slide. No Qt here.

Nothing else in this folder touches the session's whole state. The pack is asked only for what is
printed for everybody: the names of its phases, its seats and places, and its map.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL, PUBLIC
from wargame.play.commands.reveal_moves import REVEAL
from wargame.ui.projector.director import Moment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.game.council import Amendment, Council
    from wargame.game.records import Letter, Motion
    from wargame.game.state import State
    from wargame.game.visibility import SeatView
    from wargame.play.session import Session
    from wargame.rules.charter import Charter


class Room:
    """The public view at one moment.

    Attributes:
        view: What `public` may see.
        state: The fold of the public entries, from which the view is made.
        names: Of people, empty unless the facilitator wants them shown.
    """

    def __init__(self, session: Session, names: Mapping[str, str] | None = None) -> None:
        self._session = session
        self.view: SeatView = session.view(PUBLIC)
        self.state: State = session.seat_state(PUBLIC)
        self.names: Mapping[str, str] = names or {}
        self._times: dict[int, str] | None = None

    @property
    def session(self) -> Session:
        """The session, for its pack's public parts and the clock alone."""
        return self._session

    @property
    def council(self) -> Council:
        """Who speaks and how the council sits."""
        return self.state.council

    def name(self, seat: str) -> str:
        """A seat's name."""
        return self._session.name(seat)

    def monogram(self, seat: str) -> str:
        """A seat's letters."""
        return self._session.monogram(seat)

    def charter(self, motion: Motion) -> Charter:
        """The charter by which a motion is judged."""
        return self._session.setting.charter(motion.charter)

    def at(self, seq: int) -> str:
        """When a public entry was recorded; empty for any other."""
        if self._times is None:
            self._times = {line.seq: line.at for line in self._session.log(PUBLIC)}
        return self._times.get(seq, "")

    def story(self, seq: int) -> str:
        """When it was in the story."""
        lines = self._session.log(PUBLIC, after=seq - 1)
        return next((line.story for line in lines if line.seq == seq), "")

    def letters(self, what: str = "inject") -> tuple[Letter, ...]:
        """Public injects, or messages of the facilitator to the room, in order."""
        return tuple(
            one
            for one in self.view.inbox
            if one.what == what and (what == "inject" or one.sender == CONTROL)
        )

    def letter(self, seq: str) -> Letter | None:
        """A public letter by the number of its entry."""
        return next((one for one in self.view.inbox if str(one.seq) == seq), None)

    def motion(self, name: str) -> Motion | None:
        """A motion by its id."""
        return next((one for one in self.view.motions if one.id == name), None)

    def amendment(self, name: str) -> Amendment | None:
        """An amendment by its id."""
        return next((one for one in self.council.amendments.values() if one.id == name), None)

    def _amended(self, motion: str) -> str:
        """The newest amendment to a motion that waits, empty for none."""
        waits = [
            one
            for one in self.council.amendments.values()
            if one.motion == motion and one.state == "proposed"
        ]
        return max(waits, key=lambda one: one.seq).id if waits else ""

    def moment(self) -> Moment:
        """What decides which slide follows."""
        view = self.view
        mine = [one for one in view.motions if one.turn == view.turn.id]
        opened = [one for one in view.motions if one.state == "open"]
        ruled = [
            one for one in mine if one.state == "ruled" and one.rulings[-1].seq > view.phase.seq
        ]
        item = self.motion(self.council.item)
        taken_up = item is not None and item.state == "tabled"
        waiting = [one for one in mine if one.state == "tabled"]
        # What was just decided stays until something else is taken up.
        latest = opened or ([] if taken_up else ruled)
        docket = item if taken_up else next(iter(waiting), None)
        in_council = "ballots" in view.phase.asks
        return Moment(
            started=view.started,
            ended=view.ended,
            in_turn=bool(view.turn.id),
            in_council=in_council,
            last_phase=view.phase.number == len(self._session.setting.pack.phases)
            and bool(view.phase.id),
            roll=latest[-1].id if latest else "",
            docket=docket.id if docket else "",
            amendment=self._amended(docket.id) if docket else "",
            revealing=view.phase.id == REVEAL,
            inject=max((one.seq for one in self.letters()), default=0),
            message=max((one.seq for one in self.letters("message")), default=0),
        )
