"""Who is meant, who votes and who is bound, said from the tables of a charter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import listed, sentence
from wargame.rules.plainwords import Noun, do, spaced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wargame.game.ids import SeatId
    from wargame.rules.charter import Charter
    from wargame.rules.model import Binds, Effect, Electorate, Exclusion
    from wargame.rules.selectors import Selector

_EFFECTS: Final[Mapping[Effect, tuple[str, str]]] = {
    "leaves": ("does not vote and is not counted", "do not vote and are not counted"),
    "stays": ("does not vote, and is counted all the same",
              "do not vote, and are counted all the same"),
    "abstains": ("counts as abstaining, whatever it says",
                 "count as abstaining, whatever they say"),
}  # fmt: skip
_SHOWN: Final = 8
"""Members of a group that are named; of more, only the number is said."""


class Who:
    """Says who is meant by the selectors of one charter.

    Args:
        charter: Whose members, tags and roles they are.
        name: Turns a seat's id into its name.
    """

    def __init__(self, charter: Charter, name: Callable[[SeatId], str]) -> None:
        self.charter = charter
        self.name = name

    def noun(self, selector: Selector | None) -> Noun:
        """Say whom a selector picks, as the subject of a sentence."""
        if selector is None or selector.everyone:
            return Noun("all members")
        if selector.tag is not None:
            return Noun(self.group(selector.tag))
        if selector.role is not None:
            return Noun(self.role(selector.role), many=False)
        if selector.seat is not None:
            seats = [self.name(seat) for seat in selector.seat]
            return Noun(listed(seats), many=len(seats) > 1)
        if selector.ballot is not None:
            return Noun(f"whoever {do(selector.ballot, many=False)}", many=False)
        return self._joined(selector)

    def _joined(self, selector: Selector) -> Noun:
        if selector.not_ is not None:
            return Noun(f"all but {self.noun(selector.not_).text}")
        if selector.any_ is not None:
            nouns = [self.noun(part) for part in selector.any_]
            return Noun(listed(noun.text for noun in nouns), many=True)
        parts = [self.noun(part).text for part in selector.all_ or ()]
        return Noun(f"those who are at once {listed(parts)}")

    def group(self, tag: str) -> str:
        """Say the members of a tag: "the permanent members"."""
        if "-" in tag or "_" in tag:
            return f"the members of the group “{spaced(tag)}”"
        return f"the {tag} members"

    def role(self, role: str) -> str:
        """Say a role in the charter's words: "the state that asks"."""
        laid = self.charter.roles.get(role)
        return laid.says if laid is not None and laid.says else f"the {spaced(role)}"

    def groups(self, tags: Iterator[str]) -> tuple[str, ...]:
        """Say who is in the groups that a rule names."""
        return tuple(self._group_now(tag) for tag in dict.fromkeys(tags))

    def _group_now(self, tag: str) -> str:
        seats = self.charter.tags.get(tag, ())
        head = f"group “{spaced(tag)}”" if "-" in tag or "_" in tag else tag
        if not seats:
            return sentence(f"{head}: nobody, unless play says so")
        if len(seats) > _SHOWN:
            return sentence(f"{head}: {len(seats)} members")
        return sentence(f"{head}: {listed(self.name(seat) for seat in seats)}")


def tags_of(selector: Selector | None) -> Iterator[str]:
    """List the tags that a selector names."""
    for _, part in selector.walk() if selector else ():
        if part.tag is not None:
            yield part.tag


def voters(
    electorate: Electorate, who: Who, condition: Callable[[Exclusion], str]
) -> tuple[str, ...]:
    """Say who votes: everybody or some, and who does not, with the article.

    Args:
        electorate: Of one stage.
        who: Says who is meant.
        condition: Says when an exclusion holds, as the end of a sentence; empty for always.
    """
    if electorate.of is None or electorate.of.everyone:
        first = f"every member votes, {len(who.charter.members)} in all"
    else:
        noun = who.noun(electorate.of)
        first = f"only {noun.does('votes', 'vote')}"
    return (
        sentence(first),
        *(_excluded(exclusion, who, condition) for exclusion in electorate.without),
    )


def _excluded(exclusion: Exclusion, who: Who, condition: Callable[[Exclusion], str]) -> str:
    said = who.noun(exclusion.who).does(*_EFFECTS[exclusion.effect])
    article = who.charter.articles.get(exclusion.article)
    cited = f" ({article.cite})" if article is not None else ""
    return sentence(f"{said}{condition(exclusion)}{cited}")


def bound(binds: Binds) -> str:
    """Say who is bound once it is adopted."""
    if binds.word in _BOUND:
        return _BOUND[binds.word]
    left_out = do(binds.values, many=True)
    whom = "Every member is bound" if binds.word == "all_but" else "All who vote are bound"
    return f"{whom}, except those who {left_out}."


_BOUND: Final[Mapping[str, str]] = {
    "all": "Every member is bound, also who voted against or was not there.",
    "none": "Nobody is bound: it recommends.",
    "in-favour": "Only those who vote for are bound.",
    "participants": "Those who take part are bound, however they vote.",
}
