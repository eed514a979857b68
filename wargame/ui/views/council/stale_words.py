"""What is said when a text changed while somebody wrote an amendment to it. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.wording import carried_over, change

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.play.session import Session

Parts = tuple[tuple[str, str], ...]


class Draft(NamedTuple):
    """An amendment being written, the text that it was begun on, and the last entry then."""

    text: str
    was: str
    seen: int


class StaleScreen(NamedTuple):
    """The old text and the new side by side, and what was written.

    Attributes:
        old: The text as it stood, as one part.
        new: What changed in it since.
        carries: Whether what was written can be put on the new text.
    """

    title: str
    so: str
    old_head: str
    old: Parts
    new_head: str
    new: Parts
    yours: str
    carries: bool


def stale_screen(
    session: Session, motion: Motion, draft: Draft, since: tuple[int, ...]
) -> StaleScreen:
    """Both texts of a motion, and the amendment that was written on the old one."""
    last = since[-1] if since else session.head.seq
    says = {line.seq: line.says for line in session.log(after=since[0] - 1 if since else 0)}
    what = says.get(last, "it was amended.").rstrip(".")
    mine = draft.text.strip()
    return StaleScreen(
        title="This changed while you were writing",
        so=f"You wrote on motion {motion.number} as it stood at #{draft.seen}. "
        f"At #{last}: {what}. Your text is kept.",
        old_head=f"As it stood at #{draft.seen}",
        old=(("same", draft.was),),
        new_head=f"As it stands since #{last}",
        new=change(draft.was, motion.text),
        yours=mine,
        carries=carried_over(draft.was, mine, motion.text) not in {None, mine},
    )
