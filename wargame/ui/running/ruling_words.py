"""A ruling in one sentence: the word, the article, the arithmetic. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.decisive import reasons
from wargame.game.phrasing import capital, counted, inside, listed
from wargame.rules.words import outcome_word, says, turned

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.decisive import Reason
    from wargame.game.ids import SeatId
    from wargame.game.verdicts import Line, Verdict
    from wargame.rules.charter import Charter

_MOST = 2
_BESIDES = {True: "Met all the same", False: "Not met, and not needed", None: "Open as well"}


def ruling_sentence(verdict: Verdict, charter: Charter, name: Callable[[SeatId], str]) -> str:
    """Such as "Blocked under Charter, Art. 12: Belarus and Kazakhstan object."."""
    found = reasons(verdict)
    shown = found[:1] if verdict.outcome == "contested" else found[:_MOST]
    said = "; ".join(turned(one, _said(one.line, charter, name)).rstrip(".") for one in shown)
    more = len(found) - 1 if verdict.outcome == "contested" else 0
    said += f", and {counted(more, 'more fact is', 'more facts are')} open" if more else ""
    cites = listed(dict.fromkeys(_cite(one.line, charter) for one in shown))
    under = f" under {cites}" if cites else ""
    return f"{outcome_word(verdict)}{under}: {said}."


def besides(reason: Reason, said: str) -> str:
    """What did not decide: "Met all the same: yes: 2, asked at least 1."."""
    held = reason.line.passed
    held = not held if reason.turned and held is not None else held
    plain = _in_one(said)
    return f"{_BESIDES[held]}: {plain[:1].lower()}{plain[1:]}"


def _cite(line: Line, charter: Charter) -> str:
    article = charter.articles.get(line.article)
    return article.cite if article else ""


def _said(line: Line, charter: Charter, name: Callable[[SeatId], str]) -> str:
    if line.code == "none-of" and line.passed is False:
        objecting = line.seats["objecting"]
        return f"{listed(name(seat) for seat in objecting)} object{_s(objecting)}"
    if line.code == "none-of":
        return "nobody objects"
    if line.code in {"count", "share"}:
        return _count(line)
    if line.code == "fact":
        return _fact(line, charter)
    return capital(says(line, name))


def _s(seats: tuple[SeatId, ...]) -> str:
    return "s" if len(seats) == 1 else ""


def _count(line: Line) -> str:
    """The arithmetic, such as "5 of the 4 yes that are asked" said plainly."""
    return _in_one(says(line)).rstrip(".")


def _in_one(said: str) -> str:
    # "Yes: 5. Asked: at least 4. Met." is three sentences; here it is part of one.
    return said.replace(". Asked: ", ", asked ").replace(". Met", "").replace(". Not met", "")


def _fact(line: Line, charter: Charter) -> str:
    laid = charter.facts.get(line.values["fact"])
    words = laid.says if laid is not None and laid.says else line.values["fact"]
    how = {
        True: "it is found that",
        False: "it is not so that",
        None: "nobody has found whether",
    }
    return f"{how[line.passed]} {inside(words)}"
