"""What Home says: the exercise to go on with, packs to play, what was open before. No Qt."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.errors import WargameError
from wargame.game.phrasing import listed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wargame.ui.desk import Desk, PackCard, RecentCard, Recovered
    from wargame.ui.packdesk import PackFound

    Progress = Callable[[int, int, str], None]


HAPPENED = (
    "wargame, or the computer, stopped before the exercise was closed. Each entry is written to "
    "the disk before it is shown, so nothing that was recorded is lost. Go on where it stood."
)


class Hero(NamedTuple):
    """The latest unfinished exercise.

    Attributes:
        tone: `accent`, or `warn` after a crash.
        checked: That all entries were looked through after a crash; empty until they were.
    """

    path: str
    pill: str
    tone: str
    when: str
    title: str
    under: str
    progress: str
    done: int
    of: int
    entries: str
    button: str
    crash: str
    cover: bytes | None
    happened: str = ""
    checked: str = ""
    can_review: bool = False


class PackRow(NamedTuple):
    """A pack as a card; `problem` says why it cannot be played, `own` that a person added it."""

    id: str
    title: str
    under: str
    seats: str
    length: str
    pill: str
    tone: str
    glyph: str
    summary: str
    problem: str
    cover: bytes | None
    own: str = ""


class RecentRow(NamedTuple):
    """A line of the list of recent exercises."""

    path: str
    title: str
    pack: str
    opened: str
    progress: str
    done: int
    of: int
    glyph: str
    state: str
    verb: str
    rehearsal: bool = False


class HomeScreen(NamedTuple):
    """Everything on Home."""

    hero: Hero | None
    baseline_pack: str
    baseline_title: str
    baseline_facts: tuple[tuple[str, str], ...]
    baseline_days: tuple[tuple[float, str], ...]
    packs: tuple[PackRow, ...]
    packs_note: str
    packs_empty: str
    can_add: bool
    recent: tuple[RecentRow, ...]
    empty: str


class HomePresenter:
    """Behind Home.

    Args:
        desk: What is on this machine.
        open_path: Says which file is open in this window, so that it is not taken for one that
            a crash left open.
    """

    def __init__(self, desk: Desk, open_path: Callable[[], str] = str) -> None:
        self._desk = desk
        self._open_path = open_path
        self._packs: tuple[PackCard, ...] | None = None
        self._recovered: dict[tuple[str, int], Recovered] = {}

    def read_packs(self) -> None:
        """Look at the packs, and into what a crash left open. May run off the GUI thread."""
        self._packs = self._desk.packs()
        crashed = [one for one in self._desk.recent() if one.crashed and one.state != "missing"]
        for one in crashed[:1]:
            if one.path != self._open_path():
                # Opening it says what is wrong; the card then says only what the list knows.
                with suppress(WargameError):
                    self._recovered[one.path, one.entries] = self._desk.recovered(one.path)

    def screen(self) -> HomeScreen:
        """Home as it stands on this machine now, with the packs as they were last read."""
        # As they follow in time: the order of their folders says nothing to anybody.
        packs = tuple(sorted(self._packs or (), key=lambda pack: (not pack.begins, pack.begins)))
        open_now = self._open_path()
        recent = tuple(
            one._replace(
                crashed=one.crashed and one.path != open_now,
                elsewhere=one.elsewhere and one.path != open_now,
            )
            for one in self._desk.recent()
        )
        playable = [pack for pack in packs if not pack.problem]
        open_one = next((one for one in recent if one.state in {"running", "set-up"}), None)
        # The history of what is being played is the one to hold it against.
        played = (pack for pack in playable if open_one and pack.title == open_one.pack)
        longest = max(playable, key=lambda pack: (pack.turns, pack.injects), default=None)
        baseline = next(played, longest)
        return HomeScreen(
            hero=self._hero(open_one, packs) if open_one else None,
            baseline_pack=baseline.id if baseline else "",
            baseline_title=baseline.title if baseline else "",
            baseline_facts=_facts(baseline) if baseline else (),
            baseline_days=baseline.days if baseline else (),
            packs=tuple(_pack(pack) for pack in packs),
            packs_note=f"{len(packs)} installed" if packs else "",
            packs_empty=self._packs_empty(),
            can_add=self._packs is not None,
            recent=tuple(_recent(one) for one in recent),
            empty=""
            if recent
            else "No exercise yet. Set one up from a pack, or play the baseline.",
        )

    def _hero(self, one: RecentCard, packs: tuple[PackCard, ...]) -> Hero:
        left = self._recovered.get((one.path, one.entries)) if one.crashed else None
        return _hero(one, _cover(one, packs), left)

    def _packs_empty(self) -> str:
        if self._packs is None:
            return "Reading the packs."
        return "" if self._packs else "No pack is installed. Install wargame again."

    def why_kept(self, path: str) -> str:
        """Why an exercise may not be thrown away; empty when it may."""
        one = next((card for card in self._desk.recent() if card.path == path), None)
        if one is None or one.state == "missing":
            return "Its file is not there any more. Take it off the list."
        return "" if one.rehearsal else f"{one.title} is no rehearsal, so it is kept."

    def look_at_pack(self, path: Path, progress: Progress) -> PackFound:
        """Read and check a pack that may be added. May run off the GUI thread."""
        return self._desk.own_packs.look_at(path, progress)

    def add_pack(self, found: PackFound, replaces: str = "") -> str:
        """Add a pack that was looked at. May run off the GUI thread."""
        return self._desk.own_packs.add(found, replaces)

    def pack_folder(self, pack: str) -> Path:
        """Where a pack lies that a person added."""
        return self._desk.own_packs.folder_of(pack)

    def forget(self, path: str) -> None:
        """Take a line off the list; the file stays where it is."""
        self._desk.forget(path)


def _hero(one: RecentCard, cover: bytes | None, left: Recovered | None) -> Hero:
    if one.state == "set-up":
        pill, button = "Not started", "Go on with the set-up"
    else:
        where = one.phase or "between turns"
        pill = f"Stopped in {where}" if one.phase else "Between turns"
        button = f"Continue at {one.phase}" if one.phase else "Continue"
    crash = _crash(one, left) if one.crashed else ""
    if one.elsewhere:
        pill, button = "Open in another window", "Look only"
    return Hero(
        path=one.path,
        pill="Not closed properly" if one.crashed else pill,
        tone="warn" if one.crashed else "accent",
        when=one.opened_at,
        title=one.title,
        under="" if one.pack == one.title else one.pack,
        progress=_progress(one),
        done=one.turn,
        of=max(1, one.turns),
        entries="1 entry" if one.entries == 1 else f"{one.entries} entries",
        cover=cover,
        button=button,
        crash=crash,
        happened=HAPPENED if crash else "",
        checked=f"{left.entries} entries checked, chain whole" if left and left.whole else "",
        can_review=bool(one.turn),
    )


def _crash(one: RecentCard, left: Recovered | None) -> str:
    """That nothing recorded is lost: the last entry, and whose draft was kept too."""
    last = f"Everything recorded is here. The last entry is #{one.entries}."
    if left is None:
        return last
    says = f": {left.says.rstrip('.')}" if left.says else ""
    kept = listed(f"{name}'s of {at}" for name, at in left.drafts)
    if len(left.drafts) == 1:
        name, at = left.drafts[0]
        drafts = f" {name}'s unsealed draft of {at} was kept too."
    else:
        drafts = f" Unsealed drafts were kept too: {kept}." if kept else ""
    begun = f" What you had begun waits in its form: {listed(left.begun)}." if left.begun else ""
    return f"{last[:-1]}, of {left.at}{says}.{drafts}{begun}"


def _progress(one: RecentCard) -> str:
    if not one.turns:
        return "Set-up"
    return f"{one.turn} of {one.turns} turns" if one.turn else "Before turn 1"


def _cover(one: RecentCard, packs: tuple[PackCard, ...]) -> bytes | None:
    """The cover of the pack that an exercise was made from, where it is installed here."""
    return next((pack.cover for pack in packs if pack.title == one.pack), None)


def _facts(pack: PackCard) -> tuple[tuple[str, str], ...]:
    return (
        ("clock", f"{pack.turns} turns, {pack.dates}"),
        ("list-numbers", f"{pack.injects} injects"),
        ("file-text", "report included"),
    )


def _pack(pack: PackCard) -> PackRow:
    if pack.problem:
        return PackRow(
            pack.id,
            pack.title,
            "This pack does not open",
            "",
            "",
            "Does not open",
            "bad",
            "failed",
            "",
            pack.problem,
            pack.cover,
            _own(pack),
        )
    low, high = pack.minutes
    turns = "one turn" if pack.turns == 1 else f"{pack.turns} turns"
    return PackRow(
        id=pack.id,
        title=pack.title,
        under=f"{pack.alliance} · {turns}, {pack.dates}",
        seats=f"{pack.seats} voting seats",
        length=_span(low, high),
        pill="Reads",
        tone="ok",
        glyph="passed",
        summary=pack.summary,
        problem="",
        cover=pack.cover,
        own=_own(pack),
    )


def _own(pack: PackCard) -> str:
    if not pack.own:
        return ""
    return f"added by you, version {pack.version}" if pack.version else "added by you"


def _span(low: int, high: int) -> str:
    return _length(low) if low == high else f"{_length(low)} to {_length(high)}"


def _length(minutes: int) -> str:
    if minutes < 120:
        return f"{minutes} min"
    return f"{round(minutes / 30) / 2:g} h"


def _recent(one: RecentCard) -> RecentRow:
    states = {
        "set-up": ("planned", "Not started", "Set up"),
        "running": ("due", f"Stopped in {one.phase}" if one.phase else "Between turns", "Continue"),
        "ended": ("passed", "Finished", "Report"),
        "missing": ("failed", "Not there any more", "Take off the list"),
    }
    glyph, state, verb = states.get(one.state, states["running"])
    if one.crashed and one.state == "running":
        glyph, state = "contested", "Not closed properly"
    if one.elsewhere:
        glyph, state, verb = "held", "Open in another window", "Look only"
    return RecentRow(
        path=one.path,
        title=one.title,
        pack=one.pack,
        opened=one.opened_at,
        progress=f"{one.turn} of {one.turns}" if one.turns else "",
        done=one.turn,
        of=max(1, one.turns),
        glyph=glyph,
        state=state,
        verb=verb,
        rehearsal=one.rehearsal,
    )
