"""Injects, planned against delivered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wargame.game.entry import utc_moment
from wargame.game.events.inject_delivered import InjectDelivered
from wargame.game.events.turn_opened import TurnOpened
from wargame.play.reviewing.pictures import picture_reviews

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.game.event import Stamp
    from wargame.game.state import State
    from wargame.play.reviewing.entries import Events
    from wargame.play.reviewing.pictures import PictureReview
    from wargame.scenario.pack import Pack


@dataclass(frozen=True, slots=True)
class InjectReview:
    """An inject, planned against delivered; `planned` is the minute of its turn, None if invented.

    Attributes:
        state: delivered, skipped, held, withdrawn, invented or planned.
        serves: Ids of learning objectives; empty for readers other than control.
        pictures: What came with it.
    """

    id: str
    number: str
    title: str
    turn: str
    planned: int | None
    delivered_at: str
    minute: float | None
    to: tuple[str, ...]
    sender: str
    method: str
    state: str
    reason: str
    seq: int
    serves: tuple[str, ...] = ()
    pictures: tuple[PictureReview, ...] = ()


def inject_reviews(
    kept: Events, pack: Pack, state: State, *, control: bool
) -> tuple[InjectReview, ...]:
    """Injects planned against delivered; readers other than control see only what reached them."""
    opened = {s.turn: s.at for s, e in kept if isinstance(e, TurnOpened)}
    pictures = picture_reviews(kept)
    delivered = [
        replace(_delivered(stamp, event, opened), pictures=pictures.get(stamp.seq, ()))
        for stamp, event in kept
        if isinstance(event, InjectDelivered)
    ]
    if not control:
        return tuple(delivered)
    serves = {str(one.id): one.serves for one in pack.injects}
    delivered = [replace(one, serves=serves.get(one.id, ())) for one in delivered]
    done = {one.id for one in delivered}
    played = set(state.exercise.turns)
    rest = [
        _undelivered(inject.id, pack, state)
        for inject in pack.injects
        if inject.id not in done and inject.turn in played
    ]
    order: dict[str, int] = {turn.id: turn.number for turn in pack.turns}
    return tuple(
        sorted((*delivered, *rest), key=lambda one: (order.get(one.turn, 0), one.planned or 0))
    )


def _delivered(stamp: Stamp, event: InjectDelivered, opened: Mapping[str, str]) -> InjectReview:
    start = opened.get(stamp.turn)
    minute = None
    if start:
        minute = round((utc_moment(stamp.at) - utc_moment(start)).total_seconds() / 60, 1)
    return InjectReview(
        event.inject,
        event.number,
        event.title,
        stamp.turn,
        event.planned,
        stamp.at,
        minute,
        event.to,
        event.sender,
        event.method,
        "invented" if event.invented else "delivered",
        "",
        stamp.seq,
    )


def _undelivered(name: str, pack: Pack, state: State) -> InjectReview:
    inject = pack.inject(name)
    record = state.injects.get(inject.id)
    return InjectReview(
        inject.id,
        inject.number,
        inject.title,
        inject.turn,
        inject.minute,
        "",
        None,
        inject.to,
        inject.from_,
        inject.method,
        record.state if record else "planned",
        record.reason if record else "",
        record.seq if record else 0,
        inject.serves,
    )
