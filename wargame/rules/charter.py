"""A charter ready for use: members, rules and articles, and the hash of what it says."""

from __future__ import annotations

import hashlib
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from wargame.game.entry import canonical
from wargame.game.ids import SeatId, as_seat
from wargame.rules.model import (
    Article,
    Binds,
    CharterText,
    ConductRule,
    Decision,
    FactText,
    RoleText,
    Rule,
    Stage,
)
from wargame.rules.standing import BALLOTS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from wargame.rules.kind import Kind

READ_OUT: Final = ("present-not-voting", "not-participating")
"""Ballots that are offered only where a rule reads them."""


class Charter:
    """A charter, frozen. Two charters that say the same have the same `content_hash`.

    Attributes:
        text: The tables of the file as models, parents merged in.
        data: The same as plain tables, from which the hash is made.
        content_hash: SHA-256 of the canonical JSON of `data`.
        memory: What the judge has made ready; never part of what the charter says.
        turned: What would turn the cases that were asked last, likewise.
    """

    def __init__(self, text: CharterText, data: Mapping[str, Any]) -> None:
        self.text = text
        self.data = data
        self.content_hash = content_hash(data)
        self.memory: dict[object, Any] = {}
        self.turned: dict[object, Any] = {}

    def __repr__(self) -> str:
        return f"Charter({self.id!r}, {self.content_hash[:8]})"

    @property
    def id(self) -> str:
        """Its id, beginning with the body."""
        return self.text.id

    @property
    def title(self) -> str:
        """What it is called."""
        return self.text.title

    @property
    def reading(self) -> str:
        """`as-written`, `as-practised` or `proposed`."""
        return self.text.reading

    @cached_property
    def members(self) -> tuple[SeatId, ...]:
        """Its members, in the order of the file."""
        return tuple(as_seat(seat) for seat in self.text.members)

    @cached_property
    def names(self) -> Mapping[SeatId, str]:
        """The names of members that the file gives."""
        return MappingProxyType(
            {as_seat(seat): m.name for seat, m in self.text.members.items() if m.name}
        )

    @cached_property
    def tags(self) -> Mapping[str, tuple[SeatId, ...]]:
        """The seats of each tag, from `[tags]` and from the members' own lists."""
        tags = {tag: [SeatId(s) for s in seats] for tag, seats in self.text.tags.items()}
        for seat, member in self.text.members.items():
            for tag in member.tags:
                tags.setdefault(tag, []).append(as_seat(seat))
        return MappingProxyType({tag: tuple(dict.fromkeys(seats)) for tag, seats in tags.items()})

    @cached_property
    def weights(self) -> Mapping[str, Mapping[SeatId, Fraction]]:
        """The weights by column and seat."""
        return MappingProxyType(
            {
                column: MappingProxyType(
                    {
                        as_seat(seat): member.weights[column]
                        for seat, member in self.text.members.items()
                        if column in member.weights
                    }
                )
                for column in self.text.weights
            }
        )

    @property
    def roles(self) -> Mapping[str, RoleText]:
        """The roles it knows."""
        return self.text.roles

    @property
    def facts(self) -> Mapping[str, FactText]:
        """The facts it asks for."""
        return self.text.facts

    @property
    def articles(self) -> Mapping[str, Article]:
        """The texts it rests on."""
        return self.text.articles

    @property
    def decisions(self) -> Mapping[str, Decision]:
        """The kinds of decision, in the order of the file."""
        return self.text.decisions

    @property
    def rules(self) -> Mapping[str, Rule]:
        """The rules by id."""
        return self.text.rules

    @property
    def conduct(self) -> Mapping[str, ConductRule]:
        """The rules of conduct by id."""
        return self.text.conduct

    def stages(self, kind: str) -> tuple[Stage, ...]:
        """The stages by which a kind of decision is taken."""
        return self.rules[self.decisions[kind].rule].stages

    def questions(self, kind: str) -> tuple[str, ...]:
        """What members are asked for a kind of decision, in the order asked."""
        return tuple(dict.fromkeys(stage.asks for stage in self.stages(kind)))

    def binds(self, kind: str, stage: Stage) -> Binds:
        """Who is bound when that stage decides."""
        return stage.binds or self.decisions[kind].binds or Binds(word="all")

    def secret(self, kind: str) -> bool:
        """Whether ballots on a kind of decision are kept from the room until the roll is closed."""
        return self.text.ballots.secret or self.decisions[kind].secret

    def offered(self, kind: str) -> tuple[str, ...]:
        """The ballots offered at the roll call of a kind of decision, in the order shown.

        `absent` is offered only when the charter lists it: who is not there is marked absent.
        """
        read = {*self.text.ballots.offered}
        read.update(value for value in self._read(kind) if value in READ_OUT)
        return tuple(value for value in BALLOTS if value in read)

    def _read(self, kind: str) -> set[str]:
        """List the values that the rule of a kind names one by one."""
        read: set[str] = set()
        for stage in self.stages(kind):
            binds = self.binds(kind, stage)
            read.update(binds.values)
            if binds.word == "participants":
                read.add("not-participating")
            for test in (stage.quorum, stage.test):
                read.update(values_of(test) if test else ())
            chosen = [stage.electorate.of, *(e.who for e in stage.electorate.without)]
            for selector in chosen:
                if selector is not None:
                    read.update(v for _, s in selector.walk() for v in s.ballot or ())
        return read


def values_of(test: Kind) -> set[str]:
    """List the values that a test and its selectors name."""
    read: set[str] = set()
    for _, part in test.walk():
        said = part.mentions()
        read.update(said.values)
        for _, selector in said.selectors:
            read.update(v for _, s in selector.walk() for v in s.ballot or ())
    return read


def content_hash(data: Mapping[str, Any]) -> str:
    """Hash what a charter says: SHA-256 of its canonical JSON in UTF-8."""
    return hashlib.sha256(canonical(data).encode("utf-8")).hexdigest()
