"""The colours of the window, one frozen set per theme; no other file of `ui` holds one.

Values are "#RRGGBB", or "#AARRGGBB" for the two that let what is below shine through.
"""

from __future__ import annotations

from typing import NamedTuple


class Tokens(NamedTuple):
    """Every colour by what it is for; see the table of tokens in docs/window.md."""

    name: str
    dark: bool
    canvas: str
    surface: str
    raised: str
    sunken: str
    hover: str
    border: str
    divider: str
    bstrong: str
    text: str
    text2: str
    text3: str
    off: str
    accent: str
    fill: str
    fill_hi: str
    on: str
    on2: str
    accent_soft: str
    accent_line: str
    ok: str
    ok_soft: str
    ok_line: str
    warn: str
    warn_soft: str
    warn_line: str
    bad: str
    bad_soft: str
    bad_line: str
    mute: str
    mute_soft: str
    mute_line: str
    sea: str
    land: str
    member: str
    mborder: str
    mlabel: str
    theatre: str
    field: str
    track: str
    seg_on: str
    toast: str
    toast_text: str
    scrim: str
    shadow: str


LIGHT = Tokens(
    name="light",
    dark=False,
    canvas="#F5F5F3",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#EEEEEB",
    hover="#F3F3F0",
    border="#E3E3DF",
    divider="#ECECE8",
    bstrong="#85898F",
    text="#1A1C1F",
    text2="#4A4E55",
    text3="#666B73",
    off="#A5A9AF",
    accent="#3551C4",
    fill="#3551C4",
    fill_hi="#2A43A8",
    on="#FFFFFF",
    on2="#DCE3FF",
    accent_soft="#EBEFFC",
    accent_line="#C3CEF5",
    ok="#1A754C",
    ok_soft="#E4F4EB",
    ok_line="#BCE0CC",
    warn="#8A5700",
    warn_soft="#FCF1DC",
    warn_line="#EDD6A6",
    bad="#B3302A",
    bad_soft="#FCEBE9",
    bad_line="#F1C7C3",
    mute="#5F646C",
    mute_soft="#EFEFEC",
    mute_line="#DADAD5",
    sea="#E6ECEF",
    land="#F8F7F3",
    member="#DDE5FA",
    mborder="#B9BDC4",
    mlabel="#6A6F77",
    theatre="#B3302A",
    field="#FFFFFF",
    track="#EEEEEB",
    seg_on="#FFFFFF",
    toast="#26282C",
    toast_text="#FFFFFF",
    scrim="#42000000",
    shadow="#29000000",
)

DARK = Tokens(
    name="dark",
    dark=True,
    canvas="#121315",
    surface="#1A1B1E",
    raised="#232529",
    sunken="#0E0F11",
    hover="#222427",
    border="#2D2F34",
    divider="#26282C",
    bstrong="#757A83",
    text="#ECEDEF",
    text2="#B6BAC1",
    text3="#9096A0",
    off="#565B64",
    accent="#9DB1FF",
    fill="#4560D6",
    fill_hi="#5470EA",
    on="#FFFFFF",
    on2="#EBEFFF",
    accent_soft="#1F2744",
    accent_line="#36447A",
    ok="#62CB97",
    ok_soft="#15301F",
    ok_line="#27553A",
    warn="#E9B850",
    warn_soft="#32270E",
    warn_line="#5C4919",
    bad="#FF8F85",
    bad_soft="#3A1B19",
    bad_line="#6B302C",
    mute="#A3A8B1",
    mute_soft="#26282C",
    mute_line="#3A3D43",
    sea="#14171A",
    land="#202226",
    member="#28335A",
    mborder="#44484F",
    mlabel="#9096A0",
    theatre="#FF8F85",
    field="#0E0F11",
    track="#3A3D43",
    seg_on="#3A3D43",
    toast="#3A3D43",
    toast_text="#FFFFFF",
    scrim="#99000000",
    shadow="#66000000",
)


def high_contrast(tokens: Tokens) -> Tokens:
    """The same theme with strong edges, plain grounds and one strength of text."""
    return tokens._replace(
        name=f"{tokens.name}-contrast",
        border=tokens.bstrong,
        divider=tokens.bstrong,
        mute_line=tokens.bstrong,
        accent_line=tokens.accent,
        ok_line=tokens.ok,
        warn_line=tokens.warn,
        bad_line=tokens.bad,
        accent_soft=tokens.surface,
        ok_soft=tokens.surface,
        warn_soft=tokens.surface,
        bad_soft=tokens.surface,
        mute_soft=tokens.surface,
        text2=tokens.text,
        text3=tokens.text,
    )
