"""Long exercises, really played: what 10,000 and 100,000 entries of one exercise hold.

Karabakh 2020 is played on the memory store by chance (always the same) and by the commands that the
window submits: letters, planned injects, notes, actions, sealed
moves and their opening, motions tabled, put to the vote, answered and ruled upon with the whole
trace, in all phases of all turns. Nothing is made up for the log: every entry was decided. Each
phase goes on until it has its share of the entries, so that a long one is a wordier exercise, with
more motions, letters and deeds in its state, and not the same one many times over. What was played
is written into an exercise file, and kept in `build/bench` until pack or play change.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from tests.play.random_play import RandomPlay
from wargame.game.errors import Refused
from wargame.play.branching import id_in_file
from wargame.play.commands import CastBallot, CloseVote, OpenTurn, OpenVote
from wargame.play.ports import Unstored
from wargame.storage.sqlite import create

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.ids import SeatId
    from wargame.play.command import Command
    from wargame.play.session import Session

KEPT = Path("build") / "bench"
BATCH = 500
WORDS = (
    "We ask to be heard before the council takes this up. "
    "Our observers saw columns on the road at first light, and we cannot say whose they are. "
    "Nothing in the treaty forbids what we propose, and nothing obliges anybody to it."
)


class LongPlay(RandomPlay):
    """A play by chance that stays in a phase until the phase has its share of the entries."""

    def __init__(self, entries: int) -> None:
        super().__init__(seed=2020)
        state = self.table.session.state
        self._entries = entries
        phases = self.table.session.setting.pack.phases
        self._steps = len(state.exercise.turns) * len(phases)
        self._step = 0

    @property
    def session(self) -> Session:
        return self.table.session

    def run(self) -> None:
        """Play until there are so many entries."""
        while self.session.head.seq < self._entries:
            self._once()

    def _once(self) -> None:
        try:
            for command in self._next():
                self.session.submit(command)
        except Refused:
            pass
        self.table.wait(0.02)

    def _next(self) -> Iterator[Command]:
        state = self.session.state
        if not state.turn.id:
            yield OpenTurn()
            return
        due = self._entries * (self._step + 1) / self._steps
        if self.session.head.seq >= due and self._step < self._steps - 1:
            self._step += 1
            self.sealed.clear()
            yield self.go_on()
        elif "ballots" in state.phase.asks and self.dice.random() < 0.5:
            yield from self._sitting()
        else:
            kinds = [self.letter] * 2 + [self.note, self.act, self.inject, self.seal]
            made = self.dice.choice(kinds)()
            if made is not None:
                yield made

    def _sitting(self) -> Iterator[Command]:
        """A motion from tabling to ruling."""
        yield self.motion()
        motion = max(self.session.state.motions.values(), key=lambda one: one.seq).id
        yield OpenVote(motion=motion)
        held = self.session.state.motions[motion]
        for question in held.questions:
            for seat in held.roll:
                if (question, seat) not in held.ballots:
                    value = self.dice.choice(held.offered)
                    yield CastBallot(motion=motion, question=question, seat=seat, value=value)
        yield CloseVote(motion=motion)

    @override
    def secret(self, *readers: SeatId) -> str:
        return WORDS[: self.dice.randint(20, len(WORDS))]


def played(entries: int) -> Path:
    """The file of an exercise so long; do not write to it, copy it first."""
    path = KEPT / f"long-{entries}-{_mark()}.wargame"
    if not path.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        play = LongPlay(entries)
        play.run()
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        _write(play.session, part)
        part.replace(path)
    return path


def _write(session: Session, path: Path) -> None:
    """The exercise as a file: what lies in the memory store, in the order in which it came."""
    entries = list(session.store.entries())
    with create(path, id_in_file(session)) as store:
        store.embed_all(session.store.embedded())
        for first in range(0, len(entries), BATCH):
            part = entries[first : first + BATCH]
            store.append(first, [Unstored(*entry[1:9]) for entry in part])


def _mark() -> str:
    """Another one when pack or play are other ones."""
    files = (Path(__file__), *sorted(Path("scenarios/karabakh-2020").rglob("*.toml")))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:8]
