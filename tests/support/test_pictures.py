"""Only shapes and colours are left of a picture from elsewhere."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from wargame.support.paths import shipped
from wargame.support.pictures import DEEPEST, LARGEST, MOST_PARTS, safe_svg

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'viewBox="0 0 10 10">'
)


def cleaned(inside: str) -> str:
    made = safe_svg(f"{HEAD}{inside}</svg>".encode())
    assert made is not None
    return made.decode()


@pytest.mark.parametrize(
    "part",
    [
        "<script>alert(1)</script>",
        '<image xlink:href="/etc/passwd" width="1" height="1"/>',
        '<image href="file:///etc/passwd"/>',
        '<use xlink:href="#a"/>',
        "<style>@import url(http://example.org/x.css)</style>",
        '<foreignObject><html xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
        '<animate attributeName="x" from="0" to="1"/>',
        '<filter id="f"><feImage href="http://example.org"/></filter>',
        "<text>x</text>",
        "<!-- a comment -->",
    ],
)
def test_everything_but_shapes_is_taken_out(part: str) -> None:
    assert cleaned(f'<g>{part}<rect width="1" height="1"/></g>{part}') == cleaned(
        '<g><rect width="1" height="1"/></g>'
    )


@pytest.mark.parametrize(
    "attribute",
    [
        'onload="x()"',
        'style="fill:url(http://example.org)"',
        'fill="url(http://example.org/a#b)"',
        'xlink:href="http://example.org"',
        'class="a"',
    ],
)
def test_an_attribute_that_leads_elsewhere_is_taken_out(attribute: str) -> None:
    assert cleaned(f'<rect width="1" {attribute}/>') == cleaned('<rect width="1"/>')


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"<html/>",
        b"PNG and not at all",
        f'<!DOCTYPE svg [<!ENTITY a "aaaa">]>{HEAD}</svg>'.encode(),
        f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x>{HEAD}</svg>'.encode("utf-16"),
        f"{HEAD}{' ' * LARGEST}</svg>".encode(),
        f"{HEAD}{'<g/>' * MOST_PARTS}</svg>".encode(),
        f"{HEAD}{'<g>' * (DEEPEST + 1)}{'</g>' * (DEEPEST + 1)}</svg>".encode(),
        f"{HEAD}{'<g>' * 90_000}".encode(),
    ],
)
def test_what_is_no_picture_or_too_much_of_one_is_none(content: bytes) -> None:
    assert safe_svg(content) is None


def test_a_picture_in_another_encoding_with_entities_is_none() -> None:
    picture = f'<!DOCTYPE svg [<!ENTITY a "aaaa">]>{HEAD}</svg>'
    for encoding in ("utf-16", "utf-32", "utf-7"):
        assert safe_svg(picture.encode(encoding)) is None


@pytest.mark.parametrize("pack", [p.parent.name for p in shipped("scenarios").glob("*/cover.svg")])
def test_the_covers_of_shipped_packs_lose_nothing(pack: str) -> None:
    content = (shipped("scenarios") / pack / "cover.svg").read_bytes()
    made = safe_svg(content)
    assert made is not None

    before, after = ET.fromstring(content), ET.fromstring(made)  # noqa: S314
    assert [(e.tag, e.attrib) for e in before.iter()] == [(e.tag, e.attrib) for e in after.iter()]
