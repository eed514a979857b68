"""A seat's view as tables and lists, under names that stay the same from version to version."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, Any, Final

from wargame.cli.inwords import outcome
from wargame.cli.output import say, table
from wargame.game.ids import CONTROL, PUBLIC
from wargame.play.programme import programme
from wargame.support.plain import as_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wargame.game.alliance import Relation
    from wargame.game.records import Motion
    from wargame.game.visibility import SeatView
    from wargame.play.programme import Trained

LONGEST: Final = 70
"""Signs of a text that stands for its title."""


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
        "move": as_data(view.move) | {"closed": view.move.closed} if view.move else None,
        "motions": [motion(one) for one in view.motions],
        "forces": as_data(view.forces),
        "relations": [relation(one) for one in view.relations],
        "exercises": [exercise(one) for one in programme(view)],
        "precedents": as_data(view.precedents),
        "citations": as_data(view.citations),
        "membership": {seat: as_data(standing) for seat, standing in view.standing},
        "roles": {role: list(held.seats) for role, held in view.roles},
        "speakers": {seat: as_data(speaker) for seat, speaker in view.speakers},
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
        "precedents": as_data(one.rulings[-1].precedents) if one.rulings else [],
        "override": as_data(one.override),
    }


def relation(one: Relation) -> dict[str, Any]:
    """A relation under the keys that a pack uses."""
    told: dict[str, Any] = as_data(one)
    return {"from": told.pop("from_"), **told}


def exercise(one: Trained) -> dict[str, Any]:
    """An exercise, where it stands, and what was done about it."""
    decided = [{"seat": deed.seat, "turn": deed.turn, "title": deed.title} for deed in one.decided]
    return {**as_data(one.training), "stands": one.stands, "decided": decided}


def people(view: SeatView, names: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Who sits where, as far as this seat may know their names."""
    if view.seat == PUBLIC:
        return
    for seat in view.seats:
        for person in seat.people:
            if view.seat in {CONTROL, seat.id}:
                yield {"person": person, "seat": seat.id, "name": names.get(person, "")}


def tell(shown: Mapping[str, Any], name: Callable[[str], str]) -> None:
    """The view for a person: where play stands, and what lies before the seat.

    Args:
        shown: The view, as `seen` gives it.
        name: Gives the name of a seat or a sender.
    """
    say(f"{shown['title']}, seen by {_whom(shown['seat'], name)}, as of #{shown['as_of']}")
    say(_now(shown))
    if shown["move"]:
        say(_stands(shown["move"]))
    indicators = [(one["title"], one["value"]) for one in shown["indicators"]]
    _tell_rows(("INDICATOR", "VALUE"), indicators)
    facts = [(one["title"] or one["id"], one["words"] or one["value"]) for one in shown["facts"]]
    _tell_rows(("FACT", "VALUE"), facts)
    _tell_alliance(shown, name)
    rows = [
        (one["number"], outcome(one["outcome"] or one["state"]), one["title"])
        for one in shown["motions"]
    ]
    _tell_rows(("MOTION", "STANDS", "TITLE"), rows)
    _tell_rows(("RECEIVED", "FROM", "TITLE"), [_letter(one, name) for one in shown["inbox"]])


def _tell_rows(heads: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> None:
    """A table with a line above it; nothing where there is nothing to tell."""
    if rows:
        say()
        table(heads, rows)


def _whom(seat: str, name: Callable[[str], str]) -> str:
    named: dict[str, str] = {CONTROL: "the facilitator", PUBLIC: "the public"}
    return named.get(seat) or name(seat)


def _now(shown: Mapping[str, Any]) -> str:
    turn, phase = shown["turn"], shown["phase"]
    if shown["ended"]:
        return "Over"
    if not shown["started"]:
        return "Not started"
    return f"{turn['title'] or 'Between turns'}  {phase['title']}".rstrip()


def _letter(one: Mapping[str, Any], name: Callable[[str], str]) -> tuple[str, str, str]:
    """A letter in a row; what has no title shows how it begins."""
    sender = name(one["sender"]) if one["sender"] else ""
    if one["what"] == "intelligence" and not sender:
        sender = f"Service of {', '.join(map(name, one['to']))}"
    title = one["title"] or shorten(one["text"], LONGEST, placeholder=" …")
    return one["number"] or f"#{one['seq']}", sender, title


def _stands(move: Mapping[str, Any]) -> str:
    """The seat's own move of the turn in one line, and whether its content can be read."""
    code = f"Its move of this turn has the code {move['digest'][:4]}-{move['digest'][4:8]}"
    if move["unopened"]:
        return f"{code}; nobody gave a pass-phrase, so it could not be opened"
    if move["closed"]:
        return f"{code}; it is encrypted until Reveal, and a pass-phrase opens it"
    return f"{code}; it is {'opened' if move['revealed_seq'] else 'sealed'}"


def _tell_alliance(shown: Mapping[str, Any], name: Callable[[str], str]) -> None:
    """Forces and relations, where the exercise has any."""
    forces = [
        ("" if one["readiness"] is None else one["readiness"], _where(one), one["title"])
        for one in shown["forces"]
    ]
    _tell_rows(("READY", "STANDS", "FORCE"), forces)
    relations = [
        (name(one["from"]), name(one["to"]), one["value"], one["title"])
        for one in shown["relations"]
    ]
    _tell_rows(("FROM", "ON", "VALUE", "RELATION"), relations)


def _where(force: Mapping[str, Any]) -> str:
    status = str(force["status"]).replace("-", " ")
    return f"{status}, {force['place_name']}" if force["place_name"] else status
