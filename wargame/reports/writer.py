"""Write the after-action report: a review and options in, one PDF out, always the same bytes."""

from __future__ import annotations

import hashlib
from io import BytesIO
from typing import TYPE_CHECKING

from wargame.reports import metadata
from wargame.reports.citations import ANNEX
from wargame.reports.errors import TargetUnwritable
from wargame.reports.kit.canvas import ReportCanvas
from wargame.reports.kit.legible import clip
from wargame.reports.kit.page import Furniture, ReportTemplate
from wargame.reports.kit.spans import code
from wargame.reports.options import ReportInfo, ReportOptions, SectionPages
from wargame.reports.presets import chosen, settled
from wargame.reports.sheet import Sheet
from wargame.reports.trimming import trimmed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import Review
    from wargame.reports.section import Section

__all__ = ["ReportInfo", "ReportOptions", "render_report", "write_report"]


def write_report(
    review: Review, options: ReportOptions, target: Path, pictures: Mapping[str, bytes]
) -> ReportInfo:
    """Write a report to a file.

    Args:
        review: What to report; it holds only what its reader may see.
        options: How.
        target: The file; it is replaced whole or left as it was.
        pictures: `cover.svg`, and pictures that came with injects by their digest.

    Raises:
        ReportError: A font, a section or the file stands in the way.
    """
    content, info = render_report(review, options, pictures)
    partial = target.with_name(f".{target.name}.part")
    try:
        partial.write_bytes(content)
        partial.replace(target)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise TargetUnwritable(target, error.strerror or "the disk refused it") from error
    return info


def render_report(
    review: Review, options: ReportOptions, pictures: Mapping[str, bytes]
) -> tuple[bytes, ReportInfo]:
    """Set a report in memory; returns the PDF and what is to be said of it."""
    options = settled(review, options)
    review = trimmed(review, options)
    sections = chosen(review, options)
    sheet = Sheet(review, options, sections, pictures)
    out = BytesIO()
    template = _template(out, review, options, sections)
    template.build(_story(review, sheet, sections), canvasmaker=ReportCanvas)
    content = out.getvalue()
    info = ReportInfo(
        pages=template.page,
        sha256=hashlib.sha256(content).hexdigest(),
        sections=_pages(template, sections),
    )
    template.let_go()
    return content, info


def _story(review: Review, sheet: Sheet, sections: Sequence[Section]) -> list[Flowable]:
    story: list[Flowable] = []
    for section in sections:
        if section.numbered:
            story.extend(sheet.section(section))
        story.extend(section.build(review, sheet))
    return story or [sheet.p("There is nothing to report yet.")]


def _template(
    out: BytesIO, review: Review, options: ReportOptions, sections: Sequence[Section]
) -> ReportTemplate:
    has_annex = any(one.id == ANNEX for one in sections)
    note = "Every #number is an entry of the log" + (", in the annex." if has_annex else ".")
    head = review.head_hash[:12]
    groups = " ".join(head[start : start + 4] for start in range(0, len(head), 4))
    furniture = Furniture(
        title=clip(review.title, 64),
        kind=metadata.KIND,
        handling=clip(options.handling or "", 90),
        note=note,
        digest=(f"head #{review.head_seq} ", code(groups)),
    )
    template = ReportTemplate(
        out,
        options.paper,
        furniture,
        starts_with_cover=bool(sections) and sections[0].id == "cover",
        title=metadata.title(review),
        author=metadata.author(review),
        subject=metadata.subject(review),
        creator=metadata.PRODUCER,
        producer=metadata.PRODUCER,
        lang="en-GB",
        invariant=1,
        pageCompression=1,
        displayDocTitle=1,
    )

    def begin(canvas: ReportCanvas) -> None:
        canvas.date_from(metadata.dated(review))
        canvas.describe(metadata.xmp(review))
        canvas.showOutline()

    template.begin = begin
    return template


def _pages(template: ReportTemplate, sections: Sequence[Section]) -> tuple[SectionPages, ...]:
    titles = {one.id: one.title for one in sections}
    return tuple(
        SectionPages(extent.id, titles.get(extent.id, extent.title), extent.first, extent.last)
        for extent in template.running.extents
    )
