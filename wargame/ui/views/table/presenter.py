"""The table's presenter: everything shown as ready words, every click as a command. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.ballot_cast import BallotCast
from wargame.game.ids import CONTROL, PUBLIC, InjectId, SeatId
from wargame.play.bringing import invent
from wargame.play.commands.answer_inject import AnswerInject
from wargame.play.commands.assign_seat import AssignSeat
from wargame.play.commands.deliver_inject import DeliverInject
from wargame.play.commands.pick_outcome import PickOutcome
from wargame.play.commands.postpone_inject import PostponeInject
from wargame.play.commands.queue_inject import (
    EditInject,
    HoldInject,
    InventInject,
    ReleaseInject,
    SkipInject,
)
from wargame.play.commands.reveal_moves import RevealMoves
from wargame.play.commands.vote import CorrectBallot
from wargame.play.sealing import closed_moves
from wargame.rules.words import BALLOT_WORDS
from wargame.ui.maps.table_map import table_map
from wargame.ui.running.asking import Answer, answered, ask, refusal
from wargame.ui.running.playable import playable
from wargame.ui.running.presenter import RunningPresenter
from wargame.ui.views.table.alliance_lines import force_lines, relation_lines, training_lines
from wargame.ui.views.table.fact_lines import fact_lines, finding_lines
from wargame.ui.views.table.indicator_lines import IndicatorHistory, indicator_lines
from wargame.ui.views.table.inject_lines import (
    due_keys,
    empty_words,
    first_current,
    inject_lines,
    inject_text,
)
from wargame.ui.views.table.log_book import KINDS, Filter, LogBook
from wargame.ui.views.table.log_lines import chain_words
from wargame.ui.views.table.request_presenter import RequestPresenter
from wargame.ui.views.table.screen import CorrectingBallot, LogChoices, TableScreen
from wargame.ui.views.table.seat_lines import other_lines, others_words, voting_lines
from wargame.ui.views.table.turn_lines import fitting_tab, turn_tab
from wargame.ui.views.table.weigh_lines import WeighPresenter
from wargame.ui.views.table.why_lines import WhyLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.play.bringing import Brought
    from wargame.play.session import Session
    from wargame.ui.views.table.screen import InjectLine, InjectText


_SOON = (2, 5, 10, 15)
_NOBODY = refusal("No inject is chosen.", "Choose one of the queue.")


class TablePresenter:
    """What the table shows and does.

    Attributes:
        running: Clock, phases and undo, shared with the other running screens.
        requests: Questions to control and private talks.
        weighing: Actions weighed by reasons for and against.
        book: The log.
        why: Why facts, indicators, forces and relations are as they are.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.running = RunningPresenter(session)
        self.requests = RequestPresenter(session)
        self.weighing = WeighPresenter(session)
        self.book = LogBook(session)
        self.why = WhyLines(session)
        self._opened: set[str] = set()
        self._history = IndicatorHistory(session)

    def screen(self) -> TableScreen:
        """The table as it stands."""
        session, state = self.session, self.session.seat_state(CONTROL)
        injects = inject_lines(session, self._opened)
        others = other_lines(session)
        title, status = others_words(others, orders="orders" in state.phase.asks)
        chain, glyph, head = chain_words(session)
        self.book.read()
        return TableScreen(
            seats=voting_lines(session),
            others=others,
            others_title=title,
            others_status=status,
            injects=injects,
            injects_empty=empty_words(session),
            current_inject=first_current(injects),
            can_invent=bool(state.turn.id) and playable(session),
            recipients=self._recipients(),
            map=table_map(session),
            facts=fact_lines(session),
            findings=finding_lines(session),
            indicators=indicator_lines(session, self._history),
            forces=force_lines(session),
            trainings=training_lines(session),
            relations=relation_lines(session),
            turn=turn_tab(session),
            tab=fitting_tab(session),
            requests=self.requests.screen(),
            chain=chain,
            chain_glyph=glyph,
            head=head,
        )

    def due(self) -> tuple[str, ...]:
        """Ids of the injects due now; asked at every tick."""
        return due_keys(self.session)

    def _recipients(self) -> tuple[tuple[str, str, str], ...]:
        state, monogram = self.session.seat_state(CONTROL), self.session.monogram
        seats = ((str(one), monogram(one), state.seats[one].name) for one in state.roster)
        return ((str(PUBLIC), "All and the room", "All seats and the room"), *seats)

    # Injects

    def line(self, key: str) -> InjectLine | None:
        """The line of the queue with that key."""
        lines = inject_lines(self.session, ("later", "left-out", "delivered"))
        return next((line for line in lines if line.key == key), None)

    def fold(self, group: str) -> None:
        """Open or fold a group of the queue."""
        self._opened ^= {group}

    def text(self, key: str) -> InjectText | None:
        """An inject in full."""
        return inject_text(self.session, key)

    def picture(self, digest: str) -> bytes | None:
        """A picture of an inject, also before it reaches anybody."""
        return self.session.picture(digest)

    def entry_of(self, key: str) -> int:
        """The entry that delivered an inject, 0 for one that has not come."""
        record = self.session.seat_state(CONTROL).injects.get(InjectId(key))
        if record is not None and record.state == "delivered":
            return record.seq
        own = key.removeprefix("own-")
        return int(own) if own != key and own.isdigit() else 0

    def deliver(self, key: str) -> Answer:
        """Deliver an inject now."""
        if self.line(key) is None:
            return _NOBODY
        return ask(self.session, DeliverInject(inject=InjectId(key)))

    def hold(self, key: str) -> Answer:
        """Keep an inject back, or put a held or skipped one back into the queue."""
        line = self.line(key)
        if line is None:
            return _NOBODY
        if "release" in line.acts:
            return ask(self.session, ReleaseInject(inject=InjectId(key)))
        return ask(self.session, HoldInject(inject=InjectId(key)))

    def skip(self, key: str) -> Answer:
        """Leave an inject out."""
        if self.line(key) is None:
            return _NOBODY
        return ask(self.session, SkipInject(inject=InjectId(key)))

    def answer(self, key: str) -> Answer:
        """Tick a delivered inject as answered, or take the tick off."""
        line = self.line(key)
        if line is None:
            return _NOBODY
        return ask(self.session, AnswerInject(inject=InjectId(key), done=not line.answered))

    def later(self, key: str, minutes: int, turn: str = "") -> Answer:
        """Deliver an inject in so many minutes, or in a turn to come."""
        if self.line(key) is None:
            return _NOBODY
        return ask(self.session, PostponeInject(inject=InjectId(key), minutes=minutes, turn=turn))

    def times(self) -> tuple[tuple[str, int, str], ...]:
        """When an inject may come instead: words, minutes, and the turn to come if any."""
        state = self.session.seat_state(CONTROL)
        soon = tuple((f"In {one} minutes", one, "") for one in _SOON) if state.turn.id else ()
        done = {*state.closed_turns, state.turn.id}
        turns = [self.session.setting.pack.turn(one) for one in state.exercise.turns]
        later = tuple(
            (f"When turn {one.number} opens", 0, one.id) for one in turns if one.id not in done
        )
        return (*soon, *later)

    def edit(self, key: str, title: str, text: str, to: Sequence[str]) -> Answer:
        """Change words or recipients of an inject before it is delivered."""
        seats = tuple(SeatId(one) for one in to)
        return ask(self.session, EditInject(inject=InjectId(key), title=title, text=text, to=seats))

    def invent(  # noqa: PLR0913, PLR0917 - what an inject is made of
        self,
        title: str,
        text: str,
        to: Sequence[str],
        sender: str = CONTROL,
        method: str = "news",
        picture: Brought | None = None,
    ) -> Answer:
        """Deliver an inject of the facilitator's own."""
        seats = tuple(SeatId(one) for one in to)
        made = InventInject(title=title, text=text, to=seats, sender=sender, method=method)
        if picture is None:
            return ask(self.session, made)
        return answered(lambda: invent(self.session, made, picture))

    def senders(self) -> tuple[tuple[str, str], ...]:
        """From whom an inject of one's own can come: nobody named, then the pack's, then seats."""
        state = self.session.seat_state(CONTROL)
        pack = ((str(one.id), one.name) for one in self.session.setting.pack.senders)
        seats = ((str(one), state.seats[one].name) for one in state.roster)
        return ((CONTROL, "Nobody"), *pack, *seats)

    # Seats, outcomes, log

    def assign(self, seat: str, mode: str) -> Answer:
        """Mark a seat absent, run it oneself, or give it back to its people."""
        return ask(self.session, AssignSeat(seat=SeatId(seat), mode=mode))

    def seat_at(self, place: int) -> str:
        """The seat of a digit key, from 0; empty when that seat takes no hand-over now."""
        lines = voting_lines(self.session)
        if place >= len(lines) or not lines[place].act:
            return ""
        return lines[place].seat

    def asks_phrase(self, seat: str) -> bool:
        """Whether a sealed move is encrypted, so that opening it asks for a phrase."""
        return any(one.seat == seat for one in closed_moves(self.session.state))

    def reveal(self, seat: str) -> Answer:
        """Open one sealed move."""
        return ask(self.session, RevealMoves(seat=SeatId(seat)))

    def pick(self, draw: int, row: int, reason: str, text: str = "") -> Answer:
        """Exchange a drawn row for another, or for words of one's own (row -1)."""
        return ask(self.session, PickOutcome(draw=draw, row=row, reason=reason, text=text))

    def filter_log(self, words: str, turn: str = "", seat: str = "", kind: str = "") -> None:
        """Begin to look for entries with these words, of this turn, seat and kind."""
        self.book.seek(Filter(words, turn, seat, kind))

    def log_choices(self) -> LogChoices:
        """By what the log can be narrowed."""
        state, pack = self.session.seat_state(CONTROL), self.session.setting.pack
        met = {*state.closed_turns, state.turn.id}
        turns = tuple((one.id, f"Turn {one.number}") for one in pack.turns if one.id in met)
        seats = tuple((str(one), state.seats[one].name) for one in state.roster)
        return LogChoices(
            (("", "All turns"), *turns),
            (("", "All seats"), (str(CONTROL), "The facilitator"), *seats),
            tuple((key, words) for key, words, _ in KINDS),
        )

    def reference(self, seq: int) -> str:
        """An entry as it is quoted elsewhere."""
        known = self.book.event_of(seq)
        return f"#{seq} {known[1].says(self.session.name)}" if known is not None else f"#{seq}"

    def correcting(self, seq: int) -> CorrectingBallot | None:
        """What is asked when the ballot of an entry is corrected; None when it is no such ballot.

        A ballot of an open roll is simply cast anew; one that was replaced is past correcting.
        """
        known = self.book.event_of(seq)
        if known is None or not isinstance(known[1], BallotCast) or self.session.read_only:
            return None
        cast = known[1]
        motion = self.session.seat_state(CONTROL).motions.get(cast.motion)
        if motion is None or motion.state != "ruled":
            return None
        now = motion.ballots.get((cast.question, cast.seat))
        if now is None or now.seq != seq:
            return None
        offered = (*motion.offered, "absent")
        return CorrectingBallot(
            seq=seq,
            title=f"Correct the ballot of {self.session.name(cast.seat)}",
            why=f"Motion {motion.number}, {motion.title}. It is ruled on again, and what it moved "
            "is exchanged while its turn is open.",
            was=cast.value,
            choices=tuple((one, BALLOT_WORDS.get(one, one)) for one in offered if one != now.value),
        )

    def correct(self, seq: int, value: str, reason: str) -> Answer:
        """Correct a ballot with a reason; its motion is ruled on again."""
        known = self.book.event_of(seq)
        if known is None or not isinstance(known[1], BallotCast):
            return refusal("That is no ballot.", "Choose one in the log.")
        cast = known[1]
        return ask(
            self.session,
            CorrectBallot(
                motion=cast.motion,
                seat=cast.seat,
                question=cast.question,
                value=value,
                reason=reason,
            ),
        )
