"""A box that sets apart what a reader in a hurry should not miss."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from wargame.reports.kit import colours, styles
from wargame.reports.kit.tags import Node, artifact
from wargame.reports.kit.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.reports.kit.spans import Words

_INSIDE: Final = 12.25
_ABOVE: Final = 8.75


class Callout(Flowable):
    """A titled box with a bar at its left; long ones go on over the page."""

    def __init__(self, title: Words, *paragraphs: Words, warn: bool = False) -> None:
        super().__init__()
        self.node = Node("Div")
        self._texts = [Text(styles.CELL_STRONG, title, node=Node("P", self.node))]
        self._texts += [
            Text(styles.CELL, words, node=Node("P", self.node)) for words in paragraphs if words
        ]
        self._warn = warn
        self.spaceBefore = 7.0
        self.spaceAfter = 14.0

    def texts(self) -> tuple[Text, ...]:
        """The title and the paragraphs."""
        return tuple(self._texts)

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        inner = availWidth - 2 * _INSIDE
        self.height = 2 * _ABOVE + sum(text.set_to(inner) for text in self._texts)
        return availWidth, self.height

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        self.wrap(availWidth, availHeight)
        room = availHeight - 2 * _ABOVE
        upper: list[Text] = []
        for number, text in enumerate(self._texts):
            if text.height <= room:
                upper.append(text)
                room -= text.height
                continue
            halves = text.split(availWidth - 2 * _INSIDE, room)
            lower = self._texts[number:]
            if len(halves) == 2:
                upper.append(halves[0])
                lower = [halves[1], *self._texts[number + 1 :]]
            # The title alone at the foot of a page says nothing.
            if len(upper) < 2:
                return []
            return [self._part(upper), self._part(lower)]
        return [self]

    def _part(self, texts: Sequence[Flowable]) -> Callout:
        one = Callout("", warn=self._warn)
        one.node = self.node
        one._texts = [text for text in texts if isinstance(text, Text)]
        return one

    @override
    def draw(self) -> None:
        canvas = self.canv
        with artifact(canvas):
            canvas.setFillColor(colours.WARN_SOFT if self._warn else colours.ACCENT_SOFT)
            canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
            canvas.setFillColor(colours.WARN if self._warn else colours.ACCENT)
            canvas.rect(0, 0, 2.5, self.height, stroke=0, fill=1)
        top = self.height - _ABOVE
        for text in self._texts:
            text.draw_at(canvas, _INSIDE, top)
            top -= text.height
