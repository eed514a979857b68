"""One exercise being played: the only way to change anything is `submit`.

`submit` decides, appends in one transaction, then folds; a listener learns only that there is
something new up to an entry, never what. Opening a file folds what is stored and asks no rule.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager, nullcontext
from datetime import timedelta
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple, Protocol

from pydantic import ValidationError

from wargame.game.codec import UnknownEvent, encode
from wargame.game.entry import GENESIS, utc_moment
from wargame.game.errors import Refused, Stale
from wargame.game.events.exercise_created import ExerciseCreated
from wargame.game.events.taken_back import TakenBack
from wargame.game.fold import START
from wargame.game.ids import CONTROL, SeatId
from wargame.game.lasting import LastingReader
from wargame.game.visibility import SeatView, view
from wargame.play.aside import Aside
from wargame.play.enclosures import content_of, may_see
from wargame.play.folded import Folded
from wargame.play.ports import (
    Head,
    LogConflict,
    LogDamaged,
    LogError,
    LogTooNew,
    LogUnavailable,
    Unstored,
)
from wargame.play.proceedings import Proceedings
from wargame.play.sources import embed, embedded, setting_of
from wargame.play.uncollected import uncollected
from wargame.play.written import Written
from wargame.rules.watched import at_once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from wargame.game.entry import Entry
    from wargame.game.event import Event, Stamp
    from wargame.game.ids import CharterId
    from wargame.game.state import State
    from wargame.play.command import Command
    from wargame.play.ports import Clock, Dice, EventStore, Ids
    from wargame.play.setting import Setting

log = logging.getLogger(__name__)


class LogLine(NamedTuple):
    """One entry as a reader sees it; `abandoned` tells that a later entry took it back."""

    seq: int
    at: str
    story: str
    turn: str
    phase: str
    actor: str
    kind: str
    says: str
    abandoned: bool


class Elsewhere(Protocol):
    """Where commands that take long are decided, and then submitted."""

    @property
    def under_way(self) -> bool:
        """Whether one is being decided."""
        ...

    def decide(self, command: Command) -> bool:
        """Decide a command, and submit it then; says whether it is taken."""
        ...


class Session:
    """An open exercise.

    Attributes:
        setting: Pack, charters, dice.
        store: The exercise file, for drafts, people and phrases.
        too_new: The first entry that this version does not know, 0 when it knows all.
        unrecorded: Asked when a command could not be stored; says whether to try again.
        aside: What need not be waited for: the backup at a turn's end.
        elsewhere: Where a command that takes long is decided; None where somebody waits for it.
    """

    def __init__(self, store: EventStore, setting: Setting, clock: Clock) -> None:
        self.store = store
        self.setting = setting
        self.clock = clock
        self.too_new = 0
        self.unrecorded: Callable[[Command, LogError], bool] | None = None
        self.elsewhere: Elsewhere | None = None
        self.aside = Aside()
        self._events: list[tuple[Stamp, Event]] = []
        self._state = START
        self._whole = Folded()
        self._seen: dict[SeatId, Folded] = {}
        self._abandoned: set[int] = set()
        self._listeners: list[Callable[[int], None]] = []
        self._before_close: list[Callable[[], None]] = []
        self._gathering = False
        self._written = Written()
        self._end = Head(0, GENESIS)
        with uncollected():
            self._load(store.entries())

    @classmethod
    def open(cls, store: EventStore, clock: Clock, dice: Dice, ids: Ids) -> Session:
        """Open an exercise from its file alone: pack and charters lie inside.

        Raises:
            LogDamaged: The file holds no exercise.
            PackError: The embedded pack does not read.
            CharterError: An embedded charter does not read.
            LogTooNew: Not even the first entry is known to this version.
        """
        pack, charters = embedded(store)
        session = cls(store, setting_of(pack, charters, store.where, dice, ids), clock)
        if session.too_new and not session.state.exercise.charters:
            raise LogTooNew(session.why_read_only, "Use the version that made it.")
        if not session.state.exercise.charters:
            message = "The log does not begin with an exercise that was made."
            raise LogDamaged(message, "wargame verify FILE says more; open a backup to go on.")
        return session

    @property
    def state(self) -> State:
        """The whole truth, as decisions need it; nothing that leaves for a seat is made of it."""
        return self._state

    @property
    def head(self) -> Head:
        """Where the log ends; known without the file as long as all of it was read."""
        return self.store.head() if self.too_new or not self._events else self._end

    @property
    def read_only(self) -> bool:
        """Whether this exercise can only be looked at."""
        return self.store.read_only or bool(self.too_new)

    @property
    def why_read_only(self) -> str:
        """One sentence for the person, empty when it can be played."""
        if self.too_new:
            return (
                f"A newer version of wargame wrote entry #{self.too_new}. "
                "It opens to look only, up to the entry before."
            )
        return self.store.why_read_only

    def now(self) -> datetime:
        """The time, just after the last entry's at least: entries keep their order.

        No two commands bear the same time, so the entries of one command are told by it.
        """
        now = self.clock.now()
        if self._events:
            return max(now, utc_moment(self._events[-1][0].at) + timedelta(microseconds=1))
        return now

    def submit(self, command: Command, *, quick: bool = False) -> tuple[Entry, ...]:
        """Decide a command and store what it comes to; returns the new entries.

        Args:
            command: What is asked.
            quick: Whether to raise rather than to search for long.

        Raises:
            TakesLong: It is not decided at once; nothing was stored.
            Refused: Procedure or charter forbids it; nothing was stored.
            Stale: What it depends on changed since its author looked; nothing was stored.
            LogConflict: Somebody else wrote first; nothing was stored.
            LogUnavailable: It could not be stored; nothing was.
            LogTooNew: The file can only be looked at.
        """
        self._check_writable()
        self._check_stale(command)
        with at_once() if quick else nullcontext():
            at = self.propose(command)
        while True:
            try:
                return self._store(at.recorded)
            except (LogUnavailable, LogDamaged) as error:
                # A dying disk may look like a damaged file: SQLite reads back what it is given.
                # Whoever shows the window may mend it (free the disk) and have it tried again.
                if self.unrecorded is None or not self.unrecorded(command, error):
                    raise

    def propose(self, command: Command) -> Proceedings:
        """Decide a command without storing anything: what it would come to.

        Raises:
            Refused: It would be refused.
        """
        at = Proceedings(self._state, self.setting, self.now(), command.actor, self._events)
        try:
            command.decide(at)
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(str(part) for part in first["loc"]) or "it"
            message = f"This cannot be recorded: {field}: {first['msg'].lower()}."
            raise Refused(message, "Change the text and send it again.") from error
        if not at.recorded:
            raise Refused("Nothing would change.")
        return at

    def view(self, seat: SeatId = CONTROL) -> SeatView:
        """All that a seat may see now."""
        return view(self.seat_state(seat), seat)

    def seat_state(self, seat: SeatId) -> State:
        """The fold of what a seat may see, kept up to date as entries come."""
        seen = self._seen.get(seat)
        if seen is None:
            seen = self._seen[seat] = Folded(lambda event: event.audience().includes(seat))
        return seen.after(self._events)

    def picture(self, digest: str, seat: SeatId = CONTROL) -> bytes | None:
        """A picture that came with an inject; None where this seat did not get it.

        Control may look at those of the pack before they reach anybody.
        """
        if not may_see(self.seat_state(seat), seat, digest):
            return None
        return content_of(digest, self.store, self.setting)

    def name(self, one: str) -> str:
        """What a seat, a sender, a charter or something to evaluate is called, else the id."""
        return self._names.get(one, one)

    @cached_property
    def _names(self) -> dict[str, str]:
        pack = self.setting.pack
        evaluated = (
            *((one.id, one.title) for one in pack.learning_objectives),
            *((one.id, one.text) for one in pack.observations),
        )
        return {
            "control": "The facilitator",
            "public": "All",
            "press": "The press",
            **{key: f"“{words.rstrip('.')}”" for key, words in evaluated},
            **{str(key): charter.title for key, charter in self.setting.charters.items()},
            **{str(one.id): one.name for one in pack.senders},
            **{str(one.id): one.name for one in pack.seats},
        }

    def monogram(self, seat: str) -> str:
        """The letters of a seat on its card: "KAZ", "SG"."""
        return self.setting.pack.monogram(seat)

    def log(
        self, seat: SeatId = CONTROL, after: int = 0, upto: int | None = None
    ) -> tuple[LogLine, ...]:
        """The log as a seat may see it, in words: after an entry, and up to one."""
        return tuple(
            LogLine(
                stamp.seq,
                stamp.at,
                stamp.story,
                stamp.turn,
                stamp.phase,
                stamp.actor,
                event.kind,
                event.says(self.name),
                stamp.seq in self._abandoned,
            )
            for stamp, event in self._events[max(0, after) : upto]
            if event.audience().includes(seat)
        )

    def events(self) -> Sequence[tuple[Stamp, Event]]:
        """All events with their stamps, abandoned branches included."""
        return tuple(self._events)

    def last_batch(self) -> int:
        """The entry before the first of the last command that counts; 0 if there is none.

        A take-back leads there. What was taken back already is passed over, so that one command
        after the other can be taken back.
        """
        end = len(self._events)
        while end:
            first = self._batch_start(end)
            back = next(
                (
                    event
                    for _, event in self._events[first - 1 : end]
                    if isinstance(event, TakenBack)
                ),
                None,
            )
            if back is None:
                return first - 1
            end = back.to
        return 0

    def _batch_start(self, end: int) -> int:
        """The first entry of the command whose last entry is this one: they bear one time."""
        first = end
        while first > 1 and self._events[first - 2][0].at == self._events[end - 1][0].at:
            first -= 1
        return first

    def listen(self, listener: Callable[[int], None]) -> Callable[[], None]:
        """Be told "changed up to entry n" after each submit; returns the way to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def before_close(self, act: Callable[[], None]) -> Callable[[], None]:
        """Be called while the file can still be written; returns the way to stop."""
        self._before_close.append(act)
        return lambda: self._before_close.remove(act)

    def whole(self) -> tuple[Iterable[Unstored], Head]:
        """All entries as a store takes them, and where they end.

        They may be gone through on another thread, and do not change.
        """
        return self._written.unstored(self._events), self._end

    def go_on_in(self, store: EventStore) -> Callable[[], None]:
        """Go on in another store, which holds this log whole.

        Returns:
            Lets go of the store before; may be called on any thread.

        Raises:
            LogConflict: Its log does not end where this one does; that store is closed.
        """
        head = store.head()
        if head != self._end:
            store.close()
            raise LogConflict(self._end.seq, head.seq)
        before, self.store = self.store, store
        return lambda: _closed(before)

    @contextmanager
    def gathered(self) -> Iterator[None]:
        """Several submits that belong together: listeners are told once, after the last."""
        before, outer = self._last_seq(), self._gathering
        self._gathering = True
        try:
            yield
        finally:
            self._gathering = outer
            if self._last_seq() != before:
                self._tell()

    def close(self) -> None:
        """Fold the file into one and let go of it, once its backups are made."""
        self.let_go()()

    def let_go(self) -> Callable[[], None]:
        """Tell nobody any more, and have done what was put off until now.

        Returns:
            The rest of closing, which takes its time; may be called on any thread.
        """
        self._listeners.clear()
        for act in tuple(self._before_close):
            act()
        self._before_close.clear()
        return self._fold

    def _fold(self) -> None:
        self.aside.finish()
        self.store.close()

    def _last_seq(self) -> int:
        return self._end.seq

    def _check_writable(self) -> None:
        if self.too_new:
            raise LogTooNew(self.why_read_only, "Use the version that made it.")
        if self.store.read_only:
            why = self.store.why_read_only or "This exercise is open to look only."
            raise LogUnavailable(why, "Copy the file to a place of your own to go on from there.")

    def _check_stale(self, command: Command) -> None:
        if command.seen is None:
            return
        touched = (self._state.touched.get(key, 0) for key in command.concerns())
        newer = [seq for seq in touched if seq > max(command.seen, 0)]
        if newer:
            since = tuple(sorted(newer))
            says = {line.seq: line.says for line in self.log(command.actor, since[0] - 1)}
            what = says.get(since[-1], "something you cannot see")
            message = f"This changed while you were writing: {what} (#{since[-1]})"
            raise Stale(message, "Look at it, then send yours again or change it.", since)

    def _store(self, recorded: Sequence[tuple[Stamp, Event]]) -> tuple[Entry, ...]:
        entries = self.store.append(self._last_seq(), [unstored(*one) for one in recorded])
        for entry in entries:
            self._keep(entry)
        self._events.extend(recorded)
        self._advance(recorded)
        if any(event.kind == "turn_closed" for _, event in recorded):
            self.aside.put(partial(self._back_up, f"turn-{self._state.turn.number}"))
        self._tell()
        return entries

    def _tell(self) -> None:
        if not self._gathering:
            for listener in tuple(self._listeners):
                listener(self._last_seq())

    def _advance(self, recorded: Sequence[tuple[Stamp, Event]]) -> None:
        self._state = self._whole.after(self._events)
        for stamp, event in recorded:
            if isinstance(event, TakenBack):
                self._abandoned.update(range(event.to + 1, stamp.seq))

    def _back_up(self, label: str) -> None:
        try:
            self.store.backup(label)
        except (LogUnavailable, LogDamaged) as error:
            log.warning("no backup at the turn's end: %s", error.message)

    def _keep(self, entry: Entry) -> None:
        self._written.keep(entry.version, entry.payload)
        self._end = Head(entry.seq, entry.hash)

    def _load(self, entries: Iterable[Entry]) -> None:
        read, kept = LastingReader().read, self._written.keep
        entry = None
        for found in entries:
            try:
                self._events.append(read(found))
            except UnknownEvent as error:
                self.too_new = error.seq
                break
            entry = found
            kept(entry.version, entry.payload)
        if entry is not None:
            self._end = Head(entry.seq, entry.hash)
        self._advance(self._events)


def unstored(stamp: Stamp, event: Event) -> Unstored:
    """An event with its envelope, as a store takes it.

    Raises:
        Refused: Its text is none that UTF-8 can hold.
    """
    return Unstored(
        stamp.at,
        stamp.story,
        stamp.turn,
        stamp.phase,
        stamp.actor,
        event.kind,
        event.version,
        _storable(event),
    )


def _storable(event: Event) -> str:
    """The payload as text that UTF-8 can hold.

    Raises:
        Refused: It holds half of a character, as a broken clipboard gives.
    """
    payload = encode(event)
    try:
        payload.encode("utf-8")
    except UnicodeEncodeError as error:
        message = "This cannot be recorded: the text holds half of a character."
        raise Refused(message, "Delete the odd sign and write it again.") from error
    return payload


def create(  # noqa: PLR0913, PLR0917 - a factory takes what the parts need
    store: EventStore,
    pack: Mapping[str, bytes],
    charters: Mapping[str, bytes],
    clock: Clock,
    dice: Dice,
    ids: Ids,
    *,
    title: str = "",
    charter: CharterId | None = None,
    seed: int | None = None,
    uuid: str = "",
) -> Session:
    """Make a new exercise in an empty store: embed its sources and write entry #1.

    Args:
        store: An empty store, writable.
        pack: The pack's files by name.
        charters: Charter files by id, with all that they extend.
        clock: Where time comes from.
        dice: Where chance comes from.
        ids: Where ids come from.
        title: Name of the exercise; the pack's title when empty.
        charter: Charter to begin under; the pack's first when None.
        seed: Seed of the dice; a fresh one when None.
        uuid: The exercise's id, where the store was made under one; a fresh one when empty.

    Raises:
        PackError: The pack does not read.
        CharterError: A charter does not read.
        Refused: The pack does not name that charter.
    """
    from wargame.scenario.reader import pack_digest

    setting = setting_of(pack, charters, store.where, dice, ids)
    chosen = setting.charter(charter or setting.pack.charters[0])
    embed(store, pack, charters)
    session = Session(store, setting, clock)
    at = Proceedings(START, setting, clock.now(), CONTROL, ())
    at.record(
        ExerciseCreated(
            uuid=uuid or ids.uuid(),
            title=title or setting.pack.title,
            pack=setting.pack.id,
            pack_title=setting.pack.title,
            pack_version=setting.pack.version,
            pack_hash=pack_digest(pack),
            charter=chosen.id,
            charters=tuple((name, one.content_hash) for name, one in setting.charters.items()),
            seed=ids.seed() if seed is None else seed,
        )
    )
    session._store(at.recorded)  # noqa: SLF001 - the factory of this class
    return session


def _closed(store: EventStore) -> None:
    """Close a store that nobody writes to any more; that it does not close whole is no harm."""
    try:
        store.close()
    except LogError as error:
        log.info("the store before was not closed whole: %s", error)
