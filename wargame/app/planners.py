"""The sheets of the workbook, made of the review; heads as planners know them."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from wargame.play.evaluating import ELEMENTS, GRADES, PRIORITIES
from wargame.reports import unasked, wording
from wargame.reports.names import Names
from wargame.reports.options import ReportOptions
from wargame.rules.words import outcome_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.play.replays.unasked import Unasked
    from wargame.play.review import MotionReview, Review
    from wargame.play.reviewing.injects import InjectReview
    from wargame.scenario.pack import Inject, Pack

Rows = tuple[tuple[object, ...], ...]


class Sheet(NamedTuple):
    """One sheet of a workbook."""

    title: str
    heads: tuple[str, ...]
    rows: Rows


def sheets(review: Review, pack: Pack | None) -> tuple[Sheet, ...]:
    """All sheets; control's copy has what was planned and expected, for which `pack` is needed."""
    made = [
        Sheet("Decision register", REGISTER, tuple(_register(review))),
        _not_brought(review),
        Sheet("Ballots", BALLOTS, tuple(_ballots(review))),
        Sheet("MSEL", MSEL if pack else MSEL[: len(_DELIVERED)], tuple(_msel(review, pack))),
    ]
    if review.evaluation.objectives:
        made.append(Sheet("Ratings", RATINGS, tuple(_ratings(review))))
    if review.evaluation.served:
        made.append(Sheet("Objectives served", SERVED, tuple(_served(review))))
    made.append(Sheet("Improvement plan", IMPROVEMENT, tuple(_improvement(review))))
    return tuple(made)


REGISTER = (
    "Number",
    "Turn",
    "Title",
    "Kind of decision",
    "Organ",
    "Legal basis",
    "Proposed by",
    "Yes",
    "No",
    "Abstain",
    "Verdict",
    "Bound",
    "Blocked by",
    "Overridden to",
    "Reason of the override",
    "Charter",
    "Log",
)


def _register(review: Review) -> Iterator[tuple[object, ...]]:
    number, charters = _numbers(review), dict(review.charters)
    for one in review.motions:
        verdict = one.verdict
        override = one.override
        yield (
            one.number,
            number.get(one.turn, ""),
            one.title,
            one.kind_title,
            one.organ,
            one.basis,
            review.name(one.proposer),
            _seats(one, "for"),
            _seats(one, "against"),
            _seats(one, "abstain"),
            outcome_word(verdict) if verdict else wording.outcome(one.state)[0],
            tuple(verdict.bound) if verdict else "",
            tuple(verdict.blockers) if verdict else "",
            wording.outcome(override[0])[0] if override else "",
            override[1] if override else "",
            charters.get(one.charter, one.charter),
            one.ruled_seq or one.seq,
        )


def _seats(motion: MotionReview, value: str) -> str:
    question = motion.questions[-1]
    said = (one.seat for one in motion.ballots if (one.question, one.value) == (question, value))
    return ", ".join(said)


NOT_BROUGHT = ("Turn", "Title", "Brought")
EXPECTED = ("Would have been", "Changes", "What more it would have taken")


def _not_brought(review: Review) -> Sheet:
    """What nobody brought; where the pack's expectation may be told, what would have come of it."""
    known = {one.template: one for one in review.replays.unasked}
    names, number = Names(review, ReportOptions()), _numbers(review)
    brought = {one.template: f"as motion {one.number}" for one in review.motions if one.template}
    heads = (*NOT_BROUGHT, *(EXPECTED if known else ()), "Log")
    rows = (
        (
            *(number.get(one.turn, ""), one.title, brought.get(one.template, "never")),
            *(_expected(known.get(one.template), names) if known else ()),
            one.seq,
        )
        for one in review.not_brought
    )
    return Sheet("Not brought", heads, tuple(rows))


def _expected(one: Unasked | None, names: Names) -> tuple[object, ...]:
    if one is None or one.verdict is None:
        return ("",) * len(EXPECTED)
    taken = unasked.taken(one, names).replace("\n", " ")
    return outcome_word(one.verdict), unasked.changes(one), taken


def _numbers(review: Review) -> dict[str, int]:
    """The numbers of the turns that were played, by id."""
    return {turn.id: turn.number for turn in review.turns}


BALLOTS = ("Motion", "Title", "Question", "Seat", "Ballot", "Explanation", "Log")


def _ballots(review: Review) -> Iterator[tuple[object, ...]]:
    for motion in review.motions:
        for one in motion.ballots:
            yield (
                motion.number,
                motion.title,
                "the motion itself" if one.question == "main" else one.question,
                one.seat,
                wording.ballot(one.value)[0],
                one.explanation,
                one.seq,
            )


_DELIVERED = (
    "Inject Number",
    "Title",
    "Turn",
    "Planned (T+ minutes)",
    "Delivered (T+ minutes)",
    "Delivered At",
    "From",
    "To",
    "Method",
    "Status",
    "Reason",
    "Log",
    "Pictures",
)
MSEL = (
    *_DELIVERED,
    "Scenario Time",
    "Message",
    "Expected Action",
    "Exercise Objective",
    "Responsible Controller",
    "Place",
    "Certainty",
)


def _msel(review: Review, pack: Pack | None) -> Iterator[tuple[object, ...]]:
    number = _numbers(review)
    known = {str(one.id): one for one in pack.injects} if pack else {}
    for one in review.injects:
        row = _delivered(review, one, number.get(one.turn, ""))
        yield (*row, *_planned(known.get(one.id), pack)) if pack else row


def _delivered(review: Review, one: InjectReview, turn: object) -> tuple[object, ...]:
    return (
        one.number,
        one.title,
        turn,
        one.planned,
        one.minute,
        moment(one.delivered_at),
        review.name(one.sender),
        tuple(review.name(seat) for seat in one.to),
        one.method,
        one.state,
        one.reason,
        one.seq or "",
        "; ".join(each.title for each in one.pictures),
    )


def _planned(inject: Inject | None, pack: Pack) -> tuple[object, ...]:
    if inject is None:
        return ("",) * (len(MSEL) - len(_DELIVERED))
    turn = pack.turn(inject.turn)
    return (
        f"{turn.starts} to {turn.ends}",
        inject.text,
        inject.expected,
        "; ".join(pack.name(one) for one in inject.serves),
        inject.controller,
        pack.name(inject.place) if inject.place else "",
        inject.certainty,
    )


RATINGS = ("Learning objective", "Rating that holds", "Evaluator", "Rating", "Reason", "Log")


def _ratings(review: Review) -> Iterator[tuple[object, ...]]:
    for one in review.evaluation.objectives:
        held = GRADES[one.held].name if one.held else "not rated"
        if not one.given:
            yield one.title, held, "", "", "", ""
        for given in one.given:
            who = given.who or "the facilitator"
            yield one.title, held, who, GRADES[given.rating].name, given.reason, given.seq


SERVED = ("No.", "Learning objective", "Inject Number", "Inject", "Turn", "Status", "Log")


def _served(review: Review) -> Iterator[tuple[object, ...]]:
    """Each objective with every inject that serves it; one that none serves has a line as well."""
    number = _numbers(review)
    for at, one in enumerate(review.evaluation.objectives, start=1):
        if not one.occasions:
            yield at, one.title, "", "", "", "none", ""
        for each in one.occasions:
            turn = number.get(each.turn, "")
            yield at, one.title, each.number, each.title, turn, each.state, each.seq or ""


IMPROVEMENT = (
    "No.",
    "Objective",
    "Issue or area for improvement",
    "Corrective action",
    "Capability element",
    "Responsible organisation",
    "Contact",
    "Priority",
    "Start date",
    "Completion date",
    "Log",
)


def _improvement(review: Review) -> Iterator[tuple[object, ...]]:
    titles = {one.id: one.title for one in review.evaluation.objectives}
    for one in review.evaluation.plan:
        yield (
            one.id,
            titles.get(one.objective, ""),
            one.issue,
            one.action,
            ELEMENTS.get(one.element, one.element),
            one.owner,
            one.contact,
            PRIORITIES.get(one.priority, ""),
            day(one.starts),
            day(one.due),
            one.seq,
        )


def moment(text: str) -> object:
    """A time of the log, in UTC to the second, as a spreadsheet counts with it."""
    if not text:
        return ""
    return datetime.fromisoformat(text).replace(microsecond=0, tzinfo=None)


def day(text: str) -> object:
    """A day as a spreadsheet counts with it; what is no day stays as it was written."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
