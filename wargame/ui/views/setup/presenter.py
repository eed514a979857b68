"""What Set-up says and does: seats to people, length, charter, readiness, StartEx. No Qt.

Everything has a default, so a facilitator may go straight to the button. Choices are kept as a
draft in the exercise file; nothing is logged before StartEx.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wargame.game.entry import utc_text
from wargame.game.errors import WargameError
from wargame.game.ids import CONTROL, CharterId, SeatId
from wargame.game.phrasing import listed
from wargame.play.commands import NameEvaluator, StartExercise
from wargame.play.guarding import has_phrase
from wargame.play.papers import Chosen, chosen_so_far
from wargame.play.sealing import ALONE, ENCRYPTED, OPEN
from wargame.scenario.serving import says_what_it_serves, serving
from wargame.support.forms import hour_words
from wargame.ui.people_line import names_of
from wargame.ui.phrasebook import Phrasebook
from wargame.ui.running.words import local_time, short_charter
from wargame.ui.slow import Slow, said
from wargame.ui.views.setup.draft import REHEARSAL, Draft, kept_draft
from wargame.ui.views.setup.pasting import read_list
from wargame.ui.views.setup.phrases import Chosen as ChosenPhrases
from wargame.ui.views.setup.readiness import Plan, Surroundings, as_started, lacking, readiness
from wargame.ui.views.setup.roll import Roll, choice_of
from wargame.ui.views.setup.screen import Aims, Option, SetupScreen
from wargame.ui.views.setup.seating import Seating

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wargame.play.session import Session
    from wargame.scenario.pack import Version


NOT_READY = "Something is in the way by now. See what stands first in Ready to start?"


class SetupPresenter:
    """Behind Set-up."""

    def __init__(
        self,
        session: Session,
        book: Phrasebook | None = None,
        around: Callable[[], Surroundings] = Surroundings,
    ) -> None:
        self._session = session
        self._book = book or Phrasebook()
        self._around = around
        pack = session.setting.pack
        self.title = session.state.exercise.title
        self.length = max(pack.versions, key=lambda one: one.minutes).id
        self.charter = session.state.exercise.charter
        self.phrases_of = ChosenPhrases(session, self._book)
        self.evaluators = ""
        self.handling = ""
        self.rehearsal = False
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

    @property
    def control_phrase(self) -> str:
        """The facilitator's own phrase while this window knows it."""
        return "" if self.started else self.phrases_of.of(CONTROL)

    @property
    def sealing(self) -> str:
        """How sealed moves are kept until Reveal."""
        return self._session.state.exercise.sealing if self.started else self.phrases_of.sealing

    @property
    def under_title(self) -> str:
        """Pack and charter, as they stand behind the name in the top bar."""
        pack = self._session.setting.pack
        charter = short_charter(self._session.setting.charter(CharterId(self.charter)).title)
        return charter if pack.title == self.title else f"{pack.title} · {charter}"

    # What is shown

    def screen(self) -> SetupScreen:
        """The page as it stands."""
        pack = self._session.setting.pack
        plan = self._plan()
        ready = as_started(plan) if self.started else readiness(plan)
        shown = self._seated() if self.started else tuple(plan.seats)
        fine = sum(1 for one in ready if one.glyph == "passed")
        blocked = any(one.glyph == "failed" for one in ready)
        state = self._session.state.exercise
        started = self._session.state.exercise.started_at
        return SetupScreen(
            title=state.title if self.started else self.title,
            pack=f"{pack.title} · version {pack.version}",
            lengths=self._lengths(),
            length=state.version if self.started else self.length,
            charters=self._charters(),
            charter=state.charter if self.started else self.charter,
            voting=tuple(one for one in shown if one.vote),
            others=tuple(one for one in shown if not one.vote),
            others_summary=self._others_summary(),
            control_phrase=self.control_phrase,
            control_note=self._control_note(),
            evaluators=self._evaluators_shown(),
            handling=state.handling if self.started else self.handling,
            rehearsal=state.handling == REHEARSAL if self.started else self.rehearsal,
            encrypts=self.sealing != OPEN,
            alone=self.sealing == ALONE,
            ready=ready,
            ready_count=f"{fine} of {len(ready)}",
            fine=fine,
            start_title=_start_title(len(lacking(plan))),
            start_effect="Every seat gets its packet",
            may_start=not blocked and not self.started and not self._session.read_only,
            draft_kept=f"Draft kept {self.kept_at}" if self.kept_at else "",
            fixed=f"Fixed since the start, {local_time(started)}" if self.started else "",
        )

    def _seated(self) -> tuple[Seating, ...]:
        """The seats as StartEx has recorded them."""
        people = self._session.store.people()
        return tuple(
            replace(
                self._seats[seat],
                mode=known.mode,
                person=", ".join(people.get(one, one) for one in known.people),
                phrase="",
            )
            # In the pack's order, as before the start.
            for seat in self._seats
            if (known := self._session.state.seats.get(seat)) is not None
        )

    def _now(self, seat: Seating) -> Seating:
        known = self.phrases_of
        return replace(seat, phrase=known.of(seat.seat), kept=known.kept(seat.seat))

    def _lengths(self) -> tuple[Option, ...]:
        pack = self._session.setting.pack
        options = []
        for version in sorted(pack.versions, key=lambda one: one.minutes):
            numbers = [pack.turn(name).number for name in version.turns]
            turns = "All turns" if len(numbers) == len(pack.turns) else _turns(numbers)
            injects = len(pack.injects_of(version.id))
            rest = "" if len(numbers) == len(pack.turns) else " Turns left out follow history."
            length = f"about {_hours(version.minutes)}{_of_play(version)}"
            words = f"{turns}, {injects} injects, {length}.{rest}"
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
        shown = self._seated() if self.started else tuple(self._seats.values())
        others = [one for one in shown if not one.vote]
        played = [one.name for one in others if one.mode == "person"]
        return f"{listed(played)} played" if played else "all run by you or absent"

    def _evaluators_shown(self) -> str:
        if not self.started:
            return self.evaluators
        people = self._session.store.people()
        named = self._session.state.evaluation.evaluators
        return ", ".join(people.get(person, person) for person in sorted(named))

    def _control_note(self) -> str:
        if not self.started:
            if not self.control_phrase and self.phrases_of.kept(CONTROL):
                return "Kept as a hash, it cannot be shown; type over it for another"
            if self.sealing == ENCRYPTED:
                return "Opens every sealed move at Reveal: keep it safe"
            return "Asked for when a seat hands the laptop back"
        kept = has_phrase(self._session, CONTROL)
        return "Kept, as a hash" if kept else "None: whoever hands back sees your table"

    def _plan(self) -> Plan:
        return Plan(
            self._session,
            self.charter,
            self.length,
            tuple(self._now(one) for one in self._seats.values()),
            bool(self.control_phrase.strip()) or self.phrases_of.kept(CONTROL),
            self.control_phrase,
            self.sealing,
            names_of(self.evaluators),
            self._around(),
        )

    def monogram(self, seat: str) -> str:
        """A seat's letters."""
        return self._session.monogram(seat)

    def _lacking(self) -> list[Seating]:
        return lacking(self._plan())

    def aims(self) -> tuple[Aims, ...]:
        """The objectives of each seat that has some, then what evaluators will rate."""
        pack = self._session.setting.pack
        seats = tuple(
            Aims(pack.monogram(seat), known.name, known.objectives)
            for seat, known in self._seats.items()
            if known.objectives
        )
        rated = tuple(f"{one.title}{self._served(one.id)}" for one in pack.learning_objectives)
        return (*seats, Aims("", "To be rated by evaluators", rated)) if rated else seats

    def _served(self, objective: str) -> str:
        """The injects of this length that serve it, where the pack says so."""
        pack = self._session.setting.pack
        if not says_what_it_serves(pack):
            return ""
        numbers = [one.number for one in serving(pack, objective, self.length)]
        return f" (injects {', '.join(numbers)})" if numbers else " (no inject of this length)"

    # What is chosen

    def choose(self, seat: str, **changes: str) -> None:
        """Change a seat's `mode`, `person` or `phrase`."""
        known = SeatId(seat)
        clean = {field: _clean(text) for field, text in changes.items()}
        if "phrase" in clean:
            self.phrases_of.choose(seat, clean.pop("phrase"))
        self._seats[known] = replace(self._seats[known], **clean)  # type: ignore[arg-type]
        self.keep_draft()

    def choose_control_phrase(self, phrase: str) -> None:
        """The facilitator's own phrase; empty for none."""
        self.phrases_of.choose(CONTROL, _clean(phrase))

    def keep_phrases(self) -> Slow[bool]:
        """Hash what was chosen; says whether the file took it, which else is told at the start."""
        if self.started or self._session.read_only:
            return said(True)
        kept = self.phrases_of.keep()

        def take(made: object) -> bool:
            try:
                kept.take(made)
            except WargameError:
                return False
            return True

        return Slow(kept.work, take)

    def choose_sealing(self, *, encrypts: bool, alone: bool = False) -> None:
        """Encrypt sealed moves until Reveal, or not; phrases are then made anew, of five words."""
        how = (ALONE if alone else ENCRYPTED) if encrypts else OPEN
        anew = self.phrases_of.anew(how)
        self._make(one for one in anew if one == CONTROL or self._played(one))
        self.keep_draft()

    def new_phrases(self) -> None:
        """Make the phrases of all played seats anew: those kept as hashes cannot be shown."""
        self._make(seat for seat in self._seats if self._played(seat))

    def _played(self, seat: str) -> bool:
        return self._seats[SeatId(seat)].mode == "person"

    def _make(self, seats: Iterable[str]) -> None:
        for seat in seats:
            self.phrases_of.make(seat)

    def choose_evaluators(self, line: str) -> None:
        """Names of those who evaluate, separated by commas."""
        self.evaluators = _clean(line)
        self.keep_draft()

    def choose_handling(self, mark: str) -> None:
        """The mark on every page that leaves, such as EXERCISE ONLY."""
        self.handling = _clean(mark)
        self.keep_draft()

    def choose_rehearsal(self, *, rehearsal: bool) -> None:
        """A rehearsal is marked as such on every page, and can be thrown away afterwards."""
        self.rehearsal = rehearsal
        self.keep_draft()

    def choose_length(self, length: str) -> None:
        """Choose a version of the pack; after StartEx nothing changes."""
        if not self.started:
            self.length = length
            self.keep_draft()

    def choose_charter(self, charter: str) -> None:
        """Choose the charter that motions are judged by; after StartEx nothing changes."""
        if not self.started:
            self.charter = charter
            self.keep_draft()

    def rename(self, title: str) -> None:
        """Give the exercise a name."""
        self.title = _clean(title)
        self.keep_draft()

    def paste(self, text: str) -> tuple[str, ...]:
        """Take lines of "seat, people"; returns the lines that name no seat or nobody."""
        names = {str(seat): known.name for seat, known in self._seats.items()}
        read = read_list(_clean(text), names)
        for seat, (mode, person) in read.chosen.items():
            held = self._seats[SeatId(seat)]
            self._seats[SeatId(seat)] = replace(held, mode=mode, person=person or held.person)
        self.keep_draft()
        return read.lost

    def make_own_phrase(self) -> None:
        """A phrase for the facilitator, who sees it at once: nobody else is told."""
        self.phrases_of.make(CONTROL)

    def lacks_phrases(self) -> bool:
        """Whether a seat that is played has no phrase yet, and could get one here."""
        return not self.started and bool(self._lacking())

    def make_phrases(self) -> None:
        """Make a phrase for every played seat that has none."""
        missing = [one.seat for one in self._lacking()]
        if self.sealing != OPEN and not self._plan().control_has:
            missing.append(CONTROL)
        self._make(missing)

    def start(self) -> Slow[str]:
        """StartEx with what is chosen; says the refusal, nothing when it began."""
        self.make_phrases()
        kept = self.phrases_of.keep()

        def begin(made: object) -> str:
            try:
                kept.take(made)
                # Whoever was seated, or typed another phrase, while these were made.
                self.make_phrases()
                self.phrases_of.keep().at_once()
            except WargameError as error:
                return f"{error.message} {error.remedy}".strip()
            return self._begin() if self.screen().may_start else NOT_READY

        return Slow(kept.work, begin)

    def _begin(self) -> str:
        roll = Roll()
        choices = [choice_of(seat, known, roll) for seat, known in self._seats.items()]
        evaluators = [roll.person(name) for name in names_of(self.evaluators)]
        people = roll.people
        try:
            with self._session.store.together():
                for person, name in people.items():
                    self._session.store.set_person(person, name)
            self._session.submit(
                StartExercise(
                    title=self.title,
                    charter=CharterId(self.charter),
                    version=self.length,
                    seats=tuple(choices),
                    handling=REHEARSAL if self.rehearsal else self.handling.strip(),
                    sealing=self.sealing,
                    keys=tuple(
                        one
                        for one in self.phrases_of.made_keys()
                        if one.seat == CONTROL or self._played(one.seat)
                    ),
                )
            )
            for person in evaluators:
                self._session.submit(NameEvaluator(person=person))
        except WargameError as error:
            return f"{error.message} {error.remedy}".strip()
        self._forget_draft()
        return ""

    def for_papers(self) -> Chosen:
        """What papers are printed from: the draft, or what the log holds after StartEx."""
        if self.started:
            return chosen_so_far(self._session, self._book.made)
        seats = self._seats.values()
        return Chosen(
            title=self.title,
            charter=str(self.charter),
            version=self.length,
            people={one.seat: names_of(one.person) for one in seats},
            absent=frozenset(one.seat for one in seats if one.mode == "absent"),
            mine=frozenset(one.seat for one in seats if one.mode == "control"),
            phrases={one: phrase for one in self._seats if (phrase := self.phrases_of.of(one))},
            handling=REHEARSAL if self.rehearsal else self.handling,
        )

    def phrases(self) -> tuple[tuple[str, str, str], ...]:
        """Seat, people and phrase of all played seats, to be copied before the start."""
        return tuple(
            (one.name, one.person, one.phrase)
            for one in map(self._now, self._seats.values())
            if one.mode == "person" and one.phrase
        )

    # The draft

    def keep_draft(self) -> None:
        """Keep the choices in the file's draft table, outside the log."""
        if self.started:
            return
        draft = Draft(
            title=self.title,
            length=self.length,
            charter=str(self.charter),
            evaluators=self.evaluators,
            handling=self.handling,
            rehearsal=self.rehearsal,
            seats={str(seat): (known.mode, known.person) for seat, known in self._seats.items()},
            sealing=self.phrases_of.sealing,
        )
        now = self._session.now()
        try:
            text = _clean(draft.text())
            self._session.store.save_draft(CONTROL, "set-up", text, utc_text(now))
        except WargameError:
            self.kept_at = ""
            return
        self.kept_at = hour_words(now.astimezone())

    def _forget_draft(self) -> None:
        self._session.store.save_draft(CONTROL, "set-up", "", utc_text(self._session.now()))
        self.phrases_of.forget()
        # What no seat needs any more, or the facilitator alone knows, stands on no list.
        for seat in (CONTROL, *(one for one in self._seats if not self._played(one))):
            self._book.made.pop(seat, None)

    def _load_draft(self) -> None:
        draft = kept_draft(self._session)
        if draft is None:
            return
        self.title = draft.title
        if draft.sealing in {ENCRYPTED, ALONE}:
            self.phrases_of.sealing = draft.sealing
        self.evaluators, self.handling = draft.evaluators, draft.handling
        self.rehearsal = draft.rehearsal
        if draft.length in {one.id for one in self._session.setting.pack.versions}:
            self.length = draft.length
        if draft.charter in self._session.setting.charters:
            self.charter = CharterId(draft.charter)
        for name, (mode, person) in draft.seats.items():
            seat = SeatId(name)
            if seat in self._seats:
                known = self._seats[seat]
                self._seats[seat] = replace(known, mode=mode, person=person)


def _short(title: str) -> str:
    """A charter's title without the name of its body, which all on the page share."""
    body, comma, rest = title.partition(", ")
    return f"{rest[:1].upper()}{rest[1:]}" if comma and "(" not in body else title


def _start_title(missing: int) -> str:
    if not missing:
        return "Start the exercise"
    return "Make the phrase and start" if missing == 1 else "Make the phrases and start"


def _turns(numbers: list[int]) -> str:
    return f"Turn{'s' if len(numbers) > 1 else ''} {listed(map(str, numbers))}"


def _hours(minutes: int) -> str:
    return f"{minutes} minutes" if minutes < 120 else f"{round(minutes / 30) / 2:g} hours"


def _of_play(version: Version) -> str:
    """How much of a length is play: the table tells when that ends, and not when people go."""
    play = version.minutes - version.briefing - version.hot_wash - version.pause
    if play == version.minutes:
        return ""
    same = (play < 120) == (version.minutes < 120)
    return f", {_hours(play).split()[0] if same else _hours(play)} of them in turns"


def _clean(text: str) -> str:
    """Without halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
