"""The things a document is made of, each able to say how much room it needs to begin and to place itself.

A heading keeps with what follows, a paragraph leaves no line alone, a notice stays whole where a page can hold it.
"""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, Protocol

from evaluator.formats.pdf.fonts import Face, visible
from evaluator.formats.pdf.sheets import (
    AMBER,
    BLUE,
    BOTTOM,
    GREEN,
    GREY,
    LEFT,
    MEASURE,
    PALE_AMBER,
    PALE_BLUE,
    PALE_GREEN,
    PALE_RED,
    RED,
    RULE,
    TINT,
    TOP,
    Flow,
    Sheet,
    Style,
)
from evaluator.formats.pdf.tagging import SignatureField

TEXT = Style()
QUIET = Style(size=9, leading=13, colour=GREY)
KICKER = Style(face=Face.BOLD, size=11, leading=15, colour=BLUE)
SUBTITLE = Style(size=12, leading=17, colour=GREY)
HEADINGS = {
    1: (Style(face=Face.BOLD, size=24, leading=29), 0.0, 6.0),
    2: (Style(face=Face.BOLD, size=15.5, leading=20, colour=BLUE), 26.0, 5.0),
    3: (Style(face=Face.BOLD, size=12, leading=16), 18.0, 3.0),
    4: (Style(face=Face.BOLD, size=10, leading=14.5), 12.0, 1.0),
}
_PARAGRAPH_GAP = 7.0
_LONGEST_LEAD = 0.8 * MEASURE  # what runs in on the first line


class Tone(Enum):
    """What a notice is about: its bar and its tint."""

    INFORMATION = (BLUE, PALE_BLUE)
    DONE = (GREEN, PALE_GREEN)
    WARNING = (AMBER, PALE_AMBER)
    ERROR = (RED, PALE_RED)


class Block(Protocol):
    """One thing in a document."""

    @property
    def keeps_with_next(self) -> bool:
        """It must not be the last thing on a page."""

    @property
    def space_before(self) -> float:
        """White space above it, in points."""

    def start_height(self, flow: Flow) -> float:
        """The least height in which it can begin without looking cut off."""

    def draw(self, flow: Flow) -> None:
        """Place it at the cursor."""


class OutlineEntry(NamedTuple):
    """Where a heading came to stand: the number of its sheet and the height of its top."""

    title: str
    level: int
    sheet: int
    top: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of level 1 to 4; placing it adds it to the outline being gathered."""

    text: str
    level: int
    outline: list[OutlineEntry]

    keeps_with_next = True

    @property
    def space_before(self) -> float:
        """The white above it, in points."""
        return HEADINGS[self.level][1]

    def _lines(self, flow: Flow) -> list[str]:
        style = HEADINGS[self.level][0]
        return flow.typesetter.wrap(self.text, style.face, style.size, MEASURE)

    def start_height(self, flow: Flow) -> float:
        """How much room its start needs, in points."""
        style, _, after = HEADINGS[self.level]
        return len(self._lines(flow)) * style.leading + after

    def draw(self, flow: Flow) -> None:
        """Draw it where the flow stands, over as many pages as it takes."""
        style, before, after = HEADINGS[self.level]
        flow.gap(before)
        self.outline.append(OutlineEntry(visible(self.text), self.level, flow.sheet.number, flow.y))
        flow.pour(flow.structure.document.add(f"H{self.level}"), self._lines(flow), style)
        flow.y -= after


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text, with a bold run-in where there is a `lead`; a long lead takes lines of its own."""

    text: str
    style: Style = TEXT
    lead: str = ""
    space_before: float = _PARAGRAPH_GAP
    keeps_with_next: bool = False

    @property
    def _look(self) -> Style:
        """How the lead looks."""
        return Style(face=Face.BOLD, size=self.style.size, leading=self.style.leading, colour=self.style.colour)

    def _lead_lines(self, flow: Flow) -> list[str]:
        """The lines of a lead that is too long to run in; none of a short one."""
        look = self._look
        long = flow.typesetter.width(visible(self.lead).replace("\n", " "), look.face, look.size)
        return flow.typesetter.wrap(self.lead, look.face, look.size, MEASURE) if long > _LONGEST_LEAD else []

    def _lines(self, flow: Flow) -> tuple[list[str], tuple[str, Style] | None]:
        look = self._look
        words = visible(self.lead) + " " if self.lead and not self._lead_lines(flow) else ""
        indent = flow.typesetter.width(words, look.face, look.size)
        lines = flow.typesetter.wrap(self.text, self.style.face, self.style.size, MEASURE, indent=indent)
        return lines, (words, look) if words else None

    def start_height(self, flow: Flow) -> float:
        """How much room its start needs, in points."""
        lines, _ = self._lines(flow)
        return (len(self._lead_lines(flow)) + min(len(lines), 3 if len(lines) == 3 else 2)) * self.style.leading

    def draw(self, flow: Flow) -> None:
        """Draw it where the flow stands, over as many pages as it takes."""
        flow.gap(self.space_before)
        lines, lead = self._lines(flow)
        element = flow.structure.document.add("P")
        flow.pour(element, self._lead_lines(flow), self._look)
        flow.pour(element, lines, self.style, lead=lead)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list whose items each keep two lines together."""

    items: tuple[str, ...]

    keeps_with_next = False
    space_before = _PARAGRAPH_GAP

    def _lines(self, flow: Flow, item: str) -> list[str]:
        return flow.typesetter.wrap(item, TEXT.face, TEXT.size, MEASURE - 14)

    def start_height(self, flow: Flow) -> float:
        """How much room its start needs, in points."""
        return min(3, len(self._lines(flow, self.items[0]))) * TEXT.leading if self.items else 0.0

    def draw(self, flow: Flow) -> None:
        """Draw it where the flow stands, over as many pages as it takes."""
        flow.gap(self.space_before)
        listing = flow.structure.document.add("L", b"/A<</O/List/ListNumbering/Disc>>")
        for item in self.items:
            lines = self._lines(flow, item)
            if flow.room < min(2, len(lines)) * TEXT.leading:
                flow.turn()
            element = listing.add("LI")
            y = flow.y
            flow.pour(element.add("Lbl"), ["•"], TEXT, left=LEFT + 2)
            flow.y = y
            flow.pour(element.add("LBody"), lines, TEXT, left=LEFT + 14)
            flow.y -= 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A tinted box with a bar at its left."""

    title: str
    text: str
    tone: Tone

    keeps_with_next = False
    space_before = 12.0

    _HEAD = Style(face=Face.BOLD, size=11.5, leading=16)

    def _lines(self, flow: Flow) -> tuple[list[str], list[str]]:
        width = MEASURE - 28
        head = flow.typesetter.wrap(self.title, self._HEAD.face, self._HEAD.size, width)
        return head, flow.typesetter.wrap(self.text, TEXT.face, TEXT.size, width)

    def start_height(self, flow: Flow) -> float:
        """How much room its start needs, in points."""
        head, body = self._lines(flow)
        whole = len(head) * self._HEAD.leading + len(body) * TEXT.leading + 20
        return min(whole, TOP - BOTTOM)

    def draw(self, flow: Flow) -> None:
        """Draw it where the flow stands, over as many pages as it takes."""
        flow.gap(self.space_before)
        head, body = self._lines(flow)
        self._pad(flow, 10)
        flow.pour(flow.structure.document.add("P"), head, self._HEAD, left=LEFT + 16, decoration=self._behind)
        if self.text:
            flow.pour(flow.structure.document.add("P"), body, TEXT, left=LEFT + 16, decoration=self._behind)
        self._pad(flow, 10)

    def _pad(self, flow: Flow, height: float) -> None:
        self._behind(flow.sheet, flow.y, flow.y - height)
        flow.y -= height

    def _behind(self, sheet: Sheet, top: float, bottom: float) -> None:
        bar, tint = self.tone.value
        sheet.area(LEFT, bottom, MEASURE, top - bottom, tint)
        sheet.area(LEFT, bottom, 4, top - bottom, bar)


@dataclass(frozen=True, slots=True)
class SigningPlace:
    """A box where one person signs: the field's name in the file and what is printed above it."""

    field: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningPlaces:
    """Boxes to sign in, two in a row, each with its label above and an empty field in it."""

    places: tuple[SigningPlace, ...]

    keeps_with_next = False
    space_before = 14.0

    _LABEL = Style(face=Face.BOLD, size=9.5, leading=14)
    _BOX = (MEASURE - 16) / 2, 78.0

    def start_height(self, flow: Flow) -> float:
        """How much room its start needs, in points."""
        return self._LABEL.leading + self._BOX[1] + 4

    def draw(self, flow: Flow) -> None:
        """Draw it where the flow stands, over as many pages as it takes."""
        flow.gap(self.space_before)
        width, height = self._BOX
        for at in range(0, len(self.places), 2):
            if flow.room < self.start_height(flow):
                flow.turn()
            top = flow.y
            for place, left in zip(self.places[at : at + 2], (LEFT, LEFT + width + 16), strict=False):
                flow.y = top
                flow.pour(flow.structure.document.add("P"), [visible(place.label)], self._LABEL, left=left)
                box = (left, flow.y - height - 2, left + width, flow.y - 2)
                flow.sheet.area(box[0], box[1], width, height, RULE)
                flow.sheet.area(box[0] + 0.75, box[1] + 0.75, width - 1.5, height - 1.5, TINT)
                field = SignatureField(name=place.field, readable=place.label, page=flow.sheet.number, box=box)
                flow.structure.sign_here(field, flow.structure.document)
            flow.y = top - self._LABEL.leading - height - 16


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next page begins here, unless it just has."""

    keeps_with_next = False
    space_before = 0.0

    def start_height(self, flow: Flow) -> float:
        """How much room its start needs, in points."""
        return 0.0

    def draw(self, flow: Flow) -> None:
        """Draw it where the flow stands, over as many pages as it takes."""
        if not flow.at_top:
            flow.turn()
