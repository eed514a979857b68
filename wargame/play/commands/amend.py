"""Amendments: proposed by line, then accepted by the proposer, voted on, or withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused, Stale
from wargame.game.events.amendment_proposed import AmendmentProposed
from wargame.game.events.amendment_settled import AmendmentSettled
from wargame.game.events.motion_amended import MotionAmended
from wargame.game.ids import SeatId
from wargame.game.wording import carried_over, changed_lines
from wargame.play.amending import judged
from wargame.play.attendance import GIVEN, presence_of, roll_of
from wargame.play.command import Command
from wargame.play.commands.handle_motion import OnMotion

if TYPE_CHECKING:
    from wargame.game.council import Amendment
    from wargame.game.records import Motion
    from wargame.play.proceedings import Proceedings


class ProposeAmendment(OnMotion):
    """Propose another text; the lines that it changes are found by comparing."""

    seat: SeatId
    text: str
    seconder: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        motion = self.waiting(at)
        text = self.text.strip()
        self._refuse_other_text(motion)
        if self.seat not in at.state.seats:
            raise Refused(f"There is no seat {self.seat}.", "Name a seat as proposer.")
        if self.seconder == self.seat:
            raise Refused("A seat cannot second itself.", "Name another seat, or none.")
        if not text or text == motion.text:
            raise Refused("The amendment changes nothing.", "Write the new text.")
        count = sum(1 for one in at.state.council.amendments.values() if one.motion == motion.id)
        first, last = changed_lines(motion.text, text)
        at.record(
            AmendmentProposed(
                amendment=f"{motion.id}-a{count + 1}",
                motion=motion.id,
                number=motion.number,
                label=f"A{count + 1}",
                seat=self.seat,
                seconder=self.seconder,
                was=motion.text,
                text=text,
                first=first,
                last=last,
            )
        )

    @override
    def concerns(self) -> tuple[str, ...]:
        return ()  # of all that happens to a motion only another text makes it stale, see above

    def _refuse_other_text(self, motion: Motion) -> None:
        since = tuple(seq for seq, _ in motion.amendments if seq > (self.seen or seq))
        if since:
            message = f"This changed while you were writing: motion {motion.number} was amended"
            remedy = "Look at it, then send yours again or change it."
            raise Stale(f"{message} (#{since[-1]}).", remedy, since)


class SettleAmendment(Command):
    """End an amendment: `accepted` by the motion's proposer, `withdrawn`, or `voted`.

    A vote is judged by the rule that decides the motion itself, as if its article were open.

    Attributes:
        ballots: For a vote; members not named say nothing against it.
    """

    amendment: str
    how: str
    ballots: tuple[tuple[SeatId, str], ...] = ()

    @override
    def decide(self, at: Proceedings) -> None:
        made = at.state.council.amendments.get(self.amendment)
        if made is None or made.state != "proposed":
            raise Refused("That amendment is settled or gone.", "Choose one that waits.")
        motion = at.state.motions[made.motion]
        if motion.state not in {"tabled", "put-off"}:
            message = f"The roll was called on motion {motion.number}: its text stands."
            raise Refused(message, "Table another motion.")
        if self.how == "accepted":
            self._take(at, motion, made, "accepted")
        elif self.how == "withdrawn":
            _settle(at, motion, made, "withdrawn")
        elif self.how == "voted":
            self._vote(at, motion, made)
        else:
            message = f"{self.how} is no end of an amendment."
            raise Refused(message, "Choose accepted, voted or withdrawn.")

    def _vote(self, at: Proceedings, motion: Motion, made: Amendment) -> None:
        ballots = self._ballots(at, motion)
        passed, because = judged(at, motion, ballots)
        if passed:
            self._take(at, motion, made, "adopted", ballots, because)
        else:
            _settle(at, motion, made, "rejected", ballots, because)

    def _ballots(self, at: Proceedings, motion: Motion) -> tuple[tuple[SeatId, str], ...]:
        charter = at.setting.charter(motion.charter)
        given = dict(self.ballots)
        roll = roll_of(at.state, at.pack, charter)
        strange = [seat for seat in given if seat not in roll]
        if strange:
            raise Refused(f"{strange[0]} has no vote here.", f"The roll is {', '.join(roll)}.")
        return tuple(
            (seat, given.get(seat) or GIVEN.get(presence_of(at.state, seat), "for"))
            for seat in roll
        )

    def _take(  # noqa: PLR0913, PLR0917
        self,
        at: Proceedings,
        motion: Motion,
        made: Amendment,
        how: str,
        ballots: tuple[tuple[SeatId, str], ...] = (),
        because: str = "",
    ) -> None:
        text = carried_over(made.was, made.text, motion.text)
        if text is None:
            message = f"The text under amendment {made.label} has changed since."
            raise Refused(message, "Withdraw it and propose it anew on the present text.")
        _settle(at, motion, made, how, ballots, because)
        if text != motion.text:
            at.record(
                MotionAmended(
                    motion=motion.id,
                    number=motion.number,
                    seat=made.seat,
                    text=text,
                    was=motion.text,
                )
            )


def _settle(  # noqa: PLR0913, PLR0917
    at: Proceedings,
    motion: Motion,
    made: Amendment,
    how: str,
    ballots: tuple[tuple[SeatId, str], ...] = (),
    because: str = "",
) -> None:
    at.record(
        AmendmentSettled(
            amendment=made.id,
            motion=motion.id,
            number=motion.number,
            label=made.label,
            how=how,
            ballots=ballots,
            because=because,
        )
    )
