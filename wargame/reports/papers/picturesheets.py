"""Picture sheets: what an inject shows, a page each, to be handed out or held up when it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import listed
from wargame.reports.kit.picture import Figure
from wargame.reports.paper import page, prose, small, words

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.papers import InjectPaper, Papers, PicturePaper

_BOX: Final = (487.0, 420.0)


class PictureSheets:
    """Picture sheets."""

    id = "picture-sheets"
    title = "Picture sheets"
    secret = True

    def build(self, papers: Papers) -> list[Flowable]:
        """A page for each picture, with the words of its inject below the first."""
        story: list[Flowable] = []
        for turn in papers.turns:
            for inject in turn.injects:
                for at, one in enumerate(inject.pictures):
                    anchor = f"picture-{inject.number}-{at}"
                    story += page(one.title, anchor, first=not story)
                    story += _sheet(inject, one, words_too=not at)
        return story


def _sheet(inject: InjectPaper, one: PicturePaper, *, words_too: bool) -> list[Flowable]:
    return [
        words(": ".join(filter(None, (inject.sender, inject.title)))),
        Figure(one.content, one.alt, one.credit, _BOX),
        *(prose(inject.text) if words_too else []),
        small(f"Inject {inject.number}, for {listed(inject.to)}. Not before it is delivered."),
    ]
