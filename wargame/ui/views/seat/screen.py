"""What a seat's page shows, as ready words: the view only lays them out. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wargame.support.prose import Block, paragraph, read_blocks

if TYPE_CHECKING:
    from wargame.game.enclosed import Enclosed

PRIVATE = "Private: nobody else should read this screen"


@dataclass(frozen=True, slots=True)
class HandOver:
    """The page before the papers: whose turn it is to hold the laptop.

    Attributes:
        mine: Whether the facilitator runs the seat, and nobody passes anything.
    """

    seat: str
    monogram: str
    name: str
    people: str
    turn: str
    turn_title: str
    asks_phrase: bool
    draft_kept: str
    phrase_label: str = "Your pass-phrase"
    mine: bool = False


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One thing in the inbox; `who` says from whom, `only` whether this seat alone has it.

    Attributes:
        words: What it says, as it was written.
        typed: Whether a person typed it, whose signs are no markup.
        unread: Whether its player has not opened it yet.
        pictures: What came with it.
        request: The request that it is, empty for a letter; `acts` are what may be done with it.
    """

    seq: int
    icon: str
    who: str
    only: bool
    when: str
    title: str
    words: str
    typed: bool
    may_reply: bool
    sender: str
    unread: bool = False
    request: str = ""
    acts: tuple[tuple[str, str], ...] = ()
    pictures: tuple[Enclosed, ...] = ()

    @property
    def text(self) -> tuple[Block, ...]:
        """It in parts; made when it is read, since an inbox holds hundreds."""
        return typed_blocks(self.words) if self.typed else read_blocks(self.words)


def typed_blocks(words: str) -> tuple[Block, ...]:
    """What a person typed, line by line: its signs are no markup."""
    return tuple(paragraph(line) for line in words.splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact as this seat was told."""

    title: str
    value: str


@dataclass(frozen=True, slots=True)
class OfferRow:
    """An action that may be taken this turn."""

    id: str
    title: str
    text: str
    price: str
    condition: str
    conduct_glyph: str
    conduct: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One thing in the move being written, or sealed; what it costs and what the charter says."""

    title: str
    detail: str
    text: str
    price: str
    conduct_glyph: str
    conduct: str


@dataclass(frozen=True, slots=True)
class OpenedMove:
    """A move after Reveal: whether its code proved it, and what the room heard."""

    glyph: str
    words: str
    tone: Literal["ok", "bad", "warn"]
    rows: tuple[DraftRow, ...]


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A sheet being filled in: an action in the player's own words, or a letter."""

    instrument: str = ""
    to: tuple[str, ...] = ()
    title: str = ""
    text: str = ""
    secret: bool = False


@dataclass(frozen=True, slots=True)
class SeatScreen:
    """Everything on a seat's open page, in ready words.

    Attributes:
        situation: What everybody was told before it began; empty where that is the briefing.
        state: `writing` while a move may be written, `sealed`, or `reading`.
        seal_effect: Second line of the sealing button: what would be sealed, at what price.
        opened: What became of this turn's move at Reveal, and what was in it.
        mine: Whether the facilitator runs the seat.
        band: What stands over it all: for whose eyes the screen is, or for whom one writes.
    """

    seat: str
    monogram: str
    name: str
    people: str
    turn: str
    dates: str
    time_left: int
    briefing: tuple[Block, ...]
    situation: tuple[Block, ...]
    objectives: tuple[str, ...]
    red_lines: tuple[str, ...]
    resources: tuple[str, ...]
    points: str
    points_left: int
    points_of: int
    facts: tuple[FactRow, ...]
    inbox: tuple[LetterRow, ...]
    offers: tuple[OfferRow, ...]
    draft: tuple[DraftRow, ...]
    state: str
    why_reading: str
    may_seal: bool
    seal_effect: str
    code: str
    sealed_entry: str
    sealed_at: str
    sealed_what: str
    next_seat: str
    next_name: str
    draft_kept: str
    draft_unkept: str = ""
    opened: OpenedMove | None = None
    mine: bool = False
    band: str = PRIVATE
