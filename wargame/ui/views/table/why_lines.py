"""Why things are as they are, as sentences with their entries. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.play.why import FORCE, INDICATOR, RELATION, Causes
from wargame.ui.running.words import local_time

if TYPE_CHECKING:
    from wargame.play.session import Session
    from wargame.play.why import Change

MOST = 12
MEASURED = (INDICATOR, RELATION, FORCE)


class WhyLines:
    """Sentences about one fact, indicator, relation or force, made when somebody asks."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._causes = Causes(session.name)

    def of(self, what: str, name: str) -> tuple[str, ...]:
        """The changes of a thing, the latest first, each with its chain of causes."""
        self._causes.read(self._session.events())
        changes = self._causes.of(what, name)
        lines = [_sentence(what, one) for one in changes[:MOST]]
        if len(changes) > MOST:
            lines.append(f"And {len(changes) - MOST} changes before these.")
        return tuple(lines) or ("It stands as it was laid at the start.",)


def _sentence(what: str, change: Change) -> str:
    moved = f"**{change.becomes}**"
    if what in MEASURED and change.was:
        by = int(change.becomes) - int(change.was)
        moved = f"**{change.was} to {change.becomes}** ({by:+d})"
    because = ", because ".join(
        f"{_bare(link.says)} #{link.seq}" if link.seq else link.says for link in change.chain
    )
    return f"{local_time(change.at)}  {moved} #{change.seq}. {because}"


def _bare(says: str) -> str:
    """Without stars of its own, which would make words strong."""
    return says.replace("**", "* *")
