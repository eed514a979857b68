"""What the file says about itself: title, author, subject and dates, all from the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from wargame.reports.kit.legible import clip

if TYPE_CHECKING:
    from wargame.play.review import Review

PRODUCER: Final = "wargame"
KIND: Final = "After-action report"

_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>
<dc:identifier>urn:uuid:{uuid}</dc:identifier>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def dated(review: Review) -> str:
    """The moment the file is dated by: EndEx, else StartEx, else when the exercise was made."""
    return review.ended or review.started or review.created


def title(review: Review) -> str:
    """Title of the document."""
    return f"{clip(review.title, 200)}: after-action report"


def author(review: Review) -> str:
    """Who speaks: the exercise, not a person."""
    return f"Exercise {clip(review.title, 200)}"


def subject(review: Review) -> str:
    """What it is about, and for whom."""
    return (
        f"{clip(review.pack_title, 200)}; {clip(review.charter_title, 200)};"
        f" for {clip(review.audience_name, 80)}"
    )


def xmp(review: Review) -> str:
    """The XMP packet."""
    moment = dated(review)
    return _XMP.format(
        title=escape(title(review)),
        author=escape(author(review)),
        subject=escape(subject(review)),
        uuid=escape(clip(review.uuid, 64)),
        date=escape(f"{moment[:19]}Z"),
        producer=PRODUCER,
    )
