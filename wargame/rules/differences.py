"""What one charter says otherwise than another, decision by decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from wargame.game.entry import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wargame.rules.charter import Charter

PARTS: Final = ("title", "articles", "requires", "rule", "binds", "determines")


class Difference(NamedTuple):
    """One decision, or the charter's members or conduct, that is otherwise.

    Attributes:
        decision: Its kind; empty when it is about the charter as a whole.
        change: Whether it is new, gone or changed.
        parts: What is otherwise, such as `requires` or `rule`.
    """

    decision: str
    change: Literal["added", "removed", "changed"]
    parts: tuple[str, ...]

    def says(self) -> str:
        """Say it in a few words."""
        of = self.decision or "the charter"
        if self.change == "changed":
            return f"{of}: {', '.join(self.parts)} changed"
        return f"{of}: {self.change}"


def differences(child: Charter, parent: Charter) -> tuple[Difference, ...]:
    """Compare two charters: decisions in the child's order, then those it lacks, then the rest."""
    return (*_decisions(child, parent), *_whole(child, parent))


def _decisions(child: Charter, parent: Charter) -> Iterator[Difference]:
    for kind in child.decisions:
        if kind not in parent.decisions:
            yield Difference(kind, "added", ())
            continue
        ours, theirs = _parts(child, kind), _parts(parent, kind)
        changed = tuple(part for part in PARTS if ours[part] != theirs[part])
        if changed:
            yield Difference(kind, "changed", changed)
    for kind in parent.decisions:
        if kind not in child.decisions:
            yield Difference(kind, "removed", ())


def _parts(charter: Charter, kind: str) -> dict[str, str]:
    data: Mapping[str, Any] = charter.data["decisions"][kind]
    said = {part: data.get(part) for part in PARTS}
    said["rule"] = charter.data["rules"][charter.decisions[kind].rule]
    return {part: canonical(value) for part, value in said.items()}


def _whole(child: Charter, parent: Charter) -> Iterator[Difference]:
    changed = []
    if (child.members, child.weights) != (parent.members, parent.weights):
        changed.append("members")
    changed += [
        part
        for part in ("ballots", "conduct")
        if canonical(child.data.get(part)) != canonical(parent.data.get(part))
    ]
    if changed:
        yield Difference("", "changed", tuple(changed))
