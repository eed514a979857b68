"""A seat's view as tables and lists, under names that stay the same from version to version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wargame.cli.output import say, table
from wargame.game.ids import CONTROL, PUBLIC
from wargame.support.plain import as_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wargame.game.records import Motion
    from wargame.game.visibility import SeatView


def seen(view: SeatView, names: Mapping[str, str]) -> dict[str, Any]:
    """The view, ready for JSON.

    Args:
        view: What the seat may see.
        names: Names by person; a seat learns its own people's, control all, the public none.
    """
    packet = view.briefing
    resources = dict(packet.resources) if packet else {}
    if view.points is not None:
        resources["points"] = str(view.points)
    return {
        "seat": view.seat,
        "title": view.title,
        "charter": view.charter,
        "started": view.started,
        "ended": view.ended,
        "as_of": view.as_of,
        "turn": as_data(view.turn),
        "phase": as_data(view.phase),
        "clock": as_data(view.clock),
        "briefing": packet.text if packet else "",
        "public_briefing": view.public_briefing,
        "objectives": [{"id": one, "text": text} for one, text in packet.objectives]
        if packet
        else [],
        "red_lines": list(packet.red_lines) if packet else [],
        "resources": resources,
        "facts": [{"id": one, **as_data(known)} for one, known in view.facts],
        "indicators": as_data(view.indicators),
        "inbox": as_data(view.inbox),
        "actions": as_data(view.actions),
        "deeds": as_data(view.deeds),
        "move": as_data(view.move),
        "motions": [motion(one) for one in view.motions],
        "statuses": dict(view.statuses),
        "people": list(people(view, names)),
    }


def motion(one: Motion) -> dict[str, Any]:
    """A motion with its ballots by question and seat, and what came of it."""
    ballots: dict[str, dict[str, str]] = {}
    for (question, seat), ballot in sorted(one.ballots.items()):
        ballots.setdefault(question, {})[seat] = ballot.value
    return {
        "id": one.id,
        "number": one.number,
        "kind": one.kind,
        "title": one.title,
        "text": one.text,
        "proposer": one.proposer,
        "charter": one.charter,
        "state": one.state,
        "seq": one.seq,
        "roles": {role: list(seats) for role, seats in one.roles},
        "questions": list(one.questions),
        "offered": list(one.offered),
        "ballots": ballots,
        "outcome": one.outcome,
        "verdict": one.rulings[-1].verdict.to_data() if one.rulings else None,
        "override": as_data(one.override),
    }


def people(view: SeatView, names: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Who sits where, as far as this seat may know their names."""
    if view.seat == PUBLIC:
        return
    for seat in view.seats:
        for person in seat.people:
            if view.seat in {CONTROL, seat.id}:
                yield {"person": person, "seat": seat.id, "name": names.get(person, "")}


def tell(shown: Mapping[str, Any]) -> None:
    """The view for a person: where play stands, and what lies before the seat."""
    turn, phase = shown["turn"], shown["phase"]
    say(f"{shown['title']}, seen by {shown['seat']}, as of #{shown['as_of']}")
    say(f"{turn['title'] or 'Not started'}  {phase['title']}".rstrip())
    say()
    table(("INDICATOR", "VALUE"), [(one["title"], one["value"]) for one in shown["indicators"]])
    say()
    table(("FACT", "VALUE"), [(one["title"] or one["id"], one["value"]) for one in shown["facts"]])
    say()
    rows = [
        (one["number"], one["outcome"] or one["state"], one["title"]) for one in shown["motions"]
    ]
    table(("MOTION", "STANDS", "TITLE"), rows)
    say()
    rows = [
        (one["number"] or f"#{one['seq']}", one["sender"], one["title"]) for one in shown["inbox"]
    ]
    table(("RECEIVED", "FROM", "TITLE"), rows)
