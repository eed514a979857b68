"""The worked cases of the charter page, written down once more for the oracle alone."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.oracle.heirs import inherited

if TYPE_CHECKING:
    from tests.oracle.words import Table

HERE: Final = Path(__file__).parent / "charters"
CSTO: Final = ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK")
PERMANENT: Final = ("CHN", "FRA", "GBR", "RUS", "USA")
ELECTED: Final = ("BEL", "DOM", "EST", "DEU", "IDN", "NER", "VCT", "ZAF", "TUN", "VNM")
UNSC: Final = PERMANENT + ELECTED


@dataclass(frozen=True)
class Worked:
    """One row of the table."""

    charter: str
    decision: str
    ballots: dict[str, Any]
    roles: dict[str, list[str]]
    facts: dict[str, bool]
    outcome: str
    bound: tuple[str, ...]
    code: str
    would_be: str | None = None
    elapsed: int | None = None

    @property
    def case(self) -> Table:
        """The row as a line of `--batch`."""
        return {
            "charter": self.charter,
            "decision": self.decision,
            "ballots": self.ballots,
            "roles": self.roles,
            "facts": self.facts,
            "elapsed": self.elapsed,
        }


def charter(name: str) -> Table:
    """Read one of the charters of the page, with what it extends."""
    text = (HERE / f"{name}.toml").read_text(encoding="utf-8")
    own = tomllib.loads(text, parse_float=str)
    return inherited(charter(own["extends"]), own) if "extends" in own else own


def said(names: str, value: Any = "for", prefix: str = "") -> dict[str, Any]:
    """The same ballot for several seats."""
    return {prefix + name: value for name in names.split()}


def others(everybody: tuple[str, ...], but: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """In favour: everybody not named; and those named as they say."""
    return {**{prefix + seat: "for" for seat in everybody}, **but}


_ASKED: Final = {"requester": ["ARM"]}
_BOTH: Final = {"lawful-request": True, "external-attack": True}
_ATTACK: Final = {"external-attack": True}
_IF: Final = {"if": {"fact": "lawful-request"}, "then": "for", "otherwise": "against"}
_THREE_OUT: Final = said("ARM BLR TJK", "not-participating")
_FORMAT: Final = others(CSTO, {}, "format/")
_WRITTEN: Final = "csto-as-written"
_VI: Final = {"chapter-vi": True}

WORKED: Final = (
    Worked(_WRITTEN, "assist", others(CSTO, {}), _ASKED, _BOTH, "adopted", CSTO, "none-of"),
    Worked(
        _WRITTEN,
        "assist",
        others(CSTO, {"KAZ": "against"}),
        _ASKED,
        _BOTH,
        "rejected",
        (),
        "none-of",
    ),
    Worked(
        _WRITTEN,
        "assist",
        said("BLR KAZ KGZ RUS TJK", "abstain") | {"ARM": "for"},
        _ASKED,
        _BOTH,
        "adopted",
        CSTO,
        "count",
    ),
    Worked(
        _WRITTEN,
        "assist",
        others(CSTO, {}),
        _ASKED,
        {"lawful-request": True},
        "contested",
        (),
        "requires-contested",
        "adopted",
    ),
    Worked(
        _WRITTEN,
        "assist",
        others(CSTO, {}),
        _ASKED,
        {"lawful-request": True, "external-attack": False},
        "inadmissible",
        (),
        "requires-false",
        "adopted",
    ),
    Worked(
        _WRITTEN,
        "assist",
        others(CSTO, {"KGZ": _IF}),
        _ASKED,
        _ATTACK,
        "contested",
        (),
        "none-of",
        "rejected",
    ),
    Worked(
        _WRITTEN,
        "assist-limited",
        others(CSTO, _THREE_OUT) | _FORMAT,
        {},
        _ATTACK,
        "adopted",
        ("KAZ", "KGZ", "RUS"),
        "excluded-leaves",
    ),
    Worked(
        _WRITTEN,
        "assist-limited",
        others(CSTO, _THREE_OUT) | _FORMAT | {"format/KGZ": "against"},
        {},
        _ATTACK,
        "rejected",
        (),
        "stage-failed",
    ),
    Worked(
        _WRITTEN,
        "assist-limited",
        said(" ".join(CSTO), "not-participating") | _FORMAT,
        {},
        _ATTACK,
        "rejected",
        (),
        "electorate-empty",
    ),
    Worked(
        _WRITTEN,
        "suspend",
        others(CSTO, {"BLR": "against"}),
        {"concerned": ["BLR"]},
        {"non-fulfilment": True},
        "adopted",
        CSTO,
        "excluded-leaves",
    ),
    Worked(
        _WRITTEN,
        "withdraw",
        {"ARM": "for"},
        _ASKED,
        {},
        "pending",
        (),
        "not-open-yet",
        elapsed=2400,
    ),
    Worked(
        "csto-internal-emergency",
        "assist",
        others(CSTO, {"ARM": "not-participating"}),
        {},
        {"external-attack": False, "internal-emergency": True},
        "adopted",
        CSTO[1:],
        "requires-met",
    ),
    Worked(
        "unsc",
        "resolution",
        others(UNSC, said("EST TUN", "abstain") | {"CHN": "against"}),
        {"party": ["CHN", "IND"]},
        _VI,
        "adopted",
        UNSC,
        "must-abstain",
    ),
    Worked(
        "unsc",
        "resolution",
        others(UNSC, said("FRA GBR", "against")),
        {},
        {},
        "rejected",
        (),
        "none-of",
    ),
    Worked(
        "unsc",
        "procedural",
        others(UNSC, said("CHN RUS", "against") | said("VNM ZAF TUN", "absent")),
        {},
        {},
        "adopted",
        UNSC,
        "count",
    ),
)
