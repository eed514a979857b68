"""Actions and motions that the pack, or an effect, opens and shuts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wargame.game.events.option_changed import OptionChanged
from wargame.game.ids import PUBLIC

if TYPE_CHECKING:
    from wargame.game.state import State
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.pack import Pack

What = Literal["action", "motion"]


def is_open(state: State, pack: Pack, what: What, name: str) -> bool:
    """Whether an action or a motion of the pack is there at all, whatever it needs or costs."""
    shut = pack.action(name).shut if what == "action" else pack.motion(name).shut
    return state.options.get(f"{what}:{name}", not shut)


def set_option(at: Proceedings, what: What, name: str, *, open_: bool, cause: str) -> None:
    """Open or shut one; what stands so already is not recorded."""
    if is_open(at.state, at.pack, what, name) == open_:
        return
    readers = (at.pack.action(name).seat,) if what == "action" else (PUBLIC,)
    at.record(
        OptionChanged(
            what=what,
            id=name,
            title=at.pack.name(name),
            open=open_,
            cause=cause,
            readers=readers,
        )
    )


def unset_option(at: Proceedings, key: str, was: str, cause: str) -> None:
    """Put one back as it was before; empty is as the pack has it."""
    what, _, name = key.partition(":")
    if what == "action":
        open_ = was == "True" if was else not at.pack.action(name).shut
        set_option(at, "action", name, open_=open_, cause=cause)
    else:
        open_ = was == "True" if was else not at.pack.motion(name).shut
        set_option(at, "motion", name, open_=open_, cause=cause)
