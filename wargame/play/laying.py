"""What the alliance has when the exercise begins, as everybody who may see it sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.alliance import HOME
from wargame.game.events.exercises_planned import ExercisesPlanned, PlannedExercise
from wargame.game.events.forces_laid import ForcesLaid, LaidForce
from wargame.game.events.precedents_laid import PrecedentCard, PrecedentsLaid
from wargame.game.events.relations_laid import LaidRelation, RelationsLaid
from wargame.play import forces, prices

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.pack import Force, JointExercise, Pack, Relation


def lay_alliance(at: Proceedings) -> None:
    """Record forces and relations for their readers, the programme and the precedents for all."""
    _forces(at)
    _relations(at)
    if at.pack.exercises:
        planned = tuple(_exercise(one, at.pack) for one in at.pack.exercises)
        at.record(ExercisesPlanned(exercises=planned))
    if at.pack.precedents:
        cards = tuple(
            PrecedentCard(
                id=one.id,
                title=one.title,
                text=one.text,
                supports=one.supports,
                against=one.against,
                motions=one.motions,
                price=one.price,
                counter=one.counter or "",
                certainty=one.certainty or "",
            )
            for one in at.pack.precedents
        )
        at.record(PrecedentsLaid(cards=cards))


def _forces(at: Proceedings) -> None:
    for readers in dict.fromkeys(forces.readers_of(one) for one in at.pack.forces):
        laid = tuple(
            _force(one, at.pack) for one in at.pack.forces if forces.readers_of(one) == readers
        )
        at.record(ForcesLaid(forces=laid, readers=readers))


def _relations(at: Proceedings) -> None:
    for readers in dict.fromkeys(prices.readers_of(one) for one in at.pack.relations):
        laid = tuple(
            _relation(one) for one in at.pack.relations if prices.readers_of(one) == readers
        )
        at.record(RelationsLaid(relations=laid, readers=readers))


def _force(one: Force, pack: Pack) -> LaidForce:
    return LaidForce(
        id=one.id,
        title=one.title,
        owners=one.owners,
        kind=one.kind or "",
        earmarked=one.earmarked,
        strength=one.strength,
        contributions=tuple((given.seat, given.words) for given in one.contributions),
        home=pack.name(one.home) if one.home else "",
        status=one.status or HOME,
        readiness=one.readiness,
        transit=one.transit,
        turns_to_deploy=one.turns_to_deploy,
        sustainment=one.sustainment,
        payer=one.payer,
    )


def _relation(one: Relation) -> LaidRelation:
    return LaidRelation(
        id=one.id,
        title=one.title,
        seat=one.from_,
        to=one.to,
        component=one.component or "",
        value=one.initial,
        unit=one.unit,
        meaning=one.meaning,
    )


def _exercise(one: JointExercise, pack: Pack) -> PlannedExercise:
    host = one.host_words or (pack.name(one.host) if one.host else "")
    return PlannedExercise(
        id=one.id,
        title=one.title,
        kind=one.kind,
        purpose=one.purpose,
        force=one.force or "",
        force_title=pack.name(one.force) if one.force else "",
        host=host,
        planned=one.planned,
        fact=one.fact or "",
        decisions=one.decisions,
    )
