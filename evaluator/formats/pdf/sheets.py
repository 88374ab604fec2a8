"""The pages being drawn: the margins, the palette, and a cursor that moves down a page and on to the next.

Colours are those of the NHS design system (WCAG 2.2 AA on white and on the tints), without the logo.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final, Protocol

from evaluator.formats.pdf.fonts import Face
from evaluator.formats.pdf.tagging import Element, Structure
from evaluator.formats.pdf.typesetting import Typesetter

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89  # A4 in points
LEFT, RIGHT, TOP, BOTTOM = 56.0, PAGE_WIDTH - 56.0, PAGE_HEIGHT - 60.0, 72.0
MEASURE: Final = RIGHT - LEFT
DROP: Final = 0.76  # from the top of a line of text to its baseline, in ems of its leading

INK, GREY, RULE, TINT = "212b32", "4c6272", "d8dde0", "f0f4f5"
BLUE, GREEN, RED, AMBER = "005eb8", "007f3b", "d5281b", "ffb81c"
PALE_BLUE, PALE_GREEN, PALE_RED, PALE_AMBER = "e8f1f9", "e6f3eb", "fbeae9", "fff7e5"


@cache
def fill(colour: str) -> str:
    """The operator that sets the colour of text and areas, from six hexadecimal digits."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3g}" for at in (0, 2, 4)) + " rg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a run of text looks; sizes in points."""

    face: Face = Face.REGULAR
    size: float = 10
    leading: float = 14.5
    colour: str = INK

    def scaled(self, factor: float) -> "Style":
        """The same look, larger or smaller."""
        return replace(self, size=self.size * factor, leading=self.leading * factor)


@dataclass(slots=True)
class Sheet:
    """One page: areas and rules beneath, then the text, then what stands on every page."""

    number: int
    areas: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)

    def area(self, left: float, bottom: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self.areas.append(f"{fill(colour)} {left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re f")

    def rule(
        self, y: float, *, left: float = LEFT, right: float = RIGHT, weight: float = 0.5, colour: str = RULE
    ) -> None:
        """A horizontal line, `y` being its middle."""
        self.area(left, y - weight / 2, right - left, weight, colour)

    def close(self) -> None:
        """Nothing more comes on this page but its furniture: keep its text as one string, which is smaller."""
        self.text = ["\n".join(self.text)]

    def taken(self) -> str:
        """The page's content, everything but the text an artifact; the sheet is empty afterwards, to save memory."""
        drawn = [_artifact(self.areas), fill(INK), *self.text, _artifact(self.furniture)]
        for layer in (self.areas, self.text, self.furniture):
            layer.clear()
        return "\n".join(part for part in drawn if part)


def _artifact(operators: list[str]) -> str:
    return "/Artifact BMC\n" + "\n".join(operators) + "\nEMC" if operators else ""


class Decoration(Protocol):
    """What is drawn behind a piece of text that reaches from `top` down to `bottom` on one sheet."""

    def __call__(self, sheet: Sheet, top: float, bottom: float) -> None: ...


class Flow:
    """The cursor. `y` is the top of what comes next; text that does not fit goes on to the next sheet.

    `air` scales the white between blocks; `turning` hears of each page before it is begun.
    """

    def __init__(
        self,
        typesetter: Typesetter,
        structure: Structure,
        *,
        air: float = 1.0,
        turning: Callable[[], object] = lambda: None,
    ) -> None:
        self.typesetter, self.structure, self.air, self.turning = typesetter, structure, air, turning
        self.sheets: list[Sheet] = []
        self.after: dict[int, float] = {}  # how much must stand on a page with the end of a table, by its identity
        self.widths: dict[int, list[float]] = {}  # of the columns of each table, by its identity
        self.turn()

    def turn(self) -> None:
        """Begin a new page."""
        self.turning()
        if self.sheets:
            self.sheet.close()
        self.sheets.append(Sheet(len(self.sheets)))
        self.y = TOP

    @property
    def sheet(self) -> Sheet:
        """The page being drawn."""
        return self.sheets[-1]

    @property
    def room(self) -> float:
        """What is left of the page, in points."""
        return self.y - BOTTOM

    @property
    def at_top(self) -> bool:
        """Nothing has been placed on this page yet."""
        return self.y >= TOP

    def gap(self, height: float) -> None:
        """White space before the next thing; none at the top of a page."""
        if not self.at_top:
            self.y -= height * self.air

    def pour(
        self,
        element: Element,
        lines: list[str],
        style: Style,
        *,
        left: float = LEFT,
        lead: tuple[str, Style] | None = None,
        decoration: Decoration | None = None,
    ) -> None:
        """Lines one below another, over as many pages as they need, never one line alone at either end of a page.

        `lead` is a run-in of another style at the start of the first line, which was wrapped to leave room for it.
        """
        start = 0
        while start < len(lines):
            count = self._fitting(len(lines) - start, style.leading)
            if count == 0:
                self.turn()
                continue
            piece = lines[start : start + count]
            self._draw(element, piece, style, left, lead if start == 0 else None)
            if decoration:
                decoration(self.sheet, self.y, self.y - count * style.leading)
            self.y -= count * style.leading
            start += count

    def _fitting(self, lines: int, leading: float) -> int:
        fitting = int(self.room / leading + 0.01)
        if fitting >= lines:
            return lines
        if lines - fitting == 1:
            fitting -= 1
        return fitting if fitting >= 2 or self.at_top else 0

    def _draw(
        self, element: Element, lines: list[str], style: Style, left: float, lead: tuple[str, Style] | None
    ) -> None:
        first = self.y - style.leading * DROP
        text = self.sheet.text
        text.append(self.structure.mark(element, self.sheet.number))
        if style.colour != INK:
            text.append(fill(style.colour))
        shown = [self.typesetter.show(line, style.face, style.size) for line in lines]
        begin = f"BT {self.typesetter.select(style.face, style.size)} {style.leading:g} TL {left:.2f} {first:.2f} Td "
        if lead:
            words, look = lead
            begin = (
                f"BT {self.typesetter.select(look.face, look.size)} {style.leading:g} TL {left:.2f} {first:.2f} Td "
                f"{self.typesetter.show(words, look.face, look.size)} {self.typesetter.select(style.face, style.size)} "
            )
        text.append(begin + " T* ".join(shown) + " ET")
        if style.colour != INK:
            text.append(fill(INK))
        text.append("EMC")
