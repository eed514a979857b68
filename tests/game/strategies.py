"""Random events and logs, made from the models themselves."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from wargame.game.event import Event, Stamp
from wargame.game.events import EVENTS
from wargame.game.events.taken_back import TakenBack
from wargame.game.ids import CONTROL, PUBLIC, SeatId
from wargame.game.verdicts import Verdict

SEATS = [SeatId("ARM"), SeatId("RUS"), SeatId("secgen"), CONTROL, PUBLIC]
WORDS = st.text(alphabet="abcdefghij ԱБ<&>=", max_size=12)
IDS = st.sampled_from(["m-1", "m-2", "kar-i1", "kar-f-truce", "kar-n-violence", "x"])

VERDICT = Verdict(
    charter="c",
    charter_hash="h",
    decision="assist",
    outcome="rejected",
    would_be="rejected",
    stage="consensus",
    blockers=(SeatId("RUS"),),
)

st.register_type_strategy(Verdict, st.just(VERDICT))

FIELDS = {
    "seat": st.sampled_from(SEATS[:3]),
    "sender": st.sampled_from(SEATS[:3]),
    "proposer": st.sampled_from(SEATS[:3]),
    "to": st.lists(st.sampled_from(SEATS), min_size=1, max_size=3, unique=True).map(tuple),
    "readers": st.lists(st.sampled_from(SEATS), min_size=1, max_size=2, unique=True).map(tuple),
    "motion": st.sampled_from(["m-1", "m-2"]),
    "by": st.sampled_from(["dice", "history", "control"]),
    "digest": st.just("ABCDEFGH" * 6),
}


def events_of(model: type[Event]) -> st.SearchStrategy[Event]:
    given: dict[str, st.SearchStrategy[Any]] = {
        name: FIELDS[name] for name in model.model_fields if name in FIELDS
    }
    if model.kind == "taken_back":
        given["to"] = st.integers(1, 9)
    if model.kind in {"phase_opened", "clock_resumed"}:
        given["minutes" if model.kind == "phase_opened" else "seconds"] = st.floats(0, 90)
    if model.kind in {"indicator_moved", "points_changed", "relation_moved", "force_readied"}:
        given["by"] = st.integers(-9, 9)
    return st.builds(model, **given)


ANY_EVENT = st.one_of(
    *(events_of(model) for model in EVENTS if model is not TakenBack),
)


@st.composite
def logs(draw: st.DrawFn, *, take_backs: bool = True) -> list[tuple[Stamp, Event]]:
    """A log of up to 25 entries, now and then with a take-back to an earlier entry."""
    found: list[tuple[Stamp, Event]] = []
    for seq in range(1, draw(st.integers(1, 25)) + 1):
        back = take_backs and seq > 2 and draw(st.integers(0, 9)) == 0
        event: Event = draw(ANY_EVENT)
        if back:
            event = TakenBack(to=draw(st.integers(1, seq - 2)))
        actor = draw(st.sampled_from(SEATS[:4]))
        found.append(
            (Stamp(seq, f"2020-01-01T00:00:{seq:02d}.000000Z", "", "t1", "p", actor), event)
        )
    return found
