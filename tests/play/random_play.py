"""Random play of a pack, with a canary in every text that somebody must not read."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from tests.play.tables import Table, karabakh
from wargame.game.errors import Refused
from wargame.game.events.move_deposited import Item
from wargame.game.ids import CONTROL, PUBLIC, SeatId
from wargame.play.commands import (
    CastBallot,
    ClosePhase,
    CloseVote,
    DeliverInject,
    InventInject,
    MakeNote,
    OpenRequest,
    OpenTurn,
    OpenVote,
    RevealMoves,
    SealMove,
    SendMessage,
    TableMotion,
    TakeAction,
    TakeBack,
)
from wargame.play.phases import missing

if TYPE_CHECKING:
    from wargame.play.command import Command


class RandomPlay:
    """Plays at random; `canaries` maps each secret word to the seats that may ever read it.

    Attributes:
        refused: How many commands were refused, for the test that most are not.
    """

    def __init__(self, seed: int, pack: str = "karabakh-2020") -> None:
        self.dice = Random(seed)  # noqa: S311 - chance for tests, not secrets
        self.table: Table = karabakh(pack=pack)
        self.table.start()
        self.canaries: dict[str, set[SeatId]] = {}
        self.sealed: dict[str, SeatId] = {}
        self.taken = self.refused = 0

    def play(self, commands: int) -> RandomPlay:
        for _ in range(commands):
            command = self.choose()
            if command is None:
                continue
            try:
                self.table.session.submit(command)
                self.taken += 1
            except Refused:
                self.refused += 1
            self.table.wait(self.dice.random() * 2)
        return self

    def choose(self) -> Command | None:
        state = self.table.session.state
        if not state.turn.id:
            return OpenTurn() if len(state.closed_turns) < len(state.exercise.turns) else None
        kinds = [
            self.letter,
            self.question,
            self.talk,
            self.invent,
            self.note,
            self.inject,
            self.act,
            self.motion,
        ]
        kinds += [self.ballots] * 3 + [self.seal] * 3 + [self.go_on] * 3
        if self.dice.random() < 0.02:
            started = state.turn.seq
            return TakeBack(to=self.dice.randint(started, self.table.session.head.seq))
        return self.dice.choice(kinds)()

    def secret(self, *readers: SeatId) -> str:
        word = f"canary{len(self.canaries)}x"
        self.canaries[word] = {*readers}
        return word

    def seats(self, count: int) -> tuple[SeatId, ...]:
        roster = list(self.table.session.state.roster)
        return tuple(self.dice.sample(roster, min(count, len(roster))))

    def letter(self) -> Command:
        sender, *to = self.seats(self.dice.randint(2, 4))
        return SendMessage(
            sender=sender, to=tuple(to), text=self.secret(sender, *to, CONTROL), title="Letter"
        )

    def question(self) -> Command:
        (seat,) = self.seats(1)
        return OpenRequest(actor=seat, seat=seat, text=self.secret(seat, CONTROL))

    def talk(self) -> Command:
        seat, *to = self.seats(self.dice.randint(2, 3))
        word = self.secret(seat, *to, CONTROL)
        return OpenRequest(actor=seat, seat=seat, what="talk", to=tuple(to), text=word)

    def invent(self) -> Command:
        to = self.seats(2)
        return InventInject(title=self.secret(*to, CONTROL), to=to)

    def note(self) -> Command:
        return MakeNote(text=self.secret(CONTROL))

    def inject(self) -> Command | None:
        turn = self.table.session.state.turn.id
        open_ones = [
            one
            for one in self.table.session.setting.pack.injects
            if one.turn == turn and one.id not in self.table.session.state.injects
        ]
        return DeliverInject(inject=self.dice.choice(open_ones).id) if open_ones else None

    def act(self) -> Command:
        (seat,) = self.seats(1)
        to = tuple(one for one in self.seats(2) if one != seat)
        word = self.secret(seat, *to, CONTROL)
        item = Item(instrument="deal", title=word, text="", to=to, secret=True)
        return TakeAction(seat=seat, item=item)

    def seal(self) -> Command | None:
        waiting = missing(self.table.session.state)
        if not waiting:
            return None
        seat = self.dice.choice(waiting)
        word = self.secret(seat)
        self.sealed[word] = seat
        offers = list(self.table.session.state.offers.get(seat, ()))
        items = [Item(instrument="statement", title=word, text=word)]
        items += [self.table.item(one.id) for one in self.dice.sample(offers, min(1, len(offers)))]
        return SealMove(actor=seat, seat=seat, items=tuple(items))

    def motion(self) -> Command:
        template = self.dice.choice(self.table.session.setting.pack.motions)
        return TableMotion(proposer=self.dice.choice(template.proposers), template=template.id)

    def ballots(self) -> Command | None:
        for motion in self.table.session.state.motion_numbers():
            if motion.state == "tabled":
                return OpenVote(motion=motion.id)
            if motion.state != "open":
                continue
            for question in motion.questions:
                for seat in motion.roll:
                    if (question, seat) not in motion.ballots:
                        value = self.dice.choice(motion.offered)
                        return CastBallot(
                            motion=motion.id, question=question, seat=seat, value=value
                        )
            return CloseVote(motion=motion.id)
        return None

    def go_on(self) -> Command:
        state = self.table.session.state
        if state.phase.id == "reveal" and any(not m.revealed_seq for m in state.moves.values()):
            # What is opened may be read from now on.
            for word, seat in self.sealed.items():
                if seat in state.moves:
                    self.canaries[word] |= {PUBLIC, CONTROL, *state.roster}
            return RevealMoves()
        given = tuple((seat, "passed") for seat in missing(state))
        return ClosePhase(given=given)
