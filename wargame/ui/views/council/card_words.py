"""The decision card: who, what, by which article, what else was considered, what follows. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.ids import CONTROL
from wargame.game.phrasing import listed
from wargame.rules.words import BALLOT_WORDS
from wargame.ui.running.ruling_words import ruling_sentence
from wargame.ui.running.words import cut
from wargame.ui.views.council.effect_words import moved_words
from wargame.ui.views.council.outcomes import look_of, said_of
from wargame.ui.views.council.text_words import lines_words

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.game.state import State
    from wargame.play.session import Session
    from wargame.ui.tones import PillTone

_STATEMENTS = {
    "dissent": "Dissent",
    "reservation": "Reservation",
    "explanation": "Explanation of vote",
}
_CITED = {"repeated": " (heard before)", "cancelled": " (answered)"}
_LONGEST = 1_000
_ORDER = ("for", "against", "abstain", "present-not-voting", "", "absent")


class Kept(NamedTuple):
    """A statement that a seat attached."""

    head: str
    text: str


class DecisionCard(NamedTuple):
    """A decision as it is kept.

    Attributes:
        rows: Heads with what stands under them, in order.
        remark: The facilitator's sentence, empty for none.
        seats: Who may attach a statement, those that did not say yes first.
    """

    title: str
    outcome: str
    tone: PillTone
    glyph: str
    rows: tuple[tuple[str, str], ...]
    kept: tuple[Kept, ...]
    remark: str
    seats: tuple[tuple[str, str], ...]


def decision_card(session: Session, motion: Motion) -> DecisionCard | None:
    """The card of a motion that was ruled on, None before."""
    if not motion.rulings:
        return None
    state = session.seat_state(CONTROL)
    glyph, _, tone = look_of(motion.outcome)
    remark = state.council.remarks.get(motion.id)
    rows = (
        ("Who", _who(session, motion)),
        ("What", cut(motion.text, _LONGEST)),
        ("Ruling", _ruling(session, motion)),
        ("Ballots", _ballots(session, motion)),
        ("Bound", listed(session.name(one) for one in motion.rulings[-1].verdict.bound)),
        ("Precedents", _precedents(session, state, motion)),
        ("Override", _override(motion)),
        ("Options considered", _options(session, state, motion)),
        ("Effect", _effects(session, state, motion)),
    )
    return DecisionCard(
        title=f"Motion {motion.number}: {motion.title}"[:300],
        outcome=said_of(motion),
        tone="warn" if motion.override else tone,
        glyph="contested" if motion.override else glyph,
        rows=tuple((head, said) for head, said in rows if said),
        kept=tuple(
            Kept(
                f"{_STATEMENTS.get(one.what, one.what)} of {session.name(one.seat)} #{one.seq}",
                one.text,
            )
            for one in state.council.statements
            if one.motion == motion.id
        ),
        remark=remark.text if remark else "",
        seats=_seats(state, motion),
    )


def _who(session: Session, motion: Motion) -> str:
    by = f"Tabled by {session.name(motion.proposer)} #{motion.seq}"
    by += f", seconded by {session.name(motion.seconder)}" if motion.seconder else ""
    return f"{by}. Organ: {motion.organ}" if motion.organ else by


def _ruling(session: Session, motion: Motion) -> str:
    ruling = motion.rulings[-1]
    charter = session.setting.charter(motion.charter)
    return f"{ruling_sentence(ruling.verdict, charter, session.name)} #{ruling.seq}"


def _ballots(session: Session, motion: Motion) -> str:
    said = []
    for question in motion.questions:
        by_value: dict[str, list[str]] = {}
        for seat in motion.roll:
            ballot = motion.ballots.get((question, seat))
            value = ballot.value if ballot else "absent"
            by_value.setdefault(value, []).append(session.name(seat))
        words = [
            f"{BALLOT_WORDS.get(value, value)}: {listed(names)}"
            for value, names in sorted(by_value.items(), key=_in_order)
        ]
        said.append("; ".join(words))
    return ". ".join(said)


def _in_order(one: tuple[str, list[str]]) -> int:
    """Yes, no and abstain first, in this order; who was not there last."""
    return _ORDER.index(one[0] if one[0] in _ORDER else "")


def _precedents(session: Session, state: State, motion: Motion) -> str:
    cited = [one for _, one in sorted(state.citations.items()) if one.motion == motion.id]
    said = [
        f"{session.name(one.seat)} cited {one.title}{_CITED.get(one.stands, '')} #{one.seq}"
        for one in cited
    ]
    return "; ".join(said)


def _override(motion: Motion) -> str:
    held = motion.override
    return f"{held.outcome}, because {held.reason} #{held.seq}" if held else ""


def _options(session: Session, state: State, motion: Motion) -> str:
    """Amendments that were proposed, soundings, and other motions of the turn."""
    said = [
        f"Amendment {one.label} of {session.name(one.seat)}, "
        f"{lines_words(one.first, one.last)}, {one.state}"
        for one in state.council.amendments.values()
        if one.motion == motion.id
    ]
    said += [
        f"Motion {one.number}, {cut(one.title, 80)} ({(said_of(one) or one.state).lower()})"
        for one in state.motion_numbers()
        if one.turn == motion.turn and one.id != motion.id and not one.procedure
    ]
    return "; ".join(said)


def _effects(session: Session, state: State, motion: Motion) -> str:
    said = moved_words(state, session.setting.pack, motion.id)
    return "; ".join(said) or "Nothing was moved by it."


def _seats(state: State, motion: Motion) -> tuple[tuple[str, str], ...]:
    def willing(seat: str) -> bool:
        answers = [one.value for (_, who), one in motion.ballots.items() if who == seat]
        return answers == ["for"] * len(answers)

    order = sorted(state.roster, key=lambda seat: (seat not in motion.roll, willing(seat)))
    return tuple((str(one), state.seats[one].name) for one in order)
