"""What Set-up says and does: seats to people, length, charter, readiness, StartEx. No Qt.

Everything has a default, so a facilitator may go straight to the button. Choices are kept as a
draft in the exercise file; nothing is logged before StartEx.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.game.entry import canonical, utc_text
from wargame.game.errors import WargameError
from wargame.game.ids import CONTROL, CharterId, PersonId, SeatId
from wargame.play.commands import StartExercise
from wargame.play.commands.start_exercise import SeatChoice
from wargame.play.phrases import has_phrase, keep_phrase, make_phrase
from wargame.ui.phrasebook import Phrasebook

if TYPE_CHECKING:
    from wargame.play.session import Session

PLENTY = 200_000_000
"""Bytes that an exercise with its backups and reports may come to use."""


@dataclass(frozen=True, slots=True)
class Seating:
    """One seat's choice: `mode` is person, absent or control."""

    seat: str
    name: str
    who: str
    vote: bool
    mode: str
    person: str
    phrase: str
    objectives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One card of a choice: a length or a charter.

    Attributes:
        folded: Whether it stands behind a button until it is asked for or chosen.
    """

    id: str
    title: str
    words: str
    folded: bool = False


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


@dataclass(frozen=True, slots=True)
class SetupScreen:
    """Everything that the page shows."""

    title: str
    pack: str
    lengths: tuple[Option, ...]
    length: str
    charters: tuple[Option, ...]
    charter: str
    voting: tuple[Seating, ...]
    others: tuple[Seating, ...]
    others_summary: str
    control_phrase: str
    control_note: str
    ready: tuple[Readiness, ...]
    ready_count: str
    fine: int
    start_title: str
    start_effect: str
    may_start: bool
    draft_kept: str
    fixed: str


class SetupPresenter:
    """Behind Set-up."""

    def __init__(self, session: Session, book: Phrasebook | None = None) -> None:
        self._session = session
        self._book = book or Phrasebook()
        pack = session.setting.pack
        self.title = session.state.exercise.title
        self.length = max(pack.versions, key=lambda one: one.minutes).id
        self.charter = session.state.exercise.charter
        self.control_phrase = ""
        self.kept_at = ""
        self._seats = {
            seat.id: Seating(
                seat=seat.id,
                name=seat.name,
                who=seat.who,
                vote=seat.vote,
                mode="control" if seat.mode == "person" and not seat.vote else seat.mode,
                person="",
                phrase="",
                objectives=tuple(one.title for one in pack.objectives if one.seat == seat.id),
            )
            for seat in pack.seats
        }
        self._load_draft()

    @property
    def started(self) -> bool:
        """Whether StartEx has been given: then nothing here can change."""
        return self._session.state.started

    # What is shown

    def screen(self) -> SetupScreen:
        """The page as it stands."""
        pack = self._session.setting.pack
        ready = self._readiness()
        fine = sum(1 for one in ready if one.glyph == "passed")
        blocked = any(one.glyph == "failed" and not one.remedy for one in ready)
        state = self._session.state.exercise
        started = self._session.state.exercise.started_at
        return SetupScreen(
            title=state.title if self.started else self.title,
            pack=f"{pack.title} · version {pack.version}",
            lengths=self._lengths(),
            length=state.version if self.started else self.length,
            charters=self._charters(),
            charter=state.charter if self.started else self.charter,
            voting=tuple(one for one in self._shown() if one.vote),
            others=tuple(one for one in self._shown() if not one.vote),
            others_summary=self._others_summary(),
            control_phrase=self.control_phrase,
            control_note=self._control_note(),
            ready=ready,
            ready_count=f"{fine} of {len(ready)}",
            fine=fine,
            start_title=self._start_title(),
            start_effect="Every seat gets its packet",
            may_start=not blocked and not self.started and not self._session.read_only,
            draft_kept=f"Draft kept {self.kept_at}" if self.kept_at else "",
            fixed=f"Fixed since StartEx, {started[11:16]} UTC" if self.started else "",
        )

    def _shown(self) -> tuple[Seating, ...]:
        if not self.started:
            return tuple(self._seats.values())
        people = self._session.store.people()
        return tuple(
            replace(
                self._seats[seat],
                mode=known.mode,
                person=", ".join(people.get(one, one) for one in known.people),
                phrase="",
            )
            for seat, known in self._session.state.seats.items()
            if seat in self._seats
        )

    def _lengths(self) -> tuple[Option, ...]:
        pack = self._session.setting.pack
        options = []
        for version in sorted(pack.versions, key=lambda one: one.minutes):
            numbers = [pack.turn(name).number for name in version.turns]
            turns = "All turns" if len(numbers) == len(pack.turns) else _turns(numbers)
            injects = len(pack.injects_of(version.id))
            rest = "" if len(numbers) == len(pack.turns) else " Turns left out follow history."
            words = f"{turns}, {injects} injects, about {_hours(version.minutes)}.{rest}"
            options.append(Option(version.id, version.title, words))
        return tuple(options)

    def _charters(self) -> tuple[Option, ...]:
        readings = {
            "as-written": "The texts read plainly.",
            "as-practised": "What members have actually done.",
            "proposed": "A what-if, not a text in force.",
        }
        return tuple(
            Option(
                str(name),
                _short(charter.title),
                readings.get(charter.reading, ""),
                folded=charter.reading == "proposed",
            )
            for name, charter in self._session.setting.charters.items()
        )

    def _others_summary(self) -> str:
        others = [one for one in self._seats.values() if not one.vote]
        played = [one.name for one in others if one.mode == "person"]
        return f"played: {', '.join(played)}" if played else "all run by you or absent"

    def _control_note(self) -> str:
        if not self.started:
            return "Asked for when a seat hands the laptop back"
        kept = has_phrase(self._session, CONTROL)
        return "Kept, as a hash" if kept else "None: whoever hands back sees your table"

    def _readiness(self) -> tuple[Readiness, ...]:
        pack = self._session.setting.pack
        lines = [
            Readiness(
                "passed",
                "Pack read",
                f"{len(pack.turns)} turns, {len(pack.injects)} injects, {len(pack.facts)} facts",
            ),
            self._charter_ready(),
        ]
        seats = list(self._seats.values())
        nameless = [one for one in seats if one.mode == "person" and not one.person.strip()]
        if nameless:
            names = ", ".join(one.name for one in nameless)
            why = f"{names}: give a name, or choose Absent or By me. You can start without."
            lines.append(Readiness("contested", "Seats without a name", why))
        else:
            lines.append(Readiness("passed", "Seats filled", self._filled()))
        lines.append(self._phrases_ready())
        brief = [one.name for one in pack.seats if not one.briefing and one.mode == "person"]
        if brief:
            why = f"{', '.join(brief)}: the pack has no private text for them."
            lines.append(Readiness("contested", "Seats without a brief", why))
        else:
            lines.append(Readiness("passed", "Briefs", "Every played seat has its packet"))
        lines.append(self._file_ready())
        return tuple(lines)

    def _filled(self) -> str:
        modes = [one.mode for one in self._seats.values() if one.vote]
        people, mine, absent = (modes.count(key) for key in ("person", "control", "absent"))
        return f"{people} played, {mine} run by you, {absent} absent"

    def _charter_ready(self) -> Readiness:
        pack = self._session.setting.pack
        charter = self._session.setting.charter(self.charter)
        unknown = [one.title for one in pack.motions if one.kind not in charter.decisions]
        if unknown:
            why = f"It knows no decision for: {', '.join(unknown)}."
            return Readiness("contested", "Charter loaded", why)
        why = f"All {len(pack.motions)} motions of the pack can be judged"
        return Readiness("passed", "Charter loaded", why)

    def _lacking(self) -> list[Seating]:
        """Played seats without a phrase."""
        played = [one for one in self._seats.values() if one.mode == "person"]
        return [one for one in played if not one.phrase.strip()]

    def _start_title(self) -> str:
        lacking = len(self._lacking())
        if not lacking:
            return "Start the exercise"
        return "Make the phrase and start" if lacking == 1 else "Make the phrases and start"

    def _phrases_ready(self) -> Readiness:
        lacking = self._lacking()
        if lacking:
            why = "They are made when you start, or now."
            what = f"{len(lacking)} seats have no pass-phrase"
            if len(lacking) == 1:
                what = f"{lacking[0].name} has no pass-phrase"
            return Readiness("contested", what, why, "phrases", "Make them")
        if any(one.mode == "person" for one in self._seats.values()) and not self.control_phrase:
            why = "Whoever hands the laptop back sees your table. You can start without."
            return Readiness("contested", "You have no pass-phrase", why)
        return Readiness("passed", "Pass-phrases", "Each played seat has one")

    def _file_ready(self) -> Readiness:
        if self._session.read_only:
            return Readiness("failed", "File", self._session.why_read_only)
        where = self._session.store.where
        if where == "memory":
            return Readiness("passed", "File", "Kept in memory only")
        free = shutil.disk_usage(Path(where).parent).free
        why = f"{Path(where).name}, {free // 1_000_000_000} GB free"
        glyph = "passed" if free > PLENTY else "contested"
        return Readiness(glyph, "File and space", why)

    # What is chosen

    def choose(self, seat: str, **changes: str) -> None:
        """Change a seat's `mode`, `person` or `phrase`."""
        known = SeatId(seat)
        clean = {field: _clean(text) for field, text in changes.items()}
        self._seats[known] = replace(self._seats[known], **clean)  # type: ignore[arg-type]
        self.keep_draft()

    def choose_control_phrase(self, phrase: str) -> None:
        """The facilitator's own phrase; empty for none."""
        self.control_phrase = _clean(phrase)
        self.keep_draft()

    def choose_length(self, length: str) -> None:
        """Choose a version of the pack."""
        self.length = length
        self.keep_draft()

    def choose_charter(self, charter: str) -> None:
        """Choose the charter that motions are judged by."""
        self.charter = charter
        self.keep_draft()

    def rename(self, title: str) -> None:
        """Give the exercise a name."""
        self.title = _clean(title)
        self.keep_draft()

    def paste(self, text: str) -> tuple[str, ...]:
        """Take lines of "seat, name"; returns the lines that name no seat."""
        lost = []
        for line in text.splitlines():
            if not line.strip():
                continue
            word, _, name = line.replace("\t", ",").partition(",")
            seat = self._found(word.strip())
            if seat is None or not name.strip():
                lost.append(line.strip())
                continue
            self._seats[seat] = replace(
                self._seats[seat], mode="person", person=_clean(name.strip())
            )
        self.keep_draft()
        return tuple(lost)

    def _found(self, word: str) -> SeatId | None:
        for seat, known in self._seats.items():
            if word.casefold() in {seat.casefold(), known.name.casefold()}:
                return seat
        return None

    def make_phrases(self) -> None:
        """Make a phrase for every played seat that has none."""
        for known in self._lacking():
            phrase = make_phrase(self._session)
            self._seats[SeatId(known.seat)] = replace(known, phrase=phrase)
        self.keep_draft()

    def start(self) -> str:
        """StartEx with what is chosen; returns the refusal, empty when it began."""
        self.make_phrases()
        choices: list[SeatChoice] = []
        people: dict[PersonId, str] = {}
        for seat, known in self._seats.items():
            names = [one.strip() for one in known.person.split(",") if one.strip()]
            ids = []
            for name in names if known.mode == "person" else []:
                ids.append(PersonId(f"person-{len(people) + 1}"))
                people[ids[-1]] = name
            choices.append(SeatChoice(seat=seat, mode=known.mode, people=tuple(ids)))
        try:
            for person, name in people.items():
                self._session.store.set_person(person, name)
            for seat, known in self._seats.items():
                if known.mode == "person":
                    keep_phrase(self._session, seat, known.phrase)
            if self.control_phrase.strip():
                keep_phrase(self._session, CONTROL, self.control_phrase)
            self._session.submit(
                StartExercise(
                    title=self.title,
                    charter=CharterId(self.charter),
                    version=self.length,
                    seats=tuple(choices),
                )
            )
        except WargameError as error:
            return f"{error.message} {error.remedy}".strip()
        for seat, known in self._seats.items():
            if known.mode == "person":
                self._book.keep(seat, known.phrase)
        self._forget_draft()
        return ""

    def phrases(self) -> tuple[tuple[str, str, str], ...]:
        """Seat, people and phrase of all played seats, to be copied before the start."""
        return tuple(
            (one.name, one.person, one.phrase)
            for one in self._seats.values()
            if one.mode == "person" and one.phrase
        )

    # The draft

    def keep_draft(self) -> None:
        """Keep the choices in the file's draft table, outside the log."""
        if self.started:
            return
        draft = {
            "title": self.title,
            "length": self.length,
            "charter": self.charter,
            "control": self.control_phrase,
            "seats": {
                seat: [known.mode, known.person, known.phrase]
                for seat, known in self._seats.items()
            },
        }
        now = self._session.now()
        try:
            text = _clean(canonical(draft))
            self._session.store.save_draft(CONTROL, "set-up", text, utc_text(now))
        except WargameError:
            self.kept_at = ""
            return
        self.kept_at = now.astimezone().strftime("%H:%M")

    def _forget_draft(self) -> None:
        """The draft held the phrases in the open; only their hashes stay."""
        self._session.store.save_draft(CONTROL, "set-up", "", utc_text(self._session.now()))
        self.control_phrase = ""
        self._seats = {seat: replace(known, phrase="") for seat, known in self._seats.items()}

    def _load_draft(self) -> None:
        kept = self._session.store.draft(CONTROL, "set-up")
        if kept is None:
            return
        try:
            draft = json.loads(kept[0])
            self.title = str(draft["title"])
            self.control_phrase = str(draft.get("control", ""))
            if draft["length"] in {one.id for one in self._session.setting.pack.versions}:
                self.length = str(draft["length"])
            if draft["charter"] in self._session.setting.charters:
                self.charter = str(draft["charter"])
            for seat, (mode, person, phrase) in draft["seats"].items():
                if SeatId(seat) in self._seats:
                    known = self._seats[SeatId(seat)]
                    self._seats[SeatId(seat)] = replace(
                        known, mode=str(mode), person=str(person), phrase=str(phrase)
                    )
        except (ValueError, KeyError, TypeError):
            # A draft of another version: the defaults serve.
            return


def _short(title: str) -> str:
    """A charter's title without the name of its body, which all on the page share."""
    _, comma, rest = title.partition(", ")
    return f"{rest[:1].upper()}{rest[1:]}" if comma else title


def _turns(numbers: list[int]) -> str:
    words = [str(number) for number in numbers]
    return (
        f"Turns {', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else f"Turn {words[0]}"
    )


def _hours(minutes: int) -> str:
    if minutes < 120:
        return f"{minutes} minutes"
    hours = round(minutes / 30) / 2
    return f"{hours:g} hours"


def _clean(text: str) -> str:
    """Without halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
