"""A picture of `domain.drawing` on paper: the same shapes as on screen, read out by its description.

Source: ISO 32000-1:2008, 14.8.4.5 (illustration elements) and 14.9.3 (alternate descriptions).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from evaluator.domain.drawing import SHADES, TEXT_LINE, Anchor, Box, Ink, Picture, Text, in_lines
from evaluator.formats.pdf.fonts import Face, visible
from evaluator.formats.pdf.sheets import BOTTOM, GREY, INK, LEFT, MEASURE, RULE, TOP, Flow, fill
from evaluator.formats.pdf.strings import text_string

SIZE = 8.5
DROP = 0.35  # of the size: from the middle of a line down to its baseline
INKS = {Ink.ON_STRONG: "ffffff", Ink.QUIET: GREY}


def fits(picture: Picture) -> bool:
    """Whether one page can hold it; a higher one is told by the tables beside it."""
    return _scale(picture) * picture.high <= TOP - BOTTOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One picture as wide as the text; it never breaks over two pages."""

    picture: Picture

    keeps_with_next = False
    space_before = 8.0

    def start_height(self, flow: Flow) -> float:
        """How much room it needs, in points."""
        return self.picture.high * _scale(self.picture)

    def draw(self, flow: Flow) -> None:
        """Draw it where the flow stands, or on the next page."""
        flow.gap(self.space_before)
        scale, high = _scale(self.picture), self.start_height(flow)
        if flow.room < high:
            flow.turn()
        top = flow.y
        box = f"/A<</O/Layout/Placement/Block/BBox[{LEFT:.0f} {top - high:.0f} {LEFT + MEASURE:.0f} {top:.0f}]>>"
        told = f"{self.picture.name}. {self.picture.description}"
        element = flow.structure.document.add("Figure", b"/Alt" + text_string(told) + box.encode())
        for shape in self.picture.shapes:
            if isinstance(shape, Box):
                bottom = top - (shape.y + shape.high) * scale
                colour = RULE if shape.ink is Ink.RULE else SHADES[shape.shade]
                flow.sheet.area(LEFT + shape.x * scale, bottom, shape.wide * scale, shape.high * scale, colour)
        text = flow.sheet.text
        text.append(flow.structure.mark(element, flow.sheet.number))
        for shape in self.picture.shapes:
            if isinstance(shape, Text):
                text.extend(self._written(flow, shape, top, scale))
        text.extend([fill(INK), "EMC"])
        flow.y = top - high

    def _written(self, flow: Flow, shape: Text, top: float, scale: float) -> Iterator[str]:
        face = Face.BOLD if shape.bold else Face.REGULAR
        room = MEASURE if shape.room is None else shape.room * scale
        lines = in_lines(shape, room, lambda text: flow.typesetter.width(visible(text), face, SIZE))
        first = shape.y - TEXT_LINE * (len(lines) - 1) / 2
        for number, line in enumerate(lines):
            shown = visible(line)
            long = flow.typesetter.width(shown, face, SIZE)
            left = LEFT + shape.x * scale - (long / 2 if shape.anchor is Anchor.MIDDLE else 0)
            baseline = top - (first + TEXT_LINE * number) * scale - SIZE * DROP
            yield (
                f"{fill(INKS.get(shape.ink, INK))} BT {flow.typesetter.select(face, SIZE)} {left:.2f} {baseline:.2f} "
                f"Td {flow.typesetter.show(shown, face, SIZE)} ET"
            )


def _scale(picture: Picture) -> float:
    return MEASURE / picture.wide
