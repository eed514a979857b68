"""What must be so before StartEx, line by line: blocked, warned of, or fine. No Qt here."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.phrasing import capital, counted, listed
from wargame.play.phrases import LONG, bare_words
from wargame.play.sealing import ALONE, OPEN
from wargame.scenario.conditions.always import Always
from wargame.scenario.serving import says_what_it_serves, serving, untested
from wargame.ui.running.file_words import may_move

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.play.session import Session
    from wargame.scenario.pack import Pack
    from wargame.ui.views.setup.seating import Seating

PLENTY = 200_000_000
"""Bytes that an exercise with its backups and reports may come to use."""

_FIRST = ("failed", "contested", "passed")
_NETWORK = ("//", "\\\\")


class Surroundings(NamedTuple):
    """What the machine has: displays, printers, and whether all fonts came with the program."""

    screens: int = 0
    printers: int = 0
    fonts: bool = True


@dataclass(frozen=True, slots=True)
class Readiness:
    """One line of "Ready to start?": `glyph` failed blocks, contested warns, passed is fine.

    Attributes:
        remedy: Id of the remedy that a button offers, empty for none.
    """

    glyph: str
    what: str
    why: str
    remedy: str = ""
    remedy_label: str = ""


class Plan(NamedTuple):
    """What was chosen so far, as far as readiness depends on it.

    Attributes:
        control_has: Whether the facilitator has a pass-phrase.
        control_phrase: It, while this window knows it.
    """

    session: Session
    charter: str
    length: str
    seats: Sequence[Seating]
    control_has: bool
    control_phrase: str
    sealing: str
    evaluators: Sequence[str]
    around: Surroundings


def readiness(plan: Plan) -> tuple[Readiness, ...]:
    """Every line: what blocks, what is warned of, what is fine; each in the order of the work."""
    lines = (
        _pack(plan),
        _charter(plan),
        _named(plan),
        _phrases(plan),
        _briefs(plan),
        _injects(plan),
        _objectives(plan),
        *_tested(plan),
        _evaluators(plan),
        _projector(plan),
        _paper(plan),
        _file(plan),
    )
    return tuple(sorted(lines, key=lambda line: _FIRST.index(line.glyph)))


def as_started(plan: Plan) -> tuple[Readiness, ...]:
    """What still matters once it began: what was chosen before is no question any more."""
    why = "What was chosen here stands. Who plays a seat, and pass-phrases, change in Seats."
    lines = (
        Readiness("passed", "The exercise was started", why),
        _projector(plan),
        _paper(plan),
        _file(plan),
    )
    return tuple(sorted(lines, key=lambda line: _FIRST.index(line.glyph)))


def lacking(plan: Plan) -> list[Seating]:
    """Played seats without a phrase."""
    return [
        one
        for one in plan.seats
        if one.mode == "person" and not one.phrase.strip() and not one.kept
    ]


def _pack(plan: Plan) -> Readiness:
    pack = plan.session.setting.pack
    held = f"{len(pack.turns)} turns, {len(pack.injects)} injects, {len(pack.facts)} facts"
    return Readiness("passed", "Pack read", f"{pack.title}, version {pack.version}. {held}")


def _charter(plan: Plan) -> Readiness:
    pack = plan.session.setting.pack
    charter = plan.session.setting.charters[
        next(name for name in plan.session.setting.charters if name == plan.charter)
    ]
    unknown = [one.title for one in pack.motions if one.kind not in charter.decisions]
    if unknown:
        why = f"It knows no decision for: {', '.join(unknown)}."
        return Readiness("contested", "Charter loaded", why)
    why = f"All {len(pack.motions)} motions of the pack can be judged"
    return Readiness("passed", "Charter loaded", why)


def _named(plan: Plan) -> Readiness:
    nameless = [one for one in plan.seats if one.mode == "person" and not one.person.strip()]
    if nameless:
        names = ", ".join(one.name for one in nameless)
        why = f"{names}: give a name, or choose Absent or By me. You can start without."
        return Readiness("contested", "Seats without a name", why)
    modes = [one.mode for one in plan.seats if one.vote]
    people, mine, absent = (modes.count(key) for key in ("person", "control", "absent"))
    return Readiness(
        "passed", "Seats filled", f"{people} played, {mine} run by you, {absent} absent"
    )


def _phrases(plan: Plan) -> Readiness:
    missing = lacking(plan)
    if missing:
        what = f"{len(missing)} seats have no pass-phrase"
        if len(missing) == 1:
            what = f"{missing[0].name} has no pass-phrase"
        why = "They are made when you start, or now."
        return Readiness("contested", what, why, "phrases", "Make them")
    if any(one.mode == "person" for one in plan.seats) and not plan.control_has:
        why = "Whoever hands the laptop back sees your table. You can start without."
        return Readiness("contested", "You have no pass-phrase", why, "own", "Make one")
    short = _short(plan)
    if short:
        why = f"Whoever has the file could guess that of {short}. Five words are safe."
        return Readiness("contested", "Pass-phrases too short to encrypt", why, "new", "Make new")
    unseen = sum(one.mode == "person" and not one.phrase for one in plan.seats)
    if unseen:
        why = f"{counted(unseen, 'is', 'are')} kept as hashes alone, for cards printed before."
        return Readiness("passed", "Pass-phrases", why, "new", "Make new")
    if plan.sealing != OPEN:
        whose = "the seats' alone" if plan.sealing == ALONE else "the seats' and yours"
        return Readiness("passed", "Pass-phrases", f"They open encrypted moves: {whose}")
    return Readiness("passed", "Pass-phrases", "Each played seat has one")


def _short(plan: Plan) -> str:
    """Whose phrase has too few words to encrypt by; empty where nothing is encrypted."""
    if plan.sealing == OPEN:
        return ""
    known = [(one.name, one.phrase) for one in plan.seats if one.mode == "person"]
    known.append(("yourself", plan.control_phrase))
    few = (name for name, phrase in known if phrase and len(bare_words(phrase).split(b"-")) < LONG)
    return listed(few)


def _briefs(plan: Plan) -> Readiness:
    played = {one.seat for one in plan.seats if one.mode == "person"}
    pack = plan.session.setting.pack
    bare = [one.name for one in pack.seats if not one.briefing and one.id in played]
    if bare:
        why = f"{', '.join(bare)}: the pack has no private text for them."
        return Readiness("contested", "Seats without a brief", why)
    return Readiness("passed", "Briefs", "Every played seat has its packet")


def _injects(plan: Plan) -> Readiness:
    """An inject that only an absent seat would read reaches nobody."""
    absent = {one.seat for one in plan.seats if one.mode == "absent"}
    injects = plan.session.setting.pack.injects_of(plan.length)
    lost = [one.number for one in injects if set(map(str, one.to)) <= absent]
    if lost:
        why = f"Only absent seats would read {listed(lost)}. Hold them, or send them to others."
        return Readiness("contested", "Injects that nobody reads", why)
    return Readiness("passed", "Injects", f"{counted(len(injects), 'inject')}, each with a reader")


def _objectives(plan: Plan) -> Readiness:
    pack = plan.session.setting.pack
    bare = [
        one.name for one in plan.seats if one.vote and one.mode == "person" and not one.objectives
    ]
    if bare:
        why = f"{listed(bare)}: nothing is scored for them at EndEx."
        return Readiness("contested", "Seats without an objective", why)
    if not pack.learning_objectives:
        why = "The pack says nothing that evaluators could rate."
        return Readiness("contested", "No learning objective", why)
    why = f"{len(pack.objectives)} of seats, {len(pack.learning_objectives)} to be rated"
    return Readiness("passed", "Objectives", why, "objectives", "Read…")


def _tested(plan: Plan) -> tuple[Readiness, ...]:
    """Whether the injects of the chosen length give occasion to what evaluators are to rate."""
    pack = plan.session.setting.pack
    if not pack.learning_objectives:
        return ()
    if not says_what_it_serves(pack):
        why = "No inject says which learning objective it serves, so nothing shows which is tested."
        return (Readiness("contested", "Objectives tested: not known", why),)
    bare = untested(pack, plan.length)
    if bare:
        titles = "; ".join(one.title for one in bare)
        why = f"No inject of this length serves: {titles}."
        what = counted(
            len(bare), "objective that no inject tests", "objectives that no inject tests"
        )
        return (Readiness("contested", capital(what), why, "objectives", "Read…"),)
    maybe = [one.title for one in pack.learning_objectives if not _sure(pack, one.id, plan.length)]
    why = f"Each of {len(pack.learning_objectives)} has an inject that serves it"
    rest = f"; on a condition alone: {'; '.join(maybe)}" if maybe else ""
    return (Readiness("passed", "Objectives tested", f"{why}{rest}"),)


def _sure(pack: Pack, objective: str, length: str) -> bool:
    """Whether an inject that serves it comes whatever happens."""
    return any(isinstance(one.condition, Always) for one in serving(pack, objective, length))


def _evaluators(plan: Plan) -> Readiness:
    if plan.evaluators:
        return Readiness("passed", "Evaluators", listed(plan.evaluators))
    why = "You can rate for yourself, or name somebody later in Evaluate."
    return Readiness("contested", "Nobody evaluates", why)


def _projector(plan: Plan) -> Readiness:
    if plan.around.screens > 1:
        return Readiness("passed", "Projector", "A second screen is there")
    why = "No second screen. The projector opens in a window that you can move."
    return Readiness("contested", "Projector", why)


def _paper(plan: Plan) -> Readiness:
    if not plan.around.fonts:
        why = "A font of the program is missing: install it again before you print."
        return Readiness("failed", "Fonts", why)
    if plan.around.printers:
        why = "Seat cards, briefs and forms can be printed"
        return Readiness("passed", "Paper", why, "papers", "Papers…")
    why = "No printer. Papers are saved as PDF."
    return Readiness("contested", "Paper", why, "papers", "Papers…")


def _file(plan: Plan) -> Readiness:
    session = plan.session
    if session.read_only:
        if may_move(session):
            why = "This folder cannot be written. Choose another before you start."
            return Readiness("failed", "File", why, "folder", "Choose…")
        return Readiness("failed", "File", session.why_read_only)
    where = session.store.where
    if where == "memory":
        return Readiness("passed", "File", "Kept in memory only")
    if where.startswith(_NETWORK):
        why = "It lies on a network share. Keep it on this machine while you play."
        return Readiness("contested", "File", why)
    try:
        free = shutil.disk_usage(Path(where).parent).free
    except OSError:
        why = f"The folder with {Path(where).name} is gone. Plug it in again before you start."
        return Readiness("failed", "File", why)
    why = f"{Path(where).name}, {free // 1_000_000_000} GB free"
    return Readiness("passed" if free > PLENTY else "contested", "File and space", why)
