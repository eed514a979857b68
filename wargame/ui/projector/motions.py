"""A motion on the wall: its text, the roll, the tally, the verdict with its article. No Qt here.

A ballot appears when it is recorded. While the roll is open "ballots so far" is what they
alone come to: whether the article is open hangs on facts that only the facilitator knows, and is
told by the ruling.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.decisive import is_blocked, reasons
from wargame.game.phrasing import listed
from wargame.play.preview import public_standing
from wargame.rules.words import BLOCKED, OUTCOME_WORDS
from wargame.ui.projector.fitting import Fitted, fit
from wargame.ui.projector.slides import Card, Count, MotionSlide, Speakers
from wargame.ui.running.looks import Look, ballot_mark, motion_look, outcome_look
from wargame.ui.running.ruling_words import ruling_sentence
from wargame.ui.running.words import local_time

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.game.verdicts import Verdict
    from wargame.ui.projector.room import Room

_TEXT_LONG, _ROLL_LONG, _WHY_LONG = 620, 200, 190
_MAIN = "main"
AWAY = frozenset({"absent", "present-not-voting"})
"""What presence gives without a word of the seat: no vote was heard."""

_TONES = {"for": "ok", "against": "bad"}
_TALLY = (("for", "yes"), ("against", "no"), ("abstain", "abstain"))
_PILLS = {
    "tabled": ("On the docket", "mute"),
    "put-off": ("Put off", "mute"),
    "kept-off": ("Kept off the agenda", "mute"),
    "withdrawn": ("Withdrawn", "mute"),
}
_STANCES = {
    "": "speaks",
    "for": "speaks in favour",
    "against": "speaks against",
    "neutral": "speaks",
    "reply": "replies",
    "question": "asks",
}
_WAIT = 3


def motion_slide(room: Room, motion: Motion) -> MotionSlide:
    """The text alone, as it is to be voted on."""
    text = fit(motion.text or motion.title, _TEXT_LONG)
    charter = room.charter(motion)
    kind = charter.decisions.get(motion.kind)
    facts = (motion.organ, (kind.title if kind else "") or motion.kind, motion.basis)
    amended = "Amended" if motion.amendments else ""
    return _slide(room, motion, text, tuple(one for one in (*facts, amended) if one))


def roll_slide(room: Room, motion: Motion) -> MotionSlide:
    """The roll: cards, tally, verdict."""
    if motion.state not in {"open", "ruled"}:
        return motion_slide(room, motion)
    question = _question(motion)
    verdict, tone, glyph, why = _verdict(room, motion)
    base = _slide(room, motion, fit(motion.text or motion.title, _ROLL_LONG), ())
    return MotionSlide(
        number=base.number,
        by=base.by,
        pill=_roll_pill(motion, question),
        pill_tone="accent" if motion.state == "open" else base.pill_tone,
        title="",
        text=base.text,
        cut=base.cut,
        facts=(),
        cards=tuple(_card(room, motion, question, seat) for seat in motion.roll),
        counts=counts(motion, question),
        verdict=verdict,
        verdict_tone=tone,
        verdict_glyph=glyph,
        why=why,
        speakers=speakers(room),
    )


def _slide(room: Room, motion: Motion, text: Fitted, facts: tuple[str, ...]) -> MotionSlide:
    by = f"tabled by {room.name(motion.proposer)}"
    if motion.seconder:
        by = f"{by}, seconded by {room.name(motion.seconder)}"
    pill, tone = _pill(motion)
    return MotionSlide(
        number=f"Motion {motion.number}",
        by=by,
        pill=pill,
        pill_tone=tone,
        title=motion.title if text.text != motion.title else "",
        text=text.text,
        cut=text.note,
        facts=facts,
        speakers=speakers(room),
    )


def _pill(motion: Motion) -> tuple[str, str]:
    if motion.state == "ruled":
        look = look_of_motion(motion)
        return look.word, {"text2": "mute"}.get(look.tone, look.tone)
    if motion.state == "open":
        return "Roll call", "accent"
    return _PILLS.get(motion.state, (motion.state, "mute"))


def look_of_motion(motion: Motion) -> Look:
    """Shape, word and tone of what has become of a motion."""
    return motion_look(motion)


def _question(motion: Motion) -> str:
    """The question that is being asked, or was asked last."""
    for question in motion.questions:
        if any(not _given(motion, question, seat) for seat in motion.roll):
            return question
    return motion.questions[-1] if motion.questions else _MAIN


def _given(motion: Motion, question: str, seat: str) -> bool:
    recorded = any(key == (question, seat) for key in motion.ballots)
    return recorded or any(key == (question, seat) for key in motion.voted)


def _roll_pill(motion: Motion, question: str) -> str:
    if motion.state != "open":
        return _pill(motion)[0]
    gone = sum(
        ballot.value in AWAY for (asked, _), ballot in motion.ballots.items() if asked == question
    )
    given = sum(_given(motion, question, seat) for seat in motion.roll) - gone
    place = motion.questions.index(question) + 1
    which = f"Question {place} of {len(motion.questions)}, " if len(motion.questions) > 1 else ""
    return f"{which}Roll call, {given} of {len(motion.roll) - gone} voted"


def _card(room: Room, motion: Motion, question: str, seat: str) -> Card:
    name = room.name(seat)
    ballot = next((b for key, b in motion.ballots.items() if key == (question, seat)), None)
    code = room.monogram(seat)
    if ballot is not None and ballot.value == "absent":
        return Card(code, name, "", "Absent", "not-brought", "text3", is_now=False)
    if ballot is not None:
        glyph, word = ballot_mark(ballot.value)
        tone = _TONES.get(ballot.value, "text2")
        return Card(code, name, _note(room, seat, ballot.seq), word, glyph, tone, is_now=False)
    if _given(motion, question, seat):
        return Card(code, name, "", "Voted", "held", "text2", is_now=False)
    waits = next((one for one in motion.roll if not _given(motion, question, one)), "")
    is_now = seat == waits and motion.state == "open"
    word = "Voting now" if is_now else "To vote"
    return Card(code, name, "", word, "waiting", "text3", is_now=is_now)


def _note(room: Room, seat: str, seq: int) -> str:
    who = next((one for one in room.view.seats if one.id == seat), None)
    if who is not None and who.mode == "control":
        return "run by the facilitator"
    people = listed(room.names.get(one, "") for one in who.people) if who is not None else ""
    at = local_time(room.at(seq))
    return f"{people}, {at}" if people else f"voted {at}" if at else ""


def counts(motion: Motion, question: str) -> tuple[Count, ...]:
    """The tally in large figures; other answers than the three only where they were given."""
    values = [ballot.value for (asked, _), ballot in motion.ballots.items() if asked == question]
    known = dict(_TALLY)
    found = [
        Count(str(values.count(value)), word, ballot_mark(value)[0], _TONES.get(value, "text2"))
        for value, word in _TALLY
    ]
    for value in dict.fromkeys(values):
        if value not in known:
            glyph, word = ballot_mark(value)
            found.append(Count(str(values.count(value)), word.lower(), glyph, "text2"))
    given = sum(_given(motion, question, seat) for seat in motion.roll)
    hidden = given - len(values)
    if hidden > 0:
        found = [Count(str(given), "voted", "held", "text2")]
    waiting = len(motion.roll) - given
    if waiting > 0:
        found.append(Count(str(waiting), "to vote", "waiting", "text3"))
    return tuple(found)


def marks_of(motion: Motion) -> tuple[str, ...]:
    """The shape of each ballot, in the order of the roll."""
    question = motion.questions[-1] if motion.questions else _MAIN
    given = {
        seat: ballot.value for (asked, seat), ballot in motion.ballots.items() if asked == question
    }
    return tuple(ballot_mark(given[seat])[0] for seat in motion.roll if seat in given)


def tally_words(motion: Motion) -> str:
    """The count in a line: "6 yes, none against"."""
    question = motion.questions[-1] if motion.questions else _MAIN
    parts = [one for one in counts(motion, question) if one.word != "to vote"]
    shown = [f"{one.figure} {one.word}" for one in parts if one.figure != "0"]
    against = next((one.figure for one in parts if one.word == "no"), "0")
    return ", ".join([*shown, "none against"] if against == "0" and shown else shown)


def _verdict(room: Room, motion: Motion) -> tuple[str, str, str, str]:
    """Head, tone, shape and reason of what holds, or of what the ballots come to so far."""
    charter = room.charter(motion)
    if motion.state == "open":
        if all(ballot.value in AWAY for ballot in motion.ballots.values()):
            return "The roll is called", "text2", "", ""
        verdict = public_standing(room.session, motion.id)
        look = outcome_look(verdict.would_be)
        word = _ballots_alone(verdict)
        return f"Ballots so far: {word.lower()}", look.tone, look.glyph, _blockers(room, verdict)
    look = look_of_motion(motion)
    if motion.override is not None:
        why = "Decided by the facilitator against the ruling."
        return look.word, look.tone, look.glyph, why
    verdict = motion.rulings[-1].verdict
    # The word stands large above it.
    said = ruling_sentence(verdict, charter, room.name).removeprefix(f"{look.word} under ")
    return look.word, look.tone, look.glyph, fit(said, _WHY_LONG).text


def _ballots_alone(verdict: Verdict) -> str:
    blocked = verdict.would_be == "rejected" and is_blocked(verdict)
    return BLOCKED if blocked else OUTCOME_WORDS[verdict.would_be]


def _blockers(room: Room, verdict: Verdict) -> str:
    """The article that the ballots are counted by, and who stands in the way so far."""
    charter = room.session.setting.charter(verdict.charter)
    line = next((one for one in verdict.trace if one.stage == verdict.stage and one.article), None)
    article = charter.articles.get(line.article) if line is not None else None
    said = [f"By {article.cite}."] if article is not None else []
    objecting = next(
        (
            one.line.seats["objecting"]
            for one in reasons(verdict, as_if_open=True)
            if one.line.seats.get("objecting") and not one.turned
        ),
        (),
    )
    if objecting:
        names = listed(room.name(seat) for seat in objecting)
        said.append(f"{names} {'objects' if len(objecting) == 1 else 'object'}.")
    return fit(" ".join(said), _WHY_LONG).text


def speakers(room: Room) -> Speakers | None:
    """Who has the floor, and who waits; None when nobody does."""
    council = room.council
    floor, queue = council.floor, council.queue
    if floor is None and not queue:
        return None
    waiting = listed(room.name(one.seat) for one in queue[:_WAIT])
    more = len(queue) - _WAIT
    return Speakers(
        now=room.name(floor.seat) if floor is not None else "",
        how=_STANCES.get(floor.stance, "speaks") if floor is not None else "",
        waiting=f"{waiting} and {more} more" if more > 0 else waiting,
    )
