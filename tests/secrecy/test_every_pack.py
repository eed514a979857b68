"""Random play of every pack: no secret of a player, and none of the pack, leaves for another."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.ledger import tried
from tests.play.random_play import RandomPlay
from tests.releases.making import saved
from tests.secrecy.leaving import (
    exported,
    in_sql_views,
    on_paper,
    on_the_line,
    on_the_wall,
    printed,
    seen_on_screens,
    squeezed,
)
from wargame.game.ids import CONTROL, PUBLIC, PersonId, SeatId
from wargame.play.commands import AssignSeat
from wargame.play.guarding import keep_phrase, make_phrase
from wargame.scenario.library import pack_folders
from wargame.support.paths import shipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from wargame.play.session import Session
    from wargame.scenario.pack import Attachment

PACKS = sorted(pack_folders([shipped("scenarios")]))
PLAYS = int(os.environ.get("WARGAME_PLAYS", "1"))
WHOLE = PLAYS > 5
COMMANDS = 400 if WHOLE else 90
LONG = 8
"""Turns beyond which fewer readers are tried: a report on a year takes its time."""
PRINTED = ("karabakh-2020", "learn-the-table")
"""Packs whose reports are printed in the sample of `make test`; the whole campaign prints all."""
HASHED = 2
"""Seats whose phrase is hashed into the store: what a hash takes is not what is tried here."""
SHORTEST = 50
"""Letters of a line of the pack that are taken for one that stands nowhere else."""


class Played(NamedTuple):
    """An exercise, who may read what in it, and the words that were sealed."""

    session: Session
    secrets: Mapping[str, set[SeatId]]
    sealed: frozenset[str]


@pytest.fixture(
    scope="module",
    params=[(pack, seed) for pack in PACKS for seed in range(max(1, PLAYS // 8))],
    ids=lambda param: f"{param[0]} {param[1]}",
)
def played(request: pytest.FixtureRequest) -> Played:
    pack, seed = request.param
    play = RandomPlay(seed + 100, pack)
    session = play.table.session
    for number, seat in enumerate(list(session.state.roster), start=1):
        person = PersonId(f"person-{number}")
        session.store.set_person(person, f"Name{number}of{seat}")
        session.submit(AssignSeat(seat=seat, mode="person", people=(person,)))
        phrase = make_phrase(session)
        play.canaries[phrase] = set()
        if number <= HASHED:
            keep_phrase(session, seat, phrase)
    play.play(COMMANDS)
    secrets = {**play.canaries, **dict(of_the_pack(session))}
    return Played(session, secrets, frozenset(play.sealed))


def of_the_pack(session: Session) -> Iterator[tuple[str, set[SeatId]]]:
    """Lines that the pack keeps for some: briefings, injects, intelligence, who knows of them."""
    pack, state = session.setting.pack, session.state
    told: dict[str, set[SeatId]] = {}
    for seat in pack.seats:
        for line in lines_of(seat.briefing):
            told.setdefault(line, set()).add(seat.id)
    for inject in pack.injects:
        record = state.injects.get(inject.id)
        delivered = record is not None and record.state == "delivered"
        readers = set(record.to) if delivered and record is not None else set()
        pictures = [part for one in inject.attachments for part in (one.alt, digest(session, one))]
        for line in lines_of("\n".join((inject.text, *pictures))):
            told.setdefault(line, set()).update(readers)
    public = squeezed(repr([pack.public_briefing, pack.summary, pack.sources, pack.disclaimer]))
    for line, readers in told.items():
        if PUBLIC not in readers and line not in public:
            yield line, {*readers, CONTROL}


def digest(session: Session, one: Attachment) -> str:
    return session.setting.pictures[one.file]


def lines_of(text: str) -> Iterator[str]:
    for line in text.splitlines():
        short = squeezed(line)
        if len(short) >= SHORTEST:
            yield short


def test_the_play_has_secrets_of_every_kind(played: Played) -> None:
    readers = list(played.secrets.values())

    assert sum(not one for one in readers) == len(played.session.state.roster), "pass-phrases"
    assert any(one == {CONTROL} for one in readers), "notes, and injects not delivered"
    assert any(len(one) == 2 and CONTROL in one for one in readers), "briefings of one seat"


def test_nothing_on_a_screen_is_anothers_secret(played: Played) -> None:
    for reader in (*played.session.state.roster, PUBLIC, CONTROL):
        checked(played, reader, seen_on_screens(played.session, reader), "screens")
        checked(played, reader, on_the_line(played.session, reader), "the command line")
    checked(played, PUBLIC, on_the_wall(played.session), "the projector")


def test_no_reader_is_given_a_picture_that_did_not_come_to_it(played: Played) -> None:
    session = played.session
    for inject in session.setting.pack.injects:
        record = session.state.injects.get(inject.id)
        came = record.to if record is not None and record.state == "delivered" else ()
        for one in inject.attachments:
            for reader in (*session.state.roster, PUBLIC):
                given = session.picture(digest(session, one), reader) is not None
                assert given == (reader in came or PUBLIC in came), (inject.number, reader)
            assert session.picture(digest(session, one)) is not None


def test_nothing_on_paper_is_anothers_secret(played: Played) -> None:
    for reader in readers_of(played)[1:]:
        checked(played, reader, on_paper(played.session, reader), "papers")


def test_the_views_over_the_log_hold_no_phrase_and_no_move_that_is_still_sealed(
    played: Played, tmp_path: Path
) -> None:
    file = tmp_path / "x.wargame"
    saved(played.session, file)
    closed = {word: to for word, to in played.secrets.items() if not to or word in played.sealed}
    for name, text in in_sql_views(file):
        leaked = [word for word, to in closed.items() if len(to) <= 1 and squeezed(word) in text]
        assert not leaked, f"{name} holds {leaked[:3]}"
        tried("sealed moves and phrases in the SQL views", len(closed), "none found")


def test_nothing_exported_is_anothers_secret(played: Played) -> None:
    for reader in readers_of(played):
        checked(played, reader, exported(played.session, reader), "exports")


@pytest.mark.slow
def test_nothing_printed_is_anothers_secret(played: Played) -> None:
    sample = str(played.session.setting.pack.id) in PRINTED
    for reader in readers_of(played) if WHOLE or sample else ():
        checked(played, reader, printed(played.session, reader), "reports")


def readers_of(played: Played) -> tuple[SeatId, ...]:
    """The public and one seat; three in the whole campaign where the pack is not a long one."""
    roster = tuple(played.session.state.roster)
    whole = WHOLE and len(played.session.setting.pack.turns) < LONG
    return (PUBLIC, *roster[: 3 if whole else 1])


def checked(played: Played, reader: SeatId, ways: Iterator[tuple[str, str]], what: str) -> None:
    for way, text in ways:
        leaked = [
            secret
            for secret, readers in played.secrets.items()
            if reader not in readers and squeezed(secret) in text
        ]
        assert not leaked, f"{way} for {reader} holds {leaked[:3]}"
        if reader == PUBLIC:
            assert "Name1of" not in text, f"{way} for the public names people"
        tried(f"secrets of others in {what}", len(played.secrets), "none found")
