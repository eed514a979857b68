"""Papers as PDF: what was collected in, one document out, always the same bytes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from wargame.game.errors import ReportError
from wargame.reports.kit.canvas import ReportCanvas
from wargame.reports.kit.legible import clip
from wargame.reports.kit.page import Furniture, ReportTemplate
from wargame.reports.papers import PAPERS

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.papers import Papers


class NoSuchPaper(ReportError):
    """A kind of paper was asked for that there is not."""

    def __init__(self, name: str) -> None:
        known = ", ".join(one.id for one in PAPERS)
        super().__init__(f"There is no paper {name!r}.", f"Choose {known}.")


class EmptyPaper(ReportError):
    """There is nothing to print on a paper."""

    def __init__(self, title: str) -> None:
        super().__init__(
            f"There is nothing to print: {title.lower()}.",
            "The pack has nothing of that kind, or no turn is open that it could be about.",
        )


def render_paper(name: str, papers: Papers, size: str = "a4") -> bytes:
    """Set one kind of paper.

    Args:
        name: Id of the kind.
        papers: What was collected.
        size: `a4` or `letter`.

    Raises:
        NoSuchPaper: There is no such kind.
        EmptyPaper: The pack has nothing to print on it.
    """
    paper = next((one for one in PAPERS if one.id == name), None)
    if paper is None:
        raise NoSuchPaper(name)
    story = paper.build(papers)
    if not story:
        raise EmptyPaper(paper.title)
    return _set(paper.title, papers, story, size)


def _set(kind: str, papers: Papers, story: list[Flowable], size: str) -> bytes:
    out = BytesIO()
    furniture = Furniture(
        title=clip(papers.title, 64),
        kind=kind,
        handling=clip(papers.handling, 90),
        note=clip(f"{papers.pack_title}, version {papers.pack_version}", 80),
        digest="",
    )
    template = ReportTemplate(
        out,
        size,
        furniture,
        starts_with_cover=False,
        title=f"{clip(papers.title, 200)}: {kind.lower()}",
        author=f"Exercise {clip(papers.title, 200)}",
        creator="wargame",
        producer="wargame",
        lang="en-GB",
        invariant=1,
        pageCompression=1,
        displayDocTitle=1,
    )
    template.build(story, canvasmaker=ReportCanvas)
    template.let_go()
    return out.getvalue()
