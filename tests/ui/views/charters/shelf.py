"""A desk that has the shipped charters on it, and whatever else a test lays there."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tests.rules.casebook import LIBRARY, completed, frozen, shipped
from wargame.game.errors import CharterError
from wargame.rules.reading import read
from wargame.ui.views.charters.presenter import ChartersPresenter

if TYPE_CHECKING:
    from typing import Any

    from wargame.play.session import Session
    from wargame.rules.charter import Charter
    from wargame.ui.desk import Desk


class Shelf:
    """Charters by id."""

    def __init__(self, *extra: Charter) -> None:
        self.extra = {charter.id: charter for charter in extra}
        self.broken: dict[str, str] = {}

    def charters(self) -> tuple[tuple[str, str], ...]:
        ids = [*sorted(LIBRARY), *self.extra, *self.broken]
        return tuple((name, name) for name in ids)

    def charter(self, charter: str) -> Charter:
        if charter in self.broken:
            raise CharterError(self.broken[charter], "Mend it.")
        return self.extra.get(charter) or shipped(charter)


def presenter(shelf: Shelf | None = None, session: Session | None = None) -> ChartersPresenter:
    return ChartersPresenter(cast("Desk", shelf or Shelf()), lambda: session)


def at(charter: str, kind: str, beside: str = "", shelf: Shelf | None = None) -> ChartersPresenter:
    """The page with a charter and a kind of decision chosen."""
    page = presenter(shelf)
    page.choose(f"installed:{charter}")
    if beside:
        page.choose_beside(f"installed:{beside}")
    page.choose_kind(kind)
    return page


def large(members: int, **tables: Any) -> Charter:
    """A body of so many equal members that decides by two thirds of those voting."""
    codes = (
        "".join((chr(65 + n // 676), chr(65 + n // 26 % 26), chr(65 + n % 26)))
        for n in range(members)
    )
    stage = {
        "id": "only",
        "article": "a",
        "test": {"share": "for", "base": "cast", "at_least": "2/3"},
    }
    found = read(completed("assembly", frozen({
        "members": list(codes),
        "rules": {"r": {"stages": [stage]}},
        **tables,
    })))  # fmt: skip
    assert found.charter is not None, found.problems
    return found.charter
