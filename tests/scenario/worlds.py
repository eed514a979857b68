"""A situation that a test lays down by hand."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class World:
    """Answers conditions from dictionaries; what is not in them is unknown."""

    facts: dict[str, str] = field(default_factory=dict)
    levels: dict[str, int] = field(default_factory=dict)
    outcomes: dict[str, str] = field(default_factory=dict)
    actions: set[tuple[str, str]] = field(default_factory=set)
    injects: set[tuple[str, str]] = field(default_factory=set)
    purses: dict[str, int] = field(default_factory=dict)
    beliefs: dict[tuple[str, str], str] = field(default_factory=dict)
    findings: dict[str, bool] = field(default_factory=dict)
    causes: dict[tuple[str, str], int] = field(default_factory=dict)
    turn: int = 1

    def fact_value(self, fact: str) -> str | None:
        return self.facts.get(fact)

    def indicator_value(self, indicator: str) -> int | None:
        return self.levels.get(indicator)

    def motion_outcome(self, motion: str) -> str | None:
        return self.outcomes.get(motion)

    def motion_tabled(self, motion: str) -> bool:
        return self.outcomes.get(motion, "not-brought") != "not-brought"

    def action_done(self, action: str, by: str | None) -> bool:
        return any(name == action and by in {None, seat} for name, seat in self.actions)

    def inject_delivered(self, inject: str, to: str | None) -> bool:
        return any(name == inject and to in {None, seat} for name, seat in self.injects)

    def points(self, seat: str) -> int | None:
        return self.purses.get(seat)

    def belief(self, seat: str, fact: str) -> str | None:
        return self.beliefs.get((seat, fact))

    def finding(self, fact: str) -> bool | None:
        return self.findings.get(fact)

    def turn_number(self) -> int:
        return self.turn

    def phase(self) -> str:
        return "council"

    def version(self) -> str:
        return "day"

    def cause_of(self, kind: str, name: str) -> int | None:
        return self.causes.get((kind, name))


@dataclass
class WideWorld(World):
    """One that also follows forces, relations and the alliance itself."""

    forces: dict[str, tuple[str, str]] = field(default_factory=dict)
    relations: dict[str, int] = field(default_factory=dict)
    ready: dict[str, int] = field(default_factory=dict)
    standing: dict[str, str] = field(default_factory=dict)
    roles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    cited: set[tuple[str, str, str]] = field(default_factory=set)

    def force_status(self, force: str) -> str | None:
        return self.forces[force][0] if force in self.forces else None

    def force_place(self, force: str) -> str | None:
        return self.forces[force][1] if force in self.forces else None

    def relation_value(self, relation: str) -> int | None:
        return self.relations.get(relation)

    def force_readiness(self, force: str) -> int | None:
        return self.ready.get(force)

    def membership(self, seat: str) -> str | None:
        return self.standing.get(seat)

    def role_held(self, role: str) -> tuple[str, ...]:
        return self.roles.get(role, ())

    def precedent_cited(self, precedent: str, by: str | None, motion: str | None) -> bool:
        return any(
            card == precedent and by in {None, seat} and motion in {None, about}
            for card, seat, about in self.cited
        )
