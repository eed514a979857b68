"""The kinds of test that a charter may use: the registry, and how a table says which it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import Discriminator, Tag

from wargame.rules.kinds.always import Always
from wargame.rules.kinds.block import Block
from wargame.rules.kinds.count import Count
from wargame.rules.kinds.every import All
from wargame.rules.kinds.fact import Fact
from wargame.rules.kinds.margin import Margin
from wargame.rules.kinds.negation import Not
from wargame.rules.kinds.none_of import NoneOf
from wargame.rules.kinds.role import Role
from wargame.rules.kinds.share import Share
from wargame.rules.kinds.some import Any

if TYPE_CHECKING:
    from wargame.rules.kind import Kind

KINDS: Final[tuple[type[Kind], ...]] = (
    Count,
    Share,
    Margin,
    NoneOf,
    Block,
    Fact,
    Role,
    All,
    Any,
    Not,
    Always,
)

KEYS: Final = tuple(kind.key for kind in KINDS)


def kind_of(given: object) -> str | None:
    """Say which kind a table is, or nothing when it names none or several."""
    if not isinstance(given, Mapping):
        return None
    named = [key for key in KEYS if key in given]
    return f"<{named[0]}>" if len(named) == 1 else None


Test = Annotated[
    Annotated[Count, Tag("<count>")]
    | Annotated[Share, Tag("<share>")]
    | Annotated[Margin, Tag("<margin>")]
    | Annotated[NoneOf, Tag("<none_of>")]
    | Annotated[Block, Tag("<block>")]
    | Annotated[Fact, Tag("<fact>")]
    | Annotated[Role, Tag("<role>")]
    | Annotated[All, Tag("<all>")]
    | Annotated[Any, Tag("<any>")]
    | Annotated[Not, Tag("<not>")]
    | Annotated[Always, Tag("<always>")],
    Discriminator(kind_of),
]
"""A field that holds a test of any kind; the error places of pydantic carry the tags."""

for _nesting in (All, Any, Not):
    _nesting.model_rebuild(_types_namespace={"Test": Test})
