"""The tables of an export, made of the review; names and columns stay from version to version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wargame.play.review import Review


INJECT: Final = (
    *("id", "number", "title", "turn", "planned", "minute", "delivered_at"),
    *("to", "sender", "state", "reason", "serves"),
)


class Table(NamedTuple):
    """One table of an export."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


def tables(review: Review) -> tuple[Table, ...]:
    """All tables of an export."""
    return (
        records("attendance", ("id", "name", "mode", "who", "vote", "people"), review.seats),
        Table("decisions", ("turn", "motion", "outcome"), tuple(map(tuple, review.decisions))),
        records(
            "motions",
            (
                "id",
                "number",
                "turn",
                "kind",
                "title",
                "proposer",
                "charter",
                "state",
                "outcome",
                "seq",
                "ruled_seq",
            ),
            review.motions,
        ),
        Table("ballots", ("motion", "question", "seat", "value", "seq"), tuple(ballots(review))),
        Table("indicators", ("indicator", "turn", "value", "seq"), tuple(levels(review))),
        Table("injects", (*INJECT, "pictures", "seq"), tuple(injects(review))),
        records(
            "actions",
            (
                "seat",
                "action",
                "title",
                "instrument",
                "price",
                "turn",
                "done",
                "reason",
                "conduct",
                "seq",
            ),
            review.actions,
        ),
        records("objectives", ("id", "seat", "title", "points", "of", "seq"), review.objectives),
        records("overrides", ("what", "about", "was", "became", "reason", "seq"), review.overrides),
        records("corrections", ("what", "says", "seq", "to", "fell"), review.corrections),
        records(
            "notes",
            ("what", "text", "seat", "objective", "rating", "about", "turn", "at", "seq"),
            review.notes,
        ),
        Table(
            "ratings", ("objective", "evaluator", "rating", "reason", "seq"), tuple(ratings(review))
        ),
        records(
            "hot_wash", ("group", "leaning", "text", "question", "seq"), review.evaluation.remarks
        ),
        records(
            "improvement",
            (
                "id",
                "issue",
                "action",
                "element",
                "owner",
                "contact",
                "priority",
                "objective",
                "starts",
                "due",
                "cites",
                "seq",
            ),
            review.evaluation.plan,
        ),
        records(
            "log",
            ("seq", "at", "story", "turn", "phase", "actor", "kind", "says", "abandoned", "hash"),
            review.log,
        ),
    )


def injects(review: Review) -> Iterator[tuple[object, ...]]:
    """Every inject that the reader knows of; pictures by their titles."""
    for one in review.injects:
        pictures = tuple(each.title for each in one.pictures)
        yield (*(getattr(one, head) for head in INJECT), pictures, one.seq)


def records(name: str, heads: tuple[str, ...], of: Iterable[object]) -> Table:
    """A table of some fields of records."""
    return Table(name, heads, tuple(tuple(getattr(one, head) for head in heads) for one in of))


def ballots(review: Review) -> Iterator[tuple[object, ...]]:
    """Every ballot, by motion."""
    for motion in review.motions:
        for one in motion.ballots:
            yield motion.id, one.question, one.seat, one.value, one.seq


def ratings(review: Review) -> Iterator[tuple[object, ...]]:
    """Every rating, by objective."""
    for objective in review.evaluation.objectives:
        for one in objective.given:
            yield objective.id, one.who, one.rating, one.reason, one.seq


def levels(review: Review) -> Iterator[tuple[object, ...]]:
    """Every indicator at each turn's end."""
    for path in review.indicators:
        for turn, value, seq in path.points:
            yield path.id, turn, value, seq
