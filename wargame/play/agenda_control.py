"""Whether whoever controls the agenda can keep a motion off it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.play.cases import ON_AGENDA, facts_asked, roles_of
from wargame.play.offices import agenda_seat
from wargame.rules.case import Case
from wargame.rules.judge import judge

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.game.records import Motion
    from wargame.game.state import State
    from wargame.play.setting import Setting
    from wargame.rules.charter import Charter


def keeper_of(state: State, setting: Setting, motion: Motion) -> SeatId | None:
    """The seat that may decline to put a motion on the agenda; None where none can."""
    charter = setting.charter(motion.charter)
    return agenda_seat(state, setting.pack) if hangs_on_agenda(charter, motion) else None


def hangs_on_agenda(charter: Charter, motion: Motion) -> bool:
    """Whether a motion fails by not being on the agenda, were all agreed and all else found.

    An office that may act alone needs no agenda, and a motion of procedure is on none.
    """
    if motion.kind not in charter.decisions or ON_AGENDA not in facts_asked(charter, motion.kind):
        return False
    on, off = (_outcome(charter, motion, on_agenda=value) for value in (True, False))
    return off == "inadmissible" or off != on


def _outcome(charter: Charter, motion: Motion, *, on_agenda: bool) -> str:
    everybody = dict.fromkeys(charter.members, "for")
    case = Case(
        decision=motion.kind,
        ballots=dict.fromkeys(charter.questions(motion.kind), everybody),
        roles=roles_of(charter, motion),
        findings={**dict.fromkeys(charter.facts, True), ON_AGENDA: on_agenda},
    )
    return judge(charter, case).outcome
