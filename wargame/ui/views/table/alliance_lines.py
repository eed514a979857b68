"""Forces, exercises and relations in words, for the facilitator's eyes. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.alliance import HOME, ON_THE_WAY, WAITING
from wargame.game.ids import CONTROL
from wargame.play.programme import programme
from wargame.ui.views.table.alliance_screen import ForceLine, RelationLine, TrainingLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.alliance import Force, Relation
    from wargame.play.programme import Trained
    from wargame.play.session import Session
    from wargame.scenario.pack import Bound, Pack
    from wargame.ui.tones import Tone

MANY = 4
"""Owners from which on their number is said instead of their codes."""

_KINDS = {"base": "base", "air": "air component"}


def force_lines(session: Session) -> tuple[ForceLine, ...]:
    """Every force, in the pack's order."""
    state, pack = session.seat_state(CONTROL), session.setting.pack
    return tuple(
        _force(session, state.forces[one.id]) for one in pack.forces if one.id in state.forces
    )


def _force(session: Session, force: Force) -> ForceLine:
    stands, glyph, tone = _stands(force)
    return ForceLine(
        key=force.id,
        title=force.title,
        stands=stands,
        glyph=glyph,
        tone=tone,
        ready="" if force.readiness is None else str(force.readiness),
        start="" if force.start is None else str(force.start),
        owners=_owners(force),
        details=tuple(_force_details(session, force)),
    )


def _stands(force: Force) -> tuple[str, str, Tone]:
    to = f" to {force.place_name}" if force.place_name else ""
    if force.status == HOME:
        return "Home", "", "text2"
    if force.status == ON_THE_WAY:
        return f"On the way{to}, turn {force.arrives}", "planned", "accent"
    if force.status == WAITING:
        return f"Waits for a way{to}", "waiting", "warn"
    at = f" at {force.place_name}" if force.place_name else ""
    return f"{force.status.replace('-', ' ').capitalize()}{at}", "passed", "text"


def _owners(force: Force) -> str:
    if len(force.owners) >= MANY:
        return f"{len(force.owners)} seats"
    return ", ".join(force.owners)


def _force_details(session: Session, force: Force) -> Iterator[str]:
    kind = _KINDS.get(force.kind, f"{force.kind.replace('-', ' ')} force") if force.kind else ""
    whose = ", ".join(session.name(seat) for seat in force.owners)
    earmarked = ", assigned to the alliance" if force.earmarked else ""
    yield f"{kind.capitalize() or 'Force'} of {whose}{earmarked}. {force.strength}".strip()
    for seat, words in force.contributions:
        yield f"{session.name(seat)} gives {words}."
    if force.transit:
        yield f"Way: {force.transit}."
    if force.turns_to_deploy:
        turns = "the next turn" if force.turns_to_deploy == 1 else f"{force.turns_to_deploy} turns"
        yield f"Sent in one turn, it arrives with {turns}."
    if force.sustainment:
        payer = session.name(force.payer)
        yield f"Away from home it costs {payer} {force.sustainment} influence a turn."


def training_lines(session: Session) -> tuple[TrainingLine, ...]:
    """The programme of exercises and operations, in the pack's order."""
    order = [one.id for one in session.setting.pack.exercises]
    known = {one.training.id: one for one in programme(session.view(CONTROL))}
    return tuple(_training(session, known[name]) for name in order if name in known)


def _training(session: Session, one: Trained) -> TrainingLine:
    training = one.training
    details = [f"{training.kind.capitalize()}: {training.purpose}" if training.purpose else ""]
    if training.force_title:
        details.append(f"With {training.force_title}.")
    details.extend(f"{session.name(deed.seat)}: {deed.title} #{deed.seq}" for deed in one.decided)
    return TrainingLine(
        key=training.id,
        title=training.title,
        stands=one.stands.capitalize(),
        planned=training.planned,
        host=training.host,
        details=tuple(line for line in details if line),
    )


def relation_lines(session: Session) -> tuple[RelationLine, ...]:
    """Every relation, in the pack's order."""
    state, pack = session.seat_state(CONTROL), session.setting.pack
    return tuple(
        _relation(session, state.relations[one.id], one.bounds)
        for one in pack.relations
        if one.id in state.relations
    )


def _relation(session: Session, relation: Relation, bounds: tuple[Bound, ...]) -> RelationLine:
    pack = session.setting.pack
    per_cent = " %" if relation.unit == "per-cent" else ""
    holding = [bound for bound in bounds if bound.holds(relation.value)]
    details = [relation.meaning] if relation.meaning else []
    details.extend(
        f"{_bound(pack, bound)} {_range(bound)}{', as it is now' if bound in holding else ''}."
        for bound in bounds
    )
    return RelationLine(
        key=relation.id,
        title=relation.title,
        who=f"{session.name(relation.from_)} on {session.name(relation.to)}",
        what=relation.component.replace("-", " ") or relation.title,
        now=f"{relation.value}{per_cent}",
        start=f"{relation.start}{per_cent}",
        bears="; ".join(_bound(pack, one) for one in sorted(holding, key=lambda one: not one.shut)),
        details=tuple(details),
    )


def _bound(pack: Pack, bound: Bound) -> str:
    name = pack.name(bound.action or bound.motion or "")
    if bound.shut:
        return f"Shut: {name}"
    return f"{_signed(bound.price)} {name}"


def _range(bound: Bound) -> str:
    low, high = bound.at_least, bound.at_most
    if low is None:
        return f"up to {high}"
    return f"from {low} on" if high is None else f"from {low} to {high}"


def _signed(number: int) -> str:
    return f"{number:+d}".replace("-", "−")  # noqa: RUF001 - a true minus sign
